from __future__ import annotations

import pickle
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, HukumError, InvalidTypeError
from umkm_core.hukum.instrumen import Instrumen
from umkm_core.hukum.rujukan import Rujukan, parse_rujukan
from umkm_core.values.status import Status

if TYPE_CHECKING:
    from umkm_core.hukum.kitab import Kitab


def make_instrumen(kode: str, singkatan: str, judul: str = "Peraturan fiktif") -> Instrumen:
    return Instrumen(
        id=kode,
        singkatan=singkatan,
        judul=judul,
        jenis="pp",
        status=Status.TERKONFIRMASI,
        dibaca=date(2026, 11, 21),
    )


PP = make_instrumen("pp-fiktif-3-2021", "PP Fiktif 3/2021")
THERE = {PP.id: PP}


def parse(parts: str) -> Rujukan:
    return parse_rujukan(f"pp-fiktif-3-2021{parts}", THERE)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ("", ""),
        (":ps35", " Pasal 35"),
        (":ps153A", " Pasal 153A"),
        (":ps7AB", " Pasal 7AB"),
        (":ps35:ay5", " Pasal 35 ayat (5)"),
        (":ps35:ay5a", " Pasal 35 ayat (5a)"),
        (":ps35:ay5:a", " Pasal 35 ayat (5) huruf a"),
        (":ps35:ay5:aa", " Pasal 35 ayat (5) huruf aa"),
        (":ps35:ay5:zz", " Pasal 35 ayat (5) huruf zz"),
        (":ps1:angka4", " Pasal 1 angka 4"),
        (":ps1:angka14:c", " Pasal 1 angka 14 huruf c"),
        (":ps6:ay1:a:angka2", " Pasal 6 ayat (1) huruf a angka 2"),
        (":ps6:ay1:angka2:a:angka3", " Pasal 6 ayat (1) angka 2 huruf a angka 3"),
        (":ps87:angka1:ps6", None),
        (":ps5:p", " Pasal 5 huruf p"),
        (":ps5:ps", None),
        (":lamp", " Lampiran"),
        (":lampII", " Lampiran II"),
        (":lampXIV:ps3", " Lampiran XIV Pasal 3"),
        (":dkKESATU", " Diktum KESATU"),
        (":dkKEDUA:angka1", " Diktum KEDUA angka 1"),
        (":penj", " Penjelasan"),
        (":penj:ps6:ay1:b", " Penjelasan Pasal 6 ayat (1) huruf b"),
        (":penj:lampI", " Penjelasan Lampiran I"),
    ],
)
def test_grammar(parts: str, words: str | None) -> None:
    if words is None:
        with pytest.raises(ValueError, match="citation"):
            parse(parts)
    else:
        assert str(parse(parts)) == f"PP Fiktif 3/2021{words}"
        assert parse(parts).kode == f"pp-fiktif-3-2021{parts}"
        assert parse(parts).instrumen is PP


@pytest.mark.parametrize(
    "part",
    [
        "",
        " ",
        "pasal35",
        "Ps35",
        "ps",
        "ps0",
        "ps035",
        "ps35a",
        "ps3٥",
        "ps35 ",
        "ps35\n",
        "ay",
        "ay0",
        "ay(5)",
        "ay5A",
        "angka",
        "angka0",
        "dk",
        "dkKesatu",
        "lampii",
        "lamp2",
        "penjelasan",
        "A",
        "abc",
        "1",
        "é",
    ],
)
def test_no_part(part: str) -> None:
    kode = f"pp-fiktif-3-2021:{part}"
    words = f"citation {kode!r} has a part that is no pasal, ayat, huruf, angka, diktum or lampiran: {part!r}"
    with pytest.raises(ValueError, match=f"^{re.escape(words)}"):
        parse_rujukan(kode, THERE)


