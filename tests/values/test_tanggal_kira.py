from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError, mask_persons
from umkm_core.values.baca_tanggal_kira import parse_tanggal_kira
from umkm_core.values.checks import RECORD_YEARS
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal import format_tanggal
from umkm_core.values.tanggal_kira import TanggalKira, check_order

law = settings(derandomize=True, deadline=None, max_examples=200)

SUNDAY = date(2023, 1, 8)

READ = {
    "tahun lalu": Periode.tahun(2022),
    "Tahun yang lalu": Periode.tahun(2022),
    "tahun ini": Periode.tahun(2023),
    "tahun depan": Periode.tahun(2024),
    "bulan lalu": Periode.bulan(2022, 12),
    "bulan ini": Periode.bulan(2023, 1),
    "bulan depan": Periode.bulan(2023, 2),
    "minggu lalu": Periode.selama(date(2022, 12, 26), hari=7),
    "pekan yang lalu": Periode.selama(date(2022, 12, 26), hari=7),
    # the Sunday of writing ends its week
    "minggu ini": Periode.selama(date(2023, 1, 2), hari=7),
    "pekan depan": Periode.selama(date(2023, 1, 9), hari=7),
    "Tahun kemarin": Periode.tahun(2022),
    "bulan kemarin": Periode.bulan(2022, 12),
    "minggu kemarin": Periode.selama(date(2022, 12, 26), hari=7),
    "pekan kemarin": Periode.selama(date(2022, 12, 26), hari=7),
    "hari  ini.": Periode.hari(SUNDAY),
    "besok": Periode.hari(date(2023, 1, 9)),
    "sehari lalu": Periode.hari(date(2023, 1, 7)),
    "dua puluh hari yang lalu": Periode.hari(date(2022, 12, 19)),
    "3 hari lalu": Periode.hari(date(2023, 1, 5)),
    "beberapa hari lalu": Periode.hingga(date(2023, 1, 7)),
    "beberapa minggu lalu": Periode.hingga(date(2023, 1, 1)),
    "beberapa pekan yang lalu": Periode.hingga(date(2023, 1, 1)),
    "beberapa bulan yang lalu": Periode.hingga(date(2022, 12, 8)),
    "beberapa tahun lalu": Periode.hingga(date(2022, 1, 8)),
    "beberapa waktu lalu": Periode.hingga(SUNDAY),
    "2022": Periode.tahun(2022),
    "tahun 2022": Periode.tahun(2022),
    "Mei 2022": Periode.bulan(2022, 5),
    "Rabu, 18 Mei 2022": Periode.hari(date(2022, 5, 18)),
    "28-29 November 2022": Periode.dari(date(2022, 11, 28), sampai_dengan=date(2022, 11, 29)),
    "suatu hari pada Mei 2022": Periode.bulan(2022, 5),
    "suatu hari tahun lalu": Periode.tahun(2022),
}

REFUSED: dict[str, tuple[ErrorCode, str, tuple[Periode, ...]]] = {
    "": (ErrorCode.TANGGAL_EMPTY, "empty", ()),
    "awal tahun 2022": (ErrorCode.TANGGAL_UNREADABLE, "how long awal is", (Periode.tahun(2022),)),
    "Pertengahan Mei 2022": (
        ErrorCode.TANGGAL_UNREADABLE,
        "how long pertengahan is",
        (Periode.bulan(2022, 5),),
    ),
    "akhir tahun lalu": (ErrorCode.TANGGAL_UNREADABLE, "how long akhir is", (Periode.tahun(2022),)),
    "awal tahun": (ErrorCode.TANGGAL_UNREADABLE, "no date", ()),
    # a week, or a Sunday outside of it
    "minggu depan": (ErrorCode.TANGGAL_UNREADABLE, "leave open", ()),
    # whole ones of the calendar, or about so long ago
    "seminggu lalu": (
        ErrorCode.TANGGAL_UNREADABLE,
        "whole minggu of the calendar, or about",
        (Periode.selama(date(2022, 12, 26), hari=7), Periode.hari(date(2023, 1, 1))),
    ),
    "Dua Tahun yang lalu": (
        ErrorCode.TANGGAL_UNREADABLE,
        "whole tahun",
        (Periode.tahun(2021), Periode.hari(date(2021, 1, 8))),
    ),
    "3 bulan lalu": (
        ErrorCode.TANGGAL_UNREADABLE,
        "whole bulan",
        (Periode.bulan(2022, 10), Periode.hari(date(2022, 10, 8))),
    ),
    # yesterday, or lately
    "Kemarin.": (
        ErrorCode.TANGGAL_UNREADABLE,
        "any time lately",
        (Periode.hari(date(2023, 1, 7)), Periode.hingga(date(2023, 1, 7))),
    ),
    "suatu hari kemarin": (
        ErrorCode.TANGGAL_UNREADABLE,
        "any time lately",
        (Periode.hari(date(2023, 1, 7)), Periode.hingga(date(2023, 1, 7))),
    ),
    "kemarin sore": (ErrorCode.TANGGAL_UNREADABLE, "leave open", ()),
    "tahun yang kemarin": (ErrorCode.TANGGAL_UNREADABLE, "leave open", ()),
    "0 tahun lalu": (ErrorCode.TANGGAL_UNREADABLE, "leave open", ()),
    "banyak tahun lalu": (ErrorCode.TANGGAL_UNREADABLE, "leave open", ()),
    "900 tahun lalu": (ErrorCode.TANGGAL_OUT_OF_RANGE, "leads outside", ()),
    "Mei lalu": (ErrorCode.TANGGAL_UNREADABLE, "leave open", ()),
    "sekitar Mei 2022": (ErrorCode.TANGGAL_UNREADABLE, "leave open", ()),
    "Mei": (ErrorCode.TANGGAL_INCOMPLETE, "year", ()),
    "Senin, 3 Mei 22": (
        ErrorCode.TANGGAL_INCOMPLETE,
        "century",
        (),
    ),
    "3 Mei 22": (
        ErrorCode.TANGGAL_INCOMPLETE,
        "century",
        (Periode.hari(date(1922, 5, 3)), Periode.hari(date(2022, 5, 3))),
    ),
    "sepanjang waktu": (ErrorCode.PERIODE_OPEN, "earliest or a latest", ()),
}

