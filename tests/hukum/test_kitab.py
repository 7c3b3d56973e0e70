from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import asdict, fields, has
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, settings
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, HukumError, InvalidTypeError
from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.naskah import Naskah, load_naskah
from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.kaidah.skala import klasifikasi
from umkm_core.values.frozen_mapping import FrozenMapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from umkm_core.hukum.model import Versi

HERE = Path(__file__).parent
PAKET = HERE / "paket"
DAY = timedelta(days=1)
BAWAAN = Kitab.bawaan()
BUKU = Kitab(load_naskah(HERE / "buku"))
BOOKS = pytest.mark.parametrize("kitab", [BAWAAN, BUKU], ids=["bawaan", "buku"])


def turning_days(kitab: Kitab) -> list[date]:
    """Return the days on which something in the book begins or ends, and their neighbours."""
    found = {one.diketahui_sejak for one in kitab.instrumen.values()}
    found |= {event.tanggal for one in kitab.instrumen.values() for event in one.peristiwa}
    for konsep in kitab.konsep.values():
        found |= {day for one in konsep.versi for day in (one.berlaku_sejak, one.berlaku_sampai)}
    return sorted({day + step for day in found if day is not None for step in (-DAY, 0 * DAY, DAY)})


def content(versi: Versi | None) -> dict[str, Any] | None:
    return None if versi is None else asdict(versi)


def answers(kitab: Kitab, days: list[date]) -> dict[tuple[str, date], dict[str, Any] | None]:
    return {(nama, day): content(one.pada(day)) for nama, one in kitab.konsep.items() for day in days}


class TestImmutable:
    @pytest.mark.parametrize("name", ["versi", "digest", "diketahui_sampai", "_konsep", "baru"])
    def test_no_attribute_is_set_or_deleted(self, name: str) -> None:
        with pytest.raises(AttributeError, match="a Kitab is immutable; cannot set"):
            setattr(BUKU, name, "lain")
        with pytest.raises(AttributeError, match="a Kitab is immutable; cannot delete"):
            delattr(BUKU, name)

    def test_no_concept_or_instrument_is_put_in(self) -> None:
        for mapping in (BUKU.konsep, BUKU.instrumen):
            with pytest.raises(TypeError):
                mapping["baru"] = None  # type: ignore[index] # the refusal is what is tested

    @BOOKS
    def test_nothing_inside_can_change(self, kitab: Kitab) -> None:
        seen = [*everything_in((*kitab.konsep.values(), *kitab.instrumen.values()))]
        assert {FrozenMapping, tuple, date} <= {type(one) for one in seen}
        for one in seen:
            if has(type(one)):
                with pytest.raises(FrozenInstanceError):
                    setattr(one, names_of(one)[0], None)
            else:
                assert isinstance(one, (str, int, Decimal, date, Enum, tuple, FrozenMapping, type(None)))


def names_of(value: Any) -> list[str]:  # noqa: ANN401 - an instance of any attrs class
    return [field.name for field in fields(type(value))]


def everything_in(value: object) -> Iterator[object]:
    yield value
    inside: list[object] = []
    if has(type(value)):
        inside = [getattr(value, name) for name in names_of(value)]
    elif isinstance(value, tuple):
        inside = list(value)
    elif isinstance(value, FrozenMapping):
        inside = [*value.keys(), *value.values()]
    for one in inside:
        yield from everything_in(one)


