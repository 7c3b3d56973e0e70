"""That all ways give the same class: what is not the same answer is not compared."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from benchmarks.openfisca_rule import (
    ask_batch,
    ask_described,
    ask_tuned,
    four_class_versions,
    make_column,
    make_period,
    rungs,
)

from umkm_core import Catatan, FaktaUsaha, Kitab, klasifikasi

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.openfisca_rule import Untyped

TODAY = date(2026, 11, 21)
DAYS = (date(2019, 6, 30), TODAY)

TOLD_APART = 8_192
"""Rupiah: near the highest bound a float of 32 bits counts in steps of 4,096; twice that is told apart."""

Case: TypeAlias = tuple[int, int, date]
"""Sales and capital in rupiah, and the day."""


def answer(sales: int, capital: int, pada: date) -> tuple[str, list[str], tuple[Catatan, ...]]:
    """Return what an application reads: the class, the articles as text, the notes."""
    putusan = klasifikasi(FaktaUsaha(hasil_penjualan=sales, modal_usaha=capital), pada=pada)
    return str(putusan.hasil), [str(rujukan) for rujukan in putusan.dasar], putusan.catatan


def make_cases(count: int) -> list[Case]:
    """Return businesses of all sizes, the same ones every time; neighbours differ."""
    return [
        (
            (1 + index * 37 % 97) * 10 ** (5 + index % 6),
            (1 + index * 61 % 97) * 10 ** (5 + index % 5),
            DAYS[index % len(DAYS)],
        )
        for index in range(count)
    ]


def check(system: Untyped, batches: Sequence[int]) -> list[str]:
    """Stop where two ways give different classes for one business; otherwise say what was compared.

    Args:
        system: The tax-benefit system of OpenFisca.
        batches: The sizes of the simulations of many businesses.
    """
    asked = [*grid(), *make_cases(100)]
    for sales, capital, pada in asked:
        ours = answer(sales, capital, pada)[0]
        described = ask_described(system, sales, pada.isoformat())
        tuned = ask_tuned(system, sales, make_period(pada))
        if not ours == described == tuned:
            msg = f"sales of {sales} on {pada}: {ours}, OpenFisca {described} and {tuned}; nothing is timed"
            raise SystemExit(msg)
    for size in batches:
        check_batch(system, size)
    beside = [(batas + 1, batas, pada) for batas, pada in bounds_and_days()]
    differ = sum(
        answer(sales, capital, pada)[0] != ask_tuned(system, sales, make_period(pada))
        for sales, capital, pada in beside
    )
    return [
        f"All ways give the same class for {len(asked)} businesses, most of them around the bounds.",
        f"Left out: amounts less than {TOLD_APART:,} rupiah from a bound. OpenFisca's floats of 32 bits may",
        f"not tell them apart: one rupiah above a bound its class differs {differ} times in {len(beside)}.",
    ]


def check_batch(system: Untyped, size: int) -> None:
    """Stop where a simulation of many businesses gives another class than ours."""
    sales = [amount for amount, _, _ in make_cases(size)]
    theirs = ask_batch(system, make_column(sales), make_period(TODAY))
    ours = {amount: answer(amount, 0, TODAY)[0] for amount in set(sales)}
    if any(ours[amount] != word for amount, word in zip(sales, theirs, strict=True)):
        msg = f"another class in a simulation of {size} businesses; nothing is timed"
        raise SystemExit(msg)


def bounds_and_days() -> Iterator[tuple[int, date]]:
    """Yield every bound of sales on the first and the last day of every version, and today."""
    versions = four_class_versions(Kitab.bawaan())
    bounds = sorted({int(batas.puncak) for versi in versions for batas in rungs(versi) if batas.puncak})
    starts = [versi.berlaku_sejak for versi in versions if versi.berlaku_sejak is not None]
    days = [*starts, *(later - timedelta(days=1) for _, later in pairwise(starts)), TODAY]
    for pada in sorted(days):
        for batas in bounds:
            yield batas, pada


def grid() -> Iterator[Case]:
    """Yield businesses at, just beside and further from every bound, on the days on which the law changes."""
    for batas, pada in bounds_and_days():
        for step in (0, TOLD_APART, 100_000, 10_000_000, batas // 10, batas // 2):
            for sales in sorted({batas - step, batas + step}):
                yield sales, batas, pada
