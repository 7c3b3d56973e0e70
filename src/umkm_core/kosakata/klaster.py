"""Words for clusters of businesses."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class JenisKlaster(WordEnum):
    """What holds a cluster together.

    Source: one for each of the words.
    """

    TEMATIK = "tematik"
    """One kind of product of a neighbourhood, *UMKM tematik* (the press, of Kota Malang; one source)."""
    SENTRA = "sentra"
    """Businesses in one place that make like products, use like material or work in the same way (PP 29/2018
    Pasal 1, for industry, which asks for five of them; one source, lamongankab.go.id)."""
    RUMAH_PRODUKSI_BERSAMA = "rumah produksi bersama"
    """A place with equipment that all use (title of Permenkop UKM 6/2022, and news of it; its definition was
    not read)."""
