"""Words for ways to sell."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class JenisSaluran(WordEnum):
    """A way by which a business sells.

    Source: the press, of Kota Batu, Kota Malang and Kepulauan Bangka Belitung (one source each);
    ``LANGSUNG``, ``DARING_LAIN`` and ``LAINNYA`` are words of this library.
    """

    LANGSUNG = "langsung"
    """At its own place."""
    TOKO_OLEH_OLEH = "toko oleh-oleh"
    """A shop for souvenirs and local food."""
    RITEL_MODERN = "ritel modern"
    """Supermarkets and their like, *pasar modern*."""
    MARKETPLACE = "marketplace"
    """A site where many sell."""
    DARING_LAIN = "daring lain"
    """Online, but on no marketplace."""
    PAMERAN = "pameran"
    """Bazaars and expos."""
    KEGIATAN_LUAR_KOTA = "kegiatan luar kota"
    """Events in other towns."""
    PASAR_RW = "pasar RW"
    """A market of the neighbourhood."""
    TEMU_BISNIS = "temu bisnis"
    """A meeting with those who buy."""
    LAINNYA = "lainnya"
    """Another way."""


class JenisMitra(WordEnum):
    """What kind of place a marketing partner is.

    Source: the press, of Kota Batu and Kepulauan Bangka Belitung (one source each); ``LAINNYA`` is a word of
    this library.
    """

    TOKO_OLEH_OLEH = "toko oleh-oleh"
    """A shop for souvenirs and local food."""
    RITEL_MODERN = "ritel modern"
    """Supermarkets and their like, *pasar modern*."""
    OUTLET = "outlet"
    """A shop of a chain."""
    MARKETPLACE = "marketplace"
    """A site where many sell."""
    LAINNYA = "lainnya"
    """Another place."""


class UkuranUang(WordEnum):
    """What an amount of money that is reported counts.

    Source: the press, of bazaars of Kepulauan Bangka Belitung (one source); ``MODAL_USAHA`` from the column
    NILAI MODAL USAHA PER TAHUN of real tables.
    """

    OMZET = "omzet"
    """Turnover of a stall, a business or a bazaar."""
    UANG_BEREDAR = "uang beredar"
    """Money that went round at an event."""
    MODAL_USAHA = "modal usaha"
    """Capital to run a business. Real tables do not say what they count as such, and some add "per tahun"."""
