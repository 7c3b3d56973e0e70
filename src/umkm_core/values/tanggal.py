"""Dates: one day, read from text as Indonesians type it, and written with the names of months and weekdays.

A date in digits is always day, month, year; the year comes first only with four digits. Nothing is guessed:
a date that lacks a part, that the calendar does not have, or whose weekday does not fit is refused, with the
dates that may have been meant as candidates where they can be known.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from umkm_core.errors import ErrorCode, Fault, InvalidTypeError, InvalidValueError
from umkm_core.values.checks import RECORD_YEARS, check_date, raise_faults
from umkm_core.values.text import strip_text

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMA_BULAN: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""The months; ``NAMA_BULAN[0]`` is month 1."""

NAMA_HARI: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""The weekdays in the order of ``date.weekday()``, Monday first."""

_SHORT_NAME: Final = 3
_SHORT_YEAR: Final = 2
_CENTURIES: Final = (1900, 2000)  # what a year of two digits can stand in
_MONTHS: Final = len(NAMA_BULAN)


def _numbered(names: tuple[str, ...], start: int) -> dict[str, int]:
    long = {name.lower(): number for number, name in enumerate(names, start)}
    return long | {name[:_SHORT_NAME]: number for name, number in long.items()}


# Beside full and short names: older spellings that live on, and what spreadsheets set to English write.
_BULAN: Final = _numbered(NAMA_BULAN, 1) | {
    "pebruari": 2,
    "peb": 2,
    "mrt": 3,
    "may": 5,
    "agt": 8,
    "ags": 8,
    "agst": 8,
    "agust": 8,
    "aug": 8,
    "sept": 9,
    "oct": 10,
    "nopember": 11,
    "nop": 11,
    "dec": 12,
}
_HARI: Final = _numbered(NAMA_HARI, 0) | {"senen": 0, "jum'at": 4, "jumaat": 4, "sbt": 5, "ahad": 6}

_ALIKE: Final = {
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-"),
    **dict.fromkeys(map(ord, "’‘`´ʼʻ′"), "'"),
}

_FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE
_BULAN_WORD: Final = f"(?:{'|'.join(sorted(_BULAN, key=len, reverse=True))})(?![a-z])"

_EMPTY: Final = re.compile(r"[-.,/_\ ]*", _FLAGS)

_LEAD: Final = re.compile(
    rf"""
    (?: (?:hari\ )? (?P<hari>{"|".join(sorted(_HARI, key=len, reverse=True))})(?![a-z']) \.?\ ?,?\ ? )?
    (?: (?:tanggal|tgl)(?![a-z]) \.?\ ?:?\ ? )?
    """,
    _FLAGS,
)

_DATES: Final = tuple(
    re.compile(pattern, _FLAGS)
    for pattern in (
        r"(?P<day>[0-9]{1,2})\ ?(?P<mark>[-/.])\ ?(?P<month>[0-9]{1,2})\ ?(?P=mark)\ ?(?P<year>[0-9]+)",
        r"(?P<year>[0-9]{4})\ ?(?P<mark>[-/.])\ ?(?P<month>[0-9]{1,2})\ ?(?P=mark)\ ?(?P<day>[0-9]{1,2})",
        rf"(?P<day>[0-9]{{1,2}})[-/.\ ]{{0,3}}(?P<month>{_BULAN_WORD})\.?[-/.,\ ]{{0,3}}'?(?P<year>[0-9]+)",
    )
)

_INCOMPLETE: Final = tuple(
    (re.compile(pattern, _FLAGS), message)
    for pattern, message in (
        (rf"{_BULAN_WORD}\.?[-/.,\ ]{{0,3}}[0-9]{{4}}", "its day is missing"),
        (r"[0-9]{1,2}\ ?[-/.]\ ?[0-9]{4}|[0-9]{4}\ ?[-/.]\ ?[0-9]{1,2}", "its day is missing"),
        (
            rf"[0-9]{{1,2}}[-/.\ ]{{0,3}}{_BULAN_WORD}\.?|[0-9]{{1,2}}\ ?/\ ?[0-9]{{1,2}}",
            "its year is missing",
        ),
        (rf"{_BULAN_WORD}\.?[-/.,\ ]{{0,3}}'?[0-9]{{1,2}}", "its day or its year is missing"),
        (rf"{_BULAN_WORD}\.?", "its day and its year are missing"),
        (r"[0-9]{4}", "its day and its month are missing"),
        (_EMPTY.pattern, "it has a weekday and no date"),
    )
)

_HINTS: Final = tuple(
    (re.compile(pattern, _FLAGS), message)
    for pattern, message in (
        (
            r"[0-9]:[0-9] | [0-9]T[0-9] | \ [0-9]{1,2}\.[0-9]{2}\Z | \b(?:pukul|jam|wib|wita|wit)\b",
            "it has a time of day; give the date alone",
        ),
        (
            r"""
            [0-9a-z)]\ ?
            (?: - | & | \bs\.?\ ?/?\ ?d\b\.? | \b(?:sampai|hingga|dan)\b(?:\ dengan\b)? )
            \ ?[0-9]{1,2}(?![0-9])
            """,
            "it looks like a range of dates; give its first and its last day one by one",
        ),
        (
            r"\A[0-9]{5}(?:[.,][0-9]+)?\Z",
            "it looks like the serial number of a day in a spreadsheet; format the cell as a date first",
        ),
        (
            r"\A[0-9]{8}\Z",
            "its eight digits have no marks between day, month and year",
        ),
        (
            rf"\A{_BULAN_WORD}",
            "the day stands before the month: 18 Mei 2022",
        ),
        (
            r"\b(?:kemarin|besok|lusa|hari\ ini|lalu|depan|kini|sekarang)\b",
            "which day it means depends on the day it was written",
        ),
        (
            r"\A[0-9]{1,2}[-/.\ ]{0,3}[a-z]+\.?[-/.,\ ]{0,3}[0-9]+\Z",
            "it names no month that is known",
        ),
    )
)


def parse_tanggal(text: str) -> date:
    """Read one day as Indonesians type it.

    Read are day, month and year in digits with the same mark (``/``, ``-`` or ``.``) between them, day first
    or a year of four digits first, and a day with the name of a month (short names, ``Pebruari``,
    ``Nopember`` and the ``May``, ``Aug``, ``Oct``, ``Dec`` of spreadsheets too). A weekday, ``tanggal`` or
    ``tgl.`` may stand before, brackets around the date. Letter case and white space do not matter.

    A weekday that does not fit may be the slip itself, or the date may be. The candidates are the days of
    ``RECORD_YEARS`` that have the weekday as written and are one slip away from the date as written, by kind
    of slip: the same day in another month of that year; day and month swapped; the same day and month of the
    year before or after; a day less than a week away. Within a kind the nearer day comes first, of two
    equally near the earlier. Where other faults have
    candidates and a weekday is written, only those it fits are given.

    Args:
        text: What was typed, at most 64 characters between white space.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but ``str``, a ``date`` too.
        InvalidValueError: ``TANGGAL_EMPTY``, ``TANGGAL_UNREADABLE``, ``TEXT_TOO_LONG``;
            ``TANGGAL_INCOMPLETE`` for a missing part, with the dates of both centuries as candidates for a
            year of two digits; ``TANGGAL_OUT_OF_RANGE`` for a year outside ``RECORD_YEARS``;
            ``TANGGAL_IMPOSSIBLE`` for a day that the calendar does not have, with day and month swapped as
            candidate where that is a day; ``TANGGAL_WEEKDAY`` for a weekday that does not fit.

    >>> parse_tanggal("Rabu, 18 Mei 2022")
    datetime.date(2022, 5, 18)
    >>> parse_tanggal("1/2/2023")
    datetime.date(2023, 2, 1)
    >>> try:
    ...     parse_tanggal("Senin (06/01/2023)")
    ... except InvalidValueError as error:
    ...     error.faults[0].message, error.candidates[0]
    ('6 Januari 2023 is a Jumat, not a Senin', datetime.date(2023, 2, 6))
    """
    if isinstance(text, date):
        message = f"it is a {type(text).__name__} already"
        raise InvalidTypeError(Fault(ErrorCode.NOT_TEXT, message, value=text))
    squeezed = " ".join(strip_text(text, what="a date").split()).translate(_ALIKE)
    lead = _LEAD.match(squeezed)
    body = squeezed if lead is None else squeezed[lead.end() :]
    weekday = None if lead is None or lead["hari"] is None else _HARI[lead["hari"].lower()]
    if body.startswith("(") and body.endswith(")"):
        body = body[1:-1].strip()
    if weekday is None and _EMPTY.fullmatch(body):
        raise _refused(ErrorCode.TANGGAL_EMPTY, "it is empty", text)
    body = body.removesuffix(".")
    shape = next((found for found in (pattern.fullmatch(body) for pattern in _DATES) if found), None)
    if shape is None:
        raise _unread(body, text)
    day, month = int(shape["day"]), _BULAN.get(shape["month"].lower()) or int(shape["month"])
    year: str = shape["year"]
    if len(year) == _SHORT_YEAR:
        days = (_day(century + int(year), month, day) for century in _CENTURIES)
        message = "its year has two digits; which century?"
        raise _refused(ErrorCode.TANGGAL_INCOMPLETE, message, text, _fitting(days, weekday))
    if int(year) not in RECORD_YEARS:
        message = f"the year {int(year)} is outside {RECORD_YEARS[0]} to {RECORD_YEARS[-1]}"
        raise _refused(ErrorCode.TANGGAL_OUT_OF_RANGE, message, text)
    written = _day(int(year), month, day)
    if written is None:
        swapped = _fitting([_day(int(year), day, month)], weekday)
        hint = "; day and month swapped would be one" if swapped else ""
        message = f"day {day} of month {month} of {year} is no day of the calendar{hint}"
        raise _refused(ErrorCode.TANGGAL_IMPOSSIBLE, message, text, swapped)
    if weekday is not None and written.weekday() != weekday:
        real = NAMA_HARI[written.weekday()]
        message = f"{format_tanggal(written)} is a {real}, not a {NAMA_HARI[weekday]}"
        raise _refused(ErrorCode.TANGGAL_WEEKDAY, message, text, _one_slip_away(written, weekday))
    return written


def format_tanggal(value: date, *, hari: bool = False) -> str:
    """Write a day with the name of its month.

    Args:
        value: The day; no ``datetime``, whose time would be lost.
        hari: Whether to put the weekday in front.

    Raises:
        InvalidTypeError: ``NOT_A_DATE`` for anything but a ``date``.

    >>> format_tanggal(date(2022, 5, 18))
    '18 Mei 2022'
    >>> format_tanggal(date(2022, 5, 18), hari=True)
    'Rabu, 18 Mei 2022'
    """
    raise_faults([check_date(value, "")])
    weekday = f"{NAMA_HARI[value.weekday()]}, " if hari else ""
    return f"{weekday}{value.day} {NAMA_BULAN[value.month - 1]} {value.year:04}"


def _refused(
    code: ErrorCode, message: str, text: object, candidates: tuple[date, ...] = ()
) -> InvalidValueError:
    return InvalidValueError(Fault(code, message, value=text, candidates=candidates))


def _day(year: int, month: int, day: int) -> date | None:
    """Return the day if the calendar has it and records can have its year."""
    if year not in RECORD_YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _fitting(days: Iterable[date | None], weekday: int | None) -> tuple[date, ...]:
    return tuple(day for day in days if day is not None and weekday in {None, day.weekday()})


def _one_slip_away(written: date, weekday: int) -> tuple[date, ...]:
    year, month, day = written.year, written.month, written.day
    week = (written + timedelta(days=shift) for shift in range(-6, 7))
    slips: tuple[Iterable[date | None], ...] = (
        (_day(year, other, day) for other in range(1, _MONTHS + 1)),
        (_day(year, day, month),),
        (_day(other, month, day) for other in (year - 1, year + 1)),
        (_day(near.year, near.month, near.day) for near in week),
    )
    return tuple(
        dict.fromkeys(
            day
            for days in slips
            for day in sorted(_fitting(days, weekday), key=lambda day: (abs(day - written), day))
        )
    )


def _unread(body: str, text: str) -> InvalidValueError:
    missing = next((message for pattern, message in _INCOMPLETE if pattern.fullmatch(body)), None)
    if missing:
        return _refused(ErrorCode.TANGGAL_INCOMPLETE, missing, text)
    foreign = next((sign for sign in body if sign > "~" and (sign.isnumeric() or not sign.isprintable())), "")
    if foreign:
        name = unicodedata.name(foreign, "a sign without a name")
        message = f"it holds U+{ord(foreign):04X} {name}; only 0 to 9 and visible signs are read"
    else:
        hint = next((message for pattern, message in _HINTS if pattern.search(body)), None)
        message = hint or "it is no date"
    return _refused(ErrorCode.TANGGAL_UNREADABLE, message, text)
