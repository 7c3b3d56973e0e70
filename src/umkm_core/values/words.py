"""Enumerations whose members are words: of the law, of the trade, of a question."""

from __future__ import annotations

from enum import Enum
from typing import Any, NoReturn, Self


class WordEnum(Enum):
    """An enumeration of words; ``str()`` of a member is its word.

    Comparing a member with text is a :class:`TypeError`, because ``tujuan == "pendirian"`` would otherwise
    be a silent ``False``.

    >>> class Arah(WordEnum):
    ...     NAIK = "naik"
    >>> str(Arah.NAIK)
    'naik'
    >>> Arah.NAIK == "naik"
    Traceback (most recent call last):
        ...
    TypeError: Arah.NAIK does not compare with text; write Arah('naik') or .value
    """

    __hash__ = object.__hash__

    def __str__(self) -> str:
        return str(self._value_)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, str):
            self._refuse_text(other)
        return self is other

    def __ne__(self, other: object) -> bool:
        return not self == other

    def _refuse_text(self, other: str) -> NoReturn:
        kind = type(self).__name__
        msg = f"{kind}.{self.name} does not compare with text; write {kind}({other!r}) or .value"
        raise TypeError(msg)


class OrderedLabel(WordEnum):
    """An enumeration of words that are ordered as they are written, lowest first.

    Members of different scales have no order with each other, and none compares with text.

    >>> class Tingkat(OrderedLabel):
    ...     RENDAH = "rendah"
    ...     TINGGI = "tinggi"
    >>> Tingkat.RENDAH < Tingkat.TINGGI, str(Tingkat.TINGGI)
    (True, 'tinggi')
    """

    rank: int
    """Position in the order, from 0."""

    def __new__(cls, word: str) -> Self:  # noqa: D102 - the class says it
        member = object.__new__(cls)
        member._value_ = word
        member.rank = len(cls.__members__)
        return member

    def __lt__(self, other: Self) -> bool:
        return self._rank_of(other) > self.rank

    def __le__(self, other: Self) -> bool:
        return self._rank_of(other) >= self.rank

    def __gt__(self, other: Self) -> bool:
        return self._rank_of(other) < self.rank

    def __ge__(self, other: Self) -> bool:
        return self._rank_of(other) <= self.rank

    def _rank_of(self, other: object) -> int:
        if isinstance(other, str):
            self._refuse_text(other)
        if not isinstance(other, type(self)):
            msg = f"{self} is of {type(self).__name__} and has no order with {other!r}"
            raise TypeError(msg)
        return other.rank

    def __reduce_ex__(self, proto: Any) -> tuple[type[Self], tuple[str]]:  # noqa: ANN401 - the protocol's own
        return type(self), (self.value,)
