"""Trainings: their days, what they teach, and what cannot be said of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from umkm_core.acuan.wilayah import wilayah
from umkm_core.entitas.pelatihan import Pelatihan, Sesi
from umkm_core.errors import ErrorCode, InvalidValueError, UmkmError
from umkm_core.kosakata.pelatihan import KomponenPelatihan
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

E = ErrorCode
K = KomponenPelatihan
FEBRUARY = Periode.bulan(2024, 2)
FIVE = wilayah("35.73").anak
SOUND: dict[str, Any] = {"id": "P-1", "judul": "Pelatihan Kue Kering Fiktif"}
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"judul": " "}, E.EMPTY, "judul"),
    ({"tema": ""}, E.EMPTY, "tema"),
    ({"judul": None}, E.MISSING, "judul"),
    ({"komponen": [K.PRODUKSI, K.PEMASARAN, K.PRODUKSI]}, E.DUPLICATE, "komponen[2]"),
    ({"komponen": ["produksi"]}, E.NOT_AN_OPTION, "komponen[0]"),
    ({"sesi": [date(2024, 2, 1)]}, E.WRONG_TYPE, "sesi[0]"),
    ({"periode": date(2024, 2, 1)}, E.WRONG_TYPE, "periode"),
    ({"periode": FEBRUARY, "hari_kira": date(2024, 3, 1)}, E.CONTRADICTION, "hari_kira"),
    ({"sasaran": -1}, E.NUMBER_NEGATIVE, "sasaran"),
    ({"kuota": 12.5}, E.NOT_AN_INTEGER, "kuota"),
    ({"alamat": "Jalan Fiktif 1"}, E.WRONG_TYPE, "alamat"),
    ({"wilayah_sasaran": ["35.73", "35.73.99"]}, E.WILAYAH_UNKNOWN, "wilayah_sasaran[1]"),
    ({"wilayah_sasaran": [*FIVE, FIVE[0]]}, E.DUPLICATE, "wilayah_sasaran[5]"),
    ({"penyelenggara": ["L-1", "L-1"]}, E.DUPLICATE, "penyelenggara[1]"),
    ({"penyelenggara": ["L-1 "]}, E.KEY, "penyelenggara[0]"),
    (
        {"periode": FEBRUARY, "sesi": [Sesi(tanggal=date(2024, 1, 31))]},
        E.CONTRADICTION,
        "sesi[0].tanggal",
    ),
    (
        {"periode": FEBRUARY, "sesi": [Sesi(tanggal=date(2024, 2, 29)), Sesi(tanggal=date(2024, 3, 1))]},
        E.CONTRADICTION,
        "sesi[1].tanggal",
    ),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=lambda value: str(value)[:60])
def test_a_wrong_training_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Pelatihan(**{**SOUND, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_all_that_is_wrong_comes_at_once() -> None:
    outside = Sesi(tanggal=date(2024, 3, 1))
    with pytest.raises(InvalidValueError) as caught:
        Pelatihan(
            **SOUND,
            komponen=[K.PRODUKSI] * 3,
            sesi=[outside, Sesi(tanggal=date(2024, 2, 1)), outside],
            periode=FEBRUARY,
            kuota=-1,
            penyelenggara=["L-1", "L-2", "L-1"],
        )
    assert [fault.path for fault in caught.value.faults] == [
        "komponen[1]",
        "komponen[2]",
        "kuota",
        "penyelenggara[2]",
        "sesi[0].tanggal",
        "sesi[2].tanggal",
    ]


def test_a_session_names_what_it_teaches_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Sesi(tanggal=date(2024, 2, 1), komponen=[K.LEGALITAS, K.LEGALITAS])
    assert (caught.value.code, caught.value.path) == (E.DUPLICATE, "komponen[1]")


@pytest.mark.parametrize(
    "sound",
    [
        {"periode": FEBRUARY, "sesi": [Sesi(tanggal=date(2024, 2, 1)), Sesi(tanggal=date(2024, 2, 29))]},
        {"periode": Periode.sejak(date(2024, 2, 1)), "sesi": [Sesi(tanggal=date(2199, 12, 31))]},
        {"sesi": [Sesi(tanggal=date(2024, 2, 1), judul="Pagi"), Sesi(tanggal=date(2024, 2, 1))]},
        {"sesi": [Sesi(tanggal=date(2024, 2, 1))] * 2},
        {"komponen": [K.PRODUKSI], "sesi": [Sesi(tanggal=date(2024, 2, 1), komponen=[K.PRODUKSI])]},
        {"wilayah_sasaran": [wilayah("35.73"), *FIVE]},
        {"sasaran": 130, "kuota": 100},
        {"judul": None, "tema": "tukang cukur"},
        {"periode": FEBRUARY, "hari_kira": TanggalKira(Periode.tahun(2024))},
        {"hari_kira": date(2024, 3, 1), "sesi": [Sesi(tanggal=date(2024, 2, 1))]},
    ],
    ids=lambda value: str(value)[:60],
)
def test_what_may_be_so_is_taken(sound: dict[str, Any]) -> None:
    Pelatihan(**SOUND | sound)


FIVE_TO_NINE = Periode.dari(date(2024, 2, 5), sampai_dengan=date(2024, 2, 9))


@pytest.mark.parametrize(
    ("stated", "days", "hari_kira", "computed"),
    [
        (None, [], None, None),
        (None, [], date(2024, 2, 6), None),
        (FEBRUARY, [], None, FEBRUARY),
        (FEBRUARY, [5, 6], date(2024, 2, 7), FEBRUARY),
        (None, [6], None, Periode.hari(date(2024, 2, 6))),
        (None, [6, 9, 5], None, FIVE_TO_NINE),
        (None, [6, 9, 5], date(2024, 2, 9), FIVE_TO_NINE),
        (None, [6, 9, 5], TanggalKira(FEBRUARY), FIVE_TO_NINE),
        (None, [6, 9, 5], date(2024, 2, 10), None),
        (None, [6, 9, 5], TanggalKira(Periode.bulan(2024, 1)), None),
    ],
)
def test_its_days_are_stated_or_those_of_its_sessions(
    stated: Periode | None, days: list[int], hari_kira: TanggalKira | date | None, computed: Periode | None
) -> None:
    told = [Sesi(tanggal=date(2024, 2, day)) for day in days]
    drawn = Pelatihan(**SOUND, periode=stated, sesi=told, hari_kira=hari_kira)
    assert (drawn.periode, drawn.periode_dihitung) == (stated, computed)


def test_what_is_covered_is_what_the_training_and_its_sessions_teach() -> None:
    days = [
        Sesi(tanggal=date(2024, 2, 5), komponen=part)
        for part in ([K.PEMASARAN, K.PRODUKSI], [], [K.PRODUKSI])
    ]
    covered = Pelatihan(**SOUND, komponen=[K.LEGALITAS, K.PEMASARAN], sesi=days).komponen_tercakup
    assert covered == (K.PRODUKSI, K.PEMASARAN, K.LEGALITAS)
    assert Pelatihan(**SOUND).komponen_tercakup == ()
