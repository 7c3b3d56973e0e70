"""Schedules: the days on which something takes place, listed or by a recurrence with exceptions."""

from __future__ import annotations

from collections import deque
from heapq import merge
from itertools import groupby
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.aturan_ulang import AturanUlang
from umkm_core.values.checks import LAST_RECORD_DAY, check_record_day, check_type, raise_faults
from umkm_core.values.declared import Declared, any_of, rule, to_tuple
from umkm_core.values.kinds import Distinct, Hari
from umkm_core.values.periode import Periode, merge_periode
from umkm_core.values.rfc5545 import (
    add_value,
    make_unreadable,
    make_unsupported,
    normalise_ical,
    read_day,
    write_day,
)
from umkm_core.values.text import format_daftar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from typing import Self

_LONGEST: Final = 100_000  # characters: some ten thousand days
_PROPERTIES: Final = ("DTSTART", "RRULE", "RDATE", "EXDATE")


@frozen(kw_only=True)
class Jadwal(Declared):
    """The days on which something takes place.

    Attributes:
        hari: Days that are listed, each once; with ``aturan``, those on which it takes place besides.
        aturan: The recurrence.
        kecuali: Days on which it does not recur, each once. A list of holidays may name days on which it
            would not anyway; they change nothing, and ``str()`` leaves them out.

    Raises:
        InvalidTypeError: where all faults are of type.
        InvalidValueError: ``MISSING`` where neither a day nor a recurrence is stated, or exceptions without
            a recurrence; ``DUPLICATE`` for a day that is listed twice; ``CONTRADICTION`` for one that is
            excepted too; ``PERIODE_EMPTY`` where every day is excepted. All faults at once.

    >>> from datetime import date
    >>> from umkm_core.values.aturan_ulang import Frekuensi
    >>> pasar = Jadwal(
    ...     aturan=AturanUlang(
    ...         mulai=date(2024, 1, 7), setiap=Frekuensi.MINGGUAN, sampai_dengan=date(2024, 12, 29)
    ...     ),
    ...     kecuali=[date(2024, 5, 12)],
    ... )
    >>> print(pasar)
    setiap Minggu sejak 7 Januari 2024 sampai dengan 29 Desember 2024, kecuali 12 Mei 2024
    >>> [hari.day for hari in pasar.hari_dalam(Periode.bulan(2024, 5))]
    [5, 19, 26]
    >>> print(Jadwal(hari=[date(2024, 11, 28), date(2024, 11, 29), date(2024, 12, 5)]))
    28–29 November 2024 dan 5 Desember 2024
    """

    hari: Distinct[Hari] = field(default=(), converter=to_tuple)
    aturan: AturanUlang | None = None
    kecuali: Distinct[Hari] = field(default=(), converter=to_tuple)

    _when = any_of("hari", "aturan")

    @rule("aturan", "kecuali", when_stated=False)
    def _check_recurrence(self, recurrence: AturanUlang | None, excepted: tuple[date, ...]) -> Fault | None:
        if recurrence is not None or not excepted:
            return None
        return Fault(ErrorCode.MISSING, "exceptions are those of a recurrence", "aturan")

    @rule("hari", "aturan", "kecuali", when_stated=False)
    def _check_some_day(
        self, listed: tuple[date, ...], recurrence: AturanUlang | None, excepted: tuple[date, ...]
    ) -> Fault | None:
        if listed or recurrence is None or not excepted:
            return None
        known = {*excepted}
        if any(day not in known for day in recurrence.iterate(Periode.hingga(LAST_RECORD_DAY))):
            return None
        return Fault(ErrorCode.PERIODE_EMPTY, "every day of the recurrence is excepted", "kecuali", excepted)

    @rule("hari", "kecuali")
    def _check_both(self, listed: tuple[date, ...], excepted: tuple[date, ...]) -> Iterator[Fault]:
        known = {*listed}
        for index, day in enumerate(excepted):
            if day in known:
                text = "a day that is listed is no exception"
                yield Fault(ErrorCode.CONTRADICTION, text, f"kecuali[{index}]", day)

    @property
    def berakhir(self) -> bool:
        """Whether there is a last day."""
        return self.aturan is None or self.aturan.berakhir

    @property
    def periode(self) -> Periode:
        """The period from the first day to the last, without an end where there is no last day."""
        days = self.iterate(Periode.hingga(LAST_RECORD_DAY))
        first = next(days)
        if not self.berakhir:
            return Periode.sejak(first)
        return Periode.dari(first, sampai_dengan=next(iter(deque(days, maxlen=1)), first))

    def iterate(self, periode: Periode) -> Iterator[date]:
        """Yield the days of a period on which it takes place, in order, each once.

        Args:
            periode: The period; without an end where the schedule has one.

        Raises:
            InvalidTypeError: ``WRONG_TYPE`` for anything but a period.
            InvalidValueError: ``PERIODE_OPEN`` where neither has an end.
        """
        raise_faults([check_type(periode, Periode, "periode")])
        recurring = iter(()) if self.aturan is None else self.aturan.iterate(periode)
        listed = sorted(day for day in self.hari if day in periode)
        excepted = {*self.kecuali}
        return (day for day, _ in groupby(merge(listed, recurring)) if day not in excepted)

    def hari_dalam(self, periode: Periode) -> tuple[date, ...]:
        """Return the days of a period on which it takes place, in order.

        Args:
            periode: The period; without an end where the schedule has one.

        Raises:
            InvalidTypeError: ``WRONG_TYPE`` for anything but a period.
            InvalidValueError: ``PERIODE_OPEN`` where neither has an end.
        """
        return tuple(self.iterate(periode))

    def pada(self, tanggal: date) -> bool:
        """Answer whether it takes place on a day.

        Args:
            tanggal: The day.

        Raises:
            InvalidTypeError: ``NOT_A_DATE``.
            InvalidValueError: ``TANGGAL_OUT_OF_RANGE``.

        >>> from datetime import date
        >>> Jadwal(hari=[date(2024, 8, 17)]).pada(date(2024, 8, 17))
        True
        """
        raise_faults([check_record_day(tanggal, "tanggal")])
        return any(True for _ in self.iterate(Periode.hari(tanggal)))

    def bertemu(self, periode: Periode) -> bool:
        """Answer whether it takes place on a day of a period.

        Args:
            periode: The period, which may have no end.

        Raises:
            InvalidTypeError: ``WRONG_TYPE`` for anything but a period.

        >>> from datetime import date
        >>> Jadwal(hari=[date(2024, 8, 17)]).bertemu(Periode.bulan(2024, 8))
        True
        """
        raise_faults([check_type(periode, Periode, "periode")])
        within = periode & Periode.hingga(LAST_RECORD_DAY)
        return within is not None and any(True for _ in self.iterate(within))

    def to_rrule(self) -> str:
        """Return the schedule as the lines of iCalendar that say when an event takes place (RFC 5545).

        The event starts with the first day of the recurrence, or that of the list.

        >>> from datetime import date
        >>> print(Jadwal(hari=[date(2024, 11, 28), date(2024, 12, 5)]).to_rrule())
        DTSTART;VALUE=DATE:20241128
        RDATE;VALUE=DATE:20241205
        """
        listed, aturan = sorted(self.hari), self.aturan
        first = listed.pop(0) if aturan is None else next(aturan.iterate(Periode.hingga(LAST_RECORD_DAY)))
        lines = [
            f"DTSTART;VALUE=DATE:{write_day(first)}",
            f"RRULE:{aturan.to_rrule()}" if aturan is not None else "",
            f"RDATE;VALUE=DATE:{','.join(map(write_day, listed))}" if listed else "",
            f"EXDATE;VALUE=DATE:{','.join(map(write_day, sorted(self.kecuali)))}" if self.kecuali else "",
        ]
        return "\n".join(filter(None, lines))

    @classmethod
    def from_rrule(cls, text: str) -> Self:
        r"""Return the schedule that lines of iCalendar say: ``DTSTART``, ``RRULE``, ``RDATE``, ``EXDATE``.

        Read are days without times, and the recurrences that a rule of
        :mod:`~umkm_core.values.aturan_ulang` reads. ``EXDATE`` takes away what the others say. What
        :meth:`to_rrule` has written is a schedule of the same days.

        Args:
            text: The lines, at most 100,000 characters; a line may be folded.

        Raises:
            InvalidTypeError: ``NOT_TEXT``.
            InvalidValueError: ``JADWAL_UNREADABLE``; ``JADWAL_UNSUPPORTED`` for what iCalendar can say and
                this class cannot; ``CONTRADICTION`` for a start that is no day of the recurrence, of which
                some calendars make a day and others do not; ``PERIODE_EMPTY`` where no day is left;
                ``TEXT_TOO_LONG``; what the classes refuse.

        >>> pasar = Jadwal.from_rrule("DTSTART;VALUE=DATE:20240107\nRRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=10")
        >>> str(pasar), str(pasar.periode)
        ('setiap Minggu sejak 7 Januari 2024, 10 kali', '7 Januari–10 Maret 2024')
        """
        given = normalise_ical(text, what="a schedule", longest=_LONGEST)
        try:
            return cls._read(given.splitlines())
        except InvalidValueError as error:
            raise add_value(error, text) from None

    @classmethod
    def _read(cls, lines: list[str]) -> Self:
        said: dict[str, list[str]] = {name: [] for name in _PROPERTIES}
        for line in lines:
            head, _, value = line.partition(":")
            name, _, parameters = head.partition(";")
            if name not in said or parameters not in {"", "VALUE=DATE"}:
                raise make_unsupported("only DTSTART, RRULE, RDATE and EXDATE of whole days are read")
            said[name].append(value)
        for name in ("DTSTART", "RRULE"):
            if len(said[name]) > 1 or (name == "DTSTART" and not said[name]):
                raise make_unreadable("a schedule starts once and has one recurrence at most", name)
        start, listed, excepted = (
            {read_day(day, name) for value in said[name] for day in value.split(",")}
            for name in ("DTSTART", "RDATE", "EXDATE")
        )
        if len(start) > 1:
            raise make_unreadable("it starts with one day", "DTSTART")
        listed -= excepted
        if not said["RRULE"]:
            days = sorted((start | listed) - excepted)
            if not days:
                text = "every day is excepted"
                raise InvalidValueError(Fault(ErrorCode.PERIODE_EMPTY, text, "EXDATE"))
            return cls(hari=days)
        (first,) = start
        aturan = AturanUlang.from_rrule(said["RRULE"][0], mulai=first)
        if next(aturan.iterate(Periode.hingga(LAST_RECORD_DAY))) != first:
            text = "the start is no day of the recurrence"
            raise InvalidValueError(Fault(ErrorCode.CONTRADICTION, text, "DTSTART", first))
        return cls(hari=sorted(listed), aturan=aturan, kecuali=sorted(excepted))

    def __str__(self) -> str:
        if self.aturan is None:
            return _format_days(self.hari)
        more = f", ditambah {_format_days(self.hari)}" if self.hari else ""
        missed = self._find_missed(self.aturan)
        less = f", kecuali {_format_days(missed)}" if missed else ""
        return f"{self.aturan}{more}{less}"

    def _find_missed(self, recurrence: AturanUlang) -> list[date]:
        """Return the exceptions that are days of the recurrence."""
        if not self.kecuali:
            return []
        among = {*recurrence.iterate(Periode.dari(min(self.kecuali), sampai_dengan=max(self.kecuali)))}
        return [day for day in self.kecuali if day in among]


def _format_days(days: Iterable[date]) -> str:
    return format_daftar([str(one) for one in merge_periode(Periode.hari(day) for day in days)])
