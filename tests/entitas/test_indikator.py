"""IndikatorWilayah: what it refuses."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import given

from umkm_core import ErrorCode, UmkmError, wilayah
from umkm_core.entitas.indikator import IndikatorWilayah
from umkm_core.testing.strategies.indikator import indikator_wilayah

E: Final = ErrorCode
DEFAULT: Final[dict[str, Any]] = {
    "id": "I-1",
    "nama": "pengeluaran harian rata-rata",
    "wilayah": wilayah("35.79"),
}


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({"minimum": None}, E.MISSING, "minimum"),
        ({"minimum": 50_000.0}, E.WRONG_TYPE, "minimum"),
        ({"minimum": True}, E.WRONG_TYPE, "minimum"),
        ({"minimum": "50.000"}, E.WRONG_TYPE, "minimum"),
        *(
            ({"minimum": Decimal(word)}, E.OUT_OF_RANGE, "minimum")
            for word in ("NaN", "sNaN", "Infinity", "-Infinity")
        ),
        ({"minimum": 10**47}, E.NUMBER_TOO_LARGE, "minimum"),
        ({"minimum": Decimal("-1e47")}, E.NUMBER_TOO_LARGE, "minimum"),
        ({"maksimum": 49_999}, E.CONTRADICTION, "maksimum"),
        ({"maksimum": Decimal("49999.99")}, E.CONTRADICTION, "maksimum"),
        ({"wilayah": "35.99"}, E.WILAYAH_UNKNOWN, "wilayah"),
        ({"wilayah": None}, E.WRONG_TYPE, "wilayah"),
        ({"kira_kira": None}, E.NOT_AN_OPTION, "kira_kira"),
        ({"satuan": ""}, E.EMPTY, "satuan"),
        ({"per": " "}, E.EMPTY, "per"),
        ({"waktu": "tahun lalu"}, E.WRONG_TYPE, "waktu"),
    ],
)
def test_a_wrong_figure_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        IndikatorWilayah(**{**DEFAULT, "minimum": 50_000, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


@pytest.mark.parametrize(
    "fields",
    [
        {"minimum": 50_000, "maksimum": Decimal("50000.00")},
        {"minimum": Decimal("-2.5")},
        {"maksimum": 0},
        {"minimum": 10**47 - 1, "satuan": "rupiah", "per": "orang", "waktu": date(2023, 1, 9)},
    ],
    ids=str,
)
def test_just_allowed(fields: dict[str, Any]) -> None:
    figure = IndikatorWilayah(**DEFAULT, **fields)
    assert (figure.minimum, figure.maksimum) == (fields.get("minimum"), fields.get("maksimum"))


@given(indikator_wilayah())
def test_what_is_drawn_has_a_number(figure: IndikatorWilayah) -> None:
    assert (figure.minimum, figure.maksimum) != (None, None)
