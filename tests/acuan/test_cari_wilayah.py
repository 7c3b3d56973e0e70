"""Finding an area by its name: golden cases with their reasons, and laws over all areas of the table."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import Any, Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from umkm_core.acuan.cari_wilayah import cari_wilayah, cari_wilayah_bertingkat
from umkm_core.acuan.kode_wilayah import TingkatWilayah
from umkm_core.acuan.nama_wilayah import normalise_nama
from umkm_core.acuan.susun_wilayah import make_berkas
from umkm_core.acuan.tabel_wilayah import TabelWilayah
from umkm_core.acuan.temuan_wilayah import AlasanCari, CaraCocok, TemuanWilayah
from umkm_core.acuan.wilayah import Wilayah, wilayah
from umkm_core.errors import (
    ErrorCode,
    InvalidTypeError,
    InvalidValueError,
    MissingExtraError,
    UmkmError,
    UndecidedError,
)

law = settings(derandomize=True, deadline=None, max_examples=150)

PROVINSI, KABUPATEN_KOTA = TingkatWilayah.PROVINSI, TingkatWilayah.KABUPATEN_KOTA
KECAMATAN, DESA = TingkatWilayah.KECAMATAN, TingkatWilayah.DESA_KELURAHAN

# What is certain. A clerk places each without doubt.
PASTI: Final[dict[str, str]] = {
    # words for levels, in all their spellings
    "Kota Malang": "35.73",
    "KOTA MALANG": "35.73",
    "Kotamadya Malang": "35.73",
    "Kodya. Malang": "35.73",
    "Kabupaten Malang": "35.07",
    "KAB.MALANG": "35.07",
    "kab malang": "35.07",
    "Kab: Malang": "35.07",
    "Malang, Kab.": "35.07",
    "MALANG (KOTA)": "35.73",
    "Malang Kota": "35.73",
    "Provinsi Jawa Timur": "35",
    "prop. jawa timur": "35",
    "Kec. Lowokwaru": "35.73.05",
    "Distrik Abepura": "91.71.03",
    "Kapanewon Depok, Sleman": "34.04.07",
    "Kalurahan Sinduadi": "34.04.06.2001",
    "Kel. Sawojajar, Kec. Kedungkandang": "35.73.03.1008",
    "Gampong Lampaseh Aceh, Banda Aceh": "11.71.03.2007",
    # a word for a level that is a part of the name
    "Kota Sumenep": "35.29.01",
    "Kec. Kota Sumenep": "35.29.01",
    "Kab. Kotabaru": "63.02",
    "Kab. Kota Baru": "63.02",
    "Kota Waringin Timur": "62.02",
    "Kab. Lima Puluh Kota": "13.07",
    "Desa Baru, Kec. Siak Hulu": "14.01.06.2002",
    "Desa Desa Baru, Kec. Siak Hulu": "14.01.06.2002",
    "Kelurahan Kabupaten": "33.10.25.1002",
    "Binjai Kota": "12.75.02",
    # a name of a kota is that of the kota, although desa are called Kota Batu
    "KOTA BATU": "35.79",
    # spelling of the same letters
    "Kec. Tanggul Angin": "35.15.06",
    "KEC. TANGGULANGIN": "35.15.06",
    "kel. oro oro dowo": "35.73.02.1008",
    "Kel. Oro–oro Dowo": "35.73.02.1008",
    "Kec. Ra'as": "35.29.22",
    "Desa Soka’an": "35.13.15.2017",
    "Kab./Kota Sidoarjo": "35.15",
    # a bare name of a provinsi that beside it only desa have
    "Jawa Tengah": "33",
    "ACEH": "11",
    "Bali": "51",
    "Banten": "36",
    "Riau": "14",
    "Desa Éllak Daya": "35.29.07.2015",
    "Kab. Pangkajene & Kepulauan": "73.10",
    "Kec. Tj. Priok": "31.72.02",
    # other names
    "DKI Jakarta": "31",
    "Prov. D.I. Yogyakarta": "34",
    "Bangka Belitung": "19",
    "Kep. Riau": "21",
    "Jatim": "35",
    "Babel": "19",
    "Kota Jogja": "34.71",
    "Prov. Jogjakarta": "34",
    "Kab. PALI": "16.12",
    "Kota Jakarta Selatan": "31.74",
    "Kota Adm. Jakarta Selatan": "31.74",
    "Kabupaten Kepulauan Seribu": "31.01",
    "Kab. Selayar": "73.01",
    "Kab. 50 Kota": "13.07",
    "Kec. Kota Kediri": "35.71.02",
    "Kec. Kota Ponorogo": "35.02.17",
    "Desa Idoor, Teluk Bintuni": "92.06.07.2001",
    # areas around, outwards and inwards, with commas, words or brackets between
    "Singosari, Malang": "35.07.24",
    "Kec. Klojen Kota Malang": "35.73.02",
    "Kel. Klojen Kec. Klojen Kota Malang Prov. Jawa Timur": "35.73.02.1001",
    "Jawa Timur, Kota Malang, Kec. Klojen": "35.73.02",
    "Kec. Klojen - Kota Malang": "35.73.02",
    "Kec. Klojen (Malang)": "35.73.02",
    "Kec. Batu, Kota Batu": "35.79.01",
    "Kauman, Kec. Tulungagung, Kab. Tulungagung": "35.04.01.1010",
    # names that hold signs which stand between names elsewhere
    "Kec. Misool (Misool Utara)": "96.03.01",
    "Kel. Lubuk Pakam I,II": "12.07.28.1007",
    "Desa Lambang Sari I, II, III, Kecamatan Lirik": "14.02.09.2010",
    # addresses: what is no name of an area is left out
    "Jalan Mawar Fiktif 1, Kec. Klojen, Kota Malang": "35.73.02",
    "Jl. Fiktif No. 5, Kel. Oro-oro Dowo, Kec. Klojen, Kota Malang": "35.73.02.1008",
    "Jl. Fiktif No. 5 Kel. Klojen Kec. Klojen Kota Malang Jawa Timur 65111 Indonesia": "35.73.02.1001",
    "RT 03 RW 05 Kel. Klojen Kec. Klojen Kota Malang": "35.73.02.1001",
    "Kel. Klojen RT 03 RW 05 Kec. Klojen Kota Malang": "35.73.02.1001",
    "rt.3/rw.5 Kel. Klojen, Klojen, Kota Malang": "35.73.02.1001",
    "Dusun Fiktif RT 1 RW 2 Desa Sumberejo Kec. Batu Kota Batu": "35.79.01.2005",
    "Kota Malang, Jawa Timur 65119": "35.73",
    "Kota Malang 65119, Jawa Timur": "35.73",
    "Kota Malang, Jawa Timur, Indonesia": "35.73",
    "Kota Malang Jawa Timur": "35.73",
    # Balai Desa is a building; the desa is not said
    "Jl. Balai Desa Klojen No. 3, Kec. Klojen, Kota Malang": "35.73.02",
    # a name that begins as a street does is read as a name first
    "Dusun Baru, Kec. Siulak": "15.01.16.2014",
}

# Several: the text, and the candidates that stand first.
BEBERAPA: Final[dict[str, tuple[str, ...]]] = {
    "MALANG": ("35.07", "35.73", "33.06.02.2005"),
    "Kab/Kota Malang": ("35.07", "35.73"),
    "Kab./Kota Malang": ("35.07", "35.73"),
    "Jogja": ("34", "34.71", "11.15.01.2004"),
    "PALI": ("16.12", "73.18.02.2004"),
    "Jambi": ("15", "15.71"),
    "Batu": ("35.79", "35.79.01"),
    "Klojen, Malang": ("35.73.02", "35.73.02.1001"),
    "Yogyakarta": ("34", "34.71", "18.10.02.2012"),
    "Kotabaru": ("63.02", "15.71.07", "32.15.25"),
    # in Sumbawa Barat there are a desa Beru and a desa Desa Beru
    "Desa Beru, Kab. Sumbawa Barat": ("52.07.01.2003", "52.07.05.2001"),
    # one of them is a kelurahan, which many call a desa
    "Desa Kauman, Kab. Tulungagung": ("35.04.01.1010", "35.04.05.2002"),
    # the table has the same name twice
    "Desa Tounelet Satu, Kec. Sonder": ("71.02.11.2003", "71.02.11.2018"),
}

# There are such areas, but not where they are said to be: the candidates, and what does not fit them.
BERTENTANGAN: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "Kota Sidoarjo": {"35.15": ("kota sidoarjo",)},
    "Kab. Malang, Jawa Barat": {"35.07": ("jawa barat",)},
    "Kec. Lowokwaru, Kota Batu": {"35.73.05": ("kota batu",)},
    "Kel. Sawojajar, Kec. Klojen, Kota Malang": {"35.73.03.1008": ("kecamatan klojen",)},
    "Kel. Sawojajar, Kec. Kedungkandang, Kab. Malang": {"35.73.03.1008": ("kabupaten malang",)},
}

TIDAK_ADA: Final[dict[str, str | None]] = {
    # the text, and the narrowest area that is certain all the same
    "Kota Atlantis": None,
    "Kel. Atlantis, Kec. Klojen, Kota Malang": "35.73.02",
    "Jalan Mawar Fiktif 1, Kel. Atlantis, Kec. Klojen, Kota Malang": "35.73.02",
    "Atlantis, Kec. Klojen, Kota Malang": "35.73.02",
    "Kel. Sukoharjo, Kec. Klojeng, Kota Malang": "35.73",
    # one letter is missing: similar, and not taken
    "Kec. Kloje": None,
    # letters of another script are no letters that can be left out
    "Kota Malangж": None,
    "Малang": None,
    "½ Batu": None,
    "Kec. A Kec. B Kec. C": None,
    "Kecamatan": None,
}


def kode_of(temuan: TemuanWilayah) -> list[str]:
    return [kandidat.wilayah.kode for kandidat in temuan.kandidat]


@pytest.mark.parametrize(("text", "kode"), PASTI.items(), ids=map(ascii, PASTI))
def test_certain(text: str, kode: str) -> None:
    temuan = cari_wilayah(text)
    assert (str(temuan.alasan), kode_of(temuan)) == ("pasti", [kode])
    assert temuan.hasil == temuan.sampai == temuan.wajib() == wilayah(kode)


@pytest.mark.parametrize(("text", "first"), BEBERAPA.items(), ids=BEBERAPA)
def test_several_are_all_told_and_none_is_taken(text: str, first: tuple[str, ...]) -> None:
    temuan = cari_wilayah(text)
    assert (temuan.hasil, temuan.alasan) == (None, AlasanCari.BEBERAPA)
    assert kode_of(temuan)[: len(first)] == [*first]
    assert all(not kandidat.beda for kandidat in temuan.kandidat)
    levels = [kandidat.wilayah.tingkat for kandidat in temuan.kandidat]
    assert levels == sorted(levels, reverse=True)
    if temuan.sampai is not None:
        assert all(temuan.sampai.memuat(kandidat.wilayah) for kandidat in temuan.kandidat)
    with pytest.raises(UndecidedError) as caught:
        temuan.wajib()
    assert caught.value.code is ErrorCode.WILAYAH_AMBIGUOUS
    assert caught.value.candidates == tuple(kandidat.wilayah for kandidat in temuan.kandidat)


@pytest.mark.parametrize("text", ["Sampit", "Tala", "Mura", "Konut", "Lubuk Pakam I,II"])
def test_a_bare_name_that_only_a_desa_has_is_not_certain(text: str) -> None:
    """Sampit is a town, Tala is short for Tanah Laut: no names of the table, but those of some desa."""
    temuan = cari_wilayah(text)
    assert (temuan.hasil, str(temuan.alasan), temuan.sampai) == (None, "desa-saja", None)
    (desa,) = [kandidat.wilayah for kandidat in temuan.kandidat]
    with pytest.raises(UndecidedError, match="wilayah-only-desa") as caught:
        temuan.wajib()
    assert caught.value.candidates == (desa,)
    assert desa.induk is not None
    for certain in (
        cari_wilayah(f"Desa {text}"),
        cari_wilayah(text, tingkat=DESA),
        cari_wilayah(text, di=desa.provinsi),
        cari_wilayah(f"{text}, {desa.induk.nama}"),
    ):
        assert certain.hasil == desa


@pytest.mark.parametrize(
    ("text", "di"),
    [("Kota Malang", "35.73"), ("Malang", "35.73"), ("Jawa Timur", "35"), ("Kel. Klojen", "35.73.02.1001")],
)
def test_an_area_lies_in_itself(text: str, di: str) -> None:
    assert cari_wilayah(text, di=di).hasil == wilayah(di)


def test_a_number_of_a_person_in_a_wrong_column_is_not_shown() -> None:
    nik = "3573014107050001"
    for temuan in (row("KOTA MALANG", "KLOJEN", nik), cari_wilayah(f"Kauman, Kec. {nik}, Kota Malang")):
        assert nik not in repr(temuan)
        assert nik not in temuan.jelaskan()
        with pytest.raises(UndecidedError) as caught:
            temuan.wajib()
        assert nik not in str(caught.value)


def test_where_nothing_is_found_similar_names_are_pointed_to() -> None:
    temuan = row("KOTA MALANG", "KLOJENG", None)
    assert "ejaan_mirip=True (ekstra wilayah)" in temuan.jelaskan()
    with pytest.raises(UndecidedError, match=r"ejaan_mirip=True lists similar names \(extra wilayah\)"):
        temuan.wajib()
    for other in (row("KOTA MALANG", "XQZWV", None, ejaan_mirip=True), cari_wilayah("Malang")):
        assert "ejaan_mirip" not in other.jelaskan()
        with pytest.raises(UndecidedError) as caught:
            other.wajib()
        assert "ejaan_mirip" not in str(caught.value)


class Pretender:
    """It says to be of a class that it is not of."""

    def __init__(self, kind: type) -> None:
        self.kind = kind

    @property  # type: ignore[misc] # this is the lie
    def __class__(self) -> type:
        return self.kind


@pytest.mark.parametrize("di", [Pretender(str), Pretender(Wilayah), 35], ids=["str", "Wilayah", "int"])
def test_whoever_lies_about_the_class_is_refused(di: Any) -> None:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(InvalidTypeError) as caught:
        cari_wilayah("Klojen", di=di)
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [("di", ErrorCode.NOT_TEXT)]
    with pytest.raises(InvalidTypeError):
        cari_wilayah(Pretender(str))  # type: ignore[arg-type] # what is refused


@pytest.mark.parametrize(("text", "candidates"), BERTENTANGAN.items(), ids=BERTENTANGAN)
def test_a_contradiction_is_told_and_not_mended(text: str, candidates: dict[str, tuple[str, ...]]) -> None:
    temuan = cari_wilayah(text)
    assert (temuan.hasil, temuan.alasan, temuan.sampai) == (None, AlasanCari.BERTENTANGAN, None)
    assert {kandidat.wilayah.kode: kandidat.beda for kandidat in temuan.kandidat} == candidates
    with pytest.raises(UndecidedError, match="wilayah-contradiction"):
        temuan.wajib()


@pytest.mark.parametrize(("text", "sampai"), TIDAK_ADA.items(), ids=map(ascii, TIDAK_ADA))
def test_a_name_that_is_none(text: str, sampai: str | None) -> None:
    temuan = cari_wilayah(text)
    assert (temuan.hasil, temuan.alasan) == (None, AlasanCari.TIDAK_ADA)
    assert temuan.sampai == (wilayah(sampai) if sampai else None)
    with pytest.raises(UndecidedError, match="wilayah-not-found"):
        temuan.wajib()


@pytest.mark.parametrize("text", ["", " ", "-", "–", ".", "/ -", "\n"])
def test_nothing_is_said(text: str) -> None:
    temuan = cari_wilayah(text, di="35")
    assert (temuan.hasil, temuan.alasan, temuan.kandidat) == (None, AlasanCari.KOSONG, ())
    assert temuan.sampai == wilayah("35")
    with pytest.raises(UndecidedError, match="empty"):
        temuan.wajib()


@pytest.mark.parametrize(
    ("text", "asked", "kode"),
    [
        ("klojen", {"tingkat": KECAMATAN}, "35.73.02"),
        ("klojen", {"tingkat": DESA}, "35.73.02.1001"),
        ("Bali", {"tingkat": PROVINSI}, "51"),
        # Kepulauan Riau is not called Riau, as long as there is a Riau
        ("Riau", {"tingkat": PROVINSI}, "14"),
        ("Sumenep", {"tingkat": KABUPATEN_KOTA}, "35.29"),
        ("Sumenep", {"tingkat": KECAMATAN}, "35.29.01"),
        ("KOTA SUMENEP", {"tingkat": KECAMATAN}, "35.29.01"),
        ("batu", {"di": "35.79", "tingkat": KECAMATAN}, "35.79.01"),
        ("batu", {"di": wilayah("35.79")}, "35.79.01"),
        ("Kec. Klojen, Kota Malang", {"di": "35"}, "35.73.02"),
        ("kauman", {"di": "35.73"}, "35.73.02.1007"),
        # in Banjar there is a desa Baru too, and "kampung" could be the word for desa
        ("Kampung Baru", {"di": "63.03"}, "63.03.13.2003"),
        # in Ogan Komering Ulu Selatan nothing is a kota, so that the words are a name
        ("Kota Batu", {"di": "16.09"}, "16.09.13.2002"),
    ],
)
def test_where_and_which_level(text: str, asked: dict[str, Any], kode: str) -> None:
    assert kode_of(cari_wilayah(text, **asked)) == [kode]


def test_a_part_of_a_number_is_no_name() -> None:
    assert cari_wilayah("Perk. Tolan I/II", di="12.22").hasil == wilayah("12.22.02.2003")
    assert cari_wilayah("Perk. Tolan I", di="12.22").hasil is None


def test_elsewhere_is_a_contradiction() -> None:
    temuan = cari_wilayah("Kota Depok", di="35")
    assert temuan.alasan is AlasanCari.BERTENTANGAN
    assert [(one.wilayah.kode, one.beda) for one in temuan.kandidat] == [("32.76", ("Jawa Timur",))]


def row(kabupaten_kota: str | None, kecamatan: str | None, desa: str | None, **asked: Any) -> TemuanWilayah:  # noqa: ANN401 - passed on
    return cari_wilayah_bertingkat(
        kabupaten_kota=kabupaten_kota, kecamatan=kecamatan, desa_kelurahan=desa, **asked
    )


@pytest.mark.parametrize(
    ("names", "kode"),
    [
        (("KOTA MALANG", "KLOJEN", "KAUMAN"), "35.73.02.1007"),
        (("KABUPATEN MALANG", "KEPANJEN", None), "35.07.13"),
        (("KABUPATEN MALANG", "-", "-"), "35.07"),
        # without its word the kabupaten has two readings, of which the kecamatan leaves one
        (("MALANG", "KEPANJEN", "TALANGAGUNG"), "35.07.13.2011"),
        (("MALANG", "LOWOKWARU", "-"), "35.73.05"),
        (("KOTA BATU", "BATU", "NGAGLIK"), "35.79.01.1002"),
        (("KAB. SIDOARJO", "TANGGUL ANGIN", "-"), "35.15.06"),
        (("KOTA KEDIRI", "KOTA KEDIRI", "BALOWERTI"), "35.71.02.1002"),
        (("KABUPATEN SUMENEP", "KOTA SUMENEP", "PANGARANGAN"), "35.29.01.2014"),
        (("KABUPATEN PONOROGO", "KOTA PONOROGO", None), "35.02.17"),
        (("TULUNGAGUNG", "TULUNGAGUNG", "KAUMAN"), "35.04.01.1010"),
        # a gap: the desa has the name alone in its kabupaten
        (("KOTA BATU", "", "NGAGLIK"), "35.79.01.1002"),
        # a cell that says more than its column
        ((None, "Klojen, Kota Malang", "Kauman"), "35.73.02.1007"),
        (("Kota Malang", "Klojen, Kota Malang", "Kauman"), "35.73.02.1007"),
    ],
)
def test_rows_that_are_certain(names: tuple[str | None, str | None, str | None], kode: str) -> None:
    temuan = row(*names, di="35")
    assert (str(temuan.alasan), kode_of(temuan)) == ("pasti", [kode])


def test_a_row_without_doubt_but_for_its_parent() -> None:
    """Kepanjen is in Kabupaten Malang; who wrote Jombang may have meant either."""
    temuan = row("JOMBANG", "KEPANJEN", "TALANGAGUNG", di="35")
    assert (temuan.hasil, temuan.alasan) == (None, AlasanCari.BERTENTANGAN)
    assert [(one.wilayah.kode, one.beda) for one in temuan.kandidat] == [
        ("35.07.13.2011", ("kabupaten/kota jombang",))
    ]
    kind = row("KABUPATEN KEDIRI", "KOTA", "BALOWERTI")
    assert [(one.wilayah.kode, one.beda) for one in kind.kandidat] == [
        ("35.71.02.1002", ("kabupaten kediri",))
    ]


def test_a_row_of_another_provinsi() -> None:
    temuan = row("KABUPATEN LAMPUNG SELATAN", "PALAS", "BANGUNAN", di="35")
    assert [(one.wilayah.kode[:8], one.beda) for one in temuan.kandidat] == [("18.01.10", ("Jawa Timur",))]


def test_what_it_lies_in_may_be_as_wrong_as_a_column() -> None:
    temuan = row("SRAGEN", "SUKODONO", None, di="35")
    assert [(one.wilayah.kode, one.beda) for one in temuan.kandidat] == [
        ("33.14.17", ("Jawa Timur",)),
        ("35.08.15", ("kabupaten/kota sragen",)),
        ("35.15.14", ("kabupaten/kota sragen",)),
    ]


def test_a_name_that_fits_nothing_else_is_no_candidate() -> None:
    """There are desa Sukamaju all over Indonesia, but none near what else the row says."""
    temuan = row("KOTA MALANG", "KLOJEN", "SUKAMAJU")
    assert (temuan.alasan, temuan.kandidat) == (AlasanCari.TIDAK_ADA, ())
    assert temuan.sampai == wilayah("35.73.02")


def test_a_column_that_is_misspelt_leaves_a_candidate() -> None:
    temuan = row("KOTA MALANG", "KLOJENG", "KAUMAN")
    assert (temuan.hasil, temuan.alasan) == (None, AlasanCari.TIDAK_ADA)
    assert [(one.wilayah.kode, one.beda) for one in temuan.kandidat] == [
        ("35.73.02.1007", ("kecamatan klojeng",))
    ]
    assert temuan.sampai == wilayah("35.73")


def test_of_several_readings_one_with_candidates_is_told() -> None:
    temuan = cari_wilayah("Kauman, Klojeng, Malang")
    assert (str(temuan.alasan), kode_of(temuan)) == ("tidak-ada", ["35.73.02.1007"])


def test_an_empty_row_says_nothing() -> None:
    for temuan in (cari_wilayah_bertingkat(), row("-", None, " ")):
        assert (temuan.alasan, temuan.dicari) == (AlasanCari.KOSONG, ())


@pytest.mark.parametrize(
    ("names", "kode", "skor"),
    [
        (("KOTA MALANG", "KLOJEN", "KAUMANN"), "35.73.02.1007", 92),
        (("KOTA MALANG", "KLOJENG", "KAUMAN"), "35.73.02.1007", 92),
        (("KOTA MALNG", "KLOJEN", "KAUMAN"), "35.73.02.1007", 90),
    ],
)
def test_a_similar_name_is_a_candidate_and_never_certain(
    names: tuple[str, str, str], kode: str, skor: int
) -> None:
    temuan = row(*names, ejaan_mirip=True)
    assert (temuan.hasil, temuan.alasan) == (None, AlasanCari.MIRIP)
    first = temuan.kandidat[0]
    assert (first.wilayah.kode, first.cara, first.skor) == (kode, CaraCocok.MIRIP, skor)
    assert f"mirip {skor}" in str(first)
    with pytest.raises(UndecidedError, match="wilayah-not-found") as caught:
        temuan.wajib()
    assert wilayah(kode) in caught.value.candidates


def test_similar_names_are_ranked_and_those_that_are_not_are_left_out() -> None:
    temuan = cari_wilayah("Kec. Lowokwaruu", ejaan_mirip=True)
    scores = [kandidat.skor for kandidat in temuan.kandidat]
    assert temuan.kandidat[0].wilayah == wilayah("35.73.05")
    assert scores == sorted(scores, reverse=True)
    assert min(scores) >= 80
    assert cari_wilayah("Kota Atlantis", ejaan_mirip=True).kandidat == ()
    assert cari_wilayah("Kec. Lowokwaruu").kandidat == ()


def test_a_similar_name_in_its_place_stands_before_the_same_name_elsewhere() -> None:
    temuan = row("KOTA MALANG", "LOWOKWARU", "ARJOSARI", ejaan_mirip=True)
    assert temuan.alasan is AlasanCari.BERTENTANGAN
    assert [(one.wilayah.nama, one.skor, one.beda) for one in temuan.kandidat] == [
        ("Merjosari", 82, ()),
        ("Arjosari", 100, ("kecamatan lowokwaru",)),
    ]


def test_without_the_extra_similar_names_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    assert cari_wilayah("Kota Malang").hasil == wilayah("35.73")
    with pytest.raises(MissingExtraError, match=r"pip install 'umkm_core\[wilayah\]'") as caught:
        cari_wilayah("Kota Malang", ejaan_mirip=True)
    assert (caught.value.code, caught.value.path) == (ErrorCode.EXTRA_MISSING, "ejaan_mirip")


def test_importing_and_searching_loads_no_extra() -> None:
    code = (
        "from umkm_core.acuan.cari_wilayah import cari_wilayah\n"
        "from umkm_core.acuan.tabel_wilayah import _bawaan\n"
        "assert _bawaan.cache_info().currsize == 0, 'no data is read at import'\n"
        "cari_wilayah('Kota Atlantis')\n"
        "import sys\n"
        "assert 'rapidfuzz' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_answer_explains_itself() -> None:
    lines = cari_wilayah("Kota Batu").jelaskan().splitlines()
    assert lines[0] == "Kota Batu: Kota Batu, Jawa Timur"
    assert lines[1].startswith(
        "Tabel wilayah per 25 April 2025: Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138"
    )
    lines = row("KOTA MALANG", "KLOJENG", None, ejaan_mirip=True).jelaskan().splitlines()
    assert lines[:3] == [
        "KOTA MALANG, KLOJENG: tidak diputuskan (tidak ada wilayah bernama demikian di sana; ada yang mirip)",
        "- 35.73.02 Kecamatan Klojen, Kota Malang, Jawa Timur (mirip 92)",
        "Pasti sampai 35.73 Kota Malang, Jawa Timur",
    ]
    with pytest.raises(TypeError, match=r"ask its \.hasil"):
        bool(cari_wilayah("Kota Batu"))


def test_another_table_is_searched_as_well() -> None:
    tabel = TabelWilayah(
        make_berkas(
            [
                ("98", "KEPULAUAN FIKTIF"),
                ("98.01", "KABUPATEN FIKTIF"),
                ("98.01.01", "Hulu/Ilir"),
                ("98.01.01.2001", "Satu"),
            ],
            mutakhir=date(2001, 1, 1),
            dasar="fiktif",
            sumber="fiktif 1.0",
            url="fiktif",
            lisensi="0BSD",
        )
    )
    found = cari_wilayah("Satu, Kec. Ilir, Kab. Fiktif, Prov. Fiktif", tabel=tabel)
    assert found.wajib().nama_lengkap == "Desa Satu, Kecamatan Hulu/Ilir, KABUPATEN FIKTIF, KEPULAUAN FIKTIF"
    assert cari_wilayah("Kota Malang", tabel=tabel).alasan is AlasanCari.TIDAK_ADA
    with pytest.raises(InvalidValueError, match="wilayah-unknown"):
        cari_wilayah("Satu", di=wilayah("35"), tabel=tabel)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"nama": None}, ErrorCode.NOT_TEXT),
        ({"nama": 3573}, ErrorCode.NOT_TEXT),
        ({"nama": "x" * 201}, ErrorCode.TEXT_TOO_LONG),
        ({"nama": "x", "tingkat": "kecamatan"}, ErrorCode.NOT_AN_OPTION),
        ({"nama": "x", "di": "35.99"}, ErrorCode.WILAYAH_UNKNOWN),
        ({"nama": "x", "di": "Malang"}, ErrorCode.WILAYAH_KODE),
        ({"nama": "x", "di": 35}, ErrorCode.NOT_TEXT),
        ({"nama": "x", "tabel": "x"}, ErrorCode.WRONG_TYPE),
    ],
    ids=str,
)
def test_wrong_arguments_are_refused(asked: dict[str, Any], code: ErrorCode) -> None:
    with pytest.raises(UmkmError) as caught:
        cari_wilayah(**asked)
    assert caught.value.code is code


def test_all_wrong_columns_are_told_at_once() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        cari_wilayah_bertingkat(provinsi=35, kecamatan=["Klojen"])  # type: ignore[arg-type] # what is refused
    assert [fault.path for fault in caught.value.faults] == ["provinsi", "kecamatan"]


KODE: Final = [kode for tingkat in TingkatWilayah for kode, _ in TabelWilayah.bawaan().iterate_kode(tingkat)]
areas = st.sampled_from(KODE).map(wilayah)


def is_told_apart(area: Wilayah) -> bool:
    """Return whether nothing beside an area has its name and kind."""
    beside = area.induk.anak if area.induk else ()
    alike = [one for one in beside if (one.nama, one.jenis) == (area.nama, area.jenis)]
    return len(alike) <= 1


@law
@given(areas)
@example(wilayah("96.03.01.2001"))
@example(wilayah("14.02.09.2010"))  # Lambang Sari I, II, III
@example(wilayah("12.01.10.1001"))  # a kelurahan beside a desa of its name
@example(wilayah("91.10.13.2007"))  # Waskey, beside Waskey/Tanjung Batu
def test_the_full_name_of_an_area_is_that_area(area: Wilayah) -> None:
    found = cari_wilayah(area.nama_lengkap, tingkat=area.tingkat)
    assert found.hasil == (area if is_told_apart(area) else None)
    assert area in [kandidat.wilayah for kandidat in found.kandidat]


@law
@given(areas, st.sampled_from([str.upper, str.lower, str.title]), st.sampled_from(["", " ", "-"]))
def test_case_spaces_and_hyphens_make_no_difference(area: Wilayah, case: Any, space: str) -> None:  # noqa: ANN401 - a function
    name = case(area.nama if area.tingkat is KABUPATEN_KOTA else area.nama.replace(" ", space))
    found = cari_wilayah(name, tingkat=area.tingkat, di=area.induk).kandidat
    assert found == cari_wilayah(area.nama, tingkat=area.tingkat, di=area.induk).kandidat
    assert area in [kandidat.wilayah for kandidat in found]


@law
@given(areas, st.integers(0, 3))
def test_what_is_certain_has_the_name_and_lies_where_it_is_said_to(area: Wilayah, height: int) -> None:
    around = (*area.leluhur, None)[min(height, len(area.leluhur))]
    temuan = cari_wilayah(area.nama, di=around)
    typed = normalise_nama(area.nama)
    assert temuan.kandidat
    for kandidat in temuan.kandidat:
        assert around is None or around.memuat(kandidat.wilayah)
        assert kandidat.beda == ()
        found = normalise_nama(kandidat.wilayah.nama)
        assert kandidat.cara is CaraCocok.NAMA_LAIN or typed.endswith(found) or found.endswith(typed)
    assert (temuan.hasil is None) == (len(temuan.kandidat) != 1 or temuan.alasan is AlasanCari.DESA_SAJA)
    assert around is None or temuan.alasan is not AlasanCari.DESA_SAJA


@law
@given(areas, st.data())
def test_a_letter_too_few_is_never_certain_to_be_that_area(area: Wilayah, data: st.DataObject) -> None:
    """Whatever is found has the letters that were typed."""
    letters = [place for place, sign in enumerate(area.nama) if sign.isalpha()]
    place = data.draw(st.sampled_from(letters))
    typed = area.nama[:place] + area.nama[place + 1 :]
    found = cari_wilayah(typed, tingkat=area.tingkat, di=area.induk).hasil
    assert found != area or normalise_nama(typed) == normalise_nama(area.nama)


words = st.sampled_from(
    [
        "Kota",
        "Kab.",
        "kec",
        "DESA",
        "kel.",
        "Prov",
        "kampung",
        "Malang",
        "Batu",
        "Baru",
        "Klojen",
        "Jawa Timur",
    ]
)
signs = st.sampled_from([", ", " ", " - ", "(", ")", "/", ".", "-", "’", "\x00", "\u200b", "ﬁ", "２", "Ⅳ"])
texts = st.text(max_size=250) | st.lists(words | signs, max_size=25).map("".join)


@law
@given(texts, texts, st.sampled_from([None, *TingkatWilayah]))
def test_any_text_is_answered_or_refused(text: str, other: str, tingkat: TingkatWilayah | None) -> None:
    try:
        answers = [
            cari_wilayah(text, tingkat=tingkat),
            cari_wilayah_bertingkat(kabupaten_kota=other, desa_kelurahan=text, di="35"),
        ]
    except UmkmError:
        assert max(len(text), len(other)) > 200
        return
    for temuan in answers:
        assert (temuan.hasil is not None) == (temuan.alasan is AlasanCari.PASTI)
        assert temuan.jelaskan()


@settings(law, max_examples=30)
@given(st.lists(words | signs, max_size=6).map("".join))
def test_asking_for_similar_names_changes_no_area(text: str) -> None:
    plain, similar = cari_wilayah(text, di="35.73"), cari_wilayah(text, di="35.73", ejaan_mirip=True)
    assert plain.hasil == similar.hasil
    assert plain.hasil is None or plain == similar
