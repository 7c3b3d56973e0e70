"""Saat: times whose zone does not tell its offset."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

import pytest

from umkm_core.errors import ErrorCode
from umkm_core.values.saat import check_saat


class Odd(tzinfo):
    """A time zone that raises, or answers nonsense."""

    def __init__(self, answer: object) -> None:
        self.answer = answer

    def utcoffset(self, _: datetime | None) -> timedelta | None:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer  # type: ignore[return-value]  # on purpose

    def dst(self, _: datetime | None) -> None:
        return None

    def tzname(self, _: datetime | None) -> None:
        return None


@pytest.mark.parametrize("answer", [KeyError("zone"), OSError(), 7, timedelta(hours=24), None], ids=repr)
def test_a_zone_that_fails_is_a_fault(answer: object) -> None:
    fault = check_saat(datetime(2024, 5, 20, 8, 0, tzinfo=Odd(answer)), "mulai")
    assert fault is not None
    assert (fault.code, fault.path) == (ErrorCode.SAAT_OFFSET, "mulai")
    assert "offset" in str(fault)
