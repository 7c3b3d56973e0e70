"""Checks of single values: what each refuses, and how faults become one error."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from umkm_core import ErrorCode, Fault, InvalidTypeError, InvalidValueError, SkalaUsaha, Tujuan
from umkm_core.kosakata.skala import Mandiri
from umkm_core.values.checks import (
    check_count,
    check_date,
    check_flag,
    check_key,
    check_option,
    check_rupiah,
    check_text,
    raise_faults,
)


def code_of(fault: Fault | None) -> ErrorCode | None:
    return None if fault is None else fault.code


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (0, None),
        (10**18, None),
        (-1, ErrorCode.RUPIAH_NEGATIVE),
        (1.0, ErrorCode.RUPIAH_FLOAT),
        (float("nan"), ErrorCode.RUPIAH_FLOAT),
        (True, ErrorCode.NOT_AN_INTEGER),
        (Decimal(1), ErrorCode.NOT_AN_INTEGER),
        ("1", ErrorCode.NOT_AN_INTEGER),
        (None, ErrorCode.NOT_AN_INTEGER),
    ],
)
def test_rupiah(value: object, code: ErrorCode | None) -> None:
    fault = check_rupiah(value, "modal")
    assert code_of(fault) == code
    assert fault is None or (fault.path == "modal" and fault.value is value)


def test_rupiah_below_zero_where_it_may_be() -> None:
    assert check_rupiah(-1, "kekayaan_bersih", below_zero=True) is None
    assert code_of(check_rupiah(-1.0, "kekayaan_bersih", below_zero=True)) is ErrorCode.RUPIAH_FLOAT


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (0, None),
        (-1, ErrorCode.NUMBER_NEGATIVE),
        (1.0, ErrorCode.NOT_AN_INTEGER),
        (False, ErrorCode.NOT_AN_INTEGER),
    ],
)
def test_count(value: object, code: ErrorCode | None) -> None:
    assert code_of(check_count(value, "tenaga_kerja")) == code


@pytest.mark.parametrize("value", [datetime(2026, 1, 1, tzinfo=UTC), "2026-01-01", 20260101, None])
def test_what_is_no_date(value: object) -> None:
    assert code_of(check_date(value, "pada")) is ErrorCode.NOT_A_DATE
    assert check_date(date(2026, 1, 1), "pada") is None


def test_options_are_members_and_the_fault_lists_them() -> None:
    assert check_option(SkalaUsaha.MIKRO, SkalaUsaha, "kelas") is None
    assert check_option(Mandiri.MANDIRI, (SkalaUsaha, Mandiri), "bagian_dari") is None
    fault = check_option("mandiri", (SkalaUsaha, Mandiri), "bagian_dari")
    assert fault is not None
    assert fault.code is ErrorCode.NOT_AN_OPTION
    assert fault.candidates == ("mikro", "kecil", "menengah", "besar", "mandiri")
    assert code_of(check_option(SkalaUsaha.MIKRO, Tujuan, "tujuan")) is ErrorCode.NOT_AN_OPTION


@pytest.mark.parametrize("value", [0, 1, None, "ya"])
def test_what_is_no_flag(value: object) -> None:
    assert code_of(check_flag(value, "pma")) is ErrorCode.NOT_AN_OPTION
    assert check_flag(value=True, path="pma") is None
    assert check_flag(value=False, path="pma") is None


def test_text_says_something() -> None:
    assert check_text("Es", "nama") is None
    assert code_of(check_text("\t", "nama")) is ErrorCode.EMPTY
    assert code_of(check_text(b"Es", "nama")) is ErrorCode.NOT_TEXT


def test_faults_are_raised_together_and_by_their_kind() -> None:
    raise_faults([None, None])
    with pytest.raises(InvalidTypeError) as caught_type:
        raise_faults([check_count("x", "a"), None, check_date("y", "b")])
    assert [fault.path for fault in caught_type.value.faults] == ["a", "b"]
    assert isinstance(caught_type.value, TypeError)
    with pytest.raises(InvalidValueError) as caught_value:
        raise_faults([check_count("x", "a"), check_count(-1, "b")])
    assert isinstance(caught_value.value, ValueError)


@pytest.mark.parametrize(
    "key", ["U-1", "35.73", "9120001234567", "2024-05-20", "123e4567-e89b-12d3-a456-426614174000", "K 1", "é"]
)
def test_a_key_may_be_many_things(key: str) -> None:
    assert check_key(key, "id") is None


@pytest.mark.parametrize("key", ["3573014107050001", "35.7301.410705.0001", "0812-3456-7890"])
def test_a_number_of_a_person_is_no_key(key: str) -> None:
    fault = check_key(key, "id")
    assert fault is not None
    assert fault.code is ErrorCode.KEY
    assert key not in str(fault)
