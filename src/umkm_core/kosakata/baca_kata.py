"""Reading the words of a vocabulary as real tables spell them: one in a cell, or a list of them.

The spellings are data, see :mod:`umkm_core.kosakata.padanan`. A word is never guessed from one that is near;
near ones are the candidates of the fault. ``read_daftar_kata`` gives what a list has of words beside the
faults of the rest, where ``parse_daftar_kata`` raises them.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from attrs import evolve

from umkm_core.errors import ErrorCode, Fault, InvalidValueError, mask_persons
from umkm_core.kosakata.padanan import KataT, Padanan, load_padanan, normalise_kata
from umkm_core.values.checks import raise_faults
from umkm_core.values.text import strip_text

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_KATA: Final = 256
"""No spelling of a word is longer, in characters."""

LONGEST_DAFTAR: Final = 4096
"""No list of words in a cell is longer, in characters."""

_PART: Final = re.compile(r"[^,;\r\n]+")
_ZERO: Final = re.compile(r"0+(?:[.,]0*)?")
"""What a spreadsheet makes of an empty cell of numbers, and an export of that."""


def parse_kata(text: str, kind: type[KataT]) -> KataT:
    """Return the member of a vocabulary that a text names.

    Case, kinds of dashes and white space do not count. Some words name a member in each of two vocabularies.

    Args:
        text: The text as written.
        kind: A vocabulary of :mod:`umkm_core.kosakata`.

    Raises:
        InvalidTypeError: ``NOT_TEXT``; ``WRONG_TYPE`` for a ``kind`` that is no vocabulary.
        InvalidValueError: ``KATA_EMPTY`` for a text that states nothing ("", "-", "0.0"); ``KATA_UNKNOWN``
            with the words that are near; ``KATA_AMBIGUOUS`` for a word with several meanings; ``KATA_OTHER``
            for one that such columns hold and that is none of the vocabulary; ``TEXT_TOO_LONG``.

    >>> from umkm_core.kosakata.koperasi import BentukKoperasi, WilayahKeanggotaan
    >>> parse_kata("PRIMER KABUPATEN/KOTA", BentukKoperasi)
    <BentukKoperasi.PRIMER: 'primer'>
    >>> parse_kata("PRIMER KABUPATEN/KOTA", WilayahKeanggotaan)
    <WilayahKeanggotaan.DALAM_KABUPATEN_KOTA: 'dalam kabupaten/kota'>
    >>> from umkm_core.kosakata.usaha import BentukUsaha
    >>> parse_kata("IUMK", BentukUsaha)
    Traceback (most recent call last):
        ...
    umkm_core.errors.InvalidValueError: it is no BentukUsaha: a permit, ... (got 'IUMK') [kata-other]
    """
    padanan = load_padanan(kind)
    word = strip_text(text, what=kind.__name__, longest=LONGEST_KATA)
    if _states_nothing(word):
        raise InvalidValueError(Fault(ErrorCode.KATA_EMPTY, f"it states no {kind.__name__}", value=word))
    found = padanan.anggota_of.get(normalise_kata(word))
    if found is None:
        raise InvalidValueError(_refuse(word, kind, padanan))
    return found


def parse_daftar_kata(text: str, kind: type[KataT]) -> tuple[KataT, ...]:
    r"""Return the members of a vocabulary that a text lists, each once, in its order.

    Commas, semicolons and line breaks stand between two words, but for those that are a part of a word. A
    part that states nothing ("", "-", "0.0") is passed over.

    Args:
        text: The text as written.
        kind: A vocabulary of :mod:`umkm_core.kosakata`.

    Returns:
        The members; none where the text states nothing.

    Raises:
        InvalidTypeError: ``NOT_TEXT``; ``WRONG_TYPE`` for a ``kind`` that is no vocabulary.
        InvalidValueError: with every word that is not read, at its place in the list: ``KATA_UNKNOWN``,
            ``KATA_AMBIGUOUS`` and ``KATA_OTHER``, as ``parse_kata`` has them; ``TEXT_TOO_LONG``.

    >>> from umkm_core.kosakata.dokumen import JenisDokumen
    >>> [str(member) for member in parse_daftar_kata("NIB,SIUP\n,LAINNYA\n,NIB", JenisDokumen)]
    ['NIB', 'SIUP', 'lainnya']
    >>> parse_daftar_kata("-", JenisDokumen)
    ()
    >>> parse_daftar_kata("NIB, SKPD, HALLAL", JenisDokumen)
    Traceback (most recent call last):
        ...
    umkm_core.errors.InvalidValueError: 2 faults
    - [1]: it has several meanings: ... (got 'SKPD') [kata-ambiguous]
    - [2]: it is no word of JenisDokumen; near are: halal (got 'HALLAL') [kata-unknown]
    """
    members, faults = read_daftar_kata(text, kind)
    raise_faults(faults)
    return members


def read_daftar_kata(text: str, kind: type[KataT]) -> tuple[tuple[KataT, ...], tuple[Fault, ...]]:
    """Return the members of a vocabulary that a cell lists, and the faults of the words that are not read.

    The list is read as ``parse_daftar_kata`` reads it; one word that is not read does not cost the others.

    Args:
        text: The cell as written.
        kind: A vocabulary of :mod:`umkm_core.kosakata`.

    Returns:
        The members, each once, in its order; and a fault for each word that is none, at its place in the
        list, with the codes of ``parse_daftar_kata``.

    Raises:
        InvalidTypeError: ``NOT_TEXT``; ``WRONG_TYPE`` for a ``kind`` that is no vocabulary.
        InvalidValueError: ``TEXT_TOO_LONG``.

    >>> from umkm_core.kosakata.dokumen import JenisDokumen
    >>> members, faults = read_daftar_kata("NIB, HALLAL, SIUP", JenisDokumen)
    >>> [str(member) for member in members], [fault.candidates for fault in faults]
    (['NIB', 'SIUP'], [('halal',)])
    """
    padanan = load_padanan(kind)
    given = strip_text(text, what=f"a list of {kind.__name__}", longest=LONGEST_DAFTAR)
    # Parts of a number that commas cut up are no longer seen to be one.
    masked = mask_persons(given)
    members: list[KataT] = []
    faults: list[Fault] = []
    for index, (start, end) in enumerate(_find_words(given, padanan)):
        found = padanan.anggota_of.get(normalise_kata(given[start:end]))
        if found is not None:
            members.append(found)
        else:
            fault = _refuse(given[start:end], kind, padanan)
            faults.append(evolve(fault, path=f"[{index}]", value=masked[start:end]))
    return tuple(dict.fromkeys(members)), tuple(faults)


def _states_nothing(word: str) -> bool:
    return not any(sign.isalnum() for sign in word) or _ZERO.fullmatch(word) is not None


def _find_words(text: str, padanan: Padanan[KataT]) -> Iterator[tuple[int, int]]:
    """Yield where each word of a list starts and ends: the longest that is known, or what no sign parts."""
    parts = [_trim(text, *found.span()) for found in _PART.finditer(text)]
    first = 0
    while first < len(parts):
        last = first
        # A word that is known may be written over several parts, one word each at least.
        for beyond in range(min(len(parts), first + padanan.most_words), first + 1, -1):
            start, end = parts[first][0], parts[beyond - 1][1]
            if end - start <= LONGEST_KATA and _is_known(text[start:end], padanan):
                last = beyond - 1
                break
        start, end = parts[first][0], parts[last][1]
        if last > first or not _states_nothing(text[start:end]):
            yield start, end
        first = last + 1


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    return start + left, max(start + left, start + len(part.rstrip()))


def _is_known(word: str, padanan: Padanan[KataT]) -> bool:
    plain = normalise_kata(word)
    return plain in padanan.anggota_of or plain in padanan.ditolak_of


def _refuse(word: str, kind: type[KataT], padanan: Padanan[KataT]) -> Fault:
    """Return the fault of a word that names no member."""
    plain = normalise_kata(word)
    refused = padanan.ditolak_of.get(plain)
    if refused is not None:
        ambiguous = refused.code is ErrorCode.KATA_AMBIGUOUS
        what = "it has several meanings" if ambiguous else f"it is no {kind.__name__}"
        return Fault(refused.code, f"{what}: {refused.alasan}", "", word, refused.mungkin)
    near = get_close_matches(plain, padanan.anggota_of, n=3) if len(plain) <= LONGEST_KATA else []
    candidates = tuple(dict.fromkeys(str(padanan.anggota_of[one]) for one in near))
    message = f"it is no word of {kind.__name__}"
    if candidates:
        message += f"; near are: {', '.join(candidates)}"
    return Fault(ErrorCode.KATA_UNKNOWN, message, "", word, candidates)
