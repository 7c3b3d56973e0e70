from __future__ import annotations

import pytest

from umkm_core.cli.hints import iterate_hints
from umkm_core.cli.options import WrongUsageError
from umkm_core.errors import ErrorCode, Fault, TableError
from umkm_core.tabel.columns import ColumnsError
from umkm_core.tabel.doubts import Reason, Rejected

NAME, UNIT, SUM, SPITE, CONVERT = (
    "name the column of a fact with --kolom",
    "say what the amounts count with --satuan",
    "add up the columns that together are the whole",
    "take a column in spite of that",
    "amounts that are no rupiah have to be converted before",
)


def _columns_error(*reasons: tuple[Reason, str]) -> ColumnsError:
    rejected = [Rejected("hasil_penjualan", "OMZET", reason, detail) for reason, detail in reasons]
    return ColumnsError(Fault(ErrorCode.TABLE_NO_COLUMN, "no column holds it"), rejected=rejected)


@pytest.mark.parametrize(
    ("error", "starts"),
    [
        (TableError(Fault(ErrorCode.TABLE_EMPTY, "the file holds no row at all")), []),
        (_columns_error(), [NAME]),
        (ColumnsError(Fault(ErrorCode.TABLE_COLUMN_TIE, "these columns fit equally well")), [NAME]),
        # a hint must not lead to figures of another unit or period being taken for rupiah of a year
        (_columns_error((Reason.UNIT, "juta")), [UNIT]),
        (_columns_error((Reason.UNIT, "usd")), [CONVERT]),
        (_columns_error((Reason.UNIT, "usd"), (Reason.UNIT, "juta")), [CONVERT, UNIT]),
        (_columns_error((Reason.PERIOD, "bulan")), [SPITE]),
        (_columns_error((Reason.PART, "tetap")), [SUM, SPITE]),
        (_columns_error((Reason.PERIOD, "bulan"), (Reason.WORDS, "target")), [SPITE, NAME]),
        (
            WrongUsageError(Fault(ErrorCode.NOT_AN_OPTION, "needs one of umkm, bps, industri")),
            ["--help lists the options"],
        ),
    ],
)
def test_what_to_do(error: TableError, starts: list[str]) -> None:
    hints = list(iterate_hints(error))
    assert [hint.startswith(start) for hint, start in zip(hints, starts, strict=True)] == [True] * len(starts)
