from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError, mask_persons
from umkm_core.values.checks import RECORD_YEARS
from umkm_core.values.kalender import NAMA_BULAN, NAMA_HARI
from umkm_core.values.periode import Periode, format_periode
from umkm_core.values.rentang_tanggal import parse_periode, parse_rentang_tanggal
from umkm_core.values.tanggal import format_tanggal, parse_tanggal

if TYPE_CHECKING:
    from collections.abc import Callable

law = settings(derandomize=True, deadline=None, max_examples=200)


def dari(awal: date, akhir: date) -> Periode:
    return Periode.dari(awal, sampai_dengan=akhir)


FIVE_TO_SEVEN = dari(date(2024, 2, 5), date(2024, 2, 7))  # Monday to Wednesday

READ = {
    "28 s.d 29 November 2024": dari(date(2024, 11, 28), date(2024, 11, 29)),
    "28 s.d. 29 November 2024": dari(date(2024, 11, 28), date(2024, 11, 29)),
    "28 S/D 29 NOVEMBER 2024": dari(date(2024, 11, 28), date(2024, 11, 29)),
    "28sd29 Nopember 2024": dari(date(2024, 11, 28), date(2024, 11, 29)),
    "28 sd. 29 Nop. 2024.": dari(date(2024, 11, 28), date(2024, 11, 29)),
    "05-09 November 2024": dari(date(2024, 11, 5), date(2024, 11, 9)),
    "05–09\u00a0November  2024\n": dari(date(2024, 11, 5), date(2024, 11, 9)),
    "5 - 9 Nov, 2024": dari(date(2024, 11, 5), date(2024, 11, 9)),
    "01-02 Pebruari 2024": dari(date(2024, 2, 1), date(2024, 2, 2)),
    "30 Desember 2023 - 2 Januari 2024": dari(date(2023, 12, 30), date(2024, 1, 2)),
    "30 Desember 2023–2 Januari 2024": dari(date(2023, 12, 30), date(2024, 1, 2)),
    "1 Maret - 3 April 2024": dari(date(2024, 3, 1), date(2024, 4, 3)),
    "1 Maret-31 Maret 2024": dari(date(2024, 3, 1), date(2024, 3, 31)),
    "28 Februari - 1 Maret 2024": dari(date(2024, 2, 28), date(2024, 3, 1)),
    "5 Maret 2024": Periode.hari(date(2024, 3, 5)),
    "Selasa (5/3/2024)": Periode.hari(date(2024, 3, 5)),
    "5-5 Maret 2024": Periode.hari(date(2024, 3, 5)),
    "tanggal 5 sampai dengan 7 Februari 2024": FIVE_TO_SEVEN,
    "dari tanggal 5 sampai tanggal 7 Februari 2024": FIVE_TO_SEVEN,
    "mulai 5 Februari hingga 7 Februari 2024": FIVE_TO_SEVEN,
    # in digits
    "5/2/2024 - 7/2/2024": FIVE_TO_SEVEN,
    "5/2/2024-7/2/2024": FIVE_TO_SEVEN,
    "05-02-2024 - 07-02-2024": FIVE_TO_SEVEN,
    "05-02-2024-07-02-2024": FIVE_TO_SEVEN,
    "5.2.2024 s.d. 7.2.2024": FIVE_TO_SEVEN,
    "2024-02-05 s/d 2024-02-07": FIVE_TO_SEVEN,
    "2024-02-05-2024-02-07": FIVE_TO_SEVEN,
    "5/2 - 7/2/2024": FIVE_TO_SEVEN,
    "5-7/2/2024": FIVE_TO_SEVEN,
    "5 s.d. 7-2-2024": FIVE_TO_SEVEN,
    "5/2/2024 s.d. 7 Februari 2024": FIVE_TO_SEVEN,
    # it has the shape of a date
    "05-09-2024": Periode.hari(date(2024, 9, 5)),
    "05.09.2024": Periode.hari(date(2024, 9, 5)),
    # lists
    "5 dan 6 Maret 2024": dari(date(2024, 3, 5), date(2024, 3, 6)),
    "12 & 13 Juni 2024": dari(date(2024, 6, 12), date(2024, 6, 13)),
    "5, 6 dan 7 Februari 2024": FIVE_TO_SEVEN,
    "5, 6, dan 7 Februari 2024": FIVE_TO_SEVEN,
    "5,6,7 Februari 2024": FIVE_TO_SEVEN,
    "5-6 dan 7 Februari 2024": FIVE_TO_SEVEN,
    "5 Februari 2024, 6 Februari 2024 & 7 Februari 2024": FIVE_TO_SEVEN,
    "31 Januari dan 1 Februari 2024": dari(date(2024, 1, 31), date(2024, 2, 1)),
    "31 Desember 2023, 1 Januari 2024": dari(date(2023, 12, 31), date(2024, 1, 1)),
    # weekdays
    "Senin-Rabu, 5-7 Februari 2024": FIVE_TO_SEVEN,
    "Senin s.d. Rabu 5 s.d. 7 Februari 2024": FIVE_TO_SEVEN,
    "hari Senin sampai hari Rabu, tanggal 5 sampai 7 Februari 2024": FIVE_TO_SEVEN,
    "Senin – Rabu (5 – 7 Februari 2024)": FIVE_TO_SEVEN,
    "Senin-Rabu, 5, 6 dan 7 Februari 2024": FIVE_TO_SEVEN,
    "Senin, 5 Februari - Rabu, 7 Februari 2024": FIVE_TO_SEVEN,
    "hari Senin, tanggal 5 Februari 2024 sampai dengan hari Rabu, tanggal 7 Februari 2024": FIVE_TO_SEVEN,
    "Senin, 5-7 Februari 2024": FIVE_TO_SEVEN,
    "Senin, Selasa dan Rabu, 5-7 Februari 2024": FIVE_TO_SEVEN,
    "Senin, Selasa dan Rabu, 5, 6 dan 7 Februari 2024": FIVE_TO_SEVEN,
    "Sabtu-Ahad, 10-11 Februari 2024": dari(date(2024, 2, 10), date(2024, 2, 11)),
    "Kamis dan Jum'at, 8 & 9 Februari 2024": dari(date(2024, 2, 8), date(2024, 2, 9)),
    "1 Januari 1900 - 31 Desember 2199": dari(date(1900, 1, 1), date(2199, 12, 31)),
}

