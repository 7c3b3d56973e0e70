"""The spellings of every vocabulary: whole, and without two meanings of one spelling."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

import umkm_core.kosakata
from umkm_core.acuan.kbli import EdisiKBLI, load_struktur
from umkm_core.errors import ErrorCode, InvalidTypeError
from umkm_core.kosakata.baca_kata import LONGEST_KATA, parse_daftar_kata, parse_kata
from umkm_core.kosakata.koperasi import BentukKoperasi, JenisKoperasi
from umkm_core.kosakata.padanan import (
    find_kata_ditolak,
    find_padanan_kata,
    load_kosakata,
    load_padanan,
    normalise_kata,
)
from umkm_core.kosakata.usaha import SektorUsaha
from umkm_core.values.words import OrderedLabel, WordEnum

FOLDER: Final = Path(next(iter(umkm_core.kosakata.__path__)))
VOCABULARIES: Final = load_kosakata()
EACH: Final = pytest.mark.parametrize("kind", VOCABULARIES.values(), ids=VOCABULARIES)


def test_every_vocabulary_has_a_section_and_no_other() -> None:
    modules = [import_module(f"umkm_core.kosakata.{path.stem}") for path in FOLDER.glob("[!_]*.py")]
    written = {
        thing.__name__
        for module in modules
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, WordEnum) and thing.__module__ == module.__name__
    }
    assert {*VOCABULARIES} == written - {"WordEnum", "OrderedLabel"}
    assert OrderedLabel not in VOCABULARIES.values()


@EACH
def test_every_vocabulary_says_where_its_words_are_from(kind: type[WordEnum]) -> None:
    assert re.search(r"Source: |Words of (?:this library|the trade)", kind.__doc__ or "")


@EACH
def test_every_spelling_is_read(kind: type[WordEnum]) -> None:
    spellings = find_padanan_kata(kind)
    assert [*spellings] == [*kind]
    for member, words in spellings.items():
        assert words[0] == str(member)
        for word in words:
            assert len(word) <= LONGEST_KATA
            assert parse_kata(word, kind) is member
            assert parse_daftar_kata(word, kind) == (member,)


@EACH
def test_no_spelling_has_two_meanings(kind: type[WordEnum]) -> None:
    spelled = [normalise_kata(word) for words in find_padanan_kata(kind).values() for word in words]
    refused = [normalise_kata(one.kata) for one in find_kata_ditolak(kind)]
    assert sorted({*spelled, *refused}) == sorted(spelled + refused)
    assert load_padanan(kind).anggota_of.keys().isdisjoint(load_padanan(kind).ditolak_of)


@EACH
def test_no_spelling_is_a_list_of_others(kind: type[WordEnum]) -> None:
    known = {*load_padanan(kind).anggota_of, *load_padanan(kind).ditolak_of}
    for word in known:
        parts = [part.strip() for part in re.split("[,;]", word)]
        assert len(parts) == 1 or not all(part in known for part in parts), word


@EACH
def test_what_is_not_read_says_why(kind: type[WordEnum]) -> None:
    words = [str(member) for member in kind]
    for one in find_kata_ditolak(kind):
        assert one.alasan
        assert {*one.mungkin} <= {*words}
        assert not (one.mungkin and one.code is ErrorCode.KATA_OTHER)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("  PRIMER   Kabupaten / Kota\n", "primer kabupaten/kota"),
        ("Inti–Plasma", "inti-plasma"),
        ("eceran - reparasi", "eceran-reparasi"),
        ("ISO\N{NO-BREAK SPACE}9001 : 2015", "iso 9001:2015"),
        ("ＮＩＢ", "nib"),
        ("kompetensi ( SKKNI )", "kompetensi(skkni)"),
        ("", ""),
    ],
)
def test_what_does_not_count(text: str, normal: str) -> None:
    assert normalise_kata(text) == normal


def test_a_word_may_stand_in_front_only_where_the_data_says_so() -> None:
    assert find_padanan_kata(JenisKoperasi)[JenisKoperasi.JASA] == ("jasa", "koperasi jasa")
    assert "koperasi" not in load_padanan(SektorUsaha).anggota_of


def test_sectors_are_the_kategori_of_kbli_2020() -> None:
    struktur = load_struktur(EdisiKBLI.KBLI_2020)
    assert struktur is not None
    assert {sektor.kategori: str(sektor) for sektor in SektorUsaha} == {
        huruf: kategori.judul for huruf, kategori in struktur.kategori.items()
    }


@pytest.mark.parametrize("kind", [WordEnum, str, None, "BentukKoperasi", BentukKoperasi.PRIMER, EdisiKBLI])
def test_only_a_vocabulary_has_spellings(kind: type[WordEnum]) -> None:
    with pytest.raises(InvalidTypeError) as refused:
        find_padanan_kata(kind)
    assert (refused.value.code, refused.value.path) == (ErrorCode.WRONG_TYPE, "kind")


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("Palsu", "umkm_core.kosakata.koperasi"),
        ("BentukKoperasi", "umkm_core.kosakata.koperasi"),
        ("Palsu", "umkm_core.kosakata.palsu"),
        ("Palsu", "umkm_core.kosakata."),
        ("Palsu", None),
        ("BentukKoperasi", 3),
    ],
)
def test_a_class_that_says_that_it_is_a_vocabulary_is_none(name: str, module: object) -> None:
    class Palsu(WordEnum):
        PRIMER = "primer"

    type.__setattr__(Palsu, "__module__", module)
    type.__setattr__(Palsu, "__name__", name)
    with pytest.raises(InvalidTypeError) as refused:
        find_padanan_kata(Palsu)
    assert (refused.value.code, refused.value.path) == (ErrorCode.WRONG_TYPE, "kind")
