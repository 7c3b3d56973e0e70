"""Products of businesses and cooperatives."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.dokumen import Dokumen
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdKlaster, IdKoperasi, IdUsaha
from umkm_core.identitas.kbli import KodeKBLI
from umkm_core.values.declared import Declared, any_of, one_of, to_tuple
from umkm_core.values.kinds import Kunci, Teks


@frozen(kw_only=True)
class Produk(Declared):
    """A product of a business or of a cooperative.

    Where only the cluster that it comes from is told, ``klaster`` stands alone.

    Attributes:
        id: Key by which others refer to it.
        nama: Name; None where it is not told.
        usaha: Key of the business that makes it.
        koperasi: Key of the cooperative whose product it is, instead of ``usaha``.
        klaster: Key of the cluster that it comes from.
        komoditas: What it is, such as "tempe".
        bahan_baku: What it is made of, such as "ampas tahu".
        kbli: Code of the activity that makes it.
        dokumen: Its permits and certificates: P-IRT, halal, merek.
        keterangan: Who tells of it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` where neither a maker nor a cluster is
            stated, ``CONTRADICTION`` where two makers are; InvalidTypeError where all are faults of type.

    >>> keripik = Produk(
    ...     id="P-1", nama="Keripik Fiktif", usaha="U-1", klaster="KL-1", bahan_baku=["tempe", "minyak"]
    ... )
    >>> keripik.usaha, keripik.bahan_baku
    ('U-1', ('tempe', 'minyak'))
    """

    id: Kunci
    nama: Teks | None = None
    usaha: IdUsaha | None = None
    koperasi: IdKoperasi | None = None
    klaster: IdKlaster | None = None
    komoditas: Teks | None = None
    bahan_baku: tuple[Teks, ...] = field(default=(), converter=to_tuple)
    kbli: KodeKBLI | None = None
    dokumen: tuple[Dokumen, ...] = field(default=(), converter=to_tuple)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _maker = one_of("usaha", "koperasi", needed=False)
    _origin = any_of("usaha", "koperasi", "klaster")
