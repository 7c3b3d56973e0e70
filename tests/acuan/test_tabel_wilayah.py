"""The table that ships: what it holds, where it comes from, and that it is one value."""

from __future__ import annotations

import gzip
import pickle
import tomllib
from datetime import date
from pathlib import Path
from typing import Final

import pytest

import umkm_core
from umkm_core.acuan.berkas_wilayah import ATAS, DESA, KETERANGAN
from umkm_core.acuan.kode_wilayah import JenisWilayah, TingkatWilayah
from umkm_core.acuan.susun_wilayah import make_berkas
from umkm_core.acuan.tabel_wilayah import TabelWilayah, load_tabel_wilayah

FOLDER: Final = Path(next(iter(umkm_core.__path__))) / "acuan" / "data"
TABEL: Final = TabelWilayah.bawaan()
KODE: Final = [kode for tingkat in TingkatWilayah for kode, _ in TABEL.iterate_kode(tingkat)]


def kinds(jenis: JenisWilayah) -> int:
    return sum(JenisWilayah.from_kode(kode) is jenis for kode in KODE)


def test_it_holds_what_the_instrument_counts() -> None:
    assert TABEL.keterangan.jumlah == (38, 514, 7285, 83762)
    assert (kinds(JenisWilayah.KABUPATEN), kinds(JenisWilayah.KOTA)) == (416, 98)
    assert kinds(JenisWilayah.KELURAHAN) == 8_496
    assert kinds(JenisWilayah.DESA) + kinds(JenisWilayah.DESA_ADAT) == 75_266
    assert len({*KODE}) == len(KODE)


def test_the_digits_and_the_names_agree_on_kabupaten_and_kota() -> None:
    for kode, nama in TABEL.iterate_kode(TingkatWilayah.KABUPATEN_KOTA):
        assert nama.split()[0].lower() == str(JenisWilayah.from_kode(kode))


def test_malang_and_batu() -> None:
    assert len([*TABEL.iterate_kode(TingkatWilayah.KECAMATAN, "35.73")]) == 5
    kelurahan = [kode for kode, _ in TABEL.iterate_kode(TingkatWilayah.DESA_KELURAHAN, "35.73")]
    assert len(kelurahan) == 57
    assert {JenisWilayah.from_kode(kode) for kode in kelurahan} == {JenisWilayah.KELURAHAN}
    assert dict(TABEL.iterate_kode(TingkatWilayah.KECAMATAN, "35.79")) == {
        "35.79.01": "Batu",
        "35.79.02": "Bumiaji",
        "35.79.03": "Junrejo",
    }


def test_it_says_where_it_comes_from() -> None:
    keterangan = TABEL.keterangan
    assert keterangan.mutakhir == date(2025, 4, 25)
    assert "300.2.2-2138 Tahun 2025" in keterangan.dasar
    assert (keterangan.sumber, keterangan.lisensi) == ("idn-area-data 4.0.1", "ODbL-1.0")
    licence = (FOLDER / "wilayah-LICENSE.md").read_text("utf-8")
    assert licence.startswith("# Open Database License (ODbL)")
    assert len(licence) > 20_000


def test_it_is_small() -> None:
    assert sum((FOLDER / name).stat().st_size for name in (KETERANGAN, ATAS, DESA)) < 500_000


def test_its_files_are_made_from_its_areas() -> None:
    """The digests in the readable file are those of the very content, and nothing is in it by hand."""
    told = TABEL.keterangan
    areas = [area for tingkat in TingkatWilayah for area in TABEL.iterate_kode(tingkat)]
    made = make_berkas(
        areas,
        mutakhir=told.mutakhir,
        dasar=told.dasar,
        sumber=told.sumber,
        url=told.url,
        lisensi=told.lisensi,
    )
    assert made[KETERANGAN] == (FOLDER / KETERANGAN).read_bytes()
    for name in (ATAS, DESA):  # not compared as they are: another zlib may compress in another way
        assert gzip.decompress(made[name]) == gzip.decompress((FOLDER / name).read_bytes())
    assert tomllib.loads(made[KETERANGAN].decode())["jumlah"]["kecamatan"] == 7285


def test_every_area_has_a_parent_and_is_found() -> None:
    for kode in KODE:
        assert not kode[2:] or TABEL.find_nama(kode.rpartition(".")[0])
    for kode in KODE[::500]:
        assert TABEL.find_nama(kode)


@pytest.mark.parametrize(
    "kode", ["", "99", "35.99", "35.73.99", "35.73.02.9999", "35.99.01.1001", "x", "35."]
)
def test_what_is_not_there_is_none(kode: str) -> None:
    assert TABEL.find_nama(kode) is None
    assert [*TABEL.iterate_kode(TingkatWilayah.DESA_KELURAHAN, kode or "x")] == []


@pytest.mark.parametrize("di", ["", "35", "35.73", "35.73.02"])
def test_the_areas_in_an_area_are_those_whose_code_begins_so(di: str) -> None:
    for tingkat in TingkatWilayah:
        inside = [kode for kode, _ in TABEL.iterate_kode(tingkat, di)]
        assert inside == sorted(
            kode
            for kode in KODE
            if TingkatWilayah.from_kode(kode) is tingkat and f"{kode}.".startswith(di and f"{di}.")
        )


def test_it_is_one_value_and_does_not_change() -> None:
    again = load_tabel_wilayah(FOLDER)
    assert again == TABEL
    assert hash(again) == hash(TABEL)
    assert again != "wilayah"
    assert pickle.loads(pickle.dumps(TABEL)) is TABEL  # noqa: S301 - made in this line
    copied = pickle.loads(pickle.dumps(again))  # noqa: S301 - made in this line
    assert copied == again
    assert copied.find_nama("35.73.02.1001") == "Klojen"
    with pytest.raises(AttributeError, match="immutable"):
        TABEL.keterangan = again.keterangan
    with pytest.raises(AttributeError, match="immutable"):
        del TABEL.keterangan
