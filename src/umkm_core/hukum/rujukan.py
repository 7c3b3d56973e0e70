"""Citations of law: ``pp-7-2021:ps35:ay5:a`` is "PP 7/2021 Pasal 35 ayat (5) huruf a".

The grammar: the code of an instrument, then parts from the large to the small, joined by colons::

    lampII    Lampiran II              lamp     Lampiran
    dkKESATU  Diktum KESATU            penj     Penjelasan
    ps35      Pasal 35                 ps153A   Pasal 153A
    ay5       ayat (5)
    angka4    angka 4
    a, b, aa  huruf a, b, aa
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.errors import ErrorCode, Fault, HukumError, format_value
from umkm_core.hukum.instrumen import Instrumen
from umkm_core.values.checks import check_type

if TYPE_CHECKING:
    from collections.abc import Mapping


_PARTS: Final = (
    (re.compile(r"penj"), "Penjelasan"),
    (re.compile(r"lamp([IVXLC]*)"), "Lampiran {}"),
    (re.compile(r"dk([A-Z]+)"), "Diktum {}"),
    (re.compile(r"ps([1-9][0-9]*[A-Z]*)"), "Pasal {}"),
    (re.compile(r"ay([1-9][0-9]*[a-z]?)"), "ayat ({})"),
    (re.compile(r"angka([1-9][0-9]*)"), "angka {}"),
    (re.compile(r"(?!dk|ps|ay)([a-z]{1,2})"), "huruf {}"),
)
_RANK_OF_ANGKA: Final = 5


def _read_part(part: str) -> tuple[int, str] | None:
    for rank, (pattern, words) in enumerate(_PARTS):
        match = pattern.fullmatch(part)
        if match:
            return rank, words.format(*match.groups()).strip()
    return None


@frozen
class Rujukan:
    """A citation: an instrument and the place in it. ``str()`` is the citation as lawyers write it.

    Two citations are equal when their codes are.

    Attributes:
        kode: ``pp-7-2021:ps35:ay5:a``.
        instrumen: The instrument, with its title, history and sources.

    >>> from umkm_core import Kitab
    >>> rujukan = Kitab.bawaan().rujukan("pp-7-2021:ps35:ay5:a")
    >>> str(rujukan)
    'PP 7/2021 Pasal 35 ayat (5) huruf a'
    >>> rujukan.instrumen.diundangkan
    datetime.date(2021, 2, 2)
    """

    kode: str
    instrumen: Instrumen = field(eq=False, repr=False)
    _text: str = field(eq=False, repr=False, alias="text")

    def __str__(self) -> str:
        return self._text


def parse_rujukan(kode: str, instrumen: Mapping[str, Instrumen], *, path: str = "") -> Rujukan:
    """Read the code of a citation.

    Args:
        kode: A code in the grammar of this module.
        instrumen: The instruments that exist, by code.
        path: The name under which a fault reports it.

    Raises:
        HukumError: ``WRONG_TYPE`` for anything but text; ``HUKUM_CITATION`` where the code is not of the
            grammar or names an instrument that is not there; its message says which.
    """
    fault = check_type(kode, str, path)
    if fault is not None:
        raise HukumError(fault)
    name, *parts = kode.split(":")
    lead = f"citation {format_value(kode)}"
    if name not in instrumen:
        raise _refused(f"{lead} names an instrument that is not there: {format_value(name)}", path, kode)
    words = [instrumen[name].singkatan]
    previous = -1
    for part in parts:
        read = _read_part(part)
        if read is None:
            kinds = "pasal, ayat, huruf, angka, diktum or lampiran"
            raise _refused(f"{lead} has a part that is no {kinds}: {format_value(part)}", path, kode)
        rank, text = read
        huruf_before_angka = previous == _RANK_OF_ANGKA + 1 and rank == _RANK_OF_ANGKA
        if rank <= previous and not huruf_before_angka:
            raise _refused(
                f"{lead} goes from a small part to a larger one at {format_value(part)}", path, kode
            )
        words.append(text)
        previous = rank
    return Rujukan(kode, instrumen[name], " ".join(words))


def _refused(message: str, path: str, kode: str) -> HukumError:
    return HukumError(Fault(ErrorCode.HUKUM_CITATION, message, path, kode))
