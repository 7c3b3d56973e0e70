"""A business and what it reports each year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final, TypeGuard

from attrs import field, frozen

from umkm_core.errors import ErrorCode, Fault, InvalidTypeError
from umkm_core.values.checks import (
    Check,
    check_bagian_dari,
    check_count,
    check_date,
    check_flag,
    check_net_worth,
    check_record_day,
    check_rupiah,
    check_stated,
    check_text,
    check_type,
    check_year,
    raise_faults,
)
from umkm_core.values.jangka import find_day_after
from umkm_core.values.skala import Mandiri, SkalaUsaha

_MONTHS_OF_YEAR = 12


@frozen(kw_only=True)
class LaporanTahunan:
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

    tahun: int
    awal: date | None = None
    bulan: int = _MONTHS_OF_YEAR
    hasil_penjualan: int | None = None
    penjualan_kotor: int | None = None
    potongan_penjualan: int | None = None
    kekayaan_bersih: int | None = None
    aset: int | None = None
    kewajiban: int | None = None
    tanah_bangunan: int | None = None
    nilai_investasi: int | None = None
    tenaga_kerja: int | None = None
    perkiraan: bool = False

    def __attrs_post_init__(self) -> None:
        raise_faults(self._faults())

    def _faults(self) -> Iterator[Fault | None]:
        year_fault = check_year(self.tahun, "tahun")
        yield year_fault
        if self.awal is not None:
            date_fault = check_date(self.awal, "awal")
            yield date_fault
            if year_fault is date_fault is None and not -1 <= self.awal.year - self.tahun <= 0:
                text = f"a tahun buku called {self.tahun} starts in that year or the one before"
                yield Fault(ErrorCode.CONTRADICTION, text, "awal", self.awal)
        if check_count(self.bulan, "bulan") or not 1 <= self.bulan <= _MONTHS_OF_YEAR:
            code = ErrorCode.OUT_OF_RANGE if type(self.bulan) is int else ErrorCode.NOT_AN_INTEGER
            yield Fault(code, "a tahun buku has 1 to 12 months", "bulan", self.bulan)
        yield from check_stated(self, _CHECKS_LAPORAN)
        yield check_flag(self.perkiraan, "perkiraan")
        net_sales = _net_sales(self)
        if net_sales is not None and net_sales < 0:
            text = "returns and discounts do not exceed gross sales"
            yield Fault(ErrorCode.CONTRADICTION, text, "potongan_penjualan", self.potongan_penjualan)
        yield self._contradiction("hasil_penjualan", self.hasil_penjualan, net_sales)
        yield self._contradiction("kekayaan_bersih", self.kekayaan_bersih, _net_worth(self))
        yield _part_of(self, "hasil_penjualan", "penjualan_kotor")
        yield _part_of(self, "tanah_bangunan", "aset")
        yield _part_of(self, "kekayaan_bersih", "aset")

    def _contradiction(self, name: str, stated: int | None, computed: int | None) -> Fault | None:
        if stated is None or computed is None or stated == computed:
            return None
        return Fault(ErrorCode.CONTRADICTION, f"its parts give {computed}", name, stated)

    @property
    def mulai(self) -> date:
        """First day of the tahun buku."""
        return self.awal or date(self.tahun, 1, 1)

    @property
    def akhir(self) -> date:
        """First day after the tahun buku."""
        return find_day_after(self.mulai, bulan=self.bulan)

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


def _as_tuple(laporan: Iterable[LaporanTahunan]) -> tuple[LaporanTahunan, ...]:
    if isinstance(laporan, Iterable):
        return tuple(laporan)
    text = "needs a sequence of LaporanTahunan"
    raise InvalidTypeError(Fault(ErrorCode.WRONG_TYPE, text, "laporan", laporan))


@frozen(kw_only=True)
class Usaha:
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

    id: str
    nama: str
    laporan: tuple[LaporanTahunan, ...] = field(default=(), converter=_as_tuple)
    tanggal_berdiri: date | None = None
    modal_usaha: int | None = None
    modal_total: int | None = None
    modal_tanah_bangunan: int | None = None
    pma: bool | None = None
    bagian_dari: SkalaUsaha | Mandiri | None = None
    milik_perorangan: bool | None = None

    def __attrs_post_init__(self) -> None:
        raise_faults(self._faults())

    def _faults(self) -> Iterator[Fault | None]:
        yield check_text(self.id, "id")
        yield check_text(self.nama, "nama")
        yield from self._report_faults()
        yield from check_stated(self, _CHECKS_USAHA)
        computed = _difference(self.modal_total, self.modal_tanah_bangunan)
        if computed is not None and computed < 0:
            text = "land and buildings are a part of modal_total and do not exceed it"
            yield Fault(ErrorCode.CONTRADICTION, text, "modal_tanah_bangunan", self.modal_tanah_bangunan)
        elif computed is not None and type(self.modal_usaha) is int and self.modal_usaha != computed:
            text = f"its parts give {computed}"
            yield Fault(ErrorCode.CONTRADICTION, text, "modal_usaha", self.modal_usaha)
        yield _part_of(self, "modal_usaha", "modal_total")

    def _report_faults(self) -> Iterator[Fault | None]:
        seen: set[tuple[int, bool]] = set()
        for index, laporan in enumerate(self.laporan):
            path = f"laporan[{index}]"
            wrong = check_type(laporan, LaporanTahunan, path)
            if wrong is not None:
                yield wrong
                continue
            key = (laporan.tahun, laporan.perkiraan)
            if key in seen:
                text = "a year is reported once, besides an estimate of it"
                yield Fault(ErrorCode.DUPLICATE, text, f"{path}.tahun", laporan.tahun)
            seen.add(key)
        for perkiraan in (False, True):
            yield from self._overlaps(perkiraan=perkiraan)

    def _overlaps(self, *, perkiraan: bool) -> Iterator[Fault]:
        reports = [one for one in self.laporan if _is_sound(one) and one.perkiraan is perkiraan]
        reports.sort(key=lambda laporan: laporan.mulai)
        earlier: LaporanTahunan | None = None  # the one that reaches farthest, so far
        for later in reports:
            if earlier and later.mulai < earlier.akhir and later.tahun != earlier.tahun:
                text = f"tahun buku {later.tahun} starts before tahun buku {earlier.tahun} has ended"
                yield Fault(ErrorCode.CONTRADICTION, text, "laporan", later.mulai)
            if earlier is None or later.akhir > earlier.akhir:
                earlier = later
        founded = self.tanggal_berdiri
        if (
            reports
            and check_date(founded, "") is None
            and founded is not None
            and reports[0].akhir <= founded
        ):
            text = f"tahun buku {reports[0].tahun} had ended before the business was founded"
            yield Fault(ErrorCode.CONTRADICTION, text, "tanggal_berdiri", founded)

    @property
    def modal_usaha_dihitung(self) -> int | None:
        """Capital as stated, or the total less land and buildings where both are, rupiah."""
        if self.modal_usaha is not None:
            return self.modal_usaha
        return _difference(self.modal_total, self.modal_tanah_bangunan)


def _is_sound(laporan: object) -> TypeGuard[LaporanTahunan]:
    return isinstance(laporan, LaporanTahunan)


def _part_of(thing: object, part: str, whole: str) -> Fault | None:
    less, more = getattr(thing, part), getattr(thing, whole)
    if type(less) is not int or type(more) is not int or less <= more:
        return None
    return Fault(ErrorCode.CONTRADICTION, f"it exceeds {whole}, of which it is a part ({more})", part, less)


_CHECKS_LAPORAN: Final[Mapping[str, Check]] = {
    "hasil_penjualan": check_rupiah,
    "penjualan_kotor": check_rupiah,
    "potongan_penjualan": check_rupiah,
    "kekayaan_bersih": check_net_worth,
    "aset": check_rupiah,
    "kewajiban": check_rupiah,
    "tanah_bangunan": check_rupiah,
    "nilai_investasi": check_rupiah,
    "tenaga_kerja": check_count,
}

_CHECKS_USAHA: Final[Mapping[str, Check]] = {
    "tanggal_berdiri": check_record_day,
    "modal_usaha": check_rupiah,
    "modal_total": check_rupiah,
    "modal_tanah_bangunan": check_rupiah,
    "pma": check_flag,
    "bagian_dari": check_bagian_dari,
    "milik_perorangan": check_flag,
}


def _difference(total: int | None, part: int | None) -> int | None:
    return total - part if type(total) is int and type(part) is int else None


def _net_sales(laporan: LaporanTahunan) -> int | None:
    return _difference(laporan.penjualan_kotor, laporan.potongan_penjualan)


def _net_worth(laporan: LaporanTahunan) -> int | None:
    return _difference(_difference(laporan.aset, laporan.kewajiban), laporan.tanah_bangunan)
