"""Advice: to one business, cooperative or person, about obstacles that are named once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from umkm_core.entitas.pendampingan import Pendampingan
from umkm_core.errors import ErrorCode, InvalidValueError, UmkmError
from umkm_core.testing.strategies.pelayanan import pendampingan

E = ErrorCode
SOUND: dict[str, Any] = {"id": "PD-1", "koperasi": "K-1"}
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"konsultan": ""}, E.EMPTY, "konsultan"),
    ({"lembaga": 5}, E.NOT_TEXT, "lembaga"),
    ({"koperasi": None}, E.MISSING, "usaha"),
    ({"usaha": "U-1"}, E.CONTRADICTION, "koperasi"),
    ({"orang": "O-1"}, E.CONTRADICTION, "orang"),
    ({"kendala": "KD-1"}, E.WRONG_TYPE, "kendala"),
    ({"kendala": ["KD-1", "KD-2", "KD-1"]}, E.DUPLICATE, "kendala[2]"),
    ({"periode": "2023"}, E.WRONG_TYPE, "periode"),
    ({"hasil": " "}, E.EMPTY, "hasil"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_wrong_advice_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Pendampingan(**{**SOUND, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_all_that_is_wrong_comes_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Pendampingan(id="PD-1", konsultan="", kendala=["KD-1", "KD-1"])
    assert [fault.path for fault in caught.value.faults] == ["konsultan", "kendala[1]", "usaha"]


@pytest.mark.parametrize("whose", ["usaha", "koperasi", "orang"])
@pytest.mark.parametrize(
    "by", [{}, {"konsultan": "KS-1"}, {"lembaga": "L-1"}, {"konsultan": "KS-1", "lembaga": "L-1"}]
)
def test_who_advises_need_not_be_told(whose: str, by: dict[str, Any]) -> None:
    Pendampingan(**{"id": "PD-1", whose: "X-1", **by})


@given(pendampingan())
def test_advice_that_is_drawn_is_given_to_one(drawn: Pendampingan) -> None:
    assert sum(whose is not None for whose in (drawn.usaha, drawn.koperasi, drawn.orang)) == 1
