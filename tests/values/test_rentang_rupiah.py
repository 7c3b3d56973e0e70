"""Money as it is reported: what texts state, what follows from it, and what does not."""

from __future__ import annotations

import copy
import operator
import pickle
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from umkm_core.errors import (
    ErrorCode,
    InvalidTypeError,
    InvalidValueError,
    UmkmError,
    UndecidedError,
    mask_persons,
)
from umkm_core.values.rentang_rupiah import RentangRupiah, parse_rentang_rupiah
from umkm_core.values.rupiah import Sen, format_rupiah, parse_rupiah

law = settings(derandomize=True, deadline=None, max_examples=150)

JUTA = 10**6
MILIAR = 10**9


def rentang(minimum: int | None, maksimum: int | None, *, kira_kira: bool = False) -> RentangRupiah:
    return RentangRupiah(minimum=minimum, maksimum=maksimum, kira_kira=kira_kira)


def about(amount: int) -> RentangRupiah:
    return rentang(amount, amount, kira_kira=True)


READ = {
    "Rp600 juta kurang lebih": rentang(600 * JUTA, 600 * JUTA, kira_kira=True),
    "Rp6-8 juta lebih kurang": rentang(6 * JUTA, 8 * JUTA, kira_kira=True),
    "paling banyak 5 juta krg lbh.": rentang(0, 5 * JUTA, kira_kira=True),
    # as articles and tables state it
    "Rp6-8 juta": rentang(6 * JUTA, 8 * JUTA),
    "Rp50.000 hingga Rp75.000": rentang(50_000, 75_000),
    "antara Rp50.000 hingga Rp75.000": rentang(50_000, 75_000),
    "berkisar antara Rp50.000 hingga Rp75.000": rentang(50_000, 75_000),
    "lebih kurang Rp 600 juta": about(600 * JUTA),
    "kurang lebih Rp 600 juta": about(600 * JUTA),
    "Rp20 juta": rentang(20 * JUTA, 20 * JUTA),
    "Rp10.000-100.000": rentang(10_000, 100_000),
    "berkisar Rp15 juta sampai Rp20 juta": rentang(15 * JUTA, 20 * JUTA),
    "Rp1.000.000.000,00 (satu miliar rupiah)": rentang(MILIAR, MILIAR),
    # two amounts
    "Rp 50.000 s/d 75.000": rentang(50_000, 75_000),
    "Rp 50.000 s.d. Rp 75.000": rentang(50_000, 75_000),
    "50.000 s.d.Rp75.000": rentang(50_000, 75_000),
    "50.000 S / D 75.000": rentang(50_000, 75_000),
    "50.000 sd 75.000": rentang(50_000, 75_000),
    "Rp5 juta sampai Rp10 juta": rentang(5 * JUTA, 10 * JUTA),
    "dari Rp5 juta sampai dengan Rp10 juta": rentang(5 * JUTA, 10 * JUTA),
    "Rp5 juta – Rp10 juta": rentang(5 * JUTA, 10 * JUTA),
    "Rp50.000-Rp75.000": rentang(50_000, 75_000),
    "Rp5.000.000,- - Rp7.500.000,-": rentang(5 * JUTA, 75 * JUTA // 10),
    "Rp5.000.000,–-7.500.000": rentang(5 * JUTA, 75 * JUTA // 10),
    "antara Rp5 juta dan Rp10 juta": rentang(5 * JUTA, 10 * JUTA),
    "antara 1 dan 2 juta": rentang(JUTA, 2 * JUTA),
    "750 ribu hingga 1,5 juta": rentang(750_000, 1_500_000),
    "5 juta - 5 juta": rentang(5 * JUTA, 5 * JUTA),
    "mulai dari 5 juta hingga 10 juta": rentang(5 * JUTA, 10 * JUTA),
    # approximate
    "sekitar Rp6-8 juta": rentang(6 * JUTA, 8 * JUTA, kira_kira=True),
    "Rp6 juta hingga sekitar Rp8 juta": rentang(6 * JUTA, 8 * JUTA, kira_kira=True),
    "kira-kira 5 juta": about(5 * JUTA),
    "kisaran Rp5 juta": about(5 * JUTA),
    "di kisaran Rp5 juta - Rp6 juta": rentang(5 * JUTA, 6 * JUTA),
    "diperkirakan Rp25 miliar": about(25 * MILIAR),
    "±5 juta": about(5 * JUTA),
    "+/- 5 juta": about(5 * JUTA),
    "-+ 5 juta": about(5 * JUTA),
    "~5jt": about(5 * JUTA),
    "lk. Rp5 juta": about(5 * JUTA),
    "paling banyak sekitar Rp1 miliar": rentang(0, MILIAR, kira_kira=True),
    # bounds that belong to the range
    "paling sedikit Rp5 juta": rentang(5 * JUTA, None),
    "minimal 5 juta": rentang(5 * JUTA, None),
    "min. 5 juta": rentang(5 * JUTA, None),
    "tidak kurang dari 5 juta": rentang(5 * JUTA, None),
    "mulai Rp5 juta": rentang(5 * JUTA, None),
    "Rp5 juta ke atas": rentang(5 * JUTA, None),
    "Rp5 juta atau lebih": rentang(5 * JUTA, None),
    "5.000.000+": rentang(5 * JUTA, None),
    ">= 5 juta": rentang(5 * JUTA, None),
    "≥5 juta": rentang(5 * JUTA, None),
    "paling banyak Rp75 juta": rentang(0, 75 * JUTA),
    "Max 75 Juta": rentang(0, 75 * JUTA),
    "tidak lebih dari Rp75 juta": rentang(0, 75 * JUTA),
    "hingga Rp75 juta": rentang(0, 75 * JUTA),
    "s/d 75 juta": rentang(0, 75 * JUTA),
    "sampai dengan paling banyak 75 juta": rentang(0, 75 * JUTA),
    "Rp75 juta ke bawah": rentang(0, 75 * JUTA),
    "<=75 juta": rentang(0, 75 * JUTA),
    # bounds that do not
    "lebih dari Rp5 juta": rentang(5 * JUTA + 1, None),
    "Rp5 juta lebih": rentang(5 * JUTA + 1, None),
    "di atas 5 juta": rentang(5 * JUTA + 1, None),
    ">5 juta": rentang(5 * JUTA + 1, None),
    "kurang dari 300 juta": rentang(0, 300 * JUTA - 1),
    "lebih kecil dari 300 juta": rentang(0, 300 * JUTA - 1),
    "dibawah 300 juta": rentang(0, 300 * JUTA - 1),
    "hampir Rp1 miliar": rentang(0, MILIAR - 1),
    "< Rp. 300.000.000": rentang(0, 300 * JUTA - 1),
    "hingga kurang dari 300 juta": rentang(0, 300 * JUTA - 1),
    # both
    "lebih dari Rp2.000.000.000,00 (dua miliar rupiah) sampai dengan paling banyak Rp15.000.000.000,00 "
    "(lima belas miliar rupiah)": rentang(2 * MILIAR + 1, 15 * MILIAR),
    "> 300 juta - 2,5 miliar": rentang(300 * JUTA + 1, 2_500 * JUTA),
    "minimal Rp5 juta, maksimal Rp10 juta": rentang(5 * JUTA, 10 * JUTA),
    "minimal 5 juta dan maksimal 10 juta": rentang(5 * JUTA, 10 * JUTA),
    "di atas 5 juta dan di bawah 10 juta": rentang(5 * JUTA + 1, 10 * JUTA - 1),
    "Rp50 juta hingga di bawah Rp75 juta": rentang(50 * JUTA, 75 * JUTA - 1),
}  # fmt: skip

REFUSED = {
    "": ErrorCode.RUPIAH_EMPTY,
    "Rp. -": ErrorCode.RUPIAH_EMPTY,
    "-5 juta": ErrorCode.RUPIAH_NEGATIVE,
    "-5 juta - 10 juta": ErrorCode.RUPIAH_NEGATIVE,
    "5 juta - -3 juta": ErrorCode.RUPIAH_NEGATIVE,
    "(5.000) - 3.000": ErrorCode.RUPIAH_NEGATIVE,
    "Rp5.000,50 - Rp6.000": ErrorCode.RUPIAH_SEN,
    "kurang dari Rp5.000,50": ErrorCode.RUPIAH_SEN,
    "10 juta - 5 juta": ErrorCode.RUPIAH_DESCENDING,
    "Rp75.000 hingga Rp50.000": ErrorCode.RUPIAH_DESCENDING,
    "lebih dari 5 juta dan kurang dari 5 juta": ErrorCode.RUPIAH_DESCENDING,
    "kurang dari Rp0": ErrorCode.RUPIAH_DESCENDING,
    f"5 - {10**47}": ErrorCode.NUMBER_TOO_LARGE,
    "5" * 193: ErrorCode.TEXT_TOO_LONG,
    # a word too few, too many, or that means two things
    "sekitar": ErrorCode.RUPIAH_UNREADABLE,
    "antara 5 juta": ErrorCode.RUPIAH_UNREADABLE,
    "dari 5 juta": ErrorCode.RUPIAH_UNREADABLE,
    "5 juta dan 10 juta": ErrorCode.RUPIAH_UNREADABLE,
    "5 juta, maksimal 10 juta": ErrorCode.RUPIAH_UNREADABLE,
    "> 5 juta lebih": ErrorCode.RUPIAH_UNREADABLE,
    "maksimal 5 - 10 juta": ErrorCode.RUPIAH_UNREADABLE,
    "minimal maksimal 5 juta": ErrorCode.RUPIAH_UNREADABLE,
    "5 juta - minimal 10 juta": ErrorCode.RUPIAH_UNREADABLE,
    "min 5 juta": ErrorCode.RUPIAH_UNREADABLE,
    "kurang 5 juta": ErrorCode.RUPIAH_UNREADABLE,
    "sekitaran 5 juta": ErrorCode.RUPIAH_UNREADABLE,
    "5 juta-an": ErrorCode.RUPIAH_UNREADABLE,
    "belasan juta": ErrorCode.RUPIAH_UNREADABLE,
    "5-10-15 juta": ErrorCode.RUPIAH_UNREADABLE,
    "007-008": ErrorCode.RUPIAH_UNREADABLE,
    "1.234.56 - 2.000": ErrorCode.RUPIAH_UNREADABLE,
    "Rp5.000 (enam ribu) - Rp7.000": ErrorCode.RUPIAH_UNREADABLE,
    "Rp5 juta - Rp10 juta per bulan": ErrorCode.RUPIAH_UNREADABLE,
}  # fmt: skip

amounts = st.integers(0, 10**47 - 1)
signed = st.integers(-(10**20), 10**20)


@st.composite
def ranges(draw: st.DrawFn, numbers: st.SearchStrategy[int] = signed) -> RentangRupiah:
    low, high = sorted((draw(numbers), draw(numbers)))
    return rentang(
        draw(st.sampled_from([low, None])),
        draw(st.sampled_from([high, None])),
        kira_kira=draw(st.booleans()),
    )


@st.composite
def ranges_and_members(draw: st.DrawFn) -> tuple[RentangRupiah, int]:
    member = draw(signed)
    less, more = draw(st.integers(0, 10**6)), draw(st.integers(0, 10**6))
    low, high = draw(st.sampled_from([member - less, None])), draw(st.sampled_from([member + more, None]))
    return rentang(low, high), member


def refusal(text: Any, sen: Sen = Sen.TOLAK) -> UmkmError:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(UmkmError) as caught:
        parse_rentang_rupiah(text, sen=sen)
    assert len(caught.value.faults) == 1
    return caught.value


@pytest.mark.parametrize(("text", "wanted"), READ.items(), ids=map(ascii, READ))
def test_reads(text: str, wanted: RentangRupiah) -> None:
    assert parse_rentang_rupiah(text) == wanted
    assert parse_rentang_rupiah(f"  {text.upper()} ".replace(" ", "\u00a0 ")) == wanted


@pytest.mark.parametrize(("text", "code"), REFUSED.items(), ids=map(ascii, REFUSED))
def test_refuses(text: str, code: ErrorCode) -> None:
    error = refusal(text)
    assert (error.code, error.value, error.candidates) == (code, mask_persons(text), ())


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("500-1 juta", [rentang(500, JUTA), rentang(500_000, JUTA)]),
        ("sekitar 2M", [about(2 * JUTA), about(2 * MILIAR)]),
        ("> 2M", [rentang(2 * JUTA + 1, None), rentang(2 * MILIAR + 1, None)]),
        ("5M-10M", [rentang(5 * JUTA, 10 * JUTA), rentang(5 * MILIAR, 10 * MILIAR)]),
        ("1,500-2,500", [rentang(1, 3), rentang(1, 2_500), rentang(1_500, 2_500)]),
    ],
)
def test_several_readings_are_refused_with_all_of_them(text: str, candidates: list[RentangRupiah]) -> None:
    error = refusal(text)
    assert error.code is ErrorCode.RUPIAH_AMBIGUOUS
    assert [*error.candidates] == candidates
    assert all(str(candidate) in str(error) for candidate in candidates)
    assert ("M is miliar to some" in str(error)) is ("M" in text)


