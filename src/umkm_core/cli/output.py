"""The table with its answers, written whole or not at all."""

from __future__ import annotations

import csv
import io
import json
import os
import secrets
import shutil
import stat
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO, TypeAlias

from umkm_core.cli.streams import make_refusal, raise_refusal
from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.kaidah.skala import PutusanSkala
from umkm_core.values.words import WordEnum

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping, Sequence

    from umkm_core.cli.job import RowResult
    from umkm_core.tabel.reader import Table


class Format(WordEnum):
    """The formats that are written."""

    CSV = "csv"
    TSV = "tsv"
    NDJSON = "ndjson"


Content: TypeAlias = str | int | tuple[str, ...] | None
"""What stands under a name that was added: a word, a number, yes or no, several words, or nothing."""

Write: TypeAlias = "Callable[[RowResult], None]"
"""Writes one row."""

KATA_UMKM: Final[Mapping[bool | None, str]] = {True: "ya", False: "bukan", None: "tidak dapat dikatakan"}
"""Whether a business counts as UMKM, as a clerk reads it."""

ADDED: Final[Mapping[str, Callable[[RowResult], Content]]] = {
    "baris": lambda result: result.row.line,
    "kelas": lambda result: _word(result.putusan.hasil),
    "era": lambda result: result.putusan.era,
    "dasar": lambda result: _words(result.putusan.dasar),
    "status": lambda result: _word(result.putusan.status),
    "alasan": lambda result: _word(result.putusan.alasan),
    "kurang": lambda result: result.putusan.kurang,
    "mungkin": lambda result: _words(result.putusan.mungkin),
    "konflik": lambda result: result.putusan.konflik,
    "umkm": lambda result: (
        KATA_UMKM[result.putusan.umkm] if isinstance(result.putusan, PutusanSkala) else None
    ),
    "catatan": lambda result: result.kode_catatan,
    "masalah": lambda result: _words(result.masalah),
}
"""The columns that are added, in their order, with what stands in them."""

_SEPARATORS_OF_CSV: Final = (",", ";")
_FORMATS: Final = {
    ".csv": Format.CSV,
    ".tsv": Format.TSV,
    ".tab": Format.TSV,
    ".ndjson": Format.NDJSON,
    ".jsonl": Format.NDJSON,
}


def pick_format(path: Path | None) -> Format:
    """Return the format that the name of a file asks for, CSV if it has no ending.

    Raises:
        InvalidValueError: ``not-an-option``: the ending is that of no format.

    >>> str(pick_format(Path("keluaran/usaha.NDJSON"))), str(pick_format(None))
    ('ndjson', 'csv')
    """
    if path is None or not path.suffix:
        return Format.CSV
    found = _FORMATS.get(path.suffix.lower())
    if found is None:
        message = f"no format has this ending; {', '.join(_FORMATS)} have one, or name it with --format"
        fault = Fault(ErrorCode.NOT_AN_OPTION, message, value=path.name, candidates=tuple(_FORMATS))
        raise InvalidValueError(fault)
    return found


def name_added(columns: Sequence[str]) -> dict[str, str]:
    """Return the names of the added columns by what they hold, none of them taken by a column of the table.

    >>> names = name_added(["NAMA", "Kelas"])
    >>> names["kelas"], names["era"]
    ('kelas_umkm', 'era')
    """
    taken = {column.strip().casefold() for column in columns}
    names: dict[str, str] = {}
    for field in ADDED:
        name, number = field, 1
        while name in taken:
            name = f"{field}_umkm" if number == 1 else f"{field}_umkm_{number}"
            number += 1
        taken.add(name)
        names[field] = name
    return names


def pick_encoding(table: Table, fmt: Format) -> str:
    """Return the encoding of the result: UTF-8, with a byte order mark where the table had one.

    The mark is what spreadsheets know UTF-8 by; JSON has none.
    """
    marked = table.encoding.replace("_", "-").lower() in {"utf-8-sig", "utf-16"}
    return "utf-8-sig" if marked and fmt is not Format.NDJSON else "utf-8"


