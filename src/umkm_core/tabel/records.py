"""The records of a text one by one, each with the line on which it starts, and none held for longer.

The csv module reads on for as long as a quote is open, and what it says of a broken record names no line. So
the physical lines are counted and kept here while a record is read, and a record has a greatest length.
"""

from __future__ import annotations

import csv
from collections import deque
from typing import TYPE_CHECKING, Final, Self, TextIO

from umkm_core.errors import ErrorCode, Fault, TableError
from umkm_core.tabel.broken import LONGEST_FIELD, find_fault
from umkm_core.tabel.layout import Layout, find_layout

if TYPE_CHECKING:
    from collections.abc import Iterator

# A record may hold many long cells, yet a file without line breaks must not be read into memory whole.
_LONGEST_RECORD: Final = 128 * LONGEST_FIELD
_SAMPLE_LINES: Final = 2_000
_SAMPLE_CHARACTERS: Final = 1 << 20


class Records:
    r"""An iterator over the records of a text: the first physical line of each, from 1, and its cells.

    A blank line is a record too. After one that cannot be read it is not known where the next one begins.

    Attributes:
        layout: What was found in the first records.

    >>> import io
    >>> records = Records(io.StringIO('nama;alamat\n"Toko\nContoh";Batu\nKios;Malang\n'), "usaha.csv")
    >>> records.layout.separator, *records
    (';', (1, ['nama', 'alamat']), (2, ['Toko\nContoh', 'Batu']), (4, ['Kios', 'Malang']))
    """

    layout: Layout

    def __init__(self, text: TextIO, path: str, *, separator: str | None = None) -> None:
        """Read the first lines.

        Args:
            text: The text, with its line breaks as they are.
            path: The name under which a fault reports the file.
            separator: The separator, if the choice is not to be left to ``find_layout``.

        Raises:
            TableError: ``table-unreadable``: the file cannot be read.
        """
        self._lines = _Lines(text, path)
        sample, complete = self._lines.sample()
        self.layout = find_layout(sample, complete=complete, separator=separator)
        self._records: Iterator[list[str]] = csv.reader(
            self._lines, delimiter=self.layout.separator, strict=True
        )

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[int, list[str]]:
        """Return the next record.

        Raises:
            TableError: ``table-quote``, ``table-field-size``: its cells cannot be told apart;
                ``table-unreadable``: the file cannot be read any further.
        """
        lines = self._lines
        lines.begin_record()
        line = lines.number + 1
        try:
            cells = next(self._records)
            # Another library may have lifted the limit of the csv module, which holds for the whole process.
            if lines.length <= LONGEST_FIELD or max(map(len, cells)) <= LONGEST_FIELD:
                return line, cells
            reason = "a field is too long"
        except (csv.Error, _RecordTooLongError) as error:
            reason = str(error)
        fault = find_fault(lines.record, first_line=line, separator=self.layout.separator)
        if fault is None:
            message = f"the record cannot be read: {reason}"
            fault = Fault(ErrorCode.TABLE_FIELD_SIZE, message, f"line {line}")
        raise TableError(fault)


class _RecordTooLongError(Exception):
    """A record is longer than any row of a table."""


class _Lines:
    """The physical lines of a text, counted; those of the record being read are kept to locate a fault."""

    number: int
    record: list[str]
    length: int

    def __init__(self, text: TextIO, path: str) -> None:
        self.number = 0
        self.begin_record()
        self._text = text
        self._path = path
        self._ahead: deque[str] = deque()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = self._ahead.popleft() if self._ahead else self._read()
        if not line:
            raise StopIteration
        self.number += 1
        self.record.append(line)
        self.length += len(line)
        if self.length > _LONGEST_RECORD:
            message = f"it is longer than {_LONGEST_RECORD:,} characters"
            raise _RecordTooLongError(message)
        return line

    def begin_record(self) -> None:
        self.record = []
        self.length = 0

    def sample(self) -> tuple[list[str], bool]:
        """Return the first lines, and whether they are all there are; they are left to be iterated."""
        characters = 0
        while len(self._ahead) < _SAMPLE_LINES and characters < _SAMPLE_CHARACTERS:
            line = self._read()
            if not self._ahead:
                # Some programs write the byte order mark twice, and a named encoding leaves it in the text.
                line = line.lstrip("\ufeff")
            if not line:
                return list(self._ahead), True
            self._ahead.append(line)
            characters += len(line)
        return list(self._ahead), False

    def _read(self) -> str:
        try:
            return self._text.readline(_LONGEST_RECORD + 1)
        except (OSError, UnicodeDecodeError) as error:
            message = f"the file cannot be read any further: {error}"
            raise TableError(Fault(ErrorCode.TABLE_UNREADABLE, message, self._path)) from error
