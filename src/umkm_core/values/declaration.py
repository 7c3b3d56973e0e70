"""What a class declares, as it is read of its annotations and rules in ``declared``."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, get_args

import attrs

from umkm_core.values.checks import Check

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from umkm_core.errors import Fault

AskRule: TypeAlias = "Callable[..., Iterable[Fault | None] | Fault | None]"
"""Tells what is wrong with the values of several fields."""

_MarkT = TypeVar("_MarkT")


@attrs.frozen(kw_only=True)
class Field:
    """What one field declares.

    Attributes:
        name: Its name.
        annotation: What a value is, without ``| None``; each value, where it holds many.
        check: The check of a value; of each, where it holds many.
        sound: An expression that is true of sound values alone, see ``Sound``; None where there is none.
        optional: Whether it may be None.
        many: Whether it holds a tuple of values.
        distinct: Whether each of them may stand there once only.
        hidden: Whether a fault does not show its value, as ``repr`` does not.
    """

    name: str
    annotation: Any
    check: Check
    sound: str | None
    optional: bool
    many: bool
    distinct: bool
    hidden: bool

    def find_mark(self, kind: type[_MarkT]) -> _MarkT | None:
        """Return what marks the annotation beside its check, such as ``RefersTo``; None where nothing does.

        Args:
            kind: Class of the mark.
        """
        return next((mark for mark in get_args(self.annotation) if isinstance(mark, kind)), None)


class Choice(Enum):
    """How many of several fields are stated."""

    ONE = "exactly one"
    ONE_AT_MOST = "one at most"
    ONE_AT_LEAST = "one at least"


@attrs.frozen(kw_only=True)
class Rule:
    """What several fields say together.

    Attributes:
        fields: Names of the fields, in the order of the parameters.
        method: Tells what is wrong with their values.
        when_stated: Whether it is asked only when all of them are stated.
        choice: How many of them are stated, where that is all it says.
    """

    fields: tuple[str, ...]
    method: AskRule
    when_stated: bool = True
    choice: Choice | None = None


@attrs.frozen
class Declaration:
    """What a class declares.

    Attributes:
        fields: Its fields, in their order.
        rules: What they say together.
    """

    fields: tuple[Field, ...]
    rules: tuple[Rule, ...]
