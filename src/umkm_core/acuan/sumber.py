"""Where reference data comes from: each table says its source, how sure it is and why it may be passed on."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib import resources
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from umkm_core.values.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable


@frozen(kw_only=True)
class SumberAcuan:
    """Where a table of reference data comes from.

    Attributes:
        dasar: The regulations they stand in.
        status: How sure they are.
        dibaca: The day on which the sources were read.
        urls: Where they were read.
        lisensi: Why they may be passed on, Indonesian.
        keterangan: What the sources do not agree on or do not say, Indonesian.
    """

    dasar: tuple[str, ...]
    status: Status
    dibaca: date
    urls: tuple[str, ...] = field(repr=False)
    lisensi: str = field(repr=False)
    keterangan: tuple[str, ...] = field(default=(), repr=False)


def load_data(name: str) -> dict[str, Any]:
    """Return a table of reference data that ships, anew at each call.

    Args:
        name: The name of its file in ``acuan/data``, without the ending.

    >>> load_data("kbli_2025")["dasar"]
    'Peraturan BPS 7/2025 Pasal 3 dan lampiran'
    """
    file = resources.files("umkm_core.acuan") / "data" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def structure_sumber(data: dict[str, Any], dasar: Iterable[str], lisensi: str) -> SumberAcuan:
    """Return the source of a table, and take its keys out of the table.

    Args:
        data: The table.
        dasar: The regulations it stands in.
        lisensi: Why it may be passed on.
    """
    return SumberAcuan(
        dasar=tuple(dasar),
        status=Status(data.pop("status")),
        dibaca=data.pop("dibaca"),
        urls=tuple(data.pop("urls")),
        lisensi=lisensi,
        keterangan=tuple(data.pop("keterangan", ())),
    )
