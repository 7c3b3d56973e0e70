from __future__ import annotations

import pickle
import re
from itertools import permutations
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.acuan.daftar_kbli import ButirKBLI, DaftarKBLI
from umkm_core.acuan.kbli import EdisiKBLI, TingkatKBLI, load_struktur
from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError
from umkm_core.identitas.catatan import KodeCatatanIdentitas
from umkm_core.identitas.kbli import KodeKBLI

if TYPE_CHECKING:
    from collections.abc import Callable

law = settings(derandomize=True, deadline=None, max_examples=300)

E2009, E2015, E2017, E2020, E2025 = EdisiKBLI
KATEGORI, GOLONGAN_POKOK, GOLONGAN, SUBGOLONGAN, KELOMPOK = TingkatKBLI
ALL: Final = tuple(EdisiKBLI)

READ: Final = {
    "64141": "64141",
    " 64141\t": "64141",
    "01111": "01111",
    "K": "K",
    "k": "K",
    "64": "64",
    "471": "471",  # there is no golongan pokok 04
    "4711": "4711",
    "0111": "0111",  # which has its zero
    "'64141": "64141",
    "KBLI-64141": "64141",
    "KBLI 2020-64141": "64141",
    "KBLI–2020–64141": "64141",
    "No. KBLI: 64141": "64141",
    "KBLI 2020 641": "641",
    "K641": "641",
    "64.141": "64141",
    "64 141": "64141",
    "64.14.1": "64141",
    "64.1.41": "64141",
    "64.1.4.1": "64141",
    "64 1 4 1": "64141",
    "64.1 4": "6414",
    "64 1": "641",
    "K64141": "64141",
    "k 64141": "64141",
    "K.64.141": "64141",
    "K.64": "64",
    "K64.1": "641",  # behind a letter it is no number
    "A.01.11.1": "01111",
    "KBLI 64141": "64141",
    "Kode KBLI: 64141": "64141",
    "kbli=K64141": "64141",
    "KBLI 2020 64141": "64141",
    "KBLI-2020: 64141": "64141",
    "KBLI2020 K.64.141": "64141",
    "kode kbli 2020 : 64141": "64141",
    "KBLI 2020 2011": "2011",
    "64141 (KBLI 2020)": "64141",
    "64141 (kbli2020)": "64141",
    "64141(KBLI 2020)": "64141",
    "64141 KBLI 2020": "64141",
    "KBLI 2020 64141 (KBLI 2020)": "64141",
}


@pytest.mark.parametrize(("text", "kode"), READ.items())
def test_read(text: str, kode: str) -> None:
    found = KodeKBLI.parse(text, edisi=E2020)
    assert (found.kode, found.edisi) == (kode, E2020)
    assert KodeKBLI.is_valid(text, edisi=E2020)
    assert KodeKBLI.try_parse(text, edisi=E2020) == found


@pytest.mark.parametrize("text", [text for text in READ if re.search(r"(?i)kbli.?2020", text)])
def test_a_text_can_name_its_edition(text: str) -> None:
    assert KodeKBLI.parse(text).edisi is E2020
    for edisi in (E2009, E2025):
        with pytest.raises(InvalidValueError) as refused:
            KodeKBLI.parse(text, edisi=edisi)
        assert (refused.value.code, refused.value.path) == (ErrorCode.KBLI_EDITION, "edisi")
        assert set(refused.value.candidates) == {edisi, E2020}


AMBIGUOUS: Final = {
    "64.1": ("641", "6410", "64100"),
    "64.14": ("6414", "64140"),
    "11.0": ("11", "110", "1100", "11000"),
    "64.10": ("6410", "64100"),
    "1111": ("1111", "01111"),
    "KBLI 1111": ("1111", "01111"),
    "641": ("641", "0641"),
    "6414": ("6414", "06414"),
    "2020": ("2020", "02020"),
    "KBLI 2021": ("2021", "02021"),  # there is no such edition
}

