from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, Fault, InvalidValueError, mask_persons
from umkm_core.tabel.cells import is_unstated, is_year, read_cell, read_count, read_date, read_money
from umkm_core.tabel.synonyms import Kind
from umkm_core.values.rupiah import Sen, format_rupiah

_NOTHING = [
    "",
    "   ",
    "-",
    " - ",
    "--",
    "–",
    "—",
    "...",
    "?",
    "n/a",
    "N/A",
    "#N/A",
    "NaN",
    "null",
    "tidak ada",
    "Tidak  Ada",
    "BELUM ADA",
    "belum diisi",
    "\u00a0",
]


@pytest.mark.parametrize("cell", [*_NOTHING, "Rp", "Rp. -", "Rp. ,", "Rp.-", "IDR"])
def test_money_is_unstated(cell: str) -> None:
    assert read_money(cell) is None


@pytest.mark.parametrize("cell", _NOTHING)
def test_count_is_unstated(cell: str) -> None:
    assert read_count(cell) is None
    assert is_unstated(cell)


@pytest.mark.parametrize("cell", ["0", "Rp 0", "nihil", "nol", "tidak", "ada", "a", "<", "#REF!", "0.0"])
def test_what_states_something(cell: str) -> None:
    assert not is_unstated(cell)


@pytest.mark.parametrize(
    ("cell", "rupiah"),
    [
        ("Rp. 5.000.000", 5_000_000),
        ("5000000", 5_000_000),
        ("Rp. 10.000.000,00", 10_000_000),
        ("50 juta", 50_000_000),
        ("Rp. 0", 0),
    ],
)
def test_reads_money(cell: str, rupiah: int) -> None:
    assert read_money(cell) == rupiah


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("< 2M", ErrorCode.RUPIAH_UNREADABLE),
        ("nihil", ErrorCode.RUPIAH_UNREADABLE),
        ("Rp. 20,000000", ErrorCode.RUPIAH_AMBIGUOUS),
        ("-5.000", ErrorCode.RUPIAH_NEGATIVE),
        ("Rp. 12.345.678,47", ErrorCode.RUPIAH_SEN),
        ("9" * 100, ErrorCode.TEXT_TOO_LONG),
        ("9" * 46 + " triliun", ErrorCode.NUMBER_TOO_LARGE),
        ("9" * 46 + " M", ErrorCode.NUMBER_TOO_LARGE),
    ],
)
def test_refuses_money(cell: str, code: ErrorCode) -> None:
    fault = read_money(cell)
    assert isinstance(fault, Fault)
    assert (fault.code, fault.value) == (code, mask_persons(cell))


@pytest.mark.parametrize(
    ("cell", "rupiah"),
    [
        ("-5.000", -5_000),
        ("−5.000", -5_000),
        ("- Rp. 5.000,-", -5_000),
        ("Rp. -12.000.000", -12_000_000),
        ("Rp.-5", -5),
        ("(5.000)", -5_000),
        ("(Rp 5.000,00 )", -5_000),
        ("Rp (2,5 juta)", -2_500_000),
        ("-0", 0),
        ("5.000", 5_000),
        ("Rp. -", None),
    ],
)
def test_a_balance_may_be_below_zero(cell: str, rupiah: int | None) -> None:
    assert read_money(cell, below_zero=True) == rupiah
    assert read_cell(cell, Kind.BALANCE) == rupiah


def test_a_balance_below_zero_that_cannot_be_read() -> None:
    fault = read_money("-2M", below_zero=True)
    assert isinstance(fault, Fault)
    assert (fault.code, fault.value) == (ErrorCode.RUPIAH_AMBIGUOUS, "-2M")
    assert fault.candidates == (-2_000_000, -2_000_000_000)
    assert fault.message.startswith("below zero; without its sign, M is miliar to some")
    for cell, code in (
        ("(-5)", ErrorCode.RUPIAH_UNREADABLE),
        ("-5,25", ErrorCode.RUPIAH_SEN),
        ("-" + "9" * 46 + "T", ErrorCode.NUMBER_TOO_LARGE),
    ):
        fault = read_money(cell, below_zero=True)
        assert isinstance(fault, Fault)
        assert (fault.code, fault.value) == (code, mask_persons(cell))
    assert read_money("-5,75", below_zero=True, sen=Sen.BULATKAN) == -6


def test_a_cell_is_read_as_its_column() -> None:
    assert [read_cell("1.250", kind) for kind in (Kind.MONEY, Kind.BALANCE, Kind.COUNT)] == [1250] * 3
    assert read_cell("1,50", Kind.MONEY, sen=Sen.BUANG) == 1
    assert read_cell("3 orang", Kind.COUNT) == 3
    assert read_cell("1/3/2022", Kind.DATE) == date(2022, 3, 1)
    for kind in (Kind.MONEY, Kind.DATE):
        assert isinstance(read_cell("3 orang", kind), Fault)


@pytest.mark.parametrize("cell", [*_NOTHING, "./", "tidak diketahui"])
def test_a_date_states_nothing(cell: str) -> None:
    assert read_date(cell) is None


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1920", ErrorCode.TANGGAL_INCOMPLETE),
        ("1/2/20", ErrorCode.TANGGAL_INCOMPLETE),
        ("31-2-2020", ErrorCode.TANGGAL_IMPOSSIBLE),
        ("?x", ErrorCode.TANGGAL_UNREADABLE),
    ],
)
def test_refuses_a_date(cell: str, code: ErrorCode) -> None:
    fault = read_date(cell)
    assert isinstance(fault, Fault)
    assert (fault.code, fault.value) == (code, mask_persons(cell))


