"""UnitKoperasi: a unit is not said to be one of savings and loans by its code and none by its flag."""

from __future__ import annotations

from typing import Any

import pytest

from umkm_core import EdisiKBLI, KodeKBLI, UmkmError
from umkm_core.entitas.unit_koperasi import UnitKoperasi
from umkm_core.errors import ErrorCode

E = ErrorCode
USP = KodeKBLI.parse("64142", edisi=EdisiKBLI.KBLI_2020)
SYARIAH = KodeKBLI.parse("64192", edisi=EdisiKBLI.KBLI_2025)
SOUND: dict[str, Any] = {"nama": "USP Fiktif"}
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"nama": " "}, E.EMPTY, "nama"),
    ({"kbli": "64142"}, E.WRONG_TYPE, "kbli"),
    ({"simpan_pinjam": "ya"}, E.NOT_AN_OPTION, "simpan_pinjam"),
    ({"periode": 2024}, E.WRONG_TYPE, "periode"),
    ({"kbli": USP, "simpan_pinjam": False}, E.CONTRADICTION, "simpan_pinjam"),
    ({"kbli": SYARIAH, "simpan_pinjam": False}, E.CONTRADICTION, "simpan_pinjam"),
]
ACCEPTED: list[tuple[str, EdisiKBLI, bool]] = [
    ("64142", EdisiKBLI.KBLI_2020, True),
    ("64141", EdisiKBLI.KBLI_2020, True),  # the code of a whole cooperative
    ("47111", EdisiKBLI.KBLI_2020, True),  # a shop that lends too
    ("47111", EdisiKBLI.KBLI_2020, False),
    ("64", EdisiKBLI.KBLI_2020, False),  # finance, but insurance of loans say
    ("64142", EdisiKBLI.KBLI_2025, False),  # not the code of cooperatives in this edition
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_a_wrong_unit_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        UnitKoperasi(**SOUND | wrong)
    assert [(fault.code, fault.path, fault.value) for fault in caught.value.faults] == [
        (code, path, wrong[path])
    ]


@pytest.mark.parametrize(("kode", "edisi", "simpan_pinjam"), ACCEPTED)
def test_other_codes_say_nothing_against_the_flag(kode: str, edisi: EdisiKBLI, simpan_pinjam: bool) -> None:  # noqa: FBT001 - a parameter
    unit = UnitKoperasi(
        nama="Toko Fiktif", kbli=KodeKBLI(kode=kode, edisi=edisi), simpan_pinjam=simpan_pinjam
    )
    assert unit.simpan_pinjam is simpan_pinjam
