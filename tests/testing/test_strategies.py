"""Strategies: what they draw is valid, and reaches the places where rules break."""

from __future__ import annotations

import operator
from datetime import date
from functools import partial

import pytest
from hypothesis import find, given, settings

from umkm_core import MANDIRI, FaktaUsaha, SkalaUsaha, Usaha, klasifikasi
from umkm_core.testing import strategies

QUICK = settings(max_examples=500, derandomize=True, database=None)


@given(strategies.fakta_usaha(), strategies.usaha(), strategies.tanggal())
def test_what_is_drawn_can_be_asked(fakta: FaktaUsaha, usaha: Usaha, pada: date) -> None:
    assert klasifikasi(fakta, pada=pada).pada == klasifikasi(usaha, pada=pada).pada == pada


@pytest.mark.parametrize("bound", [2_000_000_000, 2_000_000_001, 299_999_999, 10_000_000_001])
def test_amounts_reach_the_bounds_of_the_law(bound: int) -> None:
    assert find(strategies.rupiah(), lambda amount: amount == bound, settings=QUICK) == bound


def test_amounts_stay_below_the_largest_that_is_asked_for() -> None:
    @given(strategies.rupiah(paling_banyak=1_000))
    def all_small(amount: int) -> None:
        assert 0 <= amount <= 1_000

    all_small()


def test_owners_are_all_drawn() -> None:
    drawn: set[object] = set()
    for wanted in (None, MANDIRI, *SkalaUsaha):
        drawn.add(find(strategies.bagian_dari(), partial(operator.is_, wanted), settings=QUICK))
    assert len(drawn) == 6


def test_dates_keep_their_limits() -> None:
    @given(strategies.tanggal(date(2020, 1, 1), date(2020, 1, 3)))
    def within(day: date) -> None:
        assert date(2020, 1, 1) <= day <= date(2020, 1, 3)

    within()
