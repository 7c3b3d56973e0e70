"""From the columns of a table to the facts of a row."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import fields, frozen

from umkm_core.cli.masalah import KodeMasalah, Masalah
from umkm_core.errors import ErrorCode, Fault, InvalidValueError, TableError
from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.tabel.kolom import FACTS, Column, Rejected, find_columns, normalise_header
from umkm_core.tabel.sel import read_count, read_money, states_nothing
from umkm_core.tabel.synonyms import Kind
from umkm_core.values.rupiah import Sen
from umkm_core.values.tanggal import parse_tanggal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


BERDIRI: Final = "tanggal_berdiri"
"""The fact that is a date."""

_OF_A_BUSINESS: Final = frozenset(attribute.name for attribute in fields(FaktaUsaha))
READABLE: Final = (*(fact for fact in FACTS if fact in _OF_A_BUSINESS), BERDIRI)
"""The facts that a column can be named for."""

_HEADERS_OF_BERDIRI: Final = frozenset(
    f"{day} {event}{of}"
    for day in ("tanggal", "tgl")
    for event in ("berdiri", "pendirian")
    for of in ("", " usaha")
)

Value: TypeAlias = int | date | None
"""What a cell states, or None."""


@frozen(kw_only=True)
class FactColumns:
    """The columns that hold facts, and how their cells are read.

    Attributes:
        found: The columns, each with its fact.
        absent: The facts that were looked for and that no column holds.
        rejected: The columns that come near and were not taken.
        sen: What to do with sen.
    """

    found: tuple[Column, ...]
    absent: tuple[str, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    sen: Sen = Sen.TOLAK

    def column_of(self, fact: str) -> Column | None:
        """Return the column that holds a fact, or None."""
        return next((column for column in self.found if column.fact == fact), None)

    def cells_of(self, cells: Sequence[str]) -> tuple[str, ...]:
        """Return the cells that hold facts, in the order of ``found``."""
        return tuple(cells[column.index] for column in self.found)

    def read(self, cells: Sequence[str]) -> tuple[FaktaUsaha, tuple[Masalah, ...]]:
        """Return the facts that the cells of one row state, and what is wrong with these cells.

        Args:
            cells: What ``cells_of`` returns.

        >>> column = Column(fact="hasil_penjualan", name="OMZET", index=2, kind=Kind.MONEY)
        >>> facts, problems = FactColumns(found=(column,)).read(["2M"])
        >>> facts.hasil_penjualan is None, str(problems[0])
        (True, 'OMZET: rupiah-ambiguous')
        """
        values: dict[str, Any] = {}
        problems: list[Masalah] = []
        for column, cell in zip(self.found, cells, strict=True):
            reading = self._read_cell(column, cell)
            if isinstance(reading, Fault):
                problems.append(Masalah.from_fault(reading, fakta=column.fact, kolom=column.name, nilai=cell))
                continue
            values[column.fact] = reading
            if reading == 0:
                zero = KodeMasalah.NOL_MUNGKIN_TIDAK_DIISI
                problems.append(Masalah(zero, column.fact, column.name, cell))
        return FaktaUsaha(**values), tuple(problems)

    def _read_cell(self, column: Column, cell: str) -> Value | Fault:
        if column.fact == BERDIRI:
            return _read_date(cell)
        return read_money(cell, sen=self.sen) if column.kind is Kind.MONEY else read_count(cell)


def find_fact_columns(
    columns: Sequence[str],
    sample_rows: Iterable[Sequence[str]],
    *,
    wanted: Sequence[str],
    named: Mapping[str, str],
    sen: Sen = Sen.TOLAK,
) -> FactColumns:
    """Find the columns that hold facts.

    Args:
        columns: The names of the columns.
        sample_rows: The cells of some rows.
        wanted: The facts to look for.
        named: Names of columns by fact, which decide; an empty name leaves the fact out.
        sen: What to do with sen.

    Raises:
        TableError: With all faults at once, as ``find_columns`` of ``tabel`` raises it; also
            ``table-no-column`` and ``table-column-tie`` for the date of founding.

    >>> found = find_fact_columns(["OMZET", "Tgl. Berdiri"], [["1", "1/2/2020"]], wanted=READABLE, named={})
    >>> [(column.fact, column.name) for column in found.found]
    [('hasil_penjualan', 'OMZET'), ('tanggal_berdiri', 'Tgl. Berdiri')]
    """
    chosen = {fact: name for fact, name in named.items() if name}
    left_out = named.keys() - chosen.keys()
    looked_for = [fact for fact in dict.fromkeys((*wanted, *chosen)) if fact not in left_out]
    found: list[Column] = []
    faults: list[Fault] = []
    if BERDIRI in looked_for:
        name = chosen.pop(BERDIRI, None)
        places = _berdiri_columns(columns, name)
        if len(places) == 1:
            place = places[0]
            column = Column(
                fact=BERDIRI, name=columns[place], index=place, kind=Kind.TEXT, chosen=name is not None
            )
            found.append(column)
        elif places:
            ties = tuple(columns[place] for place in places)
            message = f"these columns fit equally well: {', '.join(map(repr, ties))}"
            faults.append(Fault(ErrorCode.TABLE_COLUMN_TIE, message, BERDIRI, ties, ties))
        elif name is not None:
            faults.append(Fault(ErrorCode.TABLE_NO_COLUMN, "there is no such column", BERDIRI, name))
    measures = [fact for fact in looked_for if fact != BERDIRI]
    try:
        searched = find_columns(columns, sample_rows, wanted=measures, chosen=chosen)
    except TableError as error:
        raise TableError(*error.faults, *faults) from None
    if faults:
        raise TableError(*faults)
    held = {column.fact for column in (*searched.found, *found)}
    return FactColumns(
        found=(*searched.found, *found),
        absent=tuple(fact for fact in looked_for if fact not in held),
        rejected=searched.rejected,
        sen=sen,
    )


def _berdiri_columns(columns: Sequence[str], name: str | None) -> list[int]:
    if name in columns:
        return [columns.index(name)]
    headers = _HEADERS_OF_BERDIRI if name is None else {normalise_header(name)}
    return [index for index, column in enumerate(columns) if normalise_header(column) in headers]


def _read_date(cell: str) -> date | Fault | None:
    if states_nothing(cell):
        return None
    try:
        return parse_tanggal(cell)
    except InvalidValueError as error:
        fault = error.faults[0]
        return None if fault.code is ErrorCode.TANGGAL_EMPTY else fault
