"""Reading a day as it is told: exactly, by its month or year, or seen from the day of writing.

Words such as "tahun lalu" say nothing without the day on which they were written, which the caller gives.
A week starts on Monday and a year on 1 January.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve

from umkm_core.errors import ErrorCode, Fault, InvalidValueError, UmkmError
from umkm_core.values.checks import check_record_day, raise_faults
from umkm_core.values.jangka import tambah_jangka
from umkm_core.values.kalender import FLAGS, normalise_date_text
from umkm_core.values.periode import Periode
from umkm_core.values.rentang_tanggal import LONGEST_PERIODE, parse_periode
from umkm_core.values.tanggal_kira import TanggalKira
from umkm_core.values.terbilang import parse_terbilang

if TYPE_CHECKING:
    from datetime import date

_WEEK: Final = 7

_SUATU_HARI_PADA: Final = re.compile(r"suatu\ hari\ (?:(?:pada|dalam)\ )?", FLAGS)
_RELATIVE: Final = re.compile(
    r"(?P<unit>tahun|bulan|pekan|minggu(?!\ depan))\ (?:yang\ (?=lalu))?(?P<shift>lalu|kemarin|ini|depan)",
    FLAGS,
)
_SEVERAL: Final = re.compile(
    r"beberapa\ (?P<unit>tahun|bulan|pekan|minggu|hari|waktu)\ (?:yang\ )?lalu", FLAGS
)
_COUNTED: Final = re.compile(
    r"(?P<count> se | [0-9]{1,4}\  | [a-z][a-z\ ]{0,39}\  )"
    r"(?P<unit> tahun | bulan | pekan | minggu | hari )\ (?:yang\ )?lalu",
    FLAGS,
)
_PART: Final = re.compile(r"(?P<part>awal|pertengahan|akhir)\ (?P<rest>.+)", FLAGS)
_VAGUE: Final = re.compile(
    r"\b(?:lalu|depan|kemarin|besok|lusa|kini|sekarang|nanti|mendatang|sekitar|kira-kira|baru-baru)\b", FLAGS
)

_SHIFTS: Final = {"lalu": -1, "kemarin": -1, "ini": 0, "depan": 1}
_DAYS: Final = {"hari ini": 0, "besok": 1}
_KEMARIN: Final = "kemarin"
_TERMS: Final[dict[str, tuple[int, int, int]]] = {  # years, months, days
    "tahun": (1, 0, 0),
    "bulan": (0, 1, 0),
    "pekan": (0, 0, _WEEK),
    "minggu": (0, 0, _WEEK),
    "hari": (0, 0, 1),
    "waktu": (0, 0, 0),
}


def parse_tanggal_kira(text: str, *, ditulis: date) -> TanggalKira:
    """Read a day as it is told: exactly, by its month or year, or seen from the day of writing.

    Read is what ``parse_periode`` reads, as the period in which the day lies, and these words:

    - ``tahun``, ``bulan``, ``pekan`` with ``lalu``, ``yang lalu``, ``kemarin``, ``ini`` or ``depan``: the
      whole year, month or week before, of or after the day of writing. ``minggu lalu``, ``minggu kemarin``
      and ``minggu ini`` are the week too, which holds the Sunday that may be meant; ``minggu depan`` may be a
      Sunday outside of that week and is refused;
    - ``hari ini``, ``besok``, and days that are counted (``dua hari lalu``): the day;
    - ``beberapa hari``, ``pekan``, ``minggu``, ``bulan``, ``tahun`` with ``lalu`` or ``yang lalu``: one such
      unit before the day of writing or earlier, since several are more than one; how much earlier is not
      said. ``beberapa waktu lalu`` is the day of writing or earlier.

    Weeks, months and years that are counted (``2 tahun lalu``, ``setahun lalu``) are refused: some people
    mean the calendar year, others about so many years, and nobody knows how far *about* reaches. The
    candidates are the whole week, month or year of the calendar, and the day so long before the day of
    writing. ``kemarin`` alone is refused too: it is the day before, and in speech any time lately. The
    candidates are that day, and that day or earlier.

    ``tahun ini`` includes the days that were still to come. Where what is told had taken place, the day is
    also in ``Periode.hingga(ditulis)``.

    Args:
        text: What was written, at most 128 characters between white space.
        ditulis: The day of writing.

    Raises:
        InvalidTypeError: ``NOT_TEXT``; ``NOT_A_DATE`` where ``ditulis`` is no ``date``.
        InvalidValueError: the codes of ``parse_periode``; ``PERIODE_OPEN``. No calendar says how long
            ``awal``, ``pertengahan`` and ``akhir`` of a month or year are: ``TANGGAL_UNREADABLE``, with the
            whole month or year as candidate.

    >>> from datetime import date
    >>> str(parse_tanggal_kira("tahun lalu", ditulis=date(2023, 1, 8)))
    'suatu hari pada 2022'
    >>> str(parse_tanggal_kira("beberapa minggu yang lalu", ditulis=date(2023, 1, 8)))
    'suatu hari sampai dengan 1 Januari 2023'
    >>> parse_tanggal_kira("Mei 2022", ditulis=date(2023, 1, 8)).sebelum(date(2022, 6, 1))
    True
    """
    raise_faults([check_record_day(ditulis, "ditulis")])
    normal = normalise_date_text(text, what="an approximate date", longest=LONGEST_PERIODE)
    told = normal.removesuffix(".")
    prefix = _SUATU_HARI_PADA.match(told)
    told = told if prefix is None else told[prefix.end() :]
    try:
        found = _find_told(told, ditulis) or _find_counted(told.lower(), ditulis)
        part = None if found else _PART.fullmatch(told)
        if part:
            whole = _find_told(part["rest"], ditulis) or parse_periode(part["rest"])
            raise _refused(f"no calendar says how long {part['part'].lower()} is", whole)
        if found is None and _VAGUE.search(told):
            raise _refused("its words leave open which days it may be")
        return TanggalKira(found or parse_periode(told))
    except InvalidValueError as error:
        raise InvalidValueError(*(_of_kira(fault, text) for fault in error.faults)) from None


def _find_told(told: str, ditulis: date) -> Periode | None:
    """Return the period that words mean on the day of writing, or None for other words."""
    words = told.lower()
    relative, several = _RELATIVE.fullmatch(words), _SEVERAL.fullmatch(words)
    if relative:
        return _relative(relative["unit"], _SHIFTS[relative["shift"]], ditulis)
    if several:
        years, months, days = _TERMS[several["unit"]]
        return Periode.hingga(tambah_jangka(ditulis, tahun=-years, bulan=-months, hari=-days))
    shift = _DAYS.get(words)
    return None if shift is None else Periode.hari(tambah_jangka(ditulis, hari=shift))


def _find_counted(words: str, ditulis: date) -> Periode | None:
    """Return the day to which words count back from the day of writing, or None for other words.

    Raises:
        InvalidValueError: for words that may mean that day or another period.
    """
    if words == _KEMARIN:
        day = tambah_jangka(ditulis, hari=-1)
        message = "it may be the day before that of writing, or any time lately"
        raise _refused(message, Periode.hari(day), Periode.hingga(day))
    counted = _COUNTED.fullmatch(words)
    count = _find_count(counted["count"]) if counted else 0
    return _counted(counted["unit"], count, ditulis) if counted and count else None


def _find_count(words: str) -> int:
    """Return the number that stands before a unit of time; 0 for what is none."""
    if words == "se":
        return 1
    number = words.strip()
    if number.isdecimal():
        return int(number)
    try:
        return parse_terbilang(number)
    except UmkmError:
        return 0


def _counted(unit: str, count: int, ditulis: date) -> Periode:
    """Return the day that is ``count`` days before the day of writing; refuse longer units."""
    years, months, days = (-count * length for length in _TERMS[unit])
    exact = Periode.hari(tambah_jangka(ditulis, tahun=years, bulan=months, hari=days))
    if unit == "hari":
        return exact
    message = f"it may be a whole {unit} of the calendar, or about so long before the day of writing"
    raise _refused(message, _relative(unit, -count, ditulis), exact)


def _relative(unit: str, shift: int, ditulis: date) -> Periode:
    """Return the whole year, month or week that lies ``shift`` of them away from the day of writing."""
    years, months, days = _TERMS[unit]
    first = _first_of(unit, ditulis)
    first = tambah_jangka(first, tahun=shift * years, bulan=shift * months, hari=shift * days)
    return Periode.selama(first, tahun=years, bulan=months, hari=days)


def _first_of(unit: str, ditulis: date) -> date:
    if unit == "tahun":
        return ditulis.replace(month=1, day=1)
    return ditulis.replace(day=1) if unit == "bulan" else tambah_jangka(ditulis, hari=-ditulis.weekday())


def _refused(message: str, *candidates: Periode) -> InvalidValueError:
    return InvalidValueError(Fault(ErrorCode.TANGGAL_UNREADABLE, message, candidates=candidates))


def _of_kira(fault: Fault, text: str) -> Fault:
    """Return the fault of a period as that of the text from which an approximate date was to be read."""
    candidates = tuple(TanggalKira(periode) for periode in fault.candidates)
    return evolve(fault, path="", value=text, candidates=candidates)
