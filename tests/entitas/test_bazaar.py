"""Bazaar and Lapak: what they refuse, and what a bazaar that recurs says."""

from __future__ import annotations

from datetime import date, timedelta
from time import perf_counter
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from umkm_core import ErrorCode, Periode, UmkmError
from umkm_core.entitas.bazaar import Bazaar, Lapak
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.kosakata.pasar import UkuranUang
from umkm_core.testing.strategies.pasar import jadwal
from umkm_core.values.aturan_ulang import AturanUlang, Frekuensi
from umkm_core.values.jadwal import Jadwal
from umkm_core.values.tanggal_kira import TanggalKira

E: Final = ErrorCode
THREE_DAYS: Final = Jadwal(hari=[date(2024, 6, day) for day in (21, 22, 23)])
SUNDAYS: Final = Jadwal(aturan=AturanUlang(mulai=date(2024, 1, 7), setiap=Frekuensi.MINGGUAN))


def omzet(periode: Periode | None = None, hari: int | None = None) -> NilaiDilaporkan:
    return NilaiDilaporkan(nilai=20_000_000, ukuran=UkuranUang.OMZET, periode=periode, hari=hari)


BEFORE: Final = omzet(Periode(sampai=date(2024, 6, 21)))
AT_THE_END: Final = evolve(SUNDAYS, kecuali=[date(2199, 12, 29)])
STALL: Final = Lapak(uraian="penjual bakso")

REFUSED_LAPAK: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({}, E.MISSING, "orang"),
    ({"nilai": [omzet()]}, E.MISSING, "orang"),
    ({"orang": "O-1", "usaha": "U-1"}, E.CONTRADICTION, "usaha"),
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
    ({"jadwal": THREE_DAYS, "nilai": [omzet(hari=4)]}, E.CONTRADICTION, "nilai[0].hari"),
    ({"jadwal": THREE_DAYS, "nilai": [omzet(Periode.tahun(2024), 4)]}, E.CONTRADICTION, "nilai[0].hari"),
    (
        {"jadwal": THREE_DAYS, "lapak": [evolve(STALL, nilai=[omzet(Periode.sejak(date(2024, 6, 22)), 3)])]},
        E.CONTRADICTION,
        "lapak[0].nilai[0].hari",
    ),
    ({"jadwal": SUNDAYS, "nilai": [omzet(Periode.bulan(2024, 5), 5)]}, E.CONTRADICTION, "nilai[0].hari"),
    (
        {"jadwal": AT_THE_END, "nilai": [omzet(Periode.sejak(date(2199, 12, 30))), omzet(Periode())]},
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
        {"jadwal": THREE_DAYS, "nilai": [omzet(hari=3), omzet(Periode.sejak(date(2024, 6, 22)), 2)]},
        {"jadwal": SUNDAYS, "nilai": [omzet(Periode.bulan(2024, 5), 4), omzet(hari=10_000)]},
        {"jadwal": SUNDAYS, "nilai": [omzet(Periode.sejak(date(2199, 1, 1)), 200)]},
        {"nilai": [omzet(hari=10_000)]},
        {"nama": None, "tempat": "setiap RW"},
        {"edisi_sebelumnya": "BZ-1"},
    ],
    ids=lambda value: str(value)[:60],
)
def test_just_allowed(fields: dict[str, Any]) -> None:
    Bazaar(**{"id": "BZ-2", "nama": "Bazar Fiktif", **fields})


@given(
    jadwal(),
    st.none() | st.integers(-100, 400),
    st.none() | st.integers(1, 400),
    st.none() | st.integers(1, 60),
)
def test_money_is_of_days_on_which_it_takes_place(
    satu: Jadwal, skip: int | None, length: int | None, hari: int | None
) -> None:
    first = satu.periode.mulai
    assert first is not None
    start = None if skip is None else first + timedelta(days=skip)
    end = None if length is None else (start or first) + timedelta(days=length)
    periode = Periode(mulai=start, sampai=end)
    days = len(satu.hari_dalam(periode)) if satu.berakhir or end is not None else None
    if hari is not None and periode.jumlah_hari is not None:
        hari = min(hari, periode.jumlah_hari)
    possible = satu.bertemu(periode) and (days is None or hari is None or hari <= days)
    try:
        Bazaar(id="BZ-1", jadwal=satu, nilai=[omzet(periode, hari)])
    except UmkmError:
        assert not possible
    else:
        assert possible


def test_many_stalls_are_checked_in_little_time() -> None:
    first = date(2024, 1, 1)
    days = [first + timedelta(days=2 * step) for step in range(3000)]
    stalls = [evolve(STALL, nilai=[omzet(Periode.hari(day), 1)]) for day in days]
    start = perf_counter()
    for satu in (
        Jadwal(hari=days),
        evolve(SUNDAYS, hari=days),
        Jadwal(
            aturan=AturanUlang(mulai=first, setiap=Frekuensi.HARIAN),
            kecuali=[day + timedelta(days=1) for day in days],
        ),
    ):
        Bazaar(id="BZ-1", jadwal=satu, lapak=stalls)
    assert perf_counter() - start < 5


def test_an_approximate_day_may_be_one_of_its_days() -> None:
    for day in (
        date(2024, 6, 23),
        TanggalKira(Periode.tahun(2024)),
        TanggalKira(Periode.hingga(date(2024, 6, 21))),
    ):
        Bazaar(id="BZ-1", nama="Pameran Fiktif", jadwal=THREE_DAYS, hari_kira=day)
    tahun_lalu = Bazaar(id="BZ-0", nama="Pameran Fiktif", hari_kira=TanggalKira(Periode.tahun(2023)))
    assert str(tahun_lalu.hari_kira) == "suatu hari pada 2023"
