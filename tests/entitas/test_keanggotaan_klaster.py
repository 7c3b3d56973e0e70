"""KeanggotaanKlaster: what it refuses."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest

from umkm_core import ErrorCode, UmkmError
from umkm_core.entitas.keanggotaan_klaster import KeanggotaanKlaster

E: Final = ErrorCode


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        ({}, [(E.MISSING, "orang")]),
        ({"orang": "O-1", "usaha": "U-1"}, [(E.CONTRADICTION, "usaha")]),
        ({"usaha": "U-1", "koperasi": "K-1"}, [(E.CONTRADICTION, "koperasi")]),
        (
            {"id": "", "klaster": "KL-1 ", "periode": date(2023, 1, 1)},
            [(E.EMPTY, "id"), (E.KEY, "klaster"), (E.WRONG_TYPE, "periode"), (E.MISSING, "orang")],
        ),
    ],
    ids=str,
)
def test_a_wrong_membership_is_refused(fields: dict[str, Any], faults: list[tuple[ErrorCode, str]]) -> None:
    with pytest.raises(UmkmError) as caught:
        KeanggotaanKlaster(**{"id": "A-1", "klaster": "KL-1", **fields})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == faults
