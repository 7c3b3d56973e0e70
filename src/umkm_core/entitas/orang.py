"""Persons, and how they were registered from the neighbourhood up."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from umkm_core.acuan.alamat import Alamat
from umkm_core.acuan.rt_rw import NomorRtRw
from umkm_core.acuan.tempat import Tempat, to_wilayah_or_none
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdLembaga, IdProgram
from umkm_core.identitas.nik import NIK, JenisKelamin
from umkm_core.values.declared import Declared, to_tuple
from umkm_core.values.kinds import Kunci, Teks
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira


@frozen(kw_only=True)
class Pendataan(Declared):
    """A registration of a person where the person lives, *pendataan*, from the RT up.

    It is told of the day of registration, so a person may have several that differ.

    Attributes:
        tanggal: Day of the registration, which may be approximate; a ``date`` is taken too.
        wilayah: Area of any level in which the person was registered.
        rt: Number of the *rukun tetangga*; ``repr`` does not show it.
        rw: Number of the *rukun warga*; ``repr`` does not show it.
        bekerja: Whether the person had work.
        punya_usaha: Whether the person had a business.
        program: Program for which the person was registered.
        oleh: Institution that registered the person.
        keterangan: Who tells it, and as what: a person who is yet to be registered is a plan.

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> from umkm_core.acuan.wilayah import wilayah
    >>> didata = Pendataan(tanggal=date(2023, 5, 23), wilayah=wilayah("35.73.02.1001"), rt=3, rw=5)
    >>> str(didata.tanggal), didata.bekerja is None
    ('23 Mei 2023', True)
    """

    PRIBADI: ClassVar[bool] = True

    tanggal: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    wilayah: Tempat | None = field(default=None, converter=to_wilayah_or_none)
    rt: NomorRtRw | None = field(default=None, repr=False)
    rw: NomorRtRw | None = field(default=None, repr=False)
    bekerja: bool | None = None
    punya_usaha: bool | None = None
    program: IdProgram | None = None
    oleh: IdLembaga | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)


@frozen(kw_only=True)
class Orang(Declared):
    """A person.

    A NIK that tells another sex than ``jenis_kelamin`` is no contradiction: the number stays for life, also
    where what it was made of was wrong and has been corrected (PP 37/2007 Pasal 37, read second hand).

    Attributes:
        id: Key by which others refer to the person.
        nama: Name, where it is told; ``repr`` does not show it.
        nik: *Nomor Induk Kependudukan*, which masks itself.
        jenis_kelamin: Sex, as the person or a register states it.
        alamat: Address; ``repr`` does not show it.
        pendataan: Registrations, in any order; ``repr`` does not show them.
        keterangan: Who tells of the person, and as what.

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> Orang(id="O-1", nama="Warga Fiktif", nik=NIK("3573014107050001"), pendataan=[Pendataan()]).nik
    NIK('3573************')
    """

    PRIBADI: ClassVar[bool] = True

    id: Kunci
    nama: Teks | None = field(default=None, repr=False)
    nik: NIK | None = None
    jenis_kelamin: JenisKelamin | None = None
    alamat: Alamat | None = field(default=None, repr=False)
    pendataan: tuple[Pendataan, ...] = field(default=(), converter=to_tuple, repr=False)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple, repr=False)
