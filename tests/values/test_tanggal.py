from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError, mask_persons
from umkm_core.values.checks import RECORD_YEARS
from umkm_core.values.kalender import NAMA_BULAN, NAMA_HARI
from umkm_core.values.serial_tanggal import SistemSerial
from umkm_core.values.tanggal import format_tanggal, parse_tanggal

law = settings(derandomize=True, deadline=None, max_examples=300)

READ = {
    "18 Mei 2022": date(2022, 5, 18),
    "18 mei 2022": date(2022, 5, 18),
    "18 MEI 2022": date(2022, 5, 18),
    "18Mei2022": date(2022, 5, 18),
    "18 Mei, 2022": date(2022, 5, 18),
    "18\u00a0Mei\u2009 2022\n": date(2022, 5, 18),
    "Rabu, 18 Mei 2022": date(2022, 5, 18),
    "Rabu,18 Mei 2022": date(2022, 5, 18),
    "rabu 18 mei 2022": date(2022, 5, 18),
    "Rab. 18 Mei 2022": date(2022, 5, 18),
    "hari Rabu tanggal 18 Mei 2022": date(2022, 5, 18),
    "Selasa (23/5/2023)": date(2023, 5, 23),
    "Selasa ( 23/5/2023 )": date(2023, 5, 23),
    "Jum'at, 6 Januari 2023": date(2023, 1, 6),
    "Jumat 6 Januari 2023": date(2023, 1, 6),
    "Jum’at 6 Januari 2023": date(2023, 1, 6),
    "Jum`at 6 Januari 2023": date(2023, 1, 6),
    "Ahad, 1 Januari 2023": date(2023, 1, 1),
    "Minggu, 1 Januari 2023": date(2023, 1, 1),
    "23/5/2023": date(2023, 5, 23),
    "23-05-2023": date(2023, 5, 23),
    "23.05.2023": date(2023, 5, 23),
    "23 / 05 / 2023": date(2023, 5, 23),
    "(23/5/2023)": date(2023, 5, 23),
    "1/2/2023": date(2023, 2, 1),
    "2023-05-23": date(2023, 5, 23),
    "2023/05/23": date(2023, 5, 23),
    "2023/2/1": date(2023, 2, 1),
    "tanggal 5 Mei 2020": date(2020, 5, 5),
    "tgl. 5 Mei 2020": date(2020, 5, 5),
    "tgl 5-5-2020": date(2020, 5, 5),
    "Tanggal: 5 Mei 2020": date(2020, 5, 5),
    "5-Okt-2020": date(2020, 10, 5),
    "5-Oct-2020": date(2020, 10, 5),
    "5–Okt–2020": date(2020, 10, 5),
    "5-May-2020": date(2020, 5, 5),
    "1 Aug 2020": date(2020, 8, 1),
    "1 Dec 2020": date(2020, 12, 1),
    "1 Pebruari 2020": date(2020, 2, 1),
    "1 Peb 2020": date(2020, 2, 1),
    "3 Nopember 2021": date(2021, 11, 3),
    "3 Nop. 2021": date(2021, 11, 3),
    "17 Agt 2020": date(2020, 8, 17),
    "17 Agst 2020": date(2020, 8, 17),
    "17 Mrt 2020": date(2020, 3, 17),
    "Senen, 2 Januari 2023.": date(2023, 1, 2),
    "Jumaat 6 Januari 2023": date(2023, 1, 6),
    "Sbt, 7 Januari 2023": date(2023, 1, 7),
    "17 Agu 2020": date(2020, 8, 17),
    "17 Ags 2020": date(2020, 8, 17),
    "17 Agust. 2020": date(2020, 8, 17),
    "5 Sept 2020": date(2020, 9, 5),
    "5 Des 2020": date(2020, 12, 5),
    "29 Februari 2024": date(2024, 2, 29),
    "1 Januari 1900": date(1900, 1, 1),
    "31 Desember 2199": date(2199, 12, 31),
}

IMPOSSIBLE: dict[str, tuple[date, ...]] = {
    "31 Februari 2020": (),
    "29/2/2023": (),
    "29 Februari 2023": (),
    "32 Mei 2022": (),
    "0 Mei 2022": (),
    "00/00/2022": (),
    "31/4/2022": (),
    "05/23/2023": (date(2023, 5, 23),),
    "2023-23-05": (date(2023, 5, 23),),
    "Selasa (05/23/2023)": (date(2023, 5, 23),),
    "Rabu (05/23/2023)": (),
}