@pytest.mark.parametrize(
    ("text", "lows", "high"),
    [
        ("50 hingga Rp75.000", [50, 50_000], 75_000),
        ("6 - Rp8.000", [6, 6_000], 8_000),
        ("Rp6 - 8.000", [6, 6_000], 8_000),
    ],
)
def test_rp_at_one_end_does_not_say_what_the_other_counts(text: str, lows: list[int], high: int) -> None:
    assert [*refusal(text).candidates] == [rentang(low, high) for low in lows]
    assert parse_rentang_rupiah("Rp6 - Rp8.000") == rentang(6, 8_000)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("6 jutaan", "ends in -an"),
        ("Rp 20an juta", "ends in -an"),
        ("belasan juta", "ends in -an"),
        ("min 5 juta", "minimal or minus"),
    ],
)
def test_a_refusal_says_which_word_is_in_doubt(text: str, why: str) -> None:
    assert why in str(refusal(text))


def test_sen_are_settled_as_the_caller_says_before_a_bound_is() -> None:
    text = "kurang dari Rp5.000,50"
    assert parse_rentang_rupiah(text, sen=Sen.BUANG) == rentang(0, 4_999)
    assert parse_rentang_rupiah(text, sen=Sen.BULATKAN) == rentang(0, 5_000)
    assert parse_rentang_rupiah("1,5-2,5", sen=Sen.BULATKAN) == rentang(2, 3)
    assert refusal("0,0000000001M", Sen.BUANG).candidates == (rentang(0, 0),)
    word: Any = "buang"
    error = refusal("Rp5", word)
    assert (error.code, error.path) == (ErrorCode.NOT_AN_OPTION, "sen")