REFUSED: Final[dict[str, tuple[str, ErrorCode, tuple[Any, ...]]]] = {
    "": ("", ErrorCode.IDENTITAS_EMPTY, ()),
    "KBLI": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "KBLI 2020 ": ("", ErrorCode.KBLI_AMBIGUOUS, ()),
    "KBLI 2025": ("", ErrorCode.KBLI_AMBIGUOUS, ()),
    "kode KBLI: 2017": ("", ErrorCode.KBLI_AMBIGUOUS, ()),
    "1": ("", ErrorCode.KBLI_LOST_ZERO, ("01",)),
    "4": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "641411": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "64141.0": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "6414.0": ("", ErrorCode.KBLI_UNREADABLE, ()),  # which is not 64140
    "6414.1": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "1.111": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "64,141": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "64-141": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "64..141": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "6 4141": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "64141.": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "K-64141": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "KK": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "K1": ("", ErrorCode.KBLI_LOST_ZERO, ("01",)),
    "64141 KSP Primer": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "64141, 64142": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "64141 (KBLI 2020": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "٦٤١٤١": ("", ErrorCode.KBLI_UNREADABLE, ()),
    "9" * 65: ("", ErrorCode.TEXT_TOO_LONG, ()),
    "40111": ("golongan_pokok", ErrorCode.KBLI_UNKNOWN, ()),
    "5411": ("golongan_pokok", ErrorCode.KBLI_UNKNOWN, ("05411",)),
    "V": ("kategori", ErrorCode.KBLI_UNKNOWN, tuple("ABCDEFGHIJKLMNOPQRSTU")),
    "L64141": ("kategori", ErrorCode.KBLI_KATEGORI, ("K64141",)),
    "V64": ("kategori", ErrorCode.KBLI_KATEGORI, ("K64",)),
    "KBLI 2018 64141": ("edisi", ErrorCode.KBLI_EDITION, ALL),
    "64141 (KBLI 2005)": ("edisi", ErrorCode.KBLI_EDITION, ALL),
    "KBLI 2020 64191 (KBLI 2025)": ("edisi", ErrorCode.KBLI_EDITION, (E2020, E2025)),
    **{text: ("", ErrorCode.KBLI_AMBIGUOUS, candidates) for text, candidates in AMBIGUOUS.items()},
}


@pytest.mark.parametrize(("text", "fault"), REFUSED.items())
def test_refused(text: str, fault: tuple[str, ErrorCode, tuple[Any, ...]]) -> None:
    with pytest.raises(InvalidValueError) as refused:
        KodeKBLI.parse(text, edisi=E2020)
    error = refused.value
    assert (error.path, error.code, error.candidates) == fault
    assert KodeKBLI.try_parse(text, edisi=E2020) is None
    assert not KodeKBLI.is_valid(text, edisi=E2020)


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("64141", ALL),
        ("KBLI 64141", ALL),
        ("45101", (E2009, E2015, E2017, E2020)),  # KBLI 2025 has no golongan pokok 45
        ("V", (E2009, E2015, E2017, E2025)),
        ("L64", (E2009, E2015, E2017, E2025)),
        ("00", (E2009, E2015, E2017)),
    ],
)
def test_a_code_without_edition_is_refused_with_the_editions_it_can_be_of(
    text: str, candidates: tuple[EdisiKBLI, ...]
) -> None:
    with pytest.raises(InvalidValueError) as refused:
        KodeKBLI.parse(text)
    error = refused.value
    assert (error.path, error.code, error.candidates) == ("edisi", ErrorCode.KBLI_EDITION_MISSING, candidates)
    assert all(KodeKBLI.is_valid(text, edisi=edisi) == (edisi in candidates) for edisi in EdisiKBLI)


