from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Any, TypeAlias

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError, mask_persons
from umkm_core.values.rupiah import Sen, format_rupiah, parse_rupiah

law = settings(derandomize=True, deadline=None, max_examples=300)

Candidates: TypeAlias = tuple[int | Decimal, ...]

READ = {
    "Rp1.500.000": 1_500_000,
    "Rp1.500": 1_500,
    "1.500": 1_500,
    "1500000": 1_500_000,
    "Rp 600 juta": 600_000_000,
    "20jt": 20_000_000,
    "20 jt": 20_000_000,
    "20 jt.": 20_000_000,
    "750rb": 750_000,
    "750 ribu": 750_000,
    "750k": 750_000,
    "1,5 miliar": 1_500_000_000,
    "1,5 milyar": 1_500_000_000,
    "Rp5miliar": 5_000_000_000,
    "0,5 miliar": 500_000_000,
    "0,500 miliar": 500_000_000,
    "2,5 triliun": 2_500_000_000_000,
    "2,5 trilyun": 2_500_000_000_000,
    "5 T": 5_000_000_000_000,
    "1.5 juta": 1_500_000,
    "1,2345 miliar": 1_234_500_000,
    "1.234.567 juta": 1_234_567_000_000,
    "1.117,40 triliun": 1_117_400_000_000_000,
    "5 juta rupiah": 5_000_000,
    "5 juta rupiah,-": 5_000_000,
    "Rp10.000.000,-": 10_000_000,
    "Rp10.000.000,--": 10_000_000,
    "Rp10.000.000,–": 10_000_000,
    "Rp10.000.000.-": 10_000_000,
    "Rp10.000.000,=": 10_000_000,
    "Rp 10.000.000 ,-": 10_000_000,
    "10.000,- rupiah": 10_000,
    "1,500,-": 1_500,
    "1,500,=": 1_500,
    "1,500,- rupiah": 1_500,
    "1,500 rupiah,-": 1_500,
    "Rp10.000.000,00": 10_000_000,
    "Rp 10,000,000.00": 10_000_000,
    "Rp.3,972,707,688": 3_972_707_688,
    "Rp.  3,972,707,688": 3_972_707_688,
    "Rp. 4.745.480.214,": 4_745_480_214,
    "Rp. 2.500.": 2_500,
    "IDR 1.000.000": 1_000_000,
    "1.000.000 IDR": 1_000_000,
    "1.000.000 rupiah": 1_000_000,
    "5000rupiah": 5_000,
    "Rp1.000.000.000,00 (satu miliar rupiah)": 1_000_000_000,
    "Rp. 5.000.000,- ( Lima Juta Rupiah )": 5_000_000,
    "2,5 juta (dua juta lima ratus ribu)": 2_500_000,
    "1,500 (seribu lima ratus rupiah)": 1_500,
    "2M (dua miliar rupiah)": 2_000_000_000,
    "Rp0 (nol rupiah)": 0,
    "20000000.0": 20_000_000,
    "1500000.000000": 1_500_000,
    "0": 0,
    "Rp. 0": 0,
    "Rp. 000": 0,
    "0.0": 0,
    "0,000": 0,
    "-0.0": 0,
    "0 M": 0,
    "\u00a0RP\u00a05\u2009JuTa\u3000": 5_000_000,
    "\tRp\n1.000\r\n": 1_000,
}

AMBIGUOUS: dict[str, Candidates] = {
    "2.5": (Decimal("2.5"), 2_500),
    "2.50": (Decimal("2.5"), 2_500),
    "2.05": (Decimal("2.05"), 2_050),
    "100.0": (100, 100_000),
    "10,000000": (10, 10_000_000),
    "Rp. 5,000000": (5, 5_000_000),
    "10.000000": (10, 10_000_000),
    "10.0000": (10, 100_000),
    "10,0000": (10, 100_000),
    "1,500": (Decimal("1.5"), 1_500),
    "Rp. 629,524": (Decimal("629.524"), 629_524),
    "1,000": (1, 1_000),
    "1500.000": (1_500, 1_500_000),
    "1.500,000": (1_500, 1_500_000),
    "1,500.000": (1_500, 1_500_000),
    "2M": (2_000_000, 2_000_000_000),
    "Rp 5 M": (5_000_000, 5_000_000_000),
    "1,5 m": (1_500_000, 1_500_000_000),
    "1.500 M": (1_500_000, 1_500_000_000, 1_500_000_000_000),
    "1.500 juta": (1_500_000, 1_500_000_000),
    "1,500 juta": (1_500_000, 1_500_000_000),
    "1.500 juta,-": (1_500_000, 1_500_000_000),
    "1,234567 miliar": (1_234_567_000, 1_234_567_000_000_000),
    "1.117,400 triliun": (1_117_400_000_000_000, 1_117_400_000_000_000_000),
}

