"""Marketing partners: those on whose shelf the product of another can stand."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.acuan.alamat import Alamat
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdUsaha
from umkm_core.kosakata.pasar import JenisMitra
from umkm_core.values.declared import Declared, to_tuple
from umkm_core.values.kinds import Kunci, Teks


@frozen(kw_only=True)
class MitraPemasaran(Declared):
    """A marketing partner, *mitra pemasaran*: a *toko oleh-oleh*, a modern retailer, a marketplace.

    Attributes:
        id: Key by which others refer to it.
        jenis: What kind of place it is.
        nama: Name; None where only the kind is told: "toko oleh-oleh di Batu".
        alamat: Address.
        usaha: The business that it is, where there is a record of one.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> toko = MitraPemasaran(id="MP-1", nama="Pusat Oleh-Oleh Fiktif", jenis=JenisMitra.TOKO_OLEH_OLEH)
    >>> str(toko.jenis)
    'toko oleh-oleh'
    """

    id: Kunci
    jenis: JenisMitra
    nama: Teks | None = None
    alamat: Alamat | None = None
    usaha: IdUsaha | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)
