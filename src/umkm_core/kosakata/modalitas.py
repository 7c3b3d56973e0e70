"""As what a fact is told."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class Modalitas(WordEnum):
    """Whether something is done, or only wished, meant or said.

    Words of this library, for what the press reports: urgings of councils, plans, targets, accounts of deeds.
    """

    USULAN = "usulan"
    """Somebody urges that it be done."""
    RENCANA = "rencana"
    """Those who can do it mean to."""
    SASARAN = "sasaran"
    """A number or a state to be reached."""
    KLAIM = "klaim"
    """Somebody says so, who was not asked for proof."""
    REALISASI = "realisasi"
    """It was done, or it is so."""
