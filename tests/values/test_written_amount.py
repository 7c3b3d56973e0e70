"""Amounts as they stand in a text: what is taken apart, and what it can mean."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.values.written_amount import (
    M_MEANINGS,
    SCALE_NAMES,
    WrittenAmount,
    find_amount,
    find_factors,
    find_hint,
    to_number,
)

law = settings(derandomize=True, deadline=None, max_examples=100)


def test_the_parts_of_an_amount() -> None:
    assert find_amount("Rp. 2.500 Jt. rupiah,- (dua)") == WrittenAmount(
        number="2.500", scale="jt", has_currency=True, has_no_sen=True, has_unit=True, words="dua"
    )
    assert find_amount("( 5 )") == WrittenAmount(number="5", is_signed=True)
    assert find_amount("5 ekor") is None


@pytest.mark.parametrize(
    ("text", "is_zero", "is_bare", "is_grouped", "is_written_out"),
    [
        ("5", False, True, False, False),
        ("000", True, True, False, False),
        ("0,00", True, False, False, False),
        ("5.000", False, False, True, False),
        ("5.0000", False, False, False, False),
        ("1,5", False, False, False, False),
        ("5 juta", False, True, False, True),
        ("5 rupiah", False, True, False, True),
        ("5,-", False, True, False, True),
        ("5 (lima)", False, True, False, True),
    ],
)  # fmt: skip
def test_what_can_be_asked_of_it(
    text: str,
    is_zero: bool,  # noqa: FBT001 - a parameter of the test
    is_bare: bool,  # noqa: FBT001 - likewise
    is_grouped: bool,  # noqa: FBT001 - likewise
    is_written_out: bool,  # noqa: FBT001 - likewise
) -> None:
    amount = find_amount(text)
    assert amount is not None
    assert (amount.is_zero, amount.is_bare, amount.is_grouped, amount.is_written_out) == (
        is_zero,
        is_bare,
        is_grouped,
        is_written_out,
    )


def test_each_scale_is_a_thousand_of_the_one_before() -> None:
    assert [find_factors(name) for name in SCALE_NAMES] == [(10**3,), (10**6,), (10**9,), (10**12,)]
    assert find_factors("m") == M_MEANINGS == (10**6, 10**9)


def test_a_range_is_no_hint_where_ranges_are_read() -> None:
    assert "range" in find_hint("5-10-15")
    assert "several numbers" in find_hint("5-10-15", of_range=True)
    assert "estimate" in find_hint("sekitar")
    assert "no digits" in find_hint("sekitar", of_range=True)


@law
@given(st.integers(0, 10**60), st.integers(0, 60))
def test_a_value_keeps_every_digit(digits: int, places: int) -> None:
    number = to_number(Fraction(digits, 10**places))
    assert type(number) is (int if digits % 10**places == 0 else Decimal)
    assert Fraction(number) == Fraction(digits, 10**places)
