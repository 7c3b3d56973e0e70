"""Words for institutions."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class TingkatLembaga(WordEnum):
    """Of which level of government an institution is, or that it is of none."""

    KABUPATEN_KOTA = "kabupaten/kota"
    PROVINSI = "provinsi"
    PUSAT = "pusat"
    SWASTA = "swasta"
