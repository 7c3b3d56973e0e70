"""Trainings, programs, obstacles, advice, aid: what an office does for businesses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from hypothesis import strategies as st

from umkm_core.entitas.bantuan import Bantuan
from umkm_core.entitas.kendala import Kendala
from umkm_core.entitas.kepesertaan import Kepesertaan
from umkm_core.entitas.pelatihan import Pelatihan, Sesi
from umkm_core.entitas.pendampingan import Pendampingan
from umkm_core.entitas.program import KepesertaanProgram, LangkahPeserta, Program, TahapProgram
from umkm_core.kosakata.bantuan import BentukBantuan
from umkm_core.kosakata.pelatihan import KebutuhanPelatihan, KomponenPelatihan
from umkm_core.testing.strategies.declared import kunci, register, rekaman, wilayah
from umkm_core.testing.strategies.nilai import periode, tanggal, tanggal_kira
from umkm_core.values.declared import Declared
from umkm_core.values.tanggal_kira import TanggalKira

if TYPE_CHECKING:
    from datetime import date

    from hypothesis.strategies import SearchStrategy

    from umkm_core.values.periode import Periode

    _Days = tuple[TanggalKira | None, TanggalKira | None]

_DeclaredT = TypeVar("_DeclaredT", bound=Declared)

_MOST: Final = 3
_STAGES: Final = ("pembinaan", "pelatihan", "peralatan", "tempat berjualan")
_RECIPIENTS: Final = ("usaha", "koperasi", "orang")


def sesi() -> SearchStrategy[Sesi]:
    """Return sessions of trainings."""
    return _sesi_on(tanggal())


def pelatihan() -> SearchStrategy[Pelatihan]:
    """Return trainings, those with days of their own with all sessions in them."""
    return (st.none() | periode()).flatmap(_pelatihan_in)


def kepesertaan() -> SearchStrategy[Kepesertaan]:
    """Return participants of trainings: with a business, without one, and those of whom that is not told."""
    return st.lists(kunci("Usaha"), min_size=2, max_size=2, unique=True).flatmap(
        lambda two: (
            _kepesertaan(usaha=st.none())
            | _kepesertaan(
                usaha=st.just(two[0]),
                punya_usaha=st.sampled_from([None, True]),
                usaha_baru=st.sampled_from([None, two[1]]),
            )
        )
    )


def tahap_program() -> SearchStrategy[TahapProgram]:
    """Return stages of programs."""
    return rekaman(TahapProgram, nama=st.sampled_from(_STAGES))


def program() -> SearchStrategy[Program]:
    """Return programs of up to three stages."""
    stages = st.lists(tahap_program(), max_size=_MOST, unique_by=lambda one: one.nama)
    return rekaman(Program, tahap=stages, penyelenggara=_once(kunci("Lembaga")), wilayah=_once(wilayah()))


def langkah_peserta() -> SearchStrategy[LangkahPeserta]:
    """Return how stages of programs went for somebody."""
    return _days_in_order().flatmap(
        lambda days: rekaman(
            LangkahPeserta,
            tahap=st.sampled_from(_STAGES),
            mulai=st.just(days[0]),
            selesai=st.just(days[1]),
        )
    )


def kepesertaan_program() -> SearchStrategy[KepesertaanProgram]:
    """Return participants of programs, who have entered up to three stages."""
    steps = st.lists(langkah_peserta(), max_size=_MOST, unique_by=lambda one: one.tahap)
    return rekaman(KepesertaanProgram, langkah=steps)


def kendala() -> SearchStrategy[Kendala]:
    """Return obstacles of businesses, cooperatives and persons."""
    return _days_in_order().flatmap(
        lambda days: _of_one(_RECIPIENTS, Kendala, sejak=st.just(days[0]), selesai=st.just(days[1]))
    )


def pendampingan() -> SearchStrategy[Pendampingan]:
    """Return advice to businesses, cooperatives and persons."""
    return _of_one(_RECIPIENTS, Pendampingan, kendala=_once(kunci("Kendala")))


def bantuan() -> SearchStrategy[Bantuan]:
    """Return aid in money and in equipment."""
    recipients = (*_RECIPIENTS, "klaster")
    money = _of_one(
        recipients, Bantuan, bentuk=st.just(BentukBantuan.UANG), barang=st.none(), jumlah=st.none()
    )
    things = _of_one(
        recipients,
        Bantuan,
        bentuk=st.just(BentukBantuan.PERALATAN),
        jumlah=st.none() | st.integers(1, 20),
    )
    return money | things


def _sesi_on(day: SearchStrategy[date]) -> SearchStrategy[Sesi]:
    return rekaman(Sesi, tanggal=day, komponen=_once(st.sampled_from(KomponenPelatihan)))


def _pelatihan_in(waktu: Periode | None) -> SearchStrategy[Pelatihan]:
    ends = (None, None) if waktu is None else (waktu.mulai, waktu.hari_terakhir)
    known = {name: end for name, end in zip(("sejak", "sampai"), ends, strict=True) if end is not None}
    return rekaman(
        Pelatihan,
        komponen=_once(st.sampled_from(KomponenPelatihan)),
        sesi=st.lists(_sesi_on(tanggal(**known)), max_size=_MOST),
        waktu=st.just(waktu),
        hari_kira=st.none() | (tanggal_kira() if waktu is None else st.just(TanggalKira(waktu))),
        wilayah_sasaran=_once(wilayah()),
        penyelenggara=_once(kunci("Lembaga")),
    )


def _kepesertaan(**given: SearchStrategy[Any]) -> SearchStrategy[Kepesertaan]:
    needs = _once(st.sampled_from(KebutuhanPelatihan))
    return rekaman(Kepesertaan, hadir=_once(tanggal()), kebutuhan_pelatihan=needs, **given)


def _once(one: SearchStrategy[Any]) -> SearchStrategy[list[Any]]:
    """Return up to three values, each once."""
    return st.lists(one, max_size=_MOST, unique=True)


def _of_one(
    names: tuple[str, ...], kind: type[_DeclaredT], **given: SearchStrategy[Any]
) -> SearchStrategy[_DeclaredT]:
    """Return records of which one of some fields, named after records, is stated and the others are not."""
    none = dict.fromkeys(names, st.none())
    return st.one_of([rekaman(kind, **{**none, name: kunci(name.title())}, **given) for name in names])


def _days_in_order() -> SearchStrategy[_Days]:
    """Return two days, each stated or not, of which the second is not certainly before the first."""
    day = st.none() | tanggal_kira()
    return st.tuples(day, day).map(_in_order)


def _in_order(days: _Days) -> _Days:
    start, end = days
    last = None if end is None else end.periode.hari_terakhir
    is_late = start is not None and last is not None and start.sesudah(last) is True
    return (end, start) if is_late else days


register(Sesi, sesi)
register(Pelatihan, pelatihan)
register(Kepesertaan, kepesertaan)
register(TahapProgram, tahap_program)
register(Program, program)
register(LangkahPeserta, langkah_peserta)
register(KepesertaanProgram, kepesertaan_program)
register(Kendala, kendala)
register(Pendampingan, pendampingan)
register(Bantuan, bantuan)
