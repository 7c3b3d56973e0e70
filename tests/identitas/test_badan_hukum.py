"""Badan hukum of cooperatives: one spelling for the present form, older ones as they are."""

from __future__ import annotations

import pytest

from umkm_core.errors import ErrorCode, InvalidValueError
from umkm_core.identitas.badan_hukum import BadanHukumKoperasi

# What is written, its canonical form, its year and the codes of its notes; all digits are made up.
PRESENT: dict[str, tuple[str, int | None, list[str]]] = {
    "AHU-0001234.AH.01.29.TAHUN 2025": ("AHU-0001234.AH.01.29.TAHUN 2025", 2025, []),
    "AHU-0001234.AH.01.29. TAHUN 2022": ("AHU-0001234.AH.01.29.TAHUN 2022", 2022, []),
    "ahu-0001234.ah.01.29.Tahun 2025": ("AHU-0001234.AH.01.29.TAHUN 2025", 2025, []),
    "AHU–0001234.AH.01.29 Tahun 2025.": ("AHU-0001234.AH.01.29.TAHUN 2025", 2025, []),
    "AHU - 0001234 . AH . 01 . 29 . THN. 2025": ("AHU-0001234.AH.01.29.TAHUN 2025", 2025, []),
    "AHU-0001234.AH.01.26.TAHUN 2020": ("AHU-0001234.AH.01.26.TAHUN 2020", 2020, []),
    "AHU-0001234.AH.01.29": ("AHU-0001234.AH.01.29", None, ["ahu-tidak-lengkap"]),
    "AHU-01234.AH.01.29. Tahun 2025": ("AHU-01234.AH.01.29.TAHUN 2025", 2025, ["ahu-tidak-lengkap"]),
    "AHU 0001234 AH 01 29 TAHUN 2022": ("AHU-0001234.AH.01.29.TAHUN 2022", 2022, []),
    "AHU-0001234.AH.01. 29 TAHUN 2022": ("AHU-0001234.AH.01.29.TAHUN 2022", 2022, []),
    "AHU-0001234.AH.01.29-TAHUN 2022": ("AHU-0001234.AH.01.29.TAHUN 2022", 2022, []),
    "AHU-0001234.AH.01.29,TAHUN 2022": ("AHU-0001234.AH.01.29.TAHUN 2022", 2022, []),
    "AHU-0001234.AH.01.29, Tahun 2022": ("AHU-0001234.AH.01.29.TAHUN 2022", 2022, []),
    "AHU-001234.AH.01.29": ("AHU-001234.AH.01.29", None, ["ahu-tidak-lengkap"]),
    "AHU-0001234.AH.01.04.TAHUN 2017": ("AHU-0001234.AH.01.04.TAHUN 2017", 2017, ["kode-ahu-lain"]),
}
# Older numbers: what is written, canonical form, year. Their families are those of a public list of a city.
OLDER: dict[str, tuple[str, int | None]] = {
    "518.08/96/BH/XIV.10/VIII/2008": ("518.08/96/BH/XIV.10/VIII/2008", 2008),
    "518.08 / 96 / bh / xiv.10 / viii / 2008": ("518.08/96/BH/XIV.10/VIII/2008", 2008),
    "No. 1234/BH/XIV/1998": ("1234/BH/XIV/1998", 1998),
    "005099/BH/M.KUKM.2/VIII/2017": ("005099/BH/M.KUKM.2/VIII/2017", 2017),
    "1234/BH/M.KUKM.2/2017": ("1234/BH/M.KUKM.2/2017", None),
    "1299/BH/KWK-10/IX-1996": ("1299/BH/KWK-10/IX-1996", 1996),
    "1299/BH/KWK.10/IV/96": ("1299/BH/KWK.10/IV/96", None),
    "1299/BH/KWK-10/22": ("1299/BH/KWK-10/22", None),
    "1299/BH/XIV.1/4008": ("1299/BH/XIV.1/4008", None),
    "1299/BH/IX-9/12-67": ("1299/BH/IX-9/12-67", None),  # 12-67 is UU 12/1967
    "1299./BH/9-12-1967": ("1299./BH/9-12-1967", None),
    "1299/B.H/VII": ("1299/B.H/VII", None),
    "1299/B.H./I": ("1299/B.H./I", None),
    "1299/BHP/PAD/KWK.10/IV/1996": ("1299/BHP/PAD/KWK.10/IV/1996", 1996),
    "1299.A/BH/DK-10/3": ("1299.A/BH/DK-10/3", None),
    "518/99/BH/KANKOP": ("518/99/BH/KANKOP", None),
    "518/99/BH.DIPERINDAGKOP": ("518/99/BH.DIPERINDAGKOP", None),
    "BH NO 1234/BH/XIV/1998": ("1234/BH/XIV/1998", 1998),
    "No BH 1234/BH/XIV/1998": ("1234/BH/XIV/1998", 1998),
    "B.H. No. 1234/BH/XIV/1998": ("1234/BH/XIV/1998", 1998),
    "No. B.H : 1234/BH/XIV/1998": ("1234/BH/XIV/1998", 1998),
    "BH 1234/XIV/1998": ("BH 1234/XIV/1998", 1998),  # which would not say BH without it
    "1299/KEP/KDK.10/XII-1997": ("1299/KEP/KDK.10/XII-1997", 1997),
    "518/99/PAD/KANKOP": ("518/99/PAD/KANKOP", None),
    "1299./KEP/KWK.10/XII-1997": ("1299./KEP/KWK.10/XII-1997", 1997),
    "99/KEP/PAD/181.4/929 DIPERINDAGKOP": ("99/KEP/PAD/181.4/929 DIPERINDAGKOP", None),
    "518/PAD.99 - Diskop/2003": ("518/PAD.99-DISKOP/2003", None),
    "0001299//BH/M.KUKM.2/IV/2017": ("0001299//BH/M.KUKM.2/IV/2017", 2017),
    "BH No. 1299/BH/XI/2015": ("1299/BH/XI/2015", 2015),
    "1299/BH/XI/2015.": ("1299/BH/XI/2015", 2015),
    "99/KEP/PAD/181.4/929   DIPERINDAGKOP": ("99/KEP/PAD/181.4/929 DIPERINDAGKOP", None),
}
REFUSED = {
    "9120001234567": (ErrorCode.IDENTITAS_OTHER_KIND, ""),
    "3573010701050001": (ErrorCode.IDENTITAS_OTHER_KIND, ""),
    "12/05/2020": (ErrorCode.IDENTITAS_OTHER_KIND, ""),
    "2020-05-12": (ErrorCode.IDENTITAS_OTHER_KIND, ""),
    "12 Mei 2020": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "Koperasi Maju Bersama (fiktif)": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "P-IRT No. 3063306010072-19": (ErrorCode.IDENTITAS_OTHER_KIND, ""),
    "510/12/35.73/SIUP/IV/2015": (ErrorCode.IDENTITAS_OTHER_KIND, ""),
    "12/IV/2015": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "123/DISKOP/IV/2020": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "P2T/15/09.01/01/XIII/2009": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "P2T/15/09.01/01/IV/09": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "A/B/C/IV/2009": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "BH NO 1234": (ErrorCode.IDENTITAS_OTHER_KIND, ""),
    "123/DISKOP/2020": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "BHAKTI/123": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "123/ABH/2020": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "123/KEP/2020": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "BH 1234": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "BH/": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "/BH/1": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "1299/BH/XIV_1": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "1299/ВН/XIV": (ErrorCode.IDENTITAS_UNREADABLE, ""),  # Cyrillic letters
    "3573010701050001/BH": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "0812-3456-7890/BH/1": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "AHU-AH.01.06-0001234": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "AHU-1234.AH.01.29.TAHUN 2025": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "AHU-0001234/BH/2020": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "AHU-0001234.AH.01.29.TAHUN 25": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "AHU-0001234.AH.01.29.TAHUN 2025, 15-11-2019": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "AHU-0001234.AH.01.29.TAHUN 2025 (21 Maret 2025)": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "1299/BH/XI/2015 tanggal 1 Juli 2019": (ErrorCode.IDENTITAS_UNREADABLE, ""),
    "AHU-0001234.AH.01.29.TAHUN 0025": (ErrorCode.IDENTITAS_COMPONENT, "tahun"),
    "AHU-0001234.AH.01.29.TAHUN 2925": (ErrorCode.IDENTITAS_COMPONENT, "tahun"),
    "AHU-0000000.AH.01.29.TAHUN 2025": (ErrorCode.IDENTITAS_PLACEHOLDER, "nomor_urut"),
}


