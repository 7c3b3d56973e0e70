"""The P-IRT number of food made at home: packaging, kind of food, area, two serials and the year of its end.

The number tells the year in which its permit ends and neither the day nor the first day. How long a permit is
good for and when it must be renewed is law, which changes; it is not in here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

from attrs import frozen

from umkm_core.acuan.kode_wilayah import parse_kode_wilayah
from umkm_core.errors import ErrorCode, Fault
from umkm_core.identitas.asal import find_asal, iterate_catatan_wilayah
from umkm_core.identitas.catatan import CatatanIdentitas, KodeCatatanIdentitas
from umkm_core.identitas.dasar import (
    Identitas,
    check_digits,
    make_awalan,
    make_fault,
    make_refusal,
)
from umkm_core.values.checks import check_date, raise_faults
from umkm_core.values.words import WordEnum

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from umkm_core.acuan.wilayah import Wilayah

_DIGITS: Final = 15
_DIGITS_OLDER: Final = 12
_CENTURY: Final = 2000  # the form is younger than that
_MARKETING: Final = re.compile(r"(?<![a-z])(?:bpom|m\.?[dl])(?![a-z])", re.ASCII | re.IGNORECASE)


class KemasanPIRT(WordEnum):
    """Packaging, as the first digit of a P-IRT number tells it (Peraturan BPOM 22/2018).

    >>> [str(kemasan) for kemasan in KemasanPIRT][:3]
    ['gelas', 'plastik', 'karton/kertas']
    """

    GELAS = "gelas"
    PLASTIK = "plastik"
    KARTON_KERTAS = "karton/kertas"
    KALENG = "kaleng"
    ALUMINIUM_FOIL = "aluminium foil"
    LAIN_LAIN = "lain-lain"
    KOMPOSIT = "komposit"
    """Two or more materials in one, plastic with aluminium foil say."""
    GANDA = "ganda"
    """Two or more packagings around each other, foil in a carton say."""


_KEMASAN: Final = dict(enumerate(KemasanPIRT, 1))


@frozen(order=True, repr=False)
class NomorPIRT(Identitas):
    """A number of *Pangan Industri Rumah Tangga*, 15 digits (Peraturan BPOM 22/2018).

    ``3063306010072-19``: packaging (1), kind of food (2), province and kabupaten/kota (4), serial of the food
    (2), serial of the maker there (4), and the year in which the permit ends (2). There is no check digit.
    The kinds of food are codes without titles here: the list of the regulation was not read.

    Attributes:
        nomor: Its 15 digits without a mark.

    Raises:
        InvalidTypeError: ``NOT_TEXT``.
        InvalidValueError: ``IDENTITAS_LENGTH`` at ``panjang``; ``IDENTITAS_OTHER_KIND`` for the 12 digits of
            older numbers and for registrations MD and ML; ``IDENTITAS_PLACEHOLDER`` for zeros alone; from
            ``parse`` also what :class:`~umkm_core.identitas.dasar.Identitas` says.

    >>> pirt = NomorPIRT.parse("P-IRT No. 3063306010072-19")
    >>> str(pirt.kemasan), pirt.kode_jenis_pangan, pirt.kode_wilayah, pirt.tahun_berakhir
    ('karton/kertas', '06', '33.06', 2019)
    """

    NAMA: ClassVar[str] = "a P-IRT number"
    PRIBADI: ClassVar[bool] = False
    _AWALAN: ClassVar[re.Pattern[str]] = make_awalan(
        r"(?:dep\.?\ ?kes\.?\ ?(?:r\.?\ ?i\.?\ ?)?)? (?:spp|p)\.?\ ?-?\ ?irt"
    )

    @classmethod
    def _read(cls, text: str) -> str:
        if _MARKETING.search(text):
            message = "it says MD, ML or BPOM: a registration of processed food is no P-IRT number"
            raise make_refusal(ErrorCode.IDENTITAS_OTHER_KIND, message, text)
        return super()._read(text)

    @classmethod
    def _faults(cls, nomor: str) -> Iterator[Fault | None]:
        if len(nomor) == _DIGITS_OLDER and nomor.isascii() and nomor.isdigit():
            text = (
                "12 digits are an older P-IRT number or a registration MD or ML; ask for the present number"
            )
            yield make_fault(ErrorCode.IDENTITAS_OTHER_KIND, text, nomor, "panjang")
            return
        yield check_digits(nomor, (_DIGITS,), cls.NAMA)

    @property
    def kemasan(self) -> KemasanPIRT | None:
        """The packaging, or None for a digit that has no meaning."""
        return _KEMASAN.get(int(self.nomor[0]))

    @property
    def kode_jenis_pangan(self) -> str:
        """The code of the kind of food, two digits."""
        return self.nomor[1:3]

    @property
    def kode_wilayah(self) -> str:
        """The code of the kabupaten or kota, with a dot."""
        return parse_kode_wilayah(self.nomor[3:7])

    @property
    def wilayah(self) -> Wilayah | None:
        """The kabupaten or kota, or its province where the table knows no more, or None."""
        return find_asal(self.kode_wilayah)

    @property
    def urut_pangan(self) -> str:
        """The serial of the food among those of its maker, two digits."""
        return self.nomor[7:9]

    @property
    def urut_industri(self) -> str:
        """The serial of the maker in its kabupaten or kota, four digits."""
        return self.nomor[9:13]

    @property
    def tahun_berakhir(self) -> int:
        """The year in which the permit ends; its day is not in the number."""
        return _CENTURY + int(self.nomor[13:])

    def belum_berakhir(self, *, pada: date) -> bool | None:
        """Answer whether the permit has not ended on a day: yes before the year of its end, no after it.

        Within that year the number does not tell: None. It does not tell the first day either, so yes does
        not mean that the permit had been given by then.

        Args:
            pada: The day.

        Raises:
            InvalidTypeError: ``NOT_A_DATE``.

        >>> from datetime import date
        >>> pirt = NomorPIRT("306330601007219")
        >>> [pirt.belum_berakhir(pada=date(year, 6, 1)) for year in (2018, 2019, 2020)]
        [True, None, False]
        """
        raise_faults([check_date(pada, "pada")])
        return None if pada.year == self.tahun_berakhir else pada.year < self.tahun_berakhir

    def format(self) -> str:
        """Return the number as it stands on a label.

        >>> NomorPIRT("306330601007219").format()
        'P-IRT No. 3063306010072-19'
        """
        return f"P-IRT No. {self.nomor[:13]}-{self.nomor[13:]}"

    @property
    def catatan(self) -> tuple[CatatanIdentitas, ...]:
        """What is accepted although nothing confirms it: packaging and area."""
        notes = [*iterate_catatan_wilayah(self.kode_wilayah, "nomor P-IRT")]
        if self.kemasan is None:
            code = KodeCatatanIdentitas.KEMASAN_TIDAK_DIKENAL
            notes.append(CatatanIdentitas.make(code, angka=self.nomor[0]))
        return tuple(notes)
