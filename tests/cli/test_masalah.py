"""The registry of what may be wrong with a row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.cli.facts import FactColumns
from umkm_core.cli.masalah import KALIMAT_ALASAN, KALIMAT_SEL, KodeMasalah, Masalah
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kaidah.putusan import Alasan
from umkm_core.tabel.columns import Column
from umkm_core.tabel.synonyms import FACT_WORDS

CELLS = st.one_of(
    st.text(max_size=80),
    st.from_regex(r"\A(Rp\.? ?)?-?[0-9]{1,3}([.,][0-9]{1,4}){0,4} ?(jt|juta|M|miliar|orang)?\Z"),
    st.from_regex(r"\A-?9{10,48}( ?(M|T|juta))?\Z"),
    st.from_regex(r"\A(Senin, )?[0-9]{1,2}[-/ ]([0-9]{1,2}|Mei)[-/ ][0-9]{2,5}\Z"),
)


@given(CELLS)
def test_every_cell_is_read_or_has_words_for_a_clerk(cell: str) -> None:
    for words in FACT_WORDS:
        column = Column(fact=words.fact, name="KOLOM", index=0, kind=words.kind)
        facts, problems = FactColumns(found=(column,)).read_facts([cell])
        assert all(one.kalimat for one in problems)
        stated = getattr(facts, words.fact)
        refused = [one for one in problems if one.kode is not KodeMasalah.NOL_MUNGKIN_TIDAK_DIISI]
        assert not (stated is not None and refused)


def test_no_code_says_two_things() -> None:
    codes = [*KodeMasalah, *KALIMAT_SEL, *map(str, KALIMAT_ALASAN)]
    assert len(set(codes)) == len(codes)


def test_every_reason_of_an_answer_has_words_or_names_its_facts() -> None:
    assert set(KALIMAT_ALASAN) == set(Alasan) - {Alasan.FAKTA_KURANG}
    for alasan, kalimat in KALIMAT_ALASAN.items():
        assert Masalah(alasan).kalimat == kalimat
        assert str(Masalah(alasan)) == str(alasan)


def test_the_words_are_those_of_a_list() -> None:
    for kalimat in (*(kode.kalimat for kode in KodeMasalah), *KALIMAT_SEL.values(), *KALIMAT_ALASAN.values()):
        assert kalimat
        assert kalimat == kalimat.strip(". ")


@pytest.mark.parametrize("kode", KodeMasalah)
def test_every_code_says_what_it_means_to_developers(kode: KodeMasalah) -> None:
    assert kode.meaning.endswith(".")


def test_a_problem_keeps_the_cell_and_its_readings() -> None:
    fault = Fault(ErrorCode.RUPIAH_AMBIGUOUS, "several readings", value="2M", candidates=(1, 2))
    problem = Masalah.from_fault(fault, fakta="hasil_penjualan", kolom="OMZET", nilai="2M")
    assert (problem.kode, problem.nilai, problem.calon) == (ErrorCode.RUPIAH_AMBIGUOUS, "2M", (1, 2))
    assert str(problem) == "OMZET: rupiah-ambiguous"
    assert str(Masalah(KodeMasalah.TIDAK_ADA_KOLOM, "modal_usaha")) == "modal_usaha: tidak-ada-kolom"
