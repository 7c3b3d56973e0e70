"""Ranges of dates and other periods, read from text as Indonesians type them.

A range is read from the right: what the first day does not say, its month or its year, is that of the day
behind it, so that ``28 s.d. 29 November 2024`` and ``1 Maret - 3 April 2024`` are whole. Between days stands
a sign of a range (a dash, ``s.d.`` in all its spellings, ``sampai dengan``, ``hingga``) or of a list (a
comma, ``dan``, ``&``). A list is a period only where its days follow one another.

What has the shape of a date is one, and no range: ``05-09-2024`` is 5 September. A dash that would join two
days and also part day, month and year is refused, as in ``5-7-11-2024``; ``5-7/11/2024`` is read.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise, product
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.checks import RECORD_YEARS
from umkm_core.values.kalender import (
    BULAN,
    BULAN_WORD,
    FLAGS,
    HARI,
    HARI_WORD,
    NAMA_BULAN,
    find_day,
    normalise_date_text,
)
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal import format_tanggal
from umkm_core.values.written_day import (
    BEFORE_MONTH,
    BEFORE_YEAR,
    LEAD,
    LOOKS_LIKE_RANGE,
    Doubt,
    WrittenDay,
    find_date,
    find_weekday,
    find_written_day,
    make_written_day,
    make_year_doubt,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LONGEST_PERIODE: Final = 128
"""No range of dates is longer, in characters."""

_DAY: Final = timedelta(days=1)
_ENDS: Final = 2
_MONTHS: Final = len(NAMA_BULAN)

_RANGE: Final = r"(?: - | s\.?\ ?/?\ ?d(?![a-z])\.? | sampai(?:\ dengan)?(?![a-z]) | hingga(?![a-z]) )"
_LIST: Final = r"(?: , (?:\ ?(?: dan(?![a-z]) | & ))? | dan(?![a-z]) | & )"
_JOINT: Final = re.compile(rf"\ ?(?: (?P<range>{_RANGE}) | {_LIST} )\ ?", FLAGS)
_BEHIND: Final = rf"(?= \Z | \ ?(?: {_RANGE} | {_LIST} ) )"

_FROM: Final = re.compile(r"(?:dari|mulai|sejak)\ (?=[a-z0-9])", FLAGS)

# Each shape that a day of a range can have. A year of two digits is looked for so that it is refused as one.
_SHAPES: Final = tuple(
    re.compile(pattern + _BEHIND, FLAGS)
    for pattern in (
        r"(?P<day>[0-9]{1,2})\ ?(?P<mark>[-/.])\ ?(?P<month>[0-9]{1,2})\ ?(?P=mark)\ ?(?P<year>[0-9]{4,})",
        r"(?P<year>[0-9]{4})\ ?(?P<mark>[-/.])\ ?(?P<month>[0-9]{1,2})\ ?(?P=mark)\ ?(?P<day>[0-9]{1,2})",
        rf"(?P<day>[0-9]{{1,2}}){BEFORE_MONTH}(?P<month>{BULAN_WORD}){BEFORE_YEAR}'?(?P<year>[0-9]{{4,}})",
        rf"(?P<day>[0-9]{{1,2}}){BEFORE_MONTH}(?P<month>{BULAN_WORD})\.?",
        rf"(?P<day>[0-9]{{1,2}}){BEFORE_MONTH}(?P<month>{BULAN_WORD}){BEFORE_YEAR}'?(?P<year>[0-9]{{2}})",
        r"(?P<day>[0-9]{1,2})(?P<mark>[/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{2})",
        r"(?P<day>[0-9]{1,2})[/.](?P<month>[0-9]{1,2})",
        r"(?P<day>[0-9]{1,2})",
    )
)

_WEEKDAY: Final = re.compile(HARI_WORD, FLAGS)
_WEEKDAYS: Final = re.compile(
    rf"""
    (?:hari\ )?{HARI_WORD}
    (?: (?P<range> \ ?{_RANGE}\ ?(?:hari\ )?{HARI_WORD} ) | (?: \ ?{_LIST}\ ?(?:hari\ )?{HARI_WORD} )+ )
    \ ?,?\ ?
    """,
    FLAGS,
)

_SEJAK: Final = re.compile(r"(?:sejak|mulai)\ (?P<rest>.+)", FLAGS)
_HINGGA: Final = re.compile(r"(?:sampai(?:\ dengan)?|hingga|s\.?\ ?/?\ ?d\.?)\ (?P<rest>.+)", FLAGS)
_SELALU: Final = "sepanjang waktu"
_UNITS: Final = tuple(
    re.compile(pattern, FLAGS)
    for pattern in (
        rf"(?:tahun\ )? (?: (?P<tahun0>[0-9]{{4}}) \ ?{_RANGE}\ ? )? (?P<tahun1>[0-9]{{4}})",
        rf"""
        (?:bulan\ )?
        (?: (?P<bulan0>{BULAN_WORD}) (?: {BEFORE_YEAR}(?P<tahun0>[0-9]{{4}}) )? \.?\ ?{_RANGE}\ ? )?
        (?P<bulan1>{BULAN_WORD}) {BEFORE_YEAR}(?P<tahun1>[0-9]{{4}})
        """,
    )
)
_PART_OF_YEAR: Final = re.compile(
    r"""
    (?: triwulan | kuartal | kwartal | tw\.? | q | (?P<semester> semester | smt\.? ) ) (?![a-z])
    \ ? (?P<number> [0-9]{1,2} | iv | i{1,3} ) (?![a-z0-9])
    [-/.,\ ]{0,3} (?:tahun\ )? (?P<tahun>[0-9]{4})
    """,
    FLAGS,
)
_NUMBERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@frozen
class _Run:
    """Days as they stand in a text.

    Attributes:
        days: Each day that is written.
        ranges: Whether the sign between a day and the next is one of a range, and not of a list.
        weekdays: The weekdays of a list that stands before all days.
    """

    days: tuple[WrittenDay, ...]
    ranges: tuple[bool, ...] = ()
    weekdays: tuple[int, ...] = ()


def parse_rentang_tanggal(text: str) -> Periode:
    """Read a range of dates as Indonesians type it: the period from its first to its last day.

    Days are read as by ``parse_tanggal``; one day is a range of one. See the module for what stands between
    them and what may be left out. Weekdays may stand before each day, or before all (``Senin-Rabu, 5-7
    Februari 2024``), and must fit.

    Args:
        text: What was typed, at most 128 characters between white space.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but ``str``.
        InvalidValueError: the codes of ``parse_tanggal``, one fault for each day that is wrong;
            ``TANGGAL_DESCENDING`` for a last day before the first; ``TANGGAL_NOT_CONSECUTIVE`` for a list of
            days that do not follow one another. Candidates are periods that are one slip away from what is
            written. Where both days are in doubt it is the same slip in both; of a range that descends the
            slips are ends that are swapped, and a year or a month that is wrong by one, or was not written.

    >>> parse_rentang_tanggal("28 s.d 29 November 2024").jumlah_hari
    2
    >>> str(parse_rentang_tanggal("Senin-Rabu, 5-7 Februari 2024"))
    '5–7 Februari 2024'
    >>> try:
    ...     parse_rentang_tanggal("30 Desember - 2 Januari 2024")
    ... except InvalidValueError as error:
    ...     [str(candidate) for candidate in error.candidates][:2]
    ['30 Desember 2023–2 Januari 2024', '30 Desember 2024–2 Januari 2025']
    """
    return _read_run(_normal(text), text)


def parse_periode(text: str) -> Periode:
    """Read a period: a range of dates, whole months or years, or one with an open end.

    It reads what ``format_periode`` writes. A month or a year is all of its days; where it is the date of
    something that took a day, see ``parse_tanggal_kira``. An open end may be a month or a year, which then
    lies in the period: ``sejak 2020``, ``hingga Mei 2025``.

    A triwulan, kuartal or semester is one of the calendar year in most reports, of the tahun buku or of a
    school year in others: ``TANGGAL_UNREADABLE``, with the months of the calendar year as candidate.

    Args:
        text: What was typed, at most 128 characters between white space.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but ``str``.
        InvalidValueError: as ``parse_rentang_tanggal``.

    >>> parse_periode("Mei 2022").jumlah_hari, parse_periode("2022 s.d. 2023").jumlah_hari
    (31, 730)
    >>> parse_periode("sejak 1 Januari 2024").sampai is None
    True
    >>> parse_periode("hingga Mei 2025").hari_terakhir
    datetime.date(2025, 5, 31)
    """
    normal = _normal(text)
    part = _PART_OF_YEAR.fullmatch(normal)
    if part:
        raise _refuse_part(part, text)
    units = _find_units(normal)
    if units is not None:
        return _read_units(units, text)
    if normal.lower() == _SELALU:
        return Periode()
    since, until = _SEJAK.fullmatch(normal), _HINGGA.fullmatch(normal)
    if since and _find_run(normal) is None:
        return _read_open(since["rest"], text, since=True)
    if until:
        return _read_open(until["rest"], text, since=False)
    return _read_run(normal, text)


def _normal(text: object) -> str:
    return normalise_date_text(text, what="a range of dates", longest=LONGEST_PERIODE)


def _find_units(normal: str) -> dict[str, str | None] | None:
    """Return the parts of a text that names whole months or years, or None; "0" ends those of the first."""
    found = next((found for found in (pattern.fullmatch(normal) for pattern in _UNITS) if found), None)
    return None if found is None else found.groupdict()


def _read_units(parts: Mapping[str, str | None], text: str) -> Periode:
    """Return the period of whole months or years."""
    last_year = int(parts["tahun1"] or 0)
    last_month = parts.get("bulan1")
    years = [int(parts["tahun0"] or last_year), last_year]
    outside = next((year for year in years if year not in RECORD_YEARS), None)
    if outside is not None:
        raise make_year_doubt(outside).to_error(text)
    if last_month is not None:
        names = (parts["bulan0"] or last_month, last_month)
        first, last = (
            Periode.bulan(year, BULAN[name.lower()]) for year, name in zip(years, names, strict=True)
        )
    else:
        first, last = map(Periode.tahun, years)
    whole = first.selubung(last)
    if last.kunci_urut < first.kunci_urut:
        message = f"{last} is before {first}"
        raise InvalidValueError(Fault(ErrorCode.TANGGAL_DESCENDING, message, value=text, candidates=(whole,)))
    return whole


def _refuse_part(part: re.Match[str], text: str) -> InvalidValueError:
    """Return the error of a part of a year, with the one of the calendar year as candidate."""
    kind, months = ("triwulan", 3) if part["semester"] is None else ("semester", 6)
    number, year = part["number"].lower(), int(part["tahun"])
    index = _NUMBERS[number] if number in _NUMBERS else int(number)
    if year not in RECORD_YEARS:
        return make_year_doubt(year).to_error(text)
    start = (index - 1) * months + 1
    if not 1 <= start <= _MONTHS:
        message = f"a year has no {kind} {index}"
        return InvalidValueError(Fault(ErrorCode.TANGGAL_IMPOSSIBLE, message, value=text))
    message = f"a {kind} may be one of the calendar year or of another; write its months"
    candidates = (Periode.selama(date(year, start, 1), bulan=months),)
    return InvalidValueError(Fault(ErrorCode.TANGGAL_UNREADABLE, message, value=text, candidates=candidates))


def _read_open(normal: str, text: str, *, since: bool) -> Periode:
    units = _find_units(normal)
    if units is not None and not (units.get("tahun0") or units.get("bulan0")):
        whole = _read_units(units, text)
        return evolve(whole, sampai=None) if since else evolve(whole, mulai=None)
    make = Periode.sejak if since else Periode.hingga
    written = find_written_day(normal)
    found = written if isinstance(written, Doubt) else find_date(written)
    if isinstance(found, date):
        return make(found)
    fault = found.to_error(text).faults[0]
    raise InvalidValueError(evolve(fault, candidates=tuple(make(day) for day in fault.candidates)))


def _read_run(normal: str, text: str) -> Periode:
    written = find_written_day(normal)
    if isinstance(written, WrittenDay):
        return _resolve(_Run((written,)), text)
    run = _find_run(normal)
    if run is not None:
        return _resolve(run, text)
    if written.message == LOOKS_LIKE_RANGE:
        message = "it looks like a range of dates, but its days cannot be told apart"
        written = evolve(written, message=message)
    raise written.to_error(text)


def _find_run(text: str) -> _Run | None:
    """Return the days of a text that has two or more, or None where it has not, or cannot be read."""
    start = _FROM.match(text)
    body = text.removesuffix(".") if start is None else text[start.end() :].removesuffix(".")
    before = _WEEKDAYS.match(body)
    body = body if before is None else body[before.end() :]
    if body.startswith("(") and body.endswith(")"):
        body = body[1:-1].strip()
    days: list[WrittenDay] = []
    ranges: list[bool] = []
    position, dash_behind_part = 0, False
    while True:
        lead = LEAD.match(body, position)
        position = position if lead is None else lead.end()
        day = next((day for day in (shape.match(body, position) for shape in _SHAPES) if day), None)
        if day is None:
            return None
        if dash_behind_part and day.groupdict().get("mark") == "-":
            return None
        days.append(make_written_day(day, find_weekday(lead)))
        joint = _JOINT.match(body, day.end())
        if joint is None:
            break
        ranges.append(joint["range"] is not None)
        dash_behind_part = joint["range"] == "-" and days[-1].year is None
        position = joint.end()
    one_behind_the_other = any(one and other for one, other in pairwise(ranges))
    if len(days) < _ENDS or one_behind_the_other or (start is not None and not any(ranges)):
        return None
    run = _Run(tuple(days), tuple(ranges))
    return run if before is None else _with_weekdays(run, before)


def _with_weekdays(run: _Run, before: re.Match[str]) -> _Run | None:
    """Return days with the weekdays that stand before them all, None where they have some of their own."""
    if any(day.weekday is not None for day in run.days):
        return None
    weekdays = tuple(HARI[name.lower()] for name in _WEEKDAY.findall(before[0]))
    first, *between, last = run.days
    days = (evolve(first, weekday=weekdays[0]), *between, evolve(last, weekday=weekdays[-1]))
    return evolve(run, days=days, weekdays=() if before["range"] else weekdays)


def _resolve(run: _Run, text: str) -> Periode:
    found = [_find_date(*day) for day in zip(run.days, _filled(run.days), strict=True)]
    doubts = [one for one in found if isinstance(one, Doubt)]
    if doubts:
        meant = _meant(run, found[0], found[-1])
        faults = (Fault(doubt.code, doubt.message, value=text, candidates=meant) for doubt in doubts)
        raise InvalidValueError(*dict.fromkeys(faults))
    dates = [one for one in found if isinstance(one, date)]
    out_of_order = _out_of_order(run, dates)
    if out_of_order is not None:
        meant = _reordered(run, dates[0], dates[-1])
        raise InvalidValueError(evolve(out_of_order, value=text, candidates=meant))
    return Periode.dari(dates[0], sampai_dengan=dates[-1])


def _filled(days: tuple[WrittenDay, ...]) -> Iterator[WrittenDay]:
    """Yield days with the month and the year of the day behind them where they have none."""
    filled = [days[-1]]
    for day in reversed(days[:-1]):
        month = filled[-1].month if day.month is None else day.month
        filled.append(evolve(day, month=month, year=day.year or filled[-1].year))
    return reversed(filled)


def _find_date(written: WrittenDay, filled: WrittenDay) -> date | Doubt:
    """Return the day, or its doubt; one that its borrowed month does not have may be of the month before."""
    found = find_date(filled)
    if isinstance(found, date) or found.code is not ErrorCode.TANGGAL_IMPOSSIBLE or written.month is not None:
        return found
    before = find_date(evolve(filled, month=(filled.month or 0) - 1))
    return evolve(found, slips={("month", -1): before} if isinstance(before, date) else {})


def _meant(run: _Run, first: date | Doubt, last: date | Doubt) -> tuple[Periode, ...]:
    """Return the periods between what two ends may mean; where both are in doubt, by the same slip."""
    if isinstance(first, Doubt) and isinstance(last, Doubt):
        days = [(day, last.slips[slip]) for slip, day in first.slips.items() if slip in last.slips]
    else:
        starts = first.slips.values() if isinstance(first, Doubt) else [first]
        ends = last.slips.values() if isinstance(last, Doubt) else [last]
        days = [*product(starts, ends)]
    return _between(run, days)


def _out_of_order(run: _Run, dates: list[date]) -> Fault | None:
    for (earlier, later), is_range in zip(pairwise(dates), run.ranges, strict=True):
        if is_range and later < earlier:
            message = f"{format_tanggal(later)} is before {format_tanggal(earlier)}"
            return Fault(ErrorCode.TANGGAL_DESCENDING, message)
        if not is_range and later - earlier != _DAY:
            message = f"{format_tanggal(later)} is not the day after {format_tanggal(earlier)}"
            return Fault(ErrorCode.TANGGAL_NOT_CONSECUTIVE, message)
    covered = (dates[-1] - dates[0]).days + 1
    real = tuple((dates[0] + shift * _DAY).weekday() for shift in range(min(covered, len(run.weekdays) + 1)))
    if run.weekdays in {(), real}:
        return None
    message = f"the days from {format_tanggal(dates[0], hari=True)} are {covered}, with other weekdays"
    return Fault(ErrorCode.TANGGAL_WEEKDAY, message)


def _reordered(run: _Run, first: date, last: date) -> tuple[Periode, ...]:
    """Return the periods that are one slip away from two days that are not in order."""
    written, its_end = run.days[0], run.days[-1]
    months = 1 if written.month is None else _MONTHS
    earlier, later = _in_other_month(first, -months), _in_other_month(last, months)
    days = [(last, first)]
    if earlier is not None and written.weekday in {None, earlier.weekday()}:
        days.append((earlier, last))
    if later is not None and its_end.weekday in {None, later.weekday()}:
        days.append((first, later))
    return _between(run, days)


def _in_other_month(day: date, shift: int) -> date | None:
    year, month = divmod(day.year * _MONTHS + day.month - 1 + shift, _MONTHS)
    return find_day(year, month + 1, day.day)


def _between(run: _Run, days: Iterable[tuple[date, date]]) -> tuple[Periode, ...]:
    """Return the periods from day to day that a text of two days can mean, each once, the shortest first."""
    joined = [
        (last - first, Periode.dari(first, sampai_dengan=last))
        for first, last in days
        if len(run.days) <= _ENDS and first <= last and (all(run.ranges) or last - first == _DAY)
    ]
    joined.sort(key=itemgetter(0))
    return tuple(dict.fromkeys(periode for _, periode in joined))
