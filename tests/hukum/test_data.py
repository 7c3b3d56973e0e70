"""The law that ships: sound, quoted as it was read, and the same as in the snapshot.

``kitab.snapshot.txt`` has all of it as text, so that a change of law is a difference that a lawyer can read.
Where the change is meant, run this file as a script to write the snapshot anew, and commit both::

    .venv/bin/python tests/hukum/test_data.py
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve, fields, has

from umkm_core.hukum.instrumen import Instrumen, Peristiwa
from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.model import BacaanHukum, Baris, Batas, Konsep, Sel, Ukuran, Versi
from umkm_core.hukum.rujukan import Rujukan

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
SNAPSHOT = HERE / "kitab.snapshot.txt"
COMMAND = ".venv/bin/python tests/hukum/test_data.py"
QUOTATIONS = HERE / "kutipan.txt"

# What names a thing, and so stands in its first line.
NAMED_BY: Mapping[type, tuple[str, ...]] = {
    Instrumen: ("id",),
    Peristiwa: ("tanggal", "jenis"),
    Konsep: ("nama",),
    Versi: ("nama",),
    Ukuran: ("nama", "satuan"),
    Batas: ("kelas", "sampai", "di_bawah"),
    Sel: ("bila", "kelas"),
    BacaanHukum: ("nama",),
    Baris: ("isi",),
}


def snapshot_of(kitab: Kitab) -> str:
    """Return a book as text: every instrument and version, every rung and row, with all that is stated."""
    lines = [
        f"kitab: {kitab.versi}",
        f"diketahui_sampai: {kitab.diketahui_sampai}",
        f"digest: {kitab.digest}",
    ]
    for things in (kitab.instrumen, kitab.konsep):
        for name in sorted(things):
            lines += ["", *lines_of(type(things[name]).__name__.lower(), things[name])]
    return "\n".join(lines) + "\n"


def lines_of(name: str, value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a book holds
    if isinstance(value, tuple) and value and has(type(value[0])) and not isinstance(value[0], Rujukan):
        for one in value:
            yield from lines_of(name, one)
    elif isinstance(value, Rujukan) or not has(type(value)):
        yield f"{name}: {words_of(value)}"
    else:
        heading = next(names for kind, names in NAMED_BY.items() if isinstance(value, kind))
        named = [
            f"{words_of(one)}" if place == 0 or key == "jenis" else f"{key} {words_of(one)}"
            for place, key in enumerate(heading)
            if (one := getattr(value, key)) is not None
        ]
        yield f"{name}: {', '.join(named)}"
        for field in fields(type(value)):
            one = getattr(value, field.name)
            if field.init and field.name not in heading and one is not field.default:
                yield from (f"  {line}" for line in lines_of(field.name, one))


def words_of(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} = {words_of(one)}" for key, one in value.items())
    if isinstance(value, tuple):
        return " | ".join(words_of(one) for one in value)
    if isinstance(value, bool):
        return "ya" if value else "bukan"
    if isinstance(value, int):
        return f"{value:_}"
    if isinstance(value, Rujukan):
        return f"{value} ({value.kode})"
    assert isinstance(value, (str, date, Decimal, Enum)), value
    return str(value)


def test_the_law_is_that_of_the_snapshot(bawaan: Kitab) -> None:
    wanted, found = SNAPSHOT.read_text("utf-8"), snapshot_of(bawaan)
    difference = difflib.unified_diff(
        wanted.splitlines(), found.splitlines(), SNAPSHOT.name, "the law in the book", lineterm="", n=2
    )
    how = f"the law has changed; read the difference, and where it is meant: {COMMAND}"
    assert found == wanted, "\n".join([how, *difference])


def test_the_snapshot_shows_every_value(buku: Kitab) -> None:
    """A value of the model that is changed shows, whichever it is."""
    before = snapshot_of(buku)
    tingkat = buku.tangga("usaha.tingkat")
    versi = tingkat.versi[0]
    ukuran = versi.ukuran[0]
    for changed in (
        evolve(tingkat, judul="lain"),
        *(
            evolve(tingkat, versi=(one, *tingkat.versi[1:]))
            for one in (
                evolve(versi, berlaku_sejak=date(2001, 1, 2)),
                evolve(versi, dasar=(buku.rujukan("statistik-fiktif"),)),
                evolve(versi, keterangan="lain"),
                evolve(versi, ukuran=(evolve(ukuran, keterangan="lain"),)),
                *(
                    evolve(versi, ukuran=(evolve(ukuran, batas=(rung, ukuran.batas[1])),))
                    for rung in (
                        evolve(ukuran.batas[0], sampai=100_001),
                        evolve(ukuran.batas[0], sampai=None, di_bawah=100_000),
                        evolve(ukuran.batas[0], kelas=("besar",)),
                        evolve(ukuran.batas[0], turunan=True),
                        evolve(ukuran.batas[0], kutipan="lain"),
                        evolve(ukuran.batas[0], dasar=(buku.rujukan("uu-fiktif-1-2001:ps1:b"),)),
                    )
                ),
            )
        ),
    ):
        lines = "\n".join(lines_of("tangga", changed))
        assert lines not in before
    assert "\n".join(lines_of("tangga", tingkat)) in before


def test_the_law_that_ships_passes_the_lint(bawaan: Kitab) -> None:
    assert bawaan.periksa() == ()


def values_of(key: str, data: object) -> Iterator[Any]:
    """Yield everything that stands under ``key``, at any depth."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name == key:
                yield value
            yield from values_of(key, value)
    elif isinstance(data, list):
        for value in data:
            yield from values_of(key, value)


