"""Words for aid."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class BentukBantuan(WordEnum):
    """In what aid is given."""

    UANG = "uang"
    PERALATAN = "peralatan"
