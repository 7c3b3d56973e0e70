"""The job: rows in, answers out."""

from __future__ import annotations

import pickle
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from umkm_core import (
    Alasan,
    Bacaan,
    BilaBerbeda,
    ErrorCode,
    Fault,
    Kitab,
    KodeCatatan,
    SkalaUsaha,
    Status,
    Tujuan,
)
from umkm_core.cli.job import BrokenRowsError, Job, Request, RowResult
from umkm_core.cli.masalah import KodeMasalah
from umkm_core.cli.summary import EXAMPLES
from umkm_core.errors import TableError
from umkm_core.tabel.reader import open_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Table = Callable[..., Path]

KITAB = Kitab.bawaan()
NOW = date(2026, 11, 21)
ERA_2008 = date(2015, 6, 1)
ERA_1995 = date(1997, 1, 1)


def _job(path: Path, pada: date = NOW, **request: Any) -> tuple[list[RowResult], Job]:  # noqa: ANN401 - fields of Request
    with open_table(path) as opened:
        job = Job(opened, Request(pada=pada, kitab=KITAB, **request))
        return list(job), job


def _one(table: Table, columns: str, row: str, pada: date = NOW, **request: Any) -> RowResult:  # noqa: ANN401 - likewise
    # Rows that can be read stand below, since a column of which none can be read is not taken.
    width = columns.count(";") + 1
    results, _ = _job(table(columns, row, *[";".join(["1000000"] * width)] * 3), pada, **request)
    return results[0]


class TestRows:
    def test_every_row_has_its_class_with_line_and_cells(self, table: Table) -> None:
        results, job = _job(
            table("NAMA,OMZET", "A Fiktif,400jt", '"B\nFiktif",3 miliar', "C Fiktif,60 miliar")
        )
        assert [(one.row.line, str(one.putusan.hasil)) for one in results] == [
            (2, "mikro"),
            (3, "kecil"),
            (5, "besar"),
        ]
        assert results[1].row.cells == ("B\nFiktif", "3 miliar")
        assert job.summary.kelas == {"mikro": 1, "kecil": 1, "menengah": 0, "besar": 1}
        assert job.summary.rows == 3

    def test_the_needed_fact_unreadable_leaves_the_row_undecided(self, table: Table) -> None:
        result = _one(table, "OMZET;MODAL", "2M;3jt")
        assert result.putusan.hasil is None
        assert result.putusan.alasan is Alasan.FAKTA_KURANG
        assert result.putusan.kurang == ("hasil_penjualan",)
        assert [str(one) for one in result.masalah] == ["OMZET: rupiah-ambiguous"]

    def test_another_fact_unreadable_does_not(self, table: Table) -> None:
        result = _one(table, "OMZET;MODAL", "3jt;2M")
        assert result.putusan.hasil is SkalaUsaha.MIKRO
        assert [str(one) for one in result.masalah] == ["MODAL: rupiah-ambiguous"]

    def test_the_purpose_picks_the_measure(self, table: Table) -> None:
        result = _one(table, "OMZET;MODAL", "2M;6 miliar", tujuan=Tujuan.PENDIRIAN)
        assert result.putusan.hasil is SkalaUsaha.MENENGAH

    def test_an_empty_cell_names_its_column(self, table: Table) -> None:
        result = _one(table, "OMZET;MODAL", "-;3jt")
        assert [(one.kode, one.kolom, one.nilai) for one in result.masalah] == [
            (KodeMasalah.TIDAK_DIISI, "OMZET", "-")
        ]

    def test_zero_is_mikro_and_told(self, table: Table) -> None:
        result = _one(table, "OMZET", "Rp. 0")
        assert result.putusan.hasil is SkalaUsaha.MIKRO
        assert [str(one) for one in result.masalah] == ["OMZET: nol-mungkin-tidak-diisi"]

    def test_a_short_row_names_the_first_column_that_it_lacks(self, table: Table) -> None:
        results, _ = _job(table("NAMA,OMZET,KOTA,RW", "A Fiktif,400jt", "B Fiktif,5jt,Batu,1"))
        assert [str(one) for one in results[0].masalah] == ["KOTA: baris-pendek"]
        assert results[0].putusan.hasil is SkalaUsaha.MIKRO
        assert results[1].masalah == ()

    def test_other_schemes_have_their_own_labels(self, table: Table) -> None:
        path = table("Jumlah Pekerja;Nilai Investasi", "25;2 miliar", "x;2 miliar", "3;1jt")
        results, job = _job(path, skema="bps")
        assert [str(one.putusan.hasil) for one in results] == ["sedang", "None", "mikro"]
        assert list(job.summary.kelas) == ["mikro", "kecil", "sedang", "besar"]
        assert not job.summary.umkm
        results, job = _job(path, skema="industri")
        assert str(results[0].putusan.hasil) == "menengah"
        assert list(job.summary.kelas) == ["kecil", "menengah", "besar"]

    def test_no_law_in_force(self, table: Table) -> None:
        results, job = _job(table("OMZET", "1jt", "2jt"), date(1990, 1, 1))
        assert {one.putusan.alasan for one in results} == {Alasan.TIDAK_ADA_HUKUM}
        assert job.summary.kelas == {}
        assert job.summary.rows_undecided == 2

    def test_by_date_of_founding(self, table: Table) -> None:
        path = table(
            "OMZET;MODAL;Tgl Berdiri", "1jt;6 miliar;1/3/2022", "1jt;6 miliar;1/3/2012", "1jt;6 miliar;?x"
        )
        results, _ = _job(path, bacaan=Bacaan.TANGGAL_BERDIRI)
        assert [str(one.putusan.hasil) for one in results] == ["menengah", "mikro", "None"]
        assert [str(one) for one in results[2].masalah] == ["Tgl Berdiri: tanggal-unreadable"]
        assert results[2].putusan.kurang == ("tanggal_berdiri",)


