"""Cooperatives, their units, reports, members and meetings."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve
from hypothesis import strategies as st

from umkm_core.entitas.keanggotaan import Keanggotaan
from umkm_core.entitas.koperasi import Koperasi, PernyataanGolongan
from umkm_core.entitas.laporan_koperasi import LaporanKoperasi
from umkm_core.entitas.rapat_anggota import RapatAnggota
from umkm_core.entitas.tahun_buku import MONTHS, find_earliest_start
from umkm_core.entitas.unit_koperasi import UnitKoperasi
from umkm_core.kosakata.koperasi import JenisRapatAnggota
from umkm_core.testing.strategies.declared import kunci, register, rekaman
from umkm_core.testing.strategies.nilai import make_start_and_end, rupiah, tanggal
from umkm_core.testing.strategies.usaha import dokumen, make_ways_to_tell
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import SearchStrategy


_MOST_PERSONS: Final = 200
_MOST_OF_MANY: Final = 3
_FIRST_YEAR: Final = 1995
_LAST_YEAR: Final = 2030
_SOME_DAY: Final = date(_LAST_YEAR, 1, 1)
_DAYS_OF_YEAR: Final = 366
_MOST_DAYS: Final = 20_000
_OWN_CAPITAL: Final = ("simpanan_pokok", "simpanan_wajib", "dana_cadangan", "hibah", "modal_sendiri")
_NO_OTHER: Final = "Koperasi-0"
_MEMBERS: Final = ("anggota_laki_laki", "anggota_perempuan", "anggota")


@cache
def unit_koperasi() -> SearchStrategy[UnitKoperasi]:
    """Return units of cooperatives."""
    return st.builds(_flag, rekaman(UnitKoperasi, simpan_pinjam=st.none()), st.none() | st.booleans())


def _flag(unit: UnitKoperasi, flag: bool | None) -> UnitKoperasi:  # noqa: FBT001 - the field's value
    by_code = unit.kbli is not None and unit.kbli.simpan_pinjam is not None
    return evolve(unit, simpan_pinjam=None if by_code and flag is False else flag)


@cache
def laporan_koperasi() -> SearchStrategy[LaporanKoperasi]:
    """Return what cooperatives report of a tahun buku, which may start on any day and be short."""
    untied = dict.fromkeys(("awal", *_OWN_CAPITAL, *_MEMBERS), st.none())
    persons = st.integers(0, _MOST_PERSONS)
    return st.builds(
        _state,
        rekaman(
            LaporanKoperasi,
            tahun=st.integers(_FIRST_YEAR, _LAST_YEAR),
            bulan=st.just(MONTHS) | st.integers(1, MONTHS),
            **untied,
        ),
        day=st.none() | st.integers(0, 2 * _DAYS_OF_YEAR - 2),
        capital=st.tuples(*[st.none() | rupiah()] * len(_OWN_CAPITAL)),
        members=st.tuples(*[st.none() | persons] * len(_MEMBERS)),
    )


def _state(
    laporan: LaporanKoperasi, *, day: int | None, capital: Sequence[int | None], members: Sequence[int | None]
) -> LaporanKoperasi:
    """Return a report with amounts of which the last is what there is besides the others."""
    *parts, more = capital
    *both, others = members
    fixed = None if more is None else 0
    whole = _at_least(parts, more if None in parts else fixed)
    earliest = find_earliest_start(laporan.tahun)
    last_day = (date(laporan.tahun, 12, 31) - earliest).days
    stated: dict[str, Any] = dict(zip(_OWN_CAPITAL, (*parts, whole), strict=True))
    stated |= zip(_MEMBERS, (*both, _at_least(both, others)), strict=True)
    return evolve(
        laporan, awal=None if day is None else earliest + timedelta(days=min(day, last_day)), **stated
    )


def _at_least(parts: Sequence[int | None], more: int | None) -> int | None:
    return None if more is None else more + sum(part for part in parts if part is not None)


@cache
def pernyataan_golongan() -> SearchStrategy[PernyataanGolongan]:
    """Return statements of what a cooperative deals in."""
    return rekaman(PernyataanGolongan)


@cache
def koperasi() -> SearchStrategy[Koperasi]:
    """Return cooperatives with up to three units and up to three reports, within the days of their life."""
    days = st.none() | st.integers(0, _MOST_DAYS)
    return st.builds(
        _live,
        rekaman(
            Koperasi,
            unit=st.lists(unit_koperasi(), max_size=_MOST_OF_MANY),
            laporan=st.just(()),
            dokumen=st.lists(dokumen(), max_size=_MOST_OF_MANY),
            tanggal_badan_hukum=st.none() | tanggal(date(_FIRST_YEAR, 1, 1), _SOME_DAY),
            tanggal_berdiri=st.none(),
            tanggal_bubar=st.none(),
        ),
        laporan=st.lists(laporan_koperasi(), max_size=_MOST_OF_MANY, unique_by=lambda one: one.tahun),
        month=st.integers(1, MONTHS),
        years_before=st.integers(0, 1),
        days_before=days,
        days_after=days,
        tell=make_ways_to_tell(),
    )


def _live(
    koperasi: Koperasi,
    *,
    laporan: Sequence[LaporanKoperasi],
    month: int,
    years_before: int,
    days_before: int | None,
    days_after: int | None,
    tell: Callable[[date], TanggalKira | None],
) -> Koperasi:
    """Return a cooperative founded so many days before its first end, dissolved so many after its last start.

    Its tahun buku all start in the same month, so that none overlaps another.
    """
    reports = [evolve(one, awal=date(one.tahun - years_before, month, 1)) for one in laporan]
    periods = [one.periode for one in koperasi.unit if one.periode is not None]
    ends = [one.sampai for one in reports] + [one.sampai for one in periods if one.sampai is not None]
    last_founding = min(ends, default=_SOME_DAY) - timedelta(days=1)
    founded = None if days_before is None else last_founding - timedelta(days=days_before)
    starts = (*(one.mulai for one in periods), koperasi.tanggal_badan_hukum, founded)
    last_start = max((day for day in starts if day is not None), default=_SOME_DAY)
    dissolved = None if days_after is None else last_start + timedelta(days=days_after)
    return evolve(
        koperasi,
        laporan=reports,
        tanggal_berdiri=founded,
        berdiri_kira=koperasi.berdiri_kira if founded is None else tell(founded),
        tanggal_bubar=dissolved,
    )


@cache
def keanggotaan() -> SearchStrategy[Keanggotaan]:
    """Return memberships of persons, businesses and cooperatives in a cooperative."""
    two: SearchStrategy[list[str]] = st.lists(kunci("Koperasi"), min_size=2, max_size=2, unique=True)
    members = make_start_and_end().flatmap(
        lambda days: rekaman(
            Keanggotaan, koperasi=st.just(_NO_OTHER), mulai=st.just(days[0]), selesai=st.just(days[1])
        )
    )
    return st.builds(_join, members, two)


def _join(one: Keanggotaan, koperasi: list[str]) -> Keanggotaan:
    """Return a membership in the first of two cooperatives; a member that is one is the second."""
    member = None if one.anggota_koperasi is None else koperasi[1]
    return evolve(one, koperasi=koperasi[0], anggota_koperasi=member)


@cache
def rapat_anggota() -> SearchStrategy[RapatAnggota]:
    """Return meetings of members."""
    untied = dict.fromkeys(("tahun_buku", "dilaporkan", "anggota"), st.none())
    return st.builds(
        _hold,
        rekaman(RapatAnggota, hadir=st.none() | st.integers(0, _MOST_PERSONS), **untied),
        years_before=st.none() | st.integers(0, _LAST_YEAR - _FIRST_YEAR),
        days_after=st.none() | st.integers(0, _MOST_DAYS),
        when=st.sampled_from([Periode.hari, Periode.hingga, Periode.sejak]),
        absent=st.none() | st.integers(0, _MOST_PERSONS),
    )


def _hold(
    rapat: RapatAnggota,
    *,
    years_before: int | None,
    days_after: int | None,
    when: Callable[[date], Periode],
    absent: int | None,
) -> RapatAnggota:
    """Return a meeting on a tahun buku so many years before the last that may have begun, reported later."""
    first, latest = _days_of(rapat.tanggal)
    may_plan = 0 if rapat.jenis is JenisRapatAnggota.TAHUNAN else 1
    return evolve(
        rapat,
        tahun_buku=None if years_before is None else latest.year + 1 + may_plan - years_before,
        dilaporkan=None if days_after is None else TanggalKira(when(first + timedelta(days=days_after))),
        anggota=_at_least([rapat.hadir], absent),
    )


def _days_of(held: TanggalKira | None) -> tuple[date, date]:
    """Return the first and the last day on which a meeting can have been held; some day where it is open."""
    if held is None:
        return _SOME_DAY, _SOME_DAY
    return held.periode.mulai or _SOME_DAY, held.periode.hari_terakhir or _SOME_DAY


register(UnitKoperasi, unit_koperasi)
register(LaporanKoperasi, laporan_koperasi)
register(Koperasi, koperasi)
register(Keanggotaan, keanggotaan)
register(RapatAnggota, rapat_anggota)
