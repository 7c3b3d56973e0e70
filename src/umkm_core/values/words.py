"""Enumerations whose members are words: of the law, of the trade, of a question."""

from __future__ import annotations

from enum import Enum
from typing import NoReturn


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