class TestCellsThatMayContradict:
    """UU 20/2008 joins its measures by *atau*: one is enough, unless the other is stated and unreadable."""

    def test_a_measure_that_nobody_stated_is_no_obstacle(self, table: Table) -> None:
        result = _one(table, "Kekayaan Bersih;OMZET", "40jt;", ERA_2008)
        assert result.putusan.hasil is SkalaUsaha.MIKRO

    def test_a_measure_that_cannot_be_read_is(self, table: Table) -> None:
        putusan = _one(table, "Kekayaan Bersih;OMZET", "40jt;2M", ERA_2008).putusan
        assert putusan.hasil is None
        assert putusan.alasan is Alasan.FAKTA_KURANG
        assert putusan.kurang == ("hasil_penjualan",)
        assert putusan.mungkin == tuple(SkalaUsaha)
        assert putusan.dasar == ()
        assert putusan.umkm is None  # type: ignore[attr-defined]  # the answer of this scheme has it
        assert KodeCatatan.UKURAN_LAIN_TIDAK_DINYATAKAN not in putusan.kode_catatan

    def test_a_cell_that_does_not_matter_is_not_missing(self, table: Table) -> None:
        named = {"modal_usaha": "MODAL"}
        result = _one(table, "Kekayaan Bersih;OMZET;MODAL", "40jt;2M;3M", ERA_2008, kolom=named)
        assert result.putusan.kurang == ("hasil_penjualan",)
        assert [str(one) for one in result.masalah] == ["OMZET: rupiah-ambiguous", "MODAL: rupiah-ambiguous"]

    def test_unless_the_caller_chose_the_other_measure(self, table: Table) -> None:
        choice = BilaBerbeda.KEKAYAAN_BERSIH
        result = _one(table, "Kekayaan Bersih;OMZET", "40jt;2M", ERA_2008, bila_berbeda=choice)
        assert result.putusan.hasil is SkalaUsaha.MIKRO
        result = _one(table, "Kekayaan Bersih;OMZET", "2M;40jt", ERA_2008, bila_berbeda=choice)
        assert result.putusan.kurang == ("kekayaan_bersih",)

    def test_nor_where_one_measure_suffices_whatever_the_other_says(self, table: Table) -> None:
        result = _one(table, "Kekayaan Bersih;OMZET", "40jt;2M", ERA_1995)
        assert str(result.putusan.hasil) == "kecil"

    def test_a_conflict_is_left_open_or_settled_by_the_caller(self, table: Table) -> None:
        conflict = _one(table, "Kekayaan Bersih;OMZET", "40jt;400jt", ERA_2008)
        assert (conflict.putusan.hasil, conflict.putusan.konflik) == (None, True)
        highest = _one(
            table, "Kekayaan Bersih;OMZET", "40jt;400jt", ERA_2008, bila_berbeda=BilaBerbeda.TERTINGGI
        )
        assert highest.putusan.hasil is SkalaUsaha.KECIL


