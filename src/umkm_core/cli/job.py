"""The main job: every row of a table gets its class, or the reason why it has none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve, field, frozen

from umkm_core.cli.facts import FactColumns, find_fact_columns
from umkm_core.cli.masalah import KodeMasalah, Masalah
from umkm_core.cli.oddities import is_numbering, is_total
from umkm_core.cli.summary import EXAMPLES, Answer, Summary
from umkm_core.errors import ErrorCode, Fault, TableError
from umkm_core.hukum.gabung import Bacaan, Tujuan
from umkm_core.hukum.kitab import Kitab
from umkm_core.kaidah.catatan import KodeCatatan
from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.kaidah.putusan import Alasan
from umkm_core.kaidah.skala import LADDERS, NamaSkema, PutusanSkala, klasifikasi
from umkm_core.kaidah.tangga import BilaBerbeda
from umkm_core.tabel.columns import ColumnsError
from umkm_core.tabel.doubts import ACCEPTABLE, Stated
from umkm_core.tabel.reader import Row
from umkm_core.values.rupiah import Sen

if TYPE_CHECKING:
    from umkm_core.hukum.model import VersiTangga
    from umkm_core.tabel.reader import Table
    from umkm_core.values.words import OrderedLabel

_SAMPLE_ROWS: Final = 500
_ANSWERS_KEPT: Final = 4096
_BERDIRI: Final = "tanggal_berdiri"
# They speak of a class by the measures that could be read; where it is withheld there is none.
_OF_A_CLASS: Final = frozenset({KodeCatatan.UKURAN_LAIN_TIDAK_DINYATAKAN, KodeCatatan.KELAS_TURUNAN})


@frozen(kw_only=True)
class Request:
    """What is asked of every row; see ``klasifikasi``.

    Attributes:
        pada: The date whose law is asked for.
        tujuan: What the class is asked for.
        skema: Which scale.
        bila_berbeda: What to do where measures of equal standing differ.
        bacaan: How PP 7/2021 Pasal 35 is read.
        sen: What to do with sen.
        kolom: Names of columns by fact, which decide; an empty name leaves the fact out.
        satuan: What the amounts of a fact's column count, by fact.
        meski_ragu: The facts whose chosen column is taken although its name speaks of another period or a
            part.
        fakta: The facts that hold for every row.
        kitab: The book of law.
    """

    pada: date
    tujuan: Tujuan = Tujuan.PEMBERDAYAAN
    skema: NamaSkema = "umkm"
    bila_berbeda: BilaBerbeda = BilaBerbeda.TIDAK_DIPUTUSKAN
    bacaan: Bacaan = Bacaan.FUNGSI
    sen: Sen = Sen.TOLAK
    kolom: Mapping[str, str] = MappingProxyType({})
    satuan: Mapping[str, str] = MappingProxyType({})
    meski_ragu: frozenset[str] = frozenset()
    fakta: FaktaUsaha = field(factory=FaktaUsaha)
    kitab: Kitab

    def find_ladder(self) -> VersiTangga | None:
        """Return the version of the ladder that answers, or None where no law is in force."""
        return self.kitab.tangga(LADDERS[self.skema].konsep).pada(self.pada)

    def answer(self, facts: FaktaUsaha) -> Answer:
        """Return the class of one business."""
        return klasifikasi(
            facts,
            pada=self.pada,
            tujuan=self.tujuan,
            skema=self.skema,
            bila_berbeda=self.bila_berbeda,
            bacaan=self.bacaan,
            kitab=self.kitab,
        )


@frozen
class RowResult:
    """A row and its answer.

    Attributes:
        row: The row as read.
        putusan: The answer.
        masalah: What is wrong with the row.
        catatan: The notes that it carries because of the table.
    """

    row: Row
    putusan: Answer
    masalah: tuple[Masalah, ...] = ()
    catatan: tuple[KodeCatatan, ...] = ()

    @property
    def kode_catatan(self) -> tuple[str, ...]:
        """The codes of all notes, those of the answer first."""
        return (*map(str, self.putusan.kode_catatan), *map(str, self.catatan))


class BrokenRowsError(TableError):
    """Rows whose cells cannot be told apart.

    Attributes:
        total: How many there are; ``faults`` holds the first.
    """

    total: int

    def __init__(self, *faults: Fault, total: int | None = None) -> None:
        super().__init__(*faults)
        self.total = len(faults) if total is None else total

    def __str__(self) -> str:
        if self.total == len(self.faults):
            return super().__str__()
        head = f"{self.total} faults, of which the first {len(self.faults)} are"
        return "\n".join([head, *(f"- {fault}" for fault in self.faults)])


class Job:
    r"""The classification of one table: an iterator over its rows that can be used once.

    Attributes:
        table: The open table.
        request: What is asked of every row.
        columns: The columns that hold facts.
        summary: What was counted so far.

    >>> import pathlib, tempfile
    >>> from umkm_core.tabel.reader import open_table
    >>> folder = tempfile.TemporaryDirectory()
    >>> path = pathlib.Path(folder.name, "usaha.csv")
    >>> _ = path.write_text("OMZET\n400jt\n2M\n3 miliar\n", encoding="utf-8")
    >>> with open_table(path) as table:
    ...     job = Job(table, Request(pada=date(2026, 11, 21), kitab=Kitab.bawaan()))
    ...     for result in job:
    ...         print(result.row.line, result.putusan.hasil, *result.masalah)
    2 mikro
    3 None OMZET: rupiah-ambiguous
    4 kecil
    >>> job.summary.kelas["mikro"], job.summary.rows_undecided
    (1, 1)
    >>> folder.cleanup()
    """

    table: Table
    request: Request
    columns: FactColumns
    summary: Summary

    def __init__(self, table: Table, request: Request) -> None:
        """Find the columns.

        Raises:
            TableError: With all faults at once: a column is missing or cannot be told from another.
        """
        self.table = table
        self.request = request
        self._ladder = request.find_ladder()
        measures = () if self._ladder is None else tuple(ukuran.nama for ukuran in self._ladder.ukuran)
        by_founding = request.bacaan is Bacaan.TANGGAL_BERDIRI
        sample = table.peek(_SAMPLE_ROWS)
        self.columns = find_fact_columns(
            table.columns,
            [row.cells for row in sample],
            wanted=(*measures, _BERDIRI) if by_founding else measures,
            named=request.kolom,
            stated=request.fakta,
            sen=request.sen,
            said=Stated(
                units=request.satuan, in_spite=request.meski_ragu, pada=request.pada, titles=table.titles
            ),
            lines=[row.line for row in sample],
        )
        if self._ladder is not None:
            self._check_decidable(self._ladder)
        self.summary = Summary({} if self._ladder is None else dict.fromkeys(self._ladder.kelas, 0))
        self._doubts = tuple(
            Masalah(KodeMasalah.KOLOM_DIRAGUKAN, kolom=column.name)
            for column in self.columns.found
            if column.doubt is not None and column.doubt.reason in ACCEPTABLE
        )
        self._notes = (KodeCatatan.TAHUN_BUKU_LAMA,) if self.columns.find_older(request.pada) else ()
        # Real tables repeat the same few amounts, and an answer depends on nothing else.
        self._answer = lru_cache(maxsize=_ANSWERS_KEPT)(self._answer_anew)

    def __iter__(self) -> Iterator[RowResult]:
        """Yield the rows in order.

        Raises:
            BrokenRowsError: At the end, if cells of some rows could not be told apart; after the first such
                row no more rows are yielded.
        """
        faults: list[Fault] = []
        total = 0
        first = True
        while True:
            try:
                row = next(self.table, None)
            except TableError as error:
                total += 1
                faults += error.faults[: EXAMPLES - len(faults)]
                continue
            if row is None:
                break
            if not total:
                last = not self.table.peek(1)
                odd = ((first or last) and is_total(row.cells)) or (first and is_numbering(row.cells))
                yield self._result(row, odd=odd)
            first = False
        if total:
            raise BrokenRowsError(*faults, total=total)

    def _result(self, row: Row, *, odd: bool) -> RowResult:
        putusan, masalah = self._answer(self.columns.pick_cells(row.cells))
        masalah = (*masalah, *self._doubts)
        if odd:
            masalah = (*masalah, Masalah(KodeMasalah.MUNGKIN_BUKAN_USAHA))
        if row.padded:
            first_lacking = self.table.columns[-row.padded]
            masalah = (*masalah, Masalah(KodeMasalah.BARIS_PENDEK, kolom=first_lacking))
        self.summary.add(row.line, putusan, masalah, self._notes)
        return RowResult(row, putusan, masalah, self._notes)

    def _answer_anew(self, cells: tuple[str, ...]) -> tuple[Answer, tuple[Masalah, ...]]:
        facts, masalah = self.columns.read_facts(cells)
        putusan = self.request.answer(facts)
        refused = [one.fakta for one in masalah if one.fakta and getattr(facts, one.fakta) is None]
        if putusan.hasil is not None and refused:
            putusan = self._withheld(putusan, putusan.hasil, facts, refused)
        known = {one.fakta for one in masalah}
        stated = self.columns.find_cells(cells)
        unstated = [self._unstated(fact, stated) for fact in putusan.kurang if fact not in known]
        return putusan, (*masalah, *unstated)

    def _unstated(self, fact: str, cells: Mapping[str, Sequence[str]]) -> Masalah:
        column = self.columns.find_column(fact)
        if column is None:
            return Masalah(KodeMasalah.TIDAK_ADA_KOLOM, fact)
        return Masalah(KodeMasalah.TIDAK_DIISI, fact, column.name, " ".join(cells[fact]))

    def _withheld(
        self,
        putusan: Answer,
        kelas: OrderedLabel,
        facts: FaktaUsaha,
        refused: Sequence[str],
    ) -> Answer:
        """Return the answer without its outcome, if a cell that was refused may state another one.

        For the law a figure that nobody states is no obstacle where another measure suffices. One that is
        stated and cannot be read is: it may contradict.
        """
        outcomes = self._outcomes(facts, refused)
        if outcomes == {kelas}:
            return putusan
        alone = [fact for fact in refused if self._outcomes(facts, [fact]) != {kelas}]
        withheld = evolve(
            putusan,
            hasil=None,
            alasan=Alasan.FAKTA_KURANG,
            kurang=tuple(alone or refused),
            mungkin=tuple(label for label in type(kelas) if label in outcomes),
            dasar=(),
            catatan=tuple(note for note in putusan.catatan if note.kode not in _OF_A_CLASS),
        )
        if isinstance(withheld, PutusanSkala):
            return evolve(withheld, umkm=None, dasar_umkm=(), status_umkm=None)
        return withheld

    def _outcomes(self, facts: FaktaUsaha, open_facts: Sequence[str]) -> set[OrderedLabel | None]:
        """Return every class that the law may give if nothing were known of some facts; None for no class."""
        answers: list[Answer] = []
        for values in product(*(self._one_of_each_kind(fact) for fact in open_facts)):
            supposed: dict[str, Any] = dict(zip(open_facts, values, strict=True))
            answers.append(self.request.answer(evolve(facts, **supposed)))
        return {label for answer in answers for label in (answer.hasil, *answer.mungkin)}

    def _one_of_each_kind(self, fact: str) -> list[int | date | None]:
        """Return a value on every rung of a fact, or a date of founding before the law and one since."""
        ladder = self._ladder
        if ladder is not None and fact == _BERDIRI and ladder.berlaku_sejak is not None:
            return [ladder.berlaku_sejak - timedelta(days=1), ladder.berlaku_sejak]
        measures = () if ladder is None else ladder.ukuran
        rungs = [batas for ukuran in measures if ukuran.nama == fact for batas in ukuran.batas]
        bounds = [int(batas.puncak) for batas in rungs if batas.puncak is not None]
        return [0, *bounds, *(bound + 1 for bound in bounds)] if rungs else [None]

    def _check_decidable(self, ladder: VersiTangga) -> None:
        """Refuse a table none of whose rows could get a class, whatever its cells held."""
        held = [column.fact for column in self.columns.found]
        if self._may_decide(held):
            return
        measures = [ukuran.nama for ukuran in ladder.ukuran]
        lacking = [fact for fact in measures if fact not in held and self._may_decide([*held, fact])]
        near = [rejected for rejected in self.columns.rejected if rejected.fact in (lacking or measures)]
        message = "; ".join(
            [
                f"no column holds {' or '.join(lacking or measures)}, without which no row can get a class",
                f"the columns are {', '.join(map(repr, self.table.columns))}",
                *map(str, near),
            ]
        )
        fault = Fault(ErrorCode.TABLE_NO_COLUMN, message, "columns", tuple(lacking), self.table.columns)
        raise ColumnsError(fault, *(unread for rejected in near for unread in rejected.faults), rejected=near)

    def _may_decide(self, held: Sequence[str]) -> bool:
        for values in product(*([None, *self._one_of_each_kind(fact)] for fact in held)):
            supposed: dict[str, Any] = dict(zip(held, values, strict=True))
            if self.request.answer(evolve(self.request.fakta, **supposed)).hasil is not None:
                return True
        return False
