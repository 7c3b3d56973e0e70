"""RT and RW: the numbers of the neighbourhood in an address, as people type them.

Identity cards write three digits, RT first: ``003/005``. ``000`` stands where there is none, as in many desa,
and is read as None.
"""

from __future__ import annotations

import re
from typing import Annotated, Final, TypeAlias

from attrs import evolve, frozen

from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.checks import check_count, check_type, raise_faults
from umkm_core.values.declared import Declared
from umkm_core.values.text import squeeze_text, strip_text

_MOST: Final = 999  # three digits

_RT: Final = r"RT(?:-| ?[.:]? ?)(?P<rt>[0-9]{1,3})(?![0-9])"
_RW: Final = r"RW(?:-| ?[.:]? ?)(?P<rw>[0-9]{1,3})(?![0-9])"
_NUMBERS: Final = r"(?P<rt>[0-9]{1,3}) ?/ ?(?P<rw>[0-9]{1,3})(?![0-9])"
_BETWEEN: Final = r" ?[/,;.-]? ?"
_WITH_WORDS: Final = tuple(
    re.compile(shape, re.IGNORECASE | re.ASCII)
    for shape in (
        rf"RT ?[./]{{0,2}} ?(?:RW ?[.:]{{0,2}} ?)?{_NUMBERS}",
        r"RT ?[./]{1,2} ?RW ?[.:]{0,2} ?(?P<rt>[0-9]{1,3}) ?- ?(?P<rw>[0-9]{1,3})(?![0-9])",
        rf"{_RT}(?:{_BETWEEN}{_RW})?",
        rf"{_RW}(?:{_BETWEEN}{_RT})?",
    )
)
_SHAPES: Final = (*_WITH_WORDS, re.compile(_NUMBERS, re.ASCII))
_WORD: Final = re.compile(r"(?<![a-z0-9])R[TW](?![a-z])", re.IGNORECASE)
_BARE: Final = re.compile(r"[0-9]+")


def check_rt_rw(value: object, path: str) -> Fault | None:
    """Return the fault of the number of an RT or RW, or None.

    >>> print(check_rt_rw(0, "rt"))
    rt: an RT or RW has a number from 1 to 999 (got 0) [out-of-range]
    """
    fault = check_count(value, path)
    if fault is not None and fault.code is ErrorCode.NOT_AN_INTEGER:
        return evolve(fault, message="the number of an RT or RW is a whole number (int), 3 for 003")
    if fault is None and value not in range(1, _MOST + 1):
        return Fault(ErrorCode.OUT_OF_RANGE, f"an RT or RW has a number from 1 to {_MOST}", path, value)
    return fault


NomorRtRw: TypeAlias = Annotated[int, check_rt_rw]
"""The number of an RT or RW."""


@frozen(kw_only=True, str=False)
class RtRw(Declared):
    """RT and RW of an address; as text as :func:`format_rt_rw` writes them.

    Attributes:
        rt: Number of the *rukun tetangga*, or None where there is none or it is not stated.
        rw: Number of the *rukun warga*, likewise.

    Raises:
        InvalidTypeError: ``NOT_AN_INTEGER``.
        InvalidValueError: ``OUT_OF_RANGE``, ``NUMBER_NEGATIVE``, ``NUMBER_TOO_LARGE``.
    """

    rt: NomorRtRw | None = None
    rw: NomorRtRw | None = None

    def __str__(self) -> str:
        return format_rt_rw(self)


def parse_rt_rw(text: str) -> RtRw:
    """Read RT and RW as Indonesians type them: with both words in either order, with one, or RT/RW in digits.

    Args:
        text: What was typed, at most 64 characters between white space.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but text.
        InvalidValueError: ``RT_RW_UNREADABLE``, ``TEXT_TOO_LONG``; the text is not in the fault, since an
            address may stand in it.

    >>> parse_rt_rw("RT 03/RW 05"), parse_rt_rw("003/005")
    (RtRw(rt=3, rw=5), RtRw(rt=3, rw=5))
    >>> parse_rt_rw("RT 000/RW 000")
    RtRw(rt=None, rw=None)
    """
    try:
        squeezed = squeeze_text(strip_text(text, what="RT and RW"))
    except InvalidValueError as error:
        raise InvalidValueError(*(evolve(fault, value=None) for fault in error.faults)) from None
    for shape in _SHAPES:
        found = shape.fullmatch(squeezed)
        if found:
            return _to_rt_rw(found)
    hint = "; is it the RT or the RW?" if _BARE.fullmatch(squeezed) else ""
    message = f"it is no RT and RW, such as RT 003/RW 005{hint}"
    raise InvalidValueError(Fault(ErrorCode.RT_RW_UNREADABLE, message))


def _to_rt_rw(found: re.Match[str]) -> RtRw:
    return RtRw(rt=int(found["rt"] or 0) or None, rw=int(found["rw"] or 0) or None)


def cut_rt_rw(text: str) -> tuple[RtRw, str]:
    """Return the RT and RW that stand in an address, and the address with a comma in their place.

    A second RT or RW stays where it is.

    Args:
        text: The address, with single spaces and hyphens for dashes.

    >>> cut_rt_rw("Kel. Klojen RT 03 RW 05 Kec. Klojen")
    (RtRw(rt=3, rw=5), 'Kel. Klojen , Kec. Klojen')
    """
    read = RtRw()
    taken: set[str] = set()
    rest: list[str] = []
    end = seen = 0
    for word in _WORD.finditer(text):
        found = next((match for shape in _WITH_WORDS if (match := shape.match(text, word.start()))), None)
        if found is None or word.start() < seen:
            continue
        seen = found.end()
        numbers = {name for name in ("rt", "rw") if found[name]}
        if not numbers & taken:
            taken |= numbers
            its = _to_rt_rw(found)
            read = RtRw(rt=read.rt or its.rt, rw=read.rw or its.rw)
            rest.append(text[end : found.start()])
            end = found.end()
    return read, ",".join((*rest, text[end:]))


def format_rt_rw(value: RtRw) -> str:
    """Write RT and RW with three digits each, as identity cards do; what is not stated is left out.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for anything but :class:`RtRw`.

    >>> format_rt_rw(RtRw(rt=3, rw=5)), format_rt_rw(RtRw(rw=5)), format_rt_rw(RtRw())
    ('RT 003/RW 005', 'RW 005', '')
    """
    raise_faults([check_type(value, RtRw, "")])
    parts = {"RT": value.rt, "RW": value.rw}
    return "/".join(f"{word} {number:03}" for word, number in parts.items() if number is not None)
