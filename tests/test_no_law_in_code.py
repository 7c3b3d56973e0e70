"""No figure of the law stands in the source, nothing in it reads a clock, and the core imports no extra.

The figures are those of the book that ships. Amounts of a thousand and more count everywhere; smaller figures
(persons, days) only above a dozen and only where rules and law are, since elsewhere they are mere numbers.
What a docstring shows is free.
"""

from __future__ import annotations

import ast
import operator
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from attrs import frozen

import umkm_core
from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.model import VersiParameter, VersiTabel, VersiTangga

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from umkm_core.hukum.model import Versi

SOURCE: Final = Path(next(iter(umkm_core.__path__)))
MODULES: Final = sorted(SOURCE.rglob("*.py"))
SMALLEST_AMOUNT: Final = 1_000
LARGEST_MERE_NUMBER: Final = 12
# Where a figure below a thousand can only be one of the law.
OF_THE_LAW: Final = {"hukum", "kaidah"}
# The word "miliar" of the language, where amounts are read; Rp1 miliar happens to be a bound too.
NUMERALS: Final = {("values/written_amount.py", 10**9)}
EXTRAS: Final = {"hypothesis", "pytest", "rapidfuzz", "typer", "rich"}
WITH_EXTRAS: Final = {"testing", "cli"}
WITH_EXTRA: Final = {("acuan/cari_wilayah.py", "rapidfuzz")}
CLOCK: Final = {"today", "now", "utcnow", "fromtimestamp", "utcfromtimestamp"}
CLOCK_OF_TIME: Final = {"time", "time_ns", "localtime", "gmtime", "ctime", "asctime"}
OPERATIONS: Final[dict[type[ast.operator], Callable[[Number, Number], Number]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Pow: operator.pow,
}
LARGEST_EXPONENT: Final = 30

Number = int | float


@frozen
class Law:
    """The figures and the days of a book of law."""

    figures: frozenset[int | Decimal]
    days: frozenset[date]


def law_of(kitab: Kitab) -> Law:
    versions = [versi for konsep in kitab.konsep.values() for versi in konsep.versi]
    days = {
        day for versi in versions for day in (versi.berlaku_sejak, versi.mulai_pasti, versi.berlaku_sampai)
    }
    for instrumen in kitab.instrumen.values():
        days |= {
            instrumen.ditetapkan,
            instrumen.diundangkan,
            *(event.tanggal for event in instrumen.peristiwa),
        }
    return Law(
        frozenset(figure for versi in versions for figure in figures_of(versi)),
        frozenset(day for day in days if day is not None),
    )


def figures_of(versi: Versi) -> Iterator[int | Decimal]:
    found: Iterable[object] = ()
    if isinstance(versi, VersiTangga):
        found = [batas.puncak for ukuran in versi.ukuran for batas in ukuran.batas]
    elif isinstance(versi, VersiParameter):
        found = [versi.nilai]
    elif isinstance(versi, VersiTabel):
        found = [value for baris in versi.baris for value in baris.isi.values()]
    for figure in found:
        if isinstance(figure, (int, Decimal)) and not isinstance(figure, bool):
            yield figure


def value_of(node: ast.AST) -> Number | None:
    """Return the number that a literal is, or that a sum, product or power of literals makes."""
    if isinstance(node, ast.Constant) and type(node.value) in {int, float}:
        return node.value  # type: ignore[return-value] # the line above has seen its type
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATIONS:
        left, right = value_of(node.left), value_of(node.right)
        if left is None or right is None or (isinstance(node.op, ast.Pow) and abs(right) > LARGEST_EXPONENT):
            return None
        return OPERATIONS[type(node.op)](left, right)
    return None


def docstrings_of(tree: ast.Module) -> set[ast.AST]:
    """Return the nodes of all strings that stand alone: docstrings of what is above or around them."""
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def day_of(node: ast.AST) -> date | None:
    """Return the day of a call ``date(2021, 2, 2)`` or ``datetime.date(2021, 2, 2)``."""
    if not isinstance(node, ast.Call) or ast.unparse(node.func).rpartition(".")[2] not in {
        "date",
        "datetime",
    }:
        return None
    parts = [value_of(part) for part in (*node.args, *(keyword.value for keyword in node.keywords))][:3]
    whole = [part for part in parts if isinstance(part, int)]
    try:
        return date(*whole)
    except (TypeError, ValueError):
        return None


def law_in(source: str, law: Law, path: str) -> Iterator[str]:
    """Yield each place in a source text that states what belongs into the data of the law."""
    tree = ast.parse(source)
    free = docstrings_of(tree)
    small = path.partition("/")[0] in OF_THE_LAW
    for node in ast.walk(tree):
        value = value_of(node)
        if value is not None and value in law.figures and (path, value) not in NUMERALS:
            if value >= SMALLEST_AMOUNT or (small and value > LARGEST_MERE_NUMBER):
                yield f"{path}:{node.lineno}: {value:_}"  # type: ignore[attr-defined] # an expression has a line
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in free:
            for figure in figures_in(node.value):
                if figure in law.figures and figure >= SMALLEST_AMOUNT:
                    yield f"{path}:{node.lineno}: {node.value!r}"
            if any(day.isoformat() in node.value for day in law.days):
                yield f"{path}:{node.lineno}: {node.value!r}"
        day = day_of(node)
        if day is not None and day in law.days:
            yield f"{path}:{node.lineno}: {day}"  # type: ignore[attr-defined] # a call has a line


def figures_in(text: str) -> Iterator[int]:
    """Yield the numbers in a text: ``2.000.000.000``, ``2_000_000_000``, ``2000000000``."""
    for found in re.findall(r"(?<![\d.,_])\d+(?:[._,]\d{3})*(?![\d_])", text):
        yield int(re.sub(r"[._,]", "", found))


def clocks_in(source: str, path: str) -> Iterator[str]:
    """Yield each place that asks for the time of day or the day of today."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            of_time = isinstance(node.value, ast.Name) and node.value.id == "time"
            if node.attr in CLOCK or (of_time and node.attr in CLOCK_OF_TIME):
                yield f"{path}:{node.lineno}: {ast.unparse(node)}"
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            for alias in node.names:
                if alias.name in CLOCK_OF_TIME:
                    yield f"{path}:{node.lineno}: from time import {alias.name}"


def extras_in(source: str, path: str) -> Iterator[str]:
    """Yield each import of what only an extra brings, outside of the packages of that extra."""
    if path.partition("/")[0] in WITH_EXTRAS:
        return
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names = [node.module or ""]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in {"import_module", "__import__"}:
            names = [str(part.value) for part in node.args if isinstance(part, ast.Constant)]
        for name in names:
            package = name.split(".")[0]
            if package in EXTRAS and (path, package) not in WITH_EXTRA:
                yield f"{path}:{node.lineno}: {name}"  # type: ignore[attr-defined] # an import has a line


def path_of(module: Path) -> str:
    return module.relative_to(SOURCE).as_posix()


LAW: Final = law_of(Kitab.bawaan())


def test_the_book_has_figures_and_days() -> None:
    assert {50_000_000, 2_000_000_000, 15_000_000_000, 19, 99} <= LAW.figures
    assert {date(2021, 2, 2), date(2020, 11, 2), date(2008, 7, 4)} <= LAW.days
    assert len(MODULES) > 20


@pytest.mark.parametrize("module", MODULES, ids=path_of)
def test_no_law_no_clock_no_extra(module: Path) -> None:
    source, path = module.read_text("utf-8"), path_of(module)
    assert [*law_in(source, LAW, path)] == [], "figures and days of the law belong into hukum/data"
    assert [*clocks_in(source, path)] == [], "the date of a question is given by the caller, in `pada`"
    assert [*extras_in(source, path)] == [], "the core needs attrs, cattrs and python-dateutil alone"


@pytest.mark.parametrize(
    ("source", "path", "shown"),
    [
        ("BATAS = 2_000_000_000", "frames/kolom.py", "2_000_000_000"),
        ("BATAS = 2000000000", "kaidah/skala.py", "2_000_000_000"),
        ("BATAS = 2e9", "kaidah/skala.py", "2_000_000_000.0"),
        ("BATAS = 2 * 10**9", "cli/app.py", "2_000_000_000"),
        ("BATAS = 300 * 1_000 * 1_000", "values/written_amount.py", "300_000_000"),
        ("BATAS = 10**9", "kaidah/skala.py", "1_000_000_000"),
        ("def f(nilai: int = 50_000_000) -> None: ...", "entitas/usaha.py", "50_000_000"),
        ("if nilai > 50_000_000 - 0: pass", "entitas/usaha.py", "50_000_000"),
        ("match nilai:\n    case 19: pass", "kaidah/skala.py", "19"),
        ("ORANG = [4, 19, 99]", "hukum/lint.py", "19"),
        ("BATAS = Decimal('2000000000')", "kaidah/skala.py", "'2000000000'"),
        ("BATAS = parse('Rp2.000.000.000,00')", "tabel/cells.py", "'Rp2.000.000.000,00'"),
        ("TEKS = f'paling banyak Rp2_000_000_000 {x}'", "tabel/cells.py", "'paling banyak Rp2_000_000_000 '"),
        ("SEJAK = date(2021, 2, 2)", "kaidah/skala.py", "2021-02-02"),
        ("SEJAK = datetime.date(year=2021, month=2, day=2)", "cli/app.py", "2021-02-02"),
        ("SEJAK = date.fromisoformat('2021-02-02')", "kaidah/skala.py", "'2021-02-02'"),
    ],
)
def test_law_in_code_is_found(source: str, path: str, shown: str) -> None:
    assert f"{path}:{1 + source.count(chr(10))}: {shown}" in [*law_in(source, LAW, path)]


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ('"""Up to 2_000_000_000, since date(2021, 2, 2)."""', "kaidah/skala.py"),
        ('def f() -> None:\n    """Say.\n\n    >>> f(50_000_000)\n    """', "kaidah/skala.py"),
        ("class A:\n    A = 1\n    '''Rp2.000.000.000.'''", "kaidah/skala.py"),
        ("PANJANG = 19", "values/written_amount.py"),
        ("PANJANG = 4", "kaidah/skala.py"),
        ("MILIAR = 10**9", "values/written_amount.py"),
        ("BATAS = 2_000_000_001", "kaidah/skala.py"),
        ("SEJAK = date(2021, 2, 3)", "kaidah/skala.py"),
        ("SEJAK = date(tahun, 2, 2)", "kaidah/skala.py"),
        ("KODE = '12000000000'", "kaidah/skala.py"),
        ("PANGKAT = 9 ** 9 ** 9", "kaidah/skala.py"),
        ("BENAR = True", "kaidah/skala.py"),
    ],
)
def test_other_numbers_are_free(source: str, path: str) -> None:
    assert [*law_in(source, LAW, path)] == []


@pytest.mark.parametrize(
    "source",
    [
        "pada = date.today()",
        "pada = datetime.date.today()",
        "pada = datetime.now(UTC).date()",
        "pada = datetime.datetime.utcnow()",
        "kapan = time.time()",
        "kapan = time.localtime",
        "from time import time",
        "def f(pada=date.today): ...",
        "pada = date.fromtimestamp(0)",
    ],
)
def test_a_clock_is_found(source: str) -> None:
    assert len([*clocks_in(source, "kaidah/skala.py")]) == 1


def test_what_is_no_clock_is_free() -> None:
    source = "from time import perf_counter\nmulai = time.perf_counter()\nkata = 'date.today()'\nnow = 1"
    assert [*clocks_in(source, "kaidah/skala.py")] == []


@pytest.mark.parametrize(
    "source",
    [
        "import pytest",
        "import rich.table",
        "from hypothesis import strategies",
        "def f():\n    from typer import Typer",
        "import_module('rich.console')",
    ],
)
def test_an_extra_in_the_core_is_found(source: str) -> None:
    assert len([*extras_in(source, "kaidah/skala.py")]) == 1
    assert len([*extras_in(source, "__init__.py")]) == 1
    assert [*extras_in(source, "testing/plugin.py")] == []
    assert [*extras_in(source, "cli/app.py")] == []
