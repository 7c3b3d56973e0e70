"""NPWP in its forms, its check digit, and the NITKU that contains one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidValueError
from umkm_core.identitas.nik import NIK
from umkm_core.identitas.npwp import NITKU, NPWP, BentukNPWP
from umkm_core.testing import strategies

law = settings(derandomize=True, deadline=None, max_examples=60)
A_NIK = "3573010701050001"


def faults_of(kind: type[NPWP | NITKU], number: str) -> list[tuple[ErrorCode, str]]:
    with pytest.raises(InvalidValueError) as caught:
        kind.parse(number)
    return [(fault.code, fault.path) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("text", "number", "form", "older", "present", "printed"),
    [
        (
            "99.876.543.2-901.000",
            "998765432901000",
            BentukNPWP.LIMA_BELAS,
            "998765432901000",
            None,
            "99.876.543.2-901.000",
        ),
        (
            "0998765432901000",
            "0998765432901000",
            BentukNPWP.NOL_LIMA_BELAS,
            "998765432901000",
            "0998765432901000",
            "0998765432901000",
        ),
        (A_NIK, A_NIK, BentukNPWP.NIK, None, A_NIK, A_NIK),
    ],
)
def test_forms(
    text: str, number: str, form: BentukNPWP, older: str | None, present: str | None, printed: str
) -> None:
    npwp = NPWP.parse(text)
    assert (npwp.nomor, npwp.bentuk, npwp.nomor_15, npwp.nomor_16, npwp.format()) == (
        number,
        form,
        older,
        present,
        printed,
    )
    assert npwp.nik == (NIK(A_NIK) if form is BentukNPWP.NIK else None)
    assert (npwp.kode_kpp, npwp.kode_cabang) == ((None, None) if form is BentukNPWP.NIK else ("901", "000"))


@pytest.mark.parametrize(
    "text", ["99.876.543.2/901.000", "99 876 543 2 901 000", "998765432-901000", "99.876.543.2 - 901.000"]
)
def test_spellings(text: str) -> None:
    assert NPWP.parse(text) == NPWP("998765432901000")


@law
@given(strategies.npwp())
def test_forms_agree_with_each_other(npwp: NPWP) -> None:
    if npwp.nomor_15 is not None:
        with_zero = NPWP(f"0{npwp.nomor_15}")
        assert npwp == with_zero == NPWP(npwp.nomor_15)
        assert len({npwp, with_zero, NPWP(npwp.nomor_15)}) == 1
        assert with_zero.nomor_15 == npwp.nomor_15
        assert with_zero.nomor_16 == with_zero.nomor
        assert npwp.kunci == npwp.nomor_15
    else:
        assert npwp.kunci == npwp.nomor_16 == str(npwp.nik)
    assert {npwp.nomor_15, npwp.nomor_16} - {None}


@law
@given(strategies.npwp(), strategies.npwp())
def test_equal_means_the_same_key(one: NPWP, other: NPWP) -> None:
    assert (one == other) == (one.kunci == other.kunci)
    assert (one < other) == (one.kunci < other.kunci)


def test_what_differs_is_unequal() -> None:
    assert NPWP("998765432901000") != NPWP("998765432901001"), "a branch"
    assert NPWP("998765432901000") != NPWP("998765432902000"), "another office"


@law
@given(strategies.npwp().filter(lambda npwp: npwp.nomor_15 is not None), st.integers(0, 8), st.integers(1, 9))
def test_every_wrong_digit_of_the_taxpayer_is_found(npwp: NPWP, place: int, step: int) -> None:
    number = str(npwp.nomor_15)
    wrong = f"{number[:place]}{(int(number[place]) + step) % 10}{number[place + 1 :]}"
    if wrong.startswith("000000000"):
        assert faults_of(NPWP, wrong) == [(ErrorCode.IDENTITAS_PLACEHOLDER, "")]
    else:
        assert faults_of(NPWP, wrong) == [(ErrorCode.IDENTITAS_CHECK_DIGIT, "digit_cek")]
        assert faults_of(NPWP, f"0{wrong}") == [(ErrorCode.IDENTITAS_CHECK_DIGIT, "digit_cek")]


@pytest.mark.parametrize(
    ("number", "code", "path"),
    [
        ("016090525017000", ErrorCode.IDENTITAS_CHECK_DIGIT, "digit_cek"),
        ("0016090525017000", ErrorCode.IDENTITAS_CHECK_DIGIT, "digit_cek"),
        ("000000000000000", ErrorCode.IDENTITAS_PLACEHOLDER, ""),
        ("00.000.000.0-411.000", ErrorCode.IDENTITAS_PLACEHOLDER, ""),
        ("0000000000000000", ErrorCode.IDENTITAS_PLACEHOLDER, ""),
        ("3573013201050001", ErrorCode.IDENTITAS_COMPONENT, "hari_lahir"),
        ("98765432901000", ErrorCode.IDENTITAS_LENGTH, "panjang"),
        ("09987654329010000", ErrorCode.IDENTITAS_LENGTH, "panjang"),
    ],
)
def test_what_is_wrong_is_named(number: str, code: ErrorCode, path: str) -> None:
    assert faults_of(NPWP, number) == [(code, path)]


def test_first_digits_and_offices_are_not_judged() -> None:
    assert NPWP.is_valid("99.123.456.8-000.000")
    assert NPWP("991234568999000").kode_kpp == "999"


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        ("998765432901000", ["bentuk-16-tidak-tentu"]),
        ("998765432901001", ["bentuk-16-tidak-tentu", "npwp-cabang"]),
        ("0998765432901000", []),
        ("0998765432901001", ["npwp-cabang"]),
        (A_NIK, []),
        ("3573010701050000", ["nomor-urut-nol"]),
        ("9973010701050001", ["wilayah-tidak-dikenal"]),
    ],
)
def test_notes(number: str, codes: list[str]) -> None:
    assert [str(catatan.kode) for catatan in NPWP(number).catatan] == codes
    if len(number) == 16:
        assert NITKU(f"{number}000000").catatan == NPWP(number).catatan


@law
@given(strategies.nitku())
def test_a_nitku_contains_an_npwp(nitku: NITKU) -> None:
    assert f"{nitku.npwp}{nitku.urutan}" == str(nitku)
    assert nitku.npwp.nomor_16 == str(nitku)[:16]
    assert nitku.pusat == (nitku.urutan == "000000")


@pytest.mark.parametrize(
    ("number", "code", "path"),
    [
        ("0998765432901000", ErrorCode.IDENTITAS_LENGTH, "panjang"),
        ("998765432901000000001", ErrorCode.IDENTITAS_LENGTH, "panjang"),
        ("0016090525017000000001", ErrorCode.IDENTITAS_CHECK_DIGIT, "npwp.digit_cek"),
        ("3573013201050001000001", ErrorCode.IDENTITAS_COMPONENT, "npwp.hari_lahir"),
        ("0" * 22, ErrorCode.IDENTITAS_PLACEHOLDER, ""),
        ("0" * 21 + "1", ErrorCode.IDENTITAS_PLACEHOLDER, "npwp"),
    ],
)
def test_a_wrong_nitku_names_the_part(number: str, code: ErrorCode, path: str) -> None:
    assert [(found, where.removesuffix(".")) for found, where in faults_of(NITKU, number)] == [(code, path)]
