"""Strategies: what they draw is valid, and reaches the places where rules break."""

from __future__ import annotations

import operator
from datetime import date
from functools import partial
from typing import Annotated, get_args, get_origin

import pytest
from attrs import field, frozen
from hypothesis import find, given, settings
from hypothesis import strategies as st

from umkm_core import MANDIRI, FaktaUsaha, SkalaUsaha, Usaha, klasifikasi
from umkm_core.testing import strategies
from umkm_core.testing.strategies.declared import make_strategy, register
from umkm_core.values import kinds
from umkm_core.values.declared import Declared, any_of, one_of, to_tuple
from umkm_core.values.kinds import Rupiah

QUICK = settings(max_examples=500, derandomize=True, database=None)


@settings(max_examples=40)
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


KINDS = {name: kind for name, kind in vars(kinds).items() if get_args(kind) and get_origin(kind) is Annotated}


@pytest.mark.parametrize("name", KINDS.keys() - {"Distinct"})
@given(data=st.data())
def test_every_kind_has_a_strategy_of_sound_values(name: str, data: st.DataObject) -> None:
    check = next(mark for mark in get_args(KINDS[name])[1:] if callable(mark))
    assert check(data.draw(make_strategy(KINDS[name])), "") is None


@frozen(kw_only=True)
class Pilihan(Declared):
    satu: Rupiah | None = None
    dua: Rupiah | None = None
    tiga: tuple[Rupiah, ...] = field(default=(), converter=to_tuple)

    _one = one_of("satu", "dua")
    _some = any_of("dua", "tiga")


@pytest.mark.parametrize(
    ("satu", "dua", "tiga"),
    [(True, False, True), (False, True, False), (False, True, True)],
)
def test_every_choice_of_fields_is_drawn(*, satu: bool, dua: bool, tiga: bool) -> None:
    def is_it(drawn: Pilihan) -> bool:
        return (drawn.satu is not None, drawn.dua is not None, bool(drawn.tiga)) == (satu, dua, tiga)

    assert is_it(find(strategies.rekaman(Pilihan), is_it, settings=QUICK))


def test_a_class_without_a_strategy_is_told() -> None:
    with pytest.raises(LookupError, match="no strategy for <class 'object'>"):
        make_strategy(object)


def test_an_annotation_has_one_strategy() -> None:
    with pytest.raises(ValueError, match="there is a strategy for"):
        register(bool, st.booleans)
