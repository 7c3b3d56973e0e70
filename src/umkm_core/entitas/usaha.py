"""A business and what it reports each year."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, TypeAlias

from attrs import field, frozen

from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.skala import Mandiri, SkalaUsaha
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.jangka import find_day_after
from umkm_core.values.kinds import Cacah, Hari, Rupiah, Saldo, Tahun, Teks

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS_OF_YEAR = 12


def _check_months(value: object, path: str) -> Fault | None:
    if type(value) is int and 1 <= value <= _MONTHS_OF_YEAR:
        return None
    code = ErrorCode.OUT_OF_RANGE if type(value) is int else ErrorCode.NOT_AN_INTEGER
    return Fault(code, "a tahun buku has 1 to 12 months", path, value)


Bulan: TypeAlias = Annotated[int, _check_months]
"""The length of a tahun buku in months."""


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
    bulan: Bulan = _MONTHS_OF_YEAR
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
        if -1 <= awal.year - tahun <= 0:
            return None
        text = f"a tahun buku called {tahun} starts in that year or the one before"
        return Fault(ErrorCode.CONTRADICTION, text, "awal", awal)

    @rule("penjualan_kotor", "potongan_penjualan")
    def _check_sales(self, gross: int, discounts: int) -> Fault | None:
        if discounts > gross:
            text = "returns and discounts do not exceed gross sales"
            return Fault(ErrorCode.CONTRADICTION, text, "potongan_penjualan", discounts)
        return None

    @rule("hasil_penjualan", "penjualan_kotor", "potongan_penjualan")
    def _check_net_sales(self, stated: int, gross: int, discounts: int) -> Fault | None:
        return _contradiction("hasil_penjualan", stated, gross - discounts)

    @rule("kekayaan_bersih", "aset", "kewajiban", "tanah_bangunan")
    def _check_net_worth(self, stated: int, assets: int, debts: int, land: int) -> Fault | None:
        return _contradiction("kekayaan_bersih", stated, assets - debts - land)

    @rule("hasil_penjualan", "penjualan_kotor")
    def _check_sales_within_gross(self, part: int, whole: int) -> Fault | None:
        return _part_of("hasil_penjualan", part, "penjualan_kotor", whole)

    @rule("tanah_bangunan", "aset")
    def _check_land_within_assets(self, part: int, whole: int) -> Fault | None:
        return _part_of("tanah_bangunan", part, "aset", whole)

    @rule("kekayaan_bersih", "aset")
    def _check_net_worth_within_assets(self, part: int, whole: int) -> Fault | None:
        return _part_of("kekayaan_bersih", part, "aset", whole)

    @property
    def mulai(self) -> date:
        """First day of the tahun buku."""
        return self.awal or date(self.tahun, 1, 1)

    @property
    def akhir(self) -> date:
        """First day after the tahun buku."""
        return _find_end(self.mulai, self.bulan)

    @property
    def setahun_penuh(self) -> bool:
        """Whether the tahun buku has twelve months."""
        return self.bulan == _MONTHS_OF_YEAR

    @property
    def hasil_penjualan_dihitung(self) -> int | None:
        """Net sales as stated, or gross less returns and discounts where both are, rupiah."""
        return self.hasil_penjualan if self.hasil_penjualan is not None else _net_sales(self)

    @property
    def kekayaan_bersih_dihitung(self) -> int | None:
        """Net worth as stated, or assets less liabilities and less land and buildings, rupiah."""
        return self.kekayaan_bersih if self.kekayaan_bersih is not None else _net_worth(self)


@lru_cache(maxsize=1024)  # few days end the tahun buku of a nation's businesses
def _find_end(start: date, months: int) -> date:
    return find_day_after(start, bulan=months)


def _contradiction(name: str, stated: int, computed: int) -> Fault | None:
    if stated == computed:
        return None
    return Fault(ErrorCode.CONTRADICTION, f"its parts give {computed}", name, stated)


def _part_of(part: str, less: int, whole: str, more: int) -> Fault | None:
    if less <= more:
        return None
    return Fault(ErrorCode.CONTRADICTION, f"it exceeds {whole}, of which it is a part ({more})", part, less)


@frozen(kw_only=True)
class Usaha(Declared):
    """A business.

    Attributes:
        id: Key by which others refer to it.
        nama: Name.
        laporan: What it reported, a year each, in any order.
        tanggal_berdiri: Day it was founded.
        modal_usaha: Own and borrowed capital to run it, without land and buildings of its place, rupiah.
        modal_total: The same with them, rupiah; with ``modal_tanah_bangunan`` instead of ``modal_usaha``.
        modal_tanah_bangunan: Their value within ``modal_total``, rupiah.
        pma: Whether it is foreign investment, *penanaman modal asing*.
        bagian_dari: Class of the business it is a subsidiary, branch or part of; ``MANDIRI`` states that it
            is part of none.
        milik_perorangan: Whether it is owned by a person or a one-person body.

    Everything but ``id`` and ``nama`` may be None, "not stated".

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> usaha = Usaha(id="U-1", nama="Keripik Tempe Fiktif", laporan=[LaporanTahunan(tahun=2023)])
    >>> usaha.laporan[0].tahun
    2023
    """

    id: Teks
    nama: Teks
    laporan: tuple[LaporanTahunan, ...] = field(default=(), converter=to_tuple)
    tanggal_berdiri: Hari | None = None
    modal_usaha: Rupiah | None = None
    modal_total: Rupiah | None = None
    modal_tanah_bangunan: Rupiah | None = None
    pma: bool | None = None
    bagian_dari: SkalaUsaha | Mandiri | None = None
    milik_perorangan: bool | None = None

    @rule("laporan")
    def _check_years(self, laporan: tuple[LaporanTahunan, ...]) -> Iterator[Fault]:
        seen: set[tuple[int, bool]] = set()
        for index, one in enumerate(laporan):
            key = (one.tahun, one.perkiraan)
            if key in seen:
                text = "a year is reported once, besides an estimate of it"
                yield Fault(ErrorCode.DUPLICATE, text, f"laporan[{index}].tahun", one.tahun)
            seen.add(key)

    @rule("laporan")
    def _check_overlaps(self, laporan: tuple[LaporanTahunan, ...]) -> Iterator[Fault]:
        for reports in _by_kind(laporan):
            earlier: LaporanTahunan | None = None  # the one that reaches farthest, so far
            for later in reports:
                if earlier and later.mulai < earlier.akhir and later.tahun != earlier.tahun:
                    text = f"tahun buku {later.tahun} starts before tahun buku {earlier.tahun} has ended"
                    yield Fault(ErrorCode.CONTRADICTION, text, "laporan", later.mulai)
                if earlier is None or later.akhir > earlier.akhir:
                    earlier = later

    @rule("laporan", "tanggal_berdiri")
    def _check_founding(self, laporan: tuple[LaporanTahunan, ...], founded: date) -> Iterator[Fault]:
        for reports in _by_kind(laporan):
            if reports and reports[0].akhir <= founded:
                text = f"tahun buku {reports[0].tahun} had ended before the business was founded"
                yield Fault(ErrorCode.CONTRADICTION, text, "tanggal_berdiri", founded)

    @rule("modal_total", "modal_tanah_bangunan")
    def _check_land(self, total: int, land: int) -> Fault | None:
        if land > total:
            text = "land and buildings are a part of modal_total and do not exceed it"
            return Fault(ErrorCode.CONTRADICTION, text, "modal_tanah_bangunan", land)
        return None

    @rule("modal_usaha", "modal_total", "modal_tanah_bangunan")
    def _check_capital(self, capital: int, total: int, land: int) -> Fault | None:
        return None if land > total else _contradiction("modal_usaha", capital, total - land)

    @rule("modal_usaha", "modal_total")
    def _check_capital_within_total(self, part: int, whole: int) -> Fault | None:
        return _part_of("modal_usaha", part, "modal_total", whole)

    @property
    def modal_usaha_dihitung(self) -> int | None:
        """Capital as stated, or the total less land and buildings where both are, rupiah."""
        if self.modal_usaha is not None:
            return self.modal_usaha
        return _difference(self.modal_total, self.modal_tanah_bangunan)


def _by_kind(laporan: tuple[LaporanTahunan, ...]) -> Iterator[list[LaporanTahunan]]:
    """Yield what was reported and what was estimated, each by its first day."""
    for perkiraan in (False, True):
        reports = [one for one in laporan if one.perkiraan is perkiraan]
        yield sorted(reports, key=lambda one: one.mulai)


def _difference(total: int | None, part: int | None) -> int | None:
    return None if total is None or part is None else total - part


def _net_sales(laporan: LaporanTahunan) -> int | None:
    return _difference(laporan.penjualan_kotor, laporan.potongan_penjualan)


def _net_worth(laporan: LaporanTahunan) -> int | None:
    return _difference(_difference(laporan.aset, laporan.kewajiban), laporan.tanah_bangunan)
