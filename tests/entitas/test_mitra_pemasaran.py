"""MitraPemasaran: what kind of place it is must be told."""

from __future__ import annotations

from typing import Any

import pytest

from umkm_core.entitas.mitra_pemasaran import MitraPemasaran
from umkm_core.errors import ErrorCode, UmkmError
from umkm_core.kosakata.pasar import JenisMitra

E = ErrorCode
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"id": "MP-1 "}, E.KEY, "id"),
    ({"nama": ""}, E.EMPTY, "nama"),
    ({"jenis": None}, E.NOT_AN_OPTION, "jenis"),
    ({"jenis": "outlet"}, E.NOT_AN_OPTION, "jenis"),
    ({"alamat": "Jalan Fiktif 1"}, E.WRONG_TYPE, "alamat"),
    ({"usaha": ""}, E.EMPTY, "usaha"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_a_wrong_partner_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        MitraPemasaran(**{"id": "MP-1", "nama": "Toko Fiktif", "jenis": JenisMitra.OUTLET, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_a_partner_may_have_no_name() -> None:
    assert MitraPemasaran(id="MP-1", jenis=JenisMitra.TOKO_OLEH_OLEH).nama is None
