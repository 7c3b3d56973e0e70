"""What the first amount of a range can mean where the second says more than it."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.text import squeeze_text
from umkm_core.values.written_amount import M_MEANINGS, find_factors, to_number
from umkm_core.values.written_range import find_ends

law = settings(derandomize=True, deadline=None, max_examples=300)

RIBU, JUTA, MILIAR = find_factors("ribu")[0], find_factors("juta")[0], find_factors("miliar")[0]


def ends(text: str) -> set[tuple[object, object]] | ErrorCode:
    found = find_ends(squeeze_text(text), M_MEANINGS)
    return found.code if isinstance(found, Fault) else set(found[1])


def digits(number: str) -> str:
    return "".join(filter(str.isdigit, number)).strip("0")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        # a scale word behind the second amount counts for both
        ("6-8 juta", {(6 * JUTA, 8 * JUTA)}),
        ("Rp 5 hingga Rp 6 juta", {(5 * JUTA, 6 * JUTA)}),
        ("1,5-2 miliar", {(3 * MILIAR // 2, 2 * MILIAR)}),
        ("1500-2000 juta", {(1500 * JUTA, 2000 * JUTA)}),
        ("300-500 ribu rupiah", {(300 * RIBU, 500 * RIBU)}),
        ("0-50 juta", {(0, 50 * JUTA)}),
        # unless the range would then descend
        ("500-1 juta", {(500, JUTA), (500 * RIBU, JUTA)}),
        ("Rp1000-2 juta", {(1_000, 2 * JUTA), (JUTA, 2 * JUTA)}),
        ("500-1 ribu", {(500, RIBU)}),
        ("1,5-1 juta", ErrorCode.RUPIAH_DESCENDING),
        # digits in groups of three may be written out
        ("500.000-1 juta", {(500_000, JUTA)}),
        ("5.000-10 juta", {(5_000, 10 * JUTA), (5 * JUTA, 10 * JUTA)}),
        ("Rp150.000-200 ribu", {(150_000, 200_000)}),
        ("1.234.567,00-2 juta", {(1_234_567, 2 * JUTA)}),
        # an ending, a unit, a scale word or the words of an amount say that it is
        ("6,- s.d. 8 juta", {(6, 8 * JUTA)}),
        ("6 rupiah-8 juta", {(6, 8 * JUTA)}),
        ("6 ribu-8 juta", {(6_000, 8 * JUTA)}),
        ("6 (enam)-8 juta", {(6, 8 * JUTA)}),
        # last zeros may be left out, but not before a second Rp
        ("5-10.000", {(5, 10_000), (5_000, 10_000)}),
        ("Rp5-10000000", {(5, 10 * JUTA), (5_000, 10 * JUTA), (5 * JUTA, 10 * JUTA)}),
        ("10-15.500", {(10, 15_500), (10_000, 15_500)}),
        ("500-10.000", {(500, 10_000)}),
        ("1000-5.000.000", {(1_000, 5 * JUTA)}),
        ("Rp5-Rp10.000", {(5, 10_000)}),
        # nothing is taken over from the first
        ("5 juta-10", ErrorCode.RUPIAH_DESCENDING),
        ("5 juta-10.000.000", {(5 * JUTA, 10 * JUTA)}),
        # M means the same twice
        ("5M-10M", {(5 * JUTA, 10 * JUTA), (5 * MILIAR, 10 * MILIAR)}),
        ("5-10M", {(5 * JUTA, 10 * JUTA), (5 * MILIAR, 10 * MILIAR)}),
        ("300 juta-2,5M", {(300 * JUTA, 5 * MILIAR // 2)}),
        ("2M (dua miliar)-5M", {(2 * MILIAR, 5 * MILIAR)}),
        # marks are doubted as everywhere else
        ("1.500-2.000 juta", {
            (1_500, 2 * JUTA), (1_500, 2 * MILIAR), (1_500 * RIBU, 2 * JUTA), (1_500 * RIBU, 2 * MILIAR),
            (1_500 * JUTA, 2 * MILIAR),
        }),
    ],
)  # fmt: skip
def test_readings_of_two_amounts(text: str, pairs: set[tuple[int, int]] | ErrorCode) -> None:
    assert ends(text) == pairs


@pytest.mark.parametrize("second", ["1 juta", "1 M", "10.000", "7,5 miliar", "2500"])
@pytest.mark.parametrize("between", ["-", " s/d ", " hingga "])
@pytest.mark.parametrize("first", ["1", "999", "5.000", "1500", "12.345.678", "2,5"])
def test_no_reading_descends_or_has_other_digits(first: str, between: str, second: str) -> None:
    found = find_ends(first + between + second, M_MEANINGS)
    for low, high in () if isinstance(found, Fault) else found[1]:
        assert low is not None
        assert high is not None
        assert low <= high
        assert digits(f"{to_number(low):f}") == digits(first)
        assert digits(f"{to_number(high):f}") == digits(second)


@law
@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(["ribu", "jt", "milyar", "T"]))
@example(1, 1, "ribu")
def test_one_scale_word_does_for_two_amounts(first: int, second: int, scale: str) -> None:
    low, high = sorted((first, second))
    assert ends(f"{low}-{high} {scale}") == ends(f"{low} {scale} - {high} {scale}")


@law
@given(st.integers(1, 10**40), st.integers(0, 10**40))
def test_amounts_with_a_currency_each_stand_for_themselves(low: int, more: int) -> None:
    assert ends(f"Rp{low:,}-Rp{low + more:,}".replace(",", ".")) == {(low, low + more)}