class TestColumns:
    def _faults(self, path: Path, pada: date = NOW, **request: Any) -> tuple[Fault, ...]:  # noqa: ANN401 - fields of Request
        with pytest.raises(TableError) as raised:
            _job(path, pada, **request)
        return raised.value.faults

    def test_no_usable_column(self, table: Table) -> None:
        (fault,) = self._faults(table("NAMA,KOTA", "A Fiktif,Batu"))
        assert fault.code is ErrorCode.TABLE_NO_COLUMN
        assert fault.candidates == ("NAMA", "KOTA")

    def test_the_measure_of_the_purpose_is_missing(self, table: Table) -> None:
        path = table("NAMA,MODAL,OMZET PER BULAN", "A Fiktif,3jt,1jt")
        (fault,) = self._faults(path)
        assert (fault.code, fault.value) == (ErrorCode.TABLE_NO_COLUMN, ("hasil_penjualan",))
        assert "'OMZET PER BULAN' is not hasil_penjualan" in fault.message
        results, _ = _job(path, tujuan=Tujuan.PENDIRIAN)
        assert results[0].putusan.hasil is SkalaUsaha.MIKRO

    def test_one_of_two_measures_is_enough_where_the_law_says_so(self, table: Table) -> None:
        results, job = _job(table("OMZET", "1jt"), ERA_2008)
        assert results[0].putusan.hasil is SkalaUsaha.MIKRO
        assert job.columns.absent == ("kekayaan_bersih",)

    def test_every_measure_left_out(self, table: Table) -> None:
        (fault,) = self._faults(table("OMZET", "1jt"), kolom={"hasil_penjualan": "", "modal_usaha": ""})
        assert (fault.code, fault.value) == (ErrorCode.TABLE_NO_COLUMN, ("hasil_penjualan",))

    def test_a_tie_and_its_override(self, table: Table) -> None:
        path = table("OMZET,PENJUALAN", "1jt,3 miliar")
        (fault,) = self._faults(path)
        assert (fault.code, fault.path) == (ErrorCode.TABLE_COLUMN_TIE, "hasil_penjualan")
        assert fault.candidates == ("OMZET", "PENJUALAN")
        results, _ = _job(path, kolom={"hasil_penjualan": "PENJUALAN"})
        assert results[0].putusan.hasil is SkalaUsaha.KECIL

    def test_a_tie_of_a_measure_that_is_left_out(self, table: Table) -> None:
        path = table("OMZET,MODAL,MODAL USAHA", "1jt,1jt,2jt")
        assert self._faults(path)[0].path == "modal_usaha"
        results, _ = _job(path, kolom={"modal_usaha": ""})
        assert results[0].putusan.hasil is SkalaUsaha.MIKRO


class TestBrokenRows:
    def test_all_rows_are_read_and_their_faults_told_at_the_end(self, table: Table) -> None:
        path = table("NAMA,OMZET", "A Fiktif,1jt", "B Fiktif,1,2,3", "C Fiktif,2jt", "D Fiktif,3,4")
        with open_table(path) as opened:
            job = Job(opened, Request(pada=NOW, kitab=KITAB))
            results = iter(job)
            assert next(results).row.line == 2
            with pytest.raises(BrokenRowsError) as raised:
                next(results)
        assert [(fault.code, fault.path, fault.value) for fault in raised.value.faults] == [
            (ErrorCode.TABLE_FIELD_COUNT, "line 3", ("2", "3")),
            (ErrorCode.TABLE_FIELD_COUNT, "line 5", ("4",)),
        ]
        assert raised.value.total == 2

    def test_a_row_that_ends_the_table_counts_too(self, table: Table) -> None:
        path = table("NAMA,OMZET", *["A Fiktif,1jt"] * 3, "B Fiktif,1,2", 'C Fiktif,"3')
        with pytest.raises(BrokenRowsError) as raised:
            _job(path)
        assert [(fault.code, fault.path) for fault in raised.value.faults] == [
            (ErrorCode.TABLE_FIELD_COUNT, "line 5"),
            (ErrorCode.TABLE_QUOTE, "line 6"),
        ]

    def test_of_many_the_first_are_shown_and_all_are_counted(self, table: Table) -> None:
        path = table("NAMA,OMZET", "A Fiktif,1jt", *["B Fiktif,1,2"] * 700)
        with pytest.raises(BrokenRowsError) as raised:
            _job(path)
        assert raised.value.total == 700
        assert len(raised.value.faults) == EXAMPLES
        assert str(raised.value).startswith(f"700 faults, of which the first {EXAMPLES} are\n- line 3: ")

    def test_it_can_be_pickled(self) -> None:
        error = BrokenRowsError(Fault(ErrorCode.TABLE_FIELD_COUNT, "too many", "line 3"), total=1)
        copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
        assert (copy.total, str(copy)) == (1, str(error))


