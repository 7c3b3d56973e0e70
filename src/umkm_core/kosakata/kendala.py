"""Words for what stands in the way of a business, and for those who help."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class BidangKendala(WordEnum):
    """What an obstacle is about."""

    PERMODALAN = "permodalan"
    MANAJEMEN_KEUANGAN = "manajemen keuangan"
    KAPASITAS_SDM = "kapasitas SDM"
    PERIZINAN_USAHA = "perizinan usaha"
    BAHAN_BAKU = "bahan baku"
    PRODUKSI = "produksi"
    PENGEMASAN = "pengemasan"
    DISTRIBUSI = "distribusi"
    PEMASARAN_DARING = "pemasaran daring"
    AKSES_PASAR = "akses pasar"
    UTANG_PIUTANG = "utang piutang"
    """A case at law over debts."""
    PERKREDITAN = "perkreditan"
    """A case at law over a loan."""
    WANPRESTASI = "wanprestasi"
    SENGKETA_KETENAGAKERJAAN = "sengketa ketenagakerjaan"
    SENGKETA_PAJAK = "sengketa pajak"
    KEKAYAAN_INTELEKTUAL = "kekayaan intelektual"
    DOKUMEN_HUKUM = "dokumen hukum"
    LITERASI_HUKUM = "literasi hukum"
    KEPATUHAN_HUKUM = "kepatuhan hukum"
    LAINNYA = "lainnya"


class BidangKonsultan(WordEnum):
    """A field in which a PLUT-KUMKM advises."""

    KELEMBAGAAN = "kelembagaan"
    SDM = "SDM"
    PRODUKSI = "produksi"
    PEMBIAYAAN = "pembiayaan"
    PEMASARAN = "pemasaran"
    TEKNOLOGI_INFORMASI = "teknologi informasi"
    JARINGAN_KERJA_SAMA = "jaringan kerja sama"
