"""Boundaries: facts and dates at, just below and just above every bound of the law, taken from the book."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from attrs import fields_dict, frozen

from umkm_core.errors import ErrorCode, Fault, HukumError
from umkm_core.hukum.kitab import Kitab
from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.values.bilangan import Angka
from umkm_core.values.checks import check_date, raise_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from umkm_core.hukum.model import Tangga, Ukuran, VersiTangga

_NEIGHBOURS = (-1, 0, 1)


@frozen(kw_only=True)
class TitikBatas:
    """One point of the grid.

    Attributes:
        pada: The date to ask for.
        fakta: Facts with one measure stated.
        ukuran: The measure.
        batas: The bound it stands at, in the unit of the measure.
        geser: How far from the bound: -1, 0 or 1.
    """

    pada: date
    fakta: FaktaUsaha
    ukuran: str
    batas: Angka
    geser: int


def nilai_batas(konsep: str, *, pada: date, kitab: Kitab | None = None) -> tuple[TitikBatas, ...]:
    """Return the boundary grid of a ladder: every bound of the version in force, at -1, 0 and +1 unit.

    Each is asked for on ``pada`` and on the days around the start and the end of that version, so that a
    bound that moved by one unit or one day shows.

    Args:
        konsep: Name of the ladder, ``usaha.skala``.
        pada: A date on which the version is in force.
        kitab: The book of law; None means the one that ships.

    Raises:
        HukumError: where the book holds no such ladder, or none of its versions is in force on ``pada``.
        InvalidTypeError: where ``pada`` is no date.

    >>> titik = nilai_batas("usaha.skala_bps", pada=date(2026, 11, 21))
    >>> [satu.fakta.tenaga_kerja for satu in titik]
    [3, 4, 5, 18, 19, 20, 98, 99, 100]
    """
    raise_faults([check_date(pada, "pada")])
    tangga = (kitab or Kitab.bawaan()).tangga(konsep)
    versi = tangga.pada(pada)
    if versi is None:
        text = f"no version of {konsep} is in force"
        raise HukumError(Fault(ErrorCode.HUKUM_UNKNOWN, text, "pada", pada))
    return tuple(
        TitikBatas(
            pada=day,
            fakta=_facts(ukuran.nama, bound + step),
            ukuran=ukuran.nama,
            batas=bound,
            geser=step,
        )
        for day in _days(tangga, versi, pada)
        for ukuran in versi.ukuran
        for bound in _bounds(ukuran)
        for step in _NEIGHBOURS
    )


def _bounds(ukuran: Ukuran) -> Iterator[Angka]:
    return (batas.puncak for batas in ukuran.batas if batas.puncak is not None)


def _facts(nama: str, nilai: Angka) -> FaktaUsaha:
    if isinstance(nilai, Decimal):
        text = "facts of a business are whole numbers; a bound of this ladder is not"
        raise HukumError(Fault(ErrorCode.HUKUM_BOUNDS, text, nama, nilai))
    if nama not in fields_dict(FaktaUsaha):
        text = "the ladder asks for a measure that is no fact of a business"
        raise HukumError(Fault(ErrorCode.HUKUM_UNKNOWN, text, "ukuran", nama))
    facts: dict[str, Any] = {nama: nilai}
    return FaktaUsaha(**facts)


def _days(tangga: Tangga, versi: VersiTangga, pada: date) -> tuple[date, ...]:
    following = [one.berlaku_sejak for one in tangga.versi if one.berlaku_sejak and _after(one, versi)]
    turns = [day for day in (versi.berlaku_sejak, versi.berlaku_sampai, *following[:1]) if day is not None]
    around = [day + timedelta(days=step) for day in turns for step in _NEIGHBOURS]
    return tuple(dict.fromkeys([pada, *around]))


def _after(one: VersiTangga, versi: VersiTangga) -> bool:
    return versi.berlaku_sejak is None or (
        one.berlaku_sejak is not None and one.berlaku_sejak > versi.berlaku_sejak
    )
