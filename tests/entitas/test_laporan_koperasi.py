"""LaporanKoperasi: what it refuses, what it computes from parts, and on which days its tahun buku is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core import InvalidValueError, UmkmError
from umkm_core.entitas.laporan_koperasi import LaporanKoperasi
from umkm_core.errors import ErrorCode

E = ErrorCode
OWN: dict[str, Any] = {"simpanan_pokok": 10, "simpanan_wajib": 20, "dana_cadangan": 5, "hibah": 1}
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"tahun": 20245}, E.TANGGAL_OUT_OF_RANGE, "tahun"),
    ({"awal": datetime(2024, 1, 1, tzinfo=UTC)}, E.NOT_A_DATE, "awal"),
    ({"awal": date(1, 1, 1)}, E.TANGGAL_OUT_OF_RANGE, "awal"),
    ({"awal": date(2022, 12, 31)}, E.CONTRADICTION, "awal"),
    ({"awal": date(2025, 1, 1)}, E.CONTRADICTION, "awal"),
    ({"bulan": 0}, E.OUT_OF_RANGE, "bulan"),
    ({"bulan": 13}, E.OUT_OF_RANGE, "bulan"),
    ({"bulan": True}, E.NOT_AN_INTEGER, "bulan"),
    ({"bulan": None}, E.NOT_AN_INTEGER, "bulan"),
    ({"simpanan_pokok": -1}, E.RUPIAH_NEGATIVE, "simpanan_pokok"),
    ({"simpanan_wajib": 1.5}, E.RUPIAH_FLOAT, "simpanan_wajib"),
    ({"dana_cadangan": "5"}, E.NOT_AN_INTEGER, "dana_cadangan"),
    ({"hibah": -1}, E.RUPIAH_NEGATIVE, "hibah"),
    ({"modal_sendiri": -1}, E.RUPIAH_NEGATIVE, "modal_sendiri"),
    ({"simpanan_sukarela": -1}, E.RUPIAH_NEGATIVE, "simpanan_sukarela"),
    ({"modal_pinjaman": -1}, E.RUPIAH_NEGATIVE, "modal_pinjaman"),
    ({"modal_penyertaan": -1}, E.RUPIAH_NEGATIVE, "modal_penyertaan"),
    ({"aset": -1}, E.RUPIAH_NEGATIVE, "aset"),
    ({"volume_usaha": -1}, E.RUPIAH_NEGATIVE, "volume_usaha"),
    ({"shu": 1.0}, E.RUPIAH_FLOAT, "shu"),
    ({"anggota_laki_laki": -1}, E.NUMBER_NEGATIVE, "anggota_laki_laki"),
    ({"anggota_perempuan": 1.5}, E.NOT_AN_INTEGER, "anggota_perempuan"),
    ({"anggota": -1}, E.NUMBER_NEGATIVE, "anggota"),
    ({"calon_anggota": -1}, E.NUMBER_NEGATIVE, "calon_anggota"),
    ({"karyawan": -1}, E.NUMBER_NEGATIVE, "karyawan"),
    ({**OWN, "modal_sendiri": 35}, E.CONTRADICTION, "modal_sendiri"),
    ({**OWN, "modal_sendiri": 37}, E.CONTRADICTION, "modal_sendiri"),
    ({"modal_sendiri": 9, "simpanan_pokok": 10}, E.CONTRADICTION, "modal_sendiri"),
    ({"modal_sendiri": 29, "simpanan_pokok": 10, "simpanan_wajib": 20}, E.CONTRADICTION, "modal_sendiri"),
    ({"anggota": 62, "anggota_perempuan": 63}, E.CONTRADICTION, "anggota"),
    ({"anggota": 69, "anggota_laki_laki": 7, "anggota_perempuan": 63}, E.CONTRADICTION, "anggota"),
]
ACCEPTED: list[dict[str, Any]] = [
    {"awal": date(2023, 1, 1)},
    {"awal": date(2024, 12, 31), "bulan": 1},
    {**OWN, "modal_sendiri": 36},
    {"modal_sendiri": 30, "simpanan_pokok": 10, "simpanan_wajib": 20},
    {"modal_sendiri": 31, "simpanan_pokok": 10, "simpanan_wajib": 20},
    {**OWN, "simpanan_sukarela": 50, "modal_pinjaman": 30, "modal_penyertaan": 9, "modal_sendiri": 36},
    {"anggota": 70, "anggota_laki_laki": 7, "anggota_perempuan": 63},
    {"anggota": 5, "anggota_laki_laki": 0, "anggota_perempuan": 0},  # five cooperatives
    {"modal_sendiri": 900, "modal_pinjaman": 800, "aset": 500, "shu": -1_000},  # after heavy losses
    {"anggota": 3, "calon_anggota": 40},
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_a_wrong_report_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        LaporanKoperasi(**{"tahun": 2024, **wrong})
    assert [(fault.code, fault.path, fault.value) for fault in caught.value.faults] == [
        (code, path, wrong[path])
    ]


@pytest.mark.parametrize("fields", ACCEPTED, ids=str)
def test_what_can_be_true_is_accepted(fields: dict[str, Any]) -> None:
    laporan = LaporanKoperasi(tahun=2024, **fields)
    assert {name: getattr(laporan, name) for name in fields} == fields


def test_all_contradictions_come_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        LaporanKoperasi(
            tahun=2024,
            awal=date(2020, 1, 1),
            simpanan_pokok=2,
            modal_sendiri=1,
            anggota=1,
            anggota_perempuan=2,
        )
    assert [fault.path for fault in caught.value.faults] == ["awal", "modal_sendiri", "anggota"]
    assert "its parts give 2 or more" in str(caught.value)


def test_a_wrong_part_hides_the_rule_and_no_other() -> None:
    with pytest.raises(InvalidValueError) as caught:
        LaporanKoperasi(tahun=2024, **OWN | {"hibah": -1}, modal_sendiri=99, anggota=1, anggota_perempuan=2)
    assert [fault.path for fault in caught.value.faults] == ["hibah", "anggota"]


@given(st.fixed_dictionaries(dict.fromkeys(OWN, st.none() | st.integers(0, 10**12))))
def test_own_capital_is_the_sum_of_four_parts_that_are_all_stated(parts: dict[str, Any]) -> None:
    laporan = LaporanKoperasi(tahun=2024, **parts, simpanan_sukarela=7)
    stated = [part for part in parts.values() if part is not None]
    assert laporan.modal_sendiri_dihitung == (sum(stated) if len(stated) == 4 else None)


def test_own_capital_as_stated_goes_before_its_parts() -> None:
    laporan = LaporanKoperasi(tahun=2024, simpanan_pokok=3, modal_sendiri=9)
    assert (laporan.modal_sendiri, laporan.modal_sendiri_dihitung) == (9, 9)
