"""The little of iCalendar (RFC 5545) that a schedule of whole days needs: days, and parts of a recurrence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.kalender import find_day
from umkm_core.values.text import strip_text

if TYPE_CHECKING:
    from datetime import date

KODE_HARI: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The weekdays in the order of ``date.weekday()``, Monday first."""

FREKUENSI_LAIN: Final = frozenset({"SECONDLY", "MINUTELY", "HOURLY", "YEARLY"})
"""The frequencies of iCalendar that no recurrence of ours has."""

_FOLD: Final = re.compile(r"\r?\n[ \t]")
_DAY: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(T[0-9]{6}Z?)?", re.ASCII)
_PART: Final = re.compile(r"([A-Z-]+)=([!-~]+)", re.ASCII)
_WEEKDAY: Final = re.compile(rf"([+-]?[0-9]{{1,2}})?({'|'.join(KODE_HARI)})", re.ASCII)
_MONTH_DAY: Final = re.compile(r"[+-]?[0-9]{1,2}", re.ASCII)
_NUMBER: Final = re.compile(r"[0-9]{1,9}", re.ASCII)


_MOST_WEEKS: Final = 53
_MOST_DAYS: Final = 31


def make_unreadable(message: str, path: str = "") -> InvalidValueError:
    """Return the error of a text that is no iCalendar; :func:`add_value` adds what was given."""
    return InvalidValueError(Fault(ErrorCode.JADWAL_UNREADABLE, message, path))


def make_unsupported(message: str, path: str = "") -> InvalidValueError:
    """Return the error of a text that says what a schedule of ours cannot say."""
    return InvalidValueError(Fault(ErrorCode.JADWAL_UNSUPPORTED, message, path))


def add_value(error: InvalidValueError, text: str) -> InvalidValueError:
    """Return an error whose faults say what was given, where they do not yet.

    Args:
        error: The error.
        text: What was given.
    """
    return InvalidValueError(
        *(evolve(fault, value=text) if fault.value is None else fault for fault in error.faults)
    )


def normalise_ical(text: object, *, what: str, longest: int) -> str:
    r"""Return a text in capitals, with lines that are not folded.

    Args:
        text: What was given to a parser.
        what: What the parser reads, for its message.
        longest: How many characters it may have.

    Raises:
        InvalidTypeError: ``NOT_TEXT``.
        InvalidValueError: ``TEXT_TOO_LONG``; ``JADWAL_UNREADABLE`` for a sign that none of its words has.

    >>> normalise_ical("freq=weekly;\r\n byday=su", what="a recurrence", longest=99)
    'FREQ=WEEKLY;BYDAY=SU'
    """
    given = strip_text(text, what=what, longest=longest)
    if not given.isascii():
        raise InvalidValueError(Fault(ErrorCode.JADWAL_UNREADABLE, "it holds more than ASCII", value=text))
    return _FOLD.sub("", given).upper()


def read_day(text: str, path: str) -> date:
    """Return the day that eight digits write.

    Args:
        text: ``20241229``.
        path: The name under which a fault reports it.

    Raises:
        InvalidValueError: ``JADWAL_UNREADABLE``; ``JADWAL_UNSUPPORTED`` for a day with a time;
            ``TANGGAL_IMPOSSIBLE`` for a day that the calendar or our records do not have.

    >>> read_day("20241229", "UNTIL")
    datetime.date(2024, 12, 29)
    """
    found = _DAY.fullmatch(text)
    if found is None:
        raise make_unreadable("a day is written with eight digits, year first", path)
    if found[4]:
        raise make_unsupported("a schedule has whole days; which day a time lies in depends on where", path)
    day = find_day(int(found[1]), int(found[2]), int(found[3]))
    if day is None:
        raise InvalidValueError(Fault(ErrorCode.TANGGAL_IMPOSSIBLE, "no record has such a day", path, text))
    return day


def write_day(day: date) -> str:
    """Return a day as eight digits.

    >>> from datetime import date
    >>> write_day(date(2024, 5, 12))
    '20240512'
    """
    return f"{day:%Y%m%d}"


def read_weekdays(text: str, path: str) -> tuple[tuple[int, ...], int | None]:
    """Return weekdays as ``date.weekday()`` counts them, each once, and the number before each of them.

    Args:
        text: ``SA,SU``, or ``3SU`` for the third Sunday of a month.
        path: The name under which a fault reports it.

    Raises:
        InvalidValueError: ``JADWAL_UNREADABLE``; ``JADWAL_UNSUPPORTED`` for several numbers.

    >>> read_weekdays("SA,SU", "BYDAY"), read_weekdays("-1FR", "BYDAY")
    (((5, 6), None), ((4,), -1))
    """
    found = [_WEEKDAY.fullmatch(one) for one in text.split(",")]
    read = [one for one in found if one is not None]
    numbers = [abs(int(one[1])) for one in read if one[1]]
    if len(read) < len(found) or not all(1 <= one <= _MOST_WEEKS for one in numbers):
        raise make_unreadable("needs weekdays such as SU or 3SU", path)
    number, *others = {int(one[1]) if one[1] else None for one in read}
    if others:
        raise make_unsupported("the same number stands before all weekdays, or none", path)
    return tuple(dict.fromkeys(KODE_HARI.index(one[2]) for one in read)), number


def read_month_days(text: str, path: str) -> set[int]:
    """Return days of a month, those below zero counted from its end.

    Args:
        text: ``1,15``, or ``-1`` for the last one.
        path: The name under which a fault reports it.

    Raises:
        InvalidValueError: ``JADWAL_UNREADABLE``.

    >>> sorted(read_month_days("15,-1", "BYMONTHDAY"))
    [-1, 15]
    """
    found = [_MONTH_DAY.fullmatch(one) for one in text.split(",")]
    days = {int(one[0]) for one in found if one is not None}
    if None in found or not all(1 <= abs(day) <= _MOST_DAYS for day in days):
        raise make_unreadable("needs days of a month such as 15 or -1", path)
    return days


def read_parts(text: str) -> dict[str, str]:
    """Return the parts of a rule by their names.

    Args:
        text: ``FREQ=WEEKLY;BYDAY=SU``, in capitals.

    Raises:
        InvalidValueError: ``JADWAL_UNREADABLE`` for what is no part, and for a part that comes twice.

    >>> read_parts("FREQ=WEEKLY;BYDAY=SU")
    {'FREQ': 'WEEKLY', 'BYDAY': 'SU'}
    """
    parts: dict[str, str] = {}
    for number, part in enumerate(text.split(";"), 1):
        found = _PART.fullmatch(part)
        if found is None:
            raise make_unreadable(f"part {number} is not written as NAME=VALUE")
        if found[1] in parts:
            raise make_unreadable(f"part {number} says again what a part before it has said")
        parts[found[1]] = found[2]
    return parts


def read_number(text: str, path: str) -> int:
    """Return a number of at most nine digits.

    Args:
        text: The digits.
        path: The name under which a fault reports it.

    Raises:
        InvalidValueError: ``JADWAL_UNREADABLE``.

    >>> read_number("12", "COUNT")
    12
    """
    if not _NUMBER.fullmatch(text):
        raise make_unreadable("needs a whole number of at most nine digits", path)
    return int(text)
