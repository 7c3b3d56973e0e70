"""The files of a table of areas: what stands in them, and how they are read and checked.

A table is a folder of three files. ``wilayah.toml`` says what the table is and holds the digests of the other
two, which are compressed text in UTF-8:

- ``wilayah.txt.gz``, the three upper levels: a line ``35.73.02<TAB>Klojen`` for each area, by code.
- ``wilayah-desa.txt.gz``, the lowest level: a line for each kecamatan, by code, with its desa and kelurahan
  between tabs. ``1001:`` stands before a name whose four digits are not those before it plus one.

The lowest level has ten times as many areas as the others together. It has a file of its own, because most
questions are about the others, and leaves out what can be counted, because that takes a third off the file.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
import zlib
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.checks import check_count, check_date, check_text

if TYPE_CHECKING:
    from umkm_core.values.checks import Check

KETERANGAN: Final = "wilayah.toml"
ATAS: Final = "wilayah.txt.gz"
DESA: Final = "wilayah-desa.txt.gz"

LEVELS: Final = ("provinsi", "kabupaten_kota", "kecamatan", "desa_kelurahan")
# Possessive, so that a large text needs no memory for ways back.
_TEXTS: Final = {
    ATAS: re.compile(rb"(?:[0-9]{2}(?:\.[0-9]{2}){0,2}+\t[^\t\n]++\n)*+"),
    DESA: re.compile(rb"(?:(?:[123][0-9]{3}:[^\t\n]++(?:\t[^\t\n]++)*+)?+\n)*+"),
}
_LARGEST: Final = 20_000_000
"""Bytes of a text; twenty times what all areas of Indonesia take."""


@frozen(kw_only=True)
class KeteranganTabel:
    """What a table of areas is.

    Attributes:
        mutakhir: Day of the instrument that it carries; later changes are not in it.
        dasar: The instrument.
        sumber: Where its content was taken from, with the version.
        url: Address of the source.
        lisensi: Licence of the content, as SPDX names it.
        jumlah: Number of areas of each level, widest first.
        sha256: Digests of the text of the upper levels and of that of the lowest.
    """

    mutakhir: date
    dasar: str
    sumber: str
    url: str
    lisensi: str
    jumlah: tuple[int, ...]
    sha256: tuple[str, ...]


def read_desa(line: str) -> list[tuple[str, str]]:
    r"""Return the last four digits and the name of each desa and kelurahan of a line of the lowest level.

    >>> read_desa("1001:Arjowinangun\tTlogowaru\t1005:Mergosono")
    [('1001', 'Arjowinangun'), ('1002', 'Tlogowaru'), ('1005', 'Mergosono')]
    """
    number = 0
    desa: list[tuple[str, str]] = []
    for name in line.split("\t") if line else ():
        if name[4:5] == ":" and name[:4].isdigit():
            number, nama = int(name[:4]), name[5:]
        else:
            number, nama = number + 1, name
        desa.append((f"{number:04}", nama))
    return desa


def read_keterangan(content: bytes) -> KeteranganTabel:
    """Read ``wilayah.toml``.

    Raises:
        InvalidValueError: ``WILAYAH_TABLE`` for what is no TOML, and for keys that are missing, unknown or of
            another type; all at once.
    """
    try:
        data = tomllib.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise InvalidValueError(Fault(ErrorCode.WILAYAH_TABLE, f"no TOML: {error}", KETERANGAN)) from None
    flat: dict[str, Any] = {key: value for key, value in data.items() if not isinstance(value, dict)}
    flat |= {
        f"{key}.{inner}": value
        for key, table in data.items()
        if isinstance(table, dict)
        for inner, value in table.items()
    }
    checks: dict[str, Check] = {"mutakhir": check_date}
    checks |= dict.fromkeys(("dasar", "sumber", "url", "lisensi"), check_text)
    checks |= dict.fromkeys((f"jumlah.{level}" for level in LEVELS), check_count)
    checks |= dict.fromkeys((f"sha256.{name}" for name in _TEXTS), check_text)
    found = [check(flat.get(key), key) for key, check in checks.items()]
    messages = [(fault.path, fault.message) for fault in found if fault is not None]
    messages += [(key, "an unknown key") for key in flat.keys() - checks.keys()]
    if messages:
        raise InvalidValueError(
            *(Fault(ErrorCode.WILAYAH_TABLE, text, f"{KETERANGAN} {key}") for key, text in sorted(messages))
        )
    return KeteranganTabel(
        mutakhir=data["mutakhir"],
        dasar=data["dasar"],
        sumber=data["sumber"],
        url=data["url"],
        lisensi=data["lisensi"],
        jumlah=tuple(data["jumlah"][level] for level in LEVELS),
        sha256=tuple(data["sha256"][name] for name in _TEXTS),
    )


def read_teks(name: str, content: bytes, sha256: str) -> bytes:
    """Read one of the two compressed texts.

    Args:
        name: Name of its file.
        content: Content of the file.
        sha256: Digest that the text must have.

    Raises:
        InvalidValueError: ``WILAYAH_TABLE`` for what is not compressed with gzip, has another digest or is of
            another form.
    """
    unpack = zlib.decompressobj(wbits=31)  # gzip, with its header
    try:
        text = unpack.decompress(content, _LARGEST)
        text.decode("utf-8")
        problem = (
            None
            if unpack.eof and hashlib.sha256(text).hexdigest() == sha256 and _TEXTS[name].fullmatch(text)
            else "its text is not the one that wilayah.toml describes"
        )
    except (zlib.error, UnicodeDecodeError) as error:
        problem = f"no text compressed with gzip: {error}"
        text = b""
    if problem:
        raise InvalidValueError(Fault(ErrorCode.WILAYAH_TABLE, problem, name))
    return text
