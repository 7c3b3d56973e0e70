from __future__ import annotations

from collections import Counter

from umkm_core.tabel.columns import FACTS
from umkm_core.tabel.headers import normalise_header
from umkm_core.tabel.synonyms import ANNUAL, FACT_WORDS, FILLERS, PARTS, PERIODS, UNITS, Kind


def test_no_phrase_names_two_facts() -> None:
    phrases = Counter(phrase for words in FACT_WORDS for phrase in (*words.phrases, *words.annual_phrases))
    assert [phrase for phrase, times in phrases.items() if times > 1] == []


def test_every_phrase_is_written_as_headers_are_compared() -> None:
    phrases = [
        phrase
        for words in FACT_WORDS
        for phrase in (*words.phrases, *words.annual_phrases, *words.fillers, words.fact.replace("_", " "))
    ]
    for phrase in (*phrases, *FILLERS, *ANNUAL, *PERIODS, *UNITS, *PARTS):
        assert normalise_header(phrase) == phrase


def test_a_word_that_stands_against_a_column_is_never_dropped() -> None:
    harmless = {*FILLERS, *ANNUAL}
    assert harmless & (PERIODS | UNITS | PARTS) == set()


def test_a_word_stands_against_a_column_for_one_reason() -> None:
    against = Counter([*PERIODS, *UNITS, *PARTS])
    assert [word for word, reasons in against.items() if reasons > 1] == []


def test_every_fact_is_found_by_its_own_name() -> None:
    for words in FACT_WORDS:
        assert words.fact.replace("_", " ") in words.phrases
    assert FACTS == (
        "hasil_penjualan",
        "modal_usaha",
        "kekayaan_bersih",
        "nilai_investasi",
        "tenaga_kerja",
        "tanggal_berdiri",
    )


def test_every_fact_is_read_as_what_it_is() -> None:
    assert {words.fact: words.kind for words in FACT_WORDS if words.kind is not Kind.MONEY} == {
        "kekayaan_bersih": Kind.BALANCE,
        "tenaga_kerja": Kind.COUNT,
        "tanggal_berdiri": Kind.DATE,
    }
