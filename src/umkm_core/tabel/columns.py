"""Finding the columns that hold the facts about a business, by their names and by what their cells hold.

A name alone does not do: "OMZET USAHA PER TAHUN" may hold a band such as "< 2M", with the amount in "NILAI
OMZET USAHA PER TAHUN". And a figure of a month is no figure of a year, so a column is taken only where
nothing in its name stands against it; every column that comes near is reported with the reason.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from umkm_core.errors import Code, ErrorCode, Fault, TableError, format_value
from umkm_core.tabel.cells import RUPIAH, read_cell
from umkm_core.tabel.synonyms import (
    ANNUAL,
    FACT_WORDS,
    FILLERS,
    NOT_RUPIAH,
    PARTS,
    PERIODS,
    UNITS,
    UNITS_IN_TITLES,
    FactWords,
    Kind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

FACTS: Final = tuple(words.fact for words in FACT_WORDS)
"""The facts that a column can be found for."""

# A slip of the pen in one of two columns does not make the other one right.
_CLEAR_LEAD: Final = Fraction(1, 10)
_MOST_LISTED: Final = 40
_WORDS: Final = {words.fact: words for words in FACT_WORDS}
_SYMBOLS: Final = str.maketrans({"%": " persen ", "$": " usd ", "_": " "})
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_ONE_YEAR: Final = re.compile(r"\b(?:1|satu) (?:tahun|thn|th)\b")
_THOUSANDS: Final = re.compile(
    r"\b(?:(?:x|kali|dalam|per) (?:rp |rupiah )?1 000(?: 000)*|(?:rp|rupiah|dalam) 000(?: 000)*)\b"
)
_UNREADABLE_SHOWN: Final = 5
_JOINED: Final = "+"
_REPEATED: Final = re.compile(r"(?P<name>.*) \([0-9]+\)", re.DOTALL)


class Reason(Code):
    """Why a column that comes near was not taken.

    >>> Reason("period").meaning, Reason("period").kalimat
    ('Its figures are not those of a year.', 'bukan angka setahun')
    """

    PERIOD = "period", "Its figures are not those of a year.", "bukan angka setahun"
    UNIT = "unit", "Its figures do not count single rupiah.", "satuannya lain"
    PART = "part", "It holds a part of the whole only.", "hanya sebagian"
    NOT_ENDED = (
        "not-ended",
        "The year in its name had not ended on the date that is asked about.",
        "tahunnya belum berakhir",
    )
    OLDER = (
        "older",
        "Another column of the same meaning holds a later year.",
        "ada kolom dengan tahun yang lebih baru",
    )
    NOT_ANNUAL = (
        "not-annual",
        "Its name does not say that its figures are those of a year.",
        "namanya tidak menyebut tahun",
    )
    WORDS = (
        "words",
        "Other words in its name may give it another meaning.",
        "kata lain di namanya dapat mengubah artinya",
    )
    CELLS = (
        "cells",
        "Half of its cells or more cannot be read.",
        "banyak sel yang tidak terbaca",
    )
    BEHIND = (
        "behind",
        "Another column of the same meaning reads better.",
        "ada kolom lain yang lebih terbaca",
    )
    TIE = (
        "tie",
        "Another column fits equally well, and nothing decides.",
        "sama cocoknya dengan kolom lain",
    )


ACCEPTABLE: Final = frozenset({Reason.PERIOD, Reason.PART, Reason.NOT_ENDED})
"""The reasons in spite of which a caller may choose a column, if the caller says so."""


@frozen
class Rejected:
    """A column that comes near a fact and was not taken for it.

    Attributes:
        fact: The fact.
        column: The name of the column.
        reason: Why it was not taken.
        detail: The words of its name that stand against it, the column that reads better, or how many of its
            cells were read.
        faults: The first of its cells that cannot be read, where none can.
    """

    fact: str
    column: str
    reason: Reason
    detail: str = ""
    faults: tuple[Fault, ...] = field(default=(), eq=False, repr=False)

    def __str__(self) -> str:
        detail = f" ({self.detail})" if self.detail else ""
        return f"{self.column!r} is not {self.fact}: {self.reason.meaning}{detail}"


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


@frozen(kw_only=True)
class Stated:
    """What a caller says of the columns, beyond naming them.

    Attributes:
        units: What the amounts of a fact count, by fact.
        in_spite: The facts whose chosen column is taken in spite of an ``ACCEPTABLE`` reason.
        pada: The date that is asked about, which the years in names are held against; None for no such check.
        titles: The rows above the header, which may name a unit.
    """

    units: Mapping[str, str] = MappingProxyType({})
    in_spite: Collection[str] = ()
    pada: date | None = None
    titles: Sequence[str] = ()


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
        if fact not in _WORDS
    ]
    sample = _Sample(columns, list(sample_rows), lines, stated)
    named, chosen_faults = _chosen(columns, chosen)
    faults += chosen_faults
    taken = {index for indexes in named.values() for index in indexes}
    free = [index for index in range(len(columns)) if index not in taken]
    found: list[Column] = []
    rejected: list[Rejected] = []
    refused: list[Rejected] = []
    for fact in facts:
        if fact not in _WORDS:
            continue
        if fact in chosen:
            if fact in named:
                column, doubts = _chosen_column(sample, _WORDS[fact], named[fact])
                found.append(column)
                refused += doubts
                # A column of bands beside it may contradict it.
                _, beside = _best_column(sample, _WORDS[fact], free)
                rejected += [each for each in beside if each.reason is Reason.CELLS]
            continue
        column_or_none, near = _best_column(sample, _WORDS[fact], free)
        rejected += near
        if column_or_none is not None:
            found.append(column_or_none)
        else:
            faults += _tie(fact, [each.column for each in near if each.reason is Reason.TIE])
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


def normalise_header(header: str) -> str:
    """Return the words of a header: lower case, without punctuation, one space between two.

    >>> normalise_header("Nilai_OMZET Usaha/Tahun (Rp.)")
    'nilai omzet usaha tahun rp'
    """
    text = unicodedata.normalize("NFKC", header).casefold().translate(_SYMBOLS)
    return " ".join(re.findall(r"\w+", text))


@frozen
class _Sample:
    """The names of the columns, some rows, and what the caller says."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    lines: Sequence[int]
    stated: Stated


