"""Every mistake in law data is refused, with a code, a path and words of its own.

``rusak/`` has one pack for each mistake, laid on the made-up book of ``buku/``. The lines of its
``harapan.txt`` are the faults that must come out, all of them and in this order; ``...`` stands for any text.
"""

from __future__ import annotations

import ast
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from umkm_core.errors import ErrorCode, Fault, HukumError
from umkm_core.hukum import lint
from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.naskah import load_naskah

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
PACKS = sorted((HERE / "rusak").iterdir())
MAKES = {"Fault": 1, "_refused": 0, "ValueError": 0}
MODULES = sorted(
    path
    for path in Path(lint.__file__).parent.glob("*.py")
    if any(f"{name}(" in path.read_text("utf-8") for name in MAKES)
)


@cache
def faults_of(pack: Path) -> tuple[Fault, ...]:
    book = Kitab(load_naskah(HERE / "buku"))
    try:
        book.tambah(pack)
    except HukumError as error:
        return error.faults
    return ()


def as_pattern(wanted: str) -> str:
    return ".*".join(re.escape(part) for part in wanted.split("..."))


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_each_mistake_is_refused_with_all_its_faults(pack: Path) -> None:
    wanted = (pack / "harapan.txt").read_text("utf-8").splitlines()
    found = [str(fault) for fault in faults_of(pack)]
    assert wanted
    if not re.fullmatch(as_pattern("\n".join(wanted)), "\n".join(found)):
        assert found == wanted


def test_the_book_below_the_packs_is_sound(buku: Kitab) -> None:
    assert buku.periksa() == ()


def asked(question: Callable[[], object]) -> tuple[Fault, ...]:
    with pytest.raises(HukumError) as caught:
        question()
    return caught.value.faults


def faults_seen(book: Kitab) -> Iterator[Fault]:
    """Yield the faults of all packs, and of the questions that no pack can ask."""
    for pack in PACKS:
        yield from faults_of(pack)
    yield from asked(lambda: book.tangga("usaha.ukuran"))
    yield from asked(lambda: book.tambah(HERE / "tidak-ada"))
    yield from asked(lambda: book.tambah(None))  # type: ignore[arg-type] # what is refused


def messages_of(source: str) -> Iterator[str]:
    """Yield a pattern for each text with which a module makes a Fault or a ValueError."""
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        named: dict[str, list[ast.expr]] = {}
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                named.setdefault(node.targets[0].id, []).append(node.value)
        for node in ast.walk(function):
            text = text_of(node)
            for value in named.get(text.id, []) if isinstance(text, ast.Name) else [text]:
                pattern = pattern_of(value)
                if pattern is not None:
                    yield pattern


def text_of(node: ast.AST) -> ast.expr | None:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return None
    place = MAKES.get(node.func.id)
    return None if place is None else node.args[place]


def pattern_of(value: ast.expr | None) -> str | None:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return re.escape(value.value)
    if isinstance(value, ast.JoinedStr):
        return "".join(pattern_of(part) or ".*" for part in value.values)
    return None


def unseen(source: str, seen: set[str]) -> set[str]:
    return {
        pattern
        for pattern in messages_of(source)
        if not any(re.fullmatch(pattern, message, re.DOTALL) for message in seen)
    }


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_every_message_has_a_broken_pack(module: Path, buku: Kitab) -> None:
    source = module.read_text("utf-8")
    seen = {fault.message for fault in faults_seen(buku)}
    assert set(messages_of(source))
    assert unseen(source, seen) == set()


def test_a_message_without_a_broken_pack_is_found() -> None:
    source = '''
def check(day):
    """Doctrine."""
    yield Fault(code, "a plain text")
    text = f"a text of {day} with {day!r}"
    yield Fault(code, text, "path")
    text = "a second text of the same name"
    raise HukumError(Fault(code, text))

def parse(kode):
    raise ValueError("a text of a parser")
'''
    assert unseen(source, {"a text of 2021 with '2021'", "a plain text", "unrelated"}) == {
        re.escape("a second text of the same name"),
        re.escape("a text of a parser"),
    }


def test_every_code_of_law_data_is_produced(buku: Kitab) -> None:
    codes = {code for code in ErrorCode if code.startswith("hukum-")}
    assert {fault.code for fault in faults_seen(buku)} == codes


def test_a_failing_pack_leaves_the_book_as_it_was(buku: Kitab) -> None:
    before, digest = buku.periksa(), buku.digest
    versions = {nama: konsep.versi for nama, konsep in buku.konsep.items()}
    for pack in PACKS:
        asked(lambda pack=pack: buku.tambah(pack))  # type: ignore[misc] # the default binds the pack of the loop
    assert (buku.periksa(), buku.digest) == (before, digest)
    assert {nama: konsep.versi for nama, konsep in buku.konsep.items()} == versions
    assert Kitab(buku._naskah).digest == digest


def test_faults_carry_the_refused_value_and_what_may_be_meant(buku: Kitab) -> None:
    (fault,) = asked(lambda: buku.tambah(HERE / "rusak" / "option-source"))
    assert (fault.path, fault.value) == ("usaha/baru.toml: versi[0].sumber", "ingatan")
    assert fault.candidates == ("teks", "sekunder")


