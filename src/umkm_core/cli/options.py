"""The words of the options: each is read to what it stands for, or refused with what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar, get_args

from umkm_core.cli.facts import STATED_BY_WORD
from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.kaidah.skala import NamaSkema
from umkm_core.tabel.columns import FACTS
from umkm_core.tabel.layout import check_separator
from umkm_core.tabel.synonyms import FACT_WORDS, STATED_UNITS
from umkm_core.values.checks import raise_faults

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import Enum

OptionT = TypeVar("OptionT", bound="Enum")

_SCHEMES: Final[dict[str, NamaSkema]] = {scheme: scheme for scheme in get_args(NamaSkema)}

SCHEMES: Final = tuple(_SCHEMES)
"""The words of the schemes."""

FACTS_OF_MONEY: Final = tuple(words.fact for words in FACT_WORDS if words.kind.is_money)
"""The facts whose amounts may have a unit."""

_TAB: Final = frozenset({"tab", r"\t"})


class WrongUsageError(InvalidValueError):
    """Options that cannot be followed, all at once."""


def format_words(options: type[Enum]) -> str:
    """Return the words of an option for its help.

    >>> from umkm_core.values.rupiah import Sen
    >>> format_words(Sen)
    'tolak|bulatkan|buang'
    """
    return "|".join(str(option.value) for option in options)


def parse_option(options: type[OptionT], word: str) -> OptionT:
    """Return the option of a word.

    Raises:
        InvalidValueError: ``not-an-option``.
    """
    found = next((option for option in options if option.value == word), None)
    if found is None:
        raise _no_option(word, tuple(str(option.value) for option in options))
    return found


def parse_scheme(word: str) -> NamaSkema:
    """Return the scheme of a word.

    Raises:
        InvalidValueError: ``not-an-option``.
    """
    if word not in _SCHEMES:
        raise _no_option(word, SCHEMES)
    return _SCHEMES[word]


def _no_option(word: str, words: tuple[str, ...]) -> InvalidValueError:
    message = f"needs one of {', '.join(words)}"
    return InvalidValueError(Fault(ErrorCode.NOT_AN_OPTION, message, value=word, candidates=words))


def parse_separator(word: str | None) -> str | None:
    r"""Return the separator that a word names; None leaves the choice to the reader.

    Args:
        word: The separator itself, or ``tab``.

    Raises:
        InvalidValueError: ``not-an-option``.

    >>> parse_separator("tab"), parse_separator(";")
    ('\t', ';')
    """
    separator = "\t" if word in _TAB else word
    raise_faults(check_separator(separator))
    return separator


def parse_columns(pairs: Sequence[str] | None) -> dict[str, str]:
    """Return the names of columns by fact.

    Args:
        pairs: ``FAKTA=NAMA``; without a name the fact is not used. None for no pairs.

    Raises:
        InvalidValueError: ``not-an-option`` for what is no such pair, ``duplicate`` for a fact named twice.

    >>> parse_columns(["hasil_penjualan=OMZET = 1", "modal_usaha="])
    {'hasil_penjualan': 'OMZET = 1', 'modal_usaha': ''}
    """
    named: dict[str, str] = {}
    faults: list[Fault] = []
    for pair in pairs or ():
        fact, equals, name = pair.partition("=")
        if not equals or fact not in FACTS:
            message = f"needs FAKTA=NAMA with one of {', '.join(FACTS)}"
            faults.append(Fault(ErrorCode.NOT_AN_OPTION, message, value=pair, candidates=FACTS))
        elif fact in named:
            faults.append(Fault(ErrorCode.DUPLICATE, "a fact has one column", value=pair))
        named[fact] = name
    raise_faults(faults)
    return named


def parse_units(pairs: Sequence[str] | None) -> dict[str, str]:
    """Return what the amounts of a fact's column count, by fact.

    Args:
        pairs: ``FAKTA=SATUAN``; None for no pairs.

    Raises:
        InvalidValueError: ``not-an-option`` for what is no such pair, ``duplicate`` for a fact named twice.

    >>> parse_units(["hasil_penjualan=juta"])
    {'hasil_penjualan': 'juta'}
    """
    units: dict[str, str] = {}
    faults: list[Fault] = []
    for pair in pairs or ():
        fact, _, unit = pair.partition("=")
        if fact not in FACTS_OF_MONEY or unit not in STATED_UNITS:
            of_facts, of_units = ", ".join(FACTS_OF_MONEY), ", ".join(STATED_UNITS)
            message = f"needs FAKTA=SATUAN with one of {of_facts} and one of {of_units}"
            faults.append(Fault(ErrorCode.NOT_AN_OPTION, message, value=pair, candidates=STATED_UNITS))
        elif fact in units:
            faults.append(Fault(ErrorCode.DUPLICATE, "a fact has one unit", value=pair))
        units[fact] = unit
    raise_faults(faults)
    return units


def parse_doubted_facts(facts: Sequence[str] | None, columns: Sequence[str] | None) -> frozenset[str]:
    """Return the facts whose chosen column is taken in spite of what its name says.

    Args:
        facts: The facts; None for none.
        columns: The pairs of ``parse_columns``, of which each of the facts has one.

    Raises:
        InvalidValueError: ``not-an-option`` for a fact without such a pair.

    >>> parse_doubted_facts(["hasil_penjualan"], ["hasil_penjualan=OMZET PER BULAN"])
    frozenset({'hasil_penjualan'})
    """
    chosen = {fact for fact, _, name in (pair.partition("=") for pair in columns or ()) if name}
    message = "needs a fact whose column is named with --kolom FAKTA=NAMA"
    raise_faults(
        [Fault(ErrorCode.NOT_AN_OPTION, message, value=fact) for fact in facts or () if fact not in chosen]
    )
    return frozenset(facts or ())


def parse_facts(pairs: Sequence[str] | None) -> FaktaUsaha:
    """Return the facts that hold for every row.

    Args:
        pairs: ``FAKTA=NILAI``; None for no pairs.

    Raises:
        InvalidValueError: ``not-an-option`` for what is no such pair, ``duplicate`` for a fact stated twice.

    >>> parse_facts(["pma=tidak", "bagian_dari=besar"]).bagian_dari
    <SkalaUsaha.BESAR: 'besar'>
    """
    stated: dict[str, Any] = {}
    faults: list[Fault] = []
    for pair in pairs or ():
        fact, equals, word = pair.partition("=")
        words = STATED_BY_WORD.get(fact)
        if not equals or words is None:
            message = f"needs FAKTA=NILAI with one of {', '.join(STATED_BY_WORD)}"
            faults.append(
                Fault(ErrorCode.NOT_AN_OPTION, message, value=pair, candidates=tuple(STATED_BY_WORD))
            )
        elif word not in words:
            message = f"{fact} is one of {', '.join(words)}"
            faults.append(Fault(ErrorCode.NOT_AN_OPTION, message, value=pair, candidates=tuple(words)))
        elif fact in stated:
            faults.append(Fault(ErrorCode.DUPLICATE, "a fact has one value", value=pair))
        else:
            stated[fact] = words[word]
    raise_faults(faults)
    return FaktaUsaha(**stated)