def find_unit(title: str) -> str | None:
    """Return the words of a row above the header that say that amounts do not count single rupiah, or None.

    >>> find_unit("REKAP OMZET UMKM (dalam juta rupiah)"), find_unit("Rp x 1.000"), find_unit("TAHUN 2024")
    ('juta', 'x 1 000', None)
    """
    text = normalise_header(title)
    thousands = _THOUSANDS.search(text)
    return next((word for word in text.split() if word in UNITS_IN_TITLES), thousands and thousands[0])


def _judge_header(
    header: str, words: FactWords, stated: Stated, *, chosen: bool = False
) -> list[Rejected] | None:
    """Return why a header that comes near a fact does not name it; None if it does not come near."""
    fact = words.fact
    text = _ONE_YEAR.sub("setahun", normalise_header(header))
    named, rest = _without(text, (*words.phrases, *words.annual_phrases, *words.fillers, *FILLERS))
    names_it = bool(named & {*words.phrases, *words.annual_phrases})
    if not names_it and not chosen:
        return None
    if words.kind is Kind.DATE:
        return [Rejected(fact, header, Reason.WORDS, " ".join(rest))] if rest and names_it else []
    annual = [word for word in rest if word in ANNUAL or _YEAR.fullmatch(word)]
    other = [word for word in rest if word not in annual]
    years = _years(header)
    doubts: list[Rejected] = []
    for reason, against in ((Reason.PERIOD, PERIODS), (Reason.UNIT, UNITS), (Reason.PART, PARTS)):
        hits = [word for word in other if word in against]
        if hits and not (reason is Reason.UNIT and fact in stated.units and not {*hits} & NOT_RUPIAH):
            doubts.append(Rejected(fact, header, reason, " ".join(hits)))
        other = [word for word in other if word not in hits]
    if words.kind is not Kind.COUNT and fact not in stated.units:
        in_titles = ((find_unit(title), title) for title in stated.titles)
        doubts += [
            Rejected(fact, header, Reason.UNIT, f"{unit} in {format_value(title)}")
            for unit, title in in_titles
            if unit
        ][:1]
    if len({*years}) > 1 and words.of_a_year:
        doubts.append(Rejected(fact, header, Reason.PERIOD, " ".join(map(str, years))))
    elif years and stated.pada is not None and max(years) + words.of_a_year > stated.pada.year:
        doubts.append(Rejected(fact, header, Reason.NOT_ENDED, str(max(years))))
    if other and names_it:
        doubts.append(Rejected(fact, header, Reason.WORDS, " ".join(other)))
    if names_it and not annual and not named & {*words.phrases}:
        doubts.append(Rejected(fact, header, Reason.NOT_ANNUAL))
    return doubts


