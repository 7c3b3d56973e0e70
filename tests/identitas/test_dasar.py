"""What all identifiers promise: one table of kinds, and every promise for each of them.

A code of KBLI has a second field, its edition, so it is no ``Identitas``; what both promise is held here.
"""

from __future__ import annotations

import copy
import pickle
import re
import traceback
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.acuan.kbli import EdisiKBLI, load_struktur
from umkm_core.errors import ErrorCode, InvalidTypeError, InvalidValueError, UmkmError
from umkm_core.identitas.badan_hukum import BadanHukumKoperasi
from umkm_core.identitas.catatan import KodeCatatanIdentitas
from umkm_core.identitas.dasar import Identitas
from umkm_core.identitas.induk_koperasi import NomorIndukKoperasi
from umkm_core.identitas.kbli import KodeKBLI
from umkm_core.identitas.nib import NIB
from umkm_core.identitas.nik import NIK
from umkm_core.identitas.npwp import NITKU, NPWP
from umkm_core.identitas.pirt import NomorPIRT
from umkm_core.testing import strategies

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DataObject, SearchStrategy

Value: TypeAlias = Identitas | KodeKBLI
Kind: TypeAlias = type[Identitas] | type[KodeKBLI]

law = settings(derandomize=True, deadline=None, max_examples=80)

_2020: Final = EdisiKBLI.KBLI_2020
_STRUKTUR: Final = load_struktur(_2020)
assert _STRUKTUR is not None

DRAWN: Final[dict[Kind, SearchStrategy[Any]]] = {
    NIK: strategies.nik(),
    NPWP: strategies.npwp(),
    NITKU: strategies.nitku(),
    NIB: strategies.nib(),
    NomorPIRT: strategies.nomor_pirt(),
    BadanHukumKoperasi: strategies.badan_hukum_koperasi(),
    NomorIndukKoperasi: strategies.nomor_induk_koperasi(),
    KodeKBLI: st.builds(
        lambda pokok, digits: KodeKBLI(kode=pokok + digits, edisi=_2020),
        st.sampled_from(sorted(_STRUKTUR.golongan_pokok)),
        st.text("0123456789", max_size=3),
    ),
}
OF_DIGITS: Final[list[Any]] = [kind for kind in DRAWN if kind not in {BadanHukumKoperasi, KodeKBLI}]
OF_ONE_FIELD: Final[list[Any]] = [kind for kind in DRAWN if issubclass(kind, Identitas)]

# One made-up number of each kind, in its canonical form.
ONE: Final[dict[Kind, str]] = {
    NIK: "3573010701050001",
    NPWP: "998765432901000",
    NITKU: "0998765432901000000002",
    NIB: "9120001234567",
    NomorPIRT: "306330601007219",
    BadanHukumKoperasi: "AHU-0001234.AH.01.29.TAHUN 2025",
    NomorIndukKoperasi: "3573010010001",
    KodeKBLI: "KBLI 2020 64141",
}
NAMES: Final[dict[Kind, tuple[str, ...]]] = {
    NIK: (
        "NIK:",
        "NIK : ",
        "No. KTP",
        "nomor ktp :",
        "No. NIK.",
        "E-KTP -",
        "Nomor Induk Kependudukan (NIK): ",
    ),
    NPWP: ("NPWP:", "NPWP No. ", "No. NPWP = ", "npwp16 ", "Nomor Pokok Wajib Pajak: "),
    NITKU: ("NITKU:", "ID TKU ", "IDTKU: "),
    NIB: ("NIB ", "NIB: ", "No. NIB : ", "Nomor Induk Berusaha (NIB): "),
    NomorPIRT: (
        *("P-IRT No. ", "PIRT: ", "P.IRT ", "P-IRT-", "P IRT NO.", "SPP-IRT No: ", "Nomor P-IRT "),
        *("DEP. KES. RI. P-IRT NO. ", "Depkes RI P-IRT No. "),
    ),
    BadanHukumKoperasi: (
        *(
            "Badan Hukum No. ",
            "BADAN HUKUM : No. ",
            "No. Badan Hukum: ",
            "Hak Badan Hukum No.: ",
            "BH Nomor : ",
        ),
        *("No.AHU : ", "SK Kemenkumham No. ", "B.H. No. ", "BH NO "),
    ),
    NomorIndukKoperasi: (
        "NIK: ",
        "NIK Koperasi: ",
        "NIKOP ",
        "No.Induk Koperasi (NIK) : ",
        "Nomor Induk Koperasi ",
    ),
    KodeKBLI: ("No. ", "Kode ", "nomor kode "),
}

