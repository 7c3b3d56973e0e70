"""What the tests of the command share."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from umkm_core.cli.app import run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PADA = "2026-11-21"
UMKM = Path(sys.executable).with_name("umkm")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")


class Done(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, str]]:
        """The table that it wrote to standard output."""
        return list(csv.DictReader(io.StringIO(self.out, newline="")))


@pytest.fixture
def umkm(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Run the command in this process."""

    def call(*arguments: object) -> Done:
        capsys.readouterr()
        status = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Done(status, out, err)

    return call


@pytest.fixture
def classify(umkm: Callable[..., Done]) -> Callable[..., Done]:
    """Classify a table by the law of the day of the tests."""

    def call(file: Path, *options: object) -> Done:
        return umkm("klasifikasi", file, "--pada", PADA, *options)

    return call


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Path]:
    """Write a table of fictitious businesses into a folder of its own."""

    def write(*lines: str, name: str = "usaha.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / "masuk" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in lines), encoding=encoding, newline="")
        return path

    return write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder for results."""
    path = tmp_path / "hasil"
    path.mkdir()
    return path


def names_in(folder: Path) -> list[str]:
    """Return the names of all files, hidden ones included."""
    return sorted(path.name for path in folder.iterdir())


def columns_of(rows: Iterable[dict[str, str]], name: str) -> list[str]:
    """Return the cells of one column."""
    return [row[name] for row in rows]
