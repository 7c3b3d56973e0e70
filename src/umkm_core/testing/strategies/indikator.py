"""Figures of areas, and counts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from umkm_core.entitas.agregat import Agregat
from umkm_core.entitas.indikator import IndikatorWilayah
from umkm_core.kosakata.agregat import Dihitung
from umkm_core.kosakata.indikator import Arah
from umkm_core.testing.strategies.declared import register, rekaman, wilayah

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from umkm_core.acuan.wilayah import Wilayah


_MOST: Final = 10**6


@cache
def indikator_wilayah() -> SearchStrategy[IndikatorWilayah]:
    """Return figures of areas: a way it goes, a number, a range or a bound, whole or with decimals."""
    number = st.integers(-100, _MOST) | st.decimals(-100, _MOST, places=2)
    return st.one_of(
        rekaman(IndikatorWilayah, minimum=st.none(), maksimum=st.none(), arah=st.sampled_from(Arah)),
        rekaman(IndikatorWilayah, minimum=number, maksimum=st.none()),
        rekaman(IndikatorWilayah, minimum=st.none(), maksimum=number),
        st.tuples(number, st.just(0) | st.integers(0, _MOST)).flatmap(
            lambda ends: rekaman(
                IndikatorWilayah, minimum=st.just(ends[0]), maksimum=st.just(ends[0] + ends[1])
            )
        ),
    )


@cache
def agregat() -> SearchStrategy[Agregat]:
    """Return counts of all that is counted."""
    areas = st.lists(wilayah(), unique=True, max_size=3).map(_cut_contained)
    none = st.none()
    return st.one_of(
        rekaman(
            Agregat,
            tentang=st.sampled_from(Dihitung),
            golongan=none,
            skala=none,
            jenis_usaha=none,
            wilayah=areas,
        ),
        rekaman(Agregat, tentang=st.just(Dihitung.KOPERASI), skala=none, jenis_usaha=none, wilayah=areas),
        rekaman(Agregat, tentang=st.just(Dihitung.USAHA), golongan=none, wilayah=areas),
    )


def _cut_contained(areas: list[Wilayah]) -> list[Wilayah]:
    """Return areas without those that others of them contain."""
    return [one for one in areas if not any(other in areas for other in one.leluhur)]


register(IndikatorWilayah, indikator_wilayah)
register(Agregat, agregat)
