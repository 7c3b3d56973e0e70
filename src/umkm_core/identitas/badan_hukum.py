"""The number by which a cooperative became a legal entity, in its present form and its many older ones.

Since approval moved to the *Administrasi Hukum Umum* the number is ``AHU-0001234.AH.01.29.TAHUN 2025``;
numbers of 2019 to 2022 were seen with the code ``AH.01.26``. Those of before that were given by the ministry,
by provinces and by cities, each in a form of its own: ``518.08/96/BH/XIV.10/VIII/2008``. A present number is
brought into one spelling; an older one is kept as it is written, but for capitals and spaces.

Some older numbers do not say BH: ``P2T/15/09.01/01/IV/2009``. Neither do those of letters, licences and
deeds, which often stand in wrong columns. So such a number is accepted, with a note, only with five parts or
more, the last two a month in Roman numbers and a year, and without a word of another paper.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final

from attrs import frozen

from umkm_core.errors import ErrorCode, Fault
from umkm_core.identitas.catatan import CatatanIdentitas, KodeCatatanIdentitas
from umkm_core.identitas.dasar import Identitas, make_awalan, make_fault, make_placeholder, make_refusal
from umkm_core.values.checks import RECORD_YEARS
from umkm_core.values.text import squeeze_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS_AHU: Final = 7
_CODES: Final = ("AH.01.29", "AH.01.26")

_FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE
_AHU: Final = re.compile(
    r"""
    AHU [-.\ ]? (?P<urut>[0-9]{5,7}) [.\ ]?
    AH [.\ ]? (?P<bab>[0-9]{2}) [.\ ]? (?P<kode>[0-9]{2})
    (?: (?: (?: [.\ ] | ,\ ? | - )? (?:TAHUN|THN|TH) [.\ ]? | [.\ ] )? (?P<tahun>[0-9]{4}) )?
    """,
    _FLAGS,
)
_CANONICAL_AHU: Final = re.compile(
    r"AHU-(?P<urut>[0-9]{5,7})\.(?P<kode>AH\.[0-9]{2}\.[0-9]{2})(?:\.TAHUN (?P<tahun>[0-9]{4}))?", re.ASCII
)

# An older number has parts between slashes, and one that says what it is: BH, B.H., BHP; or a decision (KEP)
# or a change (PAD) of an office of cooperatives.
_OLDER: Final = re.compile(r"[0-9A-Z][-0-9A-Z./ ]*", re.ASCII)
_SAYS_BH: Final = re.compile(r"(?<![A-Z])B\.?H(?:\.|P)?(?![A-Z])", re.ASCII)
_SAYS_OFFICE: Final = re.compile(r"(?<![A-Z])(?:KEP|PAD)(?![A-Z]).*(?:KWK|KDK|KOP)", re.ASCII)
_MONTH_AND_YEAR: Final = re.compile(
    r"(?=.*[0-9].*/[IVX]+/) [^/]+ (?:/[^/]+){2,} /(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2}) /[0-9]{4}",
    re.ASCII | re.VERBOSE,
)
_OTHER_PAPER: Final = re.compile(
    r"(?<![A-Z])(?:SIUP|TDP|SITU|IUMK|IUI|IMB|HO|SKDU|SKU|NIB|PIRT|IRT|AKTA|NOTARIS|SPK|PKS)(?![A-Z])",
    re.ASCII,
)
_LONG_DIGITS: Final = re.compile(r"[0-9](?:[-. ]?[0-9]){9}", re.ASCII)  # a telephone number, a NIB, a NIK
_SPACED: Final = re.compile(r" ?([-/.]) ?", re.ASCII)

_DATED: Final = re.compile(r"[/.-][IVX]+(?:\.[0-9]+)?[-/.](?P<tahun>[0-9]{4})\Z", re.ASCII)
_DATE_BEHIND: Final = re.compile(
    r"(?: \b(?:tanggal|tgl)\b | [,(]\ ?[0-9]{1,2}[-/.\ ] | \ [0-9]{1,2}\ [a-z]{3,}\ [0-9]{4} )", _FLAGS
)


@frozen(order=True, repr=False)
class BadanHukumKoperasi(Identitas):
    """The number of the approval of a cooperative as a legal entity (*badan hukum*).

    Attributes:
        nomor: ``AHU-0001234.AH.01.29.TAHUN 2025``, without ``.TAHUN ...`` where the year was not written and
            with five to seven digits as they were written; or an older number in capitals, without spaces
            around its marks.

    Raises:
        InvalidTypeError: ``NOT_TEXT``.
        InvalidValueError: ``IDENTITAS_UNREADABLE`` for what is no such number; ``IDENTITAS_OTHER_KIND`` for
            digits alone, and an older number that names another paper (SIUP, TDP, ...);
            ``IDENTITAS_COMPONENT`` at ``tahun`` for a year that no record can have;
            ``IDENTITAS_PLACEHOLDER`` at ``nomor_urut`` for zeros; from ``parse`` also what
            :class:`~umkm_core.identitas.dasar.Identitas` says.

    >>> badan_hukum = BadanHukumKoperasi.parse("Badan Hukum No. AHU-0001234.AH.01.29. Tahun 2025")  # made up
    >>> badan_hukum, badan_hukum.tahun
    (BadanHukumKoperasi('AHU-0001234.AH.01.29.TAHUN 2025'), 2025)
    >>> lama = BadanHukumKoperasi.parse("518.08 / 96 / BH / XIV.10 / VIII / 2008")
    >>> str(lama), lama.tahun, lama.lama, [str(catatan.kode) for catatan in lama.catatan]
    ('518.08/96/BH/XIV.10/VIII/2008', 2008, True, ['nomor-lama'])
    """

    NAMA: ClassVar[str] = "a number of badan hukum"
    PRIBADI: ClassVar[bool] = False
    _AWALAN: ClassVar[re.Pattern[str]] = make_awalan(
        r"(?:hak\ )?badan\ hukum(?:\ koperasi)?",
        # "No. BH 1/..." leaves BH out only if it is said again: else it is a part of the number.
        r"b\.?h\.?(?=\ ?(?:no|:|=|[0-9].*/\ ?b\.?h))",
        r"sk(?:\ (?:ahu|kemenkumham|menkumham))?(?=[\ :.])",
        r"ahu(?=\ ?:)",
    )

    @classmethod
    def _read(cls, text: str) -> str:
        body = cls._AWALAN.sub("", squeeze_text(text))
        nomor = _normalise(body)
        # "29 TAHUN 2022" at the end of an AHU number looks like a day.
        if _DATE_BEHIND.search(body) and not _CANONICAL_AHU.fullmatch(nomor):
            message = "a date follows the number; give it apart"
            raise make_refusal(ErrorCode.IDENTITAS_UNREADABLE, message, text)
        return nomor

    @classmethod
    def _faults(cls, nomor: str) -> Iterator[Fault]:
        ahu = _CANONICAL_AHU.fullmatch(nomor)
        if ahu is not None:
            if ahu["tahun"] and int(ahu["tahun"]) not in RECORD_YEARS:
                text = f"a year is from {RECORD_YEARS[0]} to {RECORD_YEARS[-1]}"
                yield make_fault(ErrorCode.IDENTITAS_COMPONENT, text, nomor, "tahun")
            if not ahu["urut"].strip("0"):
                yield make_placeholder(nomor, "nomor_urut")
        elif _normalise(cls._AWALAN.sub("", nomor)) != nomor:
            text = f"{cls.NAMA} has one spelling; use parse for a number as people write it"
            yield make_fault(ErrorCode.IDENTITAS_NOT_CANONICAL, text, nomor)
        elif not any(sign.isalpha() for sign in nomor):
            text = "digits alone are no number of badan hukum, which has letters: AHU, BH"
            yield make_fault(ErrorCode.IDENTITAS_OTHER_KIND, text, nomor)
        elif not _says_what_it_is(nomor) and _OTHER_PAPER.search(nomor):
            text = "it names another paper than a badan hukum"
            yield make_fault(ErrorCode.IDENTITAS_OTHER_KIND, text, nomor)
        elif not _is_older(nomor):
            text = (
                "it is neither an AHU number nor an older one, which has BH between slashes, or five or more"
                " parts that end with a Roman month and a year; others may be those of any letter"
            )
            yield make_fault(ErrorCode.IDENTITAS_UNREADABLE, text, nomor)

    @property
    def _ahu(self) -> re.Match[str] | None:
        return _CANONICAL_AHU.fullmatch(self.nomor)

    @property
    def lama(self) -> bool:
        """Whether the number is of before the AHU forms; then its parts are not told apart."""
        return self._ahu is None

    @property
    def nomor_urut(self) -> str | None:
        """The serial of an AHU number, five to seven digits as they were written."""
        return None if self._ahu is None else self._ahu["urut"]

    @property
    def kode(self) -> str | None:
        """The code of an AHU number, ``AH.01.29``."""
        return None if self._ahu is None else self._ahu["kode"]

    @property
    def tahun(self) -> int | None:
        """The year, or None where it is not written.

        Of an older number it is read at the end and behind a Roman number only, ``VIII/2008``; other numbers
        mean other things: ``12-67`` is UU 12/1967.
        """
        shape = self._ahu or _DATED.search(self.nomor)
        year = None if shape is None or shape["tahun"] is None else int(shape["tahun"])
        return year if year in RECORD_YEARS else None

    @property
    def catatan(self) -> tuple[CatatanIdentitas, ...]:
        """What is accepted although nothing confirms it."""
        if self.lama:
            said = _says_what_it_is(self.nomor)
            code = KodeCatatanIdentitas.NOMOR_LAMA if said else KodeCatatanIdentitas.NOMOR_TANPA_BH
            return (CatatanIdentitas.make(code),)
        notes: list[CatatanIdentitas] = []
        if self.kode not in _CODES:
            notes.append(CatatanIdentitas.make(KodeCatatanIdentitas.KODE_AHU_LAIN, kode_ahu=self.kode))
        missing = [] if self.tahun else ["tahun"]
        if len(self.nomor_urut or "") < _DIGITS_AHU:
            missing.append(f"nomor urut tidak sampai {_DIGITS_AHU} digit")
        if missing:
            kurang = " dan ".join(missing)
            notes.append(CatatanIdentitas.make(KodeCatatanIdentitas.AHU_TIDAK_LENGKAP, kurang=kurang))
        return tuple(notes)


def _normalise(text: str) -> str:
    spelling = _SPACED.sub(r"\1", squeeze_text(text).upper()).removesuffix(".")
    shape = _AHU.fullmatch(spelling)
    if shape is None:
        return spelling
    year = f".TAHUN {shape['tahun']}" if shape["tahun"] else ""
    return f"AHU-{shape['urut']}.AH.{shape['bab']}.{shape['kode']}{year}"


def _is_older(nomor: str) -> bool:
    return (
        _OLDER.fullmatch(nomor) is not None
        and not nomor.startswith("AHU")
        and "/" in nomor
        and any(sign.isdigit() for sign in nomor)
        and _LONG_DIGITS.search(nomor) is None
        and (_says_what_it_is(nomor) or _MONTH_AND_YEAR.fullmatch(nomor) is not None)
    )


def _says_what_it_is(nomor: str) -> bool:
    return (_SAYS_BH.search(nomor) or _SAYS_OFFICE.search(nomor)) is not None
