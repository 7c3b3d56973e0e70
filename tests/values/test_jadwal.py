"""Jadwal: listed days, recurrences with exceptions, iCalendar, words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from typing import Any, Final

import pytest
from dateutil.rrule import rruleset, rrulestr
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError
from umkm_core.testing.strategies.pasar import jadwal
from umkm_core.values.aturan_ulang import AturanUlang, Frekuensi, HariPekan
from umkm_core.values.jadwal import Jadwal
from umkm_core.values.periode import Periode

E: Final = ErrorCode
SUNDAYS: Final = AturanUlang(
    mulai=date(2024, 1, 7), setiap=Frekuensi.MINGGUAN, sampai_dengan=date(2024, 12, 29)
)
ENDLESS: Final = AturanUlang(mulai=date(2024, 1, 7), setiap=Frekuensi.MINGGUAN)
TWICE: Final = AturanUlang(mulai=date(2024, 1, 7), setiap=Frekuensi.MINGGUAN, jumlah=2)
ALWAYS: Final = Periode.hingga(date(2199, 12, 31))
MAY_12: Final = date(2024, 5, 12)


@given(jadwal(), st.integers(-100, 800), st.integers(1, 400))
def test_its_days_are_those_listed_and_those_that_recur_but_the_excepted(
    satu: Jadwal, skip: int, length: int
) -> None:
    periode = satu.periode
    assert periode.mulai is not None
    some = Periode.selama(periode.mulai + timedelta(days=skip), hari=length)
    recurring = set() if satu.aturan is None else {*satu.aturan.iterate(some)}
    days = satu.hari_dalam(some)
    assert days == tuple(sorted(({day for day in satu.hari if day in some} | recurring) - {*satu.kecuali}))
    assert all(satu.pada(day) and day in periode for day in days)
    assert satu.bertemu(some) is bool(days)
    assert not any(satu.pada(day) for day in satu.kecuali)


@given(jadwal())
def test_what_is_written_is_a_schedule_of_the_same_days(satu: Jadwal) -> None:
    text = satu.to_rrule()
    again = Jadwal.from_rrule(text)
    until = Periode.hingga(date(2040, 12, 31))
    assert again.hari_dalam(until) == satu.hari_dalam(until)
    assert again.to_rrule() == text
    assert Jadwal.from_rrule(text.replace("\n", "\r\n").replace("VALUE", "VAL\r\n\tUE").lower()) == again
    theirs = rrulestr(text.replace("RDATE;VALUE=DATE", "RDATE"), forceset=True)
    assert isinstance(theirs, rruleset)
    if satu.aturan is None:  # which is no recurrence to dateutil, so that it leaves out the start
        theirs.rdate(datetime.combine(min(satu.hari), datetime.min.time()))
    begin, end = (
        datetime.combine(day, datetime.min.time()) for day in (date(1900, 1, 1), date(2040, 12, 31))
    )
    assert tuple(one.date() for one in theirs.between(begin, end, inc=True)) == satu.hari_dalam(until)


@given(jadwal())
def test_its_period_is_that_from_its_first_to_its_last_day(satu: Jadwal) -> None:
    periode = satu.periode
    assert (periode.sampai is None) is not satu.berakhir
    days = satu.hari_dalam(ALWAYS)
    assert periode.mulai == days[0]
    assert periode.hari_terakhir in {None, days[-1]}


def test_a_period_without_an_end_needs_a_schedule_with_one() -> None:
    endless = Jadwal(aturan=ENDLESS, hari=[date(2024, 1, 3)])
    for ask in (endless.iterate, endless.hari_dalam):
        with pytest.raises(InvalidValueError) as caught:
            ask(Periode.sejak(MAY_12))
        assert (caught.value.code, caught.value.path) == (E.PERIODE_OPEN, "periode")
    assert endless.pada(date(2199, 12, 29))
    assert endless.bertemu(Periode.sejak(MAY_12))
    assert not Jadwal(aturan=SUNDAYS).bertemu(Periode.sejak(date(2024, 12, 30)))
    assert str(endless.periode) == "sejak 3 Januari 2024"
    assert Jadwal(hari=[MAY_12, date(2024, 1, 3)]).hari_dalam(Periode()) == (date(2024, 1, 3), MAY_12)


def test_just_a_day_is_left() -> None:
    assert Jadwal(aturan=TWICE, kecuali=[date(2024, 1, 14)]).hari_dalam(Periode()) == (date(2024, 1, 7),)
    moved = Jadwal(aturan=TWICE, kecuali=[date(2024, 1, 14), date(2024, 1, 7)], hari=[date(2024, 1, 8)])
    assert str(moved.periode) == "8 Januari 2024"


@pytest.mark.parametrize("ask", ["iterate", "hari_dalam", "bertemu"])
def test_a_period_is_needed(ask: str) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        getattr(Jadwal(aturan=SUNDAYS), ask)(MAY_12)
    assert (caught.value.code, caught.value.path) == (E.WRONG_TYPE, "periode")


@pytest.mark.parametrize(
    ("tanggal", "code"),
    [
        ("2024-05-12", E.NOT_A_DATE),
        (datetime(2024, 5, 12, tzinfo=UTC), E.NOT_A_DATE),
        (date(1, 1, 1), E.TANGGAL_OUT_OF_RANGE),
    ],
)
def test_a_day_is_needed(tanggal: Any, code: ErrorCode) -> None:  # noqa: ANN401 - wrong on purpose
    with pytest.raises(UmkmError) as caught:
        Jadwal(aturan=SUNDAYS).pada(tanggal)
    assert (caught.value.code, caught.value.path) == (code, "tanggal")


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({}, E.MISSING, "hari"),
        ({"hari": MAY_12}, E.WRONG_TYPE, "hari"),
        ({"hari": [MAY_12, "2024-05-12"]}, E.NOT_A_DATE, "hari[1]"),
        ({"hari": [MAY_12, MAY_12]}, E.DUPLICATE, "hari[1]"),
        ({"hari": [date(2200, 1, 1)]}, E.TANGGAL_OUT_OF_RANGE, "hari[0]"),
        ({"aturan": "FREQ=WEEKLY"}, E.WRONG_TYPE, "aturan"),
        ({"aturan": SUNDAYS, "kecuali": [MAY_12, MAY_12]}, E.DUPLICATE, "kecuali[1]"),
        ({"aturan": SUNDAYS, "kecuali": [None]}, E.NOT_A_DATE, "kecuali[0]"),
        ({"hari": [date(2024, 5, 5)], "kecuali": [MAY_12]}, E.MISSING, "aturan"),
        ({"aturan": SUNDAYS, "hari": [MAY_12], "kecuali": [MAY_12]}, E.CONTRADICTION, "kecuali[0]"),
        ({"aturan": TWICE, "kecuali": [date(2024, 1, 14), date(2024, 1, 7)]}, E.PERIODE_EMPTY, "kecuali"),
    ],
)
def test_a_wrong_schedule_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Jadwal(**wrong)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_exceptions_without_a_recurrence_leave_both_open() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Jadwal(kecuali=[MAY_12])
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        (E.MISSING, "hari"),
        (E.MISSING, "aturan"),
    ]


def test_many_days_are_checked_in_little_time() -> None:
    start = perf_counter()
    with pytest.raises(InvalidValueError) as caught:
        Jadwal(hari=[MAY_12] * 100_000)
    assert len(caught.value.faults) == 99_999
    assert perf_counter() - start < 10


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("DTSTART:20240107\nRDATE:20240108\nEXDATE:20240107", ["2024-01-08"]),
        ("DTSTART:20240107\nEXDATE:20240109", ["2024-01-07"]),
        (
            "DTSTART:20240107\nRRULE:FREQ=WEEKLY;COUNT=2\nRDATE:20240108\nEXDATE:20240108,20240114",
            ["2024-01-07"],
        ),
        ("DTSTART:20240107\nRRULE:FREQ=WEEKLY;COUNT=2\nRDATE:20240114\nEXDATE:20240114", ["2024-01-07"]),
    ],
)
def test_what_is_excepted_is_taken_away(text: str, days: list[str]) -> None:
    assert [str(day) for day in Jadwal.from_rrule(text).hari_dalam(Periode())] == days


def test_an_exception_need_not_fit_and_a_day_may_be_named_that_recurs() -> None:
    satu = Jadwal(aturan=SUNDAYS, hari=[date(2024, 5, 5)], kecuali=[date(2024, 5, 13)])
    assert [day.day for day in satu.hari_dalam(Periode.bulan(2024, 5))] == [5, 12, 19, 26]
    assert str(satu) == f"{SUNDAYS}, ditambah 5 Mei 2024"


@pytest.mark.parametrize(
    ("text", "code", "path"),
    [
        ("", E.JADWAL_UNREADABLE, "DTSTART"),
        ("dt\N{LATIN SMALL LETTER LONG S}tart:20240107", E.JADWAL_UNREADABLE, ""),
        ("FREQ=WEEKLY", E.JADWAL_UNSUPPORTED, ""),
        ("RRULE:FREQ=WEEKLY", E.JADWAL_UNREADABLE, "DTSTART"),
        ("DTSTART:20240107\nDTSTART:20240114", E.JADWAL_UNREADABLE, "DTSTART"),
        ("DTSTART:20240107,20240114", E.JADWAL_UNREADABLE, "DTSTART"),
        ("DTSTART:20240107\nRRULE:FREQ=DAILY\nRRULE:FREQ=DAILY", E.JADWAL_UNREADABLE, "RRULE"),
        ("DTSTART;TZID=Asia/Jakarta:20240107T080000\nRRULE:FREQ=WEEKLY", E.JADWAL_UNSUPPORTED, ""),
        ("DTSTART:20240107T080000Z\nRRULE:FREQ=WEEKLY", E.JADWAL_UNSUPPORTED, "DTSTART"),
        ("DTSTART:20240107\nEXRULE:FREQ=WEEKLY", E.JADWAL_UNSUPPORTED, ""),
        ("DTSTART:20240107\n\nRRULE:FREQ=WEEKLY", E.JADWAL_UNSUPPORTED, ""),
        ("DTSTART:20240107\nRRULE:FREQ=SECONDLY", E.JADWAL_UNSUPPORTED, "FREQ"),
        ("DTSTART:20240108\nRRULE:FREQ=WEEKLY;BYDAY=SU", E.CONTRADICTION, "DTSTART"),
        ("DTSTART:20230229", E.TANGGAL_IMPOSSIBLE, "DTSTART"),
        ("DTSTART:20240107\nEXDATE:20240107", E.PERIODE_EMPTY, "EXDATE"),
        ("DTSTART:20240107\nRDATE:20240108\nEXDATE:20240107,20240108", E.PERIODE_EMPTY, "EXDATE"),
        ("DTSTART:20240107\nRRULE:FREQ=DAILY;COUNT=1\nEXDATE:20240107", E.PERIODE_EMPTY, "kecuali"),
        ("DTSTART:20240107\nRDATE:", E.JADWAL_UNREADABLE, "RDATE"),
        ("DTSTART:20240107\nRDATE:" + "20240114," * 12_000, E.TEXT_TOO_LONG, ""),
    ],
    ids=lambda value: str(value)[:50],
)
def test_lines_that_cannot_be_said_are_refused(text: str, code: ErrorCode, path: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Jadwal.from_rrule(text)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]
    assert caught.value.value is not None


def test_a_start_that_does_not_fit_is_written_as_the_first_day_that_does() -> None:
    every_other = AturanUlang(
        mulai=date(2024, 1, 3), setiap=Frekuensi.MINGGUAN, selang=2, hari_pekan=[HariPekan.SELASA], jumlah=3
    )
    satu = Jadwal(aturan=every_other)
    assert satu.to_rrule().startswith("DTSTART;VALUE=DATE:20240116\n")
    assert Jadwal.from_rrule(satu.to_rrule()).hari_dalam(Periode()) == satu.hari_dalam(Periode())


@pytest.mark.parametrize(
    ("satu", "words"),
    [
        (Jadwal(hari=[date(2024, 5, 20)]), "20 Mei 2024"),
        (
            Jadwal(hari=[date(2024, 5, 20), date(2024, 12, 31), date(2025, 1, 1)]),
            "20 Mei 2024 dan 31 Desember 2024–1 Januari 2025",
        ),
        (
            Jadwal(
                aturan=ENDLESS,
                hari=[date(2024, 5, 17)],
                kecuali=[MAY_12, date(2024, 5, 5), date(2024, 5, 6)],
            ),
            "setiap Minggu sejak 7 Januari 2024, ditambah 17 Mei 2024, kecuali 5 Mei 2024 dan 12 Mei 2024",
        ),
    ],
)
def test_words(satu: Jadwal, words: str) -> None:
    assert str(satu) == words
