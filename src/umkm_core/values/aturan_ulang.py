"""Recurrences: every day, week or month, or every few of them.

What takes place on the 31st of each month leaves out the months without a 31st, as RFC 5545 has it and
``python-dateutil`` counts. No day is moved to the end of a month: that is the rule of terms
(:mod:`umkm_core.values.jangka`), not of calendars.

Days lie in ``RECORD_YEARS``: a recurrence without an end goes on to the last of them, for whoever asks.
"""

from __future__ import annotations

from collections import deque
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

from attrs import evolve, field, frozen

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values import rfc5545
from umkm_core.values.checks import LAST_RECORD_DAY, check_record_day, check_type, raise_faults
from umkm_core.values.declared import Declared, one_of, rule, to_tuple
from umkm_core.values.kinds import Asli, Distinct, Hari
from umkm_core.values.periode import Periode
from umkm_core.values.text import format_daftar
from umkm_core.values.words import OrderedLabel, WordEnum

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Self

_DAY: Final = timedelta(days=1)
_DAYS_OF_WEEK: Final = 7
_MONTHS: Final = 12
_LONGEST: Final = 200  # characters of a rule; all that one here can say takes fewer

_ORDINALS: Final = {1: "pertama", 2: "kedua", 3: "ketiga", 4: "keempat", 5: "kelima", -1: "terakhir"}
_PARTS: Final = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "UNTIL", "COUNT", "WKST"}


class Frekuensi(WordEnum):
    """What passes from one time to the next."""

    HARIAN = "harian"
    MINGGUAN = "mingguan"
    BULANAN = "bulanan"


_UNIT: Final = {Frekuensi.HARIAN: "hari", Frekuensi.MINGGUAN: "pekan", Frekuensi.BULANAN: "bulan"}
_FREQ: Final = {
    Frekuensi.HARIAN: "DAILY",
    Frekuensi.MINGGUAN: "WEEKLY",
    Frekuensi.BULANAN: "MONTHLY",
}


class HariPekan(OrderedLabel):
    """A weekday; its ``rank`` is its ``date.weekday()``, Monday first."""

    SENIN = "Senin"
    SELASA = "Selasa"
    RABU = "Rabu"
    KAMIS = "Kamis"
    JUMAT = "Jumat"
    SABTU = "Sabtu"
    MINGGU = "Minggu"


def check_pekan_ke(value: object, path: str) -> Fault | None:
    """Return the fault of which one of a month's Sundays, say, is meant, or None.

    >>> print(check_pekan_ke(6, "pekan_ke"))
    pekan_ke: it is from 1 to 5, or -1 for the last of a month (got 6) [out-of-range]
    """
    if type(value) is not int:
        return Fault(ErrorCode.NOT_AN_INTEGER, "needs a whole number (int)", path, value)
    if value not in _ORDINALS:
        return Fault(ErrorCode.OUT_OF_RANGE, "it is from 1 to 5, or -1 for the last of a month", path, value)
    return None


PekanKe: TypeAlias = Annotated[int, check_pekan_ke]
"""Which one of a month's Sundays, say: 1 to 5, or -1 for the last."""


