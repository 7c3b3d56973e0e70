"""Eras and cells: the table of answers of a ladder.

For each stretch of days in which one version answers there is one era, and for each combination of rungs one
cell, made once by *decide*. Asking again is a look-up, and so one object and a column get the same cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import fields_dict, frozen

from umkm_core.errors import ErrorCode, Fault, HukumError
from umkm_core.hukum.gabung import Gabung
from umkm_core.hukum.rujukan import Rujukan
from umkm_core.kaidah.catatan import Catatan, KodeCatatan
from umkm_core.kaidah.letak import Letak, iterate_langkah
from umkm_core.kaidah.putusan import Alasan
from umkm_core.kaidah.tangga import Pertanyaan, decide
from umkm_core.values.frozen_mapping import FrozenMapping
from umkm_core.values.status import Status
from umkm_core.values.text import format_nama
from umkm_core.values.words import OrderedLabel

if TYPE_CHECKING:
    from datetime import date

    from umkm_core.hukum.kitab import Kitab
    from umkm_core.hukum.model import VersiTangga  # noqa: TC004 - made by a Kitab only
    from umkm_core.kaidah.putusan import Langkah
    from umkm_core.values.bilangan import Angka

_DAYS_KEPT: Final = 4_096
_ERAS_KEPT: Final = 256
_CELLS_KEPT: Final = 65_536


@frozen(eq=False, repr=False)
class Ladder:
    """A ladder of the law, the labels it answers with, and the facts it asks about.

    Attributes:
        konsep: Name of the ladder in the book of law.
        judul: What it is called in an answer, Indonesian.
        labels: The labels.
        facts: The class of the facts; each measure of the ladder is one of its fields.
    """

    konsep: str
    judul: str
    labels: type[OrderedLabel]
    facts: type[Any]


@frozen(eq=False, repr=False)
class Era:
    """A stretch of days in which one version of a ladder answers; one object each, compared by identity.

    Attributes:
        versi: The version.
        labels: The label for each word of the version; None stands for itself.
        measures: Reads the values of the measures from facts, in the order of the version.
        terbaca: Whether the start of the version is beyond doubt.
    """

    versi: VersiTangga
    labels: Mapping[str | None, OrderedLabel | None]
    measures: Callable[[Any], Sequence[Any]]
    terbaca: bool


@frozen(eq=False, repr=False, kw_only=True)
class Cell:
    """What follows from one combination of rungs: all of an answer but its numbers and its date.

    Attributes:
        hasil: The outcome, or None.
        mungkin: The outcomes that remain possible where there is none, lowest first.
        alasan: Why there is none, or None.
        kurang: Names of the missing facts that keep it open.
        konflik: Whether measures of equal standing point to different classes.
        per_ukuran: The class by each stated measure alone.
        dasar: Citations of the rungs used.
        status: How sure the weakest of them is.
        catatan: Notes.
        dipakai: Positions of the measures used.
    """

    hasil: OrderedLabel | None
    mungkin: tuple[OrderedLabel, ...]
    alasan: Alasan | None
    kurang: tuple[str, ...]
    konflik: bool
    per_ukuran: Mapping[str, OrderedLabel | None]
    dasar: tuple[Rujukan, ...]
    status: Status
    catatan: tuple[Catatan, ...]
    dipakai: tuple[int, ...]


class UraianTangga(NamedTuple):
    """The comparisons of an answer, kept until someone asks."""

    versi: VersiTangga
    nilai: Sequence[Angka | None]
    letak: Letak
    dipakai: tuple[int, ...]

    def langkah(self) -> Iterator[Langkah]:
        """Yield the comparisons."""
        return iterate_langkah(self.versi, self.nilai, self.letak, self.dipakai)


@lru_cache(maxsize=_DAYS_KEPT)
def find_era(kitab: Kitab, ladder: Ladder, pada: date) -> Era | None:
    """Return the era of a ladder on a day; None where no version of it is in force.

    Raises:
        HukumError: where ``kitab`` has a label or a measure that the ladder does not know.
    """
    versi = kitab.tangga(ladder.konsep).pada(pada)
    return None if versi is None else _era(ladder, versi, versi.mulai_terbaca(pada))


@lru_cache(maxsize=_ERAS_KEPT)
def _era(ladder: Ladder, versi: VersiTangga, terbaca: bool) -> Era:  # noqa: FBT001 - called in one place
    words = {member.value for member in ladder.labels}
    names = tuple(ukuran.nama for ukuran in versi.ukuran)
    known = fields_dict(ladder.facts)
    faults = [
        Fault(ErrorCode.HUKUM_LABEL, f"{ladder.labels.__name__} has no such class", versi.nama, word)
        for word in versi.kelas
        if word not in words
    ]
    faults += [
        Fault(ErrorCode.HUKUM_UNKNOWN, f"{ladder.facts.__name__} has no such fact", versi.nama, name)
        for name in names
        if name not in known
    ]
    if faults:
        raise HukumError(*faults)
    get: Callable[[Any], Any] = attrgetter(*names)
    return Era(
        versi=versi,
        labels={None: None, **{word: ladder.labels(word) for word in versi.kelas}},
        measures=get if len(names) > 1 else lambda facts: (get(facts),),
        terbaca=terbaca,
    )


@lru_cache(maxsize=_CELLS_KEPT)
def decide_cell(era: Era, letak: Letak, pertanyaan: Pertanyaan) -> Cell:
    """Return the cell of a combination of rungs.

    Args:
        era: The era.
        letak: The rung of each measure.
        pertanyaan: What is asked.
    """
    keputusan = decide(era.versi, letak, pertanyaan)
    labels = era.labels
    status = keputusan.status
    catatan = keputusan.catatan
    if not era.terbaca:
        status = max(status, Status.BELUM_TERKONFIRMASI)
        note = Catatan.make(KodeCatatan.MULAI_TIDAK_TERBACA, versi=era.versi.nama, dasar=era.versi.dasar)
        catatan = (*catatan, note)
    if era.versi.perhatian is not None:
        note = Catatan.make(KodeCatatan.PERHATIAN, perhatian=era.versi.perhatian, dasar=era.versi.dasar)
        catatan = (*catatan, note)
    catatan += tuple(
        Catatan.make(KodeCatatan.PILIHAN_TIDAK_BERLAKU, pilihan=pilihan)
        for pilihan in _idle_choices(era.versi, pertanyaan)
    )
    areas = dict.fromkeys(
        rujukan.instrumen.wilayah for rujukan in era.versi.dasar if rujukan.instrumen.wilayah is not None
    )
    if areas:
        note = Catatan.make(KodeCatatan.HUKUM_DAERAH, wilayah=", ".join(areas), dasar=era.versi.dasar)
        catatan = (*catatan, note)
    return Cell(
        hasil=labels[keputusan.kelas],
        mungkin=tuple(label for word in keputusan.mungkin if (label := labels[word]) is not None),
        alasan=keputusan.alasan,
        kurang=keputusan.kurang,
        konflik=keputusan.konflik,
        per_ukuran=FrozenMapping({nama: labels[kelas] for nama, kelas in keputusan.per_ukuran}),
        dasar=keputusan.dasar,
        status=status,
        catatan=catatan,
        dipakai=keputusan.dipakai,
    )


def _idle_choices(versi: VersiTangga, pertanyaan: Pertanyaan) -> Iterator[str]:
    """Yield the choices that differ from the usual question and have no place in a version."""
    usual = Pertanyaan()
    by_purpose = versi.gabung is Gabung.MENURUT_TUJUAN
    if pertanyaan.tujuan is not usual.tujuan and not by_purpose:
        yield f"tujuan {pertanyaan.tujuan}"
    if pertanyaan.bacaan is not usual.bacaan and all(
        one.nama is not pertanyaan.bacaan for one in versi.bacaan
    ):
        yield f"bacaan {format_nama(pertanyaan.bacaan.value)}"
    if pertanyaan.bila_berbeda is not usual.bila_berbeda and versi.gabung is not Gabung.BILA_SEPAKAT:
        yield f"bila berbeda {format_nama(pertanyaan.bila_berbeda.value)}"


def iterate_cells(era: Era, pertanyaan: Pertanyaan) -> Iterator[tuple[Letak, Cell]]:
    """Yield every combination of rungs of an era, "not stated" included, with its cell.

    Args:
        era: The era.
        pertanyaan: What is asked.

    >>> from datetime import date
    >>> from umkm_core import Kitab
    >>> from umkm_core.kaidah.skala import LADDERS
    >>> era = find_era(Kitab.bawaan(), LADDERS["bps"], date(2026, 11, 21))
    >>> [str(cell.hasil) for _, cell in iterate_cells(era, Pertanyaan())]
    ['None', 'mikro', 'kecil', 'sedang', 'besar']
    """
    rungs = ((None, *range(len(ukuran.batas))) for ukuran in era.versi.ukuran)
    for letak in product(*rungs):
        yield letak, decide_cell(era, letak, pertanyaan)
