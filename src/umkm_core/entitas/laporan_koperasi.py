"""What a cooperative reports of one tahun buku."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.tahun_buku import TahunBuku
from umkm_core.values.bagian import check_whole, make_whole
from umkm_core.values.declared import rule, to_tuple
from umkm_core.values.kinds import Cacah, Rupiah, Saldo

if TYPE_CHECKING:
    from umkm_core.errors import Fault

_OWN_CAPITAL: Final = ("simpanan_pokok", "simpanan_wajib", "dana_cadangan", "hibah")


@frozen(kw_only=True)
class LaporanKoperasi(TahunBuku):
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
    >>> laporan.mulai, laporan.sampai
    (datetime.date(2024, 1, 1), datetime.date(2025, 1, 1))
    """

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

    @rule("modal_sendiri", *_OWN_CAPITAL, when_stated=False)
    def _check_own_capital(self, stated: int | None, *parts: int | None) -> Fault | None:
        return check_whole("modal_sendiri", stated, *parts, complete=True)

    @rule("anggota", "anggota_laki_laki", "anggota_perempuan", when_stated=False)
    def _check_members(self, stated: int | None, men: int | None, women: int | None) -> Fault | None:
        return check_whole("anggota", stated, men, women)

    @property
    def modal_sendiri_dihitung(self) -> int | None:
        """Own capital as stated, or the sum of its four parts where all are (Pasal 41 ayat (2)), rupiah."""
        if self.modal_sendiri is not None:
            return self.modal_sendiri
        return make_whole(self.simpanan_pokok, self.simpanan_wajib, self.dana_cadangan, self.hibah)
