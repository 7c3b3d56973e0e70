"""AturanUlang: the days of a recurrence, by a walk over days and by dateutil; RFC 5545; words."""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError
from umkm_core.testing.strategies.pasar import aturan_ulang
from umkm_core.values.aturan_ulang import AturanUlang, Frekuensi, HariPekan
from umkm_core.values.periode import Periode

if TYPE_CHECKING:
    from collections.abc import Iterator

E: Final = ErrorCode
H: Final = HariPekan
SUNDAY: Final = date(2024, 1, 7)
HARIAN, MINGGUAN, BULANAN = Frekuensi
DAY: Final = timedelta(days=1)
LAST: Final = date(2199, 12, 31)
ALWAYS: Final = Periode.hingga(LAST)


def fits(aturan: AturanUlang, day: date) -> bool:
    """Answer whether a recurrence without its end has a day, by nothing but the calendar."""
    start = aturan.mulai
    weekdays = {list(H).index(one) for one in aturan.hari_pekan}
    if aturan.setiap is HARIAN:
        return (day - start).days % aturan.selang == 0
    if aturan.setiap is MINGGUAN:
        weeks = ((day - day.weekday() * DAY) - (start - start.weekday() * DAY)).days // 7
        return weeks % aturan.selang == 0 and day.weekday() in (weekdays or {start.weekday()})
    if ((day.year - start.year) * 12 + day.month - start.month) % aturan.selang:
        return False
    if not weekdays:
        return day.day == start.day
    last = (day + 7 * DAY).month != day.month
    which = aturan.pekan_ke
    return day.weekday() in weekdays and (last if which == -1 else (day.day + 6) // 7 == which)


def walk(aturan: AturanUlang, end: date) -> Iterator[date]:
    day, times = aturan.mulai, 0
    while day <= min(end, aturan.sampai_dengan or end):
        if fits(aturan, day):
            times += 1
            if aturan.jumlah is not None and times > aturan.jumlah:
                return
            yield day
        day += DAY


@given(aturan_ulang(), st.integers(-400, 1500), st.integers(1, 500))
def test_its_days_are_those_of_a_walk_over_all_days(aturan: AturanUlang, skip: int, length: int) -> None:
    periode = Periode.selama(aturan.mulai + skip * DAY, hari=length)
    assert periode.hari_terakhir is not None
    expected = [day for day in walk(aturan, periode.hari_terakhir) if day in periode]
    assert list(aturan.iterate(periode)) == expected


@given(aturan_ulang())
def test_its_days_are_those_of_dateutil(aturan: AturanUlang) -> None:
    start = datetime.combine(aturan.mulai, datetime.min.time())
    theirs = (one.date() for one in rrulestr(aturan.to_rrule(), dtstart=start))
    assert [*islice(aturan.iterate(ALWAYS), 70)] == [*islice(theirs, 70)]


@given(aturan_ulang())
def test_what_is_written_is_read(aturan: AturanUlang) -> None:
    assert AturanUlang.from_rrule(aturan.to_rrule(), mulai=aturan.mulai) == aturan
    assert (
        AturanUlang.from_rrule(f" rrule:{aturan.to_rrule().lower()};wkst=mo\n", mulai=aturan.mulai) == aturan
    )


@pytest.mark.parametrize(
    ("aturan", "days"),
    [
        # no day is moved to the end of a month
        (AturanUlang(mulai=date(2023, 12, 31), setiap=BULANAN), ["2023-12-31", "2024-01-31", "2024-03-31"]),
        (AturanUlang(mulai=date(2023, 12, 29), setiap=BULANAN), ["2023-12-29", "2024-01-29", "2024-02-29"]),
        (
            AturanUlang(mulai=date(2096, 2, 29), setiap=BULANAN, selang=12),
            ["2096-02-29", "2104-02-29", "2108-02-29"],
        ),
        # a fifth that most months lack
        (
            AturanUlang(mulai=date(2024, 1, 1), setiap=BULANAN, hari_pekan=[H.KAMIS], pekan_ke=5),
            ["2024-02-29", "2024-05-30", "2024-08-29"],
        ),
        (
            AturanUlang(mulai=date(2024, 12, 1), setiap=BULANAN, hari_pekan=[H.SELASA], pekan_ke=-1),
            ["2024-12-31", "2025-01-28", "2025-02-25"],
        ),
        # over the end of a year, in weeks that start on Monday
        (
            AturanUlang(mulai=date(2024, 12, 29), setiap=MINGGUAN, selang=2, hari_pekan=[H.MINGGU, H.SENIN]),
            ["2024-12-29", "2025-01-06", "2025-01-12"],
        ),
        (AturanUlang(mulai=date(2024, 2, 28), setiap=HARIAN), ["2024-02-28", "2024-02-29", "2024-03-01"]),
        # the start itself does not fit
        (
            AturanUlang(mulai=date(2024, 1, 16), setiap=BULANAN, hari_pekan=[H.SENIN], pekan_ke=3),
            ["2024-02-19", "2024-03-18", "2024-04-15"],
        ),
        # records end
        (AturanUlang(mulai=date(2199, 12, 30), setiap=HARIAN, jumlah=5), ["2199-12-30", "2199-12-31"]),
        (AturanUlang(mulai=date(2199, 12, 30), setiap=BULANAN, selang=109_573), ["2199-12-30"]),
    ],
    ids=str,
)
def test_days(aturan: AturanUlang, days: list[str]) -> None:
    assert [str(day) for day in islice(aturan.iterate(ALWAYS), 3)] == days


def test_the_first_day_of_the_week_is_nobody_elses() -> None:
    every_other = AturanUlang(mulai=SUNDAY, setiap=MINGGUAN, selang=2, hari_pekan=[H.SENIN])
    expected = [*islice(every_other.iterate(ALWAYS), 5)]
    calendar.setfirstweekday(calendar.SUNDAY)
    try:
        assert [*islice(every_other.iterate(ALWAYS), 5)] == expected
    finally:
        calendar.setfirstweekday(calendar.MONDAY)


def test_a_period_without_an_end_needs_a_recurrence_with_one() -> None:
    endless = AturanUlang(mulai=SUNDAY, setiap=MINGGUAN)
    with pytest.raises(InvalidValueError) as caught:
        endless.iterate(Periode.sejak(SUNDAY))
    assert (caught.value.code, caught.value.path) == (E.PERIODE_OPEN, "periode")
    for ended in (
        AturanUlang(mulai=SUNDAY, setiap=MINGGUAN, jumlah=3),
        AturanUlang(mulai=SUNDAY, setiap=MINGGUAN, sampai_dengan=date(2024, 1, 21)),
    ):
        assert [day.day for day in ended.iterate(Periode())] == [7, 14, 21]
        assert [day.day for day in ended.iterate(Periode.sejak(date(2024, 1, 8)))] == [14, 21]
        assert [*ended.iterate(Periode.sejak(date(2024, 1, 22)))] == []
        assert [*ended.iterate(Periode.hingga(date(2024, 1, 6)))] == []
    with pytest.raises(InvalidTypeError):
        endless.iterate(2024)  # type: ignore[arg-type]


REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"mulai": "2024-01-07"}, E.NOT_A_DATE, "mulai"),
    ({"mulai": datetime(2024, 1, 7, tzinfo=UTC)}, E.NOT_A_DATE, "mulai"),
    ({"mulai": date(1, 1, 1)}, E.TANGGAL_OUT_OF_RANGE, "mulai"),
    ({"setiap": "mingguan"}, E.NOT_AN_OPTION, "setiap"),
    ({"hari_pekan": "SU"}, E.WRONG_TYPE, "hari_pekan"),
    ({"hari_pekan": [6]}, E.NOT_AN_OPTION, "hari_pekan[0]"),
    ({"hari_pekan": [H.SABTU, H.MINGGU, H.SABTU]}, E.DUPLICATE, "hari_pekan[2]"),
    ({"selang": 0}, E.OUT_OF_RANGE, "selang"),
    ({"selang": 10**12}, E.NUMBER_TOO_LARGE, "selang"),
    ({"selang": True}, E.NOT_AN_INTEGER, "selang"),
    ({"jumlah": 0}, E.OUT_OF_RANGE, "jumlah"),
    ({"jumlah": -1}, E.NUMBER_NEGATIVE, "jumlah"),
    ({"jumlah": 3, "sampai_dengan": SUNDAY}, E.CONTRADICTION, "jumlah"),
    ({"pekan_ke": 3}, E.CONTRADICTION, "pekan_ke"),
    ({"setiap": HARIAN, "pekan_ke": 3}, E.CONTRADICTION, "pekan_ke"),
    ({"setiap": HARIAN, "hari_pekan": [H.SENIN], "selang": 7}, E.CONTRADICTION, "hari_pekan"),
    ({"setiap": BULANAN, "pekan_ke": 3}, E.MISSING, "hari_pekan"),
    ({"setiap": BULANAN, "hari_pekan": [H.SENIN]}, E.MISSING, "pekan_ke"),
    *(
        ({"setiap": BULANAN, "hari_pekan": [H.SENIN], "pekan_ke": which}, code, "pekan_ke")
        for which, code in (
            (0, E.OUT_OF_RANGE),
            (6, E.OUT_OF_RANGE),
            (-2, E.OUT_OF_RANGE),
            ("3", E.NOT_AN_INTEGER),
        )
    ),
    ({"sampai_dengan": date(2024, 1, 6)}, E.PERIODE_EMPTY, "sampai_dengan"),
    ({"hari_pekan": [H.RABU], "sampai_dengan": date(2024, 1, 9)}, E.PERIODE_EMPTY, "sampai_dengan"),
    ({"mulai": LAST, "hari_pekan": [H.RABU]}, E.PERIODE_EMPTY, "mulai"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=str)
