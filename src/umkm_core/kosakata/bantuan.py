"""Words for aid."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class BentukBantuan(WordEnum):
    """In what aid is given.

    Source: the press, of Kota Malang: *modal peralatan maupun finansial* (one source).
    """

    UANG = "uang"
    """Money."""
    PERALATAN = "peralatan"
    """Equipment."""
