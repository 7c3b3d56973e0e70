"""Who belongs to a cooperative, as what, and when."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdKoperasi, IdOrang, IdUsaha
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.koperasi import JenisKeanggotaan
from umkm_core.values.declared import Declared, one_of, rule, to_tuple
from umkm_core.values.kinds import Kunci
from umkm_core.values.periode import Periode


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
        periode: The days of the membership; without an end where it goes on.
        keterangan: Who tells it, and as what.

    Exactly one of ``orang``, ``usaha`` and ``anggota_koperasi`` is stated.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` for no member, ``CONTRADICTION`` for two and
            for a cooperative that is its own; InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> keanggotaan = Keanggotaan(
    ...     id="A-1",
    ...     koperasi="K-1",
    ...     jenis=JenisKeanggotaan.ANGGOTA,
    ...     orang="O-1",
    ...     periode=Periode.sejak(date(2023, 1, 9)),
    ... )
    >>> str(keanggotaan.jenis), str(keanggotaan.periode)
    ('anggota', 'sejak 9 Januari 2023')
    """

    id: Kunci
    koperasi: IdKoperasi
    jenis: JenisKeanggotaan
    orang: IdOrang | None = None
    usaha: IdUsaha | None = None
    anggota_koperasi: IdKoperasi | None = None
    periode: Periode | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _member = one_of("orang", "usaha", "anggota_koperasi")

    @rule("koperasi", "anggota_koperasi")
    def _check_other(self, koperasi: str, anggota_koperasi: str) -> Fault | None:
        if anggota_koperasi != koperasi:
            return None
        text = "a cooperative is no member of itself"
        return Fault(ErrorCode.CONTRADICTION, text, "anggota_koperasi", anggota_koperasi)