SEN = {
    "Rp. 81.250.500,75": (81_250_500, 81_250_501),
    "1,234.5": (1_234, 1_235),
    "750,49": (750, 750),
    "750,50": (750, 751),
    "2,5": (2, 3),
    "0.5": (0, 1),
    "333333.3333333333": (333_333, 333_333),
    "1,2345678 juta": (1_234_567, 1_234_568),
    "0,9 rupiah": (0, 1),
    "0,00049 ribu": (0, 0),
}

EMPTY = ["", "   ", "\u00a0", "-", "–", "Rp", "rp.", "IDR", "Rp. -", "Rp. ,", "Rp ,-", "rupiah"]

NEGATIVE = [
    "-5000",
    "- 5.000",
    "Rp -5.000",
    "Rp. -5.000",
    "-Rp1.500",
    "(5.000)",
    "( 5.000 )",
    "Rp(5.000)",
    "(Rp 5 juta)",
    "−5000",
    "–5000",
    "-1,500",
    "-0,5",
]

UNREADABLE = {
    "1.234.56": "groups of three",
    "10.000.00": "groups of three",
    "1.234,567.89": "groups of three",
    "1,234.567,89": "groups of three",
    "1500.000.000": "groups of three",
    "Rp5.000.000 (enam juta rupiah)": "its words",
    "Rp5.000.000 (lima jutaan)": "its words",
    "0 (satu)": "its words",
    "1234.567,89": "groups of three",
    "2.5,-": "groups of three",
    "0812345678": "phone number",
    "0.500.000": "starts with a zero",
    "007": "starts with a zero",
    "Rp1.000.000/bulan": "per something",
    "5 juta per bulan": "per something",
    "5-10 juta": "range",
    "5–10 juta": "range",
    "2M-15M": "range",
    "Rp50.000 s.d. Rp75.000": "range",
    "50.000 s/d 75.000": "range",
    "50 sampai 75 juta": "range",
    "lima juta": "words",
    "Rp juta": "words",
    "1e6": "scientific",
    "2.0E+07": "scientific",
    "1e-6": "scientific",
    "١٢٣": "U+0661 ARABIC-INDIC DIGIT ONE",
    "½ juta": "U+00BD",
    "Rp\u200b500": "U+200B ZERO WIDTH SPACE",
    "\ud800": "U+D800",
    "1 000 000": "space between digits",
    "1.500. 000": "space between digits",
    "< 2M": "bound",
    "± 600 juta": "bound",
    "kurang lebih Rp 600 juta": "bound",
    "5.000.000+": "bound",
    "US$ 500": "currency",
    "500 USD": "currency",
    "5%": "percentage",
    "1 juta 500 ribu": "several numbers",
    "5 trupiah": "no amount",
    "5jutarupiah": "no amount",
    "750kg": "no amount",
    "5 jutaan": "-an",
    "5 \u212a": "no amount",
    "(5.000": "no amount",
    "5.000)": "no amount",
    "-(5.000)": "no amount",
    "--5000": "no amount",
    "5.000-": "no amount",
    "20,- juta": "no amount",
    ".500": "no amount",
    "1..500": "no amount",
}

WRONG_TYPES: tuple[Any, ...] = (1_000, 1.5, None, b"1000", True, Decimal(5), ["1000"])

# Pieces of what people type, so that random texts come near to amounts.
pieces = st.sampled_from(
    [*" \u00a0\u200b-−().,=/%05٣kMTe", "Rp", "Rp.", ",-", "000", "12", "345", "juta", "rb", "miliar", "s.d."]
)
texts = st.text() | st.lists(pieces, max_size=12).map("".join)
marked = st.lists(
    st.sampled_from([".", ",", "0", "00", "000", "7", "25", "125"]), min_size=1, max_size=8
).map("".join)


