"""A business: what it is, whose it is, how it fares, and what it reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.acuan.alamat import Alamat
from umkm_core.entitas.bagian import check_part, check_rest, cut_part
from umkm_core.entitas.dokumen import Dokumen
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdOrang
from umkm_core.entitas.laporan import LaporanTahunan
from umkm_core.entitas.saluran import SaluranPenjualan
from umkm_core.entitas.status_usaha import StatusOperasional
from umkm_core.entitas.tahun_buku import check_laporan
from umkm_core.errors import ErrorCode, Fault
from umkm_core.identitas.kbli import KodeKBLI
from umkm_core.kosakata.skala import Mandiri, SkalaUsaha
from umkm_core.kosakata.usaha import BentukUsaha, BidangUsaha, KeadaanUsaha, WilayahPemasaran
from umkm_core.values.checks import check_date, raise_faults
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Distinct, Hari, Kunci, Rupiah, Teks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_MILIK_PERORANGAN: Final = {
    BentukUsaha.PERSEORANGAN: True,
    BentukUsaha.UD: True,
    BentukUsaha.PERSEROAN_PERORANGAN: True,
    BentukUsaha.KOPERASI: False,
}
"""Forms that leave no doubt whether a person, or a body of one person, owns the business."""


@frozen(kw_only=True)
class Usaha(Declared):
    """A business.

    Attributes:
        id: Key by which others refer to it.
        nama: Name.
        bentuk: Legal form; tables of trainings call it *status usaha*.
        pemilik: Keys of the persons who own it, each once.
        kbli: Codes of what it does, each once; those of several editions may stand together.
        bidang: What it makes or does, as lists of trainings group it.
        alamat: Where it is.
        laporan: What it reported, a year each, in any order.
        tanggal_berdiri: Day it was founded.
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
        keterangan: Who tells of it, and as what.

    Everything but ``id`` and ``nama`` may be None, "not stated".

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> from umkm_core.entitas.laporan import LaporanTahunan
    >>> usaha = Usaha(id="U-1", nama="Keripik Tempe Fiktif", laporan=[LaporanTahunan(tahun=2023)])
    >>> usaha.laporan[0].tahun
    2023
    """

    id: Kunci
    nama: Teks
    bentuk: BentukUsaha | None = None
    pemilik: Distinct[IdOrang] = field(default=(), converter=to_tuple)
    kbli: Distinct[KodeKBLI] = field(default=(), converter=to_tuple)
    bidang: BidangUsaha | None = None
    alamat: Alamat | None = None
    laporan: tuple[LaporanTahunan, ...] = field(default=(), converter=to_tuple)
    tanggal_berdiri: Hari | None = None
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
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("bentuk", "milik_perorangan")
    def _check_owner(self, bentuk: BentukUsaha, owned: bool) -> Fault | None:  # noqa: FBT001 - a field
        known = _MILIK_PERORANGAN.get(bentuk)
        if known is None or known is owned:
            return None
        text = f"a business of the form {bentuk} is {'' if known else 'not '}owned by a person"
        return Fault(ErrorCode.CONTRADICTION, text, "milik_perorangan", owned)

    @rule("laporan")
    def _check_laporan(self, laporan: tuple[LaporanTahunan, ...]) -> list[Fault] | None:
        calendar_years = {(one.tahun, one.perkiraan) for one in laporan if one.awal is None}
        if len(calendar_years) == len(laporan):
            return None  # nearly all there is, and none of them repeats another or overlaps it
        reports = [*enumerate(laporan)]
        return [
            fault
            for perkiraan in (False, True)
            for fault in check_laporan([pair for pair in reports if pair[1].perkiraan is perkiraan])
        ]

    @rule("laporan", "tanggal_berdiri")
    def _check_founding(self, laporan: tuple[LaporanTahunan, ...], founded: date) -> Fault | None:
        year = founded.year + 1  # a tahun buku called by a later one starts after that year
        for one in laporan:
            if one.tahun <= year and one.akhir <= founded:
                text = f"tahun buku {one.tahun} had ended before the business was founded"
                return Fault(ErrorCode.CONTRADICTION, text, "tanggal_berdiri", founded)
        return None

    @rule("modal_total", "modal_tanah_bangunan")
    def _check_land(self, total: int, land: int) -> Fault | None:
        if land > total:
            text = "land and buildings are a part of modal_total and do not exceed it"
            return Fault(ErrorCode.CONTRADICTION, text, "modal_tanah_bangunan", land)
        return None

    @rule("modal_usaha", "modal_total", "modal_tanah_bangunan")
    def _check_capital(self, capital: int, total: int, land: int) -> Fault | None:
        return None if land > total else check_rest("modal_usaha", capital, total - land)

    @rule("modal_usaha", "modal_total")
    def _check_capital_within_total(self, part: int, whole: int) -> Fault | None:
        return check_part("modal_usaha", part, "modal_total", whole)

    @rule("status_operasional")
    def _check_history(self, history: tuple[StatusOperasional, ...]) -> Iterator[Fault]:
        before: date | None = None  # none that follows can have begun before this day
        closed: date | None = None  # by the end of this day the business had closed
        for index, one in enumerate(history):
            if one.sejak is None or not one.terjadi:
                continue
            path = f"status_operasional[{index}]"
            first, last = one.sejak.periode.mulai, one.sejak.periode.hari_terakhir
            if before is not None and one.sejak.sebelum(before) is True:
                text = f"what stands before it came about on {before} or later"
                yield Fault(ErrorCode.CONTRADICTION, text, f"{path}.sejak", one.sejak)
            if one.keadaan is KeadaanUsaha.TUTUP:
                if last is not None and (closed is None or last < closed):
                    closed = last
            elif closed is not None and one.sejak.sesudah(closed) is True:
                text = f"the business had closed for good by {closed}"
                yield Fault(ErrorCode.CONTRADICTION, text, f"{path}.keadaan", one.keadaan)
            if first is not None and (before is None or first > before):
                before = first

    @property
    def modal_usaha_dihitung(self) -> int | None:
        """Capital as stated, or the total less land and buildings where both are, rupiah."""
        if self.modal_usaha is not None:
            return self.modal_usaha
        return cut_part(self.modal_total, self.modal_tanah_bangunan)

    def keadaan_pada(self, tanggal: date) -> KeadaanUsaha | None:
        """Answer how it fared on a day; None where that is not told, or approximate days leave it open.

        A status lasts until the next one. Only what is told as done counts, as ``terjadi`` of it says.

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
        for one in self.status_operasional:
            if not one.terjadi:
                continue
            is_later = None if one.sejak is None else one.sejak.sesudah(tanggal)
            if is_later is True:
                break
            possible = {one.keadaan} if is_later is False else {*possible, one.keadaan}
        return possible.pop() if len(possible) == 1 else None
