"""The book of law, checked, and how old its sources are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from umkm_core.cli.summary_text import number
from umkm_core.errors import HukumError
from umkm_core.hukum.kitab import Kitab

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from umkm_core.errors import Fault


def read_book(packs: Iterable[str] = ()) -> Kitab:
    """Return the book that ships with packs on top, each on those before it.

    Raises:
        HukumError: With every fault of the first pack that has any.
    """
    kitab = Kitab.bawaan()
    for pack in packs:
        kitab = kitab.tambah(pack)
    return kitab


def check_book(pack: str | None = None) -> tuple[Kitab | None, tuple[Fault, ...]]:
    """Return the book with a pack on top, or None where it cannot be read, and every fault of it.

    Args:
        pack: A folder of law data; None for the book that ships.

    >>> kitab, faults = check_book()
    >>> kitab == Kitab.bawaan(), faults
    (True, ())
    """
    try:
        kitab = read_book(() if pack is None else (pack,))
    except HukumError as error:
        return None, error.faults
    return kitab, kitab.periksa()


def format_soundness(kitab: Kitab) -> str:
    """Return the line that says what was checked and found sound, Indonesian."""
    versions = sum(len(konsep.versi) for konsep in kitab.konsep.values())
    return (
        f"tidak ada kesalahan: {number(len(kitab.konsep))} konsep, {number(versions)} versi, "
        f"{number(len(kitab.instrumen))} instrumen; kitab {kitab.versi} {kitab.digest}"
    )


def source_ages(kitab: Kitab, pada: date) -> Iterator[str]:
    """Yield a line on each version of each concept: how many days before ``pada`` its source was read.

    The source that was read first comes first.
    """
    sources = sorted(
        (versi.dibaca, nama, index, versi.nama)
        for nama, konsep in kitab.konsep.items()
        for index, versi in enumerate(konsep.versi)
    )
    ages = [(number((pada - dibaca).days), dibaca, nama, versi) for dibaca, nama, _, versi in sources]
    width = max((len(age) for age, *_ in ages), default=0)
    for age, dibaca, nama, versi in ages:
        yield f"{age:>{width}} hari, dibaca {dibaca.isoformat()}: {nama}, {versi}"
