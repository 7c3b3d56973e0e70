"""What declared checks cost: objects made, kept and decoded, against pydantic and dataclasses.

The record is a business with three annual reports: 48 fields stated, of 59 that the others have and 70 of
ours. Contenders that check make nearly the same checks of single fields: theirs do not strip texts, do not
see whether a value stands there twice, and take a year outside of all records for a date. Where it says so,
our rules between fields are asked too. *Decoded* is a trial of what the declarations allow: one function
written for each class. Each way keeps what it makes until its turn is over, as an application does.
"""

from __future__ import annotations

import json
import tracemalloc
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, Final, cast, get_args

import attrs
import orjson  # type: ignore[import-not-found] # in the environment of the benchmarks
import pydantic
from benchmarks.harness import Contender, Times, interleave

from umkm_core import (
    MANDIRI,
    BentukUsaha,
    BidangUsaha,
    Fault,
    LaporanTahunan,
    SkalaUsaha,
    Usaha,
    WilayahPemasaran,
)
from umkm_core.kosakata.skala import Mandiri
from umkm_core.values.checks import MOST_RUPIAH
from umkm_core.values.declared import Declared, find_declared
from umkm_core.values.written_test import make_test

if TYPE_CHECKING:
    from collections.abc import Callable

    from umkm_core.values.declaration import Field

RECORDS: Final = 2_000
ROUNDS: Final = 11
PEER: Final = "pydantic with our rules between fields"
YEARS: Final = (2021, 2022, 2023)
MICROSECONDS: Final = 1e6
REPORT: Final[dict[str, Any]] = {
    "tahun": 2023,
    "awal": None,
    "bulan": 12,
    "hasil_penjualan": 500_000_000,
    "penjualan_kotor": 520_000_000,
    "potongan_penjualan": 20_000_000,
    "kekayaan_bersih": 50_000_000,
    "aset": 100_000_000,
    "kewajiban": 30_000_000,
    "tanah_bangunan": 20_000_000,
    "nilai_investasi": 40_000_000,
    "tenaga_kerja": 3,
    "perkiraan": False,
}
BUSINESS: Final[dict[str, Any]] = {
    "id": "U-1",
    "nama": "Bakso Fiktif",
    "tanggal_berdiri": date(2015, 3, 1),
    "modal_usaha": 90_000_000,
    "modal_total": 100_000_000,
    "modal_tanah_bangunan": 10_000_000,
    "pma": False,
    "bagian_dari": MANDIRI,
    "milik_perorangan": True,
}
Text = Annotated[str, pydantic.Field(strict=True, min_length=1)]
Money = Annotated[int, pydantic.Field(strict=True, ge=0, lt=MOST_RUPIAH)]
Count = Annotated[int, pydantic.Field(strict=True, ge=0)]
Year = Annotated[int, pydantic.Field(strict=True, ge=1900, le=2199)]
Months = Annotated[int, pydantic.Field(strict=True, ge=1, le=12)]


class PydanticReport(pydantic.BaseModel):
    """A report as pydantic has it."""

    model_config = pydantic.ConfigDict(extra="forbid", frozen=True)

    tahun: Year
    awal: date | None = None
    bulan: Months = 12
    hasil_penjualan: Money | None = None
    penjualan_kotor: Money | None = None
    potongan_penjualan: Money | None = None
    kekayaan_bersih: Money | None = None
    aset: Money | None = None
    kewajiban: Money | None = None
    tanah_bangunan: Money | None = None
    nilai_investasi: Money | None = None
    tenaga_kerja: Count | None = None
    perkiraan: pydantic.StrictBool = False


class PydanticBusiness(pydantic.BaseModel):
    """A business as pydantic has it."""

    model_config = pydantic.ConfigDict(extra="forbid", frozen=True)

    id: Text
    nama: Text
    laporan: tuple[PydanticReport, ...] = ()
    tanggal_berdiri: date | None = None
    modal_usaha: Money | None = None
    modal_total: Money | None = None
    modal_tanah_bangunan: Money | None = None
    pma: pydantic.StrictBool | None = None
    bagian_dari: SkalaUsaha | Mandiri | None = None
    milik_perorangan: pydantic.StrictBool | None = None
    bentuk: BentukUsaha | None = None
    pemilik: tuple[str, ...] = ()
    kbli: tuple[str, ...] = ()
    bidang: BidangUsaha | None = None
    alamat: str | None = None
    dokumen: tuple[str, ...] = ()
    saluran: tuple[str, ...] = ()
    wilayah_pemasaran: WilayahPemasaran | None = None
    status_operasional: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()


