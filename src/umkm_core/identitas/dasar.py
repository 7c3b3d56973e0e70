"""What all identifiers have in common: one way to be read, checked, shown and hidden.

An identifier is a value of one canonical text, ``nomor``. People write it in many ways, so ``parse`` reads
what is unmistakably the same number: with its name in front, in groups, with typographic dashes. The class
itself takes the canonical text alone. Both check the same, in the one method ``_faults``.

A code of KBLI is no ``Identitas``, having two fields, but makes the same promises by :func:`read_text`.

A number of a person must not end up in a log. Every value is masked before it enters a fault, no error keeps
another one that knows the number, and no message quotes a digit of it.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

from attrs import frozen

from umkm_core.errors import ErrorCode, Fault, InvalidValueError, UmkmError, make_error, mask_number
from umkm_core.values.checks import raise_faults
from umkm_core.values.text import LONGEST_TEXT, squeeze_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from umkm_core.identitas.catatan import CatatanIdentitas

# A name may follow "No." and be followed by one: "No. NIK", "NPWP No.:", "Nomor Induk Berusaha =".
_NOMOR: Final = r"(?:\b(?:nomor|no|nmr)\b\ ?\.?\ ?)"
_ALIKE: Final = str.maketrans("OoIl|", "00111")
_NAME_OF_CLASS: Final = type.__dict__["__name__"]  # a class may have a __name__ that raises
_NO_DIGIT: Final = re.compile("[^0-9]+")
_SCIENTIFIC: Final = re.compile(r"[0-9](?:[.,][0-9]+)?e\+?[0-9]+", re.ASCII | re.IGNORECASE)
_FLOAT: Final = re.compile(r"[0-9]{6,}[.,]0+", re.ASCII)  # its zero is no digit of the number


@frozen(order=True, repr=False)
class Identitas(ABC):
    """A number by which somebody or something is known.

    Values are equal, and ordered, within one class alone. ``str()`` is the canonical number; ``repr()`` masks
    it where it may lead to a person.

    Attributes:
        nomor: The number in its canonical form.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but text.
        InvalidValueError: ``IDENTITAS_NOT_CANONICAL`` for a text that only ``parse`` reads,
            ``TEXT_TOO_LONG``, and what the class says, all faults at once.
    """

    nomor: str

    NAMA: ClassVar[str] = "an identifier"
    """What a message calls it, with its article."""

    PRIBADI: ClassVar[bool] = True
    """Whether the number may lead to a person, so that ``repr()`` masks it (UU 27/2022 on personal data)."""

    _AWALAN: ClassVar[re.Pattern[str]]
    """What may stand before it, of :func:`make_awalan`."""

    _TANDA: ClassVar[str] = ".-/"
    """The marks that may stand between its digits."""

    def __attrs_post_init__(self) -> None:
        fault = check_plain_text(self.nomor, self.NAMA)
        raise_faults(self._faults(self.nomor) if fault is None else [fault])

    @classmethod
    @abstractmethod
    def _faults(cls, nomor: str) -> Iterable[Fault | None]:
        """Yield what is wrong with a canonical number."""

    @classmethod
    def _read(cls, text: str) -> str:
        """Return the canonical number of a text that is neither empty nor long, or raise."""
        return read_digits(text, awalan=cls._AWALAN, tanda=cls._TANDA, nama=cls.NAMA)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the number as people write it.

        Args:
            text: What was typed, at most 64 characters between white space.

        Raises:
            InvalidTypeError: ``NOT_TEXT`` for anything but text: a number has lost its leading zeros.
            InvalidValueError: ``TEXT_TOO_LONG``, ``IDENTITAS_EMPTY``, ``IDENTITAS_UNREADABLE``, and what the
                class says of wrong numbers; every value in it is masked.
        """
        return cls(cls._read(read_text(text, cls.NAMA)))

    @classmethod
    def try_parse(cls, value: object) -> Self | None:
        """Read the number, or return None for whatever ``parse`` refuses; nothing is raised.

        Args:
            value: Anything, a cell of a table say.
        """
        if not issubclass(type(value), str):
            return None
        try:
            return cls.parse(value)  # type: ignore[arg-type] # seen above
        except UmkmError:
            return None

    @classmethod
    def is_valid(cls, value: object) -> bool:
        """Answer whether ``parse`` reads it; nothing is raised.

        Args:
            value: Anything, a cell of a table say.
        """
        if not issubclass(type(value), str):
            return False
        try:
            nomor = cls._read(read_text(value, cls.NAMA))
        except UmkmError:
            return False
        return all(fault is None for fault in cls._faults(nomor))  # no value and no error is made

    def format(self) -> str:
        """Return the number as it is printed."""
        return self.nomor

    @property
    def catatan(self) -> tuple[CatatanIdentitas, ...]:
        """What is accepted although nothing confirms it."""
        return ()

    def __str__(self) -> str:
        return self.nomor

    def __repr__(self) -> str:
        shown = mask_number(self.nomor) if self.PRIBADI else self.nomor
        return f"{type(self).__name__}({shown!r})"


