"""Values: days, amounts, counts, texts, areas."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.model import VersiTangga
from umkm_core.kosakata.skala import MANDIRI, Mandiri, SkalaUsaha
from umkm_core.values.checks import RECORD_YEARS
from umkm_core.values.jangka import tambah_jangka
from umkm_core.values.periode import Periode
from umkm_core.values.rentang_rupiah import RentangRupiah
from umkm_core.values.tanggal_kira import TanggalKira, check_order

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_ZONES: Final = tuple(timezone(timedelta(hours=hours)) for hours in (7, 8, 9))
_WEEK: Final = datetime(2024, 5, 20, tzinfo=_ZONES[0])
LARGEST: Final = 10**15


def tanggal(
    sejak: date = date(RECORD_YEARS[0], 1, 1), sampai: date = date(RECORD_YEARS[-1], 12, 31)
) -> SearchStrategy[date]:
    """Return dates that records can have.

    Args:
        sejak: First date.
        sampai: Last date.
    """
    return st.dates(sejak, sampai)


def rupiah(*, paling_banyak: int = LARGEST) -> SearchStrategy[int]:
    """Return amounts in rupiah, with the bounds of the law and their neighbours often among them.

    Args:
        paling_banyak: Largest amount, rupiah.
    """
    bounds = sorted(
        {
            bound + step
            for tangga in Kitab.bawaan().konsep.values()
            for versi in tangga.versi
            if isinstance(versi, VersiTangga)
            for ukuran in versi.ukuran
            for batas in ukuran.batas
            if isinstance(bound := batas.puncak, int)
            for step in (-1, 0, 1)
            if bound + step <= paling_banyak
        }
    )
    anywhere = st.integers(0, paling_banyak)
    return st.sampled_from(bounds) | anywhere if bounds else anywhere


@cache
def tenaga_kerja() -> SearchStrategy[int]:
    """Return numbers of workers, persons."""
    return st.integers(0, 150) | st.integers(0, 1_000_000)


@cache
def bagian_dari() -> SearchStrategy[SkalaUsaha | Mandiri | None]:
    """Return what ``bagian_dari`` may be: a class, ``MANDIRI`` or None."""
    return st.sampled_from([None, MANDIRI, *SkalaUsaha])


@cache
def periode() -> SearchStrategy[Periode]:
    """Return periods of up to three years, some of them without an end."""
    start = st.dates(date(1995, 1, 1), date(2030, 12, 31))
    closed = st.builds(
        lambda day, days: Periode(mulai=day, sampai=tambah_jangka(day, hari=days)),
        start,
        st.integers(1, 1096),
    )
    return closed | start.map(Periode.sejak)


@cache
def saat() -> SearchStrategy[datetime]:
    """Return times of one week at every quarter of an hour, in all three times of Indonesia."""
    return st.builds(
        lambda quarters, zone: (_WEEK + quarters * timedelta(minutes=15)).astimezone(zone),
        st.integers(0, 7 * 24 * 4),
        st.sampled_from(_ZONES),
    )


@cache
def tanggal_kira() -> SearchStrategy[TanggalKira]:
    """Return days that may be approximate: a day, a month, a year, or what lies on one side of a day."""
    days = st.dates(date(1995, 1, 1), date(2030, 12, 31))
    return st.one_of(
        days.map(Periode.hari),
        days.map(lambda day: Periode.bulan(day.year, day.month)),
        days.map(lambda day: Periode.tahun(day.year)),
        days.map(Periode.hingga),
        days.map(Periode.sejak),
    ).map(TanggalKira)


@cache
def make_start_and_end() -> SearchStrategy[tuple[TanggalKira | None, TanggalKira | None]]:
    """Return two days, each stated or not, of which the second is not certainly before the first."""
    day = st.none() | tanggal_kira()
    return st.tuples(day, day).map(_put_in_order)


def _put_in_order(
    days: tuple[TanggalKira | None, TanggalKira | None],
) -> tuple[TanggalKira | None, TanggalKira | None]:
    start, end = days
    is_late = start is not None and end is not None and check_order("", start, end) is not None
    return (end, start) if is_late else days


@cache
def rentang_rupiah() -> SearchStrategy[RentangRupiah]:
    """Return amounts of money as they are reported: exact, approximate, a range, a bound."""
    return st.builds(
        lambda low, more, about: RentangRupiah(
            minimum=low, maksimum=None if more is None else low + more, kira_kira=about
        ),
        rupiah(),
        st.none() | st.just(0) | rupiah(),
        st.booleans(),
    )
