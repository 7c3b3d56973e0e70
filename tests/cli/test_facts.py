"""From columns to facts."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import fields_dict

from umkm_core import MANDIRI, FaktaUsaha, SkalaUsaha
from umkm_core.cli.facts import STATED_BY_WORD, FactColumns, find_fact_columns
from umkm_core.errors import ErrorCode, Fault, TableError
from umkm_core.tabel.columns import FACTS
from umkm_core.values.rupiah import Sen

COLUMNS = ("NAMA", "OMZET", "MODAL", "Tanggal Berdiri", "PEKERJA")
ROWS = [("Toko Fiktif", "12.000.000", "3jt", "1 Maret 2022", "3 orang")]
BERDIRI = "tanggal_berdiri"
WANTED = ("modal_usaha", "hasil_penjualan", BERDIRI)


def _read(columns: FactColumns, *cells: str) -> tuple[dict[str, object], list[str]]:
    facts, problems = columns.read_facts(columns.pick_cells(cells))
    return {fact: getattr(facts, fact) for fact in FACTS}, [str(one) for one in problems]


def _faults(*columns: str, **named: str) -> tuple[Fault, ...]:
    with pytest.raises(TableError) as raised:
        find_fact_columns(columns, [[""] * len(columns)], wanted=WANTED, named=named)
    return raised.value.faults


def test_reads_money_counts_and_dates() -> None:
    columns = find_fact_columns(COLUMNS, ROWS, wanted=FACTS, named={})
    facts, problems = _read(columns, *ROWS[0])
    assert facts == {
        "hasil_penjualan": 12_000_000,
        "modal_usaha": 3_000_000,
        "kekayaan_bersih": None,
        "nilai_investasi": None,
        "tenaga_kerja": 3,
        "tanggal_berdiri": date(2022, 3, 1),
    }
    assert problems == []
    assert columns.absent == ("kekayaan_bersih", "nilai_investasi")


def test_what_cannot_be_read_is_not_stated_and_is_told() -> None:
    columns = find_fact_columns(COLUMNS, ROWS, wanted=FACTS, named={})
    facts, problems = _read(columns, "Toko Fiktif", "1,500", "-", "Maret 2022", "-2")
    assert set(facts.values()) == {None}
    assert problems == [
        "OMZET: rupiah-ambiguous",
        "PEKERJA: number-negative",
        "Tanggal Berdiri: tanggal-incomplete",
    ]


def test_an_empty_date_is_nothing() -> None:
    columns = find_fact_columns(COLUMNS, ROWS, wanted=FACTS, named={})
    for cell in ("", " - ", "belum ada", "./"):
        facts, problems = _read(columns, "Toko Fiktif", "1", "1", cell, "1")
        assert facts[BERDIRI] is None
        assert problems == []


def test_zero_is_a_figure_and_is_told() -> None:
    columns = find_fact_columns(COLUMNS, ROWS, wanted=FACTS, named={})
    facts, problems = _read(columns, "Toko Fiktif", "Rp. 0", "", "", "0")
    assert (facts["hasil_penjualan"], facts["tenaga_kerja"]) == (0, 0)
    assert problems == ["OMZET: nol-mungkin-tidak-diisi", "PEKERJA: nol-mungkin-tidak-diisi"]


def test_sen_as_the_caller_says() -> None:
    for sen, amount in ((Sen.TOLAK, None), (Sen.BUANG, 1_500), (Sen.BULATKAN, 1_501)):
        columns = find_fact_columns(COLUMNS, ROWS, wanted=FACTS, named={}, sen=sen)
        facts, problems = _read(columns, "Toko Fiktif", "Rp1.500,65", "", "", "")
        assert facts["hasil_penjualan"] == amount
        assert problems == ([] if amount else ["OMZET: rupiah-sen"])


def test_only_what_is_wanted_is_looked_for() -> None:
    columns = find_fact_columns(COLUMNS, ROWS, wanted=["tenaga_kerja"], named={})
    assert [column.name for column in columns.found] == ["PEKERJA"]


def test_a_named_column_decides_and_an_empty_name_leaves_the_fact_out() -> None:
    named = {"hasil_penjualan": "", "modal_usaha": "OMZET", BERDIRI: "tanggal berdiri"}
    columns = find_fact_columns(COLUMNS, ROWS, wanted=WANTED, named=named)
    assert [(column.fact, column.name, column.chosen) for column in columns.found] == [
        ("modal_usaha", "OMZET", True),
        (BERDIRI, "Tanggal Berdiri", True),
    ]
    assert columns.absent == ()
    assert columns.find_column("hasil_penjualan") is None


def test_every_fact_of_a_column_or_of_all_rows_is_one_of_a_business() -> None:
    of_a_business = set(fields_dict(FaktaUsaha)) - {"catatan"}
    assert {*FACTS, *STATED_BY_WORD} == of_a_business
    assert not {*FACTS} & {*STATED_BY_WORD}


def test_the_words_of_what_is_stated_for_all_rows() -> None:
    assert STATED_BY_WORD["bagian_dari"] == {
        "mandiri": MANDIRI,
        "mikro": SkalaUsaha.MIKRO,
        "kecil": SkalaUsaha.KECIL,
        "menengah": SkalaUsaha.MENENGAH,
        "besar": SkalaUsaha.BESAR,
    }
    for words in STATED_BY_WORD.values():
        for value in words.values():
            assert value is not None


def test_what_is_stated_for_all_rows_is_in_every_row() -> None:
    stated = FaktaUsaha(pma=False, bagian_dari=MANDIRI)
    columns = find_fact_columns(COLUMNS, ROWS, wanted=FACTS, named={}, stated=stated)
    facts, _ = columns.read_facts(columns.pick_cells(ROWS[0]))
    assert (facts.pma, facts.bagian_dari, facts.milik_perorangan) == (False, MANDIRI, None)
    assert facts.hasil_penjualan == 12_000_000


def test_a_net_worth_may_be_below_zero_and_sales_may_not() -> None:
    columns = find_fact_columns(["OMZET", "ASET BERSIH"], [["-5.000", "-5.000"]], wanted=FACTS, named={})
    facts, problems = columns.read_facts(columns.pick_cells(["-5.000", "(5.000)"]))
    assert (facts.hasil_penjualan, facts.kekayaan_bersih) == (None, -5_000)
    assert [str(one) for one in problems] == ["OMZET: rupiah-negative"]


def test_two_dates_of_founding_are_a_tie() -> None:
    faults = _faults("OMZET", "TGL BERDIRI", "Tanggal Berdiri")
    assert [(fault.code, fault.path, fault.candidates) for fault in faults] == [
        (ErrorCode.TABLE_COLUMN_TIE, BERDIRI, ("TGL BERDIRI", "Tanggal Berdiri"))
    ]


def test_all_faults_of_columns_come_at_once() -> None:
    faults = _faults("OMZET", "MODAL", hasil_penjualan="OMZETT", tanggal_berdiri="LAHIR")
    assert [(fault.code, fault.path, fault.value) for fault in faults] == [
        (ErrorCode.TABLE_NO_COLUMN, "hasil_penjualan", "OMZETT"),
        (ErrorCode.TABLE_NO_COLUMN, BERDIRI, "LAHIR"),
    ]
