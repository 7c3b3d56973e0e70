"""Serial numbers of days: how a spreadsheet keeps a date whose cell is not formatted as one.

A number alone does not say which system it counts in, nor that it is a date at all. So it is read only for a
caller who says both.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.checks import RECORD_YEARS, check_flag, check_option, check_type, raise_faults
from umkm_core.values.words import WordEnum


class SistemSerial(WordEnum):
    """How a spreadsheet numbers days.

    >>> str(SistemSerial.EXCEL_1900)
    'excel-1900'
    """

    EXCEL_1900 = "excel-1900"
    """1 is 1 January 1900, and 60 is 29 February 1900, a day that never was. The usual one; spreadsheets
    of others agree with it from 1 March 1900, number 61."""
    EXCEL_1904 = "excel-1904"
    """0 is 1 January 1904. A setting of the workbook, the default in those of old Macintoshes."""


_DAY_ZERO: Final = {SistemSerial.EXCEL_1900: date(1899, 12, 30), SistemSerial.EXCEL_1904: date(1904, 1, 1)}
_FALSE_DAY: Final = 60
_LONGEST: Final = 200_000
"""More days than the years of records have."""


def from_serial(serial: float | Decimal, *, sistem: SistemSerial, buang_waktu: bool = False) -> date:
    """Return the day that a spreadsheet keeps as a number.

    Args:
        serial: The number; a ``float`` is exact enough, since it counts days.
        sistem: How the spreadsheet numbers days.
        buang_waktu: Whether to drop the fraction of a day, which is a time of day.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for anything but a number.
        InvalidValueError: ``TANGGAL_TIME`` for a fraction that is not to be dropped;
            ``TANGGAL_IMPOSSIBLE`` for 29 February 1900; ``TANGGAL_OUT_OF_RANGE`` for a year outside
            ``RECORD_YEARS``; ``NOT_AN_OPTION`` where ``sistem`` is no ``SistemSerial`` or ``buang_waktu`` is
            no ``bool``.

    >>> from_serial(45_432, sistem=SistemSerial.EXCEL_1900)
    datetime.date(2024, 5, 20)
    >>> from_serial(45_432.375, sistem=SistemSerial.EXCEL_1900, buang_waktu=True)
    datetime.date(2024, 5, 20)
    >>> from_serial(60, sistem=SistemSerial.EXCEL_1900)
    Traceback (most recent call last):
        ...
    umkm_core.errors.InvalidValueError: serial: number 60 is 29 February 1900, ... [tanggal-impossible]
    """
    raise_faults(
        [
            _check_number(serial),
            check_option(sistem, SistemSerial, "sistem"),
            check_flag(buang_waktu, "buang_waktu"),
        ]
    )
    is_no_number = isinstance(serial, Decimal) and not serial.is_finite()  # which cannot be compared
    if is_no_number or not 0 <= serial < _LONGEST:
        raise _outside(serial)
    days = int(serial)
    if days != serial and not buang_waktu:
        message = "it has a time of day; from_serial drops it with buang_waktu=True"
        raise InvalidValueError(Fault(ErrorCode.TANGGAL_TIME, message, "serial", serial))
    before_march_1900 = sistem is SistemSerial.EXCEL_1900 and days <= _FALSE_DAY
    if before_march_1900 and days == _FALSE_DAY:
        message = f"number {days} is 29 February 1900, which the calendar does not have"
        raise InvalidValueError(Fault(ErrorCode.TANGGAL_IMPOSSIBLE, message, "serial", serial))
    found = _DAY_ZERO[sistem] + timedelta(days=days + before_march_1900)
    if found.year not in RECORD_YEARS:
        raise _outside(serial)
    return found


def _check_number(serial: object) -> Fault | None:
    if isinstance(serial, bool):
        return Fault(ErrorCode.WRONG_TYPE, "needs a number, not bool", "serial", serial)
    return check_type(serial, (int, float, Decimal), "serial")


def _outside(serial: object) -> InvalidValueError:
    message = f"its year is outside {RECORD_YEARS[0]} to {RECORD_YEARS[-1]}"
    return InvalidValueError(Fault(ErrorCode.TANGGAL_OUT_OF_RANGE, message, "serial", serial))
