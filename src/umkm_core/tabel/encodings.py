"""In which encoding a file is text, decided from all of its bytes."""

from __future__ import annotations

import codecs
from typing import BinaryIO, Final

from umkm_core.errors import ErrorCode, Fault, TableError

_CHUNK: Final = 1 << 20

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT: Final = (
    (b"PK\x03\x04", "this is an XLSX workbook (or another zip archive); save it as CSV"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "this is an XLS workbook; save it as CSV"),
    (b"%PDF-", "this is a PDF document; ask for the table it was made from, as CSV"),
)


def find_encoding(file: BinaryIO, path: str, *, given: str | None = None) -> tuple[str, int | None]:
    r"""Return the encoding in which every byte of the file is text.

    A byte order mark decides for UTF-8 or UTF-16. Without one the file is UTF-8, or else cp1252, the old
    encoding of Windows.

    Args:
        file: The file; it is read to its end.
        path: The name under which a fault reports the file.
        given: An encoding that the caller knows; it is only checked.

    Returns:
        The name as ``open`` takes it; and the first physical line, from 1, that is not UTF-8, if cp1252 was
        assumed because of it.

    Raises:
        TableError: ``table-unreadable``, where no encoding fits or the file is a workbook.

    >>> import io
    >>> find_encoding(io.BytesIO(b"nama,omzet"), "usaha.csv")
    ('utf-8', None)
    >>> find_encoding(io.BytesIO(b"nama\nCaf\xe9"), "usaha.csv")
    ('cp1252', 2)
    """
    file.seek(0)
    start = file.read(8)
    for signature, message in _NOT_TEXT:
        if start.startswith(signature):
            raise TableError(Fault(ErrorCode.TABLE_UNREADABLE, message, path, signature))
    chosen = given or next((name for mark, name in _BYTE_ORDER_MARKS if start.startswith(mark)), None)
    if chosen is not None:
        foreign = None
        refused = _first_foreign(file, chosen)
        reason = f"this is no text in the encoding {chosen}"
    else:
        chosen, refused = "utf-8", None
        reason = "this is text neither in UTF-8 nor in cp1252; name the encoding"
        foreign = _first_foreign(file, chosen)
        if foreign is not None:
            chosen, refused = "cp1252", _first_foreign(file, "cp1252")
    if refused is not None:
        line, value = refused
        message = f"a NUL character: the file is not text{_maybe_utf_16(start)}" if value == b"\0" else reason
        raise TableError(Fault(ErrorCode.TABLE_UNREADABLE, message, f"line {line}", value))
    return chosen, None if foreign is None else foreign[0]


def _maybe_utf_16(start: bytes) -> str:
    """Return the advice for a file whose first bytes look like UTF-16 without a byte order mark."""
    for name, zeros, signs in (
        ("utf-16-le", start[1::2], start[::2]),
        ("utf-16-be", start[::2], start[1::2]),
    ):
        if len(start) > 1 and not any(zeros) and all(signs):
            return f"; it looks like UTF-16 without a byte order mark: try --pengodean {name}"
    return ""


def is_text_encoding(name: str) -> bool:
    """Return whether Python knows a text encoding of this name.

    >>> is_text_encoding("cp1252"), is_text_encoding("base64"), is_text_encoding("klingon")
    (True, False, False)
    """
    try:
        # Four bytes are a whole number of units in every encoding; what they say does not matter.
        b"\n\0\0\0".decode(name)
    except UnicodeDecodeError:
        return True
    except (LookupError, ValueError):
        return False
    return True


def check_encoding(encoding: str | None) -> tuple[Fault, ...]:
    """Return the faults of an encoding that is named; None leaves the choice to the reader.

    >>> check_encoding("utf-16-le"), [str(fault.code) for fault in check_encoding("klingon")]
    ((), ['not-an-option'])
    """
    if encoding is None or is_text_encoding(encoding):
        return ()
    return (Fault(ErrorCode.NOT_AN_OPTION, "Python knows no text encoding of this name", value=encoding),)


def _first_foreign(file: BinaryIO, encoding: str) -> tuple[int, bytes] | None:
    """Return the line and the bytes of the first place that is no text in this encoding, or is NUL."""
    file.seek(0)
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    line, last = 1, ""
    while True:
        chunk = file.read(_CHUNK)
        refused = b"\0"
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            # What precedes the fault is decoded again, to count its lines.
            after_fault = len(error.object) - error.start
            text = decoder.decode(chunk[: max(0, len(chunk) - after_fault)]) + "\0"
            refused = error.object[error.start : error.end]
        before, nul, _ = text.partition("\0")
        # A line break may be split between two chunks.
        line += before.count("\n") + before.count("\r") - before.count("\r\n")
        line -= last == "\r" and before.startswith("\n")
        if nul:
            return line, refused
        if not chunk:
            return None
        last = text[-1:] or last
