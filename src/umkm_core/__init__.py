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
    from umkm_core.entitas.usaha import LaporanTahunan, Usaha
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
    from umkm_core.kosakata.skala import MANDIRI, SkalaBPS, SkalaIndustri, SkalaUsaha
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
    from umkm_core.values.tanggal_kira import TanggalKira, parse_tanggal_kira
    from umkm_core.values.terbilang import parse_terbilang, terbilang

    __version__: str

__all__ = [
    "MANDIRI",
    "NIB",
    "NIK",
    "NITKU",
    "NPWP",
    "Alamat",
    "Alasan",
    "AlasanCari",
    "Bacaan",
    "BadanHukumKoperasi",
    "BentukNPWP",
    "BilaBerbeda",
    "CaraCocok",
    "Catatan",
    "CatatanIdentitas",
    "DaftarKBLI",
    "EdisiKBLI",
    "ErrorCode",
    "FaktaUsaha",
    "Fault",
    "HukumError",
    "Instrumen",
    "InvalidTypeError",
    "InvalidValueError",
    "JenisKelamin",
    "JenisWilayah",
    "KandidatWilayah",
    "KemasanPIRT",
    "Kitab",
    "KodeCatatan",
    "KodeCatatanIdentitas",
    "KodeKBLI",
    "Langkah",
    "LaporanTahunan",
    "MissingExtraError",
    "NomorIndukKoperasi",
    "NomorPIRT",
    "Periode",
    "PitaRupiah",
    "Putusan",
    "PutusanSkala",
    "PutusanTangga",
    "RentangRupiah",
    "RtRw",
    "Rujukan",
    "Sen",
    "SistemSerial",
    "SkalaBPS",
    "SkalaIndustri",
    "SkalaUsaha",
    "Status",
    "TabelWilayah",
    "TableError",
    "TanggalKira",
    "TemuanWilayah",
    "TingkatKBLI",
    "TingkatWilayah",
    "Tujuan",
    "UmkmError",
    "UndecidedError",
    "Usaha",
    "Wilayah",
    "__version__",
    "cari_wilayah",
    "cari_wilayah_bertingkat",
    "check_pita_rupiah",
    "fakta",
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
    "iterate_wilayah",
    "klasifikasi",
    "load_kbli",
    "load_tabel_wilayah",
    "merge_periode",
    "parse_alamat",
    "parse_periode",
    "parse_pita_rupiah",
    "parse_rentang_rupiah",
    "parse_rentang_tanggal",
    "parse_rt_rw",
    "parse_rupiah",
    "parse_tanggal",
    "parse_tanggal_kira",
    "parse_terbilang",
    "tambah_jangka",
    "terbilang",
    "wilayah",
]

_MODULE_OF = {
    "Alamat": "acuan.alamat",
    "Alasan": "kaidah.putusan",
    "AlasanCari": "acuan.temuan_wilayah",
    "Bacaan": "hukum.gabung",
    "BadanHukumKoperasi": "identitas.badan_hukum",
    "BentukNPWP": "identitas.npwp",
    "BilaBerbeda": "kaidah.tangga",
    "CaraCocok": "acuan.temuan_wilayah",
    "Catatan": "kaidah.catatan",
    "CatatanIdentitas": "identitas.catatan",
    "DaftarKBLI": "acuan.daftar_kbli",
    "EdisiKBLI": "acuan.kbli",
    "ErrorCode": "errors",
    "FaktaUsaha": "kaidah.fakta",
    "Fault": "errors",
    "HukumError": "errors",
    "Instrumen": "hukum.instrumen",
    "InvalidTypeError": "errors",
    "InvalidValueError": "errors",
    "JenisKelamin": "identitas.nik",
    "JenisWilayah": "acuan.kode_wilayah",
    "KandidatWilayah": "acuan.temuan_wilayah",
    "KemasanPIRT": "identitas.pirt",
    "Kitab": "hukum.kitab",
    "KodeCatatan": "kaidah.catatan",
    "KodeCatatanIdentitas": "identitas.catatan",
    "KodeKBLI": "identitas.kbli",
    "Langkah": "kaidah.putusan",
    "LaporanTahunan": "entitas.usaha",
    "MANDIRI": "kosakata.skala",
    "MissingExtraError": "errors",
    "NIB": "identitas.nib",
    "NIK": "identitas.nik",
    "NITKU": "identitas.npwp",
    "NPWP": "identitas.npwp",
    "NomorIndukKoperasi": "identitas.induk_koperasi",
    "NomorPIRT": "identitas.pirt",
    "Periode": "values.periode",
    "PitaRupiah": "values.pita_rupiah",
    "Putusan": "kaidah.putusan",
    "PutusanSkala": "kaidah.skala",
    "PutusanTangga": "kaidah.putusan",
    "RentangRupiah": "values.rentang_rupiah",
    "RtRw": "acuan.rt_rw",
    "Rujukan": "hukum.rujukan",
    "Sen": "values.rupiah",
    "SistemSerial": "values.serial_tanggal",
    "SkalaBPS": "kosakata.skala",
    "SkalaIndustri": "kosakata.skala",
    "SkalaUsaha": "kosakata.skala",
    "Status": "values.status",
    "TabelWilayah": "acuan.tabel_wilayah",
    "TableError": "errors",
    "TanggalKira": "values.tanggal_kira",
    "TemuanWilayah": "acuan.temuan_wilayah",
    "TingkatKBLI": "acuan.kbli",
    "TingkatWilayah": "acuan.kode_wilayah",
    "Tujuan": "hukum.gabung",
    "UmkmError": "errors",
    "UndecidedError": "errors",
    "Usaha": "entitas.usaha",
    "Wilayah": "acuan.wilayah",
    "cari_wilayah": "acuan.cari_wilayah",
    "cari_wilayah_bertingkat": "acuan.cari_wilayah",
    "check_pita_rupiah": "values.pita_rupiah",
    "fakta": "kaidah.fakta",
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
    "iterate_wilayah": "acuan.wilayah",
    "klasifikasi": "kaidah.skala",
    "load_kbli": "acuan.daftar_kbli",
    "load_tabel_wilayah": "acuan.tabel_wilayah",
    "merge_periode": "values.periode",
    "parse_alamat": "acuan.baca_alamat",
    "parse_periode": "values.rentang_tanggal",
    "parse_pita_rupiah": "values.pita_rupiah",
    "parse_rentang_rupiah": "values.rentang_rupiah",
    "parse_rentang_tanggal": "values.rentang_tanggal",
    "parse_rt_rw": "acuan.rt_rw",
    "parse_rupiah": "values.rupiah",
    "parse_tanggal": "values.tanggal",
    "parse_tanggal_kira": "values.tanggal_kira",
    "parse_terbilang": "values.terbilang",
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
