"""Agregat: what it refuses."""

from __future__ import annotations

from typing import Any, Final

import pytest

from umkm_core import ErrorCode, SkalaUsaha, UmkmError, wilayah
from umkm_core.entitas.agregat import Agregat
from umkm_core.kosakata.agregat import Dihitung
from umkm_core.kosakata.koperasi import GolonganKoperasi

E: Final = ErrorCode
D: Final = Dihitung
ONLY_OF: Final[dict[str, tuple[Dihitung, Any]]] = {
    "golongan": (D.KOPERASI, GolonganKoperasi.SEKTOR_RIIL),
    "skala": (D.USAHA, SkalaUsaha.MIKRO),
    "jenis_usaha": (D.USAHA, "makanan"),
}


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({"id": " "}, E.EMPTY, "id"),
        ({"tentang": "koperasi"}, E.NOT_AN_OPTION, "tentang"),
        ({"jumlah": None}, E.NOT_AN_INTEGER, "jumlah"),
        ({"jumlah": -1}, E.NUMBER_NEGATIVE, "jumlah"),
        ({"jumlah": 80.0}, E.NOT_AN_INTEGER, "jumlah"),
        ({"kira_kira": "ya"}, E.NOT_AN_OPTION, "kira_kira"),
        ({"wilayah": wilayah("35.79")}, E.WRONG_TYPE, "wilayah"),
        ({"wilayah": [wilayah("35.79"), wilayah("35.79")]}, E.DUPLICATE, "wilayah[1]"),
        ({"waktu": 2019}, E.WRONG_TYPE, "waktu"),
    ],
)
def test_a_wrong_count_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Agregat(**{"id": "AG-1", "tentang": D.KOPERASI, "jumlah": 80, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


@pytest.mark.parametrize("tentang", D)
@pytest.mark.parametrize("path", ONLY_OF)
def test_what_tells_something_of_one_kind_alone(path: str, tentang: Dihitung) -> None:
    kind, value = ONLY_OF[path]
    fields: dict[str, Any] = {"id": "AG-1", "tentang": tentang, "jumlah": 0, path: value}
    if tentang is kind:
        assert getattr(Agregat(**fields), path) == value
        return
    with pytest.raises(UmkmError) as caught:
        Agregat(**fields)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(E.CONTRADICTION, path)]


@pytest.mark.parametrize(
    ("codes", "paths"),
    [
        (["35.79", "35.79.01"], ["wilayah[1]"]),
        (["35.73.02.1001", "35.79.01", "35.73.02", "35"], ["wilayah[0]", "wilayah[1]", "wilayah[2]"]),
        (["35.73", "35.79"], []),
        (["35.79.01", "35.79.02", "35.73"], []),
    ],
)
def test_no_area_is_counted_twice(codes: list[str], paths: list[str]) -> None:
    fields: dict[str, Any] = {"id": "AG-1", "tentang": D.KOPERASI, "jumlah": 80, "wilayah": codes}
    if not paths:
        assert [one.kode for one in Agregat(**fields).wilayah] == codes
        return
    with pytest.raises(UmkmError) as caught:
        Agregat(**fields)
    assert [fault.path for fault in caught.value.faults] == paths
    assert {fault.code for fault in caught.value.faults} == {E.CONTRADICTION}


def test_the_consultants_of_an_institution_are_counted() -> None:
    lima = Agregat(id="AG-1", tentang=D.KONSULTAN, jumlah=5, lembaga="L-PLUT")
    assert (lima.jumlah, lima.lembaga) == (5, "L-PLUT")
