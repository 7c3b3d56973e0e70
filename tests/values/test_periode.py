from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError
from umkm_core.values.periode import Periode, format_periode, hari_tercakup, merge_periode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

law = settings(derandomize=True, deadline=None, max_examples=300)

# A window so narrow that random periods overlap, touch and miss each other equally often.
START = date(2024, 2, 24)
WINDOW = [START + timedelta(days=shift) for shift in range(-2, 13)]
inner_ends = st.sampled_from(WINDOW[2:-2])
ends = st.none() | inner_ends


def ordered(first: date | None, second: date | None) -> Periode:
    if first is not None and second is not None:
        first, second = min(first, second), max(first, second) + timedelta(days=1)
    return Periode(mulai=first, sampai=second)


periods = st.builds(ordered, ends, ends)
closed_periods = st.builds(ordered, inner_ends, inner_ends)
collections = st.lists(periods, max_size=4)


def days_of(*some: Periode | None) -> set[date]:
    """Return the days of the window that are in any of some periods; None is no day."""
    return {day for day in WINDOW if any(day in one for one in some if one is not None)}


def are_apart(some: Iterable[Periode]) -> bool:
    """Return whether periods stand in order with a day between each and the next."""
    return all(
        one.sampai is not None and other.mulai is not None and one.sampai < other.mulai
        for one, other in pairwise(some)
    )


@pytest.mark.parametrize(
    ("periode", "first", "last", "length"),
    [
        (Periode.hari(date(2024, 5, 20)), date(2024, 5, 20), date(2024, 5, 20), 1),
        (Periode.bulan(2024, 2), date(2024, 2, 1), date(2024, 2, 29), 29),
        (Periode.bulan(2023, 2), date(2023, 2, 1), date(2023, 2, 28), 28),
        (Periode.bulan(2023, 12), date(2023, 12, 1), date(2023, 12, 31), 31),
        (Periode.tahun(2023), date(2023, 1, 1), date(2023, 12, 31), 365),
        (Periode.tahun(1900), date(1900, 1, 1), date(1900, 12, 31), 365),
        (Periode.tahun(2199), date(2199, 1, 1), date(2199, 12, 31), 365),
        (Periode.tahun_buku(berakhir=date(2024, 12, 31)), date(2024, 1, 1), date(2024, 12, 31), 366),
        (Periode.tahun_buku(berakhir=date(2025, 3, 31)), date(2024, 4, 1), date(2025, 3, 31), 365),
        (Periode.tahun_buku(berakhir=date(2024, 2, 29)), date(2023, 3, 1), date(2024, 2, 29), 366),
        (Periode.tahun_buku(berakhir=date(2024, 2, 28)), date(2023, 3, 1), date(2024, 2, 28), 365),
        (Periode.tahun_buku(berakhir=date(2025, 2, 28)), date(2024, 3, 1), date(2025, 2, 28), 365),
        (Periode.tahun_buku(berakhir=date(2024, 2, 27)), date(2023, 2, 28), date(2024, 2, 27), 365),
        (Periode.sejak(date(2024, 1, 1)), date(2024, 1, 1), None, None),
        (Periode.hingga(date(2024, 12, 31)), None, date(2024, 12, 31), None),
        (
            Periode.dari(date(2024, 11, 28), sampai_dengan=date(2024, 11, 29)),
            *(date(2024, 11, 28), date(2024, 11, 29), 2),
        ),
        (Periode.selama(date(2024, 1, 31), bulan=1), date(2024, 1, 31), date(2024, 2, 28), 29),
        (Periode.selama(date(2024, 2, 29), tahun=1), date(2024, 2, 29), date(2025, 2, 27), 365),
        (Periode.selama(date(2024, 2, 1), hari=30), date(2024, 2, 1), date(2024, 3, 1), 30),
        # the half-year after a tahun buku that ends on 30 June: counted from the day after it
        (Periode.selama(date(2024, 7, 1), bulan=6), date(2024, 7, 1), date(2024, 12, 31), 184),
        (Periode(), None, None, None),
    ],
    ids=str,
)
def test_ends(periode: Periode, first: date | None, last: date | None, length: int | None) -> None:
    assert (periode.mulai, periode.hari_terakhir, periode.jumlah_hari) == (first, last, length)


