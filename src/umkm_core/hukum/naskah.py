"""Reading law data: folders of TOML files to plain dicts (the script, *naskah*), and these to the model.

A folder holds ``kitab.toml``, ``instrumen.toml`` and one file per concept; the path of a file is the name of
its concept: ``usaha/skala.toml`` is ``usaha.skala``.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from attrs import frozen
from cattrs import Converter, ForbiddenExtraKeysError
from cattrs.errors import ClassValidationError, IterableValidationError

from umkm_core.errors import ErrorCode, Fault, HukumError
from umkm_core.hukum.instrumen import Instrumen
from umkm_core.hukum.model import (
    Angka,
    Isi,
    Parameter,
    Tabel,
    Tangga,
)
from umkm_core.hukum.rujukan import Rujukan, parse_rujukan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

Data: TypeAlias = dict[str, Any]
KonsepApaSaja: TypeAlias = Tangga | Parameter | Tabel
T = TypeVar("T")

KITAB: Final = "kitab"
INSTRUMEN: Final = "instrumen"
_KIND_OF_JENIS: Final[Mapping[str, Any]] = {"tangga": Tangga, "parameter": Parameter, "tabel": Tabel}
_BORROWED: Final = ("kelas", "gabung", "ukuran", "matriks")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


@frozen
class Naskah:
    """Law data as it was read: plain dicts, nothing checked but the syntax.

    Attributes:
        kitab: Content of ``kitab.toml``.
        instrumen: Content of each instrument by its code.
        konsep: Content of each concept by its name.
    """

    kitab: Data
    instrumen: dict[str, Data]
    konsep: dict[str, Data]

    def digest(self) -> str:
        """Return a digest of the content, the same wherever and whenever it is computed."""
        content = [self.kitab, self.instrumen, self.konsep]
        text = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=str)
        return "sha256:" + hashlib.sha256(text.encode("ascii")).hexdigest()


def read_naskah(folder: Traversable | Path) -> Naskah:
    """Read a folder of law data.

    Raises:
        HukumError: where a file is no TOML or its name is no name of a concept; all such files at once.
    """
    faults: list[Fault] = []
    kitab: Data = {}
    instrumen: dict[str, Data] = {}
    konsep: dict[str, Data] = {}
    for name, file in _files(folder, ""):
        if not all(_NAME.fullmatch(part) for part in name.split(".")):
            text = "a file of law data is named in lower-case letters, digits and underscores"
            faults.append(Fault(ErrorCode.HUKUM_STRUCTURE, text, _file_of(name), name))
            continue
        try:
            content = tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            faults.append(Fault(ErrorCode.HUKUM_SYNTAX, f"not valid TOML: {error}", _file_of(name)))
            continue
        if name == KITAB:
            kitab = content
        elif name == INSTRUMEN:
            instrumen = content
        else:
            konsep[name] = content
    if faults:
        raise HukumError(*faults)
    return Naskah(kitab, instrumen, konsep)


def _files(folder: Traversable | Path, prefix: str) -> list[tuple[str, Traversable | Path]]:
    found: list[tuple[str, Traversable | Path]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            found += _files(entry, f"{prefix}{entry.name}.")
        elif entry.name.endswith(".toml"):
            found.append((prefix + entry.name.removesuffix(".toml"), entry))
    return found


def _file_of(name: str) -> str:
    return name.replace(".", "/") + ".toml"


def structure_instrumen(naskah: Naskah, faults: list[Fault]) -> dict[str, Instrumen]:
    """Return the instruments of ``naskah``; what is wrong with one is added to ``faults``."""
    converter = _make_converter({})
    instrumen: dict[str, Instrumen] = {}
    for kode, data in naskah.instrumen.items():
        path = f"{_file_of(INSTRUMEN)}: {kode}"
        found = _structure(
            converter, {"id": kode, **data} if _is_data(data) else data, Instrumen, path, faults
        )
        if found is not None:
            instrumen[kode] = found
    return instrumen


def structure_konsep(
    naskah: Naskah, instrumen: Mapping[str, Instrumen], faults: list[Fault]
) -> dict[str, KonsepApaSaja]:
    """Return the concepts of ``naskah``; what is wrong with one is added to ``faults``."""
    converter = _make_converter(instrumen)
    konsep: dict[str, KonsepApaSaja] = {}
    for name, data in naskah.konsep.items():
        path = _file_of(name)
        jenis = data.get("jenis")
        if not isinstance(jenis, str) or jenis not in _KIND_OF_JENIS:
            text = f"jenis must be one of {', '.join(_KIND_OF_JENIS)}"
            faults.append(Fault(ErrorCode.HUKUM_STRUCTURE, text, f"{path}: jenis", jenis))
            continue
        content = {key: value for key, value in data.items() if key != "jenis"}
        content["nama"] = name
        if _is_list_of_data(content.get("versi")):
            content["versi"] = _with_figures(content["versi"], path, faults)
        found = _structure(converter, content, _KIND_OF_JENIS[jenis], path, faults)
        if found is not None:
            konsep[name] = found
    return konsep


def _is_data(value: object) -> bool:
    return isinstance(value, dict)


def _is_list_of_data(value: object) -> bool:
    return isinstance(value, list) and all(_is_data(item) for item in value)


def _with_figures(versi: list[Data], path: str, faults: list[Fault]) -> list[Data]:
    """Give a version without figures those of the version that it names in ``angka_dari``."""
    by_start = {data.get("berlaku_sejak"): data for data in versi}
    whole: list[Data] = []
    for index, data in enumerate(versi):
        if "angka_dari" not in data:
            whole.append(data)
            continue
        source = by_start.get(data["angka_dari"])
        own = [key for key in _BORROWED if key in data]
        if source is None or "angka_dari" in source or own:
            text = "angka_dari names the start of a version with figures; its own figures are not stated"
            where = f"{path}: versi[{index}].angka_dari"
            faults.append(Fault(ErrorCode.HUKUM_STRUCTURE, text, where, data["angka_dari"]))
            source = {}
        whole.append({**{key: source[key] for key in _BORROWED if key in source}, **data})
    return whole


def _structure(
    converter: Converter, data: object, kind: Callable[..., T], path: str, faults: list[Fault]
) -> T | None:
    try:
        return converter.structure(data, kind)  # type: ignore[arg-type] # a generic alias is a kind to cattrs
    except Exception as error:  # noqa: BLE001 - every way a hook fails is a fault of the data
        faults += _faults_of(error, f"{path}: ")
        return None


def _faults_of(error: BaseException, path: str) -> list[Fault]:
    if isinstance(error, ClassValidationError):
        noted, plain = error.group_exceptions()
        faults = [fault for inner, note in noted for fault in _faults_of(inner, _joined(path, note.name))]
        return faults + [fault for inner in plain for fault in _faults_of(inner, path)]
    if isinstance(error, IterableValidationError):
        items, rest = error.group_exceptions()
        faults = [fault for inner, note in items for fault in _faults_of(inner, f"{path}[{note.index}]")]
        return faults + [fault for inner in rest for fault in _faults_of(inner, path)]
    where = path.removesuffix(": ")
    if isinstance(error, ForbiddenExtraKeysError):
        keys = ", ".join(sorted(error.extra_fields))
        return [Fault(ErrorCode.HUKUM_STRUCTURE, f"unknown key: {keys}", where)]
    if isinstance(error, KeyError):
        return [Fault(ErrorCode.HUKUM_STRUCTURE, f"missing key: {error.args[0]}", where)]
    if isinstance(error, HukumError):
        return [fault.below(where) for fault in error.faults]
    return [Fault(ErrorCode.HUKUM_STRUCTURE, str(error), where)]


def _joined(path: str, name: str) -> str:
    return f"{path}{name}" if path.endswith(": ") else f"{path}.{name}"


def _make_converter(instrumen: Mapping[str, Instrumen]) -> Converter:
    """Make a converter that refuses unknown keys and converts nothing silently."""
    converter = Converter(forbid_extra_keys=True)
    for kind in (str, bool):
        converter.register_structure_hook(kind, _exactly(kind))
    converter.register_structure_hook(date, _structure_date)
    converter.register_structure_hook(Angka, _structure_number)
    converter.register_structure_hook(Angka | None, _structure_number)
    converter.register_structure_hook(Isi, _structure_cell)
    converter.register_structure_hook_func(
        lambda kind: isinstance(kind, type) and issubclass(kind, Enum), _structure_option
    )

    def structure_rujukan(value: object, _: object) -> Rujukan:
        if not isinstance(value, str):
            raise HukumError(Fault(ErrorCode.HUKUM_CITATION, "a citation is text", value=value))
        try:
            return parse_rujukan(value, instrumen)
        except ValueError as error:
            raise HukumError(Fault(ErrorCode.HUKUM_CITATION, str(error))) from error

    converter.register_structure_hook(Rujukan, structure_rujukan)
    plain_tuple = converter.get_structure_hook(tuple[str, ...])

    def structure_list(value: object, kind: Any) -> Any:  # noqa: ANN401 - a hook of any tuple type
        if not isinstance(value, list):
            msg = f"needs a list, not {type(value).__name__}: {value!r}"
            raise TypeError(msg)
        return plain_tuple(value, kind)

    converter.register_structure_hook_func(
        lambda kind: getattr(kind, "__origin__", None) is tuple, structure_list
    )
    return converter


def _exactly(kind: type[T]) -> Callable[[object, object], T]:
    def structure(value: object, _: object) -> T:
        if type(value) is not kind:
            msg = f"needs {kind.__name__}, not {type(value).__name__}: {value!r}"
            raise TypeError(msg)
        return value

    return structure


def _structure_date(value: object, _: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        msg = f"needs a date, not {type(value).__name__}: {value!r}"
        raise TypeError(msg)
    return value


def _structure_number(value: object, _: object) -> Angka:
    if type(value) is int or isinstance(value, Decimal):
        return value
    msg = f"needs an exact number, not {type(value).__name__}: {value!r}"
    raise TypeError(msg)


def _structure_cell(value: object, _: object) -> Isi:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if isinstance(value, (bool, int, Decimal, str, date)) and not isinstance(value, datetime):
        return value
    msg = f"needs a flag, a number, a text, a date or a list of texts, not {type(value).__name__}: {value!r}"
    raise TypeError(msg)


def _structure_option(value: object, kind: type[Enum]) -> Enum:
    for member in kind:
        if type(value) is str and member.value == value:
            return member
    options = ", ".join(str(member.value) for member in kind)
    msg = f"{value!r} is no {kind.__name__}; there are: {options}"
    raise ValueError(msg)