OUT_OF_RANGE = {
    "1/1/1": "the year 1 is",
    "1 Januari 0001": "the year 1 is",
    "0001-01-01": "1900 to 2199",
    "9999-12-31": "the year 9999 is",
    "0000-00-00": "the year 0 is",
    "31 Desember 1899": "the year 1899 is",
    "1 Januari 2200": "the year 2200 is",
    "18 Mei 20222": "the year 20222 is",
    "18/5/202": "the year 202 is",
}

INCOMPLETE: dict[str, tuple[str, tuple[date, ...]]] = {
    "Mei 2022": ("day is", ()),
    "05/2022": ("day is", ()),
    "2022-05": ("day is", ()),
    "18 Mei": ("year is", ()),
    "Rabu, 18 Mei": ("year is", ()),
    "18/5": ("year is", ()),
    "Okt-20": ("day or its year is", ()),
    "Mei": ("day and its year", ()),
    "2022": ("day and its month", ()),
    "Senin": ("weekday and no date", ()),
    "Senin, -": ("weekday and no date", ()),
    "18/5/22": ("two digits", (date(1922, 5, 18), date(2022, 5, 18))),
    "18 Mei '22": ("two digits", (date(1922, 5, 18), date(2022, 5, 18))),
    "5-Okt-20": ("two digits", (date(1920, 10, 5), date(2020, 10, 5))),
    "29/2/00": ("two digits", (date(2000, 2, 29),)),
    "31/2/22": ("two digits", ()),
    "Rabu, 18/5/22": ("two digits", (date(2022, 5, 18),)),
    "Kamis, 18/5/22": ("two digits", (date(1922, 5, 18),)),
    "Jumat, 18/5/22": ("two digits", ()),
}

WEEKDAY: dict[str, tuple[str, tuple[date, ...]]] = {
    # other months by distance; 1 Juni and the years around do not fit; neighbours by distance
    "Senin (06/01/2023)": (
        "6 Januari 2023 is a Jumat, not a Senin",
        (date(2023, 2, 6), date(2023, 3, 6), date(2023, 11, 6), date(2023, 1, 9), date(2023, 1, 2)),
    ),
    # each of the four kinds, in their order
    "Kamis, 6 Januari 2023": (
        "6 Januari 2023 is a Jumat, not a Kamis",
        (
            *(date(2023, 4, 6), date(2023, 7, 6)),
            date(2023, 6, 1),
            date(2022, 1, 6),
            *(date(2023, 1, 5), date(2023, 1, 12)),
        ),
    ),
    "Sabtu, 6 Januari 2023": (
        "6 Januari 2023 is a Jumat, not a Sabtu",
        (date(2023, 5, 6), date(2024, 1, 6), date(2023, 1, 7), date(2022, 12, 31)),
    ),
    "Rabu, 6 Januari 2023": (
        "6 Januari 2023 is a Jumat, not a Rabu",
        (date(2023, 9, 6), date(2023, 12, 6), date(2023, 1, 4), date(2023, 1, 11)),
    ),
    "Jumat, 6 Maret 2023": (
        "6 Maret 2023 is a Senin, not a Jumat",
        (date(2023, 1, 6), date(2023, 10, 6), date(2023, 3, 3), date(2023, 3, 10)),
    ),
    # 29 February has no day a year before or after; of other months the nearest first
    "Senin, 29 Februari 2020": (
        "29 Februari 2020 is a Sabtu, not a Senin",
        (date(2020, 6, 29), date(2020, 3, 2), date(2020, 2, 24)),
    ),
    # no candidate before the first year
    "Minggu, 1 Januari 1900": (
        "1 Januari 1900 is a Senin, not a Minggu",
        (date(1900, 4, 1), date(1900, 7, 1), date(1900, 1, 7)),
    ),
    "Jum'at 2022-05-18": (
        "18 Mei 2022 is a Rabu, not a Jumat",
        (date(2022, 3, 18), date(2022, 2, 18), date(2022, 11, 18), date(2022, 5, 20), date(2022, 5, 13)),
    ),
}

EMPTY = ["", "  ", "\u00a0", "-", "–", "/", "  /  /  ", "__/__/____", "tanggal", "tgl. -"]

