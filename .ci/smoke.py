"""What someone has who installs the wheel alone. Run by .ci/run in an environment that holds nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from importlib.metadata import distributions, metadata, requires
from importlib.resources import files
from pathlib import Path

CORE = {"attrs", "cattrs", "python-dateutil"}
INSTALLERS = {"pip", "setuptools"}


def normal(name: str) -> str:
    """Return the name of a distribution as an index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(name: str) -> set[str]:
    """Return the names of what a distribution needs, without its extras."""
    named = (re.match(r"[\w.-]+", line) for line in requires(name) or [] if "extra ==" not in line)
    return {normal(match[0]) for match in named if match}


def check_dependencies() -> str:
    """Only the core dependencies and what they need are installed."""
    assert needed("umkm_core") == CORE, needed("umkm_core")
    installed = {normal(distribution.name) for distribution in distributions()} - INSTALLERS
    allowed, waiting = set[str](), {"umkm-core"}
    while waiting:
        name = waiting.pop()
        allowed.add(name)
        if name in installed:
            waiting |= needed(name) - allowed
    assert installed <= allowed, installed - allowed
    return ", ".join(sorted(installed))


def check_files() -> str:
    """The marker of types and the law are in the wheel, and the wheel is what is imported."""
    package = files("umkm_core")
    assert Path(str(package)).is_relative_to(sys.prefix), package
    assert (package / "py.typed").is_file()
    law = sorted(path.name for path in (package / "hukum" / "data" / "usaha").iterdir())
    assert "skala.toml" in law, law
    return f"py.typed and {', '.join(law)}"


def check_answer() -> str:
    """A classification names its article."""
    from umkm_core import FaktaUsaha, SkalaUsaha, klasifikasi  # noqa: PLC0415 - after the files are checked

    putusan = klasifikasi(FaktaUsaha(hasil_penjualan=2_000_000_000), pada=date(2026, 11, 21))
    articles = ", ".join(str(rujukan) for rujukan in putusan.dasar)
    assert putusan.hasil is SkalaUsaha.MIKRO, putusan
    assert "PP 7/2021 Pasal 35 ayat (5) huruf a" in articles, articles
    return f"{putusan.hasil}: {articles}"


def check_reference_data() -> str:
    """Areas with their licence, KBLI and identifiers are there."""
    from umkm_core import NIK, KodeKBLI, TabelWilayah, cari_wilayah  # noqa: PLC0415 - after the files are checked

    folder = files("umkm_core") / "acuan" / "data"
    assert "Open Database License" in (folder / "wilayah-LICENSE.md").read_text(encoding="utf-8")
    assert metadata("umkm_core")["License-Expression"] == "MIT AND ODbL-1.0"
    klojen = cari_wilayah("kec. klojen", di="35.73").wajib()
    assert klojen.kode == "35.73.02", klojen
    nik = NIK("3573024701050001")
    assert nik.wilayah == klojen, nik
    assert str(KodeKBLI.parse("KBLI 2020 64146").induk) == "KBLI 2020 6414"
    return f"{klojen.nama_lengkap}; {nik!r}; {sum(TabelWilayah.bawaan().keterangan.jumlah)} areas"


def check_search_without_its_extra() -> str:
    """A search for similar names says which extra it lacks; one for names does without."""
    from umkm_core import cari_wilayah  # noqa: PLC0415 - after the files are checked
    from umkm_core.errors import MissingExtraError  # noqa: PLC0415 - after the files are checked

    try:
        cari_wilayah("kec. klojeng", di="35.73", ejaan_mirip=True)
    except MissingExtraError as error:
        raised = error
    else:
        raise AssertionError
    assert "umkm_core[wilayah]" in str(raised), raised
    return str(raised)


def check_command_without_its_extra() -> str:
    """The command says which extra it lacks, in a line and not in a traceback."""
    command = Path(sys.prefix) / ("Scripts" if sys.platform == "win32" else "bin") / "umkm"
    done = subprocess.run([command, "hukum", "periksa"], capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    said = done.stderr.strip()
    assert done.returncode != 0, done
    assert "umkm_core[cli]" in said, done
    assert "Traceback" not in said, done
    return said


def check_module_without_its_extra() -> str:
    """A module that needs an extra says which."""
    from umkm_core.errors import ErrorCode, MissingExtraError  # noqa: PLC0415 - after the files are checked

    try:
        import umkm_core.testing.strategies  # noqa: F401, PLC0415 - the import is what is tried
    except MissingExtraError as error:
        raised = error
    else:
        raise AssertionError
    assert raised.code is ErrorCode.EXTRA_MISSING, raised
    assert "umkm_core[testing]" in str(raised), raised
    return str(raised)


if __name__ == "__main__":
    for check in (
        check_dependencies,
        check_files,
        check_answer,
        check_reference_data,
        check_search_without_its_extra,
        check_command_without_its_extra,
        check_module_without_its_extra,
    ):
        print(f"{check.__doc__} ({check()})")
