"""Aid: to one recipient, in money or in pieces, and worth no less than nothing."""

from __future__ import annotations

from typing import Any

import pytest

from umkm_core.entitas.bantuan import Bantuan
from umkm_core.errors import ErrorCode, InvalidValueError, UmkmError
from umkm_core.kosakata.bantuan import BentukBantuan
from umkm_core.values.rentang_rupiah import RentangRupiah

E = ErrorCode
MONEY = BentukBantuan.UANG
THINGS = BentukBantuan.PERALATAN
BELOW = RentangRupiah(minimum=-2, maksimum=-1)
SOUND: dict[str, Any] = {"id": "B-1", "bentuk": THINGS, "usaha": "U-1"}
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"bentuk": "uang"}, E.NOT_AN_OPTION, "bentuk"),
    ({"usaha": "U-1", "orang": "O-1"}, E.CONTRADICTION, "usaha"),
    ({"orang": "O-1"}, E.CONTRADICTION, "usaha"),
    ({"koperasi": "K-1"}, E.CONTRADICTION, "koperasi"),
    ({"klaster": "KL-1"}, E.CONTRADICTION, "klaster"),
    ({"barang": " "}, E.EMPTY, "barang"),
    ({"bentuk": MONEY, "barang": "oven"}, E.CONTRADICTION, "barang"),
    ({"bentuk": MONEY, "jumlah": 1}, E.CONTRADICTION, "jumlah"),
    ({"bentuk": MONEY, "jumlah": 0}, E.OUT_OF_RANGE, "jumlah"),
    ({"jumlah": 0}, E.OUT_OF_RANGE, "jumlah"),
    ({"jumlah": -1}, E.NUMBER_NEGATIVE, "jumlah"),
    ({"nilai": "Rp30 juta"}, E.WRONG_TYPE, "nilai"),
    ({"nilai": BELOW}, E.RUPIAH_NEGATIVE, "nilai"),
    ({"bentuk": MONEY, "nilai": RentangRupiah(minimum=None, maksimum=-1)}, E.RUPIAH_NEGATIVE, "nilai"),
    ({"pemberi": ""}, E.EMPTY, "pemberi"),
    ({"sumber_dana": ""}, E.EMPTY, "sumber_dana"),
    ({"program": 1}, E.NOT_TEXT, "program"),
    ({"tanggal": "2023"}, E.WRONG_TYPE, "tanggal"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_wrong_aid_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Bantuan(**{**SOUND, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_all_that_is_wrong_comes_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Bantuan(id="B-1", bentuk=MONEY, barang="oven", jumlah=2, nilai=BELOW, orang="O-1", usaha="U-1")
    assert [fault.path for fault in caught.value.faults] == ["nilai", "usaha", "barang", "jumlah"]


def test_aid_may_be_for_nobody_in_particular() -> None:
    assert Bantuan(id="B-1", bentuk=MONEY).orang is None


@pytest.mark.parametrize("whose", ["orang", "usaha", "koperasi", "klaster"])
@pytest.mark.parametrize(
    "sound",
    [
        {"bentuk": MONEY},
        {"bentuk": MONEY, "nilai": RentangRupiah(minimum=0, maksimum=0)},
        {"bentuk": THINGS, "barang": "oven", "jumlah": 1},
        {"bentuk": THINGS, "jumlah": 2},
        {"bentuk": THINGS, "nilai": RentangRupiah(minimum=None, maksimum=0)},
        {"bentuk": THINGS, "nilai": RentangRupiah(minimum=1, maksimum=None, kira_kira=True)},
    ],
    ids=str,
)
def test_what_may_be_so_is_taken(whose: str, sound: dict[str, Any]) -> None:
    Bantuan(**{"id": "B-1", whose: "X-1", **sound})


def test_an_exact_value_is_one_that_is_reported() -> None:
    nilai = Bantuan(**SOUND, nilai=30_000_000).nilai
    assert nilai == RentangRupiah(minimum=30_000_000, maksimum=30_000_000)
