"""Give every parser to a fuzzer that is guided by coverage: ``make fuzz SECONDS=60 PARSER=parse_rupiah``.

Each parser is fuzzed in a process of its own. Anything but a value or an `UmkmError` is a failure, and so are
a text that takes ten seconds and an error that shows the number of a person; the text is kept.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

import atheris  # type: ignore[import-untyped] # it is in an environment of its own

with atheris.instrument_imports(include=["umkm_core"]):
    from tests.test_every_parser import FOUND, PARSERS, WORDS, attempt, shown_numbers

SLOW: Final = 10
LONGEST: Final = 200


def fuzz(name: str, seconds: int, corpus: str) -> None:
    """Fuzz one parser in this process, which ends with it."""

    def check(data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        for outcome in attempt(name, text):
            if shown_numbers(outcome, text):
                msg = "an error shows the number of a person"
                raise AssertionError(msg)

    options = [
        f"-max_total_time={seconds}",
        f"-timeout={SLOW}",
        f"-max_len={LONGEST}",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={corpus}/", corpus], check)
    atheris.Fuzz()


def main() -> int:
    """Fuzz the parsers that are asked for, one after another; return how many fail."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("parser", nargs="*", help="part of a name; all parsers by default")
    asked.add_argument("--seconds", type=int, default=60, help="for each parser")
    asked.add_argument("--corpus", help=argparse.SUPPRESS)
    options = asked.parse_args()
    if options.corpus:
        fuzz(options.parser[0], options.seconds, options.corpus)
    names = [name for name in PARSERS if not options.parser or any(part in name for part in options.parser)]
    if not names:
        print(f"no parser is called so; there are {', '.join(PARSERS)}")
        return 1
    failed = 0
    for name in names:
        corpus = Path(tempfile.mkdtemp(prefix="umkm-fuzz-"))
        for number, word in enumerate(WORDS):
            (corpus / f"word-{number}").write_text(word, encoding="utf-8")
        for path in FOUND.iterdir():
            (corpus / path.name).write_bytes(path.read_bytes())
        command = [sys.executable, "-m", "tests.fuzz", name, "--seconds", str(options.seconds)]
        done = subprocess.run(
            [*command, "--corpus", str(corpus)],
            check=False,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
        )
        runs = re.search(r"number_of_executed_units:\s*(\d+)", done.stderr)
        print(f"{name:<50}{runs[1] if runs else '?':>12} texts  {'FAILED' if done.returncode else 'sound'}")
        if done.returncode:
            failed += 1
            print(done.stdout[-3000:], done.stderr[-1000:], sep="\n")
            print(f"The text is in {corpus}; mend the parser, and keep the text in {FOUND}")
    return failed


if __name__ == "__main__":
    sys.exit(min(main(), 1))
