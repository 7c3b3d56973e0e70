"""The summary as it is read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from umkm_core import MANDIRI, Bacaan, BilaBerbeda, FaktaUsaha, Kitab, SkalaUsaha
from umkm_core.cli.job import Job, Request
from umkm_core.cli.output import name_added
from umkm_core.cli.summary import EXAMPLES
from umkm_core.cli.summary_text import format_count, format_line, format_summary
from umkm_core.tabel.doubts import Reason
from umkm_core.tabel.reader import NoticeCode, open_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Table = Callable[..., Path]

KITAB = Kitab.bawaan()


def _summary(path: Path, pada: date = date(2026, 11, 21), **request: Any) -> str:  # noqa: ANN401 - fields of Request
    with open_table(path) as table:
        job = Job(table, Request(pada=pada, kitab=KITAB, **request))
        for _ in job:
            pass
        return format_summary(job, name_added(table.columns)).replace(str(path), path.name)


def test_a_whole_summary(table: Table) -> None:
    path = table(
        "DATA FIKTIF;;;",
        "NAMA;OMZET;NILAI OMZET;MODAL HUTANG;kelas",
        "A Fiktif;< 2M;Rp. 400.000.000;;x",
        "B Fiktif;< 2M;2M;;x",
        "C Fiktif;< 2M;;;x",
        "D Fiktif;< 2M;-;;x",
        "E Fiktif;2M-15M;3 miliar;;x",
        "F Fiktif;< 2M;Rp. 0;;x",
        "G Fiktif;< 2M;0;;x",
        "H Fiktif;< 2M;1jt",
    )
    assert _summary(path) == (
        f"""\
Skala usaha per 21 November 2026 (tujuan pemberdayaan)
usaha.csv
  8 baris, utf-8, pemisah ";", judul kolom di baris 2
  baris 1: dianggap judul tabel dan dilewati: 'DATA FIKTIF'

Kolom
  hasil penjualan  NILAI OMZET
  modal usaha      (tidak ada kolom)
  dilewati         OMZET (untuk hasil penjualan: banyak sel yang tidak terbaca)
  dilewati         MODAL HUTANG (untuk modal usaha: hanya sebagian: hutang)
  diganti nama     kelas menjadi kelas_umkm

Kelas               baris  dasar
  mikro                 4  PP 7/2021 Pasal 35 ayat (5) huruf a
  kecil                 1  PP 7/2021 Pasal 35 ayat (5) huruf b
  menengah              0
  besar                 0
  tidak diputuskan      3
  jumlah                8
UMKM: ya 0, bukan 0, tidak dapat dikatakan 8
  tidak dinyatakan: bagian dari, pma, milik perorangan; lihat --fakta

Hukum (kitab {KITAB.versi}, {KITAB.digest[:15]})
  PP 7/2021  8  status sengketa

Catatan: bacaan-sengketa 8, kemandirian-tidak-dinyatakan 8, pma-tidak-dinyatakan 8

Tidak diputuskan: 3 baris
  tidak-diisi: 2 baris di NILAI OMZET; sel kosong atau hanya tanda kosong
    baris 5: (kosong)
    baris 6: '-'
  rupiah-ambiguous: 1 baris di NILAI OMZET; lebih dari satu bacaan, tidak dipilih
    baris 4: '2M', mungkin Rp2.000.000 atau Rp2.000.000.000

Peringatan
  nol-mungkin-tidak-diisi: 2 baris di NILAI OMZET; nol sering berarti belum diisi
    baris 8: 'Rp. 0'
    baris 9: '0'
  baris-pendek: 1 baris di MODAL HUTANG; sel kurang, mulai kolom ini dianggap kosong
    baris 10
