"""Fields are checked by their annotations, and rules between them: all faults at once, each in its place."""

from __future__ import annotations

import pickle
from copy import copy
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import pytest
from attrs import evolve, field, frozen

from umkm_core.errors import ErrorCode, Fault, InvalidTypeError, InvalidValueError, UmkmError
from umkm_core.kosakata.skala import MANDIRI, Mandiri, SkalaUsaha
from umkm_core.values.declared import Declared, any_of, find_declared, one_of, rule, to_tuple
from umkm_core.values.kinds import Cacah, Distinct, Hari, Rupiah, Saldo, Tahun, Teks

if TYPE_CHECKING:
    from collections.abc import Iterator

E = ErrorCode


@frozen(kw_only=True)
class Bagian(Declared):
    nama: Teks


@frozen(kw_only=True)
class Benda(Declared):
    nama: Teks
    harga: Rupiah | None = None
    saldo: Saldo | None = None
    jumlah: Cacah = 1
    tahun: Tahun | None = None
    dibuat: Hari | None = None
    tercatat: date | None = None
    baru: bool | None = None
    kelas: SkalaUsaha | Mandiri | None = None
    bagian: Bagian | None = None
    semua: tuple[Bagian, ...] = field(default=(), converter=to_tuple)
    kelas_lain: Distinct[SkalaUsaha] = field(default=(), converter=to_tuple)

    @rule("harga", "saldo")
    def _harga_below_saldo(self, harga: int, saldo: int) -> Fault | None:
        return Fault(E.CONTRADICTION, "more than there is", "harga", harga) if harga > saldo else None

    @rule("semua")
    def _one_of_each(self, semua: tuple[Bagian, ...]) -> Iterator[Fault | None]:
        names = [bagian.nama for bagian in semua]
        for index, name in enumerate(names):
            yield Fault(E.DUPLICATE, "again", f"semua[{index}]", name) if name in names[:index] else None


def faults_of(**fields: object) -> list[tuple[ErrorCode, str]]:
    with pytest.raises(UmkmError) as caught:
        Benda(**fields)  # type: ignore[arg-type] # wrong ones on purpose
    return [(fault.code, fault.path) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("field", "value", "code", "path"),
    [
        ("nama", "", E.EMPTY, "nama"),
        ("nama", None, E.NOT_TEXT, "nama"),
        ("harga", -1, E.RUPIAH_NEGATIVE, "harga"),
        ("harga", 1.5, E.RUPIAH_FLOAT, "harga"),
        ("harga", True, E.NOT_AN_INTEGER, "harga"),
        ("saldo", "5", E.NOT_AN_INTEGER, "saldo"),
        ("jumlah", None, E.NOT_AN_INTEGER, "jumlah"),
        ("tahun", 20245, E.TANGGAL_OUT_OF_RANGE, "tahun"),
        ("dibuat", date(1, 1, 1), E.TANGGAL_OUT_OF_RANGE, "dibuat"),
        ("tercatat", datetime(2024, 1, 1), E.NOT_A_DATE, "tercatat"),  # noqa: DTZ001 - it is refused
        ("baru", 1, E.NOT_AN_OPTION, "baru"),
        ("kelas", "mikro", E.NOT_AN_OPTION, "kelas"),
        ("bagian", "x", E.WRONG_TYPE, "bagian"),
        ("semua", "xy", E.WRONG_TYPE, "semua"),
        ("semua", {"nama": "x"}, E.WRONG_TYPE, "semua"),
        ("semua", 5, E.WRONG_TYPE, "semua"),
        ("semua", [Bagian(nama="x"), None], E.WRONG_TYPE, "semua[1]"),
        ("semua", [Bagian(nama="x"), Bagian(nama="x")], E.DUPLICATE, "semua[1]"),
        ("kelas_lain", ["mikro"], E.NOT_AN_OPTION, "kelas_lain[0]"),
        ("kelas_lain", [SkalaUsaha.KECIL, SkalaUsaha.MIKRO, SkalaUsaha.KECIL], E.DUPLICATE, "kelas_lain[2]"),
    ],
)
def test_each_kind_refuses_what_it_is_not(field: str, value: object, code: ErrorCode, path: str) -> None:
    assert faults_of(**{"nama": "x", field: value}) == [(code, path)]