def _years(header: str) -> list[int]:
    return [int(word) for word in normalise_header(header).split() if _YEAR.fullmatch(word)]


def _without(text: str, phrases: Iterable[str]) -> tuple[set[str], list[str]]:
    """Return the phrases that occur in a text, the longer first, and the words that are left."""
    longest_first = sorted(phrases, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
    return set(pattern.findall(text)), pattern.sub(" ", text).split()


def _chosen(
    columns: Sequence[str], chosen: Mapping[str, str]
) -> tuple[dict[str, tuple[int, ...]], list[Fault]]:
    """Return the places of the chosen columns, and the faults of those that are none."""
    named: dict[str, tuple[int, ...]] = {}
    faults: list[Fault] = []
    owners: dict[int, str] = {}
    for fact, name in chosen.items():
        parts = [part.strip() for part in name.split(_JOINED)]
        whole = not all(parts) or fact not in _WORDS or _WORDS[fact].kind is Kind.DATE
        names = [name] if whole or len(parts) == 1 or _alike(columns, name) else parts
        places: list[int] = []
        wrong: list[Fault] = []
        for one in names:
            alike = _alike(columns, one)
            if not alike:
                wrong.append(_no_column(columns, fact, one))
            elif len(alike) > 1:
                wrong += _tie(fact, [columns[index] for index in alike])
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


def _alike(columns: Sequence[str], name: str) -> list[int]:
    """Return the places of the columns of a name; as written if there are any, or else by their words."""
    exact = [index for index, column in enumerate(columns) if column == name]
    wanted = normalise_header(name)
    return exact or [index for index, column in enumerate(columns) if normalise_header(column) == wanted]


def _no_column(columns: Sequence[str], fact: str, name: str) -> Fault:
    by_words = {normalise_header(column): column for column in columns}
    near = tuple(by_words[words] for words in get_close_matches(normalise_header(name), by_words))
    names = _listed("near names are", near) if near else _listed("the columns are", columns)
    return Fault(ErrorCode.TABLE_NO_COLUMN, f"there is no such column; {names}", fact, name, near)


def _chosen_column(sample: _Sample, words: FactWords, places: Sequence[int]) -> tuple[Column, list[Rejected]]:
    """Return a chosen column, and why it may not be taken as it is."""
    parts = [_counted(sample, words, index) for index in places]
    doubts = [
        doubt
        for part in parts
        for doubt in _judge_header(part.name, words, sample.stated, chosen=True) or ()
        # Whoever adds columns says that together they are the whole.
        if not (len(parts) > 1 and doubt.reason is Reason.PART)
    ]
    name = f" {_JOINED} ".join(part.name for part in parts)
    years = {part.year for part in parts if part.year is not None}
    if len(years) > 1 and len(parts) > 1:
        doubts.append(Rejected(words.fact, name, Reason.PERIOD, " ".join(map(str, sorted(years)))))
    units = {
        " ".join(word for word in normalise_header(part.name).split() if word in UNITS) for part in parts
    }
    if len(units) > 1 and words.kind is not Kind.COUNT:
        # One statement cannot be right for both.
        doubts.append(Rejected(words.fact, name, Reason.UNIT, " ".join(sorted(filter(None, units)))))
    # What has to be accepted is told before what a choice settles.
    doubts.sort(key=lambda doubt: doubt.reason not in ACCEPTABLE)
    accepted = ACCEPTABLE if words.fact in sample.stated.in_spite else frozenset[Reason]()
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
    sample: _Sample, words: FactWords, free: Sequence[int]
) -> tuple[Column | None, list[Rejected]]:
    """Return the column of a fact, or None, and the columns that come near."""
    rejected: list[Rejected] = []
    fitting: list[Column] = []
    for index in free:
        doubts = _judge_header(_as_written(sample.columns, index), words, sample.stated)
        if doubts:
            rejected.append(evolve(doubts[0], column=sample.columns[index]))
        elif doubts is not None:
            fitting.append(_counted(sample, words, index))
    if len(fitting) == 1 and fitting[0].read:
        return fitting[0], rejected
    unreadable = [_unreadable(column) for column in fitting]
    rejected += [doubt for doubt in unreadable if doubt is not None]
    readable = [column for column, doubt in zip(fitting, unreadable, strict=True) if doubt is None]
    older = _older(readable) if sample.stated.pada else []
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


