"""nilai_batas: the grid it promises, for the book and for a pack."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from umkm_core import ErrorCode, HukumError, InvalidTypeError
from umkm_core.testing.batas import nilai_batas

DAY = date(2015, 6, 30)


def test_every_bound_at_minus_one_zero_and_plus_one() -> None:
    points = [titik for titik in nilai_batas("usaha.skala", pada=DAY) if titik.pada == DAY]
    stated = [(titik.ukuran, getattr(titik.fakta, titik.ukuran), titik.geser) for titik in points]
    assert stated == [
        (ukuran, bound + step, step)
        for ukuran, bounds in (
            ("kekayaan_bersih", (50_000_000, 500_000_000, 10_000_000_000)),
            ("hasil_penjualan", (300_000_000, 2_500_000_000, 50_000_000_000)),
        )
        for bound in bounds
        for step in (-1, 0, 1)
    ]


def test_the_days_around_the_start_and_the_end() -> None:
    days = {titik.pada for titik in nilai_batas("usaha.skala", pada=DAY)}
    turns = (date(2008, 7, 4), date(2020, 11, 2))
    assert days == {DAY, *(turn + timedelta(days=step) for turn in turns for step in (-1, 0, 1))}


def test_only_one_measure_is_stated() -> None:
    for titik in nilai_batas("usaha.skala_industri", pada=date(2020, 1, 1)):
        others = {"tenaga_kerja", "nilai_investasi"} - {titik.ukuran}
        assert all(getattr(titik.fakta, name) is None for name in others)


def test_a_ladder_that_is_not_there() -> None:
    with pytest.raises(HukumError) as caught:
        nilai_batas("usaha.skla", pada=DAY)
    assert caught.value.code is ErrorCode.HUKUM_UNKNOWN
    assert "usaha.skala" in caught.value.candidates


def test_a_day_without_a_version() -> None:
    with pytest.raises(HukumError, match=r"no version of usaha\.skala is in force"):
        nilai_batas("usaha.skala", pada=date(1990, 1, 1))


def test_a_day_that_is_no_date() -> None:
    with pytest.raises(InvalidTypeError):
        nilai_batas("usaha.skala", pada="2026-11-21")  # type: ignore[arg-type]