@pytest.mark.parametrize("value", [5, None, b"Rp5", 1.5])
def test_only_text_is_read(value: Any) -> None:  # noqa: ANN401 - wrong types are the point
    error = refusal(value)
    assert error.code is ErrorCode.NOT_TEXT
    assert isinstance(error, InvalidTypeError)


def test_an_error_masks_what_may_be_a_personal_number() -> None:
    error = refusal("3500000000000000.000-3600000000000000.000")
    assert error.code is ErrorCode.RUPIAH_AMBIGUOUS
    assert "3500000000000000" not in f"{error} {error!r}"
    assert "3.500.000.000.000.000" not in str(error)


pieces = st.sampled_from(
    [
        *(*" -–,.<>~+±%/", "5", "10", "000", ".000", "Rp", "juta", "M", "rb", ",-", "(lima)", "٣", "s.d."),
        *(" hingga ", " dan ", "antara ", "sekitar ", "lebih dari ", "paling banyak ", " lebih", " ke atas"),
    ]
)


def outcome(text: str, sen: Sen) -> RentangRupiah | UmkmError:
    try:
        return parse_rentang_rupiah(text, sen=sen)
    except UmkmError as error:
        return error


@settings(law, max_examples=600)
@given(st.text(max_size=80) | st.lists(pieces, max_size=10).map("".join), st.sampled_from(Sen))
@example("0,0000000001M", Sen.TOLAK)
@example("di bawah nol", Sen.TOLAK)
def test_any_text_is_a_range_or_a_clear_refusal(text: str, sen: Sen) -> None:
    read = outcome(text, sen)
    if isinstance(read, RentangRupiah):
        assert read.minimum is not None
        assert read.minimum >= 0
    else:
        assert read.value == mask_persons(text)
        assert bool(read.candidates) is (read.code is ErrorCode.RUPIAH_AMBIGUOUS)


