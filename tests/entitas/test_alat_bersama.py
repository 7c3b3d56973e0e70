"""AlatBersama: what it refuses."""

from __future__ import annotations

from typing import Any, Final

import pytest

from umkm_core import ErrorCode, RentangRupiah, UmkmError
from umkm_core.entitas.alat_bersama import AlatBersama

E: Final = ErrorCode


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({"klaster": ""}, E.EMPTY, "klaster"),
        ({"jumlah": 0}, E.OUT_OF_RANGE, "jumlah"),
        ({"jumlah": None}, E.NOT_AN_INTEGER, "jumlah"),
        ({"nilai": "Rp5 juta"}, E.WRONG_TYPE, "nilai"),
        ({"nilai": -1}, E.WRONG_TYPE, "nilai"),
        ({"nilai": RentangRupiah(minimum=None, maksimum=-1)}, E.RUPIAH_NEGATIVE, "nilai"),
        ({"bantuan": "B 1 "}, E.KEY, "bantuan"),
    ],
)
def test_wrong_equipment_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        AlatBersama(**{"id": "AL-1", "klaster": "KL-1", "nama": "oven", **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]
