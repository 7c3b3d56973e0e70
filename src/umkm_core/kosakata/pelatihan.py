"""Words for trainings."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class KomponenPelatihan(WordEnum):
    """A part of what a business must be able to do; a training that is *terpadu* has them together."""

    PRODUKSI = "produksi"
    PENGEMASAN = "pengemasan"
    PEMASARAN = "pemasaran"
    MANAJEMEN = "manajemen"
    KEUANGAN = "keuangan"
    LEGALITAS = "legalitas"
    LAINNYA = "lainnya"


class KebutuhanPelatihan(WordEnum):
    """A field in which people say that they need training."""

    KEWIRAUSAHAAN = "kewirausahaan"
    PERKOPERASIAN = "perkoperasian"
    AKSES_PEMASARAN = "akses pemasaran"
    KETERAMPILAN_TEKNIS = "keterampilan teknis"
    TEKNOLOGI_INFORMASI = "teknologi informasi"
    KOMPETENSI = "kompetensi"
    """By SKKNI."""
    MANAJERIAL = "manajerial"
    LITERASI_KEUANGAN = "literasi keuangan"
    """Literacy in finance and access to it."""


class HasilPelatihan(WordEnum):
    """How a training ended for somebody."""

    LULUS = "lulus"
    TIDAK_LULUS = "tidak lulus"
    MENGUNDURKAN_DIRI = "mengundurkan diri"