Refusal = tuple[ErrorCode, str, tuple[str, ...]]

REFUSED: dict[str, Refusal] = {
    "": (ErrorCode.TANGGAL_EMPTY, "empty", ()),
    " - ": (ErrorCode.TANGGAL_EMPTY, "empty", ()),
    # ends that descend: swapped, or a month or a year that is wrong by one, the shortest first
    "9-5 November 2024": (
        ErrorCode.TANGGAL_DESCENDING,
        "5 November 2024 is before 9 November 2024",
        ("5–9 November 2024", "9 November–5 Desember 2024", "9 Oktober–5 November 2024"),
    ),
    "30-2 Mei 2024": (
        ErrorCode.TANGGAL_DESCENDING,
        "2 Mei 2024 is before 30 Mei 2024",
        ("30 April–2 Mei 2024", "30 Mei–2 Juni 2024", "2–30 Mei 2024"),
    ),
    "31-2 Mei 2024": (
        ErrorCode.TANGGAL_DESCENDING,
        "2 Mei 2024 is before 31 Mei 2024",
        ("31 Mei–2 Juni 2024", "2–31 Mei 2024"),
    ),
    "30-2 Januari 2024": (
        ErrorCode.TANGGAL_DESCENDING,
        "2 Januari 2024 is before 30 Januari 2024",
        ("30 Desember 2023–2 Januari 2024", "30 Januari–2 Februari 2024", "2–30 Januari 2024"),
    ),
    "30 Desember - 2 Januari 2024": (
        ErrorCode.TANGGAL_DESCENDING,
        "2 Januari 2024 is before 30 Desember 2024",
        (
            "30 Desember 2023–2 Januari 2024",
            "30 Desember 2024–2 Januari 2025",
            "2 Januari–30 Desember 2024",
        ),
    ),
    # of the two years only that in which the weekday fits
    "Sabtu, 30 Desember - Selasa, 2 Januari 2024": (
        ErrorCode.TANGGAL_WEEKDAY,
        "30 Desember 2024 is a Senin, not a Sabtu",
        ("30 Desember 2023–2 Januari 2024",),
    ),
    "Senin, 30 Desember - Selasa, 2 Januari 2024": (
        ErrorCode.TANGGAL_DESCENDING,
        "2 Januari 2024 is before 30 Desember 2024",
        ("2 Januari–30 Desember 2024",),
    ),
    "31 Desember 2199 - 2 Januari 2199": (
        ErrorCode.TANGGAL_DESCENDING,
        "is before",
        ("31 Desember 2198–2 Januari 2199", "2 Januari–31 Desember 2199"),
    ),
    # lists
    "5 dan 7 Maret 2024": (
        ErrorCode.TANGGAL_NOT_CONSECUTIVE,
        "7 Maret 2024 is not the day after 5 Maret 2024",
        (),
    ),
    "7, 6 dan 5 Maret 2024": (ErrorCode.TANGGAL_NOT_CONSECUTIVE, "6 Maret 2024 is not the day after", ()),
    "6 dan 5 Maret 2024": (ErrorCode.TANGGAL_NOT_CONSECUTIVE, "is not", ("5–6 Maret 2024",)),
    "30 dan 1 Mei 2024": (ErrorCode.TANGGAL_NOT_CONSECUTIVE, "is not", ("30 April–1 Mei 2024",)),
    "5-6 dan 8-9 Maret 2024": (ErrorCode.TANGGAL_NOT_CONSECUTIVE, "8 Maret 2024 is not the day after", ()),
    # weekdays: one end, both ends by the same slip, all days of a list
    "Senin-Kamis, 5-7 Februari 2024": (
        ErrorCode.TANGGAL_WEEKDAY,
        "7 Februari 2024 is a Rabu, not a Kamis",
        ("5–8 Februari 2024", "5 Februari–7 Maret 2024", "5 Februari–7 November 2024"),
    ),
    "Selasa-Rabu, 5-7 Februari 2024": (
        ErrorCode.TANGGAL_WEEKDAY,
        "5 Februari 2024 is a Senin, not a Selasa",
        ("6–7 Februari 2024", "30 Januari–7 Februari 2024"),
    ),
    "Rabu, 29 April - Sabtu, 1 Mei 2024": (
        ErrorCode.TANGGAL_WEEKDAY,
        "29 April 2024 is a Senin, not a Rabu",
        ("29 Mei–1 Juni 2024",),
    ),
    "Senin dan Rabu, 5-7 Februari 2024": (
        ErrorCode.TANGGAL_WEEKDAY,
        "from Senin, 5 Februari 2024 are 3, with other",
        (),
    ),
    "Senin, Rabu, Rabu, 5-7 Februari 2024": (ErrorCode.TANGGAL_WEEKDAY, "are 3, with other weekdays", ()),
    "Senin dan Senin, 5 Februari 2024 - 12 Februari 2024": (
        ErrorCode.TANGGAL_WEEKDAY,
        "are 8, with other weekdays",
        (),
    ),
    # days that the calendar does not have
    "31 - 2 Februari 2024": (
        ErrorCode.TANGGAL_IMPOSSIBLE,
        "day 31 of month 2",
        ("31 Januari–2 Februari 2024",),
    ),
    "30 dan 1 Februari 2024": (ErrorCode.TANGGAL_IMPOSSIBLE, "day 30 of month 2", ()),
    "31 dan 1 Februari 2024": (
        ErrorCode.TANGGAL_IMPOSSIBLE,
        "day 31 of month 2",
        ("31 Januari–1 Februari 2024",),
    ),
    "05/23/2023 - 05/24/2023": (
        ErrorCode.TANGGAL_IMPOSSIBLE,
        "day and month swapped would be one",
        ("23–24 Mei 2023",),
    ),
    "28-32 Mei 2024": (ErrorCode.TANGGAL_IMPOSSIBLE, "day 32 of month 5", ()),
    "5/0 - 7/2/2024": (ErrorCode.TANGGAL_IMPOSSIBLE, "day 5 of month 0", ()),
    "5-7 Maret 20244": (ErrorCode.TANGGAL_OUT_OF_RANGE, "the year 20244", ()),
    # what is missing
    "28-29 November 24": (
        ErrorCode.TANGGAL_INCOMPLETE,
        "which century",
        ("28–29 November 1924", "28–29 November 2024"),
    ),
    "5/2/24 - 7/2/24": (
        ErrorCode.TANGGAL_INCOMPLETE,
        "which century",
        ("5–7 Februari 1924", "5–7 Februari 2024"),
    ),
    "1 Mei 24 - 3 Mei 2024": (
        ErrorCode.TANGGAL_INCOMPLETE,
        "which century",
        ("1–3 Mei 2024", "1 Mei 1924–3 Mei 2024"),
    ),
    "1 Maret-24": (ErrorCode.TANGGAL_INCOMPLETE, "which century", ("1 Maret 1924", "1 Maret 2024")),
    "5-7": (ErrorCode.TANGGAL_INCOMPLETE, "month and its year", ()),
    "5-7 Maret": (ErrorCode.TANGGAL_INCOMPLETE, "its year is missing", ()),
    "5 Maret 2024 - 7": (ErrorCode.TANGGAL_INCOMPLETE, "month and its year", ()),
    "30 Desember 2023 - 2 Januari": (ErrorCode.TANGGAL_INCOMPLETE, "its year is missing", ()),
    "Mei 2024": (ErrorCode.TANGGAL_INCOMPLETE, "day is missing", ()),
    "2024": (ErrorCode.TANGGAL_INCOMPLETE, "day and its month", ()),
    # what has several readings, or none
    "5-7-11-2024": (ErrorCode.TANGGAL_UNREADABLE, "cannot be told apart", ()),
    "5 - 7-11-2024": (ErrorCode.TANGGAL_UNREADABLE, "cannot be told apart", ()),
    "2024-11-12-14": (ErrorCode.TANGGAL_INCOMPLETE, "month and its year", ()),
    "5-6-7 Maret 2024": (ErrorCode.TANGGAL_UNREADABLE, "cannot be told apart", ()),
    "5-7 dan 9-11-2024": (ErrorCode.TANGGAL_NOT_CONSECUTIVE, "9 November 2024 is not", ()),
    "12/13 Juni 2024": (ErrorCode.TANGGAL_UNREADABLE, "no date", ()),
    "dari 5 dan 6 Maret 2024": (ErrorCode.TANGGAL_UNREADABLE, "cannot be told apart", ()),
    "Senin-Rabu, Senin 5 - Rabu 7 Februari 2024": (ErrorCode.TANGGAL_UNREADABLE, "no date", ()),
    "Senin-Rabu, 5 Februari 2024": (ErrorCode.TANGGAL_UNREADABLE, "no date", ()),
    "Maret 5-7, 2024": (ErrorCode.TANGGAL_UNREADABLE, "cannot be told apart", ()),
    "5-7 Maret 2024 pukul 9": (ErrorCode.TANGGAL_UNREADABLE, "time of day", ()),
    "1 Mei 2024 s.d. sekarang": (ErrorCode.TANGGAL_UNREADABLE, "the day it was written", ()),
    "sejak 5 Mei 2024": (ErrorCode.TANGGAL_UNREADABLE, "no date", ()),
    "Malang, 5-7 Maret 2024": (ErrorCode.TANGGAL_UNREADABLE, "cannot be told apart", ()),
    "(5-7 Maret 2024": (ErrorCode.TANGGAL_UNREADABLE, "cannot be told apart", ()),
    "5-7 Maret 2024)": (ErrorCode.TANGGAL_UNREADABLE, "cannot be told apart", ()),
    "45432": (ErrorCode.TANGGAL_UNREADABLE, "spreadsheet", ()),
}