class TestSummary:
    def test_counts(self, table: Table) -> None:
        path = table(
            "OMZET;MODAL",
            "1jt;6 miliar",
            "3 miliar;1jt",
            "2M;1jt",
            "1,500;1jt",
            ";2M",
            "Rp. 0;3jt",
            "70 miliar;3jt",
        )
        _, job = _job(path)
        summary = job.summary
        assert summary.rows == 7
        assert summary.kelas == {"mikro": 2, "kecil": 1, "menengah": 0, "besar": 1}
        assert summary.rows_undecided == 3
        assert summary.umkm == Counter({None: 6, False: 1})
        assert {label: list(dasar) for label, dasar in summary.dasar.items()} == {
            "mikro": ["PP 7/2021 Pasal 35 ayat (5) huruf a"],
            "kecil": ["PP 7/2021 Pasal 35 ayat (5) huruf b"],
            "besar": ["UU 20/2008 Pasal 1 angka 4"],
        }
        assert summary.hukum == Counter(
            {("PP 7/2021", Status.SENGKETA): 6, ("PP 7/2021", Status.TERKONFIRMASI): 1}
        )
        assert summary.catatan[KodeCatatan.UKURAN_LAIN_BERBEDA] == 3
        undecided = {key: [one.line for one in group.examples] for key, group in summary.undecided.items()}
        assert undecided == {
            (ErrorCode.RUPIAH_AMBIGUOUS, "OMZET"): [4, 5],
            (KodeMasalah.TIDAK_DIISI, "OMZET"): [6],
        }
        warnings = {key: [one.line for one in group.examples] for key, group in summary.warnings.items()}
        assert warnings == {
            (ErrorCode.RUPIAH_AMBIGUOUS, "MODAL"): [6],
            (KodeMasalah.NOL_MUNGKIN_TIDAK_DIISI, "OMZET"): [7],
        }

    def test_a_refused_cell_is_the_reason_before_an_empty_one_and_that_before_a_missing_column(
        self, table: Table
    ) -> None:
        path = table("Kekayaan Bersih;OMZET", "-;2M", "-;-", *["1jt;1jt"] * 3)
        _, job = _job(path, ERA_2008)
        assert list(job.summary.undecided) == [
            (ErrorCode.RUPIAH_AMBIGUOUS, "OMZET"),
            (KodeMasalah.TIDAK_DIISI, "Kekayaan Bersih"),
        ]
        _, job = _job(table("OMZET", "-", "1jt"), ERA_2008)
        assert list(job.summary.undecided) == [(KodeMasalah.TIDAK_DIISI, "OMZET")]
        assert job.summary.warnings == {}

    def test_a_conflict_shows_both_classes(self, table: Table) -> None:
        _, job = _job(table("Kekayaan Bersih;OMZET", "40jt;400jt", "1jt;1jt"), ERA_2008)
        (group,) = job.summary.undecided.values()
        assert group.examples[0].keterangan == "kekayaan bersih: mikro, hasil penjualan: kecil"

    def test_a_law_that_draws_no_line_shows_what_is_possible(self, table: Table) -> None:
        _, job = _job(table("Kekayaan Bersih;OMZET", "3 miliar;3 miliar", "1jt;1jt"), ERA_1995)
        (group,) = job.summary.undecided.values()
        assert group.examples[0].keterangan == "mungkin menengah atau besar"

    def test_examples_are_bounded_and_counts_are_not(self, table: Table) -> None:
        _, job = _job(table("OMZET", *["1jt"] * 300, *["2M"] * 200))
        group = job.summary.undecided[ErrorCode.RUPIAH_AMBIGUOUS, "OMZET"]
        assert (group.count, len(group.examples)) == (200, EXAMPLES)
        assert group.examples[-1].line == 301 + EXAMPLES
