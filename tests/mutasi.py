"""Break the law and its rules on purpose, one place at a time, and show which test notices.

Run by ``make mutasi``; ``python tests/mutasi.py identitas`` breaks what has that name alone. Each mutation is
made in a copy of the tree; one that no test notices ends the run with exit status 1.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[1]
COPIED: Final = (
    "src",
    "tests",
    "contoh",
    "docs/explanation",
    "pyproject.toml",
    "conftest.py",
    "Makefile",
    "README.md",
)
LAW: Final = (
    "tests/kaidah",
    "tests/hukum",
    "tests/testing",
    "tests/entitas/test_usaha.py",
    "tests/entitas/test_laporan.py",
    "tests/kosakata/test_skala.py",
)


class Mutation(NamedTuple):
    """One change: the first place in ``file`` that reads ``old`` reads ``new``, and ``tests`` must notice."""

    file: str
    old: str
    new: str
    tests: tuple[str, ...] = LAW


DATA: Final = "src/umkm_core/hukum/data"
ACUAN: Final = "src/umkm_core/acuan"
VALUES: Final = "src/umkm_core/values"
IDENTITAS: Final = "src/umkm_core/identitas"

KBLI: Final = ("tests/acuan/test_kbli.py",)
WILAYAH: Final = ("tests/acuan/test_tabel_wilayah.py", "tests/acuan/test_wilayah.py")
MONEY: Final = ("tests/values/test_rentang_rupiah.py", "tests/values/test_terbilang.py")
DAYS: Final = ("tests/values/test_periode.py", "tests/values/test_tanggal_kira.py")
NUMBERS: Final = ("tests/identitas",)
CHECKS: Final = ("tests/values/test_declared.py", "tests/values/test_kinds.py")
ENTITIES: Final = ("tests/entitas",)
WORDS: Final = ("tests/kosakata", "tests/tabel/test_register_headers.py")
SCHEDULES: Final = ("tests/values/test_jadwal.py", "tests/values/test_aturan_ulang.py")
MUTATIONS: Final = (
    # bounds
    Mutation(f"{DATA}/usaha/skala.toml", "sampai = 2_000_000_000,", "sampai = 2_000_000_001,"),
    Mutation(f"{DATA}/usaha/skala.toml", "sampai = 2_500_000_000,", "sampai = 2_499_999_999,"),
    Mutation(f"{DATA}/usaha/skala.toml", "sampai = 50_000_000,", "sampai = 55_000_000,"),
    Mutation(f"{DATA}/usaha/skala.toml", "sampai = 5_000_000_000,", "di_bawah = 5_000_000_000,"),
    Mutation(f"{DATA}/usaha/skala_bps.toml", "sampai = 19,", "sampai = 20,"),
    Mutation(f"{DATA}/usaha/skala_industri.toml", "di_bawah = 1_000_000_000,", "sampai = 1_000_000_000,"),
    Mutation(f"{DATA}/usaha/skala_industri.toml", 'kelas = "menengah"', 'kelas = "kecil"'),
    # dates
    Mutation(f"{DATA}/usaha/skala.toml", "berlaku_sejak = 2021-02-02", "berlaku_sejak = 2021-02-03"),
    Mutation(f"{DATA}/usaha/skala.toml", "berlaku_sejak = 2020-11-02", "berlaku_sejak = 2020-11-03"),
    Mutation(f"{DATA}/usaha/pma.toml", "berlaku_sejak = 2025-10-02", "berlaku_sejak = 2025-10-03"),
    Mutation(f"{DATA}/kitab.toml", "diketahui_sampai = 2026-11-21", "diketahui_sampai = 2026-11-22"),
    # citations
    Mutation(f"{DATA}/usaha/skala.toml", "pp-7-2021:ps35:ay5:a", "pp-7-2021:ps35:ay5:b"),
    Mutation(f"{DATA}/usaha/skala.toml", "uu-20-2008:ps6:ay2:b", "uu-20-2008:ps6:ay2:a"),
    Mutation(f"{DATA}/usaha/kemandirian.toml", "uu-20-2008:ps1:angka3", "uu-20-2008:ps1:angka2"),
    Mutation(f"{DATA}/instrumen.toml", 'singkatan = "PP 7/2021"', 'singkatan = "PP 7/2020"'),
    # ways to combine, status, independence
    Mutation(f"{DATA}/usaha/skala.toml", 'tujuan = ["pendirian"]', 'tujuan = ["pemberdayaan"]'),
    Mutation(f"{DATA}/usaha/skala.toml", 'gabung = "bila-sepakat"', 'gabung = "salah-satu"'),
    Mutation(f"{DATA}/usaha/skala.toml", 'status = "sengketa"', 'status = "terkonfirmasi"'),
    Mutation(f"{DATA}/usaha/kemandirian.toml", '["kecil", "besar"]', '["menengah", "besar"]'),
    Mutation(f"{DATA}/usaha/kemandirian.toml", 'kelas = "besar", umkm = false', 'kelas = "besar"'),
    Mutation(f"{DATA}/usaha/kemandirian.toml", ', "kecil", "menengah"]', ', "kecil"]'),
    Mutation(f"{DATA}/usaha/skala_bps.toml", "paling_sedikit = 1", "paling_sedikit = 2"),
    # comparisons and choices in code
    Mutation("src/umkm_core/hukum/model.py", "bisect_left(tops, nilai)", "bisect_right(tops, nilai)"),
    Mutation("src/umkm_core/hukum/model.py", "return nilai <= self.sampai", "return nilai < self.sampai"),
    Mutation(
        "src/umkm_core/hukum/model.py", "versi.berlaku_sejak <= tanggal:", "versi.berlaku_sejak < tanggal:"
    ),
    Mutation("src/umkm_core/hukum/model.py", "self.mulai_pasti <= tanggal", "self.mulai_pasti < tanggal"),
    Mutation("src/umkm_core/kaidah/fakta.py", "laporan.sampai <= pada", "laporan.sampai < pada"),
    Mutation(
        "src/umkm_core/kaidah/letak.py",
        "tanggal_berdiri >= versi.berlaku_sejak",
        "tanggal_berdiri > versi.berlaku_sejak",
    ),
    Mutation(
        "src/umkm_core/kaidah/skala.py", "pada > book.diketahui_sampai", "pada >= book.diketahui_sampai"
    ),
    Mutation("src/umkm_core/kaidah/tangga.py", "return classes[-1]", "return classes[0]"),
    Mutation("src/umkm_core/kaidah/tangga.py", "dasar=_cited(rungs),", "dasar=(),"),
    Mutation("src/umkm_core/kaidah/tangga.py", "max([status,", "min([status,"),
    Mutation(
        "src/umkm_core/kaidah/kemandirian.py", "bagian_dari.value in excluded", "bagian_dari in excluded"
    ),
    Mutation("src/umkm_core/kaidah/skala.py", "and facts.pma:", "and not facts.pma:"),
    Mutation("src/umkm_core/kaidah/skala.py", "facts.pma is None and", "facts.pma is not None and"),
    Mutation("src/umkm_core/kaidah/letak.py", "one < lowest", "one <= lowest"),
    Mutation(
        "src/umkm_core/kaidah/tangga.py", "!= possible for rung in rungs", "== possible for rung in rungs"
    ),
    Mutation(
        "src/umkm_core/kaidah/fakta.py", "laporan.mulai <= pada < laporan.sampai", "laporan.mulai <= pada"
    ),
    Mutation("src/umkm_core/kaidah/fakta.py", "laporan is not closed[0] or ", ""),
    Mutation(
        "src/umkm_core/kaidah/kemandirian.py",
        "umkm=umkm,\n        catatan=notes",
        "umkm=None,\n        catatan=notes",
    ),
    Mutation(
        "src/umkm_core/kaidah/kemandirian.py", "return max([status, *(Status", "return min([status, *(Status"
    ),
    Mutation(
        "src/umkm_core/entitas/tahun_buku.py", "later.mulai < earlier.sampai", "later.mulai <= earlier.sampai"
    ),
    # reference data
    Mutation(
        f"{ACUAN}/data/kbli_2025.toml", '"Aktivitas Keuangan dan Asuransi"', '"Aktivitas Keuangan"', KBLI
    ),
    Mutation(f"{ACUAN}/data/kbli_simpan_pinjam.toml", '64145 = "64192"', '64145 = "64191"', KBLI),
    Mutation(f"{ACUAN}/data/kbli_simpan_pinjam.toml", 'pelaksana = "unit"', 'pelaksana = "koperasi"', KBLI),
    Mutation(f"{ACUAN}/data/wilayah.toml", "kecamatan = 7285", "kecamatan = 7284", WILAYAH),
    Mutation(f"{ACUAN}/data/wilayah.toml", "mutakhir = 2025-04-25", "mutakhir = 2025-04-26", WILAYAH),
    # values
    Mutation(f"{VALUES}/rentang_rupiah.py", "self.maksimum <= jumlah", "self.maksimum < jumlah", MONEY),
    Mutation(f"{VALUES}/rentang_rupiah.py", "self.kira_kira or summand.kira_kira", "self.kira_kira", MONEY),
    Mutation(f"{VALUES}/periode.py", "tanggal < end", "tanggal <= end", DAYS),
    Mutation(f"{VALUES}/periode.py", "start <= merged[-1][1]", "start < merged[-1][1]", DAYS),
    Mutation(f"{VALUES}/tanggal_kira.py", "last < tanggal", "last <= tanggal", DAYS),
    Mutation(f"{VALUES}/terbilang.py", '"kuadriliun",', '"kuadrilyun",', MONEY),
    # what is declared
    Mutation(f"{VALUES}/kinds.py", "is int and 0 <= {{0}} <", "is int and -1 <= {{0}} <", CHECKS),
    Mutation(f"{VALUES}/declared.py", "choice is not Choice.ONE_AT_LEAST", "False", CHECKS),
    Mutation(f"{VALUES}/declared.py", "unsound.isdisjoint(asked.fields)", "True", CHECKS),
    Mutation(f"{VALUES}/declared.py", "if one.hidden:", "if False:", CHECKS),
    Mutation(f"{VALUES}/bagian.py", "part <= whole", "part < whole", ("tests/values/test_bagian.py",)),
    Mutation(
        f"{VALUES}/aturan_ulang.py", "sampai_dengan=_find_latest(self)", "sampai_dengan=None", SCHEDULES
    ),
    # entities
    Mutation("src/umkm_core/entitas/keterangan.py", "not told or Modalitas", "Modalitas", ENTITIES),
    Mutation("src/umkm_core/entitas/status_usaha.py", "closed = closed or ", "closed = ", ENTITIES),
    Mutation(
        "src/umkm_core/entitas/bazaar.py", "len(lapak) <= jumlah_lapak", "len(lapak) < jumlah_lapak", ENTITIES
    ),
    Mutation("src/umkm_core/entitas/dokumen.py", "tanggal < first", "tanggal <= first", ENTITIES),
    Mutation("src/umkm_core/kaidah/fakta.py", "Modalitas.RENCANA, Modalitas.SASARAN", "Modalitas.RENCANA"),
    # words of real tables
    Mutation("src/umkm_core/kosakata/data/koperasi.toml", '"primer provinsi"', '"primer propinsi"', WORDS),
    Mutation("src/umkm_core/kosakata/data/usaha.toml", '"IUMK" = "a permit', '"IUMX" = "a permit', WORDS),
    Mutation("src/umkm_core/tabel/data/register_headers.toml", 'isi = "pita"', 'isi = "rupiah"', WORDS),
    # identifiers
    Mutation(f"{IDENTITAS}/nik.py", "_WOMAN: Final = 40", "_WOMAN: Final = 41", NUMBERS),
    Mutation(
        f"{IDENTITAS}/nik.py", "_CENTURIES: Final = (1900, 2000)", "_CENTURIES: Final = (1900,)", NUMBERS
    ),
    Mutation(f"{IDENTITAS}/npwp.py", "_REGISTRATION: Final = 9", "_REGISTRATION: Final = 8", NUMBERS),
    Mutation(
        f"{IDENTITAS}/dasar.py",
        "mask_number(self.nomor) if self.PRIBADI",
        "self.nomor if self.PRIBADI",
        NUMBERS,
    ),
    Mutation(
        "src/umkm_core/errors.py", "_LEFT_OPEN: Final = 4", "_LEFT_OPEN: Final = 8", ("tests/test_errors.py",)
    ),
)


def copy_tree(folder: Path) -> None:
    """Copy what the tests need."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)


