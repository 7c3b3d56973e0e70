"""The book of law on the command line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from umkm_core import Kitab
from umkm_core.cli.law import check_book, format_soundness, format_source_ages, load_book
from umkm_core.errors import ErrorCode, HukumError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Done

    Pack = Callable[..., Path]

INSTRUMENT = """\
[ruu-fiktif]
jenis = "rancangan"
singkatan = "RUU Fiktif"
judul = "Rancangan undang-undang fiktif"
status = "belum-terkonfirmasi"
dibaca = 2026-11-20
"""
LADDER = """\
[[versi]]
nama = "RUU Fiktif"
berlaku_sejak = 2027-01-01
kelas = ["mikro", "kecil", "menengah", "besar"]
gabung = "tunggal"
dasar = ["ruu-fiktif:ps1"]
status = "belum-terkonfirmasi"
sumber = "teks"
dibaca = 2026-11-20

[[versi.ukuran]]
nama = "hasil_penjualan"
satuan = "rupiah"
batas = [
    {{ kelas = ["mikro"], sampai = {mikro}, dasar = ["ruu-fiktif:ps1:a"] }},
    {{ kelas = ["kecil"], sampai = 9_000_000, dasar = ["ruu-fiktif:ps1:b"] }},
    {{ kelas = ["menengah"], sampai = 10_000_000, dasar = ["ruu-fiktif:ps1:c"] }},
    {{ kelas = ["besar"], dasar = [{besar}], turunan = true }},
]
"""


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """Write a pack with a fictitious draft that changes the ladder."""

    def write(*, mikro: str = "8_000_000", besar: str = '"ruu-fiktif:ps1"') -> Path:
        folder = tmp_path / "rancangan"
        (folder / "usaha").mkdir(parents=True)
        (folder / "instrumen.toml").write_text(INSTRUMENT, encoding="utf-8")
        (folder / "usaha" / "skala.toml").write_text(
            LADDER.format(mikro=mikro, besar=besar), encoding="utf-8"
        )
        return folder

    return write


class TestPeriksa:
    def test_the_book_that_ships(self, umkm: Callable[..., Done]) -> None:
        done = umkm("hukum", "periksa")
        kitab = Kitab.bawaan()
        assert done == (0, f"{format_soundness(kitab)}\n", "")
        assert f"; kitab {kitab.versi} {kitab.digest}" in done.out
        assert f" {len(kitab.konsep)} konsep, " in done.out
        assert f" {len(kitab.instrumen)} instrumen;" in done.out

    def test_a_pack_on_top(self, umkm: Callable[..., Done], pack: Pack) -> None:
        done = umkm("hukum", "periksa", pack())
        bare = Kitab.bawaan()
        assert done.status == 0
        assert f" {len(bare.instrumen) + 1} instrumen; kitab {bare.versi}+rancangan sha256:" in done.out

    def test_every_fault_has_a_line(self, umkm: Callable[..., Done], pack: Pack) -> None:
        done = umkm("hukum", "periksa", pack(mikro="9_500_000", besar=""))
        assert done.status == 1
        lines = done.out.splitlines()
        assert len(lines) == 2
        assert sorted(line[line.rindex("[") :] for line in lines) == ["[hukum-bounds]", "[hukum-uncited]"]
        assert all(line.startswith("usaha/skala.toml: versi[") for line in lines)
        assert "(got 9000000)" in done.out
        assert "tidak ada kesalahan" not in done.out

    def test_a_pack_that_is_not_there(self, umkm: Callable[..., Done], tmp_path: Path) -> None:
        done = umkm("hukum", "periksa", tmp_path / "tiada")
        assert done.status == 1
        assert done.out.endswith("[hukum-structure]\n")
        assert done.out.count("\n") == 1

    def test_a_pack_with_faults_gives_no_report_of_age(self, umkm: Callable[..., Done], pack: Pack) -> None:
        done = umkm("hukum", "periksa", pack(besar=""), "--pada", "2027-01-01")
        assert done.status == 1
        assert "hari, dibaca" not in done.out

    def test_the_age_of_sources_is_a_report_and_no_failure(
        self, umkm: Callable[..., Done], pack: Pack
    ) -> None:
        done = umkm("hukum", "periksa", pack(), "--pada", "1 Desember 2126")
        assert done.status == 0
        first, *ages = done.out.splitlines()
        assert first.startswith("tidak ada kesalahan: ")
        assert ages[0] == "36.535 hari, dibaca 2026-11-20: usaha.skala, RUU Fiktif"
        days = [line.split(" hari, dibaca ")[1][:10] for line in ages]
        assert days == sorted(days)
        assert len(ages) == 1 + sum(len(konsep.versi) for konsep in Kitab.bawaan().konsep.values())

    def test_a_date_that_is_none(self, umkm: Callable[..., Done]) -> None:
        done = umkm("hukum", "periksa", "--pada", "2026-02-30")
        assert (done.status, done.out) == (2, "")
        assert "--pada: " in done.err
        assert "(got '2026-02-30') [tanggal-impossible]" in done.err


class TestBook:
    def test_packs_follow_one_another(self, pack: Pack) -> None:
        kitab = load_book([str(pack())])
        versi = kitab.tangga("usaha.skala").pada(date(2027, 1, 1))
        assert versi is not None
        assert versi.nama == "RUU Fiktif"
        assert load_book() is Kitab.bawaan()

    def test_a_pack_twice_is_refused(self, pack: Pack) -> None:
        folder = str(pack())
        with pytest.raises(HukumError) as raised:
            load_book([folder, folder])
        assert raised.value.code is ErrorCode.HUKUM_OVERLAP

    def test_faults_are_returned(self, tmp_path: Path) -> None:
        faults = check_book([str(tmp_path / "tiada")])
        assert [fault.code for fault in faults] == [ErrorCode.HUKUM_STRUCTURE]

    def test_a_sound_pack_has_none(self, pack: Pack) -> None:
        assert check_book([str(pack())]) == ()

    def test_ages_are_of_equal_width_and_may_be_below_zero(self) -> None:
        lines = format_source_ages(Kitab.bawaan(), date(2026, 11, 11)).splitlines()
        assert all(line.startswith("-10 hari, dibaca 2026-11-21: ") for line in lines)

    def test_a_pack_answers(self, umkm: Callable[..., Done], pack: Pack, table: Callable[..., Path]) -> None:
        path = table("NAMA,OMZET", "A Fiktif,9.500.000")
        done = umkm("klasifikasi", path, "--pada", "2027-01-01", "--paket", pack())
        assert done.rows[0]["kelas"] == "menengah"
        assert done.rows[0]["dasar"] == "RUU Fiktif Pasal 1 huruf c"
        assert "melewati-kitab" in done.rows[0]["catatan"]

    def test_a_broken_pack_ends_the_job(
        self, umkm: Callable[..., Done], pack: Pack, table: Callable[..., Path], folder: Path
    ) -> None:
        path = table("NAMA,OMZET", "A Fiktif,9.500.000")
        target = folder / "hasil.csv"
        done = umkm(
            "klasifikasi", path, "--pada", "2027-01-01", "--paket", pack(besar=""), "--keluar", target
        )
        assert (done.status, done.out) == (1, "")
        assert "[hukum-uncited]" in done.err
        assert not target.exists()
