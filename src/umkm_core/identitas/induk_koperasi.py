"""The number by which the ministry lists a cooperative."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

from attrs import frozen

from umkm_core.identitas.catatan import CatatanIdentitas, KodeCatatanIdentitas
from umkm_core.identitas.dasar import Identitas, check_digits, make_awalan
from umkm_core.identitas.nik import check_nik

if TYPE_CHECKING:
    from collections.abc import Iterator

    from umkm_core.errors import Fault

_DIGITS: Final = range(8, 21)


@frozen(order=True, repr=False)
class NomorIndukKoperasi(Identitas):
    """A *Nomor Induk Koperasi*, which is called NIK like a person's :class:`umkm_core.identitas.nik.NIK`.

    Permen KUKM 10/2016 Pasal 1 angka 9 calls it *kombinasi angka unik*, and no text was read that says of how
    many digits. The few that were seen had 13; 8 to 20 are accepted, always with a note. What has the
    form of a person's NIK may be one in the wrong column: there is a note, and ``repr()`` masks the number.

    Attributes:
        nomor: Its digits.

    Raises:
        InvalidTypeError: ``NOT_TEXT``.
        InvalidValueError: ``IDENTITAS_LENGTH`` at ``panjang``; ``IDENTITAS_PLACEHOLDER`` for zeros alone;
            from ``parse`` also what :class:`~umkm_core.identitas.dasar.Identitas` says.

    >>> induk = NomorIndukKoperasi.parse("NIK Koperasi: 3573010010001")  # made up
    >>> induk, [str(catatan.kode) for catatan in induk.catatan]
    (NomorIndukKoperasi('3573*********'), ['susunan-tidak-diketahui'])
    """

    NAMA: ClassVar[str] = "a NIK koperasi"
    _AWALAN: ClassVar[re.Pattern[str]] = make_awalan(
        r"nik(?:\ koperasi|op)?", r"(?:nomor\ |no\.?\ ?)?induk\ koperasi(?:\ ?\(nik\))?"
    )

    @classmethod
    def _faults(cls, nomor: str) -> Iterator[Fault | None]:
        yield check_digits(nomor, _DIGITS, cls.NAMA)

    @property
    def catatan(self) -> tuple[CatatanIdentitas, ...]:
        """What is accepted although nothing confirms it: its form, of which hardly anything is known."""
        codes = [KodeCatatanIdentitas.SUSUNAN_TIDAK_DIKETAHUI]
        if not any(check_nik(self.nomor)):
            codes.append(KodeCatatanIdentitas.MUNGKIN_NIK)
        return tuple(CatatanIdentitas.make(code, nama="NIK koperasi") for code in codes)
