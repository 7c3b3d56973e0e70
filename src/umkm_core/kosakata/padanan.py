"""The spellings of the words of a vocabulary, as data: one file of ``data/`` for each module.

A section is a vocabulary. Beside its members, each with further spellings, it may have ``awalan``, words
that may stand in front of any of its spellings; ``taksa``, words with several meanings, of which none is
chosen; and ``bukan``, words that stand in columns of the vocabulary and are none of it.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import import_module, resources
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from attrs import frozen

from umkm_core.errors import ErrorCode, Fault
from umkm_core.values.checks import raise_faults
from umkm_core.values.frozen_mapping import FrozenMapping
from umkm_core.values.text import squeeze_text
from umkm_core.values.words import WordEnum

if TYPE_CHECKING:
    from collections.abc import Iterable

KataT = TypeVar("KataT", bound=WordEnum)

_PACKAGE: Final = "umkm_core.kosakata"
_AROUND_SIGN: Final = re.compile(r" ?([^\w ]) ?")
_NO_SPELLINGS: Final = frozenset({"awalan", "taksa", "bukan"})


@frozen
class KataDitolak:
    """A word that columns of a vocabulary hold and that is not read.

    Attributes:
        kata: Its spelling.
        code: ``KATA_AMBIGUOUS`` where it has several meanings, ``KATA_OTHER`` where it is no word of the
            vocabulary.
        alasan: Why it is not read, English.
        mungkin: The words of the members that it may mean.
    """

    kata: str
    code: ErrorCode
    alasan: str
    mungkin: tuple[str, ...] = ()


@frozen
class Padanan(Generic[KataT]):
    """What is known of the spellings of a vocabulary.

    Attributes:
        ejaan: The spellings of each member, its own word first.
        ditolak: The words that are not read.
        anggota_of: The member of each spelling as it compares, see :func:`normalise_kata`.
        ditolak_of: The word that is not read, of each of its spellings as it compares.
        most_words: The most words, between white space, that a spelling has.
    """

    ejaan: Mapping[KataT, tuple[str, ...]]
    ditolak: tuple[KataDitolak, ...]
    anggota_of: Mapping[str, KataT]
    ditolak_of: Mapping[str, KataDitolak]
    most_words: int


def normalise_kata(text: str) -> str:
    """Return a text as words compare: without case, kinds of dashes, and white space that says nothing.

    >>> normalise_kata("ISO  9001 : 2015"), normalise_kata("Furniture / Home Décor")
    ('iso 9001:2015', 'furniture/home décor')
    """
    plain = squeeze_text(unicodedata.normalize("NFKC", text)).casefold()
    return _AROUND_SIGN.sub(r"\1", plain).strip()


def find_padanan_kata(kind: type[KataT]) -> Mapping[KataT, tuple[str, ...]]:
    """Return the spellings of each member of a vocabulary, its own word first.

    Args:
        kind: A vocabulary of this package.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for anything else.

    >>> from umkm_core.kosakata.penempatan import CaraPenempatan
    >>> dict(find_padanan_kata(CaraPenempatan))[CaraPenempatan.KONSINYASI]
    ('konsinyasi', 'titip jual')
    """
    return load_padanan(kind).ejaan


def find_kata_ditolak(kind: type[WordEnum]) -> tuple[KataDitolak, ...]:
    """Return the words that columns of a vocabulary hold and that are not read.

    Args:
        kind: A vocabulary of this package.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for anything else.

    >>> from umkm_core.kosakata.usaha import BentukUsaha
    >>> [word.kata for word in find_kata_ditolak(BentukUsaha)]
    ['IUMK', 'NIB']
    """
    return load_padanan(kind).ditolak


def load_padanan(kind: type[KataT]) -> Padanan[KataT]:
    """Return what is known of the spellings of a vocabulary.

    Args:
        kind: A vocabulary of this package.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for anything else.
    """
    raise_faults([_check_kind(kind)])
    return _structure(kind)


@cache
def load_kosakata() -> Mapping[str, type[WordEnum]]:
    """Return all vocabularies by name, in the order of the modules and of their data.

    >>> load_kosakata()["BentukKoperasi"].__module__
    'umkm_core.kosakata.koperasi'
    """
    files = sorted((resources.files(_PACKAGE) / "data").iterdir(), key=lambda file: file.name)
    modules = [file.name.removesuffix(".toml") for file in files if file.name.endswith(".toml")]
    return FrozenMapping(
        {
            name: getattr(import_module(f"{_PACKAGE}.{module}"), name)
            for module in modules
            for name in _load_data(module)
        }
    )


def _check_kind(kind: object) -> Fault | None:
    # A class may say of itself what it likes; it is a vocabulary if it is one of them.
    if any(kind is one for one in load_kosakata().values()):
        return None
    return Fault(ErrorCode.WRONG_TYPE, f"needs a vocabulary of {_PACKAGE}", "kind", kind)


@cache
def _load_data(module: str) -> dict[str, Any]:
    file = resources.files(_PACKAGE) / "data" / f"{module}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def _structure(kind: type[KataT]) -> Padanan[KataT]:
    data = _load_data(kind.__module__.rpartition(".")[2])[kind.__name__]
    awalan = data.get("awalan", ())
    # A name that is no member's is a slip in the data.
    further = {kind[name]: spellings for name, spellings in data.items() if name not in _NO_SPELLINGS}
    ejaan = {member: _with(awalan, (str(member), *further.get(member, ()))) for member in kind}
    ditolak = (
        *(
            KataDitolak(
                word,
                ErrorCode.KATA_AMBIGUOUS,
                told["alasan"],
                tuple(str(kind(other)) for other in told["mungkin"]),
            )
            for word, told in data.get("taksa", {}).items()
        ),
        *(KataDitolak(word, ErrorCode.KATA_OTHER, alasan) for word, alasan in data.get("bukan", {}).items()),
    )
    anggota_of = {normalise_kata(word): member for member, words in ejaan.items() for word in words}
    ditolak_of = {normalise_kata(word): one for one in ditolak for word in _with(awalan, (one.kata,))}
    return Padanan(
        ejaan=FrozenMapping(ejaan),
        ditolak=ditolak,
        anggota_of=FrozenMapping(anggota_of),
        ditolak_of=FrozenMapping(ditolak_of),
        most_words=max(len(word.split()) for words in ejaan.values() for word in words),
    )


def _with(awalan: Iterable[str], words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words, and behind them the same with each of the words that may stand in front."""
    return (*words, *(f"{first} {word}" for first in awalan for word in words))
