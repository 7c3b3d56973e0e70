"""Ways by which a business sells, and what it sells by each."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdBazaar, IdMitraPemasaran
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.kosakata.pasar import JenisSaluran
from umkm_core.values.declared import Declared, to_tuple
from umkm_core.values.kinds import Teks
from umkm_core.values.periode import Periode


@frozen(kw_only=True)
class SaluranPenjualan(Declared):
    """A way by which a business sells.

    Attributes:
        jenis: What kind of way it is.
        nama: Name of the shop, marketplace or event.
        mitra: Key of the marketing partner through which it sells, where it does.
        bazaar: Key of the bazaar at which it sells, where there is a record of it.
        penjualan: What was sold this way, as it is reported, rupiah.
        periode: The days on which it is used; ``Periode.sejak`` for one that is still in use.
        keterangan: Who tells of it, and as what.

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> toko = SaluranPenjualan(
    ...     jenis=JenisSaluran.TOKO_OLEH_OLEH,
    ...     nama="Toko Oleh-Oleh Fiktif",
    ...     periode=Periode.sejak(date(2023, 1, 9)),
    ... )
    >>> str(toko.jenis), str(toko.periode)
    ('toko oleh-oleh', 'sejak 9 Januari 2023')
    """

    jenis: JenisSaluran
    nama: Teks | None = None
    mitra: IdMitraPemasaran | None = None
    bazaar: IdBazaar | None = None
    penjualan: tuple[NilaiDilaporkan, ...] = field(default=(), converter=to_tuple)
    periode: Periode | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)