record_days = st.dates(date(1901, 1, 1), date(RECORD_YEARS[-1] - 1, 12, 31))
kira = st.builds(
    lambda first, days, open_at: TanggalKira(
        Periode(
            mulai=None if open_at == "start" else first,
            sampai=None if open_at == "end" else first + timedelta(days=days),
        )
    ),
    record_days,
    st.integers(1, 90),
    st.sampled_from(["start", "end", "neither"]),
)
pieces = st.sampled_from(
    [
        "tahun",
        "bulan",
        "minggu",
        "beberapa",
        "lalu",
        "yang",
        "ini",
        "awal",
        "suatu hari",
        "Mei",
        "2022",
        "5",
        "-",
        " ",
    ]
)
texts = st.text() | st.lists(pieces, max_size=6).map(" ".join)


def refusal(text: Any, ditulis: Any = SUNDAY) -> UmkmError:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(UmkmError) as caught:
        parse_tanggal_kira(text, ditulis=ditulis)
    return caught.value


@pytest.mark.parametrize(("text", "periode"), READ.items(), ids=map(repr, READ))
def test_reads(text: str, periode: Periode) -> None:
    assert parse_tanggal_kira(text, ditulis=SUNDAY) == TanggalKira(periode)


@pytest.mark.parametrize(("text", "expected"), REFUSED.items(), ids=map(repr, REFUSED))
def test_refuses(text: str, expected: tuple[ErrorCode, str, tuple[Periode, ...]]) -> None:
    error = refusal(text)
    assert (error.code, error.path, error.value) == (expected[0], "", text)
    assert expected[1] in error.faults[0].message
    assert error.candidates == tuple(TanggalKira(periode) for periode in expected[2])


@pytest.mark.parametrize(
    ("text", "ditulis"),
    [
        ("tahun lalu", date(1900, 5, 1)),
        ("bulan lalu", date(1900, 1, 31)),
        ("kemarin", date(1900, 1, 1)),
        ("tahun depan", date(2199, 1, 1)),
        ("besok", date(2199, 12, 31)),
    ],
)
def test_words_do_not_lead_outside_records(text: str, ditulis: date) -> None:
    error = refusal(text, ditulis)
    assert (error.code, error.path, error.value) == (ErrorCode.TANGGAL_OUT_OF_RANGE, "", text)


@pytest.mark.parametrize(
    ("ditulis", "kind", "code"),
    [
        (None, InvalidTypeError, ErrorCode.NOT_A_DATE),
        (datetime(2023, 1, 8, tzinfo=UTC), InvalidTypeError, ErrorCode.NOT_A_DATE),
        (date(1, 1, 1), InvalidValueError, ErrorCode.TANGGAL_OUT_OF_RANGE),
    ],
    ids=str,
)
@pytest.mark.parametrize("text", ["tahun lalu", "2022"])
def test_the_day_of_writing_is_needed_whatever_the_text(
    text: str,
    ditulis: Any,  # noqa: ANN401 - wrong types are the point
    kind: type[UmkmError],
    code: ErrorCode,
) -> None:
    error = refusal(text, ditulis)
    assert isinstance(error, kind)
    assert (error.code, error.path) == (code, "ditulis")


@pytest.mark.parametrize(
    ("periode", "text"),
    [
        (Periode.tahun(2022), "suatu hari pada 2022"),
        (Periode.hingga(SUNDAY), "suatu hari sampai dengan 8 Januari 2023"),
        (Periode.sejak(SUNDAY), "suatu hari sejak 8 Januari 2023"),
        (Periode.hari(SUNDAY), "8 Januari 2023"),
    ],
)
def test_text(periode: Periode, text: str) -> None:
    assert str(TanggalKira(periode)) == text


