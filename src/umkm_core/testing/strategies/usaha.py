"""Businesses, their reports, papers, ways to sell and products."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve
from hypothesis import strategies as st

from umkm_core.entitas.dokumen import Dokumen
from umkm_core.entitas.laporan import LaporanTahunan
from umkm_core.entitas.produk import Produk
from umkm_core.entitas.saluran import SaluranPenjualan
from umkm_core.entitas.status_usaha import StatusOperasional
from umkm_core.entitas.usaha import MILIK_PERORANGAN, Usaha
from umkm_core.kosakata.dokumen import JenisDokumen
from umkm_core.kosakata.usaha import BentukUsaha, KeadaanUsaha
from umkm_core.testing.strategies.declared import kode_kbli, kunci, register, rekaman
from umkm_core.testing.strategies.identitas import nib, nomor_pirt
from umkm_core.testing.strategies.nilai import bagian_dari, rupiah, tenaga_kerja
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from hypothesis.strategies import SearchStrategy

    from umkm_core.identitas.pirt import NomorPIRT

_MONTHS_OF_YEAR: Final = 12
_FIRST_YEAR: Final = 1995
_LAST_YEAR: Final = 2030
_MOST_REPORTS: Final = 5
_MOST: Final = 3
_MOST_DAYS_OF_PAPER: Final = 2_000
_MOST_DAYS: Final = 30_000
"""So many days before its first report a business may have been founded; no record has one before 1900."""
_AMOUNTS: Final = (
    "hasil_penjualan",
    "penjualan_kotor",
    "potongan_penjualan",
    "kekayaan_bersih",
    "aset",
    "kewajiban",
    "tanah_bangunan",
)
_CAPITAL: Final = ("modal_usaha", "modal_total", "modal_tanah_bangunan")
_WORKERS: Final = ("tenaga_kerja", "tenaga_kerja_laki_laki", "tenaga_kerja_perempuan")
_FORMS: Final = tuple(
    (form, owned)
    for form in (None, *BentukUsaha)
    for owned in (None, True, False)
    if form is None or owned is None or MILIK_PERORANGAN.get(form, owned) is owned
)
"""Legal forms, each with what may be said of the owner."""
_WAYS_TO_TELL: Final[tuple[Callable[[date], TanggalKira | None], ...]] = (
    lambda _: None,
    lambda day: TanggalKira(Periode.hari(day)),
    lambda day: TanggalKira(Periode.bulan(day.year, day.month)),
    lambda day: TanggalKira(Periode.tahun(day.year)),
    lambda day: TanggalKira(Periode.hingga(day)),
    lambda day: TanggalKira(Periode.sejak(day)),
)


def laporan_tahunan(*, sejak: int = _FIRST_YEAR, sampai: int = _LAST_YEAR) -> SearchStrategy[LaporanTahunan]:
    """Return annual reports, some of a tahun buku that is short or does not start on 1 January.

    Args:
        sejak: First year.
        sampai: Last year.
    """
    return st.builds(_start_on, _reports(sejak, sampai), _first_days())


@cache
def usaha() -> SearchStrategy[Usaha]:
    """Return businesses with up to five annual reports."""
    years = st.lists(
        _reports(_FIRST_YEAR, _LAST_YEAR),
        max_size=_MOST_REPORTS,
        unique_by=lambda one: (one.tahun, one.perkiraan),
    )
    untied = rekaman(
        Usaha,
        pemilik=st.lists(kunci("Orang"), max_size=_MOST, unique=True),
        kbli=st.lists(kode_kbli(), max_size=_MOST, unique=True),
        laporan=st.builds(
            lambda reports, day: [_start_on(one, day) for one in reports], years, _first_days()
        ),
        bagian_dari=bagian_dari(),
        status_operasional=st.lists(status_operasional(), max_size=_MOST).map(_put_in_order),
        **dict.fromkeys(("bentuk", "milik_perorangan", "tanggal_berdiri", *_CAPITAL), st.none()),
    )
    return st.builds(
        _tie,
        untied,
        form=st.sampled_from(_FORMS),
        days_before=st.none() | st.integers(0, _MOST_DAYS),
        tell=make_ways_to_tell(),
        capital=rupiah(),
        land=rupiah(),
        stated=_some(_CAPITAL),
    )


@cache
def make_ways_to_tell() -> SearchStrategy[Callable[[date], TanggalKira | None]]:
    """Return ways to tell of a day approximately, or not at all."""
    return st.sampled_from(_WAYS_TO_TELL)


@cache
def dokumen() -> SearchStrategy[Dokumen]:
    """Return papers of a business, a product or a cooperative."""
    others = st.sampled_from([jenis for jenis in JenisDokumen if jenis not in _NUMBERED])
    days = st.integers(0, _MOST_DAYS_OF_PAPER)
    return st.one_of(
        rekaman(Dokumen, jenis=st.sampled_from(JenisDokumen), nomor=st.none()),
        rekaman(Dokumen, jenis=others),
        rekaman(Dokumen, jenis=st.just(JenisDokumen.NIB), nomor=nib().map(str)),
        st.builds(
            _end_in_its_year,
            rekaman(Dokumen, jenis=st.just(JenisDokumen.P_IRT), nomor=st.none(), berlaku=st.none()),
            nomor_pirt(),
            day=st.integers(0, 364),
            days_before=st.none() | days,
            has_end=st.booleans(),
        ),
    )


@cache
def saluran_penjualan() -> SearchStrategy[SaluranPenjualan]:
    """Return ways by which a business sells."""
    return rekaman(SaluranPenjualan)


@cache
def status_operasional() -> SearchStrategy[StatusOperasional]:
    """Return what is told of how a business fares."""
    return rekaman(StatusOperasional)


@cache
def produk() -> SearchStrategy[Produk]:
    """Return products of a business, of a cooperative, or of a cluster whose makers are not told."""
    none, klaster = st.none(), kunci("Klaster")
    return st.one_of(
        rekaman(Produk, usaha=kunci("Usaha"), koperasi=none),
        rekaman(Produk, usaha=none, koperasi=kunci("Koperasi")),
        rekaman(Produk, usaha=none, koperasi=none, klaster=klaster),
    )


_NUMBERED: Final = (JenisDokumen.NIB, JenisDokumen.P_IRT)


def _end_in_its_year(
    paper: Dokumen, number: NomorPIRT, *, day: int, days_before: int | None, has_end: bool
) -> Dokumen:
    """Return a paper with a number, the days of which, as far as they are told, end in its year."""
    last = date(number.tahun_berakhir, 1, 1) + timedelta(days=day)
    first = None if days_before is None else last - timedelta(days=days_before)
    days = Periode(mulai=first, sampai=last + timedelta(days=1) if has_end else None)
    return evolve(paper, nomor=number.format(), berlaku=None if days == Periode() else days)


def _some(names: Iterable[str]) -> SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from([*names]))


@cache
def _first_days() -> SearchStrategy[tuple[int, int] | None]:
    """Return the month and day with which tahun buku start; None where that is not told."""
    return st.none() | st.tuples(st.integers(1, _MONTHS_OF_YEAR), st.integers(1, 28))


def _start_on(report: LaporanTahunan, first_day: tuple[int, int] | None) -> LaporanTahunan:
    """Return a report with another first day; those that have the same one do not overlap."""
    if first_day is None:
        return report
    is_called_by_its_end = first_day > (_MONTHS_OF_YEAR // 2, 1)
    return evolve(report, awal=date(report.tahun - is_called_by_its_end, *first_day))


def _reports(first: int, last: int) -> SearchStrategy[LaporanTahunan]:
    money = rupiah()
    return st.builds(
        _add_amounts,
        rekaman(
            LaporanTahunan,
            tahun=st.integers(first, last),
            bulan=st.just(_MONTHS_OF_YEAR) | st.integers(1, _MONTHS_OF_YEAR),
            **dict.fromkeys(("awal", *_AMOUNTS, *_WORKERS), st.none()),
        ),
        net=money,
        discounts=money,
        land=money,
        other=money,
        debts=money,
        workers=st.tuples(tenaga_kerja(), tenaga_kerja(), tenaga_kerja()),
        stated=_some((*_AMOUNTS, *_WORKERS)),
    )


def _add_amounts(
    report: LaporanTahunan,
    *,
    net: int,
    discounts: int,
    land: int,
    other: int,
    debts: int,
    workers: tuple[int, int, int],
    stated: frozenset[str],
) -> LaporanTahunan:
    """Return a report that states some of the amounts, of which none contradicts another."""
    persons, men, women = workers
    men = min(men, persons)
    values: dict[str, Any] = {
        "hasil_penjualan": net,
        "penjualan_kotor": net + discounts,
        "potongan_penjualan": discounts,
        "kekayaan_bersih": other - debts,
        "aset": land + other,
        "kewajiban": debts,
        "tanah_bangunan": land,
        "tenaga_kerja": persons,
        "tenaga_kerja_laki_laki": men,
        "tenaga_kerja_perempuan": min(women, persons - men),
    }
    return evolve(report, **{name: value for name, value in values.items() if name in stated})


def _tie(
    business: Usaha,
    *,
    form: tuple[BentukUsaha | None, bool | None],
    days_before: int | None,
    tell: Callable[[date], TanggalKira | None],
    capital: int,
    land: int,
    stated: frozenset[str],
) -> Usaha:
    """Return a business with the fields that its rules tie together.

    Args:
        business: One without them.
        form: Its legal form, and whether a person owns it.
        days_before: How many days before the end of its first tahun buku it was founded, not counting the
            last one.
        tell: How the day of its founding is told approximately.
        capital: Capital without land and buildings, rupiah.
        land: Land and buildings, rupiah.
        stated: Names of the fields of capital that it states.
    """
    end = min((one.sampai for one in business.laporan), default=date(_LAST_YEAR, 1, 1))
    founded = None if days_before is None else end - timedelta(days=1 + days_before)
    return evolve(
        business,
        bentuk=form[0],
        milik_perorangan=form[1],
        tanggal_berdiri=founded,
        berdiri_kira=business.berdiri_kira if founded is None else tell(founded),
        modal_usaha=capital if "modal_usaha" in stated else None,
        modal_total=capital + land if "modal_total" in stated else None,
        modal_tanah_bangunan=land if "modal_tanah_bangunan" in stated else None,
    )


def _put_in_order(history: Sequence[StatusOperasional]) -> list[StatusOperasional]:
    """Return statuses of which none came about before another, and only the last may be a closure."""
    stop = KeadaanUsaha.BERHENTI_PRODUKSI
    ordered = sorted(history, key=lambda one: (one.sejak and one.sejak.periode.hari_terakhir) or date.max)
    return [
        evolve(one, keadaan=stop) if one.keadaan is KeadaanUsaha.TUTUP and one is not ordered[-1] else one
        for one in ordered
    ]


register(LaporanTahunan, laporan_tahunan)
register(Usaha, usaha)
register(Dokumen, dokumen)
register(Produk, produk)
