"""PenempatanProduk: who places, which stages are reached, and which days cannot be."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given

from umkm_core.acuan.wilayah import wilayah
from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.entitas.penempatan import LangkahPenempatan, PenempatanProduk
from umkm_core.errors import ErrorCode, InvalidValueError, UmkmError
from umkm_core.kosakata.modalitas import Modalitas
from umkm_core.kosakata.pasar import UkuranUang
from umkm_core.kosakata.penempatan import TahapPenempatan
from umkm_core.testing.strategies.penempatan import penempatan_produk
from umkm_core.values.periode import Periode
from umkm_core.values.rentang_rupiah import parse_rentang_rupiah
from umkm_core.values.tanggal_kira import TanggalKira

E = ErrorCode
T = TahapPenempatan
M = Modalitas
JUNE = TanggalKira(Periode.bulan(2024, 6))
LAST_OF_MAY, FIRST_OF_JUNE, LAST_OF_JUNE = date(2024, 5, 31), date(2024, 6, 1), date(2024, 6, 30)


def told(*modalitas: Modalitas) -> tuple[Keterangan, ...]:
    return tuple(Keterangan(modalitas=one) for one in modalitas)


def step(
    tahap: TahapPenempatan, sejak: TanggalKira | date | None = None, *modalitas: Modalitas
) -> LangkahPenempatan:
    return LangkahPenempatan(tahap=tahap, sejak=sejak, keterangan=told(*modalitas))


def place(*langkah: LangkahPenempatan, **fields: Any) -> PenempatanProduk:  # noqa: ANN401 - wrong ones too
    return PenempatanProduk(**{"id": "PP-1", "produk": "P-1", "langkah": langkah, **fields})


REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"id": ""}, E.EMPTY, "id"),
    ({"produk": None}, E.MISSING, "produk"),
    ({"usaha": "U-1"}, E.CONTRADICTION, "usaha"),
    ({"koperasi": "K-1"}, E.CONTRADICTION, "koperasi"),
    ({"mitra": ""}, E.EMPTY, "mitra"),
    ({"wilayah": [wilayah("35"), wilayah("19"), wilayah("35")]}, E.DUPLICATE, "wilayah[2]"),
    ({"wilayah": ["99"]}, E.WILAYAH_UNKNOWN, "wilayah[0]"),
    ({"wilayah_disebut": ""}, E.EMPTY, "wilayah_disebut"),
    ({"cara": "konsinyasi"}, E.NOT_AN_OPTION, "cara"),
    ({"langkah": [T.DIIMBAU]}, E.WRONG_TYPE, "langkah[0]"),
    ({"langkah": [step(T.DIIMBAU), step(T.BERSEDIA), step(T.DIIMBAU)]}, E.DUPLICATE, "langkah[2].tahap"),
    ({"langkah": [step(T.BERSEDIA), step(T.BERSEDIA, None, M.RENCANA)]}, E.DUPLICATE, "langkah[1].tahap"),
    (
        {"langkah": [step(T.DITEMPATKAN, JUNE), step(T.BERAKHIR, LAST_OF_MAY)]},
        E.CONTRADICTION,
        "langkah[1].sejak",
    ),
    (
        {"langkah": [step(T.BERAKHIR, LAST_OF_MAY), step(T.DIIMBAU), step(T.DITEMPATKAN, FIRST_OF_JUNE)]},
        E.CONTRADICTION,
        "langkah[0].sejak",
    ),
    ({"ruang": 5}, E.NOT_TEXT, "ruang"),
    ({"hasil": [6_000_000]}, E.WRONG_TYPE, "hasil[0]"),
    ({"asal_kontak": ""}, E.EMPTY, "asal_kontak"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=lambda value: str(value)[:60])
def test_a_wrong_placement_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        place(**wrong)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


@pytest.mark.parametrize("wrong", [{"tahap": "diimbau"}, {"sejak": "2024"}, {"keterangan": [None]}], ids=str)
def test_a_wrong_step_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(UmkmError) as caught:
        LangkahPenempatan(**{"tahap": T.DIIMBAU, **wrong})
    assert [fault.path.partition("[")[0] for fault in caught.value.faults] == [*wrong]


@pytest.mark.parametrize(
    ("placed", "ended"),
    [
        (FIRST_OF_JUNE, FIRST_OF_JUNE),
        (JUNE, FIRST_OF_JUNE),
        (LAST_OF_JUNE, JUNE),
        (JUNE, None),
        (TanggalKira(Periode.hingga(LAST_OF_JUNE)), LAST_OF_MAY),
        (FIRST_OF_JUNE, TanggalKira(Periode.sejak(LAST_OF_MAY))),
    ],
    ids=str,
)
def test_days_that_may_be_in_order_are_taken(
    placed: TanggalKira | date, ended: TanggalKira | date | None
) -> None:
    assert place(step(T.BERAKHIR, ended), step(T.DITEMPATKAN, placed)).tahap is T.BERAKHIR


@pytest.mark.parametrize("later", [T.DIIMBAU, T.BERSEDIA])
@pytest.mark.parametrize("earlier", [T.BERSEDIA, T.DITEMPATKAN, T.BERAKHIR])
def test_other_steps_come_in_any_order(earlier: T, later: T) -> None:
    if earlier is not later:  # a shop where it stands is urged to give it more space
        assert place(step(earlier, LAST_OF_MAY), step(later, FIRST_OF_JUNE)).tahap is earlier


@pytest.mark.parametrize("which", [0, 1])
def test_a_plan_does_not_bind_what_was_done(which: int) -> None:
    days = (FIRST_OF_JUNE, LAST_OF_MAY)
    steps = [step(T.DITEMPATKAN, days[0]), step(T.BERAKHIR, days[1])]
    steps[which] = attrs.evolve(steps[which], keterangan=told(M.RENCANA))
    assert place(*steps).tahap is (T.BERAKHIR, T.DITEMPATKAN)[which]
    with pytest.raises(InvalidValueError, match=r"it ended before it was placed, on 2024-06-01 or later"):
        place(*(attrs.evolve(one, keterangan=told(M.REALISASI)) for one in steps))


@pytest.mark.parametrize(
    ("of_step", "of_all", "reached"),
    [
        ((), (), True),
        ((M.REALISASI,), (), True),
        ((M.USULAN, M.REALISASI), (M.RENCANA,), True),
        ((M.REALISASI,), (M.RENCANA,), True),
        ((), (M.REALISASI, M.KLAIM), True),
        *(((one,), (M.REALISASI,), False) for one in M if one is not M.REALISASI),
        *(((), (one,), False) for one in M if one is not M.REALISASI),
        ((M.RENCANA, M.SASARAN), (), False),
    ],
    ids=str,
)
def test_what_is_not_told_as_done_is_not_reached(
    of_step: tuple[Modalitas, ...],
    of_all: tuple[Modalitas, ...],
    reached: bool,  # noqa: FBT001 - a parameter
) -> None:
    placed, ended = step(T.DITEMPATKAN, JUNE, *of_step), step(T.BERAKHIR, LAST_OF_JUNE, M.RENCANA)
    made = place(ended, placed, keterangan=told(*of_all))
    assert made.tahap is (T.DITEMPATKAN if reached else None)
    assert (made.sejak, made.sampai) == (JUNE if reached else None, None)


def test_a_placement_has_its_days() -> None:
    made = place(step(T.BERAKHIR, LAST_OF_JUNE), step(T.DITEMPATKAN, FIRST_OF_JUNE), step(T.BERSEDIA))
    assert made.tahap is T.BERAKHIR
    assert (made.sejak, made.sampai) == (
        TanggalKira(Periode.hari(FIRST_OF_JUNE)),
        TanggalKira(Periode.hari(LAST_OF_JUNE)),
    )
    untold = place(step(T.DITEMPATKAN))
    assert (untold.tahap, untold.sejak, untold.sampai) == (T.DITEMPATKAN, None, None)
    assert place().tahap is None


def test_a_result_is_kept_whatever_the_stage() -> None:
    # What is bought outright is paid for before it stands on a shelf.
    omzet = NilaiDilaporkan(
        nilai=parse_rentang_rupiah("Rp6-8 juta"),
        ukuran=UkuranUang.OMZET,
        periode=Periode.hari(LAST_OF_MAY),
        keterangan=told(M.KLAIM),
    )
    assert place(step(T.DITEMPATKAN, JUNE), hasil=[omzet]).hasil == (omzet,)


@given(penempatan_produk())
def test_a_stage_is_reached_by_a_step(drawn: PenempatanProduk) -> None:
    stages = {one.tahap for one in drawn.langkah}
    assert drawn.tahap is None or drawn.tahap in stages
    if drawn.sejak is not None:
        assert drawn.tahap is not None
        assert drawn.tahap >= T.DITEMPATKAN
    if drawn.sampai is not None:
        assert drawn.tahap is T.BERAKHIR
    done = attrs.evolve(drawn, langkah=[attrs.evolve(one, keterangan=()) for one in drawn.langkah])
    assert attrs.evolve(done, keterangan=()).tahap == max(stages, default=None)
    assert attrs.evolve(done, keterangan=told(M.RENCANA)).tahap is None
