"""Facts: what the rules ask about, and how an entity is read into them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.entitas.keterangan import is_only_meant
from umkm_core.entitas.laporan import LaporanTahunan
from umkm_core.entitas.usaha import Usaha
from umkm_core.kaidah.catatan import Catatan, KodeCatatan
from umkm_core.kosakata.skala import Mandiri, SkalaUsaha
from umkm_core.values.checks import check_date, check_flag, check_type, raise_faults
from umkm_core.values.declared import Declared, to_tuple
from umkm_core.values.jangka import find_day_after
from umkm_core.values.kinds import Cacah, Hari, Rupiah, Saldo
from umkm_core.values.text import format_nama

if TYPE_CHECKING:
    from datetime import date


@frozen(kw_only=True)
class FaktaUsaha(Declared):
    """What is known of a business when a rule is asked; None is "not stated", never zero or no.

    Attributes:
        hasil_penjualan: Net annual sales, rupiah.
        modal_usaha: Capital to run it, without land and buildings of its place, rupiah.
        kekayaan_bersih: Net worth, without land and buildings of its place, rupiah; may be negative.
        nilai_investasi: Investment, without land and buildings of its place, rupiah.
        tenaga_kerja: Workers, persons.
        tanggal_berdiri: Day it was founded.
        pma: Whether it is foreign investment.
        bagian_dari: Class of the business it is part of; ``MANDIRI`` states that it is part of none.
        milik_perorangan: Whether it is owned by a person or a one-person body.
        catatan: Notes on how the facts were read; they travel into the answer.

    Raises:
        InvalidValueError: with every fault at once; InvalidTypeError where all are faults of type.

    >>> FaktaUsaha(hasil_penjualan=-1, tenaga_kerja=2.5)
    Traceback (most recent call last):
        ...
    umkm_core.errors.InvalidValueError: 2 faults
    - hasil_penjualan: an amount of money is not below zero (got -1) [rupiah-negative]
    - tenaga_kerja: a count is a whole number (int) (got 2.5) [not-an-integer]
    """

    hasil_penjualan: Rupiah | None = None
    modal_usaha: Rupiah | None = None
    kekayaan_bersih: Saldo | None = None
    nilai_investasi: Rupiah | None = None
    tenaga_kerja: Cacah | None = None
    tanggal_berdiri: Hari | None = None
    pma: bool | None = None
    bagian_dari: SkalaUsaha | Mandiri | None = None
    milik_perorangan: bool | None = None
    catatan: tuple[Catatan, ...] = field(default=(), converter=to_tuple)


_ReadMeasure = Callable[[LaporanTahunan], int | None]

_TAHUNAN: Final[dict[str, tuple[_ReadMeasure, tuple[str, ...]]]] = {
    "hasil_penjualan": (
        lambda laporan: laporan.hasil_penjualan_dihitung,
        ("penjualan_kotor", "potongan_penjualan"),
    ),
    "kekayaan_bersih": (
        lambda laporan: laporan.kekayaan_bersih_dihitung,
        ("aset", "kewajiban", "tanah_bangunan"),
    ),
    "nilai_investasi": (lambda laporan: laporan.nilai_investasi, ()),
    "tenaga_kerja": (lambda laporan: laporan.tenaga_kerja_dihitung, ()),
}


def fakta(usaha: Usaha, *, pada: date, perkiraan: bool = False) -> FaktaUsaha:
    """Read a business into the facts that hold on ``pada``.

    An annual figure is that of the last tahun buku that had ended by ``pada``. Where that year does not state
    it, the latest earlier year that does is used, with a note; figures are never annualised, averaged or
    carried forward silently. A report that is only urged, planned or aimed at is left out, with a note;
    it says so itself, in its own ``keterangan``.

    Args:
        usaha: The business.
        pada: The date of the question.
        perkiraan: Whether an estimate of the year running on ``pada`` may be used; it then goes first, with a
            note.

    Raises:
        InvalidTypeError: where an argument is of the wrong type.

    >>> from datetime import date
    >>> laporan = (LaporanTahunan(tahun=2022, hasil_penjualan=100_000_000), LaporanTahunan(tahun=2023))
    >>> dibaca = fakta(Usaha(id="U-1", nama="Es Fiktif", laporan=laporan), pada=date(2024, 6, 1))
    >>> dibaca.hasil_penjualan, [str(catatan.kode) for catatan in dibaca.catatan]
    (100000000, ['tahun-buku-lama'])
    """
    raise_faults(
        [check_type(usaha, Usaha, "usaha"), check_date(pada, "pada"), check_flag(perkiraan, "perkiraan")]
    )
    catatan: list[Catatan] = []
    told = [laporan for laporan in usaha.laporan if not is_only_meant(laporan.keterangan)]
    reported = [laporan for laporan in told if not laporan.perkiraan]
    ended = [laporan for laporan in reported if laporan.sampai <= pada]
    ended.sort(key=lambda laporan: laporan.sampai, reverse=True)
    estimates = [laporan for laporan in told if laporan.perkiraan]
    running = [laporan for laporan in estimates if perkiraan and laporan.mulai <= pada < laporan.sampai]
    reports = running + ended
    measures = {nama: _latest(nama, reports, pada, catatan) for nama in _TAHUNAN}
    catatan += [
        Catatan.make(_why_not(laporan), tahun=laporan.tahun)
        for laporan in usaha.laporan
        if laporan not in reports and _would_tell(laporan, measures)
    ]
    if usaha.tanggal_berdiri is not None and usaha.tanggal_berdiri > pada:
        catatan.append(Catatan.make(KodeCatatan.BELUM_BERDIRI))
    return FaktaUsaha(
        **measures,
        modal_usaha=_capital(usaha, catatan),
        tanggal_berdiri=usaha.tanggal_berdiri,
        pma=usaha.pma,
        bagian_dari=usaha.bagian_dari,
        milik_perorangan=usaha.milik_perorangan,
        catatan=tuple(dict.fromkeys(catatan)),
    )


def _why_not(laporan: LaporanTahunan) -> KodeCatatan:
    if is_only_meant(laporan.keterangan):
        return KodeCatatan.LAPORAN_BUKAN_REALISASI
    if laporan.perkiraan:
        return KodeCatatan.PERKIRAAN_TIDAK_DIPAKAI
    return KodeCatatan.TAHUN_BUKU_BELUM_BERAKHIR


def _latest(nama: str, reports: list[LaporanTahunan], pada: date, catatan: list[Catatan]) -> int | None:
    """Return the figure of the first report that states it, and note what is special about it."""
    read, parts = _TAHUNAN[nama]
    closed = [laporan for laporan in reports if not laporan.perkiraan]
    for laporan in reports:
        nilai = read(laporan)
        if nilai is None:
            catatan += _incomplete(nama, laporan, parts)
            continue
        ukuran = format_nama(nama)
        if laporan.perkiraan:
            catatan.append(Catatan.make(KodeCatatan.PERKIRAAN_DIPAKAI, ukuran=ukuran, tahun=laporan.tahun))
        elif laporan is not closed[0] or find_day_after(laporan.sampai, tahun=1) <= pada:
            catatan.append(Catatan.make(KodeCatatan.TAHUN_BUKU_LAMA, ukuran=ukuran, tahun=laporan.tahun))
        if not laporan.setahun_penuh:
            catatan.append(
                Catatan.make(
                    KodeCatatan.TAHUN_BUKU_PENDEK, ukuran=ukuran, tahun=laporan.tahun, bulan=laporan.bulan
                )
            )
        return nilai
    return None


def _would_tell(laporan: LaporanTahunan, measures: Mapping[str, int | None]) -> bool:
    """Tell whether a report states a figure that no report in use does, or as an estimate or an aim."""
    beside = laporan.perkiraan or is_only_meant(laporan.keterangan)
    return any(
        read(laporan) is not None and (beside or measures[nama] is None)
        for nama, (read, _) in _TAHUNAN.items()
    )


def _incomplete(nama: str, laporan: LaporanTahunan, parts: tuple[str, ...]) -> Iterator[Catatan]:
    missing = [part for part in parts if getattr(laporan, part) is None]
    if 0 < len(missing) < len(parts):
        yield _missing_parts(nama, missing)


def _missing_parts(nama: str, missing: list[str]) -> Catatan:
    words = ", ".join(format_nama(part) for part in missing)
    return Catatan.make(KodeCatatan.BAGIAN_TIDAK_LENGKAP, ukuran=format_nama(nama), kurang=words)


def _capital(usaha: Usaha, catatan: list[Catatan]) -> int | None:
    nilai = usaha.modal_usaha_dihitung
    parts = ("modal_total", "modal_tanah_bangunan")
    missing = [part for part in parts if getattr(usaha, part) is None]
    if nilai is None and len(missing) == 1:
        catatan.append(_missing_parts("modal_usaha", missing))
    return nilai
