"""Bazaars, and the days on which they take place."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

from umkm_core.entitas.bazaar import Bazaar, Lapak
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.testing.strategies.declared import register, rekaman
from umkm_core.testing.strategies.keterangan import nilai_dilaporkan
from umkm_core.testing.strategies.nilai import tanggal_kira
from umkm_core.values.aturan_ulang import AturanUlang, Frekuensi, HariPekan
from umkm_core.values.jadwal import Jadwal
from umkm_core.values.jangka import tambah_jangka
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_LATEST = date(2060, 12, 31)
_FEW = 30


@cache
def aturan_ulang() -> SearchStrategy[AturanUlang]:
    """Return recurrences of days and weeks and months, many of them without an end."""
    weekdays = st.lists(st.sampled_from(HariPekan), unique=True, max_size=3)
    some_weekday = st.lists(st.sampled_from(HariPekan), unique=True, min_size=1, max_size=3)
    start, every = st.dates(date(1995, 1, 1), date(2030, 12, 31)), st.integers(1, 4)
    kinds = (
        st.builds(
            AturanUlang, mulai=start, setiap=st.just(Frekuensi.MINGGUAN), selang=every, hari_pekan=weekdays
        ),
        st.builds(AturanUlang, mulai=start, setiap=st.just(Frekuensi.HARIAN), selang=every),
        st.builds(AturanUlang, mulai=start, setiap=st.just(Frekuensi.BULANAN), selang=every),
        st.builds(
            AturanUlang,
            mulai=start,
            setiap=st.just(Frekuensi.BULANAN),
            selang=every,
            hari_pekan=some_weekday,
            pekan_ke=st.sampled_from([1, 2, 3, 4, 5, -1]),
        ),
    )
    return st.one_of(kinds).flatmap(_with_end)


def _with_end(aturan: AturanUlang) -> SearchStrategy[AturanUlang]:
    """Return a recurrence without an end, or with one no earlier than its first day."""
    first = _pick_days(aturan, 1)[0]
    return st.one_of(
        st.just(aturan),
        st.integers(0, 500).map(lambda days: evolve(aturan, sampai_dengan=tambah_jangka(first, hari=days))),
        st.integers(1, 60).map(lambda times: evolve(aturan, jumlah=times)),
    )


@cache
def jadwal() -> SearchStrategy[Jadwal]:
    """Return schedules, all of which have a first day: listed days, or a recurrence with exceptions."""
    listed = st.lists(st.dates(date(1995, 1, 1), date(2030, 12, 31)), unique=True, min_size=1, max_size=5)
    return listed.map(lambda days: Jadwal(hari=days)) | aturan_ulang().flatmap(_jadwal_of)


def _jadwal_of(aturan: AturanUlang) -> SearchStrategy[Jadwal]:
    first, *days = _pick_days(aturan, _FEW)
    near = st.integers(1, 2 * _FEW).map(lambda step: tambah_jangka(first, hari=step))
    chosen = st.lists(st.tuples(st.sampled_from(days) | near if days else near, st.booleans()), max_size=4)
    return chosen.map(dict).map(
        lambda more: Jadwal(
            aturan=aturan,
            hari=[day for day, besides in more.items() if besides],
            kecuali=[day for day, besides in more.items() if not besides],
        )
    )


def _pick_days(recurring: AturanUlang | Jadwal, most: int) -> list[date]:
    return list(islice(recurring.iterate(Periode.hingga(_LATEST)), most))


@cache
def lapak() -> SearchStrategy[Lapak]:
    """Return stalls: of a person, a business, a cooperative, or somebody whom only words describe."""
    return _lapak_of(nilai_dilaporkan())


def _lapak_of(nilai: SearchStrategy[NilaiDilaporkan]) -> SearchStrategy[Lapak]:
    return rekaman(Lapak, nilai=st.lists(nilai, max_size=2))


@cache
def bazaar() -> SearchStrategy[Bazaar]:
    """Return bazaars with up to three stalls of which something is told."""
    return (st.none() | jadwal()).flatmap(_bazaar_of)


def _bazaar_of(when: Jadwal | None) -> SearchStrategy[Bazaar]:
    nilai = nilai_dilaporkan()
    some_day = st.none() | tanggal_kira()
    if when is not None:
        first = _pick_days(when, 1)[0]
        told = st.sampled_from([None, Periode.hari(first), Periode.bulan(first.year, first.month)])
        nilai = told.flatmap(lambda days: _nilai_of(when, days))
        some_day = told.map(lambda days: None if days is None else TanggalKira(days))
    return st.lists(_lapak_of(nilai), max_size=3).flatmap(
        lambda stalls: rekaman(
            Bazaar,
            jadwal=st.just(when),
            hari_kira=some_day,
            jumlah_lapak=st.none() | st.integers(len(stalls), 200),
            lapak=st.just(stalls),
            nilai=st.lists(nilai, max_size=2),
            edisi_sebelumnya=st.none() | st.just("Bazaar-0"),
        )
    )


def _nilai_of(when: Jadwal, told: Periode | None) -> SearchStrategy[NilaiDilaporkan]:
    """Return amounts of as many days at most as a schedule has in a period."""
    most = len(_pick_days(when, _FEW) if told is None else when.hari_dalam(told))
    return rekaman(NilaiDilaporkan, periode=st.just(told), hari=st.none() | st.integers(1, most))


register(AturanUlang, aturan_ulang)
register(Jadwal, jadwal)
register(Lapak, lapak)
register(Bazaar, bazaar)
