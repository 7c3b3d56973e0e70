"""Notes: what an answer wants its reader to know, each with a stable code."""

from __future__ import annotations

from typing import Self

from attrs import frozen

from umkm_core.errors import Code
from umkm_core.hukum.rujukan import Rujukan
from umkm_core.values.catatan import CatatanBerkode, to_rincian


class KodeCatatan(Code):
    """The registry of note codes.

    ``kalimat`` is what an end user reads, Indonesian, with fields in braces; ``meaning`` says for developers
    when the note is given.

    >>> KodeCatatan.MELEWATI_KITAB.value
    'melewati-kitab'
    """

    MELEWATI_KITAB = (
        "melewati-kitab",
        "`pada` is later than the last day the book of law knows of.",
        "Tanggal yang ditanyakan melewati {diketahui_sampai}, hari terakhir yang diketahui kitab hukum ini.",
    )
    MULAI_TIDAK_TERBACA = (
        "mulai-tidak-terbaca",
        "The start of the version that answers was not read, so it may not yet have been in force.",
        "Hari mulai berlaku {versi} tidak terbaca di sumber mana pun.",
    )
    TANPA_ANGKA = (
        "tanpa-angka",
        "The law in force has no figures; those of the version before it answer, disputed.",
        "Hukum pada tanggal itu tidak memuat angka; angka lama yang dipakai.",
    )
    HUKUM_DAERAH = (
        "hukum-daerah",
        "The rule rests on a regional instrument, and facts carry no area to hold against it.",
        "Aturan ini hanya berlaku di wilayah {wilayah}; letak usaha tidak diperiksa.",
    )
    BACAAN_SENGKETA = (
        "bacaan-sengketa",
        "The choice of measure rests on a disputed reading of the text.",
        "Ukuran mana yang dipakai dipersengketakan; di sini menurut {bacaan}.",
    )
    UKURAN_LAIN_BERBEDA = (
        "ukuran-lain-berbeda",
        "Another measure, which this purpose does not use, gives another class.",
        "Menurut ukuran yang tidak dipakai, {ukuran}, kelasnya {kelas}.",
    )
    UKURAN_LAIN_TIDAK_DINYATAKAN = (
        "ukuran-lain-tidak-dinyatakan",
        "Only one of the measures that the law joins by *atau* is stated.",
        "{ukuran} tidak dinyatakan; kelas menurut ukuran yang ada.",
    )
    UKURAN_BERTENTANGAN = (
        "ukuran-bertentangan",
        "Measures of equal standing point to different classes; the law is silent.",
        "Ukuran-ukuran menunjuk kelas yang berbeda dan hukum tidak mengatur mana yang dipakai.",
    )
    PILIHAN_PEMANGGIL = (
        "pilihan-pemanggil",
        "The law does not decide; `bila_berbeda` did.",
        "Kelas dipilih pemanggil ({pilihan}), bukan oleh hukum.",
    )
    KELAS_TIDAK_DIPISAHKAN = (
        "kelas-tidak-dipisahkan",
        "The law in force gives no bound between the possible classes.",
        "Hukum pada tanggal itu tidak memisahkan {kelas}.",
    )
    KELAS_TURUNAN = (
        "kelas-turunan",
        "No text states the rung; it follows from the others.",
        "Kelas {kelas} tidak ditulis sebagai baris tersendiri; diturunkan dari batas di bawahnya.",
    )
    KEMANDIRIAN_TIDAK_DINYATAKAN = (
        "kemandirian-tidak-dinyatakan",
        "A fact that decides `umkm` is not stated.",
        "Tidak dinyatakan: {fakta}; karena itu tidak dapat dikatakan apakah usaha ini UMKM.",
    )
    KEMANDIRIAN_TIDAK_DIATUR = (
        "kemandirian-tidak-diatur",
        "No rule of independence was read for the class at that date.",
        "Tidak ada aturan kemandirian yang terbaca untuk kelas {kelas} pada tanggal itu.",
    )
    BUKAN_MANDIRI = (
        "bukan-mandiri",
        "The business is part of one whose class the law excludes.",
        "Bagian dari usaha {induk}, sehingga tidak terhitung usaha {kelas} sebagai UMKM.",
    )
    BAGIAN_DARI_TIDAK_DIATUR = (
        "bagian-dari-tidak-diatur",
        "The law does not say whether a business of this class may be part of one of that class.",
        "Bagian dari usaha {induk}; hukum tidak mengatur apakah usaha {kelas} tetap UMKM.",
    )
    MILIK_BUKAN_PERORANGAN = (
        "milik-bukan-perorangan",
        "A business of micro size that is not owned by a person; definition and practice differ.",
        "Bukan milik perorangan, padahal usaha mikro menurut definisinya milik perorangan: sengketa.",
    )
    PMA_USAHA_BESAR = (
        "pma-usaha-besar",
        "Foreign investment is besar whatever its figures.",
        "Penanaman modal asing adalah usaha besar berapa pun angkanya.",
    )
    PMA_BUKAN_UMKM = (
        "pma-bukan-umkm",
        "The law of the date requires Indonesian ownership.",
        "Bukan milik warga negara Indonesia, sehingga bukan usaha {kelas}.",
    )
    PMA_TIDAK_DINYATAKAN = (
        "pma-tidak-dinyatakan",
        "Foreign investment is not stated, and would be besar whatever its figures.",
        "Tidak dinyatakan apakah penanaman modal asing; bila ya, skalanya {kelas} berapa pun angkanya.",
    )
    PMA_TIDAK_DIATUR = (
        "pma-tidak-diatur",
        "No rule on the size of foreign investment was read for the date.",
        "Tidak terbaca aturan tegas tentang skala PMA pada tanggal itu; kelas menurut angka.",
    )
    PERHATIAN = (
        "perhatian",
        "The version of the law that answers has a reservation that its reader must know.",
        "{perhatian}",
    )
    PILIHAN_TIDAK_BERLAKU = (
        "pilihan-tidak-berlaku",
        "A choice of the caller has no place in the law of the date and changed nothing.",
        "Pilihan {pilihan} tidak berpengaruh menurut hukum pada tanggal itu.",
    )
    DI_LUAR_TANGGA = (
        "di-luar-tangga",
        "A value lies below the lowest rung of the ladder and was not used.",
        "{ukuran} di bawah nilai terendah yang digolongkan.",
    )
    BELUM_BERDIRI = (
        "belum-berdiri",
        "The business was founded after the date of the question.",
        "Usaha ini berdiri sesudah tanggal yang ditanyakan.",
    )
    PERKIRAAN_DIPAKAI = (
        "perkiraan-dipakai",
        "An estimate of the running year was used because the caller allows it.",
        "{ukuran} adalah perkiraan tahun buku {tahun} yang masih berjalan.",
    )
    PERKIRAAN_TIDAK_DIPAKAI = (
        "perkiraan-tidak-dipakai",
        "An estimate was left out: not allowed by the caller, or not of the running year.",
        "Perkiraan tahun buku {tahun} tidak dipakai.",
    )
    TAHUN_BUKU_LAMA = (
        "tahun-buku-lama",
        "The latest figure that is stated is older than the last tahun buku that has ended.",
        "{ukuran} berasal dari tahun buku {tahun}, bukan dari tahun buku terakhir yang telah selesai.",
    )
    TAHUN_BUKU_PENDEK = (
        "tahun-buku-pendek",
        "A tahun buku shorter than a year; its figures are not annualised.",
        "{ukuran} berasal dari tahun buku {tahun} yang hanya {bulan} bulan; tidak disetahunkan.",
    )
    LAPORAN_BUKAN_REALISASI = (
        "laporan-bukan-realisasi",
        "A report that is told as urged, planned or aimed at, by nobody as more, was left out.",
        "Angka tahun buku {tahun} baru usulan, rencana atau sasaran; tidak dipakai.",
    )
    TAHUN_BUKU_BELUM_BERAKHIR = (
        "tahun-buku-belum-berakhir",
        "A report that would tell a missing figure is of a year that has not ended by `pada`.",
        "Tahun buku {tahun} belum berakhir pada tanggal itu; angkanya tidak dipakai.",
    )
    BAGIAN_TIDAK_LENGKAP = (
        "bagian-tidak-lengkap",
        "A figure could be computed from its parts, but one of them is not stated.",
        "{ukuran} tidak dapat dihitung: {kurang} tidak dinyatakan.",
    )


@frozen
class Catatan(CatatanBerkode[KodeCatatan]):
    """One note of an answer.

    Attributes:
        kode: Its code.
        rincian: The fields of its sentence, as pairs of name and text.
        dasar: Citations it rests on.

    >>> print(Catatan.make(KodeCatatan.PILIHAN_PEMANGGIL, pilihan="tertinggi"))
    Kelas dipilih pemanggil (tertinggi), bukan oleh hukum.
    """

    dasar: tuple[Rujukan, ...] = ()

    @classmethod
    def make(cls, kode: KodeCatatan, *, dasar: tuple[Rujukan, ...] = (), **rincian: object) -> Self:
        """Make a note from the fields of its sentence."""
        return cls(kode, to_rincian(rincian), dasar)
