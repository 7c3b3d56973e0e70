"""Institutions: a dinas, a PLUT, an association, whoever organises, trains or gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.acuan.kode_wilayah import TingkatWilayah
from umkm_core.acuan.tempat import Tempat, to_wilayah_or_none
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdLembaga
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.lembaga import TingkatLembaga
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Distinct, Kunci, Teks

if TYPE_CHECKING:
    from umkm_core.acuan.wilayah import Wilayah

_AREA_OF: Final = {
    TingkatLembaga.KABUPATEN_KOTA: TingkatWilayah.KABUPATEN_KOTA,
    TingkatLembaga.PROVINSI: TingkatWilayah.PROVINSI,
}


@frozen(kw_only=True)
class Lembaga(Declared):
    """An institution.

    Attributes:
        id: Key by which others refer to it.
        nama: Name.
        tingkat: Level of government that it is of, or that it is of none.
        wilayah: Area that it serves: of a ``KABUPATEN_KOTA`` or ``PROVINSI`` the area of that government,
            of others any; its code is taken too.
        nama_lain: Other names and abbreviations, as they are written over the years.
        bagian_dari: Institution that it is a part of, as a PLUT is of a dinas.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once: ``CONTRADICTION`` for an area of another level than the
            government's, and for an institution that is a part of itself; ``DUPLICATE`` for a name that
            stands there again. InvalidTypeError where all are faults of type.

    >>> dinas = Lembaga(
    ...     id="L-1",
    ...     nama="Dinas Koperasi Fiktif Kota Batu",
    ...     tingkat=TingkatLembaga.KABUPATEN_KOTA,
    ...     wilayah="35.79",
    ...     nama_lain=["Diskop Fiktif", "Diskumindag Fiktif"],
    ... )
    >>> Lembaga(id="L-2", nama="PLUT-KUMKM Fiktif", bagian_dari=dinas.id).bagian_dari
    'L-1'
    """

    id: Kunci
    nama: Teks
    tingkat: TingkatLembaga | None = None
    wilayah: Tempat | None = field(default=None, converter=to_wilayah_or_none)
    nama_lain: Distinct[Teks] = field(default=(), converter=to_tuple)
    bagian_dari: IdLembaga | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("tingkat", "wilayah")
    def _check_area(self, tingkat: TingkatLembaga, wilayah: Wilayah) -> Fault | None:
        needed = _AREA_OF.get(tingkat, wilayah.tingkat)
        if wilayah.tingkat is needed:
            return None
        return Fault(ErrorCode.CONTRADICTION, f"the area of its government is a {needed}", "wilayah", wilayah)

    @rule("nama", "nama_lain")
    def _check_names(self, nama: str, nama_lain: tuple[str, ...]) -> Fault | None:
        if nama in nama_lain:
            path = f"nama_lain[{nama_lain.index(nama)}]"
            return Fault(ErrorCode.DUPLICATE, "another name differs from the name", path, nama)
        return None

    @rule("id", "bagian_dari")
    def _check_whole(self, key: str, bagian_dari: str) -> Fault | None:
        if bagian_dari != key:
            return None
        text = "an institution is no part of itself"
        return Fault(ErrorCode.CONTRADICTION, text, "bagian_dari", bagian_dari)
