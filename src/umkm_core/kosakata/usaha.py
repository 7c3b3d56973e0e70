"""Words for kinds of businesses and how they fare."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class BentukUsaha(WordEnum):
    """The legal form of a business."""

    PERSEORANGAN = "perseorangan"
    """A person, without a form of its own."""
    UD = "UD"
    """Usaha dagang, of one person."""
    FIRMA = "firma"
    CV = "CV"
    """Persekutuan komanditer."""
    PERSEROAN_PERORANGAN = "perseroan perorangan"
    """PT of one person (UU 6/2023)."""
    PT = "PT"
    PERSERO = "persero"
    """PT of the state."""
    KOPERASI = "koperasi"
    YAYASAN = "yayasan"


class KeadaanUsaha(WordEnum):
    """Whether a business works."""

    AKTIF = "aktif"
    BERHENTI_PRODUKSI = "berhenti produksi"
    BANGKIT_KEMBALI = "bangkit kembali"
    """It works again after it had stopped."""
    TUTUP = "tutup"
    """For good."""


class BidangUsaha(WordEnum):
    """What a business makes or does, as lists of trainings group it."""

    MAKANAN_MINUMAN = "makanan/minuman"
    FASHION = "fashion"
    KERAJINAN = "kerajinan"
    PERDAGANGAN = "perdagangan"
    FURNITUR = "furnitur"
    PERIKANAN_PETERNAKAN = "perikanan/peternakan"
    PERTANIAN_PERKEBUNAN = "pertanian/perkebunan"
    LAINNYA = "lainnya"


class WilayahPemasaran(WordEnum):
    """How far a business sells."""

    LOKAL = "lokal"
    """Within its kabupaten or kota."""
    ANTARKABUPATEN = "antarkabupaten"
    """Within its provinsi."""
    ANTARPROVINSI = "antarprovinsi"
    EKSPOR = "ekspor"
