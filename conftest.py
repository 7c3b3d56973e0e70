"""Every code block in a Markdown file is run or checked; one that nothing can run is a failure.

``python`` and ``pycon`` blocks are run, and what they show after ``>>>`` is compared; ``toml`` blocks must be
TOML; the commands of a ``console`` block are run, and what they print is compared, with ``...`` for any text.
The blocks of one file share their names. ``text`` and ``mermaid`` blocks are not for machines.
"""

from __future__ import annotations

import doctest
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from contextlib import redirect_stdout
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Final

from hypothesis import settings
from sybil import Example, Region, Sybil

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sybil import Document

    Check = Callable[[Example], str | None]

# The same examples in every run, however slow the machine is.
settings.register_profile("umkm_core", deadline=None, derandomize=True)
settings.load_profile("umkm_core")

ROOT: Final = Path(__file__).parent
SECONDS: Final = 60
FENCE: Final = re.compile(r"(?P<indent>[ \t]*)(?P<marks>`{3,}|~{3,})[ \t]*(?P<info>[^`]*)")
STRAY: Final = re.compile(r"\s*(>>> |\$ )|.*(```|~~~|code-block::|literalinclude)")
# MyST directives that hold no code of their own.
DIRECTIVES: Final = frozenset({"{toctree}", "{eval-rst}", "{glossary}"})
# A command sees this and nothing else of the environment, so that it prints the same everywhere.
KEPT: Final = ("PATH", "HOME", "TMPDIR", "TEMP", "SYSTEMROOT")
FIXED: Final = {
    "COLUMNS": "100",
    "LC_ALL": "C.UTF-8",
    "NO_COLOR": "1",
    "PYTHONUTF8": "1",
    "PYTHONWARNINGS": "error",
    "TERM": "dumb",
    "TZ": "UTC",
}


def trimmed(text: str) -> str:
    """Return a text without the spaces that end its lines and the empty lines that end it."""
    return "".join(f"{line.rstrip()}\n" for line in text.rstrip().splitlines())


def differs(command: str, wanted: str, printed: str) -> str | None:
    """Return what is different between two outputs, or None."""
    want, got = trimmed(wanted), trimmed(printed)
    flags = doctest.ELLIPSIS | doctest.DONT_ACCEPT_BLANKLINE | doctest.REPORT_NDIFF
    checker = doctest.OutputChecker()
    if checker.check_output(want, got, flags):
        return None
    return f"{command}\n{checker.output_difference(doctest.Example('', want), got, flags)}"


def check_python(example: Example) -> str | None:
    """Run a block; with prompts, compare what each line shows, and without, let it print nothing."""
    code: str = example.parsed
    if ">>>" not in code:
        printed = io.StringIO()
        with redirect_stdout(printed):
            exec(compile("\n" * example.line + code, example.path, "exec"), example.namespace)  # noqa: S102 - its work
        return differs("a block without >>> prints", "", printed.getvalue())
    parser = doctest.DocTestParser()
    between = [part for part in parser.parse(code) if isinstance(part, str) and part.strip()]
    if between:
        return f"lines that belong to no prompt: {between[0].strip()}"
    test = parser.get_doctest(code, {}, example.path, example.path, example.line)
    test.globs = example.namespace
    report: list[str] = []
    doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS).run(
        test, out=report.append, clear_globs=False
    )
    return "".join(report) or None


