from __future__ import annotations

import csv
import errno
import io
import os
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, TableError
from umkm_core.tabel.broken import LONGEST_FIELD
from umkm_core.tabel.layout import name_columns
from umkm_core.tabel.reader import Notice, NoticeCode, Row, Table, open_table

if TYPE_CHECKING:
    from pathlib import Path


def _file(folder: Path, data: bytes | str, name: str = "usaha.csv") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def _read(
    path: Path, *, separator: str | None = None, encoding: str | None = None
) -> tuple[Table, list[Row]]:
    with open_table(path, separator=separator, encoding=encoding) as table:
        return table, list(table)


class TestGoodFiles:
    def test_semicolon_with_byte_order_mark(self, tmp_path: Path) -> None:
        table, rows = _read(_file(tmp_path, "NAMA;OMZET\r\nToko Contoh;1.000,00\r\n".encode("utf-8-sig")))
        assert (table.encoding, table.separator, table.columns) == ("utf-8-sig", ";", ("NAMA", "OMZET"))
        assert rows == [Row(2, ("Toko Contoh", "1.000,00"))]
        assert (table.header_line, table.notices) == (1, ())

    def test_tabs(self, tmp_path: Path) -> None:
        table, rows = _read(_file(tmp_path, 'NAMA\tUKURAN\nToko\t5" pipa, 2 m\n'))
        assert table.separator == "\t"
        assert rows == [Row(2, ("Toko", '5" pipa, 2 m'))]

    @pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
    def test_utf_16(self, tmp_path: Path, mark: bytes) -> None:
        codec = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
        path = _file(tmp_path, mark + "NAMA\tOMZET\nCafé Ā\t5\n".encode(codec))
        table, rows = _read(path)
        assert (table.encoding, table.columns) == ("utf-16", ("NAMA", "OMZET"))
        assert rows == [Row(2, ("Café Ā", "5"))]

    def test_cp1252_is_noticed(self, tmp_path: Path) -> None:
        table, rows = _read(_file(tmp_path, "NAMA,OMZET\nToko,1\nCafé – “Contoh”,5\n".encode("cp1252")))
        assert table.encoding == "cp1252"
        assert table.notices == (Notice(NoticeCode.ENCODING_ASSUMED, 3),)
        assert rows[1] == Row(3, ("Café – “Contoh”", "5"))

    def test_a_named_encoding(self, tmp_path: Path) -> None:
        table, rows = _read(_file(tmp_path, "NAMA,OMZET\nCafé,5\n".encode("cp850")), encoding="cp850")
        assert (table.encoding, table.notices) == ("cp850", ())
        assert rows == [Row(2, ("Café", "5"))]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", None])
    def test_a_byte_order_mark_is_never_part_of_a_name(self, tmp_path: Path, encoding: str | None) -> None:
        for marks in ("\ufeff", "\ufeff\ufeff"):
            table, _ = _read(_file(tmp_path, f"{marks}NAMA,OMZET\nToko,5\n"), encoding=encoding)
            assert table.columns == ("NAMA", "OMZET")

    def test_titles_and_blank_rows_above_the_header(self, tmp_path: Path) -> None:
        text = '\n,,,\nDATA UMKM 2024,,,\n"Dinas\n(fiktif)",,,\n,,,\nNO,NAMA,OMZET,MODAL\n\n1,Toko,5,6\n'
        table, rows = _read(_file(tmp_path, text))
        assert (table.header_line, table.columns) == (7, ("NO", "NAMA", "OMZET", "MODAL"))
        assert rows == [Row(9, ("1", "Toko", "5", "6"))]
        assert table.notices == (
            Notice(NoticeCode.ROWS_ABOVE_HEADER, 3, "DATA UMKM 2024"),
            Notice(NoticeCode.ROWS_ABOVE_HEADER, 4, "Dinas\n(fiktif)"),
        )
        assert table.titles == ("DATA UMKM 2024", "Dinas\n(fiktif)")
        assert (table.blank_rows, table.blank_lines) == (1, [8])

    def test_lines_are_physical_right_after_a_cell_of_many_lines(self, tmp_path: Path) -> None:
        text = '"NAMA\nUSAHA",KENDALA\r\nA,"Modal\r\n,Pasar\n,Merek\r"\r\nB,x\r\n\r\n , \r\n"C\n",y\r\nD,z'
        table, rows = _read(_file(tmp_path, text))
        assert table.columns == ("NAMA\nUSAHA", "KENDALA")
        assert rows == [
            Row(3, ("A", "Modal\r\n,Pasar\n,Merek\r")),
            Row(7, ("B", "x")),
            Row(10, ("C\n", "y")),
            Row(12, ("D", "z")),
        ]

    @pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
    def test_line_breaks(self, tmp_path: Path, line_break: str) -> None:
        _, rows = _read(_file(tmp_path, line_break.join(["NAMA,OMZET", "A,1", "", "B,2"])))
        assert rows == [Row(2, ("A", "1")), Row(4, ("B", "2"))]

    def test_duplicate_and_empty_columns(self, tmp_path: Path) -> None:
        table, rows = _read(_file(tmp_path, "NAMA,OMZET,,OMZET,\nA,1,2,3,4\n"))
        assert table.columns == ("NAMA", "OMZET", "kolom 3", "OMZET (2)", "kolom 5")
        assert table.notices == (Notice(NoticeCode.COLUMNS_RENAMED, 1),)
        assert rows == [Row(2, ("A", "1", "2", "3", "4"))]

    def test_short_rows_are_padded_and_say_so(self, tmp_path: Path) -> None:
        _, rows = _read(_file(tmp_path, "NAMA,OMZET,MODAL\nA\nB,1\nC,1,2\nD,1,2,,\nE,1,2, \n"))
        assert rows == [
            Row(2, ("A", "", ""), padded=2),
            Row(3, ("B", "1", ""), padded=1),
            Row(4, ("C", "1", "2")),
            Row(5, ("D", "1", "2")),
            Row(6, ("E", "1", "2")),
        ]

    def test_one_column(self, tmp_path: Path) -> None:
        table, rows = _read(_file(tmp_path, "omzet\n1.000,00\n\n2.500\n"))
        assert table.columns == ("omzet",)
        assert rows == [Row(2, ("1.000,00",)), Row(4, ("2.500",))]

    def test_cells_stay_as_written(self, tmp_path: Path) -> None:
        _, rows = _read(_file(tmp_path, ' NAMA ,OMZET\n A ,"""5"""\n'))
        assert rows == [Row(2, (" A ", '"5"'))]

    def test_any_one_character_may_separate(self, tmp_path: Path) -> None:
        assert _read(_file(tmp_path, "NAMA^OMZET\nA^1\n"), separator="^")[1] == [Row(2, ("A", "1"))]

    def test_a_path_may_be_text(self, tmp_path: Path) -> None:
        path = str(_file(tmp_path, "NAMA,OMZET\nA,1\n"))
        with open_table(path) as table:
            assert table.path == path
            assert repr(table) == f"<Table {path!r} of 2 columns>"


