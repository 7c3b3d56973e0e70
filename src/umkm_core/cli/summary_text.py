"""The summary as a clerk reads it: plain text, aligned, the same for the same table."""

from __future__ import annotations

import re
import textwrap
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from umkm_core.cli.facts import STATED_BY_WORD
from umkm_core.cli.masalah import KodeMasalah
from umkm_core.cli.output import KATA_UMKM
from umkm_core.errors import format_value
from umkm_core.hukum.gabung import Bacaan
from umkm_core.kaidah.putusan import Alasan
from umkm_core.kaidah.tangga import BilaBerbeda
from umkm_core.tabel.doubts import Reason
from umkm_core.values.bilangan import Satuan, format_nilai
from umkm_core.values.tanggal import format_tanggal
from umkm_core.values.text import format_nama

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from umkm_core.cli.job import Job
    from umkm_core.cli.summary import Example, Groups
    from umkm_core.tabel.columns import Column
    from umkm_core.tabel.doubts import Rejected

_WIDEST: Final = 60
_WIDTH: Final = 100
_KEPT: Final = "\N{NO-BREAK SPACE}"

_NAMED_BY_WORDS: Final = frozenset({Reason.PERIOD, Reason.UNIT, Reason.PART, Reason.NOT_ENDED, Reason.WORDS})
_OF_EVERY_ROW: Final = frozenset(map(str, (Alasan.TIDAK_ADA_HUKUM, KodeMasalah.KOLOM_DIRAGUKAN)))


def format_summary(job: Job, added: Mapping[str, str] | None = None) -> str:
    """Return the summary of a job that is done.

    Args:
        job: The job.
        added: The names of the added columns by what they hold, to report those that had to change.
    """
    sections = (
        _head(job),
        _columns(job, added or {}),
        _stated(job),
        _classes(job),
        _law(job),
        _notes(job),
        _undecided(job),
        _warnings(job),
    )
    return "\n\n".join("\n".join(lines) for section in sections if (lines := list(section))) + "\n"


def format_count(count: int) -> str:
    """Return a count as Indonesian writes it.

    >>> format_count(65_000)
    '65.000'
    """
    return f"{count:,}".replace(",", ".")


def format_line(text: str, *, widest: int | None = _WIDEST) -> str:
    r"""Return a text of a file as one line of signs that can be seen, cut where it is long.

    Args:
        text: Any text.
        widest: How many signs are shown; None for all.

    >>> format_line("OMZET\n(Rp)\x1b[2J")
    'OMZET (Rp)?[2J'
    """
    line = "".join(sign if sign.isprintable() else "?" for sign in re.sub(r"\s+", " ", text.strip()))
    return line if widest is None or len(line) <= widest else f"{line[:widest]}…"


def _head(job: Job) -> Iterator[str]:
    table, request = job.table, job.request
    options = [f"tujuan {request.tujuan}"] if request.skema == "umkm" else []
    if request.bacaan is not Bacaan.FUNGSI:
        options.append(f"bacaan {request.bacaan}")
    if request.bila_berbeda is not BilaBerbeda.TIDAK_DIPUTUSKAN:
        options.append(f"bila berbeda {format_nama(request.bila_berbeda.value)}")
    judul = job.summary.judul or "Skala"
    yield f"{judul} per {format_tanggal(request.pada)}" + (f" ({', '.join(options)})" if options else "")
    separator = "tab" if table.separator == "\t" else f'"{table.separator}"'
    yield format_line(table.path, widest=None)
    rows = f"{format_count(job.summary.rows)} baris"
    yield f"  {rows}, {table.encoding}, pemisah {separator}, judul kolom di baris {table.header_line}"
    for notice in table.notices:
        quoted = f": {format_value(format_line(notice.text))}" if notice.text else ""
        yield f"  baris {notice.line}: {notice.code.kalimat}{quoted}"
    if table.blank_rows:
        lines = ", ".join(map(str, table.blank_lines))
        more = ", ..." if table.blank_rows > len(table.blank_lines) else ""
        count = format_count(table.blank_rows)
        yield from _wrapped("  ", f"{count} baris kosong dilewati: baris {lines}{more}", "    ")


def _columns(job: Job, added: Mapping[str, str]) -> Iterator[str]:
    found = [
        (format_nama(column.fact), format_line(column.name) + _choice(column, job.request.pada.year - 1))
        for column in job.columns.found
    ]
    absent = [(format_nama(fact), "(tidak ada kolom)") for fact in job.columns.absent]
    passed_over = [("dilewati", _why(rejected)) for rejected in job.columns.rejected]
    changed = ", ".join(f"{field} menjadi {name}" for field, name in added.items() if field != name)
    renamed = [("diganti nama", changed)] if changed else []
    rows = [*found, *absent, *passed_over, *renamed]
    if rows:
        yield "Kolom"
    yield from _table(rows, "ll")


def _choice(column: Column, last_year: int) -> str:
    remarks: list[str] = ["dipilih"] if column.chosen else []
    if column.added:
        remarks.append("dijumlahkan")
    if column.doubt is not None:
        remarks.append(f"meskipun {_reason(column.doubt)}")
    if column.unit_stated:
        remarks.append(f"satuan dinyatakan {column.unit}")
    if column.year is not None and column.year < last_year:
        remarks.append(f"tahun buku lama: {column.year}, sedangkan {last_year} sudah berakhir")
    return f" ({', '.join(remarks)})" if remarks else ""


