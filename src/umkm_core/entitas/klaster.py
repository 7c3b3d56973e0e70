"""Clusters of businesses."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.acuan.alamat import Alamat
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.kosakata.klaster import JenisKlaster
from umkm_core.values.declared import Declared, to_tuple
from umkm_core.values.kinds import Distinct, Kunci, Teks


@frozen(kw_only=True)
class Klaster(Declared):
    """A cluster: businesses of a neighbourhood that make the same.

    Attributes:
        id: Key by which others refer to it.
        nama: What it is called; None where it has no name.
        jenis: What holds it together.
        komoditas: What it makes: "tempe".
        alamat: Where it is, each place once: a kelurahan, or an RT or RW of one.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``DUPLICATE`` for a place that is named twice;
            InvalidTypeError where all are faults of type.

    >>> tempe = Klaster(
    ...     id="KL-1",
    ...     nama="Klaster Tempe Fiktif",
    ...     jenis=JenisKlaster.TEMATIK,
    ...     komoditas="tempe",
    ...     alamat=[Alamat(rw=15, wilayah="35.73.02.1001")],
    ... )
    >>> str(tempe.alamat[0])
    'RW 015, Kelurahan Klojen, Kecamatan Klojen, Kota Malang, Jawa Timur'
    """

    id: Kunci
    nama: Teks | None = None
    jenis: JenisKlaster | None = None
    komoditas: Teks | None = None
    alamat: Distinct[Alamat] = field(default=(), converter=to_tuple)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)
