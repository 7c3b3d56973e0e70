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
asked when all of them are sound, so that it need not look at wrong types again, and by default only when
all are stated. :func:`one_of` and :func:`any_of` are rules of how many of several fields are stated. A
class that inherits from :class:`Declared` reports the faults of all its fields and rules at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from types import UnionType
from typing import (
    Annotated,
    Any,
    ClassVar,
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
from umkm_core.values.declaration import AskRule, Choice, Declaration, Field, Rule
from umkm_core.values.kinds import ONCE, Sound
from umkm_core.values.written_test import make_test

_T = TypeVar("_T")
_RuleT = TypeVar("_RuleT", bound=AskRule)
_NO_SEQUENCE: Final = "needs a sequence; one value alone is put into a list"
_MARK_OF_RULE: Final = "_mark_of_rule"
_DECLARED: Final[dict[type, Declaration]] = {}
"""What each class declares, read when it is first asked for."""
_TESTS: Final[dict[type, Callable[[object], bool]]] = {}
"""The test of each class that only sound objects pass, made when the first of them is."""


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
        setattr(method, _MARK_OF_RULE, Rule(fields=fields, method=method, when_stated=when_stated))
        return method

    return mark


def one_of(*fields: str, needed: bool = True) -> Rule:
    """Return the rule that exactly one of several fields is stated.

    Args:
        fields: Their names.
        needed: Whether none of them is a fault too.

    >>> @attrs.frozen(kw_only=True)
    ... class Acara(Declared):
    ...     tanggal: date | None = None
    ...     ditunda: bool | None = None
    ...     _kapan = one_of("tanggal", "ditunda")
    >>> Acara()
    Traceback (most recent call last):
        ...
    umkm_core.errors.InvalidValueError: tanggal: one of tanggal, ditunda is needed [missing]
    """
    return _make_choice(fields, Choice.ONE if needed else Choice.ONE_AT_MOST)


def any_of(*fields: str) -> Rule:
    """Return the rule that one of several fields is stated at least.

    Args:
        fields: Their names.
    """
    return _make_choice(fields, Choice.ONE_AT_LEAST)


def _make_choice(fields: tuple[str, ...], choice: Choice) -> Rule:
    names = ", ".join(fields)

    def check(_: object, *values: object) -> Fault | None:
        stated = [name for name, value in zip(fields, values, strict=True) if not _is_not_stated(value)]
        if not stated and choice is not Choice.ONE_AT_MOST:
            return Fault(ErrorCode.MISSING, f"one of {names} is needed", fields[0])
        if len(stated) > 1 and choice is not Choice.ONE_AT_LEAST:
            value = values[fields.index(stated[1])]
            return Fault(ErrorCode.CONTRADICTION, f"only one of {names} can be stated", stated[1], value)
        return None

    return Rule(fields=fields, method=check, when_stated=False, choice=choice)


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

    PRIBADI: ClassVar[bool] = False
    """Whether it is the record of a person, so that no fault shows a value of it (UU 27/2022)."""

    def __attrs_post_init__(self) -> None:
        kind = type(self)
        is_sound = _TESTS.get(kind)
        if is_sound is None:
            is_sound = _TESTS[kind] = make_test(kind, find_declared(kind))
        if not is_sound(self):
            raise_faults(check_declared(self))


def check_declared(thing: Declared) -> list[Fault]:
    """Return the faults of all fields and rules of an object, in the order in which they are written."""
    declaration = find_declared(type(thing))
    faults: list[Fault] = []
    unsound: set[str] = set()
    for one in declaration.fields:
        value = getattr(thing, one.name)
        if value is None and one.optional:
            continue
        checked = _check_many(one, value) if one.many else [one.check(value, one.name)]
        found = [fault for fault in checked if fault is not None]
        if one.hidden:
            found = [attrs.evolve(fault, value=None) for fault in found]
        if found:
            unsound.add(one.name)
            faults += found
    for asked in declaration.rules:
        values = [getattr(thing, name) for name in asked.fields]
        if unsound.isdisjoint(asked.fields) and not (asked.when_stated and any(map(_is_not_stated, values))):
            said = asked.method(thing, *values)
            if said is not None:
                faults += [said] if isinstance(said, Fault) else filter(None, said)
    return [attrs.evolve(fault, value=None) for fault in faults] if thing.PRIBADI else faults


def _is_not_stated(value: object) -> bool:
    return value is None or (type(value) is tuple and not value)


def _check_many(field: Field, value: object) -> Iterable[Fault | None]:
    if type(value) is not tuple:
        return [Fault(ErrorCode.WRONG_TYPE, _NO_SEQUENCE, field.name, value)]
    found = [field.check(one, f"{field.name}[{index}]") for index, one in enumerate(value)]
    return found if any(found) or not field.distinct else check_distinct(value, f"{field.name}[{{}}]")


MYPY: Final = False
if MYPY:  # mypy takes this branch; it knows no generic converter of a field

    def to_tuple(  # pyright: ignore[reportRedeclaration] # it takes the other branch
        values: Iterable[Any],
    ) -> tuple[Any, ...]:
        """Return the values of any iterable."""
        return tuple(values)

else:

    def to_tuple(values: Iterable[_T]) -> tuple[_T, ...]:
        """Return the values of any iterable: the converter of a field that holds many.

        What is no iterable, text, and a mapping are returned as they are, for the check of the field to
        report.

        >>> to_tuple([1, 2])
        (1, 2)
        """
        if type(values) is tuple:
            return values
        if issubclass(type(values), (str, bytes, Mapping)) or not issubclass(type(values), Iterable):
            return cast("tuple[_T, ...]", values)
        return tuple(values)


def find_declared(kind: type) -> Declaration:
    """Return what a class declares.

    Raises:
        TypeError: for an annotation that declares nothing, and a rule about a field that is not there.
    """
    known = _DECLARED.get(kind)
    if known is None:
        hints = get_type_hints(kind, include_extras=True)
        fields = tuple(_read(kind, attribute, hints[attribute.name]) for attribute in attrs.fields(kind))
        rules = tuple(_find_rules(kind))
        strange = {name for one in rules for name in one.fields} - {one.name for one in fields}
        if strange:
            msg = f"{kind.__name__}: a rule asks for {', '.join(sorted(strange))}, and there is no such field"
            raise TypeError(msg)
        known = _DECLARED[kind] = Declaration(fields, rules)
    return known


def _find_rules(kind: type) -> Iterator[Rule]:
    for base in reversed(kind.__mro__):
        for thing in vars(base).values():
            found = thing if isinstance(thing, Rule) else getattr(thing, _MARK_OF_RULE, None)
            if found is not None:
                yield found


def _read(kind: type, attribute: attrs.Attribute[Any], annotation: Any) -> Field:  # noqa: ANN401 - any annotation
    distinct = ONCE in get_args(annotation)
    annotation = get_args(annotation)[0] if distinct else annotation
    options = get_args(annotation) if get_origin(annotation) in {Union, UnionType} else (annotation,)
    stated = tuple(option for option in options if option is not type(None))
    many = len(stated) == 1 and get_origin(stated[0]) is tuple and get_args(stated[0])[1:] == (...,)
    if many:
        inner = get_args(stated[0])[0]
        stated = get_args(inner) if get_origin(inner) in {Union, UnionType} else (inner,)
    inner = stated[0] if len(stated) == 1 else Union[stated]  # noqa: UP007 - options that are known when it runs
    check = _make_check(stated)
    if check is None:
        msg = f"{kind.__name__}.{attribute.name}: {annotation} does not say what it takes"
        raise TypeError(msg)
    return Field(
        name=attribute.name,
        annotation=inner,
        check=check,
        sound=_find_sound(inner),
        optional=len(options) > 1 and type(None) in options,
        many=many,
        distinct=distinct,
        hidden=attribute.repr is False,
    )


def _make_check(options: tuple[Any, ...]) -> Check | None:
    """Return the check that takes any of some annotations, or None where they declare nothing."""
    (first, *others) = options
    if not others and get_origin(first) is Annotated:
        return _join_checks([cast("Check", part) for part in first.__metadata__ if callable(part)])
    if not others and first in _CHECK_OF:
        return _CHECK_OF[first]
    kinds = tuple(get_origin(option) or option for option in options)
    if not all(isinstance(kind, type) for kind in kinds) or {int, str, float, tuple} & {*kinds}:
        return None
    if all(issubclass(kind, Enum) for kind in kinds):
        return lambda value, path: check_option(value, kinds, path)
    return lambda value, path: check_type(value, kinds, path)


def _join_checks(checks: list[Check]) -> Check | None:
    """Return the check that asks several, the widest kind first, until one tells a fault."""
    if len(checks) < 2:  # noqa: PLR2004 - several are two or more
        return checks[0] if checks else None
    return lambda value, path: next((fault for check in checks if (fault := check(value, path))), None)


def _find_sound(annotation: Any) -> str | None:  # noqa: ANN401 - any annotation
    """Return the expression of ``Sound``; None where a check that it does not know of follows it."""
    if get_origin(annotation) is not Annotated:
        return None
    found: str | None = None
    for mark in annotation.__metadata__:
        if isinstance(mark, Sound):
            found = mark.expression
        elif callable(mark):
            found = None
    return found


_CHECK_OF: Final[dict[Any, Check]] = {bool: check_flag, date: check_date}
