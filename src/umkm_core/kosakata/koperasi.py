"""Words that tell kinds of cooperatives apart."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class BentukKoperasi(WordEnum):
    """What a cooperative is made of (UU 25/1992 Pasal 1 and 15).

    >>> str(BentukKoperasi.SEKUNDER)
    'sekunder'
    """

    PRIMER = "primer"
    """Its members are persons."""
    SEKUNDER = "sekunder"
    """Its members are cooperatives."""


class PolaKoperasi(WordEnum):
    """By which principles a cooperative does its business, savings and loans above all.

    >>> str(PolaKoperasi.SYARIAH)
    'syariah'
    """

    KONVENSIONAL = "konvensional"
    SYARIAH = "syariah"


class JenisKoperasi(WordEnum):
    """The common activity and economic interest of the members, *jenis* (UU 25/1992 Pasal 16)."""

    KONSUMEN = "konsumen"
    PRODUSEN = "produsen"
    JASA = "jasa"
    PEMASARAN = "pemasaran"
    SIMPAN_PINJAM = "simpan pinjam"


class KelompokKoperasi(WordEnum):
    """Who the members are, *kelompok*: a name of registers, apart from the *jenis*."""

    SIMPAN_PINJAM = "simpan pinjam"
    """KSP."""
    SIMPAN_PINJAM_SYARIAH = "simpan pinjam pola syariah"
    """KSPPS."""
    SERBA_USAHA = "serba usaha"
    """KSU."""
    UNIT_DESA = "unit desa"
    """KUD."""
    WANITA = "wanita"
    """Kopwan."""
    PEGAWAI_NEGERI = "pegawai negeri"
    """KPRI."""
    KARYAWAN = "karyawan"
    """Kopkar."""
    PONDOK_PESANTREN = "pondok pesantren"
    """Kopontren."""
    PEDAGANG_PASAR = "pedagang pasar"
    """Koppas."""
    KEPOLISIAN = "kepolisian"
    WREDATAMA = "wredatama"
    KEHUTANAN = "kehutanan"
    PERTANIAN = "pertanian"
    PETERNAKAN = "peternakan"
    MERAH_PUTIH = "desa/kelurahan merah putih"
    """KDMP and KKMP."""
    LAINNYA = "lainnya"


class WilayahKeanggotaan(WordEnum):
    """How far the members of a cooperative live apart, which decides who has authority over it."""

    DALAM_KABUPATEN_KOTA = "dalam kabupaten/kota"
    LINTAS_KABUPATEN_KOTA = "lintas kabupaten/kota"
    """Within one provinsi."""
    LINTAS_PROVINSI = "lintas provinsi"


class GolonganKoperasi(WordEnum):
    """Whether a cooperative deals in goods and services or in money."""

    SEKTOR_RIIL = "sektor riil"
    SIMPAN_PINJAM = "simpan pinjam"


class JenisKeanggotaan(WordEnum):
    """As what somebody belongs to a cooperative."""

    ANGGOTA = "anggota"
    CALON_ANGGOTA = "calon anggota"
    ANGGOTA_LUAR_BIASA = "anggota luar biasa"


class JenisRapatAnggota(WordEnum):
    """What a meeting of members is called for."""

    TAHUNAN = "tahunan"
    """RAT: the accounts of a tahun buku."""
    LUAR_BIASA = "luar biasa"
    RENCANA_KERJA = "rencana kerja"
    """The plan and budget of a coming tahun buku."""


class CaraRapat(WordEnum):
    """Where those who meet are."""

    LURING = "luring"
    DARING = "daring"
    CAMPURAN = "campuran"
    """Some here and some there."""
