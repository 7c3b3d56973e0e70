"""The progress of a job on a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from umkm_core.cli.job import RowResult
    from umkm_core.tabel.reader import Table

_ROWS_BETWEEN: Final = 256


def show_progress(results: Iterable[RowResult], table: Table) -> Generator[RowResult]:
    """Yield the results; meanwhile show on standard error, if it is a terminal, how much is read.

    Args:
        results: The results of a job.
        table: The table that it reads.
    """
    if not sys.stderr.isatty():
        yield from results
        return
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("umkm", total=table.bytes_total)
        for count, result in enumerate(results):
            if count % _ROWS_BETWEEN == 0:
                progress.update(task, completed=table.bytes_read)
            yield result