"""
    )


def test_choices_are_named(table: Table) -> None:
    path = table("OMZET;TGL BERDIRI", "1jt;1/1/2020")
    text = _summary(path, bacaan=Bacaan.TANGGAL_BERDIRI, kolom={"hasil_penjualan": "OMZET"})
    assert "(tujuan pemberdayaan, bacaan tanggal-berdiri)" in text
    assert "  hasil penjualan  OMZET (dipilih)\n" in text
    assert "  tanggal berdiri  TGL BERDIRI\n" in text
    text = _summary(path, date(2015, 1, 1), bila_berbeda=BilaBerbeda.HASIL_PENJUALAN)
    assert "(tujuan pemberdayaan, bila berbeda hasil penjualan)" in text
    text = _summary(table("PEKERJA", "3"), skema="bps")
    assert text.startswith("Skala menurut tenaga kerja (BPS) per 21 November 2026\n")
    assert "UMKM:" not in text


def test_a_chosen_column_is_shown_with_the_doubt_about_it(table: Table) -> None:
    path = table("OMZET PER BULAN;MODAL", "1jt;1jt", "2jt;x", "3jt;x")
    named = {"hasil_penjualan": "OMZET PER BULAN", "modal_usaha": "MODAL"}
    text = _summary(path, kolom=named, meski_ragu=frozenset({"hasil_penjualan"}))
    assert "  hasil penjualan  OMZET PER BULAN (dipilih, meskipun bukan angka setahun: bulan)\n" in text
    assert "  modal usaha      MODAL (dipilih, meskipun banyak sel yang tidak terbaca)\n" in text


def test_facts_of_all_rows_are_shown_below_the_columns(table: Table) -> None:
    path = table("OMZET", "1jt", "3 miliar", "60 miliar", "2M")
    facts = FaktaUsaha(pma=False, bagian_dari=MANDIRI, milik_perorangan=True)
    text = _summary(path, fakta=facts)
    assert (
        """
  modal usaha      (tidak ada kolom)

Fakta untuk setiap baris
  pma               tidak
  bagian dari       mandiri
  milik perorangan  ya

Kelas """
        in text
    )
    assert "\nUMKM: ya 2, bukan 1, tidak dapat dikatakan 1\n\n" in text
    text = _summary(path, fakta=FaktaUsaha(bagian_dari=SkalaUsaha.BESAR))
    assert "\nFakta untuk setiap baris\n  bagian dari  besar\n\n" in text
    assert "\nUMKM: ya 0, bukan 4, tidak dapat dikatakan 0\n" in text


def test_the_readings_of_a_date_are_shown_as_dates(table: Table) -> None:
    path = table("OMZET;MODAL;TGL BERDIRI", "1jt;6 miliar;1/2/20", *["1jt;6 miliar;1/2/2020"] * 2)
    text = _summary(path, bacaan=Bacaan.TANGGAL_BERDIRI)
    assert "    baris 2: '1/2/20', mungkin 1 Februari 1920 atau 1 Februari 2020\n" in text


def test_a_reason_that_lies_in_no_row_lists_no_rows(table: Table) -> None:
    text = _summary(table("OMZET", *["1jt"] * 30), date(1990, 1, 1))
    assert "  tidak ada yang berlaku  30\n" in text
    assert "tidak-ada-hukum: 30 baris; tidak ada aturan yang berlaku pada tanggal itu\n" in text
    assert "baris 2" not in text
    assert "Kolom" not in text.splitlines()


def test_more_rows_than_are_kept_are_counted(table: Table) -> None:
    text = _summary(table("OMZET", *["1jt"] * 4000, *["2M"] * 1500))
    listed = ", ".join(str(line) for line in range(4002, 4002 + EXAMPLES))
    assert f"baris {listed}: '2M'," in " ".join(text.split())
    assert "dan 1.480 baris lagi; semuanya ada di hasil\n" in text
    assert "  mikro             4.000  PP 7/2021" in text


def test_lines_are_not_too_wide(table: Table) -> None:
    path = table(f"OMZET {'Usaha ' * 40}", *["1jt"] * 100, *["2M"] * 40, *["x" * 5_000] * 40)
    assert max(len(line) for line in _summary(path).splitlines()) <= 100


def test_what_a_file_holds_does_not_steer_the_terminal(table: Table) -> None:
    path = table('"OMZET\n(\x1b[2J Rp)",NAMA', *["1jt,A"] * 3, "\x1b[31mdua juta,B")
    text = _summary(path, kolom={"hasil_penjualan": "OMZET\n(\x1b[2J Rp)"})
    assert "\x1b" not in text
    assert "OMZET (?[2J Rp) (dipilih, meskipun " in text
    assert r"'\x1b[31mdua juta'" in text


def test_words_for_everything_that_the_reader_may_say() -> None:
    for code in (*NoticeCode, *Reason):
        assert code.kalimat
        assert code.kalimat == code.kalimat.strip(". ")


@pytest.mark.parametrize(
    ("text", "shown"), [("a\t\n b", "a b"), ("x" * 80, "x" * 60 + "…"), ("Café", "Café"), ("a\0b", "a?b")]
)
def test_a_text_of_a_file_on_one_line(text: str, shown: str) -> None:
    assert format_line(text) == shown


def test_counts() -> None:
    assert [format_count(count) for count in (0, 999, 1_000, 65_000_000)] == [
        "0",
        "999",
        "1.000",
        "65.000.000",
    ]
