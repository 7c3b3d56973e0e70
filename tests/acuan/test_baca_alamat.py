from __future__ import annotations

import re
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.acuan.alamat import Alamat, format_alamat
from umkm_core.acuan.baca_alamat import parse_alamat
from umkm_core.acuan.kode_wilayah import TingkatWilayah
from umkm_core.acuan.tabel_wilayah import TabelWilayah
from umkm_core.acuan.wilayah import wilayah
from umkm_core.errors import ErrorCode, UmkmError

law = settings(derandomize=True, deadline=None, max_examples=100)

READ: Final[dict[str, tuple[str | None, int | None, int | None, str | None, str | None]]] = {
    "Jl. Fiktif No. 5, RT 03/RW 05, Kel. Oro-oro Dowo, Kota Malang, Jawa Timur 65119, Indonesia": (
        *("Jl. Fiktif No. 5", 3, 5, "35.73.02.1008", "65119"),
    ),
    "Jl. Fiktif No. 5 Kel. Klojen Kec. Klojen Kota Malang": (
        *("Jl. Fiktif No. 5", None, None, "35.73.02.1001", None),
    ),
    "Jl. Fiktif 5\nRT.1 RW.2\nKelurahan Klojen\nKota Malang": ("Jl. Fiktif 5", 1, 2, "35.73.02.1001", None),
    "Toko Sari (fiktif), Kec. Klojen": ("Toko Sari (fiktif)", None, None, "35.73.02", None),
    "Kota Malang Kode Pos 65111": (None, None, None, "35.73", "65111"),
    "Singosari, Malang": (None, None, None, "35.07.24", None),
    # what is not certain stays where it was typed
    "Jl. Fiktif 5, Klojen, Kota Malang": ("Jl. Fiktif 5, Klojen", None, None, "35.73", None),
    "Jl. Kota Baru No. 3, Kota Malang": ("Jl. Kota Baru No. 3", None, None, "35.73", None),
    "Jl. Balai Desa Klojen 3, Kota Malang": ("Jl. Balai Desa Klojen 3", None, None, "35.73", None),
    "Jl. Kota Baru No. 3": ("Jl. Kota Baru No. 3", None, None, None, None),
    "Jl. Fiktif 5, Malang": ("Jl. Fiktif 5, Malang", None, None, None, None),
    # they contradict each other
    "Kel. Sawojajar, Kec. Klojen": ("Kel. Sawojajar, Kec. Klojen", None, None, None, None),
    # an area is named that the certain one does not settle
    **{
        text: (text, None, None, None, None)
        for text in (
            "Kel. Atlantis, Kec. Klojen",
            "Kel. Klojen 5, Kota Batu",
            "Jl. Fiktif, Kel. Klojen No. 3, Kota Batu",
            "Kel. Klojen, Jl. Fiktif 3, Kota Batu",
            "Jl. Fiktif Desa Klojen, Kota Batu",
            "Jl. Fiktif Kelurahan Klojen, Kota Batu",
        )
    },
    "RT 1, Kel. Klojen 5, Kota Batu": ("Kel. Klojen 5, Kota Batu", 1, None, None, None),
    # which of two is it?
    **{
        text: (text, None, None, None, None)
        for text in (
            "RT 03 RW 05 Kel. Klojen RT 04 Kec. Klojen Kota Malang",
            "Jl. Fiktif 1 RT 1 RW 2, Kel. Klojen RT 9 RW 8, Kota Malang",
            "Jl. Fiktif 1, RT 3, RT 3, Kota Malang",
            "Jl. Fiktif 65111, Kel. Klojen Kota Malang 65112",
            "Jl. Fiktif, Kel. Klojen 65111, Kota Malang 65112",
            "Jl. Fiktif 65111 Kel. Klojen Kota Malang 65112",
            "Jl. Fiktif 65111 Kel. Klojen Kota Malang",
        )
    },
    "Jl. Fiktif No. 65119, Kota Malang 65111": ("Jl. Fiktif No. 65119", None, None, "35.73", "65111"),
    "Jl. Fiktif 5 - Kel. Klojen Kota Malang": ("Jl. Fiktif 5", None, None, "35.73.02.1001", None),
    # a street is kept though a search leaves it out
    "Gang Fiktif, Malang Kota": ("Gang Fiktif, Malang Kota", None, None, None, None),
    # five digits after a street may be anything
    "Jl. Fiktif 65119": ("Jl. Fiktif 65119", None, None, None, None),
    "Jl. Fiktif No. 65119, Kota Malang": ("Jl. Fiktif No. 65119", None, None, "35.73", None),
    "Jl. Fiktif, 65119": ("Jl. Fiktif", None, None, None, "65119"),
    "Jl. Fiktif 1, 65119, 65111": ("Jl. Fiktif 1, 65119, 65111", None, None, None, None),
    "RT 000/RW 000": (None, None, None, None, None),
}


