"""Objects of any declared class, made field by field of what their annotations declare."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar, get_args

import attrs
from hypothesis import strategies as st

from umkm_core.acuan.alamat import Alamat
from umkm_core.acuan.kbli import EdisiKBLI
from umkm_core.acuan.rt_rw import NomorRtRw
from umkm_core.acuan.tempat import Tempat
from umkm_core.acuan.wilayah import Wilayah
from umkm_core.acuan.wilayah import wilayah as make_wilayah
from umkm_core.identitas.badan_hukum import BadanHukumKoperasi
from umkm_core.identitas.induk_koperasi import NomorIndukKoperasi
from umkm_core.identitas.kbli import KodeKBLI
from umkm_core.identitas.nib import NIB
from umkm_core.identitas.nik import NIK
from umkm_core.identitas.npwp import NPWP
from umkm_core.testing.strategies import identitas
from umkm_core.testing.strategies.nilai import (
    LARGEST,
    periode,
    rentang_rupiah,
    rupiah,
    saat,
    tanggal,
    tanggal_kira,
)
from umkm_core.values.declaration import Choice, Field
from umkm_core.values.declared import Declared, find_declared
from umkm_core.values.kinds import Asli, Cacah, Hari, Kunci, RefersTo, Rupiah, Saldo, Tahun, Teks
from umkm_core.values.periode import Periode
from umkm_core.values.rentang_rupiah import RentangRupiah, Uang
from umkm_core.values.saat import Saat
from umkm_core.values.tanggal_kira import TanggalKira

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

_DeclaredT = TypeVar("_DeclaredT", bound=Declared)

_MOST_OF_MANY: Final = 3
_NAMES: Final = ("Bakso Fiktif", "Kue Kering Fiktif", "Tempe Fiktif", "Es Fiktif")
_STREETS: Final = ("Jalan Fiktif 1", "Jalan Rekaan 22")
_AREAS: Final = (
    "35",
    "35.73",
    *(f"35.73.0{number}" for number in range(1, 6)),
    "35.73.02.1001",
    "35.73.02.1002",
    "35.79",
)
_MOST_KEYS: Final = 20


@cache
def teks() -> SearchStrategy[str]:
    """Return texts that say something; all are made up."""
    return st.sampled_from(_NAMES)


def kunci(kind: str = "") -> SearchStrategy[str]:
    """Return keys of records, few of each kind, so that some refer to the same.

    Args:
        kind: Name of the class of the records.
    """
    return st.integers(1, _MOST_KEYS).map(lambda number: f"{kind or 'K'}-{number}")


@cache
def wilayah() -> SearchStrategy[Wilayah]:
    """Return areas of all levels: Jawa Timur, two kota, the kecamatan of one, two of its kelurahan."""
    return st.sampled_from(_AREAS).map(make_wilayah)


@cache
def alamat() -> SearchStrategy[Alamat]:
    """Return addresses in streets that do not exist."""
    number = st.none() | st.integers(1, 20)
    return st.builds(
        Alamat,
        jalan=st.none() | st.sampled_from(_STREETS),
        rt=number,
        rw=number,
        wilayah=st.none() | wilayah(),
        kode_pos=st.none() | st.just("65111"),
    )


@cache
def kode_kbli() -> SearchStrategy[KodeKBLI]:
    """Return codes of KBLI 2020, from kategori to kelompok."""
    return st.sampled_from(["C", "56", "10710", "47111", "64141"]).map(
        lambda code: KodeKBLI.parse(code, edisi=EdisiKBLI.KBLI_2020)
    )


def rekaman(kind: type[_DeclaredT], **given: SearchStrategy[Any]) -> SearchStrategy[_DeclaredT]:
    """Return objects of a declared class, each field of its kind, optional ones not always stated.

    Of fields of which one, or one at least, is to be stated, as many are. What other rules say is not looked
    at: a class with such rules needs strategies for the fields of which they tell.

    Args:
        kind: The class.
        given: Strategies for fields, by their names.

    >>> from hypothesis import find
    >>> from umkm_core.entitas.keterangan import Sumber
    >>> find(rekaman(Sumber), lambda sumber: sumber.url is not None).url
    'Bakso Fiktif'
    """
    declaration = find_declared(kind)
    fields = {one.name: one for one in declaration.fields if one.name not in given}
    choices = [
        (rule.choice, [name for name in rule.fields if name in fields])
        for rule in declaration.rules
        if rule.choice is not None and given.keys().isdisjoint(rule.fields)
    ]
    return _draw_record(kind, given, fields, choices)


@st.composite
def _draw_record(
    draw: st.DrawFn,
    kind: type[_DeclaredT],
    given: dict[str, SearchStrategy[Any]],
    fields: dict[str, Field],
    choices: list[tuple[Choice, list[str]]],
) -> _DeclaredT:
    stated: dict[str, bool] = {}
    for choice, names in choices:
        free = [name for name in names if name not in stated]
        number = sum(stated.get(name, False) for name in names)
        least = choice is not Choice.ONE_AT_MOST and not number
        chosen = draw(st.sampled_from(free)) if free and least else None
        for name in free:
            may_be_stated = choice is Choice.ONE_AT_LEAST
            stated[name] = name == chosen or (may_be_stated and draw(st.booleans()))
        if choice is Choice.ONE_AT_MOST and free and not number and draw(st.booleans()):
            stated[draw(st.sampled_from(free))] = True
    values = {name: draw(strategy) for name, strategy in given.items()}
    for name, one in fields.items():
        values[name] = draw(_of_field(one, kind.__name__, stated=stated.get(name)))
    return kind(**values)


@cache  # hypothesis reads the source of each new function that a strategy is made of
def _of_field(field: Field, owner: str, *, stated: bool | None) -> SearchStrategy[Any]:
    """Return values of a field; ``stated`` says whether it is, None that it may be."""
    if stated is False:
        return st.just(() if field.many else None)
    one = st.deferred(lambda: make_strategy(field.annotation, owner))
    if field.many:
        least = 1 if stated else 0
        return st.lists(one, min_size=least, max_size=_MOST_OF_MANY, unique=field.distinct).map(tuple)
    return st.none() | one if field.optional and not stated else one


def make_strategy(annotation: Any, owner: str = "") -> SearchStrategy[Any]:  # noqa: ANN401 - any annotation
    """Return values of what a field may be annotated with.

    Args:
        annotation: Without ``| None`` and ``tuple``, as ``Field`` holds it.
        owner: Name of the class of the field, after which its own key is named.
    """
    if annotation in _OF:
        return _OF[annotation]()
    refers_to = next((mark.kind for mark in get_args(annotation) if isinstance(mark, RefersTo)), None)
    if refers_to is not None or annotation == Kunci:
        return kunci(refers_to or owner)
    options = get_args(annotation) or (annotation,)
    if all(isinstance(option, type) and issubclass(option, Enum) for option in options):
        return st.sampled_from([member for option in options for member in option])
    if attrs.has(annotation) and issubclass(annotation, Declared):
        return rekaman(annotation)
    msg = f"no strategy for {annotation}; give one by the name of the field, or register the annotation"
    raise LookupError(msg)


_OF: Final[dict[Any, Callable[[], SearchStrategy[Any]]]] = {
    bool: st.booleans,
    Teks: teks,
    Rupiah: rupiah,
    Saldo: lambda: rupiah() | st.integers(-LARGEST, -1),
    Cacah: lambda: st.integers(0, 200),
    Asli: lambda: st.integers(1, 200),
    date: tanggal,
    Saat: saat,
    Uang: rentang_rupiah,
    Tahun: lambda: st.integers(1995, 2030),
    Hari: tanggal,
    NomorRtRw: lambda: st.integers(1, 20),
    Periode: periode,
    TanggalKira: tanggal_kira,
    RentangRupiah: rentang_rupiah,
    Wilayah: wilayah,
    Tempat: wilayah,
    Alamat: alamat,
    KodeKBLI: kode_kbli,
    NIK: identitas.nik,
    NPWP: identitas.npwp,
    NIB: identitas.nib,
    BadanHukumKoperasi: identitas.badan_hukum_koperasi,
    NomorIndukKoperasi: identitas.nomor_induk_koperasi,
}
"""What makes values of an annotation. A class with rules enters itself by :func:`register`."""


def register(annotation: Any, make: Callable[[], SearchStrategy[Any]]) -> None:  # noqa: ANN401 - any annotation
    """Say which strategy makes the values of an annotation, a class with rules say, wherever a field has it.

    Args:
        annotation: The class, or the annotation as the field has it.
        make: Returns the strategy.

    Raises:
        ValueError: where there is one already.
    """
    if annotation in _OF:
        msg = f"there is a strategy for {annotation}"
        raise ValueError(msg)
    _OF[annotation] = make
