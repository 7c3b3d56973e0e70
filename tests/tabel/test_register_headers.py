"""Headers of registers and real tables: which fields they name, and the way back."""

from __future__ import annotations

import pickle
from datetime import date
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, Final, get_args

import attrs
import pytest

import umkm_core.entitas
from umkm_core.acuan.alamat import Alamat
from umkm_core.acuan.wilayah import Wilayah
from umkm_core.entitas.nilai import NilaiDilaporkan
from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError
from umkm_core.identitas.dasar import Identitas
from umkm_core.identitas.kbli import KodeKBLI
from umkm_core.kosakata.pasar import UkuranUang
from umkm_core.kosakata.usaha import SektorUsaha
from umkm_core.tabel.headers import normalise_header
from umkm_core.tabel.register_headers import (
    AsalKolom,
    IsiKolom,
    Kolom,
    find_kolom,
    find_kolom_bidang,
    load_kolom,
)
from umkm_core.values.declared import Declared, find_declared
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

ENTITIES: Final = {
    thing.__name__: thing
    for path in Path(next(iter(umkm_core.entitas.__path__))).glob("[!_]*.py")
    for thing in vars(import_module(f"umkm_core.entitas.{path.stem}")).values()
    if isinstance(thing, type) and issubclass(thing, Declared)
}

