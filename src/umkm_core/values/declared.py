"""What a class declares about its fields, and one reader of it.

The annotation of a field is its declaration, and nothing else is::

    nama: Teks
    modal_usaha: Rupiah | None = None
    laporan: tuple[LaporanTahunan, ...] = field(default=(), converter=to_tuple)

A class of ours, an enumeration, a date and a flag are checked by being what they are called. A number and a
text are of many kinds, so a kind is a type with its check, ``Annotated[int, check_rupiah]``; plain ``int``
and ``str`` declare nothing and are refused. ``X | None`` may be None, which is *not stated*;
``tuple[X, ...]`` holds any number of X, and with :func:`to_tuple` takes any iterable of them.

What several fields say together is a rule: a method under :func:`rule` with the names of the fields. It is
asked only when all of them are stated and sound, so that it need not look at wrong types again. A class that
inherits from :class:`Declared` reports the faults of all its fields and rules at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    TypeAlias,
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
    check_count,
    check_date,
    check_flag,
    check_net_worth,
    check_option,
    check_record_day,
    check_rupiah,
    check_text,
    check_type,
    check_year,
    raise_faults,
)

Teks: TypeAlias = Annotated[str, check_text]
"""A text that says something."""
Rupiah: TypeAlias = Annotated[int, check_rupiah]
"""An amount of money in whole rupiah, zero or more."""
Saldo: TypeAlias = Annotated[int, check_net_worth]
"""An amount in whole rupiah that may be below zero, as a net worth may."""
Cacah: TypeAlias = Annotated[int, check_count]
"""A count, of persons say."""
Tahun: TypeAlias = Annotated[int, check_year]
"""A calendar year that a record can have."""
Hari: TypeAlias = Annotated[date, check_record_day]
"""A day that a record can have."""

_Rule = Callable[..., "Iterable[Fault | None] | Fault | None"]
_RuleT = TypeVar("_RuleT", bound=_Rule)
_Rules: TypeAlias = tuple[tuple[tuple[str, ...], _Rule], ...]
_FIELDS_OF_RULE: Final = "_fields_of_rule"
_PLANS: Final[dict[type, tuple[tuple[tuple[str, Check, bool, bool], ...], _Rules]]] = {}
"""What each class declares, read when it is first made."""


@attrs.frozen
class Field:
    """What one field declares.

    Attributes:
        name: Its name.
        check: The check of a value; of each, where it holds many.
        optional: Whether it may be None.
        many: Whether it holds a tuple of values.
    """

    name: str
    check: Check
    optional: bool
    many: bool


def rule(*fields: str) -> Callable[[_RuleT], _RuleT]:
    """Mark a method as what several fields say together.

    The method is called with their values when all are stated and sound; it returns a fault, several or None.

    Args:
        fields: Names of the fields, in the order of its parameters.
    """

    def mark(method: _RuleT) -> _RuleT:
        setattr(method, _FIELDS_OF_RULE, fields)
        return method

    return mark


class Declared:
    """A class that is checked by what its annotations and rules declare.

    >>> @attrs.frozen(kw_only=True)
    ... class Modal(Declared):
    ...     jumlah: Rupiah
    ...     tanah: Rupiah | None = None
    ...
    ...     @rule("jumlah", "tanah")
    ...     def _tanah_is_a_part(self, jumlah, tanah):
    ...         if tanah > jumlah:
    ...             return Fault(ErrorCode.CONTRADICTION, "more than the whole", "tanah", tanah)
    >>> Modal(jumlah=5, tanah=7)
    Traceback (most recent call last):
        ...
    umkm_core.errors.InvalidValueError: tanah: more than the whole (got 7) [contradiction]
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        faults = check_declared(self)
        if faults:
            raise_faults(faults)


def check_declared(thing: object) -> list[Fault]:
    """Return the faults of all fields and rules of an object, in the order in which they are written.

    Args:
        thing: An object of an attrs class.
    """
    kind = type(thing)
    plan = _PLANS.get(kind)
    if plan is None:
        declared, rules = find_declared(kind)
        plan = tuple((one.name, one.check, one.optional, one.many) for one in declared), rules
        _PLANS[kind] = plan
    fields, rules = plan
    faults: list[Fault] = []
    unsound: set[str] = set()
    for name, check, optional, many in fields:
        value = getattr(thing, name)
        if value is None and optional:
            continue
        if many:
            found = [fault for fault in _check_many(name, check, value) if fault is not None]
        else:
            fault = check(value, name)
            if fault is None:
                continue
            found = [fault]
        if found:
            unsound.add(name)
            faults += found
    for names, method in rules:
        values = _find_stated(thing, names, unsound)
        if values:
            said = method(thing, *values)
            if said is not None:
                faults += [said] if isinstance(said, Fault) else filter(None, said)
    return faults


def _find_stated(thing: object, names: tuple[str, ...], unsound: set[str]) -> list[object] | None:
    """Return the values of fields, or None where one of them is not stated or not sound."""
    values: list[object] = []
    for name in names:
        value = getattr(thing, name)
        if value is None or name in unsound:
            return None
        values.append(value)
    return values


def _check_many(name: str, check: Check, value: object) -> Iterable[Fault | None]:
    if type(value) is not tuple:
        return [Fault(ErrorCode.WRONG_TYPE, "needs a sequence", name, value)]
    return [check(one, f"{name}[{index}]") for index, one in enumerate(value)]


def to_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Return the values of any iterable: the converter of a field that holds many.

    What is no iterable, and text, is returned as it is, for the check of the field to report. The types of
    the values are left open because mypy knows no generic converter of a field.

    >>> to_tuple([1, 2])
    (1, 2)
    """
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        return cast("tuple[Any, ...]", values)
    return tuple(values)


def find_declared(kind: type) -> tuple[tuple[Field, ...], _Rules]:
    """Return what a class declares: its fields, and its rules with the fields that each asks for.

    Raises:
        TypeError: for an annotation that declares nothing.
    """
    hints = get_type_hints(kind, include_extras=True)
    fields = tuple(_read(kind, attribute.name, hints[attribute.name]) for attribute in attrs.fields(kind))
    rules = tuple(
        (getattr(method, _FIELDS_OF_RULE), method)
        for base in reversed(kind.__mro__)
        for method in vars(base).values()
        if hasattr(method, _FIELDS_OF_RULE)
    )
    return fields, rules


def _read(kind: type, name: str, annotation: Any) -> Field:  # noqa: ANN401 - any annotation
    options = get_args(annotation) if get_origin(annotation) in {Union, UnionType} else (annotation,)
    stated = tuple(option for option in options if option is not type(None))
    many = len(stated) == 1 and get_origin(stated[0]) is tuple
    if many:
        inner = get_args(stated[0])[0]
        stated = get_args(inner) if get_origin(inner) in {Union, UnionType} else (inner,)
    check = _make_check(stated)
    if check is None:
        msg = f"{kind.__name__}.{name}: {annotation} does not say what it takes"
        raise TypeError(msg)
    return Field(name, check, len(options) > 1 and type(None) in options, many)


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


_CHECK_OF: Final[dict[Any, Check]] = {bool: check_flag, date: check_date}
