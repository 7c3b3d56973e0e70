"""The shapes of law data: ladders, single values and tables, each in dated and cited versions.

Everything here is immutable. Versions compare by identity: one version of one book is one object.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from attrs import Factory, field, frozen

from umkm_core.hukum.gabung import Bacaan, Berdiri, Gabung, Tujuan
from umkm_core.hukum.rujukan import Rujukan
from umkm_core.values.bilangan import Angka, Satuan
from umkm_core.values.checks import check_date, raise_faults
from umkm_core.values.status import Status
from umkm_core.values.words import WordEnum

if TYPE_CHECKING:
    from fractions import Fraction

Isi: TypeAlias = bool | int | Decimal | str | date | tuple[str, ...]
"""What a cell of a table of law can hold."""


class Sumber(WordEnum):
    """Where the words of a rule were read."""

    TEKS = "teks"
    """In the text of the instrument."""
    SEKUNDER = "sekunder"
    """In pages about it."""


@frozen(kw_only=True, eq=False)
class Versi:
    """What every version of a concept states about itself.

    Attributes:
        nama: Short name of the era, "PP 7/2021".
        berlaku_sejak: First day in force; None where no source read gives it (then it is the first version).
        mulai_pasti: First day on which it was in force beyond doubt, where the exact start was not read.
        berlaku_sampai: First day no longer in force, only where a later act ended it without replacing it.
        diakhiri_oleh: The act that did so.
        dasar: Citations on which the version as a whole stands.
        status: How sure it is.
        sumber: Whether the text itself was read.
        dibaca: Day the source was read.
        urls: Where.
        keterangan: Remark, Indonesian; explains a dispute.
        perhatian: A reservation that travels into every answer of the version, Indonesian.
        menggantikan: Start of the version of the book below that this one replaces (packs only).
    """

    nama: str
    berlaku_sejak: date | None = None
    mulai_pasti: date | None = None
    berlaku_sampai: date | None = None
    diakhiri_oleh: Rujukan | None = None
    dasar: tuple[Rujukan, ...]
    status: Status
    sumber: Sumber
    dibaca: date
    urls: tuple[str, ...] = field(default=(), repr=False)
    keterangan: str | None = field(default=None, repr=False)
    perhatian: str | None = field(default=None, repr=False)
    menggantikan: date | None = field(default=None, repr=False)

    def mulai_terbaca(self, tanggal: date) -> bool:
        """Tell whether the version was in force on ``tanggal`` beyond doubt, given that it answers for it."""
        if self.mulai_pasti is None:
            return self.berlaku_sejak is not None
        return self.mulai_pasti <= tanggal


VersiT = TypeVar("VersiT", bound=Versi)


@frozen(kw_only=True, eq=False)
class Konsep(Generic[VersiT]):
    """A concept of the law in all its versions, oldest first.

    Attributes:
        nama: ``usaha.skala``; the path of its file.
        judul: What it is, Indonesian.
        keterangan: What a reader should know of it, Indonesian.
        celah: Starts of gaps, days from which no version is in force, that are known and meant.
        versi: The versions.
    """

    nama: str
    judul: str
    keterangan: str | None = field(default=None, repr=False)
    celah: tuple[date, ...] = ()
    versi: tuple[VersiT, ...] = field(repr=False)

    def pada(self, tanggal: date) -> VersiT | None:
        """Return the version in force on ``tanggal``, or None.

        Raises:
            InvalidTypeError: where ``tanggal`` is no date.

        >>> from umkm_core import Kitab
        >>> skala = Kitab.bawaan().tangga("usaha.skala")
        >>> skala.pada(date(2021, 2, 1)).nama, skala.pada(date(2021, 2, 2)).nama
        ('UU 20/2008 (masa tanpa angka)', 'PP 7/2021')
        >>> skala.pada(date(1990, 1, 1)) is None
        True
        """
        raise_faults([check_date(tanggal, "tanggal")])
        for versi in reversed(self.versi):
            if versi.berlaku_sejak is None or versi.berlaku_sejak <= tanggal:
                ended = versi.berlaku_sampai is not None and versi.berlaku_sampai <= tanggal
                return None if ended else versi
        return None


@frozen(kw_only=True, eq=False)
class Batas:
    """One rung of one measure: from above the rung below up to its own bound.

    Attributes:
        kelas: The label of the rung; several where the law does not separate them.
        sampai: Highest value that belongs to the rung, *paling banyak*.
        di_bawah: Lowest value that no longer belongs to it, *kurang dari*.
        dasar: Citations of this very bound.
        status: How sure it is, where it is weaker than its version.
        turunan: Whether no text states the rung and it follows from the others.
        kutipan: Words of the law, where they were read.
        keterangan: Remark, Indonesian.

    Without ``sampai`` and ``di_bawah`` the rung is open above.
    """

    kelas: tuple[str, ...]
    sampai: Angka | None = None
    di_bawah: Angka | None = None
    dasar: tuple[Rujukan, ...]
    status: Status | None = None
    turunan: bool = False
    kutipan: str | None = field(default=None, repr=False)
    keterangan: str | None = field(default=None, repr=False)

    @property
    def puncak(self) -> Angka | None:
        """The bound, whichever way it is stated; None on an open rung."""
        return self.di_bawah if self.sampai is None else self.sampai

    @property
    def terbuka(self) -> bool:
        """Whether the rung has no bound above."""
        return self.puncak is None

    @property
    def label(self) -> str:
        """The label as words, several joined by *atau*."""
        return " atau ".join(self.kelas)

    def is_within(self, nilai: Angka | Fraction) -> bool:
        """Tell whether ``nilai`` does not exceed the rung."""
        if self.sampai is not None:
            return nilai <= self.sampai
        return self.di_bawah is None or nilai < self.di_bawah


def _whole_tops(ukuran: Ukuran) -> tuple[int, ...] | None:
    """Return the highest whole number of each rung but the open one; None where a bound is not whole."""
    tops: list[int] = []
    for batas in ukuran.batas[:-1]:
        if not isinstance(batas.puncak, int):
            return None
        tops.append(batas.puncak - (batas.di_bawah is not None))
    return tuple(tops)


@frozen(kw_only=True, eq=False)
class Ukuran:
    """One measure of a ladder with its rungs, lowest first.

    Attributes:
        nama: ``hasil_penjualan``; the name of the fact.
        satuan: Unit of the values.
        batas: The rungs.
        paling_sedikit: Lowest value that the ladder classifies, where it has one.
        tujuan: Purposes for which the law picks this measure.
        berdiri: Businesses for which the reading by date of founding picks it.
        keterangan: Remark, Indonesian.
    """

    nama: str
    satuan: Satuan
    batas: tuple[Batas, ...]
    paling_sedikit: Angka | None = None
    tujuan: tuple[Tujuan, ...] = ()
    berdiri: Berdiri | None = None
    keterangan: str | None = field(default=None, repr=False)
    _tops: tuple[int, ...] | None = field(
        init=False, repr=False, default=Factory(_whole_tops, takes_self=True)
    )

    def place(self, nilai: Angka | Fraction) -> int:
        """Return the index of the rung on which ``nilai`` stands.

        >>> from umkm_core import Kitab
        >>> versi = Kitab.bawaan().tangga("usaha.skala").pada(date(2026, 1, 1))
        >>> penjualan = versi.ukuran[1]
        >>> [penjualan.place(rupiah) for rupiah in (2_000_000_000, 2_000_000_001)]
        [0, 1]
        """
        tops = self._tops
        if tops is not None and type(nilai) is int:
            return bisect_left(tops, nilai)
        return next(index for index, batas in enumerate(self.batas) if batas.is_within(nilai))


@frozen(kw_only=True, eq=False)
class Sel:
    """One cell of a matrix: the rungs of each measure by their labels, and the class they make.

    Attributes:
        bila: Label of the rung by name of the measure.
        kelas: The class.
        dasar: Citations.
        status: How sure, where weaker than its version.
        turunan: Whether it follows from the others and stands in no text.
        keterangan: Remark, Indonesian.
    """

    bila: Mapping[str, str]
    kelas: str
    dasar: tuple[Rujukan, ...]
    status: Status | None = None
    turunan: bool = False
    keterangan: str | None = field(default=None, repr=False)

    @property
    def label(self) -> str:
        """The label as a word, as a rung has it."""
        return self.kelas


@frozen(kw_only=True, eq=False)
class BacaanHukum:
    """One way to read a version, where several are held.

    Attributes:
        nama: Which reading.
        dasar: Where it is read from.
        status: How sure it is.
        keterangan: Who reads it so, Indonesian.
        urls: Where that was read.
    """

    nama: Bacaan
    dasar: tuple[Rujukan, ...]
    status: Status
    keterangan: str
    urls: tuple[str, ...] = field(default=(), repr=False)


@frozen(kw_only=True, eq=False)
class VersiTangga(Versi):
    """One version of a ladder.

    Attributes:
        kelas: Its labels, lowest first.
        gabung: How its measures combine.
        ukuran: The measures.
        matriks: The cells, for ``Gabung.MATRIKS``.
        bacaan: The readings, where several are held.
        angka_dari: Start of the version whose figures are used, because the law of these days has none.
    """

    kelas: tuple[str, ...]
    gabung: Gabung
    ukuran: tuple[Ukuran, ...] = field(repr=False)
    matriks: tuple[Sel, ...] = field(default=(), repr=False)
    bacaan: tuple[BacaanHukum, ...] = field(default=(), repr=False)
    angka_dari: date | None = None


@frozen(kw_only=True, eq=False)
class VersiParameter(Versi):
    """One version of a single value.

    Attributes:
        nilai: The value; an exact number, a word or a date.
        satuan: Its unit.
        kutipan: Words of the law, where they were read.
    """

    nilai: Isi
    satuan: Satuan
    kutipan: str | None = field(default=None, repr=False)


@frozen(kw_only=True, eq=False)
class Baris:
    """One row of a table of law.

    Attributes:
        isi: Value by column; a column that the law leaves open is absent.
        dasar: Citations.
        status: How sure, where weaker than its version.
        turunan: Whether it follows from other texts and stands in none.
        keterangan: Remark, Indonesian.
    """

    isi: Mapping[str, Isi]
    dasar: tuple[Rujukan, ...]
    status: Status | None = None
    turunan: bool = False
    keterangan: str | None = field(default=None, repr=False)


@frozen(kw_only=True, eq=False)
class VersiTabel(Versi):
    """One version of a table.

    Attributes:
        kunci: The columns that together name a row.
        baris: The rows.
    """

    kunci: tuple[str, ...]
    baris: tuple[Baris, ...] = field(repr=False)

    def find_row(self, **kunci: Isi) -> Baris | None:
        """Return the row with these keys, or None.

        >>> from umkm_core import Kitab
        >>> versi = Kitab.bawaan().tabel("usaha.kemandirian").pada(date(2026, 1, 1))
        >>> versi.find_row(kelas="menengah").isi["bukan_bagian_dari"]
        ('kecil', 'besar')
        """
        for baris in self.baris:
            if all(baris.isi.get(nama) == nilai for nama, nilai in kunci.items()):
                return baris
        return None


@frozen(kw_only=True, eq=False)
class Tangga(Konsep[VersiTangga]):
    """A ladder in all its versions."""


@frozen(kw_only=True, eq=False)
class Parameter(Konsep[VersiParameter]):
    """A single value in all its versions."""


@frozen(kw_only=True, eq=False)
class Tabel(Konsep[VersiTabel]):
    """A table in all its versions."""


KonsepApaSaja: TypeAlias = Tangga | Parameter | Tabel
"""A concept of any kind."""
