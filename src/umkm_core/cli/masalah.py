"""What may be wrong with a row, each with a stable code and the words that a clerk reads."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import frozen

from umkm_core.errors import Code, ErrorCode
from umkm_core.kaidah.putusan import Alasan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from umkm_core.errors import Fault


class KodeMasalah(Code):
    """The registry of what may be wrong with a row and is neither an error nor the reason of an answer.

    >>> KodeMasalah("baris-pendek").kalimat
    'sel kurang, mulai kolom ini dianggap kosong'
    """

    # a fact that the answer asks for and nobody stated
    TIDAK_DIISI = (
        "tidak-diisi",
        "The cell of a fact that the answer needs states nothing.",
        "sel kosong atau hanya tanda kosong",
    )
    TIDAK_ADA_KOLOM = (
        "tidak-ada-kolom",
        "No column of the table holds a fact that the answer needs.",
        "tidak ada kolom untuk fakta yang diperlukan",
    )

    # what makes a reader wonder
    NOL_MUNGKIN_TIDAK_DIISI = (
        "nol-mungkin-tidak-diisi",
        "Zero is taken as a figure; in real tables it often stands in a cell that nobody filled.",
        "nol sering berarti belum diisi",
    )
    BARIS_PENDEK = (
        "baris-pendek",
        "A row has fewer cells than the header; from this column on they are taken as empty.",
        "sel kurang, mulai kolom ini dianggap kosong",
    )

    MUNGKIN_BUKAN_USAHA = (
        "mungkin-bukan-usaha",
        "The first or last row looks like a total, or the first like the numbers or years of the columns.",
        "mungkin jumlah atau nomor kolom, bukan usaha",
    )
    PITA_BERBEDA = (
        "pita-berbeda",
        "A column of bands beside the amount, with M read as miliar, contradicts it; the amount decides.",
        "pita (M dibaca miliar) tidak memuat jumlahnya; kelas menurut jumlah",
    )
    KOLOM_DIRAGUKAN = (
        "kolom-diragukan",
        "The column was chosen although its name says that its figures are another period's or a part.",
        "kolom dipilih meskipun judulnya menyebut masa lain atau sebagian",
    )


Kode: TypeAlias = KodeMasalah | ErrorCode | Alasan
"""A cell that was refused keeps the code of its error, and an answer without outcome its reason."""

KALIMAT_SEL: Final[Mapping[ErrorCode, str]] = MappingProxyType(
    {
        ErrorCode.RUPIAH_AMBIGUOUS: "lebih dari satu bacaan, tidak dipilih",
        ErrorCode.RUPIAH_UNREADABLE: "bukan satu jumlah uang",
        ErrorCode.RUPIAH_NEGATIVE: "jumlah uang di bawah nol",
        ErrorCode.RUPIAH_SEN: "ada sen, lihat --sen",
        ErrorCode.TEXT_TOO_LONG: "terlalu panjang untuk satu nilai",
        ErrorCode.NUMBER_NEGATIVE: "jumlah orang di bawah nol",
        ErrorCode.NUMBER_TOO_LARGE: "lebih besar dari angka mana pun yang mungkin",
        ErrorCode.NOT_AN_INTEGER: "bukan satu jumlah orang",
        ErrorCode.TANGGAL_UNREADABLE: "bukan satu tanggal",
        ErrorCode.TANGGAL_INCOMPLETE: "tanggal tanpa hari, bulan atau empat angka tahun",
        ErrorCode.TANGGAL_IMPOSSIBLE: "tanggal yang tidak ada di kalender",
        ErrorCode.TANGGAL_OUT_OF_RANGE: "tahun yang tidak mungkin",
        ErrorCode.TANGGAL_WEEKDAY: "nama hari tidak cocok dengan tanggalnya",
    }
)
"""What a clerk reads of a cell that was refused; these are all the errors that a cell can have."""

KALIMAT_ALASAN: Final[Mapping[Alasan, str]] = MappingProxyType(
    {
        Alasan.TIDAK_ADA_HUKUM: "tidak ada aturan yang berlaku pada tanggal itu",
        Alasan.FAKTA_BERTENTANGAN: "ukuran menunjuk kelas yang berbeda dan hukum diam; lihat --bila-berbeda",
        Alasan.HUKUM_TIDAK_MEMISAHKAN: "hukum pada tanggal itu tidak memisahkan kelas yang mungkin",
    }
)
"""What a clerk reads of an answer that has no outcome although every fact it needs is there."""


@frozen
class Masalah:
    """One thing that is wrong with a row, or that keeps it undecided.

    Attributes:
        kode: Its code.
        fakta: The fact that it concerns, or None.
        kolom: The column in which it stands, or None.
        nilai: The cell as written, or None.
        calon: What the cell may have meant; never chosen among.
        pembanding: The cell that contradicts it, as written, or None.

    >>> print(Masalah(KodeMasalah.TIDAK_DIISI, "hasil_penjualan", "OMZET", ""))
    OMZET: tidak-diisi
    >>> Masalah(ErrorCode.RUPIAH_AMBIGUOUS, "hasil_penjualan", "OMZET", "2M").kalimat
    'lebih dari satu bacaan, tidak dipilih'
    """

    kode: Kode
    fakta: str | None = None
    kolom: str | None = None
    nilai: str | None = None
    calon: tuple[Any, ...] = ()
    pembanding: str | None = None

    def __str__(self) -> str:
        return str(self.kode) if self.tempat is None else f"{self.tempat}: {self.kode}"

    @property
    def tempat(self) -> str | None:
        """The column in which it stands, or the fact where no column holds it."""
        return self.kolom or self.fakta

    @property
    def kalimat(self) -> str:
        """What a clerk reads of it, Indonesian."""
        if isinstance(self.kode, Alasan):
            return KALIMAT_ALASAN[self.kode]
        return KALIMAT_SEL[self.kode] if isinstance(self.kode, ErrorCode) else self.kode.kalimat

    @classmethod
    def from_fault(cls, fault: Fault, *, fakta: str, kolom: str, nilai: str) -> Masalah:
        """Return what is wrong with a cell that was refused."""
        return cls(fault.code, fakta, kolom, nilai, fault.candidates)
