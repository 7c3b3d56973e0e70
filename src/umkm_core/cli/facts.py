"""From the columns of a table, and what is said of all its rows, to the facts of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import evolve, field, frozen

from umkm_core.cli.masalah import KodeMasalah, Masalah
from umkm_core.errors import Fault
from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.tabel.cells import read_cell
from umkm_core.tabel.columns import Column, Rejected, find_columns
from umkm_core.values.rupiah import Sen
from umkm_core.values.skala import Mandiri, SkalaUsaha

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_YES_OR_NO: Final[Mapping[str, bool]] = {"ya": True, "tidak": False}

STATED_BY_WORD: Final[Mapping[str, Mapping[str, bool | SkalaUsaha | Mandiri]]] = {
    "pma": _YES_OR_NO,
    "bagian_dari": {str(kelas): kelas for kelas in (*Mandiri, *SkalaUsaha)},
    "milik_perorangan": _YES_OR_NO,
}
"""The facts that no column is read for and that can be stated for every row, by the words that state them."""


@frozen(kw_only=True)
class FactColumns:
    """The columns that hold facts, and how their cells are read.

    Attributes:
        found: The columns, each with its fact.
        absent: The facts that were looked for and that no column holds.
        rejected: The columns that come near and were not taken.
        stated: The facts that hold for every row.
        sen: What to do with sen.
    """

    found: tuple[Column, ...]
    absent: tuple[str, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    stated: FaktaUsaha = field(factory=FaktaUsaha)
    sen: Sen = Sen.TOLAK

    def find_column(self, fact: str) -> Column | None:
        """Return the column that holds a fact, or None."""
        return next((column for column in self.found if column.fact == fact), None)

    def pick_cells(self, cells: Sequence[str]) -> tuple[str, ...]:
        """Return the cells that hold facts, in the order of ``found``."""
        return tuple(cells[column.index] for column in self.found)

    def read_facts(self, cells: Sequence[str]) -> tuple[FaktaUsaha, tuple[Masalah, ...]]:
        """Return the facts of one row, and what is wrong with the cells that state them.

        Args:
            cells: What ``pick_cells`` returns.

        >>> from umkm_core.tabel.synonyms import Kind
        >>> column = Column(fact="hasil_penjualan", name="OMZET", index=2, kind=Kind.MONEY)
        >>> facts, problems = FactColumns(found=(column,)).read_facts(["2M"])
        >>> facts.hasil_penjualan is None, str(problems[0])
        (True, 'OMZET: rupiah-ambiguous')
        """
        values: dict[str, Any] = {}
        problems: list[Masalah] = []
        for column, cell in zip(self.found, cells, strict=True):
            reading = read_cell(cell, column.kind, sen=self.sen)
            if isinstance(reading, Fault):
                problems.append(Masalah.from_fault(reading, fakta=column.fact, kolom=column.name, nilai=cell))
                continue
            values[column.fact] = reading
            if reading == 0:
                zero = KodeMasalah.NOL_MUNGKIN_TIDAK_DIISI
                problems.append(Masalah(zero, column.fact, column.name, cell))
        return evolve(self.stated, **values), tuple(problems)


def find_fact_columns(
    columns: Sequence[str],
    sample_rows: Iterable[Sequence[str]],
    *,
    wanted: Iterable[str],
    named: Mapping[str, str],
    stated: FaktaUsaha | None = None,
    sen: Sen = Sen.TOLAK,
) -> FactColumns:
    """Find the columns that hold facts.

    Args:
        columns: The names of the columns.
        sample_rows: The cells of some rows.
        wanted: The facts to look for.
        named: Names of columns by fact, which decide; an empty name leaves the fact out.
        stated: The facts that hold for every row; None for none.
        sen: What to do with sen.

    Raises:
        TableError: With all faults at once, as ``find_columns`` of ``tabel`` raises it.

    >>> wanted = ("hasil_penjualan", "tanggal_berdiri")
    >>> found = find_fact_columns(["OMZET", "Tgl. Berdiri"], [["1", "1/2/2020"]], wanted=wanted, named={})
    >>> [(column.fact, column.name) for column in found.found]
    [('hasil_penjualan', 'OMZET'), ('tanggal_berdiri', 'Tgl. Berdiri')]
    """
    chosen = {fact: name for fact, name in named.items() if name}
    left_out = named.keys() - chosen.keys()
    looked_for = [fact for fact in dict.fromkeys((*wanted, *chosen)) if fact not in left_out]
    searched = find_columns(columns, sample_rows, wanted=looked_for, chosen=chosen)
    held = {column.fact for column in searched.found}
    return FactColumns(
        found=searched.found,
        absent=tuple(fact for fact in looked_for if fact not in held),
        rejected=searched.rejected,
        stated=FaktaUsaha() if stated is None else stated,
        sen=sen,
    )
