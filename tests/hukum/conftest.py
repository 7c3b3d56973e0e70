from __future__ import annotations

from pathlib import Path

import pytest

from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.naskah import load_naskah

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def buku() -> Kitab:
    """Return the small made-up book of ``buku/``, on which packs are laid."""
    return Kitab(load_naskah(HERE / "buku"))


@pytest.fixture(scope="session")
def bawaan() -> Kitab:
    return Kitab.bawaan()
