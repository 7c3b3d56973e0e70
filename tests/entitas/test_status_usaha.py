"""StatusOperasional: what it refuses, and whether it counts as done."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given

from umkm_core.entitas.keterangan import Keterangan
from umkm_core.entitas.status_usaha import StatusOperasional
from umkm_core.errors import ErrorCode, UmkmError
from umkm_core.kosakata.modalitas import Modalitas
from umkm_core.kosakata.usaha import KeadaanUsaha
from umkm_core.testing.strategies.usaha import status_operasional
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

E = ErrorCode
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"keadaan": "tutup"}, E.NOT_AN_OPTION, "keadaan"),
    ({"sejak": Periode.tahun(2021)}, E.WRONG_TYPE, "sejak"),
    ({"sejak": datetime(2021, 1, 1)}, E.WRONG_TYPE, "sejak"),  # noqa: DTZ001 - refused
    ({"sebab": "pandemi"}, E.WRONG_TYPE, "sebab"),
    ({"sebab": ["pandemi", " "]}, E.EMPTY, "sebab[1]"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=lambda value: str(value)[:60])
def test_a_wrong_status_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        StatusOperasional(**{"keadaan": KeadaanUsaha.TUTUP, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_a_day_may_be_exact_or_not() -> None:
    for day in (date(2021, 1, 1), TanggalKira(Periode.hari(date(2021, 1, 1)))):
        status = StatusOperasional(keadaan=KeadaanUsaha.AKTIF, sejak=day)
        assert status.sejak is not None
        assert status.sejak.pasti == date(2021, 1, 1)


@pytest.mark.parametrize(
    ("told", "is_done"),
    [
        ([], True),
        ([Modalitas.REALISASI], True),
        ([Modalitas.RENCANA, Modalitas.REALISASI], True),
        *(([modalitas], False) for modalitas in Modalitas if modalitas is not Modalitas.REALISASI),
    ],
)
def test_what_is_wished_meant_or_only_said_is_not_done(told: list[Modalitas], is_done: bool) -> None:  # noqa: FBT001 - a parameter
    keterangan = [Keterangan(modalitas=modalitas) for modalitas in told]
    assert StatusOperasional(keadaan=KeadaanUsaha.TUTUP, keterangan=keterangan).terjadi is is_done


@given(status_operasional())
def test_what_is_drawn_is_done_or_not(drawn: StatusOperasional) -> None:
    assert drawn.terjadi in {True, False}
