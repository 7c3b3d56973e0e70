from __future__ import annotations

import pytest

from umkm_core.tabel.layout import Layout, find_layout, name_columns, strip_number


def _layout(text: str, separator: str | None = None, *, complete: bool = True) -> Layout:
    return find_layout(text.splitlines(keepends=True), complete=complete, separator=separator)


@pytest.mark.parametrize(
    ("text", "separator", "above"),
    [
        ("nama,omzet\nA,1\nB,2\n", ",", 0),
        ("nama;omzet\nA;1\n", ";", 0),
        ("nama\tomzet\nA\t1\n", "\t", 0),
        ("nama|omzet\nA|1\n", "|", 0),
        ("nama;omzet\nA;1.000,00\nB;2.000,00\n", ";", 0),
        ("nama;omzet;modal\nA;1,5;2,5\nB;2,5;3,5\n", ";", 0),
        ('nama,bidang\nA,"makanan;minuman;jasa"\nB,"makanan;minuman;jasa"\n', ",", 0),
        ('nama;alamat\n"A\n, B\n, C";Batu\n"D\n, E\n, F";Malang\n', ";", 0),
        ("DATA UMKM KOTA BATU 2024\nnama,omzet\nA,1\n", ",", 1),
        ("DATA UMKM KOTA BATU 2024,,\n,,\nnama,omzet,modal\nA,1,2\n", ",", 1),
        ("Provinsi,Jawa Timur,,,\nTahun,2024,,,\nno,nama,omzet,modal,aset\n1,A,1,2,3\n", ",", 2),
        ("DATA OMZET\nkabupaten;2023;2024\nA;1;2\n", ";", 1),
        ("sep=;\nnama;omzet\nA;1\n", ";", 1),
        ("DATA OMZET\n2022;2023;2024\n5;6;7\n", ";", 1),
        ("nama;omzet;alamat, kota\nA;1;Batu, Batu\n", ";", 0),
        ("DATA UMKM\nnama,omzet,,,,,,,,\nA,1,,,,,,,,\nB,2,,,,,,,,\n", ",", 1),
        ("nama,omzet\nA,\nB,\nC,\n", ",", 0),
        ("omzet\n1000\n2000\n", ",", 0),
        ("omzet\n1.000,00\n2.000,00\n", ";", 0),
        ("omzet\nRp 1.000,00\n", ";", 0),
        ("omzet,\n5,\n6,\n", ",", 0),
        ("", ",", 0),
        ('"nama,omzet\nA,1\n', ",", 0),
    ],
    ids=[
        "comma",
        "semicolon",
        "tab",
        "bar",
        "decimal commas",
        "as many decimal commas as semicolons",
        "lists in quoted cells",
        "lists over several lines",
        "title",
        "title as wide as the table",
        "two filled cells above the header",
        "years in the header",
        "hint of a spreadsheet",
        "nothing but years in the header",
        "as many commas, fewer fields",
        "title and empty columns at the right",
        "empty last column",
        "one column",
        "one column of decimal commas",
        "one column, one row",
        "one column and an empty one",
        "nothing",
        "broken from the start",
    ],
)
def test_finds(text: str, separator: str, above: int) -> None:
    assert _layout(text) == Layout(separator, above)


def test_a_given_separator_is_not_doubted() -> None:
    assert _layout("a;b,c\n1;2,3\n", ",") == Layout(",", 0)
    assert _layout("omzet\n1.000,00\n", ",") == Layout(",", 0)
    assert _layout("omzet\n5\n6\n7,x\n", ",") == Layout(",", 0)


def test_a_quote_cut_by_the_end_of_the_sample_is_no_fault() -> None:
    text = 'nama;kota, kabupaten\nA;B\nC;"D\n'
    assert _layout(text, complete=False).separator == ";"
    assert _layout(text, complete=True).separator == ","


def test_a_separator_that_breaks_quotes_yields_to_one_that_does_not() -> None:
    # The comma makes more fields, but "text follows the closing quote" under it.
    text = 'a,b,c;d\n"e,f,g";h\n'
    assert _layout(text) == Layout(";", 0)


def test_the_header_stands_within_thirty_records() -> None:
    titles = "judul,,,\n"
    table = "nama,omzet,modal,aset\nA,1,2,3\nB,1,2,3\n"
    assert _layout(titles * 29 + table).above_header == 29
    assert _layout(titles * 30 + table).above_header == 0


@pytest.mark.parametrize(
    ("header", "names"),
    [
        (["OMZET", "OMZET", "OMZET"], ("OMZET", "OMZET (2)", "OMZET (3)")),
        (["OMZET", "OMZET", "OMZET (2)"], ("OMZET", "OMZET (3)", "OMZET (2)")),
        (["", " ", "kolom 1"], ("kolom 1", "kolom 2", "kolom 1 (2)")),
        (["Omzet", "OMZET"], ("Omzet", "OMZET")),
        ([" Omzet\n(Rp) "], (" Omzet\n(Rp) ",)),
    ],
)
def test_names_every_column_once(header: list[str], names: tuple[str, ...]) -> None:
    assert name_columns(header) == names


@pytest.mark.parametrize(
    ("columns", "written"),
    [
        (("OMZET", "OMZET (2)", "OMZET (3)"), ("OMZET", "OMZET", "OMZET")),
        (("OMZET (2)", "OMZET"), ("OMZET (2)", "OMZET")),
        # A number in brackets that no repetition explains was written so.
        (("MODAL", "OMZET (2)"), ("MODAL", "OMZET (2)")),
        (("A\nB", "A\nB (2)", "A\nB (x)"), ("A\nB", "A\nB", "A\nB (x)")),
    ],
)
def test_strips_the_number_of_a_repeated_name(columns: tuple[str, ...], written: tuple[str, ...]) -> None:
    assert tuple(strip_number(columns, index) for index in range(len(columns))) == written