def test_all_faults_come_at_once_in_the_order_of_the_fields() -> None:
    found = faults_of(
        nama=" ", harga=5, saldo=3, tahun="2024", semua=[Bagian(nama="x"), Bagian(nama="x"), 7], baru="ya"
    )
    assert found == [
        (E.EMPTY, "nama"),
        (E.NOT_AN_INTEGER, "tahun"),
        (E.NOT_AN_OPTION, "baru"),
        (E.WRONG_TYPE, "semua[2]"),
        (E.CONTRADICTION, "harga"),
    ]


def test_a_rule_is_not_asked_about_what_is_unsound_or_not_stated() -> None:
    assert faults_of(nama="x", harga=1.5, saldo=-2) == [(E.RUPIAH_FLOAT, "harga")]
    assert Benda(nama="x", harga=5).saldo is None


def test_faults_of_type_alone_are_a_type_error() -> None:
    with pytest.raises(InvalidTypeError):
        Benda(nama=5)  # type: ignore[arg-type] # what is tried
    with pytest.raises(InvalidValueError):
        Benda(nama="")


def test_many_takes_any_iterable_and_keeps_a_tuple() -> None:
    benda = Benda(nama="x", semua=(Bagian(nama=name) for name in "ab"))
    assert benda.semua == (Bagian(nama="a"), Bagian(nama="b"))


def test_a_sound_object_is_a_plain_attrs_object() -> None:
    benda = Benda(nama="x", harga=5, kelas=MANDIRI, semua=(Bagian(nama="a"),))
    assert not hasattr(benda, "__dict__")
    assert pickle.loads(pickle.dumps(benda)) == copy(benda) == benda  # noqa: S301 - our own
    assert evolve(benda, harga=6).harga == 6
    with pytest.raises(InvalidValueError):
        evolve(benda, harga=-1)


def test_what_is_declared_can_be_read() -> None:
    declaration = find_declared(Benda)
    fields, rules = declaration.fields, declaration.rules
    assert [(field.name, field.optional, field.many) for field in fields[-3:]] == [
        ("bagian", True, False),
        ("semua", False, True),
        ("kelas_lain", False, True),
    ]
    assert [field.name for field in fields if field.distinct] == ["kelas_lain"]
    assert [one.fields for one in rules] == [("harga", "saldo"), ("semua",)]


@frozen(kw_only=True)
class Lama(Declared):
    angka: int


@frozen(kw_only=True)
class Pasangan(Declared):
    angka: tuple[Rupiah, Teks]


@pytest.mark.parametrize("kind", [Lama, Pasangan])
def test_an_annotation_that_declares_nothing_is_an_error(kind: type) -> None:
    with pytest.raises(TypeError, match=r"angka: .* does not say what it takes"):
        find_declared(kind)


def test_a_rule_about_none_of_many_is_not_asked() -> None:
    @frozen(kw_only=True)
    class Kosong(Declared):
        semua: tuple[Bagian, ...] = field(default=(), converter=to_tuple)

        @rule("semua")
        def _refuse(self, _: tuple[Bagian, ...]) -> Fault:
            return Fault(E.CONTRADICTION, "asked", "semua")

    assert Kosong().semua == ()
    with pytest.raises(InvalidValueError, match="asked"):
        Kosong(semua=[Bagian(nama="x")])


class Turunan(Bagian):
    __slots__ = ()


def test_a_value_of_a_subclass_is_sound() -> None:
    assert Benda(nama="x", bagian=Turunan(nama="y")).bagian == Turunan(nama="y")


def test_a_rule_may_ask_about_what_is_not_stated() -> None:
    @frozen(kw_only=True)
    class Selisih(Declared):
        harga: Rupiah | None = None
        semua: tuple[Bagian, ...] = field(default=(), converter=to_tuple)

        @rule("harga", "semua", when_stated=False)
        def _check(self, harga: int | None, semua: tuple[Bagian, ...]) -> Fault | None:
            return Fault(E.MISSING, "a price of nothing", "semua") if harga and not semua else None

    assert Selisih().harga is None
    with pytest.raises(InvalidValueError, match="a price of nothing"):
        Selisih(harga=5)
    with pytest.raises(InvalidTypeError) as caught:
        Selisih(harga="5")  # type: ignore[arg-type] # what is tried
    assert [fault.path for fault in caught.value.faults] == ["harga"]


