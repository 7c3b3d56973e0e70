"""Headers of registers and real tables: which fields they name, and the way back."""

from __future__ import annotations

import pickle
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, Final, get_args

import attrs
import pytest

import umkm_core.entitas
from umkm_core.errors import ErrorCode, InvalidValueError
from umkm_core.identitas.kbli import KodeKBLI
from umkm_core.kosakata.usaha import SektorUsaha
from umkm_core.tabel.headers import normalise_header
from umkm_core.tabel.kolom import AsalKolom, Kolom, find_kolom, find_kolom_bidang, load_kolom
from umkm_core.values.declared import Declared, find_declared

ENTITIES: Final = {
    thing.__name__: thing
    for path in Path(next(iter(umkm_core.entitas.__path__))).glob("[!_]*.py")
    for thing in vars(import_module(f"umkm_core.entitas.{path.stem}")).values()
    if isinstance(thing, type) and issubclass(thing, Declared)
}

HEADERS: Final = {
    "JUDUL AKTIFITAS": ["Pelatihan.judul"],
    "TANGGAL AKTIFITAS": ["Pelatihan.waktu"],
    "PRIZINAN USAHA YANG DIMIKI": ["Koperasi.dokumen", "Usaha.dokumen"],
    "PERMSALAHAN YANG DIHADAPI": ["Kendala.bidang"],
    "KABUPATEN KOPERASI": ["Koperasi.alamat"],
    "BENTUK KOPERASI": ["Koperasi.bentuk", "Koperasi.wilayah_keanggotaan"],
    "TIPE KOPERASI": ["Koperasi.pola"],
    "JENIS KOPERASI": ["Koperasi.jenis"],
    "KELOMPOK KOPERASI": ["Koperasi.kelompok"],
    "SEKTOR USAHA KOPERASI": ["Koperasi.kbli"],
    "MODAL USAHA KOPERASI (MODAL SENDIRI)": ["LaporanKoperasi.modal_sendiri"],
    "MODAL HUTANG KOPERASI": ["LaporanKoperasi.modal_pinjaman"],
    "OMZET KOPERASI": ["LaporanKoperasi.volume_usaha"],
    "SHU KOPERASI TAHUN BERJALAN/31 DESEMBER": ["LaporanKoperasi.shu"],
    "JUMLAH ANGGOTA LAKI-LAKI": ["LaporanKoperasi.anggota_laki_laki"],
    "JUMLAH ANGGOTA PEREMPUAN": ["LaporanKoperasi.anggota_perempuan"],
    "JUMLAH CALON ANGGOTA": ["LaporanKoperasi.calon_anggota"],
    "JUMLAH KARYAWAN / PENGELOLA": ["LaporanKoperasi.karyawan"],
    "SKALA USAHA KOPERASI": ["Koperasi.wilayah_keanggotaan"],
    "KEBUTUHAN DIKLAT/PELATIHAN": ["Kepesertaan.kebutuhan_pelatihan"],
    "STATUS USAHA": ["Usaha.bentuk"],
    "SERTIFIKASI USAHA": ["Usaha.dokumen"],
    "SEKTOR USAHA": ["Koperasi.kbli", "Usaha.kbli"],
    "BIDANG USAHA": ["Usaha.bidang"],
    "KABUPATEN USAHA": ["Usaha.alamat"],
    "MODAL USAHA PER TAHUN": ["Usaha.modal_usaha"],
    "NILAI MODAL USAHA PER TAHUN": ["Usaha.modal_usaha"],
    "OMZET USAHA PER TAHUN": ["LaporanTahunan.hasil_penjualan"],
    "NILAI OMZET USAHA PER TAHUN": ["LaporanTahunan.hasil_penjualan"],
    "JUMLAH KARYAWAN LAKI-LAKI": ["LaporanTahunan.tenaga_kerja"],
    "JUMLAH KARYAWAN PEREMPUAN": ["LaporanTahunan.tenaga_kerja"],
    "WILAYAH PEMASARAN": ["Usaha.wilayah_pemasaran"],
    "Nama Koperasi": ["Koperasi.nama"],
    "Nomor Badan Hukum": ["Koperasi.badan_hukum"],
    "Tanggal Badan Hukum": ["Koperasi.tanggal_badan_hukum"],
    "Nomor & Tanggal Badan Hukum Pendirian": ["Koperasi.badan_hukum", "Koperasi.tanggal_badan_hukum"],
    "NIK": ["Koperasi.nik"],
    "Kecamatan": ["Koperasi.alamat"],
    "Tanggal_RAT_Terakhir": ["RapatAnggota.tanggal"],
    "Modal Luar": ["LaporanKoperasi.modal_pinjaman"],
    "Sisa_Hasil_Usaha": ["LaporanKoperasi.shu"],
    "Jumlah_Anggota": ["LaporanKoperasi.anggota"],
    "jumlah_umkm": ["Agregat.jumlah"],
    "nama_kabupaten_kota": ["Agregat.wilayah"],
    "jenis_usaha": ["Agregat.jenis_usaha"],
    # no field of ours
    "Status Grade": [],
    "Jumlah_Manajer": [],
    "satuan": [],
    # another word may change the meaning
    "Target SHU": [],
    "": [],
}


