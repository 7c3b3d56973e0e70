"""Dokumen: numbers that are checked, and the days on which a paper is valid."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given

from umkm_core.entitas.dokumen import Dokumen
from umkm_core.errors import ErrorCode, InvalidTypeError, UmkmError
from umkm_core.identitas.nib import NIB
from umkm_core.identitas.pirt import NomorPIRT
from umkm_core.kosakata.dokumen import JenisDokumen
from umkm_core.testing.strategies.nilai import tanggal
from umkm_core.testing.strategies.usaha import dokumen
from umkm_core.values.periode import Periode

E = ErrorCode
PIRT = "P-IRT No. 3063306010072-19"
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"jenis": "NIB"}, E.NOT_AN_OPTION, "jenis"),
    ({"jenis": JenisDokumen.NIB, "nomor": "912000123456"}, E.IDENTITAS_LENGTH, "nomor.panjang"),
    ({"jenis": JenisDokumen.NIB, "nomor": PIRT}, E.IDENTITAS_UNREADABLE, "nomor"),
    ({"jenis": JenisDokumen.P_IRT, "nomor": "9120001234567"}, E.IDENTITAS_LENGTH, "nomor.panjang"),
    ({"jenis": JenisDokumen.P_IRT, "nomor": "BPOM RI MD 263330601007"}, E.IDENTITAS_OTHER_KIND, "nomor"),
    ({"jenis": JenisDokumen.P_IRT, "nomor": 306330601007219}, E.NOT_TEXT, "nomor"),
    (
        {"jenis": JenisDokumen.P_IRT, "nomor": PIRT, "berlaku": Periode.tahun(2018)},
        E.CONTRADICTION,
        "berlaku",
    ),
    (
        {"jenis": JenisDokumen.P_IRT, "nomor": PIRT, "berlaku": Periode.tahun(2020)},
        E.CONTRADICTION,
        "berlaku",
    ),
    (
        {"jenis": JenisDokumen.P_IRT, "nomor": PIRT, "berlaku": Periode(sampai=date(2019, 1, 1))},
        E.CONTRADICTION,
        "berlaku",
    ),
    (
        {"jenis": JenisDokumen.P_IRT, "nomor": PIRT, "berlaku": Periode.sejak(date(2020, 1, 1))},
        E.CONTRADICTION,
        "berlaku",
    ),
    (
        {"jenis": JenisDokumen.P_IRT, "nomor": "1", "berlaku": Periode.tahun(2020)},
        E.IDENTITAS_LENGTH,
        "nomor.panjang",
    ),
    ({"sebutan": " "}, E.EMPTY, "sebutan"),
    ({"berlaku": date(2024, 1, 1)}, E.WRONG_TYPE, "berlaku"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=lambda value: str(value)[:60])
def test_a_wrong_paper_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Dokumen(**{"jenis": JenisDokumen.HALAL, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_numbers_are_read_as_people_write_them() -> None:
    nib = Dokumen(jenis=JenisDokumen.NIB, nomor="NIB: 9120 0012 3456 7")
    assert (nib.nomor, nib.nib, nib.pirt) == ("NIB: 9120 0012 3456 7", NIB("9120001234567"), None)
    pirt = Dokumen(jenis=JenisDokumen.P_IRT, nomor=PIRT)
    assert (pirt.nib, pirt.pirt) == (None, NomorPIRT("306330601007219"))
    assert Dokumen(jenis=JenisDokumen.NIB).nib is None
    assert Dokumen(jenis=JenisDokumen.P_IRT).pirt is None


def test_the_number_of_another_paper_is_any_text() -> None:
    siup = Dokumen(jenis=JenisDokumen.SIUP, nomor="9120001234567")
    assert (siup.nib, siup.pirt) == (None, None)
    Dokumen(jenis=JenisDokumen.LAINNYA, nomor="1", sebutan="surat keterangan usaha")
    Dokumen(jenis=JenisDokumen.ISO_9001, sebutan="ISO 9001:2015")


FROM_2024 = Periode.sejak(date(2024, 1, 1))
ONLY_2024 = Periode.tahun(2024)
UNTIL_2024 = Periode.hingga(date(2024, 12, 31))
DAYS = (date(2023, 12, 31), date(2024, 1, 1), date(2024, 12, 31), date(2025, 1, 1))


@pytest.mark.parametrize(
    ("fields", "is_valid", "last"),
    [
        ({}, [None, None, None, None], None),
        ({"berlaku": ONLY_2024}, [False, True, True, False], "31 Desember 2024"),
        ({"berlaku": FROM_2024}, [False, True, True, True], None),
        ({"berlaku": UNTIL_2024}, [None, None, None, False], "31 Desember 2024"),
        ({"berlaku": Periode()}, [None, None, None, None], None),
        ({"nomor": "3063306010072-24"}, [None, None, None, False], "suatu hari pada 2024"),
        ({"nomor": "3063306010072-23"}, [None, False, False, False], "suatu hari pada 2023"),
        # the day that is stated is more than the year that the number tells, and that year more than no end
        ({"nomor": "3063306010072-24", "berlaku": ONLY_2024}, [False, True, True, False], "31 Desember 2024"),
        ({"nomor": "3063306010072-24", "berlaku": UNTIL_2024}, [None, None, None, False], "31 Desember 2024"),
        (
            {"nomor": "3063306010072-24", "berlaku": Periode()},
            [None, None, None, False],
            "suatu hari pada 2024",
        ),
        (
            {"nomor": "3063306010072-24", "berlaku": FROM_2024},
            [False, True, None, False],
            "suatu hari pada 2024",
        ),
        (
            {"nomor": "3063306010072-24", "berlaku": Periode.sejak(date(2024, 12, 31))},
            [False, False, True, False],
            "31 Desember 2024",
        ),
        (
            {"nomor": "3063306010072-25", "berlaku": FROM_2024},
            [False, True, True, True],
            "suatu hari pada 2025",
        ),
        (
            {"nomor": "3063306010072-24", "berlaku": Periode(sampai=date(2024, 1, 2))},
            [None, None, False, False],
            "1 Januari 2024",
        ),
    ],
)
def test_a_paper_is_valid_on_its_days(
    fields: dict[str, Any], is_valid: list[bool | None], last: str | None
) -> None:
    paper = Dokumen(jenis=JenisDokumen.P_IRT, **fields)
    assert [paper.berlaku_pada(day) for day in DAYS] == is_valid
    assert (paper.berakhir and str(paper.berakhir)) == last


def test_validity_is_asked_of_a_day() -> None:
    for day in (datetime(2024, 1, 1), "2024-01-01"):  # noqa: DTZ001 - refused
        with pytest.raises(InvalidTypeError):
            Dokumen(jenis=JenisDokumen.HALAL).berlaku_pada(day)  # type: ignore[arg-type]


@given(dokumen(), tanggal())
def test_no_paper_is_valid_after_its_last_day(paper: Dokumen, day: date) -> None:
    is_past = paper.berakhir is not None and paper.berakhir.sebelum(day) is True
    assert not (is_past and paper.berlaku_pada(day) is not False)
    assert (paper.jenis in {JenisDokumen.NIB, JenisDokumen.P_IRT} and paper.nomor is not None) is (
        (paper.nib or paper.pirt) is not None
    )