def refusal(text: Any, sen: Sen = Sen.TOLAK) -> UmkmError:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(UmkmError) as caught:
        parse_rupiah(text, sen=sen)
    assert len(caught.value.faults) == 1
    assert caught.value.path == ""
    return caught.value


def outcome(text: str, sen: Sen = Sen.TOLAK) -> int | UmkmError:
    try:
        return parse_rupiah(text, sen=sen)
    except UmkmError as error:
        return error


@pytest.mark.parametrize(("text", "amount"), READ.items(), ids=map(repr, READ))
@pytest.mark.parametrize("sen", Sen)
def test_reads(text: str, amount: int, sen: Sen) -> None:
    read = parse_rupiah(text, sen=sen)
    assert read == amount
    assert type(read) is int


@pytest.mark.parametrize(("text", "candidates"), AMBIGUOUS.items(), ids=map(repr, AMBIGUOUS))
@pytest.mark.parametrize("sen", Sen)
def test_several_readings_are_refused_with_all_of_them(text: str, candidates: Candidates, sen: Sen) -> None:
    error = refusal(text, sen)
    assert error.code is ErrorCode.RUPIAH_AMBIGUOUS
    assert error.candidates == candidates
    assert [type(candidate) for candidate in error.candidates] == [
        type(candidate) for candidate in candidates
    ]
    assert all(str(candidate) in str(error) for candidate in candidates)


def test_a_message_masks_what_may_be_a_personal_number() -> None:
    error = refusal("3500000000000001.000")
    assert error.candidates == (3_500_000_000_000_001, 3_500_000_000_000_001_000)
    assert "3500000000000001" not in f"{error} {error!r}"


def test_m_says_what_is_in_doubt() -> None:
    assert "M is miliar to some and juta to others" in str(refusal("2M"))
    assert "miliar" not in str(refusal("1,500"))


@pytest.mark.parametrize(("text", "amounts"), SEN.items(), ids=map(repr, SEN))
def test_sen_are_refused_dropped_or_rounded_as_the_caller_says(text: str, amounts: tuple[int, int]) -> None:
    assert refusal(text).code is ErrorCode.RUPIAH_SEN
    assert (parse_rupiah(text, sen=Sen.BUANG), parse_rupiah(text, sen=Sen.BULATKAN)) == amounts


@pytest.mark.parametrize("text", EMPTY, ids=repr)
def test_no_digit_is_empty(text: str) -> None:
    assert refusal(text).code is ErrorCode.RUPIAH_EMPTY


@pytest.mark.parametrize("text", NEGATIVE, ids=repr)
def test_below_zero_is_refused(text: str) -> None:
    assert refusal(text).code is ErrorCode.RUPIAH_NEGATIVE


@pytest.mark.parametrize(("text", "why"), UNREADABLE.items(), ids=map(ascii, UNREADABLE))
def test_unreadable_says_why(text: str, why: str) -> None:
    error = refusal(text)
    assert error.code is ErrorCode.RUPIAH_UNREADABLE
    assert why in error.faults[0].message
    assert error.value == mask_persons(text)
    assert isinstance(error, InvalidValueError)


def test_length_is_bounded_between_white_space() -> None:
    assert parse_rupiah(" " * 1_000 + "9" * 47) == int("9" * 47)
    assert refusal(" " * 1_000 + "9" * 48).code is ErrorCode.NUMBER_TOO_LARGE
    assert refusal("9" * 46 + " triliun").code is ErrorCode.NUMBER_TOO_LARGE
    assert refusal("9" * 65).code is ErrorCode.TEXT_TOO_LONG
    assert refusal("1." * 5_000_000).code is ErrorCode.TEXT_TOO_LONG


@pytest.mark.parametrize("value", WRONG_TYPES, ids=repr)
def test_only_text_is_read(value: Any) -> None:  # noqa: ANN401 - wrong types are the point
    error = refusal(value)
    assert error.code is ErrorCode.NOT_TEXT
    assert isinstance(error, InvalidTypeError)
    assert type(value).__name__ in str(error)


