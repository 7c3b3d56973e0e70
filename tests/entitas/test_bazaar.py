"""Bazaar and Lapak: what they refuse, and what a bazaar that recurs says."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given

from umkm_core import ErrorCode, Periode, RentangRupiah, UmkmError
from umkm_core.entitas.bazaar import Bazaar, Lapak
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.kosakata.pasar import UkuranUang
from umkm_core.testing.strategies.pasar import bazaar, lapak
from umkm_core.values.aturan_ulang import AturanUlang, Frekuensi
from umkm_core.values.jadwal import Jadwal
from umkm_core.values.tanggal_kira import TanggalKira

E: Final = ErrorCode
THREE_DAYS: Final = Jadwal(hari=[date(2024, 6, day) for day in (21, 22, 23)])
SUNDAYS: Final = Jadwal(aturan=AturanUlang(mulai=date(2024, 1, 7), setiap=Frekuensi.MINGGUAN))


def omzet(periode: Periode | None = None) -> NilaiDilaporkan:
    return NilaiDilaporkan(
        jumlah=RentangRupiah(minimum=20_000_000, maksimum=20_000_000),
        ukuran=UkuranUang.OMZET,
        periode=periode,
    )


BEFORE: Final = omzet(Periode(sampai=date(2024, 6, 21)))
STALL: Final = Lapak(uraian="penjual bakso")

REFUSED_LAPAK: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({}, E.MISSING, "usaha"),
    ({"nilai": [omzet()]}, E.MISSING, "usaha"),
    ({"usaha": "U-1", "koperasi": "K-1"}, E.CONTRADICTION, "koperasi"),
    ({"usaha": "U-1", "koperasi": "K-1", "uraian": "bakso"}, E.CONTRADICTION, "koperasi"),
    ({"usaha": " U-1"}, E.KEY, "usaha"),
    ({"uraian": " "}, E.EMPTY, "uraian"),
    ({"uraian": "bakso", "nilai": [20_000_000]}, E.WRONG_TYPE, "nilai[0]"),
]
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"id": None}, E.NOT_TEXT, "id"),
    ({"nama": ""}, E.EMPTY, "nama"),
    ({"penyelenggara": ["L-1", "L-2", "L-1"]}, E.DUPLICATE, "penyelenggara[2]"),
    ({"penyelenggara": "L-1"}, E.WRONG_TYPE, "penyelenggara"),
    ({"jadwal": date(2024, 6, 21)}, E.WRONG_TYPE, "jadwal"),
    ({"hari_kira": 2023}, E.WRONG_TYPE, "hari_kira"),
    ({"jadwal": THREE_DAYS, "hari_kira": date(2024, 6, 24)}, E.CONTRADICTION, "hari_kira"),
    ({"alamat": "Jalan Fiktif 1"}, E.WRONG_TYPE, "alamat"),
    ({"jumlah_lapak": -1}, E.NUMBER_NEGATIVE, "jumlah_lapak"),
    ({"jumlah_lapak": 1, "lapak": [STALL] * 2}, E.CONTRADICTION, "jumlah_lapak"),
    ({"lapak": ["penjual bakso"]}, E.WRONG_TYPE, "lapak[0]"),
    ({"jadwal": THREE_DAYS, "nilai": [omzet(), BEFORE]}, E.CONTRADICTION, "nilai[1].periode"),
    (
        {"jadwal": THREE_DAYS, "nilai": [omzet(Periode.sejak(date(2024, 6, 24)))]},
        E.CONTRADICTION,
        "nilai[0].periode",
    ),
    (
        {"jadwal": THREE_DAYS, "lapak": [STALL, evolve(STALL, nilai=[BEFORE])]},
        E.CONTRADICTION,
        "lapak[1].nilai[0].periode",
    ),
    (
        {"jadwal": SUNDAYS, "nilai": [omzet(Periode.selama(date(2024, 5, 13), hari=6))]},
        E.CONTRADICTION,
        "nilai[0].periode",
    ),
    ({"edisi_sebelumnya": "BZ-2"}, E.CONTRADICTION, "edisi_sebelumnya"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED_LAPAK, ids=lambda value: str(value)[:60])
def test_a_wrong_stall_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Lapak(**wrong)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=lambda value: str(value)[:60])
def test_a_wrong_bazaar_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Bazaar(**{"id": "BZ-2", "nama": "Bazar Fiktif", **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_all_faults_come_at_once() -> None:
    with pytest.raises(UmkmError) as caught:
        Bazaar(
            id="BZ-2",
            nama="",
            penyelenggara=["L-1", "L-1"],
            jadwal=THREE_DAYS,
            jumlah_lapak=0,
            lapak=[evolve(STALL, nilai=[BEFORE])],
            nilai=[BEFORE],
            edisi_sebelumnya="BZ-2",
        )
    assert [fault.path for fault in caught.value.faults] == [
        "nama",
        "penyelenggara[1]",
        "jumlah_lapak",
        "lapak[0].nilai[0].periode",
        "nilai[0].periode",
        "edisi_sebelumnya",
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"jumlah_lapak": 2, "lapak": [STALL] * 2},
        {"lapak": [Lapak(usaha="U-1", uraian="es"), Lapak(usaha="U-1"), Lapak(koperasi="K-1")]},
        {"nilai": [BEFORE]},
        {"jadwal": THREE_DAYS, "nilai": [omzet(Periode.hari(date(2024, 6, 21))), omzet(Periode.tahun(2024))]},
        {"jadwal": THREE_DAYS, "nilai": [omzet(Periode.sejak(date(2024, 6, 23)))]},
        {"jadwal": SUNDAYS, "nilai": [omzet(Periode.selama(date(2024, 5, 13), hari=7)), omzet(Periode())]},
        {"edisi_sebelumnya": "BZ-1"},
    ],
    ids=lambda value: str(value)[:60],
)
def test_just_allowed(fields: dict[str, Any]) -> None:
    Bazaar(**{"id": "BZ-2", "nama": "Bazar Fiktif", **fields})


@given(bazaar(), lapak())
def test_what_is_drawn_is_allowed(satu: Bazaar, stall: Lapak) -> None:
    more = evolve(satu, lapak=[*satu.lapak, stall], jumlah_lapak=len(satu.lapak) + 1, jadwal=None)
    assert more.lapak[-1] == stall


def test_an_approximate_day_may_be_one_of_its_days() -> None:
    for day in (
        date(2024, 6, 23),
        TanggalKira(Periode.tahun(2024)),
        TanggalKira(Periode.hingga(date(2024, 6, 21))),
    ):
        Bazaar(id="BZ-1", nama="Pameran Fiktif", jadwal=THREE_DAYS, hari_kira=day)
    tahun_lalu = Bazaar(id="BZ-0", nama="Pameran Fiktif", hari_kira=TanggalKira(Periode.tahun(2023)))
    assert str(tahun_lalu.hari_kira) == "suatu hari pada 2023"
