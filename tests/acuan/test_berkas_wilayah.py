"""The files of a table of areas, made and read: a small fictitious table, and one broken file per mistake."""

from __future__ import annotations

import gzip
import hashlib
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.acuan.berkas_wilayah import ATAS, DESA, KETERANGAN, read_desa
from umkm_core.acuan.kode_wilayah import TingkatWilayah
from umkm_core.acuan.susun_wilayah import make_berkas
from umkm_core.acuan.tabel_wilayah import TabelWilayah, load_tabel_wilayah
from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError

if TYPE_CHECKING:
    from pathlib import Path

law = settings(derandomize=True, deadline=None, max_examples=50)

AREAS: Final = [
    ("98", "Provinsi Fiktif"),
    ("98.01", "Kabupaten Satu"),
    ("98.01.01", "Hulu"),
    ("98.01.01.1001", "Awal"),
    ("98.01.01.1002", "Akhir"),
    ("98.01.01.2004", "Du’en"),
    ("98.01.01.2005", "19 Nopember"),
    ("98.01.02", "Sepi"),
    ("98.01.03", "Hilir"),
    ("98.01.03.3001", "Adat"),
    ("98.71", "Kota Dua"),
]
ABOUT: Final[dict[str, Any]] = {
    "mutakhir": date(2020, 1, 31),
    "dasar": 'Keputusan "Fiktif" 1/2020',
    "sumber": "fiktif 1.0",
    "url": "fiktif",
    "lisensi": "0BSD",
}


def areas_of(tabel: TabelWilayah) -> list[tuple[str, str]]:
    return sorted(area for tingkat in TingkatWilayah for area in tabel.iterate_kode(tingkat))


def write(berkas: dict[str, bytes], folder: Path) -> Path:
    for name, content in berkas.items():
        (folder / name).write_bytes(content)
    return folder


def packed(berkas: dict[str, bytes], name: str, text: bytes, **toml: str) -> dict[str, bytes]:
    """Return files in which one text is another, with the digest that fits, and values of the TOML too."""
    old = hashlib.sha256(gzip.decompress(berkas[name])).hexdigest()
    described = berkas[KETERANGAN].decode().replace(old, hashlib.sha256(text).hexdigest())
    for before, after in toml.items():
        described = described.replace(f"{before} = ", f"{before} = {after} # ")
    return berkas | {name: gzip.compress(text), KETERANGAN: described.encode()}


def test_what_is_made_is_read_again(tmp_path: Path) -> None:
    tabel = load_tabel_wilayah(write(make_berkas(reversed(AREAS), **ABOUT), tmp_path))
    assert areas_of(tabel) == AREAS
    assert tabel.keterangan.jumlah == (1, 2, 3, 5)
    for key, value in ABOUT.items():
        assert getattr(tabel.keterangan, key) == value


def test_the_same_areas_make_the_same_bytes() -> None:
    assert make_berkas(AREAS, **ABOUT) == make_berkas(AREAS[::-1], **ABOUT)
    # neither the time nor a file name is in the header of the compressed files
    for name in (ATAS, DESA):
        assert make_berkas(AREAS, **ABOUT)[name][:10] == b"\x1f\x8b\x08\x00\0\0\0\0\x02\xff"


def test_what_can_be_counted_is_left_out() -> None:
    assert gzip.decompress(make_berkas(AREAS, **ABOUT)[DESA]).decode() == (
        "1001:Awal\tAkhir\t2004:Du’en\t19 Nopember\n\n3001:Adat\n"
    )


names = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), min_size=1).map(
    lambda text: f"a{text.strip()}b"
)
numbers = st.sets(st.integers(1000, 3999), min_size=1)


@law
@given(numbers, st.data())
def test_any_name_and_any_numbers_are_read_again(last: set[int], data: st.DataObject) -> None:
    desa = [(f"98.01.01.{number}", data.draw(names)) for number in sorted(last)]
    areas = [*AREAS[:3], *desa]
    assert areas_of(TabelWilayah(make_berkas(areas, **ABOUT))) == areas


@pytest.mark.parametrize("line", ["1001:A", "1001:A\tB", "1001:A\t1003:C\t2001:D\tE", ""])
def test_a_line_of_desa(line: str) -> None:
    numbered = [int(last) for last, _ in read_desa(line)]
    assert numbered == sorted(numbered)
    assert len(numbered) == (line.count("\t") + 1 if line else 0)


