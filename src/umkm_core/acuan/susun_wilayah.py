"""Making the files of a table of areas, which :mod:`umkm_core.acuan.berkas_wilayah` describes.

No search needs it. It is for whoever has the areas of another day, or of another source, and wants them as a
table for :func:`umkm_core.acuan.tabel_wilayah.load_tabel_wilayah`; the files that ship were made with it.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import re
from typing import TYPE_CHECKING, Final

from umkm_core.acuan.berkas_wilayah import ATAS, DESA, KETERANGAN, LEVELS
from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.checks import check_date, check_text, raise_faults

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

_KODE: Final = re.compile(r"[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2}(?:\.[123][0-9]{3})?)?)?")
_NAMA: Final = re.compile(r"(?![0-9]{4}:)(?=.*[A-Za-z])\S(?:[^\t\r\n]*\S)?")


def make_berkas(
    areas: Iterable[tuple[str, str]], *, mutakhir: date, dasar: str, sumber: str, url: str, lisensi: str
) -> dict[str, bytes]:
    """Return the files of a table of areas by name; the same areas make the same texts.

    Args:
        areas: Code with dots and name of each area, in any order.
        mutakhir: Day of the instrument that the areas were taken from.
        dasar: That instrument.
        sumber: Where the areas were taken from, with the version.
        url: Address of the source.
        lisensi: Licence of the content, as SPDX names it.

    Raises:
        InvalidTypeError: ``NOT_A_DATE``, ``NOT_TEXT``.
        InvalidValueError: ``EMPTY``; ``WILAYAH_TABLE`` where there is no area, for codes and names that are
            none, and for a code that occurs twice or whose parent is missing; all at once.

    >>> from datetime import date
    >>> berkas = make_berkas(
    ...     [("35", "Jawa Timur"), ("35.73", "Kota Malang")],
    ...     mutakhir=date(2025, 4, 25), dasar="fiktif", sumber="fiktif 1.0", url="fiktif", lisensi="0BSD",
    ... )
    >>> sorted(berkas)
    ['wilayah-desa.txt.gz', 'wilayah.toml', 'wilayah.txt.gz']
    """
    described = {"dasar": dasar, "sumber": sumber, "url": url, "lisensi": lisensi}
    raise_faults(
        [check_date(mutakhir, "mutakhir"), *(check_text(text, key) for key, text in described.items())]
    )
    ordered = sorted(areas)
    faults = [*_check_areas(ordered)]
    if faults:
        raise InvalidValueError(*faults)
    jumlah = dict.fromkeys(LEVELS, 0)
    atas: list[str] = []
    in_kecamatan: dict[str, list[tuple[int, str]]] = {}
    for kode, nama in ordered:
        level = LEVELS[kode.count(".")]
        jumlah[level] += 1
        if level == "desa_kelurahan":
            kecamatan, _, last = kode.rpartition(".")
            in_kecamatan[kecamatan].append((int(last), nama))
            continue
        atas.append(f"{kode}\t{nama}\n")
        if level == "kecamatan":
            in_kecamatan[kode] = []
    texts = {ATAS: "".join(atas), DESA: "".join(map(_format_desa, in_kecamatan.values()))}
    contents = {name: text.encode("utf-8") for name, text in texts.items()}
    lines = [
        f"mutakhir = {mutakhir.isoformat()}",
        *(f"{key} = {json.dumps(text, ensure_ascii=False)}" for key, text in described.items()),
        "\n[jumlah]",
        *(f"{level} = {number}" for level, number in jumlah.items()),
        "\n[sha256]  # of the text in each file",
        *(f'"{name}" = "{hashlib.sha256(content).hexdigest()}"' for name, content in contents.items()),
    ]
    toml = "".join(f"{line}\n" for line in lines).encode("utf-8")
    return {KETERANGAN: toml, **{name: _compress(content) for name, content in contents.items()}}


def _check_areas(ordered: list[tuple[str, str]]) -> Iterator[Fault]:
    if not ordered:
        yield Fault(ErrorCode.WILAYAH_TABLE, "there is no area")
    seen: set[str] = set()
    for kode, nama in ordered:
        parent = kode.rpartition(".")[0]
        problems = {
            "it is no code of an area": not _KODE.fullmatch(kode),
            "its name is none": not _NAMA.fullmatch(nama),
            "it occurs twice": kode in seen,
            f"its parent {parent} is missing": parent and parent not in seen,
        }
        seen.add(kode)
        problem = next((text for text, is_so in problems.items() if is_so), None)
        if problem:
            yield Fault(ErrorCode.WILAYAH_TABLE, problem, kode, nama)


def _format_desa(desa: list[tuple[int, str]]) -> str:
    before = 0
    names: list[str] = []
    for number, nama in desa:
        names.append(nama if number == before + 1 else f"{number}:{nama}")
        before = number
    return "\t".join(names) + "\n"


def _compress(text: bytes) -> bytes:
    packed = io.BytesIO()
    # No name and no time of a file, and a header that is the same on every system.
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, compresslevel=9, mtime=0) as file:
        file.write(text)
    return packed.getvalue()
