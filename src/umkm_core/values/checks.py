"""Checks of single values: each returns its fault or None, so that a class can gather all of its own.

A check asks ``type()`` and not ``isinstance()``, to which an object may lie about its class.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, TypeAlias

from umkm_core.errors import ErrorCode, Fault, make_error, mask_persons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from enum import Enum

RECORD_YEARS: Final = range(1900, 2200)
"""The years that are read. People and deeds in records of businesses alive today reach back to the twentieth
century, and permits and plans do not reach beyond the next; a year outside is a slip of the keyboard or an
empty date of a database (``0001-01-01``, ``9999-12-31``)."""

LAST_RECORD_DAY: Final = date(RECORD_YEARS[-1], 12, 31)
"""The last of their days."""

MOST_RUPIAH: Final = 10**47
"""No amount of money is as large, in rupiah; a larger number is a slip or an attack."""

MOST_COUNTED: Final = 10**12
"""No count is as large, of persons say."""


Check: TypeAlias = "Callable[[object, str], Fault | None]"
"""A check of one value under the name by which a fault reports it."""


def check_rupiah(value: object, path: str, *, below_zero: bool = False) -> Fault | None:
    """Return the fault of an amount in whole rupiah, or None.

    Args:
        value: What was given.
        path: The name under which a fault reports it.
        below_zero: Whether the amount may be negative, as a net worth may.

    >>> check_rupiah(1_500_000, "modal_usaha") is None
    True
    >>> print(check_rupiah(1.5e6, "modal_usaha"))
    modal_usaha: a float cannot hold money exactly; use int (got 1500000.0) [rupiah-float]
    """
    if type(value) is int:
        if value < 0 and not below_zero:
            return Fault(ErrorCode.RUPIAH_NEGATIVE, "an amount of money is not below zero", path, value)
        return _too_large(value, MOST_RUPIAH, path)
    if isinstance(value, float):
        text = "a float cannot hold money exactly; use int"
        return Fault(ErrorCode.RUPIAH_FLOAT, text, path, value)
    return Fault(ErrorCode.NOT_AN_INTEGER, "money is a whole number of rupiah (int)", path, value)


def check_bounds(minimum: object, maksimum: object, *, below_zero: bool = False) -> list[Fault]:
    """Return the faults of two bounds of an amount of money, each of them None where there is none.

    Args:
        minimum: The lower one, rupiah.
        maksimum: The upper one, rupiah.
        below_zero: Whether they may be negative.

    >>> [str(fault.code) for fault in check_bounds(6, 5)], check_bounds(None, 5)
    (['rupiah-descending'], [])
    """
    ends = (("minimum", minimum), ("maksimum", maksimum))
    found = (check_rupiah(end, path, below_zero=below_zero) for path, end in ends if end is not None)
    faults = [fault for fault in found if fault is not None]
    if not faults and isinstance(minimum, int) and isinstance(maksimum, int) and maksimum < minimum:
        message = "it ends below its start, so no amount lies in it"
        faults.append(Fault(ErrorCode.RUPIAH_DESCENDING, message, "maksimum", maksimum))
    return faults


def check_net_worth(value: object, path: str) -> Fault | None:
    """Return the fault of a net worth in whole rupiah, which may be below zero, or None.

    >>> check_net_worth(-5_000_000, "kekayaan_bersih") is None
    True
    """
    return check_rupiah(value, path, below_zero=True)


def check_count(value: object, path: str) -> Fault | None:
    """Return the fault of a count, of persons say, or None.

    >>> print(check_count(-2, "tenaga_kerja"))
    tenaga_kerja: a count is not below zero (got -2) [number-negative]
    """
    if type(value) is int:
        if value < 0:
            return Fault(ErrorCode.NUMBER_NEGATIVE, "a count is not below zero", path, value)
        return _too_large(value, MOST_COUNTED, path)
    return Fault(ErrorCode.NOT_AN_INTEGER, "a count is a whole number (int)", path, value)


def check_natural(value: object, path: str) -> Fault | None:
    """Return the fault of a number of things of which there is one at least, or None.

    >>> print(check_natural(0, "jumlah"))
    jumlah: there is one at least (got 0) [out-of-range]
    """
    fault = check_count(value, path)
    if fault is None and value == 0:
        return Fault(ErrorCode.OUT_OF_RANGE, "there is one at least", path, value)
    return fault


def _too_large(value: int, most: int, path: str) -> Fault | None:
    if -most < value < most:
        return None
    return Fault(ErrorCode.NUMBER_TOO_LARGE, "it is larger than any real number of its kind", path, value)


def check_date(value: object, path: str) -> Fault | None:
    """Return the fault of a calendar date, or None.

    A datetime is refused, since its day depends on a time zone.

    >>> check_date(date(2026, 11, 21), "pada") is None
    True
    >>> print(check_date("2026-11-21", "pada"))
    pada: a date is needed (datetime.date), not str (got '2026-11-21') [not-a-date]
    """
    kind = type(value)
    if issubclass(kind, date) and not issubclass(kind, datetime):
        return None
    return Fault(ErrorCode.NOT_A_DATE, f"a date is needed (datetime.date), not {kind.__name__}", path, value)


def check_year(value: object, path: str) -> Fault | None:
    """Return the fault of a calendar year that a record can have, or None.

    >>> print(check_year(20235, "tahun"))
    tahun: a year is from 1900 to 2199 (got 20235) [tanggal-out-of-range]
    """
    fault = check_count(value, path)
    if fault is None and value not in RECORD_YEARS:
        text = f"a year is from {RECORD_YEARS[0]} to {RECORD_YEARS[-1]}"
        return Fault(ErrorCode.TANGGAL_OUT_OF_RANGE, text, path, value)
    return fault


def check_record_day(value: object, path: str) -> Fault | None:
    """Return the fault of a day that a record can have, or None.

    >>> print(check_record_day(date(1, 1, 1), "tanggal_berdiri"))
    tanggal_berdiri: a year is from 1900 to 2199 (got datetime.date(1, 1, 1)) [tanggal-out-of-range]
    """
    fault = check_date(value, path)
    if fault is None and isinstance(value, date) and value.year not in RECORD_YEARS:
        text = f"a year is from {RECORD_YEARS[0]} to {RECORD_YEARS[-1]}"
        return Fault(ErrorCode.TANGGAL_OUT_OF_RANGE, text, path, value)
    return fault


def check_option(value: object, options: type[Enum] | tuple[type[Enum], ...], path: str) -> Fault | None:
    """Return the fault of a value that is no member of the enumerations ``options``, or None.

    >>> from umkm_core.kosakata.skala import SkalaUsaha
    >>> print(check_option("mikro", SkalaUsaha, "kelas"))
    kelas: needs a member of SkalaUsaha, not text; write SkalaUsaha('mikro') (got 'mikro') [not-an-option]
    """
    if issubclass(type(value), options):
        return None
    kinds = options if isinstance(options, tuple) else (options,)
    names = " or ".join(kind.__name__ for kind in kinds)
    words = tuple(str(member.value) for kind in kinds for member in kind)
    text = f"needs a member of {names}: {', '.join(words)}"
    if isinstance(value, str) and value in words:
        text = f"needs a member of {names}, not text; write {kinds[0].__name__}({str(value)!r})"
    return Fault(ErrorCode.NOT_AN_OPTION, text, path, value, words)


def check_type(value: object, kinds: type[object] | tuple[type[object], ...], path: str) -> Fault | None:
    """Return the fault of a value that is no instance of ``kinds``, or None.

    >>> print(check_type("x", (int, date), "usaha"))
    usaha: needs int or date, not str (got 'x') [wrong-type]
    """
    if issubclass(type(value), kinds):
        return None
    names = " or ".join(kind.__name__ for kind in (kinds if isinstance(kinds, tuple) else (kinds,)))
    return Fault(ErrorCode.WRONG_TYPE, f"needs {names}, not {type(value).__name__}", path, value)


def check_flag(value: object, path: str) -> Fault | None:
    """Return the fault of a yes-or-no value, or None.

    >>> print(check_flag("ya", "pma"))
    pma: needs True or False (got 'ya') [not-an-option]
    """
    if value is True or value is False:
        return None
    return Fault(ErrorCode.NOT_AN_OPTION, "needs True or False", path, value)


def check_text(value: object, path: str) -> Fault | None:
    """Return the fault of a text that must say something, or None.

    >>> print(check_text("  ", "nama"))
    nama: must not be empty (got '  ') [empty]
    """
    if not issubclass(type(value), str) or not isinstance(value, str):
        return Fault(ErrorCode.NOT_TEXT, "needs text (str)", path, value)
    if not str.strip(value):
        return Fault(ErrorCode.EMPTY, "must not be empty", path, value)
    return None


def check_distinct(values: Iterable[object], path: str) -> Iterator[Fault]:
    """Yield a fault for each value that occurs again.

    Args:
        values: Values of which each may occur once.
        path: The name under which a fault reports one of them, with ``{}`` for its place.

    >>> [fault.path for fault in check_distinct(["L-1", "L-2", "L-1"], "penyelenggara[{}]")]
    ['penyelenggara[2]']
    """
    seen: set[object] = set()
    for index, value in enumerate(values):
        if value in seen:
            yield Fault(ErrorCode.DUPLICATE, "it stands there before", path.format(index), value)
        seen.add(value)


_NO_WORD: Final = re.compile(r"[\d\W_]+")
LONGEST_KEY: Final = 128
"""No key of a record is longer, in characters."""


def check_key(value: object, path: str) -> Fault | None:
    """Return the fault of a key of a record, or None.

    A key is compared character by character, so white space around it, which nobody sees, is refused.

    >>> print(check_key("U-1 ", "id"))
    id: a key has no white space around it (got 'U-1 ') [key]
    """
    fault = check_text(value, path)
    if fault is not None or not isinstance(value, str):
        return fault
    if str.__len__(value) > LONGEST_KEY:
        text = f"a key is at most {LONGEST_KEY} characters long"
        return Fault(ErrorCode.TEXT_TOO_LONG, text, path, value)
    if not str.__eq__(value, str.strip(value)):
        return Fault(ErrorCode.KEY, "a key has no white space around it", path, value)
    if _NO_WORD.fullmatch(value) and mask_persons(value) != value:
        text = "a key stands in logs and files, and so is no number of a person"
        return Fault(ErrorCode.KEY, text, path, value)
    if not str.isprintable(value):
        return Fault(ErrorCode.KEY, "a key has no character that cannot be seen", path, value)
    return None


def raise_faults(faults: Iterable[Fault | None]) -> None:
    """Raise one error for all ``faults`` that are not None; do nothing where there is none.

    Raises:
        InvalidTypeError: where every fault is one of type.
        InvalidValueError: otherwise.

    >>> raise_faults([None, check_count(3, "tenaga_kerja")])
    """
    found = [fault for fault in faults if fault is not None]
    if found:
        raise make_error(found)
