"""Reading one cell: a value, nothing, or the fault; a cell never ends the reading of a table."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.rupiah import Sen, parse_rupiah

Reading: TypeAlias = int | Fault | None
"""What a cell holds: a whole number, the fault for which it was refused, or None where it states nothing."""

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
_BELOW_ZERO: Final = re.compile(r"[-–—−]\s*[0-9][^-–—−]*")


def read_money(cell: str, *, sen: Sen = Sen.TOLAK) -> Reading:
    """Read an amount of money.

    Args:
        cell: The cell as written.
        sen: What to do where the amount has a part below one rupiah.

    Returns:
        The amount in rupiah; None where the cell states nothing (empty, "-", "Rp. -", "n/a", "belum ada"); or
        the fault, with a code of ``parse_rupiah``.

    >>> read_money("Rp. 12.500.000")
    12500000
    >>> read_money("Rp. -") is None
    True
    >>> print(read_money("< 2M"))
    it is a bound or an estimate, not one amount (got '< 2M') [rupiah-unreadable]
    """
    if states_nothing(cell):
        return None
    try:
        return parse_rupiah(cell, sen=sen)
    except InvalidValueError as error:
        fault = error.faults[0]
        # A sen that is no option is a mistake of the program, not of the cell.
        if fault.code is ErrorCode.NOT_AN_OPTION:
            raise
        return None if fault.code is ErrorCode.RUPIAH_EMPTY else fault


def read_count(cell: str) -> Reading:
    """Read a count of persons.

    Args:
        cell: The cell as written.

    Returns:
        The count; None where the cell states nothing; or the fault: ``number-negative``, ``not-an-integer``,
        ``text-too-long``.

    >>> read_count("3 orang"), read_count("1.250"), read_count("7.0"), read_count("-")
    (3, 1250, 7, None)
    >>> print(read_count("3-5"))
    a count is one whole number (got '3-5') [not-an-integer]
    """
    if states_nothing(cell):
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
    return int(read["bare"] or read["grouped"].replace(".", ""))


def states_nothing(cell: str) -> bool:
    """Return whether a cell holds nothing but a sign that there is nothing to state.

    >>> [states_nothing(cell) for cell in ("", " - ", "N/A", "Belum ada", "0", "nihil")]
    [True, True, True, True, False, False]
    """
    return _ONLY_MARKS.fullmatch(cell) is not None or " ".join(cell.split()).casefold() in _STATES_NOTHING
