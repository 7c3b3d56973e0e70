"""Businesses, their reports and products."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from umkm_core.entitas.usaha import LaporanTahunan, Usaha
from umkm_core.testing.strategies.nilai import bagian_dari, rupiah, tanggal, tenaga_kerja

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


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
