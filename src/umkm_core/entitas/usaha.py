"""A business: what it is, whose it is, how it fares, and what it reports."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.acuan.alamat import Alamat
from umkm_core.entitas.dokumen import Dokumen
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdOrang
from umkm_core.entitas.laporan import LaporanTahunan
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.entitas.saluran import SaluranPenjualan
from umkm_core.entitas.status_usaha import StatusOperasional, check_history, iterate_done
from umkm_core.entitas.tahun_buku import check_day_of_founding, check_founding, check_laporan
from umkm_core.errors import ErrorCode, Fault
from umkm_core.identitas.kbli import KodeKBLI
from umkm_core.kosakata.skala import Mandiri, SkalaUsaha
from umkm_core.kosakata.usaha import BentukUsaha, BidangUsaha, KeadaanUsaha, WilayahPemasaran
from umkm_core.values.bagian import check_part, check_rest, cut_part
from umkm_core.values.checks import check_date, raise_faults
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Distinct, Hari, Kunci, Rupiah, Teks
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

MILIK_PERORANGAN: Final = {
    BentukUsaha.PERSEORANGAN: True,
    BentukUsaha.UD: True,
    BentukUsaha.PERSEROAN_PERORANGAN: True,
    BentukUsaha.KOPERASI: False,
}
"""Forms that leave no doubt whether a person, or a body of one person, owns the business.

