"""Amounts of money: whole rupiah, read from text as Indonesians type it, and written as EYD spells it.

Of a text, *all* readings are computed (``values.written_amount`` tells how digits, marks and scale words are
read). One distinct value is the amount, several are refused with all of them as candidates, none is
unreadable. Nothing is chosen because it is likelier.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.checks import MOST_RUPIAH, check_rupiah, raise_faults
from umkm_core.values.text import squeeze_text, strip_text
from umkm_core.values.words import WordEnum
from umkm_core.values.written_amount import (
    SCALE_NAMES,
    THOUSAND,
    M,
    find_amount,
    find_factors,
    find_hint,
    format_candidates,
    is_empty,
    to_number,
)

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

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


SEN_MESSAGE: Final = "it has a part below one rupiah; say with sen= whether to round or to drop it"
"""What the fault of an amount says whose sen nobody settled."""

_ONE: Final = 100  # hundredths
_POWERS: Final = range(1, len(SCALE_NAMES) + 1)

# Most cells of real tables are of this one shape, which has one reading.
_COMMON: Final = re.compile(
    r"(?:Rp\.?\ ?)?( 0 | [1-9][0-9]{0,2} (?:\.[0-9]{3})* )", re.ASCII | re.IGNORECASE | re.VERBOSE
)


def parse_rupiah(text: str, *, sen: Sen = Sen.TOLAK) -> int:
    """Read an amount of money as Indonesians type it.

    Letter case and white space at the ends, after ``Rp`` and before a scale word do not matter. Scale words
    are ribu (rb, k), juta (jt), miliar (milyar) and triliun (trilyun, T); ``M`` has two meanings. Behind an
    amount may stand the same in words, in brackets. See ``values.written_amount`` for how digits and
    marks are read.

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
    fault = check_sen(sen)
    if fault is not None:
        raise InvalidValueError(fault)
    common = _COMMON.fullmatch(stripped)
    if common:
        return int(common[1].replace(".", ""))
    normalised = squeeze_text(stripped)
    if is_empty(normalised):
        raise _refused(ErrorCode.RUPIAH_EMPTY, "it has no digits", text)
    amount = find_amount(normalised)
    if amount is None:
        raise _refused(ErrorCode.RUPIAH_UNREADABLE, find_hint(normalised), text)
    if amount.is_signed and not amount.is_zero:
        raise _refused(ErrorCode.RUPIAH_NEGATIVE, "it is below zero, by a minus sign or brackets", text)
    readings = {reading for factor in find_factors(amount.scale) for reading in amount.find_readings(factor)}
    if not readings:
        raise _refused(ErrorCode.RUPIAH_UNREADABLE, amount.find_hint(), text)
    if max(readings) >= MOST_RUPIAH:
        raise _refused(ErrorCode.NUMBER_TOO_LARGE, "it is larger than any amount of money", text)
    if len(readings) > 1:
        candidates = tuple(map(to_number, sorted(readings)))
        why = "M is miliar to some and juta to others; " if amount.scale == M else ""
        message = f"{why}several readings: {format_candidates(candidates, text)} rupiah"
        raise _refused(ErrorCode.RUPIAH_AMBIGUOUS, message, text, candidates)
    settled = to_rupiah(readings.pop(), sen)
    if settled is None:
        raise _refused(ErrorCode.RUPIAH_SEN, SEN_MESSAGE, text)
    return settled


def format_rupiah(amount: int, *, ringkas: bool = False) -> str:
    """Write whole rupiah as EYD spells them: no space after ``Rp``, dots between thousands.

    The short form has a scale word and at most two decimals: ``Rp2,5 miliar``. It never looks exact where it
    is not: an amount that does not fit is rounded, half up, and has *sekitar* in front, which
    ``parse_rentang_rupiah`` reads back. Below a million only whole thousands are shortened, because any other
    amount is as short when it is written out. Above a thousand triliun a decimal is always written, because
    ``1.000 triliun`` can be read as one.

    Args:
        amount: Rupiah; below zero is written with a minus sign in front.
        ringkas: Whether to write the short form.

    Raises:
        InvalidTypeError: ``RUPIAH_FLOAT`` for a float, ``NOT_AN_INTEGER`` for anything else but an ``int``.
        InvalidValueError: ``NUMBER_TOO_LARGE`` for more than 47 digits, more than ``parse_rupiah`` reads.

    >>> format_rupiah(1_500_000)
    'Rp1.500.000'
    >>> format_rupiah(-1_500)
    '-Rp1.500'
    >>> format_rupiah(2_500_000_000, ringkas=True), format_rupiah(750_000, ringkas=True)
    ('Rp2,5 miliar', 'Rp750 ribu')
    >>> format_rupiah(999_999_999, ringkas=True)
    'sekitar Rp1 miliar'
    """
    raise_faults([check_rupiah(amount, "", below_zero=True)])
    sign = "-" if amount < 0 else ""
    number, about = _shortened(abs(amount)) if ringkas else (_grouped(abs(amount)), "")
    return f"{about}{sign}Rp{number}"


def to_rupiah(value: Fraction, sen: Sen) -> int | None:
    """Return a value in whole rupiah, or None where it has sen and they are refused.

    Args:
        value: Rupiah, zero or more.
        sen: What to do with a part below one rupiah.

    >>> from fractions import Fraction
    >>> to_rupiah(Fraction(5, 2), Sen.BULATKAN), to_rupiah(Fraction(5, 2), Sen.TOLAK)
    (3, None)
    """
    rupiah, rest = divmod(value.numerator, value.denominator)
    if rest and sen is Sen.TOLAK:
        return None
    rounded_up = sen is Sen.BULATKAN and 2 * rest >= value.denominator
    return rupiah + rounded_up


def check_sen(sen: object) -> Fault | None:
    """Return the fault of what is no ``Sen``, or None.

    >>> check_sen(Sen.BUANG) is None
    True
    """
    if issubclass(type(sen), Sen):
        return None
    options = ", ".join(f"Sen.{option.name}" for option in Sen)
    return Fault(ErrorCode.NOT_AN_OPTION, f"sen is one of {options}", "sen", sen, tuple(Sen))


def _refused(
    code: ErrorCode, message: str, value: object, candidates: tuple[int | Decimal, ...] = ()
) -> InvalidValueError:
    return InvalidValueError(Fault(code, message, value=value, candidates=candidates))


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _shortened(amount: int) -> tuple[str, str]:
    """Return the short form of an amount, and what stands before it where it is rounded."""
    if amount < THOUSAND**2:
        thousands, rest = divmod(amount, THOUSAND)
        return (_grouped(amount) if rest or not amount else f"{thousands} {SCALE_NAMES[0]}"), ""
    power = max(power for power in _POWERS if amount >= THOUSAND**power)
    if power < _POWERS[-1] and _hundredths(amount, power) == THOUSAND * _ONE:
        power += 1  # 999.999.999 is about one miliar, not a thousand juta
    hundredths = _hundredths(amount, power)
    whole, rest = divmod(hundredths, _ONE)
    decimals = f"{rest:02}".rstrip("0") or "0" * (whole >= THOUSAND)
    number = f"{_grouped(whole)}{',' * bool(decimals)}{decimals} {SCALE_NAMES[power - 1]}"
    return number, "" if hundredths * THOUSAND**power == _ONE * amount else "sekitar "


def _hundredths(amount: int, power: int) -> int:
    """Return how many hundredths of a scale an amount is, half of one rounded up."""
    scale: int = THOUSAND**power
    return (2 * _ONE * amount + scale) // (2 * scale)
