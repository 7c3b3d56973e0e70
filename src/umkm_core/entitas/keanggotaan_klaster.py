"""Who belongs to a cluster, and when."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdKlaster, IdKoperasi, IdOrang, IdUsaha
from umkm_core.values.declared import Declared, one_of, to_tuple
from umkm_core.values.kinds import Kunci
from umkm_core.values.periode import Periode


@frozen(kw_only=True)
class KeanggotaanKlaster(Declared):
    """That a person, a business or a cooperative belongs to a cluster.

    Attributes:
        id: Key by which others refer to it.
        klaster: The cluster.
        orang: The member, where it is a person: one who is to have a business, say.
        usaha: The member, where it is a business.
        koperasi: The member, where it is a cooperative.
        periode: The days on which it does; None where that is not told.
        keterangan: Who tells it, and as what.

    Exactly one of ``orang``, ``usaha`` and ``koperasi`` is stated.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` for no member, ``CONTRADICTION`` for two;
            InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> sejak = Periode.sejak(date(2023, 1, 1))
    >>> str(KeanggotaanKlaster(id="A-1", klaster="KL-1", usaha="U-1", periode=sejak).periode)
    'sejak 1 Januari 2023'
    """

    id: Kunci
    klaster: IdKlaster
    orang: IdOrang | None = None
    usaha: IdUsaha | None = None
    koperasi: IdKoperasi | None = None
    periode: Periode | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _member = one_of("orang", "usaha", "koperasi")