UU 20/2008 Pasal 1 angka 1 speaks of *orang perorangan dan/atau badan usaha perorangan*. A perseroan
perorangan has one founder, who holds its shares (UU 6/2023; PP 8/2021), and a koperasi has members
(UU 25/1992 Pasal 1 angka 1). Who owns a business of another form, its form alone does not say.
"""

_IS_ESTIMATE: Final = attrgetter("perkiraan")


@frozen(kw_only=True)
class Usaha(Declared):
    """A business.

    Attributes:
        id: Key by which others refer to it.
        nama: Name; None where it is not told.
        bentuk: Legal form; tables of trainings call it *status usaha*.
        pemilik: Keys of the persons who own it, each once.
        kbli: Codes of what it does, each once; those of several editions may stand together.
        bidang: What it makes or does, as lists of trainings group it.
        alamat: Where it is.
        laporan: What it reported, a year each, in any order.
        tanggal_berdiri: Day it was founded.
        berdiri_kira: The day it was founded, where it is only approximately told; a ``date`` is taken too.
            Rules of the law that need the day do not look at it.
        modal_usaha: Own and borrowed capital to run it, without land and buildings of its place, rupiah.
        modal_total: The same with them, rupiah; with ``modal_tanah_bangunan`` instead of ``modal_usaha``.
        modal_tanah_bangunan: Their value within ``modal_total``, rupiah.
        pma: Whether it is foreign investment, *penanaman modal asing*.
        bagian_dari: Class of the business it is a subsidiary, branch or part of; ``MANDIRI`` states that it
            is part of none.
        milik_perorangan: Whether it is owned by a person or a one-person body.
        dokumen: Its papers; a NIB is one of them.
        saluran: The ways by which it sells.
        wilayah_pemasaran: How far it sells.
        status_operasional: How it fared, in the order in which it came about.
        nilai: Money as it is told of the business where no report of a tahun buku holds it, such as a band of
            capital or turnover.
        keterangan: Who tells of it, and as what. They tell of each status too that has no ``keterangan`` of
            its own.

    Everything but ``id`` may be None or empty, "not stated".

    Raises:
        InvalidValueError: with every fault at once, ``DUPLICATE`` for what stands there twice,
            ``CONTRADICTION`` for two tahun buku that share days, for one that had ended before the business
            was founded, for amounts that are not what their parts give, and for a history that is not in
            order or goes on after the business had closed for good; InvalidTypeError where all are faults
            of type.

    >>> from umkm_core.entitas.laporan import LaporanTahunan
    >>> usaha = Usaha(id="U-1", nama="Keripik Tempe Fiktif", laporan=[LaporanTahunan(tahun=2023)])
    >>> usaha.laporan[0].tahun
    2023
    """

    id: Kunci
    nama: Teks | None = None
    bentuk: BentukUsaha | None = None
    pemilik: Distinct[IdOrang] = field(default=(), converter=to_tuple)
    kbli: Distinct[KodeKBLI] = field(default=(), converter=to_tuple)
    bidang: BidangUsaha | None = None
    alamat: Alamat | None = None
    laporan: tuple[LaporanTahunan, ...] = field(default=(), converter=to_tuple)
    tanggal_berdiri: Hari | None = None
    berdiri_kira: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    modal_usaha: Rupiah | None = None
    modal_total: Rupiah | None = None
    modal_tanah_bangunan: Rupiah | None = None
    pma: bool | None = None
    bagian_dari: SkalaUsaha | Mandiri | None = None
    milik_perorangan: bool | None = None
    dokumen: tuple[Dokumen, ...] = field(default=(), converter=to_tuple)
    saluran: tuple[SaluranPenjualan, ...] = field(default=(), converter=to_tuple)
    wilayah_pemasaran: WilayahPemasaran | None = None
    status_operasional: tuple[StatusOperasional, ...] = field(default=(), converter=to_tuple)
    nilai: tuple[NilaiDilaporkan, ...] = field(default=(), converter=to_tuple)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("bentuk", "milik_perorangan")
    def _check_owner(self, bentuk: BentukUsaha, owned: bool) -> Fault | None:  # noqa: FBT001 - a field
        known = MILIK_PERORANGAN.get(bentuk)
        if known is None or known is owned:
            return None
        text = f"a business of the form {bentuk} is {'' if known else 'not '}owned by a person"
        return Fault(ErrorCode.CONTRADICTION, text, "milik_perorangan", owned)

    @rule("laporan")
    def _check_laporan(self, laporan: tuple[LaporanTahunan, ...]) -> Iterable[Fault]:
        return check_laporan(laporan, jenis=_IS_ESTIMATE)

    @rule("laporan", "tanggal_berdiri")
    def _check_founding(self, laporan: tuple[LaporanTahunan, ...], founded: date) -> Iterable[Fault]:
        return check_founding(laporan, founded)

    @rule("tanggal_berdiri", "berdiri_kira")
    def _check_day_of_founding(self, founded: date, told: TanggalKira) -> Fault | None:
        return check_day_of_founding(founded, told)

    @rule("modal_total", "modal_tanah_bangunan", "modal_usaha", when_stated=False)
    def _check_capital(self, total: int | None, land: int | None, capital: int | None) -> Fault | None:
        if total is None:
            return None
        return check_part("modal_tanah_bangunan", land, "modal_total", total) or check_rest(
            "modal_usaha", capital, total, land
        )

    @rule("status_operasional", "keterangan", when_stated=False)
    def _check_history(
        self, history: tuple[StatusOperasional, ...], keterangan: tuple[Keterangan, ...]
    ) -> Iterable[Fault]:
        return check_history(history, keterangan) if history else ()

    @property
    def modal_usaha_dihitung(self) -> int | None:
        """Capital as stated, or the total less land and buildings where both are, rupiah."""
        if self.modal_usaha is not None:
            return self.modal_usaha
        return cut_part(self.modal_total, self.modal_tanah_bangunan)

    def keadaan_pada(self, tanggal: date) -> KeadaanUsaha | None:
        """Answer how it fared on a day; None where that is not told, or approximate days leave it open.

        A status lasts until the next one. Only what is told as done counts, by those who tell of the status
        or, where nobody in particular does, by those who tell of the business; see
        :func:`~umkm_core.entitas.keterangan.is_realised`.

        Args:
            tanggal: The day.

        Raises:
            InvalidTypeError: ``NOT_A_DATE``.

        >>> from datetime import date
        >>> from umkm_core.values.periode import Periode
        >>> from umkm_core.values.tanggal_kira import TanggalKira
        >>> berhenti, bangkit = KeadaanUsaha.BERHENTI_PRODUKSI, KeadaanUsaha.BANGKIT_KEMBALI
        >>> usaha = Usaha(
        ...     id="U-1",
        ...     nama="Kue Kering Fiktif",
        ...     status_operasional=[
        ...         StatusOperasional(keadaan=berhenti, sejak=date(2020, 4, 1)),
        ...         StatusOperasional(keadaan=bangkit, sejak=TanggalKira(Periode.tahun(2022))),
        ...     ],
        ... )
        >>> for tahun in (2019, 2021, 2022, 2023):
        ...     print(usaha.keadaan_pada(date(tahun, 6, 1)))
        None
        berhenti produksi
        None
        bangkit kembali
        """
        raise_faults([check_date(tanggal, "tanggal")])
        possible: set[KeadaanUsaha | None] = {None}
        for _, one in iterate_done(self.status_operasional, self.keterangan):
            is_later = None if one.sejak is None else one.sejak.sesudah(tanggal)
            if is_later is True:
                break
            possible = {one.keadaan} if is_later is False else {*possible, one.keadaan}
        return possible.pop() if len(possible) == 1 else None
