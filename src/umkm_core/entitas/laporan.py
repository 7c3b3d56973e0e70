"""What a business reports of one tahun buku."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.tahun_buku import TahunBuku
from umkm_core.values.bagian import check_part, check_rest, check_whole, cut_part, make_whole
from umkm_core.values.declared import rule, to_tuple
from umkm_core.values.kinds import Cacah, Rupiah, Saldo

if TYPE_CHECKING:
    from umkm_core.errors import Fault


@frozen(kw_only=True)
class LaporanTahunan(TahunBuku):
    """What a business reports for one *tahun buku*; rupiah in whole numbers, None is "not stated".

    Attributes:
        tahun: The year by which the tahun buku is called.
        awal: Its first day; None means 1 January of ``tahun``.
        bulan: Its length in months, 12 but for a first or last year that is shorter.
        hasil_penjualan: Net sales, *hasil penjualan bersih*, rupiah.
        penjualan_kotor: Gross sales, rupiah; with ``potongan_penjualan`` instead of the net.
        potongan_penjualan: Returns and discounts, rupiah.
        kekayaan_bersih: Net worth without land and buildings of the place of business, rupiah; may be below
            zero.
        aset: Total assets, rupiah; with the next two instead of the net worth.
        kewajiban: Total liabilities, rupiah.
        tanah_bangunan: Value of land and buildings of the place of business within ``aset``, rupiah.
        nilai_investasi: Investment without land and buildings of the place of business, rupiah.
        tenaga_kerja: Workers, persons. They may be more than men and women together, where it is not told of
            some.
        tenaga_kerja_laki_laki: Workers who are men, persons.
        tenaga_kerja_perempuan: Workers who are women, persons.
        perkiraan: Whether the figures are an estimate of a year that is still running.
        keterangan: Who tells it, and as what.

    Source of net sales and net worth: elucidation of UU 20/2008 Pasal 6 ayat (1).

    Raises:
        InvalidValueError: with every fault at once, ``CONTRADICTION`` for net sales, a net worth or workers
            that are not what their parts give; InvalidTypeError where all are faults of type.

    >>> laporan = LaporanTahunan(tahun=2023, aset=900_000_000, kewajiban=0, tanah_bangunan=860_000_000)
    >>> laporan.kekayaan_bersih_dihitung
    40000000
    >>> laporan.mulai, laporan.sampai
    (datetime.date(2023, 1, 1), datetime.date(2024, 1, 1))
    """

    hasil_penjualan: Rupiah | None = None
    penjualan_kotor: Rupiah | None = None
    potongan_penjualan: Rupiah | None = None
    kekayaan_bersih: Saldo | None = None
    aset: Rupiah | None = None
    kewajiban: Rupiah | None = None
    tanah_bangunan: Rupiah | None = None
    nilai_investasi: Rupiah | None = None
    tenaga_kerja: Cacah | None = None
    tenaga_kerja_laki_laki: Cacah | None = None
    tenaga_kerja_perempuan: Cacah | None = None
    perkiraan: bool = False
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    # Each rule is of one whole, and of several faults about it tells the first: a part that exceeds the whole
    # leaves nothing to compare.

    @rule("penjualan_kotor", "potongan_penjualan", "hasil_penjualan", when_stated=False)
    def _check_sales(self, gross: int | None, discounts: int | None, net: int | None) -> Fault | None:
        if gross is None:
            return None
        return check_part("potongan_penjualan", discounts, "penjualan_kotor", gross) or check_rest(
            "hasil_penjualan", net, gross, discounts
        )

    @rule("aset", "kewajiban", "tanah_bangunan", "kekayaan_bersih", when_stated=False)
    def _check_net_worth(
        self, assets: int | None, debts: int | None, land: int | None, worth: int | None
    ) -> Fault | None:
        if assets is None:
            return None
        return check_part("tanah_bangunan", land, "aset", assets) or check_rest(
            "kekayaan_bersih", worth, assets, debts, land
        )

    @rule("tenaga_kerja", "tenaga_kerja_laki_laki", "tenaga_kerja_perempuan", when_stated=False)
    def _check_workers(self, workers: int | None, men: int | None, women: int | None) -> Fault | None:
        return None if men is None is women else check_whole("tenaga_kerja", workers, men, women)

    @property
    def hasil_penjualan_dihitung(self) -> int | None:
        """Net sales as stated, or gross less returns and discounts where both are, rupiah."""
        if self.hasil_penjualan is not None:
            return self.hasil_penjualan
        return cut_part(self.penjualan_kotor, self.potongan_penjualan)

    @property
    def kekayaan_bersih_dihitung(self) -> int | None:
        """Net worth as stated, or assets less liabilities and less land and buildings, rupiah."""
        if self.kekayaan_bersih is not None:
            return self.kekayaan_bersih
        return cut_part(cut_part(self.aset, self.kewajiban), self.tanah_bangunan)

    @property
    def tenaga_kerja_dihitung(self) -> int | None:
        """Workers as stated, or men and women together where both are, persons."""
        if self.tenaga_kerja is not None:
            return self.tenaga_kerja
        return make_whole(self.tenaga_kerja_laki_laki, self.tenaga_kerja_perempuan)
