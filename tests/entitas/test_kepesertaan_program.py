"""Participants of programs: stages once, and none that ends before it starts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from umkm_core.entitas.kepesertaan_program import KepesertaanProgram, LangkahPeserta
from umkm_core.errors import ErrorCode, UmkmError
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

if TYPE_CHECKING:
    from umkm_core.values.declared import Declared

E = ErrorCode
MAY = TanggalKira(Periode.bulan(2023, 5))
SOUND: dict[type[Declared], dict[str, Any]] = {
    LangkahPeserta: {"tahap": "pembinaan"},
    KepesertaanProgram: {"id": "KPR-1", "program": "PR-1", "orang": "O-1"},
}
STEPS = [LangkahPeserta(tahap=nama) for nama in ("pembinaan", "pelatihan")]
REFUSED: list[tuple[type[Declared], dict[str, Any], ErrorCode, str]] = [
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
    (KepesertaanProgram, {"orang": None}, E.MISSING, "orang"),
]


@pytest.mark.parametrize(("kind", "wrong", "code", "path"), REFUSED, ids=lambda value: str(value)[:60])
def test_what_is_wrong_is_refused(
    kind: type[Declared], wrong: dict[str, Any], code: ErrorCode, path: str
) -> None:
    with pytest.raises(UmkmError) as caught:
        kind(**{**SOUND[kind], **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


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


@pytest.mark.parametrize("who", ["orang", "usaha", "koperasi"])
def test_persons_businesses_and_cooperatives_take_part(who: str) -> None:
    one = KepesertaanProgram(**{**SOUND[KepesertaanProgram], "orang": None, who: "X-1"}, langkah=STEPS)
    assert (getattr(one, who), one.langkah) == ("X-1", tuple(STEPS))
