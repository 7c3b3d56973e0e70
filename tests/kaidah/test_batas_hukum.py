"""Every bound of the law, typed here a second time by hand, against the answer at -1, 0 and +1."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from umkm_core import FaktaUsaha, Kitab, Tujuan, klasifikasi
from umkm_core.hukum.model import VersiTangga
from umkm_core.testing.batas import TitikBatas, nilai_batas

if TYPE_CHECKING:
    from collections.abc import Sequence

JUTA = 10**6
MILIAR = 10**9
PP_7_2021 = date(2021, 2, 2)
UU_11_2020 = date(2020, 11, 2)
UU_20_2008 = date(2008, 7, 4)
INPRES_10_1999 = date(2000, 1, 1)
UU_9_1995 = date(1995, 12, 26)

Rungs = list[tuple[int, str, str]]

UU_20_2008_RUNGS: dict[str, Rungs] = {
    "kekayaan_bersih": [
        (50 * JUTA, "mikro", "UU 20/2008 Pasal 6 ayat (1) huruf a"),
        (500 * JUTA, "kecil", "UU 20/2008 Pasal 6 ayat (2) huruf a"),
        (10 * MILIAR, "menengah", "UU 20/2008 Pasal 6 ayat (3) huruf a"),
    ],
    "hasil_penjualan": [
        (300 * JUTA, "mikro", "UU 20/2008 Pasal 6 ayat (1) huruf b"),
        (2_500 * JUTA, "kecil", "UU 20/2008 Pasal 6 ayat (2) huruf b"),
        (50 * MILIAR, "menengah", "UU 20/2008 Pasal 6 ayat (3) huruf b"),
    ],
}
PP_7_2021_RUNGS: dict[str, Rungs] = {
    "modal_usaha": [
        (1 * MILIAR, "mikro", "PP 7/2021 Pasal 35 ayat (3) huruf a"),
        (5 * MILIAR, "kecil", "PP 7/2021 Pasal 35 ayat (3) huruf b"),
        (10 * MILIAR, "menengah", "PP 7/2021 Pasal 35 ayat (3) huruf c"),
    ],
    "hasil_penjualan": [
        (2 * MILIAR, "mikro", "PP 7/2021 Pasal 35 ayat (5) huruf a"),
        (15 * MILIAR, "kecil", "PP 7/2021 Pasal 35 ayat (5) huruf b"),
        (50 * MILIAR, "menengah", "PP 7/2021 Pasal 35 ayat (5) huruf c"),
    ],
}
BESAR = "UU 20/2008 Pasal 1 angka 4"


def expected(ukuran: str, nilai: int, pada: date) -> tuple[str, str] | None:
    """Say, from the figures above, the class and the article; None where the era has other ways."""
    eras = PP_7_2021_RUNGS if pada >= PP_7_2021 else UU_20_2008_RUNGS
    if pada < UU_20_2008 or ukuran not in eras:
        return None
    for bound, kelas, pasal in eras[ukuran]:
        if nilai <= bound:
            return kelas, pasal
    return "besar", BESAR


def left_open(titik: TitikBatas) -> tuple[str, ...]:
    """Say which classes one stated measure leaves where the figures above do not decide."""
    if titik.pada < UU_9_1995:
        return ("None",)
    if titik.pada >= UU_20_2008:
        return ("mikro", "kecil", "menengah", "besar")
    if titik.ukuran == "modal_usaha":
        return ("kecil", "menengah", "besar")
    nilai = stated(titik.fakta, titik.ukuran)
    if nilai <= (200 * JUTA if titik.ukuran == "kekayaan_bersih" else MILIAR):
        return ("kecil",)
    if titik.ukuran == "hasil_penjualan" or titik.pada < INPRES_10_1999:
        return ("kecil", "menengah", "besar")
    return ("kecil", "menengah") if nilai <= 10 * MILIAR else ("kecil", "besar")


def stated(fakta: FaktaUsaha, ukuran: str) -> int:
    value = getattr(fakta, ukuran)
    assert isinstance(value, int)
    return value


def grid(konsep: str, *days: date) -> list[TitikBatas]:
    return list(dict.fromkeys(titik for day in days for titik in nilai_batas(konsep, pada=day)))


GRID = grid(
    "usaha.skala",
    date(2026, 11, 21),
    UU_20_2008,
    UU_11_2020,
    PP_7_2021,
    date(2015, 6, 30),
    date(2005, 6, 30),
    date(1998, 6, 30),
)


def named(titik: TitikBatas) -> str:
    return f"{titik.pada}-{titik.ukuran}-{titik.batas}{titik.geser:+d}"


@pytest.mark.parametrize("titik", GRID, ids=named)
def test_the_class_and_its_article_at_every_bound(titik: TitikBatas) -> None:
    nilai = stated(titik.fakta, titik.ukuran)
    tujuan = Tujuan.PENDIRIAN if titik.ukuran == "modal_usaha" else Tujuan.PEMBERDAYAAN
    putusan = klasifikasi(titik.fakta, pada=titik.pada, tujuan=tujuan)
    wanted = expected(titik.ukuran, nilai, titik.pada)
    if wanted is None:
        assert tuple(map(str, putusan.mungkin or (putusan.hasil,))) == left_open(titik)
    else:
        assert (str(putusan.hasil), *map(str, putusan.dasar)) == wanted


def test_the_grid_holds_every_bound_of_both_laws() -> None:
    for eras, day in ((PP_7_2021_RUNGS, date(2026, 11, 21)), (UU_20_2008_RUNGS, date(2015, 6, 30))):
        for ukuran, rungs in eras.items():
            at_bounds = {titik.batas for titik in GRID if titik.ukuran == ukuran and titik.pada == day}
            assert at_bounds == {bound for bound, _, _ in rungs}


TURNS = [
    (UU_9_1995, None, "UU 9/1995"),
    (INPRES_10_1999, "UU 9/1995", "UU 9/1995 dan Inpres 10/1999"),
    (UU_20_2008, "UU 9/1995 dan Inpres 10/1999", "UU 20/2008"),
    (UU_11_2020, "UU 20/2008", "UU 20/2008 (masa tanpa angka)"),
    (PP_7_2021, "UU 20/2008 (masa tanpa angka)", "PP 7/2021"),
]


@pytest.mark.parametrize(("day", "before", "since"), TURNS, ids=[since for _, _, since in TURNS])
def test_the_law_turns_on_its_day(day: date, before: str | None, since: str) -> None:
    fakta = FaktaUsaha(hasil_penjualan=1, kekayaan_bersih=1)
    assert klasifikasi(fakta, pada=day - timedelta(days=1)).era == before
    assert klasifikasi(fakta, pada=day).era == since


def test_no_turn_of_the_law_is_missing_here() -> None:
    starts = [versi.berlaku_sejak for versi in Kitab.bawaan().tangga("usaha.skala").versi]
    assert starts == [day for day, _, _ in TURNS]


def kelas_of(skema: str, **facts: int) -> str:
    fakta = FaktaUsaha(**facts)  # type: ignore[arg-type] # measures only
    if skema == "bps":
        return str(klasifikasi(fakta, pada=date(2026, 11, 21), skema="bps").hasil)
    return str(klasifikasi(fakta, pada=date(2026, 11, 21), skema="industri").hasil)


@pytest.mark.parametrize("titik", grid("usaha.skala_bps", date(2026, 11, 21)), ids=named)
def test_bps_counts_heads(titik: TitikBatas) -> None:
    orang = stated(titik.fakta, "tenaga_kerja")
    words = ("mikro", "kecil", "sedang", "besar")
    assert kelas_of("bps", tenaga_kerja=orang) == words[(orang >= 5) + (orang >= 20) + (orang >= 100)]


def beside(bounds: Sequence[int]) -> list[int]:
    return [bound + step for bound in bounds for step in (-1, 0, 1)]


@pytest.mark.parametrize("orang", beside([19, 20]))
@pytest.mark.parametrize("investasi", [0, *beside([MILIAR, 15 * MILIAR]), 100 * MILIAR])
def test_industry_by_workers_and_investment(orang: int, investasi: int) -> None:
    if orang <= 19:
        wanted = "kecil" if investasi < MILIAR else "menengah"
    else:
        wanted = "menengah" if investasi <= 15 * MILIAR else "besar"
    assert kelas_of("industri", tenaga_kerja=orang, nilai_investasi=investasi) == wanted


def test_every_rung_of_the_book_has_its_point() -> None:
    for nama, konsep in Kitab.bawaan().konsep.items():
        for versi in konsep.versi:
            if isinstance(versi, VersiTangga):
                day = versi.berlaku_sejak or date(2026, 11, 21)
                at_bounds = {(titik.ukuran, titik.batas) for titik in nilai_batas(nama, pada=day)}
                rungs = {
                    (ukuran.nama, batas.puncak)
                    for ukuran in versi.ukuran
                    for batas in ukuran.batas
                    if not batas.terbuka
                }
                assert at_bounds == rungs
