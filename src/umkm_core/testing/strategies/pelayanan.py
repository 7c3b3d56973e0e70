"""Trainings, programs, obstacles, advice, aid: what an office does for businesses."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import evolve
from hypothesis import strategies as st

from umkm_core.entitas.bantuan import Bantuan
from umkm_core.entitas.kendala import Kendala
from umkm_core.entitas.kepesertaan import Kepesertaan
from umkm_core.entitas.kepesertaan_program import KepesertaanProgram, LangkahPeserta
from umkm_core.entitas.pelatihan import Pelatihan, Sesi
from umkm_core.entitas.pendampingan import Pendampingan
from umkm_core.entitas.program import Program, TahapProgram
from umkm_core.kosakata.bantuan import BentukBantuan
from umkm_core.testing.strategies.declared import kunci, register, rekaman
from umkm_core.testing.strategies.nilai import make_start_and_end, periode, tanggal, tanggal_kira
from umkm_core.values.declared import Declared
from umkm_core.values.tanggal_kira import TanggalKira

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from umkm_core.values.periode import Periode

_DeclaredT = TypeVar("_DeclaredT", bound=Declared)

_MOST: Final = 3
_STAGES: Final = ("pembinaan", "pelatihan", "peralatan", "tempat berjualan")


@cache
def sesi() -> SearchStrategy[Sesi]:
    """Return sessions of trainings."""
    return rekaman(Sesi)


@cache
def pelatihan() -> SearchStrategy[Pelatihan]:
    """Return trainings, those with days of their own with all sessions in them."""
    return (st.none() | periode()).flatmap(_pelatihan_in)


@cache
def kepesertaan() -> SearchStrategy[Kepesertaan]:
    """Return participants of trainings: with a business, without one, and those of whom that is not told."""
    untied = rekaman(Kepesertaan, punya_usaha=st.none(), usaha_baru=st.none())
    return st.builds(
        _tell_of_business,
        untied,
        punya_usaha=st.none() | st.booleans(),
        usaha_baru=st.none() | kunci("Usaha"),
    )


@cache
def tahap_program() -> SearchStrategy[TahapProgram]:
    """Return stages of programs."""
    return rekaman(TahapProgram, nama=st.sampled_from(_STAGES))


@cache
def program() -> SearchStrategy[Program]:
    """Return programs of up to three stages."""
    return rekaman(Program, tahap=st.lists(tahap_program(), max_size=_MOST, unique_by=lambda one: one.nama))


@cache
def langkah_peserta() -> SearchStrategy[LangkahPeserta]:
    """Return how stages of programs went for somebody."""
    return _in_time(LangkahPeserta, tahap=st.sampled_from(_STAGES))


@cache
def kepesertaan_program() -> SearchStrategy[KepesertaanProgram]:
    """Return participants of programs, who have entered up to three stages."""
    steps = st.lists(langkah_peserta(), max_size=_MOST, unique_by=lambda one: one.tahap)
    return rekaman(KepesertaanProgram, langkah=steps)


@cache
def kendala() -> SearchStrategy[Kendala]:
    """Return obstacles of persons, businesses and cooperatives."""
    return _in_time(Kendala)


@cache
def pendampingan() -> SearchStrategy[Pendampingan]:
    """Return advice to persons, businesses and cooperatives, and to many whom nobody names."""
    return _in_time(Pendampingan)


@cache
def bantuan() -> SearchStrategy[Bantuan]:
    """Return aid in money and in equipment, to one recipient or to nobody in particular yet."""
    money = rekaman(Bantuan, bentuk=st.just(BentukBantuan.UANG), barang=st.none(), jumlah=st.none())
    return money | rekaman(Bantuan, bentuk=st.just(BentukBantuan.PERALATAN))


def _pelatihan_in(when: Periode | None) -> SearchStrategy[Pelatihan]:
    ends = (None, None) if when is None else (when.mulai, when.hari_terakhir)
    known = {name: end for name, end in zip(("sejak", "sampai"), ends, strict=True) if end is not None}
    return rekaman(
        Pelatihan,
        sesi=st.lists(rekaman(Sesi, tanggal=tanggal(**known)), max_size=_MOST),
        periode=st.just(when),
        hari_kira=st.none() | (tanggal_kira() if when is None else st.just(TanggalKira(when))),
    )


def _tell_of_business(one: Kepesertaan, *, punya_usaha: bool | None, usaha_baru: str | None) -> Kepesertaan:
    """Return a participant of whose businesses more is told, as far as it can be true."""
    if one.usaha is None:
        return evolve(one, punya_usaha=punya_usaha, usaha_baru=usaha_baru)
    other = None if usaha_baru == one.usaha else usaha_baru
    return evolve(one, punya_usaha=punya_usaha or None, usaha_baru=other)


def _in_time(kind: type[_DeclaredT], **given: SearchStrategy[Any]) -> SearchStrategy[_DeclaredT]:
    """Return records that do not end before they start."""
    return make_start_and_end().flatmap(
        lambda days: rekaman(kind, mulai=st.just(days[0]), selesai=st.just(days[1]), **given)
    )


register(Pelatihan, pelatihan)
register(Kepesertaan, kepesertaan)
register(TahapProgram, tahap_program)
register(Program, program)
register(LangkahPeserta, langkah_peserta)
register(KepesertaanProgram, kepesertaan_program)
register(Kendala, kendala)
register(Pendampingan, pendampingan)
register(Bantuan, bantuan)
