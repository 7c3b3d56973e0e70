"""Where a number says that it was given: the area of the code in it, as far as the table of areas knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from umkm_core.acuan.kode_wilayah import TingkatWilayah, iterate_luar
from umkm_core.identitas.catatan import CatatanIdentitas, KodeCatatanIdentitas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from umkm_core.acuan.wilayah import Wilayah


def find_asal(kode: str) -> Wilayah | None:
    """Return the area of a code, or the smallest area around it that the table knows, or None.

    Args:
        kode: The code with dots.

    >>> str(find_asal("35.73.99").kode), find_asal("99.01")
    ('35.73', None)
    """
    from umkm_core.acuan.wilayah import find_wilayah  # noqa: PLC0415 - reading a number needs no table

    return next((found for one in iterate_luar(kode) if (found := find_wilayah(one)) is not None), None)


def iterate_catatan_wilayah(kode: str, nama: str) -> Iterator[CatatanIdentitas]:
    """Yield the note that the table of areas does not know a code, and on which level.

    Args:
        kode: The code with dots.
        nama: What the note calls the number, Indonesian.

    >>> print(*iterate_catatan_wilayah("35.99.01", "NIK"))
    Kode kabupaten/kota dalam NIK tidak ada di tabel wilayah per 25 April 2025: keliru, lama, atau lebih baru.
    """
    from umkm_core.acuan.tabel_wilayah import TabelWilayah  # noqa: PLC0415 - as above
    from umkm_core.values.tanggal import format_tanggal  # noqa: PLC0415

    tabel = TabelWilayah.bawaan()
    unknown = [one for one in iterate_luar(kode) if tabel.find_nama(one) is None]
    if unknown:
        yield CatatanIdentitas.make(
            KodeCatatanIdentitas.WILAYAH_TIDAK_DIKENAL,
            tingkat=TingkatWilayah.from_kode(unknown[-1]),
            nama=nama,
            per=format_tanggal(tabel.keterangan.mutakhir),
        )