@settings(law, max_examples=600)
@given(st.lists(pieces, max_size=4).map("".join), st.sampled_from(Sen))
def test_one_amount_is_read_by_the_rules_of_amounts(text: str, sen: Sen) -> None:
    read, code = outcome(text, sen), None
    try:
        amount = parse_rupiah(text, sen=sen)
    except InvalidValueError as error:
        code = error.code
    else:
        assert read == rentang(amount, amount)
    if code not in {None, ErrorCode.RUPIAH_UNREADABLE}:
        assert isinstance(read, UmkmError)
        assert read.code is code


@law
@given(ranges(amounts))
@example(rentang(0, 0))
@example(rentang(1, 5 * JUTA))
@example(rentang(0, 0, kira_kira=True))
@example(rentang(10**46, 10**47 - 1, kira_kira=True))
def test_parse_reads_what_str_writes(written: RentangRupiah) -> None:
    if written.minimum is None:
        assert refusal(str(written)).code is ErrorCode.RUPIAH_NEGATIVE
    else:
        assert parse_rentang_rupiah(str(written)) == written


@law
@given(ranges(st.integers(-(10**20), -1)))
def test_what_reaches_below_zero_is_refused_as_negative(written: RentangRupiah) -> None:
    assert refusal(str(written)).code is ErrorCode.RUPIAH_NEGATIVE


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (rentang(6 * JUTA, 8 * JUTA), "Rp6.000.000–Rp8.000.000"),
        (about(600 * JUTA), "sekitar Rp600.000.000"),
        (rentang(6 * JUTA, 8 * JUTA, kira_kira=True), "sekitar Rp6.000.000–Rp8.000.000"),
        (rentang(5, None), "paling sedikit Rp5"),
        (rentang(0, 5), "paling banyak Rp5"),
        (rentang(5, None, kira_kira=True), "paling sedikit sekitar Rp5"),
        (rentang(-5, 3), "-Rp5 sampai dengan Rp3"),
        (rentang(None, 3), "paling banyak Rp3, termasuk di bawah nol"),
        (rentang(None, None), "berapa pun, termasuk di bawah nol"),
    ],
)
def test_str(written: RentangRupiah, text: str) -> None:
    assert str(written) == text


