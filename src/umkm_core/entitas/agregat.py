"""A count that is reported without what was counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.acuan.tempat import Tempat, to_semua_wilayah
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdLembaga
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.agregat import Dihitung
from umkm_core.kosakata.koperasi import GolonganKoperasi
from umkm_core.kosakata.skala import SkalaUsaha
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Cacah, Distinct, Kunci, Teks
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira

if TYPE_CHECKING:
    from collections.abc import Iterator

    from umkm_core.acuan.wilayah import Wilayah


@frozen(kw_only=True)
class Agregat(Declared):
    """A recap of which only the number is given.

    Attributes:
        id: Key by which others refer to it.
        tentang: What is counted.
        jumlah: How many there are, in the unit of ``tentang``.
        kira_kira: Whether the number is approximate.
        golongan: Of cooperatives, only those of this sector; None for all, or where that is not told.
        skala: Of businesses, only those of this size; None for all, or where that is not told.
        jenis_usaha: Of businesses, only those of this kind, in the words of the table that counts them.
        lembaga: Only those of this institution: the consultants of a PLUT; None for all, or where that is not
            told.
        wilayah: The areas that are counted together, each once.
        waktu: When it was so, which may be approximate; a ``date`` is taken too.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``CONTRADICTION`` for a sector of what are no
            cooperatives, a size or a kind of what are no businesses, and an area beside one that contains it,
            where all of it is counted already; ``DUPLICATE`` for an area that is named twice;
            InvalidTypeError where all are faults of type.

    >>> riil = Agregat(
    ...     id="AG-1",
    ...     tentang=Dihitung.KOPERASI,
    ...     jumlah=80,
    ...     golongan=GolonganKoperasi.SEKTOR_RIIL,
    ...     wilayah=["35.79.01", "35.79.02", "35.79.03"],
    ... )
    >>> riil.jumlah, [one.nama for one in riil.wilayah]
    (80, ['Batu', 'Bumiaji', 'Junrejo'])
    """

    id: Kunci
    tentang: Dihitung
    jumlah: Cacah
    kira_kira: bool = False
    golongan: GolonganKoperasi | None = None
    skala: SkalaUsaha | None = None
    jenis_usaha: Teks | None = None
    lembaga: IdLembaga | None = None
    wilayah: Distinct[Tempat] = field(default=(), converter=to_semua_wilayah)
    waktu: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("tentang", "golongan")
    def _check_golongan(self, tentang: Dihitung, golongan: GolonganKoperasi) -> Fault | None:
        return _check_of(Dihitung.KOPERASI, tentang, "golongan", golongan)

    @rule("tentang", "skala")
    def _check_skala(self, tentang: Dihitung, skala: SkalaUsaha) -> Fault | None:
        return _check_of(Dihitung.USAHA, tentang, "skala", skala)

    @rule("tentang", "jenis_usaha")
    def _check_jenis_usaha(self, tentang: Dihitung, jenis_usaha: str) -> Fault | None:
        return _check_of(Dihitung.USAHA, tentang, "jenis_usaha", jenis_usaha)

    @rule("wilayah")
    def _check_wilayah(self, areas: tuple[Wilayah, ...]) -> Iterator[Fault]:
        codes = {one.kode for one in areas}
        for index, one in enumerate(areas):
            around = next((outer for outer in one.leluhur if outer.kode in codes), None)
            if around is not None:
                text = f"{around.sebutan} contains it and is counted too"
                yield Fault(ErrorCode.CONTRADICTION, text, f"wilayah[{index}]", one)


def _check_of(needed: Dihitung, tentang: Dihitung, path: str, value: object) -> Fault | None:
    """Return the fault of a field that tells something of one kind alone, or None."""
    if tentang is needed:
        return None
    return Fault(ErrorCode.CONTRADICTION, f"only {needed} has it, not {tentang}", path, value)
