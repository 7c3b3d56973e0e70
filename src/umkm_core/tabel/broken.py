"""What is wrong with a record that cannot be read, and on which line.

The csv module says that a record is broken when it reaches its end, which for a quote that is never closed is
the end of the file. Whoever has to mend the file needs the line on which the quote opens.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Final

from umkm_core.errors import ErrorCode, Fault

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_FIELD: Final = 131_072
"""The most characters a field may have."""

_LONGEST_SHOWN: Final = 80
_LINE_BREAK: Final = re.compile("\r\n?|\n")


def find_fault(lines: Sequence[str], *, first_line: int, separator: str) -> Fault | None:
    r"""Return the first fault in the physical lines of one record, or None if its fields can be told apart.

    Args:
        lines: The lines, each with its line break.
        first_line: The number of the first one.
        separator: The character between two fields.

    >>> print(find_fault(['"a\n', 'b","c\n', "d,e\n"], first_line=7, separator=","))
    line 8: the quote that opens here is never closed (got '"c') [table-quote]
    """
    text = "".join(lines)
    field_end = re.compile(f"[{re.escape(separator)}\r\n]")
    longest = min(LONGEST_FIELD, csv.field_size_limit())
    at = 0
    while at < len(text):
        if text[at] == '"':
            end, wrong = _quoted(text, at, separator, longest)
        else:
            match = field_end.search(text, at)
            end = match.start() if match else len(text)
            wrong = _too_long(longest) if end - at > longest else None
        if wrong is not None:
            code, message = wrong
            line = first_line + len(_LINE_BREAK.findall(text, 0, at))
            rest = _LINE_BREAK.split(text[at : at + _LONGEST_SHOWN])[0]
            return Fault(code, message, f"line {line}", rest)
        at = end + 1
    return None


def _quoted(
    text: str, opening: int, separator: str, longest: int
) -> tuple[int, tuple[ErrorCode, str] | None]:
    """Return where the quoted field ends that opens here, and what is wrong with it."""
    closing = text.find('"', opening + 1)
    while text.startswith('""', closing):
        closing = text.find('"', closing + 2)
    if closing < 0:
        return len(text), _unclosed(text[opening + 1 :], longest)
    end = closing + 1
    if end < len(text) and text[end] not in {separator, "\r", "\n"}:
        message = (
            "text follows the closing quote of the field that opens here; a quote inside a field is doubled"
        )
        return end, (ErrorCode.TABLE_QUOTE, message)
    length = closing - opening - 1 - text.count('""', opening + 1, closing)
    return end, _too_long(longest) if length > longest else None


def _unclosed(field: str, longest: int) -> tuple[ErrorCode, str]:
    if len(field) <= longest:
        return ErrorCode.TABLE_QUOTE, "the quote that opens here is never closed"
    if _LINE_BREAK.search(field, 0, longest) is None:
        return _too_long(longest)
    return ErrorCode.TABLE_QUOTE, f"the quote that opens here is not closed within {longest:,} characters"


def _too_long(longest: int) -> tuple[ErrorCode, str]:
    return ErrorCode.TABLE_FIELD_SIZE, f"a field is longer than {longest:,} characters"
