from __future__ import annotations

import io

import pytest

from umkm_core.errors import ErrorCode, TableError
from umkm_core.tabel import encodings
from umkm_core.tabel.encodings import find_encoding, is_text_encoding

_TEXT = "nama,omzet\nWarung Bu Sri (fiktif) – é,1000\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (_TEXT.encode(), ("utf-8", None)),
        (_TEXT.encode("utf-8-sig"), ("utf-8-sig", None)),
        (_TEXT.encode("utf-16"), ("utf-16", None)),
        (b"\xfe\xff" + _TEXT.encode("utf-16-be"), ("utf-16", None)),
        (_TEXT.encode("cp1252"), ("cp1252", 2)),
        (b"", ("utf-8", None)),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big-endian", "cp1252", "empty"],
)
def test_detects(data: bytes, expected: tuple[str, int | None]) -> None:
    assert find_encoding(io.BytesIO(data), "usaha.csv") == expected


@pytest.mark.parametrize(
    ("data", "given", "path", "value", "message"),
    [
        (
            b"nama,omzet\n\x81\xe9,1\n",
            None,
            "line 2",
            b"\x81",
            (
                "line 2: this is text neither in UTF-8 nor in cp1252; name the encoding (got b'\\x81')"
                " [table-unreadable]"
            ),
        ),
        (
            b"nama\r\nA\r\nCaf\xe9",
            "utf-8",
            "line 3",
            b"\xe9",
            "line 3: this is no text in the encoding utf-8 (got b'\\xe9') [table-unreadable]",
        ),
        (
            b"\xef\xbb\xbfa\nb\nc\xff\n",
            None,
            "line 3",
            b"\xff",
            "line 3: this is no text in the encoding utf-8-sig (got b'\\xff') [table-unreadable]",
        ),
        (
            "a\nb\n".encode("utf-16") + b"c",
            None,
            "line 3",
            b"c",
            "line 3: this is no text in the encoding utf-16 (got b'c') [table-unreadable]",
        ),
        (
            b"nama,omzet\nA\x00B,1\n",
            None,
            "line 2",
            b"\0",
            "line 2: a NUL character: the file is not text (got b'\\x00') [table-unreadable]",
        ),
        (
            b"\xe9\n\x00",
            None,
            "line 2",
            b"\0",
            "line 2: a NUL character: the file is not text (got b'\\x00') [table-unreadable]",
        ),
        (
            b"PK\x03\x04\x14\x00rest of the archive",
            None,
            "usaha.csv",
            b"PK\x03\x04",
            (
                "usaha.csv: this is an XLSX workbook (or another zip archive); save it as CSV"
                " (got b'PK\\x03\\x04') [table-unreadable]"
            ),
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest",
            None,
            "usaha.csv",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            (
                "usaha.csv: this is an XLS workbook; save it as CSV"
                " (got b'\\xd0\\xcf\\x11\\xe0\\xa1\\xb1\\x1a\\xe1') [table-unreadable]"
            ),
        ),
        (
            b"%PDF-1.7",
            None,
            "usaha.csv",
            b"%PDF-",
            (
                "usaha.csv: this is a PDF document; ask for the table it was made from, as CSV"
                " (got b'%PDF-') [table-unreadable]"
            ),
        ),
    ],
    ids=[
        "neither",
        "named but wrong",
        "mark but wrong",
        "half a unit",
        "nul",
        "nul below cp1252",
        "xlsx",
        "xls",
        "pdf",
    ],
)
def test_refuses(data: bytes, given: str | None, path: str, value: bytes, message: str) -> None:
    with pytest.raises(TableError) as raised:
        find_encoding(io.BytesIO(data), "usaha.csv", given=given)
    assert (raised.value.code, raised.value.path, raised.value.value) == (
        ErrorCode.TABLE_UNREADABLE,
        path,
        value,
    )
    assert str(raised.value) == message


@pytest.mark.parametrize("chunk", range(1, 6))
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "shift_jis"])
def test_the_line_of_a_fault_does_not_depend_on_how_the_file_is_cut(
    monkeypatch: pytest.MonkeyPatch, encoding: str, line_break: str, chunk: int
) -> None:
    monkeypatch.setattr(encodings, "_CHUNK", chunk)
    broken = b"\x00\xd8" if encoding == "utf-16" else b"\xff"
    for lines in ([], [""], ["a", "", "“Toko”"], ["–", "a–"]):
        data = "".join(line + line_break for line in lines).encode(encoding, "replace") + broken
        with pytest.raises(TableError) as raised:
            find_encoding(io.BytesIO(data), "usaha.csv", given=encoding)
        assert raised.value.path == f"line {len(lines) + 1}"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("utf-8", True),
        ("utf-16", True),
        ("utf-32", True),
        ("latin-1", True),
        ("rot13", False),
        ("undefined", False),
        ("", False),
        ("a\0b", False),
    ],
)
def test_knows_text_encodings(name: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_text_encoding(name) is expected


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told(name: str) -> None:
    file = io.BytesIO("NAMA,OMZET\n".encode(name))
    with pytest.raises(TableError) as raised:
        find_encoding(file, "usaha.csv")
    assert f"try --pengodean {name}" in raised.value.faults[0].message
    assert find_encoding(file, "usaha.csv", given=name) == (name, None)


def test_other_nul_characters_are_no_utf_16() -> None:
    with pytest.raises(TableError) as raised:
        find_encoding(io.BytesIO(b"NAMA,\0\n"), "usaha.csv")
    assert "utf-16" not in raised.value.faults[0].message
