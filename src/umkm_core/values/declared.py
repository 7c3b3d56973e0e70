"""What a class declares about its fields, and one reader of it.

The annotation of a field is its declaration, and nothing else is::

    nama: Teks
    modal_usaha: Rupiah | None = None
    laporan: tuple[LaporanTahunan, ...] = field(default=(), converter=to_tuple)

A class of ours, an enumeration, a date and a flag are checked by being what they are called. A number and a
text are of many kinds, so a kind is a type with its check, ``Annotated[int, check_rupiah]``; plain ``int``
and ``str`` declare nothing and are refused. ``X | None`` may be None, which is *not stated*;
``tuple[X, ...]`` holds any number of X, and with :func:`to_tuple` takes any iterable of them;
``Distinct[X]`` holds each of them once.

What several fields say together is a rule: a method under :func:`rule` with the names of the fields. It is
asked only when all of them are stated and sound, so that it need not look at wrong types again. A class that
inherits from :class:`Declared` reports the faults of all its fields and rules at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import Enum
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs

from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.checks import (
    Check,
    check_date,
    check_distinct,
    check_flag,
    check_option,
    check_type,
    raise_faults,
)
from umkm_core.values.kinds import DISTINCT, Sound

_Rule = Callable[..., "Iterable[Fault | None] | Fault | None"]
_MarkT = TypeVar("_MarkT")
_RuleT = TypeVar("_RuleT", bound=_Rule)
_MARK_OF_RULE: Final = "_mark_of_rule"
_DECLARED: Final[dict[type, tuple[tuple[Field, ...], tuple[Rule, ...]]]] = {}
"""What each class declares, read when it is first asked for."""
_TESTS: Final[dict[type, Callable[[object], bool]]] = {}
"""The test of each class that only sound objects pass, made when the first of them is."""


@attrs.frozen
class Field:
    """What one field declares.

    Attributes:
        name: Its name.
        annotation: What a value is, without ``| None``; each value, where it holds many.
        check: The check of a value; of each, where it holds many.
        optional: Whether it may be None.
        many: Whether it holds a tuple of values.
        distinct: Whether each of them may stand there once only.
    """

    name: str
    annotation: Any
    check: Check
    optional: bool
    many: bool
    distinct: bool

    def find_mark(self, kind: type[_MarkT]) -> _MarkT | None:
        """Return what marks the annotation beside its check, such as ``RefersTo``; None where nothing does.

        Args:
            kind: Class of the mark.
        """
        return next((mark for mark in get_args(self.annotation) if isinstance(mark, kind)), None)


@attrs.frozen
class Rule:
    """What several fields say together.

    Attributes:
        fields: Names of the fields, in the order of the parameters.
        method: Tells what is wrong with their values.
        when_stated: Whether it is asked only when all of them are stated.
    """

    fields: tuple[str, ...]
    method: _Rule
    when_stated: bool


def rule(*fields: str, when_stated: bool = True) -> Callable[[_RuleT], _RuleT]:
    """Mark a method as what several fields say together.

    The method is called with their values when all are sound; it returns a fault, several or None, and the
    same whenever it is asked.

    Args:
        fields: Names of the fields, in the order of its parameters.
        when_stated: Whether it is asked only when all are stated; a field that holds many is when it holds
            one. Otherwise what is not stated is None, or an empty tuple.
    """

    def mark(method: _RuleT) -> _RuleT:
        setattr(method, _MARK_OF_RULE, (fields, when_stated))
        return method

    return mark


class Declared:
    """A class that is checked by what its annotations and rules declare.

    >>> @attrs.frozen(kw_only=True)
    ... class Izin(Declared):
    ...     terbit: date
    ...     berakhir: date | None = None
    ...
    ...     @rule("terbit", "berakhir")
    ...     def _check_order(self, terbit, berakhir):
    ...         if berakhir < terbit:
    ...             return Fault(ErrorCode.CONTRADICTION, "it ends before it starts", "berakhir", berakhir)
    >>> Izin(terbit=date(2024, 5, 1), berakhir=date(2024, 4, 1))
    Traceback (most recent call last):
        ...
    umkm_core.errors.InvalidValueError: berakhir: it ends before it starts (got ...) [contradiction]
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        kind = type(self)
        is_sound = _TESTS.get(kind)
        if is_sound is None:
            is_sound = _TESTS[kind] = make_test(*find_declared(kind))
        if not is_sound(self):
            raise_faults(check_declared(self))


def check_declared(thing: object) -> list[Fault]:
    """Return the faults of all fields and rules of an object, in the order in which they are written.

    Args:
        thing: An object of an attrs class.
    """
    fields, rules = find_declared(type(thing))
    faults: list[Fault] = []
    unsound: set[str] = set()
    for one in fields:
        value = getattr(thing, one.name)
        if value is None and one.optional:
            continue
        checked = _check_many(one, value) if one.many else [one.check(value, one.name)]
        found = [fault for fault in checked if fault is not None]
        if found:
            unsound.add(one.name)
            faults += found
    for asked in rules:
        values = [getattr(thing, name) for name in asked.fields]
        if unsound.isdisjoint(asked.fields) and not (asked.when_stated and any(map(_is_not_stated, values))):
            said = asked.method(thing, *values)
            if said is not None:
                faults += [said] if isinstance(said, Fault) else filter(None, said)
    return faults


def _is_not_stated(value: object) -> bool:
    return value is None or (type(value) is tuple and not value)


