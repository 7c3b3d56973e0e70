"""From a business to its facts: which reports count, and what is added up."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from umkm_core import Keterangan, KodeCatatan, LaporanTahunan, Modalitas, Usaha, fakta

PADA: Final = date(2026, 11, 21)
TOLD: Final = {modalitas: Keterangan(modalitas=modalitas) for modalitas in Modalitas}
MEANT: Final = KodeCatatan.LAPORAN_BUKAN_REALISASI


@pytest.mark.parametrize("modalitas", [Modalitas.USULAN, Modalitas.RENCANA, Modalitas.SASARAN])
@pytest.mark.parametrize("perkiraan", [False, True])
def test_a_figure_that_is_only_meant_is_no_fact(modalitas: Modalitas, *, perkiraan: bool) -> None:
    year = 2026 if perkiraan else 2025
    aim = LaporanTahunan(
        tahun=year,
        hasil_penjualan=5,
        perkiraan=perkiraan,
        keterangan=[TOLD[modalitas], TOLD[Modalitas.RENCANA]],
    )
    found = fakta(Usaha(id="U-1", laporan=[aim]), pada=PADA, perkiraan=perkiraan)
    assert found.hasil_penjualan is None
    assert [(catatan.kode, dict(catatan.rincian)) for catatan in found.catatan] == [
        (MEANT, {"tahun": str(year)})
    ]


def test_an_aim_does_not_hide_the_year_before() -> None:
    aim = LaporanTahunan(tahun=2025, hasil_penjualan=9, keterangan=[TOLD[Modalitas.SASARAN]])
    found = fakta(Usaha(id="U-1", laporan=[aim, LaporanTahunan(tahun=2024, hasil_penjualan=5)]), pada=PADA)
    assert found.hasil_penjualan == 5
    assert [catatan.kode for catatan in found.catatan] == [KodeCatatan.TAHUN_BUKU_LAMA, MEANT]


@pytest.mark.parametrize("modalitas", [Modalitas.KLAIM, Modalitas.REALISASI])
def test_what_is_claimed_or_done_is_a_figure_of_the_year(modalitas: Modalitas) -> None:
    told = [TOLD[Modalitas.SASARAN], TOLD[modalitas]]
    report = LaporanTahunan(tahun=2025, hasil_penjualan=5, keterangan=told)
    found = fakta(Usaha(id="U-1", laporan=[report]), pada=PADA)
    assert (found.hasil_penjualan, found.catatan) == (5, ())


def test_workers_of_both_sexes_are_added_up() -> None:
    report = LaporanTahunan(tahun=2025, tenaga_kerja_laki_laki=2, tenaga_kerja_perempuan=3)
    assert fakta(Usaha(id="U-1", laporan=[report]), pada=PADA).tenaga_kerja == 5


def test_workers_of_one_sex_are_not_all() -> None:
    report = LaporanTahunan(tahun=2025, tenaga_kerja_perempuan=3)
    assert fakta(Usaha(id="U-1", laporan=[report]), pada=PADA).tenaga_kerja is None