def _as_written(columns: Sequence[str], index: int) -> str:
    """Return the header without the number that tells it from an earlier one of the same name."""
    repeated = _REPEATED.fullmatch(columns[index])
    return repeated["name"] if repeated and repeated["name"] in columns[:index] else columns[index]


def _counted(sample: _Sample, words: FactWords, index: int) -> Column:
    read = refused = empty = 0
    faults: list[Fault] = []
    unit = sample.stated.units.get(words.fact, RUPIAH)
    for place, cells in enumerate(sample.rows):
        reading = read_cell(cells[index] if index < len(cells) else "", words.kind, unit=unit)
        if reading is None:
            empty += 1
        elif isinstance(reading, Fault) and reading.code not in {
            ErrorCode.RUPIAH_SEN,
            ErrorCode.RUPIAH_NEGATIVE,
            ErrorCode.NUMBER_NEGATIVE,
        }:
            refused += 1
            if len(faults) < _UNREADABLE_SHOWN:
                where = f"line {sample.lines[place]}" if place < len(sample.lines) else f"row {place + 1}"
                faults.append(evolve(reading, path=f"{where}, {sample.columns[index]}"))
        else:
            read += 1
    years = _years(_as_written(sample.columns, index))
    return Column(
        fact=words.fact,
        name=sample.columns[index],
        index=index,
        kind=words.kind,
        read=read,
        refused=refused,
        empty=empty,
        unit=unit,
        unit_stated=words.fact in sample.stated.units,
        year=max(years, default=None),
        faults=tuple(faults),
    )


def _tie(fact: str, names: Sequence[str]) -> list[Fault]:
    if not names:
        return []
    message = f"{_listed('these columns fit equally well:', names)}; say which one with --kolom {fact}=NAMA"
    return [Fault(ErrorCode.TABLE_COLUMN_TIE, message, fact, tuple(names), tuple(names))]


def _nothing_found(
    columns: Sequence[str],
    facts: Sequence[str],
    found: Sequence[Column],
    rejected: Sequence[Rejected],
) -> list[Fault]:
    measures = tuple(fact for fact in facts if fact in _WORDS and _WORDS[fact].kind is not Kind.DATE)
    if not measures or any(column.fact in measures for column in found):
        return []
    message = f"no column holds {' or '.join(measures)}; {_listed('the columns are', columns)}"
    if rejected:
        message = f"{message}; {'; '.join(map(str, rejected))}"
    unread = [fault for each in rejected for fault in each.faults]
    return [Fault(ErrorCode.TABLE_NO_COLUMN, message, "columns", measures, tuple(columns)), *unread]


def _listed(lead: str, names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return f"{lead} {', '.join(map(repr, names[:_MOST_LISTED]))}{more}"
