from __future__ import annotations

import pickle
import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import umkm_core.acuan
from umkm_core.acuan.kbli import (
    EdisiKBLI,
    TingkatKBLI,
    check_kode,
    check_tingkat,
    find_induk,
    find_nol_hilang,
    find_tingkat,
    load_struktur,
)
from umkm_core.acuan.simpan_pinjam import find_padanan, find_simpan_pinjam
from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError
from umkm_core.values.status import Status

if TYPE_CHECKING:
    from umkm_core.acuan.kbli import StrukturKBLI

E2009, E2015, E2017, E2020, E2025 = EdisiKBLI
KELOMPOK: Final = TingkatKBLI.KELOMPOK
DATA: Final = Path(next(iter(umkm_core.acuan.__path__))) / "data"
WITH_LIST: Final = (E2020, E2025)

# Which golongan pokok each kategori has, from first to last, typed a second time.
KATEGORI: Final = {
    E2020: (
        "A 01-03, B 05-09, C 10-33, D 35, E 36-39, F 41-43, G 45-47, H 49-53, I 55-56, J 58-63, K 64-66, "
        "L 68, M 69-75, N 77-82, O 84, P 85, Q 86-88, R 90-93, S 94-96, T 97-98, U 99"
    ),
    E2025: (
        "A 01-03, B 05-09, C 10-33, D 35, E 36-39, F 41-43, G 46-47, H 49-53, I 55-56, J 58-60, K 61-63, "
        "L 64-66, M 68, N 69-75, O 77-82, P 84, Q 85, R 86-88, S 90-93, T 94-96, U 97-98, V 99"
    ),
}

# pelaksana, pola, bentuk
SIMPAN_PINJAM: Final = {
    (E2020, "64141"): ("koperasi", "konvensional", "primer"),
    (E2020, "64142"): ("unit", "konvensional", "primer"),
    (E2020, "64143"): ("koperasi", "konvensional", "sekunder"),
    (E2020, "64144"): ("unit", "konvensional", "sekunder"),
    (E2020, "64145"): ("koperasi", "syariah", "primer"),
    (E2020, "64146"): ("unit", "syariah", "primer"),
    (E2020, "64147"): ("koperasi", "syariah", "sekunder"),
    (E2020, "64148"): ("unit", "syariah", "sekunder"),
    (E2025, "64191"): (None, "konvensional", None),
    (E2025, "64192"): (None, "syariah", None),
}
OTHER_BUSINESS: Final = [
    (E2020, "64191"),
    (E2025, "64141"),  # the subgolongan is gone
    (E2015, "64141"),  # nothing was read of older editions
    (E2025, "64193"),  # microfinance that is no cooperative
    (E2020, "6414"),
    (E2020, ""),
]


def struktur_of(edisi: EdisiKBLI) -> StrukturKBLI:
    struktur = load_struktur(edisi)
    assert struktur is not None
    return struktur


def test_editions_are_ordered_and_have_their_regulation() -> None:
    assert max(EdisiKBLI) is E2025
    assert {str(edisi): edisi.terbitan.singkatan for edisi in EdisiKBLI} == {
        "KBLI 2009": "Perka BPS 57/2009",
        "KBLI 2015": "Perka BPS 95/2015",
        "KBLI 2017": "Perka BPS 19/2017",
        "KBLI 2020": "Peraturan BPS 2/2020",
        "KBLI 2025": "Peraturan BPS 7/2025",
    }


def test_dates_are_those_that_were_read() -> None:
    baru = E2025.terbitan
    assert (baru.ditetapkan, baru.diundangkan, baru.berlaku_sejak, baru.penyesuaian_sampai) == (
        date(2025, 12, 17),
        date(2025, 12, 18),
        date(2025, 12, 18),
        date(2026, 6, 18),
    )
    assert E2020.terbitan.dicabut == baru.berlaku_sejak
    assert all(edisi.terbitan.berlaku_sejak is None for edisi in EdisiKBLI if edisi is not E2025)
    assert E2017.terbitan.mengubah == E2015.terbitan.singkatan


def test_a_change_of_an_edition_is_no_edition() -> None:
    (change,) = E2025.terbitan.perubahan
    assert (change.singkatan, change.berlaku_sejak) == ("Peraturan BPS 6/2026", date(2026, 9, 10))
    assert change.sumber.status is Status.SUMBER_TUNGGAL


