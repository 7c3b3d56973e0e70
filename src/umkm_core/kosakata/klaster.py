"""Words for clusters of businesses."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class JenisKlaster(WordEnum):
    """What holds a cluster together."""

    TEMATIK = "tematik"
    """One kind of product of a neighbourhood, *UMKM tematik*."""
    SENTRA = "sentra"
    """Businesses of one industry in one place."""
    RUMAH_PRODUKSI_BERSAMA = "rumah produksi bersama"
    """A place with equipment that all use."""