def test_a_wrong_recurrence_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        AturanUlang(**{"mulai": SUNDAY, "setiap": MINGGUAN, **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_just_allowed() -> None:
    AturanUlang(mulai=SUNDAY, setiap=MINGGUAN, sampai_dengan=SUNDAY, selang=109_573)
    for every in Frekuensi:
        rare = AturanUlang(mulai=SUNDAY, setiap=every, selang=10**12 - 1)
        assert [*rare.iterate(ALWAYS)] == [SUNDAY]
    AturanUlang(mulai=SUNDAY, setiap=MINGGUAN, hari_pekan=[H.RABU], sampai_dengan=date(2024, 1, 10))
    AturanUlang(mulai=LAST, setiap=MINGGUAN, jumlah=10**12 - 1)


@pytest.mark.parametrize(
    ("text", "code", "path"),
    [
        *(
            (f"FREQ={freq}", E.JADWAL_UNSUPPORTED, "FREQ")
            for freq in ("SECONDLY", "MINUTELY", "HOURLY", "YEARLY")
        ),
        ("BYDAY=SU", E.JADWAL_UNREADABLE, "FREQ"),
        ("FREQ=OFTEN", E.JADWAL_UNREADABLE, "FREQ"),
        ("FREQ=WEEKLY;BYSETPOS=1", E.JADWAL_UNSUPPORTED, ""),
        ("FREQ=MONTHLY;BYDAY=1SU,3SU", E.JADWAL_UNSUPPORTED, "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=SU,3SU", E.JADWAL_UNSUPPORTED, "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=-2SU", E.JADWAL_UNSUPPORTED, "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=SU", E.JADWAL_UNSUPPORTED, "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=0SU", E.JADWAL_UNREADABLE, "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=54SU", E.JADWAL_UNREADABLE, "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=53SU", E.JADWAL_UNSUPPORTED, "BYDAY"),
        ("FREQ=WEEKLY;BYDAY=3SU", E.JADWAL_UNREADABLE, "BYDAY"),
        ("FREQ=DAILY;BYDAY=3SU", E.JADWAL_UNREADABLE, "BYDAY"),
        ("FREQ=WEEKLY;BYDAY=XX", E.JADWAL_UNREADABLE, "BYDAY"),
        ("FREQ=WEEKLY;BYDAY=SU,", E.JADWAL_UNREADABLE, "BYDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=8", E.JADWAL_UNSUPPORTED, "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=7,8", E.JADWAL_UNSUPPORTED, "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", E.JADWAL_UNSUPPORTED, "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", E.JADWAL_UNREADABLE, "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", E.JADWAL_UNREADABLE, "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=7,", E.JADWAL_UNREADABLE, "BYMONTHDAY"),
        ("FREQ=WEEKLY;BYMONTHDAY=7", E.JADWAL_UNSUPPORTED, "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYDAY=1SU;BYMONTHDAY=7", E.JADWAL_UNSUPPORTED, "BYMONTHDAY"),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=SU", E.JADWAL_UNSUPPORTED, "WKST"),
        ("FREQ=WEEKLY;WKST=7", E.JADWAL_UNREADABLE, "WKST"),
        ("FREQ=WEEKLY;UNTIL=20241231T170000Z", E.JADWAL_UNSUPPORTED, "UNTIL"),
        ("FREQ=WEEKLY;UNTIL=20240230", E.TANGGAL_IMPOSSIBLE, "UNTIL"),
        ("FREQ=WEEKLY;UNTIL=99991231", E.TANGGAL_IMPOSSIBLE, "UNTIL"),
        ("FREQ=WEEKLY;UNTIL=2024-12-31", E.JADWAL_UNREADABLE, "UNTIL"),
        ("FREQ=WEEKLY;UNTIL=20240106", E.PERIODE_EMPTY, "sampai_dengan"),
        ("FREQ=WEEKLY;COUNT=2;UNTIL=20241231", E.CONTRADICTION, "jumlah"),
        ("FREQ=WEEKLY;COUNT=0", E.OUT_OF_RANGE, "jumlah"),
        ("FREQ=WEEKLY;COUNT=1e3", E.JADWAL_UNREADABLE, "COUNT"),
        ("FREQ=WEEKLY;COUNT=\N{ARABIC-INDIC DIGIT THREE}", E.JADWAL_UNREADABLE, ""),
        ("FREQ=WEEKLY;INTERVAL=9999999999", E.JADWAL_UNREADABLE, "INTERVAL"),
        ("FREQ=WEEKLY;INTERVAL=-1", E.JADWAL_UNREADABLE, "INTERVAL"),
        ("FREQ=WEEKLY;FREQ=DAILY", E.JADWAL_UNREADABLE, ""),
        ("FREQ=WEEKLY;", E.JADWAL_UNREADABLE, ""),
        ("", E.JADWAL_UNREADABLE, ""),
        ("setiap Minggu", E.JADWAL_UNREADABLE, ""),
        ("FREQ=DAILY;BYDAY=SU", E.JADWAL_UNSUPPORTED, "BYDAY"),
        ("FREQ=DAILY" + ";" * 200, E.TEXT_TOO_LONG, ""),
    ],
)
def test_a_rule_that_cannot_be_said_is_refused(text: str, code: ErrorCode, path: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        AturanUlang.from_rrule(text, mulai=SUNDAY)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]
    assert caught.value.value is not None


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("FREQ=WEEKLY;WKST=SU;BYDAY=SU", "FREQ=WEEKLY;BYDAY=SU"),
        ("FREQ=MONTHLY;INTERVAL=2;WKST=SU", "FREQ=MONTHLY;INTERVAL=2"),
        ("FREQ=MONTHLY;BYMONTHDAY=7", "FREQ=MONTHLY"),
        ("FREQ=MONTHLY;BYMONTHDAY=+7,07", "FREQ=MONTHLY"),
        ("FREQ=WEEKLY;BYDAY=SU,SA,SU", "FREQ=WEEKLY;BYDAY=SU,SA"),
        ("FREQ=MONTHLY;BYDAY=+1SU", "FREQ=MONTHLY;BYDAY=1SU"),
        ("FREQ=WEEKLY;INTERVAL=01;COUNT=010", "FREQ=WEEKLY;COUNT=10"),
    ],
)
def test_what_makes_no_difference_is_read(text: str, canonical: str) -> None:
    assert AturanUlang.from_rrule(text, mulai=SUNDAY).to_rrule() == canonical


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"setiap": HARIAN}, "setiap hari sejak 7 Januari 2024"),
        ({"setiap": HARIAN, "selang": 3, "jumlah": 5}, "setiap 3 hari sejak 7 Januari 2024, 5 kali"),
        (
            {"setiap": MINGGUAN, "hari_pekan": [H.MINGGU, H.SABTU]},
            "setiap Sabtu dan Minggu sejak 7 Januari 2024",
        ),
        ({"setiap": MINGGUAN, "selang": 2}, "setiap 2 pekan pada Minggu sejak 7 Januari 2024"),
        ({"setiap": BULANAN}, "setiap bulan pada tanggal 7 sejak 7 Januari 2024"),
        (
            {"setiap": BULANAN, "hari_pekan": [H.JUMAT, H.SABTU, H.MINGGU], "pekan_ke": -1},
            "setiap bulan pada Jumat terakhir, Sabtu terakhir, dan Minggu terakhir sejak 7 Januari 2024",
        ),
        (
            {"setiap": BULANAN, "selang": 6, "sampai_dengan": date(2025, 12, 31)},
            "setiap 6 bulan pada tanggal 7 sejak 7 Januari 2024 sampai dengan 31 Desember 2025",
        ),
    ],
)
def test_words(fields: dict[str, Any], words: str) -> None:
    assert str(AturanUlang(mulai=SUNDAY, **fields)) == words


@pytest.mark.parametrize("fields", [{}, {"jumlah": 109_573}, {"sampai_dengan": LAST}], ids=str)
def test_a_recurrence_of_three_centuries_is_asked_in_little_time(fields: dict[str, Any]) -> None:
    daily = AturanUlang(mulai=date(1900, 1, 1), setiap=HARIAN, **fields)
    start = perf_counter()
    assert sum(1 for _ in daily.iterate(ALWAYS)) == 109_573
    for year in range(2000, 2200):
        assert [*daily.iterate(Periode.hari(date(year, 2, 28)))] == [date(year, 2, 28)]
    assert perf_counter() - start < 10