def test_all_data_say_where_they_are_from() -> None:
    files = sorted(DATA.glob("kbli*.toml"))
    assert len(files) == 4
    assert all(tomllib.loads(file.read_text("utf-8"))["lisensi"] for file in files)
    sources = [
        *(edisi.terbitan.sumber for edisi in EdisiKBLI),
        *(struktur_of(edisi).sumber for edisi in WITH_LIST),
        *(found.sumber for key in SIMPAN_PINJAM if (found := find_simpan_pinjam(key[1], edisi=key[0]))),
    ]
    assert len(sources) == len(EdisiKBLI) + len(WITH_LIST) + len(SIMPAN_PINJAM)
    for sumber in sources:
        assert sumber.dasar
        assert sumber.alasan_salin
        assert sumber.dibaca == date(2026, 11, 21)
        assert all(url.startswith(("https://", "http://")) for url in sumber.urls)
        assert sumber.urls


@pytest.mark.parametrize(("edisi", "kategori", "golongan_pokok"), [(E2020, 21, 88), (E2025, 22, 87)])
def test_the_upper_levels_are_complete(edisi: EdisiKBLI, kategori: int, golongan_pokok: int) -> None:
    struktur = struktur_of(edisi)
    assert (len(struktur.kategori), len(struktur.golongan_pokok)) == (kategori, golongan_pokok)
    ranges = [
        f"{huruf} {isi.golongan_pokok[0]}"
        + (f"-{isi.golongan_pokok[-1]}" if len(isi.golongan_pokok) > 1 else "")
        for huruf, isi in struktur.kategori.items()
    ]
    assert ", ".join(ranges) == KATEGORI[edisi]


@pytest.mark.parametrize("edisi", WITH_LIST)
def test_the_upper_levels_agree_with_each_other(edisi: EdisiKBLI) -> None:
    struktur = struktur_of(edisi)
    of_kategori = {kode: huruf for huruf, isi in struktur.kategori.items() for kode in isi.golongan_pokok}
    assert of_kategori == {kode: isi.kategori for kode, isi in struktur.golongan_pokok.items()}
    for keys in (tuple(struktur.kategori), tuple(struktur.golongan_pokok)):
        assert all(earlier < later for earlier, later in pairwise(keys))
    titles = [isi.judul for isi in struktur.kategori.values()]
    titles += [isi.judul for isi in struktur.golongan_pokok.values()]
    for judul in titles:
        assert judul == " ".join(judul.split())
        assert judul[0].isupper()
        assert not judul.isupper()


@pytest.mark.parametrize(
    ("edisi", "kode", "judul"),
    [
        (E2020, "K", "Aktivitas Keuangan dan Asuransi"),
        (E2025, "L", "Aktivitas Keuangan dan Asuransi"),
        (
            E2025,
            "K",
            "Aktivitas Telekomunikasi, Pemrograman Komputer, Konsultansi, Infrastruktur Komputasi, dan Jasa",
        ),
        (E2020, "01", "Pertanian Tanaman, Peternakan, Perburuan dan Kegiatan YBDI"),
        (E2025, "01", "Pertanian Tanaman, Peternakan, Perburuan, dan Kegiatan Jasa Terkait"),
        (E2020, "45", "Perdagangan, Reparasi dan Perawatan Mobil dan Sepeda Motor"),
        (E2020, "92", "Aktivitas Perjudian dan Pertaruhan"),  # a widespread copy leaves it out
        (
            E2025,
            "84",
            "Administrasi Pemerintahan dan Pertahanan; Jaminan Sosial Wajib",
        ),  # a copy has that of P
        (E2025, "V", "Aktivitas Badan Internasional dan Badan Ekstra Internasional Lainnya"),
    ],
)
def test_titles(edisi: EdisiKBLI, kode: str, judul: str) -> None:
    struktur = struktur_of(edisi)
    isi = struktur.kategori.get(kode) or struktur.golongan_pokok[kode]
    assert isi.judul.startswith(judul)


def test_older_editions_have_no_list() -> None:
    assert [edisi for edisi in EdisiKBLI if load_struktur(edisi) is None] == [E2009, E2015, E2017]


@pytest.mark.parametrize(("key", "said"), SIMPAN_PINJAM.items())
def test_codes_of_savings_and_loan(
    key: tuple[EdisiKBLI, str], said: tuple[str | None, str, str | None]
) -> None:
    edisi, kode = key
    found = find_simpan_pinjam(kode, edisi=edisi)
    assert found is not None
    assert (found.edisi, found.kode) == key
    words = (found.pelaksana, found.pola, found.bentuk)
    assert tuple(None if word is None else str(word) for word in words) == said
    assert ("Syariah" in found.judul) == (said[1] == "syariah")
    assert found.sumber.status is Status.TERKONFIRMASI


