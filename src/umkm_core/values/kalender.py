"""The calendar in words: names of months and weekdays, their spellings, and text made ready to be read."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from umkm_core.values.checks import RECORD_YEARS
from umkm_core.values.text import LONGEST_TEXT, squeeze_text, strip_text

NAMA_BULAN: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""The months; ``NAMA_BULAN[0]`` is month 1."""

NAMA_HARI: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""The weekdays in the order of ``date.weekday()``, Monday first."""

_SHORT_NAME: Final = 3


def _numbered(names: tuple[str, ...], start: int) -> dict[str, int]:
    long = {name.lower(): number for number, name in enumerate(names, start)}
    return long | {name[:_SHORT_NAME]: number for name, number in long.items()}


# Beside full and short names: older spellings that live on, and what spreadsheets set to English write.
BULAN: Final = _numbered(NAMA_BULAN, 1) | {
    "pebruari": 2,
    "peb": 2,
    "mrt": 3,
    "may": 5,
    "agt": 8,
    "ags": 8,
    "agst": 8,
    "agust": 8,
    "aug": 8,
    "sept": 9,
    "oct": 10,
    "nopember": 11,
    "nop": 11,
    "dec": 12,
}
"""The number of a month by its name in small letters, in every spelling that is read."""

HARI: Final = _numbered(NAMA_HARI, 0) | {"senen": 0, "jum'at": 4, "jumaat": 4, "sbt": 5, "ahad": 6}
"""The number of a weekday, Monday 0, by its name in small letters, in every spelling that is read."""

FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE
"""The flags of every pattern of dates; a space that counts is escaped in it."""

BULAN_WORD: Final = f"(?:{'|'.join(sorted(BULAN, key=len, reverse=True))})(?![a-z])"
"""The pattern of a month's name."""

HARI_WORD: Final = f"(?:{'|'.join(sorted(HARI, key=len, reverse=True))})(?![a-z'])"
"""The pattern of a weekday's name."""

_APOSTROPHES: Final = dict.fromkeys(map(ord, "’‘`´ʼʻ′"), "'")


def normalise_date_text(text: object, *, what: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text with single spaces, one kind of dash and one kind of apostrophe.

    Args:
        text: What was given to a parser.
        what: What the parser reads, for its message.
        longest: How many characters it may have.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but text.
        InvalidValueError: ``TEXT_TOO_LONG``.

    >>> normalise_date_text(" 28\u00a0– 29  Mei ", what="a date")
    '28 - 29 Mei'
    """
    return squeeze_text(strip_text(text, what=what, longest=longest)).translate(_APOSTROPHES)


def find_day(year: int, month: int, day: int) -> date | None:
    """Return the day if the calendar has it and records can have its year.

    >>> find_day(2024, 2, 29), find_day(2023, 2, 29), find_day(1, 1, 1)
    (datetime.date(2024, 2, 29), None, None)
    """
    if year not in RECORD_YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
