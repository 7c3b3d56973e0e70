"""Whole numbers in words: one spelling is written, several are read, and nothing that is no number."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError, UmkmError, mask_persons
from umkm_core.values.terbilang import parse_terbilang, terbilang

law = settings(derandomize=True, deadline=None, max_examples=300)

WRITTEN = {
    0: "nol",
    1: "satu",
    10: "sepuluh",
    11: "sebelas",
    12: "dua belas",
    19: "sembilan belas",
    20: "dua puluh",
    21: "dua puluh satu",
    100: "seratus",
    101: "seratus satu",
    110: "seratus sepuluh",
    111: "seratus sebelas",
    999: "sembilan ratus sembilan puluh sembilan",
    1_000: "seribu",
    1_001: "seribu satu",
    1_111: "seribu seratus sebelas",
    2_000: "dua ribu",
    10_000: "sepuluh ribu",
    11_000: "sebelas ribu",
    21_000: "dua puluh satu ribu",
    100_000: "seratus ribu",
    101_000: "seratus satu ribu",
    201_000: "dua ratus satu ribu",
    1_000_000: "satu juta",
    1_001_000: "satu juta seribu",
    21_001_000: "dua puluh satu juta seribu",
    2_500_000: "dua juta lima ratus ribu",
    10**9: "satu miliar",
    10**12: "satu triliun",
    10**15: "satu kuadriliun",
    10**18: "satu kuintiliun",
    10**21: "satu sekstiliun",
    10**24: "satu septiliun",
    10**27: "satu oktiliun",
    10**30: "satu noniliun",
    10**33: "satu desiliun",
    10**36: "satu undesiliun",
    10**39: "satu duodesiliun",
    10**42: "satu tredesiliun",
    10**46: "sepuluh kuatuordesiliun",
    -12: "minus dua belas",
}

READ = {
    "Dua Juta Lima Ratus Ribu Rupiah": 2_500_000,
    "DUA JUTA": 2_000_000,
    "  dua \u00a0 juta\n": 2_000_000,
    "dua juta rupiah.": 2_000_000,
    "(seribu rupiah)": 1_000,
    "Terbilang: (seribu rupiah)": 1_000,
    "(# terbilang: seribu #)": 1_000,
    "lima ratus ribu rupiah saja": 500_000,
    "seratus juta rupiah,-": 100_000_000,
    "seratus juta rupiah,–": 100_000_000,
    "seratus juta rupiah saja.": 100_000_000,
    "# dua juta rupiah #": 2_000_000,
    "== Dua Juta ==": 2_000_000,
    "Terbilang: dua juta rupiah": 2_000_000,
    "terbilang # dua juta #": 2_000_000,
    "duapuluh lima": 25,
    "limabelas": 15,
    "duaratus limapuluh ribu": 250_000,
    "dua-puluh-dua": 22,
    "satu ratus": 100,
    "satu ribu": 1_000,
    "satu ribu satu ratus": 1_100,
    "sejuta": 1_000_000,
    "sejuta seribu": 1_001_000,
    "semiliar lima ratus juta": 1_500_000_000,
    "satu milyar": 10**9,
    "semilyar": 10**9,
    "dua trilyun": 2 * 10**12,
    "setrilyun": 10**12,
    "seribu triliun": 10**15,
    "tiga ribu triliun": 3 * 10**15,
    "dua ribu lima ratus triliun tiga juta": 2_500 * 10**12 + 3 * 10**6,
    "seribu satu triliun seribu": 1_001 * 10**12 + 1_000,
    "minus dua juta rupiah": -2_000_000,
    "nol rupiah": 0,
}

REFUSED = {
    "": ErrorCode.TERBILANG_EMPTY,
    " \n": ErrorCode.TERBILANG_EMPTY,
    "##": ErrorCode.TERBILANG_EMPTY,
    "rupiah": ErrorCode.TERBILANG_EMPTY,
    "minus": ErrorCode.TERBILANG_EMPTY,
    "satu ribu kuatuordesiliun": ErrorCode.TERBILANG_UNREADABLE,
    "sembilan ratus kuatuordesiliun": ErrorCode.NUMBER_TOO_LARGE,
    "satu " * 201: ErrorCode.TEXT_TOO_LONG,
    **dict.fromkeys(
        [
            *(
                "dua tiga",
                "satu satu",
                "dua nol",
                "nol nol",
                "nol ribu",
                "minus nol",
                "dua minus",
                "minus -dua",
            ),
            *(
                "puluh",
                "belas",
                "ratus",
                "ribu",
                "juta",
                "ratus ribu",
                "se",
                "seratus seratus",
                "dua seratus",
            ),
            *("sepuluh satu", "satu puluh lima", "dua belas puluh", "dua puluh belas", "lima ratus ratus"),
            *("dua puluh seribu", "seratus seribu", "dua puluh sejuta", "dua sejuta", "seribu ribu"),
            *("satu juta dua juta", "satu ribu dua juta", "dua ribu tiga ribu", "dua juta miliar"),
            *("dua puluh seribu triliun", "satu kuadriliun dua ribu triliun", "dua ribu seribu triliun"),
            *("dua rupiah juta", "dua juta rupiah rupiah", "dua juta rupiah lima sen", "minus minus dua"),
            *("dua koma lima", "setengah juta", "dua dan tiga", "dua jutaan", "biliun", "dua biliun"),
            *("5 juta", "-dua", "dua -- tiga", "dua,tiga", "terbilangdua", "two million", "dua\u200b juta"),
        ],
        ErrorCode.TERBILANG_UNREADABLE,
    ),
}

numbers = st.integers(1, 47).flatmap(lambda digits: st.integers(-(10**digits) + 1, 10**digits - 1))


def refusal(text: Any) -> UmkmError:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(UmkmError) as caught:
        parse_terbilang(text)
    return caught.value


@pytest.mark.parametrize(("number", "words"), WRITTEN.items())
def test_writes(number: int, words: str) -> None:
    assert terbilang(number) == words
    assert terbilang(number, rupiah=True) == f"{words} rupiah"


@pytest.mark.parametrize(("text", "number"), READ.items(), ids=map(ascii, READ))
def test_reads(text: str, number: int) -> None:
    assert parse_terbilang(text) == number


@pytest.mark.parametrize(("text", "code"), REFUSED.items(), ids=map(ascii, REFUSED))
def test_refuses(text: str, code: ErrorCode) -> None:
    error = refusal(text)
    assert (error.code, error.value) == (code, text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("dua tiga", "order"),
        ("dua setengah", "'setengah' is no word"),
        ("dua biliun", "two meanings"),
        ("5 juta", "parse_rupiah"),
        ("dua saja", "'saja' is no word"),
        ("(dua", "'(dua' is no word"),
    ],
)
def test_a_refusal_says_why(text: str, why: str) -> None:
    assert why in str(refusal(text))


@law
@given(numbers, st.booleans())
@example(number=10**47 - 1, rupiah=True)
@example(number=1 - 10**47, rupiah=True)
@example(number=int("888" * 15), rupiah=True)
def test_parse_reads_what_format_writes(number: int, rupiah: bool) -> None:  # noqa: FBT001 - drawn
    words = terbilang(number, rupiah=rupiah)
    assert parse_terbilang(words) == number
    assert parse_terbilang(words.replace(" puluh", "puluh").replace(" ratus", "-ratus").upper()) == number


def test_the_first_thousand_are_all_different_and_read() -> None:
    words = [terbilang(number) for number in range(1_001)]
    assert len({*words}) == len(words)
    assert [parse_terbilang(each) for each in words] == [*range(1_001)]


some_words = st.sampled_from(
    [
        *("nol", "satu", "dua", "sembilan", "belas", "puluh", "ratus", "ribu", "juta", "miliar"),
        *("sepuluh", "sebelas", "seratus", "seribu", "sejuta"),
    ]
)


def outcome(text: str) -> int | UmkmError:
    try:
        return parse_terbilang(text)
    except UmkmError as error:
        return error


def spelled_out(words: str) -> str:
    return re.sub(r"\bse(?=belas|puluh|ratus|ribu|juta)", "satu ", words)


@settings(law, max_examples=1_000)
@given(st.lists(some_words, min_size=1, max_size=5).map(" ".join))
def test_only_what_is_written_so_is_read(text: str) -> None:
    read = outcome(text)
    if isinstance(read, UmkmError):
        assert read.code is ErrorCode.TERBILANG_UNREADABLE
    else:
        assert spelled_out(terbilang(read)) == spelled_out(text)


@law
@given(st.text() | st.lists(some_words | st.text(max_size=2), max_size=8).map("".join))
def test_any_text_is_a_number_or_a_clear_refusal(text: str) -> None:
    read = outcome(text)
    assert type(read) is int or (isinstance(read, UmkmError) and read.value == mask_persons(text))


@pytest.mark.parametrize("value", [5, None, b"lima", 1.5])
def test_only_text_is_read(value: Any) -> None:  # noqa: ANN401 - wrong types are the point
    error = refusal(value)
    assert error.code is ErrorCode.NOT_TEXT
    assert isinstance(error, InvalidTypeError)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (1.0, ErrorCode.NOT_AN_INTEGER),
        (True, ErrorCode.NOT_AN_INTEGER),
        ("5", ErrorCode.NOT_AN_INTEGER),
        (10**47, ErrorCode.NUMBER_TOO_LARGE),
        (-(10**47), ErrorCode.NUMBER_TOO_LARGE),
    ],
)
def test_only_whole_numbers_are_written(value: Any, code: ErrorCode) -> None:  # noqa: ANN401 - likewise
    with pytest.raises(UmkmError) as caught:
        terbilang(value)
    assert caught.value.code is code
    assert "money" not in str(caught.value)
