"""What a cooperative reports of one tahun buku."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.entitas.bagian import check_rest
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.tahun_buku import MONTHS, Bulan, check_awal, find_end, find_start
from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Cacah, Hari, Rupiah, Saldo, Tahun

if TYPE_CHECKING:
    from datetime import date

_OWN_CAPITAL: Final = ("simpanan_pokok", "simpanan_wajib", "dana_cadangan", "hibah")


@frozen(kw_only=True)
class LaporanKoperasi(Declared):
    """What a cooperative reports of one *tahun buku*; None is "not stated".

    Capital is that of UU 25/1992 Pasal 41. Other rules count more as *modal sendiri*, such as a share of the
    *modal penyertaan*, and an equity from which losses were taken is another figure too: neither stands here.

    Attributes:
        tahun: The year by which the tahun buku is called.
        awal: Its first day; None means 1 January of ``tahun``.
        bulan: Its length in months, 12 but for a first or last year that is shorter.
        simpanan_pokok: Paid by each member on joining, rupiah.
        simpanan_wajib: Paid by members at set times, rupiah.
        dana_cadangan: Reserves, rupiah.
        hibah: Grants, rupiah.
        modal_sendiri: Own capital, the sum of those four, rupiah; in place of them or beside them.
        simpanan_sukarela: What members save as they like, rupiah: a loan of theirs, no own capital.
        modal_pinjaman: Borrowed capital, rupiah; ODS calls it *modal luar*. Registers differ in whether
            ``simpanan_sukarela`` is within.
        modal_penyertaan: Invested by others beside own and borrowed capital (Pasal 42), rupiah.
        aset: Total assets, rupiah.
        volume_usaha: Turnover, *omzet*, rupiah.
        shu: What is left of the income, *sisa hasil usaha*, rupiah; below zero for a loss.
        anggota_laki_laki: Members who are men, persons.
        anggota_perempuan: Members who are women, persons.
        anggota: All members: persons, and of a koperasi sekunder cooperatives. They may be more than men and
            women together, where it is not told of some.
        calon_anggota: Who is to become a member, persons; not within ``anggota``.
        karyawan: Who works for it, with those who manage it, persons.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``CONTRADICTION`` for own capital or members that are
            not what their parts give; InvalidTypeError where all are faults of type.

    >>> laporan = LaporanKoperasi(
    ...     tahun=2024, simpanan_pokok=10, simpanan_wajib=20, dana_cadangan=5, hibah=1, simpanan_sukarela=50
    ... )
    >>> laporan.modal_sendiri_dihitung
    36
    >>> laporan.mulai, laporan.akhir
    (datetime.date(2024, 1, 1), datetime.date(2025, 1, 1))
    """

    tahun: Tahun
    awal: Hari | None = None
    bulan: Bulan = MONTHS
    simpanan_pokok: Rupiah | None = None
    simpanan_wajib: Rupiah | None = None
    dana_cadangan: Rupiah | None = None
    hibah: Rupiah | None = None
    modal_sendiri: Rupiah | None = None
    simpanan_sukarela: Rupiah | None = None
    modal_pinjaman: Rupiah | None = None
    modal_penyertaan: Rupiah | None = None
    aset: Rupiah | None = None
    volume_usaha: Rupiah | None = None
    shu: Saldo | None = None
    anggota_laki_laki: Cacah | None = None
    anggota_perempuan: Cacah | None = None
    anggota: Cacah | None = None
    calon_anggota: Cacah | None = None
    karyawan: Cacah | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    # Capital may exceed assets: losses may have left less than members had paid and others had lent.

    @rule("tahun", "awal")
    def _check_awal(self, tahun: int, awal: date) -> Fault | None:
        return check_awal(tahun, awal)

    @rule("modal_sendiri", *_OWN_CAPITAL, when_stated=False)
    def _check_own_capital(self, stated: int | None, *parts: int | None) -> Fault | None:
        computed = _sum_of_all(parts)
        if stated is None or computed is None:
            return _check_whole("modal_sendiri", stated, parts)
        return check_rest("modal_sendiri", stated, computed)

    @rule("anggota", "anggota_laki_laki", "anggota_perempuan", when_stated=False)
    def _check_members(self, stated: int | None, *parts: int | None) -> Fault | None:
        return _check_whole("anggota", stated, parts)

    @property
    def mulai(self) -> date:
        """First day of the tahun buku."""
        return find_start(self.tahun, self.awal)

    @property
    def akhir(self) -> date:
        """First day after the tahun buku."""
        return find_end(self.mulai, self.bulan)

    @property
    def modal_sendiri_dihitung(self) -> int | None:
        """Own capital as stated, or the sum of its four parts where all are (Pasal 41 ayat (2)), rupiah."""
        if self.modal_sendiri is not None:
            return self.modal_sendiri
        return _sum_of_all((self.simpanan_pokok, self.simpanan_wajib, self.dana_cadangan, self.hibah))


def _sum_of_all(parts: tuple[int | None, ...]) -> int | None:
    stated = [part for part in parts if part is not None]
    return sum(stated) if len(stated) == len(parts) else None


def _check_whole(path: str, whole: int | None, parts: tuple[int | None, ...]) -> Fault | None:
    """Return the fault of what is less than those of its parts that are stated, or None."""
    least = sum(part for part in parts if part is not None)
    if whole is None or least <= whole:
        return None
    return Fault(ErrorCode.CONTRADICTION, f"its parts give {least} or more", path, whole)
