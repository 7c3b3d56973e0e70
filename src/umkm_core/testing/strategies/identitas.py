"""Identifiers of persons, businesses and cooperatives that do not exist."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from umkm_core.acuan.kode_wilayah import TingkatWilayah
from umkm_core.acuan.wilayah import iterate_wilayah
from umkm_core.identitas.badan_hukum import BadanHukumKoperasi
from umkm_core.identitas.induk_koperasi import NomorIndukKoperasi
from umkm_core.identitas.nib import NIB
from umkm_core.identitas.nik import NIK, JenisKelamin
from umkm_core.identitas.npwp import NITKU, NPWP
from umkm_core.identitas.pirt import NomorPIRT

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_YEARS_OF_BIRTH: Final = (date(1900, 1, 1), date(2099, 12, 31))


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


@cache
def npwp() -> SearchStrategy[NPWP]:
    """Return NPWP of all three forms: 15 digits, a zero and 15 digits, a NIK."""
    older = _npwp_15()
    return (older | older.map(lambda nomor: f"0{nomor}")).map(NPWP) | nik().map(lambda nik: NPWP(nik.nomor))


@cache
def nitku() -> SearchStrategy[NITKU]:
    """Return NITKU, many of them of a head office."""
    npwp_16 = _npwp_15().map(lambda nomor: f"0{nomor}") | nik().map(str)
    place = st.just("000000") | _digits(6)
    return st.builds(lambda npwp, urutan: NITKU(f"{npwp}{urutan}"), npwp_16, place)


@cache
def nib() -> SearchStrategy[NIB]:
    """Return NIB."""
    return st.integers(1, 10**13 - 1).map(lambda number: NIB(f"{number:013}"))


@cache
def nomor_pirt() -> SearchStrategy[NomorPIRT]:
    """Return P-IRT numbers, most of them of a packaging and a kabupaten or kota that there are."""
    area = _kode(TingkatWilayah.KABUPATEN_KOTA) | _digits(4)
    parts = st.tuples(st.sampled_from("12345678") | _digits(1), st.sampled_from("0123"), _digits(1), area)
    return st.builds(
        lambda front, rest: NomorPIRT("".join((*front, *rest))),
        parts,
        st.tuples(_digits(2), st.integers(1, 9_999).map(lambda number: f"{number:04}"), _digits(2)),
    )


@cache
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


@cache
def nomor_induk_koperasi() -> SearchStrategy[NomorIndukKoperasi]:
    """Return numbers of cooperatives; those that are known have 13 digits."""
    rest = _digits(13) | st.text("0123456789", min_size=8, max_size=20)
    return rest.filter(lambda text: bool(text.strip("0"))).map(NomorIndukKoperasi)


def _digits(number: int) -> SearchStrategy[str]:
    return st.text("0123456789", min_size=number, max_size=number)


def _kode(tingkat: TingkatWilayah) -> SearchStrategy[str]:
    return st.sampled_from([wilayah.kode_polos for wilayah in iterate_wilayah(tingkat)])


@cache
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
