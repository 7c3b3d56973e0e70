"""Every parser: any text gives a value or an `UmkmError`, in bounded time, and no person's number unmasked.

Parsers are found by name, so that a new one cannot be forgotten. `make fuzz` gives the same parsers to a
fuzzer that is guided by coverage, for minutes.
"""

from __future__ import annotations

import ast
import inspect
import re
from datetime import date
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import umkm_core
from umkm_core.acuan.kbli import EdisiKBLI
from umkm_core.acuan.temuan_wilayah import TemuanWilayah
from umkm_core.errors import UmkmError
from umkm_core.hukum.kitab import Kitab
from umkm_core.kosakata.dokumen import JenisDokumen
from umkm_core.kosakata.kendala import BidangKendala
from umkm_core.kosakata.usaha import SektorUsaha
from umkm_core.values.rupiah import Sen
from umkm_core.values.serial_tanggal import SistemSerial

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SOURCE: Final = Path(next(iter(umkm_core.__path__)))
SECONDS: Final = 5
LEAST_PARSERS: Final = 25
OUTSIDE: Final = {"cli", "testing"}  # no parsers of single values, and they need extras
FOUND: Final = Path(__file__).parent / "fuzz_found"
"""Texts that broke a parser once, a file each; all parsers read them again."""

ESCAPE: Final = re.compile(r"\\+(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})")
"""What stands for a sign that cannot be shown; its digits are nobody's."""

ALSO: Final = {"cari_wilayah", "find_pita_rupiah", "find_wilayah", "wilayah"}
"""What takes text as people type it and is called otherwise."""

WAYS: Final[dict[str, list[dict[str, Any]]]] = {
    "parse_rujukan": [{"instrumen": Kitab.bawaan().instrumen}],
    "parse_kata": [{"kind": JenisDokumen}],
    "parse_daftar_kata": [{"kind": BidangKendala}, {"kind": SektorUsaha}],
    "parse_tanggal_kira": [{"ditulis": date(2026, 11, 21)}],
    "parse_tanggal": [{}, {"serial": SistemSerial.EXCEL_1900}],
    "parse_rupiah": [{}, {"sen": Sen.BULATKAN}],
    "parse_rentang_rupiah": [{}, {"sen": Sen.BUANG}],
    "KodeKBLI.parse": [{}, {"edisi": EdisiKBLI.KBLI_2020}, {"edisi": EdisiKBLI.KBLI_2015}],
    "AturanUlang.from_rrule": [{"mulai": date(2024, 1, 7)}],
    "cari_wilayah": [{}, {"di": "35.73", "ejaan_mirip": True}],
}
"""What a parser is told beside the text; by default nothing."""

WORDS: Final = (
    *("Rp", "Rp.", "IDR", "juta", "M", "miliar", "ribu", "rb", "rupiah", "sekitar", "kurang lebih"),
    *("lebih dari", "s.d.", "s/d", "-", "–", "hingga", "sampai dengan", "dan", "antara", "<", "≥", "±", ",-"),
    *("Senin", "Jum'at", "Mei", "Nopember", "2024", "28", "05-09", "tahun lalu", "kemarin", "31", "29 Feb"),
    *("satu", "seribu", "dua belas", "puluh", "ratus", "minus", "nol", "triliun", "koma", ",00", "%", "e5"),
    *("3573014107050001", "0012345678901000", "01.234.567.8-901.000", "9120001234567", "2063573010123-26"),
    *("AHU-0003602.AH.01.29.TAHUN 2022", "BH", "XIV.10", "NIK", "P-IRT", "KBLI 2020", "64141", "K64", "RT"),
    *("FREQ=WEEKLY", "FREQ=SECONDLY", ";BYDAY=", "-1SU", ";UNTIL=", "20241229", "DTSTART:", "\nRRULE:"),
    *("RW", "001/002", "35.73.01.1001", "Kec.", "Kota", "pp-7-2021:ps35:ay5:a", ":", ".", "/", "(", ")", " "),
)

PATHOLOGICAL: Final = (
    *(sign * length for sign in "9 .,-(/0aR<\u0660" for length in (64, 1_000_000)),
    *(word * 8 for word in ("1.", "1 ,", "rp ", "satu ", "1-", "(-", "12/", "s.d.", "dua puluh ")),
    *("9" * 60 + end for end in ("", "x", "-", ".", ")", " ")),
    *(f"{start}{' ' * 55}{end}" for start in ("1", "Rp", "RT", "AHU-") for end in ("1", "x")),
)


