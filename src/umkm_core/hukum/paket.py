"""Packs: law data of a user's own on top of a book, merged as scripts and checked as a whole."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import evolve

from umkm_core.errors import ErrorCode, Fault, HukumError
from umkm_core.hukum.lint import lint_instrumen, lint_konsep, lint_unused
from umkm_core.hukum.naskah import (
    INSTRUMEN,
    Naskah,
    check_kitab,
    is_list_of_tables,
    load_naskah,
    name_file,
    structure_instrumen,
    structure_konsep,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from umkm_core.hukum.naskah import Data

T = TypeVar("T")

_PLACE: Final = re.compile(r"[^:]+: versi\[[0-9]+\]")


def merge_pack(base: Naskah, path: str | Path) -> Naskah:
    """Return the script of a book with a pack on top.

    Args:
        base: The script of the book.
        path: The folder of the pack.

    Raises:
        HukumError: with every fault of the pack at once, where its files are TOML and else with every file
            that is not.
    """
    if not isinstance(path, (str, Path)):
        text = f"needs str or Path, not {type(path).__name__}"
        raise HukumError(Fault(ErrorCode.HUKUM_STRUCTURE, text, "path", path))
    folder = Path(path)
    if not folder.is_dir():
        text = "a pack of law data is a folder"
        raise HukumError(Fault(ErrorCode.HUKUM_STRUCTURE, text, "path", str(folder)))
    pack = load_naskah(folder)
    if not (pack.kitab or pack.instrumen or pack.konsep):
        text = "the folder holds no law data"
        raise HukumError(Fault(ErrorCode.HUKUM_STRUCTURE, text, "path", str(folder)))
    faults: list[Fault] = []
    naskah, places = _merge(base, pack, folder.resolve().name, faults)
    found = _faults_of_pack(naskah, pack, base.kitab["diketahui_sampai"], complete=not faults)
    faults += (evolve(fault, path=_placed(fault.path, places)) for fault in found)
    if faults:
        raise HukumError(*faults)
    return naskah


def _faults_of_pack(naskah: Naskah, pack: Naskah, known: date, *, complete: bool) -> list[Fault]:
    """Return what is wrong with that which a pack has brought into a book.

    A concept or an instrument that cannot be read is reported as such and not checked any further; what is
    named nowhere is found only where everything could be read.
    """
    faults = check_kitab(naskah.kitab)
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
            faults.append(Fault(ErrorCode.HUKUM_INSTRUMENT, text, f"{name_file(INSTRUMEN)}: {kode}"))
    places: dict[str, str] = {}
    konsep = dict(base.konsep)
    for nama, data in pack.konsep.items():
        if nama in base.konsep:
            konsep[nama] = _merge_konsep(base.konsep[nama], data, name_file(nama), faults, places)
        else:
            konsep[nama] = data
            faults += _replacing_nothing(data, name_file(nama))
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
