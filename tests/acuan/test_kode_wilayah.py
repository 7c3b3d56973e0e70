from __future__ import annotations

import pickle
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.acuan.kode_wilayah import JenisWilayah, TingkatWilayah, parse_kode_wilayah
from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError

law = settings(derandomize=True, deadline=None, max_examples=300)

pairs = st.text("0123456789", min_size=2, max_size=2)
quads = st.text("0123456789", min_size=4, max_size=4)
parts = st.lists(pairs, min_size=1, max_size=3) | st.tuples(pairs, pairs, pairs, quads).map(list)


@pytest.mark.parametrize(
    ("text", "kode"),
    [
        ("35", "35"),
        ("3573", "35.73"),
        ("35.73", "35.73"),
        ("357302", "35.73.02"),
        ("35.73.02", "35.73.02"),
        ("3573021001", "35.73.02.1001"),
        ("35.73.02.1001", "35.73.02.1001"),
        ("35.7302.1001", "35.73.02.1001"),
        ("\t3573\n", "35.73"),
    ],
)
def test_reads(text: str, kode: str) -> None:
    assert parse_kode_wilayah(text) == kode


NO_CODE = (
    *("", "3", "357", "35.7", "35.730", "35.73.02.101", "35.73.02.10011", "35.73.02.1001.1"),
    *("35..73", ".35", "35.", "35-73", "35 73", "3573.0", "35.73.021001.", "٣٥", "³⁵", "Malang"),
)


@pytest.mark.parametrize("text", NO_CODE)
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse_kode_wilayah(text)
    assert caught.value.code is ErrorCode.WILAYAH_KODE
    assert caught.value.value == text


def test_a_code_of_bps_is_told() -> None:
    with pytest.raises(InvalidValueError, match="seven are a kecamatan of BPS"):
        parse_kode_wilayah("3573030")
    with pytest.raises(InvalidValueError, match=r"1001 \(got"):
        parse_kode_wilayah("35730300")


@pytest.mark.parametrize("value", [3573, 35.73, True])
def test_a_number_is_refused_with_the_reason(value: Any) -> None:  # noqa: ANN401 - wrong types are the point
    with pytest.raises(InvalidTypeError, match="loses zeros") as caught:
        parse_kode_wilayah(value)
    assert caught.value.code is ErrorCode.NOT_TEXT


@law
@given(parts)
def test_dots_make_no_difference(digits: list[str]) -> None:
    assert parse_kode_wilayah("".join(digits)) == parse_kode_wilayah(".".join(digits)) == ".".join(digits)


@law
@given(st.text() | st.text("0123456789. ", max_size=16))
def test_any_text_is_a_code_or_an_error(text: str) -> None:
    try:
        kode = parse_kode_wilayah(text)
    except UmkmError:
        return
    assert parse_kode_wilayah(kode) == kode


@pytest.mark.parametrize(
    ("kode", "tingkat", "jenis"),
    [
        ("35", TingkatWilayah.PROVINSI, JenisWilayah.PROVINSI),
        ("35.01", TingkatWilayah.KABUPATEN_KOTA, JenisWilayah.KABUPATEN),
        ("35.69", TingkatWilayah.KABUPATEN_KOTA, JenisWilayah.KABUPATEN),
        ("35.71", TingkatWilayah.KABUPATEN_KOTA, JenisWilayah.KOTA),
        ("35.99", TingkatWilayah.KABUPATEN_KOTA, JenisWilayah.KOTA),
        ("35.01.71", TingkatWilayah.KECAMATAN, JenisWilayah.KECAMATAN),
        ("35.01.01.1001", TingkatWilayah.DESA_KELURAHAN, JenisWilayah.KELURAHAN),
        ("35.71.71.2001", TingkatWilayah.DESA_KELURAHAN, JenisWilayah.DESA),
        ("35.01.01.3007", TingkatWilayah.DESA_KELURAHAN, JenisWilayah.DESA_ADAT),
    ],
)
def test_what_the_digits_say(kode: str, tingkat: TingkatWilayah, jenis: JenisWilayah) -> None:
    assert TingkatWilayah.from_kode(kode) is tingkat
    assert JenisWilayah.from_kode(kode) is jenis


def test_four_digits_of_no_kind_are_told() -> None:
    for kode in ("35.73.02.0001", "3573024001"):
        assert TingkatWilayah.from_kode(kode) is TingkatWilayah.DESA_KELURAHAN
        with pytest.raises(InvalidValueError, match="begin with 1, 2 or 3"):
            JenisWilayah.from_kode(kode)


def test_levels_have_an_order_and_pickle() -> None:
    assert [*map(str, sorted(TingkatWilayah))] == [
        "desa/kelurahan",
        "kecamatan",
        "kabupaten/kota",
        "provinsi",
    ]
    for tingkat in TingkatWilayah:
        assert pickle.loads(pickle.dumps(tingkat)) is tingkat  # noqa: S301 - made in this line