PERIODS = {
    # a month or a year at an open end lies in the period
    "sejak 2020": Periode.sejak(date(2020, 1, 1)),
    "mulai Mei 2020": Periode.sejak(date(2020, 5, 1)),
    "hingga Mei 2025": Periode.hingga(date(2025, 5, 31)),
    "s.d. tahun 2024": Periode.hingga(date(2024, 12, 31)),
    "2024": Periode.tahun(2024),
    "tahun 2024": Periode.tahun(2024),
    "2022-2024": dari(date(2022, 1, 1), date(2024, 12, 31)),
    "tahun 2022 s.d. 2024": dari(date(2022, 1, 1), date(2024, 12, 31)),
    "2024-2024": Periode.tahun(2024),
    "Mei 2024": Periode.bulan(2024, 5),
    "bulan mei 2024": Periode.bulan(2024, 5),
    "Mei - Juli 2024": dari(date(2024, 5, 1), date(2024, 7, 31)),
    "Nov. 2023 s.d. Peb. 2024": dari(date(2023, 11, 1), date(2024, 2, 29)),
    "sejak 1 Januari 2024": Periode.sejak(date(2024, 1, 1)),
    "Mulai Senin, 1 Januari 2024": Periode.sejak(date(2024, 1, 1)),
    "sampai dengan 31 Desember 2024": Periode.hingga(date(2024, 12, 31)),
    "s.d. 31/12/2024": Periode.hingga(date(2024, 12, 31)),
    "hingga 31 Desember 2024": Periode.hingga(date(2024, 12, 31)),
    "mulai 5 s.d. 7 Februari 2024": FIVE_TO_SEVEN,
    "sejak 5 Februari sampai dengan 7 Februari 2024": FIVE_TO_SEVEN,
    "Sepanjang waktu": Periode(),
}

