from __future__ import annotations

import csv
import io
import json
import pickle
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.acuan.daftar_kbli import MOST_BYTES, ButirKBLI, DaftarKBLI, load_kbli
from umkm_core.acuan.kbli import EdisiKBLI, TingkatKBLI, load_struktur
from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, TableError, UmkmError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

law = settings(derandomize=True, deadline=None, max_examples=150)

E2020: Final = EdisiKBLI.KBLI_2020
KELOMPOK: Final = TingkatKBLI.KELOMPOK
GOLONGAN_POKOK: Final = tuple(getattr(load_struktur(E2020), "golongan_pokok", ()))

POHON: Final = [
    ("A", "Pertanian, Kehutanan dan Perikanan"),
    ("01", "Pertanian Tanaman, Peternakan, Perburuan dan Kegiatan YBDI"),
    ("011", "Pertanian Tanaman Semusim"),
    ("0111", "Pertanian Serealia (Bukan Padi)"),
    ("01111", "Pertanian Jagung"),
    ("K", "Aktivitas Keuangan dan Asuransi"),
    ("64", "Aktivitas Jasa Keuangan"),
    ("641", "Perantara Moneter"),
    ("6414", "Koperasi Simpan Pinjam/Unit Simpan Pinjam"),
    ("64141", "KSP Primer"),
    ("64142", "USP Koperasi Primer"),
]


def write_csv(
    rows: Sequence[Sequence[str]], *, separator: str = ",", header: Sequence[str] = ("kode", "judul")
) -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=separator)
    writer.writerows([header, *rows])
    return file.getvalue()


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def load(folder: Path, content: str | bytes, name: str = "kbli.csv", **options: Any) -> DaftarKBLI:  # noqa: ANN401
    berkas = folder / name
    berkas.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_kbli(berkas, **{"edisi": E2020, **options})


def faults_of(folder: Path, content: str | bytes, name: str = "kbli.csv", **options: Any) -> list[Any]:  # noqa: ANN401
    with pytest.raises(TableError) as refused:
        load(folder, content, name, **options)
    return [(fault.path, fault.code, fault.candidates) for fault in refused.value.faults]


def pairs(daftar: DaftarKBLI) -> list[tuple[str, str]]:
    return [(butir.kode, butir.judul) for butir in daftar]


CSV: Final = write_csv(POHON)
JSON: Final = json.dumps([{"code": kode, "title": judul, "desc": "?"} for kode, judul in POHON])


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (CSV, "kbli.csv"),
        (b"\xef\xbb\xbf" + CSV.encode(), "dengan-bom.csv"),
        (CSV.replace("\r\n", "\n"), "unix.csv"),
        (CSV.replace("\r\n", "\r"), "mac-lama.txt"),
        (write_csv(POHON, separator=";", header=["Kode KBLI", "Uraian Judul"]), "titik-koma.csv"),
        (
            write_csv([("1", *row) for row in POHON], separator=";", header=["No; urut", "KBLI", "Nama"]),
            "a.csv",
        ),
        (write_csv([(judul, kode) for kode, judul in POHON], header=[" JUDUL KBLI ", "KODE_KBLI"]), "b.csv"),
        (write_csv([(f" {kode} ", f"{judul}\t") for kode, judul in POHON]) + "\r\n,\r\n", "spasi.csv"),
        (JSON, "kbli.json"),
        (b"\xef\xbb\xbf" + JSON.encode(), "KBLI.JSON"),
    ],
)
def test_a_list_is_read_as_it_stands(folder: Path, content: str | bytes, name: str) -> None:
    daftar = load(folder, content, name)
    assert pairs(daftar) == POHON
    assert len(daftar) == len(POHON)
    assert daftar.edisi is E2020


def test_columns_can_be_named(folder: Path) -> None:
    content = "kode,judul,nomor,sebutan\nx,y,64141,KSP Primer\n"
    assert pairs(load(folder, content, kolom_kode="nomor", kolom_judul="sebutan")) == [
        ("64141", "KSP Primer")
    ]
    assert pairs(load(folder, '[{"kode": "x", "n": "64141", "nama": "KSP"}]', "n.json", kolom_kode="n")) == [
        ("64141", "KSP")
    ]


