"""Bands of amounts, as tables write them beside the amounts or in their place: "< 2M", "2M-15M", "> 50M".

A band is a label that somebody picked from a list, and it is read as such:

- *M* is miliar, because the lists follow the bounds of the law, which are in miliar. Clerks who fill in the
  amount read it as juta now and then, so a band keeps that reading for the message of a contradiction.
- A bound belongs to the band, whatever signs stand beside it. "< 2M" and "2M-15M" do not say whose Rp2 miliar
  is; by the law it is the smaller class's, and most lists are written otherwise. An amount on a bound
  therefore never contradicts.
- A bound without a unit ("2-15") is in whatever unit its list is, and is refused.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from umkm_core.errors import ErrorCode, Fault, UmkmError, make_error
from umkm_core.values.checks import check_bounds, check_flag, check_rupiah, check_type, raise_faults
from umkm_core.values.rentang_rupiah import RentangRupiah
from umkm_core.values.rupiah import format_rupiah
from umkm_core.values.text import squeeze_text, strip_text
from umkm_core.values.written_amount import SCALES, THOUSAND, format_candidates
from umkm_core.values.written_range import LONGEST_RENTANG_RUPIAH, find_ends

if TYPE_CHECKING:
    from umkm_core.values.written_range import Ends, WrittenRange

_KEPT: Final = 1024
_FLAGS: Final = re.ASCII | re.IGNORECASE | re.VERBOSE

# What the amounts are of, and that they are those of a year; a month would be another band.
_SUBJECT: Final = re.compile(
    r"""
    (?: (?:hasil\ )?penjualan | om[sz]et | modal | ass?et | kekayaan )
    (?:\ (?:usaha|bersih|tahunan|setahun|per\ tahun))* \ ?:?\ ?
    """,
    _FLAGS,
)
_OF_A_YEAR: Final = re.compile(r"\ ?(?: / | \bper\ ) \ ?(?:tahun|thn|th)\.?\Z | \ setahun\Z", _FLAGS)


@frozen(kw_only=True)
class PitaRupiah:
    """A band of amounts; both bounds belong to it.

    Attributes:
        minimum: The lowest amount, rupiah; None where the band has no lower bound, so that a net worth below
            zero contradicts no "< 50 juta".
        maksimum: The highest amount, rupiah; None where it has no upper bound.
        bacaan_juta: The band with *M* read as juta; None where no *M* stands in its text, or where it would
            then descend. It does not count in comparisons.

    Raises:
        InvalidTypeError, InvalidValueError: With all faults at once: those of ``check_rupiah``,
            ``WRONG_TYPE``; ``RUPIAH_DESCENDING``.

    >>> pita = PitaRupiah(minimum=2_000_000_000, maksimum=15_000_000_000)
    >>> 15_000_000_000 in pita, 15_000_000_001 in pita
    (True, False)
    """

    minimum: int | None
    maksimum: int | None
    bacaan_juta: PitaRupiah | None = field(default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        juta = self.bacaan_juta
        wrong = None if juta is None else check_type(juta, PitaRupiah, "bacaan_juta")
        raise_faults([*check_bounds(self.minimum, self.maksimum), wrong])

    def __str__(self) -> str:
        if self.minimum is None:
            return "berapa pun" if self.maksimum is None else f"paling banyak {format_rupiah(self.maksimum)}"
        if self.maksimum is None:
            return f"paling sedikit {format_rupiah(self.minimum)}"
        return f"{format_rupiah(self.minimum)}–{format_rupiah(self.maksimum)}"

    def __contains__(self, jumlah: int) -> bool:
        """Return whether an amount in rupiah, which may be below zero, lies in it.

        Raises:
            InvalidTypeError, InvalidValueError: As ``check_rupiah`` has it.
        """
        raise_faults([check_rupiah(jumlah, "jumlah", below_zero=True)])
        return (self.minimum is None or self.minimum <= jumlah) and (
            self.maksimum is None or jumlah <= self.maksimum
        )

    def to_rentang(self, *, saldo: bool = False) -> RentangRupiah:
        """Return the amounts that lie in it as a range, both bounds among them.

        The range of the same words in a report may be smaller: "< 2 miliar" as a band has Rp2 miliar in it,
        see above, and to ``parse_rentang_rupiah`` it ends one rupiah below.

        Args:
            saldo: Whether the amounts may be below zero, as a net worth may. Others start at zero where the
                band has no lower bound.

        Raises:
            InvalidValueError: ``NOT_AN_OPTION`` for a ``saldo`` that is no bool.

        >>> pita = parse_pita_rupiah("< 2M")
        >>> pita.to_rentang()
        RentangRupiah(minimum=0, maksimum=2000000000, kira_kira=False)
        >>> pita.to_rentang(saldo=True).minimum is None
        True
        """
        raise_faults([check_flag(saldo, "saldo")])
        minimum = 0 if self.minimum is None and not saldo else self.minimum
        return RentangRupiah(minimum=minimum, maksimum=self.maksimum)


def parse_pita_rupiah(text: str) -> PitaRupiah:
    """Read a band of amounts, with *M* as miliar.

    The spellings of ranges and bounds are those of ``parse_rentang_rupiah``; before them may stand what the
    amounts are of (*omzet*, *omset*, *penjualan*, *modal*, *aset*, *kekayaan*), behind them *per tahun*.

    Args:
        text: What was typed, at most 192 characters between white space.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but ``str``.
        InvalidValueError: ``PITA_UNREADABLE`` for a text that is no band, an amount alone among them, and for
            a bound without unit; ``RUPIAH_EMPTY``, ``RUPIAH_NEGATIVE``, ``RUPIAH_DESCENDING``,
            ``NUMBER_TOO_LARGE``, ``TEXT_TOO_LONG``; ``RUPIAH_AMBIGUOUS`` for several readings, which are the
            ``candidates``.

    >>> print(parse_pita_rupiah("> 300 jt - 2,5 M"))
    Rp300.000.000–Rp2.500.000.000
    >>> print(parse_pita_rupiah("omset < 2M"))
    paling banyak Rp2.000.000.000
    >>> parse_pita_rupiah("2-15")
    Traceback (most recent call last):
        ...
    umkm_core.errors.InvalidValueError: a bound has no unit, or is below a thousand rupiah (got '2-15') ...
    """
    found = _read(strip_text(text, what="a band", longest=LONGEST_RENTANG_RUPIAH))
    if isinstance(found, Fault):
        raise make_error([evolve(found, value=text)])
    return found


def find_pita_rupiah(cell: object) -> PitaRupiah | None:
    """Return the band that a cell states, or None where ``parse_pita_rupiah`` would refuse it.

    For columns: texts that repeat cost a look into a memo, and nothing is raised.

    Args:
        cell: The cell: text, or what else a table holds where there is none.

    >>> print(find_pita_rupiah("2M-15M"))
    Rp2.000.000.000–Rp15.000.000.000
    >>> find_pita_rupiah("Rp 5.000.000") is find_pita_rupiah(None) is find_pita_rupiah(float("nan")) is None
    True
    """
    try:
        found = _read(strip_text(cell, what="a band", longest=LONGEST_RENTANG_RUPIAH))
    except UmkmError:  # it is no text, or too long
        return None
    return found if isinstance(found, PitaRupiah) else None


def check_pita_rupiah(amount: object, pita: PitaRupiah, path: str) -> Fault | None:
    """Return the fault of an amount that contradicts the band beside it, or None.

    Args:
        amount: Rupiah; below zero is allowed, as a net worth may be.
        pita: The band.
        path: The name under which the fault reports the amount.

    Returns:
        ``PITA_CONTRADICTION`` for an amount outside of the band; where it fits with *M* read as juta, the
        message says so, and that band is the candidate. A fault of ``check_rupiah`` for what is no amount.

    >>> check_pita_rupiah(2_000_000_000, parse_pita_rupiah("2M-15M"), "omzet") is None
    True
    >>> fault = check_pita_rupiah(5_000_000, parse_pita_rupiah("5M-10M"), "omzet")
    >>> print(fault.message)
    it is outside of Rp5.000.000.000–Rp10.000.000.000; it fits Rp5.000.000–Rp10.000.000, with M read as juta
    >>> print(*fault.candidates)
    Rp5.000.000–Rp10.000.000
    """
    fault = check_rupiah(amount, path, below_zero=True) or check_type(pita, PitaRupiah, "pita")
    if fault is not None or not isinstance(amount, int) or amount in pita:
        return fault
    message, juta = f"it is outside of {pita}", pita.bacaan_juta
    if juta is None or amount not in juta:
        return Fault(ErrorCode.PITA_CONTRADICTION, message, path, amount)
    message = f"{message}; it fits {juta}, with M read as juta"
    return Fault(ErrorCode.PITA_CONTRADICTION, message, path, amount, (juta,))


@lru_cache(maxsize=_KEPT)
def _read(text: str) -> PitaRupiah | Fault:
    """Return the band that a stripped text states, or its fault."""
    normalised = squeeze_text(text)
    subject = _SUBJECT.match(normalised)
    body = normalised[subject.end() :] if subject else normalised
    of_a_year = _OF_A_YEAR.search(body)
    found = find_ends(body[: of_a_year.start()] if of_a_year else body, [SCALES["miliar"]])
    if not isinstance(found, Fault):
        return _band(*found, text)
    return _no_band(found.message) if found.code is ErrorCode.RUPIAH_UNREADABLE else found


def _band(written: WrittenRange, ends: frozenset[Ends], text: str) -> PitaRupiah | Fault:
    if written.is_single or written.is_about:
        return _no_band("it is an amount, no band" if written.is_single else "a band is not approximate")
    if len(ends) > 1:
        candidates = tuple(map(_widened, sorted(ends, key=_in_order)))
        message = f"several readings: {format_candidates(candidates, text)}"
        return Fault(ErrorCode.RUPIAH_AMBIGUOUS, message, candidates=candidates)
    (pair,) = ends
    if any(end and end < THOUSAND for end in pair):
        return _no_band("a bound has no unit, or is below a thousand rupiah")
    if any(end and end.denominator > 1 for end in pair):
        return _no_band("a bound has a part below one rupiah")
    in_juta = [*written.find_ends([SCALES["juta"]])] if written.has_m else []
    return evolve(_widened(pair), bacaan_juta=_widened(in_juta[0]) if len(in_juta) == 1 else None)


def _no_band(message: str) -> Fault:
    return Fault(ErrorCode.PITA_UNREADABLE, message)


def _widened(ends: Ends) -> PitaRupiah:
    """Return the smallest band in whole rupiah that holds both ends."""
    low, high = ends
    return PitaRupiah(
        minimum=None if low is None else floor(low), maksimum=None if high is None else ceil(high)
    )


def _in_order(ends: Ends) -> tuple[Fraction, Fraction]:
    low, high = ends
    return low or Fraction(0), high or Fraction(0)