NO_PERIODS: dict[str, Refusal] = {
    "2024-2022": (ErrorCode.TANGGAL_DESCENDING, "2022 is before 2024", ("2022–2024",)),
    "Juli-Mei 2024": (ErrorCode.TANGGAL_DESCENDING, "Mei 2024 is before Juli 2024", ("Mei–Juli 2024",)),
    "1899": (ErrorCode.TANGGAL_OUT_OF_RANGE, "the year 1899", ()),
    "Mei 2200": (ErrorCode.TANGGAL_OUT_OF_RANGE, "the year 2200", ()),
    "2024-2200": (ErrorCode.TANGGAL_OUT_OF_RANGE, "the year 2200", ()),
    "sejak 2200": (ErrorCode.TANGGAL_OUT_OF_RANGE, "the year 2200", ()),
    "hingga 2023-2024": (ErrorCode.TANGGAL_UNREADABLE, "", ()),
    # of the calendar year, or of a tahun buku or a school year
    "Triwulan I 2024": (ErrorCode.TANGGAL_UNREADABLE, "write its months", ("Januari–Maret 2024",)),
    "TW. IV/2024": (ErrorCode.TANGGAL_UNREADABLE, "write its months", ("Oktober–Desember 2024",)),
    "semester 2 tahun 2024": (ErrorCode.TANGGAL_UNREADABLE, "write its months", ("Juli–Desember 2024",)),
    "semester III 2024": (ErrorCode.TANGGAL_IMPOSSIBLE, "no semester 3", ()),
    "kuartal 0 2024": (ErrorCode.TANGGAL_IMPOSSIBLE, "no triwulan 0", ()),
    "kuartal 1 2200": (ErrorCode.TANGGAL_OUT_OF_RANGE, "the year 2200", ()),
    "45432": (ErrorCode.TANGGAL_UNREADABLE, "parse_tanggal reads it, with serial=", ()),
    "sejak 1 Mei 24": (
        ErrorCode.TANGGAL_INCOMPLETE,
        "which century",
        ("sejak 1 Mei 1924", "sejak 1 Mei 2024"),
    ),
    "hingga 5-7 Mei 2024": (ErrorCode.TANGGAL_UNREADABLE, "range", ()),
    "Okt-20": (ErrorCode.TANGGAL_INCOMPLETE, "day or its year", ()),
    "9-5 November 2024": REFUSED["9-5 November 2024"],
}