UNREADABLE = {
    "besok": "the day it was written",
    "hari ini": "the day it was written",
    "Senin depan": "the day it was written",
    "28 s.d. 29 November 2024": "range",
    "28 s.d 29 November 2024": "range",
    "28 s/d 29 Mei 2022": "range",
    "28 sampai dengan 29 Mei 2022": "range",
    "27-28 Maret 2024": "range",
    "27–28 Maret 2024": "range",
    "1 dan 2 Mei 2022": "range",
    "30 November - 1 Desember 2024": "range",
    "18/5/2022 - 20/5/2022": "range",
    "45000": "spreadsheet",
    "45000.0": "spreadsheet",
    "45000,5": "spreadsheet",
    "20220518": "eight digits",
    "2022-05-18 10:30": "time of day",
    "2022-05-18 00:00:00": "time of day",
    "2022-05-18T10:30:00Z": "time of day",
    "18 Mei 2022 10.30": "time of day",
    "18 Mei 2022 pukul 9": "time of day",
    "May 18, 2022": "day stands before the month",
    "Mei 18 2022": "day stands before the month",
    "18 October 2022": "no month",
    "18 Foo 2022": "no month",
    "١٨ Mei 2022": "U+0661 ARABIC-INDIC DIGIT ONE",
    "18\u200b Mei 2022": "U+200B ZERO WIDTH SPACE",
    "\ud800": "U+D800",
    "Malang, 18 Mei 2022": "no date",
    "Monday, 18 Mei 2022": "no date",
    "Seninan 18 Mei 2022": "no date",
    "23/5-2023": "no date",
    "(23/5/2023": "no date",
    "23/5/2023)": "no date",
    "023/5/2023": "no date",
    "18 \u212aMei 2022": "no date",
}

WRONG_TYPES: tuple[Any, ...] = (45_000, 1.5, None, b"18 Mei 2022", True)

record_days = st.dates(date(RECORD_YEARS[0], 1, 1), date(RECORD_YEARS[-1], 12, 31))

# Pieces of what people type, so that random texts come near to dates.
words = st.sampled_from(
    ["Senin", "Jum'at", "Ahad", "Mei", "Agust.", "Pebruari", "Dec", "tgl.", "hari", "s.d."]
)
numbers = st.sampled_from(["1", "18", "29", "31", "00", "99", "2022", "1900", "0001"])
pieces = words | numbers | st.sampled_from(" ,-/.()':٣")
texts = st.text() | st.lists(pieces, max_size=9).map("".join)


def refusal(text: Any) -> UmkmError:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(UmkmError) as caught:
        parse_tanggal(text)
    assert len(caught.value.faults) == 1
    assert caught.value.path == ""
    return caught.value


def outcome(text: str) -> date | UmkmError:
    try:
        return parse_tanggal(text)
    except UmkmError as error:
        return error


@pytest.mark.parametrize(("text", "day"), READ.items(), ids=map(repr, READ))
def test_reads(text: str, day: date) -> None:
    read = parse_tanggal(text)
    assert read == day
    assert type(read) is date


@pytest.mark.parametrize(("text", "candidates"), IMPOSSIBLE.items(), ids=IMPOSSIBLE)
def test_a_day_the_calendar_lacks_is_refused(text: str, candidates: tuple[date, ...]) -> None:
    error = refusal(text)
    assert error.code is ErrorCode.TANGGAL_IMPOSSIBLE
    assert error.candidates == candidates
    assert ("swapped" in str(error)) == bool(candidates)


@pytest.mark.parametrize(("text", "why"), OUT_OF_RANGE.items(), ids=OUT_OF_RANGE)
def test_a_year_outside_records_is_refused(text: str, why: str) -> None:
    error = refusal(text)
    assert error.code is ErrorCode.TANGGAL_OUT_OF_RANGE
    assert why in error.faults[0].message


@pytest.mark.parametrize(("text", "expected"), INCOMPLETE.items(), ids=INCOMPLETE)
def test_a_missing_part_is_refused(text: str, expected: tuple[str, tuple[date, ...]]) -> None:
    error = refusal(text)
    assert error.code is ErrorCode.TANGGAL_INCOMPLETE
    assert expected[0] in error.faults[0].message
    assert error.candidates == expected[1]


