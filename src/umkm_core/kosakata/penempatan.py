"""Words for products on the shelf of another."""

from __future__ import annotations

from umkm_core.values.words import OrderedLabel, WordEnum


class TahapPenempatan(OrderedLabel):
    """How far a product has come on its way to the shelf of another.

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


class CaraPenempatan(WordEnum):
    """Whose the goods are on the shelf of another. Words of the trade."""

    KONSINYASI = "konsinyasi"
    """The maker's until they are sold."""
    BELI_PUTUS = "beli putus"
    """The partner's, who has bought them."""
