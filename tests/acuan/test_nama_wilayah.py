from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.acuan.kode_wilayah import JenisWilayah, TingkatWilayah
from umkm_core.acuan.nama_wilayah import is_stated, normalise_nama, read_nama
from umkm_core.acuan.tabel_wilayah import TabelWilayah

law = settings(derandomize=True, deadline=None, max_examples=300)

NAMA: Final = [nama for tingkat in TingkatWilayah for _, nama in TabelWilayah.bawaan().iterate_kode(tingkat)]
KAB: Final = TingkatWilayah.KABUPATEN_KOTA


@pytest.mark.parametrize(
    ("name", "kunci"),
    [
        ("Oro-oro Dowo", "oroorodowo"),
        ("TANGGUL  ANGIN", "tanggulangin"),
        ('Ra"as', "raas"),
        ("Du’en", "duen"),
        ("Éllak", "ellak"),
        ("Kep. Masaloka", "kepulauanmasaloka"),
        ("KP. Baru", "kampungbaru"),
        ("Gn Bintang", "gunungbintang"),
        ("Tjg. Priok", "tanjungpriok"),
        ("Pangkajene & Kepulauan", "pangkajenedankepulauan"),
        # short words are parts of these
        ("Kepanjen", "kepanjen"),
        ("Akp Tjokro", "akptjokro"),
        # numbers and what stands between them tell places apart
        ("2 x 11 Kayu Tanam", "2x11kayutanam"),
        ("Lubuk Pakam I,II", "lubukpakami,ii"),
    ],
)
def test_what_is_compared(name: str, kunci: str) -> None:
    assert normalise_nama(name) == kunci


def test_many_names_are_compared_as_each_is() -> None:
    assert normalise_nama("\n".join(NAMA)).split("\n") == [normalise_nama(nama) for nama in NAMA]
    assert normalise_nama("\t".join(NAMA[:500])).split("\t") == [*map(normalise_nama, NAMA[:500])]


def test_every_name_of_the_table_has_something_to_compare() -> None:
    assert all(normalise_nama(nama) for nama in NAMA)


@law
@given(st.text())
def test_what_is_compared_is_small_and_plain(text: str) -> None:
    kunci = normalise_nama(text)
    assert {*kunci} <= {*"abcdefghijklmnopqrstuvwxyz0123456789,\t\n"}
    assert is_stated(text) or not kunci.strip(",\t\n")


def test_the_best_reading_comes_first() -> None:
    first, second = read_nama("Kota Batu")
    assert (first.sasaran.kunci, first.sasaran.tingkat) == ("batu", frozenset({KAB}))
    assert (first.sasaran.jenis, first.sasaran.teks) == (JenisWilayah.KOTA, "kota batu")
    assert (second.sasaran.kunci, second.sasaran.tingkat) == ("kotabatu", frozenset(TingkatWilayah))
    weak = read_nama("Kampung Baru")
    assert [(bacaan.sasaran.kunci, bacaan.lemah) for bacaan in weak] == [("kampungbaru", 0), ("baru", 1)]


def test_a_level_that_is_known_leaves_no_other() -> None:
    assert [bacaan.sasaran.kunci for bacaan in read_nama("Kota Batu", TingkatWilayah.KECAMATAN)] == [
        "kotabatu"
    ]
    assert [bacaan.sasaran.kunci for bacaan in read_nama("Kec. Batu", TingkatWilayah.KECAMATAN)] == ["batu"]


def test_names_around_are_of_rising_levels() -> None:
    readings = read_nama("Klojen, Malang, Jawa Timur")
    assert {len(bacaan.sekitar) for bacaan in readings if not bacaan.lemah} == {2}
    for bacaan in readings:
        ranks = [
            tingkat.rank for nama in (*bacaan.sekitar, bacaan.sasaran) for tingkat in (max(nama.tingkat),)
        ]
        assert ranks == sorted({*ranks}, reverse=True)


@law
@given(st.text(max_size=200) | st.lists(st.sampled_from(["kota ", "desa ", "a ", ", ", "kp "])).map("".join))
def test_readings_are_few_and_at_least_one(text: str) -> None:
    assert 1 <= len(read_nama(text)) <= 200