def _check_many(field: Field, value: object) -> Iterable[Fault | None]:
    if type(value) is not tuple:
        return [Fault(ErrorCode.WRONG_TYPE, "needs a sequence", field.name, value)]
    found = [field.check(one, f"{field.name}[{index}]") for index, one in enumerate(value)]
    return found if any(found) or not field.distinct else check_distinct(value, f"{field.name}[{{}}]")


def to_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Return the values of any iterable: the converter of a field that holds many.

    What is no iterable, and text, is returned as it is, for the check of the field to report. The types of
    the values are left open because mypy knows no generic converter of a field.

    >>> to_tuple([1, 2])
    (1, 2)
    """
    if type(values) is tuple:
        return values
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        return cast("tuple[Any, ...]", values)
    return tuple(values)


def find_declared(kind: type) -> tuple[tuple[Field, ...], tuple[Rule, ...]]:
    """Return what a class declares: its fields, and its rules with the fields that each asks for.

    Raises:
        TypeError: for an annotation that declares nothing.
    """
    known = _DECLARED.get(kind)
    if known is None:
        hints = get_type_hints(kind, include_extras=True)
        fields = tuple(_read(kind, attribute.name, hints[attribute.name]) for attribute in attrs.fields(kind))
        rules = tuple(
            Rule(mark[0], method, mark[1])
            for base in reversed(kind.__mro__)
            for method in vars(base).values()
            if (mark := getattr(method, _MARK_OF_RULE, None)) is not None
        )
        known = _DECLARED[kind] = (fields, rules)
    return known


def _read(kind: type, name: str, annotation: Any) -> Field:  # noqa: ANN401 - any annotation
    distinct = DISTINCT in get_args(annotation)
    annotation = get_args(annotation)[0] if distinct else annotation
    options = get_args(annotation) if get_origin(annotation) in {Union, UnionType} else (annotation,)
    stated = tuple(option for option in options if option is not type(None))
    many = len(stated) == 1 and get_origin(stated[0]) is tuple
    if many:
        inner = get_args(stated[0])[0]
        stated = get_args(inner) if get_origin(inner) in {Union, UnionType} else (inner,)
    check = _make_check(stated)
    inner = stated[0] if len(stated) == 1 else Union[stated]  # noqa: UP007 - options that are known when it runs
    if check is None:
        msg = f"{kind.__name__}.{name}: {annotation} does not say what it takes"
        raise TypeError(msg)
    return Field(name, inner, check, len(options) > 1 and type(None) in options, many, distinct)


def _make_check(options: tuple[Any, ...]) -> Check | None:
    """Return the check that takes any of some annotations, or None where they declare nothing."""
    (first, *others) = options
    if not others and get_origin(first) is Annotated:
        checks = cast("list[Check]", [part for part in first.__metadata__ if callable(part)])
        return checks[0] if checks else None
    if not others and first in _CHECK_OF:
        return _CHECK_OF[first]
    kinds = tuple(get_origin(option) or option for option in options)
    if not all(isinstance(kind, type) for kind in kinds) or {int, str, float} & {*kinds}:
        return None
    if all(issubclass(kind, Enum) for kind in kinds):
        return lambda value, path: check_option(value, kinds, path)
    return lambda value, path: check_type(value, kinds, path)


def make_test(fields: Sequence[Field], rules: Sequence[Rule]) -> Callable[[object], bool]:
    """Return a test that only objects without a fault pass, as a function written for their class.

    It spares sound objects nearly all of the time that finding faults takes; what does not pass may still be
    sound, such as an object with a value of a subclass.
    """
    names: dict[str, object] = {"date": date, "Fault": Fault}
    values = {one.name: f"value_{number}" for number, one in enumerate(fields)}
    lines = ["def is_sound(self):"]
    for one in fields:
        value = values[one.name]
        each = _write_test(one, "each" if one.many else value, names)
        lines.append(f" {value} = self.{one.name}")
        if one.many:
            lines += [f" if type({value}) is not tuple: return False", f" for each in {value}:"]
        optional = f"{value} is not None and " if one.optional and not one.many else ""
        lines.append(f"{'  ' if one.many else ' '}if {optional}not ({each}): return False")
        if one.distinct:
            lines.append(f" if len({value}) > 1 and len(set({value})) < len({value}): return False")
    stated = {one.name: f"{values[one.name]}{'' if one.many else ' is not None'}" for one in fields}
    for number, asked in enumerate(rules):
        names[f"rule_{number}"] = asked.method
        when = " and ".join(stated[name] for name in asked.fields) if asked.when_stated else "True"
        lines += [
            f" if {when}:",
            f"  said = rule_{number}(self, {', '.join(values[name] for name in asked.fields)})",
            "  if said is not None and (type(said) is Fault or any(said)): return False",
        ]
    exec("\n".join([*lines, " return True"]), names)  # noqa: S102 - made of our own declarations, as attrs does
    return cast("Callable[[object], bool]", names["is_sound"])


def _write_test(field: Field, value: str, names: dict[str, object]) -> str:
    """Return an expression that is true of sound values alone; put what it needs into ``names``."""
    sound = field.find_mark(Sound)
    if sound is not None:
        return sound.expression.format(value)
    if field.annotation is bool:
        return f"{value} is True or {value} is False"
    options = get_args(field.annotation) if get_origin(field.annotation) is Union else (field.annotation,)
    if get_origin(field.annotation) is Annotated:
        names[f"check_{field.name}"] = field.check
        return f"check_{field.name}({value}, '') is None"
    kinds = {f"kind_{field.name}_{number}": option for number, option in enumerate(options)}
    names.update(kinds)
    return " or ".join(f"type({value}) is {name}" for name in kinds)


_CHECK_OF: Final[dict[Any, Check]] = {bool: check_flag, date: check_date}
