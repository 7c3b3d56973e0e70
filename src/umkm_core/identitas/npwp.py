"""The NPWP, by which a taxpayer is registered, in its old and its new forms; and the NITKU of a place.

Since PMK 112/PMK.03/2022 (changed by PMK 136/2023) the NPWP of a resident person is the NIK. Everybody else
keeps the fifteen digits of old with a zero in front. So one taxpayer has up to two numbers, and only one of
the ways between them can be walked: from a zero with fifteen digits to the fifteen digits.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

from attrs import field, frozen

from umkm_core.errors import ErrorCode, Fault
from umkm_core.identitas.catatan import CatatanIdentitas, KodeCatatanIdentitas
from umkm_core.identitas.dasar import Identitas, check_digits, make_awalan, make_fault, make_placeholder
from umkm_core.identitas.nik import DIGITS_NIK, NIK, check_nik
from umkm_core.values.words import WordEnum

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS_OLD: Final = 15
_DIGITS_NEW: Final = DIGITS_NIK
_DIGITS_PLACE: Final = 6
_REGISTRATION: Final = 9  # digits with the check digit; the office and the branch follow
_HEAD_OFFICE: Final = "000"
# Each digit taken twice, and the digits of that added up.
_DOUBLED: Final = str.maketrans("0123456789", "0246813579")


class BentukNPWP(WordEnum):
    """The form in which an NPWP is written.

    >>> str(BentukNPWP.NIK)
    'nik'
    """

    LIMA_BELAS = "15-digit"
    """The form of old."""
    NOL_LIMA_BELAS = "0-dan-15-digit"
    """The fifteen digits with a zero in front: of bodies, of the state, of persons who are not residents."""
    NIK = "nik"
    """The NIK of a resident person."""


def _kunci(nomor: str) -> str:
    return nomor[-_DIGITS_OLD:] if nomor.startswith("0") or len(nomor) == _DIGITS_OLD else nomor


@frozen(order=True, repr=False)
class NPWP(Identitas):
    """A *Nomor Pokok Wajib Pajak* in any of its forms (PMK 112/PMK.03/2022, PMK 136/2023).

    - 15 digits: nine of the taxpayer, the last of them a check digit (Luhn), three of the office, three of
      the branch; printed ``01.234.567.8-901.000``.
    - 16 digits with a zero in front: the same after the zero.
    - 16 digits without a zero in front: a NIK, checked as one.

    The kinds of taxpayers by the first two digits and the codes of offices are not checked: no official list
    was read.

    Fifteen digits and the same with a zero in front are **equal**, as ``Decimal("1.0")`` equals
    ``Decimal("1.00")``: they are one registration and would otherwise be counted as two. ``kunci`` is the
    text for the same purpose in a table. A person's number of old and her NIK are unequal, since neither
    tells the other.

    Attributes:
        nomor: Its 15 or 16 digits, as they were written.

    Raises:
        InvalidTypeError: ``NOT_TEXT``.
        InvalidValueError: ``IDENTITAS_LENGTH`` at ``panjang``; ``IDENTITAS_CHECK_DIGIT`` at ``digit_cek``;
            ``IDENTITAS_PLACEHOLDER`` where the nine digits of the taxpayer are zeros, with which invoices
            say "no NPWP" (PER-26/PJ/2017); what :class:`~umkm_core.identitas.nik.NIK` says of a NIK; from
            ``parse`` also what :class:`~umkm_core.identitas.dasar.Identitas` says.

    >>> npwp = NPWP.parse("NPWP: 99.876.543.2-901.000")
    >>> npwp, str(npwp.bentuk), npwp.nomor_16
    (NPWP('9987***********'), '15-digit', None)
    >>> npwp == NPWP("0998765432901000"), NPWP("0998765432901000").nomor_16
    (True, '0998765432901000')
    """

    nomor: str = field(eq=_kunci, order=_kunci)

    NAMA: ClassVar[str] = "an NPWP"
    _AWALAN: ClassVar[re.Pattern[str]] = make_awalan(
        "npwp(?:16|15)?", r"nomor\ pokok\ wajib\ pajak(?:\ ?\(npwp\))?"
    )

    @classmethod
    def _faults(cls, nomor: str) -> Iterator[Fault]:
        return check_npwp(nomor)

    @property
    def bentuk(self) -> BentukNPWP:
        """The form in which it is written."""
        if len(self.nomor) == _DIGITS_OLD:
            return BentukNPWP.LIMA_BELAS
        return BentukNPWP.NOL_LIMA_BELAS if self.nomor.startswith("0") else BentukNPWP.NIK

    @property
    def kunci(self) -> str:
        """What two numbers are compared by: the 15 digits where there are some, else the NIK."""
        return _kunci(self.nomor)

    @property
    def nomor_15(self) -> str | None:
        """The form of old, 15 digits; None for a NIK, which does not tell it."""
        return None if self.bentuk is BentukNPWP.NIK else self.kunci

    @property
    def nomor_16(self) -> str | None:
        """The form of today, 16 digits; None for 15 digits.

        These tell neither whether the taxpayer is a resident person nor, if so, her NIK.
        """
        return None if self.bentuk is BentukNPWP.LIMA_BELAS else self.nomor

    @property
    def nik(self) -> NIK | None:
        """The NIK, where it is one."""
        return NIK(self.nomor) if self.bentuk is BentukNPWP.NIK else None

    @property
    def kode_kpp(self) -> str | None:
        """The code of the office that registered the taxpayer, three digits; None for a NIK."""
        return None if self.nomor_15 is None else self.nomor_15[9:12]

    @property
    def kode_cabang(self) -> str | None:
        """The number of the branch, three digits, 000 for the head office; None for a NIK."""
        return None if self.nomor_15 is None else self.nomor_15[12:]

    def format(self) -> str:
        """Return 15 digits as they are printed; 16 digits have no marks.

        >>> NPWP("998765432901000").format()
        '99.876.543.2-901.000'
        """
        if self.bentuk is not BentukNPWP.LIMA_BELAS:
            return self.nomor
        nomor = self.nomor
        return f"{nomor[:2]}.{nomor[2:5]}.{nomor[5:8]}.{nomor[8]}-{nomor[9:12]}.{nomor[12:]}"

    @property
    def catatan(self) -> tuple[CatatanIdentitas, ...]:
        """What is accepted although nothing confirms it."""
        if (nik := self.nik) is not None:
            return nik.catatan
        notes: list[CatatanIdentitas] = []
        if self.nomor_16 is None:
            notes.append(CatatanIdentitas.make(KodeCatatanIdentitas.BENTUK_16_TIDAK_TENTU))
        if self.kode_cabang != _HEAD_OFFICE:
            notes.append(CatatanIdentitas.make(KodeCatatanIdentitas.NPWP_CABANG))
        return tuple(notes)


@frozen(order=True, repr=False)
class NITKU(Identitas):
    """A *Nomor Identitas Tempat Kegiatan Usaha*: the 16 digits of an NPWP and six of the place (22 digits).

    It has taken the place of the NPWP of branches (PMK 112/PMK.03/2022). The head office is 000000, and
    branches are counted from 000001 (PER-6/PJ/2024, read second hand).

    Attributes:
        nomor: Its 22 digits.

    Raises:
        InvalidTypeError: ``NOT_TEXT``.
        InvalidValueError: ``IDENTITAS_LENGTH`` at ``panjang``; the faults of its NPWP, at ``npwp``; from
            ``parse`` also what :class:`~umkm_core.identitas.dasar.Identitas` says.

    >>> nitku = NITKU.parse("0998765432901000-000002")
    >>> nitku.npwp, nitku.urutan, nitku.pusat
    (NPWP('0998************'), '000002', False)
    """

    NAMA: ClassVar[str] = "a NITKU"
    _AWALAN: ClassVar[re.Pattern[str]] = make_awalan(
        "nitku", r"id\ ?tku", r"nomor\ identitas\ tempat\ kegiatan\ usaha(?:\ ?\(nitku\))?"
    )

    @classmethod
    def _faults(cls, nomor: str) -> Iterator[Fault]:
        fault = check_digits(nomor, (_DIGITS_NEW + _DIGITS_PLACE,), cls.NAMA)
        if fault is not None:
            yield fault
            return
        for fault in check_npwp(nomor[:_DIGITS_NEW]):
            yield fault.below("npwp")

    @property
    def npwp(self) -> NPWP:
        """The NPWP of the taxpayer, of 16 digits."""
        return NPWP(self.nomor[:_DIGITS_NEW])

    @property
    def urutan(self) -> str:
        """The number of the place, six digits."""
        return self.nomor[_DIGITS_NEW:]

    @property
    def pusat(self) -> bool:
        """Whether the place is the head office."""
        return not self.urutan.strip("0")

    @property
    def catatan(self) -> tuple[CatatanIdentitas, ...]:
        """What is accepted of its NPWP although nothing confirms it."""
        return self.npwp.catatan


def check_npwp(nomor: str) -> Iterator[Fault]:
    """Yield the faults of a canonical NPWP; other numbers contain one.

    >>> [str(fault.code) for fault in check_npwp("998765433901000")]
    ['identitas-check-digit']
    """
    fault = check_digits(nomor, (_DIGITS_OLD, _DIGITS_NEW), NPWP.NAMA)
    if fault is not None:
        yield fault
        return
    if len(nomor) == _DIGITS_NEW and not nomor.startswith("0"):
        yield from check_nik(nomor)
        return
    taxpayer = nomor[-_DIGITS_OLD:][:_REGISTRATION]
    if not taxpayer.strip("0"):
        yield make_placeholder(nomor)
    elif not _passes_luhn(taxpayer):
        text = "the check digit, the ninth of the taxpayer's digits, does not fit the eight before it"
        yield make_fault(ErrorCode.IDENTITAS_CHECK_DIGIT, text, nomor, "digit_cek")


def _passes_luhn(digits: str) -> bool:
    """Return whether a row of digits of odd length ends with the check digit of Luhn."""
    signs = (digits[::2] + digits[1::2].translate(_DOUBLED)).encode("ascii")
    return (sum(signs) - len(signs) * ord("0")) % 10 == 0
