"""Print how umkm_core compares with other ways, from one interleaved run: ``python -m benchmarks.run``."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version

from benchmarks import areas, declared, import_time, one_answer, parsing

DISTRIBUTIONS = (
    "umkm_core",
    "attrs",
    "cattrs",
    "python-dateutil",
    "OpenFisca-Core",
    "numpy",
    "pydantic",
    "python-stdnum",
    "babel",
    "orjson",
)


def main() -> None:
    """Run every comparison."""
    versions = ", ".join(f"{name} {version(name)}" for name in DISTRIBUTIONS)
    print(f"Python {platform.python_version()} on {os.cpu_count()} cores; {versions}")
    print("Every way takes its turn in every round. Figures are medians, [quartiles] beside them; ratios are")
    print("taken within a round. Ratios are the results; times depend on the machine and are context.")
    print()
    one_answer.report()
    print()
    import_time.report()
    print()
    parsing.report()
    print()
    areas.report()
    print()
    declared.report()


if __name__ == "__main__":
    main()
