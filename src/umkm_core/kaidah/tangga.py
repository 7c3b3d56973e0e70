"""Decide: what follows from where the measures stand on a ladder, the second step by which it answers.

*Decide* turns rungs into an outcome. Amounts are known to the first step only, *place* in ``letak``: so there
are finitely many cases here, and one table of their answers serves one object and a column alike.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final

from attrs import frozen

from umkm_core.hukum.gabung import Bacaan, Berdiri, Gabung, Tujuan
from umkm_core.hukum.rujukan import Rujukan
from umkm_core.kaidah.catatan import Catatan, KodeCatatan
from umkm_core.kaidah.putusan import Alasan
from umkm_core.values.status import Status
from umkm_core.values.text import format_nama
from umkm_core.values.words import WordEnum

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from umkm_core.hukum.model import BacaanHukum, Batas, Sel, VersiTangga
    from umkm_core.kaidah.letak import Letak

_QUESTIONS_KEPT: Final = 256


class BilaBerbeda(WordEnum):
    """What to do where measures of equal standing point to different classes and the law is silent."""

    TIDAK_DIPUTUSKAN = "tidak-diputuskan"
    """Leave it undecided and show both."""
    TERTINGGI = "tertinggi"
    """Take the highest class."""
    TERENDAH = "terendah"
    """Take the lowest class."""
    HASIL_PENJUALAN = "hasil_penjualan"
    """Take the class by sales."""
    KEKAYAAN_BERSIH = "kekayaan_bersih"
    """Take the class by net worth."""


@frozen(cache_hash=True)
class Pertanyaan:
    """What is asked of a ladder, besides the facts.

    Attributes:
        tujuan: The purpose.
        bacaan: The reading of the text, where it is disputed.
        berdiri: Whether the business was founded before this version or since; None if not stated.
        bila_berbeda: What to do where the law is silent.
    """

    tujuan: Tujuan = Tujuan.PEMBERDAYAAN
    bacaan: Bacaan = Bacaan.FUNGSI
    berdiri: Berdiri | None = None
    bila_berbeda: BilaBerbeda = BilaBerbeda.TIDAK_DIPUTUSKAN


@lru_cache(maxsize=_QUESTIONS_KEPT)
def make_pertanyaan(
    tujuan: Tujuan, bacaan: Bacaan, berdiri: Berdiri | None, bila_berbeda: BilaBerbeda
) -> Pertanyaan:
    """Return the one question with these choices, made once."""
    return Pertanyaan(tujuan, bacaan, berdiri, bila_berbeda)


@frozen(kw_only=True)
class Keputusan:
    """What *decide* says of one combination of rungs; labels are words of the version's own ladder.

    Attributes:
        kelas: The outcome, or None.
        mungkin: The outcomes that remain possible, lowest first, where there is none.
        alasan: Why there is none, or None.
        kurang: Names of the missing facts that keep it open.
        konflik: Whether measures of equal standing point to different classes.
        catatan: Notes.
        dasar: Citations of the rungs used.
        status: How sure the weakest of them is.
        dipakai: Positions of the measures used.
        per_ukuran: Class by each stated measure alone; None where it alone does not give one.
    """

    kelas: str | None
    mungkin: tuple[str, ...] = ()
    alasan: Alasan | None = None
    kurang: tuple[str, ...] = ()
    konflik: bool = False
    catatan: tuple[Catatan, ...] = ()
    dasar: tuple[Rujukan, ...] = ()
    status: Status
    dipakai: tuple[int, ...] = ()
    per_ukuran: tuple[tuple[str, str | None], ...] = ()


def decide(versi: VersiTangga, letak: Letak, pertanyaan: Pertanyaan) -> Keputusan:
    """Return what follows from a combination of rungs.

    Args:
        versi: The version of the ladder.
        letak: The rung of each measure.
        pertanyaan: What is asked.
    """
    if versi.gabung is Gabung.MENURUT_TUJUAN:
        return _menurut_tujuan(versi, letak, pertanyaan)
    if versi.gabung is Gabung.BILA_SEPAKAT:
        return _bila_sepakat(versi, letak, pertanyaan.bila_berbeda)
    return _over_completions(versi, letak)


def _menurut_tujuan(versi: VersiTangga, letak: Letak, pertanyaan: Pertanyaan) -> Keputusan:
    reading = _reading(versi, pertanyaan.bacaan)
    per_ukuran = _per_ukuran(versi, letak)
    known = {kelas for _, kelas in per_ukuran}
    settled = None not in letak and len(known) == 1
    common = _common_notes(versi)
    status = versi.status
    if reading is not None and not settled:
        note = Catatan.make(
            KodeCatatan.BACAAN_SENGKETA, bacaan=format_nama(reading.nama.value), dasar=reading.dasar
        )
        common = (*common, note)
        status = max(status, reading.status)
    chosen = _chosen(versi, pertanyaan, reading)
    if chosen is None and not settled:
        return Keputusan(
            kelas=None,
            mungkin=versi.kelas if None in letak else _in_order(versi, known),
            alasan=Alasan.FAKTA_KURANG,
            kurang=("tanggal_berdiri",),
            catatan=common,
            status=status,
            per_ukuran=per_ukuran,
        )
    used = tuple(range(len(letak))) if chosen is None else (chosen,)
    rungs = _rungs(versi, letak, used)
    if not rungs:
        return Keputusan(
            kelas=None,
            mungkin=versi.kelas,
            alasan=Alasan.FAKTA_KURANG,
            kurang=tuple(versi.ukuran[index].nama for index in used),
            catatan=common,
            status=status,
            per_ukuran=per_ukuran,
        )
    kelas = rungs[0].kelas[0]
    other = tuple(
        Catatan.make(KodeCatatan.UKURAN_LAIN_BERBEDA, ukuran=format_nama(nama), kelas=lain)
        for nama, lain in per_ukuran
        if lain != kelas
    )
    return Keputusan(
        kelas=kelas,
        catatan=(*common, *other, *_derived(rungs)),
        dasar=_cited(rungs),
        status=_weakest(status, rungs),
        dipakai=used,
        per_ukuran=per_ukuran,
    )


def _reading(versi: VersiTangga, bacaan: Bacaan) -> BacaanHukum | None:
    """Return the reading asked for, or None where the text of the version is not disputed."""
    return next((one for one in versi.bacaan if one.nama is bacaan), None)


def _chosen(versi: VersiTangga, pertanyaan: Pertanyaan, reading: BacaanHukum | None) -> int | None:
    """Return the position of the measure that the question picks, or None where that takes a missing date."""
    by_founding = reading is not None and reading.nama is Bacaan.TANGGAL_BERDIRI
    for index, ukuran in enumerate(versi.ukuran):
        if by_founding and pertanyaan.berdiri is not None and pertanyaan.berdiri is ukuran.berdiri:
            return index
        if not by_founding and pertanyaan.tujuan in ukuran.tujuan:
            return index
    return None


def _bila_sepakat(versi: VersiTangga, letak: Letak, bila_berbeda: BilaBerbeda) -> Keputusan:
    per_ukuran = _per_ukuran(versi, letak)
    common = _common_notes(versi)
    missing = tuple(ukuran.nama for ukuran, rung in zip(versi.ukuran, letak, strict=True) if rung is None)
    known = tuple(index for index, rung in enumerate(letak) if rung is not None)
    if not known:
        return Keputusan(
            kelas=None,
            mungkin=versi.kelas,
            alasan=Alasan.FAKTA_KURANG,
            kurang=missing,
            catatan=common,
            status=versi.status,
        )
    rungs = _rungs(versi, letak, known)
    notes = common + tuple(
        Catatan.make(KodeCatatan.UKURAN_LAIN_TIDAK_DINYATAKAN, ukuran=format_nama(nama)) for nama in missing
    )
    classes = _in_order(versi, {kelas for _, kelas in per_ukuran})
    if len(classes) == 1:
        return Keputusan(
            kelas=classes[0],
            catatan=(*notes, *_derived(rungs)),
            dasar=_cited(rungs),
            status=_weakest(versi.status, rungs),
            dipakai=known,
            per_ukuran=per_ukuran,
        )
    conflict = Catatan.make(KodeCatatan.UKURAN_BERTENTANGAN)
    kelas = _picked(classes, dict(per_ukuran), bila_berbeda)
    if kelas is None:
        return Keputusan(
            kelas=None,
            mungkin=classes,
            alasan=Alasan.FAKTA_BERTENTANGAN,
            konflik=True,
            catatan=(*notes, conflict),
            dasar=_cited(rungs),
            status=Status.SENGKETA,
            dipakai=known,
            per_ukuran=per_ukuran,
        )
    used = tuple(index for index in known if per_ukuran[known.index(index)][1] == kelas)
    chosen = _rungs(versi, letak, used)
    choice = Catatan.make(KodeCatatan.PILIHAN_PEMANGGIL, pilihan=format_nama(bila_berbeda.value))
    return Keputusan(
        kelas=kelas,
        konflik=True,
        catatan=(*notes, conflict, choice, *_derived(chosen)),
        dasar=_cited(chosen),
        status=Status.SENGKETA,
        dipakai=used,
        per_ukuran=per_ukuran,
    )


def _picked(
    classes: tuple[str, ...], per_ukuran: Mapping[str, str | None], bila_berbeda: BilaBerbeda
) -> str | None:
    """Return the class that the caller picks; None where its measure is not among those stated."""
    if bila_berbeda is BilaBerbeda.TERTINGGI:
        return classes[-1]
    if bila_berbeda is BilaBerbeda.TERENDAH:
        return classes[0]
    return per_ukuran.get(bila_berbeda.value)


def _over_completions(versi: VersiTangga, letak: Letak) -> Keputusan:
    """Decide by trying every rung for each missing measure: what holds for all of them holds."""
    possible = _possible(versi, letak)
    known = _used(versi, letak, possible)
    per_ukuran = _per_ukuran(versi, letak)
    rules = _cells(versi, letak) if versi.gabung is Gabung.MATRIKS else _rungs(versi, letak, known)
    common = _common_notes(versi)
    if len(possible) == 1:
        return Keputusan(
            kelas=possible[0],
            catatan=(*common, *_derived(rules)),
            dasar=_cited(rules),
            status=_weakest(versi.status, rules),
            dipakai=known,
            per_ukuran=per_ukuran,
        )
    missing = tuple(
        versi.ukuran[index].nama
        for index, rung in enumerate(letak)
        if rung is None and _matters(versi, letak, index, possible)
    )
    unseparated = Catatan.make(KodeCatatan.KELAS_TIDAK_DIPISAHKAN, kelas=" dari ".join(possible))
    return Keputusan(
        kelas=None,
        mungkin=possible,
        alasan=Alasan.FAKTA_KURANG if missing else Alasan.HUKUM_TIDAK_MEMISAHKAN,
        kurang=missing,
        catatan=common if missing else (*common, unseparated),
        dasar=_cited(rules),
        status=_weakest(versi.status, rules),
        dipakai=known,
        per_ukuran=per_ukuran,
    )


def _completions(versi: VersiTangga, letak: Letak) -> Iterator[tuple[int, ...]]:
    choices = (
        range(len(ukuran.batas)) if rung is None else (rung,)
        for ukuran, rung in zip(versi.ukuran, letak, strict=True)
    )
    return product(*choices)


def _possible(versi: VersiTangga, letak: Letak) -> tuple[str, ...]:
    found = {label for whole in _completions(versi, letak) for label in _classes_of(versi, whole)}
    return _in_order(versi, found)


def _matters(versi: VersiTangga, letak: Letak, index: int, possible: tuple[str, ...]) -> bool:
    """Tell whether some value of a missing measure would narrow what is possible."""
    rungs = range(len(versi.ukuran[index].batas))
    return any(_possible(versi, (*letak[:index], rung, *letak[index + 1 :])) != possible for rung in rungs)


def _classes_of(versi: VersiTangga, whole: tuple[int, ...]) -> tuple[str, ...]:
    """Return the classes that a full combination of rungs allows: one, or those the law does not separate."""
    if versi.gabung is Gabung.MATRIKS:
        return (_cell(versi, whole).kelas,)
    labels = [ukuran.batas[rung].kelas for ukuran, rung in zip(versi.ukuran, whole, strict=True)]
    lowest = versi.kelas[:1]
    if versi.gabung is Gabung.SALAH_SATU and lowest in labels:
        return lowest
    return tuple(label for label in versi.kelas if all(label in rung for rung in labels))


def _cell(versi: VersiTangga, whole: tuple[int, ...]) -> Sel:
    place_of = {
        ukuran.nama: ukuran.batas[rung].kelas[0] for ukuran, rung in zip(versi.ukuran, whole, strict=True)
    }
    return next(sel for sel in versi.matriks if sel.bila == place_of)


def _used(versi: VersiTangga, letak: Letak, possible: tuple[str, ...]) -> tuple[int, ...]:
    """Return the measures on which the outcome rests: those that are stated, or those that suffice alone."""
    known = tuple(index for index, rung in enumerate(letak) if rung is not None)
    if versi.gabung is Gabung.SALAH_SATU and possible == versi.kelas[:1]:
        return tuple(index for index in known if _rungs(versi, letak, (index,))[0].kelas == possible)
    return known


def _cells(versi: VersiTangga, letak: Letak) -> tuple[Sel, ...]:
    """Return the cells of a matrix that the stated rungs leave; none where nothing is stated."""
    if all(rung is None for rung in letak):
        return ()
    return tuple(_cell(versi, whole) for whole in _completions(versi, letak))


def _per_ukuran(versi: VersiTangga, letak: Letak) -> tuple[tuple[str, str | None], ...]:
    found: list[tuple[str, str | None]] = []
    for index, (ukuran, rung) in enumerate(zip(versi.ukuran, letak, strict=True)):
        if rung is None:
            continue
        if versi.gabung is Gabung.MATRIKS:
            alone = tuple(rung if index == other else None for other in range(len(letak)))
            classes = _possible(versi, alone)
        else:
            classes = ukuran.batas[rung].kelas
        found.append((ukuran.nama, classes[0] if len(classes) == 1 else None))
    return tuple(found)


def _common_notes(versi: VersiTangga) -> tuple[Catatan, ...]:
    if versi.angka_dari is None:
        return ()
    return (Catatan.make(KodeCatatan.TANPA_ANGKA, dasar=versi.dasar),)


def _in_order(versi: VersiTangga, labels: set[str] | set[str | None]) -> tuple[str, ...]:
    return tuple(label for label in versi.kelas if label in labels)


def _rungs(versi: VersiTangga, letak: Letak, positions: tuple[int, ...]) -> tuple[Batas, ...]:
    return tuple(versi.ukuran[index].batas[rung] for index in positions if (rung := letak[index]) is not None)


def _cited(rules: Sequence[Batas | Sel]) -> tuple[Rujukan, ...]:
    return tuple(dict.fromkeys(rujukan for rule in rules for rujukan in rule.dasar))


def _weakest(status: Status, rules: Sequence[Batas | Sel]) -> Status:
    return max([status, *(rule.status for rule in rules if rule.status is not None)])


def _derived(rules: Sequence[Batas | Sel]) -> tuple[Catatan, ...]:
    labels = [rule.label for rule in rules if rule.turunan]
    return tuple(Catatan.make(KodeCatatan.KELAS_TURUNAN, kelas=label) for label in dict.fromkeys(labels))
