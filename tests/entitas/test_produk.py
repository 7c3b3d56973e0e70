"""Produk: whose it is."""

from __future__ import annotations

from typing import Any

import pytest

from umkm_core.entitas.produk import Produk
from umkm_core.errors import ErrorCode, UmkmError

E = ErrorCode
REFUSED: list[tuple[dict[str, Any], list[tuple[ErrorCode, str]]]] = [
    ({}, [(E.MISSING, "usaha")]),
    ({"usaha": "U-1", "koperasi": "K-1"}, [(E.CONTRADICTION, "koperasi")]),
    ({"usaha": "U-1", "koperasi": "K-1", "klaster": "KL-1"}, [(E.CONTRADICTION, "koperasi")]),
    ({"usaha": "U-1 "}, [(E.KEY, "usaha")]),
    ({"usaha": "U-1", "bahan_baku": ["tempe", ""]}, [(E.EMPTY, "bahan_baku[1]")]),
    ({"usaha": "U-1", "bahan_baku": "tempe"}, [(E.WRONG_TYPE, "bahan_baku")]),
    ({"usaha": "U-1", "kbli": "10710"}, [(E.WRONG_TYPE, "kbli")]),
    ({"nama": "", "komoditas": 5}, [(E.EMPTY, "nama"), (E.NOT_TEXT, "komoditas"), (E.MISSING, "usaha")]),
]


@pytest.mark.parametrize(("wrong", "expected"), REFUSED, ids=lambda value: str(value)[:60])
def test_a_wrong_product_is_refused(wrong: dict[str, Any], expected: list[tuple[ErrorCode, str]]) -> None:
    with pytest.raises(UmkmError) as caught:
        Produk(**{"id": "P-1", "nama": "Keripik Fiktif", **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == expected


def test_a_product_may_have_no_name() -> None:
    assert Produk(id="P-1", usaha="U-1").nama is None


@pytest.mark.parametrize("of", ["usaha", "koperasi", "klaster"])
def test_one_who_makes_it_is_enough(of: str) -> None:
    for maker in ({of: "X-1"}, {"klaster": "KL-1", of: "X-1"}):
        fields: dict[str, Any] = {"id": "P-1", "nama": "Keripik Fiktif", **maker}
        assert getattr(Produk(**fields), of) == "X-1"
