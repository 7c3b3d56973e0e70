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
        periode: The days in which it came together; None where that is not told.
        hari: How many days they are, where that is told; None where it is not.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``CONTRADICTION`` for a number of days that is not that
            of the period; InvalidTypeError where all are faults of type.

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

    @rule("hari")
    def _check_some_day(self, hari: int) -> Fault | None:
        if hari > 0:
            return None
        return Fault(ErrorCode.OUT_OF_RANGE, "money comes together in one day at least", "hari", hari)

    @rule("periode", "hari")
    def _check_days(self, periode: Periode, hari: int) -> Fault | None:
        if periode.jumlah_hari in {None, hari}:
            return None
        text = f"the period has {periode.jumlah_hari} days"
        return Fault(ErrorCode.CONTRADICTION, text, "hari", hari)