@pytest.mark.parametrize("text", ["Rp1.000", "1,5", "", "x"])
def test_sen_is_an_option_whatever_the_text(text: str) -> None:
    word: Any = "bulatkan"
    with pytest.raises(InvalidValueError) as caught:
        parse_rupiah(text, sen=word)
    assert (caught.value.code, caught.value.path) == (ErrorCode.NOT_AN_OPTION, "sen")
    assert caught.value.candidates == tuple(Sen)


def test_sen_words() -> None:
    assert [str(sen) for sen in Sen] == [sen.value for sen in Sen] == ["tolak", "bulatkan", "buang"]


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (0, "Rp0"),
        (999, "Rp999"),
        (1_000, "Rp1.000"),
        (1_500_000, "Rp1.500.000"),
        (-1_500, "-Rp1.500"),
        (-999, "-Rp999"),
    ],
)
def test_format(amount: int, text: str) -> None:
    assert format_rupiah(amount) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (2_500_000_000, "Rp2,5 miliar"),
        (750_000, "Rp750 ribu"),
        (1_250_000_000_000, "Rp1,25 triliun"),
        (1_000, "Rp1 ribu"),
        (1_000_000, "Rp1 juta"),
        (1_050_000, "Rp1,05 juta"),
        (995_000_000, "Rp995 juta"),
        (-2_500_000_000, "-Rp2,5 miliar"),
        # as short when it is written out
        (0, "Rp0"),
        (999, "Rp999"),
        (12_500, "Rp12.500"),
        (999_999, "Rp999.999"),
        # rounded, half up, and said to be
        (1_004_999, "sekitar Rp1 juta"),
        (1_005_000, "sekitar Rp1,01 juta"),
        (1_234_567, "sekitar Rp1,23 juta"),
        (-1_234_567, "sekitar -Rp1,23 juta"),
        # up to the next scale, and no thousand of the lower one
        (999_994_999, "sekitar Rp999,99 juta"),
        (999_995_000, "sekitar Rp1 miliar"),
        (999_999_999, "sekitar Rp1 miliar"),
        (999_999_999_999, "sekitar Rp1 triliun"),
        # "Rp1.000 triliun" can be read as one triliun
        (10**15, "Rp1.000,0 triliun"),
        (10**15 - 1, "sekitar Rp1.000,0 triliun"),
        (3_621_300_000_000_000, "Rp3.621,3 triliun"),
    ],
)
def test_short_format(amount: int, text: str) -> None:
    assert format_rupiah(amount, ringkas=True) == text


@law
@given(st.integers(1, 20).flatmap(lambda digits: st.integers(0, 10**digits)))
def test_a_short_amount_is_exact_or_says_that_it_is_not(amount: int) -> None:
    short = format_rupiah(amount, ringkas=True)
    read = parse_rupiah(short.removeprefix("sekitar "))
    assert (read != amount) is short.startswith("sekitar ")
    assert 200 * abs(read - amount) <= amount
    assert format_rupiah(read, ringkas=True) == short.removeprefix("sekitar ")


@pytest.mark.parametrize("value", [True, Decimal(5), "5", None, b"5", 1j], ids=repr)
def test_format_refuses_what_is_no_integer(value: Any) -> None:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(InvalidTypeError) as caught:
        format_rupiah(value)
    assert caught.value.code is ErrorCode.NOT_AN_INTEGER


@pytest.mark.parametrize("value", [1.0, 1e300, float("nan")], ids=repr)
def test_format_refuses_float_with_the_reason(value: Any) -> None:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(InvalidTypeError, match="exactly") as caught:
        format_rupiah(value)
    assert caught.value.code is ErrorCode.RUPIAH_FLOAT


@pytest.mark.parametrize(
    "amount", [10**47, -(10**47), 10**10_000], ids=["47 zeros", "negative", "10000 zeros"]
)
def test_format_writes_nothing_that_cannot_be_read_back(amount: int) -> None:
    assert parse_rupiah(format_rupiah(10**47 - 1)) == 10**47 - 1
    with pytest.raises(InvalidValueError) as caught:
        format_rupiah(amount)
    assert caught.value.code is ErrorCode.NUMBER_TOO_LARGE


