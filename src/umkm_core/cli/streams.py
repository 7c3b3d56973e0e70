"""Standard output, and a system that refuses to write."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from umkm_core.errors import ErrorCode, Fault, TableError

if TYPE_CHECKING:
    from collections.abc import Generator

STDOUT: Final = "standard output"
"""The path under which a fault reports it."""


def make_refusal(error: OSError, path: str) -> TableError:
    """Return the error for a system that refuses to write to a file or a stream.

    >>> print(make_refusal(OSError(28, "No space left on device"), "usaha.csv"))
    usaha.csv: the result cannot be written: No space left on device [table-unwritable]
    """
    message = f"the result cannot be written: {error.strerror}"
    return TableError(Fault(ErrorCode.TABLE_UNWRITABLE, message, path))


@contextmanager
def raise_refusal() -> Generator[None]:
    """Raise what standard output refuses as an error with a code, while something is written to it.

    Raises:
        TableError: ``table-unwritable``: the system refuses to write.
        BrokenPipeError: Whoever reads has gone.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise make_refusal(error, STDOUT) from error


def write_stdout(text: str) -> None:
    """Write to standard output, and learn at once if it refuses.

    Raises:
        TableError: ``table-unwritable``: the system refuses to write.
        BrokenPipeError: Whoever reads has gone.
    """
    with raise_refusal():
        sys.stdout.write(text)
        sys.stdout.flush()


def close_stdout() -> None:
    """Send to nowhere what Python would try once more to write when it ends, and complain."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