HEADERS: Final = {
    "JUDUL AKTIFITAS": ["Pelatihan.judul"],
    "TANGGAL AKTIFITAS": ["Pelatihan.periode"],
    "PRIZINAN USAHA YANG DIMIKI": ["Koperasi.dokumen", "Usaha.dokumen"],
    "PERMSALAHAN YANG DIHADAPI": ["Kendala.bidang"],
    "PERMASALAHAN YANG DIHADAPI": ["Kendala.bidang"],
    "PERIZINAN": ["Koperasi.dokumen", "Usaha.dokumen"],
    "NAMA USAHA": ["Usaha.nama"],
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
    "MODAL USAHA PER TAHUN": ["Usaha.nilai"],
    "NILAI MODAL USAHA PER TAHUN": ["Usaha.modal_usaha"],
    "OMZET USAHA PER TAHUN": ["Usaha.nilai"],
    "NILAI OMZET USAHA PER TAHUN": ["LaporanTahunan.hasil_penjualan"],
    "JUMLAH KARYAWAN LAKI-LAKI": ["LaporanTahunan.tenaga_kerja_laki_laki"],
    "JUMLAH KARYAWAN PEREMPUAN": ["LaporanTahunan.tenaga_kerja_perempuan"],
    "WILAYAH PEMASARAN": ["Usaha.wilayah_pemasaran"],
    "Nama Koperasi": ["Koperasi.nama"],
    "Nomor Badan Hukum": ["Koperasi.badan_hukum"],
    "Tanggal Badan Hukum": ["Koperasi.tanggal_badan_hukum"],
    "Nomor & Tanggal Badan Hukum Pendirian": ["Koperasi.badan_hukum", "Koperasi.tanggal_badan_hukum"],
    "NIK": ["Koperasi.nik", "Orang.nik"],
    "Alamat": ["Koperasi.alamat", "Usaha.alamat", "Orang.alamat"],
    "Kecamatan": ["Koperasi.alamat", "Usaha.alamat", "Orang.alamat"],
    "KELURAHAN": ["Usaha.alamat", "Orang.alamat"],
    "Aset": ["LaporanKoperasi.aset", "LaporanTahunan.aset"],
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


HELD: Final[dict[IsiKolom, set[object]]] = {
    IsiKolom.TEKS: {str},
    IsiKolom.KATA: {Enum, KodeKBLI, Declared},
    IsiKolom.RUPIAH: {int},
    IsiKolom.SALDO: {int},
    IsiKolom.CACAH: {int},
    IsiKolom.PITA: {NilaiDilaporkan},
    IsiKolom.TAHUN: {TanggalKira},
    IsiKolom.TANGGAL: {date, Periode, TanggalKira},
    IsiKolom.RENTANG_TANGGAL: {Periode},
    IsiKolom.ALAMAT: {Alamat},
    IsiKolom.WILAYAH: {Alamat, Wilayah},
    IsiKolom.KODE_WILAYAH: {Wilayah},
    IsiKolom.IDENTITAS: {Identitas},
    IsiKolom.CAMPURAN: {Identitas, date},
}
"""What a field is made of, or what its cells are a part of."""


def kinds_of(annotation: Any) -> set[object]:  # noqa: ANN401 - any annotation
    """Return the classes that an annotation names, and theirs."""
    if isinstance(annotation, type) and not get_args(annotation):
        return {*annotation.__mro__}
    return {kind for one in get_args(annotation) for kind in kinds_of(one)}


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
def test_every_field_exists_and_holds_what_its_cells_do(kolom: Kolom) -> None:
    fields = {one.name: one for one in find_declared(ENTITIES[kolom.entitas]).fields}
    annotation = fields[kolom.bidang].annotation
    kinds = kinds_of(annotation)
    assert bool(kinds & HELD[kolom.isi])
    assert (kolom.kata is not None) is (kolom.isi is IsiKolom.KATA)
    assert (kolom.ukuran is not None) is (NilaiDilaporkan in kinds)
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
        assert all(kolom in find_kolom(header, entitas=[kolom.entitas]) for header in headers)
        words = [normalise_header(header) for header in headers]
        assert sorted(set(words)) == sorted(words)
    assert kolom in find_kolom_bidang(kolom.entitas, kolom.bidang)
    assert pickle.loads(pickle.dumps(kolom)) == kolom  # noqa: S301 - made in this line
    assert len({kolom, pickle.loads(pickle.dumps(kolom))}) == 1  # noqa: S301 - made in this line


def test_columns_of_a_field_are_told_apart() -> None:
    told = [(one.entitas, one.bidang, one.isi, one.ukuran) for one in load_kolom()]
    assert sorted(set(told), key=str) == sorted(told, key=str)
    headers = [find_kolom(header) for one in load_kolom() for header in sum(one.judul.values(), ())]
    for found in headers:
        assert len({name_of(one) for one in found}) == len(found)


def test_one_header_of_an_origin_is_written_for_one_field() -> None:
    shared = {"BENTUK KOPERASI", "PRIZINAN USAHA YANG DIMIKI", "Nomor & Tanggal Badan Hukum Pendirian"}
    for asal in AsalKolom:
        headers = [kolom.format(asal) for kolom in load_kolom() if kolom.format(asal)]
        assert {header for header in headers if headers.count(header) > 1} <= shared


def test_bands_and_amounts_are_told_apart() -> None:
    cells = {
        header: [(str(kolom.isi), kolom.ukuran) for kolom in find_kolom(header)]
        for header in HEADERS
        if header.endswith("PER TAHUN")
    }
    assert cells == {
        "MODAL USAHA PER TAHUN": [("pita", UkuranUang.MODAL_USAHA)],
        "NILAI MODAL USAHA PER TAHUN": [("rupiah", None)],
        "OMZET USAHA PER TAHUN": [("pita", UkuranUang.OMZET)],
        "NILAI OMZET USAHA PER TAHUN": [("rupiah", None)],
    }


def test_lists_and_parts_are_said_to_be_so() -> None:
    assert {name_of(kolom) for kolom in load_kolom() if kolom.daftar} == {
        *("Koperasi.dokumen", "Usaha.dokumen", "Kendala.bidang", "Kepesertaan.kebutuhan_pelatihan"),
    }
    assert {(name_of(kolom), kolom.isi) for kolom in load_kolom() if kolom.sebagian} == {
        (f"{entitas}.alamat", IsiKolom.WILAYAH) for entitas in ("Koperasi", "Usaha", "Orang")
    }


def test_who_knows_what_the_rows_are_narrows_a_header() -> None:
    assert [name_of(kolom) for kolom in find_kolom("NIK", entitas=("Orang", "Usaha"))] == ["Orang.nik"]
    assert find_kolom("NIK", entitas=["Usaha"]) == find_kolom("NIK", entitas=[]) == ()


@pytest.mark.parametrize(
    ("entitas", "kind", "code", "value"),
    [
        ("Orang", InvalidTypeError, ErrorCode.WRONG_TYPE, "Orang"),
        (3, InvalidTypeError, ErrorCode.WRONG_TYPE, 3),
        (["Orang", "Koperassi"], InvalidValueError, ErrorCode.NOT_AN_OPTION, "Koperassi"),
        ([[]], InvalidValueError, ErrorCode.NOT_AN_OPTION, []),
        ([AsalKolom.ODS], InvalidValueError, ErrorCode.NOT_AN_OPTION, AsalKolom.ODS),
    ],
)
def test_what_are_no_classes_is_refused(
    entitas: Any,  # noqa: ANN401 - wrong types are the point
    kind: type[UmkmError],
    code: ErrorCode,
    value: object,
) -> None:
    with pytest.raises(kind) as refused:
        find_kolom("NIK", entitas=entitas)
    (fault,) = refused.value.faults
    assert (fault.code, fault.path, fault.value) == (code, "entitas", value)


@pytest.mark.parametrize("judul", [None, 3, b"NIK", ["NIK"], float("nan")])
def test_a_header_that_is_no_text_is_refused(judul: Any) -> None:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(InvalidTypeError) as refused:
        find_kolom(judul)
    assert (refused.value.code, refused.value.path) == (ErrorCode.NOT_TEXT, "judul")


def test_what_is_no_field_and_no_origin_is_refused() -> None:
    with pytest.raises(InvalidValueError) as refused:
        find_kolom_bidang("Koperasi", "warna")
    assert (refused.value.code, refused.value.value) == (ErrorCode.NOT_AN_OPTION, "Koperasi.warna")
    (nama,) = find_kolom_bidang("Koperasi", "nama")
    with pytest.raises(InvalidValueError) as refused:
        nama.format("ods")  # type: ignore[arg-type] # refused at run time
    assert refused.value.code is ErrorCode.NOT_AN_OPTION
