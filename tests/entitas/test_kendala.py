"""Obstacles: of one person, business or cooperative, and not over before they are there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from umkm_core.entitas.kendala import Kendala
from umkm_core.errors import ErrorCode, InvalidValueError, UmkmError
from umkm_core.kosakata.kendala import BidangKendala
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

E = ErrorCode
MAY = TanggalKira(Periode.bulan(2023, 5))
SOUND: dict[str, Any] = {"id": "KD-1", "bidang": BidangKendala.WANPRESTASI, "usaha": "U-1"}
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"bidang": None}, E.NOT_AN_OPTION, "bidang"),
    ({"bidang": "wanprestasi"}, E.NOT_AN_OPTION, "bidang"),
    ({"usaha": None}, E.MISSING, "orang"),
    ({"koperasi": "K-1"}, E.CONTRADICTION, "koperasi"),
    ({"orang": "O-1"}, E.CONTRADICTION, "usaha"),
    ({"usaha": None, "koperasi": "K-1", "orang": "O-1"}, E.CONTRADICTION, "koperasi"),
    ({"usaha": ""}, E.EMPTY, "usaha"),
    ({"uraian": " "}, E.EMPTY, "uraian"),
    ({"mulai": 2023}, E.WRONG_TYPE, "mulai"),
    ({"mulai": date(2023, 5, 2), "selesai": date(2023, 5, 1)}, E.CONTRADICTION, "selesai"),
    ({"mulai": date(2023, 6, 1), "selesai": MAY}, E.CONTRADICTION, "selesai"),
    ({"mulai": MAY, "selesai": date(2023, 4, 30)}, E.CONTRADICTION, "selesai"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_a_wrong_obstacle_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Kendala(**{**SOUND, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_all_that_is_wrong_comes_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Kendala(**{**SOUND, "bidang": None}, orang="O-1", mulai=MAY, selesai=date(2022, 1, 1))
    assert [fault.path for fault in caught.value.faults] == ["bidang", "usaha", "selesai"]


@pytest.mark.parametrize("whose", ["orang", "usaha", "koperasi"])
@pytest.mark.parametrize(
    ("mulai", "selesai"),
    [
        (date(2023, 5, 1), date(2023, 5, 1)),
        (date(2023, 5, 31), MAY),
        (MAY, date(2023, 5, 1)),
        (date(2023, 5, 1), TanggalKira(Periode.sejak(date(2023, 1, 1)))),
        (None, MAY),
        (MAY, None),
    ],
)
def test_what_may_be_so_is_taken(
    whose: str, mulai: TanggalKira | date | None, selesai: TanggalKira | date | None
) -> None:
    Kendala(**{**SOUND, "usaha": None, whose: "X-1"}, mulai=mulai, selesai=selesai)
