"""Finding the columns that hold the facts about a business, by their names and by what their cells hold.

A name alone does not do: "OMZET USAHA PER TAHUN" may hold a band such as "< 2M", with the amount in "NILAI
OMZET USAHA PER TAHUN". And a figure of a month is no figure of a year, so a column is taken only where
nothing in its name stands against it; every column that comes near is reported with the reason.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from umkm_core.errors import Code, ErrorCode, Fault, TableError
from umkm_core.tabel.cells import read_cell
from umkm_core.tabel.synonyms import ANNUAL, FACT_WORDS, FILLERS, PARTS, PERIODS, UNITS, FactWords, Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

FACTS: Final = tuple(words.fact for words in FACT_WORDS)
"""The facts that a column can be found for."""

# A slip of the pen in one of two columns does not make the other one right.
_CLEAR_LEAD: Final = Fraction(1, 10)
_MOST_LISTED: Final = 40
_WORDS: Final = {words.fact: words for words in FACT_WORDS}
_SYMBOLS: Final = str.maketrans({"%": " persen ", "$": " usd ", "_": " "})
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_ONE_YEAR: Final = re.compile(r"\b(?:1|satu) (?:tahun|thn|th)\b")
_REPEATED: Final = re.compile(r"(?P<name>.*) \([0-9]+\)", re.DOTALL)


class Reason(Code):
    """Why a column that comes near was not taken.

    >>> Reason("period").meaning, Reason("period").kalimat
    ('Its figures are not those of a year.', 'bukan angka setahun')
    """

    PERIOD = "period", "Its figures are not those of a year.", "bukan angka setahun"
    UNIT = "unit", "Its figures do not count single rupiah.", "satuannya lain"
    PART = "part", "It holds a part of the whole only.", "hanya sebagian"
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
    CELLS = "cells", "Most of its cells cannot be read.", "kebanyakan sel tidak terbaca"
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


@frozen
class Rejected:
    """A column that comes near a fact and was not taken for it.

    Attributes:
        fact: The fact.
        column: The name of the column.
        reason: Why it was not taken.
        detail: The words of its name that stand against it, the column that reads better, or how many of its
            cells were read.
    """

    fact: str
    column: str
    reason: Reason
    detail: str = ""

    def __str__(self) -> str:
        detail = f" ({self.detail})" if self.detail else ""
        return f"{self.column!r} is not {self.fact}: {self.reason.meaning}{detail}"


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
) -> Columns:
    """Find the column of every fact.

    A name fits where it says nothing but the fact (see ``synonyms``). Among several that fit, the one wins
    whose share of cells that read is higher by more than 10 percentage points; one of which half of the cells
    or more cannot be read is never taken by itself. Amounts with sen or a minus sign count as read here: such
    a cell is money, whatever becomes of it later.

    Args:
        columns: The names of the columns.
        sample_rows: The cells of some rows.
        wanted: The facts to look for.
        chosen: Names of columns by fact, which decide; as written, or alike but for case and punctuation. A
            fact that is named here is wanted.

    Returns:
        The columns found, and those rejected with the reason.

    Raises:
        TableError: With all faults at once: ``not-an-option`` for a fact that does not exist,
            ``table-no-column`` for a chosen name that is no column (with near names as candidates) or where
            none of the wanted measures is found, ``table-column-tie`` where nothing decides between columns,
            ``contradiction`` where one column is chosen for two facts.

    >>> found = find_columns(["Omset/hari"], [["150.000"]], chosen={"hasil_penjualan": "omset/hari"})
    >>> found["hasil_penjualan"].doubt.reason
    <Reason.PERIOD: 'period'>
    """
    facts = tuple(dict.fromkeys((*(fact for fact in FACTS if fact in wanted), *chosen)))
    faults = [
        Fault(ErrorCode.NOT_AN_OPTION, "there is no such fact to find a column for", path, fact, FACTS)
        for path, names in (("wanted", wanted), ("chosen", chosen))
        for fact in names
        if fact not in _WORDS
    ]
    rows = list(sample_rows)
    named, chosen_faults = _chosen(columns, chosen)
    faults += chosen_faults
    found: list[Column] = []
    rejected: list[Rejected] = []
    for fact in facts:
        if fact not in _WORDS:
            continue
        if fact in chosen:
            if fact in named:
                found.append(_chosen_column(columns, rows, _WORDS[fact], named[fact]))
            continue
        free = [index for index in range(len(columns)) if index not in named.values()]
        column, near = _best_column(columns, rows, _WORDS[fact], free)
        rejected += near
        if column is not None:
            found.append(column)
        else:
            faults += _tie(fact, [each.column for each in near if each.reason is Reason.TIE])
    faults += _nothing_found(columns, facts, found, rejected, faults)
    if faults:
        raise TableError(*faults)
    return Columns(wanted=facts, found=tuple(found), rejected=tuple(rejected))


def normalise_header(header: str) -> str:
    """Return the words of a header: lower case, without punctuation, one space between two.

    >>> normalise_header("Nilai_OMZET Usaha/Tahun (Rp.)")
    'nilai omzet usaha tahun rp'
    """
    text = unicodedata.normalize("NFKC", header).casefold().translate(_SYMBOLS)
    return " ".join(re.findall(r"\w+", text))


def _judge_header(header: str, words: FactWords) -> Rejected | bool:
    """Return whether a header names a fact, or why it does not although it comes near."""
    fact = words.fact
    text = _ONE_YEAR.sub("setahun", normalise_header(header))
    named, rest = _without(text, (*words.phrases, *words.annual_phrases, *words.fillers, *FILLERS))
    if not named & {*words.phrases, *words.annual_phrases}:
        return False
    if words.kind is Kind.DATE:
        return Rejected(fact, header, Reason.WORDS, " ".join(rest)) if rest else True
    annual = [word for word in rest if word in ANNUAL or _YEAR.fullmatch(word)]
    other = [word for word in rest if word not in annual]
    for reason, against in ((Reason.PERIOD, PERIODS), (Reason.UNIT, UNITS), (Reason.PART, PARTS)):
        hits = [word for word in other if word in against]
        if hits:
            return Rejected(fact, header, reason, " ".join(hits))
    if other:
        return Rejected(fact, header, Reason.WORDS, " ".join(other))
    if not annual and not named & {*words.phrases}:
        return Rejected(fact, header, Reason.NOT_ANNUAL)
    return True


def _without(text: str, phrases: Iterable[str]) -> tuple[set[str], list[str]]:
    """Return the phrases that occur in a text, the longer first, and the words that are left."""
    longest_first = sorted(phrases, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
    return set(pattern.findall(text)), pattern.sub(" ", text).split()


def _chosen(columns: Sequence[str], chosen: Mapping[str, str]) -> tuple[dict[str, int], list[Fault]]:
    """Return the places of the chosen columns, and the faults of those that are none."""
    named: dict[str, int] = {}
    faults: list[Fault] = []
    for fact, name in chosen.items():
        exact = [index for index, column in enumerate(columns) if column == name]
        wanted = normalise_header(name)
        alike = exact or [index for index, column in enumerate(columns) if normalise_header(column) == wanted]
        if not alike:
            by_words = {normalise_header(column): column for column in columns}
            near = tuple(by_words[words] for words in get_close_matches(wanted, by_words))
            names = _listed("near names are", near) if near else _listed("the columns are", columns)
            message = f"there is no such column; {names}"
            faults.append(Fault(ErrorCode.TABLE_NO_COLUMN, message, fact, name, near))
        elif len(alike) > 1:
            faults += _tie(fact, [columns[index] for index in alike])
        elif alike[0] in named.values():
            other = next(key for key, index in named.items() if index == alike[0])
            message = f"this column is chosen for {other} already"
            faults.append(Fault(ErrorCode.CONTRADICTION, message, fact, name))
        else:
            named[fact] = alike[0]
    return named, faults


def _chosen_column(
    columns: Sequence[str], rows: Sequence[Sequence[str]], words: FactWords, index: int
) -> Column:
    column = _counted(columns[index], rows, words, index)
    verdict = _judge_header(columns[index], words)
    doubt = verdict if isinstance(verdict, Rejected) else _unreadable(column)
    return evolve(column, chosen=True, doubt=doubt)


def _best_column(
    columns: Sequence[str], rows: Sequence[Sequence[str]], words: FactWords, free: Sequence[int]
) -> tuple[Column | None, list[Rejected]]:
    """Return the column of a fact, or None, and the columns that come near."""
    rejected: list[Rejected] = []
    fitting: list[Column] = []
    for index in free:
        verdict = _judge_header(_as_written(columns, index), words)
        if isinstance(verdict, Rejected):
            rejected.append(evolve(verdict, column=columns[index]))
        elif verdict:
            fitting.append(_counted(columns[index], rows, words, index))
    unreadable = [_unreadable(column) for column in fitting]
    rejected += [doubt for doubt in unreadable if doubt is not None]
    readable = [column for column, doubt in zip(fitting, unreadable, strict=True) if doubt is None]
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


def _evidence(column: Column) -> Fraction:
    """Return the share of cells that read; an empty column ranks behind any that reads."""
    return column.share or Fraction(0)


def _unreadable(column: Column) -> Rejected | None:
    if column.share is None or column.read > column.refused:
        return None
    detail = f"{column.read} of {column.read + column.refused} read"
    return Rejected(column.fact, column.name, Reason.CELLS, detail)


def _as_written(columns: Sequence[str], index: int) -> str:
    """Return the header without the number that tells it from an earlier one of the same name."""
    repeated = _REPEATED.fullmatch(columns[index])
    return repeated["name"] if repeated and repeated["name"] in columns[:index] else columns[index]


def _counted(name: str, rows: Iterable[Sequence[str]], words: FactWords, index: int) -> Column:
    read = refused = empty = 0
    for cells in rows:
        reading = read_cell(cells[index] if index < len(cells) else "", words.kind)
        if reading is None:
            empty += 1
        elif isinstance(reading, Fault) and reading.code not in {
            ErrorCode.RUPIAH_SEN,
            ErrorCode.RUPIAH_NEGATIVE,
            ErrorCode.NUMBER_NEGATIVE,
        }:
            refused += 1
        else:
            read += 1
    return Column(
        fact=words.fact, name=name, index=index, kind=words.kind, read=read, refused=refused, empty=empty
    )


def _tie(fact: str, names: Sequence[str]) -> list[Fault]:
    if not names:
        return []
    message = f"{_listed('these columns fit equally well:', names)}; say which one with chosen[{fact!r}]"
    return [Fault(ErrorCode.TABLE_COLUMN_TIE, message, fact, tuple(names), tuple(names))]


def _nothing_found(
    columns: Sequence[str],
    facts: Sequence[str],
    found: Sequence[Column],
    rejected: Sequence[Rejected],
    faults: Sequence[Fault],
) -> list[Fault]:
    measures = tuple(fact for fact in facts if fact in _WORDS and _WORDS[fact].kind is not Kind.DATE)
    if faults or not measures or any(column.fact in measures for column in found):
        return []
    message = f"no column holds {' or '.join(measures)}; {_listed('the columns are', columns)}"
    if rejected:
        message = f"{message}; {'; '.join(map(str, rejected))}"
    return [Fault(ErrorCode.TABLE_NO_COLUMN, message, "columns", measures, tuple(columns))]


def _listed(lead: str, names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return f"{lead} {', '.join(map(repr, names[:_MOST_LISTED]))}{more}"
