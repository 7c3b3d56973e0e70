"""Text on its way from and to people."""

from __future__ import annotations

from typing import Final

from umkm_core.errors import ErrorCode, Fault, InvalidTypeError, InvalidValueError

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
    if not isinstance(text, str):
        message = f"{what} is read from text, not from {type(text).__name__}"
        raise InvalidTypeError(Fault(ErrorCode.NOT_TEXT, message, value=text))
    stripped = text.strip()
    if len(stripped) > longest:
        message = f"it is longer than {longest} characters"
        raise InvalidValueError(Fault(ErrorCode.TEXT_TOO_LONG, message, value=text))
    return stripped


def format_nama(word: str) -> str:
    """Return a word of a choice or a fact as it is read: without hyphens and underscores.

    >>> format_nama("hasil_penjualan"), format_nama("tanggal-berdiri")
    ('hasil penjualan', 'tanggal berdiri')
    """
    return word.replace("-", " ").replace("_", " ")
