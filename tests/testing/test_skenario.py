"""Scenario files: what they may say, how they are refused, how a failure reads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from umkm_core import ErrorCode, SkalaUsaha
from umkm_core.errors import ScenarioError
from umkm_core.testing.skenario import load_skenario

if TYPE_CHECKING:
    from collections.abc import Callable

pytest_plugins = ["pytester"]

GOOD = """
judul = "contoh"
[[skenario]]
nama = "mikro"
pada = 2026-11-21
fakta = { hasil_penjualan = 2_000_000_000, bagian_dari = "mandiri" }
harapan = { hasil = "mikro", dasar = ["PP 7/2021 Pasal 35 ayat (5) huruf a"] }
sumber = "PP 7/2021 Pasal 35"
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    def write_file(text: str) -> Path:
        path = tmp_path / "contoh.skenario.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


def test_a_good_file(write: Callable[[str], Path]) -> None:
    (skenario,) = load_skenario(write(GOOD))
    putusan = skenario.answer()
    assert putusan.hasil is SkalaUsaha.MIKRO
    assert skenario.find_differences(putusan) == ()


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        ('hasil = "kecil"', "hasil: expected 'kecil', got 'mikro'"),
        ('hasil = "tidak diputuskan"', "hasil: expected 'tidak diputuskan', got 'mikro'"),
        ('hasil = "mikro", status = "terkonfirmasi"', "status: expected 'terkonfirmasi', got 'sengketa'"),
        ('hasil = "mikro", umkm = true', "umkm: expected True, got 'tidak dapat dikatakan'"),
        ('hasil = "mikro", konflik = true', "konflik: expected True, got False"),
        ('hasil = "mikro", catatan = []', "catatan: expected [], got ['bacaan-sengketa', 'pma-tidak"),
        ('hasil = "mikro", per_ukuran = {}', "per_ukuran: expected {}, got {'hasil_penjualan': 'mikro'}"),
        ('hasil = "mikro", dasar = []', "dasar: expected [], got ['PP 7/2021 Pasal 35 ayat (5) huruf a']"),
        ('hasil = "mikro", era = "UU 20/2008"', "era: expected 'UU 20/2008', got 'PP 7/2021'"),
    ],
)
def test_a_wrong_expectation_is_told(write: Callable[[str], Path], expected: str, line: str) -> None:
    if "dasar" not in expected:
        expected += ', dasar = ["PP 7/2021 Pasal 35 ayat (5) huruf a"]'
    text = GOOD.replace('hasil = "mikro", dasar = ["PP 7/2021 Pasal 35 ayat (5) huruf a"]', expected)
    (skenario,) = load_skenario(write(text))
    (difference,) = skenario.find_differences(skenario.answer())
    assert difference.startswith(line)


