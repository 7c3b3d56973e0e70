"""Those who act: persons, institutions, consultants, marketing partners."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from umkm_core.acuan.wilayah import wilayah as make_wilayah
from umkm_core.entitas.konsultan import Konsultan
from umkm_core.entitas.lembaga import Lembaga
from umkm_core.entitas.mitra_pemasaran import MitraPemasaran
from umkm_core.entitas.orang import Orang, Pendataan
from umkm_core.kosakata.lembaga import TingkatLembaga
from umkm_core.testing.strategies.declared import register, rekaman, wilayah

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_NAMES: Final[tuple[str, ...]] = (
    "Dinas Koperasi Fiktif",
    "Diskop Fiktif",
    "Diskumindag Fiktif",
    "PLUT-KUMKM Fiktif",
)
_NUMBERS: Final = tuple(range(1, 6))
_AREAS: Final = {TingkatLembaga.KABUPATEN_KOTA: ("35.73", "35.79"), TingkatLembaga.PROVINSI: ("35", "19")}


@cache
def pendataan() -> SearchStrategy[Pendataan]:
    """Return registrations of persons."""
    return rekaman(Pendataan)


@cache
def orang() -> SearchStrategy[Orang]:
    """Return persons; all are made up."""
    return rekaman(Orang)


@cache
def lembaga() -> SearchStrategy[Lembaga]:
    """Return institutions, each in an area of the level of its government."""
    names: SearchStrategy[list[str]] = st.lists(st.sampled_from(_NAMES), min_size=1, unique=True)
    return st.tuples(st.none() | st.sampled_from(TingkatLembaga), names).flatmap(
        lambda drawn: _lembaga_of(*drawn)
    )


def _lembaga_of(tingkat: TingkatLembaga | None, names: list[str]) -> SearchStrategy[Lembaga]:
    areas = _AREAS.get(tingkat) if tingkat is not None else None
    area = wilayah() if areas is None else st.sampled_from(areas).map(make_wilayah)
    return st.sampled_from(_NUMBERS).flatmap(
        lambda number: rekaman(
            Lembaga,
            id=st.just(f"Lembaga-{number}"),
            nama=st.just(names[0]),
            tingkat=st.just(tingkat),
            wilayah=st.none() | area,
            nama_lain=st.just(tuple(names[1:])),
            bagian_dari=st.none() | st.sampled_from([f"Lembaga-{one}" for one in _NUMBERS if one != number]),
        )
    )


@cache
def konsultan() -> SearchStrategy[Konsultan]:
    """Return consultants; all are made up."""
    return rekaman(Konsultan)


@cache
def mitra_pemasaran() -> SearchStrategy[MitraPemasaran]:
    """Return marketing partners."""
    return rekaman(MitraPemasaran)


register(Lembaga, lembaga)
