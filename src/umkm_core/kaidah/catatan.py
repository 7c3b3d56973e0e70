"""Notes: what an answer wants its reader to know, each with a stable code."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from attrs import frozen

from umkm_core.hukum.rujukan import Rujukan


class KodeCatatan(StrEnum):
    """The registry of note codes.

    ``kalimat`` is what an end user reads, Indonesian, with fields in braces; ``meaning`` says for developers
    when the note is given.

    >>> KodeCatatan.MELEWATI_KITAB.value
    'melewati-kitab'
    """

    kalimat: str
    meaning: str

    def __new__(cls, code: str, kalimat: str = "", meaning: str = "") -> Self:  # noqa: D102 - the class says it
        member = str.__new__(cls, code)
        member._value_ = code
        member.kalimat = kalimat
        member.meaning = meaning
        return member

    MELEWATI_KITAB = (
        "melewati-kitab",
        "Tanggal yang ditanyakan melewati {diketahui_sampai}, hari terakhir yang diketahui kitab hukum ini.",
        "`pada` is later than the last day the book of law knows of.",
    )
    MULAI_TIDAK_TERBACA = (
        "mulai-tidak-terbaca",
        "Hari mulai berlaku {versi} tidak terbaca di sumber mana pun.",
        "The start of the version that answers was not read, so it may not yet have been in force.",
    )
    TANPA_ANGKA = (
        "tanpa-angka",
        "Hukum pada tanggal itu tidak memuat angka; angka lama yang dipakai.",
        "The law in force has no figures; those of the version before it answer, disputed.",
    )
    BACAAN_SENGKETA = (
        "bacaan-sengketa",
        "Ukuran mana yang dipakai dipersengketakan; di sini menurut {bacaan}.",
        "The choice of measure rests on a disputed reading of the text.",
    )
    UKURAN_LAIN_BERBEDA = (
        "ukuran-lain-berbeda",
        "Menurut ukuran yang tidak dipakai, {ukuran}, kelasnya {kelas}.",
        "Another measure, which this purpose does not use, gives another class.",
    )
    UKURAN_LAIN_TIDAK_DINYATAKAN = (
        "ukuran-lain-tidak-dinyatakan",
        "{ukuran} tidak dinyatakan; kelas menurut ukuran yang ada.",
        "Only one of the measures that the law joins by *atau* is stated.",
    )
    UKURAN_BERTENTANGAN = (
        "ukuran-bertentangan",
        "Ukuran-ukuran menunjuk kelas yang berbeda dan hukum tidak mengatur mana yang dipakai.",
        "Measures of equal standing point to different classes; the law is silent.",
    )
    PILIHAN_PEMANGGIL = (
        "pilihan-pemanggil",
        "Kelas dipilih pemanggil ({pilihan}), bukan oleh hukum.",
        "The law does not decide; `bila_berbeda` did.",
    )
    KELAS_TIDAK_DIPISAHKAN = (
        "kelas-tidak-dipisahkan",
        "Hukum pada tanggal itu tidak memisahkan {kelas}.",
        "The law in force gives no bound between the possible classes.",
    )
    KELAS_TURUNAN = (
        "kelas-turunan",
        "Kelas {kelas} tidak ditulis sebagai baris tersendiri; diturunkan dari batas di bawahnya.",
        "No text states the rung; it follows from the others.",
    )
    KEMANDIRIAN_TIDAK_DINYATAKAN = (
        "kemandirian-tidak-dinyatakan",
        "Tidak dinyatakan: {fakta}; karena itu tidak dapat dikatakan apakah usaha ini UMKM.",
        "A fact that decides `umkm` is not stated.",
    )
    KEMANDIRIAN_TIDAK_DIATUR = (
        "kemandirian-tidak-diatur",
        "Tidak ada aturan kemandirian yang terbaca untuk kelas {kelas} pada tanggal itu.",
        "No rule of independence was read for the class at that date.",
    )
    BUKAN_MANDIRI = (
        "bukan-mandiri",
        "Bagian dari usaha {induk}, sehingga bukan usaha {kelas} yang berdiri sendiri.",
        "The business is part of one whose class the law excludes.",
    )
    MILIK_BUKAN_PERORANGAN = (
        "milik-bukan-perorangan",
        "Bukan milik perorangan: bukan usaha mikro menurut definisi, tetapi pendaftaran hanya melihat modal.",
        "A business of micro size that is not owned by a person; definition and practice differ.",
    )
    PMA_USAHA_BESAR = (
        "pma-usaha-besar",
        "Penanaman modal asing adalah usaha besar berapa pun angkanya.",
        "Foreign investment is besar whatever its figures.",
    )
    PMA_BUKAN_UMKM = (
        "pma-bukan-umkm",
        "Bukan milik warga negara Indonesia, sehingga bukan usaha {kelas}.",
        "The law of the date requires Indonesian ownership.",
    )
    PMA_TIDAK_DIATUR = (
        "pma-tidak-diatur",
        "Skala penanaman modal asing pada tanggal itu tidak terbaca; kelas menurut angka.",
        "No rule on the size of foreign investment was read for the date.",
    )
    PERKIRAAN_DIPAKAI = (
        "perkiraan-dipakai",
        "{ukuran} adalah perkiraan tahun buku {tahun} yang masih berjalan.",
        "An estimate of the running year was used because the caller allows it.",
    )
    TAHUN_BUKU_LAMA = (
        "tahun-buku-lama",
        "{ukuran} berasal dari tahun buku {tahun}, bukan dari tahun buku terakhir yang telah selesai.",
        "The latest figure that is stated is older than the last tahun buku that has ended.",
    )
    TAHUN_BUKU_PENDEK = (
        "tahun-buku-pendek",
        "Tahun buku {tahun} hanya {bulan} bulan; angkanya tidak disetahunkan.",
        "A tahun buku shorter than a year; its figures are not annualised.",
    )
    TAHUN_BUKU_BELUM_BERAKHIR = (
        "tahun-buku-belum-berakhir",
        "Tahun buku {tahun} belum berakhir pada tanggal itu; angkanya tidak dipakai.",
        "A report of a year that has not ended by `pada` was left out.",
    )
    BAGIAN_TIDAK_LENGKAP = (
        "bagian-tidak-lengkap",
        "{ukuran} tidak dapat dihitung: {kurang} tidak dinyatakan.",
        "A figure could be computed from its parts, but one of them is not stated.",
    )


@frozen
class Catatan:
    """One note of an answer.

    Attributes:
        kode: Its code.
        rincian: The fields of its sentence, as pairs of name and text.
        dasar: Citations it rests on.

    >>> print(Catatan.make(KodeCatatan.PILIHAN_PEMANGGIL, pilihan="tertinggi"))
    Kelas dipilih pemanggil (tertinggi), bukan oleh hukum.
    """

    kode: KodeCatatan
    rincian: tuple[tuple[str, str], ...] = ()
    dasar: tuple[Rujukan, ...] = ()

    @classmethod
    def make(cls, kode: KodeCatatan, *, dasar: tuple[Rujukan, ...] = (), **rincian: object) -> Self:
        """Make a note from the fields of its sentence."""
        return cls(kode, tuple((name, str(value)) for name, value in rincian.items()), dasar)

    def __str__(self) -> str:
        return self.kode.kalimat.format(**dict(self.rincian))
