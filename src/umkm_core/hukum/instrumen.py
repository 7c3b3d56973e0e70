"""Instruments of law: acts, regulations, instructions, and what happened to each."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from umkm_core.values.checks import check_date, raise_faults
from umkm_core.values.status import Status
from umkm_core.values.words import WordEnum


class JenisPeristiwa(WordEnum):
    """What can happen to an instrument."""

    BERLAKU = "berlaku"
    DIUBAH = "diubah"
    DICABUT = "dicabut"
    DIBATALKAN = "dibatalkan"
    HIDUP_KEMBALI = "hidup-kembali"


@frozen(kw_only=True)
class Peristiwa:
    """One event in the life of an instrument.

    Attributes:
        jenis: What happened.
        tanggal: The day from which it holds.
        oleh: Code of the instrument or ruling that did it, if any.
        keterangan: Remark, Indonesian.
    """

    jenis: JenisPeristiwa
    tanggal: date
    oleh: str | None = None
    keterangan: str | None = None


@frozen(kw_only=True)
class Instrumen:
    """An instrument of law.

    Attributes:
        id: Code, ``pp-7-2021``.
        singkatan: How it is cited, "PP 7/2021".
        judul: Title.
        jenis: Kind: ``uu``, ``pp``, ``inpres``, ``permen``, ..., ``rancangan`` for a draft.
        ditetapkan: Day it was signed, where known.
        diundangkan: Day it was promulgated; None for a draft, and where no source read gives it.
        lembaran: State gazette, "LN 2021/17, TLN 6619", where known.
        wilayah: Area it holds for, as a code of Kemendagri ("35.73"); None means the whole country.
        peristiwa: Its history, oldest first.
        status: How sure these facts are.
        dibaca: Day the sources were read.
        urls: Where they were read.
        keterangan: Remark, Indonesian.
    """

    id: str
    singkatan: str
    judul: str
    jenis: str
    ditetapkan: date | None = None
    diundangkan: date | None = None
    lembaran: str | None = None
    wilayah: str | None = None
    peristiwa: tuple[Peristiwa, ...] = ()
    status: Status
    dibaca: date
    urls: tuple[str, ...] = field(default=(), repr=False)
    keterangan: str | None = field(default=None, repr=False)

    @property
    def rancangan(self) -> bool:
        """Whether it is a draft, which nobody has promulgated."""
        return self.jenis == "rancangan"

    @property
    def diketahui_sejak(self) -> date | None:
        """The first day the instrument could be known: promulgation, else signature; None if not read."""
        return self.diundangkan or self.ditetapkan

    def berlaku_pada(self, tanggal: date) -> bool | None:
        """Tell whether the instrument was in force on ``tanggal``, amended or not.

        None where its history was not read: for want of any event, or before the first one where that is not
        its entry into force.

        Raises:
            InvalidTypeError: where ``tanggal`` is no date.

        >>> from umkm_core import Kitab
        >>> uu = Kitab.bawaan().instrumen["uu-9-1995"]
        >>> uu.berlaku_pada(date(2000, 1, 1)), uu.berlaku_pada(date(2020, 1, 1))
        (True, False)
        """
        raise_faults([check_date(tanggal, "tanggal")])
        if not self.peristiwa:
            return None
        in_force = False if self.peristiwa[0].jenis is JenisPeristiwa.BERLAKU else None
        for peristiwa in self.peristiwa:
            if peristiwa.tanggal > tanggal:
                break
            in_force = peristiwa.jenis not in {JenisPeristiwa.DICABUT, JenisPeristiwa.DIBATALKAN}
        return in_force
