"""Placements of products, and partnerships."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from umkm_core.entitas.kemitraan import Kemitraan
from umkm_core.entitas.penempatan import LangkahPenempatan, PenempatanProduk
from umkm_core.kosakata.penempatan import TahapPenempatan
from umkm_core.testing.strategies.declared import kunci, register, rekaman
from umkm_core.testing.strategies.nilai import tanggal
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

_SMALLER: Final = {"usaha": "Usaha", "koperasi": "Koperasi"}
_LARGER: Final = {"mitra_usaha": "Usaha", "mitra_koperasi": "Koperasi", "mitra_lembaga": "Lembaga"}


@cache
def langkah_penempatan() -> SearchStrategy[LangkahPenempatan]:
    """Return steps of placements."""
    return rekaman(LangkahPenempatan)


@cache
def penempatan_produk() -> SearchStrategy[PenempatanProduk]:
    """Return placements of a product, a business or a koperasi, none of which ends before it begins."""
    return rekaman(PenempatanProduk, langkah=_steps())


@st.composite
def _steps(draw: DrawFn) -> tuple[LangkahPenempatan, ...]:
    """Return steps, each of which tells its day or not; the end is not before the placing."""
    stages = draw(st.lists(st.sampled_from(TahapPenempatan), unique=True))
    some_day = tanggal(date(1995, 1, 1), date(2030, 12, 31))
    day_of = {one: draw(some_day) for one in TahapPenempatan}
    placed, ended = TahapPenempatan.DITEMPATKAN, TahapPenempatan.BERAKHIR
    day_of[placed], day_of[ended] = sorted([day_of[placed], day_of[ended]])
    return tuple(
        draw(rekaman(LangkahPenempatan, tahap=st.just(one), sejak=st.none() | _told_of(day_of[one])))
        for one in stages
    )


def _told_of(day: date) -> SearchStrategy[TanggalKira]:
    return st.sampled_from(
        [
            Periode.hari(day),
            Periode.bulan(day.year, day.month),
            Periode.tahun(day.year),
            Periode.hingga(day),
            Periode.sejak(day),
        ]
    ).map(TanggalKira)


@cache
def kemitraan() -> SearchStrategy[Kemitraan]:
    """Return partnerships, each of two different sides."""
    sides = st.tuples(st.sampled_from([*_SMALLER]), st.sampled_from([*_LARGER]))
    return sides.flatmap(lambda names: _kemitraan_of(*names))


def _kemitraan_of(smaller: str, larger: str) -> SearchStrategy[Kemitraan]:
    kinds = _SMALLER[smaller], _LARGER[larger]
    one_kind = kinds[0] == kinds[1]
    keys = (
        st.lists(kunci(kinds[0]), min_size=2, max_size=2, unique=True)
        if one_kind
        else st.tuples(kunci(kinds[0]), kunci(kinds[1])).map(list)
    )
    nobody = dict.fromkeys([*_SMALLER, *_LARGER], st.none())
    return keys.flatmap(
        lambda pair: rekaman(Kemitraan, **{**nobody, smaller: st.just(pair[0]), larger: st.just(pair[1])})
    )


register(PenempatanProduk, penempatan_produk)
register(Kemitraan, kemitraan)