def run_tests(folder: Path, tests: tuple[str, ...]) -> tuple[bool, str]:
    """Run tests in a copy; return whether they pass, and the first that does not."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    noticed = re.search(r"^(?:FAILED|ERROR) (.*?)(?: - .*)?$", done.stdout, re.MULTILINE)
    return done.returncode == 0, noticed.group(1) if noticed else done.stdout[-300:]


def main() -> int:
    """Make every mutation in turn and print what notices it."""
    survived = 0
    asked = [one for one in MUTATIONS if all(part in one.file for part in sys.argv[1:])]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        copy_tree(folder)
        passed, first = run_tests(folder, tuple({name: None for one in asked for name in one.tests}))
        if not passed:
            print(f"the tests fail before any mutation: {first}")  # noqa: T201 - a script
            return 1
        for file, old, new, tests in asked:
            path = folder / file
            original = path.read_text(encoding="utf-8")
            if old not in original:
                print(f"STALE    {file}: {old!r} is not there")  # noqa: T201
                survived += 1
                continue
            path.write_text(original.replace(old, new, 1), encoding="utf-8")
            passed, first = run_tests(folder, tests)
            path.write_text(original, encoding="utf-8")
            survived += passed
            outcome = "SURVIVED" if passed else f"noticed  by {first}:"
            print(f"{outcome} {file}: {old} -> {new}", flush=True)  # noqa: T201
    print(f"{len(asked)} mutations, {survived} not noticed")  # noqa: T201
    return 1 if survived else 0


if __name__ == "__main__":
    sys.exit(main())