def test_a_short_amount_that_is_rounded_is_read_as_approximate() -> None:
    assert parse_rentang_rupiah(format_rupiah(999_999_999, ringkas=True)) == about(MILIAR)
    assert parse_rentang_rupiah(format_rupiah(2_500_000_000, ringkas=True)) == rentang(25 * 10**8, 25 * 10**8)


@pytest.mark.parametrize(
    ("fields", "code", "path"),
    [
        ({"minimum": 1.5, "maksimum": None}, ErrorCode.RUPIAH_FLOAT, "minimum"),
        ({"minimum": None, "maksimum": "5"}, ErrorCode.NOT_AN_INTEGER, "maksimum"),
        ({"minimum": True, "maksimum": 5}, ErrorCode.NOT_AN_INTEGER, "minimum"),
        ({"minimum": 0, "maksimum": 10**47}, ErrorCode.NUMBER_TOO_LARGE, "maksimum"),
        ({"minimum": 6, "maksimum": 5}, ErrorCode.RUPIAH_DESCENDING, "maksimum"),
        ({"minimum": 5, "maksimum": 5, "kira_kira": "ya"}, ErrorCode.NOT_AN_OPTION, "kira_kira"),
    ],
)
def test_a_range_is_sound(fields: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        RentangRupiah(**fields)
    assert (caught.value.code, caught.value.path) == (code, path)


def test_all_faults_of_a_range_come_at_once() -> None:
    wrong: Any = "5"
    with pytest.raises(InvalidTypeError) as caught:
        RentangRupiah(minimum=wrong, maksimum=wrong)
    assert [fault.path for fault in caught.value.faults] == ["minimum", "maksimum"]


def test_a_range_is_a_value() -> None:
    one = rentang(5, None, kira_kira=True)
    assert {one, copy.deepcopy(one), pickle.loads(pickle.dumps(one))} == {one}  # noqa: S301 - made in this line
    assert one != rentang(5, None)


@law
@given(ranges_and_members(), ranges_and_members(), st.integers(-50, 50))
def test_arithmetic_holds_for_every_amount_in_the_ranges(
    one: tuple[RentangRupiah, int], other: tuple[RentangRupiah, int], times: int
) -> None:
    (left, x), (right, y) = one, other
    for result, value in (
        (left + right, x + y),
        (left - right, x - y),
        (left + y, x + y),
        (left - y, x - y),
        (y - left, y - x),
        (-left, -x),
        (left * times, x * times),
        (times * left, times * x),
        (sum([left, right]), x + y),
    ):
        assert isinstance(result, RentangRupiah)
        assert value in result


@law
@given(ranges(), ranges(), ranges(), st.integers(0, 50))
def test_arithmetic_is_no_wider_than_it_has_to_be(
    one: RentangRupiah, two: RentangRupiah, three: RentangRupiah, times: int
) -> None:
    assert one + two == two + one
    assert (one + two) + three == one + (two + three)
    assert one - two == one + -two
    assert -1 * -one == one
    assert one + 0 == one == 1 * one
    assert times * (one + two) == times * one + times * two
    assert times * one == sum([one] * times, start=rentang(0, 0))


def test_ends_are_added_as_ends() -> None:
    assert rentang(6, 8) - rentang(1, 3) == rentang(3, 7)
    assert 10 - rentang(6, None) == rentang(None, 4)
    assert rentang(None, 4) - rentang(None, 1) == rentang(None, None)
    assert -2 * rentang(6, 8) == rentang(-16, -12)


@pytest.mark.parametrize(
    "result", [about(5) + 1, 1 + about(5), rentang(1, 2) - about(5), 3 * about(5), -about(5)]
)
def test_what_comes_from_an_approximate_amount_is_approximate(result: RentangRupiah) -> None:
    assert result.kira_kira
    assert not (0 * result).kira_kira


@pytest.mark.parametrize("wrong", [1.5, True])
def test_no_float_and_no_bool_is_money(wrong: Any) -> None:  # noqa: ANN401 - wrong types are the point
    for operation in (operator.add, operator.sub):
        with pytest.raises(InvalidTypeError):
            operation(rentang(1, 2), wrong)
        with pytest.raises(InvalidTypeError):
            operation(wrong, rentang(1, 2))
    with pytest.raises(TypeError):
        rentang(1, 2) * wrong


@pytest.mark.parametrize("operation", [operator.add, operator.sub, operator.mul])
def test_nothing_else_is_money(operation: Any) -> None:  # noqa: ANN401 - operators have no common type
    with pytest.raises(TypeError, match="unsupported operand"):
        operation(rentang(1, 2), None)
    with pytest.raises(TypeError):
        operation("5", rentang(1, 2))


def test_two_ranges_are_not_multiplied() -> None:
    wrong: Any = rentang(1, 2)
    with pytest.raises(TypeError):
        rentang(1, 2) * wrong


def test_a_sum_that_is_too_large_is_refused() -> None:
    with pytest.raises(InvalidValueError) as caught:
        rentang(0, 10**47 - 1) + 1
    assert caught.value.code is ErrorCode.NUMBER_TOO_LARGE


@pytest.mark.parametrize("comparison", [operator.lt, operator.le, operator.gt, operator.ge])
@pytest.mark.parametrize("other", [rentang(6, 8), 7])
def test_ranges_have_no_order(comparison: Any, other: object) -> None:  # noqa: ANN401 - likewise
    with pytest.raises(TypeError):
        comparison(rentang(5, 9), other)


@law
@given(ranges_and_members(), signed)
def test_questions_are_answered_where_the_range_decides(one: tuple[RentangRupiah, int], amount: int) -> None:
    this, member = one
    assert this.paling_banyak(amount) in {None, member <= amount}
    assert this.paling_sedikit(amount) in {None, member >= amount}
    assert this.mungkin(member) is True
    assert (amount in this) is this.mungkin(amount)


@pytest.mark.parametrize(
    ("amount", "at_most", "at_least", "possible"),
    [
        (5, False, True, False),
        (6, None, True, True),
        (7, None, None, True),
        (8, True, None, True),
        (9, True, False, False),
    ],
)
def test_the_ends_of_a_range_decide(
    amount: int,
    at_most: bool | None,  # noqa: FBT001 - a parameter of the test
    at_least: bool | None,  # noqa: FBT001 - likewise
    possible: bool,  # noqa: FBT001 - likewise
) -> None:
    this = rentang(6, 8)
    assert (this.paling_banyak(amount), this.paling_sedikit(amount), this.mungkin(amount)) == (
        at_most,
        at_least,
        possible,
    )
    assert rentang(6, None).paling_banyak(amount) is (False if amount < 6 else None)
    assert rentang(None, 8).paling_sedikit(amount) is (False if amount > 8 else None)


@law
@given(ranges(), signed)
def test_an_approximate_range_decides_nothing(this: RentangRupiah, amount: int) -> None:
    near = this + about(0)
    assert (near.paling_banyak(amount), near.paling_sedikit(amount), near.mungkin(amount)) == (None,) * 3
    assert near.pasti is None
    with pytest.raises(UndecidedError) as caught:
        _ = amount in near
    assert caught.value.code is ErrorCode.UNDECIDED
    for one, other in ((this, near), (near, this)):
        with pytest.raises(UndecidedError):
            _ = one & other


@pytest.mark.parametrize("question", ["paling_banyak", "paling_sedikit", "mungkin", "__contains__"])
@pytest.mark.parametrize("this", [rentang(6, 8), about(6)])
def test_questions_are_about_whole_rupiah(question: str, this: RentangRupiah) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        getattr(this, question)(7.0)
    assert (caught.value.code, caught.value.path) == (ErrorCode.RUPIAH_FLOAT, "jumlah")


def test_one_certain_amount() -> None:
    assert rentang(5, 5).pasti == 5
    assert rentang(None, None).pasti is None
    assert rentang(5, 6).pasti is None


@law
@given(ranges_and_members(), ranges_and_members(), signed)
def test_an_intersection_has_what_both_have(
    one: tuple[RentangRupiah, int], other: tuple[RentangRupiah, int], amount: int
) -> None:
    left, right = one[0], other[0]
    common = left & right
    for each in (amount, one[1], other[1]):
        assert (each in left and each in right) is (common is not None and each in common)
    assert common == right & left
    assert left & left == left


def test_an_intersection_may_be_empty() -> None:
    assert rentang(1, 2) & rentang(3, 4) is None
    assert rentang(1, 2) & rentang(2, None) == rentang(2, 2)
    assert rentang(1, 2) & rentang(3, 4) & rentang(1, 2) is None
    assert rentang(1, 2) & None is None
    for wrong in (5, "Rp5"):
        with pytest.raises(TypeError, match="unsupported operand"):
            operator.and_(rentang(1, 2), wrong)
        with pytest.raises(TypeError, match="unsupported operand"):
            operator.and_(wrong, rentang(1, 2))
