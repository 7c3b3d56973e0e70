"""Lint of law data: what a reader of one file cannot see, checked over the whole book.

Each check takes one thing and yields faults. Types, unknown keys and the form of citations are refused
earlier, when the data is read.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise, product
from typing import TYPE_CHECKING, Final

from umkm_core.errors import ErrorCode, Fault
from umkm_core.hukum.gabung import Bacaan, Berdiri, Gabung, Tujuan
from umkm_core.hukum.model import Batas, Sel, Versi, VersiParameter, VersiTabel, VersiTangga
from umkm_core.hukum.naskah import name_file
from umkm_core.values.bilangan import Satuan
from umkm_core.values.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from umkm_core.hukum.instrumen import Instrumen
    from umkm_core.hukum.model import BacaanHukum, Baris, KonsepApaSaja, Ukuran
    from umkm_core.hukum.rujukan import Rujukan
    from umkm_core.values.bilangan import Angka

_AMOUNT: Final = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")
_URL: Final = re.compile(r"https?://\S+")
_WHOLE: Final = ((int,), "a whole number")
_EXACT: Final = ((int, Decimal), "a number")
_FORM_IN: Final[Mapping[Satuan, tuple[tuple[type, ...], str]]] = {
    Satuan.RUPIAH: _WHOLE,
    Satuan.ORANG: _WHOLE,
    Satuan.HARI: _WHOLE,
    Satuan.PERSEN: _EXACT,
    Satuan.TAHUN: _EXACT,
    Satuan.KATA: ((str, date), "a word or a date"),
}
_SEVERAL_LABELS: Final = {Gabung.TUNGGAL, Gabung.SALAH_SATU}


def lint_konsep(konsep: Mapping[str, KonsepApaSaja], diketahui_sampai: date) -> Iterator[Fault]:
    """Yield every fault of concepts, each one checked by itself.

    Args:
        konsep: The concepts by name.
        diketahui_sampai: The last day that the book knows of.
    """
    for name, one in konsep.items():
        path = name_file(name)
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


def lint_instrumen(instrumen: Mapping[str, Instrumen], there: Mapping[str, Instrumen]) -> Iterator[Fault]:
    """Yield every fault of instruments, each one checked by itself.

    Args:
        instrumen: The instruments by code.
        there: The instruments that their histories may name.
    """
    for kode, one in instrumen.items():
        where = f"instrumen.toml: {kode}"
        days = [peristiwa.tanggal for peristiwa in one.peristiwa]
        if days != sorted(days):
            text = "events are in order of their days"
            yield Fault(ErrorCode.HUKUM_INSTRUMENT, text, where, [day.isoformat() for day in days])
        if one.ditetapkan and one.diundangkan and one.diundangkan < one.ditetapkan:
            text = "an instrument is promulgated after it is signed"
            yield Fault(ErrorCode.HUKUM_INSTRUMENT, text, where, one.diundangkan)
        for peristiwa in one.peristiwa:
            if peristiwa.oleh is not None and peristiwa.oleh not in there:
                text = "an event names an instrument that is not there"
                yield Fault(ErrorCode.HUKUM_INSTRUMENT, text, where, peristiwa.oleh)
        yield from _addresses(one.urls, where)


def lint_unused(
    instrumen: Mapping[str, Instrumen], konsep: Mapping[str, KonsepApaSaja], there: Mapping[str, Instrumen]
) -> Iterator[Fault]:
    """Yield a fault for each instrument that nothing in the book names.

    Args:
        instrumen: The instruments to check, by code.
        konsep: All concepts of the book.
        there: All instruments of the book.
    """
    versions = [versi for one in konsep.values() for versi in one.versi]
    named = {rujukan.instrumen.id for versi in versions for rujukan in iterate_citations(versi)}
    named |= {versi.diakhiri_oleh.instrumen.id for versi in versions if versi.diakhiri_oleh is not None}
    named |= {peristiwa.oleh for one in there.values() for peristiwa in one.peristiwa if peristiwa.oleh}
    for kode in instrumen:
        if kode not in named:
            text = "no rule and no history names this instrument"
            yield Fault(ErrorCode.HUKUM_INSTRUMENT, text, f"instrumen.toml: {kode}")


def _timeline(konsep: KonsepApaSaja, path: str) -> Iterator[Fault]:
    if not konsep.versi:
        yield Fault(ErrorCode.HUKUM_STRUCTURE, "a concept has at least one version", f"{path}: versi")
    gaps = {versi.berlaku_sampai for versi in konsep.versi[-1:]}
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
        elif end is not None and end < start:
            gaps.add(end)
            if end not in konsep.celah:
                text = f"no version is in force from {end}; add that day to celah if this is meant"
                yield Fault(ErrorCode.HUKUM_GAP, text, where, start)
    for day in konsep.celah:
        if day not in gaps:
            yield Fault(
                ErrorCode.HUKUM_GAP, "celah names a day on which no gap begins", f"{path}: celah", day
            )


def _end(versi: Versi, where: str) -> Iterator[Fault]:
    if versi.berlaku_sampai is None:
        if versi.diakhiri_oleh is not None:
            text = "diakhiri_oleh is for a version that ends, in berlaku_sampai"
            path = f"{where}.diakhiri_oleh"
            yield Fault(ErrorCode.HUKUM_STRUCTURE, text, path, versi.diakhiri_oleh.kode)
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
        yield _unexplained(where)
    if (versi.berlaku_sejak is None or versi.mulai_pasti is not None) and not versi.keterangan:
        text = "a start that was not read is explained in keterangan"
        yield Fault(ErrorCode.HUKUM_DISPUTE, text, f"{where}.berlaku_sejak")
    start = versi.berlaku_sejak
    if versi.mulai_pasti is not None and start is not None and versi.mulai_pasti <= start:
        text = "mulai_pasti is later than berlaku_sejak"
        yield Fault(ErrorCode.HUKUM_OVERLAP, text, f"{where}.mulai_pasti", versi.mulai_pasti)
    yield from _addresses(versi.urls, where)


def _addresses(urls: tuple[str, ...], where: str) -> Iterator[Fault]:
    for url in urls:
        if not _URL.fullmatch(url):
            yield Fault(ErrorCode.HUKUM_STRUCTURE, "a source is a web address", f"{where}.urls", url)


def _anachronisms(versi: Versi, end: date | None, known: date, where: str) -> Iterator[Fault]:
    """Find instruments that were not yet, or no longer, there while the version is in force."""
    last_day = known if end is None else end - timedelta(days=1)
    for rujukan in {rujukan.kode: rujukan for rujukan in iterate_citations(versi)}.values():
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
    if versi.angka_dari is None:
        yield from _labels(versi, where)
        for index, ukuran in enumerate(versi.ukuran):
            yield from _rungs(ukuran, versi, f"{where}.ukuran[{index}]")
        yield from _combination(versi, where)
    elif versi.berlaku_sejak is None or versi.angka_dari >= versi.berlaku_sejak:
        text = "angka_dari names an earlier version"
        yield Fault(ErrorCode.HUKUM_STRUCTURE, text, f"{where}.angka_dari", versi.angka_dari)
    yield from _readings(versi, f"{where}.gabung")
    for index, bacaan in enumerate(versi.bacaan):
        path = f"{where}.bacaan[{index}]"
        yield from _rule(bacaan, versi, path)
        yield from _addresses(bacaan.urls, path)


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


def _rungs(ukuran: Ukuran, versi: VersiTangga, where: str) -> Iterator[Fault]:
    rungs = ukuran.batas
    if not rungs or not rungs[-1].terbuka:
        yield Fault(ErrorCode.HUKUM_BOUNDS, "the last rung is open above", f"{where}.batas")
    previous: tuple[Angka, bool] | None = None
    for index, batas in enumerate(rungs):
        path = f"{where}.batas[{index}]"
        yield from _rung(batas, versi, path)
        if batas.puncak is None:
            if index < len(rungs) - 1:
                yield Fault(ErrorCode.HUKUM_BOUNDS, "only the last rung is open above", path)
            yield from _quoted(batas, [] if previous is None else [previous[0]], path)
            continue
        yield from _in_unit(batas.puncak, ukuran.satuan, path)
        # A bound that belongs to its rung is higher than the same bound that does not.
        top = (batas.puncak, batas.sampai is not None)
        if previous is not None and top <= previous:
            text = "the bounds of a ladder rise"
            yield Fault(ErrorCode.HUKUM_BOUNDS, text, path, top[0])
        yield from _quoted(batas, [top[0]] if previous is None else [previous[0], top[0]], path)
        previous = top


def _rung(batas: Batas, versi: VersiTangga, where: str) -> Iterator[Fault]:
    yield from _rule(batas, versi, where)
    if not batas.kelas:
        yield Fault(ErrorCode.HUKUM_LABEL, "a rung has a label", f"{where}.kelas")
    if len(batas.kelas) > 1 and versi.gabung not in _SEVERAL_LABELS:
        text = f"gabung {versi.gabung} needs rungs with one label each"
        yield Fault(ErrorCode.HUKUM_COMBINATION, text, f"{where}.kelas", batas.kelas)
    if batas.sampai is not None and batas.di_bawah is not None:
        text = "a rung ends either at sampai or at di_bawah"
        yield Fault(ErrorCode.HUKUM_BOUNDS, text, where, batas.sampai)


def _in_unit(nilai: object, satuan: Satuan, where: str) -> Iterator[Fault]:
    kinds, words = _FORM_IN[satuan]
    if type(nilai) not in kinds:
        yield Fault(ErrorCode.HUKUM_STRUCTURE, f"a figure in {satuan} is {words}", where, nilai)


def _amounts(kutipan: str) -> list[Angka]:
    """Return the numbers in a quotation, as the law writes them: ``Rp1.000.000,00``, ``12,5``."""
    return [
        Decimal(f"{whole.replace('.', '')}.{fraction}")
        if fraction.strip("0")
        else int(whole.replace(".", ""))
        for whole, fraction in _AMOUNT.findall(kutipan)
    ]


def _misquoted(amounts: list[Angka], bounds: list[Angka], kutipan: str, where: str) -> Fault:
    named, stated = ([str(one) for one in numbers] or ["nothing"] for numbers in (amounts, bounds))
    text = f"the quotation names {', '.join(named)}, the data {', '.join(stated)}"
    return Fault(ErrorCode.HUKUM_QUOTE, text, f"{where}.kutipan", kutipan)


def _quoted(batas: Batas, bounds: list[Angka], where: str) -> Iterator[Fault]:
    """Compare the amounts in a quotation with the bounds of its rung: from the one below to its own."""
    if batas.kutipan is None:
        return
    amounts = _amounts(batas.kutipan)
    expected = bounds[-len(amounts) :] if amounts else []
    if batas.terbuka and expected and amounts == [expected[0] + 1]:
        return
    if not amounts or amounts != expected:
        yield _misquoted(amounts, bounds, batas.kutipan, where)


def _combination(versi: VersiTangga, where: str) -> Iterator[Fault]:
    names = [ukuran.nama for ukuran in versi.ukuran]
    path = f"{where}.gabung"
    if len(set(names)) < len(names) or not names:
        yield Fault(ErrorCode.HUKUM_COMBINATION, "a ladder has measures, each once", path, names)
    elif (versi.gabung is Gabung.TUNGGAL) is not (len(names) == 1):
        text = "tunggal is for one measure, the other ways are for several"
        yield Fault(ErrorCode.HUKUM_COMBINATION, text, path, versi.gabung.value)
    if versi.gabung is Gabung.MENURUT_TUJUAN:
        yield from _purposes(versi, path)
    elif any(ukuran.tujuan or ukuran.berdiri for ukuran in versi.ukuran):
        text = "only gabung menurut-tujuan has tujuan and berdiri"
        yield Fault(ErrorCode.HUKUM_COMBINATION, text, path, versi.gabung.value)
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


def _readings(versi: VersiTangga, path: str) -> Iterator[Fault]:
    readings = [bacaan.nama for bacaan in versi.bacaan]
    if versi.gabung is not Gabung.MENURUT_TUJUAN:
        if readings:
            text = "only gabung menurut-tujuan has readings (bacaan)"
            yield Fault(ErrorCode.HUKUM_COMBINATION, text, path, versi.gabung.value)
        return
    if len(set(readings)) < len(readings) or not readings:
        text = "a choice of measure states the readings (bacaan) it rests on, each once"
        yield Fault(ErrorCode.HUKUM_COMBINATION, text, path, [reading.value for reading in readings])
    for berdiri in Berdiri if Bacaan.TANGGAL_BERDIRI in readings else ():
        count = sum(berdiri is ukuran.berdiri for ukuran in versi.ukuran)
        if count != 1:
            text = f"the reading by date of founding picks one measure; berdiri {berdiri} picks {count}"
            yield Fault(ErrorCode.HUKUM_COMBINATION, text, path, versi.gabung.value)


def _matrix(versi: VersiTangga, where: str) -> Iterator[Fault]:
    names = [ukuran.nama for ukuran in versi.ukuran]
    labels = ([label for batas in ukuran.batas for label in batas.kelas] for ukuran in versi.ukuran)
    wanted = set(product(*labels))
    seen: set[tuple[str, ...]] = set()
    for index, sel in enumerate(versi.matriks):
        path = f"{where}.matriks[{index}]"
        yield from _rule(sel, versi, path)
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
    if not versi.kunci:
        text = "a table names the columns of its key"
        yield Fault(ErrorCode.HUKUM_TABLE, text, f"{where}.kunci")
    seen: set[tuple[object, ...]] = set()
    for index, baris in enumerate(versi.baris):
        path = f"{where}.baris[{index}]"
        yield from _rule(baris, versi, path)
        missing = [name for name in versi.kunci if name not in baris.isi]
        if missing:
            text = f"a row lacks its key: {', '.join(missing)}"
            yield Fault(ErrorCode.HUKUM_TABLE, text, path)
            continue
        key = tuple(baris.isi[name] for name in versi.kunci)
        if versi.kunci and key in seen:
            yield Fault(ErrorCode.HUKUM_TABLE, "two rows have the same key", path, key)
        seen.add(key)


def _value(versi: VersiParameter, where: str) -> Iterator[Fault]:
    yield from _in_unit(versi.nilai, versi.satuan, f"{where}.nilai")
    if versi.kutipan is None or not isinstance(versi.nilai, (int, Decimal)):
        return
    amounts = _amounts(versi.kutipan)
    if versi.nilai not in amounts:
        yield _misquoted(amounts, [versi.nilai], versi.kutipan, where)


def _rule(rule: Batas | Sel | Baris | BacaanHukum, versi: Versi, where: str) -> Iterator[Fault]:
    """Check what every single rule has: its citation, and an explanation where it is disputed."""
    if not rule.dasar:
        yield Fault(ErrorCode.HUKUM_UNCITED, "a rule cites the article it follows from", f"{where}.dasar")
    explained = versi.keterangan or rule.keterangan
    if rule.status is Status.SENGKETA and not explained:
        yield _unexplained(where)


def _unexplained(where: str) -> Fault:
    return Fault(ErrorCode.HUKUM_DISPUTE, "a dispute is explained in keterangan", f"{where}.status")


def iterate_citations(versi: Versi) -> Iterator[Rujukan]:
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