@pytest.mark.parametrize(("edisi", "kode"), OTHER_BUSINESS)
def test_other_codes_say_nothing_of_savings_and_loan(edisi: EdisiKBLI, kode: str) -> None:
    assert find_simpan_pinjam(kode, edisi=edisi) is None
    assert find_padanan(kode, dari=edisi, ke=E2025 if edisi is not E2025 else E2020) is None


@pytest.mark.parametrize("kode", [kode for edisi, kode in SIMPAN_PINJAM if edisi is E2020])
def test_eight_codes_became_two_by_their_pola(kode: str) -> None:
    padanan = find_padanan(kode, dari=E2020, ke=E2025)
    lama = find_simpan_pinjam(kode, edisi=E2020)
    assert padanan is not None
    assert padanan.hasil is not None
    assert lama is not None
    baru = find_simpan_pinjam(padanan.hasil, edisi=E2025)
    assert baru is not None
    assert baru.pola is lama.pola
    kembali = find_padanan(padanan.hasil, dari=E2025, ke=E2020)
    assert kembali is not None
    assert kembali.hasil is None
    assert len(kembali.mungkin) == 4
    assert kode in kembali.mungkin
    assert list(kembali.mungkin) == sorted(kembali.mungkin)


def test_no_way_is_known_within_an_edition_or_to_older_ones() -> None:
    assert find_padanan("64141", dari=E2020, ke=E2020) is None
    assert find_padanan("64141", dari=E2020, ke=E2017) is None


@pytest.mark.parametrize(
    ("kode", "tingkat"),
    [
        ("A", "kategori"),
        ("01", "golongan-pokok"),
        ("011", "golongan"),
        ("0111", "subgolongan"),
        ("01111", "kelompok"),
        *(
            (wrong, None)
            for wrong in ("", "1", "a", "AB", "A01", "011111", "0111 ", "01.1", "٠١", "²²", 1111, None)
        ),
    ],
)
def test_the_form_of_a_code_tells_its_level(kode: object, tingkat: str | None) -> None:
    found = find_tingkat(kode)
    assert (None if found is None else str(found)) == tingkat


@pytest.mark.parametrize(
    ("edisi", "kode", "induk"),
    [
        (E2020, "64141", "6414"),
        (E2020, "641", "64"),
        (E2020, "64", "K"),
        (E2025, "64", "L"),
        (E2025, "L", None),
        (E2015, "64141", "6414"),
        (E2015, "64", None),
    ],
)
def test_the_level_above(edisi: EdisiKBLI, kode: str, induk: str | None) -> None:
    assert find_induk(kode, edisi=edisi) == induk


@pytest.mark.parametrize(
    ("edisi", "kode", "code", "candidates"),
    [
        (E2025, "45101", ErrorCode.KBLI_UNKNOWN, ()),
        (E2025, "451", ErrorCode.KBLI_UNKNOWN, ()),  # no golongan pokok 04 either
        (E2025, "6414", None, ()),  # below the golongan pokok there is no list
        (E2020, "00", ErrorCode.KBLI_UNKNOWN, ()),
        (E2020, "1911", None, ()),
        (E2020, "4011", ErrorCode.KBLI_UNKNOWN, ()),
        (E2020, "5411", ErrorCode.KBLI_UNKNOWN, ("05411",)),
        (E2020, "54111", ErrorCode.KBLI_UNKNOWN, ()),
        (E2020, "V", ErrorCode.KBLI_UNKNOWN, tuple("ABCDEFGHIJKLMNOPQRSTU")),
        (E2009, "V", None, ()),
        (E2009, "00", None, ()),
        (E2020, "1", ErrorCode.KBLI_LOST_ZERO, ("01",)),
        (E2020, "4", ErrorCode.KBLI_UNREADABLE, ()),
        (E2009, "4", ErrorCode.KBLI_LOST_ZERO, ("04",)),
        (E2020, "k", ErrorCode.KBLI_UNREADABLE, ()),
        (E2020, "641411", ErrorCode.KBLI_UNREADABLE, ()),
        (E2020, "", ErrorCode.KBLI_UNREADABLE, ()),
        (E2020, 64141, ErrorCode.NOT_TEXT, ()),
    ],
)
def test_what_an_edition_does_not_have(
    edisi: EdisiKBLI, kode: object, code: ErrorCode | None, candidates: tuple[str, ...]
) -> None:
    fault = check_kode(kode, edisi, "line 7")
    assert (fault and fault.code) == code
    if fault is not None:
        assert (fault.path, fault.value, fault.candidates) == ("line 7", kode, candidates)


