"""Kinds of numbers and texts: types that say what a field takes, each with its check.

A kind is an annotation, ``Annotated[int, check_rupiah, Sound(...)]``. Its check tells what is wrong with a
value. ``Sound`` is a test that only sound values pass: it spares them the check, and never has the last word.
:class:`RefersTo` says of a key that it is that of another record, and of which kind.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, TypeAlias, TypeVar

import attrs

from umkm_core.values.checks import (
    MOST_COUNTED,
    MOST_RUPIAH,
    RECORD_YEARS,
    check_count,
    check_key,
    check_natural,
    check_net_worth,
    check_record_day,
    check_rupiah,
    check_text,
    check_year,
)


@attrs.frozen
class Sound:
    """An expression that is true of sound values alone; of some of them it may be false.

    Attributes:
        expression: Python, with ``{0}`` for the value; of other names it knows the builtins and ``date``.
    """

    expression: str


@attrs.frozen
class RefersTo:
    """Says that a key is that of another record.

    Attributes:
        kind: Name of the class of the other record.
    """

    kind: str


@attrs.frozen
class Once:
    """Says of a field that holds many that each of them stands there once; see :data:`Distinct`."""


ONCE: Final = Once()

T = TypeVar("T")
Distinct: TypeAlias = Annotated[tuple[T, ...], ONCE]
"""Any number of values, each of them once."""

Teks: TypeAlias = Annotated[str, check_text, Sound("type({0}) is str and {0}.strip()")]
"""A text that says something."""
Kunci: TypeAlias = Annotated[str, check_key]
"""The key of a record, by which others refer to it."""
Rupiah: TypeAlias = Annotated[int, check_rupiah, Sound(f"type({{0}}) is int and 0 <= {{0}} < {MOST_RUPIAH}")]
"""An amount of money in whole rupiah, zero or more."""
Saldo: TypeAlias = Annotated[
    int, check_net_worth, Sound(f"type({{0}}) is int and {-MOST_RUPIAH} < {{0}} < {MOST_RUPIAH}")
]
"""An amount in whole rupiah that may be below zero, as a net worth may."""
Cacah: TypeAlias = Annotated[int, check_count, Sound(f"type({{0}}) is int and 0 <= {{0}} < {MOST_COUNTED}")]
"""A count, of persons say."""
Asli: TypeAlias = Annotated[int, check_natural, Sound(f"type({{0}}) is int and 1 <= {{0}} < {MOST_COUNTED}")]
"""A number of things of which there is one at least, *bilangan asli*."""
Tahun: TypeAlias = Annotated[
    int, check_year, Sound(f"type({{0}}) is int and {RECORD_YEARS[0]} <= {{0}} <= {RECORD_YEARS[-1]}")
]
"""A calendar year that a record can have."""
Hari: TypeAlias = Annotated[
    date,
    check_record_day,
    Sound(f"type({{0}}) is date and {RECORD_YEARS[0]} <= {{0}}.year <= {RECORD_YEARS[-1]}"),
]
"""A day that a record can have."""
