from __future__ import annotations

import pytest

from umkm_core.errors import ErrorCode, Fault
from umkm_core.tabel.chosen_columns import find_chosen_columns


@pytest.mark.parametrize(
    ("columns", "fact", "name", "places"),
    [
        (["omzet", "OMZET"], "hasil_penjualan", "OMZET", (1,)),
        (["Uang_Masuk (Rp)"], "hasil_penjualan", "uang masuk rp", (0,)),
        (["L", "NAMA", "P"], "tenaga_kerja", "l + P", (0, 2)),
        # a name with a plus is itself first
        (["A", "A+B", "B"], "tenaga_kerja", "A+B", (1,)),
        (["A B", "A", "B"], "tenaga_kerja", "a + b", (0,)),
    ],
)
def test_where_they_stand(columns: list[str], fact: str, name: str, places: tuple[int, ...]) -> None:
    assert find_chosen_columns(columns, {fact: name}) == ({fact: places}, [])


@pytest.mark.parametrize(
    ("columns", "chosen", "fault"),
    [
        (
            ["Omzet usaha", "Alamat"],
            {"hasil_penjualan": "omset usaha"},
            Fault(
                ErrorCode.TABLE_NO_COLUMN,
                "there is no such column; near names are 'Omzet usaha'",
                "hasil_penjualan",
                "omset usaha",
                ("Omzet usaha",),
            ),
        ),
        (
            ["Nama", "Alamat"],
            {"hasil_penjualan": "zzz"},
            Fault(
                ErrorCode.TABLE_NO_COLUMN,
                "there is no such column; the columns are 'Nama', 'Alamat'",
                "hasil_penjualan",
                "zzz",
            ),
        ),
        (
            ["OMZET", "Omzet"],
            {"hasil_penjualan": "omzet"},
            Fault(
                ErrorCode.TABLE_COLUMN_TIE,
                "these columns fit equally well: 'OMZET', 'Omzet'; "
                "say which one with --kolom hasil_penjualan=NAMA",
                "hasil_penjualan",
                ("OMZET", "Omzet"),
                ("OMZET", "Omzet"),
            ),
        ),
        (
            ["A"],
            {"hasil_penjualan": "A", "modal_usaha": "a"},
            Fault(
                ErrorCode.CONTRADICTION,
                "this column is chosen for hasil_penjualan already",
                "modal_usaha",
                "a",
            ),
        ),
        (
            ["A", "B"],
            {"tenaga_kerja": "A+A"},
            Fault(
                ErrorCode.CONTRADICTION, "this column is chosen for tenaga_kerja already", "tenaga_kerja", "A"
            ),
        ),
        (
            ["A", "B"],
            {"tenaga_kerja": "zz+"},
            Fault(
                ErrorCode.TABLE_NO_COLUMN,
                "there is no such column; the columns are 'A', 'B'",
                "tenaga_kerja",
                "zz+",
            ),
        ),
    ],
)
def test_what_is_no_column(columns: list[str], chosen: dict[str, str], fault: Fault) -> None:
    places, faults = find_chosen_columns(columns, chosen)
    assert faults == [fault]
    assert fault.path not in places


def test_days_are_not_added() -> None:
    _, (fault,) = find_chosen_columns(["A", "B"], {"tanggal_berdiri": "A+B"})
    assert (fault.code, fault.value) == (ErrorCode.TABLE_NO_COLUMN, "A+B")


def test_every_part_that_is_no_column_is_a_fault() -> None:
    _, faults = find_chosen_columns(["A", "B"], {"tenaga_kerja": "A+C+D"})
    assert [(fault.code, fault.value) for fault in faults] == [
        (ErrorCode.TABLE_NO_COLUMN, "C"),
        (ErrorCode.TABLE_NO_COLUMN, "D"),
    ]