@pytest.mark.parametrize(("text", "expected"), WEEKDAY.items(), ids=WEEKDAY)
def test_a_weekday_that_does_not_fit_is_refused(text: str, expected: tuple[str, tuple[date, ...]]) -> None:
    error = refusal(text)
    assert error.code is ErrorCode.TANGGAL_WEEKDAY
    assert (error.faults[0].message, error.candidates) == expected


@pytest.mark.parametrize("text", EMPTY, ids=repr)
def test_empty(text: str) -> None:
    assert refusal(text).code is ErrorCode.TANGGAL_EMPTY


@pytest.mark.parametrize(("text", "why"), UNREADABLE.items(), ids=map(ascii, UNREADABLE))
def test_unreadable_says_why(text: str, why: str) -> None:
    error = refusal(text)
    assert error.code is ErrorCode.TANGGAL_UNREADABLE
    assert why in error.faults[0].message
    assert error.value == mask_persons(text)
    assert isinstance(error, InvalidValueError)


def test_length_is_bounded_between_white_space() -> None:
    assert parse_tanggal(" " * 1_000 + "18 Mei 2022") == date(2022, 5, 18)
    assert parse_tanggal("18" + " " * 50 + "Mei 2022") == date(2022, 5, 18)
    assert refusal("1" * 64).code is ErrorCode.TANGGAL_UNREADABLE
    assert refusal("1" * 65).code is ErrorCode.TEXT_TOO_LONG
    assert refusal("1/" * 5_000_000).code is ErrorCode.TEXT_TOO_LONG


@pytest.mark.parametrize("value", WRONG_TYPES, ids=repr)
def test_only_text_is_read(value: Any) -> None:  # noqa: ANN401 - wrong types are the point
    error = refusal(value)
    assert error.code is ErrorCode.NOT_TEXT
    assert isinstance(error, InvalidTypeError)
    assert type(value).__name__ in str(error)


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (date(2022, 5, 18), "it is a date already"),
        (datetime(2022, 5, 18, tzinfo=UTC), "it is a datetime already"),
    ],
    ids=["date", "datetime"],
)
def test_a_date_is_said_to_be_one_already(value: Any, why: str) -> None:  # noqa: ANN401 - wrong types
    error = refusal(value)
    assert error.code is ErrorCode.NOT_TEXT
    assert error.faults[0].message == why


def test_names_stand_in_the_order_of_the_calendar() -> None:
    assert [parse_tanggal(f"1 {name} 2022").month for name in NAMA_BULAN] == list(range(1, 13))
    monday = date(2022, 5, 16)
    week = [monday + timedelta(days=shift) for shift in range(7)]
    assert [format_tanggal(day, hari=True).split(",")[0] for day in week] == list(NAMA_HARI)
    assert NAMA_HARI[0] == "Senin"


@pytest.mark.parametrize(
    ("day", "plain", "with_weekday"),
    [
        (date(2022, 5, 18), "18 Mei 2022", "Rabu, 18 Mei 2022"),
        (date(2023, 1, 6), "6 Januari 2023", "Jumat, 6 Januari 2023"),
        (date(2023, 12, 31), "31 Desember 2023", "Minggu, 31 Desember 2023"),
        (date(1, 1, 1), "1 Januari 0001", "Senin, 1 Januari 0001"),
    ],
    ids=str,
)
def test_format(day: date, plain: str, with_weekday: str) -> None:
    assert format_tanggal(day) == plain
    assert format_tanggal(day, hari=True) == with_weekday


@pytest.mark.parametrize("value", [datetime(2022, 5, 18, tzinfo=UTC), "18 Mei 2022", None, 45_000], ids=repr)
def test_format_refuses_what_is_no_date(value: Any) -> None:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(InvalidTypeError) as caught:
        format_tanggal(value)
    assert caught.value.code is ErrorCode.NOT_A_DATE
    assert type(value).__name__ in str(caught.value)


@law
@given(day=record_days, hari=st.booleans())
@example(day=date(1900, 1, 1), hari=True)
@example(day=date(2000, 2, 29), hari=True)
@example(day=date(2199, 12, 31), hari=True)
def test_parse_reads_what_format_writes(day: date, *, hari: bool) -> None:
    text = format_tanggal(day, hari=hari)
    assert (
        parse_tanggal(text) == parse_tanggal(text.upper()) == parse_tanggal(f"\u00a0{text.lower()} ") == day
    )


