"""Advice and help that a consultant or an institution gives over a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdKendala, IdKonsultan, IdKoperasi, IdLembaga, IdOrang, IdUsaha
from umkm_core.values.declared import Declared, any_of, one_of, rule, to_tuple
from umkm_core.values.kinds import Distinct, Kunci, Teks
from umkm_core.values.tanggal_kira import TanggalKira, check_order, to_tanggal_kira

if TYPE_CHECKING:
    from umkm_core.errors import Fault


@frozen(kw_only=True)
class Pendampingan(Declared):
    """That one person, one business or one cooperative, or many whom nobody names, are advised and helped.

    Attributes:
        id: Key by which others refer to it.
        konsultan: Who advises; None where that is not told.
        lembaga: The institution that does, or for which the consultant works.
        orang: The person that is advised, who need not have a business; one of this and the next two is
            stated, or none.
        usaha: The business that is.
        koperasi: The cooperative that is.
        sasaran_disebut: Who is, in the words of who tells it: "koperasi wanita"; needed where none of the
            three is stated.
        kendala: The obstacles that it is about, each once.
        mulai: Its first day, which may be approximate; a ``date`` is taken too.
        selesai: Its last day, likewise; None where it goes on, or that is not stated.
        hasil: What came of it.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` where nobody is advised, ``CONTRADICTION``
            for several who are and for an end that is certainly before the start, ``DUPLICATE`` for an
            obstacle that is named twice; InvalidTypeError where all are faults of type.

    >>> pendampingan = Pendampingan(id="PD-1", konsultan="KS-1", koperasi="K-1", kendala=["KD-1"])
    >>> pendampingan.kendala
    ('KD-1',)
    """

    id: Kunci
    konsultan: IdKonsultan | None = None
    lembaga: IdLembaga | None = None
    orang: IdOrang | None = None
    usaha: IdUsaha | None = None
    koperasi: IdKoperasi | None = None
    sasaran_disebut: Teks | None = None
    kendala: Distinct[IdKendala] = field(default=(), converter=to_tuple)
    mulai: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    selesai: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    hasil: Teks | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _whose = one_of("orang", "usaha", "koperasi", needed=False)
    _who = any_of("orang", "usaha", "koperasi", "sasaran_disebut")

    @rule("mulai", "selesai")
    def _check_order(self, mulai: TanggalKira, selesai: TanggalKira) -> Fault | None:
        return check_order("selesai", mulai, selesai)
