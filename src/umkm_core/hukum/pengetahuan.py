"""What could be known on a day: the script of a book without what was promulgated later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from umkm_core.hukum.instrumen import Instrumen, JenisPeristiwa, Peristiwa
from umkm_core.hukum.lint import iterate_citations
from umkm_core.hukum.naskah import Naskah

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from umkm_core.hukum.model import KonsepApaSaja, Versi
    from umkm_core.hukum.naskah import Data

_CUT: Final = re.compile(r"@[0-9]{4}-[0-9]{2}-[0-9]{2}$")


def cut_naskah(
    naskah: Naskah,
    instrumen: Mapping[str, Instrumen],
    konsep: Mapping[str, KonsepApaSaja],
    tanggal: date,
) -> Naskah:
    """Return the script as it could be known on ``tanggal``; the same object where nothing is later.

    Args:
        naskah: The script.
        instrumen: Its instruments.
        konsep: Its concepts.
        tanggal: The day.
    """
    known_instrumen = {
        kode: _with_known_events(data, instrumen[kode], instrumen, tanggal)
        for kode, data in naskah.instrumen.items()
        if _is_known(instrumen[kode], tanggal)
    }
    known_konsep = {
        name: _with_known_versions(data, konsep[name], tanggal) for name, data in naskah.konsep.items()
    }
    horizon: date = naskah.kitab["diketahui_sampai"]
    known = min(tanggal, horizon)
    if (known, known_instrumen, known_konsep) == (horizon, naskah.instrumen, naskah.konsep):
        return naskah
    versi = f"{_CUT.sub('', naskah.kitab['versi'])}@{known.isoformat()}"
    return Naskah({"versi": versi, "diketahui_sampai": known}, known_instrumen, known_konsep)


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
        if _is_known_version(versi, tanggal)
    ]
    starts = [one.get("berlaku_sejak") for one in known]
    versi = [one for one in known if "angka_dari" not in one or one["angka_dari"] in starts]
    if "celah" not in data:
        return {**data, "versi": versi}
    ends = [one.get("berlaku_sampai") for one in versi]
    return {**data, "celah": [day for day in data["celah"] if day in ends], "versi": versi}


def _is_known_version(versi: Versi, tanggal: date) -> bool:
    """Tell whether a version could be known; its own start speaks where an instrument has no date."""
    instrumen = [rujukan.instrumen for rujukan in iterate_citations(versi)]
    undated = any(one.diketahui_sejak is None and not one.rancangan for one in instrumen)
    started = versi.berlaku_sejak is None or versi.berlaku_sejak <= tanggal
    return all(_is_known(one, tanggal) for one in instrumen) and (started or not undated)


def _open(versi: Data) -> Data:
    return {key: value for key, value in versi.items() if key not in {"berlaku_sampai", "diakhiri_oleh"}}
