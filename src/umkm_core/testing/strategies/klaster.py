"""Clusters, their members, and the equipment that they share."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from umkm_core.entitas.alat_bersama import AlatBersama
from umkm_core.entitas.keanggotaan_klaster import KeanggotaanKlaster
from umkm_core.entitas.klaster import Klaster
from umkm_core.entitas.pemakaian_alat import PemakaianAlat
from umkm_core.testing.strategies.declared import register, rekaman

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_WIB = timezone(timedelta(hours=7))
_ZONES = [timezone(timedelta(hours=hours)) for hours in (7, 8, 9)]
_QUARTER = timedelta(minutes=15)
_QUARTERS_OF_WEEK = 7 * 24 * 4


@cache
def klaster() -> SearchStrategy[Klaster]:
    """Return clusters of up to three places."""
    return rekaman(Klaster)


@cache
def keanggotaan_klaster() -> SearchStrategy[KeanggotaanKlaster]:
    """Return that people, businesses and cooperatives belong to clusters."""
    return rekaman(KeanggotaanKlaster)


@cache
def alat_bersama() -> SearchStrategy[AlatBersama]:
    """Return shared equipment, a few pieces each."""
    return rekaman(AlatBersama, jumlah=st.integers(1, 5))


@cache
def pemakaian_alat() -> SearchStrategy[PemakaianAlat]:
    """Return uses of shared equipment in one week, in all three times of Indonesia, up to six hours each."""
    start = st.builds(
        lambda quarters, zone: (datetime(2024, 5, 20, tzinfo=_WIB) + quarters * _QUARTER).astimezone(zone),
        st.integers(0, _QUARTERS_OF_WEEK),
        st.sampled_from(_ZONES),
    )
    return st.tuples(start, st.integers(1, 24)).flatmap(
        lambda told: rekaman(
            PemakaianAlat, mulai=st.just(told[0]), selesai=st.just(told[0] + told[1] * _QUARTER)
        )
    )


register(AlatBersama, alat_bersama)
register(PemakaianAlat, pemakaian_alat)