class TestSame:
    @BOOKS
    @pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
    def test_pickle(self, kitab: Kitab, protocol: int) -> None:
        again = pickle.loads(pickle.dumps(kitab, protocol))  # noqa: S301 - our own bytes
        assert again == kitab
        assert (again.versi, again.digest, again.diketahui_sampai) == (
            kitab.versi,
            kitab.digest,
            kitab.diketahui_sampai,
        )
        assert again.instrumen == kitab.instrumen
        days = turning_days(kitab)
        assert answers(again, days) == answers(kitab, days)

    def test_pickle_of_a_book_that_was_made_from_others(self) -> None:
        made = BUKU.tambah(PAKET / "rancangan-2027").diketahui_pada(date(2015, 1, 1))
        assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - our own bytes

    @BOOKS
    def test_pickle_of_a_version_alone(self, kitab: Kitab) -> None:
        for konsep in kitab.konsep.values():
            for versi in konsep.versi:
                again = pickle.loads(pickle.dumps(versi))  # noqa: S301 - our own bytes
                assert content(again) == content(versi)

    def test_copy(self) -> None:
        assert copy.copy(BUKU) == BUKU
        assert copy.deepcopy(BUKU) == BUKU

    def test_equal_by_content(self) -> None:
        again = Kitab(load_naskah(HERE / "buku"))
        assert again is not BUKU
        assert again == BUKU
        assert hash(again) == hash(BUKU)
        assert len({again, BUKU, BAWAAN}) == 2
        assert BUKU != BAWAAN
        text: object = BUKU.digest
        assert text != BUKU

    def test_repr_names_version_and_digest(self) -> None:
        assert repr(BUKU) == f"<Kitab fiktif {BUKU.digest[:15]}>"
        assert BUKU.digest.startswith("sha256:")
        assert len(BUKU.digest) == len("sha256:") + 64

    def test_the_order_of_keys_and_files_does_not_matter(self) -> None:
        naskah = BUKU._naskah
        backwards = Naskah(*(turned(one) for one in (naskah.kitab, naskah.instrumen, naskah.konsep)))
        assert list(backwards.konsep) != list(naskah.konsep)
        assert Kitab(backwards) == BUKU


def turned(value: Any) -> Any:  # noqa: ANN401 - whatever TOML can hold
    if isinstance(value, dict):
        return {key: turned(value[key]) for key in reversed(value)}
    return [turned(one) for one in value] if isinstance(value, list) else value


IN_ANOTHER_PROCESS = f"""
from pathlib import Path
from umkm_core.errors import HukumError
from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.naskah import load_naskah
here = Path({str(HERE)!r})
buku = Kitab(load_naskah(here / "buku"))
print(Kitab.bawaan().digest, buku.digest, buku.tambah(here / "paket" / "rancangan-2027").digest)
for pack in sorted((here / "rusak").iterdir()):
    try:
        buku.tambah(pack)
    except HukumError as error:
        print(error)
"""


def test_another_process_with_another_hash_seed_says_the_same() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-W", "error", "-c", IN_ANOTHER_PROCESS],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
    digests = printed.pop().splitlines()[0].split()
    assert digests[:2] == [BAWAAN.digest, BUKU.digest]
    assert len(set(digests)) == 3


class TestDigest:
    @BOOKS
    def test_any_change_of_one_value_changes_it(self, kitab: Kitab) -> None:
        naskah = copy.deepcopy(kitab._naskah)
        digests = [kitab.digest]
        for place, key in places_in([naskah.kitab, naskah.instrumen, naskah.konsep]):
            before = place[key]
            place[key] = changed(before)
            digests.append(naskah.digest)
            place[key] = before
        assert naskah.digest == kitab.digest
        assert len(digests) > 100
        assert len(set(digests)) == len(digests)

    @pytest.mark.parametrize(
        "values",
        [
            (date(2021, 2, 2), "2021-02-02"),
            (Decimal("1.5"), "1.5", Decimal("1.50")),
            (1, True, Decimal(1), "1"),
            (0, False, "", None, [], {}),
            (["a", "b"], ["b", "a"], "a, b"),
        ],
    )
    def test_values_that_look_alike_have_other_digests(self, values: tuple[object, ...]) -> None:
        digests = {Naskah({}, {}, {"konsep": {"nilai": value}}).digest for value in values}
        assert len(digests) == len(values)


def places_in(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - whatever TOML can hold
    """Yield every place in ``value`` where something stands that holds nothing itself."""
    for key, one in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(one, (dict, list)):
            yield from places_in(one)
        else:
            yield value, key


def changed(value: object) -> object:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, date):
        return value + DAY
    assert isinstance(value, str)
    return f"{value}."


