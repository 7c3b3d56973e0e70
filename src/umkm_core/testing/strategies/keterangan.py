"""Who tells a fact, and money as it is reported."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from umkm_core.entitas.keterangan import Keterangan, Sumber
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.testing.strategies.declared import register, rekaman, teks
from umkm_core.testing.strategies.nilai import periode

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from umkm_core.values.periode import Periode

_MONTH: Final = 30


@cache
def sumber() -> SearchStrategy[Sumber]:
    """Return papers and registers that do not exist."""
    return rekaman(Sumber, nama=teks())


@cache
def keterangan() -> SearchStrategy[Keterangan]:
    """Return what is told of a fact: as what, by whom, where, when."""
    return rekaman(Keterangan)


@cache
def nilai_dilaporkan() -> SearchStrategy[NilaiDilaporkan]:
    """Return amounts of money as somebody reports them."""
    return (st.none() | periode()).flatmap(_nilai_of)


def _nilai_of(when: Periode | None) -> SearchStrategy[NilaiDilaporkan]:
    most = _MONTH if when is None or when.jumlah_hari is None else when.jumlah_hari
    return rekaman(NilaiDilaporkan, periode=st.just(when), hari=st.none() | st.integers(1, most))


register(Sumber, sumber)
register(NilaiDilaporkan, nilai_dilaporkan)
