"""Amounts of money as they stand in a text: their shape, and every value that they can have.

A text is read in two steps. Its shape is taken apart into a sign, the digits with their marks, a scale word
and an ending; then *all* readings of the digits are computed. Nothing is chosen because it is likelier.

The readings of digits with marks:

- whole, bare (``1500000``) or in groups of three behind one kind of mark (``1.500.000``, ``1,500,000``);
- decimal, the last mark being of another kind than those before it (``1.500.000,65``, ``1,500.65``).
  ``1.500`` without a scale word is whole only: that is how thousands are written in Indonesian;
- and beside a decimal reading the slips that leave the same text behind: a mark among the thousands where
  more than two decimals follow it (``10,000000``, ``1500.000``), and thousands whose last zeros a
  spreadsheet took off (``2.500`` that became ``2.5``). A slip casts doubt on a reading; it is never one
  by itself.

The words in brackets behind an amount, ``Rp1.500 (seribu lima ratus rupiah)``, have to name one of the
readings, and leave no other.

Spaces between digits are refused: as a thousands separator they are rare in Indonesia, and two numbers that
ran together look the same.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from itertools import count
from typing import TYPE_CHECKING, Final

from attrs import frozen

from umkm_core.errors import InvalidValueError, format_value, mask_persons
from umkm_core.values.terbilang import parse_terbilang
from umkm_core.values.text import find_foreign_sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

THOUSAND: Final = 1_000

SCALE_NAMES: Final = ("ribu", "juta", "miliar", "triliun")
"""The scale words of money, each a thousand times the one before it; the first is a thousand."""

_SPELLINGS: Final = {
    "ribu": ("rb", "k"),
    "juta": ("jt",),
    "miliar": ("milyar",),
    "triliun": ("trilyun", "t"),
}

SCALES: Final[Mapping[str, int]] = {
    word: THOUSAND**power for power, name in enumerate(SCALE_NAMES, 1) for word in (name, *_SPELLINGS[name])
}
"""The scale words that have one meaning, in small letters, and how many rupiah each is."""

M: Final = "m"
"""The scale word that has two meanings."""

M_MEANINGS: Final = (SCALES["juta"], SCALES["miliar"])

_GROUP: Final = 3

_FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE

_EMPTY: Final = re.compile(r"(?:rp|idr)? [-.,=\ ]* (?:rupiah)? [-.,=\ ]*", _FLAGS)

_SHAPE: Final = re.compile(
    rf"""
    (?: (?P<sign>[-(])\ ? )?
    (?P<currency> (?:rp|idr)\.?\ ? )?
    (?: (?P<inner_sign>[-(])\ ? )?
    (?P<number> [0-9]+ (?:[.,][0-9]+)* )
    (?: \ ?(?P<scale>{"|".join((*SCALES, M))})(?![a-z])\.? )?
    (?P<no_sen> \ ?[.,](?:--?|=) )?
    (?P<unit> \ ?(?:rupiah|idr) )?
    (?P<end> \ ?[.,](?:--?|=)? )?
    (?: \ ?\((?P<words> \ ?[a-z][-a-z\ ]* )\) )?
    (?P<close> \ ?\) )?
    """,
    _FLAGS,
)

_WHOLE: Final = re.compile(
    r"0 | [1-9][0-9]* | [1-9][0-9]{0,2}(?:\.[0-9]{3})+ | [1-9][0-9]{0,2}(?:,[0-9]{3})+", _FLAGS
)
_GROUPED: Final = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9])", _FLAGS)

_HINTS: Final = tuple(
    (re.compile(pattern, _FLAGS), message, of_ranges)
    for pattern, message, of_ranges in (
        (
            r"[0-9]\ ?e\ ?[-+]?[0-9]",
            "it is in scientific notation, which may have lost digits",
            True,
        ),
        (
            r"[0-9][^0-9]* (?: - | \bs\.?\ ?/?\ ?d\b | \bsampai\b | \bhingga\b ) [^0-9]*[0-9]",
            "it looks like a range; give its two ends one by one",
            False,
        ),
        (
            r"/ | @ | \bper\b",
            "it is an amount per something; give the amount alone",
            True,
        ),
        (
            r"\bmin\b",
            "min may be minimal or minus; write one of the two",
            True,
        ),
        (
            r"[0-9]\ ?-?an\b | \b(?:belas|puluh|ratus|ribu|juta|mil[iy]ar|tril[iy]un|jt|rb)an\b",
            "what ends in -an has no end that is told; sekitar makes it an estimate, two amounts a range",
            True,
        ),
        (
            r"[<>≤≥±~≈+] | \b(?:kurang|lebih|sekitar|kira|hampir|minimal|maksimal|atas|bawah)\b",
            "it is a bound or an estimate, not one amount",
            False,
        ),
        (
            r"[$€£¥] | \b(?:usd|sgd|myr|eur|dolar|dollar|ringgit)",
            "it is in another currency",
            True,
        ),
        (
            r"%",
            "it is a percentage",
            True,
        ),
        (
            r"[0-9][.,]?\ [.,]?[0-9]",
            "it has a space between digits, which may part two numbers",
            True,
        ),
        (
            r"[0-9][^0-9.,]+[0-9]",
            "it holds several numbers",
            True,
        ),
        (
            r"\A[^0-9]*\Z",
            "it has no digits; amounts in words are for parse_terbilang",
            True,
        ),
    )
)


@frozen(kw_only=True)
class WrittenAmount:
    """An amount as it stands in a text.

    Attributes:
        number: Its digits, with their marks.
        scale: Its scale word in small letters; empty where there is none.
        has_currency: Whether ``Rp`` or ``IDR`` stands before it.
        is_signed: Whether a minus sign or brackets make it negative.
        has_no_sen: Whether its ending (``,-`` or ``,=``) says that there are no sen.
        has_unit: Whether ``rupiah`` or ``IDR`` stands behind it.
        words: The words in brackets behind it, as deeds and receipts repeat an amount; empty where there are
            none.
    """

    number: str
    scale: str = ""
    has_currency: bool = False
    is_signed: bool = False
    has_no_sen: bool = False
    has_unit: bool = False
    words: str = ""

    @property
    def is_zero(self) -> bool:
        """Whether it is zero, however many zeros are written."""
        return not self.number.strip("0.,")

    @property
    def is_bare(self) -> bool:
        """Whether its digits have no marks."""
        return self.number.isdigit()

    @property
    def is_grouped(self) -> bool:
        """Whether its digits begin with a group of thousands."""
        return _GROUPED.match(self.number) is not None

    @property
    def is_written_out(self) -> bool:
        """Whether nothing is left to be said after it: it has a scale word, a unit or an ending."""
        return bool(self.scale or self.words) or self.has_unit or self.has_no_sen

    def find_readings(self, factor: int) -> frozenset[Fraction]:
        """Return every value that the digits can have and that the words in brackets, if any, have too.

        Args:
            factor: How many rupiah the scale word stands for; 1 for no scale word.

        >>> find_amount("1,500").find_readings(1) == {Fraction(3, 2), 1500}
        True
        >>> find_amount("1,500 (seribu lima ratus rupiah)").find_readings(1) == {1500}
        True
        """
        readings = {Fraction(0)}
        if not self.is_zero:
            readings = _find_readings(self.number, scaled=factor > 1, whole=self.has_no_sen)
        # Fractions are slow, and most amounts have no scale word.
        values = frozenset(readings if factor == 1 else (reading * factor for reading in readings))
        return values & _find_value(self.words) if self.words else values

    def find_hint(self) -> str:
        """Return why it has no reading."""
        if self.words:
            return "its figures and its words name no amount together"
        if self.number[0] == "0":
            return "it starts with a zero: a phone number or a code?"
        return "its marks part the digits neither into groups of three nor into rupiah and sen"


def is_empty(text: str) -> bool:
    """Return whether a text, normalised, holds nothing but the marks of an amount.

    >>> is_empty("Rp. -"), is_empty("Rp. 0")
    (True, False)
    """
    return _EMPTY.fullmatch(text) is not None


def find_amount(text: str) -> WrittenAmount | None:
    """Return the amount that a text, normalised, has the shape of, or None.

    >>> find_amount("Rp. 2,5 Juta,-").scale, find_amount("5 ekor")
    ('juta', None)
    """
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        return None
    signs = (shape["sign"] or "") + (shape["inner_sign"] or "")
    if signs not in {"", "-", "("} or (signs == "(") != bool(shape["close"]):
        return None
    ending = (shape["no_sen"] or "") + (shape["end"] or "")
    return WrittenAmount(
        number=shape["number"],
        scale=(shape["scale"] or "").lower(),
        has_currency=bool(shape["currency"]),
        is_signed=bool(signs),
        has_no_sen="-" in ending or "=" in ending,
        has_unit=bool(shape["unit"]),
        words=shape["words"] or "",
    )


def find_factors(scale: str) -> tuple[int, ...]:
    """Return how many rupiah a scale word may stand for; 1 for an empty one.

    >>> find_factors("jt"), find_factors("m"), find_factors("")
    ((1000000,), (1000000, 1000000000), (1,))
    """
    if not scale:
        return (1,)
    return M_MEANINGS if scale == M else (SCALES[scale],)


def find_hint(text: str, *, of_range: bool = False) -> str:
    """Return why a text, normalised, has not the shape of an amount.

    Args:
        text: The text.
        of_range: Whether bounds and ranges would have been read.
    """
    foreign = find_foreign_sign(text)
    if foreign:
        return foreign
    hints = (
        message for pattern, message, of_ranges in _HINTS if of_ranges or not of_range if pattern.search(text)
    )
    return next(hints, "it is no range of money" if of_range else "it is no amount of money")


def format_candidates(candidates: Iterable[object], text: str) -> str:
    """Return what a text may mean, in a message; what may be the number of a person is masked.

    >>> format_candidates([2, 2000], "2,000")
    '2 or 2000'
    """
    is_masked = mask_persons(text) != text
    return " or ".join(format_value(str(one)) if is_masked else str(one) for one in candidates)


def to_number(value: Fraction) -> int | Decimal:
    """Return a value that digits can write as an ``int``, or, with a part below one, as a ``Decimal``.

    >>> to_number(Fraction(3)), to_number(Fraction(5, 2))
    (3, Decimal('2.5'))
    """
    if value.denominator == 1:
        return value.numerator
    # Built from text, because arithmetic on Decimal rounds to the caller's context.
    places = next(places for places in count() if 10**places % value.denominator == 0)
    return Decimal(f"{value.numerator * 10**places // value.denominator}E-{places}")


def _find_readings(number: str, *, scaled: bool, whole: bool) -> set[Fraction]:
    """Return every value that digits with marks can have; ``whole`` where an ending rules out decimals."""
    readings: set[Fraction] = set()
    if _WHOLE.fullmatch(number):
        readings.add(Fraction(_to_int(number)))
    cut = max(number.rfind("."), number.rfind(","))
    if cut < 0 or (whole and not scaled):
        return readings
    head, mark, decimals = number[:cut], number[cut], number[cut + 1 :]
    thousands_by_norm = bool(readings) and mark == "." and not scaled
    if thousands_by_norm or mark in head or not _WHOLE.fullmatch(head):
        return readings
    readings.add(Fraction(_to_int(head + decimals), 10 ** len(decimals)))
    if head == "0":
        return readings
    short = len(head) <= _GROUP
    crowded = len(decimals) > _GROUP and (not scaled or len(decimals) % _GROUP == 0)
    if len(decimals) == _GROUP or (short and crowded):
        readings.add(Fraction(_to_int(head + decimals)))
    if short and mark == "." and not scaled:
        readings.add(Fraction(_to_int(head + decimals.ljust(_GROUP, "0"))))
    return readings


def _find_value(words: str) -> frozenset[Fraction]:
    """Return the number that words name, or nothing."""
    try:
        return frozenset({Fraction(parse_terbilang(words))})
    except InvalidValueError:
        return frozenset()


def _to_int(number: str) -> int:
    return int(number.replace(".", "").replace(",", ""))