def ask_rules(thing: object, kind: type) -> None:
    """Ask our rules between fields of an object of a peer."""
    for asked in find_declared(kind).rules:
        values = [getattr(thing, name, None) for name in asked.fields]
        if not asked.when_stated or all(value is not None and value != () for value in values):
            said = asked.method(thing, *values)
            if said is not None and (isinstance(said, Fault) or any(said)):
                raise ValueError(said)


class PydanticReportWithRules(PydanticReport):
    """The same with our rules between fields."""

    @pydantic.model_validator(mode="after")
    def ask(self) -> PydanticReportWithRules:
        """Ask the rules."""
        ask_rules(self, LaporanTahunan)
        return self

    mulai = LaporanTahunan.mulai
    sampai = LaporanTahunan.sampai


class PydanticBusinessWithRules(PydanticBusiness):
    """The same with our rules between fields."""

    laporan: tuple[PydanticReportWithRules, ...] = ()

    @pydantic.model_validator(mode="after")
    def ask(self) -> PydanticBusinessWithRules:
        """Ask the rules."""
        ask_rules(self, Usaha)
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class BareReport:
    """A report as a dataclass without any check."""

    tahun: int
    awal: date | None = None
    bulan: int = 12
    hasil_penjualan: int | None = None
    penjualan_kotor: int | None = None
    potongan_penjualan: int | None = None
    kekayaan_bersih: int | None = None
    aset: int | None = None
    kewajiban: int | None = None
    tanah_bangunan: int | None = None
    nilai_investasi: int | None = None
    tenaga_kerja: int | None = None
    perkiraan: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BareBusiness:
    """A business as a dataclass without any check."""

    id: str
    nama: str
    laporan: tuple[BareReport, ...] = ()
    tanggal_berdiri: date | None = None
    modal_usaha: int | None = None
    modal_total: int | None = None
    modal_tanah_bangunan: int | None = None
    pma: bool | None = None
    bagian_dari: SkalaUsaha | Mandiri | None = None
    milik_perorangan: bool | None = None
    bentuk: BentukUsaha | None = None
    pemilik: tuple[str, ...] = ()
    kbli: tuple[str, ...] = ()
    bidang: BidangUsaha | None = None
    alamat: str | None = None
    dokumen: tuple[str, ...] = ()
    saluran: tuple[str, ...] = ()
    wilayah_pemasaran: WilayahPemasaran | None = None
    status_operasional: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedReport(BareReport):
    """The same with its fields checked by hand, stopping at the first fault."""

    def __post_init__(self) -> None:
        if type(self.tahun) is not int or not 1900 <= self.tahun < 2200:
            raise ValueError("tahun")
        if self.awal is not None and type(self.awal) is not date:
            raise TypeError("awal")
        if type(self.bulan) is not int or not 1 <= self.bulan <= 12:
            raise ValueError("bulan")
        for name in AMOUNTS_OF_REPORT:
            check_amount(getattr(self, name), name)
        if self.perkiraan is not True and self.perkiraan is not False:
            raise TypeError("perkiraan")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedBusiness(BareBusiness):
    """The same with its fields checked by hand, stopping at the first fault."""

    def __post_init__(self) -> None:
        for name in ("id", "nama"):
            text = getattr(self, name)
            if type(text) is not str or not text.strip():
                raise ValueError(name)
        if type(self.laporan) is not tuple or not all(type(one) is CheckedReport for one in self.laporan):
            raise TypeError("laporan")
        if self.tanggal_berdiri is not None and type(self.tanggal_berdiri) is not date:
            raise TypeError("tanggal_berdiri")
        for name in ("modal_usaha", "modal_total", "modal_tanah_bangunan"):
            check_amount(getattr(self, name), name)
        for name in ("pma", "milik_perorangan"):
            if getattr(self, name) not in {None, True, False}:
                raise TypeError(name)
        if self.bagian_dari is not None and not isinstance(self.bagian_dari, (SkalaUsaha, Mandiri)):
            raise TypeError("bagian_dari")


AMOUNTS_OF_REPORT: Final = tuple(
    name for name in REPORT if name not in {"tahun", "awal", "bulan", "perkiraan"}
)


def check_amount(value: object, name: str) -> None:
    """Raise for what is no amount."""
    if value is not None and (type(value) is not int or not 0 <= value < MOST_RUPIAH):
        raise ValueError(name)


def make(business: Callable[..., Any], report: Callable[..., Any]) -> object:
    """Return a new business, made through the classes of one contender."""
    reports = tuple(report(**{**REPORT, "tahun": year}) for year in YEARS)
    return business(laporan=reports, **BUSINESS)


