from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from umkm_core.errors import ErrorCode, Fault, TableError
from umkm_core.tabel import records as records_module
from umkm_core.tabel.broken import LONGEST_FIELD
from umkm_core.tabel.records import Records

if TYPE_CHECKING:
    from collections.abc import Iterator


def _fault(text: io.StringIO) -> Fault:
    with pytest.raises(TableError) as raised:
        list(Records(text, "usaha.csv"))
    (fault,) = raised.value.faults
    return fault


def _long(count: int) -> str:
    return "x" * count


@pytest.fixture
def lifted_limit() -> Iterator[None]:
    before = csv.field_size_limit(10**9)
    yield
    csv.field_size_limit(before)


def test_a_record_has_the_line_on_which_it_starts() -> None:
    text = 'NAMA,ALAMAT\n\n"Toko\nContoh\n",Batu\r\nKios,Malang'
    assert list(Records(io.StringIO(text, newline=""), "usaha.csv")) == [
        (1, ["NAMA", "ALAMAT"]),
        (2, []),
        (3, ["Toko\nContoh\n", "Batu"]),
        (6, ["Kios", "Malang"]),
    ]


def test_a_separator_that_is_named_is_not_doubted() -> None:
    records = Records(io.StringIO("NAMA;OMZET\nA;1\n"), "usaha.csv", separator=",")
    assert (records.layout.separator, list(records)) == (",", [(1, ["NAMA;OMZET"]), (2, ["A;1"])])


def test_the_limit_of_the_process_is_left_alone() -> None:
    before = csv.field_size_limit()
    assert list(Records(io.StringIO(f"NAMA,KOTA\n{_long(LONGEST_FIELD)},Batu\n"), "usaha.csv"))
    assert csv.field_size_limit() == before


@pytest.mark.usefixtures("lifted_limit")
def test_a_limit_lifted_by_others_does_not_count() -> None:
    fault = _fault(io.StringIO(f"NAMA,KOTA\n{_long(LONGEST_FIELD + 1)},Batu\n"))
    assert (fault.code, fault.path) == (ErrorCode.TABLE_FIELD_SIZE, "line 2")


def test_a_limit_lowered_by_others_is_named() -> None:
    before = csv.field_size_limit(100)
    try:
        fault = _fault(io.StringIO(f"NAMA,KOTA\nA,{_long(101)}\n"))
    finally:
        csv.field_size_limit(before)
    assert str(fault).startswith("line 2: a field is longer than 100 characters")


def test_many_long_fields_make_no_long_field() -> None:
    cell = _long(LONGEST_FIELD)
    records = Records(io.StringIO(f"A,B,C\n{cell},{cell},{cell}\n"), "usaha.csv")
    assert list(records) == [(1, ["A", "B", "C"]), (2, [cell, cell, cell])]


@pytest.mark.usefixtures("lifted_limit")
def test_an_open_quote_is_not_read_to_the_end_of_a_long_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records_module, "_LONGEST_RECORD", 2 * LONGEST_FIELD)
    content = 'NAMA,KOTA\nA,"Batu\n' + "B,Malang\n" * LONGEST_FIELD
    text = io.StringIO(content)
    fault = _fault(text)
    assert text.tell() < len(content) / 2
    assert (fault.code, fault.path) == (ErrorCode.TABLE_QUOTE, "line 2")


def test_a_record_of_endless_short_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records_module, "_LONGEST_RECORD", 1000)
    content = "NAMA,KOTA\n" + "A,1\n" * 2_000 + ",B" * 1_000_000
    text = io.StringIO(content)
    fault = _fault(text)
    assert text.tell() < len(content) / 2
    assert (
        str(fault)
        == "line 2002: the record cannot be read: it is longer than 1,000 characters [table-field-size]"
    )
