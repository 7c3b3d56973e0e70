"""Reading a CSV file as clerks and portals write it, with titles above the header.

Told apart are the separators comma, semicolon, tab and pipe, and the encodings UTF-8, UTF-16 with a byte
order mark and cp1252; another separator of one character, or encoding that Python knows, can be named.

What a file is gets decided once, when it is opened: its encoding from all of its bytes, its separator and its
header from its first records. After that one record at a time is held, however long the file is.
"""

from __future__ import annotations

import io
import os
import stat
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, Final, Self

from attrs import frozen

from umkm_core.errors import Code, ErrorCode, Fault, TableError
from umkm_core.tabel.encodings import check_encoding, find_encoding
from umkm_core.tabel.layout import check_separator, name_columns
from umkm_core.tabel.records import Records

if TYPE_CHECKING:
    from types import TracebackType

_BLANK_LINES: Final = 20


class NoticeCode(Code):
    """What was assumed or changed when a table was opened.

    >>> NoticeCode("encoding-assumed").meaning
    'The file is not UTF-8; it is read as cp1252, the old encoding of Windows.'
    """

    ENCODING_ASSUMED = (
        "encoding-assumed",
        "The file is not UTF-8; it is read as cp1252, the old encoding of Windows.",
        "bukan UTF-8; dibaca sebagai cp1252",
    )
    ROWS_ABOVE_HEADER = (
        "rows-above-header",
        "Rows above the header are taken for a title and skipped.",
        "dianggap judul tabel dan dilewati",
    )
    COLUMNS_RENAMED = (
        "columns-renamed",
        "Empty or repeated cells of the header have names of their own.",
        "kolom tanpa nama atau bernama sama diberi nama sendiri",
    )


@frozen
class Notice:
    """Something that the reader assumed and a user may want to know; no fault.

    Attributes:
        code: What it is.
        line: The first physical line it concerns, from 1.
        text: What was skipped.
    """

    code: NoticeCode
    line: int
    text: str = ""


@frozen
class Row:
    """One row of a table.

    Attributes:
        line: The physical line on which the record starts, from 1; a cell with line breaks covers several.
        cells: The cells as written, as many as the table has columns.
        padded: How many cells the row lacked at its end; they are empty in ``cells``.
    """

    line: int
    cells: tuple[str, ...]
    padded: int = 0


def open_table(
    path: str | os.PathLike[str], *, separator: str | None = None, encoding: str | None = None
) -> Table:
    r"""Open a CSV file and find its encoding, its separator and its header.

    The encoding is UTF-8, or UTF-16 where a byte order mark says so, or else cp1252 with a notice. The
    separator is the one of comma, semicolon, tab and pipe under which the first records agree in their number
    of fields. The header is the first of the first thirty records that fills at least two cells and at least
    60 percent of the usual width; a table of one column starts with its header.

    Args:
        path: The file; it is read twice, so a pipe will not do.
        separator: One character, if the choice is not to be left to the reader.
        encoding: A name of a Python text encoding, if the choice is not to be left to the reader.

    Returns:
        The open table: a context manager, and an iterator over its rows.

    Raises:
        TableError: The file cannot be opened or is not text (``table-unreadable``), has no row below a header
            (``table-empty``) or cannot be read up to its header (``table-quote``, ``table-field-size``); or
            an option is none (``not-an-option``).

    >>> import pathlib, tempfile
    >>> folder = tempfile.TemporaryDirectory()
    >>> path = pathlib.Path(folder.name, "usaha.csv")
    >>> _ = path.write_text("DATA UMKM (fiktif)\n\nNAMA;OMZET\nToko Contoh;Rp 12.500.000\n", encoding="utf-8")
    >>> with open_table(path) as table:
    ...     print(table.encoding, table.separator, table.header_line, table.columns)
    ...     for row in table:
    ...         print(row)
    utf-8 ; 3 ('NAMA', 'OMZET')
    Row(line=4, cells=('Toko Contoh', 'Rp 12.500.000'), padded=0)
    >>> folder.cleanup()
    """
    _refuse_options(separator, encoding)
    name = os.fspath(path)
    file = _opened(name)
    try:
        found, foreign_line = find_encoding(file, name, given=encoding)
        file.seek(0)
        return Table(name, file, found, separator=separator, foreign_line=foreign_line)
    except BaseException:
        file.close()
        raise


