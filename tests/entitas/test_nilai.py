"""NilaiDilaporkan: what it refuses."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest
from hypothesis import given

from umkm_core import ErrorCode, Periode, RentangRupiah, UmkmError
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.kosakata.pasar import UkuranUang
from umkm_core.testing.strategies.keterangan import nilai_dilaporkan

E: Final = ErrorCode
AMOUNT: Final = RentangRupiah(minimum=6_000_000, maksimum=8_000_000)
BELOW_ZERO: Final = RentangRupiah(minimum=None, maksimum=-1)
THREE_DAYS: Final = Periode.selama(date(2024, 6, 21), hari=3)


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({"jumlah": 20_000_000}, E.WRONG_TYPE, "jumlah"),
        ({"jumlah": BELOW_ZERO}, E.RUPIAH_NEGATIVE, "jumlah"),
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
        NilaiDilaporkan(**{"jumlah": AMOUNT, "ukuran": UkuranUang.OMZET, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


@pytest.mark.parametrize(
    "fields",
    [
        {"hari": 1},
        {"hari": 3, "periode": THREE_DAYS},
        {"hari": 4, "periode": Periode.bulan(2024, 5)},  # on its Sundays
        {"hari": 4, "periode": Periode.sejak(date(2024, 5, 1))},
        {"jumlah": RentangRupiah(minimum=None, maksimum=0)},
        {"jumlah": RentangRupiah(minimum=None, maksimum=-1, kira_kira=True)},
    ],
    ids=str,
)
def test_just_allowed(fields: dict[str, Any]) -> None:
    told = NilaiDilaporkan(**{"jumlah": AMOUNT, "ukuran": UkuranUang.OMZET, **fields})
    assert told.hari == fields.get("hari")


@given(nilai_dilaporkan())
def test_what_is_drawn_is_allowed(nilai: NilaiDilaporkan) -> None:
    assert isinstance(nilai, NilaiDilaporkan)
