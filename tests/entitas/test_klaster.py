"""Klaster: what it refuses."""

from __future__ import annotations

from typing import Any, Final

import pytest

from umkm_core import Alamat, ErrorCode, UmkmError
from umkm_core.entitas.klaster import Klaster

E: Final = ErrorCode
RW_15: Final = Alamat(rw=15, wilayah="35.73.02.1001")
RW_16: Final = Alamat(rw=16, wilayah="35.73.02.1001")


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({"nama": " "}, E.EMPTY, "nama"),
        ({"jenis": "tematik"}, E.NOT_AN_OPTION, "jenis"),
        ({"komoditas": ""}, E.EMPTY, "komoditas"),
        ({"alamat": RW_15}, E.WRONG_TYPE, "alamat"),
        ({"alamat": [RW_15, RW_16, RW_15]}, E.DUPLICATE, "alamat[2]"),
    ],
)
def test_a_wrong_cluster_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Klaster(**{"id": "KL-1", "nama": "Klaster Fiktif", **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_a_cluster_may_have_several_places() -> None:
    assert Klaster(id="KL-1", alamat=[RW_15, RW_16]).alamat == (RW_15, RW_16)
