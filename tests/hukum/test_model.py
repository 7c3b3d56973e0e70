from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, InvalidTypeError
from umkm_core.hukum.model import Baris, Batas, Parameter, Sumber, Ukuran, VersiParameter, VersiTabel
from umkm_core.values.bilangan import Satuan
from umkm_core.values.status import Status

if TYPE_CHECKING:
    from umkm_core.hukum.kitab import Kitab

DAY = timedelta(days=1)
ANY_DAY = st.dates(date(1945, 1, 1), date(2100, 1, 1))


def make_versi(sejak: date | None, sampai: date | None = None, pasti: date | None = None) -> VersiParameter:
    return VersiParameter(
        nama=f"sejak {sejak}",
        berlaku_sejak=sejak,
        berlaku_sampai=sampai,
        mulai_pasti=pasti,
        dasar=(),
        status=Status.TERKONFIRMASI,
        sumber=Sumber.TEKS,
        dibaca=date(2026, 11, 21),
        nilai=1,
        satuan=Satuan.ORANG,
    )


def make_konsep(*versi: VersiParameter) -> Parameter:
    return Parameter(nama="usaha.fiktif", judul="Konsep fiktif", versi=versi)


class TestPada:
    @pytest.mark.parametrize(
        ("pada", "nama"),
        [
            (date(2000, 12, 31), None),
            (date(2001, 1, 1), "UU Fiktif 1/2001"),
            (date(2010, 12, 31), "UU Fiktif 1/2001"),
            (date(2011, 1, 1), "UU Fiktif 2/2010"),
            (date(2020, 12, 31), "UU Fiktif 2/2010"),
            (date(2021, 1, 1), "PP Fiktif 3/2021 (masa tanpa angka)"),
            (date(2100, 1, 1), "PP Fiktif 3/2021 (masa tanpa angka)"),
        ],
    )
    def test_each_day_of_change(self, pada: date, nama: str | None, buku: Kitab) -> None:
        versi = buku.tangga("usaha.tingkat").pada(pada)
        assert (versi and versi.nama) == nama

    @pytest.mark.parametrize(
        ("pada", "nilai"),
        [
            (date(2000, 12, 31), None),
            (date(2001, 1, 1), 7_000),
            (date(2010, 12, 31), 7_000),
            (date(2011, 1, 1), None),
            (date(2015, 6, 1), None),
            (date(2020, 12, 31), None),
            (date(2021, 1, 1), 9_000),
        ],
    )
    def test_nothing_answers_in_a_gap(self, pada: date, nilai: int | None, buku: Kitab) -> None:
        versi = buku.parameter("usaha.iuran").pada(pada)
        assert (versi and versi.nilai) == nilai

    def test_without_a_start_from_ever_on(self, buku: Kitab) -> None:
        hak = buku.tabel("usaha.hak")
        assert {hak.pada(day) for day in (date.min, date(1900, 1, 1), date.max)} == {hak.versi[0]}

    def test_every_version_of_the_book_that_ships_answers_on_its_first_and_last_day(
        self, bawaan: Kitab
    ) -> None:
        for konsep in bawaan.konsep.values():
            starts = [one.berlaku_sejak for one in konsep.versi]
            for versi, following in zip(konsep.versi, [*starts[1:], None], strict=True):
                start = versi.berlaku_sejak or date.min
                end = versi.berlaku_sampai or following
                assert konsep.pada(start) is versi
                assert end is None or konsep.pada(end - DAY) is versi
                assert end is None or konsep.pada(end) is not versi
                assert start == date.min or konsep.pada(start - DAY) is not versi

    @pytest.mark.parametrize("tanggal", [datetime(2020, 1, 1), "2020-01-01", None, 20200101])  # noqa: DTZ001
    def test_only_a_date(self, tanggal: Any, buku: Kitab) -> None:  # noqa: ANN401 - any
        for konsep in buku.konsep.values():
            with pytest.raises(InvalidTypeError) as caught:
                konsep.pada(tanggal)
            assert (caught.value.code, caught.value.path) == (ErrorCode.NOT_A_DATE, "tanggal")

    @given(st.data(), st.sets(ANY_DAY, min_size=1, max_size=6), ANY_DAY)
    def test_a_later_version_changes_no_earlier_answer(
        self, data: st.DataObject, starts: set[date], pada: date
    ) -> None:
        ordered: list[date | None] = [*sorted(starts)]
        if data.draw(st.booleans()):
            ordered.insert(0, None)
        ends = [
            data.draw(st.none() | st.dates((start or date(1940, 1, 1)) + DAY, following))
            if following is not None and following > (start or date(1940, 1, 1))
            else None
            for start, following in zip(ordered, [*ordered[1:], None], strict=True)
        ]
        versi = [make_versi(start, end) for start, end in zip(ordered, ends, strict=True)]
        earlier, later = make_konsep(*versi[:-1]), make_konsep(*versi)
        start = ordered[-1]
        if start is not None and pada < start:
            assert later.pada(pada) is earlier.pada(pada)
        else:
            assert later.pada(pada) is versi[-1]

    @given(st.sets(ANY_DAY, max_size=6), ANY_DAY)
    def test_the_last_one_that_has_started_answers(self, starts: set[date], pada: date) -> None:
        konsep = make_konsep(*(make_versi(start) for start in sorted(starts)))
        versi = konsep.pada(pada)
        started = [start for start in starts if start <= pada]
        assert (versi and versi.berlaku_sejak) == max(started, default=None)


