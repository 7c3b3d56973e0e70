"""The script that makes the table: a small fictitious package, twice."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from umkm_core.acuan.tabel_wilayah import TabelWilayah, load_tabel_wilayah

if TYPE_CHECKING:
    from types import ModuleType

SCRIPT: Final = Path(__file__).parents[2] / "alat" / "bangun_wilayah.py"
ROWS: Final = {
    "provinces": "code,name\n98,Fiktif\n",
    "regencies": "code,province_code,name\n98.01,98,Kabupaten Fiktif\n",
    "districts": "code,regency_code,name\n98.01.01,98.01,Hulu\n",
    "villages": 'code,district_code,name\n98.01.01.2001,98.01.01,"Satu, Dua"\n',
    "islands": "code,regency_code,name\n98.01.40001,98.01,Pulau Fiktif\n",
}


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bangun_wilayah", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "package"
    (folder / "data").mkdir(parents=True)
    (folder / "package.json").write_text(json.dumps({"name": "fiktif", "version": "1.2.3"}), "utf-8")
    (folder / "data" / "LICENSE.md").write_text("# Fiktif\n", "utf-8")
    for name, rows in ROWS.items():
        (folder / "data" / f"{name}.csv").write_text(rows, "utf-8")
    return folder


def test_a_run_makes_a_table_without_islands_and_another_run_the_same(
    script: ModuleType, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = [package.parent / name for name in ("satu", "dua")]
    for folder in folders:
        arguments = ["--keluar", str(folder), "--mutakhir", "2020-02-29", "--dasar", "SK Fiktif"]
        monkeypatch.setattr(sys, "argv", ["bangun_wilayah", str(package), *arguments])
        script.main()
    first, second = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert first == second
    assert first["wilayah-LICENSE.md"] == b"# Fiktif\n"
    tabel = load_tabel_wilayah(folders[0])
    assert repr(tabel) == "<TabelWilayah 2020-02-29 fiktif 1.2.3>"
    assert tabel.keterangan.jumlah == (1, 1, 1, 1)
    assert tabel.find_nama("98.01.01.2001") == "Satu, Dua"


@pytest.mark.parametrize("said", [[], ["--mutakhir", "2020-02-29"], ["--dasar", "SK Fiktif"]], ids=str)
def test_of_another_release_the_instrument_must_be_said(
    script: ModuleType, package: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    keluar = package.parent / "keluar"
    monkeypatch.setattr(sys, "argv", ["bangun_wilayah", str(package), "--keluar", str(keluar), *said])
    with pytest.raises(SystemExit, match=r"this is release 1\.2\.3, not 4\.0\.1"):
        script.main()
    assert not [*keluar.glob("*")]


def test_it_says_of_the_table_that_ships_what_that_says_of_itself(script: ModuleType, package: Path) -> None:
    told = TabelWilayah.bawaan().keterangan
    (package / "package.json").write_text(json.dumps({"name": "fiktif", "version": script.VERSION}), "utf-8")
    assert told.sumber == f"idn-area-data {script.VERSION}"
    assert (told.mutakhir, told.dasar) == (script.MUTAKHIR, script.DASAR)
    assert (told.url, told.lisensi) == (script.URL, script.LISENSI)
    assert {path.name for path in script.SHIPPED.glob("wilayah*")} == script.make_all(package).keys()
    ours = load_tabel_wilayah(str(_written(script.make_all(package), package.parent / "ours"))).keterangan
    assert (ours.mutakhir, ours.dasar) == (told.mutakhir, told.dasar)


def _written(berkas: dict[str, bytes], folder: Path) -> Path:
    folder.mkdir()
    for name, content in berkas.items():
        (folder / name).write_bytes(content)
    return folder
