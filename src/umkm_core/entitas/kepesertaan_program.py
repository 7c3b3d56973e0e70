"""Who takes part in a program, and how far they have come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdKoperasi, IdOrang, IdProgram, IdUsaha
from umkm_core.values.checks import check_distinct
from umkm_core.values.declared import Declared, any_of, rule, to_tuple
from umkm_core.values.kinds import Kunci, Teks
from umkm_core.values.tanggal_kira import TanggalKira, check_order, to_tanggal_kira

if TYPE_CHECKING:
    from collections.abc import Iterator

    from umkm_core.errors import Fault


@frozen(kw_only=True)
class LangkahPeserta(Declared):
    """How a stage of a program went for one participant.

    Attributes:
        tahap: Name of the stage, as the program has it.
        mulai: Day they entered it, which may be approximate; a ``date`` is taken too.
        selesai: Day they were through with it, likewise; None where they are not, or that is not stated.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``CONTRADICTION`` for an end that is certainly before
            the start; InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> langkah = LangkahPeserta(tahap="pelatihan", mulai=date(2023, 2, 6))
    >>> str(langkah.mulai), langkah.selesai is None
    ('6 Februari 2023', True)
    """

    tahap: Teks
    mulai: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    selesai: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("mulai", "selesai")
    def _check_order(self, mulai: TanggalKira, selesai: TanggalKira) -> Fault | None:
        return check_order("selesai", mulai, selesai)


@frozen(kw_only=True)
class KepesertaanProgram(Declared):
    """That somebody takes part in a program, and how far they have come.

    Attributes:
        id: Key by which others refer to it.
        program: The program.
        orang: Who takes part; one of this and the next two is stated at least.
        usaha: The business with which they do, or that does.
        koperasi: The cooperative for which they do, or that does.
        langkah: The stages that they have entered, each once, in any order.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` where nobody takes part, ``DUPLICATE`` for a
            stage that is named twice; InvalidTypeError where all are faults of type.

    >>> peserta = KepesertaanProgram(
    ...     id="KPR-1", program="PR-1", orang="O-1", langkah=[LangkahPeserta(tahap="pembinaan")]
    ... )
    >>> peserta.langkah[0].tahap
    'pembinaan'
    """

    id: Kunci
    program: IdProgram
    orang: IdOrang | None = None
    usaha: IdUsaha | None = None
    koperasi: IdKoperasi | None = None
    langkah: tuple[LangkahPeserta, ...] = field(default=(), converter=to_tuple)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _who = any_of("orang", "usaha", "koperasi")

    @rule("langkah")
    def _check_langkah(self, langkah: tuple[LangkahPeserta, ...]) -> Iterator[Fault]:
        return check_distinct((one.tahap for one in langkah), "langkah[{}].tahap")
