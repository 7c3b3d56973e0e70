"""Terms: a day so many years, months and days later or earlier.

Years and months keep the day of the month. Where the month has no such day its last one is taken: a month
after 31 January is the last of February. Where a law counts in months and says nothing of such days, that is
a choice, and it is made here once: it is how `python-dateutil` counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.checks import RECORD_YEARS, check_date, raise_faults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


def tambah_jangka(tanggal: date, *, tahun: int = 0, bulan: int = 0, hari: int = 0) -> date:
    """Return the day that is a term after ``tanggal``, or before it where the term is below zero.

    Years and months go first, together, and are clipped to the end of the month; then days. So a later day
    never leads to an earlier one, but two days may lead to the same, and a term forth and back may end up
    to three days before the day it began with.

    A term that follows a whole period is counted from the first day after it, not from its last day: six
    months after the half-year that ends on 30 June are over on 31 December, and ``Periode.selama`` says so,
    while six months after the day 30 June is 30 December.

    Args:
        tanggal: The day to count from.
        tahun: Years.
        bulan: Months.
        hari: Days.

    Raises:
        InvalidTypeError: ``NOT_A_DATE``; ``NOT_AN_INTEGER`` for a part of the term that is no ``int``.
        InvalidValueError: ``TANGGAL_OUT_OF_RANGE`` where the day lies outside ``RECORD_YEARS``.

    >>> from datetime import date
    >>> tambah_jangka(date(2024, 12, 31), bulan=6)
    datetime.date(2025, 6, 30)
    >>> tambah_jangka(date(2025, 3, 31), bulan=-1)
    datetime.date(2025, 2, 28)
    """
    found = find_day_after(tanggal, tahun=tahun, bulan=bulan, hari=hari)
    if found.year not in RECORD_YEARS:
        raise _outside("tanggal", tanggal)
    return found


def find_day_after(
    tanggal: date, *, tahun: int = 0, bulan: int = 0, hari: int = 0, path: str = "tanggal"
) -> date:
    """Return what ``tambah_jangka`` returns, whatever its year.

    Args:
        tanggal: The day to count from.
        tahun: Years.
        bulan: Months.
        hari: Days.
        path: The name under which a fault reports ``tanggal``.

    Raises:
        InvalidTypeError: as ``tambah_jangka``.
        InvalidValueError: ``TANGGAL_OUT_OF_RANGE`` where no calendar has the day.
    """
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - not before a calendar is needed

    raise_faults([check_date(tanggal, path), *_check_parts(tahun=tahun, bulan=bulan, hari=hari)])
    try:
        return tanggal + relativedelta(years=tahun, months=bulan, days=hari)
    except (ValueError, OverflowError):
        raise _outside(path, tanggal) from None


def _check_parts(**parts: object) -> Iterator[Fault | None]:
    for name, value in parts.items():
        if type(value) is not int:
            yield Fault(ErrorCode.NOT_AN_INTEGER, "a term is counted in whole numbers (int)", name, value)


def _outside(path: str, tanggal: date) -> InvalidValueError:
    message = f"the term leads outside the years {RECORD_YEARS[0]} to {RECORD_YEARS[-1]}"
    return InvalidValueError(Fault(ErrorCode.TANGGAL_OUT_OF_RANGE, message, path, tanggal))
