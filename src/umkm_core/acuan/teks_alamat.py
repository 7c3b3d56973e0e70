"""The text of an address: what of it is RT and RW, postal code, street, and names of areas.

Only what is sure is cut: a level word may be a part of a street (*Jalan Balai Desa*, *Jalan Kota Baru*), so
that names of areas begin only where one begins a part, follows a number, or is an abbreviation (*Kel.*).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import frozen

from umkm_core.acuan.nama_wilayah import MARKS
from umkm_core.acuan.rt_rw import RtRw, cut_rt_rw
from umkm_core.values.text import squeeze_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAMLETS: Final = frozenset({"dusun", "dsn", "dukuh", "lingkungan", "lingk"})
_STREETS: Final = frozenset(
    {
        *("jl", "jln", "jalan", "gg", "gang", "no", "nomor", "blok", "kav", "kavling", "ruko"),
        *("perum", "perumahan", "komplek", "kompleks", *_HAMLETS),
    }
)
_ABBREVIATED: Final = frozenset({"kel", "kec", "kab", "ds", "prov", "kodya"})
_BEFORE_A_BUILDING: Final = frozenset({"balai", "kantor"})
_IN_STREETS: Final = frozenset({"kota", "kotamadya", "kodya"})
"""Words for a level that streets and housing estates have in their names, wherever these stand."""
_NUMBERED: Final = frozenset({"no", "nomor", "km", "kav", "blok", "telp", "hp"})

_WORD: Final = re.compile(r"[^\s.:_()]+")
_BREAKS: Final = str.maketrans("\n;|", ",,,")
_KODE_POS: Final = re.compile(
    r"(?P<kata>(?<![a-z])kode ?pos ?[.:]? ?)?(?<![0-9a-z.])(?P<kode>[1-9][0-9]{4})(?= ?(?:,|$|indonesia$))",
    re.IGNORECASE | re.ASCII,
)
_FIVE_DIGITS: Final = re.compile(r"(?<![0-9a-z.])[1-9][0-9]{4}(?![0-9a-z])", re.IGNORECASE | re.ASCII)
_INDONESIA: Final = re.compile(r"[ ,]+(?:republik )?indonesia$", re.IGNORECASE)


@frozen(kw_only=True)
class TeksAlamat:
    """The text of an address, without RT, RW and postal code.

    Attributes:
        bagian: Its parts between commas.
        rt_rw: RT and RW.
        kode_pos: The postal code, or None.
        pasti_kode_pos: Whether the five digits can be nothing else, wherever they stand.
        berulang: Whether a second RT, RW or postal code stands in it, so that none of them is the one.
    """

    bagian: tuple[str, ...]
    rt_rw: RtRw
    kode_pos: str | None = None
    pasti_kode_pos: bool = False
    berulang: bool = False


def read_teks_alamat(text: str, *, kode_pos: bool = True) -> TeksAlamat:
    """Read the text of an address.

    Args:
        text: The text.
        kode_pos: Whether to look for a postal code.

    >>> teks = read_teks_alamat("Jl. Fiktif 1 RT 03/RW 05 Kota Malang 65111")
    >>> teks.bagian, teks.kode_pos
    (('Jl. Fiktif 1', 'Kota Malang'), '65111')
    """
    rt_rw, rest = cut_rt_rw(", ".join(read_alamat(text)))
    codes = [found for found in _FIVE_DIGITS.finditer(rest) if not _is_numbered(rest[: found.start()])]
    is_repeated = len(codes) > 1 or cut_rt_rw(rest)[1] != rest
    found = [
        match
        for match in _KODE_POS.finditer(rest)
        if kode_pos and (match["kata"] or not _is_numbered(rest[: match.start()]))
    ]
    kode, is_sure = None, False
    if len(found) == 1:
        before = rest[: found[0].start()].rstrip()
        kode, is_sure = found[0]["kode"], not before or before.endswith(",") or bool(found[0]["kata"])
        rest = f"{before} {rest[found[0].end() :]}"
    return TeksAlamat(
        bagian=read_alamat(rest),
        rt_rw=rt_rw,
        kode_pos=kode,
        pasti_kode_pos=is_sure,
        berulang=is_repeated,
    )


def read_alamat(text: str) -> tuple[str, ...]:
    r"""Return the parts of an address between commas and line ends; what says nothing is left out.

    >>> read_alamat("Jl. Fiktif  1\nKota Malang, -")
    ('Jl. Fiktif 1', 'Kota Malang')
    """
    parts = (part.strip(" -") for part in squeeze_text(text.translate(_BREAKS)).split(","))
    return tuple(part for part in parts if part.strip("."))


def _is_numbered(before: str) -> bool:
    """Return whether what stands before five digits says that they are another number."""
    word = before.rstrip().rpartition(" ")[2].rstrip(".:").lower()
    return word in _NUMBERED or word[-1:].isdigit()


def is_naming_level(bagian: tuple[str, ...]) -> bool:
    """Return whether a part names the level of an area, other than in the name of a street or building.

    >>> is_naming_level(("Toko (fiktif)", "Kel. Klojen No. 3")), is_naming_level(("Jl. Balai Desa Klojen 3",))
    (True, False)
    """
    for part in bagian:
        words = _split_words(part)
        if _find_start(part) is not None or any(
            word in MARKS and not {word, before} & (_IN_STREETS | _STREETS | _BEFORE_A_BUILDING)
            for (before, _), (word, _) in pairwise(words[:-1])
        ):
            return True
    return False


def iterate_cuts(bagian: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield a street and the names of areas after it, for each place where these can begin.

    The first place leaves the least out.

    >>> [*iterate_cuts(("Jl. Fiktif 1", "Kel. Klojen", "Kota Malang"))][0]
    ('Jl. Fiktif 1', 'Kel. Klojen, Kota Malang')
    """
    for number, part in enumerate(bagian):
        start = _find_start(part)
        if start is not None:
            jalan = ", ".join((*bagian[:number], *filter(None, [part[:start].strip(" -")])))
            yield jalan, _INDONESIA.sub("", ", ".join((part[start:], *bagian[number + 1 :])))


def strip_alamat(text: str) -> str:
    """Return the names of areas in an address, for a search: without the street before them and all numbers.

    >>> strip_alamat("Jl. Fiktif 1 RT 03/RW 05, Klojen, Kota Malang 65111, Indonesia")
    'Klojen, Kota Malang'
    """
    parts = [*read_teks_alamat(text).bagian]
    while parts and (words := _split_words(parts[0])) and words[0][0] in _STREETS:
        start = _find_start(parts[0])
        if start is not None:
            parts[0] = parts[0][start:]
            break
        if not any(word in MARKS for part in parts[1:] for word, _ in _split_words(part)):
            break
        del parts[0]
    return _INDONESIA.sub("", ", ".join(parts))


def _split_words(part: str) -> list[tuple[str, int]]:
    return [(word[0].lower(), word.start()) for word in _WORD.finditer(part)]


def _find_start(part: str) -> int | None:
    """Return where the names of areas begin in a part, or None."""
    words = _split_words(part)
    for index, (word, start) in enumerate(words[:-1]):
        if word not in MARKS:
            continue
        if index == 0:
            return 0
        before = words[index - 1][0]
        abbreviated = word in _ABBREVIATED or (words[0][0] in _HAMLETS and word != "kota" and index > 1)
        if any(sign.isdigit() for sign in before) or (
            abbreviated and before not in _STREETS and before not in _BEFORE_A_BUILDING
        ):
            return start
    return None
