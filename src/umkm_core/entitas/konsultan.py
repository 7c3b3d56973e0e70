"""Consultants, each with the fields in which they advise."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdLembaga, IdOrang
from umkm_core.kosakata.kendala import BidangKonsultan
from umkm_core.values.declared import Declared, to_tuple
from umkm_core.values.kinds import Cacah, Distinct, Kunci, Teks
from umkm_core.values.periode import Periode


@frozen(kw_only=True)
class Konsultan(Declared):
    """A consultant, of a PLUT-KUMKM say.

    Attributes:
        id: Key by which others refer to the consultant.
        nama: Name, where it is told; ``repr`` does not show it.
        bidang: Fields in which the consultant advises, each once.
        orang: The person, where there is a record of one.
        lembaga: Institution for which the consultant works.
        kapasitas: Obstacles that the consultant can deal with at the same time; 0 takes no more.
        periode: Days in which the consultant is at work.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once: ``DUPLICATE`` for a field that stands there again.
            InvalidTypeError where all are faults of type.

    >>> konsultan = Konsultan(id="KO-1", nama="Konsultan Fiktif", bidang=[BidangKonsultan.PEMASARAN])
    >>> [str(bidang) for bidang in konsultan.bidang], "Fiktif" in repr(konsultan)
    (['pemasaran'], False)
    """

    PRIBADI: ClassVar[bool] = True

    id: Kunci
    nama: Teks | None = field(default=None, repr=False)
    bidang: Distinct[BidangKonsultan] = field(default=(), converter=to_tuple)
    orang: IdOrang | None = None
    lembaga: IdLembaga | None = None
    kapasitas: Cacah | None = None
    periode: Periode | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)
