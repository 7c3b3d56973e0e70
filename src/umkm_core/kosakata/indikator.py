"""Words for figures of areas."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class Arah(WordEnum):
    """Which way something goes of which no figure is told.

    Source: the press, of Kota Batu and Kepulauan Bangka Belitung (two sources), for ``TURUN``; the others are
    words of this library.
    """

    NAIK = "naik"
    TETAP = "tetap"
    TURUN = "turun"
