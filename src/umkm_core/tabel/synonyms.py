"""The words by which tables of any origin name the facts of a business: the place to add another.

A header is compared word by word, without case, punctuation and the fillers below. What is left must be one
of the phrases of a fact, or several of them ("omzet / hasil penjualan"). Any other word may change the
meaning ("target omzet", "modal hutang"), so the column is not taken.

The whole headers by which known registers and lists name the fields of our classes are data of
:mod:`umkm_core.tabel.register_headers`; to add one there changes nothing here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from attrs import frozen


class Kind(StrEnum):
    """How the cells of a column are read."""

    MONEY = "money"
    """Whole rupiah, zero or more."""
    BALANCE = "balance"
    """Whole rupiah, which may be below zero: what is owned less what is owed."""
    COUNT = "count"
    """Persons."""
    DATE = "date"
    """One day."""

    @property
    def is_money(self) -> bool:
        """Whether they are amounts, which count rupiah or a multiple of it."""
        return self in {Kind.MONEY, Kind.BALANCE}


@frozen(kw_only=True)
class FactWords:
    """How headers name one fact.

    Attributes:
        fact: The name of the fact.
        kind: How its cells are read.
        phrases: What names it, the best name first.
        annual_phrases: What names it only where the header says that the figure is of a year.
        fillers: Phrases that do not change the meaning of this fact.
        of_a_year: Whether the figure is whole only when its year has ended.
    """

    fact: str
    kind: Kind
    phrases: tuple[str, ...]
    annual_phrases: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    of_a_year: bool = False


# The law leaves the land and the buildings of the place of business out of these measures.
_WITHOUT_LAND: Final = (
    "tidak termasuk tanah dan bangunan tempat usaha",
    "tidak termasuk tanah dan bangunan",
    "di luar tanah dan bangunan tempat usaha",
    "di luar tanah dan bangunan",
)

FACT_WORDS: Final = (
    FactWords(
        fact="hasil_penjualan",
        kind=Kind.MONEY,
        phrases=(
            "hasil penjualan",
            "hasil penjualan bersih",
            "penjualan bersih",
            "penjualan",
            "omzet",
            "omset",
            "peredaran usaha",
            "volume usaha",
            "turnover",
            "sales",
        ),
        annual_phrases=("pendapatan", "revenue"),
        of_a_year=True,
    ),
    FactWords(
        fact="modal_usaha",
        kind=Kind.MONEY,
        phrases=("modal usaha", "modal", "business capital"),
        fillers=_WITHOUT_LAND,
    ),
    FactWords(
        fact="kekayaan_bersih",
        kind=Kind.BALANCE,
        phrases=(
            "kekayaan bersih",
            "aset bersih",
            "asset bersih",
            "aktiva bersih",
            "harta bersih",
            "net worth",
            "net assets",
        ),
        fillers=(*_WITHOUT_LAND, "per 31 desember"),
    ),
    FactWords(
        fact="nilai_investasi",
        kind=Kind.MONEY,
        phrases=("nilai investasi", "investasi", "investment"),
        fillers=_WITHOUT_LAND,
    ),
    FactWords(
        fact="tenaga_kerja",
        kind=Kind.COUNT,
        phrases=(
            "tenaga kerja",
            "tk",
            "karyawan pengelola",
            "karyawan",
            "pekerja",
            "pegawai",
            "naker",
            "employees",
            "workers",
        ),
        fillers=("orang", "org", "jiwa", "number of"),
    ),
    FactWords(
        fact="tanggal_berdiri",
        kind=Kind.DATE,
        phrases=("tanggal berdiri", "tanggal pendirian", "tgl berdiri", "tgl pendirian", "date founded"),
    ),
)
"""How headers name each fact, in the order in which facts are listed."""

WORDS_BY_FACT: Final = {words.fact: words for words in FACT_WORDS}
"""The same by fact."""

FILLERS: Final = (
    *("nilai", "besar", "besaran", "besarnya", "jumlah", "jml", "total", "data"),
    *("usaha", "umkm", "ukm", "koperasi", "perusahaan"),
    *("per", "dalam", "terakhir"),
    *("rp", "rupiah", "idr"),
)
"""Phrases that do not change what a header says, whatever the fact."""

ANNUAL: Final = frozenset(
    {"tahun", "tahunan", "pertahun", "setahun", "thn", "th", "annual", "annually", "yearly", "year"}
)
"""Words that say that a figure is of a year; a year itself says it too."""

PERIODS: Final = frozenset(
    {
        *("bulan", "bulanan", "perbulan", "sebulan", "bln", "month", "monthly"),
        *("hari", "harian", "perhari", "sehari", "day", "daily"),
        *("minggu", "mingguan", "perminggu", "seminggu", "pekan", "week", "weekly"),
        *("triwulan", "tw", "kuartal", "quarter", "caturwulan", "semester"),
    }
)
"""Words that say that a figure is not of a year."""

UNITS: Final = frozenset(
    {
        *("ribu", "ribuan", "rb", "k", "000", "1000", "thousand", "thousands"),
        *("juta", "jutaan", "jt", "000000", "1000000", "million", "millions"),
        *("miliar", "miliaran", "milyar", "milyaran", "m", "billion", "triliun", "trilyun", "t"),
        *("usd", "dolar", "dollar", "sgd", "persen"),
    }
)
"""Words that say that the cells do not count whole rupiah."""

NOT_RUPIAH: Final = frozenset({"usd", "dolar", "dollar", "sgd", "persen"})
"""Those of them that no multiplication turns into rupiah."""

UNITS_IN_TITLES: Final = frozenset(unit for unit in UNITS if len(unit) > 1 and not unit.isdecimal())
"""Those of them that say it in a title above the header too, where a single letter may be anything."""

STATED_UNITS: Final = ("rupiah", "ribu", "juta", "miliar")
"""The units that a caller can state for the amounts of a column."""

PARTS: Final = frozenset(
    {
        *("laki", "perempuan", "pria", "wanita", "lk", "pr", "l", "p", "male", "female"),
        *("tetap", "kontrak", "honorer", "borongan", "lepas", "paruh", "asing", "lokal", "keluarga"),
        *("sendiri", "pinjaman", "hutang", "utang", "hibah", "pribadi"),
        *("online", "offline", "ekspor", "tunai", "kredit"),
    }
)
"""Words that say that a figure is a part of the whole."""
