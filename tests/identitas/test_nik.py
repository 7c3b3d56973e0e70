"""NIK: what its parts say, which days it can mean, and that areas are noted and never refused."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from umkm_core.acuan.tabel_wilayah import TabelWilayah
from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError
from umkm_core.identitas.catatan import KodeCatatanIdentitas
from umkm_core.identitas.nik import NIK, JenisKelamin
from umkm_core.testing import strategies

law = settings(derandomize=True, deadline=None, max_examples=60)

# Birth as the number has it, and the days that it can mean.
BORN = {
    "070105": (date(1905, 1, 7), date(2005, 1, 7)),
    "470105": (date(1905, 1, 7), date(2005, 1, 7)),
    "311299": (date(1999, 12, 31), date(2099, 12, 31)),
    "711299": (date(1999, 12, 31), date(2099, 12, 31)),
    "010100": (date(1900, 1, 1), date(2000, 1, 1)),
    "290200": (date(2000, 2, 29),),  # 1900 was no leap year
    "690200": (date(2000, 2, 29),),
    "290204": (date(1904, 2, 29), date(2004, 2, 29)),
    "280201": (date(1901, 2, 28), date(2001, 2, 28)),
}
REFUSED = {
    "000105": ["hari_lahir"],
    "320105": ["hari_lahir"],
    "400105": ["hari_lahir"],
    "720105": ["hari_lahir"],
    "810105": ["hari_lahir"],
    "990105": ["hari_lahir"],
    "070005": ["bulan_lahir"],
    "071305": ["bulan_lahir"],
    "409905": ["hari_lahir", "bulan_lahir"],
    "310205": ["tanggal_lahir"],
    "300204": ["tanggal_lahir"],
    "290205": ["tanggal_lahir"],
    "690205": ["tanggal_lahir"],
    "310405": ["tanggal_lahir"],
    "710605": ["tanggal_lahir"],
}


def of(born: str, area: str = "357301", serial: str = "0001") -> str:
    return f"{area}{born}{serial}"


@pytest.mark.parametrize(("born", "days"), BORN.items(), ids=BORN)
def test_both_centuries_are_possible(born: str, days: tuple[date, ...]) -> None:
    assert NIK(of(born)).tanggal_lahir() == days


@pytest.mark.parametrize(("born", "paths"), REFUSED.items(), ids=REFUSED)
def test_a_day_that_never_was_is_refused(born: str, paths: list[str]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        NIK.parse(of(born))
    assert [fault.path for fault in caught.value.faults] == paths
    assert {fault.code for fault in caught.value.faults} == {ErrorCode.IDENTITAS_COMPONENT}
    assert {fault.value for fault in caught.value.faults} == {"3573************"}


def test_what_is_accepted_has_a_day_and_what_is_refused_has_none() -> None:
    for year in ("00", "01", "04", "05", "99"):
        real = {
            day.strftime("%d%m")
            for century in (1900, 2000)
            for day in (date(century + int(year), 1, 1) + timedelta(days=shift) for shift in range(366))
            if day.year == century + int(year)
        }
        real |= {f"{int(day[:2]) + 40}{day[2:]}" for day in real}
        accepted = {
            f"{day:02}{month:02}"
            for day in range(100)
            for month in range(100)
            if NIK.is_valid(of(f"{day:02}{month:02}{year}"))
        }
        assert accepted == real


@law
@given(strategies.nik())
def test_the_days_are_those_of_the_digits(nik: NIK) -> None:
    days = nik.tanggal_lahir()
    added = 40 if nik.jenis_kelamin is JenisKelamin.PEREMPUAN else 0
    assert 1 <= len(days) <= 2
    assert days == tuple(sorted(days))
    assert {f"{day.day + added:02}{day:%m%y}" for day in days} == {nik.nomor[6:12]}
    for day in days:
        assert nik.tanggal_lahir(tidak_setelah=day, tidak_sebelum=day) == (day,)
        assert day not in nik.tanggal_lahir(tidak_setelah=day - timedelta(days=1))
        assert day not in nik.tanggal_lahir(tidak_sebelum=day + timedelta(days=1))
    assert f"{nik.kode_wilayah.replace('.', '')}{nik.nomor[6:12]}{nik.nomor_urut}" == nik.nomor


def test_sex_is_drawn_as_asked() -> None:
    @law
    @given(strategies.nik(kelamin=JenisKelamin.PEREMPUAN), strategies.nik(kelamin=JenisKelamin.LAKI_LAKI))
    def drawn(woman: NIK, man: NIK) -> None:
        assert woman.jenis_kelamin is JenisKelamin.PEREMPUAN
        assert man.jenis_kelamin is JenisKelamin.LAKI_LAKI

    drawn()


def test_bounds_are_dates() -> None:
    wrong: Any = "2026-11-21"
    with pytest.raises(InvalidTypeError) as caught:
        NIK(of("070105")).tanggal_lahir(tidak_setelah=wrong, tidak_sebelum=datetime(2026, 1, 1))  # noqa: DTZ001
    assert [fault.path for fault in caught.value.faults] == ["tidak_setelah", "tidak_sebelum"]


def test_no_day_is_left_where_the_bounds_exclude_all() -> None:
    assert NIK(of("070105")).tanggal_lahir(tidak_sebelum=date(2026, 1, 1)) == ()


@pytest.mark.parametrize(
    ("area", "found", "unknown"),
    [
        ("357301", "35.73.01", None),
        ("357399", "35.73", "kecamatan"),
        ("359901", "35", "kabupaten/kota"),
        ("999999", None, "provinsi"),
        ("650101", "65.01.01", None),  # Kalimantan Utara, split off in 2012
        ("647301", "64", "kabupaten/kota"),  # Tarakan, before it was part of Kalimantan Utara
        ("930101", "93.01.01", None),  # Papua Selatan, split off in 2022
    ],
)
def test_an_unknown_area_is_a_note_with_the_day_of_the_table(
    area: str, found: str | None, unknown: str | None
) -> None:
    nik = NIK(of("070105", area))
    assert (nik.wilayah and nik.wilayah.kode) == found
    notes = nik.catatan
    assert [note.kode for note in notes] == [KodeCatatanIdentitas.WILAYAH_TIDAK_DIKENAL] * bool(unknown)
    assert TabelWilayah.bawaan().keterangan.mutakhir == date(2025, 4, 25)
    assert [dict(note.rincian)["tingkat"] for note in notes] == [unknown] * bool(unknown)
    assert all("per 25 April 2025" in str(note) for note in notes)


def test_all_notes_at_once() -> None:
    assert [str(note.kode) for note in NIK(of("070105", "999999", "0000")).catatan] == [
        "wilayah-tidak-dikenal",
        "nomor-urut-nol",
    ]


@pytest.mark.parametrize("length", [0, 1, 15, 17, 22])
def test_the_length_is_said(length: int) -> None:
    with pytest.raises(InvalidValueError) as caught:
        NIK("3" * length) if length else NIK.parse("NIK: 3")
    assert (caught.value.code, caught.value.path) == (ErrorCode.IDENTITAS_LENGTH, "panjang")
    assert f"not {length or 1}" in str(caught.value)
