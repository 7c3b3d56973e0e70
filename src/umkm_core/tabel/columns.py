"""Finding the columns that hold the facts about a business, by their names and by what their cells hold.

A name alone does not do: "OMZET USAHA PER TAHUN" may hold a band such as "< 2M", with the amount in "NILAI
OMZET USAHA PER TAHUN". And a figure of a month is no figure of a year, so a column is taken only where
nothing in its name stands against it; every column that comes near is reported with the reason.
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from umkm_core.errors import ErrorCode, Fault, TableError
from umkm_core.tabel.cells import RUPIAH
from umkm_core.tabel.chosen_columns import JOINED, find_chosen_columns
from umkm_core.tabel.column_faults import make_nothing_found, make_tie
from umkm_core.tabel.doubts import ACCEPTABLE, Reason, Rejected, Stated, check_header
from umkm_core.tabel.headers import find_years, normalise_header
from umkm_core.tabel.layout import strip_number
from umkm_core.tabel.sample import Sample
from umkm_core.tabel.synonyms import FACT_WORDS, UNITS, WORDS_BY_FACT, FactWords, Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

FACTS: Final = tuple(words.fact for words in FACT_WORDS)
"""The facts that a column can be found for."""

# A slip of the pen in one of two columns does not make the other one right.
_CLEAR_LEAD: Final = Fraction(1, 10)


class ColumnsError(TableError):
    """Columns that are missing, cannot be told apart, or may not be taken as they are.

    Attributes:
        rejected: The columns that came near, where the fault is that none of them was taken.
    """

    rejected: tuple[Rejected, ...]

    def __init__(self, *faults: Fault, rejected: Iterable[Rejected] = ()) -> None:
        super().__init__(*faults)
        self.rejected = tuple(rejected)


@frozen(kw_only=True)
class Column:
    """The column that holds a fact.

    Attributes:
        fact: The fact.
        name: The name of the column.
        index: Its place, from 0.
        kind: How its cells are read.
        read: How many cells of the sample hold a value.
        refused: How many cells of the sample were refused.
        empty: How many cells of the sample state nothing.
        chosen: Whether the caller named it.
        doubt: Why it would not have been taken, had the caller not named it.
        added: The places of further columns that are added to it.
        names: The names of all columns that are added; empty where there is one.
        unit: What its amounts count.
        unit_stated: Whether the caller said so.
        year: The year in its name, or None.
        faults: The first of its cells in the sample that were refused.
    """

    fact: str
    name: str
    index: int
    kind: Kind
    read: int = 0
    refused: int = 0
    empty: int = 0
    chosen: bool = False
    doubt: Rejected | None = None
    added: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    unit: str = RUPIAH
    unit_stated: bool = False
    year: int | None = None
    faults: tuple[Fault, ...] = field(default=(), eq=False, repr=False)

    @property
    def places(self) -> tuple[int, ...]:
        """The places of all columns that make up the fact."""
        return self.index, *self.added

    @property
    def share(self) -> Fraction | None:
        """The share of cells that were read among those that state something; None where none does."""
        stated = self.read + self.refused
        return Fraction(self.read, stated) if stated else None


@frozen(kw_only=True)
class Columns:
    """What was found.

    Attributes:
        wanted: The facts that were looked for.
        found: The columns that hold them.
        rejected: The columns that come near and were not taken.

    >>> found = find_columns(["NAMA", "OMZET PER BULAN", "OMZET"], [["Toko Contoh", "1.000", "12.000"]])
    >>> found["hasil_penjualan"].name, found["modal_usaha"]
    ('OMZET', None)
    >>> print(found.rejected[0])
    'OMZET PER BULAN' is not hasil_penjualan: Its figures are not those of a year. (bulan)
    """

    wanted: tuple[str, ...]
    found: tuple[Column, ...]
    rejected: tuple[Rejected, ...]

    def __getitem__(self, fact: str) -> Column | None:
        if fact not in self.wanted:
            raise KeyError(fact)
        return next((column for column in self.found if column.fact == fact), None)


def find_columns(
    columns: Sequence[str],
    sample_rows: Iterable[Sequence[str]],
    *,
    wanted: Collection[str] = FACTS,
    chosen: Mapping[str, str] = MappingProxyType({}),
    stated: Stated | None = None,
    lines: Sequence[int] = (),
) -> Columns:
    """Find the column of every fact.

    A name fits where it says nothing but the fact (see ``synonyms``). Of several that fit and name a year,
    the latest year is taken; then the one wins whose share of cells that read is higher by more than 10
    percentage points. One of which half of the cells or more cannot be read is taken by itself only where no
    other name fits and a cell reads. Amounts with sen or a minus sign count as read here: such a cell is
    money, whatever becomes of it later.

    Args:
        columns: The names of the columns.
        sample_rows: The cells of some rows.
        wanted: The facts to look for.
        chosen: Names of columns by fact, which decide; as written, or alike but for case and punctuation. A
            fact that is named here is wanted. Several names with ``+`` between them are added.
        stated: What else the caller says; None for nothing.
        lines: The physical lines of the sample rows, to locate their faults.

    Returns:
        The columns found, and those rejected with the reason.

    Raises:
        ColumnsError: With all faults at once: ``not-an-option`` for a fact that does not exist,
            ``table-no-column`` for a chosen name that is no column (with near names as candidates), for a
            chosen column whose name speaks of another unit, period or part, or where none of the wanted
            measures is found (with the first cells that cannot be read), ``table-column-tie`` where nothing
            decides between columns, ``contradiction`` where one column is chosen twice.

    >>> in_spite = Stated(in_spite=["hasil_penjualan"])
    >>> chosen = {"hasil_penjualan": "omset/hari"}
    >>> found = find_columns(["Omset/hari"], [["150.000"]], chosen=chosen, stated=in_spite)
    >>> found["hasil_penjualan"].doubt.reason
    <Reason.PERIOD: 'period'>
    """
    stated = stated or Stated()
    facts = tuple(dict.fromkeys((*(fact for fact in FACTS if fact in wanted), *chosen)))
    faults = [
        Fault(ErrorCode.NOT_AN_OPTION, "there is no such fact to find a column for", path, fact, FACTS)
        for path, names in (("wanted", wanted), ("chosen", chosen))
        for fact in names
        if fact not in WORDS_BY_FACT
    ]
    sample = Sample(columns=columns, rows=list(sample_rows), lines=lines)
    named, chosen_faults = find_chosen_columns(columns, chosen)
    faults += chosen_faults
    taken = {index for indexes in named.values() for index in indexes}
    free = [index for index in range(len(columns)) if index not in taken]
    found: list[Column] = []
    rejected: list[Rejected] = []
    refused: list[Rejected] = []
    for fact in facts:
        if fact not in WORDS_BY_FACT:
            continue
        words = WORDS_BY_FACT[fact]
        if fact in chosen:
            if fact in named:
                column, doubts = _chosen_column(sample, stated, words, named[fact])
                found.append(column)
                refused += doubts
                # A column of bands beside it may contradict it.
                _, beside = _best_column(sample, stated, words, free)
                rejected += [each for each in beside if each.reason is Reason.CELLS]
            continue
        column_or_none, near = _best_column(sample, stated, words, free)
        rejected += near
        if column_or_none is not None:
            found.append(column_or_none)
        elif tied := [each.column for each in near if each.reason is Reason.TIE]:
            faults.append(make_tie(fact, tied))
    faults += [
        Fault(ErrorCode.TABLE_NO_COLUMN, f"the chosen column {doubt}", doubt.fact, doubt.column)
        for doubt in refused
    ]
    against = refused
    if not faults:
        faults = _nothing_found(columns, facts, found, rejected)
        against = rejected
    if faults:
        raise ColumnsError(*faults, rejected=against)
    return Columns(wanted=facts, found=tuple(found), rejected=tuple(rejected))


def _chosen_column(
    sample: Sample, stated: Stated, words: FactWords, places: Sequence[int]
) -> tuple[Column, list[Rejected]]:
    """Return a chosen column, and why it may not be taken as it is."""
    parts = [_counted(sample, stated, words, index) for index in places]
    doubts = [
        doubt
        for part in parts
        for doubt in check_header(part.name, words, stated, chosen=True) or ()
        # Whoever adds columns says that together they are the whole.
        if not (len(parts) > 1 and doubt.reason is Reason.PART)
    ]
    name = f" {JOINED} ".join(part.name for part in parts)
    years = {part.year for part in parts if part.year is not None}
    if len(years) > 1 and len(parts) > 1:
        doubts.append(Rejected(words.fact, name, Reason.PERIOD, " ".join(map(str, sorted(years)))))
    units = {
        " ".join(word for word in normalise_header(part.name).split() if word in UNITS) for part in parts
    }
    if len(units) > 1 and words.kind.is_money:
        # One statement cannot be right for both.
        doubts.append(Rejected(words.fact, name, Reason.UNIT, " ".join(sorted(filter(None, units)))))
    # What has to be accepted is told before what a choice settles.
    doubts.sort(key=lambda doubt: doubt.reason not in ACCEPTABLE)
    accepted = ACCEPTABLE if words.fact in stated.in_spite else frozenset[Reason]()
    refused = [
        doubt
        for doubt in doubts
        if doubt.reason is Reason.UNIT or (doubt.reason in ACCEPTABLE and doubt.reason not in accepted)
    ]
    unread = (doubt for doubt in map(_unreadable, parts) if doubt is not None)
    column = evolve(
        parts[0],
        name=name,
        added=tuple(places[1:]),
        names=tuple(part.name for part in parts) if len(parts) > 1 else (),
        chosen=True,
        doubt=next(iter(doubts), next(unread, None)),
    )
    return column, refused


def _best_column(
    sample: Sample, stated: Stated, words: FactWords, free: Sequence[int]
) -> tuple[Column | None, list[Rejected]]:
    """Return the column of a fact, or None, and the columns that come near."""
    rejected: list[Rejected] = []
    fitting: list[Column] = []
    for index in free:
        doubts = check_header(strip_number(sample.columns, index), words, stated)
        if doubts:
            rejected.append(evolve(doubts[0], column=sample.columns[index]))
        elif doubts is not None:
            fitting.append(_counted(sample, stated, words, index))
    if len(fitting) == 1 and fitting[0].read:
        return fitting[0], rejected
    unreadable = [_unreadable(column) for column in fitting]
    rejected += [doubt for doubt in unreadable if doubt is not None]
    readable = [column for column, doubt in zip(fitting, unreadable, strict=True) if doubt is None]
    older = _older(readable) if stated.pada else []
    rejected += [Rejected(words.fact, column.name, Reason.OLDER, str(column.year)) for column in older]
    readable = [column for column in readable if column not in older]
    if not readable:
        return None, rejected
    best = max(readable, key=_evidence)
    level = [column for column in readable if _evidence(column) + _CLEAR_LEAD >= _evidence(best)]
    rejected += [
        Rejected(words.fact, column.name, Reason.BEHIND, best.name)
        for column in readable
        if column not in level
    ]
    if len(level) == 1:
        return best, rejected
    rejected += [Rejected(words.fact, column.name, Reason.TIE) for column in level]
    return None, rejected


def _older(columns: Iterable[Column]) -> list[Column]:
    """Return the columns of a year before the latest of which a cell reads."""
    dated = [(column.year, column) for column in columns if column.year is not None]
    latest = max((year for year, column in dated if column.read), default=0)
    return [column for year, column in dated if year < latest]


def _evidence(column: Column) -> Fraction:
    """Return the share of cells that read; an empty column ranks behind any that reads."""
    return column.share or Fraction(0)


def _unreadable(column: Column) -> Rejected | None:
    if column.share is None or column.read > column.refused:
        return None
    detail = f"{column.read} of {column.read + column.refused} read"
    return Rejected(column.fact, column.name, Reason.CELLS, detail, column.faults if column.read == 0 else ())


def _counted(sample: Sample, stated: Stated, words: FactWords, index: int) -> Column:
    """Return a column as its cells read."""
    unit = stated.units.get(words.fact, RUPIAH)
    tally = sample.read_column(index, words.kind, unit=unit)
    return Column(
        fact=words.fact,
        name=sample.columns[index],
        index=index,
        kind=words.kind,
        read=tally.read,
        refused=tally.refused,
        empty=tally.empty,
        unit=unit,
        unit_stated=words.fact in stated.units,
        year=max(find_years(strip_number(sample.columns, index)), default=None),
        faults=tally.faults,
    )


def _nothing_found(
    columns: Sequence[str],
    facts: Sequence[str],
    found: Sequence[Column],
    rejected: Sequence[Rejected],
) -> list[Fault]:
    measures = tuple(
        fact for fact in facts if fact in WORDS_BY_FACT and WORDS_BY_FACT[fact].kind is not Kind.DATE
    )
    if not measures or any(column.fact in measures for column in found):
        return []
    unread = [fault for each in rejected for fault in each.faults]
    return [make_nothing_found(columns, measures, rejected), *unread]
