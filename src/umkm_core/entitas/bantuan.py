"""Aid in money or in equipment."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdKlaster, IdKoperasi, IdLembaga, IdOrang, IdProgram, IdUsaha
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.bantuan import BentukBantuan
from umkm_core.values.declared import Declared, one_of, rule, to_tuple
from umkm_core.values.kinds import Asli, Kunci, Teks
from umkm_core.values.rentang_rupiah import Uang, to_uang_or_none
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira


@frozen(kw_only=True)
class Bantuan(Declared):
    """Aid to one person, one business, one cooperative or one cluster, or to nobody in particular yet.

    Attributes:
        id: Key by which others refer to it.
        bentuk: In what it is given.
        orang: The person that gets it; one of this and the next three is stated, or none.
        usaha: The business that does.
        koperasi: The cooperative that does.
        klaster: The cluster that does.
        barang: What equipment it is.
        jumlah: How much of it, pieces.
        nilai: What all of it is worth, rupiah: exact, approximate, a range or a bound; an ``int`` is taken
            too.
        pemberi: Who gives it.
        sumber_dana: From what it is paid: "APBD", "CSR".
        program: The program of which it is a part.
        tanggal: Day it is given, which may be approximate; a ``date`` is taken too.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``CONTRADICTION`` for several who get it and for
            money that is a thing or has pieces, ``OUT_OF_RANGE`` for no piece at all, ``RUPIAH_NEGATIVE`` for
            a value that is certainly below zero; InvalidTypeError where all are faults of type.

    >>> from umkm_core import parse_rentang_rupiah
    >>> oven = Bantuan(
    ...     id="B-1",
    ...     bentuk=BentukBantuan.PERALATAN,
    ...     klaster="KL-1",
    ...     barang="oven",
    ...     jumlah=2,
    ...     nilai=parse_rentang_rupiah("sekitar Rp30 juta"),
    ... )
    >>> str(oven.nilai)
    'sekitar Rp30.000.000'
    """

    id: Kunci
    bentuk: BentukBantuan
    orang: IdOrang | None = None
    usaha: IdUsaha | None = None
    koperasi: IdKoperasi | None = None
    klaster: IdKlaster | None = None
    barang: Teks | None = None
    jumlah: Asli | None = None
    nilai: Uang | None = field(default=None, converter=to_uang_or_none)
    pemberi: IdLembaga | None = None
    sumber_dana: Teks | None = None
    program: IdProgram | None = None
    tanggal: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _whose = one_of("orang", "usaha", "koperasi", "klaster", needed=False)

    @rule("bentuk", "barang")
    def _check_barang(self, bentuk: BentukBantuan, barang: str) -> Fault | None:
        if bentuk is not BentukBantuan.UANG:
            return None
        return Fault(ErrorCode.CONTRADICTION, "aid in money is no equipment", "barang", barang)

    @rule("bentuk", "jumlah")
    def _check_jumlah(self, bentuk: BentukBantuan, jumlah: int) -> Fault | None:
        if bentuk is not BentukBantuan.UANG:
            return None
        text = "money has no pieces; how much it is, is its nilai"
        return Fault(ErrorCode.CONTRADICTION, text, "jumlah", jumlah)
