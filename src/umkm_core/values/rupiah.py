"""Amounts of money: whole rupiah, read from text as Indonesians type it, and written as EYD spells it.

A text is read in two steps. Its shape is taken apart into a sign, the digits with their marks, a scale word
and an ending; then *all* readings of the digits are computed. One distinct value is the amount, several are
refused with all of them as candidates, none is unreadable. Nothing is chosen because it is likelier.

The readings of digits with marks:

- whole, bare (``1500000``) or in groups of three behind one kind of mark (``1.500.000``, ``1,500,000``);
- decimal, the last mark being of another kind than those before it (``1.500.000,65``, ``1,500.65``).
  ``1.500`` without a scale word is whole only: that is how thousands are written in Indonesian;
- and beside a decimal reading the slips that leave the same text behind: a mark among the thousands where
  more than two decimals follow it (``10,000000``, ``1500.000``), and thousands whose last zeros a
  spreadsheet took off (``2.500`` that became ``2.5``). A slip casts doubt on a reading; it is never one
  by itself.

Spaces between digits are refused: as a thousands separator they are rare in Indonesia, and two numbers that
ran together look the same.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.checks import MOST_RUPIAH, check_rupiah, raise_faults
from umkm_core.values.text import LONGEST_TEXT, strip_text
from umkm_core.values.words import WordEnum

if TYPE_CHECKING:
    from collections.abc import Iterable

Rupiah: TypeAlias = int
"""An amount of money in whole rupiah."""


class Sen(WordEnum):
    """What to do with sen (hundredths of a rupiah) and any smaller part of an amount; zero sen never matter.

    >>> str(Sen.BULATKAN)
    'bulatkan'
    """

    TOLAK = "tolak"
    """Refuse the amount."""
    BULATKAN = "bulatkan"
    """Round to whole rupiah, half a rupiah up."""
    BUANG = "buang"
    """Drop them."""


_GROUP: Final = 3
_RIBU: Final = 10**3
_JUTA: Final = 10**6
_MILIAR: Final = 10**9
_TRILIUN: Final = 10**12

_SCALES: Final[dict[str, tuple[int, ...]]] = {
    "ribu": (_RIBU,),
    "rb": (_RIBU,),
    "k": (_RIBU,),
    "juta": (_JUTA,),
    "jt": (_JUTA,),
    "m": (_JUTA, _MILIAR),
    "miliar": (_MILIAR,),
    "milyar": (_MILIAR,),
    "triliun": (_TRILIUN,),
    "trilyun": (_TRILIUN,),
    "t": (_TRILIUN,),
}

# Word processors turn hyphens into these, and copied tables carry the typographic minus.
_DASHES: Final = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")

_FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE

# Most cells of real tables are of this one shape, which has one reading.
_COMMON: Final = re.compile(r"(?:Rp\.?\ ?)?( 0 | [1-9][0-9]{0,2} (?:\.[0-9]{3})* )", _FLAGS)

_EMPTY: Final = re.compile(r"(?:rp|idr)? [-.,=\ ]* (?:rupiah)? [-.,=\ ]*", _FLAGS)

_SHAPE: Final = re.compile(
    rf"""
    (?: (?P<sign>[-(])\ ? )?
    (?: (?:rp|idr)\.?\ ? )?
    (?: (?P<inner_sign>[-(])\ ? )?
    (?P<number> [0-9]+ (?:[.,][0-9]+)* )
    (?: \ ?(?P<scale>{"|".join(_SCALES)})(?![a-z])\.? )?
    (?P<no_sen> \ ?[.,](?:--?|=) )?
    (?: \ ?(?:rupiah|idr) )?
    (?P<end> \ ?[.,](?:--?|=)? )?
    (?P<close> \ ?\) )?
    """,
    _FLAGS,
)

_WHOLE: Final = re.compile(
    r"0 | [1-9][0-9]* | [1-9][0-9]{0,2}(?:\.[0-9]{3})+ | [1-9][0-9]{0,2}(?:,[0-9]{3})+", _FLAGS
)

_HINTS: Final = tuple(
    (re.compile(pattern, _FLAGS), message)
    for pattern, message in (
        (
            r"[0-9]\ ?e\ ?[-+]?[0-9]",
            "it is in scientific notation, which may have lost digits",
        ),
        (
            r"[0-9][^0-9]* (?: - | \bs\.?\ ?/?\ ?d\b | \bsampai\b | \bhingga\b ) [^0-9]*[0-9]",
            "it looks like a range; give its two ends one by one",
        ),
        (
            r"/ | @ | \bper\b",
            "it is an amount per something; give the amount alone",
        ),
        (
            r"[<>≤≥±~≈+] | \b(?:kurang|lebih|sekitar|kira|hampir|minimal|maksimal|atas|bawah)\b",
            "it is a bound or an estimate, not one amount",
        ),
        (
            r"[$€£¥] | \b(?:usd|sgd|myr|eur|dolar|dollar|ringgit)",
            "it is in another currency",
        ),
        (
            r"%",
            "it is a percentage",
        ),
        (
            r"[0-9][.,]?\ [.,]?[0-9]",
            "it has a space between digits, which may part two numbers",
        ),
        (
            r"[0-9][^0-9.,]+[0-9]",
            "it holds several numbers",
        ),
        (
            r"\A[^0-9]*\Z",
            "it has no digits; amounts in words are not read",
        ),
    )
)


def parse_rupiah(text: str, *, sen: Sen = Sen.TOLAK) -> int:
    """Read an amount of money as Indonesians type it.

    Letter case and white space at the ends, after ``Rp`` and before a scale word do not matter. Scale words
    are ribu (rb, k), juta (jt), miliar (milyar) and triliun (trilyun, T); ``M`` has two meanings. See the
    module for how digits and marks are read.

    Args:
        text: What was typed, at most 64 characters between white space.
        sen: What to do where the amount has a part below one rupiah.

    Returns:
        The amount in rupiah, zero or more.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but ``str``.
        InvalidValueError: ``RUPIAH_EMPTY``, ``RUPIAH_UNREADABLE``, ``RUPIAH_NEGATIVE``, ``TEXT_TOO_LONG``,
            ``NUMBER_TOO_LARGE``;
            ``RUPIAH_SEN`` for a part below one rupiah that ``sen`` does not settle; ``RUPIAH_AMBIGUOUS`` for
            several readings, which are the ``candidates`` in rupiah, ascending, ``int`` or (with a part below
            one rupiah) ``Decimal``; ``NOT_AN_OPTION`` where ``sen`` is no ``Sen``.

    >>> parse_rupiah("Rp1.500.000")
    1500000
    >>> parse_rupiah("1,5 miliar")
    1500000000
    >>> parse_rupiah("Rp. 12.345.678,65", sen=Sen.BULATKAN)
    12345679
    >>> parse_rupiah("1,500")
    Traceback (most recent call last):
        ...
    umkm_core.errors.InvalidValueError: several readings: 1.5 or 1500 rupiah (got '1,500') [rupiah-ambiguous]
    """
    stripped = strip_text(text, what="money")
    policy = _option(sen)
    common = _COMMON.fullmatch(stripped)
    if common:
        return int(common[1].replace(".", ""))
    squeezed = " ".join(stripped.split()).translate(_DASHES)
    if _EMPTY.fullmatch(squeezed):
        raise _refused(ErrorCode.RUPIAH_EMPTY, "it has no digits", text)
    shape = _SHAPE.fullmatch(squeezed)
    signs = "" if shape is None else (shape["sign"] or "") + (shape["inner_sign"] or "")
    if shape is None or signs not in {"", "-", "("} or (signs == "(") != bool(shape["close"]):
        raise _refused(ErrorCode.RUPIAH_UNREADABLE, _why_not(squeezed), text)
    number: str = shape["number"]
    if not number.strip("0.,"):
        return 0
    if signs:
        raise _refused(ErrorCode.RUPIAH_NEGATIVE, "it is below zero, by a minus sign or brackets", text)
    scale = (shape["scale"] or "").lower()
    ending = (shape["no_sen"] or "") + (shape["end"] or "")
    readings = {
        reading * factor
        for reading in _readings(number, scaled=bool(scale), whole="-" in ending or "=" in ending)
        for factor in _SCALES.get(scale, (1,))
    }
    if not readings:
        raise _refused(ErrorCode.RUPIAH_UNREADABLE, _why_no_number(number), text)
    if max(readings) >= MOST_RUPIAH:
        raise _refused(ErrorCode.NUMBER_TOO_LARGE, "it is larger than any amount of money", text)
    if len(readings) > 1:
        candidates = _exact(sorted(readings))
        several = " or ".join(map(str, candidates))
        why = "M is miliar to some and juta to others; " if scale == "m" else ""
        message = f"{why}several readings: {several} rupiah"
        raise _refused(ErrorCode.RUPIAH_AMBIGUOUS, message, text, candidates)
    return _settled(readings.pop(), policy, text)


def format_rupiah(amount: int) -> str:
    """Write whole rupiah as EYD spells them: no space after ``Rp``, dots between thousands.

    Args:
        amount: Rupiah; below zero is written with a minus sign in front.

    Raises:
        InvalidTypeError: ``RUPIAH_FLOAT`` for a float, ``NOT_AN_INTEGER`` for anything else but an ``int``.
        InvalidValueError: ``NUMBER_TOO_LARGE`` for more than 47 digits, more than ``parse_rupiah`` reads.

    >>> format_rupiah(1_500_000)
    'Rp1.500.000'
    >>> format_rupiah(-1_500)
    '-Rp1.500'
    """
    raise_faults([check_rupiah(amount, "", below_zero=True)])
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{abs(amount):,}".replace(",", ".")


def _option(sen: object) -> Sen:
    if not isinstance(sen, Sen):
        options = ", ".join(f"Sen.{option.name}" for option in Sen)
        message = f"sen is one of {options}"
        raise InvalidValueError(Fault(ErrorCode.NOT_AN_OPTION, message, "sen", sen, tuple(Sen)))
    return sen


def _refused(
    code: ErrorCode, message: str, value: object, candidates: tuple[int | Decimal, ...] = ()
) -> InvalidValueError:
    return InvalidValueError(Fault(code, message, value=value, candidates=candidates))


def _readings(number: str, *, scaled: bool, whole: bool) -> set[Fraction]:
    """Return every value that digits with marks can have; ``whole`` where an ending rules out decimals."""
    readings: set[Fraction] = set()
    if _WHOLE.fullmatch(number):
        readings.add(Fraction(_digits(number)))
    cut = max(number.rfind("."), number.rfind(","))
    if cut < 0 or (whole and not scaled):
        return readings
    head, mark, decimals = number[:cut], number[cut], number[cut + 1 :]
    thousands_by_norm = bool(readings) and mark == "." and not scaled
    if thousands_by_norm or mark in head or not _WHOLE.fullmatch(head):
        return readings
    readings.add(Fraction(_digits(head + decimals), 10 ** len(decimals)))
    if head == "0":
        return readings
    short = len(head) <= _GROUP
    crowded = len(decimals) > _GROUP and (not scaled or len(decimals) % _GROUP == 0)
    if len(decimals) == _GROUP or (short and crowded):
        readings.add(Fraction(_digits(head + decimals)))
    if short and mark == "." and not scaled:
        readings.add(Fraction(_digits(head + decimals.ljust(_GROUP, "0"))))
    return readings


def _digits(number: str) -> int:
    return int(number.replace(".", "").replace(",", ""))


def _exact(values: Iterable[Fraction]) -> tuple[int | Decimal, ...]:
    return tuple(
        value.numerator if value.denominator == 1 else _decimal(value.numerator, value.denominator)
        for value in values
    )


def _decimal(numerator: int, denominator: int) -> Decimal:
    # Built from text, because arithmetic on Decimal rounds to the caller's context.
    places = next(places for places in range(LONGEST_TEXT) if 10**places % denominator == 0)
    return Decimal(f"{numerator * 10**places // denominator}E-{places}")


def _settled(value: Fraction, sen: Sen, text: str) -> int:
    rupiah, rest = divmod(value.numerator, value.denominator)
    if rest and sen is Sen.TOLAK:
        message = "it has a part below one rupiah; say with sen= whether to round or to drop it"
        raise _refused(ErrorCode.RUPIAH_SEN, message, text)
    rounded_up = sen is Sen.BULATKAN and 2 * rest >= value.denominator
    return rupiah + rounded_up


def _why_not(squeezed: str) -> str:
    foreign = next(
        (sign for sign in squeezed if sign > "~" and (sign.isnumeric() or not sign.isprintable())), ""
    )
    if foreign:
        name = unicodedata.name(foreign, "a sign without a name")
        return f"it holds U+{ord(foreign):04X} {name}; only 0 to 9 and visible signs are read"
    hint = next((message for pattern, message in _HINTS if pattern.search(squeezed)), None)
    return hint or "it is no amount of money"


def _why_no_number(number: str) -> str:
    if number[0] == "0":
        return "it starts with a zero: a phone number or a code?"
    return "its marks part the digits neither into groups of three nor into rupiah and sen"
