"""The command: what it refuses, and what it writes where."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from umkm_core.cli import job as job_module
from umkm_core.cli.facts import STATED_BY_WORD
from umkm_core.cli.output import ADDED

from .conftest import PADA, POSIX, UMKM, columns_of, names_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Done

    Run = Callable[..., Done]
    Table = Callable[..., Path]


class TestStreams:
    def test_without_keluar_the_table_goes_out_and_the_summary_to_the_side(
        self, classify: Run, table: Table
    ) -> None:
        done = classify(table("NAMA,OMZET", "A Fiktif,1jt", "B Fiktif,2M", "C Fiktif,1"))
        assert done.status == 0
        assert columns_of(done.rows, "NAMA") == ["A Fiktif", "B Fiktif", "C Fiktif"]
        assert columns_of(done.rows, "kelas") == ["mikro", "", "mikro"]
        assert done.err.startswith("Skala usaha per 21 November 2026 (tujuan pemberdayaan)\n")
        assert "Hasil:" not in done.err

    def test_with_keluar_the_summary_goes_out(self, classify: Run, table: Table, folder: Path) -> None:
        target = folder / "hasil.ndjson"
        done = classify(table("NAMA,OMZET", "A Fiktif,1jt"), "--keluar", target)
        assert (done.status, done.err) == (0, "")
        assert done.out.startswith("Skala usaha per 21 November 2026 (tujuan pemberdayaan)\n")
        assert done.out.endswith(f"\n\nHasil: {target}\n")
        assert names_in(folder) == ["hasil.ndjson"]
        assert json.loads(target.read_text(encoding="utf-8"))["kelas"] == "mikro"

    def test_the_format_may_be_said(self, classify: Run, table: Table, folder: Path) -> None:
        path = table("NAMA,OMZET", "A Fiktif,1jt")
        assert classify(path, "--format", "tsv").out.startswith("NAMA\tOMZET\tbaris\tkelas\t")
        target = folder / "hasil.csv"
        assert classify(path, "--format", "ndjson", "--keluar", target).status == 0
        assert target.read_text(encoding="utf-8").startswith('{"NAMA": ')

    def test_an_existing_result_is_replaced(self, classify: Run, table: Table, folder: Path) -> None:
        target = folder / "hasil.csv"
        target.write_text("lama", encoding="utf-8")
        assert classify(table("NAMA,OMZET", "A Fiktif,1jt"), "--keluar", target).status == 0
        assert target.read_text(encoding="utf-8").startswith("NAMA,OMZET,baris,kelas,")

    def test_undecided_rows_are_a_result(self, classify: Run, table: Table) -> None:
        done = classify(table("OMZET", "1jt", "1jt", "-", "2M"))
        assert done.status == 0
        assert columns_of(done.rows, "masalah") == ["", "", "OMZET: tidak-diisi", "OMZET: rupiah-ambiguous"]


class TestOptions:
    def test_the_date_in_words(self, umkm: Run, table: Table) -> None:
        done = umkm("klasifikasi", table("OMZET", "1jt"), "--pada", "Sabtu, 21 November 2026")
        assert done.status == 0
        assert done.rows[0]["era"] == "PP 7/2021"

    def test_the_date_decides_which_law_answers(self, umkm: Run, table: Table) -> None:
        path = table("OMZET", "1 miliar")
        classes = [
            umkm("klasifikasi", path, "--pada", day).rows[0]["kelas"] for day in ("1-2-2021", "2-2-2021")
        ]
        assert classes == ["kecil", "mikro"]

    @pytest.mark.parametrize(
        ("options", "kelas"),
        [
            ((), "mikro"),
            (("--tujuan", "pendirian"), "menengah"),
            (("--kolom", "hasil_penjualan=PENJUALAN LAIN"), "kecil"),
            (("--kolom", "hasil_penjualan=penjualan_lain"), "kecil"),
            (("--skema", "bps"), "sedang"),
            (("--skema", "industri"), "menengah"),
            (("--bacaan", "tanggal-berdiri"), "menengah"),
        ],
    )
    def test_what_they_do(self, classify: Run, table: Table, options: tuple[str, ...], kelas: str) -> None:
        path = table(
            "OMZET;PENJUALAN LAIN;MODAL;PEKERJA;INVESTASI;TGL BERDIRI",
            "1jt;3 miliar;6 miliar;25;2 miliar;2-2-2022",
        )
        done = classify(path, "--format", "tsv", *options)
        header, row = (line.split("\t") for line in done.out.splitlines())
        assert row[header.index("kelas")] == kelas

    def test_bila_berbeda(self, umkm: Run, table: Table) -> None:
        path = table("OMZET,ASET BERSIH", "400jt,40jt")
        answers = {
            word: umkm("klasifikasi", path, "--pada", "2015-1-1", "--bila-berbeda", word).rows[0]["kelas"]
            for word in ("tidak-diputuskan", "tertinggi", "terendah", "hasil_penjualan", "kekayaan_bersih")
        }
        assert answers == {
            "tidak-diputuskan": "",
            "tertinggi": "kecil",
            "terendah": "mikro",
            "hasil_penjualan": "kecil",
            "kekayaan_bersih": "mikro",
        }

    def test_sen(self, classify: Run, table: Table) -> None:
        path = table("OMZET;MODAL", "Rp. 2.000.000.000,65;1jt", "1jt;1jt")
        read = {
            word: classify(path, "--sen", word, "--format", "ndjson").out.splitlines()[0]
            for word in ("tolak", "bulatkan", "buang")
        }
        assert {word: json.loads(line)["kelas"] for word, line in read.items()} == {
            "tolak": None,
            "bulatkan": "kecil",
            "buang": "mikro",
        }

    def test_pemisah_and_pengodean(self, classify: Run, table: Table) -> None:
        path = table("NAMA\tOMZET", "Caf\u00e9;, Fiktif\t1jt", encoding="latin-1")
        for separator in ("tab", "\\t", "\t"):
            done = classify(path, "--pemisah", separator, "--pengodean", "latin-1")
            assert columns_of(done.rows, "NAMA") == ["Caf\u00e9;, Fiktif"]

    def test_fakta(self, umkm: Run, table: Table) -> None:
        path = table("OMZET", "1jt", "3 miliar", "60 miliar")

        def answers(pada: str, *facts: str) -> list[str]:
            options = (part for fact in facts for part in ("--fakta", fact))
            return columns_of(umkm("klasifikasi", path, "--pada", pada, *options).rows, "umkm")

        unknown = "tidak dapat dikatakan"
        assert answers(PADA) == [unknown, unknown, "bukan"]
        independent = ("pma=tidak", "bagian_dari=mandiri")
        assert answers(PADA, *independent) == [unknown, "ya", "bukan"]
        assert answers(PADA, *independent, "milik_perorangan=ya") == ["ya", "ya", "bukan"]
        assert answers(PADA, "pma=tidak", "bagian_dari=besar") == ["bukan", "bukan", "bukan"]
        assert answers(PADA, "pma=ya") == ["bukan", "bukan", "bukan"]

    def test_foreign_investment_is_besar(self, classify: Run, table: Table) -> None:
        done = classify(table("OMZET", "1jt", "2M", "1jt"), "--fakta", "pma=ya")
        assert columns_of(done.rows, "kelas") == ["besar"] * 3
        assert "  besar                 3  Peraturan BKPM 5/2025" in done.err

    def test_versi(self, umkm: Run) -> None:
        done = umkm("--versi")
        assert done.status == 0
        assert done.out.startswith("umkm 0.")
        assert "kitab 20" in done.out

    def test_help_names_every_option(self, umkm: Run) -> None:
        done = umkm("klasifikasi", "--help")
        assert done.status == 0
        words = (
            *("pada", "keluar", "format", "tujuan", "skema", "bila-berbeda", "bacaan", "kolom", "satuan"),
            *("meski-ragu", "fakta", "pemisah", "pengodean", "sen", "paket"),
        )
        assert all(f"--{word} " in done.out for word in words)
        assert "Tabel usaha" in done.out


class TestWrongUsage:
    @pytest.mark.parametrize(
        ("option", "value", "code"),
        [
            ("--pada", "2026-11-21 00:00:00", "tanggal-unreadable"),
            ("--pada", "2026-11-21T08:30:00Z", "tanggal-unreadable"),
            ("--pada", "30 Februari 2026", "tanggal-impossible"),
            ("--pada", "November 2026", "tanggal-incomplete"),
            ("--pada", "Senin, 21 November 2026", "tanggal-weekday"),
            ("--pada", "besok", "tanggal-unreadable"),
            ("--skema", "oss", "not-an-option"),
            ("--tujuan", "pendataan", "not-an-option"),
            ("--bila-berbeda", "terbesar", "not-an-option"),
            ("--bacaan", "usia", "not-an-option"),
            ("--sen", "ya", "not-an-option"),
            ("--format", "xlsx", "not-an-option"),
            ("--kolom", "omzet=OMZET", "not-an-option"),
            ("--kolom", "OMZET", "not-an-option"),
            ("--fakta", "pma", "not-an-option"),
            ("--fakta", "pma=mungkin", "not-an-option"),
            ("--fakta", "bagian_dari=koperasi", "not-an-option"),
            ("--fakta", "hasil_penjualan=1jt", "not-an-option"),
            ("--fakta", "catatan=ya", "not-an-option"),
            ("--pemisah", ";;", "not-an-option"),
            ("--pengodean", "klingon", "not-an-option"),
            ("--satuan", "hasil_penjualan=triliun", "not-an-option"),
            ("--satuan", "tenaga_kerja=ribu", "not-an-option"),
            ("--satuan", "hasil_penjualan", "not-an-option"),
            ("--meski-ragu", "hasil_penjualan", "not-an-option"),
        ],
    )
    def test_an_option_that_is_none(
        self, classify: Run, table: Table, folder: Path, option: str, value: str, code: str
    ) -> None:
        done = classify(table("OMZET", "1jt"), option, value, "--keluar", folder / "hasil.csv")
        assert (done.status, done.out) == (2, "")
        assert f"(got '{value}') [{code}]" in done.err
        assert names_in(folder) == []

    def test_all_faults_at_once(self, classify: Run, table: Table, folder: Path) -> None:
        done = classify(
            table("OMZET", "1jt"), "--skema", "oss", "--sen", "ya", "--keluar", folder / "tiada" / "hasil.csv"
        )
        assert done.status == 2
        assert done.err.startswith("umkm: 3 faults\n- --keluar: ")
        assert "- --skema: needs one of umkm, bps, industri (got 'oss') [not-an-option]\n" in done.err
        assert "- --sen: needs one of tolak, bulatkan, buang (got 'ya') [not-an-option]\n" in done.err

    def test_faults_of_any_option_come_together(self, classify: Run, table: Table, folder: Path) -> None:
        options = ("--pemisah", ";;", "--pengodean", "klingon", "--paket", folder / "tiada", "--sen", "ya")
        done = classify(table("OMZET", "1jt"), *options)
        assert done.status == 2
        starts = [line.partition(":")[0] for line in done.err.splitlines()]
        assert starts[1:5] == ["- --sen", "- --pemisah", "- --pengodean", "- --paket.path"]
        alone = classify(table("OMZET", "1jt"), "--paket", folder / "tiada")
        assert alone.status == 1
        assert alone.err.startswith("umkm: --paket.path: ")

    @pytest.mark.parametrize("name", ["hasil.xlsx", "hasil.json", "hasil.csv.gz"])
    def test_an_ending_that_is_no_format(self, classify: Run, table: Table, folder: Path, name: str) -> None:
        path = table("OMZET", "1jt")
        done = classify(path, "--keluar", folder / name)
        assert (done.status, names_in(folder)) == (2, [])
        assert "--keluar: no format has this ending; .csv, .tsv, .tab, .ndjson, .jsonl have one" in done.err
        assert f"(got '{name}') [not-an-option]" in done.err
        assert classify(path, "--keluar", folder / name, "--format", "csv").status == 0

    def test_all_faults_of_facts_at_once(self, classify: Run, table: Table) -> None:
        facts = ("pma=tidak", "pma=ya", "omzet=1", "bagian_dari=sedang")
        options = (part for fact in facts for part in ("--fakta", fact))
        done = classify(table("OMZET", "1jt"), "--sen", "ya", *options)
        assert (done.status, done.out) == (2, "")
        code, kelas = "[not-an-option]", ("mandiri", "mikro", "kecil", "menengah", "besar")
        assert done.err.splitlines()[:5] == [
            "umkm: 4 faults",
            "- --fakta: a fact has one value (got 'pma=ya') [duplicate]",
            f"- --fakta: needs FAKTA=NILAI with one of {', '.join(STATED_BY_WORD)} (got 'omzet=1') {code}",
            f"- --fakta: bagian_dari is one of {', '.join(kelas)} (got 'bagian_dari=sedang') {code}",
            "- --sen: needs one of tolak, bulatkan, buang (got 'ya') [not-an-option]",
        ]

    def test_a_fact_named_twice(self, classify: Run, table: Table) -> None:
        done = classify(
            table("OMZET", "1jt"), "--kolom", "hasil_penjualan=OMZET", "--kolom", "hasil_penjualan=MODAL"
        )
        assert done.status == 2
        assert "--kolom: a fact has one column (got 'hasil_penjualan=MODAL') [duplicate]" in done.err

    def test_there_is_no_hidden_today(self, umkm: Run, table: Table) -> None:
        done = umkm("klasifikasi", table("OMZET", "1jt"))
        assert (done.status, done.out) == (2, "")
        assert "--pada" in done.err

    def test_the_result_would_be_the_table(self, classify: Run, table: Table) -> None:
        path = table("OMZET", "1jt")
        before = path.read_bytes()
        done = classify(path, "--keluar", path)
        assert done.status == 2
        assert f"--keluar: this is the table itself, which would be lost (got {str(path)!r:.60}" in done.err
        assert path.read_bytes() == before

    def test_a_missing_folder_is_told_before_the_work(
        self, classify: Run, table: Table, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(job_module.Job, "__iter__", lambda _: pytest.fail("the work began"))
        done = classify(table("OMZET", "1jt"), "--keluar", folder / "tiada" / "hasil.csv")
        assert done.status == 2
        assert f"there is no folder {str(folder.resolve() / 'tiada')!r}" in done.err

    @pytest.mark.parametrize("arguments", [("klasifikasi",), ("periksa",), ("hukum", "apa"), ("--apa",)])
    def test_what_is_no_command(self, umkm: Run, arguments: tuple[str, ...]) -> None:
        done = umkm(*arguments)
        assert (done.status, done.out) == (2, "")
        assert "Usage: umkm" in done.err


# What a file holds; then the code, and what the message says of the place and the value.
FAULTS: dict[str, tuple[bytes, str, str]] = {
    "nothing": (b"", "table-empty", "the file holds no row at all"),
    "a header alone": (b"NAMA,OMZET\n\n", "table-empty", "no row stands below the header of line 1 (got"),
    "bytes": (
        b"NAMA,OMZET\nA,\0\1\n",
        "table-unreadable",
        r"line 2: a NUL character: the file is not text (got b",
    ),
    "a workbook": (b"PK\x03\x04abc", "table-unreadable", "this is an XLSX workbook"),
    "no usable column": (b"NAMA,KOTA\nA,Batu\n", "table-no-column", "the columns are 'NAMA', 'KOTA'"),
    "a tie": (
        b"NAMA,OMZET,PENJUALAN\nA,1jt,2jt\n",
        "table-column-tie",
        "(got ('OMZET', 'PENJUALAN'))",
    ),
    "too many fields": (b"NAMA,OMZET\nA,1\nB,1,2,x\n", "table-field-count", "line 3: the row has 4 fields"),
    "an open quote": (b'NAMA,OMZET\nA,1\n"B,1\nC,2\n', "table-quote", "line 3: the quote that opens here"),
    "text behind a quote": (b'NAMA,OMZET\nA,1\n"B"x,1\n', "table-quote", "line 3: text follows the closing"),
    "a huge field": (
        b"NAMA,OMZET\nA,1\n" + b"x" * 200_000 + b",1\n",
        "table-field-size",
        "line 3: a field is longer than 131,072 characters (got 'xxx",
    ),
}


class TestFaults:
    @pytest.mark.parametrize("kind", FAULTS)
    def test_a_file_with_a_fault_leaves_nothing_behind(
        self, classify: Run, tmp_path: Path, folder: Path, kind: str
    ) -> None:
        content, code, said = FAULTS[kind]
        path = tmp_path / "usaha.csv"
        path.write_bytes(content)
        done = classify(path, "--keluar", folder / "hasil.csv")
        assert (done.status, done.out) == (1, "")
        assert said in done.err
        assert f"[{code}]" in done.err
        assert names_in(folder) == []
        done = classify(path)
        assert (done.status, done.out) == (1, "")

    def test_the_surplus_is_shown(self, classify: Run, table: Table) -> None:
        done = classify(table("NAMA,OMZET", "A,1", "B,1,2,x"))
        assert "(got ('2', 'x')) [table-field-count]" in done.err

    def test_a_file_that_is_not_there(self, classify: Run, tmp_path: Path) -> None:
        done = classify(tmp_path / "tiada.csv")
        assert (done.status, done.out) == (1, "")
        assert done.err.endswith("tiada.csv: there is no such file [table-unreadable]\n")

    def test_many_broken_rows(self, classify: Run, table: Table, folder: Path) -> None:
        path = table("NAMA,OMZET", "A,1", *["B,1,2"] * 2_000, '"C')
        done = classify(path, "--keluar", folder / "hasil.csv")
        assert done.status == 1
        lines = done.err.splitlines()
        assert lines[0] == "umkm: 2001 faults, of which the first 20 are"
        assert [line.split(":")[0] for line in lines[1:]] == [f"- line {line}" for line in range(3, 23)]
        assert names_in(folder) == []

    @pytest.mark.parametrize(
        "broken", [b"NAMA,OMZET\nA,1\nB,1,2\n", b"", b"\x00", b'NAMA,OMZET\nA,1\n"B', b"NAMA\nA\n"]
    )
    def test_an_existing_result_survives(
        self, classify: Run, tmp_path: Path, folder: Path, broken: bytes
    ) -> None:
        path = tmp_path / "usaha.csv"
        path.write_bytes(broken)
        target = folder / "hasil.csv"
        target.write_text("lama", encoding="utf-8")
        assert classify(path, "--keluar", target).status == 1
        assert names_in(folder) == ["hasil.csv"]
        assert target.read_text(encoding="utf-8") == "lama"

    def test_a_negative_amount_is_told_with_its_row(self, classify: Run, table: Table) -> None:
        done = classify(table("NAMA,OMZET", "A Fiktif,1jt", "B Fiktif,-5.000.000", "C Fiktif,(2jt)"))
        assert done.status == 0
        assert columns_of(done.rows, "masalah")[1:] == ["OMZET: rupiah-negative"] * 2
        assert columns_of(done.rows, "alasan")[1:] == ["fakta-kurang"] * 2
        assert "rupiah-negative: 2 baris di OMZET; jumlah uang di bawah nol\n" in done.err
        assert "baris 3: '-5.000.000'\n" in done.err
        assert "baris 4: '(2jt)'\n" in done.err

    def test_a_cell_that_is_a_time_is_told_with_its_row(self, classify: Run, table: Table) -> None:
        path = table(
            "OMZET,MODAL,TGL BERDIRI", *["1jt,6 miliar,2020-01-01"] * 2, "1jt,6 miliar,2020-01-01 10:00:00"
        )
        done = classify(path, "--bacaan", "tanggal-berdiri")
        assert columns_of(done.rows, "kelas") == ["mikro", "mikro", ""]
        assert columns_of(done.rows, "masalah") == ["", "", "TGL BERDIRI: tanggal-unreadable"]
        assert "baris 4: '2020-01-01 10:00:00'\n" in done.err

    def test_a_tie_is_overridden(self, classify: Run, table: Table) -> None:
        path = table("OMZET,PENJUALAN", "1jt,3 miliar")
        done = classify(path)
        assert done.status == 1
        assert "say which one with --kolom hasil_penjualan=NAMA (got" in done.err
        assert "--kolom FAKTA=NAMA" in done.err
        assert classify(path, "--kolom", "hasil_penjualan=PENJUALAN").rows[0]["kelas"] == "kecil"

    def test_a_column_that_is_not_there(self, classify: Run, table: Table) -> None:
        done = classify(table("OMZET", "1jt"), "--kolom", "hasil_penjualan=OMZTE")
        assert done.status == 1
        assert "near names are 'OMZET' (got 'OMZTE') [table-no-column]" in done.err

    def test_names_of_columns_that_are_taken(self, classify: Run, table: Table) -> None:
        done = classify(table("kelas,OMZET,Masalah", "5A,1jt,x", "6B,3 miliar,y"))
        assert list(done.rows[0]) == [
            "kelas",
            "OMZET",
            "Masalah",
            *({"kelas": "kelas_umkm", "masalah": "masalah_umkm"}.get(name, name) for name in ADDED),
        ]
        assert columns_of(done.rows, "kelas") == ["5A", "6B"]
        assert columns_of(done.rows, "kelas_umkm") == ["mikro", "kecil"]
        assert "diganti nama" in done.err
        assert "kelas menjadi kelas_umkm, masalah menjadi masalah_umkm\n" in done.err


class TestDoubtfulColumns:
    """Figures of another unit, period or part never become a class in silence."""

    @pytest.mark.parametrize("name", ["OMZET (juta)", "OMZET PER BULAN"])
    def test_they_are_refused_and_the_hint_does_not_lead_there(
        self, classify: Run, table: Table, name: str
    ) -> None:
        path = table(f"NAMA,{name}", "A Fiktif,1500", "B Fiktif,90")
        for options in ((), ("--kolom", f"hasil_penjualan={name}")):
            done = classify(path, *options)
            assert (done.status, done.out) == (1, "")
            assert f"{name!r} is not hasil_penjualan: " in done.err
            assert "[table-no-column]" in done.err
            assert "or leave the fact out" not in done.err
            assert ("--satuan FAKTA=rupiah|ribu|juta|miliar" in done.err) is (name == "OMZET (juta)")
            assert ("--meski-ragu FAKTA" in done.err) is (name == "OMZET PER BULAN")

    def test_another_currency_has_to_be_converted(self, classify: Run, table: Table) -> None:
        path = table("OMZET (US$)", "5", "6")
        for options in ((), ("--satuan", "hasil_penjualan=rupiah")):
            done = classify(path, *options)
            assert done.status == 1
            assert "amounts that are no rupiah have to be converted" in done.err
            assert "--satuan" not in done.err

    def test_a_stated_unit_multiplies(self, classify: Run, table: Table) -> None:
        path = table("NAMA;OMZET (juta)", "A Fiktif;2000", "B Fiktif;2000,1", "C Fiktif;20jt", "D Fiktif;-")
        done = classify(path, "--satuan", "hasil_penjualan=juta", "--format", "ndjson")
        rows = [json.loads(line) for line in done.out.splitlines()]
        assert [row["kelas"] for row in rows] == ["mikro", "kecil", None, None]
        assert [row["masalah"] for row in rows[2:]] == [
            ["OMZET (juta): rupiah-ambiguous"],
            ["OMZET (juta): tidak-diisi"],
        ]
        assert "  hasil penjualan  OMZET (juta) (satuan dinyatakan juta)\n" in done.err

    def test_another_period_taken_in_spite_of_it_marks_every_row(self, classify: Run, table: Table) -> None:
        path = table("NAMA,OMZET PER BULAN", "A Fiktif,1jt", "B Fiktif,")
        fact = "hasil_penjualan"
        done = classify(path, "--kolom", f"{fact}=OMZET PER BULAN", "--meski-ragu", fact)
        assert columns_of(done.rows, "kelas") == ["mikro", ""]
        assert columns_of(done.rows, "masalah") == [
            "OMZET PER BULAN: kolom-diragukan",
            "OMZET PER BULAN: tidak-diisi, OMZET PER BULAN: kolom-diragukan",
        ]
        assert "OMZET PER BULAN (dipilih, meskipun bukan angka setahun: bulan)\n" in done.err
        assert "kolom-diragukan: 2 baris di OMZET PER BULAN;" in done.err

    def test_a_title_names_the_unit(self, classify: Run, table: Table) -> None:
        path = table("REKAP OMZET FIKTIF (dalam juta rupiah),,", "NO,NAMA,OMZET", "1,A Fiktif,2500", "2,B,1")
        done = classify(path)
        assert (done.status, done.out) == (1, "")
        assert "(juta in 'REKAP OMZET FIKTIF (dalam juta rupiah)')" in done.err
        done = classify(path, "--satuan", "hasil_penjualan=juta")
        assert columns_of(done.rows, "kelas") == ["kecil", "mikro"]
        assert (
            "baris 1: dianggap judul tabel dan dilewati: 'REKAP OMZET FIKTIF (dalam juta rupiah)'" in done.err
        )

    def test_an_old_year_is_noted_in_every_row(self, classify: Run, table: Table) -> None:
        done = classify(table("NAMA,OMZET 2023,OMZET 2024", "A Fiktif,3 miliar,1jt", "B Fiktif,1jt,1jt"))
        assert columns_of(done.rows, "kelas") == ["mikro", "mikro"]
        assert all(row["catatan"].endswith("; tahun-buku-lama") for row in done.rows)
        assert "OMZET 2024 (tahun buku lama: 2024, sedangkan 2025 sudah berakhir)\n" in done.err
        assert "tahun-buku-lama 2" in done.err
        done = classify(table("OMZET 2025", "1jt"))
        assert "tahun-buku-lama" not in done.out + done.err

    def test_a_year_that_goes_on_is_refused(self, classify: Run, table: Table) -> None:
        done = classify(table("OMZET 2026", "1jt"))
        assert done.status == 1
        assert "'OMZET 2026' is not hasil_penjualan: The year in its name had not ended" in done.err

    def test_workers_by_sex_are_added(self, classify: Run, table: Table) -> None:
        path = table("NAMA,TK L,TK P", "A Fiktif,4,16", "B Fiktif,3,1", "C Fiktif,3,", "D Fiktif,,", "E,x,1")
        assert "--kolom FAKTA=NAMA+NAMA" in classify(path, "--skema", "bps").err
        done = classify(path, "--skema", "bps", "--kolom", "tenaga_kerja=TK L+TK P")
        assert columns_of(done.rows, "kelas") == ["sedang", "mikro", "", "", ""]
        assert columns_of(done.rows, "masalah") == [
            "",
            "",
            "TK P: tidak-diisi",
            "TK L + TK P: tidak-diisi",
            "TK L: not-an-integer",
        ]
        assert "  tenaga kerja  TK L + TK P (dipilih, dijumlahkan)\n" in done.err


class TestOddRows:
    def test_a_band_that_contradicts_its_amount(self, classify: Run, table: Table) -> None:
        done = classify(
            table(
                "OMZET,NILAI OMZET",
                "< 2M,Rp. 2.000.000.000",
                "< 2M,3 miliar",
                "2M-15M,1jt",
                "> 50M,60 miliar",
                "besar,1jt",
                "< 2M,",
                "15M-50M,51 miliar",
            )
        )
        assert columns_of(done.rows, "kelas") == ["mikro", "kecil", "mikro", "besar", "mikro", "", "besar"]
        band = "OMZET: pita-berbeda"
        assert columns_of(done.rows, "masalah") == ["", band, band, "", "", "NILAI OMZET: tidak-diisi", band]
        assert "pita-berbeda: 3 baris di OMZET; pita (M dibaca miliar)" in done.err
        assert "    baris 3: '< 2M', tetapi jumlahnya '3 miliar'\n" in done.err

    def test_a_band_is_held_against_a_chosen_column_too(self, classify: Run, table: Table) -> None:
        path = table("OMZET,UANG MASUK", "< 2M,3 miliar", "< 2M,1jt")
        done = classify(path, "--kolom", "hasil_penjualan=UANG MASUK")
        assert columns_of(done.rows, "masalah") == ["OMZET: pita-berbeda", ""]

    def test_sums_of_months_are_marked(self, classify: Run, table: Table) -> None:
        path = table("OMZET ONLINE PER BULAN,OMZET OFFLINE PER BULAN", "1jt,2jt")
        fact = "hasil_penjualan"
        named = f"{fact}=OMZET ONLINE PER BULAN+OMZET OFFLINE PER BULAN"
        assert classify(path, "--kolom", named).status == 1
        (row,) = classify(path, "--kolom", named, "--meski-ragu", fact).rows
        assert row["masalah"] == "OMZET ONLINE PER BULAN + OMZET OFFLINE PER BULAN: kolom-diragukan"

    def test_blank_rows_are_told(self, classify: Run, table: Table) -> None:
        done = classify(table("NAMA,OMZET", "A Fiktif,1jt", "", ",", "B Fiktif,1jt", " , "))
        assert columns_of(done.rows, "baris") == ["2", "5"]
        assert "  3 baris kosong dilewati: baris 3, 4, 6\n" in done.err

    def test_a_missing_column_is_told_with_its_fact_and_lines(self, umkm: Run, table: Table) -> None:
        done = umkm("klasifikasi", table("OMZET", "1jt", "3 miliar", "60 miliar"), "--pada", "1998-1-1")
        assert columns_of(done.rows, "kelas") == ["kecil", "", ""]
        assert columns_of(done.rows, "masalah") == ["", *["kekayaan_bersih: tidak-ada-kolom"] * 2]
        said = "tidak-ada-kolom: 2 baris untuk kekayaan bersih; tidak ada kolom untuk fakta yang diperlukan"
        assert f"  {said}\n    baris 3, 4" in done.err

    @pytest.mark.parametrize(
        ("rows", "odd"),
        [
            (["A Fiktif,1jt,1", "B Fiktif,1jt,1", "JUMLAH,2jt,2"], [3]),
            (["Total,2jt,2", "A Fiktif,1jt,1", "Jumlah lain,1jt,1", "B Fiktif,1jt,1"], [1]),
            (["(1),(2),(3)", "A Fiktif,1jt,1"], [1]),
            (["1,2,3", "A Fiktif,1jt,1"], [1]),
            ([",2023,2024", "A Fiktif,1jt,1"], [1]),
            (["1,2,2", "A Fiktif,1,3"], []),
        ],
    )
    def test_what_may_be_no_business(
        self, classify: Run, table: Table, rows: list[str], odd: list[int]
    ) -> None:
        done = classify(table("NAMA,OMZET,KET", *rows))
        marked = [place for place, row in enumerate(done.rows, 1) if "mungkin-bukan-usaha" in row["masalah"]]
        assert marked == odd
        assert all(row["kelas"] for row in done.rows if "JUMLAH" in row["NAMA"])
        for place in odd:
            said = "mungkin-bukan-usaha: 1 baris; mungkin jumlah atau nomor kolom, bukan usaha"
            assert f"{said}\n    baris {place + 1}\n" in done.err

    def test_a_sole_column_that_hardly_reads(self, classify: Run, table: Table) -> None:
        done = classify(table("NAMA,OMZET", "A Fiktif,< 2M", "B Fiktif,1jt", "C Fiktif,banyak"))
        assert columns_of(done.rows, "kelas") == ["", "mikro", ""]
        done = classify(table("NAMA,OMZET", "A Fiktif,< 2M", "B Fiktif,banyak"))
        assert done.status == 1
        assert "line 2, OMZET: " in done.err
        assert "(got '< 2M') [rupiah-unreadable]\n" in done.err
        assert "line 3, OMZET: " in done.err

    def test_utf_16_without_a_mark(self, classify: Run, table: Table) -> None:
        path = table("NAMA,OMZET", "A Fiktif,1jt", encoding="utf-16-le")
        done = classify(path)
        assert done.status == 1
        assert "try --pengodean utf-16-le (got" in done.err
        assert classify(path, "--pengodean", "utf-16-le").rows[0]["kelas"] == "mikro"


@POSIX
def test_memory_does_not_grow_with_the_table(table: Table, folder: Path) -> None:
    rows = [f"Usaha Fiktif di Alamat Fiktif nomor {number},{number}jt,2M" for number in range(1_000)]
    peaks = [
        _peak_memory(table("NAMA,OMZET,NAMA LAIN", *rows * times), folder / f"{times}.csv")
        for times in (1, 200)
    ]
    with (folder / "200.csv").open(encoding="utf-8") as result:
        assert sum(1 for _ in result) == 1 + 200_000
    assert peaks[1] < 1.2 * peaks[0]


def _peak_memory(path: Path, target: Path) -> int:
    # A process starts with the peak of the one that made it; that one is small.
    measure = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    arguments = ("klasifikasi", path, "--pada", PADA, "--keluar", target)
    done = subprocess.run(
        [sys.executable, "-c", measure, UMKM, *arguments], stdout=subprocess.PIPE, check=True
    )
    return int(done.stdout)
