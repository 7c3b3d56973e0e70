"""Interleaved timing: every contender once a round, medians over the rounds, ratios within each round.

A machine that turns slow for a while slows the whole round, so that ratios hold where times do not.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from statistics import median, quantiles
from time import perf_counter

from attrs import frozen


@frozen(kw_only=True)
class Contender:
    """One way to do the work.

    Attributes:
        name: What the table calls it.
        run: Does the work once.
        units: How many units of work ``run`` does, so that ways of different size compare.
    """

    name: str
    run: Callable[[], object]
    units: int = 1


@frozen
class Spread:
    """A median with the quartiles around it: half of the rounds lie between them."""

    middle: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Return the spread of at least two values."""
        low, _, high = quantiles(values, method="inclusive")
        return cls(median(values), low, high)

    def show(self, form: str, scale: float = 1) -> str:
        """Return it as text, each number multiplied by ``scale`` and written by ``form``."""
        middle, low, high = (f"{value * scale:{form}}" for value in (self.middle, self.low, self.high))
        return f"{middle} [{low} to {high}]"


@frozen
class Times:
    """Seconds a unit, one for each round."""

    seconds: tuple[float, ...]

    @property
    def spread(self) -> Spread:
        """Seconds a unit over the rounds."""
        return Spread.of(self.seconds)

    def ratio_to(self, other: Times) -> Spread:
        """Return how many times as long as ``other`` it takes, from the ratio of each round."""
        return Spread.of([mine / theirs for mine, theirs in zip(self.seconds, other.seconds, strict=True)])

    def minus(self, other: Times) -> Spread:
        """Return by how many seconds it takes longer than ``other``, from the difference of each round."""
        return Spread.of([mine - theirs for mine, theirs in zip(self.seconds, other.seconds, strict=True)])


def interleave(contenders: Sequence[Contender], *, rounds: int, warm_up: int = 1) -> dict[str, Times]:
    """Run A B C, A B C, ... and return the times of each by its name.

    The garbage collector stays on, as it is in an application; each turn starts from a clean heap.

    Args:
        contenders: The ways, with distinct names.
        rounds: Rounds that count; at least two.
        warm_up: Rounds before them that do not count.
    """
    seconds: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    for turn in range(warm_up + rounds):
        for contender in contenders:
            gc.collect()
            start = perf_counter()
            contender.run()
            taken = perf_counter() - start
            if turn >= warm_up:
                seconds[contender.name].append(taken / contender.units)
    return {name: Times(tuple(taken)) for name, taken in seconds.items()}


def verdict(*, met: bool) -> str:
    """Return the word for a goal."""
    return "met" if met else "MISSED"
