"""PemakaianAlat: what it refuses, and which uses meet."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import given

from umkm_core import ErrorCode, InvalidTypeError, UmkmError
from umkm_core.entitas.pemakaian_alat import PemakaianAlat
from umkm_core.testing.strategies.klaster import pemakaian_alat

E: Final = ErrorCode
WIB, WITA, WIT = (timezone(timedelta(hours=hours)) for hours in (7, 8, 9))


def at(hour: int, minute: int = 0, zone: tzinfo = WIB) -> datetime:
    return datetime(2024, 5, 20, hour, minute, tzinfo=zone)


MORNING: Final = PemakaianAlat(id="P-1", alat="AL-1", usaha="U-1", mulai=at(8), selesai=at(12))


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({"mulai": date(2024, 5, 20)}, E.WRONG_TYPE, "mulai"),
        ({"mulai": "2024-05-20T08:00:00+07:00"}, E.WRONG_TYPE, "mulai"),
        ({"mulai": at(8).replace(tzinfo=None)}, E.SAAT_OFFSET, "mulai"),
        ({"mulai": at(8, zone=timezone(timedelta(hours=7, seconds=12)))}, E.SAAT_OFFSET, "mulai"),
        ({"mulai": at(8).replace(year=1899)}, E.TANGGAL_OUT_OF_RANGE, "mulai"),
        ({"selesai": at(8).replace(year=2200)}, E.TANGGAL_OUT_OF_RANGE, "selesai"),
        ({"selesai": at(8)}, E.CONTRADICTION, "selesai"),
        ({"selesai": at(7, 59)}, E.CONTRADICTION, "selesai"),
        ({"selesai": at(9, zone=WITA)}, E.CONTRADICTION, "selesai"),  # the same moment
        ({"alat": None}, E.NOT_TEXT, "alat"),
        ({"usaha": None}, E.MISSING, "orang"),
        ({"orang": "O-1"}, E.CONTRADICTION, "usaha"),
    ],
)
def test_a_wrong_use_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        evolve(MORNING, **wrong)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


@pytest.mark.parametrize("zone", [UTC, ZoneInfo("Asia/Jakarta"), timezone(timedelta(hours=7, minutes=20))])
def test_any_zone_will_do(zone: tzinfo) -> None:
    assert evolve(MORNING, mulai=at(0, zone=zone), selesai=at(0, 1, zone=zone)).mulai.tzinfo is zone


@pytest.mark.parametrize(
    ("fields", "meet"),
    [
        ({}, True),
        ({"mulai": at(12), "selesai": at(13)}, False),
        ({"mulai": at(11, 59), "selesai": at(13)}, True),
        ({"mulai": at(7), "selesai": at(8)}, False),
        ({"mulai": at(7), "selesai": at(8, 1)}, True),
        ({"mulai": at(9), "selesai": at(10)}, True),
        ({"mulai": at(7), "selesai": at(13)}, True),
        ({"alat": "AL-2"}, False),
        # 13:00 WITA and 14:00 WIT are 12:00 WIB
        ({"mulai": at(13, zone=WITA), "selesai": at(15, zone=WIT)}, False),
        ({"mulai": at(12, 59, WITA), "selesai": at(15, zone=WIT)}, True),
    ],
)
def test_two_uses_meet(fields: dict[str, Any], meet: bool) -> None:  # noqa: FBT001 - a parameter of the test
    other = evolve(MORNING, **{"id": "P-2", "usaha": "U-2", **fields})
    assert MORNING.bertabrakan(other) is other.bertabrakan(MORNING) is meet


def test_times_are_compared_as_moments_where_a_clock_is_set_back() -> None:
    berlin = ZoneInfo("Europe/Berlin")  # 02:30 comes twice on this day
    first, second = (datetime(2024, 10, 27, 2, 30, tzinfo=berlin, fold=fold) for fold in (0, 1))
    hour = evolve(MORNING, mulai=first, selesai=second)
    assert not hour.bertabrakan(evolve(hour, mulai=second, selesai=second.replace(hour=4)))


def test_only_a_use_meets_a_use() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        MORNING.bertabrakan("P-2")  # type: ignore[arg-type]
    assert (caught.value.code, caught.value.path) == (E.WRONG_TYPE, "lain")


def test_a_use_does_not_meet_itself() -> None:
    again = evolve(MORNING, usaha="U-2", selesai=at(13))  # the same booking, corrected
    assert not MORNING.bertabrakan(MORNING)
    assert not MORNING.bertabrakan(again)


@given(pemakaian_alat(), pemakaian_alat())
def test_two_uses_meet_both_ways(satu: PemakaianAlat, lain: PemakaianAlat) -> None:
    same = evolve(lain, id=f"{satu.id}-2", alat=satu.alat)
    apart = same.selesai <= satu.mulai or satu.selesai <= same.mulai
    assert satu.bertabrakan(same) is same.bertabrakan(satu) is not apart
