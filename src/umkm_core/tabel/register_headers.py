"""Which fields of our classes the headers of registers and real tables name, and what the cells below hold.

The headers are data, ``data/register_headers.toml``: the place to add the header of a register, a list or a
portal that names a field. They are compared as words, without case and punctuation; a header with a word more
or less is not known.

The columns of the facts by which a business is classified are another matter, for any table that somebody
brings: :mod:`umkm_core.tabel.columns` finds them by the words of :mod:`umkm_core.tabel.synonyms`, in any
order, and by the cells.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from importlib import resources
from typing import Any

from attrs import frozen

from umkm_core.errors import ErrorCode, Fault, InvalidTypeError, InvalidValueError
from umkm_core.kosakata.padanan import load_kosakata
from umkm_core.kosakata.pasar import UkuranUang
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


class IsiKolom(WordEnum):
    """What the cells of a column hold, and so what reads them."""

    TEKS = "teks"
    """Any text, as it is."""
    KATA = "kata"
    """A word of the vocabulary ``Kolom.kata``: ``parse_kata``; of a list, ``read_daftar_kata``."""
    RUPIAH = "rupiah"
    """One amount: ``parse_rupiah``."""
    SALDO = "saldo"
    """One amount that may be below zero: ``read_money`` of ``umkm_core.tabel.cells``, with ``below_zero``."""
    PITA = "pita"
    """A band of amounts, picked from a list: ``parse_pita_rupiah``, and ``to_rentang`` of it."""
    CACAH = "cacah"
    """A count: ``read_count`` of ``umkm_core.tabel.cells``."""
    TAHUN = "tahun"
    """A year: ``parse_periode``."""
    TANGGAL = "tanggal"
    """One day: ``parse_tanggal``."""
    RENTANG_TANGGAL = "rentang tanggal"
    """One day or several: ``parse_rentang_tanggal``."""
    ALAMAT = "alamat"
    """An address, or as much of it as has no column of its own: ``parse_alamat``."""
    WILAYAH = "wilayah"
    """The name of an area: ``cari_wilayah``; those of several columns: ``cari_wilayah_bertingkat``."""
    KODE_WILAYAH = "kode wilayah"
    """The code of an area: ``find_wilayah``."""
    IDENTITAS = "identitas"
    """A number that somebody gave out: ``parse`` of the class of the field."""
    CAMPURAN = "campuran"
    """Values of several fields, to be parted before any of them is read."""


@frozen(kw_only=True)
class Kolom:
    """A field of a class, and what headers and cells hold of it.

    A field has several where its columns are read in several ways.

    Attributes:
        entitas: Name of the class.
        bidang: Name of the field.
        judul: The headers that name it, as written, by origin; the one to write first.
        isi: What the cells hold.
        kata: The vocabulary that reads the cells, see :mod:`umkm_core.kosakata.baca_kata`; None where the
            cells hold no words of one. ``SektorUsaha`` gives the kategori of the KBLI.
        daftar: Whether a cell lists several words.
        sebagian: Whether a column holds a part of the field, the kabupaten of an address.
        ukuran: What the amounts count, where the field takes amounts that count several things.
    """

    entitas: str
    bidang: str
    judul: Mapping[AsalKolom, tuple[str, ...]]
    isi: IsiKolom
    kata: type[WordEnum] | None = None
    daftar: bool = False
    sebagian: bool = False
    ukuran: UkuranUang | None = None

    def format(self, asal: AsalKolom) -> str | None:
        """Return the header to write for it, or None where tables of that origin have no column of it.

        Args:
            asal: For which tables.

        Raises:
            InvalidValueError: ``NOT_AN_OPTION`` for anything but an origin.

        >>> (kolom,) = find_kolom_bidang("LaporanKoperasi", "modal_pinjaman")
        >>> kolom.format(AsalKolom.ODS), kolom.format(AsalKolom.PESERTA), kolom.format(AsalKolom.TERBUKA)
        ('Modal Luar', 'MODAL HUTANG KOPERASI', None)
        """
        raise_faults([check_option(asal, AsalKolom, "asal")])
        return next(iter(self.judul.get(asal, ())), None)


def find_kolom(judul: str, *, entitas: Collection[str] | None = None) -> tuple[Kolom, ...]:
    """Return the fields that a header names: none, one, or several where it may mean any of them.

    Some columns hold a part of each of several fields; of others only one is meant, and who knows what the
    rows of the table are says so.

    Args:
        judul: The header as written.
        entitas: Names of the classes whose fields may be meant; None for all.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for a header that is no text, ``WRONG_TYPE`` for ``entitas`` that are
            no collection of names.
        InvalidValueError: ``NOT_AN_OPTION`` for a class of which no known header names a field.

    >>> [(kolom.entitas, kolom.bidang) for kolom in find_kolom("Bentuk_Koperasi")]
    [('Koperasi', 'bentuk'), ('Koperasi', 'wilayah_keanggotaan')]
    >>> [kolom.entitas for kolom in find_kolom("NIK")]
    ['Koperasi', 'Orang']
    >>> [kolom.entitas for kolom in find_kolom("NIK", entitas={"Orang", "Usaha"})]
    ['Orang']
    >>> find_kolom("Nomor urut")
    ()
    """
    if not issubclass(type(judul), str):
        message = f"a header is text, not {type(judul).__name__}"
        raise InvalidTypeError(Fault(ErrorCode.NOT_TEXT, message, "judul", judul))
    found = _load_by_header().get(normalise_header(judul), ())
    if entitas is None:
        return found
    wanted = _read_entitas(entitas)
    return tuple(kolom for kolom in found if kolom.entitas in wanted)


def find_kolom_bidang(entitas: str, bidang: str) -> tuple[Kolom, ...]:
    """Return what headers and cells hold of a field: one, or several where columns are read in several ways.

    Args:
        entitas: Name of its class.
        bidang: Its name.

    Raises:
        InvalidValueError: ``NOT_AN_OPTION`` for a field that no known header names.

    >>> [kolom.judul[AsalKolom.PESERTA] for kolom in find_kolom_bidang("Pelatihan", "judul")]
    [('JUDUL AKTIFITAS',)]
    >>> [str(kolom.isi) for kolom in find_kolom_bidang("Usaha", "alamat")]
    ['alamat', 'wilayah']
    """
    found = tuple(kolom for kolom in load_kolom() if (kolom.entitas, kolom.bidang) == (entitas, bidang))
    if not found:
        message = "no header is known that names this field"
        raise InvalidValueError(Fault(ErrorCode.NOT_AN_OPTION, message, value=f"{entitas}.{bidang}"))
    return found


@cache
def load_kolom() -> tuple[Kolom, ...]:
    """Return all fields that known headers name, in the order of the data.

    >>> len({kolom.entitas for kolom in load_kolom()}) > 5
    True
    """
    file = resources.files("umkm_core.tabel") / "data" / "register_headers.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(
        _structure(entitas, bidang, one)
        for entitas, fields in data.items()
        for bidang, told in fields.items()
        for one in (told if isinstance(told, list) else [told])
    )


def _structure(entitas: str, bidang: str, told: Mapping[str, Any]) -> Kolom:
    return Kolom(
        entitas=entitas,
        bidang=bidang,
        judul=FrozenMapping({asal: tuple(told[str(asal)]) for asal in AsalKolom if str(asal) in told}),
        isi=IsiKolom(told["isi"]),
        kata=load_kosakata()[told["kata"]] if "kata" in told else None,
        daftar=told.get("daftar", False),
        sebagian=told.get("sebagian", False),
        ukuran=UkuranUang(told["ukuran"]) if "ukuran" in told else None,
    )


@cache
def _load_by_header() -> Mapping[str, tuple[Kolom, ...]]:
    found: dict[str, list[Kolom]] = {}
    for kolom in load_kolom():
        # One origin may write a header as another does, but for its case.
        for header in {normalise_header(one) for headers in kolom.judul.values() for one in headers}:
            found.setdefault(header, []).append(kolom)
    return FrozenMapping({header: tuple(fields) for header, fields in found.items()})


def _read_entitas(entitas: object) -> frozenset[str]:
    """Return names of classes, none of which may be a slip that would find nothing."""
    if not isinstance(entitas, Collection) or isinstance(entitas, (str, bytes)):
        message = "needs several names of classes, such as {'Usaha', 'Orang'}"
        raise InvalidTypeError(Fault(ErrorCode.WRONG_TYPE, message, "entitas", entitas))
    known = tuple(dict.fromkeys(kolom.entitas for kolom in load_kolom()))
    message = "no header is known that names a field of this class"
    raise_faults(
        Fault(ErrorCode.NOT_AN_OPTION, message, "entitas", one, known)
        for one in entitas
        if not isinstance(one, str) or one not in known
    )
    return frozenset(entitas)
