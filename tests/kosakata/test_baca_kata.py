"""Words of cells: those of real tables, each read or refused with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError
from umkm_core.kosakata.baca_kata import (
    LONGEST_DAFTAR,
    LONGEST_KATA,
    parse_daftar_kata,
    parse_kata,
    read_daftar_kata,
)
from umkm_core.kosakata.dokumen import JenisDokumen
from umkm_core.kosakata.kendala import BidangKendala
from umkm_core.kosakata.koperasi import (
    BentukKoperasi,
    JenisKoperasi,
    KelompokKoperasi,
    PolaKoperasi,
    WilayahKeanggotaan,
)
from umkm_core.kosakata.padanan import find_padanan_kata, load_kosakata, load_padanan
from umkm_core.kosakata.pelatihan import KebutuhanPelatihan
from umkm_core.kosakata.skala import SkalaUsaha
from umkm_core.kosakata.usaha import BentukUsaha, BidangUsaha, SektorUsaha, WilayahPemasaran

if TYPE_CHECKING:
    from collections.abc import Callable

    from umkm_core.values.words import WordEnum

COMPLIANCE: Final = "Peningkatan kesadaran dan kepatuhan terhadap ketentuan perundang-undangan"
AMBIGUOUS: Final = ErrorCode.KATA_AMBIGUOUS
OTHER: Final = ErrorCode.KATA_OTHER

READ: Final[dict[WordEnum, list[str]]] = {
    BentukKoperasi.PRIMER: ["PRIMER KABUPATEN/KOTA", "PRIMER PROVINSI", "PRIMER NASIONAL", "Koperasi Primer"],
    BentukKoperasi.SEKUNDER: ["SEKUNDER KABUPATEN/KOTA", "SEKUNDER PROVINSI", "Sekunder"],
    WilayahKeanggotaan.DALAM_KABUPATEN_KOTA: [
        *("PRIMER KABUPATEN/KOTA", "SEKUNDER KABUPATEN/KOTA", "KAB/KOTA", "dalam daerah kabupaten/kota"),
    ],
    WilayahKeanggotaan.LINTAS_KABUPATEN_KOTA: [
        *("PRIMER PROVINSI", "SEKUNDER PROVINSI", "PROVINSI", "lintas kab/kota, satu provinsi"),
    ],
    WilayahKeanggotaan.LINTAS_PROVINSI: ["PRIMER NASIONAL", "NASIONAL", "lintas provinsi"],
    PolaKoperasi.KONVENSIONAL: ["KONVENSIONAL"],
    PolaKoperasi.SYARIAH: ["SYARIAH"],
    JenisKoperasi.SIMPAN_PINJAM: ["KOPERASI SIMPAN PINJAM", "Simpan Pinjam"],
    JenisKoperasi.KONSUMEN: ["KOPERASI KONSUMEN", "konsumen"],
    JenisKoperasi.PRODUSEN: ["KOPERASI PRODUSEN"],
    JenisKoperasi.PEMASARAN: ["KOPERASI PEMASARAN"],
    JenisKoperasi.JASA: ["KOPERASI JASA"],
    KelompokKoperasi.SIMPAN_PINJAM: ["KOPERASI SIMPAN PINJAM"],
    KelompokKoperasi.SIMPAN_PINJAM_SYARIAH: ["KOPERASI SIMPAN PINJAM POLA SYARIAH (KSPPS)"],
    KelompokKoperasi.PONDOK_PESANTREN: ["KOPERASI PONDOK PESANTREN (KOPPONTREN)", "Kopontren"],
    KelompokKoperasi.WANITA: ["KOPERASI WANITA", "KOPWAN"],
    KelompokKoperasi.SERBA_USAHA: ["KOPERASI SERBA USAHA", "KSU"],
    KelompokKoperasi.PEGAWAI_NEGERI: ["KOPERASI PEGAWAI NEGERI (KPRI)", "KPRI"],
    KelompokKoperasi.LAINNYA: ["KOPERASI LAINNYA"],
    KelompokKoperasi.KEHUTANAN: ["KOPERASI KEHUTANAN"],
    KelompokKoperasi.KARYAWAN: ["KOPERASI KARYAWAN (KOPKAR)", "Kopkar"],
    KelompokKoperasi.UNIT_DESA: ["KOPERASI UNIT DESA (KUD)", "KUD"],
    KelompokKoperasi.PERTANIAN: ["KOPERASI PERTANIAN"],
    KelompokKoperasi.PETERNAKAN: ["KOPERASI PETERNAKAN"],
    KelompokKoperasi.KEPOLISIAN: ["KOPERASI KEPOLISIAN"],
    KelompokKoperasi.WREDATAMA: ["KOPERASI WREDATAMA"],
    KelompokKoperasi.PEDAGANG_PASAR: ["KOPERASI PEDAGANG PASAR (KOPPAS)"],
    BentukUsaha.PERSEORANGAN: ["PERSEORANGAN (BELUM ADA LEGALITAS)"],
    BentukUsaha.KOPERASI: ["KOPERASI"],
    BentukUsaha.UD: ["UD"],
    BentukUsaha.PT: ["PT"],
    BentukUsaha.CV: ["CV"],
    BentukUsaha.YAYASAN: ["YAYASAN"],
    BentukUsaha.PERSERO: ["PERSERO"],
    BidangUsaha.KERAJINAN: ["Handicraft\n", "CRAFT"],
    BidangUsaha.MAKANAN_MINUMAN: ["Makanan/Minuman\n", "MAKANAN", "MINUMAN", "KULINER"],
    BidangUsaha.FASHION: ["Fashion"],
    BidangUsaha.PERDAGANGAN: ["Perdagangan"],
    BidangUsaha.FURNITUR: ["Furniture/Home Decor\n", "MEBEL"],
    BidangUsaha.PERIKANAN_PETERNAKAN: ["Perikanan/Peternakan"],
    BidangUsaha.PERTANIAN_PERKEBUNAN: ["Pertanian/Perkebunan"],
    BidangUsaha.LAINNYA: ["Lainnya\n"],
    WilayahPemasaran.LOKAL: ["LOKAL KABUPATEN"],
    WilayahPemasaran.ANTARKABUPATEN: ["ANTAR KABUPATEN (REGIONAL)"],
    WilayahPemasaran.ANTARPROVINSI: ["ANTAR PROVINSI (REGIONAL)"],
    WilayahPemasaran.EKSPOR: ["LUAR NEGERI (EKSPOR)"],
    JenisDokumen.NIB: ["NIB"],
    JenisDokumen.IUMK: ["IUMK"],
    JenisDokumen.SIUP: ["SIUP"],
    JenisDokumen.SIUI: ["SIUI"],
    JenisDokumen.SIUJK: ["SIUJK"],
    JenisDokumen.IMB: ["IMB"],
    JenisDokumen.LAINNYA: ["LAINNYA"],
    JenisDokumen.HALAL: ["HALAL"],
    JenisDokumen.MEREK: ["MERK"],
    JenisDokumen.MD: ["MD/BPOM"],
    JenisDokumen.UJI_PRODUK: ["NUTRITION FACT/UJI PRODUK"],
    JenisDokumen.ISO_9001: ["ISO 9001 : 2015"],
    JenisDokumen.HACCP: ["HACCP"],
    JenisDokumen.P_IRT: ["PIRT", "P–IRT", "SPP-IRT"],
    BidangKendala.PERMODALAN: ["Permodalan"],
    BidangKendala.KAPASITAS_SDM: ["Kapasitas SDM"],
    BidangKendala.MANAJEMEN_KEUANGAN: ["Manajemen Keuangan"],
    BidangKendala.PERIZINAN_USAHA: ["Perizinan Usaha"],
    BidangKendala.PEMASARAN_DARING: ["Pemasaran Secara Online"],
    BidangKendala.AKSES_PASAR: ["Akses Pasar"],
    BidangKendala.DISTRIBUSI: ["Kesulitan Distribusi Barang/Produk"],
    BidangKendala.PENGEMASAN: ["Pengemasan Produk/Packaging"],
    BidangKendala.UTANG_PIUTANG: ["Perkara utang/piutang terkait modal atau tagihan"],
    BidangKendala.PERKREDITAN: ["Perkara perkreditan terkait modal usaha"],
    BidangKendala.WANPRESTASI: ["Wanprestasi atas perjanjian/kontrak"],
    BidangKendala.SENGKETA_KETENAGAKERJAAN: ["Sengketa ketenagakerjaan dengan karyawan"],
    BidangKendala.SENGKETA_PAJAK: ["Sengketa atas kewajiban pajak"],
    BidangKendala.KEKAYAAN_INTELEKTUAL: ["Pelanggaran atas kekayaan intelektual"],
    BidangKendala.DOKUMEN_HUKUM: ["Masalah penyusunan dokumen hukum"],
    BidangKendala.LITERASI_HUKUM: [
        "Literasi terhadap Ketentuan Perundang-undangan bagi UMKM (Khusus Penyuluhan Hukum)",
    ],
    BidangKendala.KEPATUHAN_HUKUM: [f"{COMPLIANCE} (Khusus Penyuluhan Hukum)"],
    KebutuhanPelatihan.KEWIRAUSAHAAN: ["Kewirausahaan"],
    KebutuhanPelatihan.PERKOPERASIAN: ["Perkoperasian"],
    KebutuhanPelatihan.AKSES_PEMASARAN: ["Akses Pemasaran"],
    KebutuhanPelatihan.KETERAMPILAN_TEKNIS: ["Keterampilan Teknis (Vocational)"],
    KebutuhanPelatihan.TEKNOLOGI_INFORMASI: ["Teknologi Informasi"],
    KebutuhanPelatihan.KOMPETENSI: ["Kompetensi (SKKNI)"],
    KebutuhanPelatihan.MANAJERIAL: ["Manajerial"],
    KebutuhanPelatihan.LITERASI_KEUANGAN: ["Literasi dan Akses Keuangan"],
    SektorUsaha.JASA_LAINNYA: ["AKTIVITAS JASA LAINNYA"],
    SektorUsaha.KEUANGAN_ASURANSI: ["AKTIVITAS KEUANGAN DAN ASURANSI"],
    SektorUsaha.PERDAGANGAN: ["PERDAGANGAN BESAR DAN ECERAN - REPARASI MOBIL DAN MOTOR"],
    SektorUsaha.PERTANIAN_KEHUTANAN_PERIKANAN: ["PERTANIAN, KEHUTANAN DAN PERIKANAN"],
    SektorUsaha.AKOMODASI_MAKAN_MINUM: ["PENYEDIAAN AKOMODASI DAN MAKAN MINUM"],
    SektorUsaha.INDUSTRI_PENGOLAHAN: ["INDUSTRI PENGOLAHAN"],
    SektorUsaha.PENDIDIKAN: ["PENDIDIKAN"],
    SektorUsaha.TREATMENT_AIR_LIMBAH: ["PENGADAAN AIR, PENGOLAHAN SAMPAH, LIMBAH DAN DAUR ULANG"],
    SektorUsaha.PENGADAAN_LISTRIK_GAS: ["PENGADAAN LISTRIK DAN GAS"],
    SektorUsaha.INFORMASI_KOMUNIKASI: ["INFORMASI DAN KOMUNIKASI"],
    SektorUsaha.KONSTRUKSI: ["KONSTRUKSI"],
    SektorUsaha.KESEHATAN_SOSIAL: ["KESEHATAN MANUSIA DAN AKTIVITAS SOSIAL"],
    SektorUsaha.REAL_ESTAT: ["REAL ESTATE"],
    SektorUsaha.PENGANGKUTAN_PERGUDANGAN: ["PENGANGKUTAN DAN PERGUDANGAN"],
}
"""Every word of the columns of real tables, but those that are refused."""

REFUSED: Final[list[tuple[str, type[WordEnum], ErrorCode, tuple[str, ...]]]] = [
    ("SKPD", JenisDokumen, AMBIGUOUS, ()),
    ("IUMK", BentukUsaha, OTHER, ()),
    ("KAB/KOTA", SkalaUsaha, OTHER, ()),
    ("NASIONAL", SkalaUsaha, OTHER, ()),
    ("UMK", SkalaUsaha, AMBIGUOUS, ("mikro", "kecil")),
    ("industri", SkalaUsaha, OTHER, ()),
    ("KOPERASI SERBA USAHA", JenisKoperasi, OTHER, ()),
    ("PRIMER", WilayahKeanggotaan, OTHER, ()),
    ("BATIK", BidangUsaha, AMBIGUOUS, ("fashion", "kerajinan")),
    ("BORDIR", BidangUsaha, AMBIGUOUS, ("fashion", "kerajinan")),
    ("AKSESORIS", BidangUsaha, AMBIGUOUS, ("fashion", "kerajinan")),
    ("DEKORASI", BidangUsaha, AMBIGUOUS, ("kerajinan", "furnitur")),
    ("KONVEKSI", BidangUsaha, AMBIGUOUS, ("fashion",)),
    ("AGRIBISNIS", BidangUsaha, AMBIGUOUS, ("pertanian/perkebunan", "perikanan/peternakan")),
    ("INDUSTRI", BidangUsaha, AMBIGUOUS, ()),
    ("JASA", BidangUsaha, OTHER, ()),
    ("OBAT-OBATAN", BidangUsaha, OTHER, ()),
    ("-", BentukUsaha, ErrorCode.KATA_EMPTY, ()),
    ("", BentukUsaha, ErrorCode.KATA_EMPTY, ()),
    ("0.0", JenisDokumen, ErrorCode.KATA_EMPTY, ()),
    ("HALLAL", JenisDokumen, ErrorCode.KATA_UNKNOWN, ("halal",)),
    ("Tanah Fiktif", BentukUsaha, ErrorCode.KATA_UNKNOWN, ()),
    ("NIB,SIUP", JenisDokumen, ErrorCode.KATA_UNKNOWN, ("SIUP",)),
]

CELLS: Final[list[tuple[str, tuple[WordEnum, ...]]]] = [
    ("NIB,SIUP,LAINNYA", (JenisDokumen.NIB, JenisDokumen.SIUP, JenisDokumen.LAINNYA)),
    ("NIB,SIUP\n,LAINNYA\n", (JenisDokumen.NIB, JenisDokumen.SIUP, JenisDokumen.LAINNYA)),
    ("NIB; SIUP;; nib\r\nNIB", (JenisDokumen.NIB, JenisDokumen.SIUP)),
    (
        "MERK,HALAL,MD/BPOM,HACCP,NUTRITION FACT/UJI PRODUK",
        (
            JenisDokumen.MEREK,
            JenisDokumen.HALAL,
            JenisDokumen.MD,
            JenisDokumen.HACCP,
            JenisDokumen.UJI_PRODUK,
        ),
    ),
    ("HALAL,ISO 9001 : 2015", (JenisDokumen.HALAL, JenisDokumen.ISO_9001)),
    ("NIB,-,0.0,", (JenisDokumen.NIB,)),
    (
        f"Permodalan,Kapasitas SDM\n,Perkara utang/piutang terkait modal atau tagihan,{COMPLIANCE}",
        (
            BidangKendala.PERMODALAN,
            BidangKendala.KAPASITAS_SDM,
            BidangKendala.UTANG_PIUTANG,
            BidangKendala.KEPATUHAN_HUKUM,
        ),
    ),
    # a word over two lines
    (
        "Literasi dan\nAkses Keuangan\nManajerial",
        (KebutuhanPelatihan.LITERASI_KEUANGAN, KebutuhanPelatihan.MANAJERIAL),
    ),
    # commas and a semicolon within words
    (
        f"PERTANIAN, KEHUTANAN DAN PERIKANAN, PENDIDIKAN,{SektorUsaha.PERDAGANGAN}",
        (SektorUsaha.PERTANIAN_KEHUTANAN_PERIKANAN, SektorUsaha.PENDIDIKAN, SektorUsaha.PERDAGANGAN),
    ),
    (
        "lintas kab/kota, satu provinsi; lintas kab/kota",
        (WilayahKeanggotaan.LINTAS_KABUPATEN_KOTA,),
    ),
]

NIK: Final = "3573014107050001"


@pytest.mark.parametrize(
    ("word", "member"), [(word, member) for member, words in READ.items() for word in words]
)
def test_a_word_of_real_tables_is_read(word: str, member: WordEnum) -> None:
    assert parse_kata(word, type(member)) is member
    assert parse_daftar_kata(word, type(member)) == (member,)


@pytest.mark.parametrize(("word", "kind", "code", "candidates"), REFUSED)
def test_a_word_is_refused_with_its_reason(
    word: str, kind: type[WordEnum], code: ErrorCode, candidates: tuple[str, ...]
) -> None:
    with pytest.raises(InvalidValueError) as refused:
        parse_kata(word, kind)
    (fault,) = refused.value.faults
    assert (fault.code, fault.path, fault.value, fault.candidates) == (code, "", word, candidates)


@pytest.mark.parametrize("word", ["JASA PERUSAHAAN", "Jasa Lainnya"])
def test_a_sector_of_statistics_may_be_several(word: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        parse_kata(word, SektorUsaha)
    letters = [SektorUsaha(title).kategori for title in refused.value.candidates]
    assert letters == (["M", "N"] if word.isupper() else ["R", "S", "T", "U"])


@pytest.mark.parametrize(("cell", "members"), CELLS)
def test_a_list_of_a_real_cell_is_read(cell: str, members: tuple[WordEnum, ...]) -> None:
    assert parse_daftar_kata(cell, type(members[0])) == members


@pytest.mark.parametrize("cell", ["", "-", " - ", "0.0", "0", ",\n,", "–", "-,-"])
def test_a_list_may_state_nothing(cell: str) -> None:
    assert parse_daftar_kata(cell, JenisDokumen) == ()


def test_all_words_that_are_not_read_are_told_at_once() -> None:
    with pytest.raises(InvalidValueError) as refused:
        parse_daftar_kata("NIB,SKPD\n,,HALLAL\n,ML\n,SIUP,hallo", JenisDokumen)
    assert [(fault.path, fault.code, fault.value) for fault in refused.value.faults] == [
        ("[1]", AMBIGUOUS, "SKPD"),
        ("[2]", ErrorCode.KATA_UNKNOWN, "HALLAL"),
        ("[3]", OTHER, "ML"),
        ("[5]", ErrorCode.KATA_UNKNOWN, "hallo"),
    ]


def test_one_bad_word_does_not_cost_the_others() -> None:
    members, faults = read_daftar_kata("NIB,SKPD\n,,HALLAL\n,SIUP,nib", JenisDokumen)
    assert members == (JenisDokumen.NIB, JenisDokumen.SIUP)
    assert [(fault.path, fault.code, fault.value) for fault in faults] == [
        ("[1]", AMBIGUOUS, "SKPD"),
        ("[2]", ErrorCode.KATA_UNKNOWN, "HALLAL"),
    ]
    assert read_daftar_kata("-", JenisDokumen) == ((), ())


@pytest.mark.parametrize("sign", ["", ",", ", ", ";", "\n"])
def test_no_number_of_a_person_is_shown_whole_or_in_parts(sign: str) -> None:
    spelled = sign.join(NIK[start : start + 4] for start in range(0, len(NIK), 4))
    with pytest.raises(InvalidValueError) as refused:
        parse_daftar_kata(f"NIB,{spelled},SIUP", JenisDokumen)
    shown = "".join(f"{fault}{fault.value}" for fault in refused.value.faults)
    assert "0141" not in shown
    assert "0001" not in shown


def test_a_cell_has_a_bound() -> None:
    with pytest.raises(InvalidValueError) as refused:
        read_daftar_kata("NIB," * LONGEST_DAFTAR, JenisDokumen)
    assert refused.value.code is ErrorCode.TEXT_TOO_LONG


@pytest.mark.parametrize(
    ("longest", "parse"), [(LONGEST_KATA, parse_kata), (LONGEST_DAFTAR, parse_daftar_kata)]
)
def test_a_text_has_a_bound(longest: int, parse: Callable[..., object]) -> None:
    for length, code in ((longest, ErrorCode.KATA_UNKNOWN), (longest + 1, ErrorCode.TEXT_TOO_LONG)):
        with pytest.raises(InvalidValueError) as refused:
            parse("x" * length, JenisDokumen)
        assert refused.value.code is code


@pytest.mark.parametrize("parse", [parse_kata, parse_daftar_kata, read_daftar_kata])
def test_words_are_read_from_text_into_a_vocabulary(parse: Callable[..., object]) -> None:
    for text, kind, code in (
        (None, JenisDokumen, ErrorCode.NOT_TEXT),
        ("NIB", JenisDokumen.NIB, ErrorCode.WRONG_TYPE),
        ("NIB", object(), ErrorCode.WRONG_TYPE),
        (None, None, ErrorCode.WRONG_TYPE),
    ):
        with pytest.raises(InvalidTypeError) as refused:
            parse(text, kind)
        assert refused.value.code is code


spellings = st.sampled_from(
    [
        (word, member)
        for kind in load_kosakata().values()
        for member, words in find_padanan_kata(kind).items()
        for word in words
    ]
)


@given(spelling=spellings, change=st.sampled_from([str.upper, str.lower, str.title]), white=st.data())
def test_case_white_space_and_dashes_do_not_count(
    spelling: tuple[str, WordEnum], change: Callable[[str], str], white: st.DataObject
) -> None:
    word, member = spelling
    space = white.draw(st.text(" \t\n\N{NO-BREAK SPACE}", min_size=1, max_size=3))
    dash = white.draw(st.sampled_from("-‐–—−"))
    around = white.draw(st.sampled_from(["", space]))
    written = f"{around}{change(word).replace(' ', space).replace('-', dash)}{around}"
    assert parse_kata(written, type(member)) is member


@given(
    data=st.data(),
    kind=st.sampled_from([*load_kosakata().values()]),
    sign=st.sampled_from([",", "\n,", ";", "\n", " , ", ",,"]),
)
def test_a_list_of_spellings_is_the_list_of_their_members(
    data: st.DataObject, kind: type[WordEnum], sign: str
) -> None:
    words = data.draw(st.lists(st.sampled_from([*load_padanan(kind).anggota_of]), max_size=5))
    members = dict.fromkeys(parse_kata(word, kind) for word in words)
    assert parse_daftar_kata(sign.join(words), kind) == tuple(members)


@given(
    known=st.lists(st.sampled_from(["NIB", "SIUP", "HALAL"]), max_size=4),
    unknown=st.lists(st.from_regex(r"[qx]{3,8}", fullmatch=True), min_size=1, max_size=4),
    data=st.data(),
)
def test_nothing_is_lost_of_a_list(known: list[str], unknown: list[str], data: st.DataObject) -> None:
    words = data.draw(st.permutations(known + unknown))
    members, faults = read_daftar_kata(",".join(words), JenisDokumen)
    assert [(fault.path, fault.value) for fault in faults] == [
        (f"[{index}]", word) for index, word in enumerate(words) if word in unknown
    ]
    read = [parse_kata(word, JenisDokumen) for word in words if word not in unknown]
    assert members == tuple(dict.fromkeys(read))
    with pytest.raises(InvalidValueError) as refused:
        parse_daftar_kata(",".join(words), JenisDokumen)
    assert refused.value.faults == faults
