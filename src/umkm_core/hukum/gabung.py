"""How several measures make one class, and the words by which a text of law chooses among them."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class Gabung(WordEnum):
    """How the measures of one version of a ladder combine; stated by the law data, per version."""

    TUNGGAL = "tunggal"
    """There is one measure."""
    MENURUT_TUJUAN = "menurut-tujuan"
    """The purpose of the question picks the measure (PP 7/2021 Pasal 35)."""
    SALAH_SATU = "salah-satu"
    """Meeting the lowest class by any one measure suffices; above it all measures must allow the class
    (UU 9/1995 Pasal 5)."""
    BILA_SEPAKAT = "bila-sepakat"
    """Any one measure speaks, joined by *atau*; where they name different classes the law is silent
    (UU 20/2008 Pasal 6)."""
    MATRIKS = "matriks"
    """Every combination of rungs is listed with its class (Permenperin 64/2016)."""


class Tujuan(WordEnum):
    """What the class is asked for, where the law lets the purpose pick the measure.

    Source: PP 7/2021 Pasal 35 ayat (2) and (4).
    """

    PENDIRIAN = "pendirian"
    """Founding or registering the business: modal usaha."""
    PEMBERDAYAAN = "pemberdayaan"
    """Ease, protection and empowerment of a business: hasil penjualan tahunan."""


class Bacaan(WordEnum):
    """How PP 7/2021 Pasal 35 is read; the readings are disputed, so the caller may choose."""

    FUNGSI = "fungsi"
    """By what the class is asked for (:class:`Tujuan`)."""
    TANGGAL_BERDIRI = "tanggal-berdiri"
    """By the date of founding: modal usaha for businesses founded since the regulation, hasil penjualan for
    those before it."""


class Berdiri(WordEnum):
    """Whether a business was founded before the start of a version of the law, or since."""

    SEBELUM = "sebelum"
    SEJAK = "sejak"
