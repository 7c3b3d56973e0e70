"""What to do about an error of the command, where an option helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from umkm_core.cli.options import WrongUsageError
from umkm_core.errors import ErrorCode
from umkm_core.tabel.columns import ColumnsError
from umkm_core.tabel.doubts import ACCEPTABLE, Reason
from umkm_core.tabel.synonyms import NOT_RUPIAH, STATED_UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from umkm_core.errors import UmkmError


def iterate_hints(error: UmkmError) -> Iterator[str]:
    """Yield what to do about an error, one line each; nothing where only the table or a file can be mended.

    >>> from umkm_core.errors import Fault
    >>> fault = Fault(ErrorCode.NOT_AN_OPTION, "needs one of umkm, bps, industri", "--skema", "oss")
    >>> [*iterate_hints(WrongUsageError(fault))]
    ['--help lists the options']
    """
    codes = {fault.code for fault in error.faults}
    rejected = error.rejected if isinstance(error, ColumnsError) else ()
    reasons = {each.reason for each in rejected}
    units = {word for each in rejected if each.reason is Reason.UNIT for word in each.detail.split()}
    if units & NOT_RUPIAH:
        yield "amounts that are no rupiah have to be converted before"
    if Reason.UNIT in reasons and not units <= NOT_RUPIAH:
        yield f"say what the amounts count with --satuan FAKTA={'|'.join(STATED_UNITS)}"
    if Reason.PART in reasons:
        yield "add up the columns that together are the whole with --kolom FAKTA=NAMA+NAMA"
    if reasons & ACCEPTABLE:
        yield "take a column in spite of that, and mark every row, with --kolom FAKTA=NAMA --meski-ragu FAKTA"
    answered = bool(reasons) and reasons <= {*ACCEPTABLE, Reason.UNIT}
    if codes & {ErrorCode.TABLE_NO_COLUMN, ErrorCode.TABLE_COLUMN_TIE} and not answered:
        yield "name the column of a fact with --kolom FAKTA=NAMA, or leave the fact out with --kolom FAKTA="
    if isinstance(error, WrongUsageError):
        yield "--help lists the options"
