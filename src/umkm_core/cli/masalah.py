"""What may be wrong with a row, each with a stable code and the words that a clerk reads."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

from attrs import frozen

if TYPE_CHECKING:
    from umkm_core.errors import Fault


class KodeMasalah(StrEnum):
    """The registry of what may be wrong with a row.

    A cell that was refused keeps the code of its error. ``kalimat`` is what an end user reads, Indonesian;
    ``meaning`` says the same for developers.

    >>> KodeMasalah("rupiah-ambiguous").kalimat
    'lebih dari satu bacaan, tidak dipilih'
    """

    kalimat: str
    meaning: str

    def __new__(cls, code: str, kalimat: str = "", meaning: str = "") -> Self:  # noqa: D102 - the class says it
        member = str.__new__(cls, code)
        member._value_ = code
        member.kalimat = kalimat
        member.meaning = meaning
        return member

    # a cell that was refused
    RUPIAH_AMBIGUOUS = (
        "rupiah-ambiguous",
        "lebih dari satu bacaan, tidak dipilih",
        "A cell of money has more than one reading; none is chosen.",
    )
    RUPIAH_UNREADABLE = (
        "rupiah-unreadable",
        "bukan satu jumlah uang",
        "A cell cannot be read as an amount of money.",
    )
    RUPIAH_NEGATIVE = (
        "rupiah-negative",
        "jumlah uang di bawah nol",
        "An amount of money is below zero.",
    )
    RUPIAH_SEN = (
        "rupiah-sen",
        "ada sen, lihat --sen",
        "An amount has sen, and the caller has not said what to do with them.",
    )
    TEXT_TOO_LONG = (
        "text-too-long",
        "terlalu panjang untuk satu nilai",
        "A cell is longer than any value of its kind can be.",
    )
    NUMBER_NEGATIVE = (
        "number-negative",
        "jumlah orang di bawah nol",
        "A count of persons is below zero.",
    )
    NOT_AN_INTEGER = (
        "not-an-integer",
        "bukan satu jumlah orang",
        "A cell cannot be read as a count of persons.",
    )
    TANGGAL_UNREADABLE = (
        "tanggal-unreadable",
        "bukan satu tanggal",
        "A cell cannot be read as one date.",
    )
    TANGGAL_INCOMPLETE = (
        "tanggal-incomplete",
        "tanggal tanpa hari, bulan atau empat angka tahun",
        "A date lacks its day, its month or four digits of its year.",
    )
    TANGGAL_IMPOSSIBLE = (
        "tanggal-impossible",
        "tanggal yang tidak ada di kalender",
        "The calendar has no such day.",
    )
    TANGGAL_OUT_OF_RANGE = (
        "tanggal-out-of-range",
        "tahun yang tidak mungkin",
        "The year is outside the years that records can have.",
    )
    TANGGAL_WEEKDAY = (
        "tanggal-weekday",
        "nama hari tidak cocok dengan tanggalnya",
        "The weekday that is written does not fit the date.",
    )

    # a fact that the answer asks for and nobody stated
    TIDAK_DIISI = (
        "tidak-diisi",
        "sel kosong atau hanya tanda kosong",
        "The cell of a fact that the answer needs states nothing.",
    )
    TIDAK_ADA_KOLOM = (
        "tidak-ada-kolom",
        "tidak ada kolom untuk fakta yang diperlukan",
        "No column of the table holds a fact that the answer needs.",
    )

    # what makes a reader wonder
    NOL_MUNGKIN_TIDAK_DIISI = (
        "nol-mungkin-tidak-diisi",
        "nol sering berarti belum diisi",
        "Zero is taken as a figure; in real tables it often stands in a cell that nobody filled.",
    )
    BARIS_PENDEK = (
        "baris-pendek",
        "sel kurang, mulai kolom ini dianggap kosong",
        "A row has fewer cells than the header; from this column on they are taken as empty.",
    )

    # what keeps the law from deciding, though the facts are there
    TIDAK_ADA_HUKUM = (
        "tidak-ada-hukum",
        "tidak ada aturan yang berlaku pada tanggal itu",
        "No rule was in force on the date.",
    )
    FAKTA_BERTENTANGAN = (
        "fakta-bertentangan",
        "ukuran menunjuk kelas yang berbeda dan hukum diam; lihat --bila-berbeda",
        "Measures point to different classes and the law does not say which holds.",
    )
    HUKUM_TIDAK_MEMISAHKAN = (
        "hukum-tidak-memisahkan",
        "hukum pada tanggal itu tidak memisahkan kelas yang mungkin",
        "The law draws no line between the possible classes.",
    )


@frozen
class Masalah:
    """One thing that is wrong with a row, or that keeps it undecided.

    Attributes:
        kode: Its code.
        fakta: The fact that it concerns, or None.
        kolom: The column in which it stands, or None.
        nilai: The cell as written, or None.
        calon: What the cell may have meant; never chosen among.

    >>> print(Masalah(KodeMasalah.TIDAK_DIISI, "hasil_penjualan", "OMZET", ""))
    OMZET: tidak-diisi
    """

    kode: KodeMasalah
    fakta: str | None = None
    kolom: str | None = None
    nilai: str | None = None
    calon: tuple[Any, ...] = ()

    def __str__(self) -> str:
        return str(self.kode) if self.kolom is None else f"{self.kolom}: {self.kode}"

    @classmethod
    def from_fault(cls, fault: Fault, *, fakta: str, kolom: str, nilai: str) -> Masalah:
        """Return what is wrong with a cell that was refused."""
        return cls(KodeMasalah(str(fault.code)), fakta, kolom, nilai, fault.candidates)
