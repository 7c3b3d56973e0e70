"""How the command ends: signals, streams that refuse, readers who have gone."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from umkm_core.cli import job as job_module

from .conftest import PADA, POSIX, UMKM, names_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .conftest import Done

    Run = Callable[..., Done]
    Table = Callable[..., Path]

# A shell that starts the tests in its background lets them ignore Ctrl-C, and so their children.
LISTENING = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from umkm_core.cli import main; main()"
)


@POSIX
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_process_that_is_told_to_end_cleans_up(table: Table, folder: Path, name: str) -> None:
    number = getattr(signal, name)
    path = table("NAMA,OMZET", *[f"Usaha Fiktif {number},{number}" for number in range(100_000)])
    listening = f"import signal; signal.signal(signal.{name}, signal.SIG_DFL); {LISTENING}"
    arguments = ("klasifikasi", path, "--pada", PADA, "--keluar", folder / "hasil.csv")
    with subprocess.Popen(
        [sys.executable, "-c", listening, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        until = time.monotonic() + 30
        while not names_in(folder) and time.monotonic() < until:
            time.sleep(0.01)
        assert names_in(folder) not in ([], ["hasil.csv"])
        running.send_signal(number)
        out, err = running.communicate(timeout=30)
    assert (running.returncode, out, err) == (128 + number, b"", b"")
    assert names_in(folder) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that refuses")
@pytest.mark.parametrize("redirect", [">/dev/full", ">&-"])
@pytest.mark.parametrize("command", ["--versi", "--help", "hukum periksa", f"klasifikasi FILE --pada {PADA}"])
def test_standard_output_that_refuses(table: Table, command: str, redirect: str) -> None:
    words = command.replace("FILE", str(table("OMZET", "1jt")))
    done = subprocess.run(
        ["/bin/sh", "-c", f"{UMKM} {words} {redirect}"],
        stderr=subprocess.PIPE,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert done.stderr.startswith("umkm: standard output: the result cannot be written: ")
    assert done.stderr.count("\n") == 1
    assert done.stderr.endswith("[table-unwritable]\n")


def test_ctrl_c_leaves_nothing_behind(
    classify: Run, table: Table, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []

    def interrupted(*_: Any) -> Iterator[Any]:  # noqa: ANN401 - any job
        seen.append(names_in(folder))
        raise KeyboardInterrupt
        yield

    monkeypatch.setattr(job_module.Job, "__iter__", interrupted)
    target = folder / "hasil.csv"
    target.write_text("lama", encoding="utf-8")
    done = classify(table("OMZET", "1jt"), "--keluar", target)
    assert done == (130, "", "")
    assert len(seen[0]) == 2
    assert names_in(folder) == ["hasil.csv"]
    assert target.read_text(encoding="utf-8") == "lama"
    assert classify(table("OMZET", "1jt")) == (130, "", "")


@POSIX
def test_a_real_ctrl_c(table: Table, folder: Path) -> None:
    path = table("NAMA,OMZET", *[f"Usaha Fiktif {number},{number}" for number in range(100_000)])
    arguments = ("klasifikasi", path, "--pada", PADA, "--keluar", folder / "hasil.csv")
    with subprocess.Popen(
        [sys.executable, "-c", LISTENING, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        until = time.monotonic() + 30
        while not names_in(folder) and time.monotonic() < until:
            time.sleep(0.01)
        assert names_in(folder) != ["hasil.csv"]
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=30)
    assert (running.returncode, out, err) == (130, b"", b"")
    assert names_in(folder) == []


@POSIX
def test_a_reader_who_has_gone_is_no_news(table: Table) -> None:
    path = table("NAMA,OMZET", *["Usaha Fiktif,1jt"] * 5_000)
    with subprocess.Popen(
        [UMKM, "klasifikasi", path, "--pada", PADA], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.stderr is not None
        err = running.stderr.read()
    assert (running.returncode, err) == (141, b"")


@POSIX
def test_a_reader_of_the_summary_who_has_gone(table: Table, folder: Path) -> None:
    path = table("NAMA,OMZET", "Usaha Fiktif,1jt")
    with subprocess.Popen(
        [UMKM, "klasifikasi", path, "--pada", PADA, "--keluar", folder / "hasil.csv"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.stderr is not None
        err = running.stderr.read()
    assert (running.returncode, err) == (141, b"")
    assert names_in(folder) == ["hasil.csv"]
