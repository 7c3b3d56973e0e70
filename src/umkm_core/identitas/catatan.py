"""Notes of identifiers: what is accepted although nothing confirms it, each with a stable code."""

from __future__ import annotations

from typing import Self

from attrs import frozen

from umkm_core.errors import Code
from umkm_core.values.catatan import CatatanBerkode, to_rincian


class KodeCatatanIdentitas(Code):
    """The registry of note codes of identifiers.

    ``kalimat`` is what an end user reads, Indonesian, with fields in braces; ``meaning`` says for developers
    when the note is given. No field holds a digit that could lead to a person.

    >>> KodeCatatanIdentitas.BENTUK_SAJA.value
    'bentuk-saja'
    """

    BENTUK_SAJA = (
        "bentuk-saja",
        "No check digit of this kind of number is public: only its form could be checked.",
        "Hanya bentuk {nama} yang diperiksa; tidak ada digit cek yang diketahui umum.",
    )
    WILAYAH_TIDAK_DIKENAL = (
        "wilayah-tidak-dikenal",
        "The table of areas lacks the code: it is wrong, older than a split, or newer than the table.",
        "Kode {tingkat} dalam {nama} tidak ada di tabel wilayah per {per}: keliru, lama, atau lebih baru.",
    )
    NOMOR_URUT_NOL = (
        "nomor-urut-nol",
        "The serial is zeros alone; it is said to start at one, but no text was read that excludes zero.",
        "Nomor urut dalam {nama} nol, padahal penomoran biasanya mulai dari satu.",
    )
    BENTUK_16_TIDAK_TENTU = (
        "bentuk-16-tidak-tentu",
        "A number of 15 digits does not tell whether its new form is a NIK or has a zero in front.",
        "Bentuk 16 digit tidak dapat ditentukan: NIK bagi orang pribadi penduduk, selain itu 0 di depan.",
    )
    NPWP_CABANG = (
        "npwp-cabang",
        "The last three digits are not those of the head office; such numbers gave way to the NITKU.",
        "Tiga digit terakhir bukan 000 (pusat); bagi cabang kini berlaku NITKU.",
    )
    KEMASAN_TIDAK_DIKENAL = (
        "kemasan-tidak-dikenal",
        "The digit of the packaging is none of those the regulation lists.",
        "Kode kemasan {angka} tidak ada dalam daftar (1 sampai 8).",
    )
    NOMOR_LAMA = (
        "nomor-lama",
        "A number of before the AHU forms: its form varies and is not checked.",
        "Nomor badan hukum bentuk lama; susunannya beragam dan tidak diperiksa.",
    )
    KODE_AHU_LAIN = (
        "kode-ahu-lain",
        "The code after the serial is none that was seen on approvals of cooperatives.",
        "Kode {kode_ahu} tidak dikenal sebagai kode pengesahan koperasi; mungkin milik badan hukum lain.",
    )
    AHU_TIDAK_LENGKAP = (
        "ahu-tidak-lengkap",
        "The year is missing, or the serial has fewer than seven digits; nothing is filled in.",
        "Nomor AHU tidak lengkap: {kurang}.",
    )
    SUSUNAN_TIDAK_DIKETAHUI = (
        "susunan-tidak-diketahui",
        "No text was read that says how the number is built: not even its length is checked strictly.",
        "Susunan dan panjang {nama} tidak diketahui; hampir tidak ada yang dapat diperiksa.",
    )
    MUNGKIN_NIK = (
        "mungkin-nik",
        "The number of a cooperative has the form of a person's NIK, which may be in the wrong column.",
        "{nama} berbentuk NIK orang; pastikan bukan data pribadi yang salah kolom.",
    )
    NOMOR_TANPA_BH = (
        "nomor-tanpa-bh",
        "An older number that does not say that it is one of badan hukum; it may be one of another paper.",
        "Nomor ini tidak menyebut badan hukum (BH); mungkin nomor surat lain.",
    )
    KBLI_TANPA_DAFTAR = (
        "kbli-tanpa-daftar",
        "There is no list of the edition here: only the form of the code was checked.",
        "Tidak ada daftar {edisi} di sini; hanya bentuk kode {angka} yang diperiksa.",
    )
    KBLI_DIGIT_TIDAK_DIPERIKSA = (
        "kbli-digit-tidak-diperiksa",
        "The digits behind the golongan pokok are not in a list that ships and were not checked.",
        "Hanya golongan pokok {golongan_pokok} yang diperiksa; {angka} belum dicocokkan dengan {edisi}.",
    )


@frozen
class CatatanIdentitas(CatatanBerkode[KodeCatatanIdentitas]):
    """One note of an identifier.

    Attributes:
        kode: Its code.
        rincian: The fields of its sentence, as pairs of name and text.

    >>> print(CatatanIdentitas.make(KodeCatatanIdentitas.BENTUK_SAJA, nama="NIB"))
    Hanya bentuk NIB yang diperiksa; tidak ada digit cek yang diketahui umum.
    """

    @classmethod
    def make(cls, kode: KodeCatatanIdentitas, **rincian: object) -> Self:
        """Make a note from the fields of its sentence."""
        return cls(kode, to_rincian(rincian))
