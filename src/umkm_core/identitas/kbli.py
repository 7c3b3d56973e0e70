"""Codes of KBLI as records carry them: never without the edition that gives them their meaning.

``64123`` is one kind of business in KBLI 2020 and another in KBLI 2025, so a code alone is refused, and codes
of two editions neither equal each other nor have an order. What is written is read tolerantly: with dots or
spaces, with the letter of the kategori in front, which has to be the right one.

A text is not read where it may be the rest of a number. ``64.1`` is golongan 641, or what a spreadsheet has
left of 64.10 or 64.100. ``1111`` is subgolongan 1111, or what it has left of 01111, and ``111`` is no better.
Who tells the level, the letter, or the edition in the text is believed: ``C1111``, ``KBLI 2020 1111``. Two
digits are a golongan pokok, since all of these are listed and hardly any record stops at a golongan.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final, NoReturn, Self

from attrs import evolve, frozen

from umkm_core.acuan.kbli import (
    TINGKAT_OF_LENGTH,
    EdisiKBLI,
    TingkatKBLI,
    check_kode,
    check_tingkat,
    find_induk,
    find_nol_hilang,
    find_tingkat,
    load_struktur,
)
from umkm_core.acuan.simpan_pinjam import find_padanan, find_simpan_pinjam
from umkm_core.errors import (
    ErrorCode,
    Fault,
    InvalidTypeError,
    InvalidValueError,
    UmkmError,
    make_error,
    mask_number,
)
from umkm_core.identitas.catatan import CatatanIdentitas, KodeCatatanIdentitas
from umkm_core.identitas.dasar import check_plain_text, read_text
from umkm_core.values.checks import check_option, check_type, raise_faults
from umkm_core.values.text import squeeze_text

if TYPE_CHECKING:
    from umkm_core.acuan.daftar_kbli import ButirKBLI, DaftarKBLI
    from umkm_core.acuan.simpan_pinjam import PadananKBLI, SimpanPinjamKBLI

_FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE

# What stands before a code and behind it. A year is told from a code of four digits by what follows it.
_FRONT: Final = re.compile(
    r"""
    (?: (?:nomor|no)\b \ ?\.?\ ? )? (?:kode\ )?
    kbli (?: [-\ ]? (?P<tahun>[0-9]{4}) (?=[-\ :]) )? \ ?[-:=]?\ ?
    """,
    _FLAGS,
)
_BACK: Final = re.compile(
    r"(?: \ ?\( kbli [-\ ]? (?P<tahun>[0-9]{4}) \) | \ kbli [-\ ]? (?P<akhir>[0-9]{4}) ) \Z", _FLAGS
)

# Behind the golongan pokok may stand a mark, and behind that one between any two levels.
_KODE: Final = re.compile(
    r"""
    (?P<huruf> [a-z] (?: [.\ ] (?=[0-9]) )? )?
    (?P<angka>
        [0-9]*
        | [0-9]{2} [.\ ]
          (?: [0-9]{1,3} | [0-9][.\ ][0-9]{1,2} | [0-9]{2}[.\ ][0-9] | [0-9][.\ ][0-9][.\ ][0-9] )
    )
    """,
    _FLAGS,
)
_DECIMAL: Final = re.compile(r"[0-9]{2}\.[0-9]{1,2}", re.ASCII)
_WITH_TITLE: Final = re.compile(r"[a-z]? [.\ ]? [0-9.\ ]{2,9} [-–:,(]? \ ? [^\W\d_]{2} .*", _FLAGS)
_FLOAT: Final = re.compile(r"[0-9]+[.,]0", re.ASCII)
_DIGITS: Final = TingkatKBLI.KELOMPOK.panjang
_LEVELS_OF_LOST_ZERO: Final = (TingkatKBLI.GOLONGAN.panjang, TingkatKBLI.SUBGOLONGAN.panjang)
_DIGITS_OF_GOLONGAN_POKOK: Final = TingkatKBLI.GOLONGAN_POKOK.panjang


@frozen(kw_only=True)
class KodeKBLI:
    """A code of KBLI in its edition, of any level.

    It is read as every :class:`~umkm_core.identitas.dasar.Identitas` is, without being one: the edition is a
    second field, which may have to be told.

    The kategori and golongan pokok have to be those of the edition (KBLI 2020, KBLI 2025); of older editions
    only the form is checked. :attr:`catatan` says what was not checked.

    Codes are equal if code and edition are; they are ordered within one edition, each kategori before its
    golongan pokok, and each code before those below it.

    Attributes:
        kode: The code: a capital letter, or two to five digits.
        edisi: Its edition.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` at ``kode`` for a code that is no text, or a subclass of ``str``.
        InvalidValueError: ``NOT_AN_OPTION`` at ``edisi`` for anything but an edition; ``KBLI_UNREADABLE``,
            ``KBLI_LOST_ZERO`` at ``kode``; ``KBLI_UNKNOWN`` at ``kategori`` or ``golongan_pokok``.

    Source: Peraturan BPS 2/2020; Peraturan BPS 7/2025.

    >>> kode = KodeKBLI.parse("K.64.141", edisi=EdisiKBLI.KBLI_2020)
    >>> str(kode), kode.format()
    ('KBLI 2020 64141', '64141 (KBLI 2020)')
    >>> str(kode.kategori), kode.kategori.judul
    ('KBLI 2020 K', 'Aktivitas Keuangan dan Asuransi')
    >>> kode == KodeKBLI.parse("KBLI 2025 64141")
    False
    """

    kode: str
    edisi: EdisiKBLI

    NAMA: ClassVar[str] = "a code of KBLI"
    """What a message calls it, with its article."""

    def __attrs_post_init__(self) -> None:
        of_edisi = check_option(self.edisi, EdisiKBLI, "edisi")
        raise_faults([check_plain_text(self.kode, self.NAMA, "kode"), of_edisi])
        raise_faults([_check(self.kode, self.edisi, path="kode")])

    @classmethod
    def parse(cls, text: str, *, edisi: EdisiKBLI | None = None, tingkat: TingkatKBLI | None = None) -> Self:
        """Read a code as people write it, with its edition in the text or told beside it.

        Read are ``KBLI 2020 64141``, ``64141 (KBLI 2020)`` and, where the edition is told, ``64141``,
        ``64.141``, ``64 14 1``, ``K64141`` and ``K.64.141``, in capital and small letters. Three or four
        digits alone are refused where they may be a longer code that has lost its zero.

        Args:
            text: What was typed, at most 64 characters between white space.
            edisi: The edition of a text that may not name it; one that is named must be the same.
            tingkat: The level, where it is known: a code of another length is then refused, and three or four
                digits, or a decimal point, can be read.

        Raises:
            InvalidTypeError: ``NOT_TEXT`` for anything but text: a number has lost its leading zero.
            InvalidValueError: ``TEXT_TOO_LONG``, ``IDENTITAS_EMPTY``, ``KBLI_UNREADABLE``;
                ``KBLI_LOST_ZERO`` and ``KBLI_AMBIGUOUS`` with the readings as ``candidates``;
                ``KBLI_UNKNOWN`` at ``golongan_pokok`` or ``kategori``;
                ``KBLI_KATEGORI`` at ``kategori`` for the letter of another kategori; ``KBLI_EDITION`` at
                ``edisi`` for an unknown edition or two of them; ``KBLI_EDITION_MISSING`` at ``edisi`` for
                none, with those that can have the code as ``candidates``; ``NOT_AN_OPTION`` for an ``edisi``
                or ``tingkat`` that is none.

        >>> KodeKBLI.parse("64141 (KBLI 2020)").tingkat
        <TingkatKBLI.KELOMPOK: 'kelompok'>
        >>> str(KodeKBLI.parse("1111", edisi=EdisiKBLI.KBLI_2020, tingkat=TingkatKBLI.SUBGOLONGAN))
        'KBLI 2020 1111'
        >>> KodeKBLI.parse("K64191", edisi=EdisiKBLI.KBLI_2025)
        Traceback (most recent call last):
            ...
        umkm_core.errors.InvalidValueError: kategori: golongan pokok 64 belongs to L in KBLI 2025 (got ...
        """
        _raise_options(edisi, tingkat)
        squeezed = squeeze_text(read_text(text, cls.NAMA))
        front = _FRONT.match(squeezed)
        back = _BACK.search(squeezed, front.end() if front else 0)
        body = squeezed[front.end() if front else 0 : back.start() if back else None]
        years = [front["tahun"] if front else None, *(back.groups() if back else ())]
        named = [year for year in years if year]
        if front and not named and f"KBLI {body}" in _EDITIONS:
            message = f"this is the edition KBLI {body} without a code, or the code {body} without an edition"
            raise InvalidValueError(Fault(ErrorCode.KBLI_AMBIGUOUS, message, value=squeezed))
        found, of_edition = _find_edisi(named, edisi)
        huruf, kode, of_code = _read_kode(body, found, tingkat, named=bool(named))
        if found is None and of_edition is None:
            possible = tuple(one for one in EdisiKBLI if _check(kode, one, huruf) is None)
            message = "a code means nothing without its edition; name it with edisi=, or in the text"
            of_edition = Fault(ErrorCode.KBLI_EDITION_MISSING, message, "edisi", candidates=possible)
        if found is None or of_code is not None:
            raise make_error(fault for fault in (of_code, of_edition) if fault is not None)
        raise_faults([_check(kode, found, huruf)])
        return cls(kode=kode, edisi=found)

    @classmethod
    def try_parse(
        cls, value: object, *, edisi: EdisiKBLI | None = None, tingkat: TingkatKBLI | None = None
    ) -> Self | None:
        """Read a code, or return None for whatever ``parse`` refuses; no value raises.

        Args:
            value: Anything, a cell of a table say.
            edisi: See :meth:`parse`.
            tingkat: See :meth:`parse`.

        Raises:
            InvalidValueError: ``NOT_AN_OPTION`` for an ``edisi`` or ``tingkat`` that is none.
        """
        _raise_options(edisi, tingkat)
        try:
            return cls.parse(value, edisi=edisi, tingkat=tingkat)  # type: ignore[arg-type] # which it refuses
        except UmkmError:
            return None

    @classmethod
    def is_valid(
        cls, value: object, *, edisi: EdisiKBLI | None = None, tingkat: TingkatKBLI | None = None
    ) -> bool:
        """Answer whether ``parse`` reads it; no value raises.

        Args:
            value: Anything, a cell of a table say.
            edisi: See :meth:`parse`.
            tingkat: See :meth:`parse`.

        Raises:
            InvalidValueError: ``NOT_AN_OPTION`` for an ``edisi`` or ``tingkat`` that is none.

        >>> KodeKBLI.is_valid("45101", edisi=EdisiKBLI.KBLI_2020)
        True
        >>> KodeKBLI.is_valid("45101", edisi=EdisiKBLI.KBLI_2025), KodeKBLI.is_valid("45101")
        (False, False)
        """
        return cls.try_parse(value, edisi=edisi, tingkat=tingkat) is not None

    @property
    def tingkat(self) -> TingkatKBLI:
        """Its level."""
        return TINGKAT_OF_LENGTH[len(self.kode)]

    @property
    def induk(self) -> KodeKBLI | None:
        """The code of the level above; None for a kategori, and above a golongan pokok without a list."""
        return self._other(find_induk(self.kode, edisi=self.edisi))

    @property
    def golongan_pokok(self) -> KodeKBLI | None:
        """The golongan pokok it is in, or is; None for a kategori."""
        return None if self.kode.isalpha() else self._other(self.kode[:_DIGITS_OF_GOLONGAN_POKOK])

    @property
    def kategori(self) -> KodeKBLI | None:
        """The kategori it is in, or is; None where there is no list of the edition."""
        golongan_pokok = self.golongan_pokok
        return self if golongan_pokok is None else golongan_pokok.induk

    @property
    def judul(self) -> str | None:
        """Its title, of a kategori, a golongan pokok or a code of savings and loan; None of another code."""
        struktur = load_struktur(self.edisi)
        simpan_pinjam = self.simpan_pinjam
        if simpan_pinjam is not None:
            return simpan_pinjam.judul
        if struktur is None:
            return None
        found = struktur.kategori.get(self.kode) or struktur.golongan_pokok.get(self.kode)
        return None if found is None else found.judul

    @property
    def simpan_pinjam(self) -> SimpanPinjamKBLI | None:
        """What it says about the savings and loan business of a cooperative; None for another business."""
        return find_simpan_pinjam(self.kode, edisi=self.edisi)

    @property
    def catatan(self) -> tuple[CatatanIdentitas, ...]:
        """What was not checked.

        >>> [str(catatan) for catatan in KodeKBLI.parse("KBLI 2009 64143").catatan]
        ['Tidak ada daftar KBLI 2009 di sini; hanya bentuk kode 64143 yang diperiksa.']
        """
        if load_struktur(self.edisi) is None:
            code = KodeCatatanIdentitas.KBLI_TANPA_DAFTAR
            return (CatatanIdentitas.make(code, edisi=self.edisi, angka=self.kode),)
        if self.tingkat <= TingkatKBLI.GOLONGAN_POKOK or self.simpan_pinjam is not None:
            return ()
        golongan_pokok = self.kode[:_DIGITS_OF_GOLONGAN_POKOK]
        code = KodeCatatanIdentitas.KBLI_DIGIT_TIDAK_DIPERIKSA
        return (
            CatatanIdentitas.make(code, golongan_pokok=golongan_pokok, angka=self.kode, edisi=self.edisi),
        )

    def termasuk(self, lain: KodeKBLI) -> bool:
        """Answer whether this is the code ``lain``, or one of those below it.

        Args:
            lain: A code of the same edition.

        Raises:
            InvalidTypeError: ``WRONG_TYPE`` for another class, ``KBLI_EDITION`` for another edition.
            InvalidValueError: ``KBLI_KATEGORI`` where it is not known here what belongs to the kategori.

        >>> kode = KodeKBLI.parse("KBLI 2025 64191")
        >>> kode.termasuk(KodeKBLI.parse("KBLI 2025 L")), kode.termasuk(KodeKBLI.parse("KBLI 2025 65"))
        (True, False)
        """
        raise_faults([check_type(lain, KodeKBLI, "lain")])
        if self.edisi is not lain.edisi:
            self._refuse_edisi(lain)
        if lain.kode.isdigit():
            return self.kode.startswith(lain.kode)
        kategori = self.kategori
        if kategori is None:
            text = f"what belongs to a kategori of {self.edisi} is not known here"
            raise InvalidValueError(Fault(ErrorCode.KBLI_KATEGORI, text, "kategori", lain.kode))
        return kategori == lain

    def find_butir(self, daftar: DaftarKBLI) -> ButirKBLI | None:
        """Return the entry of a list that is this code, or None where the list does not have it.

        Args:
            daftar: A list of the same edition.

        Raises:
            InvalidTypeError: ``WRONG_TYPE`` for what is no such list.
            InvalidValueError: ``KBLI_EDITION`` for a list of another edition.
        """
        from umkm_core.acuan.daftar_kbli import DaftarKBLI  # noqa: PLC0415 - reading a code needs no list

        raise_faults([check_type(daftar, DaftarKBLI, "daftar")])
        if daftar.edisi is not self.edisi:
            text = f"a code of {self.edisi} cannot be looked up in a list of {daftar.edisi}"
            raise InvalidValueError(Fault(ErrorCode.KBLI_EDITION, text, "edisi", daftar.edisi))
        return daftar.find(self.kode)

    def find_padanan(self, *, ke: EdisiKBLI) -> PadananKBLI | None:
        """Return what it is in another edition; None where no source read tells.

        Args:
            ke: The other edition.

        Raises:
            InvalidValueError: ``NOT_AN_OPTION`` for anything but an edition.

        >>> KodeKBLI.parse("KBLI 2020 64143").find_padanan(ke=EdisiKBLI.KBLI_2025).hasil
        '64191'
        """
        return find_padanan(self.kode, dari=self.edisi, ke=ke)

    def format(self) -> str:
        """Return it as a sentence names it: ``64141 (KBLI 2020)``."""
        return f"{self.kode} ({self.edisi})"

    def __str__(self) -> str:
        return f"{self.edisi} {self.kode}"

    def __lt__(self, other: object) -> bool:
        return _place(self) < self._place_of(other) if isinstance(other, KodeKBLI) else NotImplemented

    def __le__(self, other: object) -> bool:
        return _place(self) <= self._place_of(other) if isinstance(other, KodeKBLI) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return _place(self) > self._place_of(other) if isinstance(other, KodeKBLI) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return _place(self) >= self._place_of(other) if isinstance(other, KodeKBLI) else NotImplemented

    def _place_of(self, other: KodeKBLI) -> tuple[str, str]:
        if other.edisi is not self.edisi:
            self._refuse_edisi(other)
        return _place(other)

    def _refuse_edisi(self, other: KodeKBLI) -> NoReturn:
        text = f"codes of {self.edisi} and {other.edisi} do not compare: the same digits mean other things"
        raise InvalidTypeError(Fault(ErrorCode.KBLI_EDITION, text, "edisi", str(other)))

    def _other(self, kode: str | None) -> KodeKBLI | None:
        return None if kode is None else KodeKBLI(kode=kode, edisi=self.edisi)


_EDITIONS: Final = {str(edisi): edisi for edisi in EdisiKBLI}


def _place(kode: KodeKBLI) -> tuple[str, str]:
    """Return what a code is ordered by: its kategori, where there is a list that tells it, and its digits."""
    if kode.kode.isalpha():
        return kode.kode, ""
    struktur = load_struktur(kode.edisi)
    if struktur is None:
        return "~", kode.kode
    return struktur.golongan_pokok[kode.kode[:_DIGITS_OF_GOLONGAN_POKOK]].kategori, kode.kode


def _raise_options(edisi: object, tingkat: object) -> None:
    raise_faults(
        [
            None if edisi is None else check_option(edisi, EdisiKBLI, "edisi"),
            None if tingkat is None else check_option(tingkat, TingkatKBLI, "tingkat"),
        ]
    )


def _find_edisi(years: list[str], told: EdisiKBLI | None) -> tuple[EdisiKBLI | None, Fault | None]:
    """Return the edition that a text names and that it was told to have, and what is wrong with it."""
    names = {f"KBLI {year}" for year in years} | ({str(told)} if told else set())
    unknown = sorted(names - _EDITIONS.keys())
    if unknown:
        text = "there is no such edition"
        return None, Fault(ErrorCode.KBLI_EDITION, text, "edisi", unknown[0], tuple(EdisiKBLI))
    found = sorted((_EDITIONS[name] for name in names), key=lambda edisi: edisi.rank)
    if len(found) > 1:
        text = f"it is said to be of {' and of '.join(map(str, found))}"
        return None, Fault(ErrorCode.KBLI_EDITION, text, "edisi", candidates=tuple(found))
    return (found[0] if found else None), None


def _read_kode(
    body: str, edisi: EdisiKBLI | None, tingkat: TingkatKBLI | None, *, named: bool
) -> tuple[str, str, Fault | None]:
    """Return the letter that stands before a code, if any, the code, and what is wrong with its form."""
    shape = _KODE.fullmatch(body)
    huruf = shape["huruf"].strip(". ").upper() if shape and shape["huruf"] else ""
    angka = re.sub("[^0-9]", "", shape["angka"]) if shape else ""
    if shape is None or not (huruf or angka):
        # The text may be anything, a number or a name of a person too.
        return "", "", Fault(ErrorCode.KBLI_UNREADABLE, _why_unreadable(body), value=mask_number(body))
    if not angka:
        huruf, angka = "", huruf
    elif _DECIMAL.fullmatch(body) and (tingkat is None or len(angka) != tingkat.panjang):
        candidates = tuple(
            kode for kode in _readings(body, angka) if tingkat is None or len(kode) == tingkat.panjang
        )
        text = "it may be a number that has lost zeros behind its point"
        return huruf, angka, Fault(ErrorCode.KBLI_AMBIGUOUS, text, "", body, candidates)
    if tingkat is not None:
        # Without an edition every golongan pokok can be: those of the oldest are not listed.
        return huruf, angka, check_tingkat(angka, edisi or EdisiKBLI.KBLI_2009, tingkat, "")
    if not find_tingkat(angka):
        return huruf, angka, _check(angka, edisi or EdisiKBLI.KBLI_2009)
    bare = body == angka and not named
    return huruf, angka, _check_zero(angka, edisi or EdisiKBLI.KBLI_2009) if bare else None


def _check_zero(angka: str, edisi: EdisiKBLI) -> Fault | None:
    """Return the fault of digits that are one code, and with a zero before them another one; or None."""
    if len(angka) not in _LEVELS_OF_LOST_ZERO or angka.startswith("0") or check_kode(angka, edisi):
        return None
    longer = find_nol_hilang(angka, edisi=edisi)
    if longer is None:
        return None
    text = "it may have lost the zero it starts with; name its level with tingkat="
    return Fault(ErrorCode.KBLI_AMBIGUOUS, text, "", angka, (angka, longer))


def _readings(body: str, angka: str) -> list[str]:
    """Return the codes of which a spreadsheet can have made this decimal number."""
    whole = [angka[:_DIGITS_OF_GOLONGAN_POKOK]] if _FLOAT.fullmatch(body) else []
    return whole + [angka.ljust(digits, "0") for digits in range(len(angka), _DIGITS + 1)]


def _why_unreadable(body: str) -> str:
    if _FLOAT.fullmatch(body):
        return "it went through a float, which loses zeros; read the column as text"
    if _WITH_TITLE.fullmatch(body):
        return "words stand behind the code; give the code alone, without its title"
    return "a code is a letter, or two to five digits, with single dots or spaces behind the golongan pokok"


def _check(kode: str, edisi: EdisiKBLI, huruf: str = "", path: str = "") -> Fault | None:
    """Return the fault of a code, and of the letter of a kategori before it, at the component it is in."""
    fault = check_kode(kode, edisi, path)
    if fault is not None:
        wrong = "kategori" if kode.isalpha() else "golongan_pokok"
        if fault.code is ErrorCode.KBLI_UNREADABLE:  # it may be a number of a person
            return evolve(fault, value=mask_number(kode))
        return evolve(fault, path=wrong) if fault.code is ErrorCode.KBLI_UNKNOWN else fault
    struktur = load_struktur(edisi)
    if not huruf or struktur is None:
        return None
    golongan_pokok = struktur.golongan_pokok[kode[:_DIGITS_OF_GOLONGAN_POKOK]]
    if golongan_pokok.kategori == huruf:
        return None
    text = f"golongan pokok {golongan_pokok.kode} belongs to {golongan_pokok.kategori} in {edisi}"
    return Fault(ErrorCode.KBLI_KATEGORI, text, "kategori", huruf, (f"{golongan_pokok.kategori}{kode}",))