def _long(count: int) -> str:
    return "x" * count


# One broken file per mistake: name, bytes, code, path ("" for the file itself), value, message.
_BROKEN: tuple[tuple[str, bytes, ErrorCode, str, object, str], ...] = (
    (
        "baris_kelebihan_kolom",
        b"NAMA,OMZET\nA,1\nB,1,000,000\n",
        ErrorCode.TABLE_FIELD_COUNT,
        "line 3",
        ("000", "000"),
        "the row has 4 fields and the header 2; the surplus is refused",
    ),
    (
        "kutip_tidak_ditutup",
        b'NAMA,KOTA\n"A\nB",Batu\nC,"Malang\nD,Batu\nE,Batu\n',
        ErrorCode.TABLE_QUOTE,
        "line 4",
        '"Malang',
        "the quote that opens here is never closed",
    ),
    (
        "kutip_dibuka_di_tengah_baris_panjang",
        b'NAMA,KOTA,OMZET\n"A\nB","Batu\n,5\n',
        ErrorCode.TABLE_QUOTE,
        "line 3",
        '"Batu',
        "the quote that opens here is never closed",
    ),
    (
        "kutip_ditutup_oleh_baris_lain",
        b'NAMA,KOTA\nA,"Batu\nB,"Malang"\nC,Batu\n',
        ErrorCode.TABLE_QUOTE,
        "line 2",
        '"Batu',
        "text follows the closing quote of the field that opens here; a quote inside a field is doubled",
    ),
    (
        "kutip_di_dalam_nama",
        b'NAMA,KOTA\n"Toko" Maju,Batu\n',
        ErrorCode.TABLE_QUOTE,
        "line 2",
        '"Toko" Maju,Batu',
        "text follows the closing quote of the field that opens here; a quote inside a field is doubled",
    ),
    (
        "kutip_di_judul",
        b'"NAMA,OMZET\nA,1\n',
        ErrorCode.TABLE_QUOTE,
        "line 1",
        '"NAMA,OMZET',
        "the quote that opens here is never closed",
    ),
    (
        "sel_raksasa",
        f"NAMA,KOTA\nA,Batu\n{_long(LONGEST_FIELD + 1)},Batu\n".encode(),
        ErrorCode.TABLE_FIELD_SIZE,
        "line 3",
        _long(80),
        "a field is longer than 131,072 characters",
    ),
    (
        "kutip_tidak_ditutup_di_berkas_besar",
        b"NAMA,KOTA\n" + b'A,"Batu\n' + b"B,Malang\n" * LONGEST_FIELD,
        ErrorCode.TABLE_QUOTE,
        "line 2",
        '"Batu',
        "the quote that opens here is not closed within 131,072 characters",
    ),
    ("kosong", b"", ErrorCode.TABLE_EMPTY, "", None, "the file holds no row at all"),
    ("hanya_baris_kosong", b"\n,,\n\n", ErrorCode.TABLE_EMPTY, "", None, "the file holds no row at all"),
    (
        "hanya_judul_kolom",
        b"\nNAMA,OMZET\n,\n\n",
        ErrorCode.TABLE_EMPTY,
        "",
        ("NAMA", "OMZET"),
        "no row stands below the header of line 2",
    ),
    (
        "buku_kerja_xlsx",
        b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml",
        ErrorCode.TABLE_UNREADABLE,
        "",
        b"PK\x03\x04",
        "this is an XLSX workbook (or another zip archive); save it as CSV",
    ),
    (
        "biner",
        b"NAMA,OMZET\nA,\x00\x01\n",
        ErrorCode.TABLE_UNREADABLE,
        "line 2",
        b"\0",
        "a NUL character: the file is not text",
    ),
    (
        "bukan_teks",
        b"NAMA,OMZET\nA\x8d,1\n",
        ErrorCode.TABLE_UNREADABLE,
        "line 2",
        b"\x8d",
        "this is text neither in UTF-8 nor in cp1252; name the encoding",
    ),
)


