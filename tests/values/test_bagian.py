"""Parts and wholes: refused is what no amount of those that are not stated can make true."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from umkm_core.values.bagian import check_part, check_rest, check_whole

SMALL = range(4)
STATED = [None, *SMALL]


def fill(parts: tuple[int | None, ...]) -> list[tuple[int, ...]]:
    """Return all that the parts may be."""
    return [*product(*[range(8) if part is None else [part] for part in parts])]


@pytest.mark.parametrize("parts", [*product(STATED, repeat=2)])
def test_a_rest_is_refused_where_no_parts_leave_it(parts: tuple[int | None, ...]) -> None:
    for whole, rest in product(SMALL, range(-3, 6)):
        can_be_true = any(whole - sum(filled) == rest for filled in fill(parts))
        assert (check_rest("sisa", rest, whole, *parts) is None) is can_be_true


@pytest.mark.parametrize("complete", [True, False])
@pytest.mark.parametrize("parts", [*product(STATED, repeat=2)])
def test_a_whole_is_refused_where_no_parts_give_it(parts: tuple[int | None, ...], complete: bool) -> None:  # noqa: FBT001 - a parameter
    for whole in range(8):
        others = () if complete else (None,)
        can_be_true = any(sum(filled) == whole for filled in fill((*parts, *others)))
        assert (check_whole("jumlah", whole, *parts, complete=complete) is None) is can_be_true


def test_what_is_not_stated_is_not_compared() -> None:
    nothing: list[Any] = [
        check_part("bagian", None, "semua", 1),
        check_part("bagian", 1, "semua", None),
        check_rest("sisa", None, 1, 9),
        check_rest("sisa", 9, None, 1),
        check_whole("jumlah", None, 9),
        check_part("bagian", 1, "semua", 1),
    ]
    assert nothing == [None] * 6