def write_decoder(kind: type) -> Callable[[dict[str, Any]], Any]:
    """Return a function that makes an object of plain data, written for its class from what it declares.

    It fills the slots of the object itself, after the test of the class and not through ``__init__``.
    """
    declaration = find_declared(kind)
    fields = declaration.fields
    names: dict[str, Any] = {"kind": kind, "new": object.__new__, "names": {one.name for one in fields}}
    names["is_sound"] = make_test(kind, declaration)
    defaults = {one.name: one.default for one in attrs.fields(kind)}
    lines = ["def decode(data):", " if not data.keys() <= names: raise ValueError(data)"]
    lines += [" self, get = new(kind), data.get"]
    for number, field in enumerate(fields):
        names[f"set_{number}"] = getattr(kind, field.name).__set__
        names[f"default_{number}"] = defaults[field.name]
        key = repr(field.name)
        is_required = defaults[field.name] is attrs.NOTHING
        value = f"data[{key}]" if is_required else f"get({key}, default_{number})"
        convert = converter_of(field)
        if convert is not None:
            names[f"to_{number}"] = convert
            made = f"tuple([to_{number}(one) for one in value])" if field.many else f"to_{number}(value)"
            lines.append(f" value = {value}")
            value = f"None if value is None else {made}"
        lines.append(f" set_{number}(self, {value})")
    lines += [" if not is_sound(self): raise ValueError(self)", " return self"]
    exec("\n".join(lines), names)  # noqa: S102 - made of our own declarations
    return names["decode"]  # type: ignore[no-any-return] # what the lines define


def converter_of(field: Field) -> Callable[[Any], Any] | None:
    """Return what makes a value of a field of plain data, or None where that is the value."""
    options = get_args(field.annotation) or (field.annotation,)
    kinds = [kind for kind in options if isinstance(kind, type)]
    if kinds[0] is date:
        return date.fromisoformat
    if all(issubclass(kind, Enum) for kind in kinds):
        members = (member for kind in reversed(kinds) for member in cast("type[Enum]", kind))
        return {member.value: member for member in members}.__getitem__
    return write_decoder(kinds[0]) if issubclass(kinds[0], Declared) else None


def memory_of(make_one: Callable[[], object]) -> float:
    """Return the bytes that one more object takes, the texts and numbers that all share left out."""
    make_one()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    kept = [make_one() for _ in range(RECORDS)]
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before - kept.__sizeof__()) / RECORDS


def repeat(work: Callable[[], object]) -> list[object]:
    """Do it for as many records as a turn has."""
    return [work() for _ in range(RECORDS)]


def compare(title: str, ways: dict[str, Callable[[], object]]) -> None:
    """Print how long each way takes beside pydantic."""
    times: dict[str, Times] = interleave(
        [Contender(name=name, run=partial(repeat, work), units=RECORDS) for name, work in ways.items()],
        rounds=ROUNDS,
    )
    print(f"{title}, times as long as {PEER}:")
    for name, taken in times.items():
        ratio = taken.ratio_to(times[PEER]).show(".2f")
        print(f"  {name:<44} {ratio}   ({taken.spread.show('.1f', MICROSECONDS)} µs)")


def report() -> None:
    """Print the comparison."""
    ours = partial(make, Usaha, LaporanTahunan)
    ways: dict[str, Callable[[], object]] = {
        "umkm_core": ours,
        PEER: partial(make, PydanticBusinessWithRules, PydanticReportWithRules),
        "pydantic without rules between fields": partial(make, PydanticBusiness, PydanticReport),
        "dataclasses checked by hand": partial(make, CheckedBusiness, CheckedReport),
        "dataclasses without checks": partial(make, BareBusiness, BareReport),
    }
    print("A business with three annual reports")
    compare("Made", ways)
    print("Kept, bytes each:")
    for name, make_one in ways.items():
        print(f"  {name:<44} {memory_of(make_one):,.0f}")
    text = json.dumps(
        {**BUSINESS, "laporan": [{**REPORT, "tahun": year} for year in YEARS]}, default=str
    ).encode()
    decode = write_decoder(Usaha)
    if decode(orjson.loads(text)) != ours():
        msg = "the trial decodes another business than was written"
        raise RuntimeError(msg)
    compare(
        "Decoded from JSON",
        {
            "umkm_core, a trial": lambda: decode(orjson.loads(text)),
            PEER: partial(PydanticBusinessWithRules.model_validate_json, text),
            "pydantic without rules between fields": partial(PydanticBusiness.model_validate_json, text),
            "orjson alone": partial(orjson.loads, text),
        },
    )


if __name__ == "__main__":
    report()
