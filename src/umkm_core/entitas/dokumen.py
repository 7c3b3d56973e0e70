"""Papers of a business, a product or a cooperative, and the days on which they are valid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.errors import ErrorCode, Fault, UmkmError
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
            ``Periode.hingga`` where only its last day is told; None where nothing is. The number of a P-IRT
            tells the year in which it ends, which holds where no last day is told.
        keterangan: Who tells of it, and as what.

    Raises:
        InvalidValueError: with every fault at once, for a wrong number what ``NIB.parse`` and
            ``NomorPIRT.parse`` say, ``CONTRADICTION`` for days of a P-IRT that do not end in the year of its
            number; InvalidTypeError where all are faults of type.

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

    @rule("jenis", "nomor", "berlaku")
    def _check_year(self, jenis: JenisDokumen, nomor: str, berlaku: Periode) -> Fault | None:
        pirt = NomorPIRT.try_parse(nomor) if jenis is JenisDokumen.P_IRT else None
        if pirt is None:  # a wrong number is told by the rule before
            return None
        year, last = pirt.tahun_berakhir, berlaku.hari_terakhir
        starts_later = berlaku.mulai is not None and berlaku.mulai.year > year
        if not starts_later and (last is None or last.year == year):
            return None
        return Fault(ErrorCode.CONTRADICTION, f"its number says that it ends in {year}", "berlaku", berlaku)

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

        Where no last day is told, the number of a P-IRT still tells the year.

        >>> pirt = Dokumen(jenis=JenisDokumen.P_IRT, nomor="P-IRT No. 3063306010072-19")
        >>> str(pirt.berakhir)
        'suatu hari pada 2019'
        """
        if self.berlaku is not None and self.berlaku.hari_terakhir is not None:
            return TanggalKira(Periode.hari(self.berlaku.hari_terakhir))
        pirt = self.pirt
        days = None if pirt is None else Periode.tahun(pirt.tahun_berakhir) & (self.berlaku or Periode())
        return None if days is None else TanggalKira(days)

    def berlaku_pada(self, tanggal: date) -> bool | None:
        """Answer whether a day is one on which it is valid: True, False, or None where that is not known.

        Yes takes a first day that is told: without it the paper may not have been there yet. Whether there
        is such a paper at all is what ``keterangan`` says.

        Args:
            tanggal: The day.

        Raises:
            InvalidTypeError: ``NOT_A_DATE``.

        >>> from datetime import date
        >>> nomor = "P-IRT No. 3063306010072-19"
        >>> pirt = Dokumen(jenis=JenisDokumen.P_IRT, nomor=nomor, berlaku=Periode.sejak(date(2014, 6, 1)))
        >>> [pirt.berlaku_pada(date(year, 5, 1)) for year in (2014, 2018, 2019, 2020)]
        [False, True, None, False]
        """
        raise_faults([check_date(tanggal, "tanggal")])
        first = None if self.berlaku is None else self.berlaku.mulai
        last = self.berakhir
        is_past = False if last is None else last.sebelum(tanggal)
        if is_past or (first is not None and tanggal < first):
            return False
        return None if first is None or is_past is None else True
