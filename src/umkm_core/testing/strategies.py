"""Hypothesis strategies for the values, facts and entities of the library."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from umkm_core.acuan.kode_wilayah import TingkatWilayah
from umkm_core.acuan.wilayah import iterate_wilayah
from umkm_core.entitas.usaha import LaporanTahunan, Usaha
from umkm_core.errors import ErrorCode, Fault, MissingExtraError
from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.model import VersiTangga
from umkm_core.identitas.badan_hukum import BadanHukumKoperasi
from umkm_core.identitas.induk_koperasi import NomorIndukKoperasi
from umkm_core.identitas.nib import NIB
from umkm_core.identitas.nik import NIK, JenisKelamin
from umkm_core.identitas.npwp import NITKU, NPWP
from umkm_core.identitas.pirt import NomorPIRT
from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.values.checks import RECORD_YEARS
from umkm_core.values.skala import MANDIRI, Mandiri, SkalaUsaha

try:
    from hypothesis import strategies as st
except ImportError as error:
    text = "hypothesis is not installed; it comes with the extra: pip install 'umkm_core[testing]'"
    raise MissingExtraError(Fault(ErrorCode.EXTRA_MISSING, text, "hypothesis")) from error

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_LARGEST: Final = 10**15
_YEARS_OF_BIRTH: Final = (date(1900, 1, 1), date(2099, 12, 31))


def tanggal(
    sejak: date = date(RECORD_YEARS[0], 1, 1), sampai: date = date(RECORD_YEARS[-1], 12, 31)
) -> SearchStrategy[date]:
    """Return dates that records can have.

    Args:
        sejak: First date.
        sampai: Last date.
    """
    return st.dates(sejak, sampai)


def rupiah(*, paling_banyak: int = _LARGEST) -> SearchStrategy[int]:
    """Return amounts in rupiah, with the bounds of the law and their neighbours often among them.

    Args:
        paling_banyak: Largest amount, rupiah.
    """
    bounds = sorted(
        {
            bound + step
            for tangga in Kitab.bawaan().konsep.values()
            for versi in tangga.versi
            if isinstance(versi, VersiTangga)
            for ukuran in versi.ukuran
            for batas in ukuran.batas
            if isinstance(bound := batas.puncak, int)
            for step in (-1, 0, 1)
            if bound + step <= paling_banyak
        }
    )
    anywhere = st.integers(0, paling_banyak)
    return st.sampled_from(bounds) | anywhere if bounds else anywhere


def tenaga_kerja() -> SearchStrategy[int]:
    """Return numbers of workers, persons."""
    return st.integers(0, 150) | st.integers(0, 1_000_000)


def bagian_dari() -> SearchStrategy[SkalaUsaha | Mandiri | None]:
    """Return what ``bagian_dari`` may be: a class, ``MANDIRI`` or None."""
    return st.sampled_from([None, MANDIRI, *SkalaUsaha])


def fakta_usaha() -> SearchStrategy[FaktaUsaha]:
    """Return facts of a business, each stated or not."""
    money = st.none() | rupiah()
    return st.builds(
        FaktaUsaha,
        hasil_penjualan=money,
        modal_usaha=money,
        kekayaan_bersih=money | st.integers(-_LARGEST, -1),
        nilai_investasi=money,
        tenaga_kerja=st.none() | tenaga_kerja(),
        tanggal_berdiri=st.none() | tanggal(),
        pma=st.none() | st.booleans(),
        bagian_dari=bagian_dari(),
        milik_perorangan=st.none() | st.booleans(),
    )


def laporan_tahunan(*, sejak: int = 1995, sampai: int = 2030) -> SearchStrategy[LaporanTahunan]:
    """Return annual reports of calendar years.

    Args:
        sejak: First year.
        sampai: Last year.
    """
    money = st.none() | rupiah()
    return st.builds(
        LaporanTahunan,
        tahun=st.integers(sejak, sampai),
        hasil_penjualan=money,
        kekayaan_bersih=money,
        nilai_investasi=money,
        tenaga_kerja=st.none() | tenaga_kerja(),
    )


def usaha() -> SearchStrategy[Usaha]:
    """Return businesses with up to five annual reports."""
    return st.builds(
        Usaha,
        id=st.integers(1, 10**6).map(lambda number: f"U-{number}"),
        nama=st.sampled_from(["Bakso Fiktif", "Kue Kering Fiktif", "Tempe Fiktif", "Es Fiktif"]),
        laporan=st.lists(laporan_tahunan(), max_size=5, unique_by=lambda laporan: laporan.tahun),
        tanggal_berdiri=st.none() | tanggal(sampai=date(1995, 1, 1)),
        modal_usaha=st.none() | rupiah(),
        pma=st.none() | st.booleans(),
        bagian_dari=bagian_dari(),
        milik_perorangan=st.none() | st.booleans(),
    )


def nik(*, kelamin: JenisKelamin | None = None) -> SearchStrategy[NIK]:
    """Return NIK of persons who do not exist, most of them of a kecamatan that does.

    Args:
        kelamin: Sex of the persons; None for both.
    """
    added = {None: st.sampled_from([0, 40]), JenisKelamin.LAKI_LAKI: st.just(0)}.get(kelamin, st.just(40))
    return st.builds(
        lambda area, born, add, serial: NIK(f"{area}{born.day + add:02}{born:%m%y}{serial}"),
        _kode(TingkatWilayah.KECAMATAN) | _digits(6).filter(lambda area: not area.startswith("0")),
        st.dates(*_YEARS_OF_BIRTH),
        added,
        _digits(4),
    )


def npwp() -> SearchStrategy[NPWP]:
    """Return NPWP of all three forms: 15 digits, a zero and 15 digits, a NIK."""
    older = _npwp_15()
    return (older | older.map(lambda nomor: f"0{nomor}")).map(NPWP) | nik().map(lambda nik: NPWP(nik.nomor))


def nitku() -> SearchStrategy[NITKU]:
    """Return NITKU, many of them of a head office."""
    npwp_16 = _npwp_15().map(lambda nomor: f"0{nomor}") | nik().map(str)
    place = st.just("000000") | _digits(6)
    return st.builds(lambda npwp, urutan: NITKU(f"{npwp}{urutan}"), npwp_16, place)


def nib() -> SearchStrategy[NIB]:
    """Return NIB."""
    return st.integers(1, 10**13 - 1).map(lambda number: NIB(f"{number:013}"))


def nomor_pirt() -> SearchStrategy[NomorPIRT]:
    """Return P-IRT numbers, most of them of a packaging and a kabupaten or kota that there are."""
    area = _kode(TingkatWilayah.KABUPATEN_KOTA) | _digits(4)
    parts = st.tuples(st.sampled_from("12345678") | _digits(1), st.sampled_from("0123"), _digits(1), area)
    return st.builds(
        lambda front, rest: NomorPIRT("".join((*front, *rest))),
        parts,
        st.tuples(_digits(2), st.integers(1, 9_999).map(lambda number: f"{number:04}"), _digits(2)),
    )


def badan_hukum_koperasi() -> SearchStrategy[BadanHukumKoperasi]:
    """Return numbers of badan hukum of cooperatives, of the AHU form and of two older ones."""
    serial = st.integers(1, 9_999_999)
    present = st.builds(
        lambda serial, code, year: f"AHU-{serial:07}.AH.01.{code}.TAHUN {year}",
        serial,
        st.sampled_from(["26", "29"]),
        st.integers(2019, 2030),
    )
    month = st.sampled_from(["I", "IV", "IX", "XII"])
    older = st.builds(
        lambda serial, office, month, year: f"{serial}/BH/{office}/{month}/{year}",
        serial,
        st.sampled_from(["M.KUKM.2", "KWK.10", "XIV.10"]),
        month,
        st.integers(1960, 2018),
    )
    return (present | older).map(BadanHukumKoperasi)


def nomor_induk_koperasi() -> SearchStrategy[NomorIndukKoperasi]:
    """Return numbers of cooperatives; those that are known have 13 digits."""
    rest = _digits(13) | st.text("0123456789", min_size=8, max_size=20)
    return rest.filter(lambda text: bool(text.strip("0"))).map(NomorIndukKoperasi)


def _digits(number: int) -> SearchStrategy[str]:
    return st.text("0123456789", min_size=number, max_size=number)


def _kode(tingkat: TingkatWilayah) -> SearchStrategy[str]:
    return st.sampled_from([wilayah.kode_polos for wilayah in iterate_wilayah(tingkat)])


def _npwp_15() -> SearchStrategy[str]:
    """Return 15 digits with the check digit that makes the first nine divisible, as Luhn counts."""
    return st.builds(
        lambda serial, kpp, branch: f"{serial}{_check_digit(serial)}{kpp}{branch}",
        st.integers(1, 10**8 - 1).map(lambda number: f"{number:08}"),
        _digits(3),
        st.just("000") | _digits(3),
    )


def _check_digit(digits: str) -> int:
    weighted = (int(digit) * (1 + place % 2) for place, digit in enumerate(digits))
    return -sum(one // 10 + one % 10 for one in weighted) % 10
