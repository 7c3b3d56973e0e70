"""Klaster and AnggotaKlaster: what they refuse."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest
from hypothesis import given

from umkm_core import Alamat, ErrorCode, Periode, UmkmError
from umkm_core.entitas.klaster import AnggotaKlaster, Klaster
from umkm_core.testing.strategies.klaster import anggota_klaster, klaster

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
    assert Klaster(id="KL-1", nama="Klaster Fiktif", alamat=[RW_15, RW_16]).alamat == (RW_15, RW_16)


def test_a_wrong_membership_is_refused_with_all_its_faults() -> None:
    with pytest.raises(UmkmError) as caught:
        AnggotaKlaster(id="", klaster="KL-1 ", usaha=None, periode=date(2023, 1, 1))  # type: ignore[arg-type]
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        (E.EMPTY, "id"),
        (E.KEY, "klaster"),
        (E.NOT_TEXT, "usaha"),
        (E.WRONG_TYPE, "periode"),
    ]


@given(klaster(), anggota_klaster())
def test_what_is_drawn_is_allowed(satu: Klaster, anggota: AnggotaKlaster) -> None:
    assert len(set(satu.alamat)) == len(satu.alamat)
    assert anggota.periode is None or isinstance(anggota.periode, Periode)
