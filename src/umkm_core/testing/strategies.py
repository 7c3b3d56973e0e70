"""Hypothesis strategies for the values, facts and entities of the library."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from umkm_core.entitas.usaha import LaporanTahunan, Usaha
from umkm_core.errors import ErrorCode, Fault, MissingExtraError
from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.model import VersiTangga
from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.values.checks import RECORD_YEARS
from umkm_core.values.skala import MANDIRI, Mandiri, SkalaUsaha

try:
    from hypothesis import strategies as st
except ImportError as error:
    text = "hypothesis is not installed; it comes with the extra: pip install 'umkm_core[testing]'"
    raise MissingExtraError(Fault(ErrorCode.EXTRA_MISSING, text, "hypothesis")) from error

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_LARGEST: Final = 10**15


def tanggal(
    sejak: date = date(RECORD_YEARS[0], 1, 1), sampai: date = date(RECORD_YEARS[-1], 12, 31)
) -> SearchStrategy[date]:
    """Return dates that records can have.

    Args:
        sejak: First date.
        sampai: Last date.
    """
    return st.dates(sejak, sampai)


def rupiah(*, paling_banyak: int = _LARGEST) -> SearchStrategy[int]:
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


def tenaga_kerja() -> SearchStrategy[int]:
    """Return numbers of workers, persons."""
    return st.integers(0, 150) | st.integers(0, 1_000_000)


def bagian_dari() -> SearchStrategy[SkalaUsaha | Mandiri | None]:
    """Return what ``bagian_dari`` may be: a class, ``MANDIRI`` or None."""
    return st.sampled_from([None, MANDIRI, *SkalaUsaha])


def fakta_usaha() -> SearchStrategy[FaktaUsaha]:
    """Return facts of a business, each stated or not."""
    money = st.none() | rupiah()
    return st.builds(
        FaktaUsaha,
        hasil_penjualan=money,
        modal_usaha=money,
        kekayaan_bersih=money | st.integers(-_LARGEST, -1),
        nilai_investasi=money,
        tenaga_kerja=st.none() | tenaga_kerja(),
        tanggal_berdiri=st.none() | tanggal(),
        pma=st.none() | st.booleans(),
        bagian_dari=bagian_dari(),
        milik_perorangan=st.none() | st.booleans(),
    )


def laporan_tahunan(*, sejak: int = 1995, sampai: int = 2030) -> SearchStrategy[LaporanTahunan]:
    """Return annual reports of calendar years.

    Args:
        sejak: First year.
        sampai: Last year.
    """
    money = st.none() | rupiah()
    return st.builds(
        LaporanTahunan,
        tahun=st.integers(sejak, sampai),
        hasil_penjualan=money,
        kekayaan_bersih=money,
        nilai_investasi=money,
        tenaga_kerja=st.none() | tenaga_kerja(),
    )


def usaha() -> SearchStrategy[Usaha]:
    """Return businesses with up to five annual reports."""
    return st.builds(
        Usaha,
        id=st.integers(1, 10**6).map(lambda number: f"U-{number}"),
        nama=st.sampled_from(["Bakso Fiktif", "Kue Kering Fiktif", "Tempe Fiktif", "Es Fiktif"]),
        laporan=st.lists(laporan_tahunan(), max_size=5, unique_by=lambda laporan: laporan.tahun),
        tanggal_berdiri=st.none() | tanggal(sampai=date(1995, 1, 1)),
        modal_usaha=st.none() | rupiah(),
        pma=st.none() | st.booleans(),
        bagian_dari=bagian_dari(),
        milik_perorangan=st.none() | st.booleans(),
    )