def test_a_list_answers(folder: Path) -> None:
    daftar = load(folder, CSV)
    butir = daftar.find("64141")
    assert butir is not None
    assert (butir.judul, butir.tingkat) == ("KSP Primer", KELOMPOK)
    assert "64141" in daftar
    assert "64143" not in daftar
    assert daftar.find("64143") is None
    assert daftar.find_induk("64141") == daftar.find("6414")
    assert daftar.find_induk("64") == daftar.find("K")
    assert daftar.find_induk("K") is None
    assert daftar.find_induk("64143") is None
    assert [butir.kode for butir in daftar.find_anak("6414")] == ["64141", "64142"]
    assert [butir.kode for butir in daftar.find_anak("A")] == ["01"]
    assert daftar.find_anak("64141") == ()
    assert daftar.celah == ()


@pytest.mark.parametrize(
    ("kata", "tingkat", "found"),
    [
        ("simpan unit", None, ["6414"]),
        ("PRIMER", None, ["64141", "64142"]),
        ("prim usp", None, ["64142"]),
        ("rimer", None, []),
        ("pertanian", KELOMPOK, ["01111"]),
        ("simpan/pinjam", None, ["6414"]),
    ],
)
def test_titles_are_searched_by_words(
    folder: Path, kata: str, tingkat: TingkatKBLI | None, found: list[str]
) -> None:
    assert [butir.kode for butir in load(folder, CSV).find_kata(kata, tingkat=tingkat)] == found


@pytest.mark.parametrize(
    ("kata", "tingkat", "code"),
    [
        (" - ", None, ErrorCode.EMPTY),
        ("", None, ErrorCode.EMPTY),
        ("x" * 65, None, ErrorCode.TEXT_TOO_LONG),
        (7, None, ErrorCode.NOT_TEXT),
        ("x", "kelompok", ErrorCode.NOT_AN_OPTION),
    ],
)
def test_what_cannot_be_searched(folder: Path, kata: Any, tingkat: Any, code: ErrorCode) -> None:  # noqa: ANN401
    with pytest.raises(UmkmError) as refused:
        load(folder, CSV).find_kata(kata, tingkat=tingkat)
    assert refused.value.code is code


def test_all_faults_are_told_at_once(folder: Path) -> None:
    rows = [
        ("64141", "KSP Primer"),
        ("", "tanpa kode"),
        ("64142", ""),
        ("4011", "golongan pokok yang tidak ada"),
        ("64141.0", "lewat bilangan pecahan"),
        ("64141", "sekali lagi"),
        ("1", "nol di depan hilang"),
        ("64143", "judul", "kelebihan kolom"),
        ("", "", ""),
        ("641411", ""),
    ]
    assert faults_of(folder, write_csv(rows)) == [
        ("line 3", ErrorCode.EMPTY, ()),
        ("line 4", ErrorCode.EMPTY, ()),
        ("line 5", ErrorCode.KBLI_UNKNOWN, ()),
        ("line 6", ErrorCode.KBLI_UNREADABLE, ()),
        ("line 7", ErrorCode.DUPLICATE, ()),
        ("line 8", ErrorCode.KBLI_LOST_ZERO, ("01",)),
        ("line 9", ErrorCode.TABLE_FIELD_COUNT, ()),
        ("line 11", ErrorCode.KBLI_UNREADABLE, ()),
        ("line 11", ErrorCode.EMPTY, ()),
    ]


def test_a_record_counts_from_the_line_it_starts_on(folder: Path) -> None:
    content = 'kode,judul,"cata\ntan"\nx,y\n64141,"dua\nbaris"\nx,y\n'
    assert faults_of(folder, content) == [
        ("line 3", ErrorCode.KBLI_UNREADABLE, ()),
        ("line 6", ErrorCode.KBLI_UNREADABLE, ()),
    ]


def test_a_row_that_cannot_be_read_casts_no_doubt_on_others(folder: Path) -> None:
    rows = [("641", "x"), ("6411", "x"), ("651", "x"), ("6511", "x", "x"), ("65110", "x"), ("64110", "x")]
    assert faults_of(folder, write_csv(rows)) == [("line 5", ErrorCode.TABLE_FIELD_COUNT, ())]


def test_zeros_that_a_spreadsheet_took_are_seen_in_the_tree(folder: Path) -> None:
    eaten = [(kode.lstrip("0"), judul) for kode, judul in POHON]
    assert faults_of(folder, write_csv(eaten)) == [
        ("line 3", ErrorCode.KBLI_LOST_ZERO, ("01",)),
        ("line 4", ErrorCode.KBLI_LOST_ZERO, ("011",)),
        ("line 6", ErrorCode.KBLI_LOST_ZERO, ("01111",)),
    ]