@pytest.mark.parametrize(
    ("tingkat", "kode", "code", "candidates"),
    [
        (KELOMPOK, "01111", None, ()),
        (KELOMPOK, "1111", ErrorCode.KBLI_LOST_ZERO, ("01111",)),
        (KELOMPOK, "4111", ErrorCode.KBLI_UNREADABLE, ()),  # there is no golongan pokok 04
        (KELOMPOK, "111", ErrorCode.KBLI_UNREADABLE, ()),
        (KELOMPOK, "ABCDE", ErrorCode.KBLI_UNREADABLE, ()),
        (TingkatKBLI.GOLONGAN_POKOK, "1", ErrorCode.KBLI_LOST_ZERO, ("01",)),
        (TingkatKBLI.KATEGORI, "K", None, ()),
        (TingkatKBLI.KATEGORI, "1", ErrorCode.KBLI_UNREADABLE, ()),
        (TingkatKBLI.KATEGORI, "KK", ErrorCode.KBLI_UNREADABLE, ()),
        (KELOMPOK, 1111, ErrorCode.NOT_TEXT, ()),
    ],
)
def test_what_is_of_another_level(
    tingkat: TingkatKBLI, kode: object, code: ErrorCode | None, candidates: tuple[str, ...]
) -> None:
    fault = check_tingkat(kode, E2020, tingkat)
    assert (fault and fault.code) == code
    assert (() if fault is None else fault.candidates) == candidates


def test_questions_about_no_edition_are_refused() -> None:
    edisi: EdisiKBLI = "KBLI 2020"  # type: ignore[assignment] # what must be refused
    with pytest.raises(InvalidValueError) as refused:
        load_struktur(edisi)
    assert refused.value.candidates == tuple(str(one) for one in EdisiKBLI)
    for question in (
        lambda: find_simpan_pinjam("64141", edisi=edisi),
        lambda: find_induk("64141", edisi=edisi),
        lambda: find_nol_hilang("1111", edisi=edisi),
        lambda: find_padanan("64141", dari=edisi, ke=E2025),
        lambda: find_padanan("64141", dari=E2020, ke=edisi),
    ):
        with pytest.raises(InvalidValueError) as refused:
            question()
        assert refused.value.code is ErrorCode.NOT_AN_OPTION


def test_checks_tell_of_options_that_are_none() -> None:
    edisi: EdisiKBLI = "KBLI 2020"  # type: ignore[assignment] # what must be refused
    tingkat: TingkatKBLI = "kelompok"  # type: ignore[assignment] # what must be refused
    faults = [
        check_kode("64141", edisi),
        check_tingkat("64", edisi, KELOMPOK),
        check_tingkat("64", E2020, tingkat),
    ]
    assert [(fault.code, fault.path) for fault in faults if fault] == [
        (ErrorCode.NOT_AN_OPTION, "edisi"),
        (ErrorCode.NOT_AN_OPTION, "edisi"),
        (ErrorCode.NOT_AN_OPTION, "tingkat"),
    ]


def test_questions_about_no_code_are_refused() -> None:
    kode: str = 64141  # type: ignore[assignment] # what must be refused
    for question in (
        lambda: find_simpan_pinjam(kode, edisi=E2020),
        lambda: find_padanan(kode, dari=E2020, ke=E2025),
        lambda: find_induk(kode, edisi=E2020),
        lambda: find_nol_hilang(kode, edisi=E2020),
    ):
        with pytest.raises(InvalidTypeError):
            question()
    with pytest.raises(InvalidValueError):
        find_induk("9", edisi=E2020)


def test_everything_survives_a_pickle() -> None:
    things = [E2025.terbitan, struktur_of(E2020), find_simpan_pinjam("64141", edisi=E2020)]
    things += [find_padanan("64191", dari=E2025, ke=E2020)]
    copies = pickle.loads(pickle.dumps(things))  # noqa: S301 - our own bytes
    assert copies == things
    assert hash(copies[2]) == hash(things[2])
