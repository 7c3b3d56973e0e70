"""Clusters of businesses and their members."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.acuan.alamat import Alamat
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdKlaster, IdUsaha
from umkm_core.kosakata.klaster import JenisKlaster
from umkm_core.values.declared import Declared, to_tuple
from umkm_core.values.kinds import Distinct, Kunci, Teks
from umkm_core.values.periode import Periode


@frozen(kw_only=True)
class Klaster(Declared):
    """A cluster: businesses of a neighbourhood that make the same.

    Attributes:
        id: Key by which others refer to it.
        nama: What it is called.
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
    nama: Teks
    jenis: JenisKlaster | None = None
    komoditas: Teks | None = None
    alamat: Distinct[Alamat] = field(default=(), converter=to_tuple)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)


@frozen(kw_only=True)
class AnggotaKlaster(Declared):
    """That a business belongs to a cluster.

    Attributes:
        id: Key by which others refer to it.
        klaster: The cluster.
        usaha: The business.
        periode: The days on which it does; None where that is not told.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> sejak = Periode.sejak(date(2023, 1, 1))
    >>> str(AnggotaKlaster(id="A-1", klaster="KL-1", usaha="U-1", periode=sejak).periode)
    'sejak 1 Januari 2023'
    """

    id: Kunci
    klaster: IdKlaster
    usaha: IdUsaha
    periode: Periode | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)
