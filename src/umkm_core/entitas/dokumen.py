"""Papers of a business, a product or a cooperative, and the days on which they are valid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.errors import Fault, UmkmError
from umkm_core.identitas.nib import NIB
from umkm_core.identitas.pirt import NomorPIRT
from umkm_core.kosakata.dokumen import JenisDokumen
from umkm_core.values.checks import check_date, raise_faults
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Teks
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_NUMBERS: Final[dict[JenisDokumen, type[NIB | NomorPIRT]]] = {
    JenisDokumen.NIB: NIB,
    JenisDokumen.P_IRT: NomorPIRT,
}


@frozen(kw_only=True)
class Dokumen(Declared):
    """A paper of a business, a product or a cooperative: what permits or attests something.

    Attributes:
        jenis: What it permits or attests.
        nomor: Its number as it is written; that of a NIB and of a P-IRT is checked.
        sebutan: What it is called, where ``jenis`` does not tell; above all where that is ``LAINNYA``.
        penerbit: Who issued it.
        berlaku: The days on which it is valid. ``Periode.sejak`` is for one without an end,
            ``Periode.hingga`` where only its last day is told; None where nothing is.
        keterangan: Who tells of it, and as what.

    Raises:
        InvalidValueError: with every fault at once, for a wrong number what ``NIB.parse`` and
            ``NomorPIRT.parse`` say; InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> halal = Dokumen(jenis=JenisDokumen.HALAL, berlaku=Periode.tahun(2024))
    >>> str(halal.berakhir), halal.berlaku_pada(date(2025, 1, 1))
    ('31 Desember 2024', False)
    >>> halal.berakhir.dalam(Periode.selama(date(2024, 11, 1), hari=90))
    True
    """

    jenis: JenisDokumen
    nomor: Teks | None = None
    sebutan: Teks | None = None
    penerbit: Teks | None = None
    berlaku: Periode | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("jenis", "nomor")
    def _check_nomor(self, jenis: JenisDokumen, nomor: str) -> Iterable[Fault]:
        kind = _NUMBERS.get(jenis)
        try:
            if kind is not None:
                kind.parse(nomor)
        except UmkmError as error:
            return [fault.below("nomor") for fault in error.faults]
        return ()

    @property
    def nib(self) -> NIB | None:
        """The number of a NIB; None where it is not stated, and for another paper."""
        return None if self.jenis is not JenisDokumen.NIB or self.nomor is None else NIB.parse(self.nomor)

    @property
    def pirt(self) -> NomorPIRT | None:
        """The number of a P-IRT; None where it is not stated, and for another paper."""
        if self.jenis is not JenisDokumen.P_IRT or self.nomor is None:
            return None
        return NomorPIRT.parse(self.nomor)

    @property
    def berakhir(self) -> TanggalKira | None:
        """The last day on which it is valid; None where none is told, or there is none.

        Where ``berlaku`` is not stated, a P-IRT number still tells the year.

        >>> pirt = Dokumen(jenis=JenisDokumen.P_IRT, nomor="P-IRT No. 3063306010072-19")
        >>> str(pirt.berakhir)
        'suatu hari pada 2019'
        """
        if self.berlaku is not None:
            last = self.berlaku.hari_terakhir
            return None if last is None else TanggalKira(Periode.hari(last))
        pirt = self.pirt
        return None if pirt is None else TanggalKira(Periode.tahun(pirt.tahun_berakhir))

    def berlaku_pada(self, tanggal: date) -> bool | None:
        """Answer whether a day is one on which it is valid: True, False, or None where that is not known.

        Yes takes a first day that is told: without it the paper may not have been there yet. Whether there
        is such a paper at all is what ``keterangan`` says.

        Args:
            tanggal: The day.

        Raises:
            InvalidTypeError: ``NOT_A_DATE``.

        >>> from datetime import date
        >>> pirt = Dokumen(jenis=JenisDokumen.P_IRT, nomor="P-IRT No. 3063306010072-19")
        >>> [pirt.berlaku_pada(date(year, 6, 1)) for year in (2018, 2019, 2020)]
        [None, None, False]
        """
        raise_faults([check_date(tanggal, "tanggal")])
        if self.berlaku is not None and self.berlaku.mulai is not None:
            return tanggal in self.berlaku
        last = self.berakhir
        return False if last is not None and last.sebelum(tanggal) else None