def test_faults_of_code_and_edition_are_told_together() -> None:
    with pytest.raises(InvalidValueError) as refused:
        KodeKBLI.parse("64/141 (KBLI 2018)")
    assert [(fault.path, fault.code) for fault in refused.value.faults] == [
        ("", ErrorCode.KBLI_UNREADABLE),
        ("edisi", ErrorCode.KBLI_EDITION),
    ]
    with pytest.raises(InvalidValueError) as refused:
        KodeKBLI.parse("64/141")
    assert [(fault.code, fault.candidates) for fault in refused.value.faults] == [
        (ErrorCode.KBLI_UNREADABLE, ()),
        (ErrorCode.KBLI_EDITION_MISSING, ()),
    ]
    with pytest.raises(InvalidValueError) as refused:
        KodeKBLI.parse("1")
    assert [(fault.code, fault.candidates) for fault in refused.value.faults] == [
        (ErrorCode.KBLI_LOST_ZERO, ("01",)),
        (ErrorCode.KBLI_EDITION_MISSING, ()),
    ]


@pytest.mark.parametrize(
    ("text", "tingkat", "read"),
    [
        ("1111", KELOMPOK, ("01111",)),
        ("1111", SUBGOLONGAN, "1111"),
        ("1111", GOLONGAN, ()),
        ("64.14", SUBGOLONGAN, "6414"),
        ("64.14", KELOMPOK, ("64140",)),
        ("11.0", GOLONGAN, "110"),
        ("11.0", GOLONGAN_POKOK, ("11",)),
        ("K", KATEGORI, "K"),
        ("K", KELOMPOK, ()),
        ("64", KATEGORI, ()),
    ],
)
def test_the_level_decides_what_a_text_can_be(
    text: str, tingkat: TingkatKBLI, read: str | tuple[str, ...]
) -> None:
    if isinstance(read, str):
        assert KodeKBLI.parse(text, edisi=E2020, tingkat=tingkat).kode == read
        return
    with pytest.raises(InvalidValueError) as refused:
        KodeKBLI.parse(text, edisi=E2020, tingkat=tingkat)
    assert (refused.value.path, refused.value.candidates) == ("", read)


def test_the_letter_belongs_to_the_edition() -> None:
    assert KodeKBLI.parse("K64141", edisi=E2020).kode == "64141"
    assert KodeKBLI.parse("L64191", edisi=E2025).kode == "64191"
    with pytest.raises(InvalidValueError):
        KodeKBLI.parse("K64191", edisi=E2025)
    assert KodeKBLI.parse("X64191", edisi=E2009).kode == "64191"  # nothing tells what X was


@pytest.mark.parametrize(
    "thing", [None, 64141, 64141.0, b"64141", ["64141"], KodeKBLI(kode="64", edisi=E2020)]
)
def test_what_is_no_text_is_refused(thing: Any) -> None:  # noqa: ANN401
    with pytest.raises(InvalidTypeError) as refused:
        KodeKBLI.parse(thing, edisi=E2020)
    assert refused.value.code is ErrorCode.NOT_TEXT
    assert KodeKBLI.try_parse(thing, edisi=E2020) is None
    assert not KodeKBLI.is_valid(thing, edisi=E2020)


@pytest.mark.parametrize("read", [KodeKBLI.parse, KodeKBLI.try_parse, KodeKBLI.is_valid])
@pytest.mark.parametrize("options", [{"edisi": "KBLI 2020"}, {"edisi": E2020, "tingkat": 5}])
def test_an_option_that_is_none_is_an_error_everywhere(
    read: Callable[..., object], options: dict[str, object]
) -> None:
    with pytest.raises(InvalidValueError) as refused:
        read("64141", **options)
    assert refused.value.code is ErrorCode.NOT_AN_OPTION


@pytest.mark.parametrize(
    ("kode", "edisi", "path", "code"),
    [
        ("64.141", E2020, "kode", ErrorCode.KBLI_UNREADABLE),
        ("k", E2020, "kode", ErrorCode.KBLI_UNREADABLE),
        ("1", E2020, "kode", ErrorCode.KBLI_LOST_ZERO),
        (64141, E2020, "kode", ErrorCode.NOT_TEXT),
        ("45", E2025, "golongan_pokok", ErrorCode.KBLI_UNKNOWN),
        ("W", E2025, "kategori", ErrorCode.KBLI_UNKNOWN),
        ("64141", "KBLI 2020", "edisi", ErrorCode.NOT_AN_OPTION),
    ],
)
def test_the_class_takes_the_canonical_code_alone(kode: Any, edisi: Any, path: str, code: ErrorCode) -> None:  # noqa: ANN401
    with pytest.raises(UmkmError) as refused:
        KodeKBLI(kode=kode, edisi=edisi)
    assert (refused.value.path, refused.value.code) == (path, code)


