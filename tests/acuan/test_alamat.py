from __future__ import annotations

import pickle
from typing import Any

import pytest

from umkm_core.acuan.alamat import Alamat, check_kode_pos, format_alamat
from umkm_core.acuan.wilayah import wilayah
from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError

JALAN = "Jalan Mawar Fiktif 12"
ALAMAT = Alamat(jalan=JALAN, rt=3, rw=5, wilayah=wilayah("35.73.02.1001"), kode_pos="65111")


def test_an_area_is_given_as_such_or_by_its_code() -> None:
    assert Alamat(jalan=JALAN, rt=3, rw=5, wilayah="3573021001", kode_pos="65111") == ALAMAT
    assert Alamat().wilayah is None
    assert pickle.loads(pickle.dumps(ALAMAT)) == ALAMAT  # noqa: S301 - made in this line
    assert hash(ALAMAT) == hash(pickle.loads(pickle.dumps(ALAMAT)))  # noqa: S301 - made in this line


def test_nobody_reads_where_somebody_lives_from_a_log() -> None:
    assert repr(ALAMAT) == "Alamat(wilayah=<Wilayah 35.73.02.1001 Kelurahan Klojen>, kode_pos='65111')"
    with pytest.raises(InvalidValueError) as caught:
        Alamat(jalan=f"{JALAN} " * 20)
    assert "Mawar" not in str(caught.value)
    assert caught.value.value is None
    with pytest.raises(InvalidTypeError) as caught_too:
        Alamat(jalan=[JALAN])  # type: ignore[arg-type] # what is refused
    assert "Mawar" not in str(caught_too.value)


@pytest.mark.parametrize(
    ("alamat", "text"),
    [
        (
            ALAMAT,
            f"{JALAN}, RT 003/RW 005, Kelurahan Klojen, Kecamatan Klojen, Kota Malang, Jawa Timur 65111",
        ),
        (Alamat(rw=5, wilayah="35.73"), "RW 005, Kota Malang, Jawa Timur"),
        (Alamat(jalan=JALAN, kode_pos="65111"), f"{JALAN}, 65111"),
        (Alamat(), ""),
    ],
)
def test_what_is_not_stated_is_not_written(alamat: Alamat, text: str) -> None:
    assert format_alamat(alamat) == str(alamat) == text


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Alamat(jalan=" ", rt=0, rw=1000, wilayah="35.99", kode_pos="0511")
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [
        ("jalan", ErrorCode.EMPTY),
        ("rt", ErrorCode.OUT_OF_RANGE),
        ("rw", ErrorCode.OUT_OF_RANGE),
        ("wilayah", ErrorCode.WILAYAH_UNKNOWN),
        ("kode_pos", ErrorCode.KODE_POS),
    ]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"wilayah": "Malang"}, ErrorCode.WILAYAH_KODE),
        ({"wilayah": 3573}, ErrorCode.WRONG_TYPE),
        ({"kode_pos": 65111}, ErrorCode.NOT_TEXT),
        ({"kode_pos": ""}, ErrorCode.KODE_POS),
        ({"rt": "3"}, ErrorCode.NOT_AN_INTEGER),
    ],
    ids=str,
)
def test_each_field_is_checked(fields: dict[str, Any], code: ErrorCode) -> None:
    with pytest.raises(UmkmError) as caught:
        Alamat(**fields)
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [(*fields, code)]


def test_the_number_of_an_rt_is_asked_for_by_its_name() -> None:
    with pytest.raises(InvalidTypeError, match="the number of an RT or RW is a whole number"):
        Alamat(rt="003")  # type: ignore[arg-type] # what is refused


def test_a_postal_code_has_five_digits() -> None:
    assert check_kode_pos("65111", "kode_pos") is None
    for value in ("00000", "6511", "651110", "65111 ", "65.111", "٦٥١١١"):
        assert check_kode_pos(value, "kode_pos") is not None


def test_only_an_address_is_written() -> None:
    with pytest.raises(InvalidTypeError):
        format_alamat(JALAN)  # type: ignore[arg-type] # what is refused
