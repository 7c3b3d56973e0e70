"""Ownership: whether a business of a given size counts as UMKM, and the size of foreign investment.

Size is what the figures say; a business that is part of another, or foreign, may still not be UMKM.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from umkm_core.errors import ErrorCode, Fault, HukumError
from umkm_core.hukum.rujukan import Rujukan
from umkm_core.kaidah.catatan import Catatan, KodeCatatan
from umkm_core.kosakata.skala import Mandiri, SkalaUsaha
from umkm_core.values.status import Status
from umkm_core.values.text import format_nama

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from umkm_core.hukum.kitab import Kitab
    from umkm_core.hukum.model import Baris, VersiParameter, VersiTabel  # noqa: TC004 - made by a Kitab only

_DAYS_KEPT: Final = 4_096
_CELLS_KEPT: Final = 4_096
_BAGIAN_DARI: Final = "bagian_dari"
_PMA: Final = "pma"
_MILIK_PERORANGAN: Final = "milik_perorangan"

Kepemilikan = tuple[bool | None, SkalaUsaha | Mandiri | None, bool | None]
"""What is stated of the owners: ``pma``, ``bagian_dari``, ``milik_perorangan``; None is "not stated"."""


@frozen(eq=False, repr=False)
class Pma:
    """The size that the law of a day gives to foreign investment.

    Attributes:
        nama: Name of the version.
        skala: The size.
        dasar: Citations.
        status: How sure they are.
        catatan: The notes of an answer that rests on it.
        tidak_dinyatakan: The note of an answer where it is not stated whether this rule applies.
    """

    nama: str
    skala: SkalaUsaha
    dasar: tuple[Rujukan, ...]
    status: Status
    catatan: tuple[Catatan, ...]
    tidak_dinyatakan: Catatan


@frozen(eq=False, repr=False)
class Aturan:
    """The rules on ownership of a stretch of days; one object per stretch, compared by identity.

    Attributes:
        kemandirian: The rules of independence, if any.
        pma: The rule on foreign investment, if any.
    """

    kemandirian: VersiTabel | None
    pma: Pma | None


@frozen(kw_only=True)
class Kemandirian:
    """Whether a business counts as UMKM.

    Attributes:
        umkm: True, False, or None where it cannot be told.
        catatan: Notes.
        dasar: Citations of the rows used.
        status: How sure the weakest of them is; None where no row was used.
        kurang: Names of the facts that are missing to tell.
    """

    umkm: bool | None
    catatan: tuple[Catatan, ...] = ()
    dasar: tuple[Rujukan, ...] = ()
    status: Status | None = None
    kurang: tuple[str, ...] = ()


@lru_cache(maxsize=_DAYS_KEPT)
def find_aturan(kitab: Kitab, pada: date) -> Aturan:
    """Return the rules on ownership of a day.

    Raises:
        HukumError: where ``kitab`` gives foreign investment a size that is not one of the law.
    """
    return _aturan(kitab.tabel("usaha.kemandirian").pada(pada), kitab.parameter("usaha.pma").pada(pada))


@lru_cache(maxsize=256)
def _aturan(kemandirian: VersiTabel | None, pma: VersiParameter | None) -> Aturan:
    if pma is None:
        return Aturan(kemandirian, None)
    words = {skala.value: skala for skala in SkalaUsaha}
    if pma.nilai not in words:
        text = f"needs one of {', '.join(words)}"
        raise HukumError(Fault(ErrorCode.HUKUM_LABEL, text, f"usaha.pma: {pma.nama}", pma.nilai))
    skala = words[str(pma.nilai)]
    notes = [Catatan.make(KodeCatatan.PMA_USAHA_BESAR, dasar=pma.dasar)]
    if pma.perhatian is not None:
        notes.append(Catatan.make(KodeCatatan.PERHATIAN, perhatian=pma.perhatian, dasar=pma.dasar))
    unstated = Catatan.make(KodeCatatan.PMA_TIDAK_DINYATAKAN, kelas=skala, dasar=pma.dasar)
    return Aturan(kemandirian, Pma(pma.nama, skala, pma.dasar, pma.status, tuple(notes), unstated))


@lru_cache(maxsize=_CELLS_KEPT)
def decide_kemandirian(
    aturan: Aturan, kelas: tuple[SkalaUsaha, ...], kepemilikan: Kepemilikan
) -> Kemandirian:
    """Return whether a business counts as UMKM, over all classes that it may have.

    Args:
        aturan: The rules of the day.
        kelas: The class, or the classes that remain possible.
        kepemilikan: What is stated of its owners.
    """
    each = [_decide_class(aturan.kemandirian, one, kepemilikan) for one in kelas]
    outcomes = {one.umkm for one in each}
    statuses = [one.status for one in each if one.status is not None]
    missing = tuple(dict.fromkeys(nama for one in each for nama in one.kurang))
    notes = [catatan for one in each for catatan in one.catatan]
    if missing:
        words = ", ".join(format_nama(nama) for nama in missing)
        notes.append(Catatan.make(KodeCatatan.KEMANDIRIAN_TIDAK_DINYATAKAN, fakta=words))
    return Kemandirian(
        umkm=outcomes.pop() if len(outcomes) == 1 else None,
        catatan=tuple(dict.fromkeys(notes)),
        dasar=tuple(dict.fromkeys(rujukan for one in each for rujukan in one.dasar)),
        status=max(statuses, default=None),
        kurang=missing,
    )


def _decide_class(versi: VersiTabel | None, kelas: SkalaUsaha, kepemilikan: Kepemilikan) -> Kemandirian:
    row = None if versi is None else versi.find_row(kelas=kelas.value)
    if versi is None or row is None:
        note = Catatan.make(KodeCatatan.KEMANDIRIAN_TIDAK_DIATUR, kelas=kelas)
        return Kemandirian(umkm=None, catatan=(note,))
    status = versi.status if row.status is None else max(versi.status, row.status)
    if row.isi.get("umkm") is False:
        return Kemandirian(umkm=False, dasar=row.dasar, status=status)
    verdicts = [
        _part_of_another(row, kelas, kepemilikan),
        _foreign(row, kelas, kepemilikan),
        _owned_by_person(row, kepemilikan),
    ]
    outcomes = {verdict for verdict, _ in verdicts}
    umkm = False if False in outcomes else (None if None in outcomes else True)
    notes = tuple(note for _, note in verdicts if note is not None)
    return Kemandirian(
        umkm=umkm,
        catatan=notes,
        dasar=row.dasar,
        status=_weakest(row, notes, status),
        kurang=_not_stated(row, kepemilikan) if umkm is None else (),
    )


_Verdict = tuple[bool | None, Catatan | None]


def _part_of_another(row: Baris, kelas: SkalaUsaha, kepemilikan: Kepemilikan) -> _Verdict:
    bagian_dari = kepemilikan[1]
    if bagian_dari is None:
        return None, None
    excluded = row.isi.get("bukan_bagian_dari")
    if isinstance(excluded, tuple) and bagian_dari.value in excluded:
        note = Catatan.make(KodeCatatan.BUKAN_MANDIRI, induk=bagian_dari, kelas=kelas, dasar=row.dasar)
        return False, note
    silent = row.isi.get("tidak_diatur_bila_bagian_dari")
    if isinstance(silent, tuple) and bagian_dari.value in silent:
        kode = KodeCatatan.BAGIAN_DARI_TIDAK_DIATUR
        return None, Catatan.make(kode, induk=bagian_dari, kelas=kelas, dasar=row.dasar)
    return True, None


def _foreign(row: Baris, kelas: SkalaUsaha, kepemilikan: Kepemilikan) -> _Verdict:
    pma = kepemilikan[0]
    if not pma:
        return (None if pma is None else True), None
    if row.isi.get("bukan_pma") is True:
        return False, Catatan.make(KodeCatatan.PMA_BUKAN_UMKM, kelas=kelas, dasar=row.dasar)
    return None, Catatan.make(KodeCatatan.PMA_TIDAK_DIATUR)


def _owned_by_person(row: Baris, kepemilikan: Kepemilikan) -> _Verdict:
    milik_perorangan = kepemilikan[2]
    if row.isi.get(_MILIK_PERORANGAN) is not True or milik_perorangan is True:
        return True, None
    if milik_perorangan is None:
        return None, None
    return None, Catatan.make(KodeCatatan.MILIK_BUKAN_PERORANGAN, dasar=row.dasar)


_STATUS_OF: Final = {
    KodeCatatan.BUKAN_MANDIRI: "status_bagian_dari",
    KodeCatatan.BAGIAN_DARI_TIDAK_DIATUR: "status_bagian_dari",
    KodeCatatan.MILIK_BUKAN_PERORANGAN: "status_milik_perorangan",
}
"""Columns that say how sure a part of a row is, by the note that rests on it."""


def _weakest(row: Baris, notes: Sequence[Catatan], status: Status) -> Status:
    words = [row.isi.get(_STATUS_OF[note.kode]) for note in notes if note.kode in _STATUS_OF]
    return max([status, *(Status(str(word)) for word in words if word is not None)])


def _not_stated(row: Baris, kepemilikan: Kepemilikan) -> tuple[str, ...]:
    pma, bagian_dari, milik_perorangan = kepemilikan
    asked = [(_BAGIAN_DARI, bagian_dari), (_PMA, pma)]
    if row.isi.get(_MILIK_PERORANGAN) is True:
        asked.append((_MILIK_PERORANGAN, milik_perorangan))
    return tuple(nama for nama, value in asked if value is None)