def enums_of(annotation: Any, depth: int = 2) -> set[type]:  # noqa: ANN401 - any annotation
    """Return the vocabularies that an annotation holds, in the fields of our classes too."""
    options = [annotation, *get_args(annotation)]
    found = {one for one in options if isinstance(one, type) and issubclass(one, Enum)}
    for kind in options:
        if kind is KodeKBLI:
            found.add(SektorUsaha)  # a kategori is a code of KBLI
        elif depth and isinstance(kind, type) and attrs.has(kind) and issubclass(kind, Declared):
            for one in find_declared(kind).fields:
                found |= enums_of(one.annotation, depth - 1)
    return found


def name_of(kolom: Kolom) -> str:
    return f"{kolom.entitas}.{kolom.bidang}"


@pytest.mark.parametrize(("header", "fields"), HEADERS.items())
def test_a_header_names_fields(header: str, fields: list[str]) -> None:
    for written in (header, header.lower(), f" {header.replace(' ', '_')} "):
        assert [name_of(kolom) for kolom in find_kolom(written)] == fields


@pytest.mark.parametrize("kolom", load_kolom(), ids=name_of)
def test_every_field_exists_and_its_cells_are_read_by_its_vocabulary(kolom: Kolom) -> None:
    fields = {one.name: one for one in find_declared(ENTITIES[kolom.entitas]).fields}
    annotation = fields[kolom.bidang].annotation
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        assert kolom.kata is annotation
    else:
        assert kolom.kata in {None, *enums_of(annotation)}


@pytest.mark.parametrize("kolom", load_kolom(), ids=name_of)
def test_what_is_written_is_found_again(kolom: Kolom) -> None:
    assert kolom.judul
    for asal, headers in kolom.judul.items():
        assert kolom.format(asal) == headers[0]
        assert all(kolom in find_kolom(header) for header in headers)
        words = [normalise_header(header) for header in headers]
        assert sorted(set(words)) == sorted(words)
    assert find_kolom_bidang(kolom.entitas, kolom.bidang) == kolom
    assert pickle.loads(pickle.dumps(kolom)) == kolom  # noqa: S301 - made in this line
    assert hash(kolom) == hash(find_kolom_bidang(kolom.entitas, kolom.bidang))


def test_one_header_of_an_origin_is_written_for_one_field() -> None:
    shared = {"BENTUK KOPERASI", "PRIZINAN USAHA YANG DIMIKI", "Nomor & Tanggal Badan Hukum Pendirian"}
    for asal in AsalKolom:
        headers = [header for kolom in load_kolom() for header in kolom.judul.get(asal, ())]
        assert {header for header in headers if headers.count(header) > 1} <= shared


def test_lists_and_parts_are_said_to_be_so() -> None:
    assert {name_of(kolom) for kolom in load_kolom() if kolom.daftar} == {
        *("Koperasi.dokumen", "Usaha.dokumen", "Kendala.bidang", "Kepesertaan.kebutuhan_pelatihan"),
    }
    assert {name_of(kolom) for kolom in load_kolom() if kolom.sebagian} == {
        *("Koperasi.alamat", "Usaha.alamat", "LaporanTahunan.tenaga_kerja"),
    }


def test_what_is_no_field_and_no_origin_is_refused() -> None:
    with pytest.raises(InvalidValueError) as refused:
        find_kolom_bidang("Koperasi", "warna")
    assert (refused.value.code, refused.value.value) == (ErrorCode.NOT_AN_OPTION, "Koperasi.warna")
    with pytest.raises(InvalidValueError) as refused:
        find_kolom_bidang("Koperasi", "nama").format("ods")  # type: ignore[arg-type] # refused at run time
    assert refused.value.code is ErrorCode.NOT_AN_OPTION
