"""One day as it is written: the parts that are there, the day they make, and what is wrong with it.

What parsers of days and of ranges share. Where a day is in doubt, the slips that may have been made are kept
by their kind, so that two days with the same slip can be told from two with different ones.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import field, frozen

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.checks import RECORD_YEARS
from umkm_core.values.kalender import (
    BULAN,
    BULAN_WORD,
    FLAGS,
    HARI,
    HARI_WORD,
    NAMA_BULAN,
    NAMA_HARI,
    find_day,
)
from umkm_core.values.text import find_foreign_sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Slip: TypeAlias = tuple[str, int]
"""A kind of slip and its size: ``("year", -1)`` is the day meant a year before the one written."""

_SHORT_YEAR: Final = 2
_LONGEST_YEAR: Final = 5  # with a digit too many
_CENTURIES: Final = (1900, 2000)  # what a year of two digits can stand in
_MONTHS: Final = len(NAMA_BULAN)

BEFORE_MONTH: Final = r"[-/.\ ]{0,3}"
"""What may stand between a day and the name of its month."""

BEFORE_YEAR: Final = r"\.?[-/.,\ ]{0,3}"
"""What may stand between the name of a month and its year."""

LEAD: Final = re.compile(
    rf"""
    (?: (?:hari\ )? (?P<hari>{HARI_WORD}) \.?\ ?,?\ ? )?
    (?: (?:tanggal|tgl)(?![a-z]) \.?\ ?:?\ ? )?
    """,
    FLAGS,
)
"""What may stand before a day."""

_EMPTY: Final = re.compile(r"[-.,/_\ ]*", FLAGS)

_DATES: Final = tuple(
    re.compile(pattern, FLAGS)
    for pattern in (
        r"(?P<day>[0-9]{1,2})\ ?(?P<mark>[-/.])\ ?(?P<month>[0-9]{1,2})\ ?(?P=mark)\ ?(?P<year>[0-9]+)",
        r"(?P<year>[0-9]{4})\ ?(?P<mark>[-/.])\ ?(?P<month>[0-9]{1,2})\ ?(?P=mark)\ ?(?P<day>[0-9]{1,2})",
        rf"(?P<day>[0-9]{{1,2}}){BEFORE_MONTH}(?P<month>{BULAN_WORD}){BEFORE_YEAR}'?(?P<year>[0-9]+)",
    )
)

_INCOMPLETE: Final = tuple(
    (re.compile(pattern, FLAGS), message)
    for pattern, message in (
        (rf"{BULAN_WORD}{BEFORE_YEAR}[0-9]{{4}}", "its day is missing"),
        (r"[0-9]{1,2}\ ?[-/.]\ ?[0-9]{4}|[0-9]{4}\ ?[-/.]\ ?[0-9]{1,2}", "its day is missing"),
        (
            rf"[0-9]{{1,2}}{BEFORE_MONTH}{BULAN_WORD}\.?|[0-9]{{1,2}}\ ?/\ ?[0-9]{{1,2}}",
            "its year is missing",
        ),
        (rf"{BULAN_WORD}{BEFORE_YEAR}'?[0-9]{{1,2}}", "its day or its year is missing"),
        (rf"{BULAN_WORD}\.?", "its day and its year are missing"),
        (r"[0-9]{4}", "its day and its month are missing"),
        (_EMPTY.pattern, "it has a weekday and no date"),
    )
)

LOOKS_LIKE_RANGE: Final = "it looks like a range of dates, which parse_rentang_tanggal reads"
"""What a parser of one day says of several."""

_HINTS: Final = tuple(
    (re.compile(pattern, FLAGS), message)
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
            LOOKS_LIKE_RANGE,
        ),
        (
            r"\A[0-9]{5}(?:[.,][0-9]+)?\Z",
            "it looks like the serial number of a day in a spreadsheet; parse_tanggal reads it, with serial=",
        ),
        (
            r"\A[0-9]{8}\Z",
            "its eight digits have no marks between day, month and year",
        ),
        (
            rf"\A{BULAN_WORD}",
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


@frozen(kw_only=True)
class WrittenDay:
    """The parts of a day that are written.

    Attributes:
        day: Day of the month.
        month: Month, from 1; None where it is not written.
        year: The digits of the year: ``"24"`` is not ``"2024"``; None where it is not written.
        weekday: Weekday, Monday 0; None where it is not written.
    """

    day: int
    month: int | None = None
    year: str | None = None
    weekday: int | None = None


@frozen
class Doubt:
    """Why no day can be read, with the days that may have been meant by the slip that would explain them."""

    code: ErrorCode
    message: str
    slips: Mapping[Slip, date] = field(factory=dict[Slip, date])

    def to_error(self, text: object) -> InvalidValueError:
        """Return the error of a text, with the days that may have been meant as candidates."""
        candidates = tuple(dict.fromkeys(self.slips.values()))
        return InvalidValueError(Fault(self.code, self.message, value=text, candidates=candidates))


def make_written_day(found: re.Match[str], weekday: int | None) -> WrittenDay:
    """Return the parts of a day that a pattern has found in its groups ``day``, ``month`` and ``year``."""
    parts = found.groupdict()
    month = parts.get("month")
    return WrittenDay(
        day=int(parts["day"]),
        month=None if month is None else BULAN.get(month.lower()) or int(month),
        year=parts.get("year"),
        weekday=weekday,
    )


def find_weekday(lead: re.Match[str] | None) -> int | None:
    """Return the weekday, Monday 0, that ``LEAD`` has found, or None."""
    return None if lead is None or lead["hari"] is None else HARI[lead["hari"].lower()]


def find_written_day(text: str) -> WrittenDay | Doubt:
    """Return the parts of the one day with a year that a text holds, or why it holds none.

    Args:
        text: What ``normalise_date_text`` returns.

    >>> find_written_day("Rabu (18/5/22)")
    WrittenDay(day=18, month=5, year='22', weekday=2)
    >>> find_written_day("Mei 2022").message
    'its day is missing'
    """
    lead = LEAD.match(text)
    weekday = find_weekday(lead)
    body = text if lead is None else text[lead.end() :]
    if body.startswith("(") and body.endswith(")"):
        body = body[1:-1].strip()
    if weekday is None and _EMPTY.fullmatch(body):
        return Doubt(ErrorCode.TANGGAL_EMPTY, "it is empty")
    body = body.removesuffix(".")
    found = next((found for found in (pattern.fullmatch(body) for pattern in _DATES) if found), None)
    return _unread(body) if found is None else make_written_day(found, weekday)


def find_date(written: WrittenDay) -> date | Doubt:
    """Return the day that written parts make, or what is wrong with them.

    >>> find_date(WrittenDay(day=18, month=5, year="2022", weekday=2))
    datetime.date(2022, 5, 18)
    >>> find_date(WrittenDay(day=5, month=23, year="2023")).slips
    {('swap', 0): datetime.date(2023, 5, 23)}
    """
    day, month, weekday = written.day, written.month, written.weekday
    if month is None or written.year is None:
        missing = "its year is missing" if month else "its month and its year are missing"
        return Doubt(ErrorCode.TANGGAL_INCOMPLETE, missing)
    if len(written.year) == _SHORT_YEAR:
        short = int(written.year)
        days = ((("century", start), find_day(start + short, month, day)) for start in _CENTURIES)
        message = "its year has two digits; which century?"
        return Doubt(ErrorCode.TANGGAL_INCOMPLETE, message, _fitting(days, weekday))
    year = int(written.year)
    if year not in RECORD_YEARS:
        return make_year_doubt(year)
    found = find_day(year, month, day)
    if found is None:
        swapped = _fitting([(("swap", 0), find_day(year, day, month))], weekday)
        hint = "; day and month swapped would be one" if swapped else ""
        message = f"day {day} of month {month} of {year} is no day of the calendar{hint}"
        return Doubt(ErrorCode.TANGGAL_IMPOSSIBLE, message, swapped)
    if weekday is not None and found.weekday() != weekday:
        real = NAMA_HARI[found.weekday()]
        message = f"{found.day} {NAMA_BULAN[month - 1]} {year} is a {real}, not a {NAMA_HARI[weekday]}"
        return Doubt(ErrorCode.TANGGAL_WEEKDAY, message, _one_slip_away(found, weekday))
    return found


def make_year_doubt(year: int) -> Doubt:
    """Return the doubt about a year that no record can have."""
    # A longer number may be that of a person.
    said = f"the year {year}" if len(str(year)) <= _LONGEST_YEAR else "its year"
    message = f"{said} is outside {RECORD_YEARS[0]} to {RECORD_YEARS[-1]}"
    return Doubt(ErrorCode.TANGGAL_OUT_OF_RANGE, message)


def _fitting(days: Iterable[tuple[Slip, date | None]], weekday: int | None) -> dict[Slip, date]:
    return {slip: day for slip, day in days if day is not None and weekday in {None, day.weekday()}}


def _one_slip_away(written: date, weekday: int) -> dict[Slip, date]:
    year, month, day = written.year, written.month, written.day
    week = ((shift, written + timedelta(days=shift)) for shift in range(-6, 7))
    kinds: tuple[Iterator[tuple[Slip, date | None]], ...] = (
        ((("month", other - month), find_day(year, other, day)) for other in range(1, _MONTHS + 1)),
        iter([(("swap", 0), find_day(year, day, month))]),
        ((("year", shift), find_day(year + shift, month, day)) for shift in (-1, 1)),
        ((("day", shift), find_day(near.year, near.month, near.day)) for shift, near in week),
    )
    return {
        slip: found
        for kind in kinds
        for slip, found in sorted(
            _fitting(kind, weekday).items(), key=lambda item: (abs(item[1] - written), item[1])
        )
    }


def _unread(body: str) -> Doubt:
    missing = next((message for pattern, message in _INCOMPLETE if pattern.fullmatch(body)), None)
    if missing:
        return Doubt(ErrorCode.TANGGAL_INCOMPLETE, missing)
    hint = next((message for pattern, message in _HINTS if pattern.search(body)), "it is no date")
    return Doubt(ErrorCode.TANGGAL_UNREADABLE, find_foreign_sign(body) or hint)
