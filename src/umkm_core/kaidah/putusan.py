"""Answers: an outcome, or the reason there is none, with the articles it follows from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Generic, NoReturn, Protocol, TypeVar

from attrs import field, frozen

from umkm_core.errors import ErrorCode, Fault, UndecidedError
from umkm_core.hukum.rujukan import Rujukan
from umkm_core.kaidah.catatan import Catatan, KodeCatatan
from umkm_core.values.bilangan import Angka, Satuan, format_nilai
from umkm_core.values.frozen_mapping import FrozenMapping
from umkm_core.values.status import Status
from umkm_core.values.text import format_nama
from umkm_core.values.words import OrderedLabel, WordEnum

if TYPE_CHECKING:
    from collections.abc import Iterator

T_co = TypeVar("T_co", covariant=True)


class Alasan(WordEnum):
    """Why an answer has no outcome."""

    TIDAK_ADA_HUKUM = "tidak-ada-hukum"
    """The book of law holds no rule for the date."""
    FAKTA_KURANG = "fakta-kurang"
    """A fact is missing; ``kurang`` names it."""
    FAKTA_BERTENTANGAN = "fakta-bertentangan"
    """Facts point to different outcomes and the law does not say which holds."""
    HUKUM_TIDAK_MEMISAHKAN = "hukum-tidak-memisahkan"
    """The law draws no line between the possible outcomes."""


KALIMAT_ALASAN = {
    Alasan.TIDAK_ADA_HUKUM: "kitab hukum tidak memuat aturan untuk tanggal itu",
    Alasan.FAKTA_KURANG: "fakta kurang",
    Alasan.FAKTA_BERTENTANGAN: "fakta bertentangan",
    Alasan.HUKUM_TIDAK_MEMISAHKAN: "hukum tidak memisahkan kelas-kelas yang mungkin",
}
"""What an end user reads of each reason, Indonesian."""


@frozen(kw_only=True)
class Langkah:
    """One comparison of an answer, with its numbers.

    Attributes:
        ukuran: The fact compared, ``hasil_penjualan``.
        satuan: Its unit.
        nilai: Its value.
        bawah: The bound of the rung below, or None on the lowest rung.
        atas: The bound of the rung, or None on the highest.
        bawah_termasuk: Whether ``bawah`` itself belongs to this rung (*paling sedikit*).
        atas_termasuk: Whether ``atas`` itself belongs to this rung (*paling banyak*).
        kelas: Labels of the rung; none where it takes other measures to make a class.
        dipakai: Whether the outcome rests on it.
        dasar: Citations of the rung.
    """

    ukuran: str
    satuan: Satuan
    nilai: Angka | Fraction
    bawah: Angka | None
    atas: Angka | None
    bawah_termasuk: bool
    atas_termasuk: bool
    kelas: tuple[str, ...]
    dipakai: bool
    dasar: tuple[Rujukan, ...]

    def __str__(self) -> str:
        bounds: list[str] = []
        if self.bawah is not None:
            word = "paling sedikit" if self.bawah_termasuk else "lebih dari"
            bounds.append(f"{word} {format_nilai(self.bawah, self.satuan)}")
        if self.atas is not None:
            word = "paling banyak" if self.atas_termasuk else "kurang dari"
            bounds.append(f"{word} {format_nilai(self.atas, self.satuan)}")
        nilai = format_nilai(self.nilai, self.satuan)
        kelas = f": {' atau '.join(self.kelas)}" if self.kelas else ""
        dasar = "; ".join(str(rujukan) for rujukan in self.dasar)
        return f"{format_nama(self.ukuran)} {nilai}, {' dan '.join(bounds)}{kelas} [{dasar}]"


class Uraian(Protocol):
    """What can retell the comparisons of an answer."""

    @property
    def nilai(self) -> Sequence[object]:
        """The values compared; answers about other values are other answers."""
        ...

    def langkah(self) -> Iterator[Langkah]:
        """Yield the comparisons."""
        ...


def _values_of(uraian: Uraian | None) -> tuple[object, ...]:
    return () if uraian is None else tuple(uraian.nilai)


@frozen(kw_only=True)
class Putusan(Generic[T_co]):
    """An answer.

    Missing facts, contradictions and a silent law never raise and are never a default: ``hasil`` is None
    then, and ``alasan`` says why.

    Attributes:
        judul: What was asked, Indonesian.
        hasil: The outcome, or None.
        alasan: Why there is none, or None.
        kurang: Names of the facts that are missing.
        mungkin: The outcomes that remain possible, where there is none; lowest first.
        dasar: Citations of the very rules used.
        status: How sure the weakest of them and of the version itself is; None where no version answered.
        catatan: Notes.
        pada: The date the law was asked for.
        era: Name of the version of the law that answered, or None.
        kitab: Digest of the book of law.
    """

    judul: str
    hasil: T_co | None
    alasan: Alasan | None = None
    kurang: tuple[str, ...] = ()
    mungkin: tuple[T_co, ...] = ()
    dasar: tuple[Rujukan, ...] = ()
    status: Status | None = None
    catatan: tuple[Catatan, ...] = ()
    pada: date
    era: str | None = None
    kitab: str = field(repr=False)
    _uraian: Uraian | None = field(default=None, repr=False, eq=_values_of, alias="uraian")

    @property
    def langkah(self) -> tuple[Langkah, ...]:
        """Each comparison with its numbers; made when asked for."""
        return () if self._uraian is None else tuple(self._uraian.langkah())

    @property
    def kode_catatan(self) -> tuple[KodeCatatan, ...]:
        """The codes of the notes, in their order."""
        return tuple(catatan.kode for catatan in self.catatan)

    def wajib(self) -> T_co:
        """Return the outcome.

        Raises:
            UndecidedError: where there is none; its message says why.
        """
        if self.hasil is None:
            why = self._why()
            raise UndecidedError(
                Fault(ErrorCode.UNDECIDED, f"no outcome: {why}", "hasil", candidates=self.mungkin)
            )
        return self.hasil

    def _why(self) -> str:
        parts = [KALIMAT_ALASAN[self.alasan]] if self.alasan else []
        if self.kurang:
            parts.append("tidak dinyatakan: " + ", ".join(format_nama(nama) for nama in self.kurang))
        if self.mungkin:
            parts.append("mungkin " + " atau ".join(str(label) for label in self.mungkin))
        return "; ".join(parts)

    def jelaskan(self) -> str:
        """Return the answer with its reasons, Indonesian, several lines."""
        from umkm_core.values.tanggal import format_tanggal  # noqa: PLC0415 - only an explanation needs it

        hasil = f"tidak diputuskan ({self._why()})" if self.hasil is None else str(self.hasil)
        lines = [f"{self.judul} per {format_tanggal(self.pada)}: {hasil}", *self._baris_tambahan()]
        if self.era is not None:
            lines.append(f"Hukum: {self.era}")
        used = [langkah for langkah in self.langkah if langkah.dipakai]
        other = [langkah for langkah in self.langkah if not langkah.dipakai]
        lines += [f"- {langkah}" for langkah in used]
        lines += [f"- (tidak dipakai) {langkah}" for langkah in other]
        if self.dasar:
            lines.append("Dasar: " + "; ".join(str(rujukan) for rujukan in self.dasar))
        if self.status is not None:
            lines.append(f"Status sumber: {self.status}")
        lines += [f"Catatan [{catatan.kode}]: {catatan}" for catatan in self.catatan]
        return "\n".join(lines)

    def _baris_tambahan(self) -> list[str]:
        return []

    def __bool__(self) -> NoReturn:
        msg = "an answer is neither true nor false; ask its .hasil"
        raise TypeError(msg)


LabelT_co = TypeVar("LabelT_co", bound=OrderedLabel, covariant=True)


@frozen(kw_only=True)
class PutusanTangga(Putusan[LabelT_co], Generic[LabelT_co]):
    """An answer on a ladder.

    Attributes:
        per_ukuran: The class by each stated measure alone; None where it alone does not give one.
        konflik: Whether measures of equal standing point to different classes.
    """

    per_ukuran: Mapping[str, LabelT_co | None] = field(factory=lambda: FrozenMapping({}))
    konflik: bool = False
