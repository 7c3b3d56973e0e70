from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.tabel.headers import HeaderReading, find_unit, find_years, normalise_header, read_header
from umkm_core.tabel.synonyms import WORDS_BY_FACT


@pytest.mark.parametrize(
    ("header", "fact", "reading"),
    [
        ("Nilai Omzet Usaha (Rp)", "hasil_penjualan", HeaderReading(names_it=True)),
        ("Omset 1 tahun", "hasil_penjualan", HeaderReading(names_it=True, annual=True)),
        ("Pendapatan", "hasil_penjualan", HeaderReading(names_it=True, needs_a_year=True)),
        ("Pendapatan omzet", "hasil_penjualan", HeaderReading(names_it=True)),
        (
            "Pendapatan 2024",
            "hasil_penjualan",
            HeaderReading(names_it=True, needs_a_year=True, annual=True, years=(2024,)),
        ),
        (
            "Target omzet online per bulan, 2023/2024 (US$)",
            "hasil_penjualan",
            HeaderReading(
                names_it=True,
                annual=True,
                years=(2023, 2024),
                periods=("bulan",),
                units=("usd",),
                parts=("online",),
                others=("target", "us"),
            ),
        ),
        (
            "Karyawan laki-laki tetap",
            "tenaga_kerja",
            HeaderReading(names_it=True, parts=("laki", "laki", "tetap")),
        ),
        (
            "Karyawan laki-laki",
            "modal_usaha",
            HeaderReading(names_it=False, parts=("laki", "laki"), others=("karyawan",)),
        ),
        (
            "Tgl berdiri 2024 (bulan)",
            "tanggal_berdiri",
            HeaderReading(names_it=True, others=("2024", "bulan")),
        ),
        ("", "hasil_penjualan", HeaderReading(names_it=False)),
    ],
)
def test_words_are_told_apart(header: str, fact: str, reading: HeaderReading) -> None:
    assert read_header(header, WORDS_BY_FACT[fact]) == reading


@given(st.text(), st.sampled_from(sorted(WORDS_BY_FACT)))
def test_any_text_reads_as_its_words_do(header: str, fact: str) -> None:
    words = WORDS_BY_FACT[fact]
    assert read_header(normalise_header(header), words) == read_header(header, words)


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("OMZET_USAHA/Tahun (Rp.)", "omzet usaha tahun rp"),
        ("  Jumlah\nKaryawan\tLaki-Laki ", "jumlah karyawan laki laki"),
        ("Ｏｍｚｅｔ", "omzet"),
        ("%", "persen"),
        ("()", ""),
    ],
)
def test_normalises(header: str, words: str) -> None:
    assert normalise_header(header) == words


@given(st.text())
def test_normalising_twice_is_normalising_once(header: str) -> None:
    once = normalise_header(header)
    assert normalise_header(once) == once


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("REKAP (dalam juta rupiah)", "juta"),
        ("(Rp ribu)", "ribu"),
        ("Rp x 1.000", "x 1 000"),
        ("Rp. 000", "rp 000"),
        ("Omzet dalam Rp1.000.000", None),
        ("(DALAM JUTAAN)", "jutaan"),
        ("DATA 5.000 UMKM KELAS M TAHUN 2024", None),
    ],
)
def test_units_in_titles(title: str, unit: str | None) -> None:
    assert find_unit(title) == unit


@pytest.mark.parametrize(
    ("header", "years"),
    [
        ("Omzet", ()),
        ("OMZET_2024", (2024,)),
        ("2024-2023", (2024, 2023)),
        ("Omzet 1899, 2100, 20245, '24", ()),
    ],
)
def test_years(header: str, years: tuple[int, ...]) -> None:
    assert find_years(header) == years
