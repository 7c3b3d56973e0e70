"""Approximate dates: one day that is not known, but lies somewhere in a period that is.

A :class:`~umkm_core.values.periode.Periode` says that something went on for all of its days. A
:class:`TanggalKira` says that something took place on one of them. The same ends mean different things, and
so do the questions: whether an approximate date is before a day may be yes, no or not known, which for a
period it never is. Hence a class of its own, and no mark on a period.

Read from text they are in :mod:`umkm_core.values.baca_tanggal_kira`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from attrs import frozen

from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.checks import check_date, check_record_day, check_type, raise_faults
from umkm_core.values.declared import Declared, rule
from umkm_core.values.periode import Periode

if TYPE_CHECKING:
    from datetime import date

_SUATU_HARI: Final = "suatu hari"


@frozen
class TanggalKira(Declared):
    """One day, known to lie in a period.

    Attributes:
        periode: The period, with an end on one side at least: a day of which nothing is known is None.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for anything but a period.
        InvalidValueError: ``PERIODE_OPEN`` for a period that is open on both sides.

    >>> from datetime import date
    >>> bazar = TanggalKira(Periode.tahun(2023))
    >>> bazar.sebelum(date(2024, 1, 1)), bazar.sebelum(date(2023, 1, 1)), bazar.sebelum(date(2023, 7, 1))
    (True, False, None)
    >>> str(bazar)
    'suatu hari pada 2023'
    """

    periode: Periode

    @rule("periode")
    def _check_ends(self, periode: Periode) -> Fault | None:
        if periode != Periode():
            return None
        text = "an approximate date has an earliest or a latest day; one that has none is None"
        return Fault(ErrorCode.PERIODE_OPEN, text, "periode", periode)

    @property
    def pasti(self) -> date | None:
        """The day, where there is but one that it can be; else None."""
        return self.periode.mulai if self.periode.jumlah_hari == 1 else None

    def dalam(self, periode: Periode) -> bool | None:
        """Answer whether the day lies in a period: True, False, or None where that is not known.

        Whether it is no later than a day is ``dalam(Periode.hingga(tanggal))``.

        >>> TanggalKira(Periode.bulan(2023, 5)).dalam(Periode.tahun(2023))
        True
        >>> TanggalKira(Periode.tahun(2023)).dalam(Periode.bulan(2023, 5)) is None
        True
        """
        raise_faults([check_type(periode, Periode, "periode")])
        if periode.memuat(self.periode):
            return True
        return None if periode.bertemu(self.periode) else False

    def sebelum(self, tanggal: date) -> bool | None:
        """Answer whether the day is before another: True, False, or None where that is not known."""
        raise_faults([check_date(tanggal, "tanggal")])
        first, last = self.periode.mulai, self.periode.hari_terakhir
        if last is not None and last < tanggal:
            return True
        return False if first is not None and first >= tanggal else None

    def sesudah(self, tanggal: date) -> bool | None:
        """Answer whether the day is after another: True, False, or None where that is not known."""
        raise_faults([check_date(tanggal, "tanggal")])
        first, last = self.periode.mulai, self.periode.hari_terakhir
        if first is not None and first > tanggal:
            return True
        return False if last is not None and last <= tanggal else None

    def __str__(self) -> str:
        if self.pasti is not None:
            return str(self.periode)
        joint = " " if self.periode.mulai is None or self.periode.sampai is None else " pada "
        return f"{_SUATU_HARI}{joint}{self.periode}"


def to_tanggal_kira(value: TanggalKira | date | None) -> TanggalKira | None:
    """Return a day as one that may be approximate: the converter of a field.

    What is no date is returned as it is, for the check of the field to report.

    >>> from datetime import date
    >>> str(to_tanggal_kira(date(2024, 6, 24)))
    '24 Juni 2024'
    """
    if value is None or type(value) is TanggalKira:
        return value
    if check_record_day(value, "") is None:
        return TanggalKira(Periode.hari(cast("date", value)))
    return cast("TanggalKira | None", value)


def check_order(
    path: str, start: TanggalKira, end: TanggalKira, *, text: str = "it ends before it starts"
) -> Fault | None:
    """Return the fault of an end that is certainly before the start, or None.

    Args:
        path: Name of the field of the end.
        start: The start.
        end: The end.
        text: What is wrong, of things that are no start and end of one.

    >>> mei, juni = (TanggalKira(Periode.bulan(2023, bulan)) for bulan in (5, 6))
    >>> print(check_order("selesai", juni, mei))
    selesai: it ends before it starts, suatu hari pada Juni 2023 (got ...) [contradiction]
    >>> check_order("selesai", mei, mei) is None
    True
    """
    last = end.periode.hari_terakhir
    if last is None or start.sesudah(last) is not True:
        return None
    return Fault(ErrorCode.CONTRADICTION, f"{text}, {start}", path, end)
