"""The table of answers: for each stretch of days one era, for each combination of rungs and flags one cell.

A cell holds all of an answer but the numbers, the date and how the facts were read. It is made once, by
*decide*; asking again is a look-up, and so every way to ask gets the same cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import fields, frozen

from umkm_core.errors import ErrorCode, Fault, HukumError
from umkm_core.hukum.gabung import Bacaan, Berdiri, Tujuan
from umkm_core.hukum.status import Status
from umkm_core.kaidah.catatan import Catatan, KodeCatatan
from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.kaidah.kemandirian import Kepemilikan, decide_kemandirian
from umkm_core.kaidah.tangga import BilaBerbeda, Letak, Pertanyaan, decide, langkah_of
from umkm_core.values.frozen_mapping import FrozenMapping
from umkm_core.values.skala import Mandiri, OrderedLabel, SkalaBPS, SkalaIndustri, SkalaUsaha

if TYPE_CHECKING:
    from datetime import date

    from umkm_core.hukum.kitab import Kitab
    from umkm_core.hukum.model import VersiParameter, VersiTabel, VersiTangga  # noqa: TC004 - made by a Kitab only
    from umkm_core.kaidah.putusan import Langkah
    from umkm_core.values.bilangan import Angka

_DAYS_KEPT: Final = 4_096
_ERAS_KEPT: Final = 256
_CELLS_KEPT: Final = 65_536
_FACTS: Final = frozenset(attribute.name for attribute in fields(FaktaUsaha))


@frozen(eq=False, repr=False)
class Skema:
    """A scheme of classes that can be asked for.

    Attributes:
        konsep: Name of its ladder in the book of law.
        labels: Its labels.
        judul: What it is called in an answer, Indonesian.
    """

    konsep: str
    labels: type[OrderedLabel]
    judul: str


SKEMA: Final[Mapping[str, Skema]] = {
    "umkm": Skema("usaha.skala", SkalaUsaha, "Skala usaha"),
    "bps": Skema("usaha.skala_bps", SkalaBPS, "Skala menurut tenaga kerja (BPS)"),
    "industri": Skema("usaha.skala_industri", SkalaIndustri, "Skala usaha industri"),
}


@frozen(eq=False, repr=False)
class Era:
    """What the law of a stretch of days brings to a scheme; one object per stretch, compared by identity.

    Attributes:
        judul: What the scheme is called.
        versi: The version of its ladder.
        labels: The label for each word of the version; None stands for itself.
        measures: Reads the values of the measures from facts, in the order of the version.
        terbaca: Whether the start of the version is beyond doubt.
        umkm: Whether the scheme is that of the UMKM law, where ownership matters as well.
        kemandirian: The rules of independence, if any.
        pma: The rule on foreign investment, if any.
    """

    judul: str
    versi: VersiTangga
    labels: Mapping[str | None, OrderedLabel | None]
    measures: Callable[[FaktaUsaha], Sequence[Any]]
    terbaca: bool
    umkm: bool
    kemandirian: VersiTabel | None
    pma: VersiParameter | None


@frozen(eq=False, repr=False)
class Cell:
    """One cell of the table.

    Attributes:
        isi: The fields of the answer that do not depend on numbers, by name.
        catatan: Its notes.
        dipakai: Positions of the measures it rests on; None where it rests on none of them.
    """

    isi: Mapping[str, Any]
    catatan: tuple[Catatan, ...]
    dipakai: tuple[int, ...] | None


class UraianTangga(NamedTuple):
    """The comparisons of an answer, kept until someone asks."""

    versi: VersiTangga
    nilai: Sequence[Angka | None]
    letak: Letak
    dipakai: tuple[int, ...]

    def langkah(self) -> Iterator[Langkah]:
        """Yield the comparisons."""
        return langkah_of(self.versi, self.nilai, self.letak, self.dipakai)


@lru_cache(maxsize=_DAYS_KEPT)
def find_era(kitab: Kitab, skema: str, pada: date) -> Era | None:
    """Return the era of a scheme on a day; None where no version of its ladder is in force.

    Raises:
        HukumError: where the ladder of ``kitab`` has a label or a measure that is not known here.
    """
    versi = kitab.tangga(SKEMA[skema].konsep).pada(pada)
    if versi is None:
        return None
    umkm = skema == "umkm"
    kemandirian = kitab.tabel("usaha.kemandirian").pada(pada) if umkm else None
    pma = kitab.parameter("usaha.pma").pada(pada) if umkm else None
    return _era(SKEMA[skema], versi, kemandirian, pma, versi.mulai_terbaca(pada))


@lru_cache(maxsize=_ERAS_KEPT)
def _era(
    skema: Skema,
    versi: VersiTangga,
    kemandirian: VersiTabel | None,
    pma: VersiParameter | None,
    terbaca: bool,  # noqa: FBT001 - called in one place
) -> Era:
    return Era(
        judul=skema.judul,
        versi=versi,
        labels=_labels(skema.labels, versi),
        measures=_measures(versi),
        terbaca=terbaca,
        umkm=skema.labels is SkalaUsaha,
        kemandirian=kemandirian,
        pma=pma,
    )


def _labels(labels: type[OrderedLabel], versi: VersiTangga) -> Mapping[str | None, OrderedLabel | None]:
    words = {member.value for member in labels}
    unknown = [word for word in versi.kelas if word not in words]
    if unknown:
        text = f"{labels.__name__} has no such class"
        raise HukumError(*(Fault(ErrorCode.HUKUM_LABEL, text, versi.nama, word) for word in unknown))
    return {None: None, **{word: labels(word) for word in versi.kelas}}


def _measures(versi: VersiTangga) -> Callable[[FaktaUsaha], Sequence[Any]]:
    names = tuple(ukuran.nama for ukuran in versi.ukuran)
    unknown = [nama for nama in names if nama not in _FACTS]
    if unknown:
        text = "no fact of a business has this name"
        raise HukumError(*(Fault(ErrorCode.HUKUM_UNKNOWN, text, versi.nama, nama) for nama in unknown))
    get: Callable[[FaktaUsaha], Any] = attrgetter(*names)
    return get if len(names) > 1 else lambda facts: (get(facts),)


@lru_cache(maxsize=_CELLS_KEPT)
def find_cell(
    era: Era,
    letak: Letak,
    asked: tuple[Tujuan, Bacaan, Berdiri | None, BilaBerbeda],
    owned: tuple[bool | None, SkalaUsaha | Mandiri | None, bool | None],
) -> Cell:
    """Return the cell of a combination of rungs and flags.

    Args:
        era: The era.
        letak: The rung of each measure.
        asked: The fields of a :class:`~umkm_core.kaidah.tangga.Pertanyaan`.
        owned: The fields of a :class:`~umkm_core.kaidah.kemandirian.Kepemilikan`.
    """
    kepemilikan = Kepemilikan(*owned)
    if era.pma is not None and kepemilikan.pma:
        return _foreign(era.pma)
    keputusan = decide(era.versi, letak, Pertanyaan(*asked))
    labels = era.labels
    hasil = labels[keputusan.kelas]
    mungkin = tuple(labels[label] for label in keputusan.mungkin)
    catatan = keputusan.catatan
    status = keputusan.status
    if not era.terbaca:
        status = max(status, Status.BELUM_TERKONFIRMASI)
        start = Catatan.make(KodeCatatan.MULAI_TIDAK_TERBACA, versi=era.versi.nama, dasar=era.versi.dasar)
        catatan = (*catatan, start)
    isi: dict[str, Any] = {
        "hasil": hasil,
        "alasan": keputusan.alasan,
        "kurang": keputusan.kurang,
        "mungkin": mungkin,
        "dasar": keputusan.dasar,
        "status": status,
        "era": era.versi.nama,
        "per_ukuran": FrozenMapping({nama: labels[kelas] for nama, kelas in keputusan.per_ukuran}),
        "konflik": keputusan.konflik,
    }
    if era.umkm:
        classes = [label for label in (hasil, *mungkin) if isinstance(label, SkalaUsaha)]
        kemandirian = decide_kemandirian(era.kemandirian, classes, kepemilikan)
        catatan += kemandirian.catatan
        isi["umkm"] = kemandirian.umkm
        isi["dasar_umkm"] = kemandirian.dasar
        isi["status_umkm"] = kemandirian.status
    return Cell(isi, catatan, keputusan.dipakai)


def _foreign(pma: VersiParameter) -> Cell:
    """Return the cell of foreign investment, whose size is what the law says and not what the figures say."""
    isi = {
        "hasil": SkalaUsaha(str(pma.nilai)),
        "dasar": pma.dasar,
        "status": pma.status,
        "era": pma.nama,
        "umkm": False,
        "dasar_umkm": pma.dasar,
        "status_umkm": pma.status,
    }
    return Cell(isi, (Catatan.make(KodeCatatan.PMA_USAHA_BESAR, dasar=pma.dasar),), None)


def find_berdiri(era: Era, tanggal_berdiri: date) -> Berdiri | None:
    """Return whether a business was founded before the era or since; None if its start was not read."""
    start = era.versi.berlaku_sejak
    if start is None:
        return None
    return Berdiri.SEJAK if tanggal_berdiri >= start else Berdiri.SEBELUM
