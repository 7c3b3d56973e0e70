"""SaluranPenjualan: what it refuses."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.entitas.saluran import SaluranPenjualan
from umkm_core.errors import ErrorCode, UmkmError
from umkm_core.kosakata.pasar import JenisSaluran, UkuranUang
from umkm_core.values.periode import Periode
from umkm_core.values.rentang_rupiah import parse_rentang_rupiah

E = ErrorCode
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"jenis": "pameran"}, E.NOT_AN_OPTION, "jenis"),
    ({"nama": ""}, E.EMPTY, "nama"),
    ({"mitra": "M-1\n"}, E.KEY, "mitra"),
    ({"penjualan": [6_000_000]}, E.WRONG_TYPE, "penjualan[0]"),
    ({"penjualan": 6_000_000}, E.WRONG_TYPE, "penjualan"),
    ({"periode": date(2023, 1, 9)}, E.WRONG_TYPE, "periode"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=lambda value: str(value)[:60])
def test_a_wrong_way_to_sell_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        SaluranPenjualan(**{"jenis": JenisSaluran.PAMERAN, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_sales_stand_with_the_way_they_were_made() -> None:
    told = NilaiDilaporkan(
        nilai=parse_rentang_rupiah("Rp6-8 juta"), ukuran=UkuranUang.OMZET, periode=Periode.tahun(2022)
    )
    # sold through a way of which nobody tells since when it is used, and twice the same
    assert SaluranPenjualan(jenis=JenisSaluran.PAMERAN, penjualan=[told, told]).penjualan == (told, told)
