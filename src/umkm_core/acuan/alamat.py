"""Addresses: street, RT and RW, area and postal code. An address may be that of a person."""

from __future__ import annotations

import re
from typing import Annotated, Final, TypeAlias

from attrs import field, frozen

from umkm_core.acuan.rt_rw import NomorRtRw, RtRw, format_rt_rw
from umkm_core.acuan.tempat import Tempat, to_wilayah_or_none
from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.checks import check_type, raise_faults
from umkm_core.values.declared import Declared

_LONGEST: Final = 200
_KODE_POS: Final = re.compile(r"[1-9][0-9]{4}")


def check_kode_pos(value: object, path: str) -> Fault | None:
    """Return the fault of a postal code, or None.

    >>> print(check_kode_pos("6511", "kode_pos"))
    kode_pos: a postal code has five digits, the first of them not zero (got '6511') [kode-pos]
    """
    if not isinstance(value, str):
        return Fault(ErrorCode.NOT_TEXT, f"a postal code is text, not {type(value).__name__}", path, value)
    if not _KODE_POS.fullmatch(value):
        text = "a postal code has five digits, the first of them not zero"
        return Fault(ErrorCode.KODE_POS, text, path, value)
    return None


def check_jalan(value: object, path: str) -> Fault | None:
    """Return the fault of a street, or of the text of an address, or None.

    The value is left out of the fault: where somebody lives is nothing for a log.

    >>> print(check_jalan(" ", "jalan"))
    jalan: must not be empty [empty]
    """
    if not issubclass(type(value), str) or not isinstance(value, str):
        return Fault(ErrorCode.NOT_TEXT, f"needs text (str), not {type(value).__name__}", path)
    given = str.__str__(value)
    if not given.strip():
        return Fault(ErrorCode.EMPTY, "must not be empty", path)
    if len(given) > _LONGEST:
        return Fault(ErrorCode.TEXT_TOO_LONG, f"it is longer than {_LONGEST} characters", path)
    return None


_Jalan: TypeAlias = Annotated[str, check_jalan]
_KodePos: TypeAlias = Annotated[str, check_kode_pos]


@frozen(kw_only=True, str=False)
class Alamat(Declared):
    """An address.

    Its ``repr`` shows neither street nor RT and RW, because an address may be that of a person and a ``repr``
    goes into logs. ``str`` is the address as it is printed, as :func:`format_alamat` writes it.

    Attributes:
        jalan: Street and number, or None.
        rt: Number of the *rukun tetangga*, or None.
        rw: Number of the *rukun warga*, or None.
        wilayah: The area, given as such or by its code in the table that ships; or None.
        kode_pos: Postal code, five digits; or None.

    Raises:
        InvalidTypeError: ``NOT_TEXT``, ``NOT_AN_INTEGER``, ``WRONG_TYPE``.
        InvalidValueError: ``EMPTY``, ``TEXT_TOO_LONG``, ``OUT_OF_RANGE``, ``KODE_POS``; what
            :func:`umkm_core.acuan.wilayah.wilayah` raises for a code. All faults at once.

    >>> Alamat(jalan="Jalan Fiktif 1", rt=3, rw=5, wilayah="35.73.02.1001", kode_pos="65111")
    Alamat(wilayah=<Wilayah 35.73.02.1001 Kelurahan Klojen>, kode_pos='65111')
    """

    jalan: _Jalan | None = field(default=None, repr=False)
    rt: NomorRtRw | None = field(default=None, repr=False)
    rw: NomorRtRw | None = field(default=None, repr=False)
    wilayah: Tempat | None = field(default=None, converter=to_wilayah_or_none)
    kode_pos: _KodePos | None = None

    def __str__(self) -> str:
        return format_alamat(self)


def format_alamat(alamat: Alamat) -> str:
    """Write an address on one line; what is not stated is left out.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for anything but :class:`Alamat`.

    >>> format_alamat(Alamat(jalan="Jalan Fiktif 1", rt=3, rw=5, wilayah="35.73.02.1001", kode_pos="65111"))
    'Jalan Fiktif 1, RT 003/RW 005, Kelurahan Klojen, Kecamatan Klojen, Kota Malang, Jawa Timur 65111'
    """
    raise_faults([check_type(alamat, Alamat, "")])
    place = alamat.wilayah.nama_lengkap if alamat.wilayah else ""
    last = " ".join(part for part in (place, alamat.kode_pos) if part)
    return ", ".join(
        part for part in (alamat.jalan, format_rt_rw(RtRw(rt=alamat.rt, rw=alamat.rw)), last) if part
    )
