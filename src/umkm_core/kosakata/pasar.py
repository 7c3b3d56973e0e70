"""Words for ways to sell."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class JenisSaluran(WordEnum):
    """A way by which a business sells."""

    LANGSUNG = "langsung"
    """At its own place."""
    TOKO_OLEH_OLEH = "toko oleh-oleh"
    RITEL_MODERN = "ritel modern"
    MARKETPLACE = "marketplace"
    DARING_LAIN = "daring lain"
    """Online, but on no marketplace."""
    PAMERAN = "pameran"
    """Bazaars and expos."""
    KEGIATAN_LUAR_KOTA = "kegiatan luar kota"
    PASAR_RW = "pasar RW"
    """A market of the neighbourhood."""
    TEMU_BISNIS = "temu bisnis"
    LAINNYA = "lainnya"


class JenisMitra(WordEnum):
    """What kind of place a marketing partner is."""

    TOKO_OLEH_OLEH = "toko oleh-oleh"
    RITEL_MODERN = "ritel modern"
    OUTLET = "outlet"
    MARKETPLACE = "marketplace"
    LAINNYA = "lainnya"


class CaraPenempatan(WordEnum):
    """Whose the goods are on the shelf of another."""

    KONSINYASI = "konsinyasi"
    """The maker's until they are sold."""
    BELI_PUTUS = "beli putus"
    """The partner's, who has bought them."""


class UkuranUang(WordEnum):
    """What an amount of money that is reported counts."""

    OMZET = "omzet"
    """Turnover of a stall, a business or a bazaar."""
    UANG_BEREDAR = "uang beredar"
    """Money that went round at an event."""