def _why(rejected: Rejected) -> str:
    return f"{format_line(rejected.column)} (untuk {format_nama(rejected.fact)}: {_reason(rejected)})"


def _reason(rejected: Rejected) -> str:
    words = f": {format_line(rejected.detail)}" if rejected.reason in _NAMED_BY_WORDS else ""
    return f"{rejected.reason.kalimat}{words}"


def _stated(job: Job) -> Iterator[str]:
    facts = job.request.fakta
    rows = [
        (format_nama(fact), word)
        for fact, values in STATED_BY_WORD.items()
        for word, value in values.items()
        if getattr(facts, fact) is value
    ]
    if rows:
        yield "Fakta untuk setiap baris"
        yield from _table(rows, "ll")


def _classes(job: Job) -> Iterator[str]:
    summary = job.summary
    rows = [("Kelas", "baris", "dasar")]
    rows += [
        (f"  {label}", format_count(count), "; ".join(summary.dasar.get(label, ())))
        for label, count in summary.kelas.items()
    ]
    rows.append(("  tidak diputuskan", format_count(summary.rows_undecided), ""))
    rows.append(("  jumlah", format_count(summary.rows), ""))
    yield from _table(rows, "lrl", indent="")
    if summary.umkm:
        counts = ", ".join(f"{word} {format_count(summary.umkm[key])}" for key, word in KATA_UMKM.items())
        yield f"UMKM: {counts}"
    if summary.kurang_umkm:
        missing = ", ".join(map(format_nama, summary.kurang_umkm))
        yield f"  tidak dinyatakan: {missing}; lihat --fakta"


def _law(job: Job) -> Iterator[str]:
    kitab = job.request.kitab
    yield f"Hukum (kitab {kitab.versi}, {kitab.digest[:15]})"
    counts = sorted(job.summary.hukum.items(), key=lambda item: (-item[1], str(item[0])))
    yield from _table(
        [
            (
                era or "tidak ada yang berlaku",
                format_count(count),
                "" if status is None else f"status {status}",
            )
            for (era, status), count in counts
        ],
        "lrl",
    )


def _notes(job: Job) -> Iterator[str]:
    notes = sorted(job.summary.catatan.items(), key=lambda item: (-item[1], item[0]))
    if notes:
        words = ", ".join(f"{code}{_KEPT}{format_count(count)}" for code, count in notes)
        yield from (line.replace(_KEPT, " ") for line in _wrapped("Catatan: ", words, "  "))


def _undecided(job: Job) -> Iterator[str]:
    if job.summary.rows_undecided:
        yield f"Tidak diputuskan: {format_count(job.summary.rows_undecided)} baris"
    yield from _groups(job.summary.undecided)


def _warnings(job: Job) -> Iterator[str]:
    if job.summary.warnings:
        yield "Peringatan"
    yield from _groups(job.summary.warnings)


def _groups(groups: Groups) -> Iterator[str]:
    for (code, kolom), group in sorted(groups.items(), key=lambda item: (-item[1].count, str(item[0]))):
        where = "" if kolom is None else f" di {format_line(kolom)}"
        if group.fakta is not None:
            where = f" untuk {format_nama(group.fakta)}"
        rows = f"{format_count(group.count)} baris"
        yield from _wrapped(f"  {code}: ", f"{rows}{where}; {group.kalimat}", "    ")
        alike: dict[str, list[str]] = {}
        for example in group.examples:
            alike.setdefault(_shown(example), []).append(str(example.line))
        if code in _OF_EVERY_ROW:
            # The reason is the same for every row and lies in none of them.
            continue
        for words, lines in alike.items():
            yield from _wrapped(
                "    ", f"baris {', '.join(lines)}" + (f": {words}" if words else ""), "      "
            )
        more = group.count - len(group.examples)
        if more:
            yield f"    dan {format_count(more)} baris lagi; semuanya ada di hasil"


def _shown(example: Example) -> str:
    """Return the cell as written, and what else is to be said of it."""
    nilai = example.masalah.nilai
    beside = example.masalah.pembanding
    if nilai is not None and beside is not None:
        return f"{format_value(nilai)}, tetapi jumlahnya {format_value(beside)}"
    value = "" if nilai is None else format_value(nilai) if nilai.strip() else "(kosong)"
    readings = " atau ".join(_candidate(one) for one in example.masalah.calon)
    remark = f"mungkin {readings}" if readings else example.keterangan
    return ", ".join(word for word in (value, remark) if word)


def _candidate(value: Any) -> str:  # noqa: ANN401 - what a fault holds
    return format_tanggal(value) if isinstance(value, date) else format_nilai(value, Satuan.RUPIAH)


def _wrapped(start: str, text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=start,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _table(rows: Sequence[Sequence[str]], align: str, indent: str = "  ") -> Iterator[str]:
    """Yield rows with their cells under one another, ``l`` to the left and ``r`` to the right.

    The last cell is wrapped.
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    for row in rows:
        cells: Iterable[str] = (
            cell.rjust(width) if side == "r" else cell.ljust(width)
            for cell, width, side in zip(row, widths, align, strict=False)
        )
        start = indent + "".join(f"{cell}  " for cell in cells)
        yield from _wrapped(start, row[-1], " " * len(start)) or [start.rstrip()]