@pytest.mark.parametrize(
    ("name", "data", "code", "where", "value", "message"), _BROKEN, ids=[case[0] for case in _BROKEN]
)
def test_broken_files(
    tmp_path: Path, name: str, data: bytes, code: ErrorCode, where: str, value: object, message: str
) -> None:
    path = _file(tmp_path, data, f"{name}.csv")
    with pytest.raises(TableError) as raised:
        _read(path)
    (fault,) = raised.value.faults
    assert (fault.code, fault.path, fault.value, fault.message) == (code, where or str(path), value, message)


class TestFilesThatCannotBeOpened:
    def _fault(self, path: Path | str, message: str) -> None:
        with pytest.raises(TableError) as raised:
            open_table(path)
        (fault,) = raised.value.faults
        assert (fault.code, fault.path, fault.message) == (ErrorCode.TABLE_UNREADABLE, str(path), message)

    def test_missing(self, tmp_path: Path) -> None:
        self._fault(tmp_path / "tidak_ada.csv", "there is no such file")

    def test_directory(self, tmp_path: Path) -> None:
        self._fault(tmp_path, "this is a directory")

    def test_pipe(self, tmp_path: Path) -> None:
        path = tmp_path / "pipa"
        os.mkfifo(path)
        self._fault(path, "this is not a regular file")

    def test_no_permission(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(_path: str) -> os.stat_result:
            raise PermissionError

        path = _file(tmp_path, "NAMA,OMZET\nA,1\n")
        monkeypatch.setattr("umkm_core.tabel.reader.os.stat", refuse)
        self._fault(path, "the permission to read this file is missing")

    def test_impossible_name(self) -> None:
        self._fault("a\0b", "no file can have this name")

    def test_whatever_else_the_system_says(self, tmp_path: Path) -> None:
        path = _file(tmp_path, "NAMA,OMZET\nA,1\n")
        self._fault(path / "usaha.csv", f"the file cannot be opened: {os.strerror(errno.ENOTDIR)}")


def test_options_are_refused_at_once(tmp_path: Path) -> None:
    path = _file(tmp_path, "NAMA,OMZET\nA,1\n")
    with pytest.raises(TableError) as raised:
        open_table(path, separator="||", encoding="klingon")
    assert [(fault.code, fault.path, fault.value, fault.message) for fault in raised.value.faults] == [
        (
            ErrorCode.NOT_AN_OPTION,
            "separator",
            "||",
            "a separator is one character, and neither a quote nor a line break",
        ),
        (ErrorCode.NOT_AN_OPTION, "encoding", "klingon", "Python knows no text encoding of this name"),
    ]
    for separator in ("", '"', "\n", "\r"):
        with pytest.raises(TableError):
            open_table(path, separator=separator)


class TestIteration:
    def test_goes_on_below_a_row_with_too_many_fields(self, tmp_path: Path) -> None:
        path = _file(tmp_path, "NAMA,OMZET\nA,1,000\nB,2\nC,3,000\n\nD,4\n")
        read: list[Row | str] = []
        with open_table(path) as table:
            while True:
                try:
                    read.append(next(table))
                except StopIteration:
                    break
                except TableError as error:
                    read.append(error.path)
        assert read == ["line 2", Row(3, ("B", "2")), "line 4", Row(6, ("D", "4"))]

    def test_ends_at_a_row_that_cannot_be_told_from_the_next(self, tmp_path: Path) -> None:
        with open_table(_file(tmp_path, 'NAMA,OMZET\nA,1\n"B" x,2\nC,3\n')) as table:
            assert next(table) == Row(2, ("A", "1"))
            with pytest.raises(TableError):
                next(table)
            assert list(table) == []

    def test_peeking_takes_nothing_away(self, tmp_path: Path) -> None:
        with open_table(_file(tmp_path, "NAMA,OMZET\nA,1\nB,2,3\nC,3\nD,4\n")) as table:
            assert table.peek(3) == (Row(2, ("A", "1")), Row(4, ("C", "3")))
            assert table.peek(1) == (Row(2, ("A", "1")),)
            assert next(table) == Row(2, ("A", "1"))
            with pytest.raises(TableError):
                next(table)
            assert table.peek(99) == (Row(4, ("C", "3")), Row(5, ("D", "4")))
            assert list(table) == [Row(4, ("C", "3")), Row(5, ("D", "4"))]
            assert table.peek(1) == ()

    def test_tells_how_far_it_is(self, tmp_path: Path) -> None:
        path = _file(tmp_path, "NAMA,OMZET\n" + "A,1\n" * 100_000)
        size = path.stat().st_size
        with open_table(path) as table:
            seen = [table.bytes_read for _ in table]
            assert table.bytes_total == size
        assert seen == sorted(seen)
        assert 0 < seen[50_000] < size
        assert seen[-1] == table.bytes_read == size

    def test_closes_the_file_at_the_end_and_on_the_way(self, tmp_path: Path) -> None:
        path = _file(tmp_path, "NAMA,OMZET\n" + "A,1\n" * 10_000)
        table = open_table(path)
        assert sum(1 for _ in table) == 10_000
        assert table.closed
        table.close()
        with open_table(path) as table:
            next(table)
            assert not table.closed
        assert table.closed
        assert 0 < table.bytes_read < table.bytes_total
        with pytest.raises(ValueError, match="closed file"):
            list(table)

    def test_closes_the_file_when_it_is_refused(self, tmp_path: Path) -> None:
        # An open file would be a ResourceWarning, which is an error here.
        for data in (b"", b"PK\x03\x04", b"NAMA,OMZET\n"):
            with pytest.raises(TableError):
                open_table(_file(tmp_path, data))

    def test_a_file_that_changes_while_it_is_read(self, tmp_path: Path) -> None:
        path = _file(tmp_path, "NAMA,OMZET\n" + "A,1\n" * 100_000)
        with open_table(path) as table:
            with path.open("ab") as file:
                file.write(b"\xff\n")
            with pytest.raises(TableError) as raised:
                list(table)
        assert (raised.value.code, raised.value.path) == (ErrorCode.TABLE_UNREADABLE, str(path))
        assert "cannot be read any further" in str(raised.value)


_CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=8)


