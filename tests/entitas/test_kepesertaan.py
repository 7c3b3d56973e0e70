"""Participants of trainings: with a business, without one, with a new one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from umkm_core.entitas.kepesertaan import Kepesertaan
from umkm_core.errors import ErrorCode, InvalidValueError, UmkmError
from umkm_core.kosakata.pelatihan import KebutuhanPelatihan

E = ErrorCode
B = KebutuhanPelatihan
DAY = date(2024, 11, 28)
SOUND: dict[str, Any] = {"id": "KP-1", "pelatihan": "P-1", "orang": "O-1"}
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"pelatihan": ""}, E.EMPTY, "pelatihan"),
    ({"orang": 5}, E.NOT_TEXT, "orang"),
    ({"orang": None}, E.MISSING, "orang"),
    ({"usaha": " U-1"}, E.KEY, "usaha"),
    ({"punya_usaha": "belum"}, E.NOT_AN_OPTION, "punya_usaha"),
    ({"usaha": "U-1", "punya_usaha": False}, E.CONTRADICTION, "punya_usaha"),
    ({"asal": "Klojen"}, E.WILAYAH_KODE, "asal"),
    ({"hadir": DAY}, E.WRONG_TYPE, "hadir"),
    ({"hadir": [DAY, date(2024, 11, 29), DAY]}, E.DUPLICATE, "hadir[2]"),
    ({"hadir": [date(20, 11, 28)]}, E.TANGGAL_OUT_OF_RANGE, "hadir[0]"),
    ({"hasil": "lulus"}, E.NOT_AN_OPTION, "hasil"),
    ({"kebutuhan_pelatihan": [B.MANAJERIAL, B.MANAJERIAL]}, E.DUPLICATE, "kebutuhan_pelatihan[1]"),
    ({"usaha": "U-1", "usaha_baru": "U-1"}, E.CONTRADICTION, "usaha_baru"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_a_wrong_participant_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Kepesertaan(**{**SOUND, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_all_that_is_wrong_comes_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Kepesertaan(**SOUND, usaha="U-1", punya_usaha=False, hadir=[DAY, DAY], usaha_baru="U-1")
    assert [fault.path for fault in caught.value.faults] == ["hadir[1]", "punya_usaha", "usaha_baru"]


@pytest.mark.parametrize(
    ("usaha", "punya_usaha", "has_one"),
    [
        (None, None, None),
        (None, False, False),
        (None, True, True),
        ("U-1", None, True),
        ("U-1", True, True),
    ],
)
@pytest.mark.parametrize("usaha_baru", [None, "U-2"])
def test_no_business_is_told_from_one_that_is_not_stated(
    usaha: str | None,
    punya_usaha: bool | None,  # noqa: FBT001 - a parameter
    has_one: bool | None,  # noqa: FBT001 - a parameter
    usaha_baru: str | None,
) -> None:
    one = Kepesertaan(**SOUND, usaha=usaha, punya_usaha=punya_usaha, usaha_baru=usaha_baru)
    assert one.punya_usaha_dihitung is has_one


def test_somebody_may_come_for_a_cooperative_with_a_business_of_their_own() -> None:
    one = Kepesertaan(**SOUND, usaha="U-1", koperasi="K-1", hadir=(DAY, date(2024, 11, 27)))
    assert (one.koperasi, one.hadir[1].day) == ("K-1", 27)


@pytest.mark.parametrize("who", ["orang", "usaha", "koperasi"])
def test_a_list_may_name_persons_businesses_or_cooperatives(who: str) -> None:
    assert getattr(Kepesertaan(**{**SOUND, "orang": None, who: "X-1"}), who) == "X-1"


def test_keys_stand_in_no_message() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Kepesertaan(**SOUND, usaha="U-RAHASIA", punya_usaha=False)
    assert "RAHASIA" not in str(caught.value)
