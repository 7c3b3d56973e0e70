"""Place: where facts stand on a ladder of the law, the first step by which it answers.

*Place* turns facts into the rung of each measure. It compares, and it is the only step that knows amounts;
what follows from the rungs is decided in ``tangga``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from umkm_core.hukum.gabung import Berdiri, Gabung
from umkm_core.kaidah.putusan import Langkah

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from fractions import Fraction

    from umkm_core.hukum.model import VersiTangga
    from umkm_core.values.bilangan import Angka

Letak: TypeAlias = tuple[int | None, ...]
"""The rung of each measure of a version, in its order; None where the measure is not stated."""


def place(versi: VersiTangga, nilai: Sequence[Angka | Fraction | None]) -> Letak:
    """Return the rung of each measure.

    Args:
        versi: The version of the ladder.
        nilai: The value of each measure in its order, in the measure's unit; None where it is not stated.
    """
    return tuple(
        [
            None
            if one is None or ((lowest := ukuran.paling_sedikit) is not None and one < lowest)
            else ukuran.place(one)
            for ukuran, one in zip(versi.ukuran, nilai, strict=True)
        ]
    )


def place_berdiri(versi: VersiTangga, tanggal_berdiri: date | None) -> Berdiri | None:
    """Return whether a business was founded before a version or since; None where either day is not known."""
    if tanggal_berdiri is None or versi.berlaku_sejak is None:
        return None
    return Berdiri.SEJAK if tanggal_berdiri >= versi.berlaku_sejak else Berdiri.SEBELUM


def iterate_langkah(
    versi: VersiTangga,
    nilai: Sequence[Angka | Fraction | None],
    letak: Letak,
    dipakai: tuple[int, ...],
) -> Iterator[Langkah]:
    """Yield the comparisons by which the measures that are stated stand where they stand."""
    for index, (ukuran, one, rung) in enumerate(zip(versi.ukuran, nilai, letak, strict=True)):
        if one is None or rung is None:
            continue
        batas = ukuran.batas[rung]
        below = ukuran.batas[rung - 1] if rung else None
        yield Langkah(
            ukuran=ukuran.nama,
            satuan=ukuran.satuan,
            nilai=one,
            bawah=None if below is None else below.puncak,
            atas=batas.puncak,
            bawah_termasuk=below is not None and below.di_bawah is not None,
            atas_termasuk=batas.sampai is not None,
            kelas=() if versi.gabung is Gabung.MATRIKS else batas.kelas,
            dipakai=index in dipakai,
            dasar=batas.dasar,
        )
