"""A full answer for one business against the same rule in OpenFisca, for one object and for many."""

from __future__ import annotations

from cProfile import Profile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.agreement import TODAY, answer, check, make_cases
from benchmarks.harness import Contender, interleave, verdict
from benchmarks.openfisca_rule import (
    ask_batch,
    ask_described,
    ask_tuned,
    make_column,
    make_period,
    make_system,
)

from umkm_core import FaktaUsaha, Kitab, klasifikasi

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from benchmarks.harness import Times
    from benchmarks.openfisca_rule import Untyped

GOAL = 20
ROUNDS = 101
BATCHES = (100, 100_000)
SHOWN = 12

OURS = "umkm_core: facts, class, articles, notes"
EXPLAINED = "umkm_core: the same and jelaskan()"
FACTS = "umkm_core: of that, making the facts"
DESCRIBED = "OpenFisca: one simulation a business, as its tutorial"
TUNED = "OpenFisca: one simulation a business, tuned"


def report() -> None:
    """Check that all ways agree, time them, and print."""
    system = make_system(Kitab.bawaan())
    print("1. One business: umkm_core's class, articles and notes, against the class alone in OpenFisca")
    for line in check(system, BATCHES):
        print(f"   {line}")
    times = measure(system)
    ours = times[OURS]
    print(f"   Time for one business, as a multiple of umkm_core's full answer; {ROUNDS} rounds:")
    for name, taken in times.items():
        microseconds = taken.spread.middle * 1_000_000
        print(f"   {name:<56}{taken.ratio_to(ours).show('7.3f'):<30}{microseconds:9.2f} us")
    faster = times[DESCRIBED].ratio_to(ours)
    met = faster.middle >= GOAL
    print(f"   Goal, {GOAL} times as fast as OpenFisca asked as in its tutorial:", end=" ")
    print(f"{faster.show('.1f')} times, {verdict(met=met)}")
    print(f"   The same against OpenFisca tuned: {times[TUNED].ratio_to(ours).show('.1f')} times")
    many = times[batch_name(BATCHES[-1])]
    print(f"   And OpenFisca over {BATCHES[-1]:,} businesses at once is", end=" ")
    print(f"{ours.ratio_to(many).show('.0f')} times as fast as our answers one by one")
    if not met:
        explain()


def measure(system: Untyped) -> dict[str, Times]:
    """Return seconds for one business by each way."""
    cases = make_cases(100)
    texts = [(system, sales, pada.isoformat()) for sales, _, pada in cases]
    periods = [(system, sales, make_period(pada)) for sales, _, pada in cases]
    today = make_period(TODAY)
    contenders = [
        repeat(OURS, answer, cases, times=10),
        repeat(EXPLAINED, answer_and_explain, cases, times=5),
        repeat(FACTS, make_facts, cases, times=50),
        repeat(DESCRIBED, ask_described, texts, times=1),
        repeat(TUNED, ask_tuned, periods, times=3),
    ]
    for size in BATCHES:
        column = make_column([sales for sales, _, _ in make_cases(size)])
        times = max(1, 20_000 // size)
        contenders.append(
            repeat(batch_name(size), ask_batch, [(system, column, today)], times=times, units=size)
        )
    return interleave(contenders, rounds=ROUNDS)


def repeat(
    name: str,
    ask: Callable[..., object],
    arguments: Sequence[tuple[object, ...]],
    *,
    times: int,
    units: int = 1,
) -> Contender:
    """Return a way that asks with each of the arguments, several times over.

    Args:
        name: What the table calls it.
        ask: The function.
        arguments: Its arguments, one tuple a call.
        times: How often all of them are gone through, so that a turn is long enough to time.
        units: Businesses a call answers for.
    """

    def run() -> None:
        for _ in range(times):
            for one in arguments:
                ask(*one)

    return Contender(name=name, run=run, units=times * len(arguments) * units)


def answer_and_explain(sales: int, capital: int, pada: date) -> tuple[object, ...]:
    """Return what ``answer`` returns and the explanation in full sentences."""
    putusan = klasifikasi(FaktaUsaha(hasil_penjualan=sales, modal_usaha=capital), pada=pada)
    dasar = [str(rujukan) for rujukan in putusan.dasar]
    return str(putusan.hasil), dasar, putusan.catatan, putusan.jelaskan()


def make_facts(sales: int, capital: int, _pada: date) -> FaktaUsaha:
    """Return the facts of a case, which is where a full answer starts."""
    return FaktaUsaha(hasil_penjualan=sales, modal_usaha=capital)


def batch_name(size: int) -> str:
    """Return what the table calls one simulation of many businesses."""
    return f"OpenFisca: one simulation of {size:,} businesses, tuned"


def explain() -> None:
    """Print where a full answer spends its time."""
    cases = make_cases(100)
    profile = Profile()
    profile.enable()
    for _ in range(100):
        for case in cases:
            answer(*case)
    profile.disable()
    own = sorted(((entry.inlinetime, entry.code) for entry in profile.getstats()), key=lambda row: -row[0])
    total = sum(seconds for seconds, _ in own)
    print("   Where a full answer spends its time (profiled apart, which weighs small calls more):")
    for seconds, code in own[:SHOWN]:
        name = code if isinstance(code, str) else f"{code.co_qualname} ({Path(code.co_filename).name})"
        print(f"      {seconds / total:6.1%} {name}")
