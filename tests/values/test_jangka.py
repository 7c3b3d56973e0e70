from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError
from umkm_core.values.jangka import tambah_jangka

law = settings(derandomize=True, deadline=None, max_examples=300)
days = st.dates(date(1950, 1, 1), date(2150, 12, 31))
months = st.integers(-500, 500)


@pytest.mark.parametrize(
    ("start", "term", "end"),
    [
        (date(2024, 12, 31), {"bulan": 6}, date(2025, 6, 30)),
        (date(2025, 3, 31), {"bulan": 6}, date(2025, 9, 30)),
        (date(2025, 3, 31), {"bulan": -1}, date(2025, 2, 28)),
        (date(2024, 1, 31), {"bulan": 1}, date(2024, 2, 29)),
        (date(2023, 1, 31), {"bulan": 1}, date(2023, 2, 28)),
        (date(2024, 2, 29), {"tahun": 1}, date(2025, 2, 28)),
        (date(2024, 2, 29), {"tahun": -4}, date(2020, 2, 29)),
        # not clipped at one month on the way to the next
        (date(2024, 1, 31), {"bulan": 2}, date(2024, 3, 31)),
        # years and months together, and clipped before days are counted
        (date(2023, 12, 31), {"tahun": 1, "bulan": -10}, date(2024, 2, 29)),
        (date(2024, 1, 31), {"bulan": 1, "hari": 1}, date(2024, 3, 1)),
        (date(2024, 3, 31), {"bulan": -1, "hari": -1}, date(2024, 2, 28)),
        # 30 June is the end of its month, and 30 December is not
        (date(2024, 6, 30), {"bulan": 6}, date(2024, 12, 30)),
        (date(2024, 5, 20), {}, date(2024, 5, 20)),
    ],
)
def test_terms(start: date, term: dict[str, int], end: date) -> None:
    assert tambah_jangka(start, **term) == end


@law
@given(days, months)
def test_months_keep_the_day_or_take_the_last(day: date, bulan: int) -> None:
    year, month = divmod(day.year * 12 + day.month - 1 + bulan, 12)
    month += 1
    assert tambah_jangka(day, bulan=bulan) == date(year, month, min(day.day, monthrange(year, month)[1]))
    assert tambah_jangka(day, tahun=bulan // 12, bulan=bulan % 12) == tambah_jangka(day, bulan=bulan)


@law
@given(days, st.integers(0, 40), st.integers(-9, 9), months, st.integers(-999, 999))
def test_a_later_day_leads_to_no_earlier_one(
    day: date, later: int, tahun: int, bulan: int, hari: int
) -> None:
    end = tambah_jangka(day, tahun=tahun, bulan=bulan, hari=hari)
    assert end <= tambah_jangka(day + timedelta(days=later), tahun=tahun, bulan=bulan, hari=hari)
    assert end < tambah_jangka(day, tahun=tahun, bulan=bulan + 1, hari=hari)


@law
@given(days, months)
def test_forth_and_back_falls_short_by_three_days_at_most(day: date, bulan: int) -> None:
    back = tambah_jangka(tambah_jangka(day, bulan=bulan), bulan=-bulan)
    assert timedelta() <= day - back <= timedelta(days=3)
    assert back == day or day.day > 28


@pytest.mark.parametrize(
    "term", [{"tahun": 200}, {"bulan": -(10**9)}, {"hari": 10**40}, {"tahun": 10**400}], ids=str
)
def test_a_day_outside_records_is_refused(term: dict[str, int]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        tambah_jangka(date(2024, 1, 1), **term)
    assert caught.value.code is ErrorCode.TANGGAL_OUT_OF_RANGE
    assert str(caught.value)


def test_wrong_types_are_refused_at_once() -> None:
    moment: Any = datetime(2024, 1, 1)  # noqa: DTZ001 - what must be refused
    half: Any = 1.5
    with pytest.raises(InvalidTypeError) as caught:
        tambah_jangka(moment, tahun=True, bulan=half)
    found = [(fault.code, fault.path) for fault in caught.value.faults]
    assert found == [
        (ErrorCode.NOT_A_DATE, "tanggal"),
        (ErrorCode.NOT_AN_INTEGER, "tahun"),
        (ErrorCode.NOT_AN_INTEGER, "bulan"),
    ]
