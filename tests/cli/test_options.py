from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from umkm_core.cli.options import (
    FACTS_OF_MONEY,
    parse_columns,
    parse_doubted_facts,
    parse_facts,
    parse_option,
    parse_scheme,
    parse_separator,
    parse_units,
)
from umkm_core.errors import ErrorCode, InvalidValueError
from umkm_core.hukum.gabung import Tujuan
from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.kosakata.skala import Mandiri, SkalaUsaha

if TYPE_CHECKING:
    from collections.abc import Callable

SALES = "hasil_penjualan"


def test_words_stand_for_values() -> None:
    assert parse_option(Tujuan, "pendirian") is Tujuan.PENDIRIAN
    assert parse_scheme("bps") == "bps"
    assert [parse_separator(word) for word in (None, "tab", r"\t", "\t", ";")] == [None, *["\t"] * 3, ";"]
    assert FACTS_OF_MONEY == (SALES, "modal_usaha", "kekayaan_bersih", "nilai_investasi")


def test_pairs_stand_for_values() -> None:
    # only the first sign of equality parts a pair: a name may hold others
    assert parse_columns([f"{SALES}=A=B", "modal_usaha="]) == {SALES: "A=B", "modal_usaha": ""}
    assert parse_units([f"{SALES}=ribu", "nilai_investasi=rupiah"]) == {
        SALES: "ribu",
        "nilai_investasi": "rupiah",
    }
    assert parse_doubted_facts([SALES], [f"{SALES}=OMZET", "modal_usaha=MODAL"]) == {SALES}
    assert parse_facts(["pma=ya", "bagian_dari=mandiri"]) == FaktaUsaha(pma=True, bagian_dari=Mandiri.MANDIRI)
    assert parse_facts(["bagian_dari=kecil"]).bagian_dari is SkalaUsaha.KECIL


def test_no_pairs_are_nothing() -> None:
    assert (parse_columns(None), parse_units(None)) == ({}, {})
    assert parse_doubted_facts(None, None) == frozenset()
    assert parse_facts(None) == FaktaUsaha()


OPTION, TWICE = ErrorCode.NOT_AN_OPTION, ErrorCode.DUPLICATE


@pytest.mark.parametrize(
    ("parse", "given", "faults"),
    [
        (parse_scheme, "oss", [(OPTION, "oss")]),
        (parse_separator, ";;", [(OPTION, ";;")]),
        (
            parse_columns,
            ["omzet=A", SALES, "modal_usaha=B", "modal_usaha=C"],
            [(OPTION, "omzet=A"), (OPTION, SALES), (TWICE, "modal_usaha=C")],
        ),
        (
            parse_units,
            [f"{SALES}=triliun", "tenaga_kerja=ribu", "modal_usaha=juta", "modal_usaha=ribu"],
            [(OPTION, f"{SALES}=triliun"), (OPTION, "tenaga_kerja=ribu"), (TWICE, "modal_usaha=ribu")],
        ),
        (
            parse_facts,
            ["pma", "omzet=1", "bagian_dari=sedang", "pma=ya", "pma=tidak"],
            [(OPTION, "pma"), (OPTION, "omzet=1"), (OPTION, "bagian_dari=sedang"), (TWICE, "pma=tidak")],
        ),
        # a fact that is left out has no column to take in spite of anything
        (
            lambda facts: parse_doubted_facts(facts, [f"{SALES}=", "modal_usaha=A"]),
            [SALES, "modal_usaha", "omzet"],
            [(OPTION, SALES), (OPTION, "omzet")],
        ),
    ],
)
def test_all_that_is_refused(
    parse: Callable[[object], object], given: object, faults: list[tuple[ErrorCode, str]]
) -> None:
    with pytest.raises(InvalidValueError) as raised:
        parse(given)
    assert [(fault.code, fault.value) for fault in raised.value.faults] == faults