def test_a_code_knows_its_place() -> None:
    kode = KodeKBLI.parse("KBLI 2025 64191")
    assert kode.tingkat is KELOMPOK
    above = [kode]
    while above[-1].induk is not None:
        above.append(above[-1].induk)
    assert [str(one) for one in above] == [
        *("KBLI 2025 64191", "KBLI 2025 6419", "KBLI 2025 641", "KBLI 2025 64", "KBLI 2025 L"),
    ]
    assert kode.golongan_pokok == above[3]
    assert kode.kategori == above[4]
    assert above[4].golongan_pokok is None
    assert above[4].kategori == above[4]
    assert [one.judul for one in above] == [
        "Aktivitas Pemberian Kredit oleh Koperasi Konvensional",
        None,
        None,
        "Aktivitas Jasa Keuangan, Kecuali Asuransi dan Dana Pensiun",
        "Aktivitas Keuangan dan Asuransi",
    ]


def test_of_an_edition_without_list_less_is_known_and_said() -> None:
    kode = KodeKBLI.parse("KBLI 2015 64141")
    assert kode.golongan_pokok == KodeKBLI(kode="64", edisi=E2015)
    assert kode.golongan_pokok.induk is None
    assert (kode.kategori, kode.judul, kode.simpan_pinjam) == (None, None, None)
    assert [catatan.kode for catatan in kode.catatan] == [KodeCatatanIdentitas.KBLI_TANPA_DAFTAR]


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("KBLI 2020 K", []),
        ("KBLI 2020 64", []),
        ("KBLI 2020 64146", []),  # a code that ships
        ("KBLI 2020 641", [KodeCatatanIdentitas.KBLI_DIGIT_TIDAK_DIPERIKSA]),
        (
            "KBLI 2025 64141",
            [KodeCatatanIdentitas.KBLI_DIGIT_TIDAK_DIPERIKSA],
        ),  # which that edition does not have
        ("KBLI 2009 K", [KodeCatatanIdentitas.KBLI_TANPA_DAFTAR]),
    ],
)
def test_what_was_not_checked_is_said(text: str, notes: list[KodeCatatanIdentitas]) -> None:
    kode = KodeKBLI.parse(text)
    assert [catatan.kode for catatan in kode.catatan] == notes
    assert all(str(kode.edisi) in str(catatan) and kode.kode in str(catatan) for catatan in kode.catatan)


def test_savings_and_loan() -> None:
    kode = KodeKBLI.parse("KBLI 2020 64146")
    assert kode.simpan_pinjam is not None
    assert kode.judul == kode.simpan_pinjam.judul
    padanan = kode.find_padanan(ke=E2025)
    assert padanan is not None
    assert padanan.hasil == "64192"
    assert KodeKBLI.parse("KBLI 2020 47111").find_padanan(ke=E2025) is None


@pytest.mark.parametrize(
    ("kode", "lain", "answer"),
    [
        ("64141", "64141", True),
        ("64141", "6414", True),
        ("64141", "64", True),
        ("64141", "K", True),
        ("64141", "L", False),
        ("64141", "64142", False),
        ("64", "64141", False),
        ("K", "64", False),
        ("K", "K", True),
        ("01111", "1111", False),
    ],
)
def test_what_belongs_to_what(kode: str, lain: str, answer: bool) -> None:  # noqa: FBT001 - what is expected
    assert KodeKBLI(kode=kode, edisi=E2020).termasuk(KodeKBLI(kode=lain, edisi=E2020)) is answer


