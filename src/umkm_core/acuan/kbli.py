"""KBLI, the classification of kinds of business (*Klasifikasi Baku Lapangan Usaha Indonesia*), by edition.

A code means something within its edition alone: ``64123`` is the sharia unit of a bank in KBLI 2020 and
another conventional bank in KBLI 2025, and kategori K was finance and is telecommunication. Nothing here
takes a code without its edition.

What ships: the editions with their regulations, and the kategori and golongan pokok of KBLI 2020 and 2025.
The codes of the savings and loan business of cooperatives are in ``simpan_pinjam``; the others, about 1 560
kelompok, are for ``daftar_kbli`` to read from a list that the user brings.

Sources: Peraturan BPS 2/2020; Peraturan BPS 7/2025, changed by Peraturan BPS 6/2026.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.acuan.sumber import SumberAcuan, load_data, structure_sumber
from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.checks import check_option, check_type, raise_faults
from umkm_core.values.frozen_mapping import FrozenMapping
from umkm_core.values.text import format_nama
from umkm_core.values.words import OrderedLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

_CODE: Final = re.compile(r"[A-Z]|[0-9]{2,5}", re.ASCII)
_DIGITS_OF_GOLONGAN_POKOK: Final = 2


class EdisiKBLI(OrderedLabel):
    """An edition of KBLI, oldest first. KBLI 2017 is KBLI 2015 as it was changed that year.

    >>> EdisiKBLI.KBLI_2020 < EdisiKBLI.KBLI_2025
    True
    >>> EdisiKBLI.KBLI_2025.terbitan.singkatan
    'Peraturan BPS 7/2025'
    """

    KBLI_2009 = "KBLI 2009"
    KBLI_2015 = "KBLI 2015"
    KBLI_2017 = "KBLI 2017"
    KBLI_2020 = "KBLI 2020"
    KBLI_2025 = "KBLI 2025"

    @property
    def terbitan(self) -> TerbitanKBLI:
        """The regulation that issued it."""
        return _terbitan()[self]


class TingkatKBLI(OrderedLabel):
    """The level of a code, from the widest to the narrowest.

    >>> [tingkat.panjang for tingkat in TingkatKBLI]
    [1, 2, 3, 4, 5]
    """

    KATEGORI = "kategori"
    GOLONGAN_POKOK = "golongan-pokok"
    GOLONGAN = "golongan"
    SUBGOLONGAN = "subgolongan"
    KELOMPOK = "kelompok"

    @property
    def panjang(self) -> int:
        """How many signs its codes have: one letter, or two to five digits."""
        return self.rank + 1


TINGKAT_OF_LENGTH: Final = FrozenMapping({tingkat.panjang: tingkat for tingkat in TingkatKBLI})
"""The level of a code by how many signs it has."""


@frozen(kw_only=True)
class PerubahanKBLI:
    """A regulation that changed an edition without making a new one of it.

    Attributes:
        singkatan: How it is cited.
        ditetapkan: The day it was signed.
        diundangkan: The day it was promulgated.
        berlaku_sejak: The day from which it holds.
        sumber: Where this was read, and what it changed.
    """

    singkatan: str
    ditetapkan: date | None = None
    diundangkan: date | None = None
    berlaku_sejak: date | None = None
    sumber: SumberAcuan


@frozen(kw_only=True)
class TerbitanKBLI:
    """The regulation that issued an edition; a date that no source gives is None.

    Attributes:
        edisi: The edition.
        singkatan: How the regulation is cited.
        judul: Its title.
        mengubah: The regulation that it changes, for an edition that is a change of another.
        ditetapkan: The day it was signed.
        diundangkan: The day it was promulgated.
        berlaku_sejak: The day from which it holds.
        penyesuaian_sampai: The day by which whoever uses KBLI has to have moved to this edition.
        dicabut: The day from which it is revoked.
        dicabut_oleh: What revoked it.
        perubahan: What changed it, oldest first.
        sumber: Where this was read.
    """

    edisi: EdisiKBLI
    singkatan: str
    judul: str
    mengubah: str | None = None
    ditetapkan: date | None = None
    diundangkan: date | None = None
    berlaku_sejak: date | None = None
    penyesuaian_sampai: date | None = None
    dicabut: date | None = None
    dicabut_oleh: str | None = None
    perubahan: tuple[PerubahanKBLI, ...] = ()
    sumber: SumberAcuan


@frozen
class KategoriKBLI:
    """A kategori.

    Attributes:
        huruf: Its letter.
        judul: Its title.
        golongan_pokok: The golongan pokok it is made of, ascending.
    """

    huruf: str
    judul: str
    golongan_pokok: tuple[str, ...]


@frozen
class GolonganPokokKBLI:
    """A golongan pokok.

    Attributes:
        kode: Its two digits.
        judul: Its title.
        kategori: The letter of its kategori.
    """

    kode: str
    judul: str
    kategori: str


@frozen(kw_only=True)
class StrukturKBLI:
    """The two upper levels of an edition, complete: what is not in here does not exist.

    Attributes:
        edisi: The edition.
        kategori: Each kategori by its letter.
        golongan_pokok: Each golongan pokok by its two digits.
        sumber: Where they were read.
    """

    edisi: EdisiKBLI
    kategori: FrozenMapping[str, KategoriKBLI] = field(repr=False)
    golongan_pokok: FrozenMapping[str, GolonganPokokKBLI] = field(repr=False)
    sumber: SumberAcuan = field(repr=False)


def load_struktur(edisi: EdisiKBLI) -> StrukturKBLI | None:
    """Return the kategori and golongan pokok of an edition, or None where none are known here.

    Args:
        edisi: The edition; there are lists of KBLI 2020 and KBLI 2025.

    Raises:
        InvalidValueError: ``NOT_AN_OPTION`` for anything but an edition.

    >>> struktur = load_struktur(EdisiKBLI.KBLI_2025)
    >>> len(struktur.kategori), len(struktur.golongan_pokok)
    (22, 87)
    >>> struktur.kategori["L"].judul
    'Aktivitas Keuangan dan Asuransi'
    >>> load_struktur(EdisiKBLI.KBLI_2009) is None
    True
    """
    raise_faults([check_option(edisi, EdisiKBLI, "edisi")])
    return _struktur(edisi)


def find_tingkat(kode: object) -> TingkatKBLI | None:
    """Return the level of a code by its form, or None where it has the form of none.

    >>> str(find_tingkat("64141")), find_tingkat("641415"), find_tingkat("k")
    ('kelompok', None, None)
    """
    return TINGKAT_OF_LENGTH[len(kode)] if isinstance(kode, str) and _CODE.fullmatch(kode) else None


def find_induk(kode: str, *, edisi: EdisiKBLI) -> str | None:
    """Return the code of the level above; None for a kategori, and where the edition has no list here.

    Args:
        kode: A code: a capital letter, or two to five digits.
        edisi: Its edition.

    Raises:
        InvalidTypeError: ``NOT_TEXT``.
        InvalidValueError: ``NOT_AN_OPTION`` for anything but an edition; what :func:`check_kode` says.

    >>> find_induk("64141", edisi=EdisiKBLI.KBLI_2020), find_induk("64", edisi=EdisiKBLI.KBLI_2025)
    ('6414', 'L')
    """
    raise_faults([check_option(edisi, EdisiKBLI, "edisi")])
    raise_faults([check_kode(kode, edisi)])
    if len(kode) > _DIGITS_OF_GOLONGAN_POKOK:
        return kode[:-1]
    struktur = _struktur(edisi)
    golongan_pokok = struktur.golongan_pokok.get(kode) if struktur else None
    return golongan_pokok.kategori if golongan_pokok else None


def find_nol_hilang(kode: str, *, edisi: EdisiKBLI) -> str | None:
    """Return what a code was before it lost its leading zero, or None where there can be no such code.

    Args:
        kode: Digits, as a spreadsheet leaves them.
        edisi: The edition.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for a code that is no text.
        InvalidValueError: ``NOT_AN_OPTION`` for anything but an edition.

    >>> find_nol_hilang("1111", edisi=EdisiKBLI.KBLI_2020)
    '01111'
    >>> find_nol_hilang("4111", edisi=EdisiKBLI.KBLI_2020) is None  # there is no golongan pokok 04
    True
    """
    raise_faults([check_type(kode, str, "kode"), check_option(edisi, EdisiKBLI, "edisi")])
    longer = f"0{kode}"
    return longer if kode.isdigit() and check_kode(longer, edisi) is None else None


def check_kode(kode: object, edisi: EdisiKBLI, path: str = "kode") -> Fault | None:
    """Return the fault of a code, or None.

    A code has the form of its level, and a kategori or golongan pokok that the edition has. Of editions
    without a list here the form alone is checked, and so are the digits behind a golongan pokok.

    Args:
        kode: The code: a capital letter, or two to five digits.
        edisi: Its edition.
        path: The name under which a fault reports it.

    >>> check_kode("64141", EdisiKBLI.KBLI_2020) is None
    True
    >>> print(check_kode("45101", EdisiKBLI.KBLI_2025))
    kode: KBLI 2025 has no golongan pokok 45 (got '45101') [kbli-unknown]
    >>> fault = check_kode("1", EdisiKBLI.KBLI_2025)
    >>> print(fault, *fault.candidates)
    kode: one digit is no code: its leading zero is lost (got '1') [kbli-lost-zero] 01
    """
    if not isinstance(kode, str):
        return Fault(ErrorCode.NOT_TEXT, _not_text(kode), path, kode)
    of_edisi = check_option(edisi, EdisiKBLI, "edisi")
    if of_edisi is not None or find_tingkat(kode) is None:
        return of_edisi or _shape_fault(kode, edisi, path)
    struktur = _struktur(edisi)
    golongan_pokok = kode[:_DIGITS_OF_GOLONGAN_POKOK]
    if struktur is None or kode in struktur.kategori or golongan_pokok in struktur.golongan_pokok:
        return None
    if kode.isalpha():
        text, candidates = f"{edisi} has no kategori {kode}", tuple(struktur.kategori)
    else:
        text, candidates = f"{edisi} has no golongan pokok {golongan_pokok}", _lost(kode, edisi)
    return Fault(ErrorCode.KBLI_UNKNOWN, text, path, kode, candidates)


def _shape_fault(kode: str, edisi: EdisiKBLI, path: str) -> Fault:
    with_zero = _lost(kode, edisi) if len(kode) == 1 else ()
    if with_zero:
        text = "one digit is no code: its leading zero is lost"
        return Fault(ErrorCode.KBLI_LOST_ZERO, text, path, kode, with_zero)
    text = "a code is a capital letter, or two to five digits"
    return Fault(ErrorCode.KBLI_UNREADABLE, text, path, kode)


def check_tingkat(kode: object, edisi: EdisiKBLI, tingkat: TingkatKBLI, path: str = "kode") -> Fault | None:
    """Return the fault of a code that is not of the level that it is said to be of, or None.

    Args:
        kode: The code: a capital letter, or digits.
        edisi: Its edition.
        tingkat: The level.
        path: The name under which a fault reports it.

    >>> fault = check_tingkat("1111", EdisiKBLI.KBLI_2020, TingkatKBLI.KELOMPOK)
    >>> print(fault, *fault.candidates)
    kode: a kelompok has 5 digits: its leading zero may be lost (got '1111') [kbli-lost-zero] 01111
    """
    if not isinstance(kode, str):
        return Fault(ErrorCode.NOT_TEXT, _not_text(kode), path, kode)
    of_option = check_option(edisi, EdisiKBLI, "edisi") or check_option(tingkat, TingkatKBLI, "tingkat")
    if of_option is not None:
        return of_option
    if tingkat is TingkatKBLI.KATEGORI:
        wanted, fits = "a kategori is one letter", kode.isalpha()
    else:
        wanted, fits = f"a {format_nama(str(tingkat))} has {tingkat.panjang} digits", kode.isdigit()
    if fits and len(kode) == tingkat.panjang:
        return None
    with_zero = _lost(kode, edisi) if len(kode) == tingkat.panjang - 1 else ()
    if with_zero:
        text = f"{wanted}: its leading zero may be lost"
        return Fault(ErrorCode.KBLI_LOST_ZERO, text, path, kode, with_zero)
    return Fault(ErrorCode.KBLI_UNREADABLE, wanted, path, kode)


def _lost(kode: str, edisi: EdisiKBLI) -> tuple[str, ...]:
    """Return the code that this one was before it lost its leading zero, as the candidates of a fault."""
    longer = find_nol_hilang(kode, edisi=edisi)
    return () if longer is None else (longer,)


def _not_text(kode: object) -> str:
    lost = ", which has lost leading zeros" if isinstance(kode, (int, float)) else ""
    return f"a code is text, not {type(kode).__name__}{lost}"


# Reading the data that ships.


@cache
def _terbitan() -> Mapping[EdisiKBLI, TerbitanKBLI]:
    data = load_data("kbli")
    terbitan: dict[EdisiKBLI, TerbitanKBLI] = {}
    for row in data["edisi"]:
        perubahan: list[PerubahanKBLI] = []
        for change in row.pop("perubahan", ()):
            sumber = structure_sumber(change, [change["singkatan"]], data["lisensi"])
            perubahan.append(PerubahanKBLI(**change, sumber=sumber))
        edisi = EdisiKBLI(row.pop("edisi"))
        sumber = structure_sumber(row, [row["singkatan"]], data["lisensi"])
        terbitan[edisi] = TerbitanKBLI(**row, edisi=edisi, perubahan=tuple(perubahan), sumber=sumber)
    return terbitan


_WITH_LIST: Final = {EdisiKBLI.KBLI_2020: "kbli_2020", EdisiKBLI.KBLI_2025: "kbli_2025"}


@cache
def _struktur(edisi: EdisiKBLI) -> StrukturKBLI | None:
    if edisi not in _WITH_LIST:
        return None
    data = load_data(_WITH_LIST[edisi])
    kategori: dict[str, KategoriKBLI] = {}
    golongan_pokok: dict[str, GolonganPokokKBLI] = {}
    for row in data["kategori"]:
        huruf, titles = row["huruf"], row["golongan_pokok"]
        kategori[huruf] = KategoriKBLI(huruf, row["judul"], tuple(titles))
        golongan_pokok |= {kode: GolonganPokokKBLI(kode, judul, huruf) for kode, judul in titles.items()}
    return StrukturKBLI(
        edisi=edisi,
        kategori=FrozenMapping(kategori),
        golongan_pokok=FrozenMapping(golongan_pokok),
        sumber=structure_sumber(data, [data["dasar"]], data["lisensi"]),
    )
