"""Rows that may be no business."""

from __future__ import annotations

import pytest

from umkm_core.cli.oddities import is_numbering, is_total


@pytest.mark.parametrize(
    ("cell", "total"),
    [("JUMLAH", True), (" Total :", True), ("Grand  Total", True), ("Subtotal", True), ("Totally", False)],
)
def test_totals(cell: str, total: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert is_total(["", cell, "1"]) is total


@pytest.mark.parametrize(
    ("cells", "numbering"),
    [
        (["(1)", "(2)"], True),
        (["1", "2", "3"], True),
        (["2", "3", "", "4"], True),
        (["1", "2"], False),
        (["(1)"], False),
        (["1", "2", "2"], False),
        (["2023", "2024"], True),
        (["2023"], False),
        (["1", "2", "3", "Toko Fiktif"], False),
        ([], False),
    ],
)
def test_numbers_of_columns(cells: list[str], numbering: bool) -> None:  # noqa: FBT001 - likewise
    assert is_numbering(cells) is numbering
