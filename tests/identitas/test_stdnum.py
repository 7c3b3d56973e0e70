"""NIK and NPWP beside python-stdnum: each disagreement has a reason, and each reason still occurs.

A reason that no longer occurs means that one of the two libraries has changed: look which, then take it out.
"""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from stdnum import luhn
from stdnum.id import nik as stdnum_nik
from stdnum.id import npwp as stdnum_npwp

from umkm_core.acuan.tabel_wilayah import TabelWilayah
from umkm_core.identitas.nik import NIK
from umkm_core.identitas.npwp import NPWP, BentukNPWP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROVINCES: Final = {
    kode for kode in (f"{number:02}" for number in range(100)) if TabelWilayah.bawaan().find_nama(kode)
}


def generated_nik() -> Iterator[str]:
    """Yield NIK of every area of two levels, of every day, and of every length."""
    for area in range(10_000):
        yield f"{area:04}010701050001"
    for day in range(100):
        for month in range(14):
            for year in ("00", "01", "04", "05", "99"):
                yield f"357301{day:02}{month:02}{year}0001"
    yield from ("3" * length for length in range(30))
    yield "3573010701050000"


def generated_npwp() -> Iterator[str]:
    """Yield NPWP of all forms, sound ones and ones with a wrong digit, and some of the NIK above."""
    chance = random.Random(20261121)  # noqa: S311 - samples, no secrets
    for _ in range(1_500):
        serial = f"{chance.randrange(10**8):08}"
        branch = chance.choice(["000", "001"])
        sound = f"{serial}{luhn.calc_check_digit(serial)}{chance.randrange(1_000):03}{branch}"
        place = chance.randrange(15)
        slip = f"{sound[:place]}{chance.randrange(10)}{sound[place + 1 :]}"
        for number in (sound, slip):
            yield from (number, f"0{number}", f"1{number}", number[1:])
    yield from ("0" * length for length in range(20))
    yield from [*generated_nik()][::7]


def written(number: str) -> Iterator[str]:
    """Yield spellings of a number."""
    yield from (f" {number} ", f"{number[:4]}.{number[4:]}", f"{number[:4]} - {number[4:]}", f"{number}.")
    yield from (f"NIK: {number}", f"NPWP {number}", f"No. {number}", f"'{number}")
    yield from (
        f"{number[:4]}/{number[4:]}",
        f"{number[:4]}--{number[4:]}",
        f"-{number}",
        f"{number[:4]}…{number[4:]}",
    )
    yield from (
        f"{number[:-1]}.0",
        f"{number}.0",
        f"{number[:4]}–{number[4:]}",
        f"{number[:4]}\u200b{number[4:]}",
    )


NIK_REASONS: Final[dict[str, Callable[[str], bool]]] = {
    "Kalimantan Utara (65), split off in 2012, is missing there": lambda nik: nik[:2] == "65",
    "the provinces of Papua that were split off in 2022 are missing there": lambda nik: (
        nik[:2] in {"92", "93", "95", "96"}
    ),
    "a province that no table knows is an error there and a note here": lambda nik: nik[:2] not in PROVINCES,
    "a day of birth of 81 to 99 is one there, which takes the rest of a division by 40": lambda nik: (
        "81" <= nik[6:8] <= "99"
    ),
}
NPWP_REASONS: Final[dict[str, Callable[[str], bool]]] = {
    "nine zeros for the taxpayer stand for no NPWP": lambda npwp: npwp[-15:][:9] == "0" * 9,
    **{f"as a NIK: {reason}": holds for reason, holds in NIK_REASONS.items()},
}
SPELLING_REASONS: Final[dict[str, Callable[[str], bool]]] = {
    "a name before the number is not read there": lambda text: text[0] == "N",
    "the mark of a spreadsheet for text is not read there": lambda text: text[0] == "'",
    "a slash between digits is not read there": lambda text: "/" in text,
    "two marks in a row are read there": lambda text: "--" in text,
    "a mark before the first digit, a minus say, is read there": lambda text: text[0] == "-",
    "the zero behind the point of a float is a digit there": lambda text: text.endswith(".0"),
}


def reasons_of(disagreements: list[str], reasons: dict[str, Callable[[str], bool]]) -> set[str]:
    """Return the reasons of all disagreements, and hold that each has one."""
    found = {
        text: next((reason for reason, holds in reasons.items() if holds(text)), None)
        for text in disagreements
    }
    assert [text for text, reason in found.items() if reason is None] == [], "disagreements without a reason"
    return {reason for reason in found.values() if reason is not None}


def test_nik_are_judged_alike_but_for_listed_reasons() -> None:
    disagreements = [
        number for number in generated_nik() if NIK.is_valid(number) != stdnum_nik.is_valid(number)
    ]
    assert reasons_of(disagreements, NIK_REASONS) == set(NIK_REASONS)


def test_npwp_are_judged_alike_but_for_listed_reasons() -> None:
    disagreements = [
        number for number in generated_npwp() if NPWP.is_valid(number) != stdnum_npwp.is_valid(number)
    ]
    assert reasons_of(disagreements, NPWP_REASONS) == set(NPWP_REASONS)


def test_spellings_are_read_alike_but_for_listed_reasons() -> None:
    disagreements = []
    for number in ("998765432901000", "0998765432901000", "3573010701050001"):
        for text in written(number):
            ours = NPWP.try_parse(text)
            theirs = stdnum_npwp.validate(text) if stdnum_npwp.is_valid(text) else None
            if (ours and str(ours)) != theirs:
                disagreements.append(text)
    assert reasons_of(disagreements, SPELLING_REASONS) == set(SPELLING_REASONS)


def test_the_day_of_birth_there_is_the_first_of_those_here() -> None:
    one_of_two = 0
    for number in generated_nik():
        nik = NIK.try_parse(number)
        if nik is not None:
            days = nik.tanggal_lahir()
            assert stdnum_nik.get_birth_date(number) == days[0]
            one_of_two += len(days) == 2
    assert one_of_two > 0, "a birth of 2005 is read as one of 1905 there"
    assert stdnum_nik.get_birth_date("3573010701050001") == date(1905, 1, 7)


@pytest.mark.parametrize(
    ("number", "theirs"),
    [("998765432901000", None), ("0998765432901000", "09.987.654.3-290.1000")],
    ids=["15 digits are printed alike", "16 digits there with the marks of 15"],
)
def test_printed_form(number: str, theirs: str | None) -> None:
    npwp = NPWP(number)
    assert (theirs is None) == (npwp.bentuk is BentukNPWP.LIMA_BELAS)
    assert stdnum_npwp.format(number) == (theirs or npwp.format())