def test_a_file_nested_beyond_reason_is_no_toml(buku: Kitab, tmp_path: Path) -> None:
    (tmp_path / "dalam.toml").write_text("nilai = " + "[" * 50_000, "utf-8")
    (fault,) = asked(lambda: buku.tambah(tmp_path))
    assert (fault.code, fault.path) == (ErrorCode.HUKUM_SYNTAX, "dalam.toml")


SOUND = """
jenis = "{jenis}"
judul = "Konsep fiktif"

[[versi]]
nama = "PP Fiktif 3/2021"
berlaku_sejak = 2021-01-01
dasar = ["pp-fiktif-3-2021:ps1"]
status = "terkonfirmasi"
sumber = "teks"
dibaca = 2026-11-21
{rest}
"""
LADDER = """
kelas = {kelas}
gabung = "{gabung}"

[[versi.ukuran]]
nama = "porsi"
satuan = "{satuan}"
batas = [
{batas}
]
"""


def rungs(*bounds: str) -> str:
    return "\n".join(
        f'{{ kelas = ["{label}"], dasar = ["pp-fiktif-3-2021:ps1"]{bound and ", "}{bound} }},'
        for label, bound in zip(("kecil", "menengah", "besar"), bounds, strict=False)
    )


@pytest.mark.parametrize(
    "rest",
    [
        LADDER.format(
            kelas='["kecil", "menengah", "besar"]',
            gabung="tunggal",
            satuan="rupiah",
            batas=rungs("di_bawah = 100", "sampai = 100", ""),
        ),
        LADDER.format(
            kelas='["kecil", "menengah", "besar"]',
            gabung="tunggal",
            satuan="persen",
            batas=rungs(
                'sampai = 12.5, kutipan = "paling banyak 12,5%"',
                'sampai = 20, kutipan = "lebih dari 12,5% sampai dengan 20,00%"',
                'kutipan = "lebih dari 20%"',
            ),
        ),
        LADDER.format(
            kelas='["kecil", "menengah"]',
            gabung="tunggal",
            satuan="orang",
            batas=rungs('sampai = 1_999, kutipan = "1.999 orang"', 'kutipan = "2.000 orang atau lebih"'),
        ),
        LADDER.format(
            kelas='["kecil", "menengah"]',
            gabung="tunggal",
            satuan="rupiah",
            batas=rungs('sampai = 5, status = "sengketa", keterangan = "Bacaan fiktif."', ""),
        ),
    ],
    ids=["one-point-as-a-rung", "percentages", "at-or-above", "disputed-rung"],
)
def test_a_sound_ladder_is_taken(rest: str, buku: Kitab, tmp_path: Path) -> None:
    (tmp_path / "porsi.toml").write_text(SOUND.format(jenis="tangga", rest=rest), "utf-8")
    assert buku.tambah(tmp_path).periksa() == ()


@pytest.mark.parametrize(
    ("nilai", "satuan", "kutipan"),
    [
        ("500_000", "rupiah", "Rp500.000,00"),
        ("0.5", "persen", "0,5 persen dari 100 persen"),
        ("15", "hari", "paling lama 15 hari"),
        ("2.5", "tahun", "2,5 tahun"),
        ('"besar"', "kata", "merupakan usaha besar"),
        ("2029-01-31", "kata", "31 Januari 2029"),
    ],
)
def test_a_sound_value_is_taken(nilai: str, satuan: str, kutipan: str, buku: Kitab, tmp_path: Path) -> None:
    rest = f'nilai = {nilai}\nsatuan = "{satuan}"\nkutipan = "{kutipan}"'
    (tmp_path / "nilai.toml").write_text(SOUND.format(jenis="parameter", rest=rest), "utf-8")
    assert buku.tambah(tmp_path).periksa() == ()


def test_an_act_that_only_ends_a_rule_is_named_by_it(buku: Kitab, tmp_path: Path) -> None:
    (tmp_path / "instrumen.toml").write_text(
        """
[permen-fiktif-4-2022]
jenis = "permen"
singkatan = "Permen Fiktif 4/2022"
judul = "Peraturan fiktif"
diundangkan = 2022-01-01
status = "terkonfirmasi"
dibaca = 2026-11-21
""",
        "utf-8",
    )
    end = 'berlaku_sampai = 2022-01-01\ndiakhiri_oleh = "permen-fiktif-4-2022:ps9"'
    rest = f'{end}\nkunci = ["kelas"]\nbaris = []'
    (tmp_path / "tabel.toml").write_text(SOUND.format(jenis="tabel", rest=rest), "utf-8")
    assert buku.tambah(tmp_path).periksa() == ()


def test_a_pack_answers_for_what_it_brings_alone(buku: Kitab) -> None:
    """An instrument of the book that a pack leaves without a rule is no fault of the pack."""
    cut = buku.diketahui_pada(date(1999, 1, 1))
    assert {fault.code for fault in cut.periksa()} == {ErrorCode.HUKUM_STRUCTURE}
    added = cut.tambah(HERE / "paket" / "statistik")
    assert set(added.periksa()) == set(cut.periksa())