@law
@given(record_days, st.sampled_from("/-."))
def test_digits_are_day_month_year_unless_the_year_is_first(day: date, mark: str) -> None:
    assert parse_tanggal(day.isoformat()) == day
    assert parse_tanggal(day.strftime(f"%Y{mark}%m{mark}%d")) == day
    assert parse_tanggal(day.strftime(f"%d{mark}%m{mark}%Y")) == day
    assert parse_tanggal(f"{day.day}{mark}{day.month}{mark}{day.year}") == day


@law
@given(
    day=record_days,
    shift=st.integers(1, 6),
    template=st.sampled_from(["{}", "({})", "tanggal {}"]),
    named=st.booleans(),
)
@example(day=date(1900, 1, 1), shift=6, template="{}", named=True)
@example(day=date(2199, 12, 31), shift=1, template="{}", named=True)
def test_a_wrong_weekday_is_refused_with_days_of_that_weekday(
    day: date, shift: int, template: str, *, named: bool
) -> None:
    wrong = (day.weekday() + shift) % len(NAMA_HARI)
    written = template.format(format_tanggal(day) if named else day.isoformat())
    error = refusal(f"{NAMA_HARI[wrong]}, {written}")
    assert error.code is ErrorCode.TANGGAL_WEEKDAY
    assert f"is a {NAMA_HARI[day.weekday()]}, not a {NAMA_HARI[wrong]}" in str(error)
    assert error.candidates
    assert len(set(error.candidates)) == len(error.candidates)
    assert {candidate.weekday() for candidate in error.candidates} == {wrong}
    assert all(candidate.year in RECORD_YEARS for candidate in error.candidates)
    assert day not in error.candidates


@settings(law, max_examples=2_000)
@given(texts)
@example("29/2/00")
@example("31 Desember 2199")
def test_any_text_is_a_date_or_a_clear_refusal(text: str) -> None:
    read = outcome(text)
    if isinstance(read, date):
        assert read.year in RECORD_YEARS
    else:
        assert read.value == mask_persons(text)
        assert str(read)


@pytest.mark.parametrize(
    ("text", "sistem", "day"),
    [
        ("45432", SistemSerial.EXCEL_1900, date(2024, 5, 20)),
        (" 45432 ", SistemSerial.EXCEL_1900, date(2024, 5, 20)),
        ("45432.0", SistemSerial.EXCEL_1900, date(2024, 5, 20)),
        ("45432,00", SistemSerial.EXCEL_1900, date(2024, 5, 20)),
        ("43970", SistemSerial.EXCEL_1904, date(2024, 5, 20)),
        # what is no number of a day is read as ever
        ("20 Mei 2024", SistemSerial.EXCEL_1900, date(2024, 5, 20)),
    ],
)
def test_a_serial_number_is_read_only_where_asked_for(text: str, sistem: SistemSerial, day: date) -> None:
    assert parse_tanggal(text, serial=sistem) == day


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("45432.5", ErrorCode.TANGGAL_TIME),
        ("45432,0001", ErrorCode.TANGGAL_TIME),
        ("00060", ErrorCode.TANGGAL_IMPOSSIBLE),
        ("00000", ErrorCode.TANGGAL_OUT_OF_RANGE),
        # four digits are a year, and eight a date without marks
        ("2022", ErrorCode.TANGGAL_INCOMPLETE),
        ("20220518", ErrorCode.TANGGAL_UNREADABLE),
    ],
)
def test_what_is_no_serial_number_of_a_day_is_refused(text: str, code: ErrorCode) -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse_tanggal(text, serial=SistemSerial.EXCEL_1900)
    assert (caught.value.code, caught.value.path, caught.value.value) == (code, "", text)


def test_the_system_of_serial_numbers_is_an_option() -> None:
    word: Any = "excel-1900"
    with pytest.raises(InvalidValueError) as caught:
        parse_tanggal("20 Mei 2024", serial=word)
    assert (caught.value.code, caught.value.path) == (ErrorCode.NOT_AN_OPTION, "serial")


def test_the_refusal_of_a_serial_number_names_the_option() -> None:
    assert "serial=" in str(refusal("45432"))


def test_a_number_of_a_person_is_not_shown() -> None:
    assert "0001" not in str(refusal("1/7/3573014107050001"))