def parsers() -> Iterator[tuple[str, Callable[..., object]]]:
    """Yield every public function `parse_...` and its like, and the parser that is a method of a class."""
    for path in sorted(SOURCE.rglob("*.py")):
        module_name = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
        if path.stem.startswith("_") or module_name.partition(".")[0] in OUTSIDE:
            continue
        names = [
            node.name
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_")
        ]
        for name in names:
            if not name.startswith("parse_") and not name[0].isupper() and name not in ALSO:
                continue
            thing = getattr(import_module(f"umkm_core.{module_name}"), name)
            if inspect.isfunction(thing):
                yield f"{module_name}.{name}", thing
            elif hasattr(thing, "parse") and not inspect.isabstract(thing):
                yield f"{module_name}.{name}.parse", thing.parse
            elif hasattr(thing, "from_rrule"):
                yield f"{module_name}.{name}.from_rrule", thing.from_rrule


PARSERS: Final = dict(parsers())


def attempt(name: str, text: object) -> list[object]:
    """Return what a parser makes of something in each of its ways: a value, or its error."""
    outcomes: list[object] = []
    for told in next((ways for end, ways in WAYS.items() if name.endswith(f".{end}")), [{}]):
        try:
            outcomes.append(PARSERS[name](text, **told))
        except UmkmError as error:
            outcomes.append(error)
    return outcomes


def shows_person(outcome: object, nik: str) -> bool:
    """Return whether an error or an answer shows a number as long as a person's that was in the text."""
    if isinstance(outcome, UmkmError):
        shown = f"{outcome} {outcome!r} {outcome.value if isinstance(outcome.value, str) else ''}"
    else:
        shown = repr(outcome) if isinstance(outcome, TemuanWilayah) else ""
    return nik in re.sub(r"\W|_", "", shown.replace("*", "x"))


def shown_numbers(outcome: object, text: str) -> list[str]:
    """Return the unbroken numbers of a text, as long as a person's, that an error shows."""
    shown = ESCAPE.sub(" ", f"{outcome} {outcome!r}") if isinstance(outcome, UmkmError) else ""
    return [number for number in re.findall(r"[0-9]{15,}", shown) if number in text]


texts = st.one_of(
    st.text(max_size=70),
    st.text(st.sampled_from("0123456789.,-/ RpjtM()<>"), max_size=40),
    st.lists(st.sampled_from(WORDS), max_size=6).map("".join),
    st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join),
)


def test_the_parsers_are_found() -> None:
    assert len(PARSERS) >= LEAST_PARSERS
    assert "values.rupiah.parse_rupiah" in PARSERS
    assert all(any(name.endswith(f".{end}") for name in PARSERS) for end in WAYS)


@pytest.mark.parametrize("name", PARSERS)
@given(text=texts)
def test_any_text_is_a_value_or_an_error_of_ours(name: str, text: str) -> None:
    for outcome in attempt(name, text):
        if isinstance(outcome, UmkmError):
            assert all(fault.code and fault.message for fault in outcome.faults)


@pytest.mark.parametrize("name", PARSERS)
@given(
    marks=st.lists(
        st.sampled_from(["", "", "", " ", ".", "-", "/", "–", "\N{NO-BREAK SPACE}", "\t", ". ", "  ", "_"]),
        min_size=15,
        max_size=15,
    ),
    around=st.tuples(
        st.sampled_from(["", "NIK ", "Rp", "'", "("]), st.sampled_from(["", " x", ")", ",-", "e"])
    ),
)
def test_no_spelling_of_a_personal_number_is_shown(
    name: str, marks: list[str], around: tuple[str, str]
) -> None:
    nik = "3573014107050001"
    spelled = nik[0] + "".join(map("".join, zip(marks, nik[1:], strict=True)))
    for outcome in attempt(name, f"{around[0]}{spelled}{around[1]}"):
        assert not shows_person(outcome, nik)


@pytest.mark.parametrize("name", PARSERS)
@pytest.mark.parametrize("thing", [None, 7, 1.5, b"Rp1", ["Rp1"], date(2026, 1, 1), object()], ids=type)
def test_what_is_no_text_is_refused(name: str, thing: object) -> None:
    refused = name.rpartition(".")[2].startswith("find_")  # which answers None
    assert all(
        outcome is None if refused else isinstance(outcome, UmkmError) for outcome in attempt(name, thing)
    )


@pytest.mark.parametrize("path", sorted(FOUND.iterdir()), ids=lambda path: path.name)
def test_what_the_fuzzer_found_breaks_nothing(path: Path) -> None:
    for name in PARSERS:
        text = path.read_bytes().decode("utf-8", "replace")
        assert not any(shown_numbers(outcome, text) for outcome in attempt(name, text))


@pytest.mark.parametrize("name", PARSERS)
def test_no_text_keeps_a_parser_busy(name: str) -> None:
    for text in PATHOLOGICAL:
        start = perf_counter()
        attempt(name, text)
        assert perf_counter() - start < SECONDS, f"{text[:70]!r}, {len(text)} signs"
