"""Lint of law data: what a reader of one file cannot see, checked over the whole book.

Each check takes one thing and yields faults; :func:`lint_konsep` runs them all. Types, unknown keys and the
form of citations are refused earlier, when the data is read.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise, product
from typing import TYPE_CHECKING, Final

from umkm_core.errors import ErrorCode, Fault
from umkm_core.hukum.gabung import Gabung, Tujuan
from umkm_core.hukum.model import Batas, Versi, VersiParameter, VersiTabel, VersiTangga
from umkm_core.hukum.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from umkm_core.hukum.instrumen import Instrumen
    from umkm_core.hukum.model import Angka, BacaanHukum, Baris, Sel
    from umkm_core.hukum.naskah import KonsepApaSaja
    from umkm_core.hukum.rujukan import Rujukan

_AMOUNT: Final = re.compile(r"(?:Rp\s?)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,00|,-)?")


def lint_konsep(
    konsep: Mapping[str, KonsepApaSaja], instrumen: Mapping[str, Instrumen], diketahui_sampai: date
) -> Iterator[Fault]:
    """Yield every fault of a book of law.

    Args:
        konsep: The concepts by name.
        instrumen: The instruments by code.
        diketahui_sampai: The last day that the book knows of.
    """
    for name, one in konsep.items():
        path = name.replace(".", "/") + ".toml"
        yield from _timeline(one, path)
        for index, versi in enumerate(one.versi):
            where = f"{path}: versi[{index}]"
            yield from _end(versi, where)
            yield from _source(versi, where)
            following = one.versi[index + 1].berlaku_sejak if index + 1 < len(one.versi) else None
            yield from _anachronisms(versi, versi.berlaku_sampai or following, diketahui_sampai, where)
            if isinstance(versi, VersiTangga):
                yield from _ladder(versi, where)
            elif isinstance(versi, VersiTabel):
                yield from _table(versi, where)
            elif isinstance(versi, VersiParameter):
                yield from _value(versi, where)
    yield from _instruments(konsep, instrumen)


def _timeline(konsep: KonsepApaSaja, path: str) -> Iterator[Fault]:
    if not konsep.versi:
        yield Fault(ErrorCode.HUKUM_STRUCTURE, "a concept has at least one version", f"{path}: versi")
    gaps = set(konsep.celah)
    for index, (earlier, later) in enumerate(pairwise(konsep.versi)):
        where = f"{path}: versi[{index + 1}].berlaku_sejak"
        start, end = later.berlaku_sejak, earlier.berlaku_sampai
        if start is None:
            text = "only the first version may lack its start"
            yield Fault(ErrorCode.HUKUM_OVERLAP, text, where)
        elif earlier.berlaku_sejak is not None and start <= earlier.berlaku_sejak:
            text = "versions are in order, each with a start of its own"
            yield Fault(ErrorCode.HUKUM_OVERLAP, text, where, start)
        elif end is not None and end > start:
            text = f"starts before the version above it ends on {end}"
            yield Fault(ErrorCode.HUKUM_OVERLAP, text, where, start)
        elif end is not None and end < start and end not in gaps:
            text = f"no version is in force from {end}; add that day to celah if this is meant"
            yield Fault(ErrorCode.HUKUM_GAP, text, where, start)
    ends = {versi.berlaku_sampai for versi in konsep.versi}
    for day in gaps - ends:
        yield Fault(ErrorCode.HUKUM_GAP, "celah names a day on which no version ends", f"{path}: celah", day)


def _end(versi: Versi, where: str) -> Iterator[Fault]:
    if versi.berlaku_sampai is None:
        return
    path = f"{where}.berlaku_sampai"
    if versi.berlaku_sejak is not None and versi.berlaku_sampai <= versi.berlaku_sejak:
        yield Fault(ErrorCode.HUKUM_OVERLAP, "a version ends after it starts", path, versi.berlaku_sampai)
    if versi.diakhiri_oleh is None:
        text = "a version that ends names the act that ended it in diakhiri_oleh"
        yield Fault(ErrorCode.HUKUM_UNCITED, text, path, versi.berlaku_sampai)


def _source(versi: Versi, where: str) -> Iterator[Fault]:
    if not versi.dasar:
        yield Fault(ErrorCode.HUKUM_UNCITED, "a version cites what it stands on", f"{where}.dasar")
    if versi.status is Status.SENGKETA and not versi.keterangan:
        text = "a dispute is explained in keterangan"
        yield Fault(ErrorCode.HUKUM_DISPUTE, text, f"{where}.status")
    if (versi.berlaku_sejak is None or versi.mulai_pasti is not None) and not versi.keterangan:
        text = "a start that was not read is explained in keterangan"
        yield Fault(ErrorCode.HUKUM_DISPUTE, text, f"{where}.berlaku_sejak")
    if versi.mulai_pasti is not None and (
        versi.berlaku_sejak is None or versi.mulai_pasti <= versi.berlaku_sejak
    ):
        text = "mulai_pasti is later than berlaku_sejak"
        yield Fault(ErrorCode.HUKUM_OVERLAP, text, f"{where}.mulai_pasti", versi.mulai_pasti)
    for url in versi.urls:
        if not re.match(r"https?://\S+$", url):
            yield Fault(ErrorCode.HUKUM_STRUCTURE, "a source is a web address", f"{where}.urls", url)


def _anachronisms(versi: Versi, end: date | None, known: date, where: str) -> Iterator[Fault]:
    """Find instruments that were not yet, or no longer, there while the version is in force."""
    last_day = known if end is None else end - timedelta(days=1)
    for rujukan in {rujukan.kode: rujukan for rujukan in citations_of(versi)}.values():
        promulgated = rujukan.instrumen.diketahui_sejak
        start = versi.berlaku_sejak
        if start is not None and promulgated is not None and start < promulgated:
            text = f"starts before {rujukan.instrumen.singkatan} was there ({promulgated})"
            yield Fault(ErrorCode.HUKUM_ANACHRONISM, text, f"{where}.berlaku_sejak", start)
        still = rujukan.instrumen.berlaku_pada(last_day)
        if still is False and (start is None or start <= last_day):
            text = f"still answers on {last_day}, when {rujukan.instrumen.singkatan} is no longer in force"
            yield Fault(ErrorCode.HUKUM_ANACHRONISM, text, f"{where}.dasar", rujukan.kode)


def _ladder(versi: VersiTangga, where: str) -> Iterator[Fault]:
    yield from _labels(versi, where)
    for index, ukuran in enumerate(versi.ukuran):
        yield from _rungs(ukuran.batas, f"{where}.ukuran[{index}]")
    yield from _combination(versi, where)
    for index, bacaan in enumerate(versi.bacaan):
        yield from _cited(bacaan, f"{where}.bacaan[{index}]")


def _labels(versi: VersiTangga, where: str) -> Iterator[Fault]:
    if len(set(versi.kelas)) < len(versi.kelas) or not versi.kelas:
        text = "a ladder has labels, each once"
        yield Fault(ErrorCode.HUKUM_LABEL, text, f"{where}.kelas", versi.kelas)
    if versi.gabung is Gabung.MATRIKS:
        used = {sel.kelas for sel in versi.matriks}
    else:
        used = {label for ukuran in versi.ukuran for batas in ukuran.batas for label in batas.kelas}
    for label in sorted(used - set(versi.kelas)):
        text = f"no label of this ladder; there are: {', '.join(versi.kelas)}"
        yield Fault(ErrorCode.HUKUM_LABEL, text, f"{where}.kelas", label)
    for label in sorted(set(versi.kelas) - used):
        yield Fault(ErrorCode.HUKUM_LABEL, "no rung has this label", f"{where}.kelas", label)


def _rungs(rungs: tuple[Batas, ...], where: str) -> Iterator[Fault]:
    if not rungs or not rungs[-1].terbuka:
        yield Fault(ErrorCode.HUKUM_BOUNDS, "the last rung is open above", f"{where}.batas")
    previous: tuple[Angka, bool] | None = None
    for index, batas in enumerate(rungs):
        path = f"{where}.batas[{index}]"
        yield from _cited(batas, path)
        if not batas.kelas:
            yield Fault(ErrorCode.HUKUM_LABEL, "a rung has a label", f"{path}.kelas")
        if batas.sampai is not None and batas.di_bawah is not None:
            text = "a rung ends either at sampai or at di_bawah"
            yield Fault(ErrorCode.HUKUM_BOUNDS, text, path, batas.sampai)
        if batas.terbuka:
            if index < len(rungs) - 1:
                yield Fault(ErrorCode.HUKUM_BOUNDS, "only the last rung is open above", path)
            yield from _quoted(batas, [] if previous is None else [previous[0]], path)
            continue
        top = _top(batas)
        if previous is not None and top <= previous:
            text = "the bounds of a ladder rise"
            yield Fault(ErrorCode.HUKUM_BOUNDS, text, path, top[0])
        yield from _quoted(batas, [top[0]] if previous is None else [previous[0], top[0]], path)
        previous = top


def _top(batas: Batas) -> tuple[Angka, bool]:
    """Return the bound and whether it belongs to the rung; such pairs compare as the rungs follow."""
    if batas.sampai is not None:
        return batas.sampai, True
    if batas.di_bawah is None:
        msg = "an open rung has no bound"
        raise ValueError(msg)
    return batas.di_bawah, False


def _quoted(batas: Batas, bounds: list[Angka], where: str) -> Iterator[Fault]:
    """Compare the amounts in a quotation with the bounds of its rung: from the one below to its own."""
    if batas.kutipan is None:
        return
    amounts = [int(found.replace(".", "")) for found in _AMOUNT.findall(batas.kutipan)]
    expected = bounds[-len(amounts) :] if amounts else []
    if batas.terbuka and expected and amounts == [expected[0] + 1]:
        return
    if not amounts or amounts != expected:
        text = f"the quotation names {amounts}, the data {bounds}"
        yield Fault(ErrorCode.HUKUM_QUOTE, text, f"{where}.kutipan", batas.kutipan)


def _combination(versi: VersiTangga, where: str) -> Iterator[Fault]:
    names = [ukuran.nama for ukuran in versi.ukuran]
    path = f"{where}.gabung"
    if len(set(names)) < len(names) or not names:
        yield Fault(ErrorCode.HUKUM_COMBINATION, "a ladder has measures, each once", path, names)
    if (versi.gabung is Gabung.TUNGGAL) is not (len(names) == 1):
        text = "tunggal is for one measure, the other ways are for several"
        yield Fault(ErrorCode.HUKUM_COMBINATION, text, path, versi.gabung.value)
    if versi.gabung is Gabung.MENURUT_TUJUAN:
        yield from _purposes(versi, path)
    if versi.gabung is Gabung.MATRIKS:
        yield from _matrix(versi, where)
    elif versi.matriks:
        yield Fault(ErrorCode.HUKUM_COMBINATION, "only gabung matriks has cells", path, versi.gabung.value)


def _purposes(versi: VersiTangga, path: str) -> Iterator[Fault]:
    for tujuan in Tujuan:
        count = sum(tujuan in ukuran.tujuan for ukuran in versi.ukuran)
        if count != 1:
            text = f"each purpose picks one measure; {tujuan} picks {count}"
            yield Fault(ErrorCode.HUKUM_COMBINATION, text, path, versi.gabung.value)
    if not versi.bacaan:
        text = "a choice of measure states the readings (bacaan) it rests on"
        yield Fault(ErrorCode.HUKUM_COMBINATION, text, path, versi.gabung.value)


def _matrix(versi: VersiTangga, where: str) -> Iterator[Fault]:
    names = [ukuran.nama for ukuran in versi.ukuran]
    labels = ([label for batas in ukuran.batas for label in batas.kelas] for ukuran in versi.ukuran)
    wanted = set(product(*labels))
    seen: set[tuple[str, ...]] = set()
    for index, sel in enumerate(versi.matriks):
        path = f"{where}.matriks[{index}]"
        yield from _cited(sel, path)
        cell = tuple(sel.bila.get(name, "") for name in names)
        if cell not in wanted or len(sel.bila) != len(names):
            text = "a cell names one rung of each measure"
            yield Fault(ErrorCode.HUKUM_COMBINATION, text, path, dict(sel.bila))
        elif cell in seen:
            yield Fault(ErrorCode.HUKUM_COMBINATION, "a cell is stated once", path, dict(sel.bila))
        seen.add(cell)
    for cell in sorted(wanted - seen):
        text = "no cell for this combination of rungs"
        yield Fault(ErrorCode.HUKUM_COMBINATION, text, f"{where}.matriks", cell)


def _table(versi: VersiTabel, where: str) -> Iterator[Fault]:
    seen: set[tuple[object, ...]] = set()
    for index, baris in enumerate(versi.baris):
        path = f"{where}.baris[{index}]"
        yield from _cited(baris, path)
        missing = [name for name in versi.kunci if name not in baris.isi]
        if missing:
            text = f"a row lacks its key: {', '.join(missing)}"
            yield Fault(ErrorCode.HUKUM_TABLE, text, path)
        key = tuple(baris.isi.get(name) for name in versi.kunci)
        if key in seen:
            yield Fault(ErrorCode.HUKUM_TABLE, "two rows have the same key", path, key)
        seen.add(key)


def _value(versi: VersiParameter, where: str) -> Iterator[Fault]:
    if versi.kutipan is None or type(versi.nilai) is not int:
        return
    amounts = [int(found.replace(".", "")) for found in _AMOUNT.findall(versi.kutipan)]
    if versi.nilai not in amounts:
        text = f"the quotation names {amounts}, the data {versi.nilai}"
        yield Fault(ErrorCode.HUKUM_QUOTE, text, f"{where}.kutipan", versi.kutipan)


def _cited(rule: Batas | Sel | Baris | BacaanHukum, where: str) -> Iterator[Fault]:
    if not rule.dasar:
        yield Fault(ErrorCode.HUKUM_UNCITED, "a rule cites the article it follows from", f"{where}.dasar")


def citations_of(versi: Versi) -> Iterator[Rujukan]:
    """Yield every citation in a version, those of its rungs, cells, rows and readings included."""
    yield from versi.dasar
    rules: Iterable[Batas | Sel | Baris | BacaanHukum] = ()
    if isinstance(versi, VersiTangga):
        rungs: list[Batas] = [batas for ukuran in versi.ukuran for batas in ukuran.batas]
        rules = [*rungs, *versi.matriks, *versi.bacaan]
    elif isinstance(versi, VersiTabel):
        rules = versi.baris
    for rule in rules:
        yield from rule.dasar


def _instruments(konsep: Mapping[str, KonsepApaSaja], instrumen: Mapping[str, Instrumen]) -> Iterator[Fault]:
    cited = {
        rujukan.instrumen.id
        for one in konsep.values()
        for versi in one.versi
        for rujukan in citations_of(versi)
    }
    named = {peristiwa.oleh for one in instrumen.values() for peristiwa in one.peristiwa}
    for kode, one in instrumen.items():
        where = f"instrumen.toml: {kode}"
        if kode not in cited | named:
            yield Fault(ErrorCode.HUKUM_INSTRUMENT, "no rule and no history names this instrument", where)
        days = [peristiwa.tanggal for peristiwa in one.peristiwa]
        if days != sorted(days):
            yield Fault(ErrorCode.HUKUM_INSTRUMENT, "events are in order of their days", where, days)
        if one.ditetapkan and one.diundangkan and one.diundangkan < one.ditetapkan:
            text = "an instrument is promulgated after it is signed"
            yield Fault(ErrorCode.HUKUM_INSTRUMENT, text, where, one.diundangkan)
        for peristiwa in one.peristiwa:
            if peristiwa.oleh is not None and peristiwa.oleh not in instrumen:
                text = f"an event names an instrument that is not there: {peristiwa.oleh!r}"
                yield Fault(ErrorCode.HUKUM_INSTRUMENT, text, where, peristiwa.oleh)
