"""The answer of a search for an area: the area, or why there is none, with all that may be meant."""

from __future__ import annotations

from typing import Final, NoReturn

from attrs import field, frozen

from umkm_core.acuan.tabel_wilayah import TabelWilayah
from umkm_core.acuan.wilayah import Wilayah
from umkm_core.errors import ErrorCode, Fault, UndecidedError, format_value, mask_persons
from umkm_core.values.words import WordEnum

PERSIS: Final = 100
"""The similarity of names that are the same."""


class AlasanCari(WordEnum):
    """Why a search has the outcome that it has."""

    PASTI = "pasti"
    """One area has the name, and it is where it is said to be."""
    BEBERAPA = "beberapa"
    """Several areas have the name."""
    DESA_SAJA = "desa-saja"
    """One area has the name, a desa or kelurahan, and nothing that was typed says that such a one is meant:
    a short or a former name of a kabupaten is that of a desa somewhere."""
    BERTENTANGAN = "bertentangan"
    """There are areas of all the names, but not within each other as they are said to be."""
    MIRIP = "mirip"
    """No area has the name where it is said to be; some have a similar one."""
    TIDAK_ADA = "tidak-ada"
    """No area has the name where it is said to be, or no area has one of the names around it."""
    KOSONG = "kosong"
    """No name was given."""


_SENTENCES: Final = {
    AlasanCari.PASTI: "pasti",
    AlasanCari.BEBERAPA: "beberapa wilayah bernama demikian",
    AlasanCari.DESA_SAJA: "hanya sebuah desa atau kelurahan bernama demikian; tidak ditulis tingkatnya",
    AlasanCari.BERTENTANGAN: "nama-nama itu ada, tetapi tidak saling memuat seperti yang ditulis",
    AlasanCari.MIRIP: "tidak ada wilayah bernama demikian di sana; ada yang mirip",
    AlasanCari.TIDAK_ADA: "tidak ada wilayah bernama demikian di sana",
    AlasanCari.KOSONG: "tidak diisi",
}
_CODES: Final = {
    AlasanCari.BEBERAPA: ErrorCode.WILAYAH_AMBIGUOUS,
    AlasanCari.DESA_SAJA: ErrorCode.WILAYAH_ONLY_DESA,
    AlasanCari.BERTENTANGAN: ErrorCode.WILAYAH_CONTRADICTION,
    AlasanCari.MIRIP: ErrorCode.WILAYAH_NOT_FOUND,
    AlasanCari.TIDAK_ADA: ErrorCode.WILAYAH_NOT_FOUND,
    AlasanCari.KOSONG: ErrorCode.EMPTY,
}


class CaraCocok(WordEnum):
    """How the name of a candidate fits what was typed."""

    NAMA = "nama"
    """It is the name in the table."""
    NAMA_LAIN = "nama-lain"
    """It is another name of the area: *DKI Jakarta*, *Jatim*, one of two with a slash between."""
    MIRIP = "mirip"
    """It is similar."""


@frozen(kw_only=True)
class KandidatWilayah:
    """An area that may be meant.

    Attributes:
        wilayah: The area.
        cara: How its name, or that of an area around it, fits.
        skor: How similar the names are, of 100; 100 where they are the same.
        beda: What was typed that does not fit it.
    """

    wilayah: Wilayah
    cara: CaraCocok
    skor: int = PERSIS
    beda: tuple[str, ...] = field(default=(), repr=format_value)

    def __str__(self) -> str:
        remarks = [f"{self.cara} {self.skor}"] if self.cara is CaraCocok.MIRIP else []
        remarks += [f"bukan {mask_persons(beda)}" for beda in self.beda]
        return f"{self.wilayah.kode} {self.wilayah}" + (f" ({'; '.join(remarks)})" if remarks else "")


@frozen(kw_only=True)
class TemuanWilayah:
    """The answer of a search.

    Where it is shown, numbers of persons are masked in what was typed: a NIK may stand in a wrong column.

    Attributes:
        dicari: What was typed, widest first where it stood in columns.
        hasil: The area, only if it is certain.
        alasan: Why there is one, or none.
        kandidat: All areas that may be meant, widest first; similar names by their similarity.
        sampai: The narrowest area that is certain: ``hasil``, or one around what was not found.
        tabel: The table that was searched.
        ejaan_mirip: Whether similar names were searched too.
    """

    dicari: tuple[str, ...] = field(repr=format_value)
    hasil: Wilayah | None = None
    alasan: AlasanCari
    kandidat: tuple[KandidatWilayah, ...] = ()
    sampai: Wilayah | None = None
    tabel: TabelWilayah = field(repr=False)
    ejaan_mirip: bool = field(default=False, repr=False, eq=False)

    def wajib(self) -> Wilayah:
        """Return the area.

        Raises:
            UndecidedError: where none is certain: ``WILAYAH_AMBIGUOUS``, ``WILAYAH_ONLY_DESA``,
                ``WILAYAH_CONTRADICTION``, ``WILAYAH_NOT_FOUND`` or ``EMPTY``, with the areas that may be
                meant as candidates.
        """
        if self.hasil is None:
            message = f"no certain area in the table of {self.tabel.keterangan.mutakhir}: {self.alasan}"
            if self._may_be_similar():
                message += "; ejaan_mirip=True lists similar names (extra wilayah)"
            candidates = tuple(kandidat.wilayah for kandidat in self.kandidat)
            raise UndecidedError(
                Fault(_CODES[self.alasan], message, value=", ".join(self.dicari), candidates=candidates)
            )
        return self.hasil

    def jelaskan(self) -> str:
        """Return the answer with its candidates, Indonesian, several lines."""
        from umkm_core.values.tanggal import format_tanggal  # noqa: PLC0415 - only an explanation needs it

        dicari = mask_persons(", ".join(self.dicari))
        lines = [f"{dicari}: {self.hasil or f'tidak diputuskan ({_SENTENCES[self.alasan]})'}"]
        if self.hasil is None:
            lines += [f"- {kandidat}" for kandidat in self.kandidat]
            if self.sampai is not None:
                lines.append(f"Pasti sampai {self.sampai.kode} {self.sampai}")
            if self._may_be_similar():
                lines.append("Nama yang mirip belum dicari: ejaan_mirip=True (ekstra wilayah)")
        keterangan = self.tabel.keterangan
        lines.append(f"Tabel wilayah per {format_tanggal(keterangan.mutakhir)}: {keterangan.dasar}")
        return "\n".join(lines)

    def _may_be_similar(self) -> bool:
        return self.alasan is AlasanCari.TIDAK_ADA and not self.ejaan_mirip

    def __bool__(self) -> NoReturn:
        msg = "an answer is neither true nor false; ask its .hasil"
        raise TypeError(msg)
