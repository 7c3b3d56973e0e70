"""FrozenMapping: a mapping that never changes."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.values.frozen_mapping import FrozenMapping

ITEMS = st.dictionaries(st.text(max_size=5), st.integers())


@given(ITEMS)
def test_it_is_the_mapping_it_was_made_of(items: dict[str, int]) -> None:
    frozen = FrozenMapping(items)
    assert dict(frozen) == items
    assert frozen == items
    assert list(frozen) == list(items)
    assert len(frozen) == len(items)
    assert pickle.loads(pickle.dumps(frozen)) == frozen  # noqa: S301 - made in this line
    assert hash(FrozenMapping(dict(reversed(items.items())))) == hash(frozen)


def test_it_does_not_follow_its_source_and_takes_no_change() -> None:
    source = {"a": 1}
    frozen = FrozenMapping(source)
    source["a"] = 2
    assert frozen["a"] == 1
    with pytest.raises(TypeError):
        frozen["a"] = 3  # type: ignore[index]
    assert frozen != {"a": 2}
    assert repr(frozen) == "FrozenMapping({'a': 1})"
