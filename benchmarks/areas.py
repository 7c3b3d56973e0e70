"""The table of areas: what its first use costs in time and memory, and how many look-ups a second it does."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from functools import partial
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.harness import Contender, interleave

from umkm_core import TingkatWilayah, cari_wilayah, cari_wilayah_bertingkat, iterate_wilayah, wilayah

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PROCESSES = 7
ROUNDS = 7
SAMPLE = 500

FIRST_USE = {
    "a kecamatan by its code": "wilayah('35.73.02')",
    "then a kelurahan by its code": "wilayah('35.73.02.1001')",
    "then a search for a kecamatan": "cari_wilayah('kec. klojen', di='35.73')",
    "then a search for a desa in all of Indonesia": "cari_wilayah('desa talangagung')",
}
"""What is used for the first time, in this order, in a process of its own."""

SCRIPT = """
import json, time, tracemalloc
from umkm_core import cari_wilayah, wilayah
TRACE, steps = {trace}, []
if TRACE:
    tracemalloc.start()
for code in {codes}:
    start = time.perf_counter()
    eval(code)
    steps.append(tracemalloc.get_traced_memory()[0] if TRACE else time.perf_counter() - start)
print(json.dumps(steps))
"""


def report() -> None:
    """Time the table in processes of its own and then in this one, and print."""
    print("4. Areas: first use, each step after the one above it, in a process of its own")
    codes = list(FIRST_USE.values())
    seconds = [measure(codes, trace=False) for _ in range(PROCESSES)]
    memory = measure(codes, trace=True)
    for place, name in enumerate(FIRST_USE):
        milliseconds = median(taken[place] for taken in seconds) * 1_000
        print(f"   {name:<50}{milliseconds:8.1f} ms   {memory[place] / 1e6:6.1f} MB in all, traced")
    print(f"   After that, in a second; medians of {ROUNDS} rounds over {SAMPLE} areas drawn from all:")
    contenders = [Contender(name=name, run=run, units=SAMPLE) for name, run in make_runs().items()]
    for name, taken in interleave(contenders, rounds=ROUNDS).items():
        print(f"   {name:<50}{1 / taken.spread.middle:>12,.0f}/s")


def measure(codes: Sequence[str], *, trace: bool) -> list[float]:
    """Return seconds, or bytes held in all, for each step in a process of its own."""
    script = SCRIPT.format(codes=codes, trace=trace)
    done = subprocess.run([sys.executable, "-I", "-c", script], check=True, capture_output=True)
    steps: list[float] = json.loads(done.stdout)
    return steps


def make_runs() -> dict[str, Callable[[], object]]:
    """Make the look-ups from areas that are drawn at random, the same in every run."""
    draw = random.Random(2026)  # noqa: S311 - not for secrets
    kecamatan = draw.sample([*iterate_wilayah(TingkatWilayah.KECAMATAN)], SAMPLE)
    desa = draw.sample([*iterate_wilayah(TingkatWilayah.DESA_KELURAHAN)], SAMPLE)
    parents = [(one.nama, kabupaten.kode) for one in kecamatan if (kabupaten := one.kabupaten_kota)]
    chains = [
        (kabupaten.nama_lengkap.partition(",")[0], around.nama, one.nama)
        for one in desa
        if (around := one.kecamatan) and (kabupaten := one.kabupaten_kota)
    ]
    return {
        "wilayah(kode) of a desa": partial(look_up, [one.kode for one in desa]),
        "cari_wilayah(kecamatan, di=kabupaten)": partial(search_in, parents),
        "cari_wilayah(full name of a desa)": partial(search, [one.nama_lengkap for one in desa]),
        "cari_wilayah(name of a desa alone)": partial(search, [f"Desa {one.nama}" for one in desa]),
        "cari_wilayah_bertingkat(three columns of a row)": partial(search_rows, chains),
    }


def look_up(codes: Sequence[str]) -> None:
    """Look areas up by their codes."""
    for code in codes:
        wilayah(code)


def search(names: Sequence[str]) -> None:
    """Search for areas by their names."""
    for name in names:
        cari_wilayah(name)


def search_in(names: Sequence[tuple[str, str]]) -> None:
    """Search for areas within others."""
    for name, code in names:
        cari_wilayah(name, di=code)


def search_rows(rows: Sequence[tuple[str, str, str]]) -> None:
    """Search for areas by the names of a row."""
    for kabupaten, kecamatan, desa in rows:
        cari_wilayah_bertingkat(kabupaten_kota=kabupaten, kecamatan=kecamatan, desa_kelurahan=desa)
