"""Exact numbers and their units."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from umkm_core.values.words import WordEnum

if TYPE_CHECKING:
    from fractions import Fraction

Angka: TypeAlias = int | Decimal
"""An exact number of the law; a float never is."""


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
