"""Programs and their participants: stages once, and none that ends before it starts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from umkm_core.acuan.wilayah import wilayah
from umkm_core.entitas.program import KepesertaanProgram, LangkahPeserta, Program, TahapProgram
from umkm_core.errors import ErrorCode, InvalidValueError, UmkmError
from umkm_core.testing.strategies.pelayanan import (
    kepesertaan_program,
    langkah_peserta,
    program,
    tahap_program,
)
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

if TYPE_CHECKING:
    from umkm_core.values.declared import Declared

E = ErrorCode
MAY = TanggalKira(Periode.bulan(2023, 5))
SOUND: dict[type[Declared], dict[str, Any]] = {
    TahapProgram: {"nama": "pembinaan"},
    Program: {"id": "PR-1", "nama": "Jemput Bola Fiktif"},
    LangkahPeserta: {"tahap": "pembinaan"},
    KepesertaanProgram: {"id": "KPR-1", "program": "PR-1", "orang": "O-1"},
}
STAGES = [TahapProgram(nama=nama) for nama in ("pembinaan", "pelatihan")]
STEPS = [LangkahPeserta(tahap=nama) for nama in ("pembinaan", "pelatihan")]
REFUSED: list[tuple[type[Declared], dict[str, Any], ErrorCode, str]] = [
    (TahapProgram, {"nama": " "}, E.EMPTY, "nama"),
    (TahapProgram, {"uraian": ""}, E.EMPTY, "uraian"),
    (Program, {"nama": 5}, E.NOT_TEXT, "nama"),
    (Program, {"tahap": ["pembinaan"]}, E.WRONG_TYPE, "tahap[0]"),
    (
        Program,
        {"tahap": [*STAGES, TahapProgram(nama="pembinaan", uraian="lagi")]},
        E.DUPLICATE,
        "tahap[2].nama",
    ),
    (Program, {"penyelenggara": ["L-1", "L-1"]}, E.DUPLICATE, "penyelenggara[1]"),
    (Program, {"periode": 2023}, E.WRONG_TYPE, "periode"),
    (Program, {"wilayah": [wilayah("35.73"), wilayah("3573")]}, E.DUPLICATE, "wilayah[1]"),
    (Program, {"sasaran": -130}, E.NUMBER_NEGATIVE, "sasaran"),
    (LangkahPeserta, {"tahap": ""}, E.EMPTY, "tahap"),
    (LangkahPeserta, {"mulai": "Mei 2023"}, E.WRONG_TYPE, "mulai"),
    (LangkahPeserta, {"mulai": date(2023, 5, 2), "selesai": date(2023, 5, 1)}, E.CONTRADICTION, "selesai"),
    (LangkahPeserta, {"mulai": date(2023, 6, 1), "selesai": MAY}, E.CONTRADICTION, "selesai"),
    (LangkahPeserta, {"mulai": MAY, "selesai": date(2023, 4, 30)}, E.CONTRADICTION, "selesai"),
    (
        LangkahPeserta,
        {"mulai": MAY, "selesai": TanggalKira(Periode.hingga(date(2023, 4, 30)))},
        E.CONTRADICTION,
        "selesai",
    ),
    (KepesertaanProgram, {"orang": ""}, E.EMPTY, "orang"),
    (KepesertaanProgram, {"langkah": [*STEPS, STEPS[0]]}, E.DUPLICATE, "langkah[2].tahap"),
]


@pytest.mark.parametrize(("kind", "wrong", "code", "path"), REFUSED, ids=lambda value: str(value)[:60])
def test_what_is_wrong_is_refused(
    kind: type[Declared], wrong: dict[str, Any], code: ErrorCode, path: str
) -> None:
    with pytest.raises(UmkmError) as caught:
        kind(**{**SOUND[kind], **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_all_that_is_wrong_comes_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Program(id="PR-1", nama="", tahap=STAGES * 2, penyelenggara=["L-1", "L-1"], sasaran=-1)
    assert [fault.path for fault in caught.value.faults] == [
        "nama",
        "penyelenggara[1]",
        "sasaran",
        "tahap[2].nama",
        "tahap[3].nama",
    ]


@pytest.mark.parametrize(
    ("mulai", "selesai"),
    [
        (date(2023, 5, 1), date(2023, 5, 1)),
        (date(2023, 5, 31), MAY),
        (MAY, date(2023, 5, 1)),
        (MAY, MAY),
        (MAY, TanggalKira(Periode.tahun(2023))),
        (MAY, TanggalKira(Periode.hingga(date(2023, 5, 1)))),
        (date(2023, 5, 1), TanggalKira(Periode.sejak(date(2023, 1, 1)))),
        (TanggalKira(Periode.hingga(date(2024, 1, 1))), date(2000, 1, 1)),
        (None, MAY),
        (MAY, None),
    ],
)
def test_an_end_that_may_be_in_order_is_taken(
    mulai: TanggalKira | date | None, selesai: TanggalKira | date | None
) -> None:
    LangkahPeserta(tahap="pembinaan", mulai=mulai, selesai=selesai)


def test_stages_keep_their_order() -> None:
    names = ("pembinaan", "pelatihan", "peralatan", "tempat berjualan")
    jemput_bola = Program(**SOUND[Program], tahap=(TahapProgram(nama=nama) for nama in names))
    assert tuple(one.nama for one in jemput_bola.tahap) == names


@given(program(), kepesertaan_program())
def test_what_is_drawn_names_a_stage_once(drawn: Program, participant: KepesertaanProgram) -> None:
    for names in ([one.nama for one in drawn.tahap], [one.tahap for one in participant.langkah]):
        assert len(names) == len(set(names)) <= 3


@given(langkah_peserta(), tahap_program())
def test_a_stage_that_is_drawn_can_be_gone_through(step: LangkahPeserta, stage: TahapProgram) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Program(**SOUND[Program], tahap=[stage, TahapProgram(nama=stage.nama)])
    assert caught.value.value == stage.nama
    assert KepesertaanProgram(**SOUND[KepesertaanProgram], langkah=[step]).langkah == (step,)