def everything(kitab: Kitab) -> list[object]:
    return [kitab._naskah.instrumen, kitab._naskah.konsep]


def test_every_quotation_is_one_that_was_read(bawaan: Kitab) -> None:
    """Words of the law are quoted only where a source shows them; ``kutipan.txt`` is the list of those."""
    lines = QUOTATIONS.read_text("utf-8").splitlines()
    listed = [line for line in lines if line and not line.startswith("#")]
    quoted = set(values_of("kutipan", everything(bawaan)))
    assert listed == sorted(set(listed))
    assert quoted - set(listed) == set(), "quoted in the data, but not in the list of words that were read"
    assert set(listed) - quoted == set(), "in the list, but quoted nowhere"


def test_every_address_is_a_web_address(bawaan: Kitab) -> None:
    addresses = [address for urls in values_of("urls", everything(bawaan)) for address in urls]
    assert addresses
    assert [
        address for address in addresses if not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", address)
    ] == []


def test_every_instrument_and_version_says_where_it_was_read(bawaan: Kitab) -> None:
    unsourced = [kode for kode, one in bawaan.instrumen.items() if not one.urls]
    unsourced += [
        f"{nama}: {versi.nama}"
        for nama, konsep in bawaan.konsep.items()
        for versi in konsep.versi
        if not versi.urls
    ]
    assert unsourced == []


def test_nothing_was_read_after_the_last_day_that_the_book_knows(bawaan: Kitab) -> None:
    days = list(values_of("dibaca", everything(bawaan)))
    assert days
    assert max(days) <= bawaan.diketahui_sampai


def test_no_version_of_the_book_replaces_another(bawaan: Kitab) -> None:
    assert list(values_of("menggantikan", everything(bawaan))) == []


@pytest.mark.parametrize("nama", ["usaha.skala", "usaha.skala_bps", "usaha.skala_industri"])
def test_every_ladder_that_is_asked_for_ships(nama: str, bawaan: Kitab) -> None:
    assert bawaan.tangga(nama).pada(bawaan.diketahui_sampai) is not None


if __name__ == "__main__":
    SNAPSHOT.write_text(snapshot_of(Kitab.bawaan()), "utf-8", newline="\n")
