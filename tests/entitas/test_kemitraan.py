"""Kemitraan: two sides, each told once, and nobody a partner of itself."""

from __future__ import annotations

from typing import Any

import pytest

from umkm_core.entitas.kemitraan import Kemitraan
from umkm_core.errors import ErrorCode, InvalidValueError, UmkmError
from umkm_core.kosakata.kemitraan import PolaKemitraan

E = ErrorCode
PLAIN: dict[str, Any] = {"id": "KM-1", "pola": PolaKemitraan.INTI_PLASMA}
SOUND: dict[str, Any] = {**PLAIN, "usaha": "U-1", "mitra_usaha": "U-9"}
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"id": None}, E.NOT_TEXT, "id"),
    ({"pola": "inti-plasma"}, E.NOT_AN_OPTION, "pola"),
    ({"usaha": None}, E.MISSING, "usaha"),
    ({"koperasi": "K-1"}, E.CONTRADICTION, "koperasi"),
    ({"mitra_usaha": None}, E.MISSING, "mitra_usaha"),
    ({"mitra_koperasi": "K-9"}, E.CONTRADICTION, "mitra_koperasi"),
    ({"mitra_lembaga": "L-9"}, E.CONTRADICTION, "mitra_lembaga"),
    ({"mitra_usaha": "U-1"}, E.CONTRADICTION, "mitra_usaha"),
    (
        {"usaha": None, "koperasi": "K-1", "mitra_usaha": None, "mitra_koperasi": "K-1"},
        E.CONTRADICTION,
        "mitra_koperasi",
    ),
    ({"objek": " "}, E.EMPTY, "objek"),
    ({"periode": "2024"}, E.WRONG_TYPE, "periode"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_a_wrong_partnership_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Kemitraan(**{**SOUND, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


@pytest.mark.parametrize("smaller", ["usaha", "koperasi"])
@pytest.mark.parametrize("larger", ["mitra_usaha", "mitra_koperasi", "mitra_lembaga"])
def test_any_two_are_partners(smaller: str, larger: str) -> None:
    made = Kemitraan(**{**PLAIN, smaller: "X-1", larger: "X-2"})
    assert (getattr(made, smaller), getattr(made, larger)) == ("X-1", "X-2")


def test_keys_of_different_kinds_may_be_alike() -> None:
    assert Kemitraan(**PLAIN, usaha="1", mitra_koperasi="1").mitra_koperasi == "1"
    assert Kemitraan(**PLAIN, koperasi="1", mitra_lembaga="1").mitra_lembaga == "1"


def test_both_sides_are_asked_for_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Kemitraan(**PLAIN)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        (E.MISSING, "usaha"),
        (E.MISSING, "mitra_usaha"),
    ]
