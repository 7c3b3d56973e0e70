"""Names of areas as people type them: what is compared of a name, and the readings of a text.

Compared are letters and digits alone, so that letter case, spaces, hyphens, apostrophes and accents make no
difference: *Oro-oro Dowo* is *ORO ORO DOWO*, *Tanggul Angin* is *TANGGULANGIN*.

A text may say the level (*Kec.*, *KOTA*) and the areas around (*Klojen, Kota Malang*). A word for a level may
be part of a name as well, of the kecamatan *Kota Sumenep* or of the desa *Desa Baru*, so that a text has
several readings; those that take such words for the level come first.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import combinations, product
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from umkm_core.acuan.kode_wilayah import JenisWilayah, TingkatWilayah
from umkm_core.values.text import DASHES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DESA: Final = TingkatWilayah.DESA_KELURAHAN
_KECAMATAN: Final = TingkatWilayah.KECAMATAN
_KABUPATEN_KOTA: Final = TingkatWilayah.KABUPATEN_KOTA
_PROVINSI: Final = TingkatWilayah.PROVINSI

MARKS: Final[Mapping[str, tuple[TingkatWilayah, JenisWilayah | None]]] = {
    **dict.fromkeys(("provinsi", "propinsi", "prov", "prop"), (_PROVINSI, None)),
    **dict.fromkeys(("kabupaten", "kab"), (_KABUPATEN_KOTA, JenisWilayah.KABUPATEN)),
    **dict.fromkeys(("kota", "kotamadya", "kodya"), (_KABUPATEN_KOTA, JenisWilayah.KOTA)),
    **dict.fromkeys(("kabupaten/kota", "kab/kota"), (_KABUPATEN_KOTA, None)),
    **dict.fromkeys(("kecamatan", "kec", "distrik", "kapanewon", "kemantren"), (_KECAMATAN, None)),
    **dict.fromkeys(("kelurahan", "kel"), (_DESA, JenisWilayah.KELURAHAN)),
    **dict.fromkeys(("desa", "ds", "kalurahan"), (_DESA, JenisWilayah.DESA)),
    **dict.fromkeys(("desa/kelurahan", "kelurahan/desa", "desa/kel", "kel/desa"), (_DESA, None)),
}
"""Words for a level, each with the level and the kind that it says."""
# What a desa is called in some provinces. Hundreds of names begin with these words, so they come last.
_WEAK_MARKS: Final[Mapping[str, tuple[TingkatWilayah, None]]] = dict.fromkeys(
    ("gampong", "nagari", "kampung", "kp", "pekon"), (_DESA, None)
)
# Those of the words above that names hold. One that ends a name may be all of it: the desa *Kelurahan*.
_IN_NAMES: Final = frozenset({"kota", "desa", "kemantren"})
_AFTER_A_MARK: Final = frozenset({"administrasi", "administratif", "adm"})
_MOST_MARKS: Final = 4
"""Words of one text that may be a level or a part of a name; each doubles the readings."""

_SHORT: Final = {
    "kep": "kepulauan",
    "kp": "kampung",
    "gn": "gunung",
    "tj": "tanjung",
    "tjg": "tanjung",
    "&": "dan",
}
_SHORT_WORD: Final = re.compile(r"(?<![a-z0-9])(?:kep|kp|gn|tjg?)(?![a-z0-9])|&")
_NOT_COMPARED: Final = bytes({*range(256)} - {*b"abcdefghijklmnopqrstuvwxyz0123456789,\t\n"})
# The comma in the name of the desa "Lambang Sari I, II, III" parts no names.
_PARTS: Final = re.compile(r",(?!\s*(?:[ivx]{1,4}|[0-9]{1,2})\s*(?:,|$))|[;|>\n]")
_SLASHED_MARKS: Final = re.compile(
    r"(?<![a-z0-9])(kab|kabupaten|kel|kelurahan|desa)\b\.? {0,2}/ {0,2}(?=(?:kota|kel|kelurahan|desa)\b)"
)
_SOFT_PARTS: Final = re.compile(r"[()]| - ")
_WORDS: Final = re.compile(r"[\s.:_()]+")


@frozen
class NamaDibaca:
    """A name in a text, with what the text says of its level.

    Attributes:
        teks: The name, with its level where that was said.
        kunci: What is compared of it.
        tingkat: The levels that it may be at.
        jenis: The kind that it is said to be, or None.
    """

    teks: str
    kunci: str
    tingkat: frozenset[TingkatWilayah]
    jenis: JenisWilayah | None = None


@frozen
class BacaanNama:
    """One reading of a text.

    Attributes:
        sasaran: The area that is looked for.
        sekitar: The areas around it.
        lemah: How many words are taken for a level that rather belong to a name.
    """

    sasaran: NamaDibaca
    sekitar: tuple[NamaDibaca, ...] = ()
    lemah: int = 0


def normalise_nama(text: str) -> str:
    """Return what is compared of a name, or of many between tabs and line ends.

    >>> normalise_nama("Kep. Masaloka Raya"), normalise_nama('Soka"an'), normalise_nama("ORO-ORO DOWO")
    ('kepulauanmasalokaraya', 'sokaan', 'oroorodowo')
    """
    spelled = _SHORT_WORD.sub(lambda word: _SHORT[word[0]], _fold(text))
    return spelled.encode("ascii", "ignore").translate(None, _NOT_COMPARED).decode("ascii")


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKD", text.translate(DASHES)).lower()


def is_stated(text: str) -> bool:
    """Return whether a text says anything: a dash and an empty cell do not.

    >>> is_stated(" - "), is_stated("Klojen")
    (False, True)
    """
    return any(sign.isalnum() for sign in text)


@lru_cache(maxsize=2048)
def read_nama(text: str, tingkat: TingkatWilayah | None = None) -> tuple[BacaanNama, ...]:
    """Return the readings of a text, the best first.

    Letters that no name has make a name that none is compared with.

    Args:
        text: What was typed.
        tingkat: The level of the area that is looked for, where it is known.

    >>> [bacaan.sasaran.kunci for bacaan in read_nama("Kota Batu")]
    ['batu', 'kotabatu']
    """
    folded = _SLASHED_MARKS.sub(r"\1/", _fold(text))  # "Kab./Kota" is one word
    if any(sign > "~" and sign.isalnum() for sign in folded) or not _split(folded):
        return (BacaanNama(NamaDibaca(folded, "", frozenset({tingkat} if tingkat else TingkatWilayah))),)
    found: dict[BacaanNama, None] = {}
    for spelling in dict.fromkeys((folded, _SOFT_PARTS.sub(",", folded))):
        for names, lemah in _cut(_split(spelling)):
            found |= dict.fromkeys(_aim(names, tingkat, lemah))
    if not found or len(_split(folded)) > 1:  # no reading, or a name that holds a comma
        found |= dict.fromkeys(_aim([_Name([folded])], tingkat, 1))
    return tuple(sorted(found, key=lambda bacaan: bacaan.lemah))


@define
class _Name:
    kata: list[str] = field(factory=list)
    tingkat: TingkatWilayah | None = None
    jenis: JenisWilayah | None = None


def _split(text: str) -> list[list[str]]:
    """Return the words of each part of a text between commas and brackets."""
    parts = ([word for word in _WORDS.split(part) if word.strip("-/")] for part in _PARTS.split(text))
    return [words for words in parts if words]


def _cut(parts: list[list[str]]) -> Iterator[tuple[list[_Name], int]]:
    """Yield the names in a text, in each way in which its words can be a level or a part of a name."""
    sure: set[tuple[int, int]] = set()
    open_: list[tuple[int, int]] = []
    for number, words in enumerate(parts):
        for index, word in enumerate(words):
            if word in MARKS and word not in _IN_NAMES and index + 1 < len(words):
                sure.add((number, index))
            elif word in MARKS or word in _WEAK_MARKS:
                open_.append((number, index))
    for chosen in product((True, False), repeat=min(len(open_), _MOST_MARKS)):
        cut = _cut_at(parts, sure | {mark for mark, is_level in zip(open_, chosen, strict=False) if is_level})
        if cut is not None:
            yield cut


def _cut_at(parts: list[list[str]], levels: set[tuple[int, int]]) -> tuple[list[_Name], int] | None:
    names: list[_Name] = []
    lemah = 0
    for number, words in enumerate(parts):
        names.append(_Name())
        for index, word in enumerate(words):
            if (number, index) in levels:
                if names[-1].kata:
                    names.append(_Name())
                elif names[-1].tingkat:
                    return None  # two levels, no name
                names[-1].tingkat, names[-1].jenis = MARKS.get(word) or _WEAK_MARKS[word]
                lemah += word in _WEAK_MARKS
            elif names[-1].kata or not names[-1].tingkat or word not in _AFTER_A_MARK:
                names[-1].kata.append(word)
        if not names[-1].kata:  # "Malang, Kota" and, rather a name, "Malang Kota"
            bare = names.pop()
            if not names or names[-1].tingkat:
                return None
            names[-1].tingkat, names[-1].jenis = bare.tingkat, bare.jenis
            lemah += len(words) > 1
    return names, lemah


def _aim(names: list[_Name], tingkat: TingkatWilayah | None, lemah: int) -> Iterator[BacaanNama]:
    """Yield the readings in which the first name or the last is looked for and the others are around it.

    Each name is of another level, and from the one looked for outwards the levels rise.
    """
    for sasaran, *others in (names, names[::-1])[: len(names)]:
        for widest_first in combinations((_PROVINSI, _KABUPATEN_KOTA, _KECAMATAN), len(others)):
            around = [*zip(reversed(others), widest_first, strict=True)]
            lowest = min((level.rank for _, level in around), default=len(TingkatWilayah))
            levels = frozenset(
                level
                for level in TingkatWilayah
                if level.rank < lowest and tingkat in {None, level} and sasaran.tingkat in {None, level}
            )
            if levels and all(name.tingkat in {None, level} for name, level in around):
                sekitar = tuple(_read(name, frozenset({level})) for name, level in around)
                yield BacaanNama(_read(sasaran, levels, tingkat), sekitar, lemah)


def _read(name: _Name, levels: frozenset[TingkatWilayah], known: TingkatWilayah | None = None) -> NamaDibaca:
    text = " ".join(name.kata)
    said = name.jenis or name.tingkat or known
    return NamaDibaca(f"{said} {text}" if said else text, normalise_nama(text), levels, name.jenis)
