"""Independence: whether a business of a given size counts as UMKM.

Size is what the figures say; a business that is part of another, or foreign, may still not be UMKM.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from umkm_core.hukum.rujukan import Rujukan
from umkm_core.hukum.status import Status
from umkm_core.kaidah.catatan import Catatan, KodeCatatan
from umkm_core.kaidah.putusan import format_nama
from umkm_core.values.skala import Mandiri, SkalaUsaha

if TYPE_CHECKING:
    from collections.abc import Sequence

    from umkm_core.hukum.model import Baris, VersiTabel


@frozen
class Kepemilikan:
    """What is stated of who owns a business; None is "not stated".

    Attributes:
        pma: Whether it is foreign investment.
        bagian_dari: Class of the business it is part of, or ``MANDIRI``.
        milik_perorangan: Whether it is owned by a person or a one-person body.
    """

    pma: bool | None = None
    bagian_dari: SkalaUsaha | Mandiri | None = None
    milik_perorangan: bool | None = None


@frozen(kw_only=True)
class Kemandirian:
    """Whether a business counts as UMKM.

    Attributes:
        umkm: True, False, or None where it cannot be told.
        catatan: Notes.
        dasar: Citations of the rows used.
        status: How sure the weakest of them is; None where no row was used.
        kurang: Names of the facts that are missing.
    """

    umkm: bool | None
    catatan: tuple[Catatan, ...] = ()
    dasar: tuple[Rujukan, ...] = ()
    status: Status | None = None
    kurang: tuple[str, ...] = ()


def decide_kemandirian(
    versi: VersiTabel | None, kelas: Sequence[SkalaUsaha], kepemilikan: Kepemilikan
) -> Kemandirian:
    """Return whether a business counts as UMKM, for each class that it may have.

    Args:
        versi: The rules of independence in force; None where there are none.
        kelas: The class, or the classes that remain possible.
        kepemilikan: What is stated of its owners.
    """
    each = [_of_class(versi, one, kepemilikan) for one in kelas]
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


def _of_class(versi: VersiTabel | None, kelas: SkalaUsaha, kepemilikan: Kepemilikan) -> Kemandirian:
    if kelas is SkalaUsaha.BESAR:
        return Kemandirian(umkm=False)
    row = None if versi is None else versi.cari(kelas=kelas.value)
    if versi is None or row is None:
        note = Catatan.make(KodeCatatan.KEMANDIRIAN_TIDAK_DIATUR, kelas=kelas)
        return Kemandirian(umkm=None, catatan=(note,))
    verdicts = [
        _part_of_another(row, kelas, kepemilikan),
        _foreign(row, kelas, kepemilikan),
        _owned_by_person(row, kepemilikan),
    ]
    outcomes = [verdict for verdict, _ in verdicts]
    umkm = False if False in outcomes else (None if None in outcomes else True)
    notes = tuple(note for _, note in verdicts if note is not None)
    status = versi.status if row.status is None else max(versi.status, row.status)
    disputed = any(note.kode is KodeCatatan.MILIK_BUKAN_PERORANGAN for note in notes)
    if umkm is None and disputed:
        status = Status.SENGKETA
    missing = _not_stated(row, kepemilikan) if umkm is None else ()
    return Kemandirian(umkm=umkm, catatan=notes, dasar=row.dasar, status=status, kurang=missing)


_Verdict = tuple[bool | None, Catatan | None]


def _part_of_another(row: Baris, kelas: SkalaUsaha, kepemilikan: Kepemilikan) -> _Verdict:
    bagian_dari = kepemilikan.bagian_dari
    if bagian_dari is None:
        return None, None
    excluded = row.isi["bukan_bagian_dari"]
    if isinstance(excluded, tuple) and bagian_dari.value in excluded:
        note = Catatan.make(KodeCatatan.BUKAN_MANDIRI, induk=bagian_dari, kelas=kelas, dasar=row.dasar)
        return False, note
    return True, None


def _foreign(row: Baris, kelas: SkalaUsaha, kepemilikan: Kepemilikan) -> _Verdict:
    if not kepemilikan.pma:
        return (None if kepemilikan.pma is None else True), None
    if row.isi.get("bukan_pma") is True:
        return False, Catatan.make(KodeCatatan.PMA_BUKAN_UMKM, kelas=kelas, dasar=row.dasar)
    return None, Catatan.make(KodeCatatan.PMA_TIDAK_DIATUR)


def _owned_by_person(row: Baris, kepemilikan: Kepemilikan) -> _Verdict:
    milik_perorangan = kepemilikan.milik_perorangan
    if row.isi.get("milik_perorangan") is not True or milik_perorangan is True:
        return True, None
    if milik_perorangan is None:
        return None, None
    return None, Catatan.make(KodeCatatan.MILIK_BUKAN_PERORANGAN, dasar=row.dasar)


def _not_stated(row: Baris, kepemilikan: Kepemilikan) -> tuple[str, ...]:
    asked = ["bagian_dari", "pma"]
    if row.isi.get("milik_perorangan") is True:
        asked.append("milik_perorangan")
    return tuple(nama for nama in asked if getattr(kepemilikan, nama) is None)
