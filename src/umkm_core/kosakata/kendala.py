"""Words for what stands in the way of a business, and for those who help."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class BidangKendala(WordEnum):
    """What an obstacle is about.

    Source: the column PERMSALAHAN YANG DIHADAPI of real tables; ``BAHAN_BAKU``, ``PRODUKSI`` and ``LAINNYA``
    are words of this library. Those at law fall in no field of a consultant.
    """

    PERMODALAN = "permodalan"
    """Capital."""
    MANAJEMEN_KEUANGAN = "manajemen keuangan"
    """Keeping accounts and planning with them."""
    KAPASITAS_SDM = "kapasitas SDM"
    """What those who work there are able to do."""
    PERIZINAN_USAHA = "perizinan usaha"
    """Permits."""
    BAHAN_BAKU = "bahan baku"
    """Raw material."""
    PRODUKSI = "produksi"
    """Making the product."""
    PENGEMASAN = "pengemasan"
    """Packaging."""
    DISTRIBUSI = "distribusi"
    """Bringing goods to where they are sold."""
    PEMASARAN_DARING = "pemasaran daring"
    """Selling online."""
    AKSES_PASAR = "akses pasar"
    """Finding those who buy."""
    UTANG_PIUTANG = "utang piutang"
    """A case at law over debts."""
    PERKREDITAN = "perkreditan"
    """A case at law over a loan."""
    WANPRESTASI = "wanprestasi"
    """A breach of contract."""
    SENGKETA_KETENAGAKERJAAN = "sengketa ketenagakerjaan"
    """A dispute with workers."""
    SENGKETA_PAJAK = "sengketa pajak"
    """A dispute over tax."""
    KEKAYAAN_INTELEKTUAL = "kekayaan intelektual"
    """A breach of intellectual property."""
    DOKUMEN_HUKUM = "dokumen hukum"
    """Drawing up legal papers."""
    LITERASI_HUKUM = "literasi hukum"
    """Knowing the rules that hold for UMKM."""
    KEPATUHAN_HUKUM = "kepatuhan hukum"
    """Being aware of the rules and keeping them."""
    LAINNYA = "lainnya"
    """Another obstacle."""


class BidangKonsultan(WordEnum):
    """A field in which a PLUT-KUMKM, the service centre for cooperatives and UMKM, advises.

    Source: news of several PLUT-KUMKM for the first six (confirmed). The seventh is in one source, of the
    PLUT-KUMKM of Sulawesi Tengah, which has seven consultants (mercusuar.web.id).
    """

    KELEMBAGAAN = "kelembagaan"
    """Form, permits and organisation."""
    SDM = "SDM"
    """Those who work there."""
    PRODUKSI = "produksi"
    """Making the product."""
    PEMBIAYAAN = "pembiayaan"
    """Capital and loans."""
    PEMASARAN = "pemasaran"
    """Selling."""
    TEKNOLOGI_INFORMASI = "teknologi informasi"
    """Information technology."""
    JARINGAN_KERJA_SAMA = "jaringan kerja sama"
    """Working together with others (one source)."""
