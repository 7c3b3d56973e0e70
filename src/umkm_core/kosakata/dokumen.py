"""Words for papers of a business, a product or a cooperative."""

from __future__ import annotations

from umkm_core.values.words import WordEnum


class JenisDokumen(WordEnum):
    """What a paper permits or attests.

    Source: the columns PRIZINAN USAHA, SERTIFIKASI USAHA and STATUS USAHA of real tables; ``P_IRT`` from the
    rules for food (Peraturan BPOM 22/2018, confirmed), ``SERTIFIKAT_NIK`` from ODS (confirmed).
    """

    NIB = "NIB"
    """Nomor induk berusaha: registration of a business, and its permit where the risk is low."""
    IUMK = "IUMK"
    """Izin usaha mikro kecil."""
    SIUP = "SIUP"
    """Surat izin usaha perdagangan, for trade."""
    SIUI = "SIUI"
    """Surat izin usaha industri, for industry."""
    SIUJK = "SIUJK"
    """Surat izin usaha jasa konstruksi, for construction."""
    IMB = "IMB"
    """Izin mendirikan bangunan, of a building."""
    P_IRT = "P-IRT"
    """Number of a food product of a home industry."""
    MD = "MD"
    """Izin edar of BPOM for processed food made in Indonesia."""
    HALAL = "halal"
    """Halal certificate."""
    MEREK = "merek"
    """Registered trade mark."""
    UJI_PRODUK = "uji produk"
    """Test of a product, of its nutrition facts say."""
    HACCP = "HACCP"
    """Attestation of how hazards of food are controlled."""
    ISO_9001 = "ISO 9001"
    """Attestation of the management of quality."""
    SNI = "SNI"
    """Attestation by a national standard, *Standar Nasional Indonesia*."""
    SERTIFIKAT_NIK = "sertifikat NIK"
    """Certificate of the register number of a cooperative, for one that is active and has held its RAT."""
    LAINNYA = "lainnya"
    """Another paper."""
