"""The number by which the ministry lists a cooperative."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

from attrs import frozen

from umkm_core.errors import ErrorCode, Fault
from umkm_core.identitas.catatan import CatatanIdentitas, KodeCatatanIdentitas
from umkm_core.identitas.dasar import Identitas, check_digits, make_awalan, make_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS: Final = range(8, 21)


@frozen(order=True, repr=False)
class NomorIndukKoperasi(Identitas):
    """A *Nomor Induk Koperasi*, which is called NIK like a person's :class:`umkm_core.identitas.nik.NIK`.

    Permen KUKM 10/2016 Pasal 1 angka 9 calls it *kombinasi angka unik*, and no text was read that says of how
    many digits. The few that were seen had 13; 8 to 20 are accepted, always with a note. Sixteen digits may
    be a person's NIK in the wrong column, so ``repr()`` masks the number.

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

    def _faults(self) -> Iterator[Fault | None]:
        fault = check_digits(self.nomor, _DIGITS, self.NAMA)
        yield fault
        if fault is None and not self.nomor.strip("0"):
            yield make_fault(ErrorCode.IDENTITAS_PLACEHOLDER, "zeros alone are no number", self.nomor)

    @property
    def catatan(self) -> tuple[CatatanIdentitas, ...]:
        """What is accepted although nothing confirms it: hardly anything is known of its form."""
        return (CatatanIdentitas.make(KodeCatatanIdentitas.SUSUNAN_TIDAK_DIKETAHUI, nama="NIK koperasi"),)
