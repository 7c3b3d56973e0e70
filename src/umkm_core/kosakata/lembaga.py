"""Words for institutions."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class TingkatLembaga(WordEnum):
    """Of which level of government an institution is, or that it is of none.

    Source: UU 23/2014, which shares out the work for cooperatives and UMKM among the first three (confirmed).
    """

    KABUPATEN_KOTA = "kabupaten/kota"
    """Of a kabupaten or kota."""
    PROVINSI = "provinsi"
    """Of a provinsi."""
    PUSAT = "pusat"
    """Of the state: a ministry."""
    SWASTA = "swasta"
    """Private."""