@frozen(kw_only=True)
class AturanUlang(Declared):
    """A recurrence of days.

    Attributes:
        mulai: The day from which on it takes place; its first day is this one or the next that fits.
        setiap: What passes from one time to the next.
        hari_pekan: Weekdays, each once; none means that of ``mulai`` where it is weekly, and the day of the
            month of ``mulai`` where it is monthly.
        selang: Of how many days, weeks or months each is taken: 2 is every other one. Weeks start on Monday.
        pekan_ke: Which one of the month's weekdays where it is monthly; a month without a fifth is left out.
        sampai_dengan: The last day on which it may take place, that day included.
        jumlah: How many times it takes place, instead of a last day; 2199 is the last year all the same.

    Raises:
        InvalidTypeError: where all faults are of type.
        InvalidValueError: ``CONTRADICTION`` for weekdays of what is daily, for a ``pekan_ke`` of what is not
            monthly, and for a last day beside ``jumlah``; ``MISSING`` where one of ``hari_pekan`` and
            ``pekan_ke`` of a month is stated alone; ``DUPLICATE``; ``PERIODE_EMPTY`` where no day is left.

    >>> pasar = AturanUlang(
    ...     mulai=date(2024, 1, 1), setiap=Frekuensi.BULANAN, hari_pekan=[HariPekan.MINGGU], pekan_ke=3
    ... )
    >>> str(pasar)
    'setiap bulan pada Minggu ketiga sejak 1 Januari 2024'
    >>> [str(hari) for hari in pasar.iterate(Periode.dari(date(2024, 5, 1), sampai_dengan=date(2024, 6, 30)))]
    ['2024-05-19', '2024-06-16']
    """

    mulai: Hari
    setiap: Frekuensi
    hari_pekan: Distinct[HariPekan] = field(default=(), converter=to_tuple)
    selang: Asli = 1
    pekan_ke: PekanKe | None = None
    sampai_dengan: Hari | None = None
    jumlah: Asli | None = None

    _end = one_of("sampai_dengan", "jumlah", needed=False)

    @rule("setiap", "hari_pekan", "pekan_ke", when_stated=False)
    def _check_kind(
        self, every: Frekuensi, weekdays: tuple[HariPekan, ...], which: int | None
    ) -> Iterator[Fault]:
        if every is Frekuensi.HARIAN and weekdays:
            text = "what takes place every day has no weekdays; what has is weekly"
            yield Fault(ErrorCode.CONTRADICTION, text, "hari_pekan", weekdays)
        if every is not Frekuensi.BULANAN:
            if which is not None:
                yield Fault(ErrorCode.CONTRADICTION, "only a month has a third Sunday", "pekan_ke", which)
        elif weekdays and which is None:
            text = "which one of the month's weekdays is meant needs to be said"
            yield Fault(ErrorCode.MISSING, text, "pekan_ke")
        elif which is not None and not weekdays:
            yield Fault(ErrorCode.MISSING, "the weekday needs to be said", "hari_pekan")

    @rule("mulai", "setiap", "hari_pekan", "selang", "pekan_ke", "sampai_dengan", when_stated=False)
    def _check_some_day(self, start: date, *others: Any) -> Fault | None:  # noqa: ANN401 - of six kinds
        last: date = others[-1] or LAST_RECORD_DAY
        if last >= start and any(True for _ in self._iterate(start, last)):
            return None
        path, value = ("mulai", start) if others[-1] is None else ("sampai_dengan", last)
        return Fault(ErrorCode.PERIODE_EMPTY, f"no day fits between {start} and {last}", path, value)

    @property
    def berakhir(self) -> bool:
        """Whether it has an end."""
        return self.sampai_dengan is not None or self.jumlah is not None

    def iterate(self, periode: Periode) -> Iterator[date]:
        """Yield the days of a period on which it takes place, in order.

        Args:
            periode: The period; without an end where the recurrence has one.

        Raises:
            InvalidTypeError: ``WRONG_TYPE`` for anything but a period.
            InvalidValueError: ``PERIODE_OPEN`` where neither has an end.
        """
        raise_faults([check_type(periode, Periode, "periode")])
        if periode.sampai is None and not self.berakhir:
            text = "neither the recurrence nor the period has an end"
            raise InvalidValueError(Fault(ErrorCode.PERIODE_OPEN, text, "periode", periode))
        within = periode & Periode.dari(self.mulai, sampai_dengan=_find_latest(self))
        if within is None or within.mulai is None or within.hari_terakhir is None:
            return iter(())
        return self._iterate(within.mulai, within.hari_terakhir)

    def _iterate(self, first: date, last: date) -> Iterator[date]:
        """Yield the days from one to another; ``jumlah`` is not looked at."""
        from dateutil import rrule  # noqa: PLC0415 - not before a calendar is needed

        weekdays = () if self.setiap is Frekuensi.HARIAN else self.hari_pekan
        of_month = self.setiap is Frekuensi.BULANAN and not weekdays
        found = rrule.rrule(
            getattr(rrule, _FREQ[self.setiap]),
            dtstart=datetime.combine(self._find_anchor(first), time()),
            interval=self.selang,
            wkst=0,  # else that of the calendar module, which anyone may set
            until=datetime.combine(last, time()),
            byweekday=[rrule.weekday(one.rank, self.pekan_ke) for one in weekdays] or None,
            bymonthday=self.mulai.day if of_month else None,
        )
        return (day for day in (one.date() for one in found) if day >= first)

    def _find_anchor(self, first: date) -> date:
        """Return a day close before ``first`` from which it recurs as from its start.

        So a recurrence that began in 1900 is asked for a day of this year without counting all before.
        """
        if self.setiap is Frekuensi.BULANAN:
            passed = (first.year - self.mulai.year) * _MONTHS + first.month - self.mulai.month
            month = self.mulai.year * _MONTHS + self.mulai.month - 1 + passed - passed % self.selang
            return date(month // _MONTHS, month % _MONTHS + 1, 1)
        step = self.selang * (_DAYS_OF_WEEK if self.setiap is Frekuensi.MINGGUAN else 1)
        return self.mulai + (first - self.mulai).days // step * step * _DAY

    def to_rrule(self) -> str:
        """Return the rule as iCalendar writes it (RFC 5545, 3.3.10); its start stands elsewhere there.

        >>> AturanUlang(
        ...     mulai=date(2024, 1, 7),
        ...     setiap=Frekuensi.MINGGUAN,
        ...     hari_pekan=[HariPekan.MINGGU],
        ...     sampai_dengan=date(2024, 12, 31),
        ... ).to_rrule()
        'FREQ=WEEKLY;BYDAY=SU;UNTIL=20241231'
        """
        which = "" if self.pekan_ke is None else str(self.pekan_ke)
        parts = {
            "FREQ": _FREQ[self.setiap],
            "INTERVAL": "" if self.selang == 1 else str(self.selang),
            "BYDAY": ",".join(f"{which}{rfc5545.KODE_HARI[one.rank]}" for one in self.hari_pekan),
            "UNTIL": "" if self.sampai_dengan is None else rfc5545.write_day(self.sampai_dengan),
            "COUNT": "" if self.jumlah is None else str(self.jumlah),
        }
        return ";".join(f"{name}={value}" for name, value in parts.items() if value)

    @classmethod
    def from_rrule(cls, text: str, *, mulai: date) -> Self:
        """Return the recurrence that a rule of iCalendar says, with or without ``RRULE:`` before it.

        Read are the rules that this class can say; ``BYMONTHDAY`` where it is the day of ``mulai``, and
        ``WKST`` where it makes no difference. A weekday that is named twice is one.

        Args:
            text: The rule, at most 200 characters.
            mulai: Its start, ``DTSTART``.

        Raises:
            InvalidTypeError: ``NOT_TEXT``; ``NOT_A_DATE`` for ``mulai``.
            InvalidValueError: ``JADWAL_UNREADABLE``; ``JADWAL_UNSUPPORTED`` for what iCalendar can say and
                this class cannot, times of day among it; ``TANGGAL_IMPOSSIBLE``; what the class refuses.

        >>> print(AturanUlang.from_rrule("FREQ=MONTHLY;BYDAY=-1SA", mulai=date(2024, 1, 1)))
        setiap bulan pada Sabtu terakhir sejak 1 Januari 2024
        >>> AturanUlang.from_rrule("FREQ=SECONDLY", mulai=date(2024, 1, 1))
        Traceback (most recent call last):
            ...
        umkm_core.errors.InvalidValueError: FREQ: only DAILY, WEEKLY and MONTHLY ... [jadwal-unsupported]
        """
        raise_faults([check_record_day(mulai, "mulai")])
        given = rfc5545.normalise_ical(text, what="a recurrence", longest=_LONGEST)
        try:
            return cls._read(rfc5545.read_parts(given.removeprefix("RRULE:")), mulai)
        except InvalidValueError as error:
            raise rfc5545.add_value(error, text) from None

    @classmethod
    def _read(cls, parts: dict[str, str], mulai: date) -> Self:
        if not parts.keys() <= _PARTS:
            raise rfc5545.make_unsupported(f"only these parts are read: {', '.join(sorted(_PARTS))}")
        every = next((one for one, freq in _FREQ.items() if freq == parts.get("FREQ")), None)
        if every is None:
            if parts.get("FREQ") not in rfc5545.FREKUENSI_LAIN:
                raise rfc5545.make_unreadable("needs one of the frequencies of iCalendar", "FREQ")
            raise rfc5545.make_unsupported("only DAILY, WEEKLY and MONTHLY recurrences are read", "FREQ")
        weekdays, which = rfc5545.read_weekdays(parts["BYDAY"], "BYDAY") if "BYDAY" in parts else ((), None)
        _raise_unsaid(every, weekdays, which)
        found = cls(
            mulai=mulai,
            setiap=every,
            hari_pekan=[list(HariPekan)[one] for one in weekdays],
            selang=rfc5545.read_number(parts.get("INTERVAL", "1"), "INTERVAL"),
            pekan_ke=which,
            sampai_dengan=rfc5545.read_day(parts["UNTIL"], "UNTIL") if "UNTIL" in parts else None,
            jumlah=rfc5545.read_number(parts["COUNT"], "COUNT") if "COUNT" in parts else None,
        )
        found._raise_different(parts)
        return found

    def _raise_different(self, parts: dict[str, str]) -> None:
        """Refuse what parts say that no field holds, unless it makes no difference."""
        if "BYMONTHDAY" in parts:
            days = rfc5545.read_month_days(parts["BYMONTHDAY"], "BYMONTHDAY")
            if self.setiap is not Frekuensi.BULANAN or self.hari_pekan or days != {self.mulai.day}:
                raise rfc5545.make_unsupported("the day of the month is that of the start", "BYMONTHDAY")
        if parts.get("WKST", rfc5545.KODE_HARI[0]) not in rfc5545.KODE_HARI:
            raise rfc5545.make_unreadable("needs a weekday", "WKST")
        weeks_count = self.setiap is Frekuensi.MINGGUAN and self.selang > 1
        if weeks_count and parts.get("WKST", rfc5545.KODE_HARI[0]) != rfc5545.KODE_HARI[0]:
            raise rfc5545.make_unsupported("a week starts on Monday where weeks are counted", "WKST")

    def __str__(self) -> str:
        few = "" if self.selang == 1 else f"{self.selang} "
        start = list(HariPekan)[self.mulai.weekday()]
        weekdays = sorted(self.hari_pekan or [start], key=lambda one: one.rank)
        if self.setiap is Frekuensi.HARIAN:
            when = f"setiap {few}hari"
        elif self.setiap is Frekuensi.MINGGUAN:
            named = format_daftar([str(one) for one in weekdays])
            when = f"setiap {few}pekan pada {named}" if few else f"setiap {named}"
        elif self.pekan_ke is None:
            when = f"setiap {few}bulan pada tanggal {self.mulai.day}"
        else:
            named = format_daftar([f"{one} {_ORDINALS[self.pekan_ke]}" for one in weekdays])
            when = f"setiap {few}bulan pada {named}"
        end = "" if self.sampai_dengan is None else f" {Periode.hingga(self.sampai_dengan)}"
        times = "" if self.jumlah is None else f", {self.jumlah} kali"
        return f"{when} {Periode.sejak(self.mulai)}{end}{times}"


def _raise_unsaid(every: Frekuensi, weekdays: tuple[int, ...], which: int | None) -> None:
    """Refuse weekdays that iCalendar can say of a day or a month, and the class cannot."""
    if every is not Frekuensi.BULANAN and which is not None:
        raise rfc5545.make_unreadable("only the weekdays of a month have numbers", "BYDAY")
    if every is Frekuensi.HARIAN and weekdays:
        raise rfc5545.make_unsupported("weekdays of a day are not read; what has some is WEEKLY", "BYDAY")
    if every is Frekuensi.BULANAN and weekdays and which not in _ORDINALS:
        numbers = ", ".join(map(str, _ORDINALS))
        raise rfc5545.make_unsupported(f"one of {numbers} stands before each weekday of a month", "BYDAY")


@lru_cache(maxsize=1024)
def _find_latest(aturan: AturanUlang) -> date:
    """Return a day after which it takes place no more."""
    if aturan.jumlah is None:
        return aturan.sampai_dengan or LAST_RECORD_DAY
    days = evolve(aturan, jumlah=None).iterate(Periode.hingga(LAST_RECORD_DAY))
    return deque(islice(days, aturan.jumlah), maxlen=1).pop()
