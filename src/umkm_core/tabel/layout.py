"""How a table is laid out: what separates its fields, which record is its header, its columns' names."""

from __future__ import annotations

import csv
import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from attrs import frozen

from umkm_core.errors import ErrorCode, Fault
from umkm_core.tabel.cells import is_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SEPARATORS: Final = (",", ";", "\t", "|")
"""The separators that are tried, the likelier first."""

_SAMPLE_RECORDS: Final = 500
_HEADER_WITHIN: Final = 30
_FIGURE: Final = re.compile(r"\s*(?:rp|idr)?[\s.]*[0-9]", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"(?P<name>.*) \([0-9]+\)", re.DOTALL)


def check_separator(separator: str | None) -> tuple[Fault, ...]:
    """Return the faults of a separator that is named; None leaves the choice to the reader.

    >>> [str(fault.code) for fault in check_separator(";;")]
    ['not-an-option']
    """
    if separator is None or (len(separator) == 1 and separator not in '"\r\n'):
        return ()
    message = "a separator is one character, and neither a quote nor a line break"
    return (Fault(ErrorCode.NOT_AN_OPTION, message, value=separator, candidates=SEPARATORS),)


@frozen
class Layout:
    """What was found in the first records of a file.

    Attributes:
        separator: The character between two fields.
        above_header: How many records that are not blank stand above the header.
    """

    separator: str
    above_header: int


@frozen
class _Trial:
    """A sample read with one separator; ``sound`` where no record of it was refused."""

    separator: str
    records: tuple[tuple[str, ...], ...]
    header: int
    sound: bool

    @property
    def width(self) -> int:
        return len(self.records[self.header]) if self.records else 0

    @property
    def agreement(self) -> tuple[bool, float, int]:
        """How well the separator fits a table of several columns; the more the better."""
        fitting = sum(len(cells) == self.width for cells in self.records[self.header :])
        return self.sound, fitting / len(self.records), self.width

    @property
    def whole_cells(self) -> tuple[bool, int]:
        """How well the separator fits a table of one column, where it must not cut "50.000,00"."""
        return self.sound, sum(len(cells) == 1 for cells in self.records)


def find_layout(lines: Sequence[str], *, complete: bool, separator: str | None = None) -> Layout:
    r"""Return the separator and the place of the header.

    The separator is the one under which the most records, from the header on, have as many fields as it;
    where two are equal, the one that makes more fields.

    Args:
        lines: The first physical lines, each with its line break.
        complete: Whether these are all the lines there are.
        separator: The separator, if the caller knows it.

    >>> find_layout(["nama;omzet\n", "A;1.000,00\n"], complete=True)
    Layout(separator=';', above_header=0)
    >>> find_layout(["DATA UMKM,,\n", "nama,omzet,modal\n", "A,1,2\n"], complete=True).above_header
    1
    """
    if separator is not None:
        return Layout(separator, _trial(lines, separator, complete=complete).header)
    trials = [_trial(lines, separator, complete=complete) for separator in SEPARATORS]
    blank = [trial for trial in trials if trial.sound and not trial.records]
    if blank:
        return Layout(blank[0].separator, 0)
    several = [trial for trial in trials if trial.width > 1]
    if several:
        best = max(several, key=lambda trial: trial.agreement)
        return Layout(best.separator, best.header)
    return Layout(max(trials, key=lambda trial: trial.whole_cells).separator, 0)


def name_columns(header: Sequence[str]) -> tuple[str, ...]:
    """Return the header as written, with a name of its own for every cell that is empty or occurs again.

    >>> name_columns(["OMZET", "", "OMZET"])
    ('OMZET', 'kolom 2', 'OMZET (2)')
    """
    written = [cell if cell.strip() else f"kolom {place}" for place, cell in enumerate(header, 1)]
    taken = set(written)
    seen: set[str] = set()
    names: list[str] = []
    for name in written:
        unique, number = name, 2
        while name in seen and unique in taken:
            unique, number = f"{name} ({number})", number + 1
        taken.add(unique)
        seen.add(name)
        names.append(unique)
    return tuple(names)


def strip_number(columns: Sequence[str], index: int) -> str:
    """Return the name of a column without the number that tells it from an earlier one of the same name.

    Args:
        columns: The names, as ``name_columns`` gives them.
        index: The place of the column, from 0.

    >>> strip_number(["OMZET", "OMZET (2)"], 1), strip_number(["MODAL", "OMZET (2)"], 1)
    ('OMZET', 'OMZET (2)')
    """
    numbered = _NUMBERED.fullmatch(columns[index])
    return numbered["name"] if numbered and numbered["name"] in columns[:index] else columns[index]


def _trial(lines: Sequence[str], separator: str, *, complete: bool) -> _Trial:
    reader = csv.reader(lines, delimiter=separator, strict=True)
    records: list[tuple[str, ...]] = []
    sound = True
    try:
        records.extend(tuple(cells) for cells in islice(reader, _SAMPLE_RECORDS) if "".join(cells).strip())
    except csv.Error:
        # The end of a sample may cut a quoted cell; that is no fault of the separator.
        sound = reader.line_num == len(lines) and not complete
    return _Trial(separator, tuple(records), _header(records), sound)


def _header(records: Sequence[Sequence[str]]) -> int:
    """Return the index of the record that has the shape of a header.

    It fills two cells or more and at least 60 percent of the usual width; one column starts with its header.
    """
    if _most_common(len(cells) for cells in records) <= 1:
        return 0
    usual = _most_common(_width(cells) for cells in records)
    for index, cells in enumerate(records[:_HEADER_WITHIN]):
        filled = [cell for cell in cells if cell.strip()]
        if len(filled) > 1 and 10 * len(filled) >= 6 * usual:
            return 0 if _is_cut(filled, records[:index]) else index
    return 0


def _is_cut(filled: Sequence[str], above: Sequence[Sequence[str]]) -> bool:
    """Return whether a record is the one cell "50.000,00", cut at its decimal comma below its header."""
    return bool(above) and all(len(cells) == 1 for cells in above) and all(map(_is_figure, filled))


def _is_figure(cell: str) -> bool:
    """Return whether a cell starts with digits; a year may stand in a header."""
    return _FIGURE.match(cell) is not None and not is_year(cell)


def _most_common(numbers: Iterable[int]) -> int:
    counted = Counter(numbers)
    return max(counted, key=lambda number: (counted[number], number), default=0)


def _width(cells: Sequence[str]) -> int:
    """Return the place of the last cell that is not empty: exports add empty columns at the right."""
    return max((place for place, cell in enumerate(cells, 1) if cell.strip()), default=0)
