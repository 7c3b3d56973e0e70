from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from umkm_core.errors import ErrorCode, InvalidTypeError
from umkm_core.hukum.instrumen import Instrumen, JenisPeristiwa, Peristiwa
from umkm_core.values.status import Status

if TYPE_CHECKING:
    from umkm_core.hukum.kitab import Kitab


def make_instrumen(
    *peristiwa: tuple[str, int], ditetapkan: date | None = None, diundangkan: date | None = None
) -> Instrumen:
    return Instrumen(
        id="uu-fiktif",
        singkatan="UU Fiktif",
        judul="Undang-undang fiktif",
        jenis="uu",
        ditetapkan=ditetapkan,
        diundangkan=diundangkan,
        status=Status.TERKONFIRMASI,
        dibaca=date(2026, 11, 21),
        peristiwa=tuple(
            Peristiwa(jenis=JenisPeristiwa(jenis), tanggal=date(tahun, 7, 1)) for jenis, tahun in peristiwa
        ),
    )


@pytest.mark.parametrize(
    ("peristiwa", "at"),
    [
        ((), {1990: None, 2026: None}),
        ((("berlaku", 2000),), {1999: False, 2000: True, 2026: True}),
        ((("berlaku", 2000), ("diubah", 2005), ("dicabut", 2010)), {2000: True, 2005: True, 2010: False}),
        (
            (("berlaku", 2000), ("dibatalkan", 2005), ("hidup-kembali", 2006)),
            {1999: False, 2004: True, 2005: False, 2006: True},
        ),
        ((("dicabut", 2010),), {2009: None, 2010: False}),
        ((("diubah", 2010),), {2009: None, 2010: True}),
    ],
)
def test_in_force_by_its_history(peristiwa: tuple[tuple[str, int], ...], at: dict[int, bool | None]) -> None:
    instrumen = make_instrumen(*peristiwa)
    assert {year: instrumen.berlaku_pada(date(year, 7, 1)) for year in at} == at


def test_the_first_day_is_in_force_and_the_day_before_is_not(bawaan: Kitab) -> None:
    uu = bawaan.instrumen["uu-9-1995"]
    assert [uu.berlaku_pada(date(1995, 12, day)) for day in (25, 26)] == [False, True]
    assert [uu.berlaku_pada(date(2008, 7, day)) for day in (3, 4)] == [True, False]


def test_known_since_promulgation_else_signature() -> None:
    signed, promulgated = date(2020, 1, 1), date(2020, 2, 1)
    assert make_instrumen(ditetapkan=signed, diundangkan=promulgated).diketahui_sejak == promulgated
    assert make_instrumen(ditetapkan=signed).diketahui_sejak == signed
    assert make_instrumen().diketahui_sejak is None


@pytest.mark.parametrize("tanggal", [datetime(2020, 1, 1), "2020-01-01", None])  # noqa: DTZ001
def test_only_a_date(tanggal: Any) -> None:  # noqa: ANN401 - any
    for instrumen in (make_instrumen(), make_instrumen(("berlaku", 2000))):
        with pytest.raises(InvalidTypeError) as caught:
            instrumen.berlaku_pada(tanggal)
        assert (caught.value.code, caught.value.path) == (ErrorCode.NOT_A_DATE, "tanggal")
