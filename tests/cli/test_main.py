"""The entry point, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from .conftest import PADA, UMKM

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Table = Callable[..., Path]

WITHOUT = """
import sys
sys.modules[{name!r}] = None
import umkm_core.cli
print("imported")
umkm_core.cli.main()
"""


def _run(*command: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [str(part) for part in command], capture_output=True, check=False, env=os.environ | environment
    )


@pytest.mark.parametrize("name", ["typer", "rich"])
def test_without_its_extra_it_says_which(name: str) -> None:
    done = _run(sys.executable, "-c", WITHOUT.format(name=name), "hukum", "periksa")
    assert done.returncode == 1
    assert done.stdout.decode().split() == ["imported"]
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"umkm: {name} is not installed; ")
    assert line.endswith(": pip install 'umkm_core[cli]' [extra-missing]")


def test_the_import_alone_needs_no_extra() -> None:
    code = "import sys, umkm_core.cli; print({'typer', 'rich', 'click'} & set(sys.modules))"
    assert _run(sys.executable, "-c", code).stdout.decode().strip() == "set()"


def test_another_missing_module_is_a_traceback() -> None:
    done = _run(sys.executable, "-c", WITHOUT.format(name="umkm_core.cli.job"))
    assert done.returncode == 1
    assert b"Traceback" in done.stderr


def test_the_command_classifies(table: Table) -> None:
    path = table("NAMA;OMZET", "Keripik “Fiktif”;400jt", "Es Fiktif;3 miliar")
    done = _run(UMKM, "klasifikasi", path, "--pada", PADA, PYTHONUTF8="1")
    assert done.returncode == 0
    lines = done.stdout.split(b"\r\n")
    assert lines[0].startswith(b"NAMA;OMZET;baris;kelas;era;dasar;")
    assert lines[1].startswith("Keripik “Fiktif”;400jt;2;mikro;".encode())
    assert lines[2].startswith(b"Es Fiktif;3 miliar;3;kecil;PP 7/2021;PP 7/2021 Pasal 35 ayat (5) huruf b;")
    assert done.stderr.startswith(b"Skala usaha per 21 November 2026")


def test_a_terminal_that_lacks_the_signs_gets_others(table: Table) -> None:
    path = table("NAMA;OMZET “bersih” 漢", "A Fiktif;400jt", "B Fiktif;漢", "C Fiktif;1")
    done = _run(
        UMKM,
        *("klasifikasi", path, "--pada", PADA, "--keluar", path.with_name("hasil.csv")),
        *("--kolom", "hasil_penjualan=OMZET “bersih” 漢"),
        PYTHONIOENCODING="ascii",
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"OMZET \u201cbersih\u201d \u6f22" in done.stdout
    assert "“bersih” 漢" in path.with_name("hasil.csv").read_text(encoding="utf-8")


def test_the_law_is_sound() -> None:
    done = _run(UMKM, "hukum", "periksa")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"tidak ada kesalahan: ")


def test_wrong_usage() -> None:
    done = _run(UMKM, "klasifikasi", "usaha.csv")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--pada" in done.stderr
