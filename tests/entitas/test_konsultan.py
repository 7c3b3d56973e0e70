"""Konsultan: fields named once, and a name that is not shown."""

from __future__ import annotations

from typing import Any

import pytest

from umkm_core.entitas.konsultan import Konsultan
from umkm_core.errors import ErrorCode, InvalidValueError, UmkmError
from umkm_core.kosakata.kendala import BidangKonsultan

E = ErrorCode
B = BidangKonsultan
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"id": "KO\n1"}, E.KEY, "id"),
    ({"nama": ""}, E.EMPTY, "nama"),
    ({"orang": ""}, E.EMPTY, "orang"),
    ({"lembaga": 5}, E.NOT_TEXT, "lembaga"),
    ({"bidang": None}, E.WRONG_TYPE, "bidang"),
    ({"bidang": ["SDM"]}, E.NOT_AN_OPTION, "bidang[0]"),
    ({"bidang": [B.SDM, B.PRODUKSI, B.SDM]}, E.DUPLICATE, "bidang[2]"),
    ({"kapasitas": -1}, E.NUMBER_NEGATIVE, "kapasitas"),
    ({"kapasitas": 1.5}, E.NOT_AN_INTEGER, "kapasitas"),
    ({"periode": 2023}, E.WRONG_TYPE, "periode"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_a_wrong_consultant_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Konsultan(**{"id": "KO-1", "bidang": [B.SDM], **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_all_faults_come_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Konsultan(id="", bidang=[B.SDM, B.SDM, B.SDM], kapasitas=-1)
    assert [fault.path for fault in caught.value.faults] == ["id", "bidang[1]", "bidang[2]", "kapasitas"]


def test_one_who_is_full_or_has_no_name_is_a_consultant() -> None:
    assert Konsultan(id="KO-1", bidang=[*B], kapasitas=0).kapasitas == 0


def test_the_name_is_not_shown() -> None:
    assert "Rahasia" not in repr(Konsultan(id="KO-1", nama="Rahasia Fiktif", bidang=[B.SDM]))


@pytest.mark.parametrize("wrong", [b"Rahasia", ["Rahasia"], {"nama": "Rahasia"}], ids=str)
def test_what_is_no_name_is_not_shown_either(wrong: Any) -> None:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(UmkmError) as caught:
        Konsultan(id="KO-1", nama=wrong)
    assert caught.value.path == "nama"
    assert "Rahasia" not in f"{caught.value} {caught.value.faults!r}"


def test_no_fault_shows_what_is_told_of_a_person() -> None:
    wrong: dict[str, Any] = {"nama": ["Sari Fiktif"], "bidang": ["Sari"], "lembaga": {"nama": "Sari"}}
    with pytest.raises(UmkmError) as caught:
        Konsultan(id="KO-1", **wrong)
    assert len(caught.value.faults) == 3
    assert "Sari" not in str(caught.value)
