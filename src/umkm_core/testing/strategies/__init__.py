"""Hypothesis strategies for the values, facts and entities of the library.

===============  ==========================================================================
``nilai``        values: days, amounts, counts
``identitas``    identifiers of persons, businesses and cooperatives
``declared``     objects of any declared class, made of what its annotations declare
``fakta``        facts of businesses
``pasar``        bazaars, and money as it is reported of them
``usaha``        businesses, their reports and products
===============  ==========================================================================
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
from umkm_core.testing.strategies.nilai import (
    bagian_dari,
    periode,
    rentang_rupiah,
    rupiah,
    tanggal,
    tanggal_kira,
    tenaga_kerja,
)
from umkm_core.testing.strategies.pasar import nilai_dilaporkan
from umkm_core.testing.strategies.usaha import laporan_tahunan, usaha

__all__ = [
    "alamat",
    "badan_hukum_koperasi",
    "bagian_dari",
    "fakta_usaha",
    "kode_kbli",
    "kunci",
    "laporan_tahunan",
    "nib",
    "nik",
    "nilai_dilaporkan",
    "nitku",
    "nomor_induk_koperasi",
    "nomor_pirt",
    "npwp",
    "periode",
    "rekaman",
    "rentang_rupiah",
    "rupiah",
    "tanggal",
    "tanggal_kira",
    "teks",
    "tenaga_kerja",
    "usaha",
    "wilayah",
]