def test_a_book_is_not_made_of_what_cannot_be_read() -> None:
    naskah = copy.deepcopy(BUKU._naskah)
    del naskah.kitab["versi"]
    naskah.instrumen["statistik-fiktif"]["status"] = "pasti"
    naskah.konsep["usaha.hak"]["jenis"] = "daftar"
    with pytest.raises(HukumError) as caught:
        Kitab(naskah)
    assert [fault.path for fault in caught.value.faults] == [
        "kitab.toml",
        "instrumen.toml: statistik-fiktif: status",
        "usaha/hak.toml: jenis",
    ]


class TestFind:
    def test_each_kind_by_its_name(self) -> None:
        assert BUKU.tangga("usaha.tingkat").nama == "usaha.tingkat"
        assert BUKU.parameter("usaha.iuran").nama == "usaha.iuran"
        assert BUKU.tabel("usaha.hak").nama == "usaha.hak"

    @pytest.mark.parametrize("nama", ["usaha.tingkt", "usaha.iuran", "usaha/tingkat", "", None, 3])
    def test_an_unknown_name_is_told_what_there_is(self, nama: Any) -> None:  # noqa: ANN401 - any
        with pytest.raises(HukumError) as caught:
            BUKU.tangga(nama)
        (fault,) = caught.value.faults
        assert fault.code is ErrorCode.HUKUM_UNKNOWN
        assert fault.message == "the book holds no tangga of this name; there are: usaha.tingkat"
        assert (fault.path, fault.value, fault.candidates) == ("nama", nama, ("usaha.tingkat",))

    def test_of_several_all_are_named(self) -> None:
        with pytest.raises(HukumError) as caught:
            BAWAAN.tangga("usaha.kelas")
        ladders = tuple(nama for nama in BAWAAN.konsep if nama.startswith("usaha.skala"))
        assert set(ladders) <= set(caught.value.candidates)
        assert all(nama in str(caught.value) for nama in ladders)

    def test_the_other_kinds_name_themselves(self) -> None:
        with pytest.raises(HukumError, match=r"no parameter of this name; there are: usaha\.iuran"):
            BUKU.parameter("usaha.tingkat")
        with pytest.raises(HukumError, match=r"no tabel of this name; there are: usaha\.hak"):
            BUKU.tabel("usaha.tingkat")

    def test_a_concept_without_versions_keeps_its_kind(self) -> None:
        early = BUKU.diketahui_pada(date(1999, 1, 1))
        assert early.tangga("usaha.tingkat").versi == ()
        assert early.tangga("usaha.tingkat").pada(date(2026, 1, 1)) is None
        with pytest.raises(HukumError):
            early.parameter("usaha.tingkat")


