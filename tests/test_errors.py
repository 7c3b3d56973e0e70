"""Errors: codes that are stable, faults that come together, messages of one line."""

from __future__ import annotations

import pickle
import re

import pytest

from umkm_core.errors import (
    ErrorCode,
    Fault,
    InvalidTypeError,
    InvalidValueError,
    UmkmError,
    format_value,
    make_error,
)

ONE = Fault(ErrorCode.RUPIAH_NEGATIVE, "below zero", "modal_usaha", -1)
TWO = Fault(ErrorCode.NOT_A_DATE, "no date", "[0].pada", "x", ("y",))


def test_every_code_is_kebab_case_with_a_sentence() -> None:
    for code in ErrorCode:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)
        assert re.fullmatch(r"[A-Z].+\.", code.meaning)
        assert ErrorCode(str(code)) is code


def test_a_fault_says_where_what_and_code() -> None:
    assert str(ONE) == "modal_usaha: below zero (got -1) [rupiah-negative]"
    assert str(Fault(ErrorCode.EMPTY, "must not be empty")) == "must not be empty [empty]"


def test_a_fault_moves_below_a_path() -> None:
    assert ONE.below("laporan[0]").path == "laporan[0].modal_usaha"
    moved = TWO.below("usaha")
    assert moved.path == "usaha[0].pada"
    assert moved.candidates == ("y",)
    assert Fault(ErrorCode.EMPTY, "x").below("usaha").path == "usaha"
    assert ONE.below("a.toml: ").path == "a.toml: modal_usaha"


def test_an_error_carries_all_faults_and_the_first_by_name() -> None:
    error = InvalidValueError(ONE, TWO)
    assert (error.code, error.path, error.value, error.candidates) == (ONE.code, ONE.path, ONE.value, ())
    assert str(error) == f"2 faults\n- {ONE}\n- {TWO}"
    assert str(InvalidValueError(TWO)) == str(TWO)


def test_an_error_needs_a_fault() -> None:
    with pytest.raises(ValueError, match="at least one fault"):
        UmkmError()


def test_errors_pickle_with_their_faults() -> None:
    again = pickle.loads(pickle.dumps(InvalidValueError(ONE, TWO)))  # noqa: S301 - made in this line
    assert type(again) is InvalidValueError
    assert again.faults == (ONE, TWO)


def test_the_kind_follows_the_faults() -> None:
    assert type(make_error([TWO])) is InvalidTypeError
    assert type(make_error([TWO, ONE])) is InvalidValueError


@pytest.mark.parametrize(
    "value",
    ["9" * 10**6, b"9" * 10**6, 10**5000, list(range(10**4)), "a" * 61],
    ids=["text", "bytes", "integer", "list", "one too long"],
)
def test_long_values_are_cut(value: object) -> None:
    assert len(format_value(value)) <= 61


def test_short_values_are_whole() -> None:
    assert format_value("Rp1.000") == "'Rp1.000'"


@pytest.mark.parametrize(
    "value",
    [
        "3573014107050001",
        "NIK: 3573 0141 0705 0001",
        "35.73.01.41-0705_0001",
        3573014107050001,
        "01.234.567.8-901.000",
        "x" * 40 + "3573014107050001",
        "0812-3456-7890",
        "+62 812 3456 7890",
        "6281234567890",
        "0812 - 3456 - 7890",
        "25, 0812 3456 7890",
        "０８１２３４５６７８９０",
        "3573 - 0141 - 0705 - 0001",
        "99.876.543.2 - 901.000",
        "3.573.014.107.050.001",
        "３５７３０１４１０７０５０００１",
        b"3573014107050001",
        "357301–410705–0001",
        "3573\t0141\t0705\t0001",
        "3573\N{NO-BREAK SPACE}0141  0705, 0001",
        "3573\N{ZERO WIDTH SPACE}0141*0705*0001",
        "'3573014107050001",
    ],
)
def test_no_message_shows_a_personal_number(value: object) -> None:
    fault = Fault(ErrorCode.NOT_TEXT, f"no {format_value(value)}", value=value)
    error = InvalidValueError(fault)
    for shown in (str(fault), repr(fault), str(error), repr(error), repr(error.faults)):
        assert not re.search(r"\d{5}", shown), shown
    if isinstance(value, str):
        assert not re.search(r"\d{5}", error.value), "an application logs it"


@pytest.mark.parametrize(
    "value",
    [
        *("Rp1.500.000.000", "Rp 12.345.678.901,65", 10**12, "Rp62.800.000.000", "Rp 2.000.000-15.000.000"),
        *("5.000.000.000-1.000.000.000", "Rp800.000.000 - 900.000.000", "12,345,678.90"),
        *("15-11-2024 - 17-11-2024", "31/12/2023-01/01/2023", "2023-01-01/2023-12-31", "08-12-2023 10:30"),
        *("2019, 2020, 2021, 2022", "9120001234567"),
    ],
)
def test_an_amount_and_a_date_stay_readable(value: object) -> None:
    assert repr(value) in str(Fault(ErrorCode.NOT_TEXT, "x", value=value))
