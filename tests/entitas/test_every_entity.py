"""What every entity promises, whatever it says: checks, values, names, documentation, strategies."""

from __future__ import annotations

import pickle
import pkgutil
import re
from copy import copy, deepcopy
from importlib import import_module
from inspect import getdoc
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import attrs
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import umkm_core
import umkm_core.entitas
from umkm_core.errors import UmkmError
from umkm_core.testing import strategies
from umkm_core.testing.strategies.declared import make_strategy
from umkm_core.values.declared import Declared, find_declared
from umkm_core.values.kinds import RefersTo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from attrs import AttrsInstance


def find_entities() -> Iterator[type[AttrsInstance]]:
    for module in pkgutil.iter_modules(umkm_core.entitas.__path__):
        for thing in vars(import_module(f"umkm_core.entitas.{module.name}")).values():
            if (
                isinstance(thing, type)
                and issubclass(thing, Declared)
                and thing.__module__.endswith(module.name)
            ):
                yield cast("type[AttrsInstance]", thing)


FOUND: Final = set(find_entities())
BASES: Final = {base for kind in FOUND for base in kind.__bases__}
"""What several entities have in common is no entity."""
ENTITIES: Final = sorted(FOUND - BASES, key=lambda kind: kind.__name__)
RECORDS: Final = [kind for kind in ENTITIES if "id" in attrs.fields_dict(kind)]
NAMES: Final = {kind.__name__: kind for kind in ENTITIES}
HIDDEN: Final = {
    ("Konsultan", "nama"),
    ("Orang", "nama"),
    ("Orang", "keterangan"),
    ("Orang", "alamat"),
    ("Orang", "pendataan"),
    ("Pendataan", "rt"),
    ("Pendataan", "rw"),
}
"""What may lead to a person, beside identifiers and addresses, which hide themselves."""

each_entity = pytest.mark.parametrize("kind", ENTITIES, ids=lambda kind: kind.__name__)
evolve: Any = attrs.evolve
few = settings(max_examples=20)
the_simplest = settings(max_examples=1, phases=[Phase.generate])  # towards which hypothesis shrinks


class Nonsense:
    """A value that no field takes."""

    def __repr__(self) -> str:
        return "nonsense"


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def test_there_are_entities() -> None:
    assert {"Usaha", "Koperasi", "Pelatihan", "Bazaar", "Klaster", "Orang", "Keterangan"} <= NAMES.keys()
    assert len(NAMES) == len(ENTITIES)


@each_entity
@few
@given(data=st.data())
def test_what_is_drawn_is_a_value(kind: type[AttrsInstance], data: st.DataObject) -> None:
    thing: Any = data.draw(getattr(strategies, snake(kind.__name__))())
    assert type(thing) is kind
    for again in (
        pickle.loads(pickle.dumps(thing)),  # noqa: S301 - our own
        copy(thing),
        deepcopy(thing),
        evolve(thing),
    ):
        assert again == thing
        assert hash(again) == hash(thing)
    assert kind.__name__ in repr(thing)


@each_entity
@few
@given(data=st.data())
def test_all_faults_are_told_at_once_and_no_other(kind: type[AttrsInstance], data: st.DataObject) -> None:
    thing: Any = data.draw(make_strategy(kind))
    fields = find_declared(kind).fields
    wrong = data.draw(st.lists(st.sampled_from(fields), min_size=1, unique_by=lambda field: field.name))
    planted: dict[str, Any] = {}
    for field in wrong:
        values: list[Any] = [Nonsense()]
        if field.many:
            values.append((*getattr(thing, field.name), Nonsense()))
        elif not field.optional:
            values.append(None)
        planted[field.name] = data.draw(st.sampled_from(values))
    with pytest.raises(UmkmError) as caught:
        evolve(thing, **planted)
    expected = [
        f"{field.name}[{len(planted[field.name]) - 1}]"
        if isinstance(planted[field.name], tuple)
        else field.name
        for field in fields
        if field.name in planted
    ]
    assert [fault.path for fault in caught.value.faults] == expected


