"""Lembaga: its area is that of its government, its names differ, and it is no part of itself."""

from __future__ import annotations

from typing import Any

import pytest

from umkm_core.acuan.wilayah import wilayah
from umkm_core.entitas.lembaga import Lembaga
from umkm_core.errors import ErrorCode, InvalidValueError, UmkmError
from umkm_core.kosakata.lembaga import TingkatLembaga

E = ErrorCode
T = TingkatLembaga
PLAIN: dict[str, Any] = {"id": "L-1", "nama": "Dinas Koperasi Fiktif"}
PROVINSI, KOTA, KECAMATAN, KELURAHAN = map(wilayah, ("35", "35.79", "35.73.02", "35.73.02.1001"))

REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"id": ""}, E.EMPTY, "id"),
    ({"nama": ""}, E.EMPTY, "nama"),
    ({"tingkat": "provinsi"}, E.NOT_AN_OPTION, "tingkat"),
    ({"tingkat": T.KABUPATEN_KOTA, "wilayah": PROVINSI}, E.CONTRADICTION, "wilayah"),
    ({"tingkat": T.KABUPATEN_KOTA, "wilayah": KECAMATAN}, E.CONTRADICTION, "wilayah"),
    ({"tingkat": T.PROVINSI, "wilayah": KOTA}, E.CONTRADICTION, "wilayah"),
    ({"tingkat": T.PROVINSI, "wilayah": KELURAHAN}, E.CONTRADICTION, "wilayah"),
    ({"nama_lain": "Diskop Fiktif"}, E.WRONG_TYPE, "nama_lain"),
    ({"nama_lain": ["Diskop Fiktif", " "]}, E.EMPTY, "nama_lain[1]"),
    ({"nama_lain": ["Diskop Fiktif", "Diskumindag Fiktif", "Diskop Fiktif"]}, E.DUPLICATE, "nama_lain[2]"),
    ({"nama_lain": ["Diskop Fiktif", "Dinas Koperasi Fiktif"]}, E.DUPLICATE, "nama_lain[1]"),
    ({"bagian_dari": "L-1"}, E.CONTRADICTION, "bagian_dari"),
]
TAKEN: list[dict[str, Any]] = [
    {"tingkat": T.KABUPATEN_KOTA, "wilayah": KOTA},
    {"tingkat": T.KABUPATEN_KOTA},
    {"tingkat": T.PROVINSI, "wilayah": PROVINSI},
    *({"tingkat": T.PUSAT, "wilayah": area} for area in (PROVINSI, KOTA, KELURAHAN)),
    *({"tingkat": T.SWASTA, "wilayah": area} for area in (PROVINSI, KECAMATAN, KELURAHAN)),
    {"wilayah": KECAMATAN},
    {"nama_lain": ["Diskop Fiktif", "DISKOP FIKTIF"]},
    {"bagian_dari": "l-1"},
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_a_wrong_institution_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Lembaga(**{**PLAIN, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


@pytest.mark.parametrize("told", TAKEN, ids=str)
def test_what_may_be_true_is_taken(told: dict[str, Any]) -> None:
    assert Lembaga(**PLAIN, **told).id == "L-1"


def test_all_contradictions_come_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Lembaga(**PLAIN, tingkat=T.PROVINSI, wilayah=KOTA, nama_lain=[PLAIN["nama"]], bagian_dari="L-1")
    assert [fault.path for fault in caught.value.faults] == [
        "wilayah",
        "nama_lain[0]",
        "bagian_dari",
    ]
    assert "the area of its government is a provinsi" in str(caught.value)
