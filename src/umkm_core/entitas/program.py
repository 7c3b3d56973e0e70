"""A program with its stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.acuan.tempat import Tempat, to_semua_wilayah
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdLembaga
from umkm_core.values.checks import check_distinct
from umkm_core.values.declared import Declared, rule, to_tuple
from umkm_core.values.kinds import Cacah, Distinct, Kunci, Teks
from umkm_core.values.periode import Periode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from umkm_core.errors import Fault


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
