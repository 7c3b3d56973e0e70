"""Bazaars, and money as it is reported of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.kosakata.pasar import UkuranUang
from umkm_core.testing.strategies.declared import register, rekaman
from umkm_core.testing.strategies.nilai import periode, rentang_rupiah

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from umkm_core.values.periode import Periode


def nilai_dilaporkan() -> SearchStrategy[NilaiDilaporkan]:
    """Return amounts of money as somebody reports them."""
    told = st.none() | periode()
    return told.flatmap(_nilai_of) | _nilai_of(None)


def _nilai_of(when: Periode | None) -> SearchStrategy[NilaiDilaporkan]:
    days = st.integers(1, 30) if when is None or when.jumlah_hari is None else st.just(when.jumlah_hari)
    return st.builds(
        NilaiDilaporkan,
        jumlah=rentang_rupiah(),
        ukuran=st.sampled_from(UkuranUang),
        periode=st.just(when),
        hari=st.none() | days,
        keterangan=st.lists(rekaman(Keterangan), max_size=2),
    )


register(NilaiDilaporkan, nilai_dilaporkan)
