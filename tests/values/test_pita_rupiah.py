"""Bands of amounts, what is none, and amounts that contradict theirs."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError, UmkmError, mask_persons
from umkm_core.values.pita_rupiah import (
    PitaRupiah,
    check_pita_rupiah,
    find_pita_rupiah,
    parse_pita_rupiah,
)
from umkm_core.values.rentang_rupiah import parse_rentang_rupiah

law = settings(derandomize=True, deadline=None, max_examples=150)

JUTA = 10**6
MILIAR = 10**9


def pita(minimum: int | None, maksimum: int | None) -> PitaRupiah:
    return PitaRupiah(minimum=minimum, maksimum=maksimum)


BANDS = {
    "< 2M": pita(None, 2 * MILIAR),
    "<1M": pita(None, MILIAR),
    "≤ 2 M": pita(None, 2 * MILIAR),
    "s/d 300 juta": pita(None, 300 * JUTA),
    "kurang dari 500 juta": pita(None, 500 * JUTA),
    "kurang dari Rp. 300.000.000": pita(None, 300 * JUTA),
    "Max 300 Juta": pita(None, 300 * JUTA),
    "2M-15M": pita(2 * MILIAR, 15 * MILIAR),
    "2 - 15 M": pita(2 * MILIAR, 15 * MILIAR),
    " 2,5 M  – 15 miliar ": pita(25 * 10**8, 15 * MILIAR),
    "> 300jt - 2M": pita(300 * JUTA, 2 * MILIAR),
    "300 juta - 2,5 M": pita(300 * JUTA, 2_500 * JUTA),
    ">2 M s/d 15 M": pita(2 * MILIAR, 15 * MILIAR),
    "2M - < 15M": pita(2 * MILIAR, 15 * MILIAR),
    "Rp 0 - 50 juta": pita(0, 50 * JUTA),
    "Rp. 0,- s/d Rp. 50 Juta": pita(0, 50 * JUTA),
    "500 milyar - 1 trilyun": pita(500 * MILIAR, 1_000 * MILIAR),
    "50.000.000-300.000.000": pita(50 * JUTA, 300 * JUTA),
    "> 50M": pita(50 * MILIAR, None),
    "di atas 50M": pita(50 * MILIAR, None),
    "50M+": pita(50 * MILIAR, None),
    "50M ke atas": pita(50 * MILIAR, None),
    # what the amounts are of
    "omset < 300 juta": pita(None, 300 * JUTA),
    "Omzet: > 2 M - 15 M": pita(2 * MILIAR, 15 * MILIAR),
    "hasil penjualan tahunan paling banyak Rp2 miliar": pita(None, 2 * MILIAR),
    "modal usaha ≤ 1M": pita(None, MILIAR),
    "asset > 10M": pita(10 * MILIAR, None),
    "kekayaan bersih 50 juta - 500 juta": pita(50 * JUTA, 500 * JUTA),
    "< 300 juta/tahun": pita(None, 300 * JUTA),
    "< 300 juta per thn.": pita(None, 300 * JUTA),
}

NO_BANDS = {
    "": ErrorCode.RUPIAH_EMPTY,
    "-": ErrorCode.RUPIAH_EMPTY,
    "mikro": ErrorCode.PITA_UNREADABLE,
    "2M": ErrorCode.PITA_UNREADABLE,
    "1,500": ErrorCode.PITA_UNREADABLE,
    "Rp 2.000.000": ErrorCode.PITA_UNREADABLE,
    "sekitar 2M": ErrorCode.PITA_UNREADABLE,
    "sekitar 2M-15M": ErrorCode.PITA_UNREADABLE,
    "2-15": ErrorCode.PITA_UNREADABLE,
    "< 2": ErrorCode.PITA_UNREADABLE,
    "Rp 0 - 50": ErrorCode.PITA_UNREADABLE,
    "< 2M lebih": ErrorCode.PITA_UNREADABLE,
    "< 01M": ErrorCode.PITA_UNREADABLE,
    "< 1.000.000,50": ErrorCode.PITA_UNREADABLE,
    "< 5 juta/bulan": ErrorCode.PITA_UNREADABLE,
    "omzet": ErrorCode.RUPIAH_EMPTY,
    "15M-2M": ErrorCode.RUPIAH_DESCENDING,
    "< -2M": ErrorCode.RUPIAH_NEGATIVE,
    f"< {'9' * 46} M": ErrorCode.NUMBER_TOO_LARGE,
    "< 2M" + " " * 200 + "x": ErrorCode.TEXT_TOO_LONG,
}


def refusal(text: Any) -> UmkmError:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(UmkmError) as caught:
        parse_pita_rupiah(text)
    return caught.value


@pytest.mark.parametrize(("text", "band"), BANDS.items(), ids=map(ascii, BANDS))
def test_bands(text: str, band: PitaRupiah) -> None:
    assert parse_pita_rupiah(text) == find_pita_rupiah(text) == parse_pita_rupiah(text.swapcase()) == band


@pytest.mark.parametrize(("text", "code"), NO_BANDS.items(), ids=map(ascii, NO_BANDS))
def test_what_is_no_band(text: str, code: ErrorCode) -> None:
    error = refusal(text)
    assert (error.code, error.value, error.candidates) == (code, mask_persons(text), ())
    assert find_pita_rupiah(text) is None


def test_several_readings_are_refused_with_all_of_them() -> None:
    error = refusal(" < 1.500 juta")
    assert (error.code, error.value) == (ErrorCode.RUPIAH_AMBIGUOUS, " < 1.500 juta")
    assert error.candidates == (pita(None, 1_500_000), pita(None, 1_500 * JUTA))
    assert refusal("500-1M").candidates == (pita(500, MILIAR), pita(500 * JUTA, MILIAR))
    assert refusal("> 1,500").candidates == (pita(1, None), pita(1_500, None))
    assert refusal("< 1,500").candidates == (pita(None, 2), pita(None, 1_500))
    assert find_pita_rupiah("500-1M") is None


@pytest.mark.parametrize("cell", [5, None, float("nan"), b"2M-15M", ["2M-15M"]])
def test_only_text_states_a_band(cell: Any) -> None:  # noqa: ANN401 - wrong types are the point
    assert find_pita_rupiah(cell) is None
    error = refusal(cell)
    assert isinstance(error, InvalidTypeError)
    assert error.code is ErrorCode.NOT_TEXT


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        (None, ErrorCode.NOT_AN_INTEGER),
        ("6", ErrorCode.NOT_AN_INTEGER),
        (6e9, ErrorCode.RUPIAH_FLOAT),
        (10**47, ErrorCode.NUMBER_TOO_LARGE),
    ],
)
def test_only_amounts_lie_in_a_band(amount: Any, code: ErrorCode) -> None:  # noqa: ANN401 - likewise
    for band in (pita(2 * MILIAR, 15 * MILIAR), pita(None, None)):
        with pytest.raises(UmkmError) as caught:
            assert amount in band
        assert (caught.value.code, caught.value.path) == (code, "jumlah")


@law
@given(st.text(max_size=60) | st.text("0123456789<>-,. MjtRp/", max_size=20))
def test_any_text_is_a_band_or_a_clear_refusal(text: str) -> None:
    found = find_pita_rupiah(text)
    if found is None:
        assert refusal(text).value == mask_persons(text)
    else:
        assert parse_pita_rupiah(text) == found


@law
@given(st.from_regex(r"[1-9][0-9]{0,2}(,[0-9]{1,2})?", fullmatch=True), st.sampled_from(["rb", "jt", "M"]))
def test_every_number_before_a_unit_is_an_amount(number: str, unit: str) -> None:
    assert find_pita_rupiah(f"< {number}{unit}") is not None


@law
@given(st.integers(1_000, 10**46), st.integers(0, 10**46), st.booleans(), st.booleans())
def test_parse_reads_what_str_writes(low: int, more: int, below: bool, above: bool) -> None:  # noqa: FBT001 - drawn
    band = pita(None if below else low, None if above else low + more)
    if below and above:
        assert refusal(str(band)).code is ErrorCode.PITA_UNREADABLE
    else:
        assert parse_pita_rupiah(str(band)) == band


@pytest.mark.parametrize(
    ("fields", "code", "path"),
    [
        ({"minimum": 1.5, "maksimum": None}, ErrorCode.RUPIAH_FLOAT, "minimum"),
        ({"minimum": None, "maksimum": -1}, ErrorCode.RUPIAH_NEGATIVE, "maksimum"),
        ({"minimum": 6, "maksimum": 5}, ErrorCode.RUPIAH_DESCENDING, "maksimum"),
        ({"minimum": 5, "maksimum": 6, "bacaan_juta": "5-6"}, ErrorCode.WRONG_TYPE, "bacaan_juta"),
    ],
)
def test_a_band_is_sound(fields: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        PitaRupiah(**fields)
    assert (caught.value.code, caught.value.path) == (code, path)


def test_a_band_is_a_value_and_its_other_reading_is_a_remark() -> None:
    band = parse_pita_rupiah("5M-10M")
    assert {band, copy.deepcopy(band), pickle.loads(pickle.dumps(band))} == {pita(5 * MILIAR, 10 * MILIAR)}  # noqa: S301 - made in this line
    assert band.bacaan_juta == pita(5 * JUTA, 10 * JUTA)
    assert parse_pita_rupiah("> 50M").bacaan_juta == pita(50 * JUTA, None)
    assert parse_pita_rupiah("5-10 miliar").bacaan_juta is None
    assert parse_pita_rupiah("300 juta - 2,5 M").bacaan_juta is None


@pytest.mark.parametrize(
    ("text", "amount", "contradicts"),
    [
        # a bound belongs to both of its bands, whatever the signs say
        ("< 2M", 2 * MILIAR, False),
        ("< 2M", 2 * MILIAR + 1, True),
        ("2M-15M", 2 * MILIAR, False),
        ("2M-15M", 2 * MILIAR - 1, True),
        ("2M-15M", 15 * MILIAR, False),
        ("> 50M", 50 * MILIAR, False),
        ("> 50M", 50 * MILIAR - 1, True),
        # a net worth may be below zero, but not in a band that begins at zero
        ("< 50 juta", -5 * JUTA, False),
        ("Rp 0 - 50 juta", -5 * JUTA, True),
    ],
)
def test_an_amount_and_its_band(text: str, amount: int, contradicts: bool) -> None:  # noqa: FBT001 - a parameter
    band = parse_pita_rupiah(text)
    fault = check_pita_rupiah(amount, band, "omzet")
    assert (amount not in band) is (fault is not None) is contradicts
    if fault is not None:
        assert (fault.code, fault.path, fault.value) == (ErrorCode.PITA_CONTRADICTION, "omzet", amount)
        assert str(band) in fault.message


@law
@given(
    st.none() | st.integers(0, 10**46),
    st.none() | st.integers(0, 10**46),
    st.integers(-(10**46), 10**46) | st.integers(-3, 3),
    st.booleans(),
)
def test_a_range_has_the_amounts_of_its_band(
    low: int | None,
    more: int | None,
    amount: int,
    saldo: bool,  # noqa: FBT001 - drawn
) -> None:
    band = pita(low, None if more is None else (low or 0) + more)
    rentang = band.to_rentang(saldo=saldo)
    assert not rentang.kira_kira
    ends = [end for end in (band.minimum, band.maksimum) if end is not None]
    for one in (amount, *(end + step for end in ends for step in (-1, 0, 1))):
        assert (one in rentang) is (one in band and (saldo or one >= 0))


@pytest.mark.parametrize("text", ["s/d 300 juta", "< 500 juta", "2-15 miliar", "di atas Rp1 miliar"])
def test_the_range_of_a_band_has_what_the_words_say(text: str) -> None:
    rentang = parse_rentang_rupiah(text)
    assert parse_pita_rupiah(text).to_rentang() & rentang == rentang


def test_a_band_is_of_a_balance_or_not() -> None:
    wrong: Any = "ya"
    with pytest.raises(UmkmError) as caught:
        pita(None, JUTA).to_rentang(saldo=wrong)
    assert (caught.value.code, caught.value.path) == (ErrorCode.NOT_AN_OPTION, "saldo")


def test_a_clerk_may_have_read_m_as_juta() -> None:
    band = parse_pita_rupiah("5M-10M")
    fault = check_pita_rupiah(5 * JUTA, band, "modal")
    assert fault is not None
    assert fault.candidates == (pita(5 * JUTA, 10 * JUTA),)
    assert "M read as juta" in fault.message
    other = check_pita_rupiah(100 * JUTA, band, "modal")
    assert other is not None
    assert other.candidates == ()
    assert "juta" not in other.message


def test_only_amounts_are_held_against_bands() -> None:
    fault = check_pita_rupiah(5e6, parse_pita_rupiah("< 2M"), "omzet")
    assert fault is not None
    assert (fault.code, fault.path) == (ErrorCode.RUPIAH_FLOAT, "omzet")
    wrong: Any = "< 2M"
    fault = check_pita_rupiah(5, wrong, "omzet")
    assert fault is not None
    assert (fault.code, fault.path) == (ErrorCode.WRONG_TYPE, "pita")
