"""Classes of size: words of the law that have an order.

Each scale owns its labels: the *menengah* of the UMKM law, of statistics (*sedang*) and of industry are
different words with different bounds, so they are different types and do not compare with each other.
"""

from __future__ import annotations

from umkm_core.values.words import OrderedLabel, WordEnum


class SkalaUsaha(OrderedLabel):
    """Size of a business under the UMKM law, *skala usaha*: mikro < kecil < menengah < besar.

    Source: UU 20/2008 Pasal 1 and 6; PP 7/2021 Pasal 35 (confirmed).

    >>> max(SkalaUsaha.KECIL, SkalaUsaha.MIKRO)
    <SkalaUsaha.KECIL: 'kecil'>
    """

    MIKRO = "mikro"
    KECIL = "kecil"
    MENENGAH = "menengah"
    BESAR = "besar"


class SkalaBPS(OrderedLabel):
    """Size by number of workers in the statistics of BPS: mikro < kecil < sedang < besar.

    Source: the statistics of manufacturing of BPS (confirmed).

    >>> str(SkalaBPS.SEDANG)
    'sedang'
    """

    MIKRO = "mikro"
    KECIL = "kecil"
    SEDANG = "sedang"
    BESAR = "besar"


class SkalaIndustri(OrderedLabel):
    """Size of an industrial business, by workers and investment: kecil < menengah < besar.

    Source: Permenperin 64/M-IND/PER/7/2016 (kecil and menengah confirmed; besar is what is left).

    >>> [str(skala) for skala in SkalaIndustri]
    ['kecil', 'menengah', 'besar']
    """

    KECIL = "kecil"
    MENENGAH = "menengah"
    BESAR = "besar"


class Mandiri(WordEnum):
    """The statement that a business is part of no other, *berdiri sendiri*; see :data:`MANDIRI`.

    Source: UU 20/2008 Pasal 1 angka 2 and 3 ask for it (confirmed).
    """

    MANDIRI = "mandiri"


MANDIRI = Mandiri.MANDIRI
"""``bagian_dari=MANDIRI`` states independence; ``None`` states nothing."""
