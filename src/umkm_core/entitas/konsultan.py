"""Consultants, each with the fields in which they advise."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdLembaga, IdOrang
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.kendala import BidangKonsultan
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Cacah, Distinct, Kunci, Teks
from umkm_core.values.periode import Periode


@frozen(kw_only=True)
class Konsultan(Declared):
    """A consultant, of a PLUT-KUMKM say.

    Attributes:
        id: Key by which others refer to the consultant.
        bidang: Fields in which the consultant advises, one at least.
        nama: Name; ``repr`` does not show it.
        orang: The person, where there is a record of one.
        lembaga: Institution for which the consultant works.
        kapasitas: Obstacles that the consultant can deal with at the same time; 0 takes no more.
        periode: Days in which the consultant is at work.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once: ``MISSING`` where there is no field, ``DUPLICATE`` for
            one that stands there again. InvalidTypeError where all are faults of type.

    >>> konsultan = Konsultan(id="KO-1", nama="Konsultan Fiktif", bidang=[BidangKonsultan.PEMASARAN])
    >>> [str(bidang) for bidang in konsultan.bidang], "Fiktif" in repr(konsultan)
    (['pemasaran'], False)
    """

    id: Kunci
    bidang: Distinct[BidangKonsultan] = field(converter=to_tuple)
    nama: Teks | None = field(default=None, repr=False)
    orang: IdOrang | None = None
    lembaga: IdLembaga | None = None
    kapasitas: Cacah | None = None
    periode: Periode | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("bidang", when_stated=False)
    def _check_some_field(self, bidang: tuple[BidangKonsultan, ...]) -> Fault | None:
        if bidang:
            return None
        return Fault(ErrorCode.MISSING, "a consultant advises in one field at least", "bidang", bidang)
