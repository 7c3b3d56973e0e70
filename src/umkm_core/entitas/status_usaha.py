"""How a business fares: since when, and why."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan, is_realised
from umkm_core.kosakata.usaha import KeadaanUsaha
from umkm_core.values.declared import Declared, to_tuple
from umkm_core.values.kinds import Teks
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira


@frozen(kw_only=True)
class StatusOperasional(Declared):
    """Whether a business works since a day, until another status follows.

    Attributes:
        keadaan: Whether it works.
        sejak: First day of that, which may be approximate; a ``date`` is taken too. Where it is only told
            that it was so on a day, ``TanggalKira(Periode.hingga(day))``.
        sebab: What brought it about, in the words of who tells it; any number of causes.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> berhenti = StatusOperasional(
    ...     keadaan=KeadaanUsaha.BERHENTI_PRODUKSI,
    ...     sejak=date(2020, 4, 1),
    ...     sebab=["toko oleh-oleh berhenti berjualan", "barang tidak bergerak"],
    ... )
    >>> str(berhenti.keadaan), str(berhenti.sejak), berhenti.terjadi
    ('berhenti produksi', '1 April 2020', True)
    """

    keadaan: KeadaanUsaha
    sejak: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    sebab: tuple[Teks, ...] = field(default=(), converter=to_tuple)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @property
    def terjadi(self) -> bool:
        """Whether it counts as done, see :func:`~umkm_core.entitas.keterangan.is_realised`.

        >>> from umkm_core.kosakata.modalitas import Modalitas
        >>> rencana = Keterangan(modalitas=Modalitas.RENCANA)
        >>> StatusOperasional(keadaan=KeadaanUsaha.TUTUP, keterangan=[rencana]).terjadi
        False
        """
        return is_realised(self.keterangan)