@st.composite
def _tables(draw: st.DrawFn) -> list[list[str]]:
    width = draw(st.integers(1, 5))
    header = draw(st.lists(_CELLS.filter(str.strip), min_size=width, max_size=width))
    row = st.lists(_CELLS, min_size=width, max_size=width).filter(lambda cells: bool("".join(cells).strip()))
    return [header, *draw(st.lists(row, min_size=1, max_size=6))]


def _written(table: list[list[str]], separator: str, quoting: int, line_break: str = "\r\n") -> bytes:
    text = io.StringIO()
    csv.writer(
        text,
        delimiter=separator,
        quoting=quoting,  # type: ignore[arg-type]  # the stubs list the constants one by one
        lineterminator=line_break,
    ).writerows(table)
    return text.getvalue().encode()


_ANY_FOLDER = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
_QUOTING = st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])


@_ANY_FOLDER
@given(table=_tables(), separator=st.sampled_from([",", ";", "\t", "|", ":", "^"]), quoting=_QUOTING)
def test_what_the_csv_module_writes_is_read(
    tmp_path: Path, table: list[list[str]], separator: str, quoting: int
) -> None:
    path = _file(tmp_path, _written(table, separator, quoting))
    read, rows = _read(path, separator=separator, encoding="utf-8")
    assert read.columns == name_columns(table[0])
    assert [list(row.cells) for row in rows] == table[1:]


