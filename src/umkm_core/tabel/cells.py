"""Reading one cell: a value, nothing, or the fault; a cell never ends the reading of a table."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, TypeAlias

from attrs import evolve

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.tabel.synonyms import Kind
from umkm_core.values.checks import MOST_COUNTED, MOST_RUPIAH
from umkm_core.values.rupiah import Sen, parse_rupiah
from umkm_core.values.tanggal import parse_tanggal

Reading: TypeAlias = int | date | Fault | None
"""What a cell holds: a value, the fault for which it was refused, or None where it states nothing."""

RUPIAH: Final = "rupiah"
"""The unit of an amount that is written out."""

_NAMES_A_UNIT: Final = re.compile(r"(?!(?:rp|idr|rupiah)(?![^\W\d_]))(?<![^\W\d_])[^\W\d_]+", re.IGNORECASE)

# "nihil" and "nol" state zero rather than nothing, so they are not among these.
_STATES_NOTHING: Final = frozenset(
    {
        *("tidak ada", "tdk ada", "belum ada", "blm ada", "tidak diisi", "belum diisi", "kosong"),
        *("tidak tahu", "tidak diketahui", "belum diketahui"),
        *("n/a", "na", "n.a", "n.a.", "#n/a", "nan", "null", "none"),
    }
)
_ONLY_MARKS: Final = re.compile(r"[\s.,:?_=*/–—−-]*")
_LONGEST_COUNT: Final = 32

# A count grouped with dots is written as Indonesian writes it; "7.0" is what a spreadsheet makes of 7.
_COUNT: Final = re.compile(
    r"(?: (?P<bare>[0-9]+) (?:[.,]0)? | (?P<grouped>[1-9][0-9]{0,2} (?:\.[0-9]{3})+) )"
    r"(?:\s* (?:orang | org | jiwa | pekerja | karyawan | pegawai | tenaga\s+kerja) \.? )?",
    re.VERBOSE | re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\s*(?:19|20)[0-9]{2}\s*")
_BELOW_ZERO: Final = re.compile(r"[-–—−]\s*[0-9][^-–—−]*")
# Before the digits of an amount that was refused for being below zero stand "Rp" and the one sign.
_SIGN_OF_MONEY: Final = re.compile(r"(?P<before>[^0-9]*?)[^\w.\s](?=[^0-9]*[0-9])")


def read_cell(cell: str, kind: Kind, *, sen: Sen = Sen.TOLAK, unit: str = RUPIAH) -> Reading:
    """Read a cell as its column is read.

    Args:
        cell: The cell as written.
        kind: What the column holds.
        sen: What to do where an amount has a part below one rupiah.
        unit: What the amounts of the column count.

    >>> read_cell("(5.000)", Kind.BALANCE), read_cell("3 orang", Kind.COUNT)
    (-5000, 3)
    """
    if kind is Kind.COUNT:
        return read_count(cell)
    if kind is Kind.DATE:
        return read_date(cell)
    return read_money(cell, sen=sen, below_zero=kind is Kind.BALANCE, unit=unit)


def read_money(
    cell: str, *, sen: Sen = Sen.TOLAK, below_zero: bool = False, unit: str = RUPIAH
) -> int | Fault | None:
    """Read an amount of money.

    Args:
        cell: The cell as written.
        sen: What to do where the amount has a part below one rupiah; below zero it is done to the amount
            without its sign.
        below_zero: Whether the amount may be below zero, as a net worth may.
        unit: What the amount counts: ``rupiah``, ``ribu``, ``juta`` or ``miliar``. A cell that names a unit
            beside another than rupiah is refused.

    Returns:
        The amount in rupiah; None where the cell states nothing (empty, "-", "Rp. -", "n/a", "belum ada"); or
        the fault, with a code of ``parse_rupiah`` or ``number-too-large``.

    >>> read_money("Rp. 12.500.000")
    12500000
    >>> read_money("Rp. -") is None
    True
    >>> print(read_money("< 2M"))
    it is a bound or an estimate, not one amount (got '< 2M') [rupiah-unreadable]
    >>> read_money("-Rp. 12.500.000", below_zero=True)
    -12500000
    >>> read_money("1,5", unit="juta")
    1500000
    """
    if is_unstated(cell):
        return None
    if unit != RUPIAH and _NAMES_A_UNIT.search(cell):
        message = f"it names a unit, and its column is said to count {unit}"
        return Fault(ErrorCode.RUPIAH_AMBIGUOUS, message, value=cell)
    try:
        return _real(parse_rupiah(cell if unit == RUPIAH else _with_unit(cell, unit), sen=sen), cell)
    except InvalidValueError as error:
        fault = error.faults[0]
        # A sen that is no option is a mistake of the program, not of the cell.
        if fault.code is ErrorCode.NOT_AN_OPTION:
            raise
        if fault.code is ErrorCode.RUPIAH_NEGATIVE and below_zero:
            return _negated(cell, sen, unit)
        return None if fault.code is ErrorCode.RUPIAH_EMPTY else _real(evolve(fault, value=cell), cell)


def _with_unit(cell: str, unit: str) -> str:
    """Return a cell with the unit of its column behind its digits."""
    text = cell.strip()
    bare = text.removesuffix(")")
    return f"{bare.strip()} {unit}{text[len(bare) :]}"


def _real(reading: int | Fault, cell: str) -> int | Fault:
    """Return a reading, or the fault where it, or what it may mean, is larger than any real amount."""
    values = reading.candidates if isinstance(reading, Fault) else (reading,)
    if all(value < MOST_RUPIAH for value in values):
        return reading
    return Fault(ErrorCode.NUMBER_TOO_LARGE, "it is larger than any real amount of money", value=cell)


def _negated(cell: str, sen: Sen, unit: str) -> int | Fault | None:
    """Read an amount that has a minus sign or brackets."""
    unsigned = _SIGN_OF_MONEY.sub(r"\g<before>", cell, count=1).rstrip().removesuffix(")")
    reading = read_money(unsigned, sen=sen, unit=unit)
    if isinstance(reading, Fault):
        candidates = tuple(-candidate for candidate in reading.candidates)
        message = f"below zero; without its sign, {reading.message}"
        return evolve(reading, message=message, value=cell, candidates=candidates)
    return None if reading is None else -reading


def read_count(cell: str) -> int | Fault | None:
    """Read a count of persons.

    Args:
        cell: The cell as written.

    Returns:
        The count; None where the cell states nothing; or the fault: ``number-negative``, ``not-an-integer``,
        ``number-too-large``, ``text-too-long``.

    >>> read_count("3 orang"), read_count("1.250"), read_count("7.0"), read_count("-")
    (3, 1250, 7, None)
    >>> print(read_count("3-5"))
    a count is one whole number (got '3-5') [not-an-integer]
    """
    if is_unstated(cell):
        return None
    text = cell.strip()
    if len(text) > _LONGEST_COUNT:
        message = f"a count has at most {_LONGEST_COUNT} characters"
        return Fault(ErrorCode.TEXT_TOO_LONG, message, value=cell)
    if _BELOW_ZERO.fullmatch(text):
        return Fault(ErrorCode.NUMBER_NEGATIVE, "a count is not below zero", value=cell)
    read = _COUNT.fullmatch(text)
    if read is None:
        return Fault(ErrorCode.NOT_AN_INTEGER, "a count is one whole number", value=cell)
    count = int(read["bare"] or read["grouped"].replace(".", ""))
    if count >= MOST_COUNTED:
        return Fault(ErrorCode.NUMBER_TOO_LARGE, "it is larger than any real count", value=cell)
    return count


def read_date(cell: str) -> date | Fault | None:
    """Read one day.

    Args:
        cell: The cell as written.

    Returns:
        The day; None where the cell states nothing; or the fault, with a code of ``parse_tanggal``.

    >>> read_date("1 Maret 2022"), read_date("belum ada")
    (datetime.date(2022, 3, 1), None)
    >>> print(read_date("Maret 2022"))
    its day is missing (got 'Maret 2022') [tanggal-incomplete]
    """
    if is_unstated(cell):
        return None
    try:
        return parse_tanggal(cell)
    except InvalidValueError as error:
        fault = error.faults[0]
        return None if fault.code is ErrorCode.TANGGAL_EMPTY else fault


def is_unstated(cell: str) -> bool:
    """Return whether a cell holds nothing but a sign that there is nothing to state.

    >>> [is_unstated(cell) for cell in ("", " - ", "N/A", "Belum ada", "0", "nihil")]
    [True, True, True, True, False, False]
    """
    return _ONLY_MARKS.fullmatch(cell) is not None or " ".join(cell.split()).casefold() in _STATES_NOTHING


def is_year(cell: str) -> bool:
    """Return whether a cell holds nothing but a year that a record of a business may have.

    >>> [is_year(cell) for cell in ("2024", " 1998 ", "2124", "20245", "2024-01-01")]
    [True, True, False, False, False]
    """
    return _YEAR.fullmatch(cell) is not None
