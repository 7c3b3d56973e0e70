"""What type checkers see; read by mypy and pyright, never run."""

from datetime import date
from typing import assert_type

from umkm_core import (
    FaktaUsaha,
    Kitab,
    LaporanTahunan,
    Putusan,
    PutusanSkala,
    PutusanTangga,
    Rujukan,
    SkalaBPS,
    SkalaIndustri,
    SkalaUsaha,
    Usaha,
    fakta,
    format_rupiah,
    klasifikasi,
    parse_rupiah,
    parse_tanggal,
)

usaha = Usaha(id="U-1", nama="Es Fiktif", laporan=[LaporanTahunan(tahun=2025, hasil_penjualan=1)])
hari = date(2026, 11, 21)

assert_type(klasifikasi(usaha, pada=hari), PutusanSkala)
assert_type(klasifikasi(usaha, pada=hari).hasil, SkalaUsaha | None)
assert_type(klasifikasi(usaha, pada=hari).wajib(), SkalaUsaha)
assert_type(klasifikasi(usaha, pada=hari).mungkin, tuple[SkalaUsaha, ...])
assert_type(klasifikasi(usaha, pada=hari).umkm, bool | None)
assert_type(klasifikasi(usaha, pada=hari, skema="umkm").hasil, SkalaUsaha | None)
assert_type(klasifikasi(usaha, pada=hari, skema="bps"), PutusanTangga[SkalaBPS])
assert_type(klasifikasi(usaha, pada=hari, skema="bps").hasil, SkalaBPS | None)
assert_type(klasifikasi(usaha, pada=hari, skema="industri").hasil, SkalaIndustri | None)
assert_type(fakta(usaha, pada=hari), FaktaUsaha)
assert_type(Kitab.bawaan().rujukan("pp-7-2021:ps35"), Rujukan)
assert_type(parse_rupiah("Rp1"), int)
assert_type(format_rupiah(1), str)
assert_type(parse_tanggal("21 November 2026"), date)

putusan: Putusan[SkalaUsaha] = klasifikasi(usaha, pada=hari)
