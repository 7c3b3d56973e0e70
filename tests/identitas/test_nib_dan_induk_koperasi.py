"""NIB and NIK koperasi: numbers of which little is known, so that little is refused."""

from __future__ import annotations

import pytest

from umkm_core.errors import ErrorCode, InvalidValueError
from umkm_core.identitas.induk_koperasi import NomorIndukKoperasi
from umkm_core.identitas.nib import NIB


@pytest.mark.parametrize(("kind", "lengths"), [(NIB, {13}), (NomorIndukKoperasi, {*range(8, 21)})])
def test_lengths(kind: type[NIB | NomorIndukKoperasi], lengths: set[int]) -> None:
    assert {length for length in range(1, 40) if kind.is_valid("9" * length)} == lengths
    with pytest.raises(InvalidValueError) as caught:
        kind("9" * 7)
    assert (caught.value.code, caught.value.path) == (ErrorCode.IDENTITAS_LENGTH, "panjang")


@pytest.mark.parametrize("kind", [NIB, NomorIndukKoperasi])
def test_zeros_alone_are_no_number(kind: type[NIB | NomorIndukKoperasi]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        kind.parse("0" * 13)
    assert caught.value.code is ErrorCode.IDENTITAS_PLACEHOLDER
    assert kind.is_valid("0" * 12 + "1")


@pytest.mark.parametrize(
    ("kind", "code"), [(NIB, "bentuk-saja"), (NomorIndukKoperasi, "susunan-tidak-diketahui")]
)
def test_always_noted(kind: type[NIB | NomorIndukKoperasi], code: str) -> None:
    assert [str(catatan.kode) for catatan in kind("3573010010001").catatan] == [code]


def test_what_may_be_the_nik_of_a_person_is_noted() -> None:
    codes = [str(catatan.kode) for catatan in NomorIndukKoperasi("3573010701050001").catatan]
    assert codes == ["susunan-tidak-diketahui", "mungkin-nik"]
    assert len(NomorIndukKoperasi("3573013201050001").catatan) == 1  # born on day 32


def test_a_date_before_digits_is_no_nib() -> None:
    assert NIB.is_valid("9120.0034-1882 1")
    assert not NIB.is_valid("2020/05/12 10234")


def test_the_length_of_a_range_is_said() -> None:
    with pytest.raises(InvalidValueError, match="has 8 to 20 digits, not 3"):
        NomorIndukKoperasi("123")
