"""The two ends of a range of money as they stand in a text, and every pair of values that they can have.

A range is one amount or two, with words before, between and behind them: "kurang lebih Rp600 juta", "6-8
juta", "lebih dari 2 miliar sampai dengan paling banyak 15 miliar", "Rp5 juta ke atas".

What stands behind the second amount is often meant for the first as well. The readings of a first amount that
has no scale word, unit or ending of its own:

- ``6-8 juta``: that of the second, wherever the range then ascends;
- ``500-1 juta``: where it does not, written out, or the scale below (500 rupiah, or 500 ribu);
- ``5.000-10 juta``: grouped in thousands, it may be written out as well;
- ``5-10.000``: up to three digits are written out, or in thousands or millions where the range then ascends.
  ``Rp`` before both amounts rules this out, because then each stands for itself.

``M`` has the same meaning at both ends. A range that descends in all of its readings has none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import evolve, frozen

from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.checks import MOST_RUPIAH
from umkm_core.values.written_amount import (
    SCALES,
    THOUSAND,
    M,
    WrittenAmount,
    find_amount,
    find_factors,
    find_hint,
    is_empty,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction

LONGEST_RENTANG_RUPIAH: Final = 192
"""No range of money is longer, in characters: two amounts and the words around them."""

Word: TypeAlias = Literal[
    "about", "around", "between", "from", "above", "at least", "below", "at most", "until"
]
"""What a word before an amount says: ``about`` and ``around`` that it is approximate, the latter only of an
amount that stands alone; the last five that it is a bound, which ``above`` and ``below`` leave out."""

Ends: TypeAlias = "tuple[Fraction | None, Fraction | None]"
"""The values of the two ends; None where there is no bound."""

_UNTIL: Final = r"sampai(?:\ dengan)? | hingga | s\.?\ ?/?\ ?d\.?"

# "Min 5 juta" without a dot may be "minus" as well, so it is not among these.
_WORDS: Final[Mapping[Word, str]] = {
    "about": r"""sekitar | sekira | kira[-\ ]?kira | kira2(?=\ ) | (?:kurang|krg)[-\ ](?:lebih|lbh)
        | lebih[-\ ]kurang | kurleb | lk\.? | (?:di)?perkirakan | perkiraan | estimasi
        | \+/?- | -/?\+ | ± | ~ | ≈""",
    "around": r"(?:di\ )?(?:ber)?kisar(?:an)?(?:\ di)?",
    "between": r"antara",
    "from": r"dari",
    "above": r"(?:lebih|lbh)(?!\ kecil)(?:\ (?:besar\ )?dari(?:pada)?)? | di\ ?atas | melebihi | >",
    "at least": r"""paling\ (?:sedikit|rendah|kecil|kurang) | minimal | minimum | min\. | sekurang-kurangnya
        | sekurangnya | setidaknya | setidak-tidaknya | sedikitnya | (?:tidak|tak)\ kurang\ dari
        | mulai(?:\ dari)? | >= | => | ≥""",
    "below": r"""(?:kurang|lebih\ kecil)\ dari(?:pada)? | di\ ?bawah | hampir | nyaris
        | (?:tidak|tak|belum)\ sampai | <""",
    "at most": r"""paling\ (?:banyak|tinggi|besar) | maksimal | maksimum | maks\.? | max\.?
        | sebanyak-banyaknya | setinggi-tingginya | (?:tidak|tak)\ (?:lebih\ dari | melebihi)
        | <= | =< | ≤""",
    "until": _UNTIL,
}
_TAILS: Final[Mapping[Word, str]] = {
    "above": r"\ lebih",
    "at least": r"\ ?\+ | \ ke\ ?atas | \ atau\ lebih",
    "at most": r"\ ke\ ?bawah | \ atau\ kurang",
}
_LOWER: Final = frozenset[Word]({"above", "at least"})
_LIMIT: Final = frozenset[Word]({"below", "at most"})
_UPPER: Final = _LIMIT | {"until"}
_ESTIMATE: Final = frozenset[Word]({"about"})
_OF_TWO: Final = frozenset[Word]({"between", "from"})

_GROUP: Final = 3

_FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE


def _named(words: Mapping[Word, str]) -> str:
    return "|".join(f"(?P<{word.replace(' ', '_')}>{pattern})" for word, pattern in words.items())


# Ends "kurang" before "kurangi", ">" before ">=", and lets "s.d.Rp5" be.
_END_OF_WORD: Final = r"(?: (?<=[a-z])(?![a-z]) | (?<=\.) | (?<![a-z.])(?![-+/<>=]) )"
_LEAD: Final = re.compile(rf"(?:{_named(_WORDS)}){_END_OF_WORD}\ ?", _FLAGS)
_TAIL: Final = re.compile(rf"(?P<body>.*?[^\ ])(?:{_named(_TAILS)})", _FLAGS)
_ABOUT: Final = re.compile(
    r"(?P<body>.*?[^\ ])\ (?:(?:kurang|krg)[-\ ](?:lebih|lbh)|lebih[-\ ]kurang|kurleb)\.?", _FLAGS
)
_BETWEEN: Final = re.compile(
    rf"""
    (?P<hyphen> \ ?-\ ? )
    | (?P<word> \ ? (?: {_UNTIL} ) {_END_OF_WORD} \ ? )
    | (?P<dan> \ dan\ )
    | ,?\ (?=(?:{_WORDS["below"]} | {_WORDS["at most"]}){_END_OF_WORD})
    """,
    _FLAGS,
)
_NEGATIVE: Final = re.compile(r"\bdi ?bawah nol\b", re.IGNORECASE)


@frozen(kw_only=True)
class WrittenRange:
    """A range as it stands in a text.

    Attributes:
        lower: The amount at its lower end; None where it has none.
        upper: The amount at its upper end; None where it has none. A single amount is at both ends.
        above: Whether the lower amount itself is left out.
        below: Whether the upper amount itself is left out.
        is_about: Whether the amounts are approximate.
    """

    lower: WrittenAmount | None
    upper: WrittenAmount | None
    above: bool
    below: bool
    is_about: bool

    @property
    def is_single(self) -> bool:
        """Whether it is one amount without bounds."""
        return self.lower is self.upper

    @property
    def has_m(self) -> bool:
        """Whether the scale word with two meanings stands in it."""
        return any(amount.scale == M for amount in self.amounts)

    @property
    def amounts(self) -> tuple[WrittenAmount, ...]:
        """The amounts that are written."""
        both = (self.lower,) if self.is_single else (self.lower, self.upper)
        return tuple(amount for amount in both if amount is not None)

    def find_ends(self, meanings_of_m: Iterable[int]) -> frozenset[Ends]:
        """Return the values that the two ends can have; none where it descends in all its readings.

        Args:
            meanings_of_m: How many rupiah ``M`` may stand for.
        """
        meanings = tuple(meanings_of_m) if self.has_m else (1,)
        return frozenset(ends for m in meanings for ends in self._iterate_ends(m))

    def _iterate_ends(self, m: int) -> Iterator[Ends]:
        if self.is_single or self.lower is None or self.upper is None:
            for value in self.amounts[0].find_readings(_factor(self.amounts[0], m)):
                yield (
                    None if self.lower is None else value,
                    None if self.upper is None else value,
                )
            return
        for high in self.upper.find_readings(_factor(self.upper, m)):
            for low in _lows(self.lower, self.upper, high, m):
                if low <= high:
                    yield low, high


def find_range(text: str) -> WrittenRange | None:
    """Return the range that a text, normalised, has the shape of, or None.

    >>> find_range("lebih dari 2 M s/d 15 M").above, find_range("5-10-15")
    (True, None)
    """
    words, body = _cut_words(text)
    about = _ABOUT.fullmatch(body)
    if about:
        words, body = words | _ESTIMATE, about["body"]
    # "Hingga kurang dari" and "sampai dengan paling banyak" say one thing.
    bounds = words & (_LOWER | (_LIMIT if words & _LIMIT else _UPPER))
    is_about = "about" in words
    if len(bounds) > 1:
        return None
    amount = find_amount(body)
    if amount is None and not bounds and (tail := _TAIL.fullmatch(body)):
        bounds, amount = _words_of(tail), find_amount(tail["body"])
    if amount is not None:
        return None if words & _OF_TWO else _of_one(amount, bounds, is_about=is_about or "around" in words)
    if bounds & _UPPER:
        return None
    ranges = [*_ranges_of_two(body, words)]
    # The second hyphen of "Rp5.000,- - Rp7.500" parts it, and is no minus sign.
    unsigned = (found for found in ranges if not any(amount.is_signed for amount in found.amounts))
    return next(unsigned, next(iter(ranges), None))


def find_ends(text: str, meanings_of_m: Iterable[int]) -> tuple[WrittenRange, frozenset[Ends]] | Fault:
    """Return the range that a text has and all values of its ends, or the fault of the text.

    Args:
        text: The text, normalised.
        meanings_of_m: How many rupiah ``M`` may stand for.

    >>> find_ends("0 - 50 juta", [])[1] == {(0, 50_000_000)}
    True
    """
    written = find_range(text)
    if written is None:
        return _unread(text)
    fault = next(filter(None, map(_check_amount, written.amounts)), None)
    if fault is not None:
        return evolve(fault, value=text)
    ends = written.find_ends(meanings_of_m)
    if not ends:
        message = "its second amount is smaller than its first, so no amount lies in it"
        return Fault(ErrorCode.RUPIAH_DESCENDING, message, value=text)
    if any(end is not None and end >= MOST_RUPIAH for pair in ends for end in pair):
        return Fault(ErrorCode.NUMBER_TOO_LARGE, "it is larger than any amount of money", value=text)
    return written, ends


def _unread(text: str) -> Fault:
    if is_empty(text):
        return Fault(ErrorCode.RUPIAH_EMPTY, "it has no digits", value=text)
    if _NEGATIVE.search(text):
        return Fault(ErrorCode.RUPIAH_NEGATIVE, "it reaches below zero", value=text)
    return Fault(ErrorCode.RUPIAH_UNREADABLE, find_hint(text, of_range=True), value=text)


def _check_amount(amount: WrittenAmount) -> Fault | None:
    if amount.is_signed and not amount.is_zero:
        return Fault(ErrorCode.RUPIAH_NEGATIVE, "it is below zero, by a minus sign or brackets")
    if not any(amount.find_readings(factor) for factor in find_factors(amount.scale)):
        return Fault(ErrorCode.RUPIAH_UNREADABLE, amount.find_hint())
    return None


def _cut_words(text: str) -> tuple[frozenset[Word], str]:
    """Return the words that stand before an amount, and the text without them."""
    words: frozenset[Word] = frozenset()
    place = 0
    while lead := _LEAD.match(text, place):
        words |= _words_of(lead)
        place = lead.end()
    return words, text[place:]


def _words_of(match: re.Match[str]) -> frozenset[Word]:
    groups = match.groupdict()
    return frozenset(word for word in _WORDS if groups.get(word.replace(" ", "_")) is not None)


def _of_one(amount: WrittenAmount, bounds: frozenset[Word], *, is_about: bool) -> WrittenRange:
    return WrittenRange(
        lower=None if bounds & _UPPER else amount,
        upper=None if bounds & _LOWER else amount,
        above="above" in bounds,
        below="below" in bounds,
        is_about=is_about,
    )


def _ranges_of_two(body: str, words: frozenset[Word]) -> Iterator[WrittenRange]:
    """Yield a range for each place at which a text can be parted into two amounts.

    Args:
        body: The text without the words before it.
        words: Those words.
    """
    for between in _BETWEEN.finditer(body):
        words_after, second = _cut_words(body[between.end() :])
        lower, upper = find_amount(body[: between.start()].rstrip()), find_amount(second)
        if lower is None or upper is None or not words_after <= _LIMIT | {"about"}:
            continue
        has_both_bounds = bool(words & _LOWER) and bool(words_after & _LIMIT)
        is_antara = between["dan"] is not None and "between" in words
        if between["hyphen"] or between["word"] or has_both_bounds or is_antara:
            yield WrittenRange(
                lower=lower,
                upper=upper,
                above="above" in words,
                below="below" in words_after,
                is_about="about" in words | words_after,
            )


def _factor(amount: WrittenAmount, m: int) -> int:
    if not amount.scale:
        return 1
    return m if amount.scale == M else SCALES[amount.scale]


def _lows(first: WrittenAmount, second: WrittenAmount, high: Fraction, m: int) -> frozenset[Fraction]:
    """Return the values that a first amount can have before a second of a given value."""
    own = first.find_readings(_factor(first, m))
    if first.is_written_out:
        return own
    if second.scale:
        factor = _factor(second, m)
        shared = frozenset(low for low in first.find_readings(factor) if low <= high)
        if first.is_grouped:
            return shared | own
        if shared or not first.is_bare:
            return shared
        return own | first.find_readings(factor // THOUSAND)
    stands_for_itself = first.has_currency and second.has_currency
    if stands_for_itself or not first.is_bare or len(first.number) > _GROUP:
        return own
    return own | frozenset(low * THOUSAND**power for power in range(1, len(second.number)) for low in own)
