"""The book of law, checked, and how old its sources are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from umkm_core.cli.summary_text import format_count
from umkm_core.errors import HukumError
from umkm_core.hukum.kitab import Kitab

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from umkm_core.errors import Fault


def load_book(packs: Iterable[str] = ()) -> Kitab:
    """Return the book that ships with packs on top, each on those before it.

    Args:
        packs: Folders of law data.

    Raises:
        HukumError: With every fault of the first pack that has any.
    """
    kitab = Kitab.bawaan()
    for pack in packs:
        kitab = kitab.tambah(pack)
    return kitab


def check_book(packs: Iterable[str] = ()) -> tuple[Fault, ...]:
    """Return every fault of the book that ships with packs on top.

    Args:
        packs: Folders of law data.

    >>> check_book()
    ()
    """
    try:
        return load_book(packs).periksa()
    except HukumError as error:
        return error.faults


def format_soundness(kitab: Kitab) -> str:
    """Return the line that says what was checked and found sound, Indonesian."""
    versions = sum(len(konsep.versi) for konsep in kitab.konsep.values())
    return (
        f"tidak ada kesalahan: {format_count(len(kitab.konsep))} konsep, {format_count(versions)} versi, "
        f"{format_count(len(kitab.instrumen))} instrumen; kitab {kitab.versi} {kitab.digest}"
    )


def format_source_ages(kitab: Kitab, pada: date) -> str:
    """Return a line on each version of each concept: how many days before ``pada`` its source was read.

    The source that was read first comes first.
    """
    sources = sorted(
        (versi.dibaca, nama, index, versi.nama)
        for nama, konsep in kitab.konsep.items()
        for index, versi in enumerate(konsep.versi)
    )
    ages = [(format_count((pada - dibaca).days), dibaca, nama, versi) for dibaca, nama, _, versi in sources]
    width = max((len(age) for age, *_ in ages), default=0)
    return "\n".join(
        f"{age:>{width}} hari, dibaca {dibaca.isoformat()}: {nama}, {versi}"
        for age, dibaca, nama, versi in ages
    )