@pytest.mark.parametrize(
    ("area", "why"),
    [
        (("98.1", "X"), "no code"),
        (("98.01.01.4001", "X"), "no code"),
        (("9801", "X"), "no code"),
        (("98.02", ""), "name is none"),
        (("98.02", " X"), "name is none"),
        (("98.02", "X\tY"), "name is none"),
        (("98.02", "X\nY"), "name is none"),
        (("98.02", "1001:X"), "name is none"),
        (("98.02", "-"), "name is none"),
        (("98.71", "Kota Dua"), "twice"),
        (("97.01", "X"), "parent 97 is missing"),
        (("98.02.01.1001", "X"), "parent 98.02.01 is missing"),
    ],
)
def test_an_area_that_is_none_is_refused(area: tuple[str, str], why: str) -> None:
    with pytest.raises(InvalidValueError, match=why) as caught:
        make_berkas([*AREAS, area], **ABOUT)
    assert (caught.value.code, caught.value.path) == (ErrorCode.WILAYAH_TABLE, area[0])


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        make_berkas([("98.1", "X"), ("97.01", "Y"), ("98", "")], **ABOUT)
    assert [fault.path for fault in caught.value.faults] == ["97.01", "98", "98.1"]
    with pytest.raises(InvalidValueError, match="no area"):
        make_berkas([], **ABOUT)
    with pytest.raises(UmkmError) as caught_too:
        make_berkas(AREAS, **ABOUT | {"mutakhir": "2020-01-31", "lisensi": " "})
    assert [fault.path for fault in caught_too.value.faults] == ["mutakhir", "lisensi"]


BERKAS: Final = make_berkas(AREAS, **ABOUT)
TEXT: Final = gzip.decompress(BERKAS[ATAS])
TEXT_DESA: Final = gzip.decompress(BERKAS[DESA])
TOML: Final = BERKAS[KETERANGAN].decode()

BROKEN: dict[str, tuple[dict[str, bytes], str]] = {
    "no TOML": (BERKAS | {KETERANGAN: b"mutakhir ="}, KETERANGAN),
    "no UTF-8": (BERKAS | {KETERANGAN: b"\xff"}, KETERANGAN),
    "a key is missing": (
        BERKAS | {KETERANGAN: TOML.replace("lisensi", "licence").encode()},
        f"{KETERANGAN} licence",
    ),
    "a time of day": (
        BERKAS | {KETERANGAN: TOML.replace("2020-01-31", "2020-01-31T00:00:00").encode()},
        f"{KETERANGAN} mutakhir",
    ),
    "a count that is none": (
        BERKAS | {KETERANGAN: TOML.replace("provinsi = 1", "provinsi = -1").encode()},
        f"{KETERANGAN} jumlah.provinsi",
    ),
    "not compressed": (BERKAS | {ATAS: TEXT}, ATAS),
    "cut off": (BERKAS | {ATAS: BERKAS[ATAS][:-9]}, ATAS),
    "another text": (BERKAS | {ATAS: gzip.compress(TEXT.replace(b"Hulu", b"Hilu"))}, ATAS),
    "another text below": (BERKAS | {DESA: gzip.compress(TEXT_DESA.replace(b"Awal", b"Awel"))}, DESA),
    "not compressed below": (BERKAS | {DESA: TEXT_DESA}, DESA),
    # the digest fits in these, as where somebody has made the files by hand
    "no lines": (packed(BERKAS, ATAS, b"x"), ATAS),
    "text that is no UTF-8": (packed(BERKAS, ATAS, b"98\t\xff\n"), ATAS),
    "another order": (packed(BERKAS, ATAS, b"\n".join(sorted(TEXT.splitlines())[::-1]) + b"\n"), ATAS),
    "a parent is missing": (packed(BERKAS, ATAS, b"97.71\tX\n" + TEXT.rpartition(b"98.71")[0]), ATAS),
    "fewer than told": (packed(BERKAS, ATAS, TEXT, kecamatan="4"), ATAS),
    "no area": (
        packed(BERKAS, ATAS, b"", provinsi="0", kabupaten_kota="0", kecamatan="0", desa_kelurahan="0"),
        ATAS,
    ),
    "no number before the first": (packed(BERKAS, DESA, TEXT_DESA.replace(b"1001:", b"")), DESA),
    "a line is missing": (packed(BERKAS, DESA, TEXT_DESA.replace(b"\n\n", b"\n")), DESA),
    "fewer desa than told": (packed(BERKAS, DESA, TEXT_DESA, desa_kelurahan="6"), DESA),
}


@pytest.mark.parametrize(("berkas", "where"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_told(berkas: dict[str, bytes], where: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError) as caught:
        load_tabel_wilayah(write(berkas, tmp_path))
    assert caught.value.code is ErrorCode.WILAYAH_TABLE
    assert where in {fault.path for fault in caught.value.faults}


def test_a_text_that_is_too_large_is_not_unpacked(tmp_path: Path) -> None:
    bomb = gzip.compress(b"\0" * 30_000_000)
    with pytest.raises(InvalidValueError, match="is not the one"):
        load_tabel_wilayah(write(BERKAS | {ATAS: bomb}, tmp_path))


def test_all_missing_files_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError) as caught:
        load_tabel_wilayah(tmp_path)
    assert [fault.path for fault in caught.value.faults] == [KETERANGAN, ATAS, DESA]
    with pytest.raises(InvalidValueError, match="missing"):
        TabelWilayah({})
    with pytest.raises(InvalidTypeError, match="a folder is a Path, not int"):
        load_tabel_wilayah(1)  # type: ignore[arg-type] # what is refused