def test_sen_is_the_callers_choice() -> None:
    assert read_money("Rp. 783,50", sen=Sen.BULATKAN) == 784
    assert read_money("Rp. 783,50", sen=Sen.BUANG) == 783


def test_a_wrong_option_is_no_fault_of_the_cell() -> None:
    with pytest.raises(InvalidValueError) as raised:
        read_money("5000", sen="buang")  # type: ignore[arg-type]  # the mistake under test
    assert raised.value.code is ErrorCode.NOT_AN_OPTION


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("3", 3),
        (" 3 ", 3),
        ("0", 0),
        ("03", 3),
        ("3 orang", 3),
        ("3 Org.", 3),
        ("3orang", 3),
        ("12 tenaga kerja", 12),
        ("7.0", 7),
        ("7,0", 7),
        ("0.0", 0),
        ("1.250", 1250),
        ("1.250 orang", 1250),
    ],
)
def test_reads_a_count(cell: str, count: int) -> None:
    assert read_count(cell) == count


@pytest.mark.parametrize(
    ("cell", "code", "message"),
    [
        ("-2", ErrorCode.NUMBER_NEGATIVE, "a count is not below zero (got '-2') [number-negative]"),
        (
            "− 2 orang",
            ErrorCode.NUMBER_NEGATIVE,
            "a count is not below zero (got '− 2 orang') [number-negative]",
        ),
        ("2.5", ErrorCode.NOT_AN_INTEGER, "a count is one whole number (got '2.5') [not-an-integer]"),
        ("3-5", ErrorCode.NOT_AN_INTEGER, "a count is one whole number (got '3-5') [not-an-integer]"),
        ("-3-5", ErrorCode.NOT_AN_INTEGER, "a count is one whole number (got '-3-5') [not-an-integer]"),
        ("1,250", ErrorCode.NOT_AN_INTEGER, "a count is one whole number (got '1,250') [not-an-integer]"),
        ("1.250.0", ErrorCode.NOT_AN_INTEGER, "a count is one whole number (got '1.250.0') [not-an-integer]"),
        ("tiga", ErrorCode.NOT_AN_INTEGER, "a count is one whole number (got 'tiga') [not-an-integer]"),
        (
            "3 keluarga",
            ErrorCode.NOT_AN_INTEGER,
            "a count is one whole number (got '3 keluarga') [not-an-integer]",
        ),
        (
            "2 (L), 1 (P)",
            ErrorCode.NOT_AN_INTEGER,
            "a count is one whole number (got '2 (L), 1 (P)') [not-an-integer]",
        ),
        ("٣", ErrorCode.NOT_AN_INTEGER, "a count is one whole number (got '٣') [not-an-integer]"),
        (
            "9" * 13,
            ErrorCode.NUMBER_TOO_LARGE,
            "it is larger than any real count (got '9999999999999') [number-too-large]",
        ),
        (
            "9" * 33,
            ErrorCode.TEXT_TOO_LONG,
            f"a count has at most 32 characters (got '9999{'*' * 29}') [text-too-long]",
        ),
    ],
)
def test_refuses_a_count(cell: str, code: ErrorCode, message: str) -> None:
    fault = read_count(cell)
    assert isinstance(fault, Fault)
    assert (fault.code, fault.value, str(fault)) == (code, mask_persons(cell), message)


@given(st.text())
def test_no_text_raises(cell: str) -> None:
    for kind in Kind:
        reading = read_cell(cell, kind)
        assert reading is None or isinstance(reading, (int, date, Fault))
        assert not isinstance(reading, Fault) or reading.value == mask_persons(cell)


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_what_is_written_is_read(number: int) -> None:
    assert read_money(format_rupiah(number)) == number
    assert read_money(format_rupiah(-number), below_zero=True) == -number
    assert read_count(f"{number} orang") == number
    assert read_count(f"{number:,}".replace(",", ".")) == number


@pytest.mark.parametrize(
    ("cell", "unit", "amount"),
    [
        ("2000", "juta", 2_000_000_000),
        ("Rp. 12,5", "juta", 12_500_000),
        ("0,5", "miliar", 500_000_000),
        ("1.250,5", "ribu", 1_250_500),
        ("Rp 2.000.000", "rupiah", 2_000_000),
        ("20jt", "rupiah", 20_000_000),
        ("0", "juta", 0),
        ("-", "juta", None),
    ],
)
def test_a_stated_unit_multiplies_exactly(cell: str, unit: str, amount: int | None) -> None:
    assert read_money(cell, unit=unit) == amount


@pytest.mark.parametrize("cell", ["20jt", "2M", "1.500", "1 miliar", "Rp 5 juta", "2000 000 juta"])
def test_a_unit_in_the_cell_beside_a_stated_one_is_refused(cell: str) -> None:
    fault = read_money(cell, unit="juta")
    assert isinstance(fault, Fault)
    assert (fault.code, fault.value) == (ErrorCode.RUPIAH_AMBIGUOUS, cell)


def test_a_stated_unit_below_zero() -> None:
    for cell in ("-5", "(5)", "Rp -5"):
        assert read_cell(cell, Kind.BALANCE, unit="juta") == -5_000_000
    fault = read_cell("-5", Kind.MONEY, unit="juta")
    assert isinstance(fault, Fault)
    assert (fault.code, fault.value) == (ErrorCode.RUPIAH_NEGATIVE, "-5")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("1900", True), ("2099 ", True), ("1899", False), ("2100", False), ("20240", False), ("th 2024", False)],
)
def test_years(cell: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_year(cell) is expected
