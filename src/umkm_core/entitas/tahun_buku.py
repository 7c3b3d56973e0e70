"""The days of a *tahun buku*, which is called by a year without having to be one of the calendar.

What is called 2024 starts in 2024 or in the year before: one of April to March is called by either.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias, TypeVar

from attrs import frozen

from umkm_core.entitas.keterangan import is_only_meant
from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.checks import RECORD_YEARS
from umkm_core.values.declared import Declared, rule
from umkm_core.values.jangka import find_day_after
from umkm_core.values.kinds import Hari, Sound, Tahun
from umkm_core.values.periode import Periode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from umkm_core.values.tanggal_kira import TanggalKira

MONTHS: Final = 12
"""The length of a tahun buku, but for a first or last one that is shorter."""

_END: Final = date(RECORD_YEARS.stop, 1, 1)
"""The first day after the years that a record can have."""


def check_bulan(value: object, path: str) -> Fault | None:
    """Return the fault of the length of a tahun buku in months, or None.

    >>> print(check_bulan(13, "bulan"))
    bulan: a tahun buku has 1 to 12 months (got 13) [out-of-range]
    """
    if type(value) is int and 1 <= value <= MONTHS:
        return None
    code = ErrorCode.OUT_OF_RANGE if type(value) is int else ErrorCode.NOT_AN_INTEGER
    return Fault(code, f"a tahun buku has 1 to {MONTHS} months", path, value)


Bulan: TypeAlias = Annotated[int, check_bulan, Sound(f"type({{0}}) is int and 1 <= {{0}} <= {MONTHS}")]
"""The length of a tahun buku in months."""


@frozen(kw_only=True)
class TahunBuku(Declared):
    """The days of which a report tells: what reports of businesses and of cooperatives have in common.

    Attributes:
        tahun: The year by which the tahun buku is called.
        awal: Its first day; None means 1 January of ``tahun``.
        bulan: Its length in months, 12 but for a first or last year that is shorter.

    Raises:
        InvalidValueError: with every fault at once, ``CONTRADICTION`` for a first day in neither ``tahun``
            nor the year before, ``TANGGAL_OUT_OF_RANGE`` for days beyond those that a record can have;
            InvalidTypeError where all are faults of type.

    >>> tahun_buku = TahunBuku(tahun=2024, awal=date(2023, 4, 1))
    >>> tahun_buku.mulai, tahun_buku.sampai, str(tahun_buku.periode)
    (datetime.date(2023, 4, 1), datetime.date(2024, 4, 1), 'April 2023–Maret 2024')
    """

    tahun: Tahun
    awal: Hari | None = None
    bulan: Bulan = MONTHS

    @rule("tahun", "awal")
    def _check_awal(self, tahun: int, awal: date) -> Fault | None:
        if find_earliest_start(tahun) <= awal <= date(tahun, 12, 31):
            return None
        text = f"a tahun buku called {tahun} starts in that year or the one before"
        return Fault(ErrorCode.CONTRADICTION, text, "awal", awal)

    @rule("awal", "bulan")
    def _check_end(self, awal: date, bulan: int) -> Fault | None:
        if _find_end(awal, bulan) <= _END:
            return None
        text = f"it ends after {RECORD_YEARS[-1]}, the last year that a record can have"
        return Fault(ErrorCode.TANGGAL_OUT_OF_RANGE, text, "awal", awal)

    @property
    def mulai(self) -> date:
        """Its first day."""
        return self.awal or date(self.tahun, 1, 1)

    @property
    def sampai(self) -> date:
        """The first day after it."""
        return _find_end(self.mulai, self.bulan)

    @property
    def periode(self) -> Periode:
        """Its days."""
        return Periode(mulai=self.mulai, sampai=self.sampai)

    @property
    def setahun_penuh(self) -> bool:
        """Whether it has twelve months."""
        return self.bulan == MONTHS


def find_earliest_start(tahun: int) -> date:
    """Return the earliest day on which a tahun buku can start.

    Args:
        tahun: The year by which it is called.

    >>> find_earliest_start(2024)
    datetime.date(2023, 1, 1)
    """
    return date(tahun - 1, 1, 1)


@lru_cache(maxsize=1024)  # few days end the tahun buku of a nation's businesses
def _find_end(start: date, bulan: int) -> date:
    return find_day_after(start, bulan=bulan)


_ReportT = TypeVar("_ReportT", bound=TahunBuku)


def check_laporan(
    laporan: Sequence[_ReportT], *, jenis: Callable[[_ReportT], object] | None = None
) -> Iterable[Fault]:
    """Return the faults of reports of which two are of one tahun buku, or of two that share days.

    What is only meant, a target of the year say, may stand beside what is reported.

    Args:
        laporan: What stands in one field ``laporan``.
        jenis: Returns what reports of the same days may differ in, as an estimate does from a report; None
            where they may not.

    >>> faults = check_laporan([TahunBuku(tahun=2024), TahunBuku(tahun=2024, bulan=6)])
    >>> [str(fault.path) for fault in faults]
    ['laporan[1].tahun']
    """
    if len({one.tahun for one in laporan if one.awal is None}) == len(laporan):
        return ()  # nearly all there is: none repeats another, and years of the calendar share no days
    placed = [*enumerate(laporan)]
    kinds = [(_is_only_meant(one), jenis and jenis(one)) for one in laporan]
    return [
        fault
        for kind in dict.fromkeys(kinds)
        for fault in _compare([pair for pair in placed if kinds[pair[0]] == kind])
    ]


def _is_only_meant(one: TahunBuku) -> bool:
    return is_only_meant(getattr(one, "keterangan", ()))


def _compare(placed: Sequence[tuple[int, TahunBuku]]) -> Iterator[Fault]:
    seen: set[int] = set()
    for position, one in placed:
        if one.tahun in seen:
            text = "a tahun buku is reported once"
            yield Fault(ErrorCode.DUPLICATE, text, f"laporan[{position}].tahun", one.tahun)
        seen.add(one.tahun)
    earlier: TahunBuku | None = None  # the one that reaches farthest, so far
    for position, later in sorted(placed, key=lambda pair: pair[1].mulai):
        if earlier and later.mulai < earlier.sampai and later.tahun != earlier.tahun:
            text = f"tahun buku {later.tahun} starts before tahun buku {earlier.tahun} has ended"
            yield Fault(ErrorCode.CONTRADICTION, text, f"laporan[{position}]", later.mulai)
        if earlier is None or later.sampai > earlier.sampai:
            earlier = later


def check_founding(laporan: Iterable[TahunBuku], founded: date) -> Iterable[Fault]:
    """Return the faults of reports of a tahun buku that had ended before who reports it was founded.

    Args:
        laporan: What stands in one field ``laporan``.
        founded: The day of the founding.

    >>> print(*check_founding([TahunBuku(tahun=2023), TahunBuku(tahun=2024)], date(2024, 1, 1)))
    laporan[0]: tahun buku 2023 had ended before the founding on 2024-01-01 (got ...) [contradiction]
    """
    latest = founded.year + 1  # one that is called by a later year starts after the founding
    for one in laporan:
        if one.tahun <= latest and one.sampai <= founded and not _is_only_meant(one):
            return _tell_ended(laporan, founded)
    return ()


def _tell_ended(laporan: Iterable[TahunBuku], founded: date) -> Iterator[Fault]:
    for position, one in enumerate(laporan):
        if one.sampai <= founded and not _is_only_meant(one):
            text = f"tahun buku {one.tahun} had ended before the founding on {founded}"
            yield Fault(ErrorCode.CONTRADICTION, text, f"laporan[{position}]", one.periode.hari_terakhir)


def check_day_of_founding(founded: date, told: TanggalKira) -> Fault | None:
    """Return the fault of an approximate day of founding that cannot be the exact one, or None.

    Args:
        founded: The exact day.
        told: The approximate one, of a field ``berdiri_kira``.

    >>> from umkm_core.values.tanggal_kira import TanggalKira
    >>> print(check_day_of_founding(date(2020, 5, 1), TanggalKira(Periode.tahun(2019))))
    berdiri_kira: it was founded on another day, 2020-05-01 (got ...) [contradiction]
    """
    if founded in told.periode:
        return None
    text = f"it was founded on another day, {founded}"
    return Fault(ErrorCode.CONTRADICTION, text, "berdiri_kira", told)
