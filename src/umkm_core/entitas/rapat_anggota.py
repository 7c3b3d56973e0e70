"""A meeting of the members of a cooperative."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdKoperasi
from umkm_core.entitas.tahun_buku import find_earliest_start
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.koperasi import CaraRapat, JenisRapatAnggota
from umkm_core.values.bagian import check_part
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Cacah, Kunci, Tahun
from umkm_core.values.tanggal_kira import TanggalKira, check_order, to_tanggal_kira


@frozen(kw_only=True)
class RapatAnggota(Declared):
    """A meeting of the members of a cooperative: the yearly one (*RAT*), or another.

    Attributes:
        id: Key by which others refer to it.
        koperasi: The cooperative.
        jenis: What it is called for.
        tahun_buku: The year by which the tahun buku is called whose accounts it hears; of a meeting on the
            plan of work, the one that it plans.
        tanggal: Day it was held, which may be approximate; a ``date`` is taken too.
        dilaporkan: Day its result was reported to who has authority over the cooperative, likewise.
        cara: Where those who met were.
        hadir: How many of ``anggota`` were there, persons.
        anggota: Who was entitled to be there, persons; of a koperasi sekunder those sent by its members.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``CONTRADICTION`` for more who were there than who were
            entitled, for a result that was certainly reported before it was reached, and for accounts of a
            tahun buku that had not begun; InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> rat = RapatAnggota(
    ...     id="R-1",
    ...     koperasi="K-1",
    ...     jenis=JenisRapatAnggota.TAHUNAN,
    ...     tahun_buku=2024,
    ...     tanggal=date(2025, 2, 22),
    ...     dilaporkan=date(2025, 3, 4),
    ... )
    >>> str(rat.jenis), str(rat.tanggal)
    ('tahunan', '22 Februari 2025')
    """

    id: Kunci
    koperasi: IdKoperasi
    jenis: JenisRapatAnggota
    tahun_buku: Tahun | None = None
    tanggal: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    dilaporkan: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    cara: CaraRapat | None = None
    hadir: Cacah | None = None
    anggota: Cacah | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    # Some hold it in the last days of the tahun buku whose accounts it hears, but none before it begins.
    @rule("jenis", "tahun_buku", "tanggal")
    def _check_begun(self, jenis: JenisRapatAnggota, tahun_buku: int, tanggal: TanggalKira) -> Fault | None:
        begun = find_earliest_start(tahun_buku)
        if jenis is not JenisRapatAnggota.TAHUNAN or tanggal.sebelum(begun) is not True:
            return None
        text = f"tahun buku {tahun_buku} does not begin before {begun}"
        return Fault(ErrorCode.CONTRADICTION, text, "tanggal", tanggal)

    @rule("tanggal", "dilaporkan")
    def _check_reported(self, tanggal: TanggalKira, dilaporkan: TanggalKira) -> Fault | None:
        return check_order("dilaporkan", tanggal, dilaporkan, text="the meeting was held later")

    @rule("hadir", "anggota")
    def _check_present(self, hadir: int, anggota: int) -> Fault | None:
        return check_part("hadir", hadir, "anggota", anggota)
