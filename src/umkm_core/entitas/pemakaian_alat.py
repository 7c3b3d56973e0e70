"""Who uses shared equipment when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdAlatBersama, IdOrang, IdUsaha
from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.checks import check_type, raise_faults
from umkm_core.values.declared import Declared, one_of, rule, to_tuple
from umkm_core.values.kinds import Kunci
from umkm_core.values.saat import Saat, to_utc

if TYPE_CHECKING:
    from datetime import datetime


@frozen(kw_only=True)
class PemakaianAlat(Declared):
    """That a person or a business uses shared equipment for a time, one piece of it.

    Attributes:
        id: Key by which others refer to it.
        alat: The equipment.
        mulai: When it starts, with the offset from UTC.
        selesai: When it is over, with the offset from UTC; the next may start at that very moment.
        orang: The person who uses it; or
        usaha: the business that does. One of the two.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` and ``CONTRADICTION`` where none or both of
            ``orang`` and ``usaha`` are stated, ``CONTRADICTION`` where it is over before it has started,
            ``SAAT_OFFSET`` for a time without an offset; InvalidTypeError where all are faults of type.

    >>> from datetime import datetime
    >>> def pakai(id, usaha, mulai, selesai):
    ...     hari = "2024-05-20T{}:00+07:00".format
    ...     mulai, selesai = (datetime.fromisoformat(hari(jam)) for jam in (mulai, selesai))
    ...     return PemakaianAlat(id=id, alat="AL-1", usaha=usaha, mulai=mulai, selesai=selesai)
    >>> pagi, siang = pakai("P-1", "U-1", "08:00", "12:00"), pakai("P-2", "U-2", "12:00", "15:00")
    >>> pagi.bertabrakan(siang), pagi.bertabrakan(pakai("P-3", "U-3", "11:30", "12:30"))
    (False, True)
    """

    id: Kunci
    alat: IdAlatBersama
    mulai: Saat
    selesai: Saat
    orang: IdOrang | None = None
    usaha: IdUsaha | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _whose = one_of("orang", "usaha")

    @rule("mulai", "selesai")
    def _check_selesai(self, mulai: datetime, selesai: datetime) -> Fault | None:
        if to_utc(mulai) < to_utc(selesai):
            return None
        return Fault(ErrorCode.CONTRADICTION, "it is over after it has started", "selesai", selesai)

    def bertabrakan(self, lain: PemakaianAlat) -> bool:
        """Answer whether another use of the same equipment takes place at the same time.

        Of equipment with several pieces, as many may. What has the same ``id`` is no other use.

        Args:
            lain: The other use.

        Raises:
            InvalidTypeError: ``WRONG_TYPE`` for anything but such a use.
        """
        raise_faults([check_type(lain, PemakaianAlat, "lain")])
        return (
            self.id != lain.id
            and self.alat == lain.alat
            and to_utc(self.mulai) < to_utc(lain.selesai)
            and to_utc(lain.mulai) < to_utc(self.selesai)
        )