def make_writer(stream: TextIO, table: Table, fmt: Format) -> Write:
    """Write the header and return what writes a row.

    CSV keeps the separator of the table if that is a comma or a semicolon, so that the result opens wherever
    the table did.

    Args:
        stream: Where to; the caller closes it. It must not translate line breaks.
        table: The table whose rows will come.
        fmt: The format.
    """
    names = name_added(table.columns)
    if fmt is Format.NDJSON:
        return lambda result: _write_object(stream, table.columns, names, result)
    separator = table.separator if table.separator in _SEPARATORS_OF_CSV else ","
    # A line break of two characters makes every Python quote a cell that holds either of them.
    writer = csv.writer(stream, delimiter="\t" if fmt is Format.TSV else separator, lineterminator="\r\n")
    writer.writerow((*table.columns, *names.values()))
    return lambda result: _write_cells(writer.writerow, result)


def _write_object(
    stream: TextIO, columns: Sequence[str], names: Mapping[str, str], result: RowResult
) -> None:
    cells = dict(zip(columns, result.row.cells, strict=True))
    added = {names[name]: content(result) for name, content in ADDED.items()}
    json.dump({**cells, **added}, stream, ensure_ascii=False)
    stream.write("\n")


def _write_cells(write_row: Callable[[Iterable[str]], object], result: RowResult) -> None:
    added = (_cell(content(result), ", " if name == "masalah" else "; ") for name, content in ADDED.items())
    write_row((*result.row.cells, *added))


def _cell(content: Content, joint: str) -> str:
    if isinstance(content, bool):
        return "ya" if content else "tidak"
    if isinstance(content, int):
        return str(content)
    return joint.join(content) if isinstance(content, tuple) else content or ""


def _word(value: object) -> str | None:
    return None if value is None else str(value)


def _words(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(map(str, values))


def find_target(source: str, target: Path) -> Path:
    """Return the file that will be written for ``target``, with links followed.

    Args:
        source: The table that will be read.
        target: Where the result is wanted.

    Raises:
        InvalidValueError: ``not-an-option``: the target is the table itself, no regular file, or in a folder
            that is not there.
    """
    real = Path(os.path.realpath(target))
    message = None
    try:
        if not real.parent.is_dir():
            message = f"there is no folder {str(real.parent)!r}"
        elif real.exists() and not stat.S_ISREG(real.stat().st_mode):
            message = "this is no regular file"
        elif real.exists() and Path(source).exists() and real.samefile(source):
            message = "this is the table itself, which would be lost"
    except (OSError, ValueError) as error:
        message = f"no file can be written here: {error}"
    if message is not None:
        raise InvalidValueError(Fault(ErrorCode.NOT_AN_OPTION, message, value=str(target)))
    return real


@contextmanager
def open_whole_file(target: Path, encoding: str) -> Generator[TextIO]:
    """Give a stream whose content becomes the file ``target`` at the end, or nothing if anything goes wrong.

    It is a file of another name in the same folder until then; a file that ``target`` names already stays as
    it is until it is replaced in one step.

    Raises:
        TableError: ``table-unwritable``: the system refuses to write.

    >>> folder = tempfile.TemporaryDirectory()
    >>> target = Path(folder.name, "usaha.csv")
    >>> with open_whole_file(target, "utf-8") as stream:
    ...     _ = stream.write("NAMA")
    ...     print(target.exists())
    False
    >>> target.read_text(encoding="utf-8")
    'NAMA'
    >>> folder.cleanup()
    """
    temporary = target.with_name(f".umkm-{secrets.token_hex(8)}.sementara")
    try:
        with temporary.open("x", encoding=encoding, newline="") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)
    except OSError as error:
        raise make_refusal(error, str(target)) from error
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def open_whole_stdout(encoding: str) -> Generator[TextIO]:
    """Give a stream whose content goes to standard output at the end, or nothing if anything goes wrong.

    Raises:
        TableError: ``table-unwritable``: the system refuses to write.
        BrokenPipeError: Whoever reads has gone.
    """
    with (
        raise_refusal(),
        tempfile.TemporaryFile() as spool,
        io.TextIOWrapper(spool, encoding, newline="") as stream,
    ):
        yield stream
        stream.flush()
        spool.seek(0)
        sys.stdout.flush()
        shutil.copyfileobj(spool, sys.stdout.buffer)
        sys.stdout.buffer.flush()
