"""Eras and cells, on the ladders that ship and on ladders made up as packs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from umkm_core import (
    BilaBerbeda,
    ErrorCode,
    FaktaUsaha,
    HukumError,
    Kitab,
    KodeCatatan,
    SkalaUsaha,
    klasifikasi,
)
from umkm_core.kaidah.era import find_era, iterate_cells
from umkm_core.kaidah.skala import LADDERS, NamaSkema
from umkm_core.kaidah.tangga import Pertanyaan

if TYPE_CHECKING:
    from pathlib import Path

HARI = date(2026, 11, 21)


@pytest.mark.parametrize("skema", ["umkm", "bps", "industri"])
@pytest.mark.parametrize("year", [1998, 2005, 2015, 2020, 2026])
def test_every_cell_of_every_era_is_whole(skema: NamaSkema, year: int) -> None:
    era = find_era(Kitab.bawaan(), LADDERS[skema], date(year, 12, 1))
    if era is None:
        assert skema == "industri"
        assert year < 2016
        return
    count = 1
    for ukuran in era.versi.ukuran:
        count *= len(ukuran.batas) + 1
    cells = list(iterate_cells(era, Pertanyaan()))
    assert len({letak for letak, _ in cells}) == len(cells) == count
    for letak, cell in cells:
        assert (cell.hasil is None) is (cell.alasan is not None) is bool(cell.mungkin)
        assert all(rung is not None for rung in (letak[index] for index in cell.dipakai))
        assert cell.hasil is None or cell.dasar


HEAD = """
jenis = "tangga"
[[versi]]
nama = "RUU Fiktif"
berlaku_sejak = 2027-01-01
kelas = ["mikro", "besar"]
gabung = "tunggal"
dasar = ["ruu-1"]
status = "belum-terkonfirmasi"
sumber = "teks"
dibaca = 2026-11-21
"""
MEASURE = """
[[versi.ukuran]]
nama = "hasil_penjualan"
satuan = "rupiah"
batas = [
    { kelas = ["mikro"], sampai = 7, dasar = ["ruu-1:ps1"] },
    { kelas = ["besar"], dasar = ["ruu-1:ps2"] },
]
"""
LADDER = HEAD + MEASURE


def make_pack(folder: Path, konsep: str, text: str, *, wilayah: str = "") -> Kitab:
    (folder / "usaha").mkdir()
    (folder / "instrumen.toml").write_text(
        '[ruu-1]\njenis = "rancangan"\nsingkatan = "RUU Fiktif"\njudul = "Rancangan fiktif"\n'
        f'status = "belum-terkonfirmasi"\ndibaca = 2026-11-21\n{wilayah}',
        encoding="utf-8",
    )
    if konsep == "pma":
        text = text.replace('kelas = ["mikro", "besar"]\n', "").replace('gabung = "tunggal"\n', "")
    (folder / "usaha" / f"{konsep}.toml").write_text(text, encoding="utf-8")
    return Kitab.bawaan().tambah(folder)


def test_a_draft_answers_from_its_start(tmp_path: Path) -> None:
    kitab = make_pack(tmp_path, "skala", LADDER)
    tujuh, delapan = (
        klasifikasi(FaktaUsaha(hasil_penjualan=n), pada=date(2027, 1, 1), kitab=kitab) for n in (7, 8)
    )
    assert (str(tujuh.hasil), str(tujuh.dasar[0])) == ("mikro", "RUU Fiktif Pasal 1")
    assert (str(delapan.hasil), str(delapan.dasar[0])) == ("besar", "RUU Fiktif Pasal 2")
    before = klasifikasi(FaktaUsaha(hasil_penjualan=8), pada=date(2026, 12, 31), kitab=kitab)
    assert (str(before.hasil), before.era) == ("mikro", "PP 7/2021")


@pytest.mark.parametrize(
    ("old", "new", "code", "value"),
    [
        ('"mikro"', '"ultra-mikro"', ErrorCode.HUKUM_LABEL, "ultra-mikro"),
        ("hasil_penjualan", "omzet", ErrorCode.HUKUM_UNKNOWN, "omzet"),
    ],
)
def test_a_book_with_words_that_are_not_ours_is_refused(
    old: str, new: str, code: ErrorCode, value: str, tmp_path: Path
) -> None:
    kitab = make_pack(tmp_path, "skala", LADDER.replace(old, new))
    with pytest.raises(HukumError) as caught:
        klasifikasi(FaktaUsaha(hasil_penjualan=1), pada=date(2027, 1, 1), kitab=kitab)
    assert (caught.value.code, caught.value.value) == (code, value)


def test_a_size_of_foreign_investment_that_no_law_knows_is_refused(tmp_path: Path) -> None:
    kitab = make_pack(
        tmp_path, "pma", HEAD.replace("tangga", "parameter") + 'nilai = "raksasa"\nsatuan = "kata"\n'
    )
    with pytest.raises(HukumError) as caught:
        klasifikasi(FaktaUsaha(pma=True), pada=date(2027, 1, 1), kitab=kitab)
    assert (caught.value.code, caught.value.value) == (ErrorCode.HUKUM_LABEL, "raksasa")


def test_a_regional_rule_says_where_it_holds(tmp_path: Path) -> None:
    kitab = make_pack(tmp_path, "skala", LADDER, wilayah='wilayah = "35.73"\n')
    putusan = klasifikasi(FaktaUsaha(hasil_penjualan=1), pada=date(2027, 1, 1), kitab=kitab)
    assert KodeCatatan.HUKUM_DAERAH in putusan.kode_catatan
    assert "wilayah 35.73" in putusan.jelaskan()
    before = klasifikasi(FaktaUsaha(hasil_penjualan=1), pada=HARI, kitab=kitab)
    assert KodeCatatan.HUKUM_DAERAH not in before.kode_catatan


AGREEING = (
    HEAD.replace("tunggal", "bila-sepakat") + MEASURE + MEASURE.replace("hasil_penjualan", "modal_usaha")
)


def test_a_choice_of_a_measure_that_is_not_there_decides_nothing(tmp_path: Path) -> None:
    kitab = make_pack(tmp_path, "skala", AGREEING)
    fakta = FaktaUsaha(hasil_penjualan=1, modal_usaha=8)
    for choice, hasil in (
        (BilaBerbeda.KEKAYAAN_BERSIH, None),
        (BilaBerbeda.HASIL_PENJUALAN, SkalaUsaha.MIKRO),
    ):
        putusan = klasifikasi(fakta, pada=date(2027, 1, 1), kitab=kitab, bila_berbeda=choice)
        assert putusan.hasil is hasil


MATRIX = (
    HEAD.replace("tunggal", "matriks")
    + MEASURE.replace('["mikro"]', '["rendah"]').replace('["besar"]', '["tinggi"]')
    + MEASURE.replace("hasil_penjualan", "modal_usaha")
    .replace('["mikro"]', '["kecil saja"]')
    .replace('["besar"]', '["banyak"]')
    + "".join(
        f"""
[[versi.matriks]]
bila = {{ hasil_penjualan = "{sales}", modal_usaha = "{capital}" }}
kelas = "{kelas}"
dasar = ["ruu-1:ps3"]
"""
        for sales, kelas in (("rendah", "mikro"), ("tinggi", "besar"))
        for capital in ("kecil saja", "banyak")
    )
)


def test_only_a_fact_that_would_change_something_is_asked_for(tmp_path: Path) -> None:
    """In this matrix the class follows from sales alone, whatever the capital is."""
    kitab = make_pack(tmp_path, "skala", MATRIX)
    day = date(2027, 1, 1)
    assert klasifikasi(FaktaUsaha(), pada=day, kitab=kitab).kurang == ("hasil_penjualan",)
    assert klasifikasi(FaktaUsaha(hasil_penjualan=1), pada=day, kitab=kitab).hasil is SkalaUsaha.MIKRO
    assert klasifikasi(FaktaUsaha(modal_usaha=1), pada=day, kitab=kitab).kurang == ("hasil_penjualan",)
