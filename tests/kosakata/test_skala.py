"""Ordered labels: an order of their own, no comparison with text or with other scales."""

from __future__ import annotations

import copy
import operator
import pickle
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

from umkm_core import MANDIRI, SkalaBPS, SkalaIndustri, SkalaUsaha, Status
from umkm_core.kosakata.skala import Mandiri

if TYPE_CHECKING:
    from umkm_core.values.words import OrderedLabel

SCALES: list[type[OrderedLabel]] = [SkalaUsaha, SkalaBPS, SkalaIndustri, Status]


def test_the_words_of_each_scale_in_order() -> None:
    assert [str(label) for label in SkalaUsaha] == ["mikro", "kecil", "menengah", "besar"]
    assert [str(label) for label in SkalaBPS] == ["mikro", "kecil", "sedang", "besar"]
    assert [str(label) for label in SkalaIndustri] == ["kecil", "menengah", "besar"]
    assert [str(label) for label in Status] == [
        "terkonfirmasi",
        "sumber-tunggal",
        "belum-terkonfirmasi",
        "sengketa",
    ]


@pytest.mark.parametrize("scale", SCALES)
def test_the_order_is_the_order_of_the_words(scale: type[OrderedLabel]) -> None:
    for low, high in combinations(scale, 2):
        assert low < high
        assert low <= high
        assert high > low
        assert high >= low
        assert low != high
        assert not low == high  # noqa: SIM201 - both operators are ours
        assert not high < low
        assert not high <= low
        assert not low > high
        assert not low >= high
    for label in scale:
        assert label == scale(label.value)
        assert label <= label  # noqa: PLR0124
        assert label >= label  # noqa: PLR0124
        assert not label < label  # noqa: PLR0124
        assert not label > label  # noqa: PLR0124


@pytest.mark.parametrize(
    "compare", [operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge]
)
def test_comparing_with_text_is_a_type_error(compare: Any) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match="does not compare with text"):
        compare(SkalaUsaha.MIKRO, "mikro")


def test_looking_up_text_among_labels_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="does not compare with text"):
        assert "mikro" in list(SkalaUsaha)


def test_scales_have_no_order_with_each_other() -> None:
    assert SkalaUsaha.KECIL != SkalaBPS.KECIL
    with pytest.raises(TypeError, match="has no order with"):
        assert SkalaUsaha.KECIL < SkalaBPS.BESAR  # type: ignore[operator]


def test_labels_are_keys_and_survive_copies() -> None:
    counts = {label: label.rank for label in SkalaUsaha}
    for label in SkalaUsaha:
        assert counts[pickle.loads(pickle.dumps(label))] == label.rank  # noqa: S301 - made in this line
        assert copy.deepcopy(label) is label
    assert len({*SkalaUsaha, *SkalaBPS}) == 8


def test_mandiri_is_one_value() -> None:
    assert MANDIRI is Mandiri("mandiri")
    assert str(MANDIRI) == "mandiri"