@pytest.mark.parametrize(
    ("make", "code", "path"),
    [
        (lambda: Periode(mulai=START, sampai=START), ErrorCode.PERIODE_EMPTY, "sampai"),
        (lambda: Periode(mulai=START, sampai=WINDOW[0]), ErrorCode.PERIODE_EMPTY, "sampai"),
        (
            lambda: Periode.dari(START, sampai_dengan=WINDOW[1]),
            *(ErrorCode.PERIODE_EMPTY, "sampai_dengan"),
        ),
        (lambda: Periode.selama(START), ErrorCode.PERIODE_EMPTY, "mulai"),
        (lambda: Periode.selama(START, bulan=-1), ErrorCode.PERIODE_EMPTY, "mulai"),
        (lambda: Periode.sejak(date(1899, 12, 31)), ErrorCode.TANGGAL_OUT_OF_RANGE, "mulai"),
        (lambda: Periode.sejak(date(2200, 1, 1)), ErrorCode.TANGGAL_OUT_OF_RANGE, "mulai"),
        (lambda: Periode.hingga(date(1899, 12, 31)), ErrorCode.TANGGAL_OUT_OF_RANGE, "sampai"),
        (lambda: Periode.hingga(date(2200, 1, 1)), ErrorCode.TANGGAL_OUT_OF_RANGE, "sampai"),
        (lambda: Periode.hingga(date.max), ErrorCode.TANGGAL_OUT_OF_RANGE, "tanggal"),
        (lambda: Periode.selama(START, tahun=10**30), ErrorCode.TANGGAL_OUT_OF_RANGE, "mulai"),
        (lambda: Periode.tahun_buku(berakhir=date.max), ErrorCode.TANGGAL_OUT_OF_RANGE, "berakhir"),
        (lambda: Periode.tahun(2200), ErrorCode.TANGGAL_OUT_OF_RANGE, "tahun"),
        (lambda: Periode.bulan(2024, 13), ErrorCode.OUT_OF_RANGE, "bulan"),
        (lambda: Periode.bulan(2024, 0), ErrorCode.OUT_OF_RANGE, "bulan"),
    ],
)
def test_what_is_no_period_is_refused(make: Callable[[], object], code: ErrorCode, path: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert (caught.value.code, caught.value.path) == (code, path)


NO_DATE: Any = "2024-02-24"
A_MOMENT: Any = datetime(2024, 2, 24, tzinfo=UTC)
NO_PERIOD: Any = None


@pytest.mark.parametrize(
    ("make", "code", "path"),
    [
        (lambda: Periode(mulai=NO_DATE), ErrorCode.NOT_A_DATE, "mulai"),
        (lambda: Periode(sampai=A_MOMENT), ErrorCode.NOT_A_DATE, "sampai"),
        (lambda: Periode.hari(A_MOMENT), ErrorCode.NOT_A_DATE, "tanggal"),
        (lambda: Periode.sejak(NO_PERIOD), ErrorCode.NOT_A_DATE, "tanggal"),
        (lambda: Periode.hingga(NO_DATE), ErrorCode.NOT_A_DATE, "tanggal"),
        (lambda: Periode.tahun_buku(berakhir=NO_DATE), ErrorCode.NOT_A_DATE, "berakhir"),
        (lambda: Periode.selama(NO_DATE, bulan=1), ErrorCode.NOT_A_DATE, "mulai"),
        (lambda: Periode.selama(START, bulan=True), ErrorCode.NOT_AN_INTEGER, "bulan"),
        (lambda: Periode.bulan(2024, NO_DATE), ErrorCode.NOT_AN_INTEGER, "bulan"),
        (lambda: NO_DATE in Periode(), ErrorCode.NOT_A_DATE, "tanggal"),
        (lambda: A_MOMENT in Periode(), ErrorCode.NOT_A_DATE, "tanggal"),
        (lambda: Periode().memuat(NO_PERIOD), ErrorCode.WRONG_TYPE, "lain"),
        (lambda: Periode().bertemu(NO_PERIOD), ErrorCode.WRONG_TYPE, "lain"),
        (lambda: Periode().bersambung(NO_PERIOD), ErrorCode.WRONG_TYPE, "lain"),
        (lambda: Periode().selubung(NO_PERIOD), ErrorCode.WRONG_TYPE, "lain"),
        (lambda: Periode().sela(NO_PERIOD), ErrorCode.WRONG_TYPE, "lain"),
        (lambda: Periode().gabungan(NO_PERIOD), ErrorCode.WRONG_TYPE, "periode[1]"),
        (lambda: Periode().tanpa(Periode(), NO_PERIOD), ErrorCode.WRONG_TYPE, "periode[1]"),
        (lambda: merge_periode(NO_PERIOD), ErrorCode.WRONG_TYPE, "periode"),
        (lambda: hari_tercakup([NO_PERIOD]), ErrorCode.WRONG_TYPE, "periode[0]"),
        (lambda: format_periode(NO_PERIOD), ErrorCode.WRONG_TYPE, "periode"),
    ],
)
def test_wrong_types_are_refused(make: Callable[[], object], code: ErrorCode, path: str) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        make()
    assert (caught.value.code, caught.value.path) == (code, path)


@law
@given(st.dates(date(1902, 1, 1), date(2198, 12, 31)))
@example(date(2024, 2, 29))
@example(date(2025, 2, 28))
@example(date(2023, 2, 28))
def test_tahun_buku_that_end_alike_follow_one_another(ends: date) -> None:
    is_end_of_month = (ends + timedelta(days=1)).day == 1
    next_end = Periode.bulan(ends.year + 1, ends.month).hari_terakhir
    if not is_end_of_month:
        next_end = ends.replace(year=ends.year + 1)
    assert next_end is not None
    one, other = Periode.tahun_buku(berakhir=ends), Periode.tahun_buku(berakhir=next_end)
    if (next_end.month, next_end.day, is_end_of_month) == (2, 28, False):  # where one ended before its month
        assert one.sela(other) == Periode.hari(date(ends.year, 2, 29))
    else:
        assert one.sampai == other.mulai


@pytest.mark.parametrize("year", range(2020, 2028))
def test_tahun_buku_never_overlap(year: int) -> None:
    one, other = (Periode.tahun_buku(berakhir=date(each, 2, 28)) for each in (year, year + 1))
    assert not one.bertemu(other)


def test_ends_are_named() -> None:
    with pytest.raises(TypeError):
        Periode(START, WINDOW[5])  # type: ignore[call-arg] # what a type checker must see


def test_both_ends_are_refused_at_once() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        Periode(mulai=NO_DATE, sampai=NO_DATE)
    assert [fault.path for fault in caught.value.faults] == ["mulai", "sampai"]


@pytest.mark.parametrize(
    ("periode", "text"),
    [
        (Periode.hari(date(2024, 11, 28)), "28 November 2024"),
        (Periode.dari(date(2024, 11, 28), sampai_dengan=date(2024, 11, 29)), "28–29 November 2024"),
        (Periode.dari(date(2024, 3, 1), sampai_dengan=date(2024, 4, 3)), "1 Maret–3 April 2024"),
        (Periode.dari(date(2024, 3, 5), sampai_dengan=date(2024, 4, 5)), "5 Maret–5 April 2024"),
        (
            Periode.dari(date(2023, 12, 30), sampai_dengan=date(2024, 1, 2)),
            "30 Desember 2023–2 Januari 2024",
        ),
        (Periode.dari(date(2023, 3, 5), sampai_dengan=date(2024, 3, 5)), "5 Maret 2023–5 Maret 2024"),
        (Periode.bulan(2024, 2), "Februari 2024"),
        (Periode.dari(date(2024, 2, 1), sampai_dengan=date(2024, 2, 28)), "1–28 Februari 2024"),
        (Periode.selama(date(2024, 5, 1), bulan=3), "Mei–Juli 2024"),
        (Periode.selama(date(2023, 11, 1), bulan=4), "November 2023–Februari 2024"),
        (Periode.selama(date(2023, 3, 1), bulan=13), "Maret 2023–Maret 2024"),
        (Periode.tahun(2024), "2024"),
        (Periode.selama(date(2022, 1, 1), tahun=3), "2022–2024"),
        (Periode.sejak(date(2024, 1, 1)), "sejak 1 Januari 2024"),
        (Periode.hingga(date(2024, 12, 31)), "sampai dengan 31 Desember 2024"),
        (Periode(), "sepanjang waktu"),
    ],
    ids=str,
)
def test_format(periode: Periode, text: str) -> None:
    assert format_periode(periode) == str(periode) == text


@law
@given(periods, periods, periods)
def test_intersection(one: Periode, other: Periode, third: Periode) -> None:
    assert days_of(one & other) == days_of(one) & days_of(other)
    assert (one & other) == (other & one)
    assert ((one & other) & third) == (one & (other & third))
    assert (one & one) == one == (one & Periode())
    assert (one & None) is (None & one) is None


def test_intersection_is_of_periods_alone() -> None:
    with pytest.raises(TypeError):
        _ = Periode() & 5  # type: ignore[operator] # what a type checker must see
    with pytest.raises(TypeError):
        _ = 5 & Periode()  # type: ignore[operator] # what a type checker must see


@law
@given(periods, periods)
def test_how_two_periods_lie(one: Periode, other: Periode) -> None:
    assert one.bertemu(other) == other.bertemu(one) == bool(days_of(one) & days_of(other))
    assert one.memuat(other) == (days_of(one) >= days_of(other))
    assert one.bersambung(other) == other.bersambung(one)
    assert (one.bersambung(other) or one.bertemu(other)) == (one.sela(other) is None)
    assert not (one.bersambung(other) and one.bertemu(other))


@law
@given(periods, periods)
def test_union_hull_and_what_lies_between(one: Periode, other: Periode) -> None:
    together, hull, between = one.gabungan(other), one.selubung(other), one.sela(other)
    assert (together, hull, between) == (other.gabungan(one), other.selubung(one), other.sela(one))
    assert (together is None) == (between is not None)
    assert together in {None, hull}
    assert days_of(hull) == days_of(one, other, between)
    assert not days_of(between) & days_of(one, other)
    assert hull.memuat(one)
    assert hull.memuat(other)


@law
@given(collections, st.randoms())
def test_merging(some: list[Periode], random: Any) -> None:  # noqa: ANN401 - hypothesis gives a random.Random
    merged = merge_periode(some)
    assert days_of(*merged) == days_of(*some)
    assert are_apart(merged)
    random.shuffle(some)
    assert merge_periode(iter(some)) == merged == merge_periode(merged)


@law
@given(periods, collections)
def test_difference_and_gaps(whole: Periode, some: list[Periode]) -> None:
    left = whole.tanpa(*some)
    assert days_of(*left) == days_of(whole) - days_of(*some)
    assert are_apart(left)
    assert merge_periode([*left, *filter(None, (whole & one for one in some))]) == (whole,)


@law
@given(collections, collections)
def test_de_morgan(some: list[Periode], others: list[Periode]) -> None:
    outside = Periode().tanpa(*some, *others)
    both_outside = (a & b for a in Periode().tanpa(*some) for b in Periode().tanpa(*others))
    assert outside == merge_periode(filter(None, both_outside))


@law
@given(closed_periods, closed_periods)
def test_days_add_up(one: Periode, other: Periode) -> None:
    assert one.jumlah_hari == len(days_of(one))
    assert hari_tercakup([one, other]) == len(days_of(one, other))
    assert hari_tercakup([one, *Periode().tanpa(one)]) is None
    assert hari_tercakup([]) == 0
    if one.bersambung(other):
        assert one.selubung(other).jumlah_hari == len(days_of(one)) + len(days_of(other))


@law
@given(periods)
def test_ends_and_membership_agree(periode: Periode) -> None:
    assert periode.mulai is None or periode.mulai in periode
    assert periode.hari_terakhir is None or periode.hari_terakhir in periode
    assert periode.sampai is None or periode.sampai not in periode
    assert (date.min in periode) == (periode.mulai is None)
    assert (date.max in periode) == (periode.sampai is None)


@law
@given(collections)
def test_sorting_puts_what_starts_first_first(some: list[Periode]) -> None:
    in_order = sorted(some, key=lambda periode: periode.kunci_urut)
    for one, other in pairwise(in_order):
        assert one.mulai is None or (other.mulai is not None and one.mulai <= other.mulai)
        if one.mulai == other.mulai:
            assert other.sampai is None or (one.sampai is not None and one.sampai <= other.sampai)


@given(periods)
def test_periods_are_values(periode: Periode) -> None:
    copy = pickle.loads(pickle.dumps(periode))  # noqa: S301 - our own bytes
    assert copy == periode
    assert len({copy, periode}) == 1
