"""Words for what a count counts."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class Dihitung(WordEnum):
    """What is counted where only a number is reported. Words of this library."""

    KOPERASI = "koperasi"
    USAHA = "usaha"
    KONSULTAN = "konsultan"
    ORANG = "orang"
    PELATIHAN = "pelatihan"
    BAZAAR = "bazaar"
