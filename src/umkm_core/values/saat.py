"""Times of day: a day and a time with their offset from UTC, so that it is known when it was.

Indonesia has three times, WIB, WITA and WIT, at 7, 8 and 9 hours. Without its offset, 08:00 in a table of two
provinces is two times.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated, TypeAlias

from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.checks import RECORD_YEARS


def check_saat(value: object, path: str) -> Fault | None:
    """Return the fault of a time, or None.

    Args:
        value: What was given.
        path: The name under which a fault reports it.

    >>> print(check_saat(datetime(2024, 5, 20, 8, 0), "mulai"))
    mulai: a time needs its offset from UTC, such as +07:00 of WIB (got ...) [saat-offset]
    """
    if not issubclass(type(value), datetime) or not isinstance(value, datetime):
        text = f"a time is needed (datetime.datetime), not {type(value).__name__}"
        return Fault(ErrorCode.WRONG_TYPE, text, path, value)
    if value.year not in RECORD_YEARS:
        text = f"a year is from {RECORD_YEARS[0]} to {RECORD_YEARS[-1]}"
        return Fault(ErrorCode.TANGGAL_OUT_OF_RANGE, text, path, value)
    try:
        offset = value.utcoffset()
    except Exception as error:  # noqa: BLE001 - a time zone of others may raise anything
        text = f"its time zone fails to tell its offset ({type(error).__name__})"
        return Fault(ErrorCode.SAAT_OFFSET, text, path, value)
    if offset is None:
        text = "a time needs its offset from UTC, such as +07:00 of WIB"
        return Fault(ErrorCode.SAAT_OFFSET, text, path, value)
    if offset % timedelta(minutes=1):
        text = "the offset of a time is one of whole minutes, as RFC 3339 writes it"
        return Fault(ErrorCode.SAAT_OFFSET, text, path, value)
    return None


Saat: TypeAlias = Annotated[datetime, check_saat]
"""A day and a time with their offset from UTC."""


def to_utc(saat: datetime) -> datetime:
    """Return a time in UTC: Python compares two of one time zone by a clock that may have been set back.

    Args:
        saat: A time with its offset.

    >>> print(to_utc(datetime.fromisoformat("2024-05-20T08:00:00+07:00")))
    2024-05-20 01:00:00+00:00
    """
    return saat.astimezone(UTC)