def read_text(text: Any, nama: str) -> str:  # noqa: ANN401 - whatever a cell holds; a str once it is checked
    """Return what was typed, as plain text without white space and the mark of a spreadsheet around it.

    Args:
        text: What was given to a parser.
        nama: What a message calls the identifier.

    Raises:
        InvalidTypeError: ``NOT_TEXT``.
        InvalidValueError: ``TEXT_TOO_LONG``, ``IDENTITAS_EMPTY``; their values are masked.

    >>> read_text(" '64141 ", "a code of KBLI")
    '64141'
    """
    plain: str = text
    if issubclass(type(text), str):  # an object may lie about its class to isinstance
        plain = str.__str__(text).strip().removeprefix("'")  # with which a spreadsheet marks text
    fault = check_plain_text(plain, nama)
    if fault is not None:
        raise make_error([fault])
    if not plain:
        raise make_refusal(ErrorCode.IDENTITAS_EMPTY, "it is empty", plain)
    return plain


def check_plain_text(value: Any, nama: str, path: str = "") -> Fault | None:  # noqa: ANN401 - as above
    """Return the fault of what is no plain text, or too long for any identifier, or None.

    What is no text is not shown: it may be a number of a person.

    Args:
        value: What was given.
        nama: What a message calls the identifier.
        path: The component that it was to be.

    >>> print(check_plain_text(64141, "a code of KBLI"))
    a code of KBLI is read from text, not from int, which has lost leading zeros [not-text]
    """
    kind = type(value)
    if kind is str:
        if len(value) <= LONGEST_TEXT:
            return None
        message = f"it is longer than {LONGEST_TEXT} characters"
        return make_fault(ErrorCode.TEXT_TOO_LONG, message, value, path)
    message = f"{nama} is read from text, not from {_NAME_OF_CLASS.__get__(kind)}"
    if issubclass(kind, str):
        message = f"{nama} keeps plain text, no subclass of str; use parse"
    elif issubclass(kind, (int, float)):
        message += ", which has lost leading zeros"
    elif issubclass(kind, Identitas):
        message += ", which is an identifier already"
    return Fault(ErrorCode.NOT_TEXT, message, path)


def make_refusal(code: ErrorCode, message: str, text: str, path: str = "") -> InvalidValueError:
    """Return the error that refuses a text, which is masked."""
    return InvalidValueError(make_fault(code, message, text, path))


def make_fault(code: ErrorCode, message: str, text: str, path: str = "") -> Fault:
    """Make a fault of a number, which is masked.

    Args:
        code: Its code.
        message: What is wrong, without a digit of the number.
        text: The number, or the text that was to be one.
        path: The component that is wrong.

    >>> print(make_fault(ErrorCode.IDENTITAS_LENGTH, "it has too few digits", "357301", "panjang"))
    panjang: it has too few digits (got '3573**') [identitas-length]
    """
    return Fault(code, message, path, mask_number(text[:LONGEST_TEXT]))


def make_awalan(*names: str) -> re.Pattern[str]:
    """Return the pattern of what may stand before a number: its name, "No.", or both.

    Args:
        names: Its names, as patterns in verbose mode.

    >>> awalan = make_awalan("nik", "ktp")
    >>> [awalan.sub("", text) for text in ("No. NIK : 1", "KTP 1", "nomor 1", "NIKA 1", "-1")]
    ['1', '1', '1', 'NIKA 1', '-1']
    """
    name = "|".join(names)
    named = rf"{_NOMOR}? (?:{name}) (?![a-z]) \ ?[.:=]?\ ? {_NOMOR}? [-:=]?"
    pattern = rf"\A (?: {named} | {_NOMOR} [:=]? ) \ ?"
    return re.compile(pattern, re.ASCII | re.IGNORECASE | re.VERBOSE)


