"""Make the files of the table of areas from the npm package idn-area-data, unpacked.

``python alat/bangun_wilayah.py package`` writes the files that ship, from the release that they were made of.
Which instrument a release carries stands in none of its files: for another one ``--mutakhir`` and ``--dasar``
must say so, and ``--keluar`` where to write its files, for ``load_tabel_wilayah``.

The same release makes the same texts, and ``wilayah.toml`` has their digests. The compressed files are the
same bytes as long as Python has the same version of zlib.
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
VERSION: Final = "4.0.1"
"""The release that ships; what follows is said of it alone."""
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


def make_all(package: Path, mutakhir: date | None = None, dasar: str | None = None) -> dict[str, bytes]:
    """Return all files by name, the licence of the data among them.

    Args:
        package: Folder of the unpacked package.
        mutakhir: Day of the instrument that it carries; may be left out for the release that ships.
        dasar: That instrument; likewise.

    Raises:
        SystemExit: where it is another release, and the day or the instrument is not said.
    """
    described = json.loads((package / "package.json").read_text("utf-8"))
    if described["version"] == VERSION:
        mutakhir, dasar = mutakhir or MUTAKHIR, dasar or DASAR
    if mutakhir is None or dasar is None:
        message = f"this is release {described['version']}, not {VERSION}: say --mutakhir and --dasar"
        raise SystemExit(message)
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
    parser.add_argument("--mutakhir", type=date.fromisoformat, help="day of the instrument")
    parser.add_argument("--dasar", help="the instrument that the package carries")
    asked = parser.parse_args()
    asked.keluar.mkdir(parents=True, exist_ok=True)
    for name, content in make_all(asked.package, asked.mutakhir, asked.dasar).items():
        (asked.keluar / name).write_bytes(content)


if __name__ == "__main__":
    main()
