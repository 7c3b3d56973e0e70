"""Writing the result: the same cells and the answers, whole or not at all."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core import Kitab
from umkm_core.cli.job import Job, Request
from umkm_core.cli.output import (
    ADDED,
    Format,
    find_target,
    make_writer,
    name_added,
    open_whole_file,
    pick_encoding,
    pick_format,
)
from umkm_core.errors import ErrorCode, InvalidValueError, TableError
from umkm_core.tabel.reader import open_table

from .conftest import names_in

if TYPE_CHECKING:
    from collections.abc import Callable

    Table = Callable[..., Path]

NOW = date(2026, 11, 21)
NEEDS_RIGHTS = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the user of this run may write everywhere"
)


def _written(path: Path, fmt: Format = Format.CSV, *, separator: str | None = None) -> str:
    stream = io.StringIO(newline="")
    with open_table(path, separator=separator) as table:
        write = make_writer(stream, table, fmt)
        for result in Job(table, Request(pada=NOW, kitab=Kitab.bawaan())):
            write(result)
    return stream.getvalue()


def _cells(text: str, separator: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))


class TestWriter:
    def test_the_added_cells(self, table: Table) -> None:
        path = table(
            "NAMA,OMZET,MODAL", "A Fiktif,3 miliar,2M", "B Fiktif,2M,", "C Fiktif,60 miliar,1jt", "D,1,2"
        )
        header, first, second, third, _ = _cells(_written(path))
        assert header == ["NAMA", "OMZET", "MODAL", *ADDED]
        article = "PP 7/2021 Pasal 35 ayat (5) huruf b"
        assert dict(zip(header, first, strict=True)) == {
            "NAMA": "A Fiktif",
            "OMZET": "3 miliar",
            "MODAL": "2M",
            "baris": "2",
            "kelas": "kecil",
            "era": "PP 7/2021",
            "dasar": article,
            "status": "sengketa",
            "alasan": "",
            "kurang": "",
            "mungkin": "",
            "konflik": "tidak",
            "umkm": "tidak dapat dikatakan",
            "catatan": "bacaan-sengketa; pma-tidak-dinyatakan; kemandirian-tidak-dinyatakan",
            "masalah": "MODAL: rupiah-ambiguous",
        }
        undecided = dict(zip(header, second, strict=True))
        assert undecided["kelas"] == ""
        assert undecided["alasan"] == "fakta-kurang"
        assert undecided["kurang"] == "hasil_penjualan"
        assert undecided["mungkin"] == "mikro; kecil; menengah; besar"
        assert undecided["masalah"] == "OMZET: rupiah-ambiguous"
        assert dict(zip(header, third, strict=True))["umkm"] == "bukan"

    @pytest.mark.parametrize("fmt", Format)
    def test_a_formula_stays_as_it_was_read(self, table: Table, fmt: Format) -> None:
        formulas = ['=HYPERLINK("http://contoh.invalid")', "+1+1", "-2+3", "@SUM(1)", "\t=1"]
        text = _written(table("NAMA;OMZET", *(f"{cell};1jt" for cell in formulas)), fmt, separator=";")
        if fmt is Format.NDJSON:
            written = [json.loads(line)["NAMA"] for line in text.splitlines()]
        else:
            written = [cells[0] for cells in _cells(text, ";" if fmt is Format.CSV else "\t")[1:]]
        assert written == formulas

    def test_several_problems_of_a_row(self, table: Table) -> None:
        text = _written(table("OMZET,MODAL,KOTA", "Rp. 0,0", "1,1,Batu"))
        assert _cells(text)[1][-1] == (
            "OMZET: nol-mungkin-tidak-diisi, MODAL: nol-mungkin-tidak-diisi, KOTA: baris-pendek"
        )

    def test_ndjson_has_lists_and_nothing_as_null(self, table: Table) -> None:
        path = table("NAMA,OMZET", "A “Fiktif”,3 miliar", "B Fiktif,2M", "C,1")
        text = _written(path, Format.NDJSON)
        assert "A “Fiktif”" in text
        first, second, _ = (json.loads(line) for line in text.splitlines())
        assert list(first) == ["NAMA", "OMZET", *ADDED]
        assert first["NAMA"] == "A “Fiktif”"
        assert first["dasar"] == ["PP 7/2021 Pasal 35 ayat (5) huruf b"]
        assert (first["alasan"], first["kurang"], first["konflik"]) == (None, [], False)
        assert first["masalah"] == []
        assert (second["kelas"], second["kurang"]) == (None, ["hasil_penjualan"])
        assert second["mungkin"] == ["mikro", "kecil", "menengah", "besar"]
        assert second["masalah"] == ["OMZET: rupiah-ambiguous"]

    def test_a_scheme_that_does_not_ask_for_umkm_leaves_it_empty(self, table: Table) -> None:
        stream = io.StringIO(newline="")
        with open_table(table("PEKERJA", "3")) as opened:
            write = make_writer(stream, opened, Format.NDJSON)
            for result in Job(opened, Request(pada=NOW, kitab=Kitab.bawaan(), skema="bps")):
                write(result)
        assert json.loads(stream.getvalue())["umkm"] is None

    @pytest.mark.parametrize(
        ("separator", "fmt", "written"),
        [
            (";", Format.CSV, ";"),
            (",", Format.CSV, ","),
            ("\t", Format.CSV, ","),
            ("|", Format.CSV, ","),
            (";", Format.TSV, "\t"),
        ],
    )
    def test_csv_keeps_the_separator_of_spreadsheets(
        self, table: Table, separator: str, fmt: Format, written: str
    ) -> None:
        text = _written(table(f"NAMA{separator}OMZET", f"A Fiktif{separator}1jt"), fmt)
        assert text.startswith(f"NAMA{written}OMZET{written}baris{written}kelas{written}")

    @pytest.mark.parametrize(
        ("encoding", "fmt", "written"),
        [
            ("utf-8", Format.CSV, "utf-8"),
            ("utf-8-sig", Format.CSV, "utf-8-sig"),
            ("utf-8-sig", Format.TSV, "utf-8-sig"),
            ("utf-8-sig", Format.NDJSON, "utf-8"),
            ("utf-16", Format.CSV, "utf-8-sig"),
            ("cp1252", Format.CSV, "utf-8"),
        ],
    )
    def test_the_byte_order_mark_is_kept(
        self, table: Table, encoding: str, fmt: Format, written: str
    ) -> None:
        with open_table(table("NAMA;OMZET", "Café Fiktif;1jt", encoding=encoding)) as opened:
            assert pick_encoding(opened, fmt) == written

    @given(
        st.lists(
            st.tuples(
                st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20),
                st.sampled_from(["1jt", "2M", "", "Rp 3.000.000.000", "-1", '"', "a;b", "x\r\ny", "\r"]),
            ),
            max_size=12,
        )
    )
    @pytest.mark.parametrize("fmt", Format)
    def test_every_row_in_order_with_its_cells_as_read(
        self, tmp_path_factory: pytest.TempPathFactory, fmt: Format, rows: list[tuple[str, str]]
    ) -> None:
        rows = [("A Fiktif", "1jt")] * (len(rows) + 1) + rows
        source = io.StringIO(newline="")
        csv.writer(source, delimiter=";", quoting=csv.QUOTE_ALL).writerows([("NAMA", "OMZET"), *rows])
        path = tmp_path_factory.getbasetemp() / "any-cells.csv"
        path.write_text(source.getvalue(), encoding="utf-8", newline="")
        with open_table(path, separator=";", encoding="utf-8") as table:
            read = [row.cells for row in table]
        text = _written(path, fmt, separator=";")
        if fmt is Format.NDJSON:
            objects = [json.loads(line) for line in text.split("\n")[:-1]]
            written = [(one["NAMA"], one["OMZET"]) for one in objects]
        else:
            separator = "\t" if fmt is Format.TSV else ";"
            written = [(cells[0], cells[1]) for cells in _cells(text, separator)[1:]]
        assert written == read


class TestNames:
    def test_no_name_is_taken(self) -> None:
        names = name_added(["kelas", "KELAS_UMKM", " Era ", "status"])
        assert names["kelas"] == "kelas_umkm_2"
        assert names["era"] == "era_umkm"
        assert names["status"] == "status_umkm"
        assert names["dasar"] == "dasar"
        assert list(names) == list(ADDED)

    def test_a_result_can_be_classified_again(self, table: Table) -> None:
        once = _written(table("NAMA,OMZET", "A Fiktif,1jt"))
        twice = _written(table(*once.splitlines(), name="lagi.csv"))
        header, row = _cells(twice)
        assert len(set(header)) == len(header) == 2 + 2 * len(ADDED)
        assert (row[header.index("kelas")], row[header.index("kelas_umkm")]) == ("mikro", "mikro")

    @pytest.mark.parametrize(
        ("name", "fmt"),
        [
            ("hasil.csv", Format.CSV),
            ("hasil.TSV", Format.TSV),
            ("hasil.jsonl", Format.NDJSON),
            ("hasil.ndjson", Format.NDJSON),
            ("hasil", Format.CSV),
        ],
    )
    def test_the_format_that_a_name_asks_for(self, name: str, fmt: Format) -> None:
        assert pick_format(Path(name)) is fmt


class TestTarget:
    def _refused(self, source: Path, target: Path) -> str:
        with pytest.raises(InvalidValueError) as raised:
            find_target(str(source), target)
        assert raised.value.code is ErrorCode.NOT_AN_OPTION
        assert raised.value.value == str(target)
        return raised.value.faults[0].message

    def test_a_new_file_in_a_folder_that_is_there(self, table: Table, folder: Path) -> None:
        assert find_target(str(table("OMZET", "1")), folder / "hasil.csv") == folder.resolve() / "hasil.csv"

    def test_a_missing_folder(self, table: Table, folder: Path) -> None:
        assert "there is no folder" in self._refused(table("OMZET", "1"), folder / "tiada" / "hasil.csv")

    def test_a_folder_or_a_device_is_no_file(self, table: Table, folder: Path) -> None:
        source = table("OMZET", "1")
        assert "no regular file" in self._refused(source, folder)
        assert "no regular file" in self._refused(source, Path(os.devnull))

    def test_the_table_itself_under_any_name(self, table: Table, folder: Path) -> None:
        source = table("OMZET", "1")
        (folder / "link.csv").symlink_to(source)
        os.link(source, folder / "hard.csv")
        around = source.parent / ".." / source.parent.name / source.name
        for name in (source, around, folder / "link.csv", folder / "hard.csv"):
            assert "the table itself" in self._refused(source, name)

    def test_a_name_that_no_file_can_have(self, table: Table, folder: Path) -> None:
        self._refused(table("OMZET", "1"), folder / ("x" * 5_000))

    def test_a_link_is_followed(self, table: Table, folder: Path) -> None:
        (folder / "there").mkdir()
        (folder / "link.csv").symlink_to(folder / "there" / "hasil.csv")
        target = find_target(str(table("OMZET", "1")), folder / "link.csv")
        with open_whole_file(target, "utf-8") as stream:
            stream.write("x")
        assert (folder / "link.csv").is_symlink()
        assert (folder / "there" / "hasil.csv").read_text(encoding="utf-8") == "x"


class TestWholeFile:
    @pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
    def test_nothing_is_left_of_what_went_wrong(self, folder: Path, error: type[BaseException]) -> None:
        target = folder / "hasil.csv"
        target.write_text("lama", encoding="utf-8")

        def work() -> None:
            with open_whole_file(target, "utf-8") as stream:
                stream.write("baru" * 100_000)
                assert len(names_in(folder)) == 2
                raise error

        with pytest.raises(error):
            work()
        assert names_in(folder) == ["hasil.csv"]
        assert target.read_text(encoding="utf-8") == "lama"

    def test_line_breaks_are_written_as_they_are(self, folder: Path) -> None:
        with open_whole_file(folder / "hasil.csv", "utf-8-sig") as stream:
            stream.write("a\r\nb\n")
        assert (folder / "hasil.csv").read_bytes() == b"\xef\xbb\xbfa\r\nb\n"

    def test_who_may_read_it_stays_as_it_was(self, folder: Path) -> None:
        target = folder / "hasil.csv"
        target.write_text("lama", encoding="utf-8")
        target.chmod(0o640)
        with open_whole_file(target, "utf-8") as stream:
            stream.write("baru")
        assert stat.S_IMODE(target.stat().st_mode) == 0o640

    def test_a_new_file_is_as_any_other(self, folder: Path) -> None:
        (folder / "lain.csv").write_text("", encoding="utf-8")
        with open_whole_file(folder / "hasil.csv", "utf-8"):
            pass
        modes = {stat.S_IMODE((folder / name).stat().st_mode) for name in names_in(folder)}
        assert len(modes) == 1

    def test_a_system_that_refuses(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(TableError) as raised, open_whole_file(folder / "hasil.csv", "utf-8") as stream:
            stream.write("baru")
        assert raised.value.code is ErrorCode.TABLE_UNWRITABLE
        assert raised.value.path == str(folder / "hasil.csv")
        assert "No space left on device" in str(raised.value)
        assert names_in(folder) == []

    @NEEDS_RIGHTS
    def test_a_folder_that_may_not_be_written(self, folder: Path) -> None:
        folder.chmod(0o500)
        with pytest.raises(TableError), open_whole_file(folder / "hasil.csv", "utf-8"):
            pytest.fail("the work begins before it is known whether the result can be written")
