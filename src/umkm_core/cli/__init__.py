"""The command ``umkm``: classify a table, check the book of law. It needs the extra ``cli``."""

from __future__ import annotations

import io
import sys

from umkm_core.errors import ErrorCode, Fault, MissingExtraError

_EXTRA = frozenset({"rich", "typer"})


def main() -> None:
    """Run the command with the arguments of the process, and end the process with its exit status.

    0 is done, 1 a fault of the data, of a file or of the installation, 2 wrong usage, 130 Ctrl-C.
    """
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
