"""A figure that is reported of an area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.acuan.tempat import Tempat, to_wilayah
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.indikator import Arah
from umkm_core.values.bilangan import Angka, AngkaPasti, Satuan
from umkm_core.values.checks import check_type, raise_faults
from umkm_core.values.declared import Declared, any_of, rule, to_tuple
from umkm_core.values.kinds import Kunci, Teks
from umkm_core.values.rentang_rupiah import RentangRupiah
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Self

    from umkm_core.acuan.wilayah import Wilayah


@frozen(kw_only=True)
class IndikatorWilayah(Declared):
    """A figure that is reported of an area: a number, a range or a bound, or only which way it goes.

    Attributes:
        id: Key by which others refer to it.
        nama: What it tells: "pengeluaran harian rata-rata", "daya beli".
        wilayah: The area.
        minimum: The least that it may be, in ``satuan``; None for no lower bound. A number that is exact is
            its minimum and its maximum.
        maksimum: The most that it may be, in ``satuan``; None for no upper bound.
        kira_kira: Whether the ends are approximate.
        arah: Which way it goes, where that is told, with or without a number.
        satuan: Its unit: "rupiah", "persen"; None where that is not told.
        per: For each of what it is: "orang"; None where that is not told.
        waktu: When it was so, which may be approximate; a ``date`` is taken too.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` where neither a number nor a way is
            stated, ``CONTRADICTION`` for a range that ends below its start; InvalidTypeError where all are
            faults of type.

    >>> belanja = IndikatorWilayah(
    ...     id="I-1",
    ...     nama="pengeluaran harian rata-rata",
    ...     wilayah="35.79",
    ...     minimum=50_000,
    ...     maksimum=75_000,
    ...     satuan="rupiah",
    ... )
    >>> belanja.maksimum, belanja.per is None
    (75000, True)
    >>> str(IndikatorWilayah(id="I-2", nama="daya beli", wilayah="19", arah=Arah.TURUN).arah)
    'turun'
    """

    id: Kunci
    nama: Teks
    wilayah: Tempat = field(converter=to_wilayah)
    minimum: AngkaPasti | None = None
    maksimum: AngkaPasti | None = None
    kira_kira: bool = False
    arah: Arah | None = None
    satuan: Teks | None = None
    per: Teks | None = None
    waktu: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _bounds = any_of("minimum", "maksimum", "arah")

    @rule("minimum", "maksimum")
    def _check_order(self, minimum: Angka, maksimum: Angka) -> Fault | None:
        if maksimum < minimum:
            text = "it ends below its start, so no number lies in it"
            return Fault(ErrorCode.CONTRADICTION, text, "maksimum", maksimum)
        return None

    @classmethod
    def from_rupiah(
        cls,
        rentang: RentangRupiah,
        *,
        id: str,  # noqa: A002 - the field
        nama: str,
        wilayah: Wilayah | str,
        per: str | None = None,
        waktu: TanggalKira | date | None = None,
        keterangan: Iterable[Keterangan] = (),
    ) -> Self:
        """Return an amount of money that is reported of an area.

        Args:
            rentang: The amount, as ``parse_rentang_rupiah`` reads it.
            id: As the field.
            nama: As the field.
            wilayah: As the field.
            per: As the field.
            waktu: As the field.
            keterangan: As the field.

        Raises:
            InvalidTypeError, InvalidValueError: as the class has them, and for what is no amount.

        >>> from umkm_core.values.rentang_rupiah import parse_rentang_rupiah
        >>> belanja = parse_rentang_rupiah("Rp 50.000 s.d. Rp 75.000")
        >>> IndikatorWilayah.from_rupiah(belanja, id="I-1", nama="pengeluaran", wilayah="35.73").satuan
        'rupiah'
        """
        raise_faults([check_type(rentang, RentangRupiah, "rentang")])
        return cls(
            id=id,
            nama=nama,
            wilayah=to_wilayah(wilayah),
            minimum=rentang.minimum,
            maksimum=rentang.maksimum,
            kira_kira=rentang.kira_kira,
            satuan=str(Satuan.RUPIAH),
            per=per,
            waktu=to_tanggal_kira(waktu),
            keterangan=to_tuple(keterangan),
        )