WRONG_TYPES: tuple[Any, ...] = (
    45_000,
    None,
    b"5-7 Mei 2022",
    date(2022, 5, 18),
    datetime(2022, 5, 18, tzinfo=UTC),
)

record_days = st.dates(date(RECORD_YEARS[0], 1, 1), date(RECORD_YEARS[-1], 12, 31))
lengths = st.integers(0, 40) | st.integers(0, 2_000)

# Pieces of what people type, so that random texts come near to ranges.
words = st.sampled_from(
    ["Senin", "Jum'at", "Mei", "Agust.", "tgl.", "hari", "s.d.", "s/d", "dan", "sampai dengan"]
)
numbers = st.sampled_from(["1", "5", "18", "29", "31", "00", "24", "2022", "2024", "0001"])
pieces = words | numbers | st.sampled_from([*" ,-/.()':٣&", " - ", ", "])
texts = st.text() | st.lists(pieces, max_size=14).map("".join) | st.lists(pieces, max_size=9).map(" ".join)


def refusal(text: Any, parse: Callable[[Any], Periode] = parse_rentang_tanggal) -> UmkmError:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(UmkmError) as caught:
        parse(text)
    assert {(fault.path, str(fault.value)) for fault in caught.value.faults} == {
        ("", mask_persons(text) if isinstance(text, str) else str(text))
    }
    return caught.value


def outcome(text: str, parse: Callable[[str], Periode] = parse_rentang_tanggal) -> Periode | UmkmError:
    try:
        return parse(text)
    except UmkmError as error:
        return error


