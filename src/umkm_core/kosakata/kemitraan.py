"""Words for partnerships."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class PolaKemitraan(WordEnum):
    """The pattern of a partnership between businesses of different size.

    Source: UU 20/2008 Pasal 26 (confirmed). PP 7/2021 adds ``RANTAI_PASOK``: the list is confirmed by Permen
    KP 31/2023 Pasal 6, which repeats it; that it is Pasal 106 there is not. The last four are the least that
    *bentuk kemitraan lain* holds, so that there may be others.
    """

    INTI_PLASMA = "inti-plasma"
    """The larger one provides, teaches and buys; the smaller ones produce."""
    SUBKONTRAK = "subkontrak"
    """The smaller one makes a part of what the larger one makes."""
    WARALABA = "waralaba"
    """The smaller one may use the name and the way of working of the larger one."""
    PERDAGANGAN_UMUM = "perdagangan umum"
    """One sells what the other makes, or provides it with goods or a place."""
    DISTRIBUSI_DAN_KEAGENAN = "distribusi dan keagenan"
    """The smaller one sells what the larger one makes."""
    RANTAI_PASOK = "rantai pasok"
    """They follow each other in a chain of supply (since PP 7/2021)."""
    BAGI_HASIL = "bagi hasil"
    """They share what is earned."""
    KERJA_SAMA_OPERASIONAL = "kerja sama operasional"
    """They run a business together for a time."""
    USAHA_PATUNGAN = "usaha patungan"
    """They found a business together."""
    PENYUMBERLUARAN = "penyumberluaran"
    """One has a part of its work done by the other."""
