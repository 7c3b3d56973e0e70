"""Words for partnerships."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class PolaKemitraan(WordEnum):
    """The pattern of a partnership (UU 20/2008 Pasal 26; PP 7/2021)."""

    INTI_PLASMA = "inti-plasma"
    SUBKONTRAK = "subkontrak"
    WARALABA = "waralaba"
    PERDAGANGAN_UMUM = "perdagangan umum"
    DISTRIBUSI_DAN_KEAGENAN = "distribusi dan keagenan"
    RANTAI_PASOK = "rantai pasok"
    """Since PP 7/2021."""
    BAGI_HASIL = "bagi hasil"
    KERJA_SAMA_OPERASIONAL = "kerja sama operasional"
    USAHA_PATUNGAN = "usaha patungan"
    PENYUMBERLUARAN = "penyumberluaran"
