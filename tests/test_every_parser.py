"""Every parser: any text gives a value or an `UmkmError`, in bounded time, and no person's number unmasked.

Parsers are found by name, so that a new one cannot be forgotten. `make fuzz` gives the same parsers to a
fuzzer that is guided by coverage, for minutes.
"""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import umkm_core
from umkm_core.errors import UmkmError
from umkm_core.hukum.kitab import Kitab

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SOURCE: Final = Path(next(iter(umkm_core.__path__)))
SECONDS: Final = 60
LEAST_PARSERS: Final = 23
OUTSIDE: Final = {"cli", "testing"}  # no parsers, and they need extras

ALSO: Final = {"cari_wilayah", "find_pita_rupiah", "find_wilayah", "wilayah"}
"""What takes text as people type it and is called otherwise."""

CONTEXT: Final[dict[str, dict[str, Any]]] = {
    "parse_rujukan": {"instrumen": Kitab.bawaan().instrumen},
    "parse_tanggal_kira": {"ditulis": date(2026, 11, 21)},
}
"""What a parser must be told beside the text."""

WORDS: Final = (
    *("Rp", "Rp.", "IDR", "juta", "M", "miliar", "ribu", "rb", "rupiah", "sekitar", "kurang lebih"),
    *("lebih dari", "s.d.", "s/d", "-", "–", "hingga", "sampai dengan", "dan", "antara", "<", "≥", "±", ",-"),
    *("Senin", "Jum'at", "Mei", "Nopember", "2024", "28", "05-09", "tahun lalu", "kemarin", "31", "29 Feb"),
    *("satu", "seribu", "dua belas", "puluh", "ratus", "minus", "nol", "triliun", "koma", ",00", "%", "e5"),
    *("3573014107050001", "0012345678901000", "01.234.567.8-901.000", "9120001234567", "2063573010123-26"),
    *("AHU-0003602.AH.01.29.TAHUN 2022", "BH", "XIV.10", "NIK", "P-IRT", "KBLI 2020", "64141", "K64", "RT"),
    *("RW", "001/002", "35.73.01.1001", "Kec.", "Kota", "pp-7-2021:ps35:ay5:a", ":", ".", "/", "(", ")", " "),
)

PATHOLOGICAL: Final = (
    *(sign * length for sign in "9 .,-(/0aR<\u0660" for length in (64, 1_000_000)),
    *(word * 8 for word in ("1.", "1 ,", "rp ", "satu ", "1-", "(-", "12/", "s.d.", "dua puluh ")),
    *("9" * 60 + end for end in ("", "x", "-", ".", ")", " ")),
    *(f"{start}{' ' * 55}{end}" for start in ("1", "Rp", "RT", "AHU-") for end in ("1", "x")),
)


def parsers() -> Iterator[tuple[str, Callable[..., object]]]:
    """Yield every public function `parse_...` and its like, and the method `parse` of every public class."""
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


PARSERS: Final = dict(parsers())


def attempt(name: str, text: object) -> object:
    """Return what a parser makes of something: a value, or its error."""
    try:
        return PARSERS[name](text, **CONTEXT.get(name.rpartition(".")[2], {}))
    except UmkmError as error:
        return error


def shown_numbers(error: UmkmError, text: str) -> list[str]:
    """Return the numbers of a text, long enough to be a person's, that its error shows."""
    return [number for number in re.findall(r"\d{15,}", f"{error} {error!r}") if number in text]


texts = st.one_of(
    st.text(max_size=70),
    st.text(st.sampled_from("0123456789.,-/ RpjtM()<>"), max_size=40),
    st.lists(st.sampled_from(WORDS), max_size=6).map("".join),
    st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join),
)


def test_the_parsers_are_found() -> None:
    assert len(PARSERS) >= LEAST_PARSERS
    assert "values.rupiah.parse_rupiah" in PARSERS


@pytest.mark.parametrize("name", PARSERS)
@given(text=texts)
def test_any_text_is_a_value_or_an_error_of_ours(name: str, text: str) -> None:
    outcome = attempt(name, text)
    if isinstance(outcome, UmkmError):
        assert all(fault.code and fault.message for fault in outcome.faults)
        assert not shown_numbers(outcome, text)


@pytest.mark.parametrize("name", PARSERS)
@pytest.mark.parametrize("thing", [None, 7, 1.5, b"Rp1", ["Rp1"], date(2026, 1, 1), object()], ids=repr)
def test_what_is_no_text_is_refused(name: str, thing: object) -> None:
    assert isinstance(attempt(name, thing), UmkmError)


def test_no_text_keeps_a_parser_busy() -> None:
    """In a process of its own, which a pattern that backtracks for ever would keep alive."""
    code = "from tests.test_every_parser import answer_pathological; answer_pathological()"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=SECONDS, cwd=Path(__file__).parents[1])


def answer_pathological() -> None:
    """Give every pathological text to every parser."""
    for name in PARSERS:
        for text in PATHOLOGICAL:
            attempt(name, text)
