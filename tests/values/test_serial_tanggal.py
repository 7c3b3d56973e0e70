from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError
from umkm_core.values.serial_tanggal import SistemSerial, from_serial

law = settings(derandomize=True, deadline=None)
EXCEL_1900, EXCEL_1904 = SistemSerial.EXCEL_1900, SistemSerial.EXCEL_1904

NO_NUMBERS: tuple[Any, ...] = (True, "45432", None, 1j)


@pytest.mark.parametrize(
    ("serial", "sistem", "day"),
    [
        (1, EXCEL_1900, date(1900, 1, 1)),
        (31, EXCEL_1900, date(1900, 1, 31)),
        (59, EXCEL_1900, date(1900, 2, 28)),
        (61, EXCEL_1900, date(1900, 3, 1)),
        (367, EXCEL_1900, date(1901, 1, 1)),
        (36_526, EXCEL_1900, date(2000, 1, 1)),
        (45_432, EXCEL_1900, date(2024, 5, 20)),
        (45_432.0, EXCEL_1900, date(2024, 5, 20)),
        (Decimal("45432.000"), EXCEL_1900, date(2024, 5, 20)),
        (109_574, EXCEL_1900, date(2199, 12, 31)),
        (0, EXCEL_1904, date(1904, 1, 1)),
        (59, EXCEL_1904, date(1904, 2, 29)),
        (60, EXCEL_1904, date(1904, 3, 1)),
        (43_970, EXCEL_1904, date(2024, 5, 20)),
    ],
)
def test_days(serial: float | Decimal, sistem: SistemSerial, day: date) -> None:
    assert from_serial(serial, sistem=sistem) == day


@pytest.mark.parametrize("serial", [45_432.5, 45_432.999_999, Decimal("45432.0001")])
def test_a_time_of_day_is_refused_or_dropped(serial: float | Decimal) -> None:
    with pytest.raises(InvalidValueError) as caught:
        from_serial(serial, sistem=EXCEL_1900)
    assert (caught.value.code, caught.value.path) == (ErrorCode.TANGGAL_TIME, "serial")
    assert from_serial(serial, sistem=EXCEL_1900, buang_waktu=True) == date(2024, 5, 20)


@pytest.mark.parametrize("serial", [60, 60.25])
def test_the_day_that_never_was_is_refused(serial: float) -> None:
    with pytest.raises(InvalidValueError, match="29 February 1900") as caught:
        from_serial(serial, sistem=EXCEL_1900, buang_waktu=True)
    assert caught.value.code is ErrorCode.TANGGAL_IMPOSSIBLE


@pytest.mark.parametrize(
    "serial",
    [
        *(-1, 0, 0.5, -0.5, 109_575, 10**400, -(10**400)),
        *(float("inf"), float("-inf"), float("nan")),
        *(Decimal(word) for word in ("NaN", "sNaN", "Infinity", "1e999999", "-1")),
    ],
    ids=str,
)
def test_years_outside_records_are_refused(serial: float | Decimal) -> None:
    with pytest.raises(InvalidValueError) as caught:
        from_serial(serial, sistem=EXCEL_1900, buang_waktu=True)
    assert caught.value.code is ErrorCode.TANGGAL_OUT_OF_RANGE


@pytest.mark.parametrize("serial", NO_NUMBERS, ids=repr)
def test_only_numbers_are_read(serial: Any) -> None:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(InvalidTypeError) as caught:
        from_serial(serial, sistem=EXCEL_1900)
    assert caught.value.code is ErrorCode.WRONG_TYPE


def test_options_are_checked_with_the_number() -> None:
    word: Any = "excel-1900"
    with pytest.raises(InvalidValueError) as caught:
        from_serial(NO_NUMBERS[0], sistem=word, buang_waktu=word)
    assert [fault.path for fault in caught.value.faults] == ["serial", "sistem", "buang_waktu"]


@law
@given(st.integers(61, 100_000))
def test_days_follow_one_another_and_systems_differ_by_four_years_and_a_day(serial: int) -> None:
    day = from_serial(serial, sistem=EXCEL_1900)
    assert from_serial(serial + 1, sistem=EXCEL_1900) - day == timedelta(days=1)
    if serial >= 1_462:
        assert from_serial(serial - 1_462, sistem=EXCEL_1904) == day