class Table:
    """An open table: its columns, and its rows one by one. ``open_table`` makes it.

    A row with more fields than the header raises ``TableError`` (``table-field-count``) when it is reached,
    and the next ``next()`` goes on with the row below it: whoever reads decides whether such a row ends the
    work. After any other fault it is not known where the next row begins, so the table ends there. The file
    is closed at the end of the rows, and at the end of a ``with`` block.

    Attributes:
        path: The file, as it was given.
        encoding: The name of the encoding, as ``open`` takes it.
        separator: The character between two fields.
        columns: The header as written; an empty cell is called ``kolom 7`` by its place, and what occurs
            again gets a number: ``OMZET``, ``OMZET (2)``.
        header_line: The physical line on which the header starts, from 1.
        notices: What was assumed or changed.
        titles: The text of the rows above the header.
        bytes_total: The size of the file in bytes.
        blank_rows: How many rows below the header were blank and skipped so far.
        blank_lines: The physical lines of the first of them.
    """

    path: str
    encoding: str
    separator: str
    columns: tuple[str, ...]
    header_line: int
    notices: tuple[Notice, ...]
    titles: tuple[str, ...]
    bytes_total: int
    blank_rows: int
    blank_lines: list[int]

    def __init__(
        self, path: str, file: BinaryIO, encoding: str, *, separator: str | None, foreign_line: int | None
    ) -> None:
        self.path = path
        self.encoding = encoding
        self.bytes_total = os.fstat(file.fileno()).st_size
        self._file = file
        self._bytes_read = 0
        self._ended = False
        self._ahead: deque[Row | TableError] = deque()
        self._text = io.TextIOWrapper(file, encoding=encoding, errors="strict", newline="")
        self._records = Records(self._text, path, separator=separator)
        self.separator = self._records.layout.separator
        self.blank_rows = 0
        self.blank_lines = []
        above = [self._filled_record() for _ in range(self._records.layout.above_header)]
        titles = [(line, " ".join(cell.strip() for cell in cells if cell.strip())) for line, cells in above]
        self.titles = tuple(text for _, text in titles)
        self.header_line, header = self._filled_record()
        self.columns = name_columns(header)
        renamed = self.columns != tuple(header)
        self.notices = (
            *(() if foreign_line is None else (Notice(NoticeCode.ENCODING_ASSUMED, foreign_line),)),
            *(Notice(NoticeCode.ROWS_ABOVE_HEADER, line, text) for line, text in titles),
            *((Notice(NoticeCode.COLUMNS_RENAMED, self.header_line),) if renamed else ()),
        )
        self._look_ahead(1)
        if not self._ahead:
            message = f"no row stands below the header of line {self.header_line}"
            raise TableError(Fault(ErrorCode.TABLE_EMPTY, message, path, self.columns))

    def __repr__(self) -> str:
        return f"<Table {self.path!r} of {len(self.columns)} columns>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Row:
        item = self._ahead.popleft() if self._ahead else self._pull()
        if item is None:
            raise StopIteration
        if isinstance(item, TableError):
            raise item
        return item

    @property
    def bytes_read(self) -> int:
        """How many bytes of the file have been read; ``bytes_total`` at its end.

        The file is read in blocks, so this runs some thousand bytes ahead of the rows.
        """
        return self._bytes_read if self._file.closed else self._file.tell()

    @property
    def closed(self) -> bool:
        """Whether the file is closed."""
        return self._file.closed

    def peek(self, count: int) -> tuple[Row, ...]:
        """Return those of the next ``count`` rows that have no fault, and leave all of them to be iterated.

        Args:
            count: How many rows to read ahead; they are held in memory.
        """
        self._look_ahead(count)
        return tuple(item for item in islice(self._ahead, count) if isinstance(item, Row))

    def close(self) -> None:
        """Close the file. It may be closed already; rows that were read ahead remain."""
        self._bytes_read = self.bytes_read
        self._text.close()

    def _look_ahead(self, count: int) -> None:
        while len(self._ahead) < count and (item := self._pull()) is not None:
            self._ahead.append(item)

    def _pull(self) -> Row | TableError | None:
        """Return the next row or its fault, or None at the end."""
        if self._ended:
            return None
        fatal = None
        try:
            for line, cells in self._records:
                if "".join(cells).strip():
                    return self._row(line, cells)
                self.blank_rows += 1
                if len(self.blank_lines) < _BLANK_LINES:
                    self.blank_lines.append(line)
        except TableError as error:
            fatal = error
        self._ended = True
        self.close()
        return fatal

    def _row(self, line: int, cells: list[str]) -> Row | TableError:
        width = len(self.columns)
        lacking = width - len(cells)
        if lacking >= 0:
            return Row(line, (*cells, *[""] * lacking), lacking) if lacking else Row(line, tuple(cells))
        surplus = tuple(cells[width:])
        if not "".join(surplus).strip():
            return Row(line, tuple(cells[:width]))
        message = f"the row has {len(cells)} fields and the header {width}; the surplus is refused"
        return TableError(Fault(ErrorCode.TABLE_FIELD_COUNT, message, f"line {line}", surplus))

    def _filled_record(self) -> tuple[int, list[str]]:
        for line, cells in self._records:
            if "".join(cells).strip():
                return line, cells
        raise TableError(Fault(ErrorCode.TABLE_EMPTY, "the file holds no row at all", self.path))


def _refuse_options(separator: str | None, encoding: str | None) -> None:
    faults = (
        *(fault.below("separator") for fault in check_separator(separator)),
        *(fault.below("encoding") for fault in check_encoding(encoding)),
    )
    if faults:
        raise TableError(*faults)


def _opened(path: str) -> BinaryIO:
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - a path stays the text it was given as
        if stat.S_ISREG(mode):
            return open(path, "rb")  # noqa: PTH123 - likewise
        message = "this is a directory" if stat.S_ISDIR(mode) else "this is not a regular file"
    except FileNotFoundError:
        message = "there is no such file"
    except PermissionError:
        message = "the permission to read this file is missing"
    except ValueError:
        message = "no file can have this name"
    except OSError as error:
        message = f"the file cannot be opened: {error.strerror}"
    raise TableError(Fault(ErrorCode.TABLE_UNREADABLE, message, path))
