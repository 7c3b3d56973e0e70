from __future__ import annotations

import pickle
from datetime import date
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.acuan.kode_wilayah import JenisWilayah, TingkatWilayah
from umkm_core.acuan.susun_wilayah import make_berkas
from umkm_core.acuan.tabel_wilayah import TabelWilayah
from umkm_core.acuan.wilayah import Wilayah, find_wilayah, iterate_wilayah, wilayah
from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError

law = settings(derandomize=True, deadline=None, max_examples=200)

# A fictitious older day, on which Batu was a kecamatan of Kabupaten Malang.
LAMA: Final = TabelWilayah(
    make_berkas(
        [("35", "Jawa Timur"), ("35.07", "Kabupaten Malang"), ("35.07.34", "Batu")],
        mutakhir=date(1999, 12, 31),
        dasar="fiktif",
        sumber="fiktif 1.0",
        url="fiktif",
        lisensi="0BSD",
    )
)
KODE: Final = [kode for tingkat in TingkatWilayah for kode, _ in TabelWilayah.bawaan().iterate_kode(tingkat)]
areas = st.sampled_from(KODE).map(wilayah)


def test_an_area_knows_all_of_itself() -> None:
    klojen = wilayah("3573021001")
    assert (klojen.kode, klojen.kode_polos, klojen.nama) == ("35.73.02.1001", "3573021001", "Klojen")
    assert (klojen.tingkat, klojen.jenis) == (TingkatWilayah.DESA_KELURAHAN, JenisWilayah.KELURAHAN)
    assert klojen.induk == klojen.kecamatan == wilayah("35.73.02")
    assert (klojen.kabupaten_kota, klojen.provinsi) == (wilayah("35.73"), wilayah("35"))
    assert [one.kode for one in klojen.leluhur] == ["35.73.02", "35.73", "35"]
    assert str(klojen) == klojen.nama_lengkap
    assert klojen.nama_lengkap == "Kelurahan Klojen, Kecamatan Klojen, Kota Malang, Jawa Timur"
    assert repr(klojen) == "<Wilayah 35.73.02.1001 Kelurahan Klojen>"
    assert klojen.anak == ()


def test_a_provinsi_has_nothing_above() -> None:
    jatim = wilayah("35")
    assert (jatim.induk, jatim.kabupaten_kota, jatim.kecamatan, jatim.leluhur) == (None, None, None, ())
    assert jatim.provinsi is jatim
    assert len(jatim.anak) == 38
    assert {one.jenis for one in jatim.anak} == {JenisWilayah.KABUPATEN, JenisWilayah.KOTA}
    assert wilayah("35.73").kecamatan is None
    assert wilayah("35.73").kabupaten_kota == wilayah("35.73")


@pytest.mark.parametrize(
    ("kode", "sebutan"),
    [
        ("31", "Daerah Khusus Ibukota Jakarta"),
        ("31.71", "Kota Administrasi Jakarta Pusat"),
        ("35.07", "Kabupaten Malang"),
        ("35.29.01", "Kecamatan Kota Sumenep"),
        ("35.79.01.2005", "Desa Sumberejo"),
        ("14.01.06.2002", "Desa Desa Baru"),
        ("91.03.01.3007", "Desa Adat Yoboi"),
    ],
)
def test_the_word_for_the_kind_is_there_once(kode: str, sebutan: str) -> None:
    assert wilayah(kode).sebutan == sebutan


@law
@given(areas)
def test_the_tree_holds_together(area: Wilayah) -> None:
    assert find_wilayah(area.kode_polos) == area
    if area.induk is not None:
        assert area in area.induk.anak
        assert area.induk.tingkat > area.tingkat
        assert area.induk.memuat(area)
        assert not area.memuat(area.induk)
    assert area.memuat(area)
    assert all(child.induk == area for child in area.anak)
    assert pickle.loads(pickle.dumps(area)) == area  # noqa: S301 - made in this line
    assert len(pickle.dumps(area)) < 500