kinds = pytest.mark.parametrize("kind", DRAWN, ids=lambda kind: kind.__name__)
kinds_of_one_field = pytest.mark.parametrize("kind", OF_ONE_FIELD, ids=lambda kind: kind.__name__)
kinds_of_digits = pytest.mark.parametrize("kind", OF_DIGITS, ids=lambda kind: kind.__name__)


class Sly(str):
    """Text that lies about itself."""

    __slots__ = ()

    def __str__(self) -> str:
        raise ZeroDivisionError

    def __eq__(self, other: object) -> bool:
        raise ZeroDivisionError

    def __hash__(self) -> int:
        raise ZeroDivisionError

    def __len__(self) -> int:
        return 0

    def strip(self, *_: object) -> str:
        raise ZeroDivisionError


class Hostile:
    """An object that answers every question with an error, and says that it is text."""

    __class__: Any = str  # as a mock does

    def __getattr__(self, name: str) -> object:
        raise ZeroDivisionError

    def __eq__(self, other: object) -> bool:
        raise ZeroDivisionError

    def __hash__(self) -> int:
        raise ZeroDivisionError

    def __str__(self) -> str:
        raise ZeroDivisionError

    def __repr__(self) -> str:
        raise ZeroDivisionError

    def __len__(self) -> int:
        raise ZeroDivisionError

    def __bool__(self) -> bool:
        raise ZeroDivisionError


class Nameless(type):
    """A class of classes that will not say their name."""

    @property
    def __name__(cls) -> str:  # type: ignore[override] # that is the point
        raise ZeroDivisionError


NO_TEXT: Final[tuple[object, ...]] = (
    *(
        None,
        True,
        3573010701050001,
        10**5000,
        -1,
        3.573e15,
        float("nan"),
        b"3573010701050001",
        bytearray(b"1"),
    ),
    *([], ["3573010701050001"], {}, object(), Hostile(), NIK, NIK(ONE[NIK]), NIB(ONE[NIB])),
)


def make(kind: Kind, thing: Any) -> Value:  # noqa: ANN401 - what must be refused too
    """Call the class itself with a canonical text, or with whatever is to be refused."""
    if issubclass(kind, Identitas):
        return kind(nomor=thing)
    if type(thing) is str:
        thing = thing.removeprefix("KBLI 2020 ")
    return kind(kode=thing, edisi=_2020)


def ways_in(kind: Kind) -> tuple[Callable[[Any], Value], Callable[[Any], Value]]:
    return kind.parse, partial(make, kind)


def outcome(action: Callable[[Any], Value], thing: object) -> Value | UmkmError:
    try:
        return action(thing)
    except UmkmError as error:
        return error


def refusal(action: Callable[[Any], Value], thing: object) -> UmkmError:
    error = outcome(action, thing)
    assert isinstance(error, UmkmError)
    return error


def assert_masked(error: UmkmError, written: str) -> None:
    """Hold that nothing of an error, its traceback included, shows more than the first signs of a number."""
    assert error.__cause__ is None
    assert error.__context__ is None
    shown = [
        *(str(error), repr(error), repr(error.args), repr(error.faults)),
        *("".join(traceback.format_exception(error)), pickle.dumps(error).decode("latin-1")),
        *(
            f"{fault.message} {fault.path} {fault.value!r} {fault.value} {fault.candidates!r}"
            for fault in error.faults
        ),
    ]
    signs = re.sub("[^0-9A-Za-z]", "", written)
    for text in shown:
        bare = re.sub("[^0-9A-Za-z*]", "", text)
        for start in range(len(signs) - 5):
            run = signs[start : start + 6]
            assert run.isalpha() or run not in bare, (text, run)


def changed(data: DataObject, number: str) -> str:
    """Return a number with one to three slips of the keyboard."""
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(number) - 1))
        slip = data.draw(st.sampled_from("0123456789OlIx. -/") | st.just(""))
        number = number[:place] + slip + number[place + data.draw(st.integers(0, 1)) :]
    return number


@kinds
@law
@given(data=st.data())
def test_reading_and_writing_are_inverse(kind: Kind, data: DataObject) -> None:
    value = data.draw(DRAWN[kind])
    assert type(value) is kind
    for text in (str(value), value.format(), f"  {value.format()}\n", f"'{value}", f"No. {value}"):
        read = kind.parse(text)
        assert str(read) == str(value)
        assert read == value == kind.try_parse(text) == make(kind, str(value))
        assert kind.is_valid(text)


