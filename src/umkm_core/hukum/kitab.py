"""The book of law: every concept in all its versions, immutable, with a version, a digest and a horizon."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import evolve

from umkm_core.errors import ErrorCode, Fault, HukumError
from umkm_core.hukum.instrumen import Instrumen, JenisPeristiwa, Peristiwa
from umkm_core.hukum.lint import citations_of, lint_instrumen, lint_konsep, lint_unused
from umkm_core.hukum.naskah import (
    INSTRUMEN,
    KITAB,
    Naskah,
    file_of,
    is_list_of_tables,
    read_naskah,
    structure_instrumen,
    structure_konsep,
)
from umkm_core.hukum.rujukan import Rujukan, parse_rujukan
from umkm_core.values.checks import check_date, check_text, raise_faults

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from umkm_core.hukum.model import Parameter, Tabel, Tangga
    from umkm_core.hukum.naskah import Data, KonsepApaSaja

T = TypeVar("T")

_KEYS_OF_KITAB: Final = {"versi": str, "diketahui_sampai": date}
_CUT: Final = re.compile(r"@[0-9]{4}-[0-9]{2}-[0-9]{2}$")
_PLACE: Final = re.compile(r"[^:]+: versi\[[0-9]+\]")


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
        konsep: Tangga = self._find(nama, "tangga")
        return konsep

    def parameter(self, nama: str) -> Parameter:
        """Return a single value of the law in its versions.

        Args:
            nama: Name of the concept, ``usaha.pma``.

        Raises:
            HukumError: where the book holds no single value of this name.
        """
        konsep: Parameter = self._find(nama, "parameter")
        return konsep

    def tabel(self, nama: str) -> Tabel:
        """Return a table of the law in its versions.

        Args:
            nama: Name of the concept, ``usaha.kemandirian``.

        Raises:
            HukumError: where the book holds no table of this name.
        """
        konsep: Tabel = self._find(nama, "tabel")
        return konsep

    def _find(self, nama: str, jenis: str) -> Any:  # noqa: ANN401 - the callers know what a jenis holds
        there = tuple(name for name, data in self._naskah.konsep.items() if data["jenis"] == jenis)
        if nama not in there:
            text = f"the book holds no {jenis} of this name; there are: {', '.join(there)}"
            raise HukumError(Fault(ErrorCode.HUKUM_UNKNOWN, text, "nama", nama, there))
        return self._konsep[nama]

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
        try:
            return parse_rujukan(kode, self._instrumen)
        except ValueError as error:
            raise HukumError(Fault(ErrorCode.HUKUM_CITATION, str(error), "kode", kode)) from error

    def periksa(self) -> tuple[Fault, ...]:
        """Return every fault that the lint of law data finds in the book; none in the one that ships."""
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
        folder = Path(path)
        if not folder.is_dir():
            text = "a pack of law data is a folder"
            raise HukumError(Fault(ErrorCode.HUKUM_STRUCTURE, text, "path", str(folder)))
        pack = read_naskah(folder)
        if not (pack.kitab or pack.instrumen or pack.konsep):
            text = "the folder holds no law data"
            raise HukumError(Fault(ErrorCode.HUKUM_STRUCTURE, text, "path", str(folder)))
        faults: list[Fault] = []
        naskah, places = _merge(self._naskah, pack, folder.resolve().name, faults)
        found = _faults_of_pack(naskah, pack, self.diketahui_sampai, complete=not faults)
        faults += (evolve(fault, path=_placed(fault.path, places)) for fault in found)
        if faults:
            raise HukumError(*faults)
        return Kitab(naskah)

    def diketahui_pada(self, tanggal: date) -> Kitab:
        """Return the book as it could be known on ``tanggal``: what was promulgated later is not in it.

        Versions that cite a later instrument are dropped, and so is the end of a version by a later act. An
        event in the history of an instrument is known with the act that brought it about, and else on its
        own day. Instruments whose promulgation was not read (statistics, drafts) stay.

        Raises:
            InvalidTypeError: where ``tanggal`` is no date.

        >>> lama = Kitab.bawaan().diketahui_pada(date(2020, 1, 1))
        >>> lama.tangga("usaha.skala").pada(date(2026, 1, 1)).nama
        'UU 20/2008'
        """
        raise_faults([check_date(tanggal, "tanggal")])
        naskah = self._naskah
        instrumen = {
            kode: _with_known_events(data, self._instrumen[kode], self._instrumen, tanggal)
            for kode, data in naskah.instrumen.items()
            if _is_known(self._instrumen[kode], tanggal)
        }
        konsep = {
            name: _with_known_versions(data, self._konsep[name], tanggal)
            for name, data in naskah.konsep.items()
        }
        known = min(tanggal, self.diketahui_sampai)
        if (known, instrumen, konsep) == (self.diketahui_sampai, naskah.instrumen, naskah.konsep):
            return self
        versi = f"{_CUT.sub('', self.versi)}@{known.isoformat()}"
        return Kitab(Naskah({"versi": versi, "diketahui_sampai": known}, instrumen, konsep))


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


def _faults_of_pack(naskah: Naskah, pack: Naskah, known: date, *, complete: bool) -> list[Fault]:
    """Return what is wrong with that which a pack has brought into a book.

    A concept or an instrument that cannot be read is reported as such and not checked any further; what is
    named nowhere is found only where everything could be read.
    """
    faults = _check_kitab(naskah.kitab)
    known = known if faults else naskah.kitab["diketahui_sampai"]
    instrumen = structure_instrumen(naskah, faults)
    konsep = structure_konsep(naskah, instrumen, faults)
    mine = _only(instrumen, pack.instrumen)
    unused = lint_unused(mine, konsep, instrumen) if complete and not faults else ()
    return [
        *faults,
        *lint_konsep(_only(konsep, pack.konsep), known),
        *lint_instrumen(mine, instrumen),
        *unused,
    ]


def _only(things: Mapping[str, T], names: Iterable[str]) -> dict[str, T]:
    return {name: things[name] for name in names if name in things}


def _placed(path: str, places: Mapping[str, str]) -> str:
    """Return a path with the version in it as the writer of a pack knows it."""
    return _PLACE.sub(lambda found: places.get(found[0], found[0]), path)


def _merge(base: Naskah, pack: Naskah, name: str, faults: list[Fault]) -> tuple[Naskah, dict[str, str]]:
    """Return both scripts as one, and for the path of each version in it the path where it was read.

    What does not fit is added to ``faults`` and left out.
    """
    instrumen = {**pack.instrumen, **base.instrumen}
    for kode, data in pack.instrumen.items():
        if instrumen[kode] != data:
            text = "the book has an instrument of this code with other content"
            faults.append(Fault(ErrorCode.HUKUM_INSTRUMENT, text, f"{file_of(INSTRUMEN)}: {kode}"))
    places: dict[str, str] = {}
    konsep = dict(base.konsep)
    for nama, data in pack.konsep.items():
        if nama in base.konsep:
            konsep[nama] = _merge_konsep(base.konsep[nama], data, file_of(nama), faults, places)
        else:
            konsep[nama] = data
            faults += _replacing_nothing(data, file_of(nama))
    kitab = {**base.kitab, "versi": f"{base.kitab['versi']}+{name}", **pack.kitab}
    return Naskah(kitab, instrumen, konsep), places


def _merge_konsep(base: Data, pack: Data, path: str, faults: list[Fault], places: dict[str, str]) -> Data:
    for key in pack:
        if key != "versi" and pack[key] != base.get(key):
            text = f"a pack adds versions; it does not change {key} of a concept of the book"
            faults.append(Fault(ErrorCode.HUKUM_STRUCTURE, text, f"{path}: {key}", pack[key]))
    if pack.get("jenis", base["jenis"]) != base["jenis"]:
        return base
    if not pack.get("versi") or not is_list_of_tables(pack["versi"]):
        text = "a pack adds versions: needs at least one table [[versi]]"
        faults.append(Fault(ErrorCode.HUKUM_STRUCTURE, text, f"{path}: versi", pack.get("versi")))
        return base
    versi = {f"{path} of the book: versi[{index}]": data for index, data in enumerate(base["versi"])}
    added: dict[str, Data] = {}
    for index, data in enumerate(pack["versi"]):
        where = f"{path}: versi[{index}]"
        start = data.get("berlaku_sejak")
        same = [place for place, other in versi.items() if other.get("berlaku_sejak") == start]
        replaced = data.get("menggantikan")
        if replaced is not None and (replaced != start or not same):
            faults.append(_not_replaced(where, replaced))
            continue
        if same and replaced is None:
            text = "the book has a version with this start; say menggantikan to replace it"
            faults.append(Fault(ErrorCode.HUKUM_OVERLAP, text, f"{where}.berlaku_sejak", start))
            continue
        for place in same:
            del versi[place]
        added[where] = data
    merged = sorted((versi | added).items(), key=lambda item: _start_of(item[1]))
    places |= {f"{path}: versi[{index}]": place for index, (place, _) in enumerate(merged)}
    return {**base, "versi": [data for _, data in merged]}


def _replacing_nothing(konsep: Data, path: str) -> Iterator[Fault]:
    versi = konsep.get("versi")
    for index, data in enumerate(versi if is_list_of_tables(versi) else ()):
        if "menggantikan" in data:
            yield _not_replaced(f"{path}: versi[{index}]", data["menggantikan"])


def _not_replaced(where: str, replaced: object) -> Fault:
    text = "menggantikan names the start of the version that is replaced, which is its own start"
    return Fault(ErrorCode.HUKUM_OVERLAP, text, f"{where}.menggantikan", replaced)


def _start_of(versi: Data) -> date:
    start = versi.get("berlaku_sejak")
    return start if type(start) is date else date.min


def _is_known(instrumen: Instrumen, tanggal: date) -> bool:
    return instrumen.diketahui_sejak is None or instrumen.diketahui_sejak <= tanggal


def _with_known_events(data: Data, one: Instrumen, there: Mapping[str, Instrumen], tanggal: date) -> Data:
    if not one.peristiwa:
        return data
    known = [
        event
        for event, peristiwa in zip(data["peristiwa"], one.peristiwa, strict=True)
        if _is_known_event(peristiwa, one, there, tanggal)
    ]
    return {**data, "peristiwa": known}


def _is_known_event(
    peristiwa: Peristiwa, one: Instrumen, there: Mapping[str, Instrumen], tanggal: date
) -> bool:
    if peristiwa.oleh is not None:
        source = there.get(peristiwa.oleh)
    else:
        source = one if peristiwa.jenis is JenisPeristiwa.BERLAKU else None
    if source is None or source.diketahui_sejak is None:
        return peristiwa.tanggal <= tanggal
    return _is_known(source, tanggal)


def _with_known_versions(data: Data, konsep: KonsepApaSaja, tanggal: date) -> Data:
    known = [
        one
        if versi.diakhiri_oleh is None or _is_known(versi.diakhiri_oleh.instrumen, tanggal)
        else _open(one)
        for one, versi in zip(data["versi"], konsep.versi, strict=True)
        if all(_is_known(rujukan.instrumen, tanggal) for rujukan in citations_of(versi))
    ]
    starts = [one.get("berlaku_sejak") for one in known]
    versi = [one for one in known if "angka_dari" not in one or one["angka_dari"] in starts]
    if "celah" not in data:
        return {**data, "versi": versi}
    ends = [one.get("berlaku_sampai") for one in versi]
    return {**data, "celah": [day for day in data["celah"] if day in ends], "versi": versi}


def _open(versi: Data) -> Data:
    return {key: value for key, value in versi.items() if key not in {"berlaku_sampai", "diakhiri_oleh"}}
