"""Whole numbers in words, *terbilang*, as receipts, deeds and the law write them behind the figures.

The scale words follow the short scale, in which Indonesian counts: each is a thousand times the one before
it (KBBI gives *triliun* 12 zeros). The words from *kuadriliun* to *desiliun*, 10^33, are listed by Kompas
(5 June 2024) and by the Indonesian Wikipedia (*Nama bilangan besar*); the four above them, which no real
amount needs, continue the Latin row in the spelling that is found in public use. *Biliun* is none of them:
KBBI gives it two values.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from umkm_core.errors import ErrorCode, Fault, InvalidValueError, format_value
from umkm_core.values.checks import MOST_RUPIAH, raise_faults
from umkm_core.values.text import squeeze_text, strip_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DIGITS: Final = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SCALES: Final = (
    "ribu",
    "juta",
    "miliar",
    "triliun",
    "kuadriliun",
    "kuintiliun",
    "sekstiliun",
    "septiliun",
    "oktiliun",
    "noniliun",
    "desiliun",
    "undesiliun",
    "duodesiliun",
    "tredesiliun",
    "kuatuordesiliun",
)

_ZERO: Final = "nol"
_MINUS: Final = "minus"
_RUPIAH: Final = "rupiah"
_ABOVE_TRILIUN: Final = frozenset(_SCALES[_SCALES.index("triliun") + 1 :])

_LONGEST: Final = 1_000  # the longest number of 47 digits has fewer than 800 characters
_GROUP: Final = 1_000
_HUNDRED: Final = 100
_TEN: Final = 10
_SCALE_VALUES: Final = {word: _GROUP**power for power, word in enumerate(_SCALES, 1)}

_SPELLINGS: Final = {
    "milyar": "miliar",
    "trilyun": "triliun",
    "semilyar": "semiliar",
    "setrilyun": "setriliun",
}

_SHORT: Final = ("sebelas", "sepuluh", "seratus", "seribu", "sejuta", "semiliar", "setriliun")
_WORDS: Final = (_ZERO, *_DIGITS, "belas", "puluh", "ratus", *_SCALES, *_SHORT, *_SPELLINGS)

_TOKEN: Final = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))
# "Satu ratus" is written "seratus", and "satu ribu" is written "seribu", but for "dua puluh satu ribu".
_TO_SHORTEN: Final = re.compile(r"\bsatu (belas|puluh|ratus)\b|(?<!puluh )(?<!ratus )\bsatu (ribu)\b")
_TO_LENGTHEN: Final = re.compile(r"(?<!puluh )(?<!ratus )\bse(juta|miliar|triliun)\b")
_SHORTENED: Final = re.compile(r"\bse(?=belas|puluh|ratus|ribu)")
_INNER_HYPHEN: Final = re.compile(r"(?<=[a-z])-(?=[a-z])")
_LABEL: Final = re.compile(r"terbilang ?:?(?![a-z])")
_MARKS: Final = "#*= "
_END: Final = re.compile(rf"(?:{_RUPIAH}(?: saja)?)? ?[.,]?[-=]*\Z")
_TOO_LARGE: Final = "it has more than 47 digits, and no real number has as many"


def terbilang(angka: int, *, rupiah: bool = False) -> str:
    """Write a whole number in words.

    Args:
        angka: The number, of at most 47 digits; below zero it is written with *minus*.
        rupiah: Whether to write *rupiah* behind it.

    Raises:
        InvalidTypeError: ``NOT_AN_INTEGER`` for anything but an ``int``.
        InvalidValueError: ``NUMBER_TOO_LARGE`` for more than 47 digits.

    >>> terbilang(2_500_000, rupiah=True)
    'dua juta lima ratus ribu rupiah'
    >>> terbilang(1_111), terbilang(21_000), terbilang(-12)
    ('seribu seratus sebelas', 'dua puluh satu ribu', 'minus dua belas')
    """
    raise_faults([_check_number(angka)])
    words = (_MINUS if angka < 0 else "", _words(abs(angka)) or _ZERO, _RUPIAH if rupiah else "")
    return " ".join(words).strip()


def parse_terbilang(text: str) -> int:
    """Read a whole number in words.

    Read is what ``terbilang`` writes, in any case and spacing (*duapuluh lima*), with or without
    *rupiah* (*saja*) and ``,-`` behind it and the marks of receipts around it (``# dua juta #``, ``(dua
    juta)``), and what people write for it:
    *satu ribu*, *satu ratus*, *sejuta*, *milyar*, *trilyun*, and *tiga ribu triliun* for the *tiga
    kuadriliun* that nobody says. All of these have one reading; everything else is refused.

    Args:
        text: What was written, at most 1,000 characters between white space.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but ``str``.
        InvalidValueError: ``TERBILANG_EMPTY``, ``TERBILANG_UNREADABLE``, ``TEXT_TOO_LONG``,
            ``NUMBER_TOO_LARGE`` for more than 47 digits.

    >>> parse_terbilang("Dua Juta Lima Ratus Ribu Rupiah")
    2500000
    >>> parse_terbilang("dua tiga")
    Traceback (most recent call last):
        ...
    umkm_core.errors.InvalidValueError: its words are no number in this order (got 'dua tiga') ...
    """
    squeezed = squeeze_text(strip_text(text, what="a number in words", longest=_LONGEST)).lower()
    body = _unwrap(squeezed)
    label = _LABEL.match(body)
    body = _unwrap(body[label.end() :]) if label else body
    end = _END.search(body)
    words = _INNER_HYPHEN.sub(" ", body[: end.start()] if end else body).split()
    is_below_zero = words[:1] == [_MINUS]
    spoken = " ".join(token for word in words[is_below_zero:] for token in _tokens(word, text))
    if not spoken:
        raise _refused(ErrorCode.TERBILANG_EMPTY, "it has no number", text)
    written = _shorten(_with_kuadriliun(_TO_LENGTHEN.sub(r"satu \1", spoken)))
    number = _value(_SHORTENED.sub("satu ", written).split())
    if number >= MOST_RUPIAH:
        raise _refused(ErrorCode.NUMBER_TOO_LARGE, _TOO_LARGE, text)
    # Only a number that these words are written for was meant by them.
    if written != (_words(number) or _ZERO) or (is_below_zero and not number):
        raise _refused(ErrorCode.TERBILANG_UNREADABLE, "its words are no number in this order", text)
    return -number if is_below_zero else number


def _check_number(angka: object) -> Fault | None:
    if type(angka) is not int:
        message = f"a whole number (int) is written in words, not {type(angka).__name__}"
        return Fault(ErrorCode.NOT_AN_INTEGER, message, value=angka)
    if not -MOST_RUPIAH < angka < MOST_RUPIAH:
        return Fault(ErrorCode.NUMBER_TOO_LARGE, _TOO_LARGE, value=angka)
    return None


def _unwrap(text: str) -> str:
    """Return a text without the marks and the one pair of brackets around it."""
    body = text.strip(_MARKS)
    return body[1:-1].strip(_MARKS) if body.startswith("(") and body.endswith(")") else body


def _refused(code: ErrorCode, message: str, value: str) -> InvalidValueError:
    return InvalidValueError(Fault(code, message, value=value))


def _tokens(word: str, text: str) -> Iterator[str]:
    """Yield the words that are written as one, in the spelling that is written here."""
    found: list[str] = _TOKEN.findall(word)
    if "".join(found) != word:
        message = f"{format_value(word)} is no word of a whole number"
        if word == "biliun":
            message = "biliun has two meanings; write miliar or triliun"
        elif any(sign.isdigit() for sign in word):
            message = "it holds digits, which parse_rupiah reads"
        raise _refused(ErrorCode.TERBILANG_UNREADABLE, message, text)
    for token in found:
        yield _SPELLINGS.get(token, token)


def _with_kuadriliun(text: str) -> str:
    """Return the words of a number with its thousands of triliun said as kuadriliun."""
    before, triliun, after = text.partition(" triliun")
    said_alone = f"satu ribu{before.removeprefix('seribu')}" if before.startswith("seribu") else before
    thousands, ribu, rest = said_alone.partition(" ribu")
    if not triliun or not ribu or _ABOVE_TRILIUN & {*before.split()}:
        return text
    return f"{thousands} kuadriliun{rest}{triliun if rest else ''}{after}"


def _shorten(text: str) -> str:
    return _TO_SHORTEN.sub(lambda match: f"se{match[1] or match[2]}", text)


def _words(number: int) -> str:
    """Return the words of a number; of zero, none."""
    words: list[str] = []
    for scale, value in reversed([("", 1), *_SCALE_VALUES.items()]):
        group = number // value % _GROUP
        if group:
            words += [*_words_of_group(group), scale]
    return _shorten(" ".join(words).strip())


def _words_of_group(group: int) -> Iterator[str]:
    hundreds, rest = divmod(group, _HUNDRED)
    tens, ones = divmod(rest, _TEN)
    if hundreds:
        yield from (_DIGITS[hundreds - 1], "ratus")
    if tens == 1 and ones:
        yield from (_DIGITS[ones - 1], "belas")
        return
    if tens:
        yield from (_DIGITS[tens - 1], "puluh")
    if ones:
        yield _DIGITS[ones - 1]


def _value(words: Iterable[str]) -> int:
    """Return what words are worth, whether or not they are a number in this order."""
    total = group = ones = 0
    for word in words:
        if word in _DIGITS:
            ones = _DIGITS.index(word) + 1
            continue
        match word:
            case "belas":
                group += _TEN + ones
            case "puluh":
                group += _TEN * ones
            case "ratus":
                group += _HUNDRED * ones
            case _:
                total += (group + ones) * _SCALE_VALUES.get(word, 0)
                group = 0
        ones = 0
    return total + group + ones
