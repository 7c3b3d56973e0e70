"""The size of a business: mikro, kecil, menengah or besar, under the law of a date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, overload

from attrs import frozen

from umkm_core.entitas.usaha import Usaha
from umkm_core.errors import ErrorCode, Fault
from umkm_core.hukum.gabung import Bacaan, Tujuan
from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.rujukan import Rujukan
from umkm_core.kaidah.catatan import Catatan, KodeCatatan
from umkm_core.kaidah.era import Era, Ladder, UraianTangga, decide_cell, find_era
from umkm_core.kaidah.fakta import FaktaUsaha, fakta
from umkm_core.kaidah.kemandirian import Pma, decide_kemandirian, find_aturan
from umkm_core.kaidah.letak import Letak, place, place_berdiri
from umkm_core.kaidah.putusan import Alasan, PutusanTangga
from umkm_core.kaidah.tangga import BilaBerbeda, make_pertanyaan
from umkm_core.kosakata.skala import SkalaBPS, SkalaIndustri, SkalaUsaha
from umkm_core.values.checks import check_date, check_flag, check_option, check_type, raise_faults
from umkm_core.values.status import Status
from umkm_core.values.text import format_nama

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NamaSkema: TypeAlias = Literal["umkm", "bps", "industri"]

LADDERS: Final[Mapping[NamaSkema, Ladder]] = {
    "umkm": Ladder("usaha.skala", "Skala usaha", SkalaUsaha, FaktaUsaha),
    "bps": Ladder("usaha.skala_bps", "Skala menurut tenaga kerja (BPS)", SkalaBPS, FaktaUsaha),
    "industri": Ladder("usaha.skala_industri", "Skala usaha industri", SkalaIndustri, FaktaUsaha),
}
"""The ladders by the name of their scheme."""


@frozen(kw_only=True)
class PutusanSkala(PutusanTangga[SkalaUsaha]):
    """The size of a business under the UMKM law.

    Attributes:
        umkm: Whether it counts as UMKM: independent, and mikro, kecil or menengah; None where that cannot be
            told.
        dasar_umkm: Citations on which ``umkm`` rests.
        status_umkm: How sure the weakest of them is; None where no rule was used.
        kurang_umkm: Names of the facts that are missing to tell.
    """

    umkm: bool | None = None
    dasar_umkm: tuple[Rujukan, ...] = ()
    status_umkm: Status | None = None
    kurang_umkm: tuple[str, ...] = ()

    def _baris_tambahan(self) -> list[str]:
        word = "tidak dapat dikatakan" if self.umkm is None else ("ya" if self.umkm else "bukan")
        dasar = "".join(f" [{rujukan}]" for rujukan in self.dasar_umkm)
        status = "" if self.status_umkm is None else f" (status sumber: {self.status_umkm})"
        return [f"UMKM: {word}{dasar}{status}"]


@overload
def klasifikasi(
    usaha: Usaha | FaktaUsaha,
    *,
    pada: date,
    tujuan: Tujuan = ...,
    skema: Literal["umkm"] = ...,
    bila_berbeda: BilaBerbeda = ...,
    bacaan: Bacaan = ...,
    perkiraan: bool = ...,
    kitab: Kitab | None = ...,
) -> PutusanSkala: ...
@overload
def klasifikasi(
    usaha: Usaha | FaktaUsaha,
    *,
    pada: date,
    tujuan: Tujuan = ...,
    skema: Literal["bps"],
    bila_berbeda: BilaBerbeda = ...,
    bacaan: Bacaan = ...,
    perkiraan: bool = ...,
    kitab: Kitab | None = ...,
) -> PutusanTangga[SkalaBPS]: ...
@overload
def klasifikasi(
    usaha: Usaha | FaktaUsaha,
    *,
    pada: date,
    tujuan: Tujuan = ...,
    skema: Literal["industri"],
    bila_berbeda: BilaBerbeda = ...,
    bacaan: Bacaan = ...,
    perkiraan: bool = ...,
    kitab: Kitab | None = ...,
) -> PutusanTangga[SkalaIndustri]: ...
def klasifikasi(
    usaha: Usaha | FaktaUsaha,
    *,
    pada: date,
    tujuan: Tujuan = Tujuan.PEMBERDAYAAN,
    skema: NamaSkema = "umkm",
    bila_berbeda: BilaBerbeda = BilaBerbeda.TIDAK_DIPUTUSKAN,
    bacaan: Bacaan = Bacaan.FUNGSI,
    perkiraan: bool = False,
    kitab: Kitab | None = None,
) -> PutusanTangga[Any]:
    """Return the size of a business on a date, with the articles it follows from.

    Args:
        usaha: The business, or facts already read from it.
        pada: The date whose law is asked for; also the date by which a tahun buku must have ended.
        tujuan: What the class is asked for; under PP 7/2021 it picks the measure.
        skema: ``"umkm"`` for the size under the UMKM law, ``"bps"`` for the head-count of statistics,
            ``"industri"`` for the size of an industrial business; the last two answer with labels of their
            own.
        bila_berbeda: What to do where net worth and sales point to different classes (UU 20/2008).
        bacaan: How PP 7/2021 Pasal 35 is read: by purpose, or by the date of founding.
        perkiraan: Whether an estimate of the running year may be used; for a ``Usaha`` only.
        kitab: The book of law; None means the one that ships.

    Returns:
        The answer. ``hasil`` is None, never a default, where no law is in force, a fact is missing, facts
        contradict or the law draws no line; ``alasan`` says which.

    Raises:
        InvalidTypeError: where an argument is of the wrong type.
        InvalidValueError: where ``skema`` or another choice is not one that exists, or ``perkiraan`` is asked
            of facts that are read already.
        HukumError: where a ladder of ``kitab`` has a label or a measure that this function does not know.

    >>> from datetime import date
    >>> from umkm_core import FaktaUsaha, klasifikasi
    >>> putusan = klasifikasi(FaktaUsaha(hasil_penjualan=400_000_000), pada=date(2026, 11, 21))
    >>> putusan.hasil, [str(rujukan) for rujukan in putusan.dasar]
    (<SkalaUsaha.MIKRO: 'mikro'>, ['PP 7/2021 Pasal 35 ayat (5) huruf a'])
    >>> klasifikasi(FaktaUsaha(hasil_penjualan=400_000_000), pada=date(2020, 1, 1)).hasil
    <SkalaUsaha.KECIL: 'kecil'>
    """
    usual = (
        type(pada) is date
        and type(tujuan) is Tujuan
        and type(bila_berbeda) is BilaBerbeda
        and type(bacaan) is Bacaan
        and type(usaha) is FaktaUsaha
        and type(skema) is str
        and skema == "umkm"
        and perkiraan is False
        and kitab is None
    )
    if not usual:
        _check_arguments(usaha, pada, tujuan, skema, bila_berbeda, bacaan, perkiraan, kitab)
    book = Kitab.bawaan() if kitab is None else kitab
    facts = usaha if isinstance(usaha, FaktaUsaha) else fakta(usaha, pada=pada, perkiraan=perkiraan)
    horizon = _horizon(book) if pada > book.diketahui_sampai else ()
    ladder = LADDERS[skema]
    era = find_era(book, ladder, pada)
    if era is None:
        return _without_law(ladder, facts, pada, book, horizon)
    berdiri = place_berdiri(era.versi, facts.tanggal_berdiri)
    pertanyaan = make_pertanyaan(tujuan, bacaan, berdiri, bila_berbeda)
    nilai = era.measures(facts)
    letak = place(era.versi, nilai)
    read = _notes_of(facts, era, nilai, letak)
    cell: Any = decide_cell(era, letak, pertanyaan)
    common: dict[str, Any] = {
        "judul": ladder.judul,
        "hasil": cell.hasil,
        "alasan": cell.alasan,
        "kurang": cell.kurang,
        "mungkin": cell.mungkin,
        "dasar": cell.dasar,
        "status": cell.status,
        "pada": pada,
        "era": era.versi.nama,
        "kitab": book.digest,
        "per_ukuran": cell.per_ukuran,
        "konflik": cell.konflik,
        "uraian": UraianTangga(era.versi, nilai, letak, cell.dipakai),
    }
    if ladder.labels is not SkalaUsaha:
        return PutusanTangga[Any](**common, catatan=read + cell.catatan + horizon)
    aturan = find_aturan(book, pada)
    if aturan.pma is not None and facts.pma:
        return _foreign(aturan.pma, common, read + aturan.pma.catatan + horizon)
    unstated: tuple[Catatan, ...] = ()
    if aturan.pma is not None and facts.pma is None and cell.hasil is not aturan.pma.skala:
        unstated = (aturan.pma.tidak_dinyatakan,)
    owned = (facts.pma, facts.bagian_dari, facts.milik_perorangan)
    kemandirian = decide_kemandirian(aturan, cell.mungkin or (cell.hasil,), owned)
    return PutusanSkala(
        **common,
        catatan=read + cell.catatan + unstated + kemandirian.catatan + horizon,
        umkm=kemandirian.umkm,
        dasar_umkm=kemandirian.dasar,
        status_umkm=kemandirian.status,
        kurang_umkm=kemandirian.kurang,
    )


def _without_law(
    ladder: Ladder, facts: FaktaUsaha, pada: date, book: Kitab, horizon: tuple[Catatan, ...]
) -> PutusanTangga[Any]:
    answer = PutusanSkala if ladder.labels is SkalaUsaha else PutusanTangga[Any]
    return answer(
        judul=ladder.judul,
        hasil=None,
        alasan=Alasan.TIDAK_ADA_HUKUM,
        catatan=facts.catatan + horizon,
        pada=pada,
        kitab=book.digest,
    )


def _foreign(pma: Pma, by_figures: dict[str, Any], catatan: tuple[Catatan, ...]) -> PutusanSkala:
    """Return the answer for foreign investment, whose size the law says and not the figures."""
    return PutusanSkala(
        judul=by_figures["judul"],
        hasil=pma.skala,
        dasar=pma.dasar,
        status=pma.status,
        catatan=catatan,
        pada=by_figures["pada"],
        era=pma.nama,
        kitab=by_figures["kitab"],
        per_ukuran=by_figures["per_ukuran"],
        uraian=by_figures["uraian"]._replace(dipakai=()),
        umkm=False,
        dasar_umkm=pma.dasar,
        status_umkm=pma.status,
    )


def _notes_of(facts: FaktaUsaha, era: Era, nilai: Sequence[Any], letak: Letak) -> tuple[Catatan, ...]:
    """Return the notes on how the facts of this ladder were read, and on values that it does not classify."""
    if not facts.catatan and None not in letak:
        return ()
    outside = tuple(
        Catatan.make(KodeCatatan.DI_LUAR_TANGGA, ukuran=format_nama(ukuran.nama))
        for ukuran, one, rung in zip(era.versi.ukuran, nilai, letak, strict=True)
        if rung is None and one is not None
    )
    if not facts.catatan:
        return outside
    names = {format_nama(ukuran.nama) for ukuran in era.versi.ukuran}
    mine = tuple(note for note in facts.catatan if dict(note.rincian).get("ukuran", "") in {"", *names})
    return mine + outside


def _check_arguments(
    usaha: object,
    pada: object,
    tujuan: object,
    skema: object,
    bila_berbeda: object,
    bacaan: object,
    perkiraan: object,
    kitab: object,
) -> None:
    faults = [
        check_date(pada, "pada"),
        check_option(tujuan, Tujuan, "tujuan"),
        check_option(bila_berbeda, BilaBerbeda, "bila_berbeda"),
        check_option(bacaan, Bacaan, "bacaan"),
        check_type(usaha, (Usaha, FaktaUsaha), "usaha"),
        check_flag(perkiraan, "perkiraan"),
        None if kitab is None else check_type(kitab, Kitab, "kitab"),
    ]
    if perkiraan is True and isinstance(usaha, FaktaUsaha):
        text = "facts are read already; give perkiraan to fakta(), or a Usaha here"
        faults.append(Fault(ErrorCode.CONTRADICTION, text, "perkiraan", perkiraan))
    if type(skema) is not str or skema not in LADDERS:
        text = f"needs one of {', '.join(LADDERS)}"
        faults.append(Fault(ErrorCode.NOT_AN_OPTION, text, "skema", skema, tuple(LADDERS)))
    raise_faults(faults)


def _horizon(book: Kitab) -> tuple[Catatan, ...]:
    from umkm_core.values.tanggal import format_tanggal  # noqa: PLC0415 - only such an answer needs it

    known = format_tanggal(book.diketahui_sampai)
    return (Catatan.make(KodeCatatan.MELEWATI_KITAB, diketahui_sampai=known),)
