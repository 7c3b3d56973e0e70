"""Keanggotaan: one member, who is not the cooperative itself, and no end before the start."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from umkm_core import Periode, TanggalKira, UmkmError
from umkm_core.entitas.keanggotaan import Keanggotaan
from umkm_core.errors import ErrorCode
from umkm_core.kosakata.koperasi import JenisKeanggotaan

E = ErrorCode
SOUND: dict[str, Any] = {"id": "A-1", "koperasi": "K-1", "jenis": JenisKeanggotaan.ANGGOTA, "orang": "O-1"}
MEMBERS = ("orang", "usaha", "anggota_koperasi")
ABOUT_2019, ABOUT_2020 = (TanggalKira(Periode.tahun(tahun)) for tahun in (2019, 2020))
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"id": "A-1 "}, E.KEY, "id"),
    ({"koperasi": ""}, E.EMPTY, "koperasi"),
    ({"jenis": "anggota"}, E.NOT_AN_OPTION, "jenis"),
    ({"jenis": None}, E.NOT_AN_OPTION, "jenis"),
    ({"orang": 1}, E.NOT_TEXT, "orang"),
    ({"mulai": Periode.tahun(2020)}, E.WRONG_TYPE, "mulai"),
    ({"mulai": ABOUT_2020, "selesai": ABOUT_2019}, E.CONTRADICTION, "selesai"),
    ({"orang": None}, E.MISSING, "orang"),
    ({"usaha": "U-1"}, E.CONTRADICTION, "usaha"),
    ({"orang": None, "usaha": "U-1", "anggota_koperasi": "K-2"}, E.CONTRADICTION, "anggota_koperasi"),
    ({"orang": None, "anggota_koperasi": "K-1"}, E.CONTRADICTION, "anggota_koperasi"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_a_wrong_membership_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Keanggotaan(**SOUND | wrong)
    assert [(fault.code, fault.path, fault.value) for fault in caught.value.faults] == [
        (code, path, wrong[path])
    ]


def test_all_faults_come_at_once() -> None:
    with pytest.raises(UmkmError) as caught:
        Keanggotaan(**SOUND | {"id": "", "anggota_koperasi": "K-1"})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        (E.EMPTY, "id"),
        (E.CONTRADICTION, "anggota_koperasi"),  # besides a person
        (E.CONTRADICTION, "anggota_koperasi"),  # of itself
    ]


@pytest.mark.parametrize("member", MEMBERS)
def test_any_of_three_can_be_a_member(member: str) -> None:
    assert getattr(Keanggotaan(**SOUND | {"orang": None, member: "K-2"}), member) == "K-2"


@pytest.mark.parametrize(
    ("mulai", "selesai"),
    [
        (ABOUT_2020, None),
        (None, ABOUT_2020),
        (ABOUT_2020, date(2020, 1, 1)),
        (date(2024, 1, 1), date(2024, 1, 1)),
    ],
)
def test_days_may_be_approximate(
    mulai: TanggalKira | date | None, selesai: TanggalKira | date | None
) -> None:
    Keanggotaan(**SOUND, mulai=mulai, selesai=selesai)
