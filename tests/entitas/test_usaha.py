"""Usaha and LaporanTahunan: what they refuse, all at once, and what they compute from parts."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from umkm_core import (
    MANDIRI,
    ErrorCode,
    InvalidTypeError,
    InvalidValueError,
    LaporanTahunan,
    SkalaUsaha,
    UmkmError,
    Usaha,
)
from umkm_core.testing import strategies

E = ErrorCode
REFUSED_LAPORAN: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"tahun": 0}, E.TANGGAL_OUT_OF_RANGE, "tahun"),
    ({"tahun": 20235}, E.TANGGAL_OUT_OF_RANGE, "tahun"),
    ({"tahun": "2023"}, E.NOT_AN_INTEGER, "tahun"),
    ({"tahun": True}, E.NOT_AN_INTEGER, "tahun"),
    ({"awal": datetime(2023, 1, 1, tzinfo=UTC)}, E.NOT_A_DATE, "awal"),
    ({"awal": date(2024, 1, 1)}, E.CONTRADICTION, "awal"),
    ({"awal": date(2021, 12, 31)}, E.CONTRADICTION, "awal"),
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
    ({"aset": 10**47}, E.NUMBER_TOO_LARGE, "aset"),
    ({"tenaga_kerja": 10**12}, E.NUMBER_TOO_LARGE, "tenaga_kerja"),
    (
        {"kekayaan_bersih": 5, "aset": 9, "kewajiban": 1, "tanah_bangunan": 2},
        E.CONTRADICTION,
        "kekayaan_bersih",
    ),
]
REFUSED_USAHA: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"id": ""}, E.EMPTY, "id"),
    ({"id": 1}, E.NOT_TEXT, "id"),
    ({"nama": " "}, E.EMPTY, "nama"),
    ({"laporan": 5}, E.WRONG_TYPE, "laporan"),
    ({"laporan": [None]}, E.WRONG_TYPE, "laporan[0]"),
    ({"laporan": [LaporanTahunan(tahun=2023)] * 2}, E.DUPLICATE, "laporan[1].tahun"),
    ({"tanggal_berdiri": "2020-01-01"}, E.NOT_A_DATE, "tanggal_berdiri"),
    ({"tanggal_berdiri": date(1, 1, 1)}, E.TANGGAL_OUT_OF_RANGE, "tanggal_berdiri"),
    (
        {"tanggal_berdiri": date(2024, 1, 1), "laporan": [LaporanTahunan(tahun=2023)]},
        E.CONTRADICTION,
        "tanggal_berdiri",
    ),
    ({"modal_usaha": [], "modal_total": 5, "modal_tanah_bangunan": 1}, E.NOT_AN_INTEGER, "modal_usaha"),
    ({"modal_usaha": 6, "modal_total": 5}, E.CONTRADICTION, "modal_usaha"),
    ({"modal_usaha": -1}, E.RUPIAH_NEGATIVE, "modal_usaha"),
    ({"modal_total": 1.0}, E.RUPIAH_FLOAT, "modal_total"),
    ({"modal_tanah_bangunan": -1}, E.RUPIAH_NEGATIVE, "modal_tanah_bangunan"),
    ({"modal_total": 5, "modal_tanah_bangunan": 6}, E.CONTRADICTION, "modal_tanah_bangunan"),
    ({"modal_usaha": 5, "modal_total": 5, "modal_tanah_bangunan": 1}, E.CONTRADICTION, "modal_usaha"),
    ({"pma": "tidak"}, E.NOT_AN_OPTION, "pma"),
    ({"pma": 0}, E.NOT_AN_OPTION, "pma"),
    ({"bagian_dari": "besar"}, E.NOT_AN_OPTION, "bagian_dari"),
    ({"milik_perorangan": 1}, E.NOT_AN_OPTION, "milik_perorangan"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED_LAPORAN, ids=str)
def test_a_wrong_report_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        LaporanTahunan(**{"tahun": 2023, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]
    assert caught.value.value == wrong[path]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED_USAHA, ids=lambda value: str(value)[:60])
def test_a_wrong_business_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Usaha(**{"id": "U-1", "nama": "Es Fiktif", **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_all_faults_come_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        LaporanTahunan(tahun=1, bulan=20, aset=-5, tenaga_kerja=1.5)  # type: ignore[arg-type]
    assert [fault.path for fault in caught.value.faults] == ["tahun", "bulan", "aset", "tenaga_kerja"]


def test_wrong_types_alone_are_a_type_error() -> None:
    with pytest.raises(InvalidTypeError):
        Usaha(id=1, nama=2)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        Usaha(id=1, nama="")  # type: ignore[arg-type]


def test_an_estimate_may_stand_beside_a_report_of_the_same_year() -> None:
    laporan = [LaporanTahunan(tahun=2023), LaporanTahunan(tahun=2023, perkiraan=True)]
    assert len(Usaha(id="U-1", nama="Es Fiktif", laporan=laporan).laporan) == 2


@pytest.mark.parametrize("perkiraan", [False, True])
def test_two_reports_of_the_same_days_are_refused(perkiraan: bool) -> None:  # noqa: FBT001 - a parameter
    laporan = [
        LaporanTahunan(tahun=2023, perkiraan=perkiraan),
        LaporanTahunan(tahun=2024, awal=date(2023, 12, 31), perkiraan=perkiraan),
    ]
    with pytest.raises(InvalidValueError) as caught:
        Usaha(id="U-1", nama="Es Fiktif", laporan=laporan)
    assert (caught.value.code, caught.value.value) == (E.CONTRADICTION, date(2023, 12, 31))
    assert "tahun buku 2024 starts before tahun buku 2023 has ended" in str(caught.value)
    Usaha(id="U-1", nama="Es Fiktif", laporan=[laporan[0], LaporanTahunan(tahun=2024, perkiraan=perkiraan)])


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
    usaha = Usaha(id="U-1", nama="Es Fiktif", modal_total=9, modal_tanah_bangunan=2)
    assert (usaha.modal_usaha, usaha.modal_usaha_dihitung) == (None, 7)
    assert Usaha(id="U-1", nama="Es Fiktif", modal_total=9).modal_usaha_dihitung is None


@pytest.mark.parametrize(
    ("awal", "bulan", "mulai", "akhir"),
    [
        (None, 12, date(2023, 1, 1), date(2024, 1, 1)),
        (date(2023, 4, 1), 12, date(2023, 4, 1), date(2024, 4, 1)),
        (date(2022, 7, 1), 12, date(2022, 7, 1), date(2023, 7, 1)),
        (date(2023, 8, 31), 6, date(2023, 8, 31), date(2024, 2, 29)),
        (date(2023, 10, 1), 3, date(2023, 10, 1), date(2024, 1, 1)),
    ],
)
def test_a_tahun_buku_has_its_days(awal: date | None, bulan: int, mulai: date, akhir: date) -> None:
    laporan = LaporanTahunan(tahun=2023, awal=awal, bulan=bulan)
    assert (laporan.mulai, laporan.akhir, laporan.setahun_penuh) == (mulai, akhir, bulan == 12)


@given(strategies.usaha())
def test_a_business_is_a_value(usaha: Usaha) -> None:
    again = pickle.loads(pickle.dumps(usaha))  # noqa: S301 - made in this line
    assert again == usaha
    assert hash(again) == hash(usaha)
    with pytest.raises(AttributeError):
        usaha.nama = "lain"  # type: ignore[misc]


def test_independence_is_stated_or_not() -> None:
    for value in (None, MANDIRI, SkalaUsaha.BESAR):
        assert Usaha(id="U-1", nama="Es Fiktif", bagian_dari=value).bagian_dari is value


def test_a_year_that_overlaps_a_longer_one_is_found_behind_a_shorter_one() -> None:
    laporan = [
        LaporanTahunan(tahun=2022),
        LaporanTahunan(tahun=2022, bulan=1),
        LaporanTahunan(tahun=2023, awal=date(2022, 6, 1)),
    ]
    with pytest.raises(InvalidValueError) as caught:
        Usaha(id="U-1", nama="Es Fiktif", laporan=laporan)
    assert [fault.code for fault in caught.value.faults] == [E.DUPLICATE, E.CONTRADICTION]
