"""The command ``umkm``: classify a table, check the book of law. It needs the extra ``cli``."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

from umkm_core.errors import ErrorCode, Fault, MissingExtraError

_EXTRA = frozenset({"rich", "typer"})


def main() -> None:
    """Run the command with the arguments of the process, and end the process with its exit status.

    0 is done, 1 a fault of the data, of a file, of the output or of the installation, 2 wrong usage, 130
    Ctrl-C, 129 and 143 the signals HUP and TERM, 141 a reader of the output who has gone.
    """
    # Python has no stream where the process was started with a closed one, whatever the types say.
    streams: dict[str, TextIO | None] = {name: getattr(sys, name) for name in ("stdout", "stderr")}
    if streams["stderr"] is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - it lives as long as the process
    if streams["stdout"] is None:
        closed = Fault(
            ErrorCode.TABLE_UNWRITABLE, "the result cannot be written: it is closed", "standard output"
        )
        sys.stderr.write(f"umkm: {closed}\n")
        sys.exit(1)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Signs of a table may be shown on a terminal that lacks them.
            stream.reconfigure(errors="backslashreplace")
    try:
        from umkm_core.cli.app import run  # noqa: PLC0415 - it needs the extra
    except ModuleNotFoundError as error:
        name = (error.name or "").partition(".")[0]
        if name not in _EXTRA:
            raise
        text = f"{name} is not installed; it comes with the extra: pip install 'umkm_core[cli]'"
        missing = MissingExtraError(Fault(ErrorCode.EXTRA_MISSING, text, "umkm"))
        sys.stderr.write(f"{missing}\n")
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(run())
