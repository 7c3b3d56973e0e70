"""Why a column that comes near a fact is not taken for it, and what its header has against it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.errors import Code, Fault, format_value
from umkm_core.tabel.headers import HeaderReading, find_unit, read_header
from umkm_core.tabel.synonyms import NOT_RUPIAH, FactWords

if TYPE_CHECKING:
    from collections.abc import Iterator


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


def check_header(
    header: str, words: FactWords, stated: Stated, *, chosen: bool = False
) -> list[Rejected] | None:
    """Return why a header that comes near a fact does not name it; None if it does not come near.

    Args:
        header: The header as written.
        words: How headers name the fact.
        stated: What the caller says of the columns.
        chosen: Whether the caller named the column for the fact, so that it comes near whatever its header.

    >>> from umkm_core.tabel.synonyms import WORDS_BY_FACT
    >>> sales = WORDS_BY_FACT["hasil_penjualan"]
    >>> check_header("OMZET", sales, Stated()), check_header("ALAMAT", sales, Stated())
    ([], None)
    >>> print(*check_header("OMZET PER BULAN", sales, Stated()))
    'OMZET PER BULAN' is not hasil_penjualan: Its figures are not those of a year. (bulan)
    """
    reading = read_header(header, words)
    if not reading.names_it and not chosen:
        return None
    return [Rejected(words.fact, header, *doubt) for doubt in _doubts(reading, words, stated)]


def _doubts(reading: HeaderReading, words: FactWords, stated: Stated) -> Iterator[tuple[Reason, str]]:
    """Yield each reason why a header does not name a fact, with the words that stand against it."""
    unit_stated = words.fact in stated.units
    if reading.periods:
        yield Reason.PERIOD, " ".join(reading.periods)
    if reading.units and (not unit_stated or {*reading.units} & NOT_RUPIAH):
        yield Reason.UNIT, " ".join(reading.units)
    if reading.parts:
        yield Reason.PART, " ".join(reading.parts)
    if words.kind.is_money and not unit_stated:
        named = (f"{unit} in {format_value(title)}" for title in stated.titles if (unit := find_unit(title)))
        yield from ((Reason.UNIT, detail) for detail in islice(named, 1))
    latest = max(reading.years, default=None)
    if len({*reading.years}) > 1 and words.of_a_year:
        yield Reason.PERIOD, " ".join(map(str, reading.years))
    elif latest is not None and stated.pada is not None and latest + words.of_a_year > stated.pada.year:
        yield Reason.NOT_ENDED, str(latest)
    if reading.others and reading.names_it:
        yield Reason.WORDS, " ".join(reading.others)
    if reading.needs_a_year and not reading.annual:
        yield Reason.NOT_ANNUAL, ""
