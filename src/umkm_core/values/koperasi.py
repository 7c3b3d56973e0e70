"""Words that tell kinds of cooperatives apart."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class BentukKoperasi(WordEnum):
    """What a cooperative is made of (UU 25/1992 Pasal 1 and 15).

    >>> str(BentukKoperasi.SEKUNDER)
    'sekunder'
    """

    PRIMER = "primer"
    """Its members are persons."""
    SEKUNDER = "sekunder"
    """Its members are cooperatives."""


class PolaKoperasi(WordEnum):
    """By which principles a cooperative does its business, savings and loans above all.

    >>> str(PolaKoperasi.SYARIAH)
    'syariah'
    """

    KONVENSIONAL = "konvensional"
    SYARIAH = "syariah"
