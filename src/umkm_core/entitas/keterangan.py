"""Who tells a fact, where, when, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.kosakata.modalitas import Modalitas
from umkm_core.values.declared import Declared, any_of
from umkm_core.values.kinds import Teks
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira

if TYPE_CHECKING:
    from collections.abc import Iterable


@frozen(kw_only=True)
class Sumber(Declared):
    """Where a fact was read.

    Attributes:
        nama: Name of the paper, site, register or letter.
        judul: Title of the article or document.
        nomor: Its number, where it has one.
        url: Its address.
        terbit: Day it was published, which may be approximate; a ``date`` is taken too.

    One of the first four is stated at least.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` where nothing says what it is;
            InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> Sumber(nama="Warta Fiktif", judul="Bazar UMKM", terbit=date(2024, 6, 24)).nama
    'Warta Fiktif'
    """

    nama: Teks | None = None
    judul: Teks | None = None
    nomor: Teks | None = None
    url: Teks | None = None
    terbit: TanggalKira | None = field(default=None, converter=to_tanggal_kira)

    _what = any_of("nama", "judul", "nomor", "url")


@frozen(kw_only=True)
class Keterangan(Declared):
    """Who tells a fact, where, when, and as what.

    Records hold any number of them: one thing may be urged by one voice and done by the account of another.

    Attributes:
        modalitas: As what it is told; what is not ``REALISASI`` is not counted as done.
        suara: Who tells it; the office is enough, such as "kepala dinas".
        sumber: Where it was read.
        dinyatakan: Day on which it was told, which may be approximate; a ``date`` is taken too.
        waktu: When it was done or is to be done, likewise.
        waktu_tertulis: That day as it is printed, where what is printed contradicts itself.

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> imbauan = Keterangan(
    ...     modalitas=Modalitas.USULAN, suara="anggota DPRD", waktu=date(2023, 1, 9)
    ... )
    >>> str(imbauan.modalitas), str(imbauan.waktu)
    ('usulan', '9 Januari 2023')
    """

    modalitas: Modalitas
    suara: Teks | None = None
    sumber: Sumber | None = None
    dinyatakan: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    waktu: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    waktu_tertulis: Teks | None = None


_MEANT: Final = frozenset({Modalitas.USULAN, Modalitas.RENCANA, Modalitas.SASARAN})


def is_only_meant(keterangan: Iterable[Keterangan]) -> bool:
    """Answer whether all who tell something tell it as wished, planned or aimed at; what is claimed is more.

    Args:
        keterangan: Who tells it, and as what.

    >>> klaim, sasaran = Keterangan(modalitas=Modalitas.KLAIM), Keterangan(modalitas=Modalitas.SASARAN)
    >>> is_only_meant([sasaran]), is_only_meant([sasaran, klaim]), is_only_meant([])
    (True, False, False)
    """
    told = {one.modalitas for one in keterangan}
    return bool(told) and told <= _MEANT


def is_realised(keterangan: Iterable[Keterangan]) -> bool:
    """Answer whether what is told counts as done: as ``REALISASI`` by somebody, or as nothing by nobody.

    A plan is not done, and a claim that was not proved does not count either.

    Args:
        keterangan: Who tells it, and as what.

    >>> rencana = Keterangan(modalitas=Modalitas.RENCANA)
    >>> realisasi = Keterangan(modalitas=Modalitas.REALISASI)
    >>> is_realised([rencana]), is_realised([]), is_realised([rencana, realisasi])
    (False, True, True)
    """
    told = [one.modalitas for one in keterangan]
    return not told or Modalitas.REALISASI in told
