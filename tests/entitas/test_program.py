"""Programs: their stages, each once and in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from umkm_core.acuan.wilayah import wilayah
from umkm_core.entitas.program import Program, TahapProgram
from umkm_core.errors import ErrorCode, InvalidValueError, UmkmError

if TYPE_CHECKING:
    from umkm_core.values.declared import Declared

E = ErrorCode
SOUND: dict[type[Declared], dict[str, Any]] = {
    TahapProgram: {"nama": "pembinaan"},
    Program: {"id": "PR-1", "nama": "Jemput Bola Fiktif"},
}
STAGES = [TahapProgram(nama=nama) for nama in ("pembinaan", "pelatihan")]
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


def test_stages_keep_their_order() -> None:
    names = ("pembinaan", "pelatihan", "peralatan", "tempat berjualan")
    jemput_bola = Program(**SOUND[Program], tahap=(TahapProgram(nama=nama) for nama in names))
    assert tuple(one.nama for one in jemput_bola.tahap) == names
