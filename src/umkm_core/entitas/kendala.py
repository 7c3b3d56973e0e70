"""What stands in the way of a business, a cooperative or a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdKoperasi, IdOrang, IdUsaha
from umkm_core.kosakata.kendala import BidangKendala
from umkm_core.values.declared import Declared, any_of, one_of, rule, to_tuple
from umkm_core.values.kinds import Kunci, Teks
from umkm_core.values.tanggal_kira import TanggalKira, check_order, to_tanggal_kira

if TYPE_CHECKING:
    from umkm_core.errors import Fault


@frozen(kw_only=True)
class Kendala(Declared):
    """An obstacle that one business, one cooperative or one person meets.

    Attributes:
        id: Key by which others refer to it.
        bidang: What it is about.
        orang: The person that meets it, who need not have a business; exactly one of this and the next two
            is stated.
        usaha: The business that does.
        koperasi: The cooperative that does.
        sasaran_disebut: Who does, in the words of who tells it; needed where none of the three is stated.
        uraian: What it is, in the words of those who meet it.
        mulai: Day since which there is, which may be approximate; a ``date`` is taken too.
        selesai: Day on which it was overcome, likewise; None where it was not, or that is not stated.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` where nobody meets it, ``CONTRADICTION`` for
            several who do and for an end that is certainly before the start; InvalidTypeError where all are
            faults of type.

    >>> Kendala(id="KD-1", bidang=BidangKendala.PENGEMASAN, usaha="U-1").selesai is None
    True
    """

    id: Kunci
    bidang: BidangKendala
    orang: IdOrang | None = None
    usaha: IdUsaha | None = None
    koperasi: IdKoperasi | None = None
    sasaran_disebut: Teks | None = None
    uraian: Teks | None = None
    mulai: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    selesai: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _whose = one_of("orang", "usaha", "koperasi", needed=False)
    _told = any_of("orang", "usaha", "koperasi", "sasaran_disebut")

    @rule("mulai", "selesai")
    def _check_order(self, mulai: TanggalKira, selesai: TanggalKira) -> Fault | None:
        return check_order("selesai", mulai, selesai)
