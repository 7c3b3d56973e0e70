"""Businesses, their reports, papers, ways to sell and products."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from attrs import evolve
from hypothesis import strategies as st

from umkm_core.entitas.dokumen import Dokumen
from umkm_core.entitas.laporan import LaporanTahunan
from umkm_core.entitas.produk import Produk
from umkm_core.entitas.saluran import SaluranPenjualan
from umkm_core.entitas.status_usaha import StatusOperasional
from umkm_core.entitas.usaha import Usaha
from umkm_core.kosakata.dokumen import JenisDokumen
from umkm_core.kosakata.usaha import BentukUsaha, KeadaanUsaha
from umkm_core.testing.strategies.declared import kode_kbli, kunci, register, rekaman, teks
from umkm_core.testing.strategies.identitas import nib, nomor_pirt
from umkm_core.testing.strategies.nilai import bagian_dari, rupiah, tenaga_kerja

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hypothesis.strategies import SearchStrategy

_MONTHS_OF_YEAR: Final = 12
_FIRST_YEAR: Final = 1995
_LAST_YEAR: Final = 2030
_MOST_REPORTS: Final = 5
_MOST: Final = 3
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
_OWNED: Final = (BentukUsaha.PERSEORANGAN, BentukUsaha.UD, BentukUsaha.PERSEROAN_PERORANGAN)
_FORMS: Final = tuple(
    (form, owned)
    for form in (None, *BentukUsaha)
    for owned in (None, True, False)
    if not (form in _OWNED and owned is False) and not (form is BentukUsaha.KOPERASI and owned is True)
)
"""Legal forms, each with what may be said of the owner."""


def laporan_tahunan(*, sejak: int = _FIRST_YEAR, sampai: int = _LAST_YEAR) -> SearchStrategy[LaporanTahunan]:
    """Return annual reports, some of a tahun buku that is short or does not start on 1 January.

    Args:
        sejak: First year.
        sampai: Last year.
    """
    return st.builds(_start_on, _reports(sejak, sampai), _first_days())


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
        capital=rupiah(),
        land=rupiah(),
        stated=_some(_CAPITAL),
    )


def dokumen() -> SearchStrategy[Dokumen]:
    """Return papers of a business, a product or a cooperative."""
    told = st.one_of(
        st.tuples(st.just(JenisDokumen.NIB), nib().map(str)),
        st.tuples(st.just(JenisDokumen.P_IRT), nomor_pirt().map(lambda nomor: nomor.format())),
        st.tuples(st.sampled_from([jenis for jenis in JenisDokumen if jenis not in _NUMBERED]), teks()),
    )
    return st.builds(
        lambda paper, told, has_number: evolve(paper, jenis=told[0], nomor=told[1] if has_number else None),
        rekaman(Dokumen, jenis=st.just(JenisDokumen.LAINNYA), nomor=st.none()),
        told,
        st.booleans(),
    )


def saluran_penjualan() -> SearchStrategy[SaluranPenjualan]:
    """Return ways by which a business sells."""
    return rekaman(SaluranPenjualan)


def status_operasional() -> SearchStrategy[StatusOperasional]:
    """Return what is told of how a business fares."""
    return rekaman(StatusOperasional)


def produk() -> SearchStrategy[Produk]:
    """Return products of a business, of a cooperative, or of a cluster whose makers are not told."""
    none, klaster = st.none(), kunci("Klaster")
    return st.one_of(
        rekaman(Produk, usaha=kunci("Usaha"), koperasi=none),
        rekaman(Produk, usaha=none, koperasi=kunci("Koperasi")),
        rekaman(Produk, usaha=none, koperasi=none, klaster=klaster),
    )


_NUMBERED: Final = (JenisDokumen.NIB, JenisDokumen.P_IRT)


def _some(names: Iterable[str]) -> SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from([*names]))


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
            tenaga_kerja=st.none() | tenaga_kerja(),
            **dict.fromkeys(("awal", *_AMOUNTS), st.none()),
        ),
        net=money,
        discounts=money,
        land=money,
        other=money,
        debts=money,
        stated=_some(_AMOUNTS),
    )


def _add_amounts(
    report: LaporanTahunan,
    *,
    net: int,
    discounts: int,
    land: int,
    other: int,
    debts: int,
    stated: frozenset[str],
) -> LaporanTahunan:
    """Return a report that states some of the amounts, of which none contradicts another."""
    return evolve(
        report,
        hasil_penjualan=net if "hasil_penjualan" in stated else None,
        penjualan_kotor=net + discounts if "penjualan_kotor" in stated else None,
        potongan_penjualan=discounts if "potongan_penjualan" in stated else None,
        kekayaan_bersih=other - debts if "kekayaan_bersih" in stated else None,
        aset=land + other if "aset" in stated else None,
        kewajiban=debts if "kewajiban" in stated else None,
        tanah_bangunan=land if "tanah_bangunan" in stated else None,
    )


def _tie(
    business: Usaha,
    *,
    form: tuple[BentukUsaha | None, bool | None],
    days_before: int | None,
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
        capital: Capital without land and buildings, rupiah.
        land: Land and buildings, rupiah.
        stated: Names of the fields of capital that it states.
    """
    end = min((one.akhir for one in business.laporan), default=date(_LAST_YEAR, 1, 1))
    return evolve(
        business,
        bentuk=form[0],
        milik_perorangan=form[1],
        tanggal_berdiri=None if days_before is None else end - timedelta(days=1 + days_before),
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
