"""Which fields of our classes the headers of registers and real tables name, and by which headers they do.

The headers are data, ``data/kolom.toml``. They are compared as words, without case and punctuation; a header
with a word more or less is not known. A header says what a column is about, not how its cells are written:
of two columns that name one field, one may hold amounts and the other bands of them.

Columns of the facts that rules ask for are found by :mod:`umkm_core.tabel.columns`, which looks at the cells
too.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from attrs import frozen

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.kosakata.padanan import load_kosakata
from umkm_core.tabel.headers import normalise_header
from umkm_core.values.checks import check_option, raise_faults
from umkm_core.values.frozen_mapping import FrozenMapping
from umkm_core.values.words import WordEnum


class AsalKolom(WordEnum):
    """Where headers are used."""

    ODS = "ods"
    """The register of cooperatives of the ministry: its pages, its form, its interface."""
    PESERTA = "peserta"
    """Lists of those who take part in trainings."""
    TERBUKA = "terbuka"
    """Open data: a number for each area and kind."""


@frozen(kw_only=True)
class Kolom:
    """A field of a class, and what headers and cells hold of it.

    Attributes:
        entitas: Name of the class.
        bidang: Name of the field.
        judul: The headers that name it, as written, by origin; the one to write first.
        kata: The vocabulary that reads the cells, see :mod:`umkm_core.kosakata.baca_kata`; None where the
            cells hold no words of one. ``SektorUsaha`` gives the kategori of the KBLI.
        daftar: Whether a cell lists several words.
        sebagian: Whether a column holds a part of the field: one sex of all persons, the kabupaten of an
            address.
    """

    entitas: str
    bidang: str
    judul: Mapping[AsalKolom, tuple[str, ...]]
    kata: type[WordEnum] | None = None
    daftar: bool = False
    sebagian: bool = False

    def format(self, asal: AsalKolom) -> str | None:
        """Return the header to write for it, or None where tables of that origin have no column of it.

        Args:
            asal: For which tables.

        Raises:
            InvalidValueError: ``NOT_AN_OPTION`` for anything but an origin.

        >>> kolom = find_kolom_bidang("LaporanKoperasi", "modal_pinjaman")
        >>> kolom.format(AsalKolom.ODS), kolom.format(AsalKolom.PESERTA), kolom.format(AsalKolom.TERBUKA)
        ('Modal Luar', 'MODAL HUTANG KOPERASI', None)
        """
        raise_faults([check_option(asal, AsalKolom, "asal")])
        return next(iter(self.judul.get(asal, ())), None)


def find_kolom(judul: str) -> tuple[Kolom, ...]:
    """Return the fields that a header names: none, one, or several where it may mean any of them.

    Args:
        judul: The header as written.

    >>> [(kolom.entitas, kolom.bidang) for kolom in find_kolom("Bentuk_Koperasi")]
    [('Koperasi', 'bentuk'), ('Koperasi', 'wilayah_keanggotaan')]
    >>> find_kolom("Nomor urut")
    ()
    """
    return _load_by_header().get(normalise_header(judul), ())


def find_kolom_bidang(entitas: str, bidang: str) -> Kolom:
    """Return what headers and cells hold of a field.

    Args:
        entitas: Name of its class.
        bidang: Its name.

    Raises:
        InvalidValueError: ``NOT_AN_OPTION`` for a field that no known header names.

    >>> find_kolom_bidang("Pelatihan", "judul").judul[AsalKolom.PESERTA]
    ('JUDUL AKTIFITAS',)
    """
    for kolom in load_kolom():
        if (kolom.entitas, kolom.bidang) == (entitas, bidang):
            return kolom
    message = "no header is known that names this field"
    raise InvalidValueError(Fault(ErrorCode.NOT_AN_OPTION, message, value=f"{entitas}.{bidang}"))


@cache
def load_kolom() -> tuple[Kolom, ...]:
    """Return all fields that known headers name, in the order of the data.

    >>> len({kolom.entitas for kolom in load_kolom()}) > 5
    True
    """
    file = resources.files("umkm_core.tabel") / "data" / "kolom.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    kosakata = load_kosakata()
    return tuple(
        Kolom(
            entitas=entitas,
            bidang=bidang,
            judul=FrozenMapping({asal: tuple(told[str(asal)]) for asal in AsalKolom if str(asal) in told}),
            kata=kosakata[told["kata"]] if "kata" in told else None,
            daftar=told.get("daftar", False),
            sebagian=told.get("sebagian", False),
        )
        for entitas, fields in data.items()
        for bidang, told in fields.items()
    )


@cache
def _load_by_header() -> Mapping[str, tuple[Kolom, ...]]:
    found: dict[str, dict[tuple[str, str], Kolom]] = {}
    for kolom in load_kolom():
        for headers in kolom.judul.values():
            for header in headers:
                found.setdefault(normalise_header(header), {})[kolom.entitas, kolom.bidang] = kolom
    return FrozenMapping({header: tuple(fields.values()) for header, fields in found.items()})
