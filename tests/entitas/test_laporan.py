"""LaporanTahunan: what it refuses, all at once, and what it computes from parts."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from umkm_core.entitas.laporan import LaporanTahunan
from umkm_core.errors import ErrorCode, InvalidValueError, UmkmError
from umkm_core.testing.strategies.usaha import laporan_tahunan
from umkm_core.values.periode import Periode

E = ErrorCode
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"tahun": 0}, E.TANGGAL_OUT_OF_RANGE, "tahun"),
    ({"tahun": 20235}, E.TANGGAL_OUT_OF_RANGE, "tahun"),
    ({"tahun": "2023"}, E.NOT_AN_INTEGER, "tahun"),
    ({"tahun": True}, E.NOT_AN_INTEGER, "tahun"),
    ({"awal": datetime(2023, 1, 1, tzinfo=UTC)}, E.NOT_A_DATE, "awal"),
    ({"awal": date(2024, 1, 1)}, E.CONTRADICTION, "awal"),
    ({"awal": date(2021, 12, 31)}, E.CONTRADICTION, "awal"),
    ({"awal": date(1, 1, 1)}, E.TANGGAL_OUT_OF_RANGE, "awal"),
    ({"tahun": 2199, "awal": date(2199, 1, 2)}, E.TANGGAL_OUT_OF_RANGE, "awal"),
    ({"bulan": 0}, E.OUT_OF_RANGE, "bulan"),
    ({"bulan": 13}, E.OUT_OF_RANGE, "bulan"),
    ({"bulan": "12"}, E.NOT_AN_INTEGER, "bulan"),
    ({"hasil_penjualan": -1}, E.RUPIAH_NEGATIVE, "hasil_penjualan"),
    ({"hasil_penjualan": 1.0}, E.RUPIAH_FLOAT, "hasil_penjualan"),
    ({"hasil_penjualan": True}, E.NOT_AN_INTEGER, "hasil_penjualan"),
    ({"hasil_penjualan": "1"}, E.NOT_AN_INTEGER, "hasil_penjualan"),
    ({"kekayaan_bersih": 1.5}, E.RUPIAH_FLOAT, "kekayaan_bersih"),
    ({"aset": -1}, E.RUPIAH_NEGATIVE, "aset"),
    ({"kewajiban": -1}, E.RUPIAH_NEGATIVE, "kewajiban"),
    ({"tanah_bangunan": -1}, E.RUPIAH_NEGATIVE, "tanah_bangunan"),
    ({"nilai_investasi": -1}, E.RUPIAH_NEGATIVE, "nilai_investasi"),
    ({"penjualan_kotor": -1}, E.RUPIAH_NEGATIVE, "penjualan_kotor"),
    ({"potongan_penjualan": -1}, E.RUPIAH_NEGATIVE, "potongan_penjualan"),
    ({"tenaga_kerja": -1}, E.NUMBER_NEGATIVE, "tenaga_kerja"),
    ({"tenaga_kerja": 2.5}, E.NOT_AN_INTEGER, "tenaga_kerja"),
    ({"tenaga_kerja_laki_laki": -1}, E.NUMBER_NEGATIVE, "tenaga_kerja_laki_laki"),
    ({"tenaga_kerja_perempuan": "2"}, E.NOT_AN_INTEGER, "tenaga_kerja_perempuan"),
    ({"tenaga_kerja": 2, "tenaga_kerja_laki_laki": 3}, E.CONTRADICTION, "tenaga_kerja"),
    (
        {"tenaga_kerja": 4, "tenaga_kerja_laki_laki": 3, "tenaga_kerja_perempuan": 2},
        E.CONTRADICTION,
        "tenaga_kerja",
    ),
    ({"perkiraan": None}, E.NOT_AN_OPTION, "perkiraan"),
    (
        {"hasil_penjualan": 5, "penjualan_kotor": 5, "potongan_penjualan": 1},
        E.CONTRADICTION,
        "hasil_penjualan",
    ),
    ({"penjualan_kotor": 5, "potongan_penjualan": 6}, E.CONTRADICTION, "potongan_penjualan"),
    ({"hasil_penjualan": 6, "penjualan_kotor": 5}, E.CONTRADICTION, "hasil_penjualan"),
    ({"tanah_bangunan": 6, "aset": 5}, E.CONTRADICTION, "tanah_bangunan"),
    ({"kekayaan_bersih": 6, "aset": 5}, E.CONTRADICTION, "kekayaan_bersih"),
    # one fault of one contradiction
    (
        {"hasil_penjualan": 6, "penjualan_kotor": 5, "potongan_penjualan": 1},
        E.CONTRADICTION,
        "hasil_penjualan",
    ),
    (
        {"hasil_penjualan": 9, "penjualan_kotor": 5, "potongan_penjualan": 6},
        E.CONTRADICTION,
        "potongan_penjualan",
    ),
    (
        {"kekayaan_bersih": 9, "aset": 5, "kewajiban": 3, "tanah_bangunan": 6},
        E.CONTRADICTION,
        "tanah_bangunan",
    ),
    (
        {"kekayaan_bersih": 6, "aset": 5, "kewajiban": 9, "tanah_bangunan": 1},
        E.CONTRADICTION,
        "kekayaan_bersih",
    ),
    ({"kekayaan_bersih": 50, "aset": 100, "kewajiban": 90}, E.CONTRADICTION, "kekayaan_bersih"),
    ({"kekayaan_bersih": 11, "aset": 100, "kewajiban": 90}, E.CONTRADICTION, "kekayaan_bersih"),
    ({"kekayaan_bersih": 11, "aset": 100, "tanah_bangunan": 90}, E.CONTRADICTION, "kekayaan_bersih"),
    ({"aset": 10**47}, E.NUMBER_TOO_LARGE, "aset"),
    ({"tenaga_kerja": 10**12}, E.NUMBER_TOO_LARGE, "tenaga_kerja"),
    (
        {"kekayaan_bersih": 5, "aset": 9, "kewajiban": 1, "tanah_bangunan": 2},
        E.CONTRADICTION,
        "kekayaan_bersih",
    ),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_a_wrong_report_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        LaporanTahunan(**{"tahun": 2023, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]
    assert caught.value.value == wrong[path]


ACCEPTED: list[dict[str, Any]] = [
    {"awal": date(2022, 1, 1)},
    {"awal": date(2023, 12, 31), "bulan": 1},
    {"tahun": 2199, "awal": date(2199, 1, 1)},
    {"hasil_penjualan": 4, "penjualan_kotor": 5, "potongan_penjualan": 1},
    {"hasil_penjualan": 5, "penjualan_kotor": 5},
    {"hasil_penjualan": 6, "potongan_penjualan": 9},
    {"kekayaan_bersih": 10, "aset": 100, "kewajiban": 90},
    {"kekayaan_bersih": -90, "aset": 100, "kewajiban": 90},
    {"kekayaan_bersih": 10, "aset": 100, "tanah_bangunan": 90},
    {"kekayaan_bersih": -4, "aset": 5, "kewajiban": 8, "tanah_bangunan": 1},
    {"kekayaan_bersih": 6, "kewajiban": 9, "tanah_bangunan": 9},
    {"tenaga_kerja": 5, "tenaga_kerja_laki_laki": 3, "tenaga_kerja_perempuan": 2},
    {"tenaga_kerja": 6, "tenaga_kerja_laki_laki": 3, "tenaga_kerja_perempuan": 2},
    {"tenaga_kerja": 3, "tenaga_kerja_laki_laki": 3},
]


@pytest.mark.parametrize("fields", ACCEPTED, ids=str)
def test_what_can_be_true_is_accepted(fields: dict[str, Any]) -> None:
    laporan = LaporanTahunan(**{"tahun": 2023, **fields})
    assert {name: getattr(laporan, name) for name in fields} == fields


def test_all_faults_come_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        LaporanTahunan(tahun=1, bulan=20, aset=-5, tenaga_kerja=1.5)  # type: ignore[arg-type]
    assert [fault.path for fault in caught.value.faults] == ["tahun", "bulan", "aset", "tenaga_kerja"]


def test_net_worth_may_be_below_zero() -> None:
    assert LaporanTahunan(tahun=2023, kekayaan_bersih=-5).kekayaan_bersih == -5
    assert LaporanTahunan(tahun=2023, aset=1, kewajiban=3, tanah_bangunan=0).kekayaan_bersih_dihitung == -2


@given(*[st.none() | st.integers(0, 10**12)] * 3)
def test_parts_make_a_whole_only_when_all_are_stated(
    aset: int | None, kewajiban: int | None, tanah_bangunan: int | None
) -> None:
    assume(aset is None or tanah_bangunan is None or tanah_bangunan <= aset)
    laporan = LaporanTahunan(tahun=2023, aset=aset, kewajiban=kewajiban, tanah_bangunan=tanah_bangunan)
    if aset is None or kewajiban is None or tanah_bangunan is None:
        assert laporan.kekayaan_bersih_dihitung is None
    else:
        assert laporan.kekayaan_bersih_dihitung == aset - kewajiban - tanah_bangunan


def test_what_is_stated_goes_before_its_parts() -> None:
    laporan = LaporanTahunan(tahun=2023, kekayaan_bersih=5, aset=9, hasil_penjualan=7, penjualan_kotor=8)
    assert (laporan.kekayaan_bersih_dihitung, laporan.hasil_penjualan_dihitung) == (5, 7)


@pytest.mark.parametrize(
    ("total", "men", "women", "workers"),
    [(None, None, None, None), (None, 3, None, None), (None, 3, 0, 3), (9, 3, 2, 9), (0, None, None, 0)],
)
def test_workers_are_those_stated_or_men_and_women(
    total: int | None, men: int | None, women: int | None, workers: int | None
) -> None:
    laporan = LaporanTahunan(
        tahun=2023, tenaga_kerja=total, tenaga_kerja_laki_laki=men, tenaga_kerja_perempuan=women
    )
    assert laporan.tenaga_kerja_dihitung == workers


@pytest.mark.parametrize(
    ("awal", "bulan", "mulai", "sampai"),
    [
        (None, 12, date(2023, 1, 1), date(2024, 1, 1)),
        (date(2023, 4, 1), 12, date(2023, 4, 1), date(2024, 4, 1)),
        (date(2022, 7, 1), 12, date(2022, 7, 1), date(2023, 7, 1)),
        (date(2023, 8, 31), 6, date(2023, 8, 31), date(2024, 2, 29)),
        (date(2023, 10, 1), 3, date(2023, 10, 1), date(2024, 1, 1)),
    ],
)
def test_a_tahun_buku_has_its_days(awal: date | None, bulan: int, mulai: date, sampai: date) -> None:
    laporan = LaporanTahunan(tahun=2023, awal=awal, bulan=bulan)
    assert (laporan.mulai, laporan.sampai, laporan.setahun_penuh) == (mulai, sampai, bulan == 12)
    assert laporan.periode == Periode(mulai=mulai, sampai=sampai)


@given(laporan_tahunan(sejak=2020, sampai=2021))
def test_what_is_drawn_keeps_its_years(laporan: LaporanTahunan) -> None:
    assert laporan.tahun in {2020, 2021}
