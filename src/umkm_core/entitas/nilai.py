"""Money as it is reported: how much, what it counts, for how long."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.pasar import UkuranUang
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Cacah
from umkm_core.values.periode import Periode
from umkm_core.values.rentang_rupiah import RentangRupiah


@frozen(kw_only=True)
class NilaiDilaporkan(Declared):
    """An amount of money as somebody reports it.

    Attributes:
        jumlah: The amount, rupiah: exact, approximate, a range or a bound.
        ukuran: What it counts.
        periode: The days within which it came together; None where that is not told.
        hari: On how many days it did, where that is told: fewer than the period has, at what takes place
            every Sunday.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``CONTRADICTION`` for more days than the period has,
            ``OUT_OF_RANGE`` for no day at all, ``RUPIAH_NEGATIVE`` for an amount that is certainly below
            zero; InvalidTypeError where all are faults of type.

    >>> from umkm_core import parse_rentang_rupiah
    >>> es = NilaiDilaporkan(jumlah=parse_rentang_rupiah("Rp6-8 juta"), ukuran=UkuranUang.OMZET)
    >>> str(es.jumlah), es.hari is None
    ('Rp6.000.000–Rp8.000.000', True)
    """

    jumlah: RentangRupiah
    ukuran: UkuranUang
    periode: Periode | None = None
    hari: Cacah | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("jumlah")
    def _check_jumlah(self, jumlah: RentangRupiah) -> Fault | None:
        if jumlah.paling_banyak(-1) is not True:
            return None
        return Fault(ErrorCode.RUPIAH_NEGATIVE, "no less than nothing is taken in", "jumlah", jumlah)

    @rule("hari")
    def _check_some_day(self, hari: int) -> Fault | None:
        if hari > 0:
            return None
        return Fault(ErrorCode.OUT_OF_RANGE, "money comes together in one day at least", "hari", hari)

    @rule("periode", "hari")
    def _check_days(self, periode: Periode, hari: int) -> Fault | None:
        if periode.jumlah_hari is None or hari <= periode.jumlah_hari:
            return None
        text = f"the period has {periode.jumlah_hari} days"
        return Fault(ErrorCode.CONTRADICTION, text, "hari", hari)