def named(candidates: tuple[Periode, ...]) -> tuple[str, ...]:
    return tuple(format_periode(candidate) for candidate in candidates)


@pytest.mark.parametrize(("text", "periode"), READ.items(), ids=map(repr, READ))
def test_reads_ranges(text: str, periode: Periode) -> None:
    assert parse_rentang_tanggal(text) == parse_periode(text) == periode


@pytest.mark.parametrize(("text", "periode"), PERIODS.items(), ids=map(repr, PERIODS))
def test_reads_other_periods(text: str, periode: Periode) -> None:
    assert parse_periode(text) == periode
    assert isinstance(outcome(text), Periode) == (periode == FIVE_TO_SEVEN)


@pytest.mark.parametrize(("text", "expected"), REFUSED.items(), ids=map(repr, REFUSED))
def test_refuses_ranges(text: str, expected: Refusal) -> None:
    error = refusal(text)
    code, why, candidates = expected
    assert error.code is code
    assert why in error.faults[0].message
    assert named(error.candidates) == candidates


@pytest.mark.parametrize(("text", "expected"), NO_PERIODS.items(), ids=map(repr, NO_PERIODS))
def test_refuses_other_periods(text: str, expected: Refusal) -> None:
    error = refusal(text, parse_periode)
    assert (error.code, named(error.candidates)) == (expected[0], expected[2])
    assert expected[1] in error.faults[0].message


def test_each_day_that_is_wrong_is_a_fault_of_its_own() -> None:
    error = refusal("31 Februari 2024 - 32 Maret 2024")
    assert [fault.message[:17] for fault in error.faults] == ["day 31 of month 2", "day 32 of month 3"]
    shifted = refusal("Senin-Rabu, 6-8 Februari 2024")
    assert [fault.message[:25] for fault in shifted.faults] == [
        "6 Februari 2024 is a Sela",
        "8 Februari 2024 is a Kami",
    ]
    expected = ("6–8 Mei 2024", "6–8 Februari 2023", "5–7 Februari 2024", "12–14 Februari 2024")
    assert [named(fault.candidates) for fault in shifted.faults] == [expected, expected]
    assert len(refusal("28-29 November 24").faults) == 1


def test_candidates_of_one_day_are_those_of_parse_tanggal() -> None:
    text = "Senin (06/01/2023)"
    with pytest.raises(InvalidValueError) as caught:
        parse_tanggal(text)
    assert {*refusal(text).candidates} == {Periode.hari(day) for day in caught.value.candidates}


def test_length_is_bounded_between_white_space() -> None:
    assert parse_rentang_tanggal(" " * 1_000 + "5-7 Februari 2024") == FIVE_TO_SEVEN
    many = ", ".join(str(day) for day in range(1, 29)) + " Mei 2024"
    assert 100 < len(many) <= 128
    assert parse_rentang_tanggal(many).jumlah_hari == 28
    assert refusal("1," * 64).code is not ErrorCode.TEXT_TOO_LONG
    assert refusal("1," * 64 + "1").code is ErrorCode.TEXT_TOO_LONG


@pytest.mark.parametrize("value", WRONG_TYPES, ids=repr)
@pytest.mark.parametrize("parse", [parse_rentang_tanggal, parse_periode])
def test_only_text_is_read(value: Any, parse: Callable[[Any], Periode]) -> None:  # noqa: ANN401 - wrong types are the point
    error = refusal(value, parse)
    assert isinstance(error, InvalidTypeError)
    assert error.code is ErrorCode.NOT_TEXT


def ways_to_write(first: date, last: date) -> list[str]:
    """Return ways to write a range, each by a way of its own to write its ends."""
    joints = ("-", " - ", "–", " s.d. ", " s/d ", " sampai dengan ", " hingga ")
    digits = [
        (f"{first:{form}}", f"{last:{form}}") for form in ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d")
    ]
    month = NAMA_BULAN[first.month - 1]
    ends = [
        *digits,
        (format_tanggal(first), format_tanggal(last)),
        (format_tanggal(first, hari=True), format_tanggal(last, hari=True)),
        (f"tgl. {first:%d/%m/%Y}", format_tanggal(last).upper()),
    ]
    if first.year == last.year:
        ends += [(f"{first.day} {month}", format_tanggal(last)), (f"{first:%d/%m}", f"{last:%d/%m/%Y}")]
    if (first.year, first.month) == (last.year, last.month):
        ends += [(f"{first.day}", format_tanggal(last)), (f"{first:%d}", f"{last:%d/%m/%Y}")]
    written = [f"{start}{joint}{end}" for start, end in ends for joint in joints]
    weekdays = f"{NAMA_HARI[first.weekday()]}-{NAMA_HARI[last.weekday()]}"
    return [*written, *(f"{weekdays}, {text}" for text in written if text[0].isdigit())]


