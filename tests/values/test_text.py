from __future__ import annotations

from datetime import date
from typing import Any
from unittest.mock import MagicMock

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError
from umkm_core.values.baca_tanggal_kira import parse_tanggal_kira
from umkm_core.values.checks import check_date, check_option, check_text, check_type
from umkm_core.values.periode import Periode, hari_tercakup, merge_periode
from umkm_core.values.pita_rupiah import find_pita_rupiah, parse_pita_rupiah
from umkm_core.values.rentang_rupiah import parse_rentang_rupiah
from umkm_core.values.rentang_tanggal import parse_periode, parse_rentang_tanggal
from umkm_core.values.rupiah import Sen, check_sen, parse_rupiah
from umkm_core.values.tanggal import parse_tanggal
from umkm_core.values.terbilang import parse_terbilang
from umkm_core.values.text import LONGEST_TEXT, find_foreign_sign, squeeze_text, strip_text

PARSERS: tuple[Any, ...] = (
    parse_rupiah,
    parse_rentang_rupiah,
    parse_pita_rupiah,
    parse_terbilang,
    parse_tanggal,
    parse_rentang_tanggal,
    parse_periode,
    lambda text: parse_tanggal_kira(text, ditulis=date(2023, 1, 8)),
)


def lie(kind: type) -> Any:  # noqa: ANN401 - what it is nobody knows
    """Return an object that says it is of a class."""
    return type("Liar", (), {"__class__": kind})()


class Odd(str):
    """Text with methods of its own, which must not be asked."""

    __slots__ = ()

    def strip(self, _chars: object = None) -> Any:  # noqa: ANN401 - wrong on purpose
        return 5

    def __len__(self) -> int:
        return 0

    def __str__(self) -> str:
        return "Rp7"


@pytest.mark.parametrize("parse", PARSERS)
@pytest.mark.parametrize("liar", [lie(str), MagicMock(spec=str), lie(date)], ids=["class", "mock", "date"])
def test_no_parser_believes_what_an_object_says_of_its_class(parse: Any, liar: Any) -> None:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(InvalidTypeError) as caught:
        parse(liar)
    assert caught.value.code is ErrorCode.NOT_TEXT
    assert find_pita_rupiah(liar) is None


def test_no_check_believes_it_either() -> None:
    liar = lie(Periode)
    for call in (merge_periode, hari_tercakup):
        with pytest.raises(InvalidTypeError):
            call([liar])
        with pytest.raises(InvalidTypeError):
            call(lie(list))
    assert check_type(liar, Periode, "periode")
    assert check_option(lie(Sen), Sen, "sen")
    assert check_sen(lie(Sen))
    assert check_date(lie(date), "tanggal")
    assert check_text(lie(str), "nama")


def test_a_text_is_read_as_what_it_holds() -> None:
    stripped = strip_text(Odd(" Rp5 "), what="money")
    assert (stripped, type(stripped)) == ("Rp5", str)
    assert parse_rupiah(Odd(" Rp5 ")) == 5
    assert check_text(Odd("x"), "nama") is None


def test_length_counts_between_white_space() -> None:
    assert strip_text(" " + "5" * LONGEST_TEXT + "\n", what="money") == "5" * LONGEST_TEXT
    with pytest.raises(InvalidValueError) as caught:
        strip_text(Odd("x" * (LONGEST_TEXT + 1)), what="money")
    assert caught.value.code is ErrorCode.TEXT_TOO_LONG


@given(st.text())
@example("a\u00a0\t–  −b")
def test_squeezing_is_done_once(text: str) -> None:
    squeezed = squeeze_text(text)
    assert squeeze_text(squeezed) == squeezed
    assert squeezed == squeezed.strip()
    assert not {*squeezed} & {*"‐‑‒–—―−﹣－\t\u00a0"}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Rp٣", "U+0663"),
        ("5\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\ue000", "without a name"),
        ("é½", "U+00BD"),
    ],
)
def test_foreign_signs_are_named(text: str, sign: str) -> None:
    assert sign in find_foreign_sign(text)
    for parse in (parse_rupiah, parse_tanggal):
        with pytest.raises(UmkmError) as caught:
            parse(text)
        assert sign in str(caught.value)


def test_letters_and_marks_are_not_foreign() -> None:
    assert find_foreign_sign("Rp5 – “é”~") == ""
