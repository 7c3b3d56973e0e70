"""What a job counted: classes, laws, notes, and the first rows of every problem.

It stays small however long the table is: counts for all rows, examples for the first.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import Factory, define, frozen

from umkm_core.cli.masalah import Kode, KodeMasalah, Masalah
from umkm_core.kaidah.catatan import KodeCatatan
from umkm_core.kaidah.putusan import Alasan, PutusanTangga
from umkm_core.kaidah.skala import PutusanSkala
from umkm_core.values.status import Status
from umkm_core.values.text import format_nama
from umkm_core.values.words import OrderedLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


Answer: TypeAlias = PutusanTangga[OrderedLabel]
"""An answer on any ladder."""

EXAMPLES: Final = 20
"""How many rows are kept of each problem."""

_UNSTATED: Final[Mapping[Kode, int]] = {KodeMasalah.TIDAK_DIISI: 1, KodeMasalah.TIDAK_ADA_KOLOM: 2}


@frozen
class Example:
    """A row with a problem.

    Attributes:
        line: The physical line on which the row starts, from 1.
        masalah: What is wrong.
        keterangan: What else is to be said of it, Indonesian.
    """

    line: int
    masalah: Masalah
    keterangan: str = ""


@define
class Group:
    """Rows with the same problem.

    Attributes:
        kalimat: What a clerk reads of it, Indonesian.
        fakta: The fact that no column holds, or None.
        count: How many rows there are.
        examples: The first of them.
    """

    kalimat: str
    fakta: str | None = None
    count: int = 0
    examples: list[Example] = Factory(list)

    def add(self, example: Example) -> None:
        """Count a row, and keep it if it is among the first."""
        self.count += 1
        if len(self.examples) < EXAMPLES:
            self.examples.append(example)


Groups: TypeAlias = dict[tuple[str, str | None], Group]
"""Rows by the code of what is wrong with them and by the column in which it stands, or the fact."""


@define
class Summary:
    """The counts of a job, made while its rows are read.

    Attributes:
        kelas: The classes of the ladder, lowest first, with the number of rows.
        rows: All rows.
        judul: What was asked, Indonesian; None before the first row.
        dasar: The citations on which the rows of a class rest.
        hukum: Rows by name of the version of the law and by status; None where there was none.
        umkm: Rows by whether they count as UMKM; empty where that is not asked.
        kurang_umkm: The facts for want of which that cannot be told of some rows.
        catatan: Rows by code of the notes that their answers carry.
        undecided: Rows without a class, by the first reason and its column.
        warnings: Problems that keep no row undecided, by code and column.
    """

    kelas: dict[str, int]
    rows: int = 0
    judul: str | None = None
    dasar: dict[str, dict[str, None]] = Factory(dict)
    hukum: Counter[tuple[str | None, Status | None]] = Factory(Counter)
    umkm: Counter[bool | None] = Factory(Counter)
    kurang_umkm: dict[str, None] = Factory(dict)
    catatan: Counter[KodeCatatan] = Factory(Counter)
    undecided: Groups = Factory(dict)
    warnings: Groups = Factory(dict)

    @property
    def rows_undecided(self) -> int:
        """Rows without a class."""
        return self.rows - sum(self.kelas.values())

    def add(
        self,
        line: int,
        putusan: Answer,
        masalah: Iterable[Masalah],
        catatan: Iterable[KodeCatatan] = (),
    ) -> None:
        """Count a row.

        Args:
            line: The physical line on which it starts.
            putusan: The answer.
            masalah: What is wrong with the row.
            catatan: The notes that it carries because of the table.
        """
        self.rows += 1
        self.judul = putusan.judul
        self.hukum[putusan.era, putusan.status] += 1
        if isinstance(putusan, PutusanSkala):
            self.umkm[putusan.umkm] += 1
            self.kurang_umkm.update(dict.fromkeys(putusan.kurang_umkm))
        self.catatan.update({*putusan.kode_catatan, *catatan})
        reason = None
        if putusan.alasan is not None:
            reason, remark = _reason(putusan, putusan.alasan, masalah)
            _group(self.undecided, reason).add(Example(line, reason, remark))
        else:
            label = str(putusan.hasil)
            self.kelas[label] += 1
            self.dasar.setdefault(label, {}).update(dict.fromkeys(map(str, putusan.dasar)))
        for one in masalah:
            if one is not reason and one.kode not in _UNSTATED:
                _group(self.warnings, one).add(Example(line, one))


def _group(groups: Groups, masalah: Masalah) -> Group:
    fakta = masalah.fakta if masalah.kolom is None else None
    return groups.setdefault((str(masalah.kode), masalah.tempat), Group(masalah.kalimat, fakta))


def _reason(putusan: Answer, alasan: Alasan, masalah: Iterable[Masalah]) -> tuple[Masalah, str]:
    """Return the first reason why an answer has no outcome, and a remark on it."""
    if alasan is Alasan.FAKTA_KURANG:
        missing = [one for one in masalah if one.fakta in putusan.kurang]
        # A cell that was refused says more than one that is empty, and that more than a missing column.
        return min(missing, key=lambda one: _UNSTATED.get(one.kode, 0)), ""
    alone = (
        f"{format_nama(nama)}: {kelas}" for nama, kelas in putusan.per_ukuran.items() if kelas is not None
    )
    possible = " atau ".join(map(str, putusan.mungkin))
    remark = ", ".join(alone) if putusan.konflik else f"mungkin {possible}" if possible else ""
    return Masalah(alasan), remark
