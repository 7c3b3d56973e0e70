"""Koperasi: what contradicts its life is refused, what registers contradict themselves in is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from umkm_core import BadanHukumKoperasi, EdisiKBLI, KodeKBLI, NomorIndukKoperasi, Periode, UmkmError
from umkm_core.acuan.alamat import Alamat
from umkm_core.entitas.dokumen import Dokumen
from umkm_core.entitas.koperasi import Koperasi, PernyataanGolongan
from umkm_core.entitas.laporan_koperasi import LaporanKoperasi
from umkm_core.entitas.unit_koperasi import UnitKoperasi
from umkm_core.errors import ErrorCode
from umkm_core.kosakata.dokumen import JenisDokumen
from umkm_core.kosakata.koperasi import (
    BentukKoperasi,
    GolonganKoperasi,
    JenisKoperasi,
    KelompokKoperasi,
    PolaKoperasi,
    WilayahKeanggotaan,
)
from umkm_core.values.tanggal_kira import TanggalKira

E = ErrorCode
FOUNDED, DISSOLVED = date(2015, 6, 1), date(2020, 6, 1)
WANITA, KSP = KelompokKoperasi.WANITA, KelompokKoperasi.SIMPAN_PINJAM


def unit(mulai: date | None = None, sampai: date | None = None) -> UnitKoperasi:
    return UnitKoperasi(nama="Toko Fiktif", periode=Periode(mulai=mulai, sampai=sampai))


def tahun(called: int, awal: date | None = None, bulan: int = 12) -> LaporanKoperasi:
    return LaporanKoperasi(tahun=called, awal=awal, bulan=bulan)


SOUND: dict[str, Any] = {"id": "K-1", "nama": "Koperasi Fiktif"}
REFUSED: list[tuple[dict[str, Any], list[tuple[ErrorCode, str]]]] = [
    ({"id": " K-1"}, [(E.KEY, "id")]),
    ({"nama": ""}, [(E.EMPTY, "nama")]),
    ({"bentuk": "primer"}, [(E.NOT_AN_OPTION, "bentuk")]),
    ({"jenis": KSP}, [(E.NOT_AN_OPTION, "jenis")]),
    ({"pola": "syariah"}, [(E.NOT_AN_OPTION, "pola")]),
    ({"kelompok": WANITA}, [(E.WRONG_TYPE, "kelompok")]),
    ({"kelompok": [WANITA, JenisKoperasi.SIMPAN_PINJAM]}, [(E.NOT_AN_OPTION, "kelompok[1]")]),
    ({"kelompok": [WANITA, KSP, WANITA]}, [(E.DUPLICATE, "kelompok[2]")]),
    ({"wilayah_keanggotaan": "kota"}, [(E.NOT_AN_OPTION, "wilayah_keanggotaan")]),
    ({"alamat": "Jalan Fiktif 1"}, [(E.WRONG_TYPE, "alamat")]),
    ({"badan_hukum": "518.08/96/BH/XIV.10/VIII/2008"}, [(E.WRONG_TYPE, "badan_hukum")]),
    ({"tanggal_badan_hukum": 2015}, [(E.NOT_A_DATE, "tanggal_badan_hukum")]),
    ({"nik": "3573010010001"}, [(E.WRONG_TYPE, "nik")]),
    ({"tanggal_berdiri": date(1, 1, 1)}, [(E.TANGGAL_OUT_OF_RANGE, "tanggal_berdiri")]),
    ({"tanggal_bubar": Periode.tahun(2020)}, [(E.NOT_A_DATE, "tanggal_bubar")]),
    ({"unit": [unit(), "toko"]}, [(E.WRONG_TYPE, "unit[1]")]),
    ({"dokumen": [None]}, [(E.WRONG_TYPE, "dokumen[0]")]),
    ({"golongan": GolonganKoperasi.SEKTOR_RIIL}, [(E.WRONG_TYPE, "golongan")]),
    # its life
    (
        {"tanggal_berdiri": FOUNDED, "berdiri_kira": TanggalKira(Periode.hingga(date(2015, 5, 31)))},
        [(E.CONTRADICTION, "berdiri_kira")],
    ),
    (
        {"tanggal_berdiri": DISSOLVED, "tanggal_bubar": date(2020, 5, 31)},
        [(E.CONTRADICTION, "tanggal_bubar")],
    ),
    (
        {"tanggal_badan_hukum": date(2020, 6, 2), "tanggal_bubar": DISSOLVED},
        [(E.CONTRADICTION, "tanggal_bubar")],
    ),
    (
        {"tanggal_berdiri": FOUNDED, "unit": [unit(), unit(sampai=FOUNDED)]},
        [(E.CONTRADICTION, "unit[1].periode")],
    ),
    (
        {"tanggal_bubar": DISSOLVED, "unit": [unit(mulai=date(2020, 6, 2))] * 2},
        [(E.CONTRADICTION, "unit[0].periode"), (E.CONTRADICTION, "unit[1].periode")],
    ),
    (
        {"tanggal_berdiri": FOUNDED, "laporan": [tahun(2015), tahun(2014), tahun(2013)]},
        [(E.CONTRADICTION, "laporan[1]"), (E.CONTRADICTION, "laporan[2]")],
    ),
    (
        {"tanggal_berdiri": date(2015, 4, 1), "laporan": [tahun(2015, date(2014, 4, 1))]},
        [(E.CONTRADICTION, "laporan[0]")],
    ),
    # its years
    ({"laporan": [tahun(2024), tahun(2023), tahun(2024)]}, [(E.DUPLICATE, "laporan[2].tahun")]),
    (
        {"laporan": [tahun(2024, date(2023, 12, 31)), tahun(2023)]},
        [(E.CONTRADICTION, "laporan[0]")],
    ),
    (
        {"laporan": [tahun(2022), tahun(2022, bulan=1), tahun(2023, date(2022, 6, 1))]},
        [(E.DUPLICATE, "laporan[1].tahun"), (E.CONTRADICTION, "laporan[2]")],
    ),
]
ACCEPTED: list[dict[str, Any]] = [
    {"nama": None, "berdiri_kira": TanggalKira(Periode.tahun(1998))},
    {"tanggal_berdiri": FOUNDED, "berdiri_kira": TanggalKira(Periode.hingga(FOUNDED))},
    {"tanggal_berdiri": FOUNDED, "tanggal_bubar": FOUNDED, "tanggal_badan_hukum": FOUNDED},
    {"tanggal_berdiri": FOUNDED, "tanggal_badan_hukum": date(2015, 5, 31)},  # registers mix them up
    {"tanggal_berdiri": FOUNDED, "unit": (unit(sampai=date(2015, 6, 2)),)},
    {"tanggal_berdiri": FOUNDED, "unit": (unit(mulai=date(2010, 1, 1)),)},
    {"tanggal_bubar": DISSOLVED, "unit": (unit(mulai=DISSOLVED), unit(mulai=FOUNDED))},
    {"tanggal_bubar": DISSOLVED, "unit": (UnitKoperasi(nama="Toko Fiktif"),)},
    {"tanggal_berdiri": date(2015, 3, 31), "laporan": (tahun(2015, date(2014, 4, 1)),)},
    {"tanggal_bubar": DISSOLVED, "laporan": (tahun(2021),)},  # of what was left to settle
    {"laporan": (tahun(2025, date(2024, 4, 1)), tahun(2024, date(2023, 4, 1)))},
    {"laporan": (tahun(2023, bulan=3), tahun(2024, date(2023, 4, 1)))},
    {
        "badan_hukum": BadanHukumKoperasi.parse("518.08/96/BH/XIV.10/VIII/2008"),
        "tanggal_badan_hukum": FOUNDED,
    },
    # a row of a register that contradicts itself
    {
        "kelompok": (KSP,),
        "jenis": JenisKoperasi.KONSUMEN,
        "pola": PolaKoperasi.SYARIAH,
        "bentuk": BentukKoperasi.SEKUNDER,
        "unit": (UnitKoperasi(nama="USP", kbli=KodeKBLI(kode="64142", edisi=EdisiKBLI.KBLI_2020)),),
    },
]


@pytest.mark.parametrize(("wrong", "faults"), REFUSED, ids=lambda value: str(value)[:70])
def test_a_wrong_cooperative_is_refused(wrong: dict[str, Any], faults: list[tuple[ErrorCode, str]]) -> None:
    with pytest.raises(UmkmError) as caught:
        Koperasi(**SOUND | wrong)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == faults


@pytest.mark.parametrize("fields", ACCEPTED, ids=lambda value: str(value)[:70])
def test_what_can_be_true_is_accepted(fields: dict[str, Any]) -> None:
    one = Koperasi(**SOUND | fields)
    assert {name: getattr(one, name) for name in fields} == fields


def test_all_contradictions_of_a_life_come_at_once() -> None:
    with pytest.raises(UmkmError) as caught:
        Koperasi(
            **SOUND,
            tanggal_berdiri=DISSOLVED,
            tanggal_bubar=FOUNDED,
            tanggal_badan_hukum=date(2015, 6, 2),
            unit=[unit(mulai=date(2016, 1, 1), sampai=date(2017, 1, 1))],
            laporan=[tahun(2016)],
        )
    assert [fault.path for fault in caught.value.faults] == [
        "tanggal_bubar",
        "tanggal_bubar",
        "unit[0].periode",
        "unit[0].periode",
        "laporan[0]",
    ]


def test_everything_can_be_stated() -> None:
    one = Koperasi(
        id="K-1",
        nama="Koperasi Wanita Fiktif",
        bentuk=BentukKoperasi.PRIMER,
        jenis=JenisKoperasi.PRODUSEN,
        pola=PolaKoperasi.KONVENSIONAL,
        kelompok=[WANITA, KelompokKoperasi.PERTANIAN],
        wilayah_keanggotaan=WilayahKeanggotaan.DALAM_KABUPATEN_KOTA,
        alamat=Alamat(jalan="Jalan Fiktif 1", wilayah="35.79.01"),
        nik=NomorIndukKoperasi.parse("3579010010001"),
        unit=[unit(mulai=FOUNDED), UnitKoperasi(nama="USP", simpan_pinjam=True)],
        dokumen=[Dokumen(jenis=JenisDokumen.SERTIFIKAT_NIK)],
        golongan=PernyataanGolongan(golongan=GolonganKoperasi.SEKTOR_RIIL, alasan="mengolah apel"),
    )
    assert one.alamat is not None
    assert one.alamat.wilayah is not None
    assert str(one.alamat.wilayah.kode) == "35.79.01"
    assert "Jalan Fiktif" not in repr(one)


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"alasan": " "}, "alasan"),
        ({"alasan": None}, "alasan"),
        ({"keterangan": ["bidang kelembagaan"]}, "keterangan[0]"),
    ],
)
def test_a_statement_has_its_reason(wrong: dict[str, Any], path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        PernyataanGolongan(**{"golongan": GolonganKoperasi.SEKTOR_RIIL, "alasan": "mengolah apel", **wrong})
    assert [fault.path for fault in caught.value.faults] == [path]
