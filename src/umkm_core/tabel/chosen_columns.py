"""The columns that a caller names for the facts: where they stand, whatever they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from umkm_core.errors import ErrorCode, Fault
from umkm_core.tabel.column_faults import make_no_such_column, make_tie
from umkm_core.tabel.headers import normalise_header
from umkm_core.tabel.synonyms import WORDS_BY_FACT, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

JOINED: Final = "+"
"""The sign between the names of columns that are added."""


def find_chosen_columns(
    columns: Sequence[str], chosen: Mapping[str, str]
) -> tuple[dict[str, tuple[int, ...]], list[Fault]]:
    """Return the places of the columns that are named for each fact, and the faults of those that are none.

    A name is that of a column as written, or else alike but for case and punctuation. Only where no column
    has it are the names between ``+`` signs those of columns to add; days cannot be added.

    Args:
        columns: The names of the columns.
        chosen: Names of columns by fact.

    Returns:
        The places, from 0, of the facts whose names have no fault; and the faults: ``table-no-column``,
        ``table-column-tie`` for a name of several columns, ``contradiction`` for a column chosen twice.

    >>> columns = ["NAMA", "TK (L)", "TK (P)"]
    >>> find_chosen_columns(columns, {"tenaga_kerja": "tk l + tk p"})
    ({'tenaga_kerja': (1, 2)}, [])
    """
    named: dict[str, tuple[int, ...]] = {}
    faults: list[Fault] = []
    owners: dict[int, str] = {}
    for fact, name in chosen.items():
        places: list[int] = []
        wrong: list[Fault] = []
        for one in _names(columns, fact, name):
            alike = _alike(columns, one)
            if not alike:
                wrong.append(make_no_such_column(columns, fact, one))
            elif len(alike) > 1:
                wrong.append(make_tie(fact, [columns[index] for index in alike]))
            elif alike[0] in owners:
                message = f"this column is chosen for {owners[alike[0]]} already"
                wrong.append(Fault(ErrorCode.CONTRADICTION, message, fact, one))
            else:
                owners[alike[0]] = fact
                places.append(alike[0])
        faults += wrong
        if not wrong:
            named[fact] = tuple(places)
    return named, faults


def _names(columns: Sequence[str], fact: str, name: str) -> list[str]:
    """Return the names of the columns to add, or the one name."""
    parts = [part.strip() for part in name.split(JOINED)]
    whole = not all(parts) or fact not in WORDS_BY_FACT or WORDS_BY_FACT[fact].kind is Kind.DATE
    return [name] if whole or len(parts) == 1 or _alike(columns, name) else parts


def _alike(columns: Sequence[str], name: str) -> list[int]:
    """Return the places of the columns of a name; as written if there are any, or else by their words."""
    exact = [index for index, column in enumerate(columns) if column == name]
    wanted = normalise_header(name)
    return exact or [index for index, column in enumerate(columns) if normalise_header(column) == wanted]
