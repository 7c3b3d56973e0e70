"""A program with its stages, and who takes part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.acuan.tempat import Tempat, to_semua_wilayah
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdLembaga, IdOrang, IdProgram, IdUsaha
from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.checks import check_distinct
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Cacah, Distinct, Kunci, Teks
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen(kw_only=True)
class TahapProgram(Declared):
    """A stage of a program.

    Attributes:
        nama: What it is called, which tells it from the other stages.
        uraian: What is done in it.

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> TahapProgram(nama="tempat berjualan", uraian="daring dan luring").nama
    'tempat berjualan'
    """

    nama: Teks
    uraian: Teks | None = None


@frozen(kw_only=True)
class Program(Declared):
    """A program: what is done for people in stages, or a series of trainings.

    Attributes:
        id: Key by which others refer to it.
        nama: Name.
        tahap: Its stages in their order, each name once.
        penyelenggara: Those who run it, each once.
        periode: When it runs.
        wilayah: The areas for which it is, each once.
        sasaran: How many participants it aims at, persons.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``DUPLICATE`` for a stage, an area or an organiser that
            is named twice; InvalidTypeError where all are faults of type.

    >>> jemput_bola = Program(
    ...     id="PR-1",
    ...     nama="Jemput Bola Fiktif",
    ...     tahap=[TahapProgram(nama=nama) for nama in ("pembinaan", "pelatihan", "peralatan")],
    ...     periode=Periode.tahun(2023),
    ... )
    >>> [satu.nama for satu in jemput_bola.tahap]
    ['pembinaan', 'pelatihan', 'peralatan']
    """

    id: Kunci
    nama: Teks
    tahap: tuple[TahapProgram, ...] = field(default=(), converter=to_tuple)
    penyelenggara: Distinct[IdLembaga] = field(default=(), converter=to_tuple)
    periode: Periode | None = None
    wilayah: Distinct[Tempat] = field(default=(), converter=to_semua_wilayah)
    sasaran: Cacah | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("tahap")
    def _check_tahap(self, tahap: tuple[TahapProgram, ...]) -> Iterator[Fault]:
        return check_distinct((one.nama for one in tahap), "tahap[{}].nama")


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
    >>> LangkahPeserta(tahap="pelatihan", mulai=date(2023, 2, 6), selesai=TanggalKira(Periode.tahun(2023)))
    LangkahPeserta(tahap='pelatihan', ...)
    """

    tahap: Teks
    mulai: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    selesai: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("mulai", "selesai")
    def _check_order(self, mulai: TanggalKira, selesai: TanggalKira) -> Fault | None:
        last = selesai.periode.hari_terakhir
        if last is None or mulai.sesudah(last) is not True:
            return None
        text = f"it ends before it starts, {mulai}"
        return Fault(ErrorCode.CONTRADICTION, text, "selesai", selesai)


@frozen(kw_only=True)
class KepesertaanProgram(Declared):
    """That somebody takes part in a program, and how far they have come.

    Attributes:
        id: Key by which others refer to it.
        program: The program.
        orang: Who takes part.
        usaha: The business with which they do.
        langkah: The stages that they have entered, each once, in any order.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``DUPLICATE`` for a stage that is named twice;
            InvalidTypeError where all are faults of type.

    >>> peserta = KepesertaanProgram(
    ...     id="KPR-1", program="PR-1", orang="O-1", langkah=[LangkahPeserta(tahap="pembinaan")]
    ... )
    >>> peserta.langkah[0].tahap
    'pembinaan'
    """

    id: Kunci
    program: IdProgram
    orang: IdOrang
    usaha: IdUsaha | None = None
    langkah: tuple[LangkahPeserta, ...] = field(default=(), converter=to_tuple)
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    @rule("langkah")
    def _check_langkah(self, langkah: tuple[LangkahPeserta, ...]) -> Iterator[Fault]:
        return check_distinct((one.tahap for one in langkah), "langkah[{}].tahap")
