"""The KBLI codes of the savings and loan business of cooperatives, and what can be read from them.

A code of KBLI 2020 tells whether the business is a cooperative or a unit of one, by which principles, and
whether the cooperative is primer or sekunder. One of KBLI 2025 tells the principles alone, so that the way
back has several answers.

Sources: Peraturan BPS 2/2020; Permenkop UKM 8/2023 Pasal 19; Peraturan BPS 7/2025.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from umkm_core.acuan.kbli import EdisiKBLI
from umkm_core.acuan.sumber import SumberAcuan, load_data, structure_sumber
from umkm_core.kosakata.koperasi import BentukKoperasi, PolaKoperasi
from umkm_core.values.checks import check_option, check_type, raise_faults
from umkm_core.values.words import WordEnum

if TYPE_CHECKING:
    from collections.abc import Mapping


class PelaksanaSimpanPinjam(WordEnum):
    """Who does the savings and loan business: a cooperative as a whole, or one unit of it."""

    KOPERASI = "koperasi"
    UNIT = "unit"


@frozen(kw_only=True)
class SimpanPinjamKBLI:
    """A code of the savings and loan business of cooperatives; what cannot be read from it is None.

    Attributes:
        edisi: The edition of the code.
        kode: The code, five digits.
        judul: Its title.
        pelaksana: Who does the business.
        pola: By which principles.
        bentuk: Whether the cooperative is primer or sekunder.
        sumber: Where this was read.
    """

    edisi: EdisiKBLI
    kode: str
    judul: str
    pelaksana: PelaksanaSimpanPinjam | None = None
    pola: PolaKoperasi | None = None
    bentuk: BentukKoperasi | None = None
    sumber: SumberAcuan = field(repr=False)


@frozen(kw_only=True)
class PadananKBLI:
    """What a code of one edition is in another.

    Attributes:
        kode: The code.
        dari: Its edition.
        ke: The other edition.
        mungkin: The codes it can be there, ascending. Several where codes were merged and this is the way
            back: the code alone does not say which.
        sumber: Where this was read.
    """

    kode: str
    dari: EdisiKBLI
    ke: EdisiKBLI
    mungkin: tuple[str, ...]
    sumber: SumberAcuan = field(repr=False)

    @property
    def hasil(self) -> str | None:
        """The one code that it is there, or None where it can be several."""
        return self.mungkin[0] if len(self.mungkin) == 1 else None


def find_simpan_pinjam(kode: str, *, edisi: EdisiKBLI) -> SimpanPinjamKBLI | None:
    """Return what a code says about the savings and loan business of a cooperative; None for another code.

    Args:
        kode: A code of five digits.
        edisi: Its edition.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for a code that is no text.
        InvalidValueError: ``NOT_AN_OPTION`` for anything but an edition.

    >>> usp = find_simpan_pinjam("64146", edisi=EdisiKBLI.KBLI_2020)
    >>> str(usp.pelaksana), str(usp.pola), str(usp.bentuk)
    ('unit', 'syariah', 'primer')
    >>> koperasi = find_simpan_pinjam("64192", edisi=EdisiKBLI.KBLI_2025)
    >>> koperasi.pelaksana, str(koperasi.pola), koperasi.bentuk
    (None, 'syariah', None)
    """
    raise_faults([check_type(kode, str, "kode"), check_option(edisi, EdisiKBLI, "edisi")])
    return _simpan_pinjam().get((edisi, kode))


def find_padanan(kode: str, *, dari: EdisiKBLI, ke: EdisiKBLI) -> PadananKBLI | None:
    """Return what a code is in another edition; None where no source read tells.

    Only the codes of :func:`find_simpan_pinjam` are known, between KBLI 2020 and KBLI 2025.

    Args:
        kode: A code of five digits.
        dari: Its edition.
        ke: The other edition.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for a code that is no text.
        InvalidValueError: ``NOT_AN_OPTION`` for anything but an edition.

    >>> find_padanan("64146", dari=EdisiKBLI.KBLI_2020, ke=EdisiKBLI.KBLI_2025).hasil
    '64192'
    >>> kembali = find_padanan("64192", dari=EdisiKBLI.KBLI_2025, ke=EdisiKBLI.KBLI_2020)
    >>> kembali.hasil, kembali.mungkin
    (None, ('64145', '64146', '64147', '64148'))
    """
    editions = [check_option(dari, EdisiKBLI, "dari"), check_option(ke, EdisiKBLI, "ke")]
    raise_faults([check_type(kode, str, "kode"), *editions])
    return _padanan().get((dari, ke, kode))


@cache
def _simpan_pinjam() -> Mapping[tuple[EdisiKBLI, str], SimpanPinjamKBLI]:
    data = load_data("kbli_simpan_pinjam")
    codes: dict[tuple[EdisiKBLI, str], SimpanPinjamKBLI] = {}
    for daftar in data["daftar"]:
        edisi = EdisiKBLI(daftar["edisi"])
        sumber = structure_sumber(daftar, daftar["dasar"], data["lisensi"])
        for row in daftar["kode"]:
            codes[edisi, row["kode"]] = SimpanPinjamKBLI(
                edisi=edisi,
                kode=row["kode"],
                judul=row["judul"],
                pelaksana=PelaksanaSimpanPinjam(row["pelaksana"]) if "pelaksana" in row else None,
                pola=PolaKoperasi(row["pola"]) if "pola" in row else None,
                bentuk=BentukKoperasi(row["bentuk"]) if "bentuk" in row else None,
                sumber=sumber,
            )
    return codes


@cache
def _padanan() -> Mapping[tuple[EdisiKBLI, EdisiKBLI, str], PadananKBLI]:
    data = load_data("kbli_simpan_pinjam")
    found: dict[tuple[EdisiKBLI, EdisiKBLI, str], PadananKBLI] = {}
    for row in data["padanan"]:
        dari, ke, pairs = EdisiKBLI(row["dari"]), EdisiKBLI(row["ke"]), row["kode"]
        sumber = structure_sumber(row, row["dasar"], data["lisensi"])
        for old, new in pairs.items():
            found[dari, ke, old] = PadananKBLI(kode=old, dari=dari, ke=ke, mungkin=(new,), sumber=sumber)
        for new in set(pairs.values()):
            back = tuple(sorted(old for old in pairs if pairs[old] == new))
            found[ke, dari, new] = PadananKBLI(kode=new, dari=ke, ke=dari, mungkin=back, sumber=sumber)
    return found