@kinds
def test_its_name_may_stand_before_it(kind: Kind) -> None:
    number = ONE[kind]
    assert [str(kind.parse(f"{name}{number}")) for name in NAMES[kind]] == [number] * len(NAMES[kind])


@kinds
def test_another_name_may_not(kind: Kind) -> None:
    for name in ("Nama ", "NISN: ", "HP ", "NIKA", "MD ", "- ", "+", "Rp", "nik nik "):
        assert not kind.is_valid(f"{name}{ONE[kind]}"), name


@kinds_of_digits
@law
@given(data=st.data())
def test_marks_between_digits_do_not_matter(kind: type[Identitas], data: DataObject) -> None:
    value = data.draw(DRAWN[kind])
    marks = st.sampled_from(["", "", "", " ", ".", "-", "–", "−", " - ", "\u00a0", "  "])
    text = "".join(digit + data.draw(marks) for digit in str(value)[:-1]) + str(value)[-1]
    if len(text) <= 64:
        assert str(kind.parse(text)) == str(value)


@kinds_of_digits
@pytest.mark.parametrize("sign", ["--", "..", ",", ";", "_", "|-", "+", "\u200b", "\n-\n-", "*", "()"])
def test_other_marks_are_refused(kind: type[Identitas], sign: str) -> None:
    number = ONE[kind]
    error = refusal(kind.parse, f"{number[:4]}{sign}{number[4:]}")
    assert error.code is ErrorCode.IDENTITAS_UNREADABLE


@kinds_of_digits
@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("{0}O{1}", "letters"),
        ("{0}o{1}", "letters"),
        ("{0}l{1}", "letters"),
        ("{0}|{1}", "letters"),
        ("{0}I{1}", "letters"),
        ("{0}\u0661{1}", "another script"),
        ("{0}\uff11{1}", "another script"),
        ("{0}\u200b{1}", "invisible"),
        ("3,57301E+15", "scientific"),
        ("3.57301E+15", "scientific"),
        ("3573010701050001.0", "float"),
        ("{0}x{1}", "nothing else"),
        ("{0}²{1}", "nothing else"),
    ],
)
def test_what_is_wrong_is_said_and_not_repaired(kind: type[Identitas], text: str, hint: str) -> None:
    number = ONE[kind]
    written = text.format(number[:5], number[6:])
    error = refusal(kind.parse, written)
    assert error.code is ErrorCode.IDENTITAS_UNREADABLE
    assert hint in str(error)
    assert_masked(error, number)


@kinds
@pytest.mark.parametrize("text", ["", "  ", "\u00a0\n", "'"])
def test_nothing_is_refused(kind: Kind, text: str) -> None:
    assert refusal(kind.parse, text).code is ErrorCode.IDENTITAS_EMPTY


@kinds_of_digits
@pytest.mark.parametrize("text", ["-", "...", "No.", "/"])
def test_marks_alone_are_nothing(kind: type[Identitas], text: str) -> None:
    assert refusal(kind.parse, text).code is ErrorCode.IDENTITAS_EMPTY


@kinds_of_digits
def test_zeros_alone_say_that_there_is_no_number(kind: type[Identitas]) -> None:
    zeros = "0" * len(ONE[kind])
    for action in ways_in(kind):
        error = refusal(action, zeros)
        assert [(fault.code, fault.path) for fault in error.faults] == [(ErrorCode.IDENTITAS_PLACEHOLDER, "")]
    assert not kind.is_valid(zeros)


@kinds
def test_long_text_is_refused_at_once(kind: Kind) -> None:
    for text in ("1" * 10**6, "1 " * 10**5 + "x", "1" * 65):
        error = refusal(kind.parse, text)
        assert error.code is ErrorCode.TEXT_TOO_LONG
        assert len(str(error)) < 200
        assert refusal(partial(make, kind), text).code is ErrorCode.TEXT_TOO_LONG
    for action in ways_in(kind):
        assert refusal(action, "1" * 64).code is not ErrorCode.TEXT_TOO_LONG
    assert refusal(kind.parse, " " * 10**6).code is ErrorCode.IDENTITAS_EMPTY


@kinds
def test_no_text_keeps_the_parser_busy(kind: Kind) -> None:
    for text in ("1 " * 31 + "x", "1. " * 20 + "x", "no " * 20, "A-" * 31 + "1", "1 - " * 15 + "?"):
        assert not kind.is_valid(text)


