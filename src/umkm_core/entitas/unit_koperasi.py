"""One business of a cooperative, among others that it may have."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.errors import ErrorCode, Fault
from umkm_core.identitas.kbli import KodeKBLI
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Teks
from umkm_core.values.periode import Periode


@frozen(kw_only=True)
class UnitKoperasi(Declared):
    """A unit of a cooperative: one of its kinds of business, from when on and until when.

    Attributes:
        nama: What it is called.
        kbli: The kind of business.
        simpan_pinjam: Whether it is one of savings and loans, a *USP* or *USPPS*. A code of such a business
            that is that of a whole cooperative is accepted: registers write it for units too.
        periode: The days on which it does its business.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``CONTRADICTION`` for a unit that is not one of savings
            and loans while its code says that it is; InvalidTypeError where all are faults of type.

    >>> from umkm_core import EdisiKBLI
    >>> usp = UnitKoperasi(nama="USP", kbli=KodeKBLI.parse("64142", edisi=EdisiKBLI.KBLI_2020))
    >>> str(usp.kbli), usp.simpan_pinjam is None
    ('KBLI 2020 64142', True)
    """

    nama: Teks
    kbli: KodeKBLI | None = None
    simpan_pinjam: bool | None = None
    periode: Periode | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    # A unit of savings and loans with another code may do more than its one code says.
    @rule("kbli", "simpan_pinjam")
    def _check_code(self, kbli: KodeKBLI, simpan_pinjam: bool) -> Fault | None:  # noqa: FBT001 - the field's value
        if simpan_pinjam or kbli.simpan_pinjam is None:
            return None
        text = f"{kbli} is savings and loans of a cooperative"
        return Fault(ErrorCode.CONTRADICTION, text, "simpan_pinjam", simpan_pinjam)

    @property
    def simpan_pinjam_dihitung(self) -> bool | None:
        """Whether it is one of savings and loans: as stated, or as its code says; None where neither does.

        >>> from umkm_core import EdisiKBLI
        >>> UnitKoperasi(
        ...     nama="USP", kbli=KodeKBLI.parse("64142", edisi=EdisiKBLI.KBLI_2020)
        ... ).simpan_pinjam_dihitung
        True
        """
        if self.simpan_pinjam is not None or self.kbli is None:
            return self.simpan_pinjam
        return True if self.kbli.simpan_pinjam is not None else None
