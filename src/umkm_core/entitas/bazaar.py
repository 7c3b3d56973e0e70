"""A bazaar and its stalls."""

from __future__ import annotations

from bisect import bisect_left
from functools import reduce
from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.acuan.alamat import Alamat
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdBazaar, IdKoperasi, IdLembaga, IdOrang, IdUsaha
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.declared import Declared, any_of, one_of, rule, to_tuple
from umkm_core.values.jadwal import Jadwal
from umkm_core.values.kinds import Cacah, Distinct, Kunci, Teks
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen(kw_only=True)
class Lapak(Declared):
    """A stall at a bazaar.

    Attributes:
        orang: The person who has it.
        usaha: The business that has it.
        koperasi: The cooperative that has it; at most one of the three is stated.
        uraian: What it sells or who has it, in the words of a report: "penjual bakso". Needed where none of
            the three is.
        nilai: Money that it took in, as it is reported.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` for a stall of which nothing is told,
            ``CONTRADICTION`` for one of two; InvalidTypeError where all are faults of type.

    >>> from umkm_core.kosakata.pasar import UkuranUang
    >>> sehari = NilaiDilaporkan(nilai=20_000_000, ukuran=UkuranUang.OMZET, hari=1)
    >>> str(Lapak(uraian="penjual bakso", nilai=[sehari]).nilai[0].nilai)
    'Rp20.000.000'
    """

    orang: IdOrang | None = None
    usaha: IdUsaha | None = None
    koperasi: IdKoperasi | None = None
    uraian: Teks | None = None
    nilai: tuple[NilaiDilaporkan, ...] = field(default=(), converter=to_tuple)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _whose = one_of("orang", "usaha", "koperasi", needed=False)
    _what = any_of("orang", "usaha", "koperasi", "uraian")


@frozen(kw_only=True)
class Bazaar(Declared):
    """A bazaar, or a market that recurs; each year of one is a record of its own.

    Attributes:
        id: Key by which others refer to it.
        nama: What it is called; None where it has no name.
        penyelenggara: Those who hold it, each once.
        jadwal: The days on which it takes place.
        hari_kira: One of those days, where no more is told of them; a ``date`` is taken too.
        tempat: The place where it is held, as it is told: a field, a hall, "setiap RW".
        alamat: Where that is, as far as it is known: an area, an RW.
        jumlah_lapak: How many stalls it has, as it is reported.
        lapak: Those stalls of which something is told, not all that there are.
        nilai: Money that all of it took in or set going, as it is reported.
        edisi_sebelumnya: The same bazaar a time before, last year's say.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``DUPLICATE`` for one who holds it twice,
            ``CONTRADICTION`` for more stalls than there are, for money of a period in which it takes place on
            no day or of more days than it has, for an approximate day that is none of its days, and for a
            bazaar that goes before itself; InvalidTypeError where all are faults of type.

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
    ...             nilai=parse_rentang_rupiah("kurang lebih Rp 600 juta"),
    ...             ukuran=UkuranUang.UANG_BEREDAR,
    ...             hari=3,
    ...         )
    ...     ],
    ... )
    >>> str(pameran.jadwal), str(pameran.nilai[0].nilai)
    ('21–23 Juni 2024', 'sekitar Rp600.000.000')
    """

    id: Kunci
    nama: Teks | None = None
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
        return _find_outside(
            jadwal,
            {
                f"lapak[{index}].nilai[{number}]": one
                for index, stall in enumerate(lapak)
                for number, one in enumerate(stall.nilai)
            },
        )

    @rule("jadwal", "nilai")
    def _check_days(self, jadwal: Jadwal, nilai: tuple[NilaiDilaporkan, ...]) -> Iterator[Fault]:
        return _find_outside(jadwal, {f"nilai[{index}]": one for index, one in enumerate(nilai)})

    @rule("id", "edisi_sebelumnya")
    def _check_edisi(self, key: str, previous: str) -> Fault | None:
        if key != previous:
            return None
        return Fault(ErrorCode.CONTRADICTION, "a bazaar does not go before itself", "edisi_sebelumnya", key)


def _find_outside(jadwal: Jadwal, told: dict[str, NilaiDilaporkan]) -> Iterator[Fault]:
    """Yield a fault for each amount of no day, or of more days, than a schedule has in its period.

    Args:
        jadwal: The schedule, whose days are counted once for all.
        told: The amounts by their paths.
    """
    bounded = {
        path: (one, one.periode or Periode())
        for path, one in told.items()
        if (one.periode is not None or one.hari is not None)
        and (jadwal.berakhir or (one.periode is not None and one.periode.sampai is not None))
    }
    if bounded:
        days = jadwal.hari_dalam(reduce(Periode.selubung, (periode for _, periode in bounded.values())))
        for path, (one, periode) in bounded.items():
            first = 0 if periode.mulai is None else bisect_left(days, periode.mulai)
            after = len(days) if periode.sampai is None else bisect_left(days, periode.sampai)
            if first == after:
                yield _make_outside(path, periode)
            elif one.hari is not None and one.hari > after - first:
                text = f"the bazaar takes place on {after - first} days"
                yield Fault(ErrorCode.CONTRADICTION, text, f"{path}.hari", one.hari)
    # The others have no end, as the schedule has none: what meets the one that starts last meets all of them.
    rest = {
        path: one.periode for path, one in told.items() if path not in bounded and one.periode is not None
    }
    if rest and not jadwal.bertemu(max(rest.values(), key=lambda periode: periode.kunci_urut)):
        yield from (_make_outside(path, one) for path, one in rest.items() if not jadwal.bertemu(one))


def _make_outside(path: str, periode: Periode) -> Fault:
    text = "the bazaar takes place on no day of this period"
    return Fault(ErrorCode.CONTRADICTION, text, f"{path}.periode", periode)
