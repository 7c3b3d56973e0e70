"""Advice and help that a consultant or an institution gives over a time."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdKendala, IdKonsultan, IdKoperasi, IdLembaga, IdOrang, IdUsaha
from umkm_core.values.declared import Declared, one_of, to_tuple
from umkm_core.values.kinds import Distinct, Kunci, Teks
from umkm_core.values.periode import Periode


@frozen(kw_only=True)
class Pendampingan(Declared):
    """That one business, one cooperative or one person is advised and helped.

    Attributes:
        id: Key by which others refer to it.
        konsultan: Who advises; None where that is not told.
        lembaga: The institution that does, or for which the consultant works.
        usaha: The business that is advised; exactly one of this and the next two is stated.
        koperasi: The cooperative that is.
        orang: The person that is, who need not have a business.
        kendala: The obstacles that it is about, each once.
        periode: When it goes on.
        hasil: What came of it.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` where nobody is advised, ``CONTRADICTION``
            for several who are, ``DUPLICATE`` for an obstacle that is named twice; InvalidTypeError where
            all are faults of type.

    >>> pendampingan = Pendampingan(id="PD-1", konsultan="KS-1", koperasi="K-1", kendala=["KD-1"])
    >>> pendampingan.kendala
    ('KD-1',)
    """

    id: Kunci
    konsultan: IdKonsultan | None = None
    lembaga: IdLembaga | None = None
    usaha: IdUsaha | None = None
    koperasi: IdKoperasi | None = None
    orang: IdOrang | None = None
    kendala: Distinct[IdKendala] = field(default=(), converter=to_tuple)
    periode: Periode | None = None
    hasil: Teks | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _whose = one_of("usaha", "koperasi", "orang")
