"""Public functions and methods start with a verb of the table in CONTRIBUTING.md, or ask the law."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from umkm_core.testing import strategies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT: Final = Path(__file__).parents[1]
SOURCE: Final = ROOT / "src" / "umkm_core"
MODULES: Final = sorted(SOURCE.rglob("*.py"))

QUESTIONS: Final = frozenset(
    {
        "entitas.pemakaian_alat:PemakaianAlat.bertabrakan",
        "entitas.dokumen:Dokumen.berlaku_pada",
        "entitas.usaha:Usaha.keadaan_pada",
        "hukum.instrumen:Instrumen.berlaku_pada",
        "hukum.kitab:Kitab.bawaan",
        "hukum.kitab:Kitab.diketahui_pada",
        "hukum.kitab:Kitab.parameter",
        "hukum.kitab:Kitab.rujukan",
        "hukum.kitab:Kitab.tabel",
        "hukum.kitab:Kitab.tangga",
        "hukum.model:Konsep.pada",
        "hukum.model:Versi.mulai_terbaca",
        "identitas.kbli:KodeKBLI.termasuk",
        "identitas.nik:NIK.tanggal_lahir",
        "identitas.pirt:NomorPIRT.belum_berakhir",
        "kaidah.era:UraianTangga.langkah",
        "kaidah.fakta:fakta",
        "kaidah.putusan:Uraian.langkah",
        "kaidah.skala:klasifikasi",
        "testing.batas:nilai_batas",
        "values.jadwal:Jadwal.bertemu",
        "values.jadwal:Jadwal.hari_dalam",
        "values.jadwal:Jadwal.pada",
        "values.rentang_rupiah:RentangRupiah.mungkin",
        "values.rentang_rupiah:RentangRupiah.paling_banyak",
        "values.rentang_rupiah:RentangRupiah.paling_sedikit",
        "values.terbilang:terbilang",
        "acuan.cari_wilayah:cari_wilayah",
        "acuan.cari_wilayah:cari_wilayah_bertingkat",
        "acuan.tabel_wilayah:TabelWilayah.bawaan",
        "acuan.wilayah:wilayah",
        "acuan.wilayah:Wilayah.memuat",
    }
)
"""Questions of the law, of a table or of a value, named by what is asked."""

PRESCRIBED: Final = frozenset(
    {
        # a fault in another place: a preposition says it best
        "errors:Fault.below",
        # parse that answers None instead of raising
        # a decorator is named by what it makes of a method
        "values.declared:rule",
        # what a class states, read as a sentence
        "values.declared:any_of",
        "values.declared:one_of",
        # an entry point
        "cli:main",
        # as register_type_strategy of hypothesis
        "testing.strategies.declared:register",
        # hooks of pytest
        "testing.plugin:SkenarioFile.collect",
        "testing.plugin:SkenarioItem.reportinfo",
        "testing.plugin:SkenarioItem.repr_failure",
        "testing.plugin:SkenarioItem.runtest",
        "testing.plugin:pytest_collect_file",
        # constructors and questions of a value, named by what they give
        "values.periode:Periode.hari",
        "values.periode:Periode.bulan",
        "values.periode:Periode.tahun",
        "values.periode:Periode.tahun_buku",
        "values.periode:Periode.sejak",
        "values.periode:Periode.hingga",
        "values.periode:Periode.dari",
        "values.periode:Periode.selama",
        "values.periode:Periode.memuat",
        "values.periode:Periode.bertemu",
        "values.periode:Periode.bersambung",
        "values.periode:Periode.gabungan",
        "values.periode:Periode.selubung",
        "values.periode:Periode.sela",
        "values.periode:Periode.tanpa",
        "values.tanggal_kira:TanggalKira.dalam",
        "values.tanggal_kira:TanggalKira.sebelum",
        "values.tanggal_kira:TanggalKira.sesudah",
        "values.periode:hari_tercakup",
    }
)
"""Names that others look for, or name in a way of their own."""


def verbs_of(text: str) -> frozenset[str]:
    """Return the verbs of the table of verbs in a text; those that need a noun end with an underscore."""
    table = text.partition("| verb | meaning |")[2].partition("\n\n")[0]
    cells = (line.split("|")[1] for line in table.splitlines() if line.startswith("| `"))
    return frozenset(verb for cell in cells for verb in re.findall(r"`(\w+)`", cell))


VERBS: Final = verbs_of((ROOT / "CONTRIBUTING.md").read_text("utf-8"))


def module_of(path: Path) -> str:
    """Return the name of a module below the package: ``hukum.kitab``, ``cli`` for its ``__init__``."""
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix("__init__").rstrip(".")


def public_names(body: Iterable[ast.stmt], prefix: str = "") -> Iterator[str]:
    """Yield the public functions and methods of a module; what is read like an attribute is none."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            decorators = {ast.unparse(one).partition("(")[0] for one in node.decorator_list}
            is_attribute = any(name.endswith(("property", ".setter")) for name in decorators)
            if not node.name.startswith("_") and not is_attribute:
                yield f"{prefix}{node.name}"
        elif isinstance(node, ast.ClassDef):
            if not node.name.startswith("_"):
                yield from public_names(node.body, f"{prefix}{node.name}.")
        elif isinstance(node, ast.If | ast.Try | ast.With | ast.For):
            inner = [one for one in ast.walk(node) if isinstance(one, ast.FunctionDef | ast.ClassDef)]
            yield from public_names(inner, prefix)


def starts_with_a_verb(name: str) -> bool:
    """Return whether a name is a verb of the table with a noun, or needs none; a method's class is a noun."""
    of_class, _, function = name.rpartition(":")[2].rpartition(".")
    verb, _, noun = function.partition("_")
    return verb in VERBS or (bool(noun or of_class) and f"{verb}_" in VERBS)


NAMES: Final = {
    path: [f"{module_of(path)}:{name}" for name in public_names(ast.parse(path.read_text("utf-8")).body)]
    for path in MODULES
}


STRATEGIES: Final = frozenset(
    name
    for path in (SOURCE / "testing" / "strategies").glob("*.py")
    for name in NAMES[path]
    if name.rpartition(":")[2] in strategies.__all__
)
"""As hypothesis names them: by what they draw."""


def test_the_table_is_read() -> None:
    assert {"parse_", "format_", "check_", "find_", "make_", "place", "decide", "wajib"} <= VERBS
    assert len(VERBS) > 25


@pytest.mark.parametrize("path", MODULES, ids=module_of)
def test_every_public_name_starts_with_a_verb(path: Path) -> None:
    excepted = QUESTIONS | PRESCRIBED | STRATEGIES
    assert [name for name in NAMES[path] if name not in excepted and not starts_with_a_verb(name)] == []


def test_no_exception_is_left_behind() -> None:
    names = {name for of_module in NAMES.values() for name in of_module}
    assert (QUESTIONS | PRESCRIBED) - names == frozenset()
    assert [name for name in QUESTIONS | PRESCRIBED if starts_with_a_verb(name)] == []


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("def judge(): ...", ["judge"]),
        ("async def judge(): ...", ["judge"]),
        ("def _judge(): ...\nclass _A:\n    def judge(self): ...", []),
        ("class A:\n    def judge(self): ...\n    def __len__(self): ...", ["A.judge"]),
        (
            "class A:\n    @property\n    def size(self): ...\n    @cached_property\n    def all(self): ...",
            [],
        ),
        ("class A:\n    @size.setter\n    def size(self, value): ...", []),
        ("class A:\n    @classmethod\n    def of(cls): ...", ["A.of"]),
        ("class A:\n    class B:\n        def of(self): ...", ["A.B.of"]),
        ("if X:\n    def judge(): ...\nelse:\n    def other(): ...", ["judge", "other"]),
        ("try:\n    def judge(): ...\nfinally: ...", ["judge"]),
    ],
)
def test_names_are_found(source: str, names: list[str]) -> None:
    assert [*public_names(ast.parse(source).body)] == names


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("parse_rupiah", True),
        ("place", True),
        ("place_berdiri", True),
        ("Kitab.tambah", True),
        ("Masalah.from_fault", True),
        ("kaidah.catatan:Catatan.make", True),
        ("kaidah.catatan:make", False),
        ("parse", False),
        ("parse_", False),
        ("parser", False),
        ("placed", False),
        ("format", False),
        ("number", False),
        ("encoding_of", False),
        ("berlaku_pada", False),
    ],
)
def test_what_starts_with_a_verb(name: str, fits: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert starts_with_a_verb(name) is fits
