"""Money as it is reported: exact, approximate, a range, or a bound alone.

"Rp6-8 juta", "kurang lebih Rp600 juta" and "paling sedikit Rp5 juta" are facts as they are; a single number
in their place would say more than anybody said. :class:`RentangRupiah` keeps what was said, adds up exactly,
and answers a question only where the range decides it.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias, cast

from attrs import evolve, frozen

from umkm_core.errors import ErrorCode, Fault, InvalidValueError, UndecidedError, make_error
from umkm_core.values.checks import check_bounds, check_flag, check_rupiah, check_type, raise_faults
from umkm_core.values.rupiah import SEN_MESSAGE, Sen, check_sen, format_rupiah, to_rupiah
from umkm_core.values.text import squeeze_text, strip_text
from umkm_core.values.written_amount import M_MEANINGS, format_candidates
from umkm_core.values.written_range import LONGEST_RENTANG_RUPIAH, find_ends

if TYPE_CHECKING:
    from umkm_core.values.written_range import Ends, WrittenRange

_BELOW_ZERO: Final = ", termasuk di bawah nol"


@frozen(kw_only=True)
class RentangRupiah:
    """An amount of money that is known to lie between two bounds, in whole rupiah.

    Ranges and ``int`` can be added and subtracted, ``sum()`` included, and multiplied by an ``int``; the
    bounds are exact and *kira-kira* stays. ``&`` gives what two ranges have in common. They have no order: of
    Rp5-9 juta and Rp6-8 juta neither is the smaller, and a ``<`` that is false both ways would sort them
    silently wrong. Ask with ``paling_banyak`` and ``paling_sedikit``, which answer True, False, or None where
    the range does not decide.

    Nobody knows how far *sekitar* reaches. So an approximate range decides nothing, not even that an amount
    far outside of it is impossible: every question has the answer None, and ``in`` raises.

    Attributes:
        minimum: The smallest amount that is possible, rupiah, itself included; None where there is none, as
            in what is left of Rp10 juta after at least Rp3 juta, which may be below zero.
        maksimum: The largest amount that is possible, rupiah, itself included; None where there is none.
        kira_kira: Whether the bounds are approximate.

    Raises:
        InvalidTypeError, InvalidValueError: With all faults at once: ``RUPIAH_FLOAT``, ``NOT_AN_INTEGER``,
            ``NUMBER_TOO_LARGE``, ``NOT_AN_OPTION`` for a ``kira_kira`` that is no bool;
            ``RUPIAH_DESCENDING``.

    >>> es = RentangRupiah(minimum=6_000_000, maksimum=8_000_000)
    >>> str(es + 20_000_000), str(3 * es)
    ('Rp26.000.000–Rp28.000.000', 'Rp18.000.000–Rp24.000.000')
    >>> es.paling_banyak(8_000_000), es.paling_banyak(5_000_000), es.paling_banyak(7_000_000)
    (True, False, None)
    """

    minimum: int | None
    maksimum: int | None
    kira_kira: bool = False

    def __attrs_post_init__(self) -> None:
        wrong = check_flag(self.kira_kira, "kira_kira")
        raise_faults([*check_bounds(self.minimum, self.maksimum, below_zero=True), wrong])

    def __str__(self) -> str:
        """Return it in the spelling of EYD; a parser refuses what reaches below zero as negative."""
        about = "sekitar " if self.kira_kira else ""
        low, high = self.minimum, self.maksimum
        if low is None:
            end = "berapa pun" if high is None else f"paling banyak {about}{format_rupiah(high)}"
            return f"{end}{_BELOW_ZERO}"
        if high is None:
            return f"paling sedikit {about}{format_rupiah(low)}"
        if low == high:
            return f"{about}{format_rupiah(low)}"
        if low == 0:
            return f"paling banyak {about}{format_rupiah(high)}"
        until = "–" if low > 0 else " sampai dengan "
        return f"{about}{format_rupiah(low)}{until}{format_rupiah(high)}"

    @property
    def pasti(self) -> int | None:
        """The one amount that it is, rupiah; None where it is approximate or there are several.

        >>> parse_rentang_rupiah("Rp20 juta").pasti, parse_rentang_rupiah("± Rp20 juta").pasti
        (20000000, None)
        """
        return None if self.kira_kira or self.minimum != self.maksimum else self.minimum

    def paling_banyak(self, jumlah: int) -> bool | None:
        """Return whether the amount is certainly at most another, certainly more, or None for neither.

        Args:
            jumlah: Rupiah.

        Raises:
            InvalidTypeError, InvalidValueError: As ``check_rupiah`` has it; below zero is allowed.

        >>> parse_rentang_rupiah("hampir Rp2 miliar").paling_banyak(2_000_000_000)
        True
        >>> parse_rentang_rupiah("sekitar Rp1 miliar").paling_banyak(2_000_000_000) is None
        True
        """
        raise_faults([check_rupiah(jumlah, "jumlah", below_zero=True)])
        return self._at_most(jumlah)

    def paling_sedikit(self, jumlah: int) -> bool | None:
        """Return whether the amount is certainly at least another, certainly less, or None for neither.

        Args:
            jumlah: Rupiah.

        Raises:
            InvalidTypeError, InvalidValueError: As ``check_rupiah`` has it; below zero is allowed.

        >>> parse_rentang_rupiah("lebih dari Rp2 miliar").paling_sedikit(2_000_000_001)
        True
        """
        raise_faults([check_rupiah(jumlah, "jumlah", below_zero=True)])
        less = self._at_most(jumlah - 1)  # money is whole
        return None if less is None else not less

    def _at_most(self, jumlah: int) -> bool | None:
        if self.kira_kira:
            return None
        if self.maksimum is not None and self.maksimum <= jumlah:
            return True
        return False if self.minimum is not None and self.minimum > jumlah else None

    def mungkin(self, jumlah: int) -> bool | None:
        """Return whether the amount may be ``jumlah``; None where the range is approximate.

        Args:
            jumlah: Rupiah.

        Raises:
            InvalidTypeError, InvalidValueError: As ``check_rupiah`` has it; below zero is allowed.

        >>> parse_rentang_rupiah("Rp6-8 juta").mungkin(9_000_000)
        False
        >>> parse_rentang_rupiah("sekitar Rp6-8 juta").mungkin(9_000_000) is None
        True
        """
        raise_faults([check_rupiah(jumlah, "jumlah", below_zero=True)])
        if self.kira_kira:
            return None
        is_low = self.minimum is not None and jumlah < self.minimum
        is_high = self.maksimum is not None and jumlah > self.maksimum
        return not (is_low or is_high)

    def __contains__(self, jumlah: int) -> bool:
        """Return whether the amount may be ``jumlah``.

        Raises:
            UndecidedError: ``UNDECIDED`` where the range is approximate, because ``in`` knows no None.

        >>> 7_000_000 in parse_rentang_rupiah("Rp6-8 juta")
        True
        """
        possible = self.mungkin(jumlah)
        if possible is None:
            message = "nobody knows how far an approximate range reaches; ask mungkin, which may say None"
            raise UndecidedError(Fault(ErrorCode.UNDECIDED, message, value=self))
        return possible

    def __and__(self, other: RentangRupiah | None) -> RentangRupiah | None:
        """Return the amounts that are possible in both, None where there are none; with None there are none.

        Two reports of one amount that have none contradict each other.

        Raises:
            UndecidedError: ``UNDECIDED`` where one of them is approximate, because its ends are not known.

        >>> print(parse_rentang_rupiah("Rp6-8 juta") & parse_rentang_rupiah("lebih dari Rp7 juta"))
        Rp7.000.001–Rp8.000.000
        """
        if other is None:
            return None
        if not isinstance(other, RentangRupiah):
            return NotImplemented
        if self.kira_kira or other.kira_kira:
            message = "nobody knows what an approximate range has in common with another"
            raise UndecidedError(Fault(ErrorCode.UNDECIDED, message, value=(self, other)))
        low = max((end for end in (self.minimum, other.minimum) if end is not None), default=None)
        high = min((end for end in (self.maksimum, other.maksimum) if end is not None), default=None)
        if low is not None and high is not None and high < low:
            return None
        return RentangRupiah(minimum=low, maksimum=high)

    def __rand__(self, other: object) -> RentangRupiah | None:
        """Return None for None, so that several can be joined with ``&``."""
        return None if other is None else NotImplemented

    def __add__(self, other: RentangRupiah | int) -> RentangRupiah:
        summand = _as_range(other)
        if summand is None:
            return NotImplemented
        return RentangRupiah(
            minimum=_sum(self.minimum, summand.minimum),
            maksimum=_sum(self.maksimum, summand.maksimum),
            kira_kira=self.kira_kira or summand.kira_kira,
        )

    __radd__ = __add__

    def __neg__(self) -> RentangRupiah:
        return RentangRupiah(
            minimum=None if self.maksimum is None else -self.maksimum,
            maksimum=None if self.minimum is None else -self.minimum,
            kira_kira=self.kira_kira,
        )

    def __sub__(self, other: RentangRupiah | int) -> RentangRupiah:
        subtrahend = _as_range(other)
        return NotImplemented if subtrahend is None else self + -subtrahend

    def __rsub__(self, other: int) -> RentangRupiah:
        return -self + other

    def __mul__(self, kali: int) -> RentangRupiah:
        if type(kali) is not int:
            # An approximate multiplier or a share would need rounding, which nobody has asked for.
            return NotImplemented
        if kali < 0:
            return -self * -kali
        if kali == 0:  # of nothing there is nothing, however much one of it is
            return RentangRupiah(minimum=0, maksimum=0)
        return evolve(
            self,
            minimum=None if self.minimum is None else kali * self.minimum,
            maksimum=None if self.maksimum is None else kali * self.maksimum,
        )

    __rmul__ = __mul__


def check_uang(value: object, path: str) -> Fault | None:
    """Return the fault of an amount of money that is none, or that is certainly below zero, or None.

    >>> print(check_uang(RentangRupiah(minimum=-5, maksimum=-1), "nilai").message)
    it is certainly below zero
    """
    fault = check_type(value, RentangRupiah, path)
    if fault is None and isinstance(value, RentangRupiah) and value.paling_banyak(-1) is True:
        return Fault(ErrorCode.RUPIAH_NEGATIVE, "it is certainly below zero", path, value)
    return fault


def to_uang(value: RentangRupiah | int) -> RentangRupiah:
    """Return an exact amount as one that is reported: the converter of a field.

    What is no amount is returned as it is, for the check of the field to report.

    >>> str(to_uang(20_000_000))
    'Rp20.000.000'
    """
    if type(value) is int and check_rupiah(value, "") is None:
        return RentangRupiah(minimum=value, maksimum=value)
    return cast("RentangRupiah", value)


def to_uang_or_none(value: RentangRupiah | int | None) -> RentangRupiah | None:
    """Return an exact amount as one that is reported, and None for None: the converter of a field."""
    return None if value is None else to_uang(value)


Uang: TypeAlias = Annotated[RentangRupiah, check_uang]
"""An amount of money as it is reported, of which nobody says that it is below zero."""


def parse_rentang_rupiah(text: str, *, sen: Sen = Sen.TOLAK) -> RentangRupiah:
    """Read money as reports and people state it: an amount, a range, a bound, exact or approximate.

    Read are

    - two amounts with ``-``, ``–``, *s.d.*, *s/d*, *sampai (dengan)*, *hingga*, or *antara ... dan ...*;
    - bounds: *paling sedikit*, *minimal*, *mulai*, *ke atas*, ``≥`` (itself included), *lebih dari*,
      *di atas*, ``>`` (money is whole, so it starts one rupiah above); *paling banyak*, *maksimal*, *hingga*,
      ``≤``, and *kurang dari*, *di bawah*, *hampir*, ``<`` likewise;
    - *sekitar*, *kurang lebih*, *lebih kurang*, *kira-kira*, *kisaran*, ``±``, ``~`` for approximate ones;
      *kurang lebih* behind them too. What ends in *-an* (*6 jutaan*, *20an juta*) may be around six million
      or all from six to seven, and is refused;
    - an amount alone, which is a range of one point.

    An amount of money is not below zero, so an upper bound alone starts at zero. Words are taken for what
    they say for certain: of *hampir Rp1 miliar* it is certain that it is less. Amounts are read as
    ``parse_rupiah`` reads them; ``values.written_range`` tells when a scale word behind the second amount
    counts for the first.

    Args:
        text: What was typed, at most 192 characters between white space.
        sen: What to do where an amount has a part below one rupiah.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but ``str``.
        InvalidValueError: ``RUPIAH_EMPTY``, ``RUPIAH_UNREADABLE``, ``RUPIAH_NEGATIVE``, ``RUPIAH_SEN``,
            ``TEXT_TOO_LONG``, ``NUMBER_TOO_LARGE``, ``NOT_AN_OPTION`` as ``parse_rupiah`` has them;
            ``RUPIAH_DESCENDING`` where the range descends; ``RUPIAH_AMBIGUOUS`` for several readings, which
            are the ``candidates``, ascending; sen that are refused are rounded outward in them.

    >>> str(parse_rentang_rupiah("Rp6-8 juta"))
    'Rp6.000.000–Rp8.000.000'
    >>> parse_rentang_rupiah("lebih kurang Rp 600 juta")
    RentangRupiah(minimum=600000000, maksimum=600000000, kira_kira=True)
    >>> str(parse_rentang_rupiah("kurang dari 300 juta"))
    'paling banyak Rp299.999.999'
    >>> parse_rentang_rupiah("500-1 juta")
    Traceback (most recent call last):
        ...
    umkm_core.errors.InvalidValueError: several readings: Rp500–Rp1.000.000 or Rp500.000–Rp1.000.000 ...
    """
    stripped = strip_text(text, what="money", longest=LONGEST_RENTANG_RUPIAH)
    raise_faults([check_sen(sen)])
    found = find_ends(squeeze_text(stripped), M_MEANINGS)
    if isinstance(found, Fault):
        raise make_error([evolve(found, value=text)])
    written, ends = found
    readings = {pair: reading for pair in ends if (reading := _reading(written, pair, sen)) is not None}
    if not readings:
        message = "its bounds leave no amount between them"
        raise InvalidValueError(Fault(ErrorCode.RUPIAH_DESCENDING, message, value=text))
    if len(readings) > 1:
        candidates = tuple(sorted(dict.fromkeys(readings.values()), key=_ends_in_order))
        why = "M is miliar to some and juta to others; " if written.has_m else ""
        message = f"{why}several readings: {format_candidates(candidates, text)}"
        raise InvalidValueError(Fault(ErrorCode.RUPIAH_AMBIGUOUS, message, value=text, candidates=candidates))
    (pair,) = readings
    if any(end is not None and to_rupiah(end, sen) is None for end in pair):
        raise InvalidValueError(Fault(ErrorCode.RUPIAH_SEN, SEN_MESSAGE, value=text))
    return readings[pair]


def _reading(written: WrittenRange, ends: Ends, sen: Sen) -> RentangRupiah | None:
    """Return the range of a pair of ends, or None where no amount lies in it; refused sen widen it."""
    low, high = ends
    minimum, maksimum = 0, None
    if low is not None:
        settled = to_rupiah(low, sen)
        minimum = (floor(low) if settled is None else settled) + written.above
    if high is not None:
        settled = to_rupiah(high, sen)
        maksimum = (ceil(high) if settled is None else settled) - written.below
        if maksimum < minimum:
            return None
    return RentangRupiah(minimum=minimum, maksimum=maksimum, kira_kira=written.is_about)


def _ends_in_order(rentang: RentangRupiah) -> tuple[int, int]:
    return rentang.minimum or 0, rentang.maksimum or 0


def _as_range(other: object) -> RentangRupiah | None:
    """Return a summand as a range, or None for what is no money at all; a float is refused by its name."""
    if isinstance(other, RentangRupiah):
        return other
    if not isinstance(other, (int, float)):
        return None
    raise_faults([check_rupiah(other, "", below_zero=True)])
    return RentangRupiah(minimum=int(other), maksimum=int(other))


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
