"""The law of Indonesia's koperasi and UMKM as typed, dated, cited Python.

>>> from datetime import date
>>> from umkm_core import LaporanTahunan, Usaha, klasifikasi
>>> laporan = LaporanTahunan(tahun=2025, hasil_penjualan=400_000_000)
>>> putusan = klasifikasi(Usaha(id="U-1", nama="Bakso Fiktif", laporan=[laporan]), pada=date(2026, 11, 21))
>>> str(putusan.hasil), str(putusan.dasar[0])
('mikro', 'PP 7/2021 Pasal 35 ayat (5) huruf a')

Names are loaded when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from umkm_core.acuan.alamat import Alamat, format_alamat
    from umkm_core.acuan.baca_alamat import parse_alamat
    from umkm_core.acuan.cari_wilayah import cari_wilayah, cari_wilayah_bertingkat
    from umkm_core.acuan.daftar_kbli import DaftarKBLI, load_kbli
    from umkm_core.acuan.kbli import EdisiKBLI, TingkatKBLI
    from umkm_core.acuan.kode_wilayah import JenisWilayah, TingkatWilayah
    from umkm_core.acuan.rt_rw import RtRw, format_rt_rw, parse_rt_rw
    from umkm_core.acuan.simpan_pinjam import find_padanan, find_simpan_pinjam
    from umkm_core.acuan.tabel_wilayah import TabelWilayah, load_tabel_wilayah
    from umkm_core.acuan.temuan_wilayah import AlasanCari, CaraCocok, KandidatWilayah, TemuanWilayah
    from umkm_core.acuan.wilayah import Wilayah, find_wilayah, iterate_wilayah, wilayah
    from umkm_core.entitas.agregat import Agregat
    from umkm_core.entitas.alat_bersama import AlatBersama
    from umkm_core.entitas.bantuan import Bantuan
    from umkm_core.entitas.bazaar import Bazaar, Lapak
    from umkm_core.entitas.dokumen import Dokumen
    from umkm_core.entitas.indikator import IndikatorWilayah
    from umkm_core.entitas.keanggotaan import Keanggotaan
    from umkm_core.entitas.keanggotaan_klaster import KeanggotaanKlaster
    from umkm_core.entitas.kemitraan import Kemitraan
    from umkm_core.entitas.kendala import Kendala
    from umkm_core.entitas.kepesertaan import Kepesertaan
    from umkm_core.entitas.kepesertaan_program import KepesertaanProgram, LangkahPeserta
    from umkm_core.entitas.keterangan import Keterangan, Sumber, is_realised
    from umkm_core.entitas.klaster import Klaster
    from umkm_core.entitas.konsultan import Konsultan
    from umkm_core.entitas.koperasi import Koperasi, PernyataanGolongan
    from umkm_core.entitas.laporan import LaporanTahunan
    from umkm_core.entitas.laporan_koperasi import LaporanKoperasi
    from umkm_core.entitas.lembaga import Lembaga
    from umkm_core.entitas.mitra_pemasaran import MitraPemasaran
    from umkm_core.entitas.nilai import NilaiDilaporkan
    from umkm_core.entitas.orang import Orang, Pendataan
    from umkm_core.entitas.pelatihan import Pelatihan, Sesi
    from umkm_core.entitas.pemakaian_alat import PemakaianAlat
    from umkm_core.entitas.pendampingan import Pendampingan
    from umkm_core.entitas.penempatan import LangkahPenempatan, PenempatanProduk
    from umkm_core.entitas.produk import Produk
    from umkm_core.entitas.program import Program, TahapProgram
    from umkm_core.entitas.rapat_anggota import RapatAnggota
    from umkm_core.entitas.saluran import SaluranPenjualan
    from umkm_core.entitas.status_usaha import StatusOperasional
    from umkm_core.entitas.unit_koperasi import UnitKoperasi
    from umkm_core.entitas.usaha import Usaha
    from umkm_core.errors import (
        ErrorCode,
        Fault,
        HukumError,
        InvalidTypeError,
        InvalidValueError,
        MissingExtraError,
        TableError,
        UmkmError,
        UndecidedError,
    )
    from umkm_core.hukum.gabung import Bacaan, Tujuan
    from umkm_core.hukum.instrumen import Instrumen
    from umkm_core.hukum.kitab import Kitab
    from umkm_core.hukum.rujukan import Rujukan
    from umkm_core.identitas.badan_hukum import BadanHukumKoperasi
    from umkm_core.identitas.catatan import CatatanIdentitas, KodeCatatanIdentitas
    from umkm_core.identitas.induk_koperasi import NomorIndukKoperasi
    from umkm_core.identitas.kbli import KodeKBLI
    from umkm_core.identitas.nib import NIB
    from umkm_core.identitas.nik import NIK, JenisKelamin
    from umkm_core.identitas.npwp import NITKU, NPWP, BentukNPWP
    from umkm_core.identitas.pirt import KemasanPIRT, NomorPIRT
    from umkm_core.kaidah.catatan import Catatan, KodeCatatan
    from umkm_core.kaidah.fakta import FaktaUsaha, fakta
    from umkm_core.kaidah.putusan import Alasan, Langkah, Putusan, PutusanTangga
    from umkm_core.kaidah.skala import PutusanSkala, klasifikasi
    from umkm_core.kaidah.tangga import BilaBerbeda
    from umkm_core.kosakata.agregat import Dihitung
    from umkm_core.kosakata.baca_kata import parse_daftar_kata, parse_kata, read_daftar_kata
    from umkm_core.kosakata.bantuan import BentukBantuan
    from umkm_core.kosakata.dokumen import JenisDokumen
    from umkm_core.kosakata.indikator import Arah
    from umkm_core.kosakata.kemitraan import PolaKemitraan
    from umkm_core.kosakata.kendala import BidangKendala, BidangKonsultan
    from umkm_core.kosakata.klaster import JenisKlaster
    from umkm_core.kosakata.koperasi import (
        BentukKoperasi,
        CaraRapat,
        GolonganKoperasi,
        JenisKeanggotaan,
        JenisKoperasi,
        JenisRapatAnggota,
        KelompokKoperasi,
        PolaKoperasi,
        WilayahKeanggotaan,
    )
    from umkm_core.kosakata.lembaga import TingkatLembaga
    from umkm_core.kosakata.modalitas import Modalitas
    from umkm_core.kosakata.pasar import JenisMitra, JenisSaluran, UkuranUang
    from umkm_core.kosakata.pelatihan import HasilPelatihan, KebutuhanPelatihan, KomponenPelatihan
    from umkm_core.kosakata.penempatan import CaraPenempatan, TahapPenempatan
    from umkm_core.kosakata.skala import MANDIRI, Mandiri, SkalaBPS, SkalaIndustri, SkalaUsaha
    from umkm_core.kosakata.usaha import BentukUsaha, BidangUsaha, KeadaanUsaha, SektorUsaha, WilayahPemasaran
    from umkm_core.tabel.register_headers import AsalKolom, IsiKolom, Kolom, find_kolom, find_kolom_bidang
    from umkm_core.values.aturan_ulang import AturanUlang, Frekuensi, HariPekan
    from umkm_core.values.baca_tanggal_kira import parse_tanggal_kira
    from umkm_core.values.jadwal import Jadwal
    from umkm_core.values.jangka import tambah_jangka
    from umkm_core.values.periode import Periode, format_periode, hari_tercakup, merge_periode
    from umkm_core.values.pita_rupiah import (
        PitaRupiah,
        check_pita_rupiah,
        find_pita_rupiah,
        parse_pita_rupiah,
    )
    from umkm_core.values.rentang_rupiah import RentangRupiah, parse_rentang_rupiah
    from umkm_core.values.rentang_tanggal import parse_periode, parse_rentang_tanggal
    from umkm_core.values.rupiah import Sen, format_rupiah, parse_rupiah
    from umkm_core.values.serial_tanggal import SistemSerial, from_serial
    from umkm_core.values.status import Status
    from umkm_core.values.tanggal import format_tanggal, parse_tanggal
    from umkm_core.values.tanggal_kira import TanggalKira
    from umkm_core.values.terbilang import parse_terbilang, terbilang

    __version__: str

__all__ = [
    "MANDIRI",
    "NIB",
    "NIK",
    "NITKU",
    "NPWP",
    "Agregat",
    "Alamat",
    "Alasan",
    "AlasanCari",
    "AlatBersama",
    "Arah",
    "AsalKolom",
    "AturanUlang",
    "Bacaan",
    "BadanHukumKoperasi",
    "Bantuan",
    "Bazaar",
    "BentukBantuan",
    "BentukKoperasi",
    "BentukNPWP",
    "BentukUsaha",
    "BidangKendala",
    "BidangKonsultan",
    "BidangUsaha",
    "BilaBerbeda",
    "CaraCocok",
    "CaraPenempatan",
    "CaraRapat",
    "Catatan",
    "CatatanIdentitas",
    "DaftarKBLI",
    "Dihitung",
    "Dokumen",
    "EdisiKBLI",
    "ErrorCode",
    "FaktaUsaha",
    "Fault",
    "Frekuensi",
    "GolonganKoperasi",
    "HariPekan",
    "HasilPelatihan",
    "HukumError",
    "IndikatorWilayah",
    "Instrumen",
    "InvalidTypeError",
    "InvalidValueError",
    "IsiKolom",
    "Jadwal",
    "JenisDokumen",
    "JenisKeanggotaan",
    "JenisKelamin",
    "JenisKlaster",
    "JenisKoperasi",
    "JenisMitra",
    "JenisRapatAnggota",
    "JenisSaluran",
    "JenisWilayah",
    "KandidatWilayah",
    "KeadaanUsaha",
    "Keanggotaan",
    "KeanggotaanKlaster",
    "KebutuhanPelatihan",
    "KelompokKoperasi",
    "KemasanPIRT",
    "Kemitraan",
    "Kendala",
    "Kepesertaan",
    "KepesertaanProgram",
    "Keterangan",
    "Kitab",
    "Klaster",
    "KodeCatatan",
    "KodeCatatanIdentitas",
    "KodeKBLI",
    "Kolom",
    "KomponenPelatihan",
    "Konsultan",
    "Koperasi",
    "Langkah",
    "LangkahPenempatan",
    "LangkahPeserta",
    "Lapak",
    "LaporanKoperasi",
    "LaporanTahunan",
    "Lembaga",
    "Mandiri",
    "MissingExtraError",
    "MitraPemasaran",
    "Modalitas",
    "NilaiDilaporkan",
    "NomorIndukKoperasi",
    "NomorPIRT",
    "Orang",
    "Pelatihan",
    "PemakaianAlat",
    "Pendampingan",
    "Pendataan",
    "PenempatanProduk",
    "Periode",
    "PernyataanGolongan",
    "PitaRupiah",
    "PolaKemitraan",
    "PolaKoperasi",
    "Produk",
    "Program",
    "Putusan",
    "PutusanSkala",
    "PutusanTangga",
    "RapatAnggota",
    "RentangRupiah",
    "RtRw",
    "Rujukan",
    "SaluranPenjualan",
    "SektorUsaha",
    "Sen",
    "Sesi",
    "SistemSerial",
    "SkalaBPS",
    "SkalaIndustri",
    "SkalaUsaha",
    "Status",
    "StatusOperasional",
    "Sumber",
    "TabelWilayah",
    "TableError",
    "TahapPenempatan",
    "TahapProgram",
    "TanggalKira",
    "TemuanWilayah",
    "TingkatKBLI",
    "TingkatLembaga",
    "TingkatWilayah",
    "Tujuan",
    "UkuranUang",
    "UmkmError",
    "UndecidedError",
    "UnitKoperasi",
    "Usaha",
    "Wilayah",
    "WilayahKeanggotaan",
    "WilayahPemasaran",
    "__version__",
    "cari_wilayah",
    "cari_wilayah_bertingkat",
    "check_pita_rupiah",
    "fakta",
    "find_kolom",
    "find_kolom_bidang",
    "find_padanan",
    "find_pita_rupiah",
    "find_simpan_pinjam",
    "find_wilayah",
    "format_alamat",
    "format_periode",
    "format_rt_rw",
    "format_rupiah",
    "format_tanggal",
    "from_serial",
    "hari_tercakup",
    "is_realised",
    "iterate_wilayah",
    "klasifikasi",
    "load_kbli",
    "load_tabel_wilayah",
    "merge_periode",
    "parse_alamat",
    "parse_daftar_kata",
    "parse_kata",
    "parse_periode",
    "parse_pita_rupiah",
    "parse_rentang_rupiah",
    "parse_rentang_tanggal",
    "parse_rt_rw",
    "parse_rupiah",
    "parse_tanggal",
    "parse_tanggal_kira",
    "parse_terbilang",
    "read_daftar_kata",
    "tambah_jangka",
    "terbilang",
    "wilayah",
]

_MODULE_OF = {
    "Agregat": "entitas.agregat",
    "Alamat": "acuan.alamat",
    "Alasan": "kaidah.putusan",
    "AlasanCari": "acuan.temuan_wilayah",
    "AlatBersama": "entitas.alat_bersama",
    "Arah": "kosakata.indikator",
    "AsalKolom": "tabel.register_headers",
    "AturanUlang": "values.aturan_ulang",
    "Bacaan": "hukum.gabung",
    "BadanHukumKoperasi": "identitas.badan_hukum",
    "Bantuan": "entitas.bantuan",
    "Bazaar": "entitas.bazaar",
    "BentukBantuan": "kosakata.bantuan",
    "BentukKoperasi": "kosakata.koperasi",
    "BentukNPWP": "identitas.npwp",
    "BentukUsaha": "kosakata.usaha",
    "BidangKendala": "kosakata.kendala",
    "BidangKonsultan": "kosakata.kendala",
    "BidangUsaha": "kosakata.usaha",
    "BilaBerbeda": "kaidah.tangga",
    "CaraCocok": "acuan.temuan_wilayah",
    "CaraPenempatan": "kosakata.penempatan",
    "CaraRapat": "kosakata.koperasi",
    "Catatan": "kaidah.catatan",
    "CatatanIdentitas": "identitas.catatan",
    "DaftarKBLI": "acuan.daftar_kbli",
    "Dihitung": "kosakata.agregat",
    "Dokumen": "entitas.dokumen",
    "EdisiKBLI": "acuan.kbli",
    "ErrorCode": "errors",
    "FaktaUsaha": "kaidah.fakta",
    "Fault": "errors",
    "Frekuensi": "values.aturan_ulang",
    "GolonganKoperasi": "kosakata.koperasi",
    "HariPekan": "values.aturan_ulang",
    "HasilPelatihan": "kosakata.pelatihan",
    "HukumError": "errors",
    "IndikatorWilayah": "entitas.indikator",
    "Instrumen": "hukum.instrumen",
    "InvalidTypeError": "errors",
    "InvalidValueError": "errors",
    "IsiKolom": "tabel.register_headers",
    "Jadwal": "values.jadwal",
    "JenisDokumen": "kosakata.dokumen",
    "JenisKeanggotaan": "kosakata.koperasi",
    "JenisKelamin": "identitas.nik",
    "JenisKlaster": "kosakata.klaster",
    "JenisKoperasi": "kosakata.koperasi",
    "JenisMitra": "kosakata.pasar",
    "JenisRapatAnggota": "kosakata.koperasi",
    "JenisSaluran": "kosakata.pasar",
    "JenisWilayah": "acuan.kode_wilayah",
    "KandidatWilayah": "acuan.temuan_wilayah",
    "KeadaanUsaha": "kosakata.usaha",
    "Keanggotaan": "entitas.keanggotaan",
    "KeanggotaanKlaster": "entitas.keanggotaan_klaster",
    "KebutuhanPelatihan": "kosakata.pelatihan",
    "KelompokKoperasi": "kosakata.koperasi",
    "KemasanPIRT": "identitas.pirt",
    "Kemitraan": "entitas.kemitraan",
    "Kendala": "entitas.kendala",
    "Kepesertaan": "entitas.kepesertaan",
    "KepesertaanProgram": "entitas.kepesertaan_program",
    "Keterangan": "entitas.keterangan",
    "Kitab": "hukum.kitab",
    "Klaster": "entitas.klaster",
    "KodeCatatan": "kaidah.catatan",
    "KodeCatatanIdentitas": "identitas.catatan",
    "KodeKBLI": "identitas.kbli",
    "Kolom": "tabel.register_headers",
    "KomponenPelatihan": "kosakata.pelatihan",
    "Konsultan": "entitas.konsultan",
    "Koperasi": "entitas.koperasi",
    "Langkah": "kaidah.putusan",
    "LangkahPenempatan": "entitas.penempatan",
    "LangkahPeserta": "entitas.kepesertaan_program",
    "Lapak": "entitas.bazaar",
    "LaporanKoperasi": "entitas.laporan_koperasi",
    "LaporanTahunan": "entitas.laporan",
    "Lembaga": "entitas.lembaga",
    "MANDIRI": "kosakata.skala",
    "Mandiri": "kosakata.skala",
    "MissingExtraError": "errors",
    "MitraPemasaran": "entitas.mitra_pemasaran",
    "Modalitas": "kosakata.modalitas",
    "NIB": "identitas.nib",
    "NIK": "identitas.nik",
    "NITKU": "identitas.npwp",
    "NPWP": "identitas.npwp",
    "NilaiDilaporkan": "entitas.nilai",
    "NomorIndukKoperasi": "identitas.induk_koperasi",
    "NomorPIRT": "identitas.pirt",
    "Orang": "entitas.orang",
    "Pelatihan": "entitas.pelatihan",
    "PemakaianAlat": "entitas.pemakaian_alat",
    "Pendampingan": "entitas.pendampingan",
    "Pendataan": "entitas.orang",
    "PenempatanProduk": "entitas.penempatan",
    "Periode": "values.periode",
    "PernyataanGolongan": "entitas.koperasi",
    "PitaRupiah": "values.pita_rupiah",
    "PolaKemitraan": "kosakata.kemitraan",
    "PolaKoperasi": "kosakata.koperasi",
    "Produk": "entitas.produk",
    "Program": "entitas.program",
    "Putusan": "kaidah.putusan",
    "PutusanSkala": "kaidah.skala",
    "PutusanTangga": "kaidah.putusan",
    "RapatAnggota": "entitas.rapat_anggota",
    "RentangRupiah": "values.rentang_rupiah",
    "RtRw": "acuan.rt_rw",
    "Rujukan": "hukum.rujukan",
    "SaluranPenjualan": "entitas.saluran",
    "SektorUsaha": "kosakata.usaha",
    "Sen": "values.rupiah",
    "Sesi": "entitas.pelatihan",
    "SistemSerial": "values.serial_tanggal",
    "SkalaBPS": "kosakata.skala",
    "SkalaIndustri": "kosakata.skala",
    "SkalaUsaha": "kosakata.skala",
    "Status": "values.status",
    "StatusOperasional": "entitas.status_usaha",
    "Sumber": "entitas.keterangan",
    "TabelWilayah": "acuan.tabel_wilayah",
    "TableError": "errors",
    "TahapPenempatan": "kosakata.penempatan",
    "TahapProgram": "entitas.program",
    "TanggalKira": "values.tanggal_kira",
    "TemuanWilayah": "acuan.temuan_wilayah",
    "TingkatKBLI": "acuan.kbli",
    "TingkatLembaga": "kosakata.lembaga",
    "TingkatWilayah": "acuan.kode_wilayah",
    "Tujuan": "hukum.gabung",
    "UkuranUang": "kosakata.pasar",
    "UmkmError": "errors",
    "UndecidedError": "errors",
    "UnitKoperasi": "entitas.unit_koperasi",
    "Usaha": "entitas.usaha",
    "Wilayah": "acuan.wilayah",
    "WilayahKeanggotaan": "kosakata.koperasi",
    "WilayahPemasaran": "kosakata.usaha",
    "cari_wilayah": "acuan.cari_wilayah",
    "cari_wilayah_bertingkat": "acuan.cari_wilayah",
    "check_pita_rupiah": "values.pita_rupiah",
    "fakta": "kaidah.fakta",
    "find_kolom": "tabel.register_headers",
    "find_kolom_bidang": "tabel.register_headers",
    "find_padanan": "acuan.simpan_pinjam",
    "find_pita_rupiah": "values.pita_rupiah",
    "find_simpan_pinjam": "acuan.simpan_pinjam",
    "find_wilayah": "acuan.wilayah",
    "format_alamat": "acuan.alamat",
    "format_periode": "values.periode",
    "format_rt_rw": "acuan.rt_rw",
    "format_rupiah": "values.rupiah",
    "format_tanggal": "values.tanggal",
    "from_serial": "values.serial_tanggal",
    "hari_tercakup": "values.periode",
    "is_realised": "entitas.keterangan",
    "iterate_wilayah": "acuan.wilayah",
    "klasifikasi": "kaidah.skala",
    "load_kbli": "acuan.daftar_kbli",
    "load_tabel_wilayah": "acuan.tabel_wilayah",
    "merge_periode": "values.periode",
    "parse_alamat": "acuan.baca_alamat",
    "parse_daftar_kata": "kosakata.baca_kata",
    "parse_kata": "kosakata.baca_kata",
    "parse_periode": "values.rentang_tanggal",
    "parse_pita_rupiah": "values.pita_rupiah",
    "parse_rentang_rupiah": "values.rentang_rupiah",
    "parse_rentang_tanggal": "values.rentang_tanggal",
    "parse_rt_rw": "acuan.rt_rw",
    "parse_rupiah": "values.rupiah",
    "parse_tanggal": "values.tanggal",
    "parse_tanggal_kira": "values.baca_tanggal_kira",
    "parse_terbilang": "values.terbilang",
    "read_daftar_kata": "kosakata.baca_kata",
    "tambah_jangka": "values.jangka",
    "terbilang": "values.terbilang",
    "wilayah": "acuan.wilayah",
}


if not TYPE_CHECKING:  # a type checker knows the names above, and must see a misspelt one

    def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever has the name
        if name == "__version__":
            from importlib.metadata import version  # noqa: PLC0415 - slow, and rarely asked for

            value: Any = version("umkm_core")
        elif name in _MODULE_OF:
            value = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
        else:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
