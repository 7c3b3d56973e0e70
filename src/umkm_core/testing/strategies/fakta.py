"""Facts of businesses."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.testing.strategies.nilai import LARGEST, bagian_dari, rupiah, tanggal, tenaga_kerja

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


@cache
def fakta_usaha() -> SearchStrategy[FaktaUsaha]:
    """Return facts of a business, each stated or not."""
    money = st.none() | rupiah()
    return st.builds(
        FaktaUsaha,
        hasil_penjualan=money,
        modal_usaha=money,
        kekayaan_bersih=money | st.integers(-LARGEST, -1),
        nilai_investasi=money,
        tenaga_kerja=st.none() | tenaga_kerja(),
        tanggal_berdiri=st.none() | tanggal(),
        pma=st.none() | st.booleans(),
        bagian_dari=bagian_dari(),
        milik_perorangan=st.none() | st.booleans(),
    )
