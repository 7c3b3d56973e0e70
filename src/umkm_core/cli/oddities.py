"""Rows at the edge of a table that may be no business: totals, and the numbers or years of its columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from umkm_core.tabel.cells import is_year

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOTAL: Final = re.compile(r"\s*(?:grand\s+|sub\s*)?(?:jumlah|total)\b", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\s*(?:\(([0-9]{1,2})\)|([0-9]{1,2}))\s*")


def is_total(cells: Sequence[str]) -> bool:
    """Return whether a cell of a row begins with the word for a total.

    >>> is_total(["", "JUMLAH", "5.000"]), is_total(["1", "Toko Fiktif", "5.000"])
    (True, False)
    """
    return any(_TOTAL.match(cell) for cell in cells)


def is_numbering(cells: Sequence[str]) -> bool:
    """Return whether a row numbers the columns, or holds nothing but years; it takes two cells or more.

    >>> is_numbering(["(1)", "(2)"]), is_numbering(["", "2023", "2024"]), is_numbering(["1", "Toko"])
    (True, True, False)
    """
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) > 1 and all(map(is_year, filled)):
        return True
    matches = [match for cell in filled if (match := _NUMBER.fullmatch(cell))]
    bracketed = all(match[1] for match in matches)
    numbers = [int(match[1] or match[2]) for match in matches]
    enough = len(filled) > (1 if bracketed else 2)
    return (
        enough and len(numbers) == len(filled) and numbers == [*range(numbers[0], numbers[0] + len(numbers))]
    )
