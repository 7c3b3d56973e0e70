"""Who belongs to a cooperative, as what, and when."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdKoperasi, IdOrang, IdUsaha
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.koperasi import JenisKeanggotaan
from umkm_core.values.declared import Declared, one_of, rule, to_tuple
from umkm_core.values.kinds import Kunci
from umkm_core.values.tanggal_kira import TanggalKira, check_order, to_tanggal_kira


@frozen(kw_only=True)
class Keanggotaan(Declared):
    """The membership of a person, a business or a cooperative in a cooperative.

    Attributes:
        id: Key by which others refer to it.
        koperasi: The cooperative.
        jenis: As what the member belongs to it.
        orang: The member, where it is a person.
        usaha: The member, where a register of members lists businesses.
        anggota_koperasi: The member, where it is a cooperative: that of a koperasi sekunder.
        mulai: First day of the membership, which may be approximate; a ``date`` is taken too.
        selesai: Last day of it, likewise; None where it goes on, or that is not stated.
        keterangan: Who tells it, and as what.

    Exactly one of ``orang``, ``usaha`` and ``anggota_koperasi`` is stated.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` for no member, ``CONTRADICTION`` for two,
            for a cooperative that is its own and for an end that is certainly before the start;
            InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> keanggotaan = Keanggotaan(
    ...     id="A-1",
    ...     koperasi="K-1",
    ...     jenis=JenisKeanggotaan.ANGGOTA,
    ...     orang="O-1",
    ...     mulai=date(2023, 1, 9),
    ... )
    >>> str(keanggotaan.jenis), str(keanggotaan.mulai), keanggotaan.selesai is None
    ('anggota', '9 Januari 2023', True)
    """

    id: Kunci
    koperasi: IdKoperasi
    jenis: JenisKeanggotaan
    orang: IdOrang | None = None
    usaha: IdUsaha | None = None
    anggota_koperasi: IdKoperasi | None = None
    mulai: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    selesai: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _member = one_of("orang", "usaha", "anggota_koperasi")

    @rule("koperasi", "anggota_koperasi")
    def _check_other(self, koperasi: str, anggota_koperasi: str) -> Fault | None:
        if anggota_koperasi != koperasi:
            return None
        text = "a cooperative is no member of itself"
        return Fault(ErrorCode.CONTRADICTION, text, "anggota_koperasi", anggota_koperasi)

    @rule("mulai", "selesai")
    def _check_order(self, mulai: TanggalKira, selesai: TanggalKira) -> Fault | None:
        return check_order("selesai", mulai, selesai)
