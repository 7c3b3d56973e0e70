"""Make the files of the table of areas from the npm package idn-area-data, unpacked.

``python alat/bangun_wilayah.py package`` writes the files that ship; the same package makes the same bytes.
With ``--keluar``, ``--mutakhir`` and ``--dasar`` it writes those of another release, for
``load_tabel_wilayah``.
"""

from __future__ import annotations

import argparse
import csv
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from umkm_core.acuan.susun_wilayah import make_berkas

if TYPE_CHECKING:
    from collections.abc import Iterator

SHIPPED: Final = Path(__file__).parents[1] / "src" / "umkm_core" / "acuan" / "data"
LEVELS: Final = ("provinces", "regencies", "districts", "villages")
MUTAKHIR: Final = date(2025, 4, 25)
DASAR: Final = (
    "Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025 tentang Pemberian dan Pemutakhiran Kode, "
    "Data Wilayah Administrasi Pemerintahan, dan Pulau"
)
URL: Final = "https://github.com/fityannugroho/idn-area-data"
LISENSI: Final = "ODbL-1.0"
LICENCE: Final = "wilayah-LICENSE.md"


def read_areas(package: Path) -> Iterator[tuple[str, str]]:
    """Yield code and name of each area; islands are left out."""
    for level in LEVELS:
        with (package / "data" / f"{level}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield row["code"], row["name"]


def make_all(package: Path, mutakhir: date = MUTAKHIR, dasar: str = DASAR) -> dict[str, bytes]:
    """Return all files by name, the licence of the data among them."""
    described = json.loads((package / "package.json").read_text("utf-8"))
    berkas = make_berkas(
        read_areas(package),
        mutakhir=mutakhir,
        dasar=dasar,
        sumber=f"{described['name']} {described['version']}",
        url=URL,
        lisensi=LISENSI,
    )
    return berkas | {LICENCE: (package / "data" / "LICENSE.md").read_bytes()}


def main() -> None:
    """Read the arguments and write the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path, help="folder of the unpacked package")
    parser.add_argument("--keluar", type=Path, default=SHIPPED, help="folder for the files")
    parser.add_argument("--mutakhir", type=date.fromisoformat, default=MUTAKHIR, help="day of the instrument")
    parser.add_argument("--dasar", default=DASAR, help="the instrument that the package carries")
    asked = parser.parse_args()
    asked.keluar.mkdir(parents=True, exist_ok=True)
    for name, content in make_all(asked.package, asked.mutakhir, asked.dasar).items():
        (asked.keluar / name).write_bytes(content)


if __name__ == "__main__":
    main()
