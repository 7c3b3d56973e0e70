"""What goes wrong, said once: every fault has a stable code, a path and the value that was refused.

The texts are English and may be reworded; the codes are stable. An application that wants words of its own
looks them up by code.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Self

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_SHOWN: Final = 60
_LONGEST_REPR: Final = 2 * _LONGEST_SHOWN  # so that a number that is cut off is seen to be one

_LEFT_OPEN: Final = 4
# Digits with little between them may be a number of a person, or amounts, days and years in a row.
_RUN: Final = re.compile(r"\d(?:[\W_]{0,3}\d){8,}")
_AMOUNT: Final = r"[1-9]\d{0,2}(?:(?:\.\d{3}){1,3}(?:,\d{1,2})?|(?:,\d{3}){1,3}(?:\.\d{1,2})?)"
_YEAR: Final = r"(?:19|20)\d{2}"
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
_DATE: Final = rf"(?:{_DAY}[-/. ]{_MONTH}[-/. ]{_YEAR}|{_YEAR}-{_MONTH}-{_DAY})(?:[ T]\d{{1,2}}[:.]\d{{2}})?"
_OTHER: Final = f"(?:{_AMOUNT}|{_DATE}|{_YEAR})"
_NO_PERSON: Final = re.compile(rf"{_OTHER}(?:[\W_]{{1,3}}{_OTHER})*")
_TELEPHONE: Final = re.compile(r"(?:62|0)[\W_]{0,3}8(?:[\W_]{0,3}\d){7,}")
_FEWEST_DIGITS: Final = 15
"""Of an NPWP of the old form; a NIK has one more."""


class Code(StrEnum):
    """A registry of stable codes.

    ``meaning`` says in a sentence what each means, English; ``kalimat``, where it has one, is what an end
    user reads, Indonesian.
    """

    meaning: str
    kalimat: str

    def __new__(cls, code: str, meaning: str = "", kalimat: str = "") -> Self:  # noqa: D102 - the class says it
        member = str.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        member.kalimat = kalimat
        return member


class ErrorCode(Code):
    """The registry of error codes.

    >>> ErrorCode("rupiah-negative").meaning
    'An amount of money is below zero.'
    """

    # values
    WRONG_TYPE = "wrong-type", "An object of another class is needed."
    NOT_TEXT = "not-text", "A parser was given something that is not text."
    TEXT_TOO_LONG = "text-too-long", "A text is longer than any value of its kind can be."
    NOT_AN_INTEGER = "not-an-integer", "A whole number is needed; float, bool and text are refused."
    NUMBER_NEGATIVE = "number-negative", "A count is below zero."
    NUMBER_TOO_LARGE = "number-too-large", "A number is larger than any real one of its kind."
    NOT_A_DATE = "not-a-date", "A date is needed; datetime and text are refused."
    OUT_OF_RANGE = "out-of-range", "A number is outside the range that its kind has."
    NOT_AN_OPTION = "not-an-option", "A value is none of the options that exist."
    RUPIAH_EMPTY = "rupiah-empty", "A text of money holds no digit."
    RUPIAH_UNREADABLE = "rupiah-unreadable", "A text cannot be read as an amount of money."
    RUPIAH_AMBIGUOUS = "rupiah-ambiguous", "A text of money has more than one reading; none is chosen."
    RUPIAH_NEGATIVE = "rupiah-negative", "An amount of money is below zero."
    RUPIAH_SEN = (
        "rupiah-sen",
        "An amount has sen and the caller has not said what to do with them.",
    )
    RUPIAH_FLOAT = "rupiah-float", "Money is a whole number of rupiah; a float cannot hold it exactly."
    TANGGAL_EMPTY = "tanggal-empty", "A text of a date is empty."
    TANGGAL_UNREADABLE = "tanggal-unreadable", "A text cannot be read as one date."
    TANGGAL_INCOMPLETE = "tanggal-incomplete", "A date lacks its day, its month or four digits of its year."
    TANGGAL_IMPOSSIBLE = "tanggal-impossible", "The calendar has no such day."
    TANGGAL_OUT_OF_RANGE = (
        "tanggal-out-of-range",
        "The year is outside the years that records can have.",
    )
    TANGGAL_WEEKDAY = "tanggal-weekday", "The weekday that is written does not fit the date that is written."

    # ranges, words and bands of money
    RUPIAH_DESCENDING = "rupiah-descending", "A range of money ends below its start, so no amount lies in it."
    TERBILANG_EMPTY = "terbilang-empty", "A text of a number in words holds no word."
    TERBILANG_UNREADABLE = "terbilang-unreadable", "A text cannot be read as a number in words."
    PITA_UNREADABLE = "pita-unreadable", "A text cannot be read as a band of amounts."
    PITA_CONTRADICTION = "pita-contradiction", "An amount lies outside of the band that stands beside it."

    # periods
    TANGGAL_DESCENDING = "tanggal-descending", "A range of dates ends before it starts."
    TANGGAL_NOT_CONSECUTIVE = "tanggal-not-consecutive", "Days that are listed do not follow one another."
    TANGGAL_TIME = "tanggal-time", "A number of a day has a time of day that nobody has said to drop."
    PERIODE_EMPTY = "periode-empty", "A period ends before its first day, so that it holds no day."
    PERIODE_OPEN = "periode-open", "A period needs an end where it has none."

    # schedules
    JADWAL_UNREADABLE = "jadwal-unreadable", "A text is no recurrence as iCalendar writes it."
    JADWAL_UNSUPPORTED = "jadwal-unsupported", "A recurrence of iCalendar says more than a schedule can."
    SAAT_OFFSET = "saat-offset", "A time lacks its offset from UTC in whole minutes."

    # words
    KATA_EMPTY = "kata-empty", "A text states no word of a vocabulary."
    KATA_UNKNOWN = "kata-unknown", "A word is none of its vocabulary, and no known spelling of one."
    KATA_AMBIGUOUS = "kata-ambiguous", "A word has several meanings; none is chosen."
    KATA_OTHER = "kata-other", "A word that stands in such columns is none of their vocabulary."

    # identifiers
    IDENTITAS_EMPTY = "identitas-empty", "A text of an identifier is empty, or holds no digit."
    IDENTITAS_UNREADABLE = "identitas-unreadable", "A text holds signs that its kind of identifier never has."
    IDENTITAS_NOT_CANONICAL = (
        "identitas-not-canonical",
        "A class of identifiers takes the canonical number; other spellings are for its parser.",
    )
    IDENTITAS_LENGTH = "identitas-length", "An identifier has the wrong number of digits."
    IDENTITAS_COMPONENT = "identitas-component", "A part of an identifier has a value that it cannot have."
    IDENTITAS_CHECK_DIGIT = "identitas-check-digit", "The check digit does not fit the digits it checks."
    IDENTITAS_PLACEHOLDER = "identitas-placeholder", "Zeros stand where there is no number."
    IDENTITAS_OTHER_KIND = "identitas-other-kind", "The number is one of another kind, or of an older form."

    # areas
    WILAYAH_KODE = "wilayah-kode", "A text is no code of an area."
    WILAYAH_UNKNOWN = "wilayah-unknown", "The table of areas has no area of this code."
    WILAYAH_NOT_FOUND = "wilayah-not-found", "The table of areas has no such name where it was looked for."
    WILAYAH_AMBIGUOUS = "wilayah-ambiguous", "A name is that of several areas; none is chosen."
    WILAYAH_ONLY_DESA = "wilayah-only-desa", "Only a desa has a name, and nothing says that a desa is meant."
    WILAYAH_CONTRADICTION = "wilayah-contradiction", "An area is not in the area that it is said to be in."
    WILAYAH_TABLE = "wilayah-table", "The files of a table of areas are missing, changed or of another form."
    RT_RW_UNREADABLE = "rt-rw-unreadable", "A text cannot be read as RT and RW."
    KODE_POS = "kode-pos", "A postal code has five digits, the first of them not zero."

    # KBLI
    KBLI_UNREADABLE = "kbli-unreadable", "A text is no code of KBLI: a letter, or two to five digits."
    KBLI_AMBIGUOUS = "kbli-ambiguous", "A code of KBLI can be read in more than one way; none is chosen."
    KBLI_LOST_ZERO = "kbli-lost-zero", "A code of KBLI has lost the zero it starts with; none is added."
    KBLI_EDITION_MISSING = (
        "kbli-edition-missing",
        "A code of KBLI is given without its edition, so that it cannot be compared.",
    )
    KBLI_EDITION = "kbli-edition", "An edition of KBLI is unknown, or two editions are mixed."
    KBLI_UNKNOWN = "kbli-unknown", "The edition of KBLI has no such kategori or golongan pokok."
    KBLI_KATEGORI = (
        "kbli-kategori",
        "A kategori is not that of the golongan pokok, or what belongs to it is unknown.",
    )

    # entities and facts
    EMPTY = "empty", "A text that must say something is empty."
    KEY = (
        "key",
        "A key has white space around it or a character that is not seen, or may be a person's number.",
    )
    MISSING = "missing", "A field that is needed beside the others, or one of several, is not stated."
    DUPLICATE = "duplicate", "Something that may occur once occurs again."
    CONTRADICTION = "contradiction", "Two values of one object cannot both be true."

    # the law as data
    HUKUM_SYNTAX = "hukum-syntax", "A file of law data is not valid TOML."
    HUKUM_STRUCTURE = (
        "hukum-structure",
        "Law data has an unknown key, a missing key or a wrong type.",
    )
    HUKUM_CITATION = (
        "hukum-citation",
        "A citation is no citation, or names an unknown instrument.",
    )
    HUKUM_UNCITED = "hukum-uncited", "A rule of law stands without the article it follows from."
    HUKUM_ANACHRONISM = (
        "hukum-anachronism",
        "A rule answers when its instrument was not yet or no longer there.",
    )
    HUKUM_OVERLAP = "hukum-overlap", "Two versions of one concept are in force on the same day."
    HUKUM_GAP = "hukum-gap", "No version is in force on some days and the data does not declare the gap."
    HUKUM_BOUNDS = "hukum-bounds", "The bounds of a ladder do not rise, or do not end with one open rung."
    HUKUM_LABEL = "hukum-label", "A rung has a label its ladder does not own, or a label has no rung."
    HUKUM_COMBINATION = "hukum-combination", "How the measures of a ladder combine is not fully stated."
    HUKUM_DISPUTE = "hukum-dispute", "A dispute is marked but not explained."
    HUKUM_QUOTE = "hukum-quote", "The words quoted from the law name another amount than the data."
    HUKUM_INSTRUMENT = (
        "hukum-instrument",
        "An instrument is stated twice, contradicts itself or is never cited.",
    )
    HUKUM_UNKNOWN = "hukum-unknown", "The book of law holds no concept of this name."
    HUKUM_TABLE = "hukum-table", "A table of law has a row with the wrong columns, or the same key twice."

    # answers
    UNDECIDED = "undecided", "An answer was demanded where facts or law do not decide."

    # tables
    TABLE_UNREADABLE = "table-unreadable", "A file cannot be opened or is not text."
    TABLE_UNWRITABLE = "table-unwritable", "A result cannot be written where it was asked for."
    TABLE_EMPTY = "table-empty", "A file holds no row below a header."
    TABLE_NO_COLUMN = "table-no-column", "No column holds the facts that are asked for."
    TABLE_COLUMN_TIE = "table-column-tie", "Two columns fit the same fact equally well."
    TABLE_FIELD_COUNT = "table-field-count", "A row has more fields than the header."
    TABLE_QUOTE = "table-quote", "A quoted field is never closed, or text follows its closing quote."
    TABLE_FIELD_SIZE = "table-field-size", "A field is longer than a cell of a real table can be."

    # the rest of the house
    EXTRA_MISSING = "extra-missing", "An optional dependency is not installed."
    SKENARIO = "skenario", "A scenario file is not of its form."


def mask_number(text: str) -> str:
    """Return a text with its letters and digits hidden, but for the first four digits, which name no person.

    >>> mask_number("3573014107050001"), mask_number("Sari, 35.73 01")
    ('3573************', '****, 35.73 **')
    """
    digits = 0
    signs = []
    for sign in text:
        digits += sign.isdecimal()
        signs.append("*" if sign.isalnum() and (digits > _LEFT_OPEN or not sign.isdecimal()) else sign)
    return "".join(signs)


def mask_persons(text: str) -> str:
    """Return a text with every number masked that is as long as a NIK or an NPWP, or is a telephone number.

    Amounts, days and years in a row stay. A telephone number is one that begins with 08 or 62 8.

    >>> mask_persons("NIK 3573-0141-0705-0001 (fiktif), 0812 - 3456 - 7890")
    'NIK 3573-****-****-**** (fiktif), 0812 - **** - ****'
    >>> mask_persons("Rp1.000.000.000-2.500.000.000, 30-12-2023 - 02-01-2024")
    'Rp1.000.000.000-2.500.000.000, 30-12-2023 - 02-01-2024'
    """
    return _RUN.sub(_mask_run, text)


def _mask_run(found: re.Match[str]) -> str:
    run = found[0]
    if _NO_PERSON.fullmatch(run):
        return run
    plain = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in run)
    if sum(sign.isdecimal() for sign in run) >= _FEWEST_DIGITS:
        return mask_number(run)
    telephone = _TELEPHONE.search(plain)
    return run if telephone is None else run[: telephone.start()] + mask_number(run[telephone.start() :])


def format_value(value: object) -> str:
    """Return ``repr(value)``, cut where it is long, so that a message stays one line.

    The numbers of persons in it are masked: a message goes into logs.

    >>> format_value("Rp1.000"), format_value("3573014107050001")
    ("'Rp1.000'", "'3573************'")
    >>> len(format_value("9" * 10_000)) < 100
    True
    """
    try:
        if isinstance(value, str):
            text = repr(mask_persons(str(value[:_LONGEST_REPR])))
        else:
            text = mask_persons(
                repr(value[:_LONGEST_REPR] if isinstance(value, bytes) else value)[:_LONGEST_REPR]
            )
    except Exception:  # noqa: BLE001 - a value that cannot show itself must not hide its fault
        text = f"<{type(value).__name__} that cannot be shown>"
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _mask_text(value: Any) -> Any:  # noqa: ANN401 - what is no text is left as it is
    return mask_persons(value) if type(value) is str else value


@frozen
class Fault:
    """One thing that is wrong.

    Attributes:
        code: The stable code.
        message: An English sentence for developers; may be reworded in any release. What was refused stands
            in it only as ``format_value`` shows it.
        path: Where it is, as a path into the object or file: ``laporan[0].hasil_penjualan``, ``line 12``.
        value: What was refused, as given; but in text, numbers that may be those of persons are masked.
        candidates: What may have been meant, where that can be known; never chosen among.
    """

    code: ErrorCode
    message: str
    path: str = ""
    value: Any = field(default=None, converter=_mask_text, repr=format_value)
    candidates: tuple[Any, ...] = field(default=(), repr=format_value)

    def __str__(self) -> str:
        where = f"{self.path}: " if self.path else ""
        what = "" if self.value is None else f" (got {format_value(self.value)})"
        return f"{where}{self.message}{what} [{self.code}]"

    def below(self, prefix: str) -> Fault:
        """Return the same fault with ``prefix`` in front of its path."""
        joint = "" if not self.path or self.path.startswith("[") or prefix.endswith(" ") else "."
        return Fault(self.code, self.message, f"{prefix}{joint}{self.path}", self.value, self.candidates)


class UmkmError(Exception):
    """The root of every error this library raises on purpose; it carries all faults at once.

    ``code``, ``path``, ``value`` and ``candidates`` are those of the first fault.

    >>> error = InvalidValueError(Fault(ErrorCode.RUPIAH_NEGATIVE, "below zero", "modal_usaha", -1))
    >>> error.code, error.path, error.value
    (<ErrorCode.RUPIAH_NEGATIVE: 'rupiah-negative'>, 'modal_usaha', -1)
    >>> print(error)
    modal_usaha: below zero (got -1) [rupiah-negative]
    """

    faults: tuple[Fault, ...]

    def __init__(self, *faults: Fault) -> None:
        if not faults:
            msg = "an error needs at least one fault"
            raise ValueError(msg)
        super().__init__(*faults)
        self.faults = faults

    def __str__(self) -> str:
        if len(self.faults) == 1:
            return str(self.faults[0])
        return f"{len(self.faults)} faults\n" + "\n".join(f"- {fault}" for fault in self.faults)

    @property
    def code(self) -> ErrorCode:
        """The code of the first fault."""
        return self.faults[0].code

    @property
    def path(self) -> str:
        """The path of the first fault."""
        return self.faults[0].path

    @property
    def value(self) -> Any:  # noqa: ANN401 - whatever was given
        """The refused value of the first fault."""
        return self.faults[0].value

    @property
    def candidates(self) -> tuple[Any, ...]:
        """What the first fault's value may have meant."""
        return self.faults[0].candidates