def test_what_belongs_to_what_is_not_guessed() -> None:
    kode = KodeKBLI(kode="64141", edisi=E2020)
    with pytest.raises(InvalidTypeError, match="kbli-edition"):
        kode.termasuk(KodeKBLI(kode="64", edisi=E2025))
    with pytest.raises(InvalidTypeError, match="wrong-type"):
        kode.termasuk("64")  # type: ignore[arg-type] # what must be refused
    lama = KodeKBLI(kode="64141", edisi=E2009)
    with pytest.raises(InvalidValueError, match="kbli-kategori"):
        lama.termasuk(KodeKBLI(kode="K", edisi=E2009))
    assert lama.termasuk(KodeKBLI(kode="64", edisi=E2009))


def test_codes_of_two_editions_are_not_equal_and_have_no_order() -> None:
    one, other = (KodeKBLI(kode="64123", edisi=edisi) for edisi in (E2020, E2025))
    assert one != other
    assert len({one, other, KodeKBLI.parse("64123", edisi=E2020)}) == 2
    for compare in (
        lambda: one < other,
        lambda: one <= other,
        lambda: one > other,
        lambda: one >= other,
        lambda: sorted([other, one]),
    ):
        with pytest.raises(TypeError, match="the same digits mean other things"):
            compare()
    with pytest.raises(TypeError):
        assert one < "64123"  # type: ignore[operator] # what must be refused
    for name in ("__lt__", "__le__", "__gt__", "__ge__"):
        assert getattr(one, name)("64123") is NotImplemented  # so that the other may answer


def test_the_order_is_that_of_the_book() -> None:
    book = ["A", "01", "011", "0111", "01111", "01112", "02", "B", "05", "K", "64", "64141", "L", "68"]
    codes = [KodeKBLI(kode=kode, edisi=E2020) for kode in book]
    backwards = codes[::-1]
    assert sorted(backwards) == codes
    lama = [KodeKBLI(kode=kode, edisi=E2009) for kode in ("A", "K", "01", "0111", "64")]
    backwards = lama[::-1]
    assert sorted(backwards) == lama
    assert codes[0] <= codes[0]
    assert codes[0] >= codes[0]
    assert not codes[0] < codes[0]
    assert not codes[0] > codes[0]
    for earlier, later in permutations(codes, 2):
        assert (earlier < later) == (not earlier >= later) == (later > earlier) == (not later <= earlier)


def test_a_code_is_looked_up_in_a_list_of_its_edition() -> None:
    butir = ButirKBLI(kode="47111", judul="Perdagangan Eceran Minimarket (fiktif)")
    daftar = DaftarKBLI(edisi=E2020, butir=(butir,))
    assert KodeKBLI.parse("KBLI 2020 47111").find_butir(daftar) == butir
    assert KodeKBLI.parse("KBLI 2020 47112").find_butir(daftar) is None
    with pytest.raises(InvalidValueError) as refused:
        KodeKBLI.parse("KBLI 2025 47111").find_butir(daftar)
    assert (refused.value.code, refused.value.path) == (ErrorCode.KBLI_EDITION, "edisi")
    nothing: Any = None
    with pytest.raises(InvalidTypeError) as no_list:
        KodeKBLI.parse("KBLI 2025 47111").find_butir(nothing)
    assert (no_list.value.code, no_list.value.path) == (ErrorCode.WRONG_TYPE, "daftar")


@pytest.mark.parametrize("text", ["64141 Koperasi Simpan Pinjam", "K.64.141 - KSP Primer", "64141: KSP"])
def test_a_title_behind_a_code_is_said(text: str) -> None:
    with pytest.raises(InvalidValueError, match="give the code alone, without its title"):
        KodeKBLI.parse(text, edisi=E2020)


def test_other_words_are_no_title() -> None:
    for text in ("Koperasi", "64141, 64142", "64/141"):
        with pytest.raises(InvalidValueError, match="a code is a letter"):
            KodeKBLI.parse(text, edisi=E2020)


