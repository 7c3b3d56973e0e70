"""Orang and Pendataan: who a person is, what is not shown, and what is told of a registration."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from umkm_core.acuan.alamat import Alamat
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.orang import Orang, Pendataan
from umkm_core.errors import ErrorCode, UmkmError
from umkm_core.identitas.nik import NIK, JenisKelamin
from umkm_core.kosakata.modalitas import Modalitas
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

E = ErrorCode
NOMOR = "3573014107050001"  # made up: a woman, by its digits
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"id": " O-1"}, E.KEY, "id"),
    ({"nama": 5}, E.NOT_TEXT, "nama"),
    ({"nama": " "}, E.EMPTY, "nama"),
    ({"nik": NOMOR}, E.WRONG_TYPE, "nik"),
    ({"jenis_kelamin": "perempuan"}, E.NOT_AN_OPTION, "jenis_kelamin"),
    ({"alamat": "Jalan Fiktif 1"}, E.WRONG_TYPE, "alamat"),
    ({"pendataan": [None]}, E.WRONG_TYPE, "pendataan[0]"),
]
REFUSED_PENDATAAN: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"tanggal": "23/5/2023"}, E.WRONG_TYPE, "tanggal"),
    ({"wilayah": "35.73.02.9999"}, E.WILAYAH_UNKNOWN, "wilayah"),
    ({"rt": 0}, E.OUT_OF_RANGE, "rt"),
    ({"rw": 1000}, E.OUT_OF_RANGE, "rw"),
    ({"bekerja": "tidak"}, E.NOT_AN_OPTION, "bekerja"),
    ({"punya_usaha": 0}, E.NOT_AN_OPTION, "punya_usaha"),
    ({"program": ""}, E.EMPTY, "program"),
    ({"oleh": 1}, E.NOT_TEXT, "oleh"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_a_wrong_person_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Orang(**{"id": "O-1", "nama": "Warga Fiktif", **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]
    assert NOMOR not in str(caught.value)


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED_PENDATAAN, ids=str)
def test_a_wrong_registration_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Pendataan(**wrong)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


@pytest.mark.parametrize("sex", [None, *JenisKelamin])
def test_a_number_that_tells_another_sex_is_kept(sex: JenisKelamin | None) -> None:
    # A NIK stays for life, also where what it was made of has been corrected since.
    person = Orang(id="O-1", nama="Warga Fiktif", nik=NIK(NOMOR), jenis_kelamin=sex)
    assert (person.jenis_kelamin, person.nik) == (sex, NIK(NOMOR))


def test_a_person_is_not_shown() -> None:
    person = Orang(
        id="O-1",
        nama="Warga Fiktif",
        nik=NIK(NOMOR),
        alamat=Alamat(jalan="Jalan Rekaan 22", rt=77, rw=88, wilayah="35.73.02.1001"),
        pendataan=[Pendataan(rt=77, rw=88, bekerja=False)],
    )
    assert repr(person).startswith("Orang(id='O-1', ")
    for told in ("Warga Fiktif", NOMOR, "Rekaan", "77", "88", "bekerja"):
        assert told not in repr(person)
    assert "bekerja=False" in repr(person.pendataan)
    assert not [told for told in ("77", "88") if told in repr(person.pendataan)]


def test_a_person_of_a_table_without_names_has_none() -> None:
    assert Orang(id="O-1", jenis_kelamin=JenisKelamin.PEREMPUAN).nama is None


HIDDEN = [(Orang, "nama"), (Orang, "alamat"), (Orang, "pendataan"), (Pendataan, "rt"), (Pendataan, "rw")]


@pytest.mark.parametrize(("kind", "name"), HIDDEN)
@pytest.mark.parametrize("wrong", [b"Rahasia 77", ["Rahasia 77"], {"x": "Rahasia 77"}, 7700], ids=repr)
def test_what_is_wrong_with_a_person_is_told_without_it(kind: Any, name: str, wrong: Any) -> None:  # noqa: ANN401 - wrong types are the point
    key = {} if kind is Pendataan else {"id": "O-1"}
    with pytest.raises(UmkmError) as caught:
        kind(**key, **{name: wrong})
    assert caught.value.path.startswith(name)
    shown = f"{caught.value} {caught.value!r} {caught.value.faults!r}"
    assert not [told for told in ("Rahasia", "77") if told in shown]


@pytest.mark.parametrize(("kind", "name"), HIDDEN[1:])
def test_text_in_place_of_an_address_or_a_number_is_not_shown(kind: Any, name: str) -> None:  # noqa: ANN401 - any class
    key = {} if kind is Pendataan else {"id": "O-1"}
    with pytest.raises(UmkmError) as caught:
        kind(**key, **{name: "Jalan Rekaan 22"})
    assert caught.value.path == name
    assert "Rekaan" not in f"{caught.value} {caught.value!r} {caught.value.faults!r}"


def test_a_registration_may_be_planned_for_some_day_of_a_year() -> None:
    rencana = Keterangan(modalitas=Modalitas.RENCANA, suara="kepala dinas", dinyatakan=date(2023, 5, 23))
    didata = Pendataan(tanggal=TanggalKira(Periode.tahun(2023)), bekerja=False, keterangan=[rencana])
    assert didata.keterangan == (rencana,)
    assert Pendataan(tanggal=date(2023, 5, 23)).tanggal == TanggalKira(Periode.hari(date(2023, 5, 23)))
