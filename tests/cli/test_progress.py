"""The progress is for terminals only."""

from __future__ import annotations

import io
import sys
from datetime import date
from typing import TYPE_CHECKING

from umkm_core import Kitab
from umkm_core.cli.job import Job, Request
from umkm_core.cli.progress import show_progress
from umkm_core.tabel.reader import open_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def _rows(path: Path) -> int:
    with open_table(path) as table:
        job = Job(table, Request(pada=date(2026, 11, 21), kitab=Kitab.bawaan()))
        return sum(1 for _ in show_progress(job, table))


def test_a_terminal_sees_it(table: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    assert _rows(table("OMZET", *["1jt"] * 2_000)) == 2_000
    assert "umkm" in terminal.getvalue()
    assert "kB" in terminal.getvalue()


def test_nobody_else_does(table: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert _rows(table("OMZET", *["1jt"] * 2_000)) == 2_000
    assert capsys.readouterr() == ("", "")
