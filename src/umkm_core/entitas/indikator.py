"""A figure that is reported of an area."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, TypeAlias

from attrs import field, frozen

from umkm_core.acuan.tempat import Tempat, to_wilayah
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.bilangan import Angka
from umkm_core.values.checks import MOST_RUPIAH
from umkm_core.values.declared import Declared, any_of, rule, to_tuple
from umkm_core.values.kinds import Kunci, Teks
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira


def check_angka(value: object, path: str) -> Fault | None:
    """Return the fault of an exact number, or None.

    >>> print(check_angka(12.5, "minimum"))
    minimum: needs an exact number, int or Decimal, not float (got 12.5) [wrong-type]
    """
    if type(value) is not int and type(value) is not Decimal:
        text = f"needs an exact number, int or Decimal, not {type(value).__name__}"
        return Fault(ErrorCode.WRONG_TYPE, text, path, value)
    if isinstance(value, Decimal) and not value.is_finite():
        return Fault(ErrorCode.OUT_OF_RANGE, "it is no number", path, value)
    if not -MOST_RUPIAH < value < MOST_RUPIAH:
        return Fault(ErrorCode.NUMBER_TOO_LARGE, "it is larger than any real number of its kind", path, value)
    return None


AngkaPasti: TypeAlias = Annotated[Angka, check_angka]
"""An exact number, which may be below zero as a growth may."""


@frozen(kw_only=True)
class IndikatorWilayah(Declared):
    """A figure that is reported of an area: a number, a range or a bound.

    Attributes:
        id: Key by which others refer to it.
        nama: What it tells: "pengeluaran harian rata-rata".
        wilayah: The area.
        minimum: The least that it may be, in ``satuan``; None for no lower bound. A number that is exact is
            its minimum and its maximum.
        maksimum: The most that it may be, in ``satuan``; None for no upper bound.
        kira_kira: Whether the ends are approximate.
        satuan: Its unit: "rupiah", "persen"; None where that is not told.
        per: For each of what it is: "orang"; None where that is not told.
        waktu: When it was so, which may be approximate; a ``date`` is taken too.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` where no number is stated,
            ``CONTRADICTION`` for a range that ends below its start; InvalidTypeError where all are faults of
            type.

    >>> from umkm_core.acuan.wilayah import wilayah
    >>> belanja = IndikatorWilayah(
    ...     id="I-1",
    ...     nama="pengeluaran harian rata-rata",
    ...     wilayah=wilayah("35.79"),
    ...     minimum=50_000,
    ...     maksimum=75_000,
    ...     satuan="rupiah",
    ... )
    >>> belanja.maksimum, belanja.per is None
    (75000, True)
    """

    id: Kunci
    nama: Teks
    wilayah: Tempat = field(converter=to_wilayah)
    minimum: AngkaPasti | None = None
    maksimum: AngkaPasti | None = None
    kira_kira: bool = False
    satuan: Teks | None = None
    per: Teks | None = None
    waktu: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _bounds = any_of("minimum", "maksimum")

    @rule("minimum", "maksimum")
    def _check_order(self, minimum: Angka, maksimum: Angka) -> Fault | None:
        if maksimum < minimum:
            text = "it ends below its start, so no number lies in it"
            return Fault(ErrorCode.CONTRADICTION, text, "maksimum", maksimum)
        return None
