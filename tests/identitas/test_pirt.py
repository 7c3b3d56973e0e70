"""P-IRT: its parts, the year of its end, and what is another number."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError
from umkm_core.identitas.pirt import KemasanPIRT, NomorPIRT
from umkm_core.testing import strategies

law = settings(derandomize=True, deadline=None, max_examples=60)


def test_parts() -> None:
    pirt = NomorPIRT.parse("P-IRT No. 3063306010072-19")
    assert pirt.kemasan is KemasanPIRT.KARTON_KERTAS
    assert (pirt.kode_jenis_pangan, pirt.kode_wilayah, pirt.urut_pangan) == ("06", "33.06", "01")
    assert (pirt.urut_industri, pirt.tahun_berakhir) == ("0072", 2019)
    assert pirt.wilayah is not None
    assert pirt.wilayah.nama == "Kabupaten Purworejo"
    assert pirt.catatan == ()


@law
@given(strategies.nomor_pirt())
def test_the_parts_make_the_number(pirt: NomorPIRT) -> None:
    parts = (
        *(pirt.nomor[0], pirt.kode_jenis_pangan, pirt.kode_wilayah.replace(".", ""), pirt.urut_pangan),
        *(pirt.urut_industri, f"{pirt.tahun_berakhir % 100:02}"),
    )
    assert "".join(parts) == pirt.nomor
    assert pirt.tahun_berakhir // 100 == 20


@pytest.mark.parametrize(
    ("digit", "word"),
    [
        *(("1", "gelas"), ("2", "plastik"), ("3", "karton/kertas"), ("4", "kaleng"), ("5", "aluminium foil")),
        *(("6", "lain-lain"), ("7", "komposit"), ("8", "ganda"), ("9", "None"), ("0", "None")),
    ],
)
def test_packaging(digit: str, word: str) -> None:
    pirt = NomorPIRT(f"{digit}06330601007219")
    assert str(pirt.kemasan) == word
    assert [str(catatan.kode) for catatan in pirt.catatan] == ["kemasan-tidak-dikenal"] * (word == "None")
    assert all(f"Kode kemasan {digit} tidak" in str(catatan) for catatan in pirt.catatan)


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        (date(2018, 12, 31), True),
        (date(2019, 1, 1), None),
        (date(2019, 12, 31), None),
        (date(2020, 1, 1), False),
    ],
)
def test_within_its_last_year_the_number_does_not_tell(day: date, answer: bool | None) -> None:  # noqa: FBT001 - a parameter of the test
    assert NomorPIRT("306330601007219").belum_berakhir(pada=day) is answer


@pytest.mark.parametrize("day", [datetime(2019, 1, 1), "2019-01-01", None])  # noqa: DTZ001 - no zone is the point
def test_a_day_is_a_date(day: Any) -> None:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(InvalidTypeError) as caught:
        NomorPIRT("306330601007219").belum_berakhir(pada=day)
    assert (caught.value.code, caught.value.path) == (ErrorCode.NOT_A_DATE, "pada")


@pytest.mark.parametrize("text", ["306330601007219", "P-IRT 3063306010072/19", "PIRT 3 06 3306 01 0072 - 19"])
def test_spellings(text: str) -> None:
    assert NomorPIRT.parse(text).format() == "P-IRT No. 3063306010072-19"


@pytest.mark.parametrize(
    ("text", "code", "path"),
    [
        ("P-IRT No. 206357301012", ErrorCode.IDENTITAS_OTHER_KIND, "panjang"),
        ("MD 235602169254", ErrorCode.IDENTITAS_OTHER_KIND, ""),
        ("BPOM RI ML235602169254", ErrorCode.IDENTITAS_OTHER_KIND, ""),
        ("P-IRT No. 3063306010072", ErrorCode.IDENTITAS_LENGTH, "panjang"),
        ("3063306010072-2019", ErrorCode.IDENTITAS_LENGTH, "panjang"),
        ("000000000000000", ErrorCode.IDENTITAS_PLACEHOLDER, ""),
    ],
)
def test_what_is_refused(text: str, code: ErrorCode, path: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        NomorPIRT.parse(text)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_an_unknown_area_is_a_note() -> None:
    pirt = NomorPIRT("306339901007219")
    assert pirt.wilayah is not None
    assert pirt.wilayah.kode == "33"
    assert [dict(catatan.rincian)["tingkat"] for catatan in pirt.catatan] == ["kabupaten/kota"]


def test_letters_within_a_word_are_no_mark_of_another_registration() -> None:
    for text in ("Abpom 306330601007219", "bpoma 306330601007219"):
        with pytest.raises(InvalidValueError) as caught:
            NomorPIRT.parse(text)
        assert caught.value.code is ErrorCode.IDENTITAS_UNREADABLE
