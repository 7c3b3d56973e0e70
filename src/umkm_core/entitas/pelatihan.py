"""A training and its sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.acuan.alamat import Alamat
from umkm_core.acuan.tempat import Tempat, to_semua_wilayah
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.kunci import IdLembaga, IdProgram
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kosakata.pelatihan import KomponenPelatihan
from umkm_core.values.declared import Declared, any_of, rule, to_tuple
from umkm_core.values.kinds import Cacah, Distinct, Hari, Kunci, Teks
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira, to_tanggal_kira

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen(kw_only=True)
class Sesi(Declared):
    """A session of a training, on one day; a day may have several.

    Attributes:
        tanggal: Its day.
        judul: What it is called.
        komponen: What it teaches, each part once.

    Raises:
        InvalidValueError: with every fault at once, ``DUPLICATE`` for a part that is named twice;
            InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> Sesi(tanggal=date(2024, 11, 28), komponen=[KomponenPelatihan.PRODUKSI]).judul is None
    True
    """

    tanggal: Hari
    judul: Teks | None = None
    komponen: Distinct[KomponenPelatihan] = field(default=(), converter=to_tuple)


@frozen(kw_only=True)
class Pelatihan(Declared):
    """A training; a series of them is a program.

    Whether it is planned or was held, and a day that is only approximate or contradicts itself in print, is
    for ``keterangan``.

    Attributes:
        id: Key by which others refer to it.
        judul: What it is called; one of this and the next is stated at least.
        tema: The craft that it teaches: "kue kering", "tukang cukur".
        komponen: What it teaches as a whole, each part once; what single sessions teach is theirs to say.
        sesi: Its sessions, in any order; those that are told, of which there may be more.
        periode: Its days, where they are known; its sessions lie in it.
        hari_kira: One of its days, which may be one without a session that is told; a ``date`` is taken too.
        sasaran: How many participants it aims at, persons.
        kuota: How many it can take, persons.
        tempat: Name of the place where it is held, a hotel say.
        alamat: Where that is.
        wilayah_sasaran: The areas from which its participants are to come, each once.
        penyelenggara: Those who hold it, each once; of which level they are is theirs to say.
        program: The program of which it is a part.
        keterangan: Who tells it, and as what.

    Raises:
        InvalidValueError: with every fault at once, ``MISSING`` where nothing says what it is,
            ``CONTRADICTION`` for a session or a day outside ``periode``, ``DUPLICATE`` for a part, an area or
            an organiser that is named twice; InvalidTypeError where all are faults of type.

    >>> from datetime import date
    >>> pelatihan = Pelatihan(
    ...     id="P-1",
    ...     judul="Pelatihan Kue Kering Fiktif",
    ...     tema="kue kering",
    ...     komponen=[KomponenPelatihan.PEMASARAN],
    ...     sesi=[
    ...         Sesi(tanggal=date(2024, 11, 29)),
    ...         Sesi(tanggal=date(2024, 11, 28), komponen=[KomponenPelatihan.PRODUKSI]),
    ...     ],
    ...     sasaran=130,
    ... )
    >>> str(pelatihan.periode_dihitung), [str(satu) for satu in pelatihan.komponen_tercakup]
    ('28–29 November 2024', ['produksi', 'pemasaran'])
    """

    id: Kunci
    judul: Teks | None = None
    tema: Teks | None = None
    komponen: Distinct[KomponenPelatihan] = field(default=(), converter=to_tuple)
    sesi: tuple[Sesi, ...] = field(default=(), converter=to_tuple)
    periode: Periode | None = None
    hari_kira: TanggalKira | None = field(default=None, converter=to_tanggal_kira)
    sasaran: Cacah | None = None
    kuota: Cacah | None = None
    tempat: Teks | None = None
    alamat: Alamat | None = None
    wilayah_sasaran: Distinct[Tempat] = field(default=(), converter=to_semua_wilayah)
    penyelenggara: Distinct[IdLembaga] = field(default=(), converter=to_tuple)
    program: IdProgram | None = None
    keterangan: tuple[Keterangan, ...] = field(default=(), converter=to_tuple)

    _what = any_of("judul", "tema")

    @rule("periode", "hari_kira")
    def _check_hari_kira(self, periode: Periode, day: TanggalKira) -> Fault | None:
        if day.dalam(periode) is not False:
            return None
        return Fault(ErrorCode.CONTRADICTION, "it is no day of the training", "hari_kira", day)

    @rule("sesi", "periode")
    def _check_sesi(self, sesi: tuple[Sesi, ...], periode: Periode) -> Iterator[Fault]:
        for index, one in enumerate(sesi):
            if one.tanggal not in periode:
                text = f"the training is held {periode}"
                yield Fault(ErrorCode.CONTRADICTION, text, f"sesi[{index}].tanggal", one.tanggal)

    @property
    def komponen_tercakup(self) -> tuple[KomponenPelatihan, ...]:
        """What it teaches as a whole or in a session, in the order of the vocabulary."""
        covered = {*self.komponen, *(part for one in self.sesi for part in one.komponen)}
        return tuple(part for part in KomponenPelatihan if part in covered)

    @property
    def periode_dihitung(self) -> Periode | None:
        """Its days as far as they are told: ``periode`` or, without it, from the first session to the last.

        Without ``periode`` there may be others, before and after. None where nothing tells, and where
        ``hari_kira`` certainly lies outside of the sessions: then some are missing.
        """
        if self.periode is not None or not self.sesi:
            return self.periode
        days = [one.tanggal for one in self.sesi]
        told = Periode.dari(min(days), sampai_dengan=max(days))
        return None if self.hari_kira is not None and self.hari_kira.dalam(told) is False else told