BROKEN = [
    ("judul = ", ErrorCode.SKENARIO, "cannot be read"),
    ('judul = "kosong"', ErrorCode.SKENARIO, "at least one [[skenario]]"),
    (GOOD + '\ncatatan = "x"', ErrorCode.SKENARIO, "unknown key; there are"),
    (GOOD.replace("pada = 2026-11-21", 'pada = "2026-11-21"'), ErrorCode.SKENARIO, "needs a date"),
    (GOOD.replace("pada = 2026-11-21", "pada = 2026-11-21T00:00:00"), ErrorCode.SKENARIO, "needs a date"),
    (GOOD.replace('sumber = "PP 7/2021 Pasal 35"', ""), ErrorCode.SKENARIO, "needs a str"),
    (GOOD.replace("fakta = {", "faktanya = {"), ErrorCode.SKENARIO, "unknown key"),
    (GOOD + "usaha = {}", ErrorCode.SKENARIO, "needs either fakta or usaha"),
    (GOOD.replace("fakta = {", "usaha = 5 # {"), ErrorCode.SKENARIO, "usaha: needs a table"),
    (GOOD.replace("fakta = {", "fakta = [1] # {"), ErrorCode.SKENARIO, "fakta: needs a table"),
    ('judul = "x"\nskenario = [1]', ErrorCode.SKENARIO, "skenario[0]: needs a table"),
    (
        GOOD.replace("fakta = {", "usaha = { laporan = [3] } # {"),
        ErrorCode.SKENARIO,
        "laporan[0]: needs a table",
    ),
    (GOOD.replace('"mandiri"', "[1]"), ErrorCode.NOT_AN_OPTION, "mikro, kecil"),
    (GOOD + 'skema = "usaha"', ErrorCode.NOT_AN_OPTION, "umkm, bps, industri"),
    (GOOD + 'perkiraan = "ya"', ErrorCode.NOT_AN_OPTION, "True or False"),
    (GOOD.replace("hasil_penjualan =", "omzet ="), ErrorCode.SKENARIO, "unknown key; there are: bagian_dari"),
    (GOOD.replace("2_000_000_000", "-1"), ErrorCode.RUPIAH_NEGATIVE, "not below zero"),
    (GOOD.replace("2_000_000_000", "1.5"), ErrorCode.RUPIAH_FLOAT, "float"),
    (GOOD.replace('"mandiri"', '"sendiri"'), ErrorCode.NOT_AN_OPTION, "mikro, kecil"),
    (GOOD + 'tujuan = "hiburan"', ErrorCode.NOT_AN_OPTION, "pendirian, pemberdayaan"),
    (GOOD.replace('hasil = "mikro", ', ""), ErrorCode.SKENARIO, "says what hasil must be"),
    (
        GOOD.replace(', dasar = ["PP 7/2021 Pasal 35 ayat (5) huruf a"]', ""),
        ErrorCode.SKENARIO,
        "expects its citations (dasar)",
    ),
    (GOOD.replace("hasil = ", "kelas = 1, hasil = "), ErrorCode.SKENARIO, "unknown key; there are: alasan"),
    (GOOD + GOOD.replace('judul = "contoh"', ""), ErrorCode.DUPLICATE, "two scenarios have the same name"),
]


@pytest.mark.parametrize(("text", "code", "message"), BROKEN, ids=[row[2] for row in BROKEN])
def test_a_broken_file_is_refused(
    write: Callable[[str], Path], text: str, code: ErrorCode, message: str
) -> None:
    with pytest.raises(ScenarioError) as caught:
        load_skenario(write(text))
    assert code in [fault.code for fault in caught.value.faults]
    assert message in str(caught.value)
    assert all("contoh.skenario.toml" in fault.path for fault in caught.value.faults)


def test_all_faults_of_a_file_come_at_once(write: Callable[[str], Path]) -> None:
    text = GOOD.replace("2_000_000_000", "-1").replace("pada = 2026-11-21", "") + 'tujuan = "hiburan"'
    with pytest.raises(ScenarioError) as caught:
        load_skenario(write(text))
    assert len(caught.value.faults) == 3


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="cannot be read"):
        load_skenario(tmp_path / "tidak-ada.skenario.toml")


def test_the_plugin_collects_and_explains(pytester: pytest.Pytester) -> None:
    wrong = GOOD.replace('nama = "mikro"', 'nama = "salah"').replace('hasil = "mikro"', 'hasil = "kecil"')
    text = GOOD + wrong.replace('judul = "contoh"', "")
    (pytester.path / "contoh.skenario.toml").write_text(text, encoding="utf-8")
    result = pytester.runpytest("-p", "no:cacheprovider")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*contoh.skenario.toml: salah*",
            "hasil: expected 'kecil', got 'mikro'",
            "Skala usaha per 21 November 2026: mikro",
            "- hasil penjualan Rp2.000.000.000, paling banyak Rp2.000.000.000: mikro *",
            "sumber: PP 7/2021 Pasal 35",
        ]
    )


def test_the_plugin_reports_a_broken_file(pytester: pytest.Pytester) -> None:
    (pytester.path / "rusak.skenario.toml").write_text('judul = "x"', encoding="utf-8")
    result = pytester.runpytest("-p", "no:cacheprovider")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["rusak.skenario.toml: skenario: a scenario file has at least one *"])


def test_our_own_scenarios_name_the_cases_of_the_law() -> None:
    folder = Path(__file__).parents[1] / "kaidah" / "skenario"
    names = [one.nama for path in folder.glob("*.skenario.toml") for one in load_skenario(path)]
    for number in range(1, 20):
        assert any(name.startswith(f"A{number:02} ") for name in names), f"A{number:02} has no scenario"
