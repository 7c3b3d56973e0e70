"""Equipment that a cluster shares, and who uses it when."""

from __future__ import annotations

from datetime import UTC, datetime

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdAlatBersama, IdBantuan, IdKlaster, IdUsaha
from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.checks import check_type, raise_faults
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Cacah, Kunci, Teks
from umkm_core.values.rentang_rupiah import RentangRupiah
from umkm_core.values.saat import Saat


@frozen(kw_only=True)
class AlatBersama(Declared):
    """Equipment that the members of a cluster share, because it is dear.

    Attributes:
        id: Key by which others refer to it.
        klaster: The cluster.
        nama: What it is: "oven".
        jumlah: How many there are that do the same, pieces.
        nilai: What all of them are worth, rupiah: exact, approximate, a range or a bound.
        bantuan: The aid that it came from; None where it came from none, or that is not told.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``OUT_OF_RANGE`` for no piece at all,
            ``RUPIAH_NEGATIVE`` for a value that is certainly below zero; InvalidTypeError where all are
            faults of type.

    >>> AlatBersama(id="AL-1", klaster="KL-1", nama="oven").jumlah
    1
    """

    id: Kunci
    klaster: IdKlaster
    nama: Teks
    jumlah: Cacah = 1
    nilai: RentangRupiah | None = None
    bantuan: IdBantuan | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("jumlah")
    def _check_jumlah(self, jumlah: int) -> Fault | None:
        if jumlah > 0:
            return None
        return Fault(ErrorCode.OUT_OF_RANGE, "equipment is one piece at least", "jumlah", jumlah)

    @rule("nilai")
    def _check_nilai(self, nilai: RentangRupiah) -> Fault | None:
        if nilai.paling_banyak(-1) is not True:
            return None
        return Fault(ErrorCode.RUPIAH_NEGATIVE, "equipment is not worth less than nothing", "nilai", nilai)


@frozen(kw_only=True)
class PemakaianAlat(Declared):
    """That a business uses shared equipment for a time, one piece of it.

    Attributes:
        id: Key by which others refer to it.
        alat: The equipment.
        usaha: The business.
        mulai: When it starts, with the offset from UTC.
        selesai: When it is over, with the offset from UTC; the next may start at that very moment.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``CONTRADICTION`` where it is over before it has started,
            ``SAAT_OFFSET`` for a time without an offset; InvalidTypeError where all are faults of type.

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
    usaha: IdUsaha
    mulai: Saat
    selesai: Saat
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("mulai", "selesai")
    def _check_selesai(self, mulai: datetime, selesai: datetime) -> Fault | None:
        if _to_utc(mulai) < _to_utc(selesai):
            return None
        return Fault(ErrorCode.CONTRADICTION, "it is over after it has started", "selesai", selesai)

    def bertabrakan(self, lain: PemakaianAlat) -> bool:
        """Answer whether another use of the same equipment takes place at the same time.

        Of equipment with several pieces, as many may.

        Args:
            lain: The other use.

        Raises:
            InvalidTypeError: ``WRONG_TYPE`` for anything but such a use.
        """
        raise_faults([check_type(lain, PemakaianAlat, "lain")])
        return (
            self.alat == lain.alat
            and _to_utc(self.mulai) < _to_utc(lain.selesai)
            and _to_utc(lain.mulai) < _to_utc(self.selesai)
        )


def _to_utc(saat: datetime) -> datetime:
    """Return a time in UTC: Python compares two of one time zone by a clock that may have been set back."""
    return saat.astimezone(UTC)
