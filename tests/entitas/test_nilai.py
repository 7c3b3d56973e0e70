"""NilaiDilaporkan: what it refuses."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest

from umkm_core import ErrorCode, Periode, RentangRupiah, UmkmError
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.kosakata.pasar import UkuranUang

E: Final = ErrorCode
AMOUNT: Final = RentangRupiah(minimum=6_000_000, maksimum=8_000_000)
BELOW_ZERO: Final = RentangRupiah(minimum=None, maksimum=-1)
THREE_DAYS: Final = Periode.selama(date(2024, 6, 21), hari=3)


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({"nilai": "Rp20 juta"}, E.WRONG_TYPE, "nilai"),
        ({"nilai": BELOW_ZERO}, E.RUPIAH_NEGATIVE, "nilai"),
        ({"ukuran": "omzet"}, E.NOT_AN_OPTION, "ukuran"),
        ({"periode": date(2024, 6, 21)}, E.WRONG_TYPE, "periode"),
        ({"hari": 0}, E.OUT_OF_RANGE, "hari"),
        ({"hari": 1.5}, E.NOT_AN_INTEGER, "hari"),
        ({"hari": 4, "periode": THREE_DAYS}, E.CONTRADICTION, "hari"),
        ({"keterangan": [None]}, E.WRONG_TYPE, "keterangan[0]"),
    ],
)
def test_a_wrong_amount_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        NilaiDilaporkan(**{"nilai": AMOUNT, "ukuran": UkuranUang.OMZET, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


@pytest.mark.parametrize(
    "fields",
    [
        {"hari": 1},
        {"hari": 3, "periode": THREE_DAYS},
        {"hari": 4, "periode": Periode.bulan(2024, 5)},  # on its Sundays
        {"hari": 4, "periode": Periode.sejak(date(2024, 5, 1))},
        {"nilai": RentangRupiah(minimum=None, maksimum=0)},
        {"nilai": RentangRupiah(minimum=None, maksimum=-1, kira_kira=True)},
    ],
    ids=str,
)
def test_just_allowed(fields: dict[str, Any]) -> None:
    told = NilaiDilaporkan(**{"nilai": AMOUNT, "ukuran": UkuranUang.OMZET, **fields})
    assert told.hari == fields.get("hari")


def test_an_exact_amount_is_taken() -> None:
    told = NilaiDilaporkan(nilai=20_000_000, ukuran=UkuranUang.OMZET)
    assert told.nilai == RentangRupiah(minimum=20_000_000, maksimum=20_000_000)