@law
@given(st.integers(0, 10**47 - 1))
def test_parse_reads_what_format_writes(amount: int) -> None:
    assert parse_rupiah(format_rupiah(amount)) == amount


@law
@given(st.integers(1, 10**40))
def test_format_of_a_negative_amount_is_refused_as_negative(amount: int) -> None:
    assert refusal(format_rupiah(-amount)).code is ErrorCode.RUPIAH_NEGATIVE


@law
@given(st.integers(0, 10**40), st.sampled_from(["{} rupiah", "{},-", "{},00", "{}.", "idr {}"]))
def test_the_shape_read_first_agrees_with_the_full_way(amount: int, template: str) -> None:
    written = format_rupiah(amount)
    assert parse_rupiah(template.format(written.removeprefix("Rp"))) == parse_rupiah(written) == amount


@settings(law, max_examples=2_000)
@given(texts | marked, st.sampled_from(Sen))
@example("Rp.", Sen.TOLAK)
@example("5" * 64, Sen.TOLAK)
@example("0." + "5" * 62, Sen.BUANG)
@example("0." + "5" * 59 + " T", Sen.TOLAK)
def test_any_text_is_an_amount_or_a_clear_refusal(text: str, sen: Sen) -> None:
    read = outcome(text, sen)
    if isinstance(read, int):
        assert read >= 0
        return
    candidates = read.candidates
    assert read.value == mask_persons(text)
    assert str(read)
    if read.code is ErrorCode.RUPIAH_AMBIGUOUS:
        assert len(candidates) > 1
        assert all(low < high for low, high in pairwise(candidates))
    else:
        assert candidates == ()


@settings(law, max_examples=1_000)
@given(marked, st.sampled_from(["", " ribu", " juta", " M"]))
def test_no_digit_is_lost_or_invented(number: str, scale: str) -> None:
    digits = number.replace(".", "").replace(",", "").strip("0")
    read = outcome(number + scale)
    readings: Candidates = read.candidates if isinstance(read, UmkmError) else (read,)
    for reading in readings:
        assert f"{Decimal(reading):f}".replace(".", "").strip("0") == digits


@law
@given(marked, st.sampled_from(["Rp ", ""]), st.sampled_from(["", " juta", "rb"]), st.data())
def test_case_and_white_space_do_not_matter(
    number: str, currency: str, scale: str, data: st.DataObject
) -> None:
    def comparable(text: str) -> object:
        read = outcome(text)
        return (read.code, read.candidates) if isinstance(read, UmkmError) else read

    text = currency + number + scale
    spaces = st.text(" \t\n\u00a0\u2009\u3000", max_size=3)
    wide = text.replace(" ", " " + data.draw(spaces))
    padded = data.draw(spaces) + wide + data.draw(spaces)
    assert comparable(padded) == comparable(text)
    assert comparable(padded.upper()) == comparable(padded.swapcase()) == comparable(text)


@law
@given(st.integers(1, 999), st.sampled_from(["", ",5", ".5", ",25"]))
def test_scale_words_rise(whole: int, decimals: str) -> None:
    words = [("ribu", "rb", "k"), ("juta", "jt"), ("miliar", "milyar"), ("triliun", "trilyun", "T")]
    amounts = [{parse_rupiah(f"{whole}{decimals} {word}") for word in group} for group in words]
    assert all(len(same) == 1 for same in amounts)
    rising = [same.pop() for same in amounts]
    assert [high // low for low, high in pairwise(rising)] == [1_000, 1_000, 1_000]


@law
@given(texts | marked)
@example("750,49")
def test_sen_policy_changes_nothing_but_sen(text: str) -> None:
    refused, rounded, dropped = (outcome(text, sen) for sen in (Sen.TOLAK, Sen.BULATKAN, Sen.BUANG))
    if isinstance(refused, UmkmError) and refused.code is ErrorCode.RUPIAH_SEN:
        assert isinstance(rounded, int)
        assert isinstance(dropped, int)
        assert rounded - dropped in {0, 1}
    elif isinstance(refused, UmkmError):
        assert isinstance(rounded, UmkmError)
        assert isinstance(dropped, UmkmError)
        assert refused.code is rounded.code is dropped.code
    else:
        assert refused == rounded == dropped
