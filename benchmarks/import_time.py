"""What importing costs, as whole processes; and where it goes, if a goal is missed."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from functools import partial

from benchmarks.harness import Contender, interleave, verdict

from umkm_core import Usaha, klasifikasi

ROUNDS = 41
TRACES = 11
SHOWN = 14
LEAST_SHOWN = 0.005
MOST_OVER_BARE = 0.015
"""Seconds that ``import umkm_core`` may take over a bare interpreter."""

BARE = "pass"
PACKAGE = "import umkm_core"
NAMES = "from umkm_core import Usaha, klasifikasi"
ANSWER = "... and the first answer, which reads the law"
PEERS = "import attrs, cattrs, dateutil (relativedelta)"
PYDANTIC = "import pydantic"

CODE = {
    BARE: "pass",
    PACKAGE: "import umkm_core",
    NAMES: "from umkm_core import Usaha, klasifikasi",
    ANSWER: (
        "from datetime import date; from umkm_core import FaktaUsaha, Usaha, klasifikasi; "
        "klasifikasi(FaktaUsaha(hasil_penjualan=400_000_000), pada=date(2026, 11, 21)).wajib()"
    ),
    PEERS: "import attrs, cattrs, dateutil, dateutil.relativedelta",
    PYDANTIC: "import pydantic",
}


def report() -> None:
    """Time the processes and print."""
    contenders = [Contender(name=name, run=partial(run, code)) for name, code in CODE.items()]
    times = interleave(contenders, rounds=ROUNDS, warm_up=2)
    bare = times[BARE]
    print("2. Import, as whole processes; the goals are differences to a bare interpreter")
    print(f"   Times a bare interpreter, and milliseconds over it; {ROUNDS} rounds:")
    for name, taken in times.items():
        over = taken.minus(bare).show("7.1f", 1000)
        print(f"   {name:<50}{taken.ratio_to(bare).show('5.2f'):<26}{over} ms")
    package = times[PACKAGE].minus(bare).middle
    package_met = package <= MOST_OVER_BARE
    print(
        f"   Goal, {PACKAGE} within {MOST_OVER_BARE * 1000:.0f} ms of bare Python: "
        f"{package * 1000:.1f} ms, {verdict(met=package_met)}"
    )
    names = times[NAMES].ratio_to(times[PEERS])
    names_met = names.middle <= 1
    print(
        f"   Goal, {NAMES} no slower than its three dependencies: "
        f"{names.show('.2f')} times, {verdict(met=names_met)}"
    )
    if not package_met:
        explain(PACKAGE, PACKAGE)
    if not names_met:
        # Lazy names are loaded by a road that a trace does not see, so that their modules are named here.
        explain(NAMES, f"import {Usaha.__module__}, {klasifikasi.__module__}")


def run(code: str) -> None:
    """Run code in an interpreter of its own, untouched by the environment and the folder."""
    subprocess.run([sys.executable, "-I", "-c", code], check=True)


def explain(name: str, code: str) -> None:
    """Print where the time of an import goes: by package, and the modules that take most.

    Args:
        name: What is explained.
        code: The import statement that is traced.
    """
    own = trace(code)
    total = sum(own.values())
    packages: defaultdict[str, float] = defaultdict(float)
    for module, seconds in own.items():
        packages[package_of(module)] += seconds
    print(f"   Where {name} spends its time (traced apart, least of {TRACES} runs):")
    for package, seconds in sorted(packages.items(), key=lambda item: -item[1]):
        if seconds / total >= LEAST_SHOWN:
            print(f"      {seconds / total:6.1%} {package}")
    print("   The modules that take most, each without those it imports:")
    for module, seconds in sorted(own.items(), key=lambda item: -item[1])[:SHOWN]:
        print(f"      {seconds / total:6.1%} {module}")


def trace(code: str) -> dict[str, float]:
    """Return seconds by module that ``code`` imports and a bare interpreter does not, children excluded.

    The least of several runs: what else the machine does can only add.
    """
    runs = [trace_once(code) for _ in range(TRACES)]
    bare = trace_once(CODE[BARE])
    return {module: min(one[module] for one in runs) for module in runs[0] if module not in bare}


def trace_once(code: str) -> dict[str, float]:
    """Return seconds by imported module of one traced run."""
    command = [sys.executable, "-I", "-X", "importtime", "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    own: dict[str, float] = {}
    for line in done.stderr.splitlines():
        cells = line.removeprefix("import time:").split("|")
        if len(cells) == 3 and cells[0].strip().isdigit():
            own[cells[2].strip()] = int(cells[0]) / 1e6
    return own


def package_of(module: str) -> str:
    """Return the distribution a module belongs to, or that it is of Python itself."""
    top = module.partition(".")[0]
    if top in sys.stdlib_module_names:
        return "Python's standard library"
    return "attrs" if top == "attr" else top
