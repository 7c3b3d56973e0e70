"""Keterangan and Sumber: what they refuse, and what counts as done."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest

from umkm_core.entitas.keterangan import Keterangan, Sumber, is_realised
from umkm_core.errors import ErrorCode, UmkmError
from umkm_core.kosakata.modalitas import Modalitas
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

E: Final = ErrorCode


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({}, E.MISSING, "nama"),
        ({"terbit": date(2024, 6, 24)}, E.MISSING, "nama"),
        ({"nama": " "}, E.EMPTY, "nama"),
        ({"url": 5}, E.NOT_TEXT, "url"),
        ({"nama": "Warta Fiktif", "terbit": "kemarin"}, E.WRONG_TYPE, "terbit"),
    ],
)
def test_a_wrong_source_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Sumber(**wrong)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


@pytest.mark.parametrize("name", ["nama", "judul", "nomor", "url"])
def test_one_of_four_says_what_a_source_is(name: str) -> None:
    sumber: dict[str, Any] = {name: "Fiktif"}
    assert Sumber(**sumber, terbit=TanggalKira(Periode.tahun(2023))).terbit is not None


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({"modalitas": "usulan"}, E.NOT_AN_OPTION, "modalitas"),
        ({"suara": ""}, E.EMPTY, "suara"),
        ({"sumber": "Warta Fiktif"}, E.WRONG_TYPE, "sumber"),
        ({"dinyatakan": "2024"}, E.WRONG_TYPE, "dinyatakan"),
        ({"waktu": date(1, 1, 1)}, E.WRONG_TYPE, "waktu"),
    ],
)
def test_a_wrong_telling_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Keterangan(**{"modalitas": Modalitas.KLAIM, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


@pytest.mark.parametrize("modalitas", Modalitas)
def test_only_what_was_done_counts_as_done(modalitas: Modalitas) -> None:
    told = Keterangan(modalitas=modalitas)
    done = Keterangan(modalitas=Modalitas.REALISASI)
    assert is_realised([told]) is (modalitas is Modalitas.REALISASI)
    assert is_realised([told, done])


def test_what_nobody_tells_counts_as_it_is_written() -> None:
    assert is_realised([])


def test_the_day_on_which_it_was_told_may_be_known_by_its_year() -> None:
    told = Keterangan(modalitas=Modalitas.RENCANA, dinyatakan=TanggalKira(Periode.tahun(2023)))
    assert told.dinyatakan == TanggalKira(Periode.tahun(2023))
    known = Keterangan(modalitas=Modalitas.RENCANA, dinyatakan=date(2023, 5, 23))
    assert known.dinyatakan == TanggalKira(Periode.hari(date(2023, 5, 23)))
