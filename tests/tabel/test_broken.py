from __future__ import annotations

import pytest

from umkm_core.errors import ErrorCode, Fault
from umkm_core.tabel.broken import LONGEST_FIELD, find_fault

_NEVER = "the quote that opens here is never closed"
_FOLLOWS = "text follows the closing quote of the field that opens here; a quote inside a field is doubled"
_LONG = "a field is longer than 131,072 characters"


def _fault(text: str, separator: str = ",") -> Fault | None:
    return find_fault(text.splitlines(keepends=True), first_line=10, separator=separator)


@pytest.mark.parametrize(
    ("text", "code", "line", "value", "message"),
    [
        ('a,"b\nc\nd', ErrorCode.TABLE_QUOTE, 10, '"b', _NEVER),
        ('"a\nb","c\nd\n', ErrorCode.TABLE_QUOTE, 11, '"c', _NEVER),
        ('"a\r\nb\r\n","c\r\n', ErrorCode.TABLE_QUOTE, 12, '"c', _NEVER),
        ('"a\rb","c\r', ErrorCode.TABLE_QUOTE, 11, '"c', _NEVER),
        ('a,"b""', ErrorCode.TABLE_QUOTE, 10, '"b""', _NEVER),
        ('a,"', ErrorCode.TABLE_QUOTE, 10, '"', _NEVER),
        ('a,"""', ErrorCode.TABLE_QUOTE, 10, '"""', _NEVER),
        ('a,"Toko" Maju,5\n', ErrorCode.TABLE_QUOTE, 10, '"Toko" Maju,5', _FOLLOWS),
        ('"a\n1,"b",2\n', ErrorCode.TABLE_QUOTE, 10, '"a', _FOLLOWS),
        ("x" * (LONGEST_FIELD + 1), ErrorCode.TABLE_FIELD_SIZE, 10, "x" * 80, _LONG),
        ("a," + "x" * (LONGEST_FIELD + 1) + ",b\n", ErrorCode.TABLE_FIELD_SIZE, 10, "x" * 80, _LONG),
        ('"' + "x" * (LONGEST_FIELD + 1) + '"', ErrorCode.TABLE_FIELD_SIZE, 10, '"' + "x" * 79, _LONG),
        ('"' + "x" * (LONGEST_FIELD + 1), ErrorCode.TABLE_FIELD_SIZE, 10, '"' + "x" * 79, _LONG),
        ('"' + "x\n" * LONGEST_FIELD + '"', ErrorCode.TABLE_FIELD_SIZE, 10, '"x', _LONG),
        (
            '"' + "x\n" * LONGEST_FIELD,
            ErrorCode.TABLE_QUOTE,
            10,
            '"x',
            "the quote that opens here is not closed within 131,072 characters",
        ),
    ],
)
def test_locates(text: str, code: ErrorCode, line: int, value: str, message: str) -> None:
    assert _fault(text) == Fault(code, message, f"line {line}", value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a,b\n",
        '"a","b"\r\n',
        '"","",""\n',
        '"""a""","b"""\n',
        '"a,\nb",c\n',
        'a,5" pipa,b"c"\n',
        "x" * LONGEST_FIELD,
        '"' + "x" * LONGEST_FIELD + '"',
        '"' + '""' * LONGEST_FIELD + '"',
    ],
)
def test_finds_nothing_in_a_sound_record(text: str) -> None:
    assert _fault(text) is None


def test_any_separator_is_taken_literally() -> None:
    for separator in ("|", "^", "]", "\\", "-"):
        assert _fault(f'"a"{separator}"b"\n', separator) is None
        fault = _fault(f'"a"{separator}"b\n', separator)
        assert fault is not None
        assert fault.value == '"b'
