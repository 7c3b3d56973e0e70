"""The checks of the documentation's code blocks: each must be able to fail."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sybil import Document
from sybil.example import SybilFailure

if TYPE_CHECKING:
    from types import ModuleType

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[1]
PYTHON = sys.executable
SCRIPT = """\
import sys
print("skala:", *sys.argv[1:])
print("merah" if sys.stdout.isatty() else "polos   ")
if "gagal" in sys.argv:
    print("umkm: gagal", file=sys.stderr)
    sys.exit(2)
"""


@pytest.fixture
def checks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the root conftest, looking at a small project whose ``umkm`` only repeats its arguments."""
    spec = importlib.util.spec_from_file_location("documentation_checks", ROOT / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "Makefile").write_text("BIN := x\ntest: y  ## all tests\n\ttrue\n", "utf-8")
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "umkm_core"\n[project.optional-dependencies]\ncli = []\n', "utf-8"
    )
    command = tmp_path / "umkm"
    command.write_text(f"#!/bin/sh\nexec '{PYTHON}' '{tmp_path}/script.py' \"$@\"\n", "utf-8")
    command.chmod(0o755)
    (tmp_path / "script.py").write_text(SCRIPT, "utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    return module


def run(checks: ModuleType, text: str, path: Path) -> list[str | None]:
    """Return what each example of a text reports; None is a pass."""
    page = path / "page.md"
    page.write_text(text, "utf-8")
    reports: list[str | None] = []
    for example in Document.parse(str(page), checks.blocks).examples():
        try:
            example.evaluate()
        except SybilFailure as failure:
            reports.append(f"line {example.line}: {failure.result}")
        else:
            reports.append(None)
    return reports


PASSING = {
    "nothing to run": "Only prose, and `umkm` in it.\n",
    "text": "```text\n$ anything\n```\n",
    "mermaid": "```mermaid\ngraph TD\n```\n",
    "a directive": "```{toctree}\n:maxdepth: 1\nhowto/index\n```\n",
    "a longer fence shows a shorter one": "````text\n```brainfuck\n````\n",
    "prompts": "```pycon\n>>> 1 + 1\n2\n```\n",
    "an error that is shown": "```pycon\n>>> 1 / 0\nTraceback (most recent call last):\nZero...: ...\n```\n",
    "no prompts": "```python\nassert 1 + 1 == 2\n```\n",
    "names are shared": "```python\nomzet = 5\n```\n\n```pycon\n>>> omzet\n5\n```\n",
    "indented": "1. First:\n\n   ```pycon\n   >>> 1 + 1\n   2\n   ```\n",
    "toml": "```toml\nberlaku_sejak = 2021-02-02\n```\n",
    "the command": "```console\n$ umkm klasifikasi 'a b'\nskala: klasifikasi a b\npolos\n```\n",
    "any text": "```console\n$ umkm klasifikasi\nskala: ...\n```\n",
    "a continued line": "```console\n$ umkm a \\\n    berkas\nskala: a berkas\npolos\n```\n",
    "two commands": "```console\n$ umkm a\nskala: a\npolos\n$ umkm b\nskala: b\npolos\n```\n",
    "an exit code": "```console\n$ umkm gagal\n...umkm: gagal...\n$ echo $?\n2\n```\n",
    "targets": "```console\n$ make test\n$ make test PYTHON=python3.13 -j\n```\n",
    "extras": "```console\n$ pip install umkm_core\n$ pip install 'umkm_core[cli]'\n```\n",
}


@pytest.mark.parametrize("text", PASSING.values(), ids=PASSING)
def test_passes(checks: ModuleType, tmp_path: Path, text: str) -> None:
    assert set(run(checks, text, tmp_path)) <= {None}


def test_every_block_that_can_be_checked_is_an_example(checks: ModuleType, tmp_path: Path) -> None:
    expected = sum(text.count("```") // 2 for name, text in PASSING.items() if name not in ONLY_TO_READ)
    assert len(run(checks, "\n".join(PASSING.values()), tmp_path)) == expected


ONLY_TO_READ = {"text", "mermaid", "a directive", "a longer fence shows a shorter one"}

FAILING = {
    "wrong result": ("```pycon\n>>> 1 + 1\n3\n```\n", "Expected:\n    3\nGot:\n    2"),
    "result not shown": ("```pycon\n>>> 1 + 1\n```\n", "Got:\n    2"),
    "an error": ("```python\n>>> 1 / 0\n```\n", "ZeroDivisionError"),
    "no prompts, but prints": ("```python\nprint('mikro')\n```\n", "mikro"),
    "a line before the prompts": ("```python\nomzet = 5\n>>> omzet\n5\n```\n", "no prompt: omzet = 5"),
    "a line after the results": ("```python\n>>> 5\n5\n\nomzet = 5\n```\n", "no prompt: omzet = 5"),
    "no toml": ("```toml\nsampai = 1.000.000\n```\n", "no TOML"),
    "a key twice": ("```toml\na = 1\na = 2\n```\n", "no TOML"),
    "wrong output": ("```console\n$ umkm klasifikasi\nskala: klasifikasi kecil\n```\n", "$ umkm klasifikasi"),
    "output not shown": ("```console\n$ umkm klasifikasi\n```\n", "polos"),
    "second command wrong": ("```console\n$ umkm a\n...\n$ umkm b\nskala: a\npolos\n```\n", "$ umkm b"),
    "output of nothing": ("```console\nskala: a\n```\n", "skala: a"),
    "exit code not shown": ("```console\n$ umkm gagal\n...\n```\n", "exit code 2"),
    "exit code before another": ("```console\n$ umkm gagal\n...\n$ umkm a\n...\n```\n", "exit code 2"),
    "wrong exit code": ("```console\n$ umkm gagal\n...\n$ echo $?\n1\n```\n", "+ 2"),
    "unknown target": ("```console\n$ make kopi\n```\n", "unknown: kopi"),
    "a variable is no target": ("```console\n$ make BIN\n```\n", "unknown: BIN"),
    "output of make": ("```console\n$ make test\n5 passed\n```\n", "5 passed"),
    "unknown extra": ("```console\n$ pip install 'umkm_core[emas]'\n```\n", "unknown: umkm_core[emas]"),
    "unknown command": ("```console\n$ curl example.org\n```\n", "nothing can run or check this"),
    "unknown language": ("```bash\numkm klasifikasi\n```\n", "a block of 'bash'"),
    "no language": ("```\numkm klasifikasi\n```\n", "a block of ''"),
    "a language with options": ("```python skip\n1 / 0\n```\n", "a block of 'python skip'"),
    "tildes": ("~~~bash\numkm\n~~~\n", "a block of 'bash'"),
    "a directive that shows code": (
        "```{code-block} python\n1 / 0\n```\n",
        "a block of '{code-block} python'",
    ),
    "code inside of a directive": ("```{eval-rst}\n>>> 1 / 0\n```\n", "code inside of {eval-rst}"),
    "never closed": ("```python\nassert True\n", "never closed"),
    "closed by a shorter fence": ("````python\nassert True\n```\n", "never closed"),
    "prompt outside of a block": ("Prose.\n\n    >>> 1 / 0\n", "outside of a fenced block"),
    "a block in a quotation": ("> ```python\n> 1 / 0\n> ```\n", "outside of a fenced block"),
}


@pytest.mark.parametrize(("text", "expected"), FAILING.values(), ids=FAILING)
def test_fails(checks: ModuleType, tmp_path: Path, text: str, expected: str) -> None:
    reports = run(checks, f"# Page\n\n{text}", tmp_path)
    failures = [report for report in reports if report is not None]
    assert failures
    assert expected in failures[0]
    assert failures[0].startswith(("line 3: ", "line 5: "))


def test_an_error_without_prompts_is_raised_where_it_stands(checks: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        run(checks, "# Page\n\n```python\nomzet = 0\n1 / omzet\n```\n", tmp_path)
    assert caught.traceback[-1].lineno == 4  # counted from 0


def test_the_environment_does_not_reach_the_command(
    checks: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "20")
    shown = "import os; print(os.environ.get('FORCE_COLOR'), os.environ['COLUMNS'])"
    (tmp_path / "script.py").write_text(shown, "utf-8")
    assert checks.run_umkm([])[1].splitlines()[-1] == "None 100"


def test_a_missing_command_is_said(checks: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "umkm").unlink()
    assert "not installed" in str(run(checks, "```console\n$ umkm a\n```\n", tmp_path)[0])


def test_pytest_collects_the_blocks(pytester: pytest.Pytester) -> None:
    pytester.makeconftest((ROOT / "conftest.py").read_text("utf-8"))
    pytester.path.joinpath("README.md").write_text(
        "```pycon\n>>> 1 + 1\n2\n```\n\n```pycon\n>>> 1 + 1\n3\n```\n", "utf-8"
    )
    result = pytester.runpytest_inprocess("README.md")
    result.assert_outcomes(passed=1, failed=1)
