"""Words that tell kinds of cooperatives apart."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class BentukKoperasi(WordEnum):
    """What a cooperative is made of.

    Source: UU 25/1992 Pasal 1 angka 3 and 4, Pasal 15, which has no other (confirmed).

    >>> str(BentukKoperasi.SEKUNDER)
    'sekunder'
    """

    PRIMER = "primer"
    """Its members are persons."""
    SEKUNDER = "sekunder"
    """Its members are cooperatives."""


class PolaKoperasi(WordEnum):
    """By which principles a cooperative does its business, savings and loans above all.

    Source: the column TIPE KOPERASI of real tables; the ministry has rules for either (Permenkop 8/2023 for
    KSP and KSPPS, one source).

    >>> str(PolaKoperasi.SYARIAH)
    'syariah'
    """

    KONVENSIONAL = "konvensional"
    """Loans bear interest."""
    SYARIAH = "syariah"
    """By the principles of Islamic law."""


class JenisKoperasi(WordEnum):
    """The common activity and economic interest of the members, *jenis*.

    Source: UU 25/1992 Pasal 16 says what a jenis is and lists none (confirmed). Registers, statistics and
    real tables use these five (confirmed); the article of the ministry that lists them was not read.
    """

    KONSUMEN = "konsumen"
    """It provides what its members need."""
    PRODUSEN = "produsen"
    """It provides what its members produce with, or works on what they produce."""
    JASA = "jasa"
    """It serves its members, but not with savings and loans."""
    PEMASARAN = "pemasaran"
    """It sells what its members produce."""
    SIMPAN_PINJAM = "simpan pinjam"
    """Savings and loans are its only business."""


class KelompokKoperasi(WordEnum):
    """What registers call it apart from its *jenis*.

    That is what it does, who its members are or which programme made it.

    Source: the field Kelompok Koperasi of ODS, apart from Jenis Koperasi (one source), and the column
    KELOMPOK KOPERASI of real tables, where it often contradicts the jenis beside it.
    """

    SIMPAN_PINJAM = "simpan pinjam"
    """KSP."""
    SIMPAN_PINJAM_SYARIAH = "simpan pinjam pola syariah"
    """KSPPS."""
    SERBA_USAHA = "serba usaha"
    """KSU: several businesses under one roof."""
    UNIT_DESA = "unit desa"
    """KUD."""
    WANITA = "wanita"
    """Kopwan."""
    PEGAWAI_NEGERI = "pegawai negeri"
    """KPRI, of civil servants."""
    KARYAWAN = "karyawan"
    """Kopkar, of the workers of a business."""
    PONDOK_PESANTREN = "pondok pesantren"
    """Kopontren, of an Islamic boarding school."""
    PEDAGANG_PASAR = "pedagang pasar"
    """Koppas, of the traders of a market."""
    KEPOLISIAN = "kepolisian"
    """Of the police."""
    WREDATAMA = "wredatama"
    """Of retired civil servants."""
    KEHUTANAN = "kehutanan"
    """Of those who live by the forest."""
    PERTANIAN = "pertanian"
    """Of farmers."""
    PETERNAKAN = "peternakan"
    """Of those who keep livestock."""
    MERAH_PUTIH = "desa/kelurahan merah putih"
    """KDMP and KKMP, of a desa or kelurahan (Inpres 9/2025, confirmed)."""
    LAINNYA = "lainnya"
    """Another kelompok."""


class WilayahKeanggotaan(WordEnum):
    """How far the members of a cooperative live apart, which decides who has authority over it.

    Source: Permenkop 9/2020 and 8/2023 (confirmed). Real tables hold it in the columns SKALA USAHA KOPERASI,
    which holds no size, and BENTUK KOPERASI.
    """

    DALAM_KABUPATEN_KOTA = "dalam kabupaten/kota"
    """Within one; the pemerintah kabupaten or kota has authority."""
    LINTAS_KABUPATEN_KOTA = "lintas kabupaten/kota"
    """Within one provinsi; its government has authority."""
    LINTAS_PROVINSI = "lintas provinsi"
    """The ministry has authority; registers call it national."""


class GolonganKoperasi(WordEnum):
    """Whether a cooperative deals in goods and services or in money.

    Source: *sektor riil* is a word of the ministry (title of Permenkop 12/2015, confirmed) whose definition
    was not read; *non riil*, of savings and loans, is a word of the press.
    """

    SEKTOR_RIIL = "sektor riil"
    """Goods and services."""
    SIMPAN_PINJAM = "simpan pinjam"
    """Money, *sektor non riil*."""


class JenisKeanggotaan(WordEnum):
    """As what somebody belongs to a cooperative.

    Source: UU 25/1992 Pasal 18 ayat (2) for *anggota luar biasa* (confirmed); registers count *calon anggota*
    apart.
    """

    ANGGOTA = "anggota"
    """A member, who has a vote."""
    CALON_ANGGOTA = "calon anggota"
    """Somebody who is to become one."""
    ANGGOTA_LUAR_BIASA = "anggota luar biasa"
    """Somebody whom the articles admit beside the members."""


class JenisRapatAnggota(WordEnum):
    """What a meeting of members is called for.

    Source: UU 25/1992 Pasal 26 and 27 for the first two (confirmed); the third is a word of practice.
    """

    TAHUNAN = "tahunan"
    """RAT: the accounts of a tahun buku (Pasal 26)."""
    LUAR_BIASA = "luar biasa"
    """For what cannot wait (Pasal 27)."""
    RENCANA_KERJA = "rencana kerja"
    """The plan and budget of a coming tahun buku."""


class CaraRapat(WordEnum):
    """Where those who meet are.

    Source: PP 7/2021 lets members meet *daring* or *luring* or both (confirmed; its article was not read).
    """

    LURING = "luring"
    """All in one place."""
    DARING = "daring"
    """All online."""
    CAMPURAN = "campuran"
    """Some here and some there."""
