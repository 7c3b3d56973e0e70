"""Dates: one day, read from text as Indonesians type it, and written with the names of months and weekdays.

A date in digits is always day, month, year; the year comes first only with four digits. Nothing is guessed:
a date that lacks a part, that the calendar does not have, or whose weekday does not fit is refused, with the
dates that may have been meant as candidates where they can be known.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final

from attrs import evolve

from umkm_core.errors import ErrorCode, Fault, InvalidTypeError, InvalidValueError
from umkm_core.values.checks import check_date, check_option, raise_faults
from umkm_core.values.kalender import NAMA_BULAN, NAMA_HARI, normalise_date_text
from umkm_core.values.serial_tanggal import SistemSerial, from_serial
from umkm_core.values.written_day import Doubt, find_date, find_written_day

_SERIAL: Final = re.compile(r"([0-9]{5})(?:[.,]([0-9]+))?", re.ASCII)


def parse_tanggal(text: str, *, serial: SistemSerial | None = None) -> date:
    """Read one day as Indonesians type it.

    Read are day, month and year in digits with the same mark (``/``, ``-`` or ``.``) between them, day first
    or a year of four digits first, and a day with the name of a month (short names, ``Pebruari``,
    ``Nopember`` and the ``May``, ``Aug``, ``Oct``, ``Dec`` of spreadsheets too). A weekday, ``tanggal`` or
    ``tgl.`` may stand before, brackets around the date. Letter case and white space do not matter.

    A weekday that does not fit may be the slip itself, or the date may be. The candidates are the days of
    ``RECORD_YEARS`` that have the weekday as written and are one slip away from the date as written, by kind
    of slip: the same day in another month of that year; day and month swapped; the same day and month of the
    year before or after; a day less than a week away. Within a kind the nearer day comes first, of two
    equally near the earlier. Where other faults have
    candidates and a weekday is written, only those it fits are given.

    Args:
        text: What was typed, at most 64 characters between white space.
        serial: How the spreadsheet numbers days whose cells were not formatted as dates; five digits, with
            zeros or nothing behind a mark, are then the number of a day. None refuses them.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but ``str``, a ``date`` too.
        InvalidValueError: ``TANGGAL_EMPTY``, ``TANGGAL_UNREADABLE``, ``TEXT_TOO_LONG``;
            ``TANGGAL_INCOMPLETE`` for a missing part, with the dates of both centuries as candidates for a
            year of two digits; ``TANGGAL_OUT_OF_RANGE`` for a year outside ``RECORD_YEARS``;
            ``TANGGAL_IMPOSSIBLE`` for a day that the calendar does not have, with day and month swapped as
            candidate where that is a day; ``TANGGAL_WEEKDAY`` for a weekday that does not fit;
            ``TANGGAL_TIME`` for a serial number with a time of day; ``NOT_AN_OPTION`` where ``serial`` is no
            ``SistemSerial``.

    >>> parse_tanggal("Rabu, 18 Mei 2022")
    datetime.date(2022, 5, 18)
    >>> parse_tanggal("1/2/2023")
    datetime.date(2023, 2, 1)
    >>> try:
    ...     parse_tanggal("Senin (06/01/2023)")
    ... except InvalidValueError as error:
    ...     error.faults[0].message, error.candidates[0]
    ('6 Januari 2023 is a Jumat, not a Senin', datetime.date(2023, 2, 6))
    >>> parse_tanggal("45432", serial=SistemSerial.EXCEL_1900)
    datetime.date(2024, 5, 20)
    """
    if isinstance(text, date):
        message = f"it is a {type(text).__name__} already"
        raise InvalidTypeError(Fault(ErrorCode.NOT_TEXT, message, value=text))
    normal = normalise_date_text(text, what="a date")
    if serial is not None:
        raise_faults([check_option(serial, SistemSerial, "serial")])
        number = _SERIAL.fullmatch(normal)
        if number:
            return _numbered(number, serial, text)
    written = find_written_day(normal)
    found = written if isinstance(written, Doubt) else find_date(written)
    if isinstance(found, Doubt):
        raise found.to_error(text)
    return found


def format_tanggal(value: date, *, hari: bool = False) -> str:
    """Write a day with the name of its month.

    Args:
        value: The day; no ``datetime``, whose time would be lost.
        hari: Whether to put the weekday in front.

    Raises:
        InvalidTypeError: ``NOT_A_DATE`` for anything but a ``date``.

    >>> format_tanggal(date(2022, 5, 18))
    '18 Mei 2022'
    >>> format_tanggal(date(2022, 5, 18), hari=True)
    'Rabu, 18 Mei 2022'
    """
    raise_faults([check_date(value, "")])
    weekday = f"{NAMA_HARI[value.weekday()]}, " if hari else ""
    return f"{weekday}{value.day} {NAMA_BULAN[value.month - 1]} {value.year:04}"


def _numbered(number: re.Match[str], sistem: SistemSerial, text: str) -> date:
    try:
        return from_serial(Decimal(f"{number[1]}.{number[2] or 0}"), sistem=sistem)
    except InvalidValueError as error:
        raise InvalidValueError(evolve(error.faults[0], path="", value=text)) from None
