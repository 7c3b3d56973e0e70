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
    from umkm_core.entitas.usaha import LaporanTahunan, Usaha
    from umkm_core.errors import (
        ErrorCode,
        Fault,
        HukumError,
        InvalidTypeError,
        InvalidValueError,
        UmkmError,
        UndecidedError,
    )
    from umkm_core.hukum.gabung import Bacaan, Tujuan
    from umkm_core.hukum.instrumen import Instrumen
    from umkm_core.hukum.kitab import Kitab
    from umkm_core.hukum.rujukan import Rujukan
    from umkm_core.kaidah.catatan import Catatan, KodeCatatan
    from umkm_core.kaidah.fakta import FaktaUsaha, fakta
    from umkm_core.kaidah.putusan import Alasan, Langkah, Putusan, PutusanTangga
    from umkm_core.kaidah.skala import PutusanSkala, klasifikasi
    from umkm_core.kaidah.tangga import BilaBerbeda
    from umkm_core.values.rupiah import Sen, format_rupiah, parse_rupiah
    from umkm_core.values.skala import MANDIRI, SkalaBPS, SkalaIndustri, SkalaUsaha
    from umkm_core.values.status import Status
    from umkm_core.values.tanggal import format_tanggal, parse_tanggal

    __version__: str

__all__ = [
    "MANDIRI",
    "Alasan",
    "Bacaan",
    "BilaBerbeda",
    "Catatan",
    "ErrorCode",
    "FaktaUsaha",
    "Fault",
    "HukumError",
    "Instrumen",
    "InvalidTypeError",
    "InvalidValueError",
    "Kitab",
    "KodeCatatan",
    "Langkah",
    "LaporanTahunan",
    "Putusan",
    "PutusanSkala",
    "PutusanTangga",
    "Rujukan",
    "Sen",
    "SkalaBPS",
    "SkalaIndustri",
    "SkalaUsaha",
    "Status",
    "Tujuan",
    "UmkmError",
    "UndecidedError",
    "Usaha",
    "__version__",
    "fakta",
    "format_rupiah",
    "format_tanggal",
    "klasifikasi",
    "parse_rupiah",
    "parse_tanggal",
]

_MODULE_OF = {
    "Alasan": "kaidah.putusan",
    "Bacaan": "hukum.gabung",
    "BilaBerbeda": "kaidah.tangga",
    "Catatan": "kaidah.catatan",
    "ErrorCode": "errors",
    "FaktaUsaha": "kaidah.fakta",
    "Fault": "errors",
    "HukumError": "errors",
    "Instrumen": "hukum.instrumen",
    "InvalidTypeError": "errors",
    "InvalidValueError": "errors",
    "Kitab": "hukum.kitab",
    "KodeCatatan": "kaidah.catatan",
    "Langkah": "kaidah.putusan",
    "LaporanTahunan": "entitas.usaha",
    "MANDIRI": "values.skala",
    "Putusan": "kaidah.putusan",
    "PutusanSkala": "kaidah.skala",
    "PutusanTangga": "kaidah.putusan",
    "Rujukan": "hukum.rujukan",
    "Sen": "values.rupiah",
    "SkalaBPS": "values.skala",
    "SkalaIndustri": "values.skala",
    "SkalaUsaha": "values.skala",
    "Status": "values.status",
    "Tujuan": "hukum.gabung",
    "UmkmError": "errors",
    "UndecidedError": "errors",
    "Usaha": "entitas.usaha",
    "fakta": "kaidah.fakta",
    "format_rupiah": "values.rupiah",
    "format_tanggal": "values.tanggal",
    "klasifikasi": "kaidah.skala",
    "parse_rupiah": "values.rupiah",
    "parse_tanggal": "values.tanggal",
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
