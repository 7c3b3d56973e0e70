"""From the columns of a table, and what is said of all its rows, to the facts of a row."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve, field, frozen

from umkm_core.cli.masalah import KodeMasalah, Masalah
from umkm_core.errors import Fault
from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.kosakata.skala import Mandiri, SkalaUsaha
from umkm_core.tabel.cells import read_cell
from umkm_core.tabel.columns import Column, find_columns
from umkm_core.tabel.doubts import Reason, Rejected, Stated
from umkm_core.values.pita_rupiah import check_pita_rupiah, find_pita_rupiah
from umkm_core.values.rupiah import Sen

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
        bands: The places and names of columns of bands, with the fact whose amounts they repeat.
    """

    found: tuple[Column, ...]
    absent: tuple[str, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    stated: FaktaUsaha = field(factory=FaktaUsaha)
    sen: Sen = Sen.TOLAK
    bands: tuple[tuple[int, str, str], ...] = ()

    def find_column(self, fact: str) -> Column | None:
        """Return the column that holds a fact, or None."""
        return next((column for column in self.found if column.fact == fact), None)

    def find_older(self, pada: date) -> tuple[Column, ...]:
        """Return the columns whose figures are those of a year before the last that had ended on a date."""
        return tuple(
            column for column in self.found if column.year is not None and column.year < pada.year - 1
        )

    def pick_cells(self, cells: Sequence[str]) -> tuple[str, ...]:
        """Return the cells that hold facts, in the order of ``found``, and then those that hold bands."""
        places = [place for column in self.found for place in column.places]
        return tuple(cells[place] for place in (*places, *(place for place, _, _ in self.bands)))

    def find_cells(self, cells: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return the cells of each fact.

        Args:
            cells: What ``pick_cells`` returns.
        """
        rest = iter(cells)
        return {column.fact: tuple(next(rest) for _ in column.places) for column in self.found}

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
        cells_of = self.find_cells(cells)
        for column in self.found:
            reading, wrong = self._read(column, cells_of[column.fact])
            values[column.fact] = reading
            problems += wrong
            if reading == 0:
                zero = KodeMasalah.NOL_MUNGKIN_TIDAK_DIISI
                shown = " + ".join(cells_of[column.fact])
                problems.append(Masalah(zero, column.fact, column.name, shown))
        band_cells = cells[len(cells) - len(self.bands) :]
        for (_, name, fact), cell in zip(self.bands, band_cells, strict=True):
            pita, amount = find_pita_rupiah(cell), values.get(fact)
            if pita is None or not isinstance(amount, int):
                continue
            if check_pita_rupiah(amount, pita, fact) is not None:
                beside = " + ".join(cells_of[fact])
                different = KodeMasalah.PITA_BERBEDA
                problems.append(Masalah(different, fact, name, cell, pembanding=beside))
        return evolve(self.stated, **values), tuple(problems)

    def _read(self, column: Column, cells: Sequence[str]) -> tuple[int | date | None, list[Masalah]]:
        """Return the fact that a column holds, or the sum of several, and what is wrong with its cells."""
        readings = [read_cell(cell, column.kind, sen=self.sen, unit=column.unit) for cell in cells]
        names = column.names or (column.name,)
        if all(reading is None for reading in readings):
            return None, []
        problems: list[Masalah] = []
        total = 0
        for reading, cell, name in zip(readings, cells, names, strict=True):
            if isinstance(reading, date):
                return reading, []
            if isinstance(reading, Fault):
                problems.append(Masalah.from_fault(reading, fakta=column.fact, kolom=name, nilai=cell))
            elif reading is None:
                problems.append(Masalah(KodeMasalah.TIDAK_DIISI, column.fact, name, cell))
            else:
                total += reading
        return (None, problems) if problems else (total, [])


def find_fact_columns(
    columns: Sequence[str],
    sample_rows: Iterable[Sequence[str]],
    *,
    wanted: Iterable[str],
    named: Mapping[str, str],
    stated: FaktaUsaha | None = None,
    sen: Sen = Sen.TOLAK,
    said: Stated | None = None,
    lines: Sequence[int] = (),
) -> FactColumns:
    """Find the columns that hold facts.

    Args:
        columns: The names of the columns.
        sample_rows: The cells of some rows.
        wanted: The facts to look for.
        named: Names of columns by fact, which decide; an empty name leaves the fact out.
        stated: The facts that hold for every row; None for none.
        sen: What to do with sen.
        said: What else the caller says of the columns; None for nothing.
        lines: The physical lines of the rows.

    Raises:
        ColumnsError: With all faults at once, as ``find_columns`` of ``tabel`` raises it.

    >>> wanted = ("hasil_penjualan", "tanggal_berdiri")
    >>> found = find_fact_columns(["OMZET", "Tgl. Berdiri"], [["1", "1/2/2020"]], wanted=wanted, named={})
    >>> [(column.fact, column.name) for column in found.found]
    [('hasil_penjualan', 'OMZET'), ('tanggal_berdiri', 'Tgl. Berdiri')]
    """
    chosen = {fact: name for fact, name in named.items() if name}
    left_out = named.keys() - chosen.keys()
    looked_for = [fact for fact in dict.fromkeys((*wanted, *chosen)) if fact not in left_out]
    searched = find_columns(columns, sample_rows, wanted=looked_for, chosen=chosen, stated=said, lines=lines)
    held = {column.fact for column in searched.found}
    return FactColumns(
        found=searched.found,
        absent=tuple(fact for fact in looked_for if fact not in held),
        rejected=searched.rejected,
        stated=FaktaUsaha() if stated is None else stated,
        sen=sen,
        bands=tuple(
            (columns.index(rejected.column), rejected.column, rejected.fact)
            for rejected in searched.rejected
            if rejected.reason is Reason.CELLS and rejected.fact in held
        ),
    )
