"""The sample that `make demo` shows: what is in it, and what comes out."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from umkm_core.tabel.reader import open_table

from .conftest import PADA, columns_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Done

SAMPLE = Path(__file__).parents[2] / "contoh" / "usaha_malang_raya.csv"

CLASSES = """\
Kelas               baris  dasar
  mikro               162  PP 7/2021 Pasal 35 ayat (5) huruf a
  kecil                17  PP 7/2021 Pasal 35 ayat (5) huruf b
  menengah              6  PP 7/2021 Pasal 35 ayat (5) huruf c
  besar                 2  UU 20/2008 Pasal 1 angka 4
  tidak diputuskan     13
  jumlah              200
UMKM: ya 0, bukan 2, tidak dapat dikatakan 198
  tidak dinyatakan: bagian dari, pma, milik perorangan; lihat --fakta
"""
PROBLEMS = """\
Tidak diputuskan: 13 baris
  rupiah-unreadable: 4 baris di NILAI OMZET USAHA PER TAHUN; bukan satu jumlah uang
    baris 85: 'lima puluh juta'
    baris 127: '< 2M'
    baris 169: '6-8 juta'
    baris 248: '20jt/hari (bazar)'
  tidak-diisi: 4 baris di NILAI OMZET USAHA PER TAHUN; sel kosong atau hanya tanda kosong
    baris 246, 289: (kosong)
    baris 247: 'belum ada'
    baris 339: '-'
  rupiah-ambiguous: 3 baris di NILAI OMZET USAHA PER TAHUN; lebih dari satu bacaan, tidak dipilih
    baris 46: '2M', mungkin Rp2.000.000 atau Rp2.000.000.000
    baris 222: '3,5 M', mungkin Rp3.500.000 atau Rp3.500.000.000
    baris 240: 'Rp. 5,000000', mungkin Rp5 atau Rp5.000.000
  rupiah-negative: 1 baris di NILAI OMZET USAHA PER TAHUN; jumlah uang di bawah nol
    baris 239: 'Rp. -12.000.000'
  rupiah-sen: 1 baris di NILAI OMZET USAHA PER TAHUN; ada sen, lihat --sen
    baris 220: 'Rp. 81.250.500,75'

Peringatan
  nol-mungkin-tidak-diisi: 4 baris di NILAI OMZET USAHA PER TAHUN; nol sering berarti belum diisi
    baris 74, 107, 347: 'Rp. 0'
    baris 166: '0'
  nol-mungkin-tidak-diisi: 2 baris di NILAI MODAL USAHA PER TAHUN; nol sering berarti belum diisi
    baris 61, 191: 'Rp. 0'
  baris-pendek: 1 baris di WILAYAH PEMASARAN; sel kurang, mulai kolom ini dianggap kosong
    baris 118
  rupiah-ambiguous: 1 baris di NILAI MODAL USAHA PER TAHUN; lebih dari satu bacaan, tidak dipilih
    baris 294: 'Rp. 10,000000', mungkin Rp10 atau Rp10.000.000
  rupiah-unreadable: 1 baris di NILAI MODAL USAHA PER TAHUN; bukan satu jumlah uang
    baris 178: 'belum dihitung, sekitar 3jt'
"""


def test_it_says_that_it_is_made_up() -> None:
    assert SAMPLE.read_bytes().startswith(b"\xef\xbb\xbfDATA FIKTIF")
    with open_table(SAMPLE) as table:
        rows = list(table)
        name = table.columns.index("NAMA USAHA")
    assert len(rows) == 200
    assert all("fiktif" in row.cells[name].casefold() for row in rows)
    assert len({row.cells[name] for row in rows}) == 200


@pytest.fixture
def demo(umkm: Callable[..., Done], tmp_path: Path) -> tuple[Done, list[dict[str, str]]]:
    """Do what `make demo` does."""
    target = tmp_path / "hasil.csv"
    done = umkm("klasifikasi", SAMPLE, "--pada", PADA, "--keluar", target)
    text = target.read_text(encoding="utf-8-sig")
    return done, list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_the_demo(demo: tuple[Done, list[dict[str, str]]]) -> None:
    done, _ = demo
    assert (done.status, done.err) == (0, "")
    assert CLASSES in done.out
    assert PROBLEMS in done.out
    assert len(done.out.splitlines()) <= 62


def test_whether_a_business_counts_as_umkm_takes_facts_of_its_owners(classify: Callable[..., Done]) -> None:
    facts = ("pma=tidak", "bagian_dari=mandiri", "milik_perorangan=ya")
    done = classify(SAMPLE, "--format", "ndjson", *(part for fact in facts for part in ("--fakta", fact)))
    assert "\nUMKM: ya 185, bukan 2, tidak dapat dikatakan 13\n" in done.err
    umkm = Counter(json.loads(line)["umkm"] for line in done.out.splitlines())
    assert umkm == {"ya": 185, "bukan": 2, "tidak dapat dikatakan": 13}


def test_the_result_has_every_row_with_its_cells(demo: tuple[Done, list[dict[str, str]]]) -> None:
    _, rows = demo
    with open_table(SAMPLE) as table:
        assert [tuple(row[name] for name in table.columns) for row in rows] == [row.cells for row in table]
    assert Counter(columns_of(rows, "kelas")) == {
        "mikro": 162,
        "kecil": 17,
        "menengah": 6,
        "besar": 2,
        "": 13,
    }


def test_the_bounds_are_in_it(demo: tuple[Done, list[dict[str, str]]]) -> None:
    _, rows = demo
    classes = {row["NILAI OMZET USAHA PER TAHUN"]: row["kelas"] for row in rows}
    assert classes["Rp. 2.000.000.000"] == "mikro"
    assert classes["Rp. 2.000.000.001"] == "kecil"
    assert classes["15 miliar"] == "kecil"
    assert classes["Rp. 50.000.000.000"] == "menengah"


@pytest.mark.parametrize(
    ("options", "counts"),
    [
        (("--sen", "buang"), {"mikro": 163, "kecil": 17, "menengah": 6, "besar": 2, "": 12}),
        (("--tujuan", "pendirian"), {"mikro": 181, "kecil": 10, "menengah": 3, "besar": 3, "": 3}),
    ],
)
def test_other_questions(
    classify: Callable[..., Done], tmp_path: Path, options: tuple[str, ...], counts: dict[str, int]
) -> None:
    target = tmp_path / "hasil.tsv"
    classify(SAMPLE, "--keluar", target, *options)
    text = target.read_text(encoding="utf-8-sig")
    kelas = columns_of(csv.DictReader(io.StringIO(text, newline=""), delimiter="\t"), "kelas")
    assert Counter(kelas) == counts


def test_the_table_of_koperasi_needs_its_unit(classify: Callable[..., Done]) -> None:
    path = SAMPLE.with_name("koperasi_dalam_juta.csv")
    assert path.read_text(encoding="utf-8").startswith("DATA FIKTIF")
    assert classify(path).status == 1
    done = classify(path, "--satuan", "hasil_penjualan=juta", "--format", "ndjson")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [(row["baris"], row["kelas"]) for row in rows] == [
        (4, "mikro"),
        (5, "kecil"),
        (6, "mikro"),
        (7, "kecil"),
    ]
    assert [row["masalah"] for row in rows] == [[], [], [], ["mungkin-bukan-usaha"]]
