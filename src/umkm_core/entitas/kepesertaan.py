"""Who takes part in a training, and what comes of it."""

from __future__ import annotations

from attrs import field, frozen

from umkm_core.acuan.tempat import Tempat, to_wilayah_or_none
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdKoperasi, IdOrang, IdPelatihan, IdUsaha
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.pelatihan import HasilPelatihan, KebutuhanPelatihan
from umkm_core.values.declared import Declared, any_of, rule, to_tuple
from umkm_core.values.kinds import Distinct, Hari, Kunci


@frozen(kw_only=True)
class Kepesertaan(Declared):
    """That somebody takes part in a training.

    Attributes:
        id: Key by which others refer to it.
        pelatihan: The training.
        orang: Who takes part; one of this and the next two is stated at least.
        usaha: The business that they had when the training was held, or that takes part by the list of those
            who did; None where they had none, or that is not stated.
        koperasi: The cooperative for which they come, or that takes part by that list.
        punya_usaha: Whether they had a business then: the one of ``usaha``, or one that nobody names.
        asal: The area from which they come, a kecamatan say.
        hadir: The days on which they attended, each once; none where that is not stated.
        hasil: How it ended for them.
        kebutuhan_pelatihan: The fields in which they say that they need more training, each once.
        usaha_baru: The business that they have founded since, as it is reported.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` where nobody takes part, ``CONTRADICTION``
            for somebody without a business whose business is stated and for a new business that they had
            before, ``DUPLICATE`` for a day or a field that is named twice; InvalidTypeError where all are
            faults of type.

    >>> from datetime import date
    >>> tanpa_usaha = Kepesertaan(
    ...     id="KP-1", pelatihan="P-1", orang="O-1", punya_usaha=False, hadir=[date(2024, 11, 28)]
    ... )
    >>> dengan_usaha = Kepesertaan(id="KP-2", pelatihan="P-1", orang="O-2", usaha="U-1")
    >>> tanpa_usaha.punya_usaha_dihitung, dengan_usaha.punya_usaha_dihitung
    (False, True)
    """

    id: Kunci
    pelatihan: IdPelatihan
    orang: IdOrang | None = None
    usaha: IdUsaha | None = None
    koperasi: IdKoperasi | None = None
    punya_usaha: bool | None = None
    asal: Tempat | None = field(default=None, converter=to_wilayah_or_none)
    hadir: Distinct[Hari] = field(default=(), converter=to_tuple)
    hasil: HasilPelatihan | None = None
    kebutuhan_pelatihan: Distinct[KebutuhanPelatihan] = field(default=(), converter=to_tuple)
    usaha_baru: IdUsaha | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _who = any_of("orang", "usaha", "koperasi")

    @rule("usaha", "punya_usaha")
    def _check_punya_usaha(self, _: str, punya_usaha: bool) -> Fault | None:  # noqa: FBT001 - a rule's
        if punya_usaha:
            return None
        return Fault(ErrorCode.CONTRADICTION, "their business is stated", "punya_usaha", punya_usaha)

    @rule("usaha", "usaha_baru")
    def _check_usaha_baru(self, usaha: str, usaha_baru: str) -> Fault | None:
        if usaha_baru != usaha:
            return None
        text = "a business that they had before is not new"
        return Fault(ErrorCode.CONTRADICTION, text, "usaha_baru", usaha_baru)

    @property
    def punya_usaha_dihitung(self) -> bool | None:
        """Whether they had a business: as stated, or True where it is named; None where nothing tells."""
        return self.punya_usaha if self.usaha is None else True