def test_gaps_are_no_fault_where_zeros_are_in_place(folder: Path) -> None:
    daftar = load(folder, write_csv([*POHON, ("1102", "Industri Minuman"), ("49421", "Angkutan")]))
    assert daftar.celah == ("1102", "49421")


def test_a_part_of_a_list_is_a_list(folder: Path) -> None:
    assert load(folder, write_csv([("64141", "KSP"), ("01111", "Jagung")])).celah == ()
    assert load(folder, write_csv([("K", "Keuangan"), ("641", "Perantara")])).celah == ()
    old = load(
        folder, write_csv([("K", "Jasa Keuangan"), ("64", "Jasa Keuangan")]), edisi=EdisiKBLI.KBLI_2009
    )
    assert old.celah == ()  # what belongs to K is not known of that edition
    assert old.find_anak("K") == ()


@given(
    kode=st.lists(
        st.builds("{}{:03}".format, st.sampled_from(GOLONGAN_POKOK), st.integers(0, 999)),
        min_size=1,
        unique=True,
    )
)
@law
def test_every_lost_zero_is_found_by_the_level(folder: Path, kode: list[str]) -> None:
    content = write_csv([(one.removeprefix("0"), "judul") for one in kode])
    lost = [
        (f"line {line}", ErrorCode.KBLI_LOST_ZERO, (one,))
        for line, one in enumerate(kode, 2)
        if one.startswith("0")
    ]
    if lost:
        assert faults_of(folder, content, tingkat=KELOMPOK) == lost
    else:
        assert [butir.kode for butir in load(folder, content, tingkat=KELOMPOK)] == kode


@pytest.mark.parametrize(
    ("content", "name", "path", "code"),
    [
        ("", "kosong.csv", "line 1", ErrorCode.TABLE_NO_COLUMN),
        ("kode,judul\n", "tanpa-baris.csv", "{}", ErrorCode.TABLE_EMPTY),
        ("kode,judul\n\n,\n", "baris-kosong.csv", "{}", ErrorCode.TABLE_EMPTY),
        ("64141,KSP Primer\n", "tanpa-kepala.csv", "line 1", ErrorCode.TABLE_NO_COLUMN),
        ("kode\tjudul\n64141\tKSP\n", "tab.csv", "line 1", ErrorCode.TABLE_NO_COLUMN),
        ("kode;kbli;judul\n1;64141;KSP\n", "dua.csv", "line 1", ErrorCode.TABLE_COLUMN_TIE),
        ('kode,judul\n64141,"KSP\n64142,USP\n', "kutip.csv", "line 2", ErrorCode.TABLE_UNREADABLE),
        ('kode,judul\n64141,KSP\n64142,"U"SP\n', "kutip2.csv", "line 3", ErrorCode.TABLE_UNREADABLE),
        (f"kode,judul\n64141,{'x' * 131_073}\n", "panjang.csv", "line 2", ErrorCode.TABLE_UNREADABLE),
        (b"kode,judul\n64141,Caf\xe9\n", "cp1252.csv", "line 2", ErrorCode.TABLE_UNREADABLE),
        ("kode,judul\n".encode("utf-16"), "utf-16.csv", "line 1", ErrorCode.TABLE_UNREADABLE),
        (b"\0" * (MOST_BYTES + 1), "besar.csv", "{}", ErrorCode.TABLE_UNREADABLE),
        ('[\n{"kode": }]', "rusak.json", "line 2", ErrorCode.TABLE_UNREADABLE),
        ("[" * 100_000, "dalam.json", "line 1", ErrorCode.TABLE_UNREADABLE),
        ("[" + "9" * 5_000 + "]", "angka.json", "line 1", ErrorCode.TABLE_UNREADABLE),
        ('{"kode": "64141", "judul": "KSP"}', "objek.json", "line 1", ErrorCode.TABLE_UNREADABLE),
        ("[]", "kosong.json", "{}", ErrorCode.TABLE_EMPTY),
        ("[1]", "bukan-objek.json", "[0]", ErrorCode.WRONG_TYPE),
        ('[{"kode": "64141"}]', "tanpa-judul.json", "[0]", ErrorCode.TABLE_NO_COLUMN),
        ('[{"kode": 64141, "judul": "KSP"}]', "bilangan.json", "[0]", ErrorCode.NOT_TEXT),
        ('[{"kode": "64141", "judul": null}]', "null.json", "[0]", ErrorCode.NOT_TEXT),
    ],
)
def test_a_file_that_is_no_list(
    folder: Path, content: str | bytes, name: str, path: str, code: ErrorCode
) -> None:
    found = faults_of(folder, content, name)
    assert found[0][:2] == (path.format(folder / name), code)