class TestTambah:
    def test_a_draft_changes_nothing_before_its_day(self) -> None:
        draft = BUKU.tambah(PAKET / "rancangan-2027")
        start = date(2027, 7, 1)
        days = [day for day in [*turning_days(BUKU), start - DAY] if day < start]
        assert answers(draft, days) == answers(BUKU, days)
        tingkat = draft.tangga("usaha.tingkat")
        before, since = tingkat.pada(start - DAY), tingkat.pada(start)
        assert before is not None
        assert since is not None
        assert (before.nama, since.nama) == ("PP Fiktif 3/2021 (masa tanpa angka)", "RUU Fiktif")
        assert since.ukuran[0].batas[0].sampai == 300_000
        assert (
            answers(BUKU, [start])["usaha.tingkat", start] != answers(draft, [start])["usaha.tingkat", start]
        )
        assert "ruu-fiktif" in draft.instrumen

    def test_a_draft_on_the_book_that_ships_answers_from_its_day_on(self) -> None:
        draft = BAWAAN.tambah(PAKET / "rancangan-skala-2027")
        assert draft.periksa() == ()
        fakta = FaktaUsaha(hasil_penjualan=2_500_000_000)
        for pada, kelas in ((date(2027, 6, 30), "kecil"), (date(2027, 7, 1), "mikro")):
            putusan = klasifikasi(fakta, pada=pada, kitab=draft)
            assert str(putusan.hasil) == kelas
            assert putusan.kitab == draft.digest
        assert str(klasifikasi(fakta, pada=date(2027, 7, 1)).hasil) == "kecil"
        days = [day for day in turning_days(BAWAAN) if day < date(2027, 7, 1)]
        assert answers(draft, days) == answers(BAWAAN, days)

    def test_a_version_is_replaced_where_the_pack_says_so(self) -> None:
        before = {nama: one.versi for nama, one in BUKU.konsep.items()}
        corrected = BUKU.tambah(PAKET / "pengganti")
        old, new = BUKU.parameter("usaha.iuran"), corrected.parameter("usaha.iuran")
        assert [one.nilai for one in old.versi] == [7_000, 9_000]
        assert [one.nilai for one in new.versi] == [7_000, 9_500]
        assert new.versi[1].menggantikan == date(2021, 1, 1)
        assert content(new.versi[0]) == content(old.versi[0])
        assert {nama: one.versi for nama, one in BUKU.konsep.items()} == before
        assert corrected != BUKU

    def test_a_replacement_can_be_replaced(self) -> None:
        twice = BUKU.tambah(PAKET / "pengganti").tambah(PAKET / "pengganti")
        assert [one.nilai for one in twice.parameter("usaha.iuran").versi] == [7_000, 9_500]

    def test_a_new_concept_and_borrowed_figures(self) -> None:
        made = BUKU.tambah(PAKET / "tanpa-angka")
        first, second = made.tangga("tangga").versi
        assert second.ukuran == first.ukuran
        assert (second.kelas, second.gabung) == (first.kelas, first.gabung)
        assert second.angka_dari == first.berlaku_sejak
        assert made.periksa() == ()

    def test_the_pack_is_named_in_the_version_of_the_book(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pack = PAKET / "pengganti"
        assert BUKU.tambah(pack).versi == "fiktif+pengganti"
        assert BUKU.tambah(str(pack)).versi == "fiktif+pengganti"
        monkeypatch.chdir(pack)
        assert BUKU.tambah(".").versi == "fiktif+pengganti"

    def test_a_pack_may_state_version_and_horizon(self) -> None:
        made = BUKU.tambah(PAKET / "kitab-baru")
        assert (made.versi, made.diketahui_sampai) == ("fiktif-2", date(2027, 12, 31))
        days = turning_days(BUKU)
        assert answers(made, days) == answers(BUKU, days)

    def test_what_is_no_folder_is_refused(self, tmp_path: Path) -> None:
        file = tmp_path / "paket.toml"
        file.write_text("versi = 'fiktif'", "utf-8")
        for path in (file, tmp_path / "tidak-ada"):
            with pytest.raises(HukumError) as caught:
                BUKU.tambah(path)
            assert (caught.value.code, caught.value.path) == (ErrorCode.HUKUM_STRUCTURE, "path")
            assert caught.value.value == str(path)

    @settings(max_examples=40, deadline=None)
    @given(
        start=st.dates(date(2001, 1, 2), date(2100, 1, 1)), pada=st.dates(date(1990, 1, 1), date(2110, 1, 1))
    )
    def test_a_version_changes_no_answer_outside_of_its_days(self, start: date, pada: date) -> None:
        taken = [one.berlaku_sejak for one in BUKU.tangga("usaha.tingkat").versi]
        text = (PAKET / "rancangan-2027" / "usaha" / "tingkat.toml").read_text("utf-8")
        moved = text.replace("2027-07-01", start.isoformat()).replace("ruu-fiktif", "statistik-fiktif")
        if start in taken:
            moved = moved.replace("kelas = [", f"menggantikan = {start}\nkelas = [", 1)
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "usaha").mkdir()
            (Path(folder) / "usaha" / "tingkat.toml").write_text(moved, "utf-8")
            made = BUKU.tambah(folder).tangga("usaha.tingkat").pada(pada)
        end = min((day for day in taken if day is not None and day > start), default=date.max)
        if start <= pada < end:
            assert made is not None
            assert made.nama == "RUU Fiktif"
        else:
            assert content(made) == content(BUKU.tangga("usaha.tingkat").pada(pada))


