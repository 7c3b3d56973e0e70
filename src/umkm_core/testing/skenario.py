"""Scenario files: cases of the law that a lawyer can read and a test can run.

A file ``*.skenario.toml`` holds a title and any number of scenarios::

    judul = "PP 7/2021 Pasal 35"

    [[skenario]]
    nama = "penjualan tepat di batas mikro"
    pada = 2026-11-21
    fakta = { hasil_penjualan = 2_000_000_000 }
    harapan = { hasil = "mikro", dasar = ["PP 7/2021 Pasal 35 ayat (5) huruf a"] }
    sumber = "PP 7/2021 Pasal 35 ayat (5)"

``fakta`` holds the fields of :class:`~umkm_core.FaktaUsaha`; ``usaha`` instead of it those of
:class:`~umkm_core.Usaha`. ``tujuan``, ``skema``, ``bila_berbeda``, ``bacaan`` and ``perkiraan`` are the
choices of :func:`~umkm_core.klasifikasi`, as words. ``harapan`` names the attributes of the answer that must
hold: ``hasil`` as its word or ``"tidak diputuskan"``, ``umkm`` as a flag or ``"tidak dapat dikatakan"``,
citations as they are written, notes by their codes. A scenario that expects an outcome must expect its
``dasar`` as well.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from attrs import fields_dict, frozen

from umkm_core.entitas.laporan import LaporanTahunan
from umkm_core.entitas.usaha import Usaha
from umkm_core.errors import ErrorCode, Fault, ScenarioError, UmkmError
from umkm_core.hukum.gabung import Bacaan, Tujuan
from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.kaidah.skala import LADDERS, klasifikasi
from umkm_core.kaidah.tangga import BilaBerbeda
from umkm_core.kosakata.skala import MANDIRI, SkalaUsaha
from umkm_core.values.checks import check_flag

if TYPE_CHECKING:
    from enum import Enum

    from umkm_core.hukum.kitab import Kitab
    from umkm_core.kaidah.putusan import Putusan

Data: TypeAlias = Mapping[str, Any]
T = TypeVar("T", FaktaUsaha, LaporanTahunan, Usaha)

UNDECIDED: Final = "tidak diputuskan"
_WORD_FOR_NONE: Final = {"hasil": UNDECIDED, "umkm": "tidak dapat dikatakan"}
_WORDS: Final[Mapping[str, type[Enum]]] = {
    "tujuan": Tujuan,
    "bila_berbeda": BilaBerbeda,
    "bacaan": Bacaan,
}
_PLAIN: Final = ("skema", "perkiraan")
_EXPECTED: Final = (
    "hasil",
    "alasan",
    "kurang",
    "mungkin",
    "dasar",
    "status",
    "catatan",
    "era",
    "konflik",
    "per_ukuran",
    "umkm",
    "dasar_umkm",
    "status_umkm",
    "kurang_umkm",
)
_KEYS: Final = {"nama", "pada", "fakta", "usaha", "harapan", "sumber", "keterangan", *_WORDS, *_PLAIN}


@frozen(kw_only=True)
class Skenario:
    """One case.

    Attributes:
        nama: What it shows.
        pada: The date of the question.
        usaha: The business or facts it is asked of.
        pilihan: The choices of the question, by the name of the argument.
        harapan: What must hold of the answer, by the name of the attribute.
        sumber: Where the expectation comes from.
        keterangan: Remark.
    """

    nama: str
    pada: date
    usaha: Usaha | FaktaUsaha
    pilihan: Data
    harapan: Data
    sumber: str
    keterangan: str = ""

    def answer(self, kitab: Kitab | None = None) -> Putusan[Any]:
        """Ask the question and return the answer."""
        return klasifikasi(self.usaha, pada=self.pada, kitab=kitab, **self.pilihan)

    def find_differences(self, putusan: Putusan[Any]) -> tuple[str, ...]:
        """Return a line for each expectation that ``putusan`` does not meet."""
        return tuple(
            f"{name}: expected {expected!r}, got {got!r}"
            for name, expected in self.harapan.items()
            if (got := _plain(name, putusan)) != expected
        )


def load_skenario(path: str | Path) -> tuple[Skenario, ...]:
    """Read a scenario file.

    Raises:
        ScenarioError: where it is not of its form; every fault at once, with the number of the scenario.
    """
    try:
        content = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ScenarioError(Fault(ErrorCode.SKENARIO, f"cannot be read: {error}", str(path))) from error
    faults: list[Fault] = []
    faults += _unknown_keys(content, {"judul", "skenario"}, "")
    items = content.get("skenario", [])
    if not isinstance(items, list) or not items:
        faults.append(Fault(ErrorCode.SKENARIO, "a scenario file has at least one [[skenario]]", "skenario"))
        items = []
    found = [_read(data, f"skenario[{index}]", faults) for index, data in enumerate(items)]
    names = [one.nama for one in found if one is not None]
    for name in sorted({name for name in names if names.count(name) > 1}):
        faults.append(Fault(ErrorCode.DUPLICATE, "two scenarios have the same name", "nama", name))
    if faults:
        raise ScenarioError(*(fault.below(f"{Path(path).name}: ") for fault in faults))
    return tuple(one for one in found if one is not None)


def _read(data: Any, path: str, faults: list[Fault]) -> Skenario | None:  # noqa: ANN401 - whatever TOML holds
    if not isinstance(data, dict):
        faults.append(_no_table(path, data))
        return None
    own: list[Fault] = _unknown_keys(data, _KEYS, path)
    for key, kind in (("nama", str), ("pada", date), ("harapan", dict), ("sumber", str)):
        if type(data.get(key)) is not kind:
            own.append(Fault(ErrorCode.SKENARIO, f"needs a {kind.__name__}", f"{path}.{key}", data.get(key)))
    if ("fakta" in data) is ("usaha" in data):
        own.append(Fault(ErrorCode.SKENARIO, "needs either fakta or usaha", path))
    expected = data.get("harapan", {})
    if isinstance(expected, dict):
        own += _expectation_faults(expected, f"{path}.harapan")
    pilihan = _read_choices(data, path, own)
    usaha = _read_business(data, path, own)
    if own or usaha is None:
        faults += own
        return None
    return Skenario(
        nama=data["nama"],
        pada=data["pada"],
        usaha=usaha,
        pilihan=pilihan,
        harapan=expected,
        sumber=data["sumber"],
        keterangan=data.get("keterangan", ""),
    )


def _no_table(path: str, value: object) -> Fault:
    return Fault(ErrorCode.SKENARIO, "needs a table", path, value)


def _unknown_keys(data: Data, known: Iterable[str], path: str) -> list[Fault]:
    there = sorted(known)
    return [
        Fault(ErrorCode.SKENARIO, f"unknown key; there are: {', '.join(there)}", path, key)
        for key in data
        if key not in there
    ]


def _expectation_faults(expected: Data, path: str) -> list[Fault]:
    faults = _unknown_keys(expected, _EXPECTED, path)
    if "hasil" not in expected:
        faults.append(Fault(ErrorCode.SKENARIO, "says what hasil must be", path))
    elif expected["hasil"] != UNDECIDED and "dasar" not in expected:
        text = "a scenario that expects an outcome expects its citations (dasar)"
        faults.append(Fault(ErrorCode.SKENARIO, text, path))
    return faults


def _read_choices(data: Data, path: str, faults: list[Fault]) -> dict[str, Any]:
    choices: dict[str, Any] = {key: data[key] for key in _PLAIN if key in data}
    if data.get("skema", "umkm") not in LADDERS:
        text = f"needs one of {', '.join(LADDERS)}"
        faults.append(Fault(ErrorCode.NOT_AN_OPTION, text, f"{path}.skema", data["skema"], tuple(LADDERS)))
    if "perkiraan" in data and (fault := check_flag(data["perkiraan"], f"{path}.perkiraan")):
        faults.append(fault)
    for key, kind in _WORDS.items():
        if key not in data:
            continue
        try:
            choices[key] = kind(data[key])
        except ValueError:
            words = tuple(str(member.value) for member in kind)
            text = f"needs one of {', '.join(words)}"
            faults.append(Fault(ErrorCode.NOT_AN_OPTION, text, f"{path}.{key}", data[key], words))
    return choices


def _read_business(data: Data, path: str, faults: list[Fault]) -> Usaha | FaktaUsaha | None:
    try:
        if "usaha" in data:
            given = data["usaha"]
            if not isinstance(given, dict):
                raise ScenarioError(_no_table(f"{path}.usaha", given))
            content = dict(given)
            listed = content.pop("laporan", [])
            if not isinstance(listed, list):
                raise ScenarioError(
                    Fault(ErrorCode.SKENARIO, "needs a list", f"{path}.usaha.laporan", listed)
                )
            reports = [
                _make(LaporanTahunan, report, f"{path}.usaha.laporan[{index}]")
                for index, report in enumerate(listed)
            ]
            return _make(Usaha, {"id": "skenario", "nama": "skenario", **content, "laporan": reports}, path)
        return _make(FaktaUsaha, data.get("fakta", {}), f"{path}.fakta")
    except UmkmError as error:
        faults += error.faults
        return None


def _make(kind: type[T], data: Any, path: str) -> T:  # noqa: ANN401 - whatever TOML holds
    if not isinstance(data, dict):
        raise ScenarioError(_no_table(path, data))
    unknown = _unknown_keys(data, fields_dict(kind), path)
    if unknown:
        raise ScenarioError(*unknown)
    content = dict(data)
    for owner in (MANDIRI, *SkalaUsaha):
        if content.get("bagian_dari") == owner.value:
            content["bagian_dari"] = owner
            break
    try:
        return kind(**content)
    except UmkmError as error:
        raise ScenarioError(*(fault.below(path) for fault in error.faults)) from error


def _plain(name: str, putusan: Putusan[Any]) -> object:
    """Return an attribute of an answer as a scenario file writes it."""
    if name == "catatan":
        return [kode.value for kode in putusan.kode_catatan]
    value = getattr(putusan, name)
    if value is None and name in _WORD_FOR_NONE:
        return _WORD_FOR_NONE[name]
    return _words(value)


def _words(value: object) -> object:
    if isinstance(value, tuple):
        return [_words(item) for item in value]
    if isinstance(value, Mapping):
        return {key: "" if item is None else _words(item) for key, item in value.items()}
    return value if value is None or isinstance(value, bool) else str(value)
