"""The way of a product to the shelf of another."""

from __future__ import annotations

from umkm_core.values.words import OrderedLabel


class TahapPenempatan(OrderedLabel):
    """How far it has come; each step follows the one before.

    Source: the press, of cooperatives and souvenir shops of Kota Batu, for the first two (one source); the
    others are words of this library.
    """

    DIIMBAU = "diimbau"
    """The partner was urged."""
    BERSEDIA = "bersedia"
    """The partner is willing."""
    DITEMPATKAN = "ditempatkan"
    """The product is on the shelf."""
    BERAKHIR = "berakhir"
    """It is there no longer."""