@pytest.mark.parametrize(
    ("parts", "at"),
    [
        (":ay1:ps1", "ps1"),
        (":ps1:ps2", "ps2"),
        (":ps1:lampII", "lampII"),
        (":ps1:penj", "penj"),
        (":lampI:penj", "penj"),
        (":ps1:a:ay1", "ay1"),
        (":ps1:a:b", "b"),
        (":ps1:angka1:angka2", "angka2"),
        (":ps1:a:angka1:ay1", "ay1"),
        (":ps1:dkKESATU", "dkKESATU"),
    ],
)
def test_from_small_to_large(parts: str, at: str) -> None:
    words = f"citation 'pp-fiktif-3-2021{parts}' goes from a small part to a larger one at {at!r}"
    with pytest.raises(ValueError, match=f"^{re.escape(words)}"):
        parse(parts)


@pytest.mark.parametrize(
    "kode", ["", ":ps1", "ps1", "pp-fiktif-3-2020:ps1", "PP-fiktif-3-2021", "pp-fiktif-3-2021 "]
)
def test_unknown_instrument(kode: str) -> None:
    name = kode.partition(":")[0]
    words = f"citation {kode!r} names an instrument that is not there: {name!r}"
    with pytest.raises(ValueError, match=f"^{re.escape(words)}"):
        parse_rujukan(kode, THERE)


def test_the_book_refuses_with_a_code(buku: Kitab) -> None:
    with pytest.raises(HukumError) as caught:
        buku.rujukan("pp-fiktif-3-2021:pasal 35")
    assert caught.value.code is ErrorCode.HUKUM_CITATION
    assert (caught.value.path, caught.value.value) == ("kode", "pp-fiktif-3-2021:pasal 35")


@pytest.mark.parametrize("kode", [None, 35, b"pp-fiktif-3-2021", ["pp-fiktif-3-2021"]])
def test_the_book_refuses_what_is_no_text(kode: object, buku: Kitab) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        buku.rujukan(kode)  # type: ignore[arg-type] # the refusal is what is tested
    assert (caught.value.code, caught.value.path) == (ErrorCode.NOT_TEXT, "kode")


def test_equal_by_code() -> None:
    other = make_instrumen("pp-fiktif-3-2021", "PP Fiktif Nomor 3 Tahun 2021", "Judul yang dikoreksi")
    same = parse_rujukan("pp-fiktif-3-2021:ps1", {other.id: other})
    assert same == parse(":ps1")
    assert hash(same) == hash(parse(":ps1"))
    assert str(same) != str(parse(":ps1"))
    assert parse(":ps1") != parse(":ps2")
    assert len({same, parse(":ps1"), parse(":ps2")}) == 2
    text: object = "pp-fiktif-3-2021:ps1"
    assert parse(":ps1") != text


def test_repr_is_short() -> None:
    assert repr(parse(":ps1")) == "Rujukan(kode='pp-fiktif-3-2021:ps1')"


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_pickle(protocol: int, bawaan: Kitab) -> None:
    rujukan = bawaan.rujukan("pp-7-2021:ps35:ay5:a")
    again = pickle.loads(pickle.dumps(rujukan, protocol))  # noqa: S301 - our own bytes
    assert again == rujukan
    assert str(again) == "PP 7/2021 Pasal 35 ayat (5) huruf a"
    assert again.instrumen == rujukan.instrumen


PARTS = st.tuples(
    st.sampled_from(["", ":penj"]),
    st.sampled_from(["", ":lampIV"]),
    st.sampled_from(["", ":dkKESATU"]),
    st.sampled_from(["", ":ps6", ":ps153A"]),
    st.sampled_from(["", ":ay2"]),
    st.sampled_from(["", ":angka3"]),
    st.sampled_from(["", ":b"]),
)


@given(PARTS, PARTS)
def test_two_codes_have_two_texts(one: tuple[str, ...], two: tuple[str, ...]) -> None:
    first, second = parse("".join(one)), parse("".join(two))
    assert (first == second) is (str(first) == str(second))


@given(st.text("aAyngkpsdlmIVX0123456789:٣ \n", max_size=12))
def test_any_text_is_refused_or_made_of_letters_and_digits(text: str) -> None:
    try:
        rujukan = parse(f":{text}")
    except ValueError:
        return
    assert re.fullmatch("[A-Za-z0-9:]+", text)
    assert len(str(rujukan).split()) > len(PP.singkatan.split())
