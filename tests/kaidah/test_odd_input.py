"""Whatever is given, a wrong value is refused by name and no other exception escapes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import fields

from umkm_core import FaktaUsaha, Fault, SkalaUsaha, UmkmError, klasifikasi

HARI = date(2026, 11, 21)

ODD: list[Any] = [
    None,
    5,
    "x",
    b"x",
    1.5,
    float("nan"),
    [],
    {},
    object(),
    SkalaUsaha.MIKRO,
    date(2026, 1, 1),
    True,
]


@pytest.mark.parametrize("odd", ODD, ids=[str(type(odd)) + str(index) for index, odd in enumerate(ODD)])
@pytest.mark.parametrize(
    "name", ["usaha", "pada", "tujuan", "skema", "bila_berbeda", "bacaan", "perkiraan", "kitab"]
)
def test_odd_arguments_are_refused_as_such(name: str, odd: Any) -> None:  # noqa: ANN401 - the point
    question: dict[str, Any] = {"usaha": FaktaUsaha(), "pada": HARI, name: odd}
    if (name, odd) in [("kitab", None), ("pada", date(2026, 1, 1)), ("pada", date(1, 1, 1))]:
        return
    with pytest.raises(UmkmError) as caught:
        klasifikasi(question.pop("usaha"), **question)
    assert name in {fault.path for fault in caught.value.faults}


@pytest.mark.parametrize("odd", ODD, ids=[str(type(odd)) + str(index) for index, odd in enumerate(ODD)])
def test_odd_facts_are_refused_as_such(odd: Any) -> None:  # noqa: ANN401 - the point
    for attribute in fields(FaktaUsaha):
        fault = refusal_of(attribute.name, odd)
        assert fault is None or fault.path.startswith(attribute.name)


def refusal_of(name: str, odd: Any) -> Fault | None:  # noqa: ANN401 - the point
    facts: dict[str, Any] = {name: odd}
    try:
        klasifikasi(FaktaUsaha(**facts), pada=HARI).jelaskan()
    except UmkmError as error:
        return error.faults[0]
    return None