def check_toml(example: Example) -> str | None:
    """Parse a block of TOML."""
    try:
        tomllib.loads(example.parsed)
    except tomllib.TOMLDecodeError as error:
        return f"no TOML: {error}"
    return None


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a console block with what it is said to print; "" is what stands before any."""
    command, wanted = "", ""
    lines = iter(block.splitlines())
    for line in lines:
        if line.startswith("$ "):
            yield command, wanted
            command, wanted = line.removeprefix("$ "), ""
            while command.endswith("\\"):
                command = f"{command[:-1].rstrip()} {next(lines, '').strip()}"
        else:
            wanted += f"{line}\n"
    yield command, wanted


def check_console(example: Example) -> str | None:
    """Run the commands of a block in turn; the first that does not do what is shown fails it.

    A command that ends with anything but 0 must be followed by ``$ echo $?`` and its exit code.
    """
    status, printed = 0, ""
    for command, wanted in commands(example.parsed):
        if command == "echo $?":
            printed, status = f"{status}\n", 0
        elif status:
            return f"exit code {status}, and no '$ echo $?' after it\n{printed}"
        elif command.startswith("umkm "):
            status, printed = run_umkm(shlex.split(command)[1:])
        else:
            problem = check_unrun(command)
            if problem:
                return problem
            printed = ""
        difference = differs(f"$ {command}", wanted, printed)
        if difference:
            return difference
    return f"exit code {status}, and no '$ echo $?' after it\n{printed}" if status else None


def run_umkm(arguments: list[str]) -> tuple[int, str]:
    """Run the installed command in the root; return its exit code and all that it prints."""
    program = shutil.which("umkm", path=str(Path(sys.executable).parent))
    if program is None:
        return -1, "the command umkm is not installed beside this Python"
    done = subprocess.run(  # noqa: S603 - no shell, and the arguments are our own documentation
        [program, *arguments],
        cwd=ROOT,
        env={name: os.environ[name] for name in KEPT if name in os.environ} | FIXED,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=SECONDS,
        check=False,
        encoding="utf-8",
    )
    return done.returncode, done.stdout


def check_unrun(command: str) -> str | None:
    """Check that a command that is not run here names only what exists."""
    match shlex.split(command):
        case []:
            return None
        case ["make", *words]:
            rules = (ROOT / "Makefile").read_text("utf-8")
            known = set(re.findall(r"^([a-z][a-z-]*):(?!=)", rules, re.MULTILINE))
        case ["pip", "install", *words]:
            project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
            extras = project["optional-dependencies"]
            names = (project["name"], ".")
            known = {*names, *(f"{name}[{extra}]" for name in names for extra in extras)}
        case _:
            return f"nothing can run or check this: $ {command}"
    unknown = [word for word in words if word not in known and not word.startswith("-") and "=" not in word]
    return f"$ {command}\nunknown: {', '.join(unknown)}" if unknown else None


CHECKS: Final[dict[str, Check | None]] = {
    "python": check_python,
    "pycon": check_python,
    "console": check_console,
    "toml": check_toml,
    "text": None,
    "mermaid": None,
}


def failing(message: str) -> Check:
    """Return a check that always fails."""
    return lambda _: message


def blocks(document: Document) -> Iterator[Region]:
    """Yield a region for each block to check, and for each place that would escape the checks."""
    fence: re.Match[str] | None = None
    start = position = 0
    body: list[str] = []
    for line in document.text.splitlines(keepends=True):
        found = FENCE.fullmatch(line.rstrip())
        if fence is None and found:
            fence, start, body = found, position, []
        elif fence is None:
            if STRAY.match(line):
                outside = failing("code outside of a fenced block")
                yield Region(position, position + len(line), evaluator=outside)
        elif found and not found["info"] and found["marks"].startswith(fence["marks"]):
            evaluator = check_of(fence["info"].strip(), body)
            if evaluator is not None:
                yield Region(start, position, dedent("".join(body)), evaluator)
            fence = None
        else:
            body.append(line)
        position += len(line)
    if fence is not None:
        yield Region(start, position, evaluator=failing("a block that is never closed"))


def check_of(info: str, body: list[str]) -> Check | None:
    """Return the check for a block by what stands after its fence; None where it needs none."""
    name = info.partition(" ")[0]
    if name in DIRECTIVES:
        return failing(f"code inside of {name}") if any(map(STRAY.match, body)) else None
    if info not in CHECKS:
        return failing(f"nothing can check a block of {info!r}; there are {', '.join(sorted(CHECKS))}")
    return CHECKS[info]


# Python that needs Sphinx or the fuzzer, or changes what it imports, is no place to look for doctests.
collect_ignore_glob = ["docs/*.py", "docs/_ext/*.py", "tests/fuzz.py"]
# The text of a licence is as others wrote it.
pytest_collect_file = Sybil([blocks], pattern="*.md", excludes=["*LICENSE.md"]).pytest()