@pytest.mark.parametrize(("text", "parts"), READ.items(), ids=map(ascii, READ))
def test_reads(text: str, parts: tuple[Any, ...]) -> None:
    read = parse_alamat(text)
    kode = read.wilayah and read.wilayah.kode
    assert (read.jalan, read.rt, read.rw, kode, read.kode_pos) == parts


def test_it_is_known_where_it_lies() -> None:
    assert parse_alamat("Jl. Fiktif 1, Desa Kauman").wilayah is None
    assert parse_alamat("Jl. Fiktif 1, Desa Kauman", di="35.73").wilayah == wilayah("35.73.02.1007")


@pytest.mark.parametrize(
    ("text", "asked", "code"),
    [
        (None, {}, ErrorCode.NOT_TEXT),
        ("", {}, ErrorCode.EMPTY),
        (" - ", {}, ErrorCode.EMPTY),
        ("Jalan Mawar Fiktif " * 20, {}, ErrorCode.TEXT_TOO_LONG),
        ("Jalan Mawar Fiktif 1", {"di": "35.99"}, ErrorCode.WILAYAH_UNKNOWN),
    ],
    ids=["none", "empty", "dash", "long", "di"],
)
def test_what_is_none_is_refused_and_not_shown(text: Any, asked: dict[str, Any], code: ErrorCode) -> None:  # noqa: ANN401 - wrong types too
    with pytest.raises(UmkmError) as caught:
        parse_alamat(text, **asked)
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [
        (*asked, code) if asked else ("", code)
    ]
    assert "Mawar" not in str(caught.value)


KODE: Final = [kode for tingkat in TingkatWilayah for kode, _ in TabelWilayah.bawaan().iterate_kode(tingkat)]
numbers = st.none() | st.integers(1, 999)


@law
@given(st.sampled_from(KODE), numbers, numbers, st.sampled_from([None, "65119"]))
def test_what_is_written_is_read_again_or_less_of_it(
    kode: str, rt: int | None, rw: int | None, kode_pos: str | None
) -> None:
    written = Alamat(jalan="Jalan Fiktif 1", rt=rt, rw=rw, wilayah=kode, kode_pos=kode_pos)
    read = parse_alamat(format_alamat(written))
    assert (read.rt, read.rw) == (rt, rw)
    assert read.jalan is not None
    assert read.jalan.startswith("Jalan Fiktif 1")
    assert read.wilayah is None or read.wilayah.memuat(wilayah(kode))


signs = st.sampled_from(
    [
        "Jl. ",
        "RT 1",
        " RW 2",
        ", ",
        " ",
        "Kel. ",
        "Kec. ",
        "Kota ",
        "Klojen",
        "Malang",
        "65119",
        "Indonesia",
        "\n",
        "(",
        "/",
    ]
)


@law
@given(st.text(max_size=250) | st.lists(signs, max_size=20).map("".join))
def test_any_text_is_read_or_refused_and_no_word_is_lost(text: str) -> None:
    try:
        read = parse_alamat(text)
    except UmkmError:
        return
    if read.wilayah is None and read.kode_pos is None and (read.rt, read.rw) == (None, None):
        assert {*filter(str.isalpha, text)} <= {*(read.jalan or "")}


typed = st.sampled_from(
    [
        *("Jl. Fiktif 7", "Jl. Balai Desa 4", "No. 12", "No. 65118", "Toko Sari (fiktif)", "Gang Fiktif"),
        *("RT 03", "RW 05", "RT 03/RW 05", "RT 000/RW 8", "RT 9", "65111", "Kode Pos 65112", "Indonesia"),
        *("Kel. Klojen", "Desa Fiktif", "Kec. Klojen", "Kota Malang", "Kota Batu", "Malang Kota", "Klojen"),
    ]
)
between = st.sampled_from([" ", ", ", ",", " - ", "\n"])


@settings(law, max_examples=300)
@given(st.lists(st.tuples(typed, between), min_size=1, max_size=7))
def test_what_is_read_is_read_again_and_no_number_is_lost(parts: list[tuple[str, str]]) -> None:
    text = "".join(sign for part in parts for sign in part)
    read = parse_alamat(text)
    written = str(read)
    assert {*re.findall("[1-9][0-9]*", text)} <= {*re.findall("[1-9][0-9]*", written)}
    if written and len(written) <= 200:
        assert parse_alamat(written) == read
