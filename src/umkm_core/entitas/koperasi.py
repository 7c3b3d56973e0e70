"""A cooperative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.acuan.alamat import Alamat
from umkm_core.entitas.dokumen import Dokumen
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.laporan_koperasi import LaporanKoperasi
from umkm_core.entitas.tahun_buku import check_day_of_founding, check_founding, check_laporan
from umkm_core.entitas.unit_koperasi import UnitKoperasi
from umkm_core.errors import ErrorCode, Fault
from umkm_core.identitas.badan_hukum import BadanHukumKoperasi
from umkm_core.identitas.induk_koperasi import NomorIndukKoperasi
from umkm_core.identitas.kbli import KodeKBLI
from umkm_core.kosakata.koperasi import (
    BentukKoperasi,
    GolonganKoperasi,
    JenisKoperasi,
    KelompokKoperasi,
    PolaKoperasi,
    WilayahKeanggotaan,
)
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Distinct, Hari, Kunci, Teks
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date


@frozen(kw_only=True)
class PernyataanGolongan(Declared):
    """A statement of what a cooperative deals in, against what its jenis, kelompok and units would say.

    Attributes:
        golongan: What it deals in.
        alasan: Why that is so.
        keterangan: Who states it, and as what.

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> pernyataan = PernyataanGolongan(
    ...     golongan=GolonganKoperasi.SEKTOR_RIIL, alasan="tokonya lebih besar daripada USP-nya"
    ... )
    >>> str(pernyataan.golongan)
    'sektor riil'
    """

    golongan: GolonganKoperasi
    alasan: Teks
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)


@frozen(kw_only=True)
class Koperasi(Declared):
    """A cooperative.

    What registers tell of one often contradicts itself: kelompok KSP, say, with jenis konsumen. Bentuk, pola,
    jenis, kelompok, units and numbers are kept as they are told, each for itself.

    Attributes:
        id: Key by which others refer to it.
        nama: Name; None where it is not told.
        bentuk: Whether its members are persons or cooperatives.
        jenis: The common activity and economic interest of its members.
        pola: By which principles it does its business.
        kelompok: What registers call it apart from its jenis, in any order. A register holds one word for
            what it does, who its members are or which programme made it, and so another may hold another:
            one of women that is a KSP is both.
        kbli: Codes of KBLI of the whole of it, such as the kategori that registers call its *sektor usaha*.
        wilayah_keanggotaan: How far apart its members live.
        alamat: Where it has its seat.
        badan_hukum: Number of its approval as a legal entity.
        tanggal_badan_hukum: Day of that approval. Registers mix it up with the day of founding, so either may
            be the earlier.
        nik: Its *Nomor Induk Koperasi*.
        tanggal_berdiri: Day it was founded.
        berdiri_kira: The day it was founded, where it is only approximately told; a ``date`` is taken too.
        tanggal_bubar: Day it was dissolved; what is to be settled may go on.
        unit: Its kinds of business, in any order.
        laporan: What it reported, a tahun buku each, in any order.
        dokumen: Its papers.
        golongan: What it deals in, where somebody states that against what follows from the other fields.
        keterangan: Who tells it, and as what.

    Everything but ``id`` may be None or empty, "not stated".

    Raises:
        InvalidValueError: with every fault at once, ``DUPLICATE`` for a kelompok, a code or a tahun buku that
            stands there twice, ``CONTRADICTION`` for two tahun buku that share days, for a unit or a tahun
            buku that had ended before it was founded, a unit that starts after it was dissolved, and a
            founding or an approval after that day; InvalidTypeError where all are faults of type.

    >>> koperasi = Koperasi(
    ...     id="K-1",
    ...     nama="Koperasi Wanita Fiktif",
    ...     jenis=JenisKoperasi.KONSUMEN,
    ...     kelompok=[KelompokKoperasi.WANITA, KelompokKoperasi.SIMPAN_PINJAM],
    ...     alamat=Alamat(wilayah="35.79.01"),
    ...     laporan=[LaporanKoperasi(tahun=2024, anggota_perempuan=63)],
    ... )
    >>> str(koperasi.kelompok[0]), koperasi.laporan[0].anggota_perempuan
    ('wanita', 63)
    """

    id: Kunci
    nama: Teks | None = None
    bentuk: BentukKoperasi | None = None
    jenis: JenisKoperasi | None = None
    pola: PolaKoperasi | None = None
    kelompok: Distinct[KelompokKoperasi] = field(default=(), converter=to_tuple)
    kbli: Distinct[KodeKBLI] = field(default=(), converter=to_tuple)
    wilayah_keanggotaan: WilayahKeanggotaan | None = None
    alamat: Alamat | None = None
    badan_hukum: BadanHukumKoperasi | None = None
    tanggal_badan_hukum: Hari | None = None
    nik: NomorIndukKoperasi | None = None
    tanggal_berdiri: Hari | None = None
    berdiri_kira: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    tanggal_bubar: Hari | None = None
    unit: tuple[UnitKoperasi, ...] = field(default=(), converter=to_tuple)
    laporan: tuple[LaporanKoperasi, ...] = field(default=(), converter=to_tuple)
    dokumen: tuple[Dokumen, ...] = field(default=(), converter=to_tuple)
    golongan: PernyataanGolongan | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("laporan")
    def _check_laporan(self, laporan: tuple[LaporanKoperasi, ...]) -> Iterable[Fault]:
        return check_laporan(laporan)

    @rule("tanggal_berdiri", "berdiri_kira")
    def _check_day_of_founding(self, founded: date, told: TanggalKira) -> Fault | None:
        return check_day_of_founding(founded, told)

    @rule("tanggal_berdiri", "tanggal_bubar")
    def _check_life(self, founded: date, dissolved: date) -> Fault | None:
        if founded <= dissolved:
            return None
        text = f"it was founded later, on {founded}"
        return Fault(ErrorCode.CONTRADICTION, text, "tanggal_bubar", dissolved)

    @rule("tanggal_badan_hukum", "tanggal_bubar")
    def _check_approval(self, approved: date, dissolved: date) -> Fault | None:
        if approved <= dissolved:
            return None
        text = f"it was approved as a legal entity later, on {approved}"
        return Fault(ErrorCode.CONTRADICTION, text, "tanggal_bubar", dissolved)

    @rule("unit", "tanggal_berdiri")
    def _check_units_founded(self, unit: tuple[UnitKoperasi, ...], founded: date) -> Iterator[Fault]:
        for index, one in enumerate(unit):
            ended = one.periode and one.periode.sampai
            if ended and ended <= founded:
                text = f"it had ended before the cooperative was founded on {founded}"
                yield Fault(ErrorCode.CONTRADICTION, text, f"unit[{index}].periode", one.periode)

    @rule("unit", "tanggal_bubar")
    def _check_units_dissolved(self, unit: tuple[UnitKoperasi, ...], dissolved: date) -> Iterator[Fault]:
        for index, one in enumerate(unit):
            started = one.periode and one.periode.mulai
            if started and started > dissolved:
                text = f"it starts after the cooperative was dissolved on {dissolved}"
                yield Fault(ErrorCode.CONTRADICTION, text, f"unit[{index}].periode", one.periode)

    @rule("laporan", "tanggal_berdiri")
    def _check_reports_founded(self, laporan: tuple[LaporanKoperasi, ...], founded: date) -> Iterable[Fault]:
        return check_founding(laporan, founded)
