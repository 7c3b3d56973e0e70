"""Bands of amounts as tables write them beside the amounts: "< 2M", "2M-15M", "> 50M"."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from umkm_core.tabel.cells import read_money
from umkm_core.values.checks import MOST_RUPIAH

_UNITS: Final = {
    **dict.fromkeys(("rb", "ribu"), "ribu"),
    **dict.fromkeys(("jt", "juta"), "juta"),
    **dict.fromkeys(("m", "miliar", "milyar"), "miliar"),
}
_NUMBER: Final = (
    r"(?:rp\.?\s*)?(?P<{0}>[0-9]{{1,3}}(?:,[0-9]{{1,2}})?)\s*(?P<{0}_unit>rb|ribu|jt|juta|miliar|milyar|m)"
)
_BELOW: Final = re.compile(
    rf"(?:<=?|\u2264|kurang dari|di bawah|s/d)\s*{_NUMBER.format('high')}", re.IGNORECASE
)
_ABOVE: Final = re.compile(rf"(?:>=?|\u2265|lebih dari|di atas)\s*{_NUMBER.format('low')}", re.IGNORECASE)
_BETWEEN: Final = re.compile(
    rf"(?:>=?\s*)?{_NUMBER.format('low')}\s*(?:-|\u2013|s/d|sampai)\s*{_NUMBER.format('high')}", re.IGNORECASE
)


@frozen
class Band:
    """The amounts that a band covers; a bound belongs to it, since tables disagree on whose it is.

    Attributes:
        low: The lowest amount, in rupiah.
        high: The highest, in rupiah.
    """

    low: int
    high: int


def find_band(cell: str) -> Band | None:
    """Return the band that a cell holds, with *M* read as *miliar*; None for anything else.

    >>> find_band("2M-15M"), find_band("Rp 5.000.000")
    (Band(low=2000000000, high=15000000000), None)
    """
    text = " ".join(cell.split())
    match = next(
        (found for pattern in (_BELOW, _ABOVE, _BETWEEN) if (found := pattern.fullmatch(text))), None
    )
    if match is None:
        return None
    words = match.groupdict()
    low = _amount(words["low"], words["low_unit"]) if "low" in words else 0
    high = _amount(words["high"], words["high_unit"]) if "high" in words else MOST_RUPIAH
    return Band(low, high) if low is not None and high is not None and low <= high else None


def _amount(number: str, unit: str) -> int | None:
    reading = read_money(f"{number} {_UNITS[unit.lower()]}")
    return reading if isinstance(reading, int) else None
