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

    A table of areas has a :class:`umkm_core.acuan.berkas_wilayah.KeteranganTabel` of its own: it
    comes from one package under a licence, anybody can bring another, and its file is checked by digests.

    Attributes:
        dasar: The regulations they stand in.
        status: How sure they are.
        dibaca: The day on which the sources were read.
        urls: Where they were read.
        alasan_salin: Why they may be passed on, Indonesian; no licence with a name.
        keterangan: What the sources do not agree on or do not say, Indonesian.
    """

    dasar: tuple[str, ...]
    status: Status
    dibaca: date
    urls: tuple[str, ...] = field(repr=False)
    alasan_salin: str = field(repr=False)
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


def structure_sumber(data: dict[str, Any], dasar: Iterable[str], alasan_salin: str) -> SumberAcuan:
    """Return the source of a table, and take its keys out of the table.

    Args:
        data: The table.
        dasar: The regulations it stands in.
        alasan_salin: Why it may be passed on.
    """
    return SumberAcuan(
        dasar=tuple(dasar),
        status=Status(data.pop("status")),
        dibaca=data.pop("dibaca"),
        urls=tuple(data.pop("urls")),
        alasan_salin=alasan_salin,
        keterangan=tuple(data.pop("keterangan", ())),
    )