def test_an_approximate_date_has_a_bound() -> None:
    no_period: Any = SUNDAY
    with pytest.raises(InvalidTypeError):
        TanggalKira(no_period)
    with pytest.raises(InvalidValueError) as caught:
        TanggalKira(Periode())
    assert (caught.value.code, caught.value.path) == (ErrorCode.PERIODE_OPEN, "periode")


@pytest.mark.parametrize("question", ["sebelum", "sesudah", "dalam"])
def test_questions_check_what_they_are_asked(question: str) -> None:
    with pytest.raises(InvalidTypeError):
        getattr(TanggalKira(Periode.tahun(2022)), question)("2022")


DAYS = [date(2023, 5, day) for day in (1, 2, 3)]
TOLD = [
    TanggalKira(Periode(mulai=mulai, sampai=None if akhir is None else akhir + timedelta(days=1)))
    for mulai in (None, *DAYS)
    for akhir in (None, *DAYS)
    if (mulai or akhir) and (mulai is None or akhir is None or mulai <= akhir)
]


@pytest.mark.parametrize("start", TOLD, ids=str)
@pytest.mark.parametrize("end", TOLD, ids=str)
def test_an_order_is_refused_where_no_two_days_are_in_it(start: TanggalKira, end: TanggalKira) -> None:
    days = [date(2023, 4, 30) + timedelta(days=shift) for shift in range(5)]
    may_be = any(
        one <= other for one in days for other in days if one in start.periode and other in end.periode
    )
    fault = check_order("selesai", start, end)
    assert (fault is None) == may_be
    assert fault is None or (fault.code, fault.path, fault.value) == (ErrorCode.CONTRADICTION, "selesai", end)


def outcome(text: str) -> TanggalKira | UmkmError:
    try:
        return parse_tanggal_kira(text, ditulis=SUNDAY)
    except UmkmError as error:
        return error


def answers(day: TanggalKira, other: date) -> set[tuple[bool, bool, bool]]:
    """Return what is true of another day for each day that an approximate date can be, near to that day."""
    near = (other + timedelta(days=shift) for shift in range(-110, 111))
    return {(one < other, one > other, one == other) for one in near if one in day.periode}


@law
@given(kira, st.booleans(), st.integers(-2, 2) | st.integers(-100, 100))
def test_an_answer_is_given_where_all_days_agree(day: TanggalKira, from_end: bool, shift: int) -> None:  # noqa: FBT001 - drawn
    first, last = day.periode.mulai, day.periode.hari_terakhir
    end = last or first if from_end else first or last
    other = (end or SUNDAY) + timedelta(days=shift)
    possible = answers(day, other)
    for index, answer in enumerate([day.sebelum(other), day.sesudah(other), day.dalam(Periode.hari(other))]):
        given_by_days = {one[index] for one in possible}
        assert given_by_days == ({True, False} if answer is None else {answer})


@law
@given(kira, kira)
def test_to_lie_within_is_known_from_what_the_periods_share(day: TanggalKira, other: TanggalKira) -> None:
    within = day.dalam(other.periode)
    shared = day.periode & other.periode
    assert (within is False) == (shared is None)
    assert (within is True) == (shared == day.periode)


@law
@given(record_days, st.sampled_from(["tahun", "bulan", "pekan"]))
def test_before_now_and_after_follow_one_another(ditulis: date, unit: str) -> None:
    before, now, after = (
        parse_tanggal_kira(f"{unit} {shift}", ditulis=ditulis).periode for shift in ("lalu", "ini", "depan")
    )
    assert ditulis in now
    assert before.sampai == now.mulai
    assert now.sampai == after.mulai
    assert unit != "pekan" or (now.mulai is not None and now.mulai.weekday() == 0 and now.jumlah_hari == 7)


@law
@given(record_days)
def test_the_sunday_that_may_be_meant_lies_in_the_week(ditulis: date) -> None:
    last_sunday = max(
        ditulis - timedelta(days=days) for days in range(1, 8) if (ditulis - timedelta(days)).weekday() == 6
    )
    assert last_sunday in parse_tanggal_kira("Minggu lalu", ditulis=ditulis).periode


@law
@given(kira)
def test_parse_reads_what_str_writes(day: TanggalKira) -> None:
    assert parse_tanggal_kira(str(day), ditulis=SUNDAY) == day


@law
@given(record_days, record_days)
def test_a_date_is_known(day: date, ditulis: date) -> None:
    assert parse_tanggal_kira(format_tanggal(day), ditulis=ditulis).pasti == day


@settings(law, max_examples=500)
@given(texts)
@example("awal awal 2022")
@example("suatu hari")
def test_any_text_is_an_approximate_date_or_a_clear_refusal(text: str) -> None:
    read = outcome(text)
    if isinstance(read, TanggalKira):
        assert parse_tanggal_kira(str(read), ditulis=SUNDAY) == read
    else:
        assert read.value == mask_persons(text)
        assert all(isinstance(candidate, TanggalKira) for candidate in read.candidates)
