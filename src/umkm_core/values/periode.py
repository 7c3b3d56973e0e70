"""Periods: days without a gap, from a first one on and up to the one before which they end.

A :class:`Periode` is half-open, ``[mulai, sampai)``: ``sampai`` is the first day that is no longer in it. So
two periods that follow one another share the day at which the one ends and the other starts, lengths add up,
and no arithmetic takes a day off or puts one on. People think in last days; they are spoken to in last days:
``hari_terakhir``, ``Periode.dari(..., sampai_dengan=...)`` and what ``str()`` writes.

A period has at least one day. That there is none (of an intersection, of what lies between) is None, so that
a caller sees the case, and a type checker sees the caller.

``&`` is the one operator. ``<`` could mean "starts earlier" as well as "is over before", so there is none;
``kunci_urut`` sorts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from attrs import frozen

from umkm_core.errors import ErrorCode, Fault, InvalidTypeError
from umkm_core.values.checks import RECORD_YEARS, check_date, check_type, check_year, raise_faults
from umkm_core.values.jangka import find_day_after
from umkm_core.values.kalender import NAMA_BULAN

if TYPE_CHECKING:
    from typing import Self

_DAY: Final = timedelta(days=1)
_FIRST: Final = date(RECORD_YEARS[0], 1, 1)
_END: Final = date(RECORD_YEARS[-1] + 1, 1, 1)
_MONTHS: Final = len(NAMA_BULAN)


@frozen(kw_only=True)
class Periode:
    """A period of calendar days, ``[mulai, sampai)``, with one day or more.

    Attributes:
        mulai: Its first day; None where it has always been.
        sampai: The first day after it; None where it has no end.

    Its days lie in ``RECORD_YEARS`` where it has ends.

    Raises:
        InvalidTypeError: ``NOT_A_DATE`` for an end that is no ``date``.
        InvalidValueError: ``PERIODE_EMPTY`` for a period without a day; ``TANGGAL_OUT_OF_RANGE`` for an end
            outside ``RECORD_YEARS``.

    >>> pelatihan = Periode.dari(date(2024, 11, 28), sampai_dengan=date(2024, 11, 29))
    >>> str(pelatihan), pelatihan.jumlah_hari, date(2024, 11, 29) in pelatihan
    ('28–29 November 2024', 2, True)
    >>> pelatihan == Periode(mulai=date(2024, 11, 28), sampai=date(2024, 11, 30))
    True
    """

    mulai: date | None = None
    sampai: date | None = None

    def __attrs_post_init__(self) -> None:
        raise_faults(self._faults())

    def _faults(self) -> Iterator[Fault | None]:
        wrong = [
            _check_end(self.mulai, "mulai", _FIRST, _END - _DAY),
            _check_end(self.sampai, "sampai", _FIRST + _DAY, _END),
        ]
        yield from wrong
        if (
            not any(wrong)
            and self.mulai is not None
            and self.sampai is not None
            and self.sampai <= self.mulai
        ):
            text = f"the first day after a period lies after its first day, {self.mulai}"
            yield Fault(ErrorCode.PERIODE_EMPTY, text, "sampai", self.sampai)

    @classmethod
    def hari(cls, tanggal: date) -> Self:
        """Return the period of one day.

        >>> str(Periode.hari(date(2024, 5, 20)))
        '20 Mei 2024'
        """
        raise_faults([check_date(tanggal, "tanggal")])
        return cls(mulai=tanggal, sampai=_after(tanggal, "tanggal"))

    @classmethod
    def bulan(cls, tahun: int, bulan: int) -> Self:
        """Return a month of the calendar.

        Args:
            tahun: Its year.
            bulan: Its number, 1 is January.

        Raises:
            InvalidTypeError: ``NOT_AN_INTEGER``.
            InvalidValueError: ``OUT_OF_RANGE`` for a month outside 1 to 12; ``TANGGAL_OUT_OF_RANGE``.

        >>> Periode.bulan(2024, 2).hari_terakhir
        datetime.date(2024, 2, 29)
        """
        raise_faults([check_year(tahun, "tahun"), _check_month(bulan)])
        return cls.selama(date(tahun, bulan, 1), bulan=1)

    @classmethod
    def tahun(cls, tahun: int) -> Self:
        """Return a year of the calendar.

        Raises:
            InvalidTypeError: ``NOT_AN_INTEGER``.
            InvalidValueError: ``TANGGAL_OUT_OF_RANGE``.

        >>> Periode.tahun(2024).jumlah_hari
        366
        """
        raise_faults([check_year(tahun, "tahun")])
        return cls.selama(date(tahun, 1, 1), tahun=1)

    @classmethod
    def tahun_buku(cls, *, berakhir: date) -> Self:
        """Return the tahun buku of twelve months that ends with a day.

        It starts on the day after the same day of the year before; one that ends with a month starts with a
        month. So those that end each year on the same day of a month, or with the same month, follow one
        another without a gap. 28 February is read as the end of its month wherever it is: a tahun buku that
        ends on 28 February even in leap years would lack 29 February of those years, and is made by its
        first day.

        One of another length, or by its first day, is ``Periode.selama(mulai, bulan=9)``.

        Args:
            berakhir: Its last day.

        Raises:
            InvalidTypeError: ``NOT_A_DATE``.
            InvalidValueError: ``TANGGAL_OUT_OF_RANGE``.

        >>> str(Periode.tahun_buku(berakhir=date(2025, 3, 31)))
        'April 2024–Maret 2025'
        >>> [Periode.tahun_buku(berakhir=date(2024, 2, hari)).mulai for hari in (28, 29)]
        [datetime.date(2023, 3, 1), datetime.date(2023, 3, 1)]
        """
        after = _after(berakhir, "berakhir")
        if after.day == 1:
            start = find_day_after(after, tahun=-1, path="berakhir")
        else:
            start = find_day_after(berakhir, tahun=-1, hari=1, path="berakhir")
        return cls(mulai=start, sampai=after)

    @classmethod
    def sejak(cls, tanggal: date) -> Self:
        """Return the period from a day on, that day included, without an end.

        >>> str(Periode.sejak(date(2024, 1, 1)))
        'sejak 1 Januari 2024'
        """
        raise_faults([check_date(tanggal, "tanggal")])
        return cls(mulai=tanggal)

    @classmethod
    def hingga(cls, tanggal: date) -> Self:
        """Return the period up to a day, that day included, without a start.

        Up to a day that is not included is ``Periode(sampai=tanggal)``.

        >>> Periode.hingga(date(2024, 12, 31)) == Periode(sampai=date(2025, 1, 1))
        True
        """
        return cls(sampai=_after(tanggal, "tanggal"))

    @classmethod
    def dari(cls, awal: date, *, sampai_dengan: date) -> Self:
        """Return the period from a day to a day, both included.

        Args:
            awal: Its first day.
            sampai_dengan: Its last day.

        Raises:
            InvalidTypeError: ``NOT_A_DATE``.
            InvalidValueError: ``PERIODE_EMPTY``, ``TANGGAL_OUT_OF_RANGE``.

        >>> Periode.dari(date(2024, 3, 27), sampai_dengan=date(2024, 3, 28)).jumlah_hari
        2
        """
        raise_faults([check_date(awal, "awal"), check_date(sampai_dengan, "sampai_dengan")])
        if sampai_dengan < awal:
            text = f"the last day of a period is not before its first day, {awal}"
            raise_faults([Fault(ErrorCode.PERIODE_EMPTY, text, "sampai_dengan", sampai_dengan)])
        return cls(mulai=awal, sampai=_after(sampai_dengan, "sampai_dengan"))

    @classmethod
    def selama(cls, mulai: date, *, tahun: int = 0, bulan: int = 0, hari: int = 0) -> Self:
        """Return the period of a length that starts with a day; for its rules see ``tambah_jangka``.

        The term that follows a period starts with the ``sampai`` of that one.

        Args:
            mulai: Its first day.
            tahun: Years.
            bulan: Months.
            hari: Days.

        Raises:
            InvalidTypeError: ``NOT_A_DATE``, ``NOT_AN_INTEGER``.
            InvalidValueError: ``PERIODE_EMPTY`` for a length of zero or below; ``TANGGAL_OUT_OF_RANGE``.

        >>> Periode.selama(date(2024, 1, 31), bulan=1).sampai
        datetime.date(2024, 2, 29)
        """
        after = find_day_after(mulai, tahun=tahun, bulan=bulan, hari=hari, path="mulai")
        if after <= mulai:
            text = "a period lasts a day or more"
            raise_faults([Fault(ErrorCode.PERIODE_EMPTY, text, "mulai", mulai)])
        return cls(mulai=mulai, sampai=after)

    @property
    def hari_terakhir(self) -> date | None:
        """Its last day; None where it has no end."""
        return None if self.sampai is None else self.sampai - _DAY

    @property
    def jumlah_hari(self) -> int | None:
        """Its length in days; None where an end is open."""
        return None if self.mulai is None or self.sampai is None else (self.sampai - self.mulai).days

    @property
    def kunci_urut(self) -> tuple[date, date]:
        """What ``sorted`` takes as key: by first day, then by end; an open end lies beyond every day."""
        return self.mulai or date.min, self.sampai or date.max

    def __str__(self) -> str:
        return format_periode(self)

    def __contains__(self, tanggal: date) -> bool:
        raise_faults([check_date(tanggal, "tanggal")])
        start, end = self.kunci_urut
        return start <= tanggal and (self.sampai is None or tanggal < end)

    def memuat(self, lain: Periode) -> bool:
        """Answer whether every day of another period lies in this one.

        >>> Periode.tahun(2024).memuat(Periode.bulan(2024, 2))
        True
        """
        _check_one(lain)
        return (self & lain) == lain

    def bertemu(self, lain: Periode) -> bool:
        """Answer whether the two have a day in common.

        >>> Periode.bulan(2024, 1).bertemu(Periode.bulan(2024, 2))
        False
        """
        _check_one(lain)
        return (self & lain) is not None

    def bersambung(self, lain: Periode) -> bool:
        """Answer whether one starts on the day after the last day of the other.

        >>> Periode.bulan(2024, 1).bersambung(Periode.bulan(2024, 2))
        True
        """
        _check_one(lain)
        joints = ((self.sampai, lain.mulai), (lain.sampai, self.mulai))
        return any(end is not None and end == start for end, start in joints)

    def __and__(self, lain: Periode | None) -> Periode | None:
        """Return the days that are in both, None where there are none; with None (no day) there are none."""
        if lain is None:
            return None
        if not isinstance(lain, Periode):
            return NotImplemented
        (start, end), (its_start, its_end) = self.kunci_urut, lain.kunci_urut
        return _between(max(start, its_start), min(end, its_end))

    def __rand__(self, lain: Periode | None) -> Periode | None:
        """Return None: with None (no day) there are no days in both."""
        return None if lain is None else NotImplemented

    def gabungan(self, lain: Periode) -> Periode | None:
        """Return the days that are in either, where they are one period; else None.

        >>> str(Periode.bulan(2024, 1).gabungan(Periode.bulan(2024, 2)))
        'Januari–Februari 2024'
        """
        together = merge_periode([self, lain])
        return together[0] if len(together) == 1 else None

    def selubung(self, lain: Periode) -> Periode:
        """Return the shortest period that holds both, with what lies between them.

        >>> str(Periode.bulan(2024, 1).selubung(Periode.bulan(2024, 4)))
        'Januari–April 2024'
        """
        _check_one(lain)
        (start, end), (its_start, its_end) = self.kunci_urut, lain.kunci_urut
        return Periode(mulai=_or_open(min(start, its_start)), sampai=_or_open(max(end, its_end)))

    def sela(self, lain: Periode) -> Periode | None:
        """Return the days between the two; None where they have a day in common or follow one another.

        >>> str(Periode.bulan(2024, 1).sela(Periode.bulan(2024, 4)))
        'Februari–Maret 2024'
        """
        _check_one(lain)
        first, second = sorted((self, lain), key=lambda periode: periode.kunci_urut)
        return _between(first.kunci_urut[1], second.kunci_urut[0])

    def tanpa(self, *lain: Periode) -> tuple[Periode, ...]:
        """Return what is left without the days of others, as periods in order; the gaps between them.

        >>> [str(sisa) for sisa in Periode.tahun(2024).tanpa(Periode.bulan(2024, 3), Periode.bulan(2024, 12))]
        ['Januari–Februari 2024', 'April–November 2024']
        """
        left: list[Periode] = []
        start, end = self.kunci_urut
        for other in merge_periode(lain):
            its_start, its_end = other.kunci_urut
            before = _between(start, min(end, its_start))
            left += [] if before is None else [before]
            start = max(start, its_end)
        rest = _between(start, end)
        return (*left, *([] if rest is None else [rest]))


def merge_periode(periode: Iterable[Periode]) -> tuple[Periode, ...]:
    """Return the fewest periods that together have the days of all, in order.

    Those that overlap or follow one another become one.

    Args:
        periode: Periods in any order.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for anything but periods.

    >>> kuartal = [Periode.selama(date(2024, bulan, 1), bulan=3) for bulan in (7, 1, 4)]
    >>> [str(satu) for satu in merge_periode(kuartal)]
    ['Januari–September 2024']
    """
    merged: list[tuple[date, date]] = []
    for start, end in sorted(one.kunci_urut for one in _check_all(periode)):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return tuple(Periode(mulai=_or_open(start), sampai=_or_open(end)) for start, end in merged)


def hari_tercakup(periode: Iterable[Periode]) -> int | None:
    """Return how many days periods have together, each day once; None where an end is open.

    Args:
        periode: Periods in any order.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for anything but periods.

    >>> hari_tercakup([Periode.bulan(2024, 1), Periode.selama(date(2024, 1, 15), hari=31)])
    45
    """
    lengths = [one.jumlah_hari for one in merge_periode(periode)]
    known = [length for length in lengths if length is not None]
    return sum(known) if len(known) == len(lengths) else None


def format_periode(periode: Periode) -> str:
    """Write a period in Indonesian, with its last day, as ``parse_periode`` reads it.

    Whole months and years are called by their names, what both ends share is written once, and the dash
    between them is EYD's, an en dash without spaces.

    Args:
        periode: The period.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for anything but a period.

    >>> format_periode(Periode.dari(date(2023, 12, 30), sampai_dengan=date(2024, 1, 2)))
    '30 Desember 2023–2 Januari 2024'
    >>> format_periode(Periode.bulan(2024, 5)), format_periode(Periode.tahun(2024))
    ('Mei 2024', '2024')
    >>> format_periode(Periode.hingga(date(2024, 12, 31)))
    'sampai dengan 31 Desember 2024'
    """
    raise_faults([check_type(periode, Periode, "periode")])
    first, last = periode.mulai, periode.hari_terakhir
    if first is None:
        return "sepanjang waktu" if last is None else f"sampai dengan {' '.join(_words(last))}"
    if last is None:
        return f"sejak {' '.join(_words(first))}"
    known = _unsaid(first, last + _DAY)
    start, end = _words(first)[known:], _words(last)[known:]
    if start == end:
        return " ".join(end)
    while start[-1] == end[len(start) - 1]:
        start = start[:-1]
    return f"{' '.join(start)}–{' '.join(end)}"


def _words(day: date) -> tuple[str, str, str]:
    return str(day.day), NAMA_BULAN[day.month - 1], str(day.year)


def _unsaid(first: date, after: date) -> int:
    """Return how many of day and month need not be said, because whole months or years do without."""
    if not first.day == after.day == 1:
        return 0
    return 2 if first.month == after.month == 1 else 1


def _check_end(end: date | None, path: str, earliest: date, latest: date) -> Fault | None:
    fault = None if end is None else check_date(end, path)
    if end is None or fault is not None or earliest <= end <= latest:
        return fault
    text = f"the days of a period lie in the years {RECORD_YEARS[0]} to {RECORD_YEARS[-1]}"
    return Fault(ErrorCode.TANGGAL_OUT_OF_RANGE, text, path, end)


def _check_month(bulan: object) -> Fault | None:
    if type(bulan) is not int:
        return Fault(ErrorCode.NOT_AN_INTEGER, "a month is a whole number (int)", "bulan", bulan)
    if not 1 <= bulan <= _MONTHS:
        return Fault(ErrorCode.OUT_OF_RANGE, f"a month is from 1 to {_MONTHS}", "bulan", bulan)
    return None


def _after(day: date, path: str) -> date:
    return find_day_after(day, tahun=0, bulan=0, hari=1, path=path)


def _check_one(lain: object) -> None:
    raise_faults([check_type(lain, Periode, "lain")])


def _check_all(periode: Iterable[Periode]) -> tuple[Periode, ...]:
    if not issubclass(type(periode), Iterable):
        raise InvalidTypeError(Fault(ErrorCode.WRONG_TYPE, "needs periods", "periode", periode))
    given = tuple(periode)
    raise_faults([check_type(one, Periode, f"periode[{index}]") for index, one in enumerate(given)])
    return given


def _or_open(end: date) -> date | None:
    return None if end in {date.min, date.max} else end


def _between(start: date, end: date) -> Periode | None:
    return Periode(mulai=_or_open(start), sampai=_or_open(end)) if start < end else None
