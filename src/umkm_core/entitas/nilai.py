"""Money as it is reported: how much, what it counts, for how long."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.pasar import UkuranUang
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Asli
from umkm_core.values.periode import Periode
from umkm_core.values.rentang_rupiah import Uang, to_uang


@frozen(kw_only=True)
class NilaiDilaporkan(Declared):
    """An amount of money as somebody reports it.

    Attributes:
        nilai: The amount, rupiah: exact, approximate, a range or a bound; an ``int`` is taken too.
        ukuran: What it counts.
        periode: The days within which it came together; None where that is not told.
        hari: On how many days it did, where that is told: fewer than the period has, at what takes place
            every Sunday.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``CONTRADICTION`` for more days than the period has;
            InvalidTypeError where all are faults of type.

    >>> from umkm_core import parse_rentang_rupiah
    >>> es = NilaiDilaporkan(nilai=parse_rentang_rupiah("Rp6-8 juta"), ukuran=UkuranUang.OMZET)
    >>> str(es.nilai), es.hari is None
    ('Rp6.000.000–Rp8.000.000', True)
    """

    nilai: Uang = field(converter=to_uang)
    ukuran: UkuranUang
    periode: Periode | None = None
    hari: Asli | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("periode", "hari")
    def _check_days(self, periode: Periode, hari: int) -> Fault | None:
        if periode.jumlah_hari is None or hari <= periode.jumlah_hari:
            return None
        text = f"the period has {periode.jumlah_hari} days"
        return Fault(ErrorCode.CONTRADICTION, text, "hari", hari)
