"""StatusOperasional: what it refuses. Whether it counts as done, its business says."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from umkm_core.entitas.status_usaha import StatusOperasional
from umkm_core.errors import ErrorCode, UmkmError
from umkm_core.kosakata.usaha import KeadaanUsaha
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