def read_digits(text: str, *, awalan: re.Pattern[str], tanda: str, nama: str) -> str:
    """Return the digits of a number of digits.

    Between two digits may stand one mark, with or without spaces around it. Nothing is repaired: a letter O
    for a zero is refused.

    Args:
        text: What was typed.
        awalan: What may stand before the digits, of :func:`make_awalan`.
        tanda: The marks that may stand between digits.
        nama: What a message calls the number.

    Raises:
        InvalidValueError: ``IDENTITAS_EMPTY`` where there is no digit, ``IDENTITAS_UNREADABLE``.

    >>> read_digits("No. NIK : 3573-0101 0705.0001", awalan=make_awalan("nik"), tanda=".-", nama="a NIK")
    '3573010107050001'
    """
    if text.isascii() and text.isdigit():
        return text
    shape = _digits_with(tanda)
    body = text if shape.fullmatch(text) else awalan.sub("", squeeze_text(text))
    if shape.fullmatch(body) and not _FLOAT.fullmatch(body):
        return _NO_DIGIT.sub("", body)
    if not any(sign.isalnum() for sign in body):
        raise make_refusal(ErrorCode.IDENTITAS_EMPTY, "it has no digit", text)
    raise make_refusal(ErrorCode.IDENTITAS_UNREADABLE, _why_unreadable(body, shape, tanda, nama), text)


def check_digits(nomor: str, lengths: Sequence[int], nama: str) -> Fault | None:
    """Return the fault of a canonical number that is no row of digits, too short, too long or zeros; or None.

    >>> print(check_digits("12", (13,), "a NIB"))
    panjang: a NIB has 13 digits, not 2 (got '12') [identitas-length]
    >>> print(check_digits("00000000", (8,), "a NIK koperasi"))
    zeros stand where there is no number; leave it out (got '0000****') [identitas-placeholder]
    """
    if not (nomor.isascii() and nomor.isdigit()):
        message = f"{nama} is made of digits alone; use parse for a number as people write it"
        return make_fault(ErrorCode.IDENTITAS_NOT_CANONICAL, message, nomor)
    if len(nomor) in lengths:
        return None if nomor.strip("0") else make_placeholder(nomor)
    wanted = " or ".join(map(str, lengths))
    if isinstance(lengths, range):
        wanted = f"{lengths[0]} to {lengths[-1]}"
    message = f"{nama} has {wanted} digits, not {len(nomor)}"
    return make_fault(ErrorCode.IDENTITAS_LENGTH, message, nomor, "panjang")


def make_placeholder(nomor: str, path: str = "") -> Fault:
    """Make the fault of zeros that say that there is no number.

    Args:
        nomor: The number.
        path: The component that is zeros, where it is not all of it.

    >>> str(make_placeholder("0000").code)
    'identitas-placeholder'
    """
    text = "zeros stand where there is no number; leave it out"
    return make_fault(ErrorCode.IDENTITAS_PLACEHOLDER, text, nomor, path)


@cache
def _digits_with(tanda: str) -> re.Pattern[str]:
    mark = rf"(?:\ ?[{re.escape(tanda)}]\ ?|\ )"  # one way for each text, so that it cannot backtrack far
    return re.compile(rf"[0-9](?:{mark}?[0-9])*\.?", re.ASCII)


def _why_unreadable(body: str, shape: re.Pattern[str], tanda: str, nama: str) -> str:
    """Return why a text is no number of digits, without a sign of it: it may hold a name."""
    if _SCIENTIFIC.fullmatch(body):
        return "it is in scientific notation, which has lost digits; format the cell as text first"
    if _FLOAT.fullmatch(body):
        return "it went through a float, which may have lost digits; read the column as text"
    if shape.fullmatch(body.translate(_ALIKE)):
        return "letters (O, I, l) stand where digits (0, 1) belong; it is not repaired: look at its source"
    if any(sign.isdecimal() and not sign.isascii() for sign in body):
        return "it has digits of another script; only 0 to 9 are read"
    if any(not sign.isprintable() for sign in body):
        return "it has an invisible sign"
    marks = ", ".join(f"{sign!r}" for sign in tanda)
    return f"{nama} has digits, with single spaces or marks ({marks}) between them and nothing else"
