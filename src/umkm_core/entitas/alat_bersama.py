"""Equipment that a cluster shares."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdBantuan, IdKlaster
from umkm_core.values.declared import Declared, to_tuple
from umkm_core.values.kinds import Asli, Kunci, Teks
from umkm_core.values.rentang_rupiah import Uang, to_uang_or_none


@frozen(kw_only=True)
class AlatBersama(Declared):
    """Equipment that the members of a cluster share, because it is dear.

    Attributes:
        id: Key by which others refer to it.
        klaster: The cluster.
        nama: What it is: "oven".
        jumlah: How many there are that do the same, pieces.
        nilai: What all of them are worth, rupiah: exact, approximate, a range or a bound; an ``int`` is taken
            too.
        bantuan: The aid that it came from; None where it came from none, or that is not told.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> oven = AlatBersama(id="AL-1", klaster="KL-1", nama="oven", nilai=12_500_000)
    >>> oven.jumlah, str(oven.nilai)
    (1, 'Rp12.500.000')
    """

    id: Kunci
    klaster: IdKlaster
    nama: Teks
    jumlah: Asli = 1
    nilai: Uang | None = field(default=None, converter=to_uang_or_none)
    bantuan: IdBantuan | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)
