from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from umkm_core.kosakata.koperasi import BentukKoperasi, PolaKoperasi

if TYPE_CHECKING:
    from umkm_core.values.words import WordEnum


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        # UU 25/1992 Pasal 15
        (BentukKoperasi, ["primer", "sekunder"]),
        (PolaKoperasi, ["konvensional", "syariah"]),
    ],
)
def test_the_words_are_those_of_the_law(kind: type[WordEnum], words: list[str]) -> None:
    assert [str(member) for member in kind] == words
    assert [kind(word) for word in words] == [*kind]


def test_no_word_compares_with_text() -> None:
    with pytest.raises(TypeError):
        assert BentukKoperasi.PRIMER != "primer"
