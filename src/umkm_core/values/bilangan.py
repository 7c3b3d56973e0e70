"""Exact numbers and their units."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.checks import MOST_RUPIAH
from umkm_core.values.words import WordEnum

if TYPE_CHECKING:
    from fractions import Fraction

Angka: TypeAlias = int | Decimal
"""An exact number of the law; a float never is."""

_MOST_DECIMALS: Final = 20


def check_angka(value: object, path: str) -> Fault | None:
    """Return the fault of an exact number, or None.

    >>> print(check_angka(12.5, "minimum"))
    minimum: needs an exact number, int or Decimal, not float (got 12.5) [wrong-type]
    """
    if type(value) is not int and type(value) is not Decimal:
        text = f"needs an exact number, int or Decimal, not {type(value).__name__}"
        return Fault(ErrorCode.WRONG_TYPE, text, path, value)
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        if not isinstance(exponent, int):
            return Fault(ErrorCode.OUT_OF_RANGE, "it is no number", path, value)
        if exponent < -_MOST_DECIMALS:
            text = f"it has more than {_MOST_DECIMALS} decimals"
            return Fault(ErrorCode.OUT_OF_RANGE, text, path, value)
        is_large = exponent >= len(str(MOST_RUPIAH))  # of a zero too, whose exponent is as dear to work with
    else:
        is_large = False
    if is_large or not -MOST_RUPIAH < value < MOST_RUPIAH:
        return Fault(ErrorCode.NUMBER_TOO_LARGE, "it is larger than any real number of its kind", path, value)
    return None


AngkaPasti: TypeAlias = Annotated[Angka, check_angka]
"""An exact number, which may be below zero as a growth may."""


class Satuan(WordEnum):
    """Unit of a number."""

    RUPIAH = "rupiah"
    ORANG = "orang"
    PERSEN = "persen"
    HARI = "hari"
    TAHUN = "tahun"
    KATA = "kata"
    """No number, but a word."""


def format_nilai(nilai: Angka | Fraction, satuan: Satuan) -> str:
    """Return a number with its unit, as an Indonesian reader expects it.

    >>> format_nilai(2_000_000_000, Satuan.RUPIAH), format_nilai(19, Satuan.ORANG)
    ('Rp2.000.000.000', '19 orang')
    >>> format_nilai(Decimal("12.5"), Satuan.PERSEN)
    '12,5 persen'
    """
    if satuan is Satuan.RUPIAH and isinstance(nilai, int):
        from umkm_core.values.rupiah import format_rupiah  # noqa: PLC0415 - reads text too, which takes longer

        return format_rupiah(nilai)
    text = f"{nilai:,}" if isinstance(nilai, (int, Decimal)) else str(nilai)
    swapped = text.translate(str.maketrans(",.", ".,"))
    return swapped if satuan is Satuan.KATA else f"{swapped} {satuan}"