@pytest.mark.parametrize("text", PRESENT)
def test_the_present_form_has_one_spelling(text: str) -> None:
    canonical, year, codes = PRESENT[text]
    number = BadanHukumKoperasi.parse(text)
    assert (str(number), number.tahun, number.lama) == (canonical, year, False)
    assert [str(catatan.kode) for catatan in number.catatan] == codes
    assert f"AHU-{number.nomor_urut}.{number.kode}" == canonical.partition(".TAHUN")[0]
    assert BadanHukumKoperasi(canonical) == number == BadanHukumKoperasi.parse(canonical)


@pytest.mark.parametrize("text", OLDER)
def test_an_older_number_is_kept_and_noted(text: str) -> None:
    canonical, year = OLDER[text]
    number = BadanHukumKoperasi.parse(text)
    assert (str(number), number.tahun, number.lama) == (canonical, year, True)
    assert (number.nomor_urut, number.kode) == (None, None)
    assert [str(catatan.kode) for catatan in number.catatan] == ["nomor-lama"]
    assert BadanHukumKoperasi(canonical) == number == BadanHukumKoperasi.parse(canonical)


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_such_number_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        BadanHukumKoperasi.parse(text)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [REFUSED[text]]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("P2T/15/09.01/01/IV/2009", "P2T/15/09.01/01/IV/2009"),
        ("No. p2t / 15 / 09.01 / 01 / xii / 2009", "P2T/15/09.01/01/XII/2009"),
    ],
)
def test_an_older_number_may_not_say_what_it_is(text: str, canonical: str) -> None:
    number = BadanHukumKoperasi.parse(text)
    assert (str(number), number.tahun, number.lama) == (canonical, 2009, True)
    assert [str(catatan.kode) for catatan in number.catatan] == ["nomor-tanpa-bh"]


