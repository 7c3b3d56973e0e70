"""What several files of the project say about the same thing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def pins(name: str) -> dict[str, str]:
    """Return the versions in a constraints file by name."""
    lines = (ROOT / name).read_text("utf-8").splitlines()
    pairs = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {name.lower().replace("_", "-"): version for name, version in pairs}


def test_the_lowest_versions_are_those_that_are_promised() -> None:
    lowest = pins("constraints-lowest.txt")
    for dependency in PROJECT["dependencies"]:
        name, version = dependency.split(">=")
        assert re.fullmatch(rf"{re.escape(version)}(\.0)*", lowest[name]), dependency


def test_every_dependency_is_pinned() -> None:
    extras = PROJECT["optional-dependencies"]
    asked = [*PROJECT["dependencies"], *extras["cli"], *extras["testing"]]
    assert {dependency.split(">=")[0] for dependency in asked} <= pins("constraints.txt").keys()


def test_the_citation_is_of_this_version() -> None:
    assert f"\nversion: {PROJECT['version']}\n" in (ROOT / "CITATION.cff").read_text("utf-8")


def test_the_guide_for_contributors_stays_short() -> None:
    assert len((ROOT / "CONTRIBUTING.md").read_text("utf-8").splitlines()) < 100
