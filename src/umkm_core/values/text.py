"""Text on its way from and to people."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from umkm_core.errors import ErrorCode, Fault, InvalidTypeError, InvalidValueError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DASHES: Final[Mapping[int, str]] = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
"""What word processors turn hyphens into, and the minus of copied tables; for ``str.translate``."""

LONGEST_TEXT: Final = 64
"""No amount and no date is longer, in characters; a longer text is refused before any work is done."""


def strip_text(text: object, *, what: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text without white space at its ends.

    Args:
        text: What was given to a parser.
        what: What the parser reads, for its message.
        longest: How many characters it may have.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but text.
        InvalidValueError: ``TEXT_TOO_LONG`` for more than ``longest`` characters.

    >>> strip_text(" Rp1.000 ", what="money")
    'Rp1.000'
    """
    # An object may lie about its class to isinstance, which is asked for type checkers alone.
    if not issubclass(type(text), str) or not isinstance(text, str):
        message = f"{what} is read from text, not from {type(text).__name__}"
        raise InvalidTypeError(Fault(ErrorCode.NOT_TEXT, message, value=text))
    given = str.__str__(text)  # a subclass may have a strip, and a length, of its own
    stripped = given.strip()
    if len(stripped) > longest:
        message = f"it is longer than {longest} characters"
        raise InvalidValueError(Fault(ErrorCode.TEXT_TOO_LONG, message, value=given))
    return stripped


def squeeze_text(text: str) -> str:
    """Return a text with one space for all white space between words, and a hyphen for each dash.

    >>> squeeze_text(" Rp\u00a05  –  10 juta")
    'Rp 5 - 10 juta'
    """
    return " ".join(text.split()).translate(DASHES)


def find_foreign_sign(text: str) -> str:
    """Return what is wrong with the first sign that looks like a digit or cannot be seen; empty for none.

    >>> find_foreign_sign("Rp٣.000")
    'it holds U+0663 ARABIC-INDIC DIGIT THREE; only 0 to 9 and visible signs are read'
    >>> find_foreign_sign("é")
    ''
    """
    sign = next((sign for sign in text if sign > "~" and (sign.isnumeric() or not sign.isprintable())), "")
    if not sign:
        return ""
    name = unicodedata.name(sign, "a sign without a name")
    return f"it holds U+{ord(sign):04X} {name}; only 0 to 9 and visible signs are read"


def format_daftar(words: Sequence[str]) -> str:
    """Write words as a list in a sentence.

    >>> format_daftar(["Jumat"]), format_daftar(["Sabtu", "Minggu"]), format_daftar(["a", "b", "c"])
    ('Jumat', 'Sabtu dan Minggu', 'a, b, dan c')
    """
    *others, last = words
    comma = "," if len(others) > 1 else ""
    return f"{', '.join(others)}{comma} dan {last}" if others else last


def format_nama(word: str) -> str:
    """Return a word of a choice or a fact as it is read: without hyphens and underscores.

    >>> format_nama("hasil_penjualan"), format_nama("tanggal-berdiri")
    ('hasil penjualan', 'tanggal berdiri')
    """
    return word.replace("-", " ").replace("_", " ")