@law
@given(areas, areas)
def test_order_and_hash_are_those_of_the_code(one: Wilayah, other: Wilayah) -> None:
    assert (one < other) == (one.kode < other.kode)
    assert (one == other) == (one.kode == other.kode)
    assert len({one, other}) == len({one.kode, other.kode})
    assert one.memuat(other) == (other == one or one in other.leluhur)


def test_only_an_area_is_in_an_area() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        wilayah("35").memuat("35.73")  # type: ignore[arg-type] # what is refused
    assert caught.value.code is ErrorCode.WRONG_TYPE


@pytest.mark.parametrize(
    ("kode", "around", "told"),
    [
        ("35.73.02.1099", "35.73.02", "would be in Kecamatan Klojen (35.73.02)"),
        ("3573990001", "35.73", "would be in Kota Malang (35.73)"),
        ("35.98.01", "35", "would be in Jawa Timur (35)"),
        ("9998", None, "and no provinsi 99"),
    ],
)
def test_an_unknown_code_tells_the_day_and_what_is_known(kode: str, around: str | None, told: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        wilayah(kode)
    assert caught.value.code is ErrorCode.WILAYAH_UNKNOWN
    assert "the table of 2025-04-25" in str(caught.value)
    assert told in str(caught.value)
    assert caught.value.candidates == ((wilayah(around),) if around else ())
    assert find_wilayah(kode) is None


@law
@given(st.text() | st.text("0123456789.", max_size=14) | st.none() | st.floats() | st.integers())
def test_find_never_raises(value: object) -> None:
    found = find_wilayah(value)
    assert found is None or found.kode_polos == str(value).strip().replace(".", "")


@pytest.mark.parametrize("value", [35, 35.73, None, ["35"]])
def test_only_text_is_looked_up(value: Any) -> None:  # noqa: ANN401 - wrong types are the point
    assert find_wilayah(value) is None
    with pytest.raises(InvalidTypeError) as caught:
        wilayah(value)
    assert caught.value.code is ErrorCode.NOT_TEXT


def test_a_table_of_another_day_answers_for_that_day() -> None:
    batu = wilayah("35.07.34", tabel=LAMA)
    assert batu.nama_lengkap == "Kecamatan Batu, Kabupaten Malang, Jawa Timur"
    assert batu.induk is not None
    assert batu.induk.anak == (batu,)
    assert batu.anak == ()
    assert find_wilayah("35.79", tabel=LAMA) is None
    assert [*iterate_wilayah(TingkatWilayah.KECAMATAN, tabel=LAMA)] == [batu]
    again = pickle.loads(pickle.dumps(batu))  # noqa: S301 - made in this line
    assert again == batu
    assert again.induk.anak == (batu,)


def test_the_same_code_with_another_name_is_another_area() -> None:
    assert wilayah("35", tabel=LAMA) == wilayah("35")
    assert wilayah("35.07.34", tabel=LAMA) != wilayah("35.07.01")
    renamed = Wilayah("35", "Jawa Wetan (fiktif)", LAMA)
    assert renamed != wilayah("35")


def test_areas_of_a_level() -> None:
    assert [one.nama for one in iterate_wilayah(TingkatWilayah.KECAMATAN, di=wilayah("35.79"))] == [
        "Batu",
        "Bumiaji",
        "Junrejo",
    ]
    assert sum(1 for _ in iterate_wilayah(TingkatWilayah.PROVINSI)) == 38
    assert [*iterate_wilayah(TingkatWilayah.PROVINSI, di=wilayah("35.79"))] == []


@pytest.mark.parametrize(
    "asked",
    [{"tingkat": "kecamatan"}, {"di": "35"}, {"tabel": "wilayah"}, {"tingkat": None, "di": 35}],
    ids=str,
)
def test_wrong_arguments_are_told_by_name(asked: dict[str, Any]) -> None:
    with pytest.raises(UmkmError) as caught:
        [*iterate_wilayah(**{"tingkat": TingkatWilayah.KECAMATAN} | asked)]
    assert {fault.path for fault in caught.value.faults} == asked.keys()
