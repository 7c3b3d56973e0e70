"""The NIB, by which a business is registered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

from attrs import frozen

from umkm_core.identitas.catatan import CatatanIdentitas, KodeCatatanIdentitas
from umkm_core.identitas.dasar import Identitas, check_digits, make_awalan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from umkm_core.errors import Fault

_DIGITS: Final = 13


@frozen(order=True, repr=False)
class NIB(Identitas):
    """A *Nomor Induk Berusaha*, by which OSS registers a business: 13 digits.

    No check digit of it is public, so that any 13 digits but zeros alone are accepted, with the note
    ``bentuk-saja``. What its digits mean is not public either.

    Attributes:
        nomor: Its 13 digits.

    Raises:
        InvalidTypeError: ``NOT_TEXT``.
        InvalidValueError: ``IDENTITAS_LENGTH`` at ``panjang``; ``IDENTITAS_PLACEHOLDER`` for zeros alone;
            from ``parse`` also what :class:`~umkm_core.identitas.dasar.Identitas` says.

    >>> nib = NIB.parse("NIB : 9120 0012 3456 7")
    >>> str(nib), [str(catatan.kode) for catatan in nib.catatan]
    ('9120001234567', ['bentuk-saja'])
    >>> NIB.is_valid(9120001234567), NIB.is_valid("912000123456O")
    (False, False)
    """

    NAMA: ClassVar[str] = "a NIB"
    PRIBADI: ClassVar[bool] = False
    _AWALAN: ClassVar[re.Pattern[str]] = make_awalan(r"nib", r"nomor\ induk\ berusaha(?:\ ?\(nib\))?")

    _TANDA: ClassVar[str] = ".-"  # a slash parts a date from a number, and any 13 digits are a NIB

    @classmethod
    def _faults(cls, nomor: str) -> Iterator[Fault | None]:
        yield check_digits(nomor, (_DIGITS,), cls.NAMA)

    @property
    def catatan(self) -> tuple[CatatanIdentitas, ...]:
        """What is accepted although nothing confirms it: its form alone is checked."""
        return (CatatanIdentitas.make(KodeCatatanIdentitas.BENTUK_SAJA, nama="NIB"),)
