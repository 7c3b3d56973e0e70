"""The days of a *tahun buku*, which is called by a year without having to be one of the calendar.

What is called 2024 starts in 2024 or in the year before: one of April to March is called by either.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Final, Protocol, TypeAlias

from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.jangka import find_day_after
from umkm_core.values.kinds import Sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MONTHS: Final = 12
"""The length of a tahun buku, but for a first or last one that is shorter."""


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


class TahunBuku(Protocol):
    """What is told of one tahun buku."""

    @property
    def tahun(self) -> int:
        """The year by which it is called."""
        ...

    @property
    def mulai(self) -> date:
        """Its first day."""
        ...

    @property
    def akhir(self) -> date:
        """The first day after it."""
        ...


def find_earliest_start(tahun: int) -> date:
    """Return the earliest day on which a tahun buku can start.

    Args:
        tahun: The year by which it is called.

    >>> find_earliest_start(2024)
    datetime.date(2023, 1, 1)
    """
    return date(tahun - 1, 1, 1)


def check_awal(tahun: int, awal: date) -> Fault | None:
    """Return the fault of the first day of a tahun buku, at ``awal``, or None.

    Args:
        tahun: The year by which it is called.
        awal: Its first day.

    >>> print(check_awal(2024, date(2025, 1, 1)))
    awal: a tahun buku called 2024 starts in that year or the one before (got ...) [contradiction]
    """
    if find_earliest_start(tahun) <= awal <= date(tahun, 12, 31):
        return None
    text = f"a tahun buku called {tahun} starts in that year or the one before"
    return Fault(ErrorCode.CONTRADICTION, text, "awal", awal)


def find_start(tahun: int, awal: date | None) -> date:
    """Return the first day of a tahun buku: 1 January where none is stated.

    Args:
        tahun: The year by which it is called.
        awal: Its first day as stated, or None.

    >>> find_start(2024, None), find_start(2024, date(2023, 4, 1))
    (datetime.date(2024, 1, 1), datetime.date(2023, 4, 1))
    """
    return awal or date(tahun, 1, 1)


@lru_cache(maxsize=1024)  # few days end the tahun buku of a nation's businesses
def find_end(start: date, bulan: int) -> date:
    """Return the first day after a tahun buku.

    Args:
        start: Its first day.
        bulan: Its length in months.

    >>> find_end(date(2023, 4, 1), 12)
    datetime.date(2024, 4, 1)
    """
    return find_day_after(start, bulan=bulan)


def check_laporan(laporan: Iterable[tuple[int, TahunBuku]]) -> Iterator[Fault]:
    """Yield the faults of reports of which two are of one tahun buku, or of two that share days.

    Args:
        laporan: The reports of one field ``laporan``, each with its position there.
    """
    reports = [*laporan]
    seen: set[int] = set()
    for position, one in reports:
        if one.tahun in seen:
            text = "a tahun buku is reported once"
            yield Fault(ErrorCode.DUPLICATE, text, f"laporan[{position}].tahun", one.tahun)
        seen.add(one.tahun)
    earlier: TahunBuku | None = None  # the one that reaches farthest, so far
    for position, later in sorted(reports, key=lambda pair: pair[1].mulai):
        if earlier and later.mulai < earlier.akhir and later.tahun != earlier.tahun:
            text = f"tahun buku {later.tahun} starts before tahun buku {earlier.tahun} has ended"
            yield Fault(ErrorCode.CONTRADICTION, text, f"laporan[{position}]", later.mulai)
        if earlier is None or later.akhir > earlier.akhir:
            earlier = later
