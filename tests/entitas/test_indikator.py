"""IndikatorWilayah: what it refuses."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest

from umkm_core import Arah, ErrorCode, RentangRupiah, UmkmError, parse_rentang_rupiah, wilayah
from umkm_core.entitas.indikator import IndikatorWilayah

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
        ({"minimum": Decimal("1E-99999999")}, E.OUT_OF_RANGE, "minimum"),
        ({"minimum": Decimal("1E-21")}, E.OUT_OF_RANGE, "minimum"),
        ({"minimum": Decimal("1E+99999999")}, E.NUMBER_TOO_LARGE, "minimum"),
        ({"minimum": Decimal("0E+99999999")}, E.NUMBER_TOO_LARGE, "minimum"),
        ({"minimum": None, "arah": "turun"}, E.NOT_AN_OPTION, "arah"),
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
        {"minimum": Decimal("1E-20"), "maksimum": Decimal("9E+46")},
        {"maksimum": 0},
        {"minimum": 10**47 - 1, "satuan": "rupiah", "per": "orang", "waktu": date(2023, 1, 9)},
    ],
    ids=str,
)
def test_just_allowed(fields: dict[str, Any]) -> None:
    figure = IndikatorWilayah(**DEFAULT, **fields)
    assert (figure.minimum, figure.maksimum) == (fields.get("minimum"), fields.get("maksimum"))


def test_a_way_is_enough() -> None:
    assert str(IndikatorWilayah(**{**DEFAULT, "nama": "daya beli"}, arah=Arah.TURUN).arah) == "turun"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Rp50.000 sampai Rp75.000", (50_000, 75_000, False)),
        ("sekitar Rp50.000", (50_000, 50_000, True)),
        ("paling sedikit Rp50.000", (50_000, None, False)),
    ],
)
def test_an_amount_of_money_is_a_figure(text: str, ends: tuple[int | None, int | None, bool]) -> None:
    figure = IndikatorWilayah.from_rupiah(
        parse_rentang_rupiah(text), id="I-1", nama="pengeluaran", wilayah="35.79", waktu=date(2023, 5, 23)
    )
    assert (figure.minimum, figure.maksimum, figure.kira_kira) == ends
    assert (figure.satuan, figure.wilayah, str(figure.waktu)) == ("rupiah", DEFAULT["wilayah"], "23 Mei 2023")


@pytest.mark.parametrize(
    ("rentang", "path"),
    [(50_000, "rentang"), (RentangRupiah(minimum=None, maksimum=None), "minimum")],
    ids=str,
)
def test_what_is_no_amount_is_no_figure(rentang: Any, path: str) -> None:  # noqa: ANN401 - wrong on purpose
    with pytest.raises(UmkmError) as caught:
        IndikatorWilayah.from_rupiah(rentang, id="I-1", nama="pengeluaran", wilayah="35.79")
    assert [fault.path for fault in caught.value.faults] == [path]
