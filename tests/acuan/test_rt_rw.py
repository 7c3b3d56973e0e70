from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.acuan.rt_rw import RtRw, cut_rt_rw, format_rt_rw, parse_rt_rw
from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError

law = settings(derandomize=True, deadline=None, max_examples=300)

READ: dict[str, tuple[int | None, int | None]] = {
    "RT 03/RW 05": (3, 5),
    "RT.003 RW.05": (3, 5),
    "003/005": (3, 5),
    "3 / 5": (3, 5),
    "RT 3 RW 5": (3, 5),
    "rt03/rw05": (3, 5),
    "rt03rw05": (3, 5),
    "RT. 03, RW. 05": (3, 5),
    "RT: 3; RW: 5": (3, 5),
    "RT 03 - RW 05": (3, 5),
    "RT 003/005": (3, 5),
    "RT/RW 003/005": (3, 5),
    "RT/RW 3-5": (3, 5),
    "RT-03/RW-05": (3, 5),
    "RT–03/RW–05": (3, 5),
    "RT/RW : 003/005": (3, 5),
    "RT./RW. 3/5": (3, 5),
    "RW 05 RT 03": (3, 5),
    "RW.05/RT.03": (3, 5),
    "RT 03": (3, None),
    "RW 05": (None, 5),
    "RT 12 RW 123": (12, 123),
    # none, as identity cards write it
    "RT 000/RW 000": (None, None),
    "000/000": (None, None),
    "RT 001/RW 000": (1, None),
    "\tRT  03 /\u00a0RW 05 ": (3, 5),
}

REFUSED = (
    *("", "-", "3", "003", "RT", "RW", "RT RW", "RT/RW", "RT -/RW -", "3-5", "3 5", "RT 1000/RW 1"),
    *("RT 0001/RW 1", "0001/0002", "RT III/RW V", "RT 3 RT 5", "RT 3/RW 5/RW 6", "Jl. X RT 3 RW 5"),
    *("RT ٣/RW ٥", "RT -3/RW 5", "RT 3.5/RW 1", "x" * 64, "RT" * 32),
)


@pytest.mark.parametrize(("text", "numbers"), READ.items(), ids=map(ascii, READ))
def test_reads(text: str, numbers: tuple[int | None, int | None]) -> None:
    read = parse_rt_rw(text)
    assert (read.rt, read.rw) == numbers


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse_rt_rw(text)
    assert (caught.value.code, caught.value.value) == (ErrorCode.RT_RW_UNREADABLE, None)
    assert ("is it the RT or the RW" in str(caught.value)) == text.isdecimal()


numbers = st.none() | st.integers(1, 999)


@law
@given(numbers, numbers)
def test_what_is_written_is_read_again(rt: int | None, rw: int | None) -> None:
    value = RtRw(rt=rt, rw=rw)
    if rt or rw:
        assert parse_rt_rw(str(value)) == value
        assert cut_rt_rw(f"Jl. Fiktif {value} Kota Malang") == (value, "Jl. Fiktif , Kota Malang")
    else:
        assert format_rt_rw(value) == ""


@law
@given(
    st.text()
    | st.lists(st.sampled_from(["RT", "rw", "/", " ", ".", ":", "-", "0", "05", "999"])).map("".join)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        read = parse_rt_rw(text)
    except UmkmError:
        return
    assert {read.rt, read.rw} <= {None, *range(1, 1000)}


@pytest.mark.parametrize(
    ("rt", "code"),
    [
        (0, ErrorCode.OUT_OF_RANGE),
        (1000, ErrorCode.OUT_OF_RANGE),
        (-1, ErrorCode.NUMBER_NEGATIVE),
        ("3", ErrorCode.NOT_AN_INTEGER),
        (True, ErrorCode.NOT_AN_INTEGER),
    ],
)
def test_numbers_are_checked_both_at_once(rt: Any, code: ErrorCode) -> None:  # noqa: ANN401 - wrong types too
    with pytest.raises(UmkmError) as caught:
        RtRw(rt=rt, rw=rt)
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [("rt", code), ("rw", code)]


def test_the_rest_of_an_address_is_in_no_fault() -> None:
    for text in ("Jalan Mawar Fiktif 12", "Jalan Mawar Fiktif " * 10):
        with pytest.raises(InvalidValueError) as caught:
            parse_rt_rw(text)
        assert caught.value.value is None
        assert "Mawar" not in str(caught.value)


def test_a_second_rt_stays_in_the_address() -> None:
    assert cut_rt_rw("RT 1 Desa RT 2 RW 3") == (RtRw(rt=1), ", Desa RT 2 RW 3")
    assert cut_rt_rw("RW 3, Dusun Fiktif, RT 2") == (RtRw(rt=2, rw=3), ",, Dusun Fiktif, ,")
    assert cut_rt_rw("ART 1 RTX 3 Barw 4") == (RtRw(), "ART 1 RTX 3 Barw 4")


def test_only_rt_and_rw_are_written() -> None:
    with pytest.raises(InvalidTypeError):
        format_rt_rw("RT 003")  # type: ignore[arg-type] # what is refused
