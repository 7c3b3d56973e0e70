"""A bazaar and its stalls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.acuan.alamat import Alamat
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdBazaar, IdKoperasi, IdLembaga, IdUsaha
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.declared import Declared, any_of, one_of, rule, to_tuple
from umkm_core.values.jadwal import Jadwal
from umkm_core.values.kinds import Cacah, Distinct, Kunci, Teks
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen(kw_only=True)
class Lapak(Declared):
    """A stall at a bazaar.

    Attributes:
        usaha: The business that has it.
        koperasi: The cooperative that has it; at most one of the two is stated.
        uraian: What it sells or who has it, in the words of a report: "penjual bakso". Needed where neither
            a business nor a cooperative is named.
        nilai: Money that it took in, as it is reported.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` for a stall of which nothing is told,
            ``CONTRADICTION`` for one of a business and of a cooperative; InvalidTypeError where all are
            faults of type.

    >>> from umkm_core import parse_rentang_rupiah
    >>> from umkm_core.kosakata.pasar import UkuranUang
    >>> sehari = NilaiDilaporkan(jumlah=parse_rentang_rupiah("Rp20 juta"), ukuran=UkuranUang.OMZET, hari=1)
    >>> str(Lapak(uraian="penjual bakso", nilai=[sehari]).nilai[0].jumlah)
    'Rp20.000.000'
    """

    usaha: IdUsaha | None = None
    koperasi: IdKoperasi | None = None
    uraian: Teks | None = None
    nilai: tuple[NilaiDilaporkan, ...] = field(default=(), converter=to_tuple)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _whose = one_of("usaha", "koperasi", needed=False)
    _what = any_of("usaha", "koperasi", "uraian")


@frozen(kw_only=True)
class Bazaar(Declared):
    """A bazaar, or a market that recurs; each year of one is a record of its own.

    Attributes:
        id: Key by which others refer to it.
        nama: What it is called.
        penyelenggara: Those who hold it, each once.
        jadwal: The days on which it takes place.
        hari_kira: One of those days, where no more is told of them; a ``date`` is taken too.
        tempat: Name of the place where it is held: a field, a hall.
        alamat: Where that is, as far as it is known: an area, an RW.
        jumlah_lapak: How many stalls it has, as it is reported.
        lapak: Those stalls of which something is told, not all that there are.
        nilai: Money that all of it took in or set going, as it is reported.
        edisi_sebelumnya: The same bazaar a time before, last year's say.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``DUPLICATE`` for one who holds it twice,
            ``CONTRADICTION`` for more stalls than there are, for money of a period in which it takes place on
            no day, for an approximate day that is none of its days, and for a bazaar that goes before itself;
            InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> from umkm_core import parse_rentang_rupiah
    >>> from umkm_core.kosakata.pasar import UkuranUang
    >>> pameran = Bazaar(
    ...     id="BZ-1",
    ...     nama="Pameran Fiktif",
    ...     penyelenggara=["L-1", "L-2"],
    ...     jadwal=Jadwal(hari=[date(2024, 6, day) for day in (21, 22, 23)]),
    ...     nilai=[
    ...         NilaiDilaporkan(
    ...             jumlah=parse_rentang_rupiah("kurang lebih Rp 600 juta"),
    ...             ukuran=UkuranUang.UANG_BEREDAR,
    ...             hari=3,
    ...         )
    ...     ],
    ... )
    >>> str(pameran.jadwal), str(pameran.nilai[0].jumlah)
    ('21–23 Juni 2024', 'sekitar Rp600.000.000')
    """

    id: Kunci
    nama: Teks
    penyelenggara: Distinct[IdLembaga] = field(default=(), converter=to_tuple)
    jadwal: Jadwal | None = None
    hari_kira: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    tempat: Teks | None = None
    alamat: Alamat | None = None
    jumlah_lapak: Cacah | None = None
    lapak: tuple[Lapak, ...] = field(default=(), converter=to_tuple)
    nilai: tuple[NilaiDilaporkan, ...] = field(default=(), converter=to_tuple)
    edisi_sebelumnya: IdBazaar | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("jadwal", "hari_kira")
    def _check_hari_kira(self, jadwal: Jadwal, day: TanggalKira) -> Fault | None:
        if jadwal.bertemu(day.periode):
            return None
        text = "the bazaar takes place on no such day"
        return Fault(ErrorCode.CONTRADICTION, text, "hari_kira", day)

    @rule("jumlah_lapak", "lapak")
    def _check_jumlah_lapak(self, jumlah_lapak: int, lapak: tuple[Lapak, ...]) -> Fault | None:
        if len(lapak) <= jumlah_lapak:
            return None
        text = f"{len(lapak)} stalls are named"
        return Fault(ErrorCode.CONTRADICTION, text, "jumlah_lapak", jumlah_lapak)

    @rule("jadwal", "lapak")
    def _check_days_of_stalls(self, jadwal: Jadwal, lapak: tuple[Lapak, ...]) -> Iterator[Fault]:
        for index, one in enumerate(lapak):
            yield from _find_outside(jadwal, one.nilai, f"lapak[{index}].nilai")

    @rule("jadwal", "nilai")
    def _check_days(self, jadwal: Jadwal, nilai: tuple[NilaiDilaporkan, ...]) -> Iterator[Fault]:
        return _find_outside(jadwal, nilai, "nilai")

    @rule("id", "edisi_sebelumnya")
    def _check_edisi(self, key: str, previous: str) -> Fault | None:
        if key != previous:
            return None
        return Fault(ErrorCode.CONTRADICTION, "a bazaar does not go before itself", "edisi_sebelumnya", key)


def _find_outside(jadwal: Jadwal, nilai: tuple[NilaiDilaporkan, ...], path: str) -> Iterator[Fault]:
    """Yield a fault for each amount whose period has no day of a schedule."""
    for index, one in enumerate(nilai):
        if one.periode is not None and not jadwal.bertemu(one.periode):
            text = "the bazaar takes place on no day of this period"
            yield Fault(ErrorCode.CONTRADICTION, text, f"{path}[{index}].periode", one.periode)
