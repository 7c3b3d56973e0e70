"""What a business reports of one tahun buku."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from umkm_core.entitas.bagian import check_part, check_rest, cut_part
from umkm_core.entitas.tahun_buku import MONTHS, Bulan, check_awal, find_end, find_start
from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.declared import Declared, rule
from umkm_core.values.kinds import Cacah, Rupiah, Saldo, Tahun


@frozen(kw_only=True)
class LaporanTahunan(Declared):
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
        tenaga_kerja: Workers, persons.
        perkiraan: Whether the figures are an estimate of a year that is still running.

    Source of net sales and net worth: elucidation of UU 20/2008 Pasal 6 ayat (1).

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> laporan = LaporanTahunan(tahun=2023, aset=900_000_000, kewajiban=0, tanah_bangunan=860_000_000)
    >>> laporan.kekayaan_bersih_dihitung
    40000000
    >>> laporan.mulai, laporan.akhir
    (datetime.date(2023, 1, 1), datetime.date(2024, 1, 1))
    """

    tahun: Tahun
    awal: date | None = None
    bulan: Bulan = MONTHS
    hasil_penjualan: Rupiah | None = None
    penjualan_kotor: Rupiah | None = None
    potongan_penjualan: Rupiah | None = None
    kekayaan_bersih: Saldo | None = None
    aset: Rupiah | None = None
    kewajiban: Rupiah | None = None
    tanah_bangunan: Rupiah | None = None
    nilai_investasi: Rupiah | None = None
    tenaga_kerja: Cacah | None = None
    perkiraan: bool = False

    @rule("tahun", "awal")
    def _check_awal(self, tahun: int, awal: date) -> Fault | None:
        return check_awal(tahun, awal)

    @rule("penjualan_kotor", "potongan_penjualan")
    def _check_sales(self, gross: int, discounts: int) -> Fault | None:
        if discounts > gross:
            text = "returns and discounts do not exceed gross sales"
            return Fault(ErrorCode.CONTRADICTION, text, "potongan_penjualan", discounts)
        return None

    @rule("hasil_penjualan", "penjualan_kotor", "potongan_penjualan")
    def _check_net_sales(self, stated: int, gross: int, discounts: int) -> Fault | None:
        return check_rest("hasil_penjualan", stated, gross - discounts)

    @rule("kekayaan_bersih", "aset", "kewajiban", "tanah_bangunan")
    def _check_net_worth(self, stated: int, assets: int, debts: int, land: int) -> Fault | None:
        return check_rest("kekayaan_bersih", stated, assets - debts - land)

    @rule("hasil_penjualan", "penjualan_kotor")
    def _check_sales_within_gross(self, part: int, whole: int) -> Fault | None:
        return check_part("hasil_penjualan", part, "penjualan_kotor", whole)

    @rule("tanah_bangunan", "aset")
    def _check_land_within_assets(self, part: int, whole: int) -> Fault | None:
        return check_part("tanah_bangunan", part, "aset", whole)

    @rule("kekayaan_bersih", "aset")
    def _check_net_worth_within_assets(self, part: int, whole: int) -> Fault | None:
        return check_part("kekayaan_bersih", part, "aset", whole)

    @property
    def mulai(self) -> date:
        """First day of the tahun buku."""
        return find_start(self.tahun, self.awal)

    @property
    def akhir(self) -> date:
        """First day after the tahun buku."""
        return find_end(self.mulai, self.bulan)

    @property
    def setahun_penuh(self) -> bool:
        """Whether the tahun buku has twelve months."""
        return self.bulan == MONTHS

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
