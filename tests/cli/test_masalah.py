"""The registry of what may be wrong with a row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.cli.facts import BERDIRI, FactColumns
from umkm_core.cli.masalah import KodeMasalah, Masalah
from umkm_core.errors import ErrorCode, Fault
from umkm_core.kaidah.putusan import Alasan
from umkm_core.tabel.kolom import Column
from umkm_core.tabel.synonyms import Kind

KINDS = {
    "hasil_penjualan": Kind.MONEY,
    "tenaga_kerja": Kind.COUNT,
    BERDIRI: Kind.TEXT,
}
CELLS = st.one_of(
    st.text(max_size=80),
    st.from_regex(r"\A(Rp\.? ?)?-?[0-9]{1,3}([.,][0-9]{1,4}){0,4} ?(jt|juta|M|miliar|orang)?\Z"),
    st.from_regex(r"\A(Senin, )?[0-9]{1,2}[-/ ]([0-9]{1,2}|Mei)[-/ ][0-9]{2,5}\Z"),
)


@given(CELLS)
def test_every_cell_is_read_or_has_a_code_of_the_registry(cell: str) -> None:
    for fact, kind in KINDS.items():
        columns = FactColumns(found=(Column(fact=fact, name="KOLOM", index=0, kind=kind),))
        facts, problems = columns.read([cell])
        assert all(isinstance(one.kode, KodeMasalah) for one in problems)
        stated = getattr(facts, fact)
        refused = [one for one in problems if one.kode is not KodeMasalah.NOL_MUNGKIN_TIDAK_DIISI]
        assert not (stated is not None and refused)


def test_codes_of_cells_are_those_of_errors() -> None:
    shared = {str(code) for code in KodeMasalah} & {str(code) for code in ErrorCode}
    assert shared == {
        "rupiah-ambiguous",
        "rupiah-unreadable",
        "rupiah-negative",
        "rupiah-sen",
        "text-too-long",
        "number-negative",
        "not-an-integer",
        "tanggal-unreadable",
        "tanggal-incomplete",
        "tanggal-impossible",
        "tanggal-out-of-range",
        "tanggal-weekday",
    }


def test_every_reason_of_an_answer_has_a_code_or_names_its_facts() -> None:
    for alasan in Alasan:
        if alasan is not Alasan.FAKTA_KURANG:
            assert KodeMasalah(str(alasan)).kalimat


@pytest.mark.parametrize("kode", KodeMasalah)
def test_every_code_says_what_it_means_to_both_readers(kode: KodeMasalah) -> None:
    assert kode.kalimat
    assert kode.kalimat == kode.kalimat.strip(". ")
    assert kode.meaning.endswith(".")


def test_a_problem_keeps_the_cell_and_its_readings() -> None:
    fault = Fault(ErrorCode.RUPIAH_AMBIGUOUS, "several readings", value="2M", candidates=(1, 2))
    problem = Masalah.from_fault(fault, fakta="hasil_penjualan", kolom="OMZET", nilai="2M")
    assert (problem.kode, problem.nilai, problem.calon) == (KodeMasalah.RUPIAH_AMBIGUOUS, "2M", (1, 2))
    assert str(problem) == "OMZET: rupiah-ambiguous"
    assert str(Masalah(KodeMasalah.TIDAK_ADA_KOLOM, "modal_usaha")) == "tidak-ada-kolom"