def test_a_column_that_is_missing_is_told_once_with_those_there_are(folder: Path) -> None:
    assert faults_of(folder, "Kd;Judul\n64141;KSP\n") == [
        ("line 1", ErrorCode.TABLE_NO_COLUMN, ("Kd", "Judul")),
    ]
    assert faults_of(folder, CSV, kolom_kode="Kode") == [
        ("line 1", ErrorCode.TABLE_NO_COLUMN, ("kode", "judul"))
    ]


def test_a_file_that_is_not_there(folder: Path) -> None:
    for path in (folder / "tidak-ada.csv", folder, str(folder / "\0.csv")):
        with pytest.raises(TableError) as refused:
            load_kbli(path, edisi=E2020)
        assert (refused.value.code, refused.value.path) == (ErrorCode.TABLE_UNREADABLE, str(path))


@pytest.mark.parametrize(
    ("option", "value", "code"),
    [
        ("path", 7, ErrorCode.WRONG_TYPE),
        ("edisi", "KBLI 2020", ErrorCode.NOT_AN_OPTION),
        ("tingkat", "kelompok", ErrorCode.NOT_AN_OPTION),
        ("kolom_kode", 1, ErrorCode.WRONG_TYPE),
        ("kolom_judul", ["judul"], ErrorCode.WRONG_TYPE),
    ],
)
def test_options_that_are_none(option: str, value: object, code: ErrorCode) -> None:
    options: dict[str, Any] = {"path": "tidak-ada.csv", "edisi": E2020, option: value}
    with pytest.raises(UmkmError) as refused:
        load_kbli(**options)
    assert [(fault.code, fault.path) for fault in refused.value.faults] == [(code, option)]


def test_a_list_made_by_hand_is_judged_alike() -> None:
    butir = tuple(ButirKBLI(kode=kode, judul="x") for kode in ("641", "4011", "641"))
    with pytest.raises(InvalidValueError) as refused:
        DaftarKBLI(edisi=E2020, butir=butir)
    assert [(fault.path, fault.code) for fault in refused.value.faults] == [
        ("butir[1]", ErrorCode.KBLI_UNKNOWN),
        ("butir[2]", ErrorCode.DUPLICATE),
    ]
    with pytest.raises(InvalidTypeError):
        DaftarKBLI(edisi=E2020, butir=("641",))  # type: ignore[arg-type] # what must be refused
    with pytest.raises(InvalidTypeError):
        DaftarKBLI(edisi=E2020, butir=[])  # type: ignore[arg-type] # what must be refused
    with pytest.raises(InvalidValueError) as refused:
        ButirKBLI(kode="k", judul=" ")
    assert [fault.path for fault in refused.value.faults] == ["kode", "judul"]


def test_a_list_survives_a_pickle(folder: Path) -> None:
    daftar = load(folder, CSV)
    copy = pickle.loads(pickle.dumps(daftar))  # noqa: S301 - our own bytes
    assert copy == daftar
    assert hash(copy) == hash(daftar)
    assert copy.find_anak("6414") == daftar.find_anak("6414")


cells = st.text(st.sampled_from('01649AK.,;"\n\r xé'), max_size=8)
contents = st.one_of(
    st.binary(max_size=80),
    st.lists(st.lists(cells, max_size=3).map(",".join), max_size=5).map(
        lambda rows: "\n".join(["kode,judul", *rows]).encode()
    ),
    st.recursive(
        st.none() | st.booleans() | st.integers() | cells,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["kode", "judul"]), inner)
        ),
        max_leaves=8,
    ).map(lambda thing: json.dumps([thing]).encode()),
)


@given(content=contents, name=st.sampled_from(["a.csv", "a.json"]))
@law
def test_any_file_is_a_list_or_an_error_of_ours(folder: Path, content: bytes, name: str) -> None:
    try:
        daftar = load(folder, content, name)
    except UmkmError:
        return
    assert all(butir.judul and butir.kode in daftar for butir in daftar)
