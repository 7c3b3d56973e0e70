"""Partnerships of businesses and koperasi with larger ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdKoperasi, IdLembaga, IdUsaha
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.kemitraan import PolaKemitraan
from umkm_core.values.declared import Declared, one_of, rule, to_tuple
from umkm_core.values.kinds import Kunci, Teks
from umkm_core.values.periode import Periode

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen(kw_only=True)
class Kemitraan(Declared):
    """A partnership, *kemitraan* (UU 20/2008 Pasal 1 angka 13 and 26; PP 7/2021).

    The law has a smaller and a larger side, and in several patterns gives each its part by that: in
    *inti-plasma* the larger is the *inti*, in *waralaba* it gives the franchise, in *perdagangan umum* it
    takes the goods (PP 17/2013 Pasal 13 to 19, read second hand). Hence the two sides here. Which of
    them is larger is not looked at: that needs the figures of both.

    Attributes:
        id: Key by which others refer to it.
        pola: Its pattern.
        usaha: The smaller side, a business; or
        koperasi: a koperasi. One of the two.
        mitra_usaha: The larger side, a business; or
        mitra_koperasi: a koperasi; or
        mitra_lembaga: an institution, such as a BUMN of which there is no record as a business. One of the
            three.
        objek: What it is about, as it is told.
        periode: Days for which it is agreed.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once: ``MISSING`` and ``CONTRADICTION`` where a side is not
            stated or is stated twice, ``CONTRADICTION`` for a partner of itself. InvalidTypeError where all
            are faults of type.

    >>> plasma = Kemitraan(id="KM-1", pola=PolaKemitraan.INTI_PLASMA, koperasi="K-1", mitra_usaha="U-9")
    >>> str(plasma.pola), plasma.mitra_usaha
    ('inti-plasma', 'U-9')
    """

    id: Kunci
    pola: PolaKemitraan
    usaha: IdUsaha | None = None
    koperasi: IdKoperasi | None = None
    mitra_usaha: IdUsaha | None = None
    mitra_koperasi: IdKoperasi | None = None
    mitra_lembaga: IdLembaga | None = None
    objek: Teks | None = None
    periode: Periode | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _smaller = one_of("usaha", "koperasi")

    _larger = one_of("mitra_usaha", "mitra_koperasi", "mitra_lembaga")

    @rule("usaha", "koperasi", "mitra_usaha", "mitra_koperasi", when_stated=False)
    def _check_sides(
        self,
        usaha: str | None,
        koperasi: str | None,
        mitra_usaha: str | None,
        mitra_koperasi: str | None,
    ) -> Iterator[Fault]:
        sides = {"mitra_usaha": (usaha, mitra_usaha), "mitra_koperasi": (koperasi, mitra_koperasi)}
        for path, (side, other) in sides.items():
            if other is not None and side == other:
                yield Fault(ErrorCode.CONTRADICTION, "nobody is a partner of itself", path, other)