class TestDiketahuiPada:
    def test_before_pp_7_2021_the_old_law_answers_for_2026(self) -> None:
        pada = date(2026, 11, 21)
        names = {}
        for day in (
            date(2008, 7, 4),
            date(2020, 11, 1),
            date(2020, 11, 2),
            date(2021, 2, 1),
            date(2021, 2, 2),
        ):
            versi = BAWAAN.diketahui_pada(day).tangga("usaha.skala").pada(pada)
            assert versi is not None
            names[day] = versi.nama
        assert list(names.values()) == [
            "UU 20/2008",
            "UU 20/2008",
            "UU 20/2008 (masa tanpa angka)",
            "UU 20/2008 (masa tanpa angka)",
            "PP 7/2021",
        ]

    def test_the_answer_follows(self) -> None:
        fakta = FaktaUsaha(hasil_penjualan=400_000_000)
        old = BAWAAN.diketahui_pada(date(2020, 1, 1))
        putusan = klasifikasi(fakta, pada=date(2026, 1, 1), kitab=old)
        assert str(putusan.hasil) == "kecil"
        assert "melewati-kitab" in {str(note.kode) for note in putusan.catatan}

    @BOOKS
    def test_instruments_promulgated_later_are_gone_and_no_other(self, kitab: Kitab) -> None:
        for day in turning_days(kitab):
            known = kitab.diketahui_pada(day)
            assert set(known.instrumen) == {
                kode
                for kode, one in kitab.instrumen.items()
                if one.diketahui_sejak is None or one.diketahui_sejak <= day
            }
            assert known.diketahui_sampai == min(day, kitab.diketahui_sampai)

    def test_events_are_known_with_the_act_that_brings_them(self) -> None:
        def events(day: date, kode: str) -> list[str]:
            return [str(one.jenis) for one in BUKU.diketahui_pada(day).instrumen[kode].peristiwa]

        assert events(date(2009, 12, 31), "uu-fiktif-1-2001") == ["berlaku"]
        assert events(date(2010, 1, 1), "uu-fiktif-1-2001") == ["berlaku", "dicabut"]
        assert events(date(2010, 1, 1), "uu-fiktif-2-2010") == ["berlaku"]
        assert events(date(2023, 12, 31), "uu-fiktif-4-2012") == ["berlaku"]
        assert events(date(2024, 1, 1), "uu-fiktif-4-2012") == ["berlaku", "dibatalkan"]
        assert events(date(2024, 7, 1), "uu-fiktif-4-2012") == ["berlaku", "dibatalkan", "hidup-kembali"]

    def test_a_version_is_open_until_the_act_that_ended_it(self) -> None:
        before = BUKU.diketahui_pada(date(2009, 12, 31)).parameter("usaha.iuran")
        (open_version,) = before.versi
        assert (open_version.berlaku_sampai, open_version.diakhiri_oleh, before.celah) == (None, None, ())
        assert before.pada(date(2015, 1, 1)) is open_version
        since = BUKU.diketahui_pada(date(2010, 1, 1)).parameter("usaha.iuran")
        assert since.versi[0].berlaku_sampai == date(2011, 1, 1)
        assert since.celah == (date(2011, 1, 1),)
        assert since.pada(date(2015, 1, 1)) is None

    def test_borrowed_figures_go_with_the_version_that_has_them(self) -> None:
        made = BUKU.tambah(PAKET / "tanpa-angka")
        assert [one.nama for one in made.diketahui_pada(date(2022, 1, 1)).tangga("tangga").versi] == [
            "PP Fiktif 3/2021",
            "Statistik fiktif (masa tanpa angka)",
        ]
        assert made.diketahui_pada(date(2020, 12, 31)).tangga("tangga").versi == ()

    def test_what_has_no_date_stays(self) -> None:
        early = BUKU.tambah(PAKET / "rancangan-2027").diketahui_pada(date(1990, 1, 1))
        assert set(early.instrumen) == {"statistik-fiktif", "ruu-fiktif"}
        assert [one.nama for one in early.tangga("usaha.tingkat").versi] == ["RUU Fiktif"]
        assert [one.nama for one in early.tabel("usaha.hak").versi] == ["Statistik fiktif"]

    def test_a_rule_of_an_undated_instrument_is_known_from_its_start(self) -> None:
        kitab = Kitab.bawaan()
        for day, known in ((date(2016, 6, 30), 0), (date(2016, 7, 1), 1)):
            assert len(kitab.diketahui_pada(day).tangga("usaha.skala_industri").versi) == known

    @BOOKS
    def test_what_is_left_is_sound(self, kitab: Kitab) -> None:
        for day in turning_days(kitab):
            left = {fault.message for fault in kitab.diketahui_pada(day).periksa()}
            assert left <= {
                "a concept has at least one version",
                "no rule and no history names this instrument",
            }

    @BOOKS
    def test_a_day_that_hides_nothing_returns_the_book(self, kitab: Kitab) -> None:
        assert kitab.diketahui_pada(kitab.diketahui_sampai) is kitab
        assert kitab.diketahui_pada(date(2100, 1, 1)) is kitab

    def test_the_day_is_named_in_the_version_of_the_book(self) -> None:
        cut = BUKU.diketahui_pada(date(2015, 1, 1))
        assert cut.versi == "fiktif@2015-01-01"
        assert cut.diketahui_pada(date(2009, 1, 1)).versi == "fiktif@2009-01-01"
        assert cut.tambah(PAKET / "rancangan-2027").versi == "fiktif@2015-01-01+rancangan-2027"

    @BOOKS
    def test_idempotent(self, kitab: Kitab) -> None:
        for day in turning_days(kitab):
            known = kitab.diketahui_pada(day)
            assert known.diketahui_pada(day) is known

    @settings(max_examples=40, deadline=None)
    @given(
        st.sampled_from([BUKU, BAWAAN]),
        st.dates(date(1990, 1, 1), date(2030, 1, 1)),
        st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    )
    def test_of_two_days_the_earlier_one_counts(self, kitab: Kitab, one: date, two: date) -> None:
        assert kitab.diketahui_pada(one).diketahui_pada(two) == kitab.diketahui_pada(min(one, two))

    @pytest.mark.parametrize("tanggal", [datetime(2020, 1, 1), "2020-01-01", None, 2020])  # noqa: DTZ001
    def test_only_a_date(self, tanggal: Any) -> None:  # noqa: ANN401 - any
        with pytest.raises(InvalidTypeError) as caught:
            BUKU.diketahui_pada(tanggal)
        assert (caught.value.code, caught.value.path) == (ErrorCode.NOT_A_DATE, "tanggal")


def test_threads_share_a_book() -> None:
    fakta = FaktaUsaha(hasil_penjualan=400_000_000, kekayaan_bersih=60_000_000)
    days = turning_days(BAWAAN)

    def work(number: int) -> list[object]:
        kitab = Kitab.bawaan().tambah(PAKET / "rancangan-skala-2027")
        turn = number % len(days)
        order = days[turn:] + days[:turn]
        found = {day: klasifikasi(fakta, pada=day, kitab=kitab).hasil for day in order}
        cut = kitab.diketahui_pada(date(2020, 1, 1))
        return [kitab.digest, cut.digest, *(found[day] for day in days)]

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(work, range(24)))
    assert all(result == results[0] for result in results)


def test_the_book_that_ships_is_read_once() -> None:
    with ThreadPoolExecutor(8) as pool:
        books = list(pool.map(lambda _: Kitab.bawaan(), range(32)))
    assert all(book is BAWAAN for book in books)
