"""The size of a business: mikro, kecil, menengah or besar, under the law of a date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Generic, Literal, TypeAlias, TypeVar, overload

from attrs import field, frozen

from umkm_core.entitas.usaha import Usaha
from umkm_core.errors import ErrorCode, Fault
from umkm_core.hukum.gabung import Bacaan, Tujuan
from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.rujukan import Rujukan
from umkm_core.hukum.status import Status
from umkm_core.kaidah.catatan import Catatan, KodeCatatan
from umkm_core.kaidah.cells import SKEMA, UraianTangga, find_berdiri, find_cell, find_era
from umkm_core.kaidah.fakta import FaktaUsaha, fakta
from umkm_core.kaidah.putusan import Alasan, Putusan
from umkm_core.kaidah.tangga import BilaBerbeda, place
from umkm_core.values.checks import check_date, check_option, raise_faults
from umkm_core.values.frozen_mapping import FrozenMapping
from umkm_core.values.skala import OrderedLabel, SkalaBPS, SkalaIndustri, SkalaUsaha

LabelT_co = TypeVar("LabelT_co", bound=OrderedLabel, covariant=True)
NamaSkema: TypeAlias = Literal["umkm", "bps", "industri"]


@frozen(kw_only=True)
class PutusanTangga(Putusan[LabelT_co], Generic[LabelT_co]):
    """An answer on a ladder.

    Attributes:
        per_ukuran: The class by each stated measure alone; None where it alone does not give one.
        konflik: Whether measures of equal standing point to different classes.
    """

    per_ukuran: Mapping[str, LabelT_co | None] = field(factory=lambda: FrozenMapping({}))
    konflik: bool = False


@frozen(kw_only=True)
class PutusanSkala(PutusanTangga[SkalaUsaha]):
    """The size of a business under the UMKM law.

    Attributes:
        umkm: Whether it counts as UMKM: independent, and mikro, kecil or menengah; None where that cannot be
            told.
        dasar_umkm: Citations on which ``umkm`` rests.
        status_umkm: How sure the weakest of them is; None where no rule was used.
    """

    umkm: bool | None = None
    dasar_umkm: tuple[Rujukan, ...] = ()
    status_umkm: Status | None = None

    def _baris_tambahan(self) -> list[str]:
        word = "tidak dapat dikatakan" if self.umkm is None else ("ya" if self.umkm else "bukan")
        dasar = "".join(f" [{rujukan}]" for rujukan in self.dasar_umkm)
        return [f"UMKM: {word}{dasar}"]


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
        InvalidValueError: where ``skema`` or another choice is not one that exists.
        HukumError: where a ladder of ``kitab`` has a label or a measure that this function does not know.

    >>> from datetime import date
    >>> from umkm_core import FaktaUsaha, klasifikasi
    >>> putusan = klasifikasi(FaktaUsaha(hasil_penjualan=400_000_000), pada=date(2026, 11, 21))
    >>> putusan.hasil, [str(rujukan) for rujukan in putusan.dasar]
    (<SkalaUsaha.MIKRO: 'mikro'>, ['PP 7/2021 Pasal 35 ayat (5) huruf a'])
    >>> klasifikasi(FaktaUsaha(hasil_penjualan=400_000_000), pada=date(2020, 1, 1)).hasil
    <SkalaUsaha.KECIL: 'kecil'>
    """
    if not (
        type(pada) is date
        and type(tujuan) is Tujuan
        and type(bila_berbeda) is BilaBerbeda
        and type(bacaan) is Bacaan
        and type(usaha) is FaktaUsaha
        and kitab is None
        and skema == "umkm"
    ):  # anything but the usual question is looked at more closely
        _check_arguments(usaha, pada, tujuan, skema, bila_berbeda, bacaan, kitab)
    book = Kitab.bawaan() if kitab is None else kitab
    facts = usaha if isinstance(usaha, FaktaUsaha) else fakta(usaha, pada=pada, perkiraan=perkiraan)
    answer = PutusanSkala if skema == "umkm" else PutusanTangga[Any]
    horizon = _horizon(book) if pada > book.diketahui_sampai else ()
    era = find_era(book, skema, pada)
    if era is None:
        return answer(
            judul=SKEMA[skema].judul,
            hasil=None,
            alasan=Alasan.TIDAK_ADA_HUKUM,
            catatan=facts.catatan + horizon,
            pada=pada,
            kitab=book.digest,
        )
    nilai = era.measures(facts)
    letak = place(era.versi, nilai)
    berdiri = None if facts.tanggal_berdiri is None else find_berdiri(era, facts.tanggal_berdiri)
    owned = (facts.pma, facts.bagian_dari, facts.milik_perorangan)
    cell = find_cell(era, letak, (tujuan, bacaan, berdiri, bila_berbeda), owned)
    return answer(
        judul=era.judul,
        catatan=facts.catatan + cell.catatan + horizon,
        pada=pada,
        kitab=book.digest,
        uraian=None if cell.dipakai is None else UraianTangga(era.versi, nilai, letak, cell.dipakai),
        **cell.isi,
    )


def _check_arguments(
    usaha: object,
    pada: object,
    tujuan: object,
    skema: object,
    bila_berbeda: object,
    bacaan: object,
    kitab: object,
) -> None:
    faults = [
        check_date(pada, "pada"),
        check_option(tujuan, Tujuan, "tujuan"),
        check_option(bila_berbeda, BilaBerbeda, "bila_berbeda"),
        check_option(bacaan, Bacaan, "bacaan"),
    ]
    if not isinstance(usaha, (Usaha, FaktaUsaha)):
        faults.append(Fault(ErrorCode.NOT_AN_OPTION, "needs a Usaha or FaktaUsaha", "usaha", usaha))
    if not isinstance(skema, str) or skema not in SKEMA:
        text = f"needs one of {', '.join(SKEMA)}"
        faults.append(Fault(ErrorCode.NOT_AN_OPTION, text, "skema", skema, tuple(SKEMA)))
    if kitab is not None and not isinstance(kitab, Kitab):
        faults.append(Fault(ErrorCode.NOT_AN_OPTION, "needs a Kitab or None", "kitab", kitab))
    raise_faults(faults)


def _horizon(book: Kitab) -> tuple[Catatan, ...]:
    from umkm_core.values.tanggal import format_tanggal  # noqa: PLC0415 - only such an answer needs it

    known = format_tanggal(book.diketahui_sampai)
    return (Catatan.make(KodeCatatan.MELEWATI_KITAB, diketahui_sampai=known),)
