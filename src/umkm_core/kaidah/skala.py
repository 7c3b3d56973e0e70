"""The size of a business: mikro, kecil, menengah or besar, under the law of a date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeAlias, TypeVar, overload

from attrs import field, fields, frozen

from umkm_core.entitas.usaha import Usaha
from umkm_core.errors import ErrorCode, Fault, HukumError
from umkm_core.hukum.gabung import Bacaan, Berdiri, Tujuan
from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.model import VersiTangga
from umkm_core.hukum.rujukan import Rujukan
from umkm_core.hukum.status import Status
from umkm_core.kaidah.catatan import Catatan, KodeCatatan
from umkm_core.kaidah.fakta import FaktaUsaha, fakta
from umkm_core.kaidah.kemandirian import Kepemilikan, decide_kemandirian
from umkm_core.kaidah.putusan import Alasan, Langkah, Putusan
from umkm_core.kaidah.tangga import (
    BilaBerbeda,
    Letak,
    Pertanyaan,
    decide,
    langkah_of,
    place,
)
from umkm_core.values.checks import check_date, check_option, raise_faults
from umkm_core.values.frozen_mapping import FrozenMapping
from umkm_core.values.skala import OrderedLabel, SkalaBPS, SkalaIndustri, SkalaUsaha
from umkm_core.values.tanggal import format_tanggal

if TYPE_CHECKING:
    from datetime import date

LabelT_co = TypeVar("LabelT_co", bound=OrderedLabel, covariant=True)
NamaSkema: TypeAlias = Literal["umkm", "bps", "industri"]

_VERSIONS_KEPT: Final = 256
_FACTS: Final = frozenset(attribute.name for attribute in fields(FaktaUsaha))


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


@frozen
class _Skema:
    konsep: str
    labels: type[OrderedLabel]
    judul: str


_SKEMA: Final[Mapping[str, _Skema]] = {
    "umkm": _Skema("usaha.skala", SkalaUsaha, "Skala usaha"),
    "bps": _Skema("usaha.skala_bps", SkalaBPS, "Skala menurut tenaga kerja (BPS)"),
    "industri": _Skema("usaha.skala_industri", SkalaIndustri, "Skala usaha industri"),
}


@frozen
class _UraianTangga:
    """The comparisons of an answer, kept until someone asks."""

    versi: VersiTangga
    fakta: FaktaUsaha
    letak: Letak
    dipakai: tuple[int, ...]

    def langkah(self) -> Iterator[Langkah]:
        return langkah_of(self.versi, _measures_of(self.versi)(self.fakta), self.letak, self.dipakai)


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
    _check_arguments(usaha, pada, tujuan, skema, bila_berbeda, bacaan, kitab)
    book = Kitab.bawaan() if kitab is None else kitab
    facts = fakta(usaha, pada=pada, perkiraan=perkiraan) if isinstance(usaha, Usaha) else usaha
    scheme = _SKEMA[skema]
    versi = book.tangga(scheme.konsep).pada(pada)
    if versi is None:
        content = _without_law(facts)
    else:
        pertanyaan = Pertanyaan(tujuan, bacaan, _founded(versi, facts), bila_berbeda)
        content = _by_ladder(versi, facts, pertanyaan, _labels_of(scheme.labels, versi), pada)
        if skema == "umkm":
            content = _with_ownership(content, facts, book, pada)
    content["catatan"] += _horizon(book, pada)
    answer = PutusanSkala if skema == "umkm" else PutusanTangga[Any]
    return answer(judul=scheme.judul, pada=pada, kitab=book.digest, **content)


_Fields: TypeAlias = dict[str, Any]
"""The fields of an answer on their way into it."""


def _without_law(facts: FaktaUsaha) -> _Fields:
    return {"hasil": None, "alasan": Alasan.TIDAK_ADA_HUKUM, "catatan": facts.catatan}


def _by_ladder(
    versi: VersiTangga,
    facts: FaktaUsaha,
    pertanyaan: Pertanyaan,
    labels: Mapping[str | None, OrderedLabel | None],
    pada: date,
) -> _Fields:
    letak = place(versi, _measures_of(versi)(facts))
    keputusan = decide(versi, letak, pertanyaan)
    started = versi.mulai_terbaca(pada)
    return {
        "hasil": labels[keputusan.kelas],
        "alasan": keputusan.alasan,
        "kurang": keputusan.kurang,
        "mungkin": tuple(labels[label] for label in keputusan.mungkin),
        "konflik": keputusan.konflik,
        "per_ukuran": FrozenMapping({nama: labels[kelas] for nama, kelas in keputusan.per_ukuran}),
        "dasar": keputusan.dasar,
        "status": keputusan.status if started else max(keputusan.status, Status.BELUM_TERKONFIRMASI),
        "catatan": facts.catatan + keputusan.catatan + (() if started else (_unread_start(versi),)),
        "era": versi.nama,
        "uraian": _UraianTangga(versi, facts, letak, keputusan.dipakai),
    }


def _with_ownership(content: _Fields, facts: FaktaUsaha, book: Kitab, pada: date) -> _Fields:
    """Add whether the business counts as UMKM, and the size that the law gives to foreign investment."""
    pma = book.parameter("usaha.pma").pada(pada) if facts.pma else None
    if pma is not None:
        note = Catatan.make(KodeCatatan.PMA_USAHA_BESAR, dasar=pma.dasar)
        return {
            **content,
            "hasil": SkalaUsaha(str(pma.nilai)),
            "alasan": None,
            "kurang": (),
            "mungkin": (),
            "konflik": False,
            "dasar": pma.dasar,
            "status": pma.status,
            "catatan": (*facts.catatan, note),
            "era": pma.nama,
            "uraian": None,
            "umkm": False,
            "dasar_umkm": pma.dasar,
            "status_umkm": pma.status,
        }
    classes = content["mungkin"] if content["hasil"] is None else (content["hasil"],)
    kepemilikan = Kepemilikan(facts.pma, facts.bagian_dari, facts.milik_perorangan)
    kemandirian = decide_kemandirian(book.tabel("usaha.kemandirian").pada(pada), classes, kepemilikan)
    return {
        **content,
        "catatan": content["catatan"] + kemandirian.catatan,
        "umkm": kemandirian.umkm,
        "dasar_umkm": kemandirian.dasar,
        "status_umkm": kemandirian.status,
    }


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
    if not isinstance(skema, str) or skema not in _SKEMA:
        text = f"needs one of {', '.join(_SKEMA)}"
        faults.append(Fault(ErrorCode.NOT_AN_OPTION, text, "skema", skema, tuple(_SKEMA)))
    if kitab is not None and not isinstance(kitab, Kitab):
        faults.append(Fault(ErrorCode.NOT_AN_OPTION, "needs a Kitab or None", "kitab", kitab))
    raise_faults(faults)


@lru_cache(maxsize=_VERSIONS_KEPT)
def _measures_of(versi: VersiTangga) -> Callable[[FaktaUsaha], tuple[int | None, ...]]:
    """Return the function that reads the measures of a version from facts, in its order."""
    names = tuple(ukuran.nama for ukuran in versi.ukuran)
    unknown = [nama for nama in names if nama not in _FACTS]
    if unknown:
        text = "no fact of a business has this name"
        raise HukumError(*(Fault(ErrorCode.HUKUM_UNKNOWN, text, versi.nama, nama) for nama in unknown))
    getters = tuple(attrgetter(nama) for nama in names)
    return lambda facts: tuple(getter(facts) for getter in getters)


@lru_cache(maxsize=_VERSIONS_KEPT)
def _labels_of(labels: type[OrderedLabel], versi: VersiTangga) -> Mapping[str | None, OrderedLabel | None]:
    """Return the member of ``labels`` for each word of a version; None stands for itself."""
    words = {member.value for member in labels}
    unknown = [word for word in versi.kelas if word not in words]
    if unknown:
        text = f"{labels.__name__} has no such class"
        raise HukumError(*(Fault(ErrorCode.HUKUM_LABEL, text, versi.nama, word) for word in unknown))
    return {None: None, **{word: labels(word) for word in versi.kelas}}


def _founded(versi: VersiTangga, facts: FaktaUsaha) -> Berdiri | None:
    if facts.tanggal_berdiri is None or versi.berlaku_sejak is None:
        return None
    return Berdiri.SEJAK if facts.tanggal_berdiri >= versi.berlaku_sejak else Berdiri.SEBELUM


def _unread_start(versi: VersiTangga) -> Catatan:
    return Catatan.make(KodeCatatan.MULAI_TIDAK_TERBACA, versi=versi.nama, dasar=versi.dasar)


def _horizon(book: Kitab, pada: date) -> tuple[Catatan, ...]:
    if pada <= book.diketahui_sampai:
        return ()
    known = format_tanggal(book.diketahui_sampai)
    return (Catatan.make(KodeCatatan.MELEWATI_KITAB, diketahui_sampai=known),)
