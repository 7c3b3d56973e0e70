"""Parsing one cell: identifiers against python-stdnum, money and dates against Babel and dateutil."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from attrs import frozen
from babel.dates import parse_date
from babel.numbers import parse_decimal
from benchmarks.harness import Contender, interleave, verdict
from dateutil import parser as dateutil_parser
from stdnum.id import nik as stdnum_nik
from stdnum.id import npwp as stdnum_npwp

from umkm_core import NIK, NPWP, format_tanggal, parse_rupiah, parse_tanggal

ROUNDS = 31
CELLS = 400
OURS = "umkm_core"
AREA = "357301"
FIRST_DAY = date(1930, 1, 1)
DAYS = 27_000


@frozen(kw_only=True)
class Race:
    """The same cells through several parsers, which must agree about each.

    Attributes:
        name: What is parsed.
        cells: The texts.
        ways: The parsers by name; the first is ours.
        goal: Whether ours is to be no slower than the others.
    """

    name: str
    cells: Sequence[str]
    ways: dict[str, Callable[[str], object]]
    goal: bool = True

    def check(self) -> None:
        """Raise where two ways do not agree about a cell."""
        for cell in self.cells:
            results = {name: way(cell) for name, way in self.ways.items()}
            if len(set(results.values())) != 1:
                msg = f"{self.name}: {cell!r} is {results}"
                raise AssertionError(msg)


def report() -> None:
    """Check that all ways agree, time them, and print."""
    print("3. One cell: cells a second, and how many times as fast umkm_core is")
    for race in make_races():
        race.check()
        contenders = [
            Contender(name=name, run=partial(run, way, race.cells), units=len(race.cells))
            for name, way in race.ways.items()
        ]
        times = interleave(contenders, rounds=ROUNDS, warm_up=2)
        ours = times[OURS]
        print(f"   {race.name}")
        for name, taken in times.items():
            rate = 1 / taken.spread.middle
            ratio = taken.ratio_to(ours)
            met = "" if name == OURS or not race.goal else f"  goal 1, {verdict(met=ratio.middle >= 1)}"
            print(f"      {name:<44}{rate:>12,.0f}/s   {ratio.show('.2f')}{met}")


def run(way: Callable[[str], object], cells: Sequence[str]) -> None:
    """Parse every cell."""
    for cell in cells:
        way(cell)


def make_races() -> list[Race]:
    """Make the races from numbers that are drawn at random, the same in every run, and belong to nobody."""
    draw = random.Random(2026)  # noqa: S311 - not for secrets
    days = [FIRST_DAY + timedelta(draw.randrange(DAYS)) for _ in range(CELLS)]
    niks = [
        f"{AREA}{day.day + draw.choice((0, 40)):02}{day:%m%y}{draw.randrange(1, 10_000):04}" for day in days
    ]
    broken = [f"{number[:8]}13{number[10:]}" for number in niks[::2]]
    numbers = [make_npwp(draw) for _ in range(CELLS)]
    printed = [f"{n[:2]}.{n[2:5]}.{n[5:8]}.{n[8]}-{n[9:12]}.{n[12:]}" for n in numbers]
    amounts = [draw.randrange(1_000, 10**10) for _ in range(CELLS)]
    return [
        Race(
            name="is it a NIK? sound and broken ones",
            cells=[*niks, *broken],
            ways={OURS: NIK.is_valid, "python-stdnum": stdnum_nik.is_valid},
        ),
        Race(
            name="is it an NPWP? as printed",
            cells=printed,
            ways={OURS: NPWP.is_valid, "python-stdnum": stdnum_npwp.is_valid},
        ),
        Race(
            name="is it an NPWP? with a wrong check digit",
            cells=[f"{number[:8]}{(int(number[8]) + 1) % 10}{number[9:]}" for number in numbers],
            ways={OURS: NPWP.is_valid, "python-stdnum": stdnum_npwp.is_valid},
        ),
        Race(
            name="NIK to its number (ours is a value that knows its parts)",
            cells=niks,
            ways={OURS: lambda text: str(NIK.parse(text)), "python-stdnum": stdnum_nik.validate},
        ),
        Race(
            name="NPWP as printed, to its number",
            cells=printed,
            ways={OURS: lambda text: str(NPWP.parse(text)), "python-stdnum": stdnum_npwp.validate},
        ),
        Race(
            name="money, 1.234.567",
            cells=[f"{amount:,}".replace(",", ".") for amount in amounts],
            ways={OURS: parse_rupiah, "Babel, parse_decimal in id": partial(parse_decimal, locale="id")},
        ),
        Race(
            name="a date, 18/05/2022",
            cells=[f"{day:%d/%m/%Y}" for day in days],
            ways={
                OURS: parse_tanggal,
                "Babel, parse_date in id": partial(parse_date, locale="id", format="short"),
                "dateutil, day first": lambda text: dateutil_parser.parse(text, dayfirst=True).date(),
            },
        ),
        Race(
            name="money with its marks, Rp. 1,234,567,- and 750 rb: nothing to compare with",
            cells=[*(f"Rp. {amount:,},-" for amount in amounts), *(f"{amount} rb" for amount in amounts)],
            ways={OURS: parse_rupiah},
            goal=False,
        ),
        Race(
            name="a date with its weekday, Rabu, 18 Mei 2022: nothing to compare with",
            cells=[format_tanggal(day, hari=True) for day in days],
            ways={OURS: parse_tanggal},
            goal=False,
        ),
    ]


def make_npwp(draw: random.Random) -> str:
    """Make an NPWP of fifteen digits whose check digit is right."""
    while True:
        number = "".join(draw.choices("0123456789", k=9)) + f"{draw.randrange(1, 1000):03}000"
        if stdnum_npwp.is_valid(number):
            return number
