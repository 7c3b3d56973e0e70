"""Words for kinds of businesses and how they fare."""

from __future__ import annotations

from typing import Self

from umkm_core.values.words import WordEnum


class BentukUsaha(WordEnum):
    """The legal form of a business.

    Source: the column STATUS USAHA of real tables, which holds permits too; the forms are those of the law of
    business (PP 55/2022 Pasal 57 names CV, firma, PT and koperasi; confirmed).
    """

    PERSEORANGAN = "perseorangan"
    """A person, without a form of its own."""
    UD = "UD"
    """Usaha dagang, of one person."""
    FIRMA = "firma"
    """Persons who do business under one name."""
    CV = "CV"
    """Persekutuan komanditer."""
    PERSEROAN_PERORANGAN = "perseroan perorangan"
    """PT of one person, for a usaha mikro or kecil (UU 6/2023; PP 8/2021 Pasal 6; confirmed)."""
    PT = "PT"
    """Perseroan terbatas."""
    PERSERO = "persero"
    """PT of the state. Real tables have the word, and what those who filled it in meant is not told."""
    KOPERASI = "koperasi"
    """A cooperative."""
    YAYASAN = "yayasan"
    """A foundation."""


class KeadaanUsaha(WordEnum):
    """Whether a business works.

    Source: the press, of businesses of Kota Batu after the pandemic (one source); ``TUTUP`` is a word of this
    library.
    """

    AKTIF = "aktif"
    """It works."""
    BERHENTI_PRODUKSI = "berhenti produksi"
    """It makes nothing for now, *stop produksi*."""
    BANGKIT_KEMBALI = "bangkit kembali"
    """It works again after it had stopped."""
    TUTUP = "tutup"
    """For good."""


class BidangUsaha(WordEnum):
    """What a business makes or does, as lists of trainings group it; no class of KBLI.

    Source: the column BIDANG USAHA of real tables.
    """

    MAKANAN_MINUMAN = "makanan/minuman"
    """Food and drink."""
    FASHION = "fashion"
    """Clothes and what is worn with them."""
    KERAJINAN = "kerajinan"
    """Handicraft."""
    PERDAGANGAN = "perdagangan"
    """Buying and selling."""
    FURNITUR = "furnitur"
    """Furniture and home decor."""
    PERIKANAN_PETERNAKAN = "perikanan/peternakan"
    """Fish and livestock."""
    PERTANIAN_PERKEBUNAN = "pertanian/perkebunan"
    """Crops."""
    LAINNYA = "lainnya"
    """Another field."""


class WilayahPemasaran(WordEnum):
    """How far a business sells.

    Source: the column WILAYAH PEMASARAN of real tables.
    """

    LOKAL = "lokal"
    """Within its kabupaten or kota."""
    ANTARKABUPATEN = "antarkabupaten"
    """Within its provinsi."""
    ANTARPROVINSI = "antarprovinsi"
    """In other provinces."""
    EKSPOR = "ekspor"
    """Abroad."""


class SektorUsaha(WordEnum):
    """The kategori of KBLI 2020 that a business or a unit of a cooperative is in, *sektor usaha*.

    Registers and lists give it by its title, shortened in their own ways. The letters are those of KBLI 2020;
    in other editions the same letter may be another kategori, as K is in KBLI 2025.

    Source: Peraturan BPS 2/2020, lampiran (confirmed). That the columns SEKTOR USAHA of real tables hold
    kategori is seen from their words.

    Attributes:
        kategori: The letter of the kategori.

    >>> from umkm_core.kosakata.baca_kata import parse_kata
    >>> parse_kata("PENGADAAN LISTRIK DAN GAS", SektorUsaha).kategori
    'D'
    """

    kategori: str

    def __new__(cls, judul: str, kategori: str = "") -> Self:  # noqa: D102 - the class says it
        member = object.__new__(cls)
        member._value_ = judul
        member.kategori = kategori
        return member

    PERTANIAN_KEHUTANAN_PERIKANAN = "Pertanian, Kehutanan dan Perikanan", "A"
    PERTAMBANGAN = "Pertambangan dan Penggalian", "B"
    INDUSTRI_PENGOLAHAN = "Industri Pengolahan", "C"
    PENGADAAN_LISTRIK_GAS = "Pengadaan Listrik, Gas, Uap/Air Panas dan Udara Dingin", "D"
    TREATMENT_AIR_LIMBAH = (
        (
            "Treatment Air, Treatment Air Limbah, Treatment dan Pemulihan Material Sampah, "
            "dan Aktivitas Remediasi"
        ),
        "E",
    )
    KONSTRUKSI = "Konstruksi", "F"
    PERDAGANGAN = "Perdagangan Besar dan Eceran; Reparasi dan Perawatan Mobil dan Sepeda Motor", "G"
    PENGANGKUTAN_PERGUDANGAN = "Pengangkutan dan Pergudangan", "H"
    AKOMODASI_MAKAN_MINUM = "Penyediaan Akomodasi dan Penyediaan Makan Minum", "I"
    INFORMASI_KOMUNIKASI = "Informasi dan Komunikasi", "J"
    KEUANGAN_ASURANSI = "Aktivitas Keuangan dan Asuransi", "K"
    REAL_ESTAT = "Real Estat", "L"
    PROFESIONAL_ILMIAH_TEKNIS = "Aktivitas Profesional, Ilmiah dan Teknis", "M"
    PENYEWAAN_PENUNJANG_USAHA = (
        (
            "Aktivitas Penyewaan dan Sewa Guna Usaha Tanpa Hak Opsi, Ketenagakerjaan, Agen Perjalanan "
            "dan Penunjang Usaha Lainnya"
        ),
        "N",
    )
    ADMINISTRASI_PEMERINTAHAN = "Administrasi Pemerintahan, Pertahanan dan Jaminan Sosial Wajib", "O"
    PENDIDIKAN = "Pendidikan", "P"
    KESEHATAN_SOSIAL = "Aktivitas Kesehatan Manusia dan Aktivitas Sosial", "Q"
    KESENIAN_HIBURAN = "Kesenian, Hiburan dan Rekreasi", "R"
    JASA_LAINNYA = "Aktivitas Jasa Lainnya", "S"
    RUMAH_TANGGA = (
        (
            "Aktivitas Rumah Tangga sebagai Pemberi Kerja; Aktivitas yang Menghasilkan Barang dan Jasa "
            "oleh Rumah Tangga yang Digunakan untuk Memenuhi Kebutuhan Sendiri"
        ),
        "T",
    )
    BADAN_INTERNASIONAL = "Aktivitas Badan Internasional dan Badan Ekstra Internasional Lainnya", "U"
