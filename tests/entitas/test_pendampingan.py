"""Advice: to one person, business or cooperative, or to many; about obstacles that are named once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from umkm_core.entitas.pendampingan import Pendampingan
from umkm_core.errors import ErrorCode, InvalidValueError, UmkmError
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

E = ErrorCode
MAY_23 = TanggalKira(Periode.hingga(date(2023, 5, 23)))
SOUND: dict[str, Any] = {"id": "PD-1", "koperasi": "K-1"}
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"konsultan": ""}, E.EMPTY, "konsultan"),
    ({"lembaga": 5}, E.NOT_TEXT, "lembaga"),
    ({"koperasi": None}, E.MISSING, "orang"),
    ({"usaha": "U-1"}, E.CONTRADICTION, "koperasi"),
    ({"orang": "O-1"}, E.CONTRADICTION, "koperasi"),
    ({"koperasi": None, "sasaran_disebut": " "}, E.EMPTY, "sasaran_disebut"),
    ({"kendala": "KD-1"}, E.WRONG_TYPE, "kendala"),
    ({"kendala": ["KD-1", "KD-2", "KD-1"]}, E.DUPLICATE, "kendala[2]"),
    ({"mulai": "2023"}, E.WRONG_TYPE, "mulai"),
    ({"mulai": date(2023, 5, 24), "selesai": MAY_23}, E.CONTRADICTION, "selesai"),
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
    assert [fault.path for fault in caught.value.faults] == ["konsultan", "kendala[1]", "orang"]


@pytest.mark.parametrize("whose", ["orang", "usaha", "koperasi", "sasaran_disebut"])
@pytest.mark.parametrize(
    "by", [{}, {"konsultan": "KS-1"}, {"lembaga": "L-1"}, {"konsultan": "KS-1", "lembaga": "L-1"}]
)
def test_who_advises_need_not_be_told(whose: str, by: dict[str, Any]) -> None:
    Pendampingan(**{"id": "PD-1", whose: "X-1", **by})


def test_one_may_be_named_beside_the_many() -> None:
    Pendampingan(**SOUND, sasaran_disebut="koperasi wanita", mulai=date(2023, 5, 23), selesai=MAY_23)