@each_entity
def test_it_is_frozen_slotted_and_made_by_keywords(kind: type[AttrsInstance]) -> None:
    *between, declared, last = kind.__mro__[1:]
    assert (declared, last) == (Declared, object)
    assert len(between) <= 1, "one level of inheritance is enough"
    assert not any("__dict__" in vars(base) for base in kind.__mro__)
    assert "__setattr__" in kind.__dict__
    assert all(field.kw_only for field in attrs.fields(kind))


@each_entity
def test_its_fields_are_in_order(kind: type[AttrsInstance]) -> None:
    names = [field.name for field in attrs.fields(kind)]
    required = [field.default is attrs.NOTHING for field in attrs.fields(kind)]
    assert required == sorted(required, reverse=True)
    assert "id" not in names or names[0] == "id"
    assert "keterangan" not in names or names[-1] == "keterangan"
    assert kind not in RECORDS or "keterangan" in names


@each_entity
def test_every_field_is_documented_in_its_order(kind: type[AttrsInstance]) -> None:
    doc = getdoc(kind) or ""
    assert ">>> " in doc, "it shows an example"
    attributes = doc.partition("Attributes:")[2].partition("\n\n")[0]
    documented = re.findall(r"^    (\w+): ", attributes, re.MULTILINE)
    assert documented == [field.name for field in attrs.fields(kind)]


@each_entity
def test_its_strategy_has_its_name(kind: type[AttrsInstance]) -> None:
    assert snake(kind.__name__) in strategies.__all__


@each_entity
@few
@given(data=st.data())
def test_a_field_of_it_draws_sound_ones(kind: type[AttrsInstance], data: st.DataObject) -> None:
    thing: object = data.draw(make_strategy(kind))
    assert type(thing) is kind


@each_entity
@the_simplest
@given(data=st.data())
def test_what_is_drawn_shrinks_to_what_must_be_stated(kind: type[AttrsInstance], data: st.DataObject) -> None:
    least: Any = data.draw(getattr(strategies, snake(kind.__name__))())
    declaration = find_declared(kind)
    chosen = {name for rule in declaration.rules if rule.choice for name in rule.fields}
    defaults = {field.name: field.default for field in attrs.fields(kind)}
    stated = [
        field.name
        for field in declaration.fields
        if defaults[field.name] is not attrs.NOTHING
        and field.name not in chosen
        and getattr(least, field.name) not in {None, (), defaults[field.name]}
    ]
    assert stated == []


@each_entity
def test_parties_are_in_one_order(kind: type[AttrsInstance]) -> None:
    chosen = {name for rule in find_declared(kind).rules if rule.choice for name in rule.fields}
    names = [field.name for field in attrs.fields(kind) if field.name in chosen]
    parties = [name for name in ("orang", "usaha", "koperasi", "klaster") if name in names]
    assert [name for name in names if name in parties] == parties


@pytest.mark.parametrize("kind", ENTITIES, ids=lambda kind: kind.__name__)
def test_what_it_refers_to_is_a_record(kind: type[AttrsInstance]) -> None:
    marks = [field.find_mark(RefersTo) for field in find_declared(kind).fields]
    assert {mark.kind for mark in marks if mark} <= {record.__name__ for record in RECORDS}


def test_what_may_lead_to_a_person_is_not_shown() -> None:
    hidden = {
        (kind.__name__, field.name) for kind in ENTITIES for field in attrs.fields(kind) if not field.repr
    }
    assert hidden == HIDDEN


@each_entity
def test_it_is_imported_from_the_front_door(kind: type[AttrsInstance]) -> None:
    assert getattr(umkm_core, kind.__name__) is kind


@pytest.mark.parametrize("kind", ENTITIES, ids=lambda kind: kind.__name__)
def test_the_page_of_the_domain_says_what_it_carries(kind: type[AttrsInstance]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "explanation" / "domain.md").read_text("utf-8")
    assert re.search(rf"\b{kind.__name__}\b", page)