@frozen(kw_only=True)
class Pilihan(Declared):
    satu: Rupiah | None = None
    dua: Rupiah | None = None
    tiga: Distinct[Teks] = field(default=(), converter=to_tuple)
    empat: Rupiah | None = None

    _one = one_of("satu", "dua")
    _some = any_of("dua", "tiga")
    _few = one_of("dua", "empat", needed=False)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"satu": 0, "tiga": ["x"]}, []),
        ({"dua": 0}, []),
        ({"dua": 0, "tiga": ["x"]}, []),
        ({}, [(E.MISSING, "satu"), (E.MISSING, "dua")]),
        ({"satu": 1}, [(E.MISSING, "dua")]),
        ({"satu": 1, "tiga": ()}, [(E.MISSING, "dua")]),
        ({"satu": 1, "dua": 2}, [(E.CONTRADICTION, "dua")]),
        ({"dua": 2, "empat": 4}, [(E.CONTRADICTION, "empat")]),
        ({"satu": 1, "tiga": ["x"], "empat": 4}, []),
        ({"satu": "1", "tiga": ["x"]}, [(E.NOT_AN_INTEGER, "satu")]),
    ],
)
def test_how_many_of_several_are_stated(given: dict[str, Any], expected: list[tuple[E, str]]) -> None:
    found: list[tuple[E, str]] = []
    try:
        Pilihan(**given)
    except UmkmError as error:
        found = [(fault.code, fault.path) for fault in error.faults]
    assert found == expected


def test_a_kind_that_is_narrowed_keeps_every_check() -> None:
    assert [fault.path for fault in _faults_of(jumlah=0)] == ["jumlah"]
    assert [fault.code for fault in _faults_of(jumlah=-1)] == [E.NUMBER_NEGATIVE]
    assert [fault.code for fault in _faults_of(jumlah="1")] == [E.NOT_AN_INTEGER]
    assert Sempit(jumlah=1).jumlah == 1


def _check_some(value: object, path: str) -> Fault | None:
    return Fault(E.OUT_OF_RANGE, "some", path, value) if value == 0 else None


@frozen(kw_only=True)
class Sempit(Declared):
    jumlah: Annotated[Cacah, _check_some]


def _faults_of(**given: Any) -> tuple[Fault, ...]:  # noqa: ANN401 - wrong ones on purpose
    with pytest.raises(UmkmError) as caught:
        Sempit(**given)
    return caught.value.faults


def test_a_rule_about_no_field_is_an_error() -> None:
    @frozen(kw_only=True)
    class Lupa(Declared):
        harga: Rupiah | None = None

        _some = any_of("harga", "hrga")

    with pytest.raises(TypeError, match="Lupa: a rule asks for hrga, and there is no such field"):
        Lupa()


def test_the_test_of_a_class_is_in_a_traceback() -> None:
    @frozen(kw_only=True)
    class Rusak(Declared):
        harga: Rupiah

        @rule("harga")
        def _break(self, harga: int) -> Fault | None:
            raise ZeroDivisionError(harga)

    with pytest.raises(ZeroDivisionError) as caught:
        Rusak(harga=5)
    (entry,) = [entry for entry in caught.traceback if "is_sound" in str(entry.path)]
    assert "said = rule_0(self, value_0)" in str(entry.statement)


@frozen(kw_only=True)
class Rahasia(Declared):
    nama: Teks | None = field(default=None, repr=False)
    jumlah: Cacah | None = None


def test_a_fault_does_not_show_what_repr_does_not() -> None:
    with pytest.raises(UmkmError) as caught:
        Rahasia(nama=["Sari Fiktif"], jumlah="tiga")  # type: ignore[arg-type] # what is tried
    assert [fault.value for fault in caught.value.faults] == [None, "tiga"]


@frozen(kw_only=True)
class Pribadi(Rahasia):
    PRIBADI = True


def test_a_fault_of_the_record_of_a_person_shows_nothing() -> None:
    with pytest.raises(UmkmError) as caught:
        Pribadi(nama=["Sari Fiktif"], jumlah="tiga")  # type: ignore[arg-type] # what is tried
    assert [fault.value for fault in caught.value.faults] == [None, None]
