"""The test that spares sound objects the search for faults: one function without a loop, written for a class.

For a class with a name and an optional amount it is::

    def is_sound(self):
     value_0 = self.nama
     if not (type(value_0) is str and value_0.strip()): return False
     value_1 = self.modal_usaha
     if value_1 is not None and not (type(value_1) is int and 0 <= value_1 < ...): return False
     if value_1 is not None:
      said = rule_0(self, value_0, value_1)
      if said is not None and (type(said) is Fault or any(said)): return False
     return True

What does not pass may still be sound, such as an object with a value of a subclass; the checks decide then.
"""

from __future__ import annotations

import linecache
from datetime import date
from typing import TYPE_CHECKING, Annotated, Union, cast, get_args, get_origin

from umkm_core.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from umkm_core.values.declaration import Declaration, Field


def make_test(kind: type, declaration: Declaration) -> Callable[[object], bool]:
    """Return a test that only objects without a fault pass.

    Args:
        kind: The class.
        declaration: What it declares.
    """
    names: dict[str, object] = {"date": date, "Fault": Fault}
    values = {one.name: f"value_{number}" for number, one in enumerate(declaration.fields)}
    lines = ["def is_sound(self):"]
    for one in declaration.fields:
        value = values[one.name]
        lines.append(f" {value} = self.{one.name}")
        if one.many:
            lines += [f" if type({value}) is not tuple: return False", f" for each in {value}:"]
            lines.append(f"  if not ({_write(one, 'each', value, names)}): return False")
        else:
            may_lack = f"{value} is not None and " if one.optional else ""
            lines.append(f" if {may_lack}not ({_write(one, value, value, names)}): return False")
        if one.distinct:
            lines.append(f" if len({value}) > 1 and len(set({value})) < len({value}): return False")
    stated = {one.name: values[one.name] + ("" if one.many else " is not None") for one in declaration.fields}
    for number, rule in enumerate(declaration.rules):
        names[f"rule_{number}"] = rule.method
        lines += [
            f" if {' and '.join(stated[name] for name in rule.fields) if rule.when_stated else 'True'}:",
            f"  said = rule_{number}(self, {', '.join(values[name] for name in rule.fields)})",
            "  if said is not None and (type(said) is Fault or any(said)): return False",
        ]
    source = "\n".join([*lines, " return True\n"])
    file = f"<is_sound of {kind.__module__}.{kind.__qualname__}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)  # for tracebacks
    exec(compile(source, file, "exec"), names)  # noqa: S102 - made of our own declarations, as attrs does
    return cast("Callable[[object], bool]", names["is_sound"])


def _write(field: Field, value: str, local: str, names: dict[str, object]) -> str:
    """Return an expression that is true of sound values alone; put what it needs into ``names``."""
    if field.sound is not None:
        return field.sound.format(value)
    if field.annotation is bool:
        return f"{value} is True or {value} is False"
    if get_origin(field.annotation) is Annotated:
        names[f"check_of_{local}"] = field.check
        return f"check_of_{local}({value}, '') is None"
    options = get_args(field.annotation) if get_origin(field.annotation) is Union else (field.annotation,)
    kinds = {f"kind_{number}_of_{local}": option for number, option in enumerate(options)}
    names.update(kinds)
    return " or ".join(f"type({value}) is {name}" for name in kinds)
