"""Hypothesis strategies for the values, facts and entities of the library.

===============  ==========================================================================
``nilai``        values: days, amounts, counts
``identitas``    identifiers of persons, businesses and cooperatives
``declared``     objects of any declared class, made of what its annotations declare
``fakta``        facts of businesses
``keterangan``   who tells a fact, and money as it is reported
``pelaku``       people, institutions, consultants, marketing partners
``usaha``        businesses, their reports, papers and products
``koperasi``     cooperatives, their reports, members and meetings
``pelayanan``    trainings, programmes, obstacles, guidance, aid
``pasar``        bazaars, and the days on which they take place
``klaster``      clusters and what they share
``penempatan``   placements of products, partnerships
``indikator``    indicators of areas, and recaps
===============  ==========================================================================

There is one for each entity, named like its class; ``rekaman`` makes one for a class of your own.
"""

from __future__ import annotations

from umkm_core.errors import ErrorCode, Fault, MissingExtraError

try:
    import hypothesis as _  # noqa: F401 - whether it is there
except ImportError as error:
    text = "hypothesis is not installed; it comes with the extra: pip install 'umkm_core[testing]'"
    raise MissingExtraError(Fault(ErrorCode.EXTRA_MISSING, text, "hypothesis")) from error

from umkm_core.testing.strategies.declared import alamat, kode_kbli, kunci, rekaman, teks, wilayah
from umkm_core.testing.strategies.fakta import fakta_usaha
from umkm_core.testing.strategies.identitas import (
    badan_hukum_koperasi,
    nib,
    nik,
    nitku,
    nomor_induk_koperasi,
    nomor_pirt,
    npwp,
)
from umkm_core.testing.strategies.indikator import agregat, indikator_wilayah
from umkm_core.testing.strategies.keterangan import keterangan, nilai_dilaporkan, sumber
from umkm_core.testing.strategies.klaster import alat_bersama, keanggotaan_klaster, klaster, pemakaian_alat
from umkm_core.testing.strategies.koperasi import (
    keanggotaan,
    koperasi,
    laporan_koperasi,
    pernyataan_golongan,
    rapat_anggota,
    unit_koperasi,
)
from umkm_core.testing.strategies.nilai import (
    bagian_dari,
    periode,
    rentang_rupiah,
    rupiah,
    saat,
    tanggal,
    tanggal_kira,
    tenaga_kerja,
)
from umkm_core.testing.strategies.pasar import aturan_ulang, bazaar, jadwal, lapak
from umkm_core.testing.strategies.pelaku import konsultan, lembaga, mitra_pemasaran, orang, pendataan
from umkm_core.testing.strategies.pelayanan import (
    bantuan,
    kendala,
    kepesertaan,
    kepesertaan_program,
    langkah_peserta,
    pelatihan,
    pendampingan,
    program,
    sesi,
    tahap_program,
)
from umkm_core.testing.strategies.penempatan import kemitraan, langkah_penempatan, penempatan_produk
from umkm_core.testing.strategies.usaha import (
    dokumen,
    laporan_tahunan,
    produk,
    saluran_penjualan,
    status_operasional,
    usaha,
)

__all__ = [
    "agregat",
    "alamat",
    "alat_bersama",
    "aturan_ulang",
    "badan_hukum_koperasi",
    "bagian_dari",
    "bantuan",
    "bazaar",
    "dokumen",
    "fakta_usaha",
    "indikator_wilayah",
    "jadwal",
    "keanggotaan",
    "keanggotaan_klaster",
    "kemitraan",
    "kendala",
    "kepesertaan",
    "kepesertaan_program",
    "keterangan",
    "klaster",
    "kode_kbli",
    "konsultan",
    "koperasi",
    "kunci",
    "langkah_penempatan",
    "langkah_peserta",
    "lapak",
    "laporan_koperasi",
    "laporan_tahunan",
    "lembaga",
    "mitra_pemasaran",
    "nib",
    "nik",
    "nilai_dilaporkan",
    "nitku",
    "nomor_induk_koperasi",
    "nomor_pirt",
    "npwp",
    "orang",
    "pelatihan",
    "pemakaian_alat",
    "pendampingan",
    "pendataan",
    "penempatan_produk",
    "periode",
    "pernyataan_golongan",
    "produk",
    "program",
    "rapat_anggota",
    "rekaman",
    "rentang_rupiah",
    "rupiah",
    "saat",
    "saluran_penjualan",
    "sesi",
    "status_operasional",
    "sumber",
    "tahap_program",
    "tanggal",
    "tanggal_kira",
    "teks",
    "tenaga_kerja",
    "unit_koperasi",
    "usaha",
    "wilayah",
]
