"""Words for papers of a business, a product or a cooperative."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class JenisDokumen(WordEnum):
    """What a paper permits or attests."""

    NIB = "NIB"
    IUMK = "IUMK"
    SIUP = "SIUP"
    SIUI = "SIUI"
    SIUJK = "SIUJK"
    IMB = "IMB"
    P_IRT = "P-IRT"
    MD = "MD"
    """Izin edar of BPOM for processed food made in Indonesia."""
    HALAL = "halal"
    MEREK = "merek"
    UJI_PRODUK = "uji produk"
    """Nutrition facts, say."""
    HACCP = "HACCP"
    ISO_9001 = "ISO 9001"
    SNI = "SNI"
    SERTIFIKAT_NIK = "sertifikat NIK"
    """Of a cooperative."""
    LAINNYA = "lainnya"