@kinds
@law
@given(text=st.text(max_size=80) | st.text("0123456789 .-/ABHUKNIPRT", max_size=40))
def test_any_text_is_read_or_refused(kind: Kind, text: str) -> None:
    read = outcome(kind.parse, text)
    assert kind.is_valid(text) == (not isinstance(read, UmkmError))
    assert kind.try_parse(text) == (None if isinstance(read, UmkmError) else read)
    if isinstance(read, UmkmError):
        assert isinstance(read, InvalidValueError)
        assert all(fault.message for fault in read.faults)


@kinds
@pytest.mark.parametrize("thing", NO_TEXT, ids=lambda thing: type(thing).__name__)
def test_any_object_is_refused(kind: Kind, thing: object) -> None:
    assert kind.is_valid(thing) is False
    assert kind.try_parse(thing) is None
    for action in ways_in(kind):
        error = refusal(action, thing)
        assert isinstance(error, InvalidTypeError)
        assert error.code is ErrorCode.NOT_TEXT
        assert error.value is None, "what was given may be a number of a person"
        assert ("leading zeros" in str(error)) == isinstance(thing, (int, float))
        assert ("identifier already" in str(error)) == (type(thing) in DRAWN)
        assert_masked(error, ONE[NIK])


@kinds
def test_not_even_its_name_is_asked_for(kind: Kind) -> None:
    thing = Nameless("Thing", (), {})()
    assert kind.is_valid(thing) is False
    assert kind.try_parse(thing) is None
    for action in ways_in(kind):
        assert "not from Thing" in str(refusal(action, thing))


@kinds
def test_a_subclass_of_text_is_read_as_its_text(kind: Kind) -> None:
    sly = Sly(ONE[kind])
    assert kind.is_valid(sly)
    assert type(str(kind.parse(sly))) is str
    error = refusal(partial(make, kind), sly)
    assert error.code is ErrorCode.NOT_TEXT
    assert "use parse" in str(error)


@kinds
def test_the_class_takes_the_canonical_number_alone(kind: Kind) -> None:
    number = ONE[kind]
    assert str(make(kind, number)) == number
    for text in (
        f" {number}",
        f"{number} ",
        f"{number[:6]} {number[6:]}",
        f"No. {number}",
        "",
        number.lower() + "x",
    ):
        error = refusal(partial(make, kind), text)
        assert isinstance(error, InvalidValueError)
        assert_masked(error, number)
    assert refusal(partial(make, kind), f"{number[:-2]} {number[-2:]}").code in {
        ErrorCode.KBLI_UNREADABLE,
        ErrorCode.IDENTITAS_NOT_CANONICAL,
        ErrorCode.IDENTITAS_UNREADABLE,
    }


@kinds
@law
@given(data=st.data())
def test_values_of_one_kind_are_ordered(kind: Kind, data: DataObject) -> None:
    one, other, third = (data.draw(DRAWN[kind]) for _ in range(3))
    assert (one == other) == (hash(one) == hash(other)) == (not one < other and not one > other)
    assert sorted([one, other, third]) == sorted([third, other, one])
    assert (one <= other) == (not one > other)


@kinds
def test_values_of_two_kinds_are_not_compared(kind: Kind) -> None:
    value: Any = make(kind, ONE[kind])
    same_digits: tuple[Any, Any] = (NIK(ONE[NIK]), NPWP(ONE[NIK]))
    others: list[Any] = [make(other, ONE[other]) for other in DRAWN if other is not kind]
    for one, other in [(value, other) for other in (*others, ONE[kind], 1, None)] + [same_digits]:
        assert one != other
        with pytest.raises(TypeError):
            _ = one < other


@kinds
def test_values_are_frozen_small_and_travel(kind: Kind) -> None:
    value: Any = make(kind, ONE[kind])
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        value.nomor = "1"
    assert not hasattr(value, "__dict__")
    travelled = [copy.copy(value), copy.deepcopy(value)]
    travelled += [pickle.loads(pickle.dumps(value, level)) for level in range(2, pickle.HIGHEST_PROTOCOL + 1)]  # noqa: S301
    for other in travelled:
        assert other == value
        assert type(other) is kind
        assert hash(other) == hash(value)
        assert str(other) == ONE[kind]


@kinds_of_one_field
@law
@given(data=st.data())
def test_no_error_shows_the_number(kind: type[Identitas], data: DataObject) -> None:
    written = changed(data, str(data.draw(DRAWN[kind])))
    name = data.draw(st.sampled_from(["", "NIK: ", "Ibu Sari (fiktif) "]))
    for action in (kind.parse, kind):
        error = outcome(action, f"{name}{written}")
        if isinstance(error, UmkmError):
            assert_masked(error, written)
            assert "Sari" not in f"{error} {error!r} {pickle.dumps(error)!r}"