def test_all_faults_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        BadanHukumKoperasi("AHU-0000000.AH.01.29.TAHUN 0025")
    assert [fault.path for fault in caught.value.faults] == ["tahun", "nomor_urut"]
    assert "from 1900 to 2199" in str(caught.value)


def test_a_date_behind_it_is_said() -> None:
    with pytest.raises(InvalidValueError, match="a date follows the number"):
        BadanHukumKoperasi.parse("1299/BH/XI/2015 tgl 1 Juli 2019")


def test_what_is_missing_is_said() -> None:
    note = BadanHukumKoperasi("AHU-01234.AH.01.29").catatan[0]
    assert str(note) == "Nomor AHU tidak lengkap: tahun dan nomor urut tidak sampai 7 digit."


@pytest.mark.parametrize("text", [*PRESENT, *OLDER])
def test_the_class_takes_canonical_numbers_alone(text: str) -> None:
    canonical = str(BadanHukumKoperasi.parse(text))
    if text == canonical:
        assert str(BadanHukumKoperasi(text)) == text
    else:
        with pytest.raises(InvalidValueError) as caught:
            BadanHukumKoperasi(text)
        assert caught.value.code in {ErrorCode.IDENTITAS_NOT_CANONICAL, ErrorCode.IDENTITAS_UNREADABLE}
