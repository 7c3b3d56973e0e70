"""Codes of areas: which digits they have, and what the digits alone say.

A code has two digits for the *provinsi*, two more for the *kabupaten* or *kota*, two for the *kecamatan* and
four for the *desa* or *kelurahan*: ``35.73.02.1001``. It is text: a number loses zeros.

Numbering: Permendagri 58/2021, and Permendagri 137/2017 Pasal 4 before it. The codes of BPS are others (seven
digits for a kecamatan) and are not read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from umkm_core.errors import ErrorCode, Fault, InvalidTypeError, InvalidValueError
from umkm_core.values.text import strip_text
from umkm_core.values.words import OrderedLabel, WordEnum

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHAPE: Final = re.compile(r"([0-9]{2})(?:\.?([0-9]{2})(?:\.?([0-9]{2})(?:\.?([0-9]{4}))?)?)?")
_DIGITS_OF_BPS: Final = 7
_FIRST_KOTA: Final = "71"


class TingkatWilayah(OrderedLabel):
    """Level of an area: desa/kelurahan < kecamatan < kabupaten/kota < provinsi.

    Some provinces have names of their own for a level (distrik, kapanewon; nagari, gampong, kampung,
    kalurahan). The table of codes does not tell them apart, and neither does this library.

    >>> TingkatWilayah.PROVINSI > TingkatWilayah.KECAMATAN
    True
    """

    DESA_KELURAHAN = "desa/kelurahan"
    KECAMATAN = "kecamatan"
    KABUPATEN_KOTA = "kabupaten/kota"
    PROVINSI = "provinsi"

    @classmethod
    def from_kode(cls, kode: str) -> TingkatWilayah:
        """Return the level of a code; what is no code raises as with :func:`parse_kode_wilayah`.

        >>> TingkatWilayah.from_kode("35.73.02")
        <TingkatWilayah.KECAMATAN: 'kecamatan'>
        """
        return TINGKAT[parse_kode_wilayah(kode).count(".")]


TINGKAT: Final = tuple(reversed(TingkatWilayah))
"""The levels by the number of dots in a code."""


class JenisWilayah(WordEnum):
    """Kind of area; several kinds share a level.

    >>> str(JenisWilayah.DESA_ADAT)
    'desa adat'
    """

    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"
    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    DESA = "desa"
    DESA_ADAT = "desa adat"

    @classmethod
    def from_kode(cls, kode: str) -> JenisWilayah:
        """Return the kind of area that a code has.

        The second pair is 71 to 99 for a *kota* and 01 to 69 for a *kabupaten*; the last four digits begin
        with 1 for a *kelurahan*, 2 for a *desa*, 3 for a *desa adat*.

        Raises:
            InvalidTypeError: ``NOT_TEXT``.
            InvalidValueError: ``WILAYAH_KODE`` for what is no code, or has four digits of no kind;
                ``TEXT_TOO_LONG``.

        >>> JenisWilayah.from_kode("35.73"), JenisWilayah.from_kode("35.07.24.2001")
        (<JenisWilayah.KOTA: 'kota'>, <JenisWilayah.DESA: 'desa'>)
        """
        dotted = parse_kode_wilayah(kode)
        last = dotted.rpartition(".")[2]
        match TINGKAT[dotted.count(".")]:
            case TingkatWilayah.PROVINSI:
                return cls.PROVINSI
            case TingkatWilayah.KABUPATEN_KOTA:
                return cls.KOTA if last >= _FIRST_KOTA else cls.KABUPATEN
            case TingkatWilayah.KECAMATAN:
                return cls.KECAMATAN
            case _:
                kinds = {"1": cls.KELURAHAN, "2": cls.DESA, "3": cls.DESA_ADAT}
        if last[0] not in kinds:
            message = "the last four digits of a code begin with 1, 2 or 3"
            raise InvalidValueError(Fault(ErrorCode.WILAYAH_KODE, message, value=kode))
        return kinds[last[0]]


def parse_kode_wilayah(text: str) -> str:
    """Read a code of an area and return it with dots; whether there is such an area is not asked.

    Args:
        text: 2, 4, 6 or 10 digits, with dots between the parts or without.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but text, a number too.
        InvalidValueError: ``WILAYAH_KODE`` for a text that is no code; ``TEXT_TOO_LONG``.

    >>> parse_kode_wilayah("3573021001")
    '35.73.02.1001'
    >>> parse_kode_wilayah(" 35.73 ")
    '35.73'
    """
    if issubclass(type(text), (int, float)):
        message = 'a code is text, "35.73" or "3573"; a number loses zeros'
        raise InvalidTypeError(Fault(ErrorCode.NOT_TEXT, message, value=text))
    stripped = strip_text(text, what="a code of an area")
    shape = _SHAPE.fullmatch(stripped)
    if shape is None:
        of_bps = sum(sign.isdigit() for sign in stripped) == _DIGITS_OF_BPS
        message = "a code of an area has 2, 4, 6 or 10 digits: 35, 35.73, 35.73.02, 35.73.02.1001" + (
            "; seven are a kecamatan of BPS, which numbers areas in another way" if of_bps else ""
        )
        raise InvalidValueError(Fault(ErrorCode.WILAYAH_KODE, message, value=text))
    return ".".join(part for part in shape.groups() if part is not None)


def iterate_luar(kode: str) -> Iterator[str]:
    """Yield a code with dots, and those of the areas around it, the smallest first.

    Whether the digits are those of an area is not asked.

    >>> [*iterate_luar("35.73.02")]
    ['35.73.02', '35.73', '35']
    """
    while kode:
        yield kode
        kode = kode.rpartition(".")[0]
