"""Reading law data: folders of TOML files to plain dicts (the script, *naskah*), and these to the model.

A folder holds ``kitab.toml``, ``instrumen.toml`` and one file per concept; the path of a file is the name of
its concept: ``usaha/skala.toml`` is ``usaha.skala``.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Mapping
from contextvars import ContextVar
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeGuard, TypeVar, get_args, get_origin

from attrs import evolve, frozen, has
from cattrs import Converter, ForbiddenExtraKeysError
from cattrs.errors import ClassValidationError
from cattrs.gen import make_dict_structure_fn

from umkm_core.errors import ErrorCode, Fault, HukumError
from umkm_core.hukum.instrumen import Instrumen
from umkm_core.hukum.model import Isi, KonsepApaSaja, Parameter, Tabel, Tangga
from umkm_core.hukum.rujukan import Rujukan, parse_rujukan
from umkm_core.values.bilangan import Angka
from umkm_core.values.frozen_mapping import FrozenMapping
from umkm_core.values.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

Data: TypeAlias = dict[str, Any]
T = TypeVar("T")
Hook: TypeAlias = "Callable[[object, object], object]"

KITAB: Final = "kitab"
INSTRUMEN: Final = "instrumen"
_KEYS_OF_KITAB: Final = {"versi": str, "diketahui_sampai": date}
_KIND_OF_JENIS: Final[Mapping[str, Any]] = {"tangga": Tangga, "parameter": Parameter, "tabel": Tabel}
_NO_FIGURES: Final[Data] = {"kelas": [], "gabung": "tunggal", "ukuran": [], "matriks": []}
_INSTRUMEN_THERE: Final[ContextVar[Mapping[str, Instrumen]]] = ContextVar("_INSTRUMEN_THERE")
"""The instruments that citations may name while concepts are read."""
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
_KODE: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


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

    @property
    def digest(self) -> str:
        """Return a digest of the content, the same wherever and whenever it is computed."""
        content = [self.kitab, self.instrumen, self.konsep]
        text = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=_tagged)
        return "sha256:" + hashlib.sha256(text.encode("ascii")).hexdigest()


def _tagged(value: object) -> dict[str, str]:
    """Return what JSON has no word for, so that a date and the text of that date have other digests."""
    return {type(value).__name__: str(value)}


def load_naskah(folder: Traversable | Path) -> Naskah:
    """Read a folder of law data.

    Raises:
        HukumError: where a file is no TOML or its name is no name of a concept; all such files at once.
    """
    faults: list[Fault] = []
    kitab: Data = {}
    instrumen: dict[str, Data] = {}
    konsep: dict[str, Data] = {}
    for parts, file in _files(folder, ()):
        path = "/".join(parts) + ".toml"
        if not all(_NAME.fullmatch(part) for part in parts):
            text = "a file of law data is named in lower-case letters, digits and underscores"
            faults.append(Fault(ErrorCode.HUKUM_STRUCTURE, text, path, parts[-1]))
            continue
        try:
            content = tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
        except (ValueError, ArithmeticError, RecursionError, OSError) as error:
            faults.append(Fault(ErrorCode.HUKUM_SYNTAX, f"not valid TOML: {error}", path))
            continue
        if parts == (KITAB,):
            kitab = content
        elif parts == (INSTRUMEN,):
            instrumen = content
        else:
            konsep[".".join(parts)] = content
    if faults:
        raise HukumError(*faults)
    return Naskah(kitab, instrumen, konsep)


def _files(
    folder: Traversable | Path, above: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Traversable | Path]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _files(entry, (*above, entry.name))
        elif entry.name.lower().endswith(".toml"):
            yield (*above, entry.name.removesuffix(".toml")), entry


def name_file(name: str) -> str:
    """Return the path of the file that holds a concept.

    >>> name_file("usaha.skala")
    'usaha/skala.toml'
    """
    return name.replace(".", "/") + ".toml"


def check_kitab(kitab: Data) -> list[Fault]:
    """Return the faults of the content of ``kitab.toml``."""
    path = f"{KITAB}.toml"
    unknown = [
        Fault(ErrorCode.HUKUM_STRUCTURE, f"unknown key: {key}", path)
        for key in kitab
        if key not in _KEYS_OF_KITAB
    ]
    wrong = [
        Fault(ErrorCode.HUKUM_STRUCTURE, f"needs {key}, a {kind.__name__}", path, kitab.get(key))
        for key, kind in _KEYS_OF_KITAB.items()
        if type(kitab.get(key)) is not kind
    ]
    return unknown + wrong


def structure_instrumen(naskah: Naskah, faults: list[Fault]) -> dict[str, Instrumen]:
    """Return the instruments of ``naskah``; what is wrong with one is added to ``faults``.

    In place of one that is wrong there is a stand-in, so that what cites it is no second fault.
    """
    instrumen: dict[str, Instrumen] = {}
    for kode, data in naskah.instrumen.items():
        path = f"{name_file(INSTRUMEN)}: {kode}"
        if not _KODE.fullmatch(kode):
            text = "the code of an instrument is lower-case letters and digits, joined by hyphens"
            faults.append(Fault(ErrorCode.HUKUM_STRUCTURE, text, path, kode))
        content = _named(data, "id", kode, path, faults)
        found: Instrumen | None = _structure(content, Instrumen, path, faults)
        instrumen[kode] = found or Instrumen(
            id=kode, singkatan=kode, judul=kode, jenis="", status=Status.SENGKETA, dibaca=date.min
        )
    return instrumen


def structure_konsep(
    naskah: Naskah, instrumen: Mapping[str, Instrumen], faults: list[Fault]
) -> dict[str, KonsepApaSaja]:
    """Return the concepts of ``naskah``; what is wrong with one is added to ``faults`` and left out."""
    there = _INSTRUMEN_THERE.set(instrumen)
    try:
        return _structure_konsep(naskah, faults)
    finally:
        _INSTRUMEN_THERE.reset(there)


def _structure_konsep(naskah: Naskah, faults: list[Fault]) -> dict[str, KonsepApaSaja]:
    konsep: dict[str, KonsepApaSaja] = {}
    for name, data in naskah.konsep.items():
        path = name_file(name)
        jenis = data.get("jenis")
        if not isinstance(jenis, str) or jenis not in _KIND_OF_JENIS:
            text = f"jenis must be one of {', '.join(_KIND_OF_JENIS)}"
            faults.append(
                Fault(ErrorCode.HUKUM_STRUCTURE, text, f"{path}: jenis", jenis, tuple(_KIND_OF_JENIS))
            )
            continue
        mine: list[Fault] = []
        content = _named(data, "nama", name, path, mine)
        del content["jenis"]
        if jenis == "tangga" and is_list_of_tables(content.get("versi")):
            content["versi"] = _without_figures(content["versi"], path, mine)
        found: Any = _structure(content, _KIND_OF_JENIS[jenis], path, mine)
        if not mine:
            konsep[name] = _with_figures(found) if jenis == "tangga" else found
        faults += mine
    return konsep


def is_list_of_tables(value: object) -> TypeGuard[list[Data]]:
    """Tell whether ``value`` is what ``[[...]]`` in TOML is read into."""
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _named(data: object, key: str, name: str, path: str, faults: list[Fault]) -> Any:  # noqa: ANN401 - TOML
    """Put the name of a thing, which stands outside of its table, into the table."""
    if not isinstance(data, dict):
        return data
    if key in data:
        faults.append(_unknown_key(key, path))
    return {**data, key: name}


def _without_figures(versi: list[Data], path: str, faults: list[Fault]) -> list[Data]:
    """Check what versions name in ``angka_dari``, and put stand-ins where their figures will be."""
    whole: list[Data] = []
    for index, data in enumerate(versi):
        if "angka_dari" not in data:
            whole.append(data)
            continue
        whole.append({**_NO_FIGURES, **data})
        named = data["angka_dari"]
        source = next((other for other in versi if other.get("berlaku_sejak") == named), None)
        if source is None or "angka_dari" in source or any(key in data for key in _NO_FIGURES):
            text = "angka_dari names the start of a version with figures; its own figures are not stated"
            faults.append(Fault(ErrorCode.HUKUM_STRUCTURE, text, f"{path}: versi[{index}].angka_dari", named))
            whole[-1].pop("angka_dari")
    return whole


def _with_figures(tangga: Tangga) -> Tangga:
    """Give a version without figures those of the version that it names in ``angka_dari``."""
    by_start = {versi.berlaku_sejak: versi for versi in tangga.versi}
    versi = tuple(
        one
        if one.angka_dari is None
        else evolve(one, **{key: getattr(by_start[one.angka_dari], key) for key in _NO_FIGURES})
        for one in tangga.versi
    )
    return evolve(tangga, versi=versi)


def _structure(data: object, kind: Any, path: str, faults: list[Fault]) -> Any:  # noqa: ANN401 - any class of ours, and an instance of it or None
    try:
        return _make_converter().structure(data, kind)
    except HukumError as error:
        faults += [
            evolve(fault, path=f"{path}: {fault.path}" if fault.path else path) for fault in error.faults
        ]
        return None


def _unknown_key(key: str, where: str) -> Fault:
    return Fault(ErrorCode.HUKUM_STRUCTURE, f"unknown key: {key}", where)


@cache
def _make_converter() -> Converter:
    """Make the converter that refuses unknown keys and converts nothing silently; once, since that is slow.

    Every hook raises a HukumError with all of its faults, whose paths are relative to what it was given.
    """
    converter = Converter()
    for kind in (str, bool):
        converter.register_structure_hook(kind, _exactly(kind))
    converter.register_structure_hook(date, _structure_date)
    converter.register_structure_hook(Angka, _structure_number)
    converter.register_structure_hook(Angka | None, _structure_number)
    converter.register_structure_hook(Isi, _structure_cell)
    converter.register_structure_hook(Enum, _structure_option)
    converter.register_structure_hook_factory(
        lambda kind: has(_origin(kind) or kind), _structures_class(converter)
    )
    converter.register_structure_hook_func(lambda kind: _origin(kind) is tuple, _structures_list(converter))
    converter.register_structure_hook_func(
        lambda kind: _origin(kind) is Mapping, _structures_mapping(converter)
    )
    converter.register_structure_hook(Rujukan, _structure_rujukan)
    return converter


def _origin(kind: Any) -> Any:  # noqa: ANN401 - any type, and the class that it is made of or None
    return get_origin(kind)


def _structures_class(converter: Converter) -> Callable[[Any], Hook]:
    def make_hook(kind: Any) -> Hook:  # noqa: ANN401 - any class of ours
        from_table = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

        def structure(value: object, _: object) -> object:
            if not isinstance(value, dict):
                raise _wrong("a table", value)
            try:
                return from_table(value, kind)
            except ClassValidationError as error:
                raise HukumError(*_faults_of(error)) from error

        return structure

    return make_hook


def _structures_list(converter: Converter) -> Hook:
    def structure(value: object, kind: object) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise _wrong("a list", value)
        items = ((f"[{index}]", item) for index, item in enumerate(value))
        return tuple(_each(converter, get_args(kind)[0], items))

    return structure


def _structures_mapping(converter: Converter) -> Hook:
    def structure(value: object, kind: object) -> FrozenMapping[str, object]:
        if not isinstance(value, dict):
            raise _wrong("a table", value)
        items = _each(converter, get_args(kind)[1], value.items())
        return FrozenMapping(dict(zip(value, items, strict=True)))

    return structure


def _structure_rujukan(value: object, _: object) -> Rujukan:
    if not isinstance(value, str):
        raise HukumError(Fault(ErrorCode.HUKUM_CITATION, "a citation is text", value=value))
    return parse_rujukan(value, _INSTRUMEN_THERE.get())


def _each(converter: Converter, kind: Any, items: Iterable[tuple[str, object]]) -> list[object]:  # noqa: ANN401 - any type
    """Structure all ``items``, so that what is wrong with each is reported with its place."""
    done: list[object] = []
    faults: list[Fault] = []
    for place, item in items:
        try:
            done.append(converter.structure(item, kind))
        except HukumError as error:
            faults += [fault.below(place) for fault in error.faults]
    if faults:
        raise HukumError(*faults)
    return done


def _faults_of(error: ClassValidationError) -> Iterator[Fault]:
    noted, plain = error.group_exceptions()
    for inner, note in noted:
        if isinstance(inner, HukumError):
            yield from (fault.below(note.name) for fault in inner.faults)
        elif isinstance(inner, KeyError):
            yield Fault(ErrorCode.HUKUM_STRUCTURE, f"missing key: {note.name}")
        else:
            raise inner
    for other in plain:
        if not isinstance(other, ForbiddenExtraKeysError):
            raise other
        yield from (_unknown_key(key, "") for key in sorted(other.extra_fields))


def _wrong(wanted: str, value: object) -> HukumError:
    text = f"needs {wanted}, not {type(value).__name__}"
    return HukumError(Fault(ErrorCode.HUKUM_STRUCTURE, text, value=value))


def _exactly(kind: type[T]) -> Callable[[object, object], T]:
    def structure(value: object, _: object) -> T:
        if type(value) is not kind:
            raise _wrong(kind.__name__, value)
        return value

    return structure


def _structure_date(value: object, _: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise _wrong("a date", value)
    return value


def _structure_number(value: object, _: object) -> Angka:
    if type(value) is int or (isinstance(value, Decimal) and value.is_finite()):
        return value
    raise _wrong("an exact and finite number", value)


def _structure_cell(value: object, _: object) -> Isi:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if isinstance(value, Decimal) and not value.is_finite():
        raise _wrong("an exact and finite number", value)
    if isinstance(value, (bool, int, Decimal, str, date)) and not isinstance(value, datetime):
        return value
    raise _wrong("a flag, a number, a text, a date or a list of texts", value)


def _structure_option(value: object, kind: type[Enum]) -> Enum:
    for member in kind:
        if type(value) is str and member.value == value:
            return member
    options = tuple(str(member.value) for member in kind)
    text = f"no {kind.__name__}; there are: {', '.join(options)}"
    raise HukumError(Fault(ErrorCode.HUKUM_STRUCTURE, text, value=value, candidates=options))