class TestMulaiTerbaca:
    def test_a_start_that_was_read(self) -> None:
        assert make_versi(date(2021, 1, 1)).mulai_terbaca(date(2021, 1, 1))

    def test_a_start_that_is_certain_only_later(self) -> None:
        versi = make_versi(date(2021, 1, 1), pasti=date(2021, 7, 1))
        days = (date(2021, 1, 1), date(2021, 6, 30), date(2021, 7, 1), date(2026, 1, 1))
        assert [versi.mulai_terbaca(day) for day in days] == [False, False, True, True]

    def test_a_start_that_was_not_read(self) -> None:
        assert not make_versi(None).mulai_terbaca(date(2026, 1, 1))


def make_batas(*, sampai: int | Decimal | None = None, di_bawah: int | Decimal | None = None) -> Batas:
    return Batas(kelas=("kecil",), dasar=(), sampai=sampai, di_bawah=di_bawah)


class TestBatas:
    def test_up_to_and_including(self) -> None:
        batas = make_batas(sampai=100)
        assert [batas.is_within(nilai) for nilai in (-1, 99, 100, 101)] == [True, True, True, False]
        assert (batas.puncak, batas.terbuka) == (100, False)

    def test_less_than(self) -> None:
        batas = make_batas(di_bawah=100)
        assert [batas.is_within(nilai) for nilai in (-1, 99, 100, 101)] == [True, True, False, False]
        assert (batas.puncak, batas.terbuka) == (100, False)

    def test_open(self) -> None:
        batas = make_batas()
        assert batas.is_within(10**30)
        assert (batas.puncak, batas.terbuka) == (None, True)

    def test_zero_is_a_bound(self) -> None:
        assert make_batas(sampai=0).puncak == 0
        assert not make_batas(di_bawah=0).terbuka
        assert not make_batas(di_bawah=0).is_within(0)

    def test_exact_ratios(self) -> None:
        batas = make_batas(sampai=Decimal("12.5"))
        assert batas.is_within(Fraction(25, 2))
        assert not batas.is_within(Fraction(25, 2) + Fraction(1, 10**30))
        assert batas.is_within(Decimal("12.50"))

    @given(
        st.dictionaries(st.integers(-5, 50), st.booleans(), min_size=1, max_size=5),
        st.integers(-10, 60),
        st.booleans(),
    )
    def test_place_is_the_first_rung_that_holds_the_value(
        self,
        bounds: dict[int, bool],
        nilai: int,
        whole: bool,  # noqa: FBT001 - drawn
    ) -> None:
        rungs: list[Batas] = []
        for bound, inclusive in sorted(bounds.items()):
            exact = bound if whole else Decimal(bound)
            rungs.append(make_batas(sampai=exact) if inclusive else make_batas(di_bawah=exact))
        ukuran = Ukuran(nama="tenaga_kerja", satuan=Satuan.ORANG, batas=(*rungs, make_batas()))
        above = sum(nilai > bound if inclusive else nilai >= bound for bound, inclusive in bounds.items())
        assert ukuran.place(nilai) == ukuran.place(Decimal(nilai)) == ukuran.place(Fraction(nilai)) == above


class TestCari:
    def make_tabel(self, *isi: dict[str, Any]) -> VersiTabel:
        return VersiTabel(
            nama="Tabel fiktif",
            dasar=(),
            status=Status.TERKONFIRMASI,
            sumber=Sumber.TEKS,
            dibaca=date(2026, 11, 21),
            kunci=("kelas", "tahun"),
            baris=tuple(Baris(isi=one, dasar=()) for one in isi),
        )

    def test_the_row_of_a_key(self) -> None:
        tabel = self.make_tabel({"kelas": "kecil", "tahun": 2021}, {"kelas": "kecil", "tahun": 2022})
        assert tabel.find_row(kelas="kecil", tahun=2022) is tabel.baris[1]

    def test_no_row(self) -> None:
        tabel = self.make_tabel({"kelas": "kecil", "tahun": 2021})
        assert tabel.find_row(kelas="besar", tahun=2021) is None
        assert tabel.find_row(kelas="kecil", tahun=2020) is None
        assert tabel.find_row(kelas="kecil", wilayah="35") is None
