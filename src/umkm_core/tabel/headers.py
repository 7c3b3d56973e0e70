"""What the header of a column says of a fact, word by word; whether that will do is judged in ``doubts``."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from attrs import frozen

from umkm_core.tabel.cells import is_year
from umkm_core.tabel.synonyms import ANNUAL, FILLERS, PARTS, PERIODS, UNITS, UNITS_IN_TITLES, FactWords, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

_SYMBOLS: Final = str.maketrans({"%": " persen ", "$": " usd ", "_": " "})
_ONE_YEAR: Final = re.compile(r"\b(?:1|satu) (?:tahun|thn|th)\b")
_THOUSANDS: Final = re.compile(
    r"\b(?:(?:x|kali|dalam|per) (?:rp |rupiah )?1 000(?: 000)*|(?:rp|rupiah|dalam) 000(?: 000)*)\b"
)
_AGAINST: Final = PERIODS | UNITS | PARTS


@frozen(kw_only=True)
class HeaderReading:
    """The words of a header, told apart by what they say of a fact, each in the order of the header.

    Attributes:
        names_it: Whether a phrase of the fact is among them.
        needs_a_year: Whether that phrase names the fact only where the header says that the figure is of a
            year.
        annual: Whether a word says so.
        years: The years that are named.
        periods: Words that say that the figure is not of a year.
        units: Words that say that the cells do not count whole rupiah.
        parts: Words that say that the figure is a part of the whole.
        others: Words that may mean anything.
    """

    names_it: bool
    needs_a_year: bool = False
    annual: bool = False
    years: tuple[int, ...] = ()
    periods: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def read_header(header: str, words: FactWords) -> HeaderReading:
    """Return what a header says of a fact. That of a date has no year, period, unit or part.

    Args:
        header: The header as written.
        words: How headers name the fact.

    >>> from umkm_core.tabel.synonyms import WORDS_BY_FACT
    >>> reading = read_header("Target omzet per bulan (juta)", WORDS_BY_FACT["hasil_penjualan"])
    >>> reading.names_it, reading.periods, reading.units, reading.others
    (True, ('bulan',), ('juta',), ('target',))
    """
    normalised = normalise_header(header)
    text = _ONE_YEAR.sub("setahun", normalised)
    named, rest = _without(text, (*words.phrases, *words.annual_phrases, *words.fillers, *FILLERS))
    names_it = bool(named & {*words.phrases, *words.annual_phrases})
    if words.kind is Kind.DATE:
        return HeaderReading(names_it=names_it, others=tuple(rest))
    annual = [word for word in rest if word in ANNUAL or is_year(word)]
    return HeaderReading(
        names_it=names_it,
        needs_a_year=names_it and not named & {*words.phrases},
        annual=bool(annual),
        years=_years(normalised),
        periods=tuple(word for word in rest if word in PERIODS),
        units=tuple(word for word in rest if word in UNITS),
        parts=tuple(word for word in rest if word in PARTS),
        others=tuple(word for word in rest if word not in annual and word not in _AGAINST),
    )


def _without(text: str, phrases: Iterable[str]) -> tuple[set[str], list[str]]:
    """Return the phrases that occur in a text, the longer first, and the words that are left."""
    longest_first = sorted(phrases, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
    return set(pattern.findall(text)), pattern.sub(" ", text).split()


def normalise_header(header: str) -> str:
    """Return the words of a header: lower case, without punctuation, one space between two.

    >>> normalise_header("Nilai_OMZET Usaha/Tahun (Rp.)")
    'nilai omzet usaha tahun rp'
    """
    text = unicodedata.normalize("NFKC", header).casefold().translate(_SYMBOLS)
    return " ".join(re.findall(r"\w+", text))


def find_years(header: str) -> tuple[int, ...]:
    """Return the years that a header names.

    >>> find_years("Omzet 2023-2024 (Rp 1.000)")
    (2023, 2024)
    """
    return _years(normalise_header(header))


def _years(normalised: str) -> tuple[int, ...]:
    return tuple(int(word) for word in normalised.split() if is_year(word))


def find_unit(title: str) -> str | None:
    """Return the words of a row above the header that say that amounts do not count single rupiah, or None.

    >>> find_unit("REKAP OMZET UMKM (dalam juta rupiah)"), find_unit("Rp x 1.000"), find_unit("TAHUN 2024")
    ('juta', 'x 1 000', None)
    """
    text = normalise_header(title)
    thousands = _THOUSANDS.search(text)
    return next((word for word in text.split() if word in UNITS_IN_TITLES), thousands and thousands[0])