class InvalidValueError(UmkmError, ValueError):
    """A value that is no fact: negative money, an impossible date, a text with two readings."""


class InvalidTypeError(UmkmError, TypeError):
    """A value of the wrong type: float money, a datetime for a date."""


class HukumError(UmkmError, ValueError):
    """Law data that is broken, or a concept that the book of law does not hold."""


class UndecidedError(UmkmError, LookupError):
    """An outcome was demanded of an answer that has none."""


class TableError(UmkmError, ValueError):
    """A file that cannot be read as a table of businesses."""


class MissingExtraError(UmkmError, ImportError):  # type: ignore[misc] # ImportError has a path of its own
    """An optional dependency is needed; the message names the extra that brings it."""


class ScenarioError(UmkmError, ValueError):
    """A scenario file that is not of its form."""


def make_error(faults: Iterable[Fault]) -> UmkmError:
    """Return the error for faults of given values: a type error where every fault is one of type.

    ``except UmkmError`` catches both; their built-in bases tell a wrong type from a wrong value.
    """
    gathered = tuple(faults)
    of_type = {
        ErrorCode.WRONG_TYPE,
        ErrorCode.NOT_TEXT,
        ErrorCode.NOT_AN_INTEGER,
        ErrorCode.NOT_A_DATE,
        ErrorCode.RUPIAH_FLOAT,
    }
    kind = InvalidTypeError if all(fault.code in of_type for fault in gathered) else InvalidValueError
    return kind(*gathered)