@settings(law, max_examples=60)  # of more than a hundred texts each
@given(record_days, lengths)
@example(date(2199, 12, 31), 0)
@example(date(2024, 2, 28), 2)
def test_every_way_to_write_a_range_is_read(first: date, days: int) -> None:
    last = min(first + timedelta(days=days), date(RECORD_YEARS[-1], 12, 31))
    assert {parse_rentang_tanggal(text) for text in ways_to_write(first, last)} == {dari(first, last)}


@law
@given(record_days, st.integers(1, 40))
def test_a_range_backwards_is_refused_with_itself_as_a_candidate(first: date, days: int) -> None:
    last = min(first + timedelta(days=days), date(RECORD_YEARS[-1], 12, 31))
    if first < last:
        error = refusal(f"{format_tanggal(last)} - {format_tanggal(first)}")
        assert error.code is ErrorCode.TANGGAL_DESCENDING
        assert dari(first, last) in error.candidates


@law
@given(st.lists(st.integers(1, 30), min_size=2, max_size=5))
def test_a_list_is_a_period_only_where_its_days_follow_one_another(days: list[int]) -> None:
    text = ", ".join(map(str, days[:-1])) + f" dan {days[-1]} Mei 2024"
    if days == [*range(days[0], days[-1] + 1)]:
        assert parse_rentang_tanggal(text) == dari(date(2024, 5, days[0]), date(2024, 5, days[-1]))
    else:
        assert refusal(text).code is ErrorCode.TANGGAL_NOT_CONSECUTIVE


@law
@given(record_days)
def test_what_is_read_as_a_date_is_read_as_that_day(day: date) -> None:
    for text in (day.isoformat(), f"{day:%d-%m-%Y}", f"{day:%d.%m.%Y}", format_tanggal(day, hari=True)):
        assert parse_rentang_tanggal(text) == Periode.hari(parse_tanggal(text))


def whole(first: date, *, bulan: int) -> Periode:
    """Return the whole months, or years, that begin with the month of a day, as long as records have them."""
    start = first.replace(day=1)
    months = min(bulan, (RECORD_YEARS[-1] + 1 - start.year) * 12 - start.month + 1)
    return Periode.selama(start, bulan=months)


some_days = st.builds(
    lambda first, days: dari(first, min(first + timedelta(days=days), date(RECORD_YEARS[-1], 12, 31))),
    record_days,
    lengths,
)
some_months = st.builds(lambda first, bulan: whole(first, bulan=bulan), record_days, st.integers(1, 30))
some_years = st.builds(
    lambda first, years: whole(first.replace(month=1), bulan=12 * years), record_days, st.integers(1, 5)
)
open_periods = st.just(Periode()) | record_days.map(Periode.sejak) | record_days.map(Periode.hingga)


@settings(law, max_examples=500)
@given(some_days | some_months | some_years | open_periods)
@example(Periode.tahun(2199))
@example(dari(date(2024, 2, 1), date(2024, 2, 28)))
def test_parse_reads_what_format_writes(periode: Periode) -> None:
    text = format_periode(periode)
    assert (
        parse_periode(text)
        == parse_periode(text.upper())
        == parse_periode(text.replace("–", " - "))
        == periode
    )


@settings(law, max_examples=1_000)
@given(texts)
@example("5,")
@example("29/2/00-1/3/00")
@example("5-5-5-5-5-5-2024")
@example("31 Desember 2199 - 1 Januari 2199")
@example("1 Januari 1900 - 31 - 2024")
def test_any_text_is_a_period_or_a_clear_refusal(text: str) -> None:
    for parse in (parse_rentang_tanggal, parse_periode):
        read = outcome(text, parse)
        if isinstance(read, Periode):
            assert parse_periode(format_periode(read)) == read
        else:
            assert read.value == mask_persons(text)
            assert str(read)
            assert all(isinstance(candidate, Periode) for candidate in read.candidates)