def test_a_person_in_the_wrong_column_is_not_shown() -> None:
    for text in ("3573010701050001", "1234567", "Ibu Sari (fiktif) 64141"):
        for read in (KodeKBLI.parse, lambda text: KodeKBLI(kode=text, edisi=E2020)):
            with pytest.raises(InvalidValueError) as refused:
                read(text)
            assert "Sari" not in repr(refused.value)
            assert "1234567" not in repr(refused.value)
            assert "357301" not in repr(refused.value)


def test_two_wrong_arguments_are_told_together() -> None:
    wrong: Any = None
    with pytest.raises(UmkmError) as refused:
        KodeKBLI(kode=wrong, edisi=wrong)
    assert [fault.path for fault in refused.value.faults] == ["kode", "edisi"]


def codes_of(edisi: EdisiKBLI) -> st.SearchStrategy[KodeKBLI]:
    struktur = load_struktur(edisi)
    golongan_pokok = tuple(struktur.golongan_pokok) if struktur else ("00", "01", "45", "99")
    kategori = tuple(struktur.kategori) if struktur else tuple("AKZ")
    digits = st.builds(str.__add__, st.sampled_from(golongan_pokok), st.text("0123456789", max_size=3))
    return st.builds(KodeKBLI, kode=st.sampled_from(kategori) | digits, edisi=st.just(edisi))


codes = st.sampled_from(EdisiKBLI).flatmap(codes_of)


@given(kode=codes)
@law
def test_what_is_written_is_read_again(kode: KodeKBLI) -> None:
    assert KodeKBLI.parse(str(kode)) == kode
    assert KodeKBLI.parse(kode.format()) == kode
    assert KodeKBLI.parse(kode.kode, edisi=kode.edisi, tingkat=kode.tingkat) == kode
    bare = KodeKBLI.try_parse(kode.kode, edisi=kode.edisi)
    assert bare in {None, kode}
    assert bare == kode or len(kode.kode) in {3, 4}
    copy = pickle.loads(pickle.dumps(kode))  # noqa: S301 - our own bytes
    assert copy == kode
    assert hash(copy) == hash(kode)


@given(kode=codes)
@law
def test_a_code_belongs_to_all_above_it_and_comes_after_them(kode: KodeKBLI) -> None:
    induk = kode.induk
    if induk is not None:
        assert kode.termasuk(induk)
        assert not induk.termasuk(kode)
        assert induk < kode
        assert induk.kategori == kode.kategori
        assert induk.tingkat < kode.tingkat


@given(codes=st.sampled_from(EdisiKBLI).flatmap(lambda edisi: st.tuples(*[codes_of(edisi)] * 3)))
@law
def test_within_an_edition_the_order_is_total(codes: tuple[KodeKBLI, KodeKBLI, KodeKBLI]) -> None:
    one, other, third = codes
    assert (one < other) + (one == other) + (one > other) == 1
    if one <= other <= third:
        assert one <= third


texts = st.one_of(
    st.text(max_size=70),
    st.text(st.sampled_from("KBLIkbli0123456789.: ()-"), max_size=30),
    st.builds(
        " ".join, st.lists(st.sampled_from(["KBLI", "2020", "2025", "(KBLI 2020)", "64.141", "K", "."]))
    ),
)


@given(
    text=texts, edisi=st.none() | st.sampled_from(EdisiKBLI), tingkat=st.none() | st.sampled_from(TingkatKBLI)
)
@law
def test_any_text_is_a_code_or_an_error_of_ours(
    text: str, edisi: EdisiKBLI | None, tingkat: TingkatKBLI | None
) -> None:
    try:
        kode = KodeKBLI.parse(text, edisi=edisi, tingkat=tingkat)
    except UmkmError:
        assert not KodeKBLI.is_valid(text, edisi=edisi, tingkat=tingkat)
        return
    assert edisi in {None, kode.edisi}
    assert tingkat in {None, kode.tingkat}
    digits = "".join(sign for sign in text if sign.isdigit())
    assert kode.kode.isalpha() or kode.kode in digits
