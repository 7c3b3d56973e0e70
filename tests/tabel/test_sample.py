from __future__ import annotations

import pytest

from umkm_core.errors import ErrorCode
from umkm_core.tabel.sample import Sample, Tally
from umkm_core.tabel.synonyms import Kind


@pytest.mark.parametrize(
    ("cell", "kind", "tally"),
    [
        ("5.000", Kind.MONEY, Tally(read=1, refused=0, empty=0)),
        ("-", Kind.MONEY, Tally(read=0, refused=0, empty=1)),
        # money or a count, whatever becomes of it later
        ("Rp. 5.000,50", Kind.MONEY, Tally(read=1, refused=0, empty=0)),
        ("-5.000", Kind.MONEY, Tally(read=1, refused=0, empty=0)),
        ("-5.000", Kind.BALANCE, Tally(read=1, refused=0, empty=0)),
        ("-3", Kind.COUNT, Tally(read=1, refused=0, empty=0)),
        ("1/3/2022", Kind.DATE, Tally(read=1, refused=0, empty=0)),
    ],
)
def test_one_cell(cell: str, kind: Kind, tally: Tally) -> None:
    assert Sample(columns=["Nama", "K"], rows=[["A", cell]]).read_column(1, kind) == tally


def test_rows_may_be_short() -> None:
    sample = Sample(columns=["Nama", "Omzet"], rows=[["A"], ["B", "5"]])
    assert sample.read_column(1, Kind.MONEY) == Tally(read=1, refused=0, empty=1)


def test_cells_are_read_in_their_unit() -> None:
    sample = Sample(columns=["Omzet (juta)"], rows=[["1,5"], ["2 miliar"]])
    assert [sample.read_column(0, Kind.MONEY, unit=unit).refused for unit in ("rupiah", "juta")] == [0, 1]
    assert sample.read_column(0, Kind.MONEY, unit="juta").faults[0].value == "2 miliar"


def test_the_first_faults_are_kept_with_their_place() -> None:
    sample = Sample(columns=["Omzet"], rows=[["x"], [""], *[["2M"]] * 9], lines=(4, 5, 8, 10, 11))
    tally = sample.read_column(0, Kind.MONEY)
    assert (tally.read, tally.refused, tally.empty) == (0, 10, 1)
    assert [(fault.code, fault.path, fault.value) for fault in tally.faults] == [
        (ErrorCode.RUPIAH_UNREADABLE, "line 4, Omzet", "x"),
        *[(ErrorCode.RUPIAH_AMBIGUOUS, f"line {line}, Omzet", "2M") for line in (8, 10, 11)],
        (ErrorCode.RUPIAH_AMBIGUOUS, "row 6, Omzet", "2M"),
    ]
