"""The NIK, by which a person is registered: area, day of birth, sex and serial in sixteen digits.

A NIK keeps the area code of the day on which it was issued, for life. So a code that a table of areas does
not know says as much about the table as about the number: it is a note, never an error.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Final

from attrs import frozen

from umkm_core.acuan.kode_wilayah import parse_kode_wilayah
from umkm_core.errors import ErrorCode, Fault
from umkm_core.identitas.asal import find_asal, iterate_catatan_wilayah
from umkm_core.identitas.catatan import CatatanIdentitas, KodeCatatanIdentitas
from umkm_core.identitas.dasar import Identitas, check_digits, make_awalan, make_fault
from umkm_core.values.checks import check_date, raise_faults
from umkm_core.values.words import WordEnum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from umkm_core.acuan.wilayah import Wilayah

DIGITS_NIK: Final = 16
"""The number of digits of a NIK."""

_WOMAN: Final = 40  # is added to her day of birth
_LONGEST_MONTH: Final = 31
_MONTHS: Final = 12
_CENTURIES: Final = (1900, 2000)


class JenisKelamin(WordEnum):
    """Sex, as the NIK tells it.

    >>> str(JenisKelamin.PEREMPUAN)
    'perempuan'
    """

    LAKI_LAKI = "laki-laki"
    PEREMPUAN = "perempuan"


@frozen(order=True, repr=False)
class NIK(Identitas):
    """A *Nomor Induk Kependudukan*: ``PPKKCC DDMMYY SSSS``, 16 digits.

    Six digits for the kecamatan of first registration, six for the day of birth (40 is added to the day of a
    woman), and a serial (PP 37/2007 Pasal 37, read second hand). There is no check digit: that a number is
    well formed does not mean that it was issued. Not to be confused with the *NIK koperasi*,
    :class:`umkm_core.identitas.induk_koperasi.NomorIndukKoperasi`.

    Refused is only what no NIK can be: other than 16 digits, zeros alone, and a day that neither
    century had. An unknown area and a serial of zeros are notes.

    Attributes:
        nomor: Its 16 digits.

    Raises:
        InvalidTypeError: ``NOT_TEXT``.
        InvalidValueError: ``IDENTITAS_LENGTH`` at ``panjang``; ``IDENTITAS_PLACEHOLDER`` for zeros alone;
            ``IDENTITAS_COMPONENT`` at ``hari_lahir``, ``bulan_lahir`` or ``tanggal_lahir``; from
            ``parse`` also what :class:`~umkm_core.identitas.dasar.Identitas` says.

    >>> nik = NIK.parse("NIK : 3573.01.470105.0001")  # made up
    >>> nik
    NIK('3573************')
    >>> str(nik.jenis_kelamin), nik.tanggal_lahir()
    ('perempuan', (datetime.date(1905, 1, 7), datetime.date(2005, 1, 7)))
    >>> print(NIK.try_parse("3573013202050001"))
    None
    """

    NAMA: ClassVar[str] = "a NIK"
    _AWALAN: ClassVar[re.Pattern[str]] = make_awalan(
        "nik", r"e?-?ktp(?:-el)?", r"nomor\ induk\ kependudukan(?:\ ?\(nik\))?"
    )

    @classmethod
    def _faults(cls, nomor: str) -> Iterator[Fault]:
        return check_nik(nomor)

    @property
    def kode_wilayah(self) -> str:
        """The code of the kecamatan where it was issued, with dots."""
        return parse_kode_wilayah(self.nomor[:6])

    @property
    def wilayah(self) -> Wilayah | None:
        """The kecamatan of issue, or the smallest area around it that the table knows, or None."""
        return find_asal(self.kode_wilayah)

    @property
    def jenis_kelamin(self) -> JenisKelamin:
        """The sex that the day of birth tells."""
        return JenisKelamin.PEREMPUAN if int(self.nomor[6:8]) > _WOMAN else JenisKelamin.LAKI_LAKI

    @property
    def nomor_urut(self) -> str:
        """The serial among those born on one day and registered in one kecamatan, four digits."""
        return self.nomor[12:]

    def tanggal_lahir(
        self, *, tidak_setelah: date | None = None, tidak_sebelum: date | None = None
    ) -> tuple[date, ...]:
        """Return all days of birth that the number allows, the earliest first.

        The year has two digits and nothing in the number tells the century, so there are two days for most
        numbers. Who knows more says so; a person of today, for example, is not born after today.

        Args:
            tidak_setelah: The last day that is possible.
            tidak_sebelum: The first day that is possible.

        Raises:
            InvalidTypeError: ``NOT_A_DATE`` for a bound that is no date.

        >>> nik = NIK("3573010701050001")  # made up
        >>> nik.tanggal_lahir(tidak_setelah=date(2026, 11, 21), tidak_sebelum=date(1920, 1, 1))
        (datetime.date(2005, 1, 7),)
        """
        bounds = {"tidak_setelah": tidak_setelah, "tidak_sebelum": tidak_sebelum}
        raise_faults([check_date(day, name) for name, day in bounds.items() if day is not None])
        day, month, year = _born(self.nomor)
        days = (_day(century + year, month, day) for century in _CENTURIES)
        return tuple(
            day
            for day in days
            if day is not None
            and (tidak_setelah is None or day <= tidak_setelah)
            and (tidak_sebelum is None or day >= tidak_sebelum)
        )

    @property
    def catatan(self) -> tuple[CatatanIdentitas, ...]:
        """What is accepted although nothing confirms it: the area, and a serial of zeros."""
        notes = [*iterate_catatan_wilayah(self.kode_wilayah, "NIK")]
        if not self.nomor_urut.strip("0"):
            notes.append(CatatanIdentitas.make(KodeCatatanIdentitas.NOMOR_URUT_NOL, nama="NIK"))
        return tuple(notes)


def check_nik(nomor: str) -> Iterator[Fault]:
    """Yield the faults of a canonical NIK; other numbers contain one.

    >>> [fault.path for fault in check_nik("3573013213050001")]
    ['hari_lahir', 'bulan_lahir']
    """
    fault = check_digits(nomor, (DIGITS_NIK,), NIK.NAMA)
    if fault is not None:
        yield fault
        return
    day, month, year = _born(nomor)
    wrong = ErrorCode.IDENTITAS_COMPONENT
    if not 1 <= day <= _LONGEST_MONTH:
        yield make_fault(wrong, "a day of birth is 01 to 31, or 41 to 71 for a woman", nomor, "hari_lahir")
    if not 1 <= month <= _MONTHS:
        yield make_fault(wrong, "a month of birth is 01 to 12", nomor, "bulan_lahir")
    # The later century has every day that the earlier one has: 2000 was a leap year, 1900 was not.
    elif 1 <= day <= _LONGEST_MONTH and _day(_CENTURIES[-1] + year, month, day) is None:
        yield make_fault(wrong, "neither century has this day of birth", nomor, "tanggal_lahir")


def _born(nomor: str) -> tuple[int, int, int]:
    """Return day, month and the last two digits of the year."""
    day = int(nomor[6:8])
    return day - _WOMAN if day > _WOMAN else day, int(nomor[8:10]), int(nomor[10:12])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
