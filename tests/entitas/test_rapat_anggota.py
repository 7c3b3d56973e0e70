"""RapatAnggota: held before it was reported, and not before the tahun buku whose accounts it hears."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from umkm_core import InvalidValueError, Periode, TanggalKira, UmkmError
from umkm_core.entitas.rapat_anggota import RapatAnggota
from umkm_core.errors import ErrorCode
from umkm_core.kosakata.koperasi import JenisRapatAnggota

E = ErrorCode
SOUND: dict[str, Any] = {"id": "R-1", "koperasi": "K-1", "jenis": JenisRapatAnggota.TAHUNAN}
APRIL, MAY = (TanggalKira(Periode.bulan(2025, bulan)) for bulan in (4, 5))
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"id": ""}, E.EMPTY, "id"),
    ({"koperasi": "K-1\n"}, E.KEY, "koperasi"),
    ({"jenis": "RAT"}, E.NOT_AN_OPTION, "jenis"),
    ({"tahun_buku": 24}, E.TANGGAL_OUT_OF_RANGE, "tahun_buku"),
    ({"tanggal": "2025-02-22"}, E.WRONG_TYPE, "tanggal"),
    ({"dilaporkan": 2025}, E.WRONG_TYPE, "dilaporkan"),
    ({"cara": "zoom"}, E.NOT_AN_OPTION, "cara"),
    ({"hadir": -1}, E.NUMBER_NEGATIVE, "hadir"),
    ({"anggota": 1.5}, E.NOT_AN_INTEGER, "anggota"),
    ({"hadir": 31, "anggota": 30}, E.CONTRADICTION, "hadir"),
    ({"tanggal": MAY, "dilaporkan": APRIL}, E.CONTRADICTION, "dilaporkan"),
    (
        {"tanggal": date(2025, 5, 2), "dilaporkan": TanggalKira(Periode.hari(date(2025, 5, 1)))},
        E.CONTRADICTION,
        "dilaporkan",
    ),
    (
        {"tahun_buku": 2024, "tanggal": TanggalKira(Periode.tahun(2022))},
        E.CONTRADICTION,
        "tanggal",
    ),
]
ACCEPTED: list[dict[str, Any]] = [
    {"hadir": 30, "anggota": 30},
    {"tanggal": MAY, "dilaporkan": date(2025, 5, 1)},
    {"tanggal": date(2025, 5, 1), "dilaporkan": date(2025, 5, 1)},
    {"tanggal": date(2025, 5, 31), "dilaporkan": MAY},
    {"tanggal": MAY, "dilaporkan": TanggalKira(Periode.hingga(date(2025, 5, 1)))},
    {"tanggal": TanggalKira(Periode.hingga(date(2025, 5, 1))), "dilaporkan": date(1990, 1, 1)},
    {"tahun_buku": 2024, "tanggal": date(2024, 12, 28)},
    {"tahun_buku": 2024, "tanggal": date(2023, 1, 1)},
    {"tahun_buku": 2024, "tanggal": TanggalKira(Periode(mulai=date(2022, 12, 1), sampai=date(2023, 1, 2)))},
    {"tahun_buku": 2024, "tanggal": date(2040, 1, 1)},
    {"jenis": JenisRapatAnggota.RENCANA_KERJA, "tahun_buku": 2024, "tanggal": date(2022, 11, 30)},
    {"jenis": JenisRapatAnggota.LUAR_BIASA, "tahun_buku": 2024, "tanggal": date(2022, 11, 30)},
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_a_wrong_meeting_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        RapatAnggota(**SOUND | wrong)
    assert [(fault.code, fault.path, fault.value) for fault in caught.value.faults] == [
        (code, path, wrong[path])
    ]


@pytest.mark.parametrize("fields", ACCEPTED, ids=str)
def test_what_can_be_true_is_accepted(fields: dict[str, Any]) -> None:
    assert RapatAnggota(**SOUND | fields).id == "R-1"


def test_all_contradictions_come_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        RapatAnggota(
            **SOUND,
            tahun_buku=2042,
            tanggal=date(2025, 5, 2),
            dilaporkan=date(2025, 5, 1),
            hadir=2,
            anggota=1,
        )
    assert [fault.path for fault in caught.value.faults] == ["tanggal", "dilaporkan", "hadir"]
    assert "tahun buku 2042 does not begin before 2041-01-01" in str(caught.value)


def test_a_day_is_one_that_may_be_approximate() -> None:
    assert RapatAnggota(**SOUND, tanggal=date(2025, 2, 22)).tanggal == TanggalKira(
        Periode.hari(date(2025, 2, 22))
    )