@kinds_of_one_field
@law
@given(data=st.data())
def test_no_note_and_no_repr_shows_a_person(kind: type[Identitas], data: DataObject) -> None:
    value = data.draw(DRAWN[kind])
    assert (str(value) in repr(value)) == (not kind.PRIBADI)
    assert repr(value).startswith(f"{kind.__name__}('{str(value)[:4]}")
    if kind.PRIBADI:
        assert repr(value).count("*") == len(str(value)) - 4
    for catatan in value.catatan:
        shown = f"{catatan} {catatan!r}"
        assert not any(str(value)[start : start + 6] in shown for start in range(len(str(value)) - 5))
        assert "{" not in str(catatan)


def test_only_the_identifiers_of_this_table_exist() -> None:
    assert {*DRAWN} == {*Identitas.__subclasses__(), KodeKBLI}


def test_which_kinds_may_lead_to_a_person() -> None:
    assert {kind for kind in OF_ONE_FIELD if kind.PRIBADI} == {NIK, NPWP, NITKU, NomorIndukKoperasi}


NOTED: Final[dict[KodeCatatanIdentitas, Value]] = {
    KodeCatatanIdentitas.BENTUK_SAJA: NIB("9120001234567"),
    KodeCatatanIdentitas.WILAYAH_TIDAK_DIKENAL: NIK("9999010701050001"),
    KodeCatatanIdentitas.NOMOR_URUT_NOL: NIK("3573010701050000"),
    KodeCatatanIdentitas.BENTUK_16_TIDAK_TENTU: NPWP("998765432901000"),
    KodeCatatanIdentitas.NPWP_CABANG: NPWP("0998765432901001"),
    KodeCatatanIdentitas.KEMASAN_TIDAK_DIKENAL: NomorPIRT("906330601007219"),
    KodeCatatanIdentitas.NOMOR_LAMA: BadanHukumKoperasi("518.08/96/BH/XIV.10/VIII/2008"),
    KodeCatatanIdentitas.KODE_AHU_LAIN: BadanHukumKoperasi("AHU-0001234.AH.01.04.TAHUN 2017"),
    KodeCatatanIdentitas.AHU_TIDAK_LENGKAP: BadanHukumKoperasi("AHU-01234.AH.01.29"),
    KodeCatatanIdentitas.SUSUNAN_TIDAK_DIKETAHUI: NomorIndukKoperasi("3573010010001"),
    KodeCatatanIdentitas.MUNGKIN_NIK: NomorIndukKoperasi("3573010701050001"),
    KodeCatatanIdentitas.NOMOR_TANPA_BH: BadanHukumKoperasi("P2T/15/09.01/01/IV/2009"),
    KodeCatatanIdentitas.KBLI_TANPA_DAFTAR: KodeKBLI.parse("KBLI 2009 64141"),
    KodeCatatanIdentitas.KBLI_DIGIT_TIDAK_DIPERIKSA: KodeKBLI.parse("KBLI 2020 56101"),
}
ALWAYS: Final = {KodeCatatanIdentitas.MUNGKIN_NIK: [KodeCatatanIdentitas.SUSUNAN_TIDAK_DIKETAHUI]}


@pytest.mark.parametrize("kode", KodeCatatanIdentitas)
def test_every_note_is_given(kode: KodeCatatanIdentitas) -> None:
    assert [catatan.kode for catatan in NOTED[kode].catatan] == [*ALWAYS.get(kode, ()), kode]
    assert "{" not in str(NOTED[kode].catatan[-1])
    assert kode.meaning.endswith(".")


def test_every_code_of_errors_is_given() -> None:
    refused = {
        ErrorCode.IDENTITAS_EMPTY: refusal(NIB.parse, ""),
        ErrorCode.IDENTITAS_UNREADABLE: refusal(NIB.parse, "x"),
        ErrorCode.IDENTITAS_NOT_CANONICAL: refusal(NIB, "9120 003418821"),
        ErrorCode.IDENTITAS_LENGTH: refusal(NIB, "1"),
        ErrorCode.IDENTITAS_COMPONENT: refusal(NIK, "3573010713050001"),
        ErrorCode.IDENTITAS_CHECK_DIGIT: refusal(NPWP, "998765433901000"),
        ErrorCode.IDENTITAS_PLACEHOLDER: refusal(NIB, "0" * 13),
        ErrorCode.IDENTITAS_OTHER_KIND: refusal(NomorPIRT, "206357301012"),
    }
    assert {code: error.code for code, error in refused.items()} == {code: code for code in refused}
    assert set(refused) == {code for code in ErrorCode if code.name.startswith("IDENTITAS_")}
