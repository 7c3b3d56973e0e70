"""The book of law: every concept in all its versions, immutable, with a version, a digest and a horizon."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeVar

from umkm_core.errors import ErrorCode, Fault, HukumError
from umkm_core.hukum.lint import lint_konsep
from umkm_core.hukum.model import Konsep, Versi, VersiParameter, VersiTabel, VersiTangga
from umkm_core.hukum.naskah import KITAB, Naskah, read_naskah, structure_instrumen, structure_konsep
from umkm_core.hukum.rujukan import Rujukan, parse_rujukan
from umkm_core.values.checks import check_date, raise_faults

if TYPE_CHECKING:
    from collections.abc import Mapping

    from umkm_core.hukum.instrumen import Instrumen
    from umkm_core.hukum.model import Parameter, Tabel, Tangga
    from umkm_core.hukum.naskah import Data, KonsepApaSaja

VersiT = TypeVar("VersiT", bound=Versi)

_KEYS_OF_KITAB: Final = {"versi": str, "diketahui_sampai": date}


class Kitab:
    """The book of law, immutable: safe to share between threads, to pickle, to compare and to hash.

    ``pada`` in a question is the date the law is asked for; the book is what is known of it. Two books with
    the same content are equal.

    Attributes:
        versi: Version of the content, a date with dots for the book that ships.
        diketahui_sampai: Last day the book knows of; later dates are answered with a note.
        digest: Digest of the content.

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
        faults = _check_kitab(naskah.kitab)
        instrumen = structure_instrumen(naskah, faults)
        konsep = structure_konsep(naskah, instrumen, faults)
        if faults:
            raise HukumError(*faults)
        for name, value in (
            ("versi", naskah.kitab["versi"]),
            ("diketahui_sampai", naskah.kitab["diketahui_sampai"]),
            ("digest", naskah.digest()),
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
        return self._find(nama, VersiTangga)

    def parameter(self, nama: str) -> Parameter:
        """Return a single value of the law in its versions.

        Args:
            nama: Name of the concept, ``usaha.pma``.

        Raises:
            HukumError: where the book holds no single value of this name.
        """
        return self._find(nama, VersiParameter)

    def tabel(self, nama: str) -> Tabel:
        """Return a table of the law in its versions.

        Args:
            nama: Name of the concept, ``usaha.kemandirian``.

        Raises:
            HukumError: where the book holds no table of this name.
        """
        return self._find(nama, VersiTabel)

    def _find(self, nama: str, kind: type[VersiT]) -> Konsep[VersiT]:
        konsep: Konsep[Any] | None = self._konsep.get(nama)
        if konsep is None or not all(isinstance(versi, kind) for versi in konsep.versi):
            word = kind.__name__.removeprefix("Versi").lower()
            there = tuple(
                name
                for name, other in self._konsep.items()
                if all(isinstance(versi, kind) for versi in other.versi)
            )
            text = f"the book holds no {word} of this name; there are: {', '.join(there)}"
            raise HukumError(Fault(ErrorCode.HUKUM_UNKNOWN, text, "nama", nama, there))
        return konsep

    def rujukan(self, kode: str) -> Rujukan:
        """Read the code of a citation.

        Args:
            kode: ``pp-7-2021:ps35:ay5:a``.

        Raises:
            HukumError: where it is no citation of an instrument in this book.

        >>> print(Kitab.bawaan().rujukan("uu-20-2008:ps1:angka4"))
        UU 20/2008 Pasal 1 angka 4
        """
        try:
            return parse_rujukan(kode, self._instrumen)
        except ValueError as error:
            raise HukumError(Fault(ErrorCode.HUKUM_CITATION, str(error), "kode", kode)) from error

    def periksa(self) -> tuple[Fault, ...]:
        """Return every fault that the lint of law data finds in the book; none in the one that ships."""
        return tuple(lint_konsep(self._konsep, self._instrumen, self.diketahui_sampai))

    def tambah(self, path: str | Path) -> Kitab:
        """Return a new book with a pack on top: a draft, a regional regulation, corrections of your own.

        A pack is a folder in the format of the book itself: ``instrumen.toml`` for new instruments, one file
        per concept with its new versions, and, if wanted, ``kitab.toml`` with ``versi`` and
        ``diketahui_sampai``. A version that starts on the same day as one in the book must name that day in
        ``menggantikan``.

        Args:
            path: The folder.

        Raises:
            HukumError: with every fault of the pack at once; this book stays as it is.
        """
        folder = Path(path)
        if not folder.is_dir():
            text = "a pack of law data is a folder"
            raise HukumError(Fault(ErrorCode.HUKUM_STRUCTURE, text, "path", str(folder)))
        kitab = Kitab(_merge(self._naskah, read_naskah(folder), folder.name))
        faults = kitab.periksa()
        if faults:
            raise HukumError(*faults)
        return kitab

    def diketahui_pada(self, tanggal: date) -> Kitab:
        """Return the book as it could be known on ``tanggal``: what was promulgated later is not in it.

        Versions that cite a later instrument are dropped, and so is the end of a version by a later act.
        Instruments whose promulgation was not read (statistics, drafts) stay.

        Raises:
            InvalidTypeError: where ``tanggal`` is no date.

        >>> lama = Kitab.bawaan().diketahui_pada(date(2020, 1, 1))
        >>> lama.tangga("usaha.skala").pada(date(2026, 1, 1)).nama
        'UU 20/2008'
        """
        raise_faults([check_date(tanggal, "tanggal")])
        later = {
            kode
            for kode, instrumen in self._instrumen.items()
            if instrumen.diketahui_sejak is not None and instrumen.diketahui_sejak > tanggal
        }
        naskah = self._naskah
        instrumen = {
            kode: {**data, "peristiwa": _without_later(data.get("peristiwa", []), later, tanggal)}
            for kode, data in naskah.instrumen.items()
            if kode not in later
        }
        konsep = {
            name: {
                **data,
                "versi": [_reopened(versi, later) for versi in data["versi"] if not _cites(versi, later)],
            }
            for name, data in naskah.konsep.items()
        }
        known = min(tanggal, self.diketahui_sampai)
        kitab = {**naskah.kitab, "diketahui_sampai": known, "versi": f"{self.versi}@{tanggal.isoformat()}"}
        return Kitab(Naskah(kitab, instrumen, konsep))


@cache
def _bawaan() -> Kitab:
    return Kitab(read_naskah(files("umkm_core.hukum") / "data"))


def _check_kitab(kitab: Data) -> list[Fault]:
    path = f"{KITAB}.toml"
    unknown = [
        Fault(ErrorCode.HUKUM_STRUCTURE, f"unknown key: {key}", path)
        for key in kitab
        if key not in _KEYS_OF_KITAB
    ]
    wrong = [
        Fault(ErrorCode.HUKUM_STRUCTURE, f"needs {key}, a {kind.__name__}", path, kitab.get(key))
        for key, kind in _KEYS_OF_KITAB.items()
        if type(kitab.get(key)) is not kind
    ]
    return unknown + wrong


def _merge(base: Naskah, pack: Naskah, name: str) -> Naskah:
    faults: list[Fault] = []
    for kode in pack.instrumen.keys() & base.instrumen.keys():
        if pack.instrumen[kode] != base.instrumen[kode]:
            text = "the book has an instrument of this code with other content"
            faults.append(Fault(ErrorCode.HUKUM_INSTRUMENT, text, f"instrumen.toml: {kode}"))
    konsep = dict(base.konsep)
    for nama, data in pack.konsep.items():
        konsep[nama] = _merge_konsep(base.konsep[nama], data, nama, faults) if nama in base.konsep else data
    if faults:
        raise HukumError(*faults)
    kitab = {**base.kitab, "versi": f"{base.kitab['versi']}+{name}", **pack.kitab}
    return Naskah(kitab, {**base.instrumen, **pack.instrumen}, konsep)


def _merge_konsep(base: Data, pack: Data, nama: str, faults: list[Fault]) -> Data:
    path = nama.replace(".", "/") + ".toml"
    for key in pack.keys() - {"versi"}:
        if pack[key] != base.get(key):
            text = f"a pack adds versions; it does not change {key} of a concept of the book"
            faults.append(Fault(ErrorCode.HUKUM_STRUCTURE, text, f"{path}: {key}", pack[key]))
    versi = list(base["versi"])
    for index, data in enumerate(pack.get("versi", [])):
        where = f"{path}: versi[{index}]"
        start = data.get("berlaku_sejak")
        same = [other for other in versi if other.get("berlaku_sejak") == start]
        replaced = data.get("menggantikan")
        if replaced is not None and (replaced != start or not same):
            text = "menggantikan names the start of the version that is replaced, which is its own start"
            faults.append(Fault(ErrorCode.HUKUM_OVERLAP, text, f"{where}.menggantikan", replaced))
        elif same and replaced is None:
            text = "the book has a version with this start; say menggantikan to replace it"
            faults.append(Fault(ErrorCode.HUKUM_OVERLAP, text, f"{where}.berlaku_sejak", start))
        else:
            versi = [other for other in versi if other not in same]
            versi.append(data)
    versi.sort(key=lambda data: data.get("berlaku_sejak") or date.min)
    return {**base, "versi": versi}


def _without_later(peristiwa: list[Data], later: set[str], tanggal: date) -> list[Data]:
    return [data for data in peristiwa if data["tanggal"] <= tanggal and data.get("oleh") not in later]


def _cites(data: object, later: set[str]) -> bool:
    if isinstance(data, dict):
        return any(
            any(kode.split(":")[0] in later for kode in value) if key == "dasar" else _cites(value, later)
            for key, value in data.items()
        )
    return isinstance(data, list) and any(_cites(item, later) for item in data)


def _reopened(versi: Data, later: set[str]) -> Data:
    if versi.get("diakhiri_oleh", "").split(":")[0] not in later:
        return versi
    return {key: value for key, value in versi.items() if key not in {"berlaku_sampai", "diakhiri_oleh"}}