@_ANY_FOLDER
@given(
    data=st.data(),
    separator=st.sampled_from([",", ";", "\t", "|"]),
    quoting=_QUOTING,
    line_break=st.sampled_from(["\n", "\r\n"]),
)
def test_the_separator_is_found(
    tmp_path: Path, data: st.DataObject, separator: str, quoting: int, line_break: str
) -> None:
    alphabet = st.sampled_from(["a", "é", "5", ".", " ", '"', "\n", separator])
    cells = st.text(alphabet, max_size=6)
    width = data.draw(st.integers(2, 4))
    header = data.draw(st.lists(cells.filter(str.strip), min_size=width, max_size=width))
    row = st.lists(cells, min_size=width, max_size=width).filter(lambda each: bool("".join(each).strip()))
    rows = data.draw(st.lists(row, min_size=1, max_size=5))
    read, back = _read(_file(tmp_path, _written([header, *rows], separator, quoting, line_break)))
    assert read.separator == separator
    assert [list(each.cells) for each in back] == rows


def _codes(path: Path) -> set[ErrorCode]:
    """Return the codes of the faults of a file, after checking that its rows are sound."""
    codes: set[ErrorCode] = set()
    lines = [0]
    try:
        with open_table(path) as table:
            for row in table:
                assert len(row.cells) == len(table.columns)
                lines.append(row.line)
    except TableError as error:
        codes = {fault.code for fault in error.faults if fault.path}
    assert lines == sorted(set(lines))
    assert codes or len(lines) > 1
    return codes


@_ANY_FOLDER
@given(st.binary(max_size=200))
def test_any_bytes_are_a_table_or_an_error_with_a_code(tmp_path: Path, data: bytes) -> None:
    assert all(code.name.startswith("TABLE_") for code in _codes(_file(tmp_path, data)))


@_ANY_FOLDER
@given(st.lists(st.sampled_from(["a", "1", ",", ";", '"', "\n", "\r\n", " "]), max_size=40).map("".join))
def test_any_text_is_a_table_or_an_error_with_a_code(tmp_path: Path, text: str) -> None:
    assert _codes(_file(tmp_path, text)) <= {
        ErrorCode.TABLE_EMPTY,
        ErrorCode.TABLE_FIELD_COUNT,
        ErrorCode.TABLE_QUOTE,
    }


def test_rows_are_not_held(tmp_path: Path) -> None:
    count = 200_000
    path = tmp_path / "besar.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("ID,NAMA,OMZET\n")
        file.writelines(f'{place},"Usaha Contoh\n{place}",{place * 7_919}\n' for place in range(count))
    tracemalloc.start()
    try:
        with open_table(path) as table:
            last = 0
            seen = 0
            for row in table:
                last = row.line
                seen += 1
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (seen, last) == (count, 2 * count)
    assert peak < 5_000_000 < path.stat().st_size
