"""How the cells of a column read, told from some rows of its table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from umkm_core.errors import ErrorCode, Fault
from umkm_core.tabel.cells import RUPIAH, read_cell

if TYPE_CHECKING:
    from umkm_core.tabel.synonyms import Kind

_FAULTS_KEPT: Final = 5
# Such a cell is money or a count, whatever becomes of it later.
_READ_ALL_THE_SAME: Final = frozenset(
    {ErrorCode.RUPIAH_SEN, ErrorCode.RUPIAH_NEGATIVE, ErrorCode.NUMBER_NEGATIVE}
)


@frozen(kw_only=True)
class Tally:
    """How the cells of a column read.

    Attributes:
        read: How many hold a value.
        refused: How many were refused.
        empty: How many state nothing.
        faults: The first that were refused.
    """

    read: int
    refused: int
    empty: int
    faults: tuple[Fault, ...] = ()


@frozen(kw_only=True)
class Sample:
    """Some rows of a table.

    Attributes:
        columns: The names of its columns.
        rows: The cells of the rows; a row may be short.
        lines: The physical lines of the rows, as far as they are known.
    """

    columns: Sequence[str]
    rows: Sequence[Sequence[str]] = field(repr=False)
    lines: Sequence[int] = ()

    def read_column(self, index: int, kind: Kind, *, unit: str = RUPIAH) -> Tally:
        """Read the cells of a column, and count them.

        Args:
            index: Its place, from 0.
            kind: What it holds.
            unit: What its amounts count.

        >>> from umkm_core.tabel.synonyms import Kind
        >>> sample = Sample(columns=["OMZET"], rows=[["5.000"], [""], ["< 2M"]], lines=[2, 3, 4])
        >>> tally = sample.read_column(0, Kind.MONEY)
        >>> tally.read, tally.empty, [fault.path for fault in tally.faults]
        (1, 1, ['line 4, OMZET'])
        """
        read = refused = empty = 0
        faults: list[Fault] = []
        for place, cells in enumerate(self.rows):
            reading = read_cell(cells[index] if index < len(cells) else "", kind, unit=unit)
            if reading is None:
                empty += 1
            elif isinstance(reading, Fault) and reading.code not in _READ_ALL_THE_SAME:
                refused += 1
                if len(faults) < _FAULTS_KEPT:
                    where = f"line {self.lines[place]}" if place < len(self.lines) else f"row {place + 1}"
                    faults.append(evolve(reading, path=f"{where}, {self.columns[index]}"))
            else:
                read += 1
        return Tally(read=read, refused=refused, empty=empty, faults=tuple(faults))
