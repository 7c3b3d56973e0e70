"""Bands of amounts, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.tabel.bands import Band, find_band
from umkm_core.values.checks import MOST_RUPIAH

MILIAR = 10**9


@pytest.mark.parametrize(
    ("cell", "band"),
    [
        ("< 2M", Band(0, 2 * MILIAR)),
        ("<1M", Band(0, MILIAR)),
        ("kurang dari 500 juta", Band(0, 500 * 10**6)),
        ("2M-15M", Band(2 * MILIAR, 15 * MILIAR)),
        (" 2,5 M  \u2013 15 miliar ", Band(25 * 10**8, 15 * MILIAR)),
        ("> 300jt - 2M", Band(300 * 10**6, 2 * MILIAR)),
        ("> 50M", Band(50 * MILIAR, MOST_RUPIAH)),
    ],
)
def test_bands(cell: str, band: Band) -> None:
    assert find_band(cell) == band


@pytest.mark.parametrize(
    "cell",
    ["", "-", "2M", "Rp 2.000.000", "15M-2M", "2-15", "mikro", "< 2", "< 2M lebih", "< 1.500 juta", "< 01M"],
)
def test_what_is_no_band(cell: str) -> None:
    assert find_band(cell) is None


@given(st.text(max_size=30))
def test_any_text_is_a_band_or_none(cell: str) -> None:
    band = find_band(cell)
    assert band is None or 0 <= band.low <= band.high


@given(st.from_regex(r"[1-9][0-9]{0,2}(,[0-9]{1,2})?", fullmatch=True), st.sampled_from(["rb", "jt", "M"]))
def test_every_number_before_a_unit_is_an_amount(number: str, unit: str) -> None:
    assert find_band(f"< {number}{unit}") is not None
