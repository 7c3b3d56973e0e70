"""The area of a record, given as such or by its code: a kind of field and its converters.

A code that the table does not have is kept until the check of the field reports it, with the other faults.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, cast

from umkm_core.acuan.wilayah import Wilayah, wilayah
from umkm_core.errors import Fault, UmkmError
from umkm_core.values.checks import check_type
from umkm_core.values.declared import to_tuple

if TYPE_CHECKING:
    from collections.abc import Iterable


def check_tempat(value: object, path: str) -> Fault | None:
    """Return the fault of what is to be an area and is none, or None.

    >>> check_tempat("35.73.99", "wilayah").code
    <ErrorCode.WILAYAH_UNKNOWN: 'wilayah-unknown'>
    """
    try:
        if isinstance(value, str):
            wilayah(value)
    except UmkmError as error:
        return error.faults[0].below(path)
    return check_type(value, Wilayah, path)


Tempat: TypeAlias = Annotated[Wilayah, check_tempat]
"""An area; with one of the converters below a field takes its code in the table that ships too."""


def to_wilayah(value: Wilayah | str) -> Wilayah:
    """Return the area of a code: the converter of a field.

    >>> to_wilayah("35.73")
    <Wilayah 35.73 Kota Malang>
    """
    return cast("Wilayah", _find(value))


def to_wilayah_or_none(value: Wilayah | str | None) -> Wilayah | None:
    """Return the area of a code, and None for None: the converter of a field that may not be stated."""
    return cast("Wilayah | None", _find(value))


def to_semua_wilayah(values: Iterable[Wilayah | str]) -> tuple[Wilayah, ...]:
    """Return the areas of codes: the converter of a field that holds many.

    >>> to_semua_wilayah(["35.73", "35.79"])
    (<Wilayah 35.73 Kota Malang>, <Wilayah 35.79 Kota Batu>)
    """
    given: Any = to_tuple(values)
    return tuple(_find(one) for one in given) if isinstance(given, tuple) else given


def _find(value: Any) -> Any:  # noqa: ANN401 - what a caller gave
    try:
        return wilayah(value) if isinstance(value, str) else value
    except UmkmError:
        return value
