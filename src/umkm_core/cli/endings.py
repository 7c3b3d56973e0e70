"""How a command ends: with an exit status, and with what went wrong on standard error."""

from __future__ import annotations

import signal
import sys
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

import typer

from umkm_core.cli.hints import iterate_hints
from umkm_core.cli.options import WrongUsageError
from umkm_core.cli.streams import STDOUT, close_stdout, make_refusal
from umkm_core.errors import ErrorCode, UmkmError

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from types import FrameType

FAULT: Final = 1
"""Exit status: the data, a file or the installation has a fault."""
WRONG_USAGE: Final = 2
"""Exit status: the command was called in a way that it does not know."""
INTERRUPTED: Final = 130
"""Exit status: Ctrl-C."""
BROKEN_PIPE: Final = 141
"""Exit status: whoever reads the output has gone, as a shell reports it."""


def run_app(app: typer.Typer, arguments: Sequence[str] | None) -> int:
    """Run a command line.

    Args:
        app: Its commands, each of which ends by ``raise_as_exit``.
        arguments: What stands behind its name; None for the arguments of the process.

    Returns:
        The exit status.
    """
    try:
        with _orderly_endings():
            app(args=None if arguments is None else list(arguments), prog_name=app.info.name)
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else 0
    except OSError as error:
        # What is left is the help, which typer writes by itself, and a standard error that refuses.
        close_stdout()
        with suppress(OSError):
            sys.stderr.write(f"umkm: {make_refusal(error, STDOUT)}\n")
        return FAULT
    return 0


@contextmanager
def _orderly_endings() -> Generator[None]:
    """Turn the signals that ask a process to end into an exit that cleans up, while a command runs."""

    def end(number: int, _: FrameType | None) -> None:
        for one in before:
            signal.signal(one, signal.SIG_IGN)
        raise SystemExit(128 + number)

    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            # A process that was told to outlive its terminal goes on doing so.
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                before[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def raise_as_exit() -> Generator[None]:
    """End a subcommand with the exit status of what went wrong, said in one place and in one way."""
    try:
        yield
        sys.stdout.flush()
    except UmkmError as error:
        if (error.code, error.path) == (ErrorCode.TABLE_UNWRITABLE, STDOUT):
            close_stdout()
        sys.stderr.write(f"umkm: {error}\n")
        sys.stderr.writelines(f"umkm: {hint}\n" for hint in iterate_hints(error))
        of_usage = all(fault.code is ErrorCode.NOT_AN_OPTION for fault in error.faults)
        raise typer.Exit(WRONG_USAGE if of_usage or isinstance(error, WrongUsageError) else FAULT) from None
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        close_stdout()
        raise typer.Exit(BROKEN_PIPE) from None
