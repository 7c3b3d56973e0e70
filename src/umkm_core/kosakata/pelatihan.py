"""Words for trainings."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class KomponenPelatihan(WordEnum):
    """A part of what a business must be able to do; a training that is *terpadu* has them together.

    Source: the press for the first three, by which a member of the council of Kota Batu tells *terpadu* from
    *parsial* (one source); the others are words of this library.
    """

    PRODUKSI = "produksi"
    """Making the product."""
    PENGEMASAN = "pengemasan"
    """Packaging it."""
    PEMASARAN = "pemasaran"
    """Selling it."""
    MANAJEMEN = "manajemen"
    """Running the business."""
    KEUANGAN = "keuangan"
    """Its money."""
    LEGALITAS = "legalitas"
    """Its papers."""
    LAINNYA = "lainnya"
    """Another part."""


class KebutuhanPelatihan(WordEnum):
    """A field in which people say that they need training.

    Source: the column KEBUTUHAN DIKLAT/PELATIHAN of real tables.
    """

    KEWIRAUSAHAAN = "kewirausahaan"
    """Entrepreneurship."""
    PERKOPERASIAN = "perkoperasian"
    """Cooperatives."""
    AKSES_PEMASARAN = "akses pemasaran"
    """Access to markets."""
    KETERAMPILAN_TEKNIS = "keterampilan teknis"
    """Skills of a trade, *vocational*."""
    TEKNOLOGI_INFORMASI = "teknologi informasi"
    """Information technology."""
    KOMPETENSI = "kompetensi"
    """What is certified by SKKNI, the national standards of competence."""
    MANAJERIAL = "manajerial"
    """Management."""
    LITERASI_KEUANGAN = "literasi keuangan"
    """Literacy in finance and access to it."""


class HasilPelatihan(WordEnum):
    """How a training ended for somebody. Words of this library."""

    LULUS = "lulus"
    """Passed."""
    TIDAK_LULUS = "tidak lulus"
    """Failed."""
    MENGUNDURKAN_DIRI = "mengundurkan diri"
    """Left before its end."""
    TIDAK_HADIR = "tidak hadir"
    """Was registered and never came."""
