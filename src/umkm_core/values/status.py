"""How sure a fact is that the library holds: a row of law, a row of reference data."""

from __future__ import annotations

from umkm_core.values.words import OrderedLabel


class Status(OrderedLabel):
    """How sure a source is, from firm to weak; the weakest one used travels into an answer.

    >>> max(Status.TERKONFIRMASI, Status.SENGKETA)
    <Status.SENGKETA: 'sengketa'>
    """

    TERKONFIRMASI = "terkonfirmasi"
    """The text of the law was read, or two independent sources agree."""
    SUMBER_TUNGGAL = "sumber-tunggal"
    """One source."""
    BELUM_TERKONFIRMASI = "belum-terkonfirmasi"
    """Not read in any source; inferred."""
    SENGKETA = "sengketa"
    """Sources or readings contradict each other, or the law is silent."""
