"""The pages that are written while the documentation is built."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import umkm_core
from umkm_core.errors import ErrorCode
from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.model import VersiTangga
from umkm_core.identitas.catatan import KodeCatatanIdentitas
from umkm_core.kaidah.catatan import KodeCatatan
from umkm_core.kosakata.padanan import find_kata_ditolak, find_padanan_kata, load_kosakata
from umkm_core.tabel.register_headers import load_kolom
from umkm_core.values.rupiah import format_rupiah

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def pages() -> ModuleType:
    spec = importlib.util.spec_from_file_location("umkm_pages", ROOT / "docs" / "_ext" / "umkm_pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_concept_has_a_page(pages: ModuleType) -> None:
    kitab = Kitab.bawaan()
    others = {"instrumen.md", "sengketa.md"}
    assert set(pages.law_pages(kitab)) == {*(f"{nama}.md" for nama in kitab.konsep), *others}


def test_every_version_and_bound_is_shown(pages: ModuleType) -> None:
    kitab = Kitab.bawaan()
    written = pages.law_pages(kitab)
    bounds = 0
    for nama, konsep in kitab.konsep.items():
        page = written[f"{nama}.md"].replace("\\", "")
        for versi in konsep.versi:
            assert f"\n## {versi.nama}\n" in page
            for ukuran in versi.ukuran if isinstance(versi, VersiTangga) else ():
                for batas in ukuran.batas:
                    if isinstance(batas.sampai, int) and str(ukuran.satuan) == "rupiah":
                        assert f"paling banyak {format_rupiah(batas.sampai)}" in page
                        bounds += 1
                    assert all(str(rujukan) in page for rujukan in batas.dasar)
    assert bounds


def test_every_citation_leads_to_its_instrument(pages: ModuleType) -> None:
    written = pages.law_pages(Kitab.bawaan())
    anchors = set(re.findall(r"^\((\S+)\)=$", written["instrumen.md"], re.MULTILINE))
    links = {link for page in written.values() for link in re.findall(r"\]\(#([^)]+)\)", page)}
    assert links
    assert links <= anchors


def test_every_public_module_has_a_page(pages: ModuleType) -> None:
    source = Path(next(iter(umkm_core.__path__)))
    modules = {
        ".".join(("umkm_core", *path.relative_to(source).with_suffix("").parts))
        for path in source.rglob("*.py")
        if not any(part.startswith("_") for part in path.relative_to(source).parts)
    }
    packages = {
        ".".join(("umkm_core", *path.parent.relative_to(source).parts))
        for path in source.rglob("__init__.py")
    }
    assert set(pages.module_pages()) == {f"{name}.md" for name in modules | packages | {"umkm_core"}}


def test_every_public_name_is_listed(pages: ModuleType) -> None:
    page = pages.module_pages()["umkm_core.md"]
    assert [name for name in umkm_core.__all__ if f"{name}`" not in page] == []


def test_words_of_the_law_are_no_markup(pages: ModuleType) -> None:
    assert pages.text("a|b *c*\n`d` <e>") == r"a\|b \*c\* \`d\` \<e\>"


def test_writing_leaves_what_is_the_same_and_removes_what_is_gone(pages: ModuleType, tmp_path: Path) -> None:
    folder = tmp_path / "_dihasilkan"
    pages.write(folder, {"satu.md": "1", "dua.md": "2"})
    before = (folder / "satu.md").stat().st_mtime_ns
    (folder / "satu.md").chmod(0o444)
    pages.write(folder, {"satu.md": "1", "tiga.md": "3"})
    assert sorted(path.name for path in folder.iterdir()) == [".gitignore", "satu.md", "tiga.md"]
    assert (folder / "satu.md").stat().st_mtime_ns == before


def test_whatever_is_not_confirmed_is_listed(pages: ModuleType) -> None:
    page: str = pages.law_pages(Kitab.bawaan())["sengketa.md"]
    for place in ("masa tanpa angka", "reading: fungsi", "start, before 2018-01-01", "BPS", "Inpres 10/1999"):
        assert place in page
    assert "| `usaha.skala` | UU 20/2008 |" not in page


def test_every_code_is_listed(pages: ModuleType) -> None:
    page: str = pages.code_pages()["codes.md"]
    for code in (*ErrorCode, *KodeCatatan, *KodeCatatanIdentitas):
        assert f"| `{code}` |" in page


def test_every_word_and_every_spelling_is_shown(pages: ModuleType) -> None:
    page = pages.vocabulary_page()["kosakata.md"]
    for name, kind in load_kosakata().items():
        section = page.partition(f"## {name}\n")[2].partition("\n## ")[0]
        for member, spellings in find_padanan_kata(kind).items():
            assert f"| `{member}` |" in section
            assert all(f"`{spelling}`" in section for spelling in spellings)
        assert all(f"| `{word.kata}` |" in section for word in find_kata_ditolak(kind))


def test_every_header_is_shown(pages: ModuleType) -> None:
    page = pages.column_page()["kolom.md"]
    for kolom in load_kolom():
        headers = [f"`{header}`" for headers in kolom.judul.values() for header in headers]
        start = f"| `{kolom.entitas}.{kolom.bidang}` |"
        rows = [line for line in page.splitlines() if line.startswith(start)]
        (row,) = [row for row in rows if all(header in row for header in headers)]
        assert row.endswith(f" {pages.describe_cells(kolom)} |")
