"""The book of law: every concept in all its versions, immutable, with a version, a digest and a horizon."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from umkm_core.errors import ErrorCode, Fault, HukumError
from umkm_core.values.checks import check_date, check_text, raise_faults

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from umkm_core.hukum.instrumen import Instrumen
    from umkm_core.hukum.model import KonsepApaSaja, Parameter, Tabel, Tangga
    from umkm_core.hukum.naskah import Naskah
    from umkm_core.hukum.rujukan import Rujukan

KonsepT = TypeVar("KonsepT", "Tangga", "Parameter", "Tabel")

# What reads law data is imported where it is used: who only imports the library does not wait for it.
# ruff: noqa: PLC0415


class Kitab:
    """The book of law, immutable: safe to share between threads, to pickle, to compare and to hash.

    ``pada`` in a question is the date the law is asked for; the book is what is known of it. Two books with
    the same content are equal.

    Attributes:
        versi: Version of the content, a date with dots for the book that ships.
        diketahui_sampai: Last day the book knows of; later dates are answered with a note.
        digest: Digest of the content.

    >>> from datetime import date
    >>> from umkm_core import Kitab
    >>> kitab = Kitab.bawaan()
    >>> sorted(kitab.konsep)[:2]
    ['usaha.kemandirian', 'usaha.pma']
    >>> kitab.tangga("usaha.skala").pada(date(2026, 11, 21)).nama
    'PP 7/2021'
    """

    __slots__ = ("_instrumen", "_konsep", "_naskah", "digest", "diketahui_sampai", "versi")

    versi: str
    diketahui_sampai: date
    digest: str
    _naskah: Naskah
    _instrumen: dict[str, Instrumen]
    _konsep: dict[str, KonsepApaSaja]

    def __init__(self, naskah: Naskah) -> None:
        from umkm_core.hukum.naskah import check_kitab, structure_instrumen, structure_konsep

        faults = check_kitab(naskah.kitab)
        instrumen = structure_instrumen(naskah, faults)
        konsep = structure_konsep(naskah, instrumen, faults)
        if faults:
            raise HukumError(*faults)
        for name, value in (
            ("versi", naskah.kitab["versi"]),
            ("diketahui_sampai", naskah.kitab["diketahui_sampai"]),
            ("digest", naskah.digest),
            ("_naskah", naskah),
            ("_instrumen", instrumen),
            ("_konsep", konsep),
        ):
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        msg = f"a Kitab is immutable; cannot set {name!r}"
        raise AttributeError(msg)

    def __delattr__(self, name: str) -> None:
        msg = f"a Kitab is immutable; cannot delete {name!r}"
        raise AttributeError(msg)

    def __reduce__(self) -> tuple[type[Kitab], tuple[Naskah]]:
        return Kitab, (self._naskah,)

    def __eq__(self, other: object) -> bool:
        return self.digest == other.digest if isinstance(other, Kitab) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.digest)

    def __repr__(self) -> str:
        return f"<Kitab {self.versi} {self.digest[:15]}>"

    @staticmethod
    def bawaan() -> Kitab:
        """Return the book that ships with the library; it is read once.

        >>> Kitab.bawaan() is Kitab.bawaan()
        True
        """
        return _bawaan()

    @property
    def instrumen(self) -> Mapping[str, Instrumen]:
        """The instruments by code."""
        return MappingProxyType(self._instrumen)

    @property
    def konsep(self) -> Mapping[str, KonsepApaSaja]:
        """The concepts by name."""
        return MappingProxyType(self._konsep)

    def tangga(self, nama: str) -> Tangga:
        """Return a ladder.

        Args:
            nama: Name of the concept, ``usaha.skala``.

        Raises:
            HukumError: where the book holds no ladder of this name.
        """
        from umkm_core.hukum.model import Tangga

        return self._find(nama, Tangga)

    def parameter(self, nama: str) -> Parameter:
        """Return a single value of the law in its versions.

        Args:
            nama: Name of the concept, ``usaha.pma``.

        Raises:
            HukumError: where the book holds no single value of this name.
        """
        from umkm_core.hukum.model import Parameter

        return self._find(nama, Parameter)

    def tabel(self, nama: str) -> Tabel:
        """Return a table of the law in its versions.

        Args:
            nama: Name of the concept, ``usaha.kemandirian``.

        Raises:
            HukumError: where the book holds no table of this name.
        """
        from umkm_core.hukum.model import Tabel

        return self._find(nama, Tabel)

    def _find(self, nama: str, kind: type[KonsepT]) -> KonsepT:
        asked: object = nama
        konsep = self._konsep.get(nama) if isinstance(asked, str) else None
        if isinstance(konsep, kind):
            return konsep
        there = tuple(name for name, other in self._konsep.items() if isinstance(other, kind))
        text = f"the book holds no {kind.__name__.lower()} of this name; there are: {', '.join(there)}"
        raise HukumError(Fault(ErrorCode.HUKUM_UNKNOWN, text, "nama", nama, there))

    def rujukan(self, kode: str) -> Rujukan:
        """Read the code of a citation.

        Args:
            kode: ``pp-7-2021:ps35:ay5:a``.

        Raises:
            HukumError: where it is no citation of an instrument in this book.
            InvalidTypeError: where ``kode`` is no text.

        >>> print(Kitab.bawaan().rujukan("uu-20-2008:ps1:angka4"))
        UU 20/2008 Pasal 1 angka 4
        """
        if not isinstance(kode, str):
            raise_faults([check_text(kode, "kode")])
        from umkm_core.hukum.rujukan import parse_rujukan

        return parse_rujukan(kode, self._instrumen, path="kode")

    def periksa(self) -> tuple[Fault, ...]:
        """Return every fault that the lint of law data finds in the book; none in the one that ships."""
        from umkm_core.hukum.lint import lint_instrumen, lint_konsep, lint_unused

        return (
            *lint_konsep(self._konsep, self.diketahui_sampai),
            *lint_instrumen(self._instrumen, self._instrumen),
            *lint_unused(self._instrumen, self._konsep, self._instrumen),
        )

    def tambah(self, path: str | Path) -> Kitab:
        """Return a new book with a pack on top: a draft, a regional regulation, corrections of your own.

        A pack is a folder in the format of the book itself: ``instrumen.toml`` for new instruments, one file
        per concept with its new versions, and, if wanted, ``kitab.toml`` with ``versi`` and
        ``diketahui_sampai``. A version that starts on the same day as one in the book must name that day in
        ``menggantikan``.

        Args:
            path: The folder.

        Raises:
            HukumError: with every fault of the pack at once, where its files are TOML and else with every
                file that is not; this book stays as it is.
        """
        from umkm_core.hukum.paket import merge_pack

        return Kitab(merge_pack(self._naskah, path))

    def diketahui_pada(self, tanggal: date) -> Kitab:
        """Return the book as it could be known on ``tanggal``: what was promulgated later is not in it.

        Versions that cite a later instrument are dropped, and so is the end of a version by a later act. An
        event in the history of an instrument is known with the act that brought it about, and else on its
        own day. Drafts stay. A version that cites an instrument whose promulgation was not read is known
        from its own start, and stays where it has none.

        Raises:
            InvalidTypeError: where ``tanggal`` is no date.

        >>> from datetime import date
        >>> lama = Kitab.bawaan().diketahui_pada(date(2020, 1, 1))
        >>> lama.tangga("usaha.skala").pada(date(2026, 1, 1)).nama
        'UU 20/2008'
        """
        raise_faults([check_date(tanggal, "tanggal")])
        from umkm_core.hukum.pengetahuan import cut_naskah

        naskah = cut_naskah(self._naskah, self._instrumen, self._konsep, tanggal)
        return self if naskah is self._naskah else Kitab(naskah)


@cache
def _bawaan() -> Kitab:
    from importlib.resources import files

    from umkm_core.hukum.naskah import load_naskah

    return Kitab(load_naskah(files("umkm_core.hukum") / "data"))
