"""The test that spares a value its check passes nothing that the check refuses."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.values import kinds
from umkm_core.values.checks import MOST_COUNTED, MOST_RUPIAH
from umkm_core.values.kinds import Sound

if TYPE_CHECKING:
    from collections.abc import Callable


class Angka(int):
    """A number that is no plain int."""


KINDS = {
    name: kind for name, kind in vars(kinds).items() if any(isinstance(m, Sound) for m in get_args(kind))
}
EDGES = st.sampled_from([-MOST_RUPIAH, -1, 0, 1, 1899, 1900, 2199, 2200, MOST_COUNTED, MOST_RUPIAH])
STEPS = st.integers(-1, 1)
VALUES = (
    st.builds(lambda edge, step: edge + step, EDGES, STEPS)
    | st.text(max_size=3)
    | st.dates(date(1, 1, 1))
    | st.sampled_from([None, True, 1.5, Angka(5), (), "", " ", "\u00a0", b"x", object()])
    | st.datetimes(datetime(1900, 1, 1))  # noqa: DTZ001 - it is refused
)


def test_there_are_kinds() -> None:
    assert {"Teks", "Rupiah", "Saldo", "Cacah", "Tahun", "Hari"} <= KINDS.keys()


@pytest.mark.parametrize("name", KINDS)
@given(value=VALUES)
def test_what_is_sound_has_no_fault(name: str, value: object) -> None:
    check, expression = parts_of(KINDS[name])
    if eval(expression.format("value"), {"date": date, "value": value}):  # noqa: S307 - our own
        assert check(value, "") is None


def parts_of(kind: Any) -> tuple[Callable[[object, str], object], str]:  # noqa: ANN401 - an annotation
    check = next(mark for mark in get_args(kind)[1:] if callable(mark))
    sound = next(mark for mark in get_args(kind)[1:] if isinstance(mark, Sound))
    return check, sound.expression
