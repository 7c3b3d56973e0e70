"""Notes: what a value or an answer wants its reader to know, with a stable code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

from umkm_core.errors import Code

if TYPE_CHECKING:
    from collections.abc import Mapping

KodeT = TypeVar("KodeT", bound=Code)


@frozen
class CatatanBerkode(Generic[KodeT]):
    """One note; a registry of codes and what else a note carries are its subclass's.

    Attributes:
        kode: Its code, whose ``kalimat`` has fields in braces.
        rincian: The fields of that sentence, as pairs of name and text.
    """

    kode: KodeT
    rincian: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return self.kode.kalimat.format(**dict(self.rincian))


def to_rincian(fields: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a sentence as pairs of name and text.

    >>> to_rincian({"tahun": 2025})
    (('tahun', '2025'),)
    """
    return tuple((name, str(value)) for name, value in fields.items())
