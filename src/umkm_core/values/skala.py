"""Classes of size: words of the law that have an order.

Each scale owns its labels: the *menengah* of the UMKM law, of statistics (*sedang*) and of industry are
different words with different bounds, so they are different types and do not compare with each other.
"""

from __future__ import annotations

from typing import Any, Self

from umkm_core.values.words import WordEnum


class OrderedLabel(WordEnum):
    """An enumeration of words that are ordered as they are written, lowest first.

    Members of different scales have no order with each other, and none compares with text.

    >>> SkalaUsaha.MIKRO < SkalaUsaha.KECIL
    True
    >>> str(SkalaUsaha.MENENGAH)
    'menengah'
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


class SkalaUsaha(OrderedLabel):
    """Size of a business under the UMKM law, *skala usaha*: mikro < kecil < menengah < besar.

    Source: UU 20/2008 Pasal 1 and 6; PP 7/2021 Pasal 35.

    >>> max(SkalaUsaha.KECIL, SkalaUsaha.MIKRO)
    <SkalaUsaha.KECIL: 'kecil'>
    """

    MIKRO = "mikro"
    KECIL = "kecil"
    MENENGAH = "menengah"
    BESAR = "besar"


class SkalaBPS(OrderedLabel):
    """Size by number of workers in the statistics of BPS: mikro < kecil < sedang < besar.

    >>> str(SkalaBPS.SEDANG)
    'sedang'
    """

    MIKRO = "mikro"
    KECIL = "kecil"
    SEDANG = "sedang"
    BESAR = "besar"


class SkalaIndustri(OrderedLabel):
    """Size of an industrial business, by workers and investment: kecil < menengah < besar.

    Source: Permenperin 64/M-IND/PER/7/2016.

    >>> [str(skala) for skala in SkalaIndustri]
    ['kecil', 'menengah', 'besar']
    """

    KECIL = "kecil"
    MENENGAH = "menengah"
    BESAR = "besar"


class Mandiri(WordEnum):
    """The statement that a business is part of no other, *berdiri sendiri*; see :data:`MANDIRI`."""

    MANDIRI = "mandiri"


MANDIRI = Mandiri.MANDIRI
"""``bagian_dari=MANDIRI`` states independence; ``None`` states nothing."""
