"""Placements: products on the shelf of another, from the urging to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.acuan.tempat import Tempat, to_semua_wilayah
from umkm_core.entitas.keterangan import Keterangan, is_realised
from umkm_core.entitas.kunci import IdBazaar, IdKoperasi, IdMitraPemasaran, IdProduk, IdUsaha
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.penempatan import CaraPenempatan, TahapPenempatan
from umkm_core.values.checks import check_distinct
from umkm_core.values.declared import Declared, any_of, one_of, rule, to_tuple
from umkm_core.values.kinds import Distinct, Kunci, Teks
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen(kw_only=True)
class LangkahPenempatan(Declared):
    """A step of a placement.

    Attributes:
        tahap: The stage to which it leads.
        sejak: First day at that stage, which may be approximate; a ``date`` is taken too.
        keterangan: Who tells of the step, and as what. It tells of the step and not of the whole way: a shop
            that was urged is ``REALISASI`` of ``DIIMBAU``.

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> langkah = LangkahPenempatan(tahap=TahapPenempatan.BERSEDIA, sejak=date(2022, 5, 18))
    >>> str(langkah.tahap), str(langkah.sejak)
    ('bersedia', '18 Mei 2022')
    """

    tahap: TahapPenempatan
    sejak: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)


@frozen(kw_only=True)
class PenempatanProduk(Declared):
    """A product, or what a business or koperasi makes, on the shelf of a partner.

    A step is *reached* where one who tells of it tells it as ``REALISASI``, or where nobody is named. A step
    of which nobody in particular tells is told by those who tell of the placement. So what is only urged,
    planned, aimed at or claimed is kept, but never counted as done: not by ``tahap``, ``sejak`` and
    ``sampai``, and not when the days of steps are compared.

    What is placed again after it has ended is another placement, so the end is not before the placing. Other
    steps come in any order: a shop where the product stands may be urged to give it more space.

    Attributes:
        id: Key by which others refer to it.
        produk: The product; or, where none is named,
        usaha: the business that places; or
        koperasi: the koperasi that places. One of the three at most.
        produk_disebut: What is placed, in the words of who tells it; needed where none of the three is
            stated.
        mitra: The partner on whose shelf it stands.
        wilayah: Areas in which it is placed, of any level.
        wilayah_disebut: The area as it is told, such as "se-Jabodetabek dan Sumatera".
        cara: Whose the goods are on the shelf.
        langkah: Steps, each stage once, in any order.
        ruang: How much space it has, as it is told.
        hasil: Money that came of it, as it is reported; of steps and days it says nothing.
        asal_kontak: Bazaar or expo at which the contact was made.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once: ``MISSING`` and ``CONTRADICTION`` where none or several
            of ``produk``, ``usaha`` and ``koperasi`` are stated; ``DUPLICATE`` for an area or a stage that
            stands there again; ``CONTRADICTION`` for an end that is certainly before the placing.
            InvalidTypeError where all are faults of type.

    >>> from umkm_core.kosakata.modalitas import Modalitas
    >>> rencana = Keterangan(modalitas=Modalitas.RENCANA, suara="kepala dinas")
    >>> penempatan = PenempatanProduk(
    ...     id="PP-1",
    ...     usaha="U-1",
    ...     wilayah_disebut="se-Jabodetabek dan Sumatera",
    ...     langkah=[
    ...         LangkahPenempatan(tahap=TahapPenempatan.BERSEDIA),
    ...         LangkahPenempatan(tahap=TahapPenempatan.DITEMPATKAN, keterangan=[rencana]),
    ...     ],
    ... )
    >>> str(penempatan.tahap), penempatan.sejak is None
    ('bersedia', True)
    """

    id: Kunci
    produk: IdProduk | None = None
    usaha: IdUsaha | None = None
    koperasi: IdKoperasi | None = None
    produk_disebut: Teks | None = None
    mitra: IdMitraPemasaran | None = None
    wilayah: Distinct[Tempat] = field(default=(), converter=to_semua_wilayah)
    wilayah_disebut: Teks | None = None
    cara: CaraPenempatan | None = None
    langkah: tuple[LangkahPenempatan, ...] = field(default=(), converter=to_tuple)
    ruang: Teks | None = None
    hasil: tuple[NilaiDilaporkan, ...] = field(default=(), converter=to_tuple)
    asal_kontak: IdBazaar | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _what = one_of("produk", "usaha", "koperasi", needed=False)
    _told = any_of("produk", "usaha", "koperasi", "produk_disebut")

    @rule("langkah")
    def _check_stages(self, langkah: tuple[LangkahPenempatan, ...]) -> Iterator[Fault]:
        return check_distinct((one.tahap for one in langkah), "langkah[{}].tahap")

    @rule("langkah", "keterangan", when_stated=False)
    def _check_end(
        self, langkah: tuple[LangkahPenempatan, ...], keterangan: tuple[Keterangan, ...]
    ) -> Fault | None:
        reached = {one.tahap: one.sejak for one in langkah if _is_reached(one, keterangan)}
        placed, ended = (reached.get(one) for one in (TahapPenempatan.DITEMPATKAN, TahapPenempatan.BERAKHIR))
        first = None if placed is None else placed.periode.mulai
        if ended is None or first is None or ended.sebelum(first) is not True:
            return None
        text = f"it ended before it was placed, on {first} or later"
        index = next(index for index, one in enumerate(langkah) if one.tahap is TahapPenempatan.BERAKHIR)
        return Fault(ErrorCode.CONTRADICTION, text, f"langkah[{index}].sejak", ended)

    @property
    def tahap(self) -> TahapPenempatan | None:
        """The highest stage that is reached; None where none is."""
        return max((one.tahap for one in self.langkah if _is_reached(one, self.keterangan)), default=None)

    @property
    def sejak(self) -> TanggalKira | None:
        """First day on which it was placed; None where that is not told or not reached."""
        return self._find_day(TahapPenempatan.DITEMPATKAN)

    @property
    def sampai(self) -> TanggalKira | None:
        """First day on which it was placed no more; None where that is not told or not reached."""
        return self._find_day(TahapPenempatan.BERAKHIR)

    def _find_day(self, tahap: TahapPenempatan) -> TanggalKira | None:
        reached = (one for one in self.langkah if one.tahap is tahap and _is_reached(one, self.keterangan))
        return next((one.sejak for one in reached), None)


def _is_reached(langkah: LangkahPenempatan, of_all: tuple[Keterangan, ...]) -> bool:
    return is_realised(langkah.keterangan or of_all)
