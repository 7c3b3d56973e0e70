"""How a business fares: since when, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan, is_realised
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.usaha import KeadaanUsaha
from umkm_core.values.declared import Declared, to_tuple
from umkm_core.values.kinds import Teks
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date


@frozen(kw_only=True)
class StatusOperasional(Declared):
    """Whether a business works since a day, until another status follows.

    Attributes:
        keadaan: Whether it works.
        sejak: First day of that, which may be approximate; a ``date`` is taken too. Where it is only told
            that it was so on a day, ``TanggalKira(Periode.hingga(day))``.
        sebab: What brought it about, in the words of who tells it; any number of causes.
        keterangan: Who tells it, and as what. Where it is empty, those who tell of the business tell it.

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> berhenti = StatusOperasional(
    ...     keadaan=KeadaanUsaha.BERHENTI_PRODUKSI,
    ...     sejak=date(2020, 4, 1),
    ...     sebab=["toko oleh-oleh berhenti berjualan", "barang tidak bergerak"],
    ... )
    >>> str(berhenti.keadaan), str(berhenti.sejak)
    ('berhenti produksi', '1 April 2020')
    """

    keadaan: KeadaanUsaha
    sejak: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    sebab: tuple[Teks, ...] = field(default=(), converter=to_tuple)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)


def iterate_done(
    history: Iterable[StatusOperasional], of_all: tuple[Keterangan, ...]
) -> Iterator[tuple[int, StatusOperasional]]:
    """Yield the statuses that are told as done, each with its place.

    Args:
        history: Statuses, in the order in which they came about.
        of_all: Who tells of all of them, and as what; asked where a status has no ``keterangan`` of its own.
    """
    for index, one in enumerate(history):
        if is_realised(one.keterangan or of_all):
            yield index, one


def check_history(history: Iterable[StatusOperasional], of_all: tuple[Keterangan, ...]) -> Iterator[Fault]:
    """Yield the faults of a history: days out of order, and what follows upon a closure for good.

    Args:
        history: What stands in one field ``status_operasional``, in the order in which it came about.
        of_all: Who tells of all of it, and as what; see :func:`iterate_done`.
    """
    before: date | None = None  # none that follows can have begun before this day
    closed = False
    for index, one in iterate_done(history, of_all):
        path = f"status_operasional[{index}]"
        if one.sejak is not None:
            if before is not None and one.sejak.sebelum(before) is True:
                text = f"what stands before it came about on {before} or later"
                yield Fault(ErrorCode.CONTRADICTION, text, f"{path}.sejak", one.sejak)
            first = one.sejak.periode.mulai
            if first is not None and (before is None or first > before):
                before = first
        if closed and one.keadaan is not KeadaanUsaha.TUTUP:
            text = "what stands before it says that the business had closed for good"
            yield Fault(ErrorCode.CONTRADICTION, text, f"{path}.keadaan", one.keadaan)
        closed = closed or one.keadaan is KeadaanUsaha.TUTUP
