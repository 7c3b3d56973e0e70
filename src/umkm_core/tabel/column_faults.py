"""The faults of columns that are missing or alike, in words."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from umkm_core.errors import ErrorCode, Fault
from umkm_core.tabel.headers import normalise_header

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST_LISTED: Final = 40


def make_no_such_column(columns: Sequence[str], fact: str, name: str) -> Fault:
    """Return the fault of a name that no column has.

    Args:
        columns: The names of the columns.
        fact: The fact for which the column was named.
        name: The name; those that are near it are its candidates.

    >>> make_no_such_column(["Omzet usaha", "Alamat"], "hasil_penjualan", "omset usaha").message
    "there is no such column; near names are 'Omzet usaha'"
    """
    by_words = {normalise_header(column): column for column in columns}
    near = tuple(by_words[words] for words in get_close_matches(normalise_header(name), by_words))
    names = _listed("near names are", near) if near else _listed("the columns are", columns)
    return Fault(ErrorCode.TABLE_NO_COLUMN, f"there is no such column; {names}", fact, name, near)


def make_tie(fact: str, names: Sequence[str]) -> Fault:
    """Return the fault of columns between which nothing decides.

    Args:
        fact: The fact that they fit.
        names: Their names.
    """
    message = f"{_listed('these columns fit equally well:', names)}; say which one with --kolom {fact}=NAMA"
    return Fault(ErrorCode.TABLE_COLUMN_TIE, message, fact, tuple(names), tuple(names))


def make_nothing_found(columns: Sequence[str], measures: tuple[str, ...], near: Iterable[object]) -> Fault:
    """Return the fault of a table without any of the measures that are looked for.

    Args:
        columns: The names of the columns.
        measures: The facts.
        near: What is said of each column that comes near.
    """
    lacking = f"no column holds {' or '.join(measures)}"
    message = "; ".join([lacking, _listed("the columns are", columns), *map(str, near)])
    return Fault(ErrorCode.TABLE_NO_COLUMN, message, "columns", measures, tuple(columns))


def _listed(lead: str, names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return f"{lead} {', '.join(map(repr, names[:_MOST_LISTED]))}{more}"
