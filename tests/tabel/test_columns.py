from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.errors import ErrorCode, Fault, TableError
from umkm_core.tabel.columns import FACTS, Column, ColumnsError, find_columns
from umkm_core.tabel.doubts import Reason, Rejected, Stated
from umkm_core.tabel.synonyms import Kind

# Names of columns as portals write them, and rows of fictitious businesses.
_UMKM = (
    "NAMA USAHA",
    "STATUS USAHA",
    "MODAL USAHA PER TAHUN",
    "NILAI MODAL USAHA PER TAHUN",
    "OMZET USAHA PER TAHUN",
    "NILAI OMZET USAHA PER TAHUN",
    "JUMLAH KARYAWAN LAKI-LAKI",
    "JUMLAH KARYAWAN PEREMPUAN",
)
_UMKM_ROWS = (
    ("Warung Contoh", "PERSEORANGAN", "< 1M", "Rp. 5.000.000", "< 2M", "Rp. 50.000.000", "1", "2"),
    ("Toko Contoh", "PT", "< 1M", "-", "2M-15M", "Rp. 2.500.000.000", "3", "0"),
    ("Kios Contoh", "CV", "5M-10M", "Rp. 750.000,50", "< 2M", "", "0", "1"),
)


def _faults(*arguments: object, **options: object) -> tuple[Fault, ...]:
    with pytest.raises(TableError) as raised:
        find_columns(*arguments, **options)  # type: ignore[arg-type]  # a helper for many calls
    return raised.value.faults


def _one(column: str, *, cell: str = "12.000.000", fact: str = "hasil_penjualan") -> Column | None:
    """Return what is found for a fact in a table that holds one other measure beside the column."""
    found = find_columns([column, "Jumlah Pekerja" if fact != "tenaga_kerja" else "Modal"], [[cell, "3"]])
    return found[fact]


def test_the_amount_wins_over_the_band() -> None:
    found = find_columns(_UMKM, _UMKM_ROWS)
    assert found.wanted == FACTS
    assert found.found == (
        Column(
            fact="hasil_penjualan",
            name="NILAI OMZET USAHA PER TAHUN",
            index=5,
            kind=Kind.MONEY,
            read=2,
            refused=0,
            empty=1,
        ),
        Column(
            fact="modal_usaha",
            name="NILAI MODAL USAHA PER TAHUN",
            index=3,
            kind=Kind.MONEY,
            read=2,
            refused=0,
            empty=1,
        ),
    )
    assert found.rejected == (
        Rejected("hasil_penjualan", "OMZET USAHA PER TAHUN", Reason.CELLS, "0 of 3 read"),
        Rejected("modal_usaha", "MODAL USAHA PER TAHUN", Reason.CELLS, "0 of 3 read"),
        Rejected("tenaga_kerja", "JUMLAH KARYAWAN LAKI-LAKI", Reason.PART, "laki laki"),
        Rejected("tenaga_kerja", "JUMLAH KARYAWAN PEREMPUAN", Reason.PART, "perempuan"),
    )
    assert found["tenaga_kerja"] is None
    with pytest.raises(KeyError):
        found["omzet"]


def test_the_columns_of_a_table_of_koperasi() -> None:
    columns = (
        "JENIS KOPERASI",
        "MODAL USAHA KOPERASI (MODAL SENDIRI)",
        "MODAL HUTANG KOPERASI",
        "OMZET KOPERASI",
        "SHU KOPERASI TAHUN BERJALAN",
        "JUMLAH ANGGOTA LAKI-LAKI",
        "JUMLAH KARYAWAN / PENGELOLA",
        "SKALA USAHA KOPERASI",
    )
    row = ("KONSUMEN", "Rp. 5.000.000", "Rp. 0", "Rp. 9.000.000", "Rp. 700.000", "12", "2", "KAB/KOTA")
    found = find_columns(columns, [row])
    assert [(column.fact, column.index) for column in found.found] == [
        ("hasil_penjualan", 3),
        ("tenaga_kerja", 6),
    ]
    assert [(each.column, each.reason, each.detail) for each in found.rejected] == [
        ("MODAL USAHA KOPERASI (MODAL SENDIRI)", Reason.PART, "sendiri"),
        ("MODAL HUTANG KOPERASI", Reason.PART, "hutang"),
    ]


@pytest.mark.parametrize(
    "header",
    [
        "hasil_penjualan",
        "Hasil Penjualan Tahunan",
        "HASIL PENJUALAN BERSIH",
        "Penjualan per tahun (Rp)",
        "omzet",
        "OMSET SETAHUN",
        "Omset/Tahun",
        "  Nilai   Omzet\nUsaha per Tahun (Rp.) ",
        "Omzet 2023",
        "Omzet tahun terakhir dalam rupiah",
        "omzet (hasil penjualan) 1 tahun",
        "Total Omzet UMKM",
        "Pendapatan per tahun",
        "Pendapatan 1 tahun",
        "PENDAPATAN 2024",
        "Annual Turnover",
    ],
)
def test_names_of_sales(header: str) -> None:
    column = _one(header)
    assert column is not None
    assert column.name == header


@pytest.mark.parametrize(
    ("header", "fact"),
    [
        ("modal", "modal_usaha"),
        ("Nilai Modal Usaha (tidak termasuk tanah dan bangunan tempat usaha)", "modal_usaha"),
        ("Kekayaan Bersih per 31 Desember 2023", "kekayaan_bersih"),
        ("ASET BERSIH", "kekayaan_bersih"),
        ("Nilai Investasi (Rp)", "nilai_investasi"),
        ("Jumlah Tenaga Kerja (orang)", "tenaga_kerja"),
        ("JUMLAH PEKERJA", "tenaga_kerja"),
        ("tenaga_kerja", "tenaga_kerja"),
        ("Number of employees", "tenaga_kerja"),
    ],
)
def test_names_of_other_measures(header: str, fact: str) -> None:
    column = _one(header, fact=fact, cell="3")
    assert column is not None
    assert column.fact == fact


@pytest.mark.parametrize(
    ("header", "fact", "reason", "detail"),
    [
        ("OMZET PER BULAN", "hasil_penjualan", Reason.PERIOD, "bulan"),
        ("omset/hari", "hasil_penjualan", Reason.PERIOD, "hari"),
        ("Omzet 12 bulan", "hasil_penjualan", Reason.PERIOD, "bulan"),
        ("Omzet per bulan (juta)", "hasil_penjualan", Reason.PERIOD, "bulan"),
        ("Omzet (juta)", "hasil_penjualan", Reason.UNIT, "juta"),
        ("Omzet dalam ribuan", "hasil_penjualan", Reason.UNIT, "ribuan"),
        ("Omzet (Rp.000)", "hasil_penjualan", Reason.UNIT, "000"),
        ("Omzet (US$)", "hasil_penjualan", Reason.UNIT, "usd"),
        ("Omzet (%)", "hasil_penjualan", Reason.UNIT, "persen"),
        ("Omzet online", "hasil_penjualan", Reason.PART, "online"),
        ("Target omzet", "hasil_penjualan", Reason.WORDS, "target"),
        ("Omzet bersih", "hasil_penjualan", Reason.WORDS, "bersih"),
        ("Omzet tahun berjalan", "hasil_penjualan", Reason.WORDS, "berjalan"),
        ("Rata-rata omzet", "hasil_penjualan", Reason.WORDS, "rata rata"),
        ("Pendapatan", "hasil_penjualan", Reason.NOT_ANNUAL, ""),
        ("Modal pinjaman", "modal_usaha", Reason.PART, "pinjaman"),
        ("Modal kerja", "modal_usaha", Reason.WORDS, "kerja"),
        ("Modal termasuk tanah dan bangunan", "modal_usaha", Reason.WORDS, "termasuk tanah dan bangunan"),
        ("Rencana investasi", "nilai_investasi", Reason.WORDS, "rencana"),
        ("Tenaga kerja L", "tenaga_kerja", Reason.PART, "l"),
        ("Karyawan tetap", "tenaga_kerja", Reason.PART, "tetap"),
    ],
)
def test_names_that_come_near(header: str, fact: str, reason: Reason, detail: str) -> None:
    other = "Modal" if fact == "hasil_penjualan" else "Omzet"
    found = find_columns([header, other], [["3", "3"]])
    assert found[fact] is None
    assert found.rejected == (Rejected(fact, header, reason, detail),)


@pytest.mark.parametrize(
    "header",
    [
        "STATUS USAHA",
        "SKALA USAHA KOPERASI",
        "BIDANG USAHA",
        "Usaha",
        "Per tahun",
        "Rp",
        "2023",
        "",
        "kolom 7",
    ],
)
def test_names_of_nothing_that_is_measured(header: str) -> None:
    found = find_columns([header, "Omzet"], [["3", "3"]])
    assert [column.name for column in found.found] == ["Omzet"]
    assert found.rejected == ()


def test_messages_of_rejections_name_column_and_reason() -> None:
    assert (
        str(Rejected("hasil_penjualan", "Omzet per bulan", Reason.PERIOD, "bulan"))
        == "'Omzet per bulan' is not hasil_penjualan: Its figures are not those of a year. (bulan)"
    )
    assert (
        str(Rejected("hasil_penjualan", "Pendapatan", Reason.NOT_ANNUAL))
        == "'Pendapatan' is not hasil_penjualan: Its name does not say that its figures are those of a year."
    )


def test_a_tie_is_refused_with_both_columns() -> None:
    columns = ("Omzet 2022", "Omzet 2023")
    (fault,) = _faults(columns, [["1.000", "2.000"]] * 9 + [["1.000", "x"]])
    assert fault == Fault(
        ErrorCode.TABLE_COLUMN_TIE,
        "these columns fit equally well: 'Omzet 2022', 'Omzet 2023'; "
        "say which one with --kolom hasil_penjualan=NAMA",
        "hasil_penjualan",
        columns,
        columns,
    )


def test_a_clear_lead_is_no_tie() -> None:
    found = find_columns(
        ["Omzet A 2022", "Omzet", "Penjualan"], [["1", "1.000", "2.000"]] * 4 + [["1", "?", "x"]]
    )
    column = found["hasil_penjualan"]
    assert column is not None
    assert (column.name, column.share) == ("Omzet", Fraction(1))
    assert Rejected("hasil_penjualan", "Penjualan", Reason.BEHIND, "Omzet") in found.rejected


def test_a_column_empty_in_the_sample_is_found_but_ranks_last() -> None:
    alone = find_columns(["Omzet", "Modal"], [["", "-"]])
    assert [(column.fact, column.empty, column.share) for column in alone.found] == [
        ("hasil_penjualan", 1, None),
        ("modal_usaha", 1, None),
    ]
    beside = find_columns(["Omzet", "Penjualan"], [["", "5"]])
    assert [column.name for column in beside.found] == ["Penjualan"]
    (fault,) = _faults(["Omzet", "Penjualan"], [])
    assert fault.code is ErrorCode.TABLE_COLUMN_TIE


def test_half_of_the_cells_is_not_enough_beside_another_column() -> None:
    rows = [["5", "x"], ["x", "y"]]
    fault, *unread = _faults(["Omzet", "Penjualan"], rows)
    assert fault.code is ErrorCode.TABLE_NO_COLUMN
    assert "'Omzet' is not hasil_penjualan: Half of its cells or more cannot be read. (1 of 2 read)" in str(
        fault
    )
    assert [(one.code, one.path, one.value) for one in unread] == [
        (ErrorCode.RUPIAH_UNREADABLE, "row 1, Penjualan", "x"),
        (ErrorCode.RUPIAH_UNREADABLE, "row 2, Penjualan", "y"),
    ]
    assert [column.name for column in find_columns(["Omzet", "Penjualan"], [*rows, ["6", "z"]]).found] == [
        "Omzet"
    ]


def test_a_sole_column_is_taken_when_one_cell_reads() -> None:
    column = find_columns(["Omzet"], [["5"], ["x"], ["y"]])["hasil_penjualan"]
    assert column is not None
    assert (column.read, column.refused, column.doubt) == (1, 2, None)


def test_where_no_cell_reads_the_first_are_told() -> None:
    fault, *unread = _faults(["Omzet"], [["x"], [""], *[["2M"]] * 9], lines=(4, 5, 8, *range(10, 18)))
    assert fault.code is ErrorCode.TABLE_NO_COLUMN
    assert "Half of its cells or more cannot be read. (0 of 10 read)" in fault.message
    assert [(one.code, one.path, one.value) for one in unread] == [
        (ErrorCode.RUPIAH_UNREADABLE, "line 4, Omzet", "x"),
        *[(ErrorCode.RUPIAH_AMBIGUOUS, f"line {line}, Omzet", "2M") for line in (8, 10, 11, 12)],
    ]


def test_repeated_headers_are_candidates_alike() -> None:
    columns = ("Omzet", "Omzet (2)")
    (fault,) = _faults(columns, [["5", "6"]])
    assert fault.candidates == columns
    assert [column.name for column in find_columns(columns, [["< 2M", "6"]]).found] == ["Omzet (2)"]
    # A number in brackets that no repetition explains may mean anything.
    assert find_columns(("Modal", "Omzet (2)"), [["5", "6"]])["hasil_penjualan"] is None


def test_rows_may_be_short() -> None:
    assert find_columns(["Nama", "Omzet"], [["A"], ["B", "5"]])["hasil_penjualan"] == Column(
        fact="hasil_penjualan", name="Omzet", index=1, kind=Kind.MONEY, read=1, empty=1
    )


@pytest.mark.parametrize(
    "header", ["tanggal_berdiri", "TGL BERDIRI", "Tgl. Pendirian Usaha", "Tanggal berdiri perusahaan"]
)
def test_names_of_the_date_of_founding(header: str) -> None:
    found = find_columns(["Omzet", header], [["1", "1/3/2022"], ["1", ""]])
    assert found["tanggal_berdiri"] == Column(
        fact="tanggal_berdiri", name=header, index=1, kind=Kind.DATE, read=1, empty=1
    )


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("Tahun berdiri", None),
        ("Berdiri", None),
        ("Tanggal", None),
        ("Tanggal berdiri (tahun)", "tahun"),
        ("Tanggal berdiri cabang", "cabang"),
    ],
)
def test_names_of_no_date_of_founding(header: str, reason: str | None) -> None:
    found = find_columns(["Omzet", header], [["1", "1/3/2022"]])
    assert found["tanggal_berdiri"] is None
    assert [each.detail for each in found.rejected] == ([] if reason is None else [reason])


def test_a_column_of_dates_is_judged_by_its_cells_too() -> None:
    found = find_columns(["Omzet", "Tanggal berdiri", "Tgl berdiri"], [["1", "2020", "1 Mei 2020"]])
    column = found["tanggal_berdiri"]
    assert column is not None
    assert column.name == "Tgl berdiri"
    assert found.rejected == (Rejected("tanggal_berdiri", "Tanggal berdiri", Reason.CELLS, "0 of 1 read"),)


def test_the_date_of_founding_is_no_measure() -> None:
    columns = ["Tanggal berdiri"]
    (fault,) = _faults(columns, [["1/3/2022"]])
    assert (fault.code, fault.value) == (ErrorCode.TABLE_NO_COLUMN, FACTS[:-1])
    assert find_columns(columns, [], wanted=("tanggal_berdiri",)).found[0].name == "Tanggal berdiri"
    assert find_columns(["Alamat"], [], wanted=("tanggal_berdiri",)).found == ()


def test_two_dates_of_founding_tie() -> None:
    (fault,) = _faults(["Omzet", "Tanggal berdiri", "Tgl berdiri"], [["1", "", ""]])
    assert (fault.code, fault.path) == (ErrorCode.TABLE_COLUMN_TIE, "tanggal_berdiri")


def test_only_a_balance_may_be_below_zero_and_a_minus_sign_is_money_anywhere() -> None:
    found = find_columns(["Omzet", "Aset bersih"], [["-5", "-5"]])
    assert [(column.kind, column.read) for column in found.found] == [(Kind.MONEY, 1), (Kind.BALANCE, 1)]


def test_only_what_is_wanted_is_looked_for() -> None:
    found = find_columns(_UMKM, _UMKM_ROWS, wanted=("modal_usaha",))
    assert found.wanted == ("modal_usaha",)
    assert [column.fact for column in found.found] == ["modal_usaha"]
    assert {each.fact for each in found.rejected} == {"modal_usaha"}


class TestChosen:
    def test_exactly(self) -> None:
        columns = ("omzet", "OMZET")
        for index, name in enumerate(columns):
            found = find_columns(columns, [["1", "2"]], chosen={"hasil_penjualan": name})
            assert found.found == (
                Column(fact="hasil_penjualan", name=name, index=index, kind=Kind.MONEY, read=1, chosen=True),
            )

    def test_alike(self) -> None:
        found = find_columns(["Uang_Masuk (Rp)"], [["5"]], chosen={"hasil_penjualan": "uang masuk rp"})
        assert found.found[0].name == "Uang_Masuk (Rp)"
        assert found.found[0].doubt is None

    def test_what_would_be_rejected_is_taken_with_the_doubt(self) -> None:
        found = find_columns(
            ["Omzet per bulan"],
            [["5"]],
            chosen={"hasil_penjualan": "Omzet per bulan"},
            stated=Stated(in_spite=["hasil_penjualan"]),
        )
        assert found.found[0].doubt == Rejected("hasil_penjualan", "Omzet per bulan", Reason.PERIOD, "bulan")
        band = find_columns(["Omzet"], [["< 2M"]], chosen={"hasil_penjualan": "Omzet"})
        assert band.found[0].doubt == Rejected("hasil_penjualan", "Omzet", Reason.CELLS, "0 of 1 read")

    def test_a_chosen_column_serves_no_other_fact(self) -> None:
        found = find_columns(["Modal", "Pekerja"], [["5", "3"]], chosen={"hasil_penjualan": "Modal"})
        assert [(column.fact, column.index) for column in found.found] == [
            ("hasil_penjualan", 0),
            ("tenaga_kerja", 1),
        ]

    def test_a_chosen_fact_is_wanted(self) -> None:
        named = {"modal_usaha": "A", "tanggal_berdiri": "B"}
        found = find_columns(["A", "B"], [["5", "1/3/2022"]], wanted=(), chosen=named)
        assert found.wanted == ("modal_usaha", "tanggal_berdiri")
        assert [column.name for column in found.found] == ["A", "B"]

    def test_what_is_no_column(self) -> None:
        faults = _faults(
            ["A", "B"], [], chosen={"hasil_penjualan": "zzz", "modal_usaha": "A", "tenaga_kerja": "a"}
        )
        assert [(fault.code, fault.path, fault.value) for fault in faults] == [
            (ErrorCode.TABLE_NO_COLUMN, "hasil_penjualan", "zzz"),
            (ErrorCode.CONTRADICTION, "tenaga_kerja", "a"),
        ]


def test_all_faults_come_at_once() -> None:
    faults = _faults(
        ["Omzet 2022", "Omzet 2023"],
        [["5", "5"]],
        wanted=("hasil_penjualan", "omset"),
        chosen={"modal": "Omzet 2022", "modal_usaha": "Kapital"},
    )
    assert [(fault.code, fault.path, fault.value) for fault in faults] == [
        (ErrorCode.NOT_AN_OPTION, "wanted", "omset"),
        (ErrorCode.NOT_AN_OPTION, "chosen", "modal"),
        (ErrorCode.TABLE_NO_COLUMN, "modal_usaha", "Kapital"),
    ]
    assert faults[0].candidates == FACTS


def test_two_ties_come_at_once() -> None:
    faults = _faults(["Omzet", "Omset", "Modal", "Modal usaha"], [["5", "5", "5", "5"]])
    assert [(fault.code, fault.path) for fault in faults] == [
        (ErrorCode.TABLE_COLUMN_TIE, "hasil_penjualan"),
        (ErrorCode.TABLE_COLUMN_TIE, "modal_usaha"),
    ]


def test_nothing_usable_lists_the_columns_and_the_reasons() -> None:
    columns = ("id", "Omzet per bulan", "Alamat")
    (fault,) = _faults(columns, [["1", "5", "x"]], wanted=("tanggal_berdiri", "hasil_penjualan"))
    assert fault == Fault(
        ErrorCode.TABLE_NO_COLUMN,
        "no column holds hasil_penjualan; the columns are 'id', 'Omzet per bulan', 'Alamat'; "
        "'Omzet per bulan' is not hasil_penjualan: Its figures are not those of a year. (bulan)",
        "columns",
        ("hasil_penjualan",),
        columns,
    )


def test_a_long_list_of_columns_is_cut() -> None:
    columns = [f"k{number}" for number in range(45)]
    (fault,) = _faults(columns, [])
    assert fault.message.endswith("'k39' and 5 more")
    assert fault.candidates == tuple(columns)


class TestDoubtfulChoices:
    @pytest.mark.parametrize(
        ("header", "fact", "reason", "detail"),
        [
            ("OMZET (juta)", "hasil_penjualan", Reason.UNIT, "juta"),
            ("OMZET PER BULAN", "hasil_penjualan", Reason.PERIOD, "bulan"),
            ("Uang masuk per hari", "hasil_penjualan", Reason.PERIOD, "hari"),
            ("Uang masuk (US$)", "hasil_penjualan", Reason.UNIT, "usd"),
            ("JUMLAH KARYAWAN LAKI-LAKI", "tenaga_kerja", Reason.PART, "laki laki"),
            ("OMZET 2026", "hasil_penjualan", Reason.NOT_ENDED, "2026"),
            ("OMZET 2024-2025", "hasil_penjualan", Reason.PERIOD, "2024 2025"),
        ],
    )
    def test_they_are_refused_with_the_reason(
        self, header: str, fact: str, reason: Reason, detail: str
    ) -> None:
        stated = Stated(pada=date(2026, 11, 21))
        with pytest.raises(ColumnsError) as raised:
            find_columns([header], [["5"]], chosen={fact: header}, stated=stated)
        (fault,) = raised.value.faults
        assert (fault.code, fault.path, fault.value) == (ErrorCode.TABLE_NO_COLUMN, fact, header)
        assert raised.value.rejected == (Rejected(fact, header, reason, detail),)
        assert f"the chosen column {header!r} is not {fact}: {reason.meaning} ({detail})" in str(fault)
        in_spite = Stated(in_spite=[fact], pada=date(2026, 11, 21))
        if reason is Reason.UNIT:
            with pytest.raises(ColumnsError):
                find_columns([header], [["5"]], chosen={fact: header}, stated=in_spite)
        else:
            found = find_columns([header], [["5"]], chosen={fact: header}, stated=in_spite)
            assert found.found[0].doubt == Rejected(fact, header, reason, detail)

    def test_a_stated_unit_takes_the_column_even_unnamed(self) -> None:
        stated = Stated(units={"hasil_penjualan": "juta"})
        (column,) = find_columns(["OMZET (juta)"], [["1,5"]], stated=stated).found
        assert (column.unit, column.read, column.doubt) == ("juta", 1, None)

    @pytest.mark.parametrize("header", ["OMZET (US$)", "OMZET (%)"])
    def test_no_unit_makes_rupiah_of_what_is_none(self, header: str) -> None:
        stated = Stated(units={"hasil_penjualan": "juta"})
        (fault,) = _faults([header], [["5"]], chosen={"hasil_penjualan": header}, stated=stated)
        assert fault.code is ErrorCode.TABLE_NO_COLUMN

    def test_period_and_unit_both_have_to_be_answered(self) -> None:
        name, fact = "OMZET PER BULAN (juta)", "hasil_penjualan"
        for stated in (Stated(in_spite=[fact]), Stated(units={fact: "juta"})):
            assert len(_faults([name], [["5"]], chosen={fact: name}, stated=stated)) == 1
        both = Stated(in_spite=[fact], units={fact: "juta"})
        assert find_columns([name], [["5"]], chosen={fact: name}, stated=both).found[0].unit == "juta"


class TestTitles:
    def test_they_make_columns_of_money_doubtful(self) -> None:
        stated = Stated(titles=["REKAP", "(dalam juta rupiah)"])
        columns, rows = ["OMZET", "PEKERJA"], [["5", "3"]]
        found = find_columns(columns, rows, stated=stated)
        assert [column.fact for column in found.found] == ["tenaga_kerja"]
        assert found.rejected == (
            Rejected("hasil_penjualan", "OMZET", Reason.UNIT, "juta in '(dalam juta rupiah)'"),
        )
        assert _faults(columns, rows, chosen={"hasil_penjualan": "OMZET"}, stated=stated)
        known = Stated(titles=stated.titles, units={"hasil_penjualan": "rupiah"})
        assert find_columns(columns, rows, stated=known).found[0].unit == "rupiah"


class TestYears:
    def _found(self, *columns: str, cells: tuple[str, ...] = ("5", "6"), pada: date) -> str | None:
        found = find_columns(["Modal", *columns], [["1", *cells]], stated=Stated(pada=pada))
        column = found["hasil_penjualan"]
        return None if column is None else column.name

    def test_the_last_year_that_has_ended_wins(self) -> None:
        names = ("OMZET 2023", "OMZET 2024")
        assert self._found(*names, pada=date(2025, 1, 1)) == "OMZET 2024"
        assert self._found(*names, pada=date(2024, 12, 31)) == "OMZET 2023"
        assert self._found(*names, pada=date(2023, 12, 31)) is None

    def test_an_empty_year_is_no_later_one(self) -> None:
        assert self._found("OMZET 2023", "OMZET 2024", cells=("5", ""), pada=date(2025, 1, 1)) == "OMZET 2023"

    def test_the_reasons(self) -> None:
        columns = ["OMZET 2024", "OMZET 2025", "OMZET 2026"]
        found = find_columns(columns, [["1", "2", "3"]], stated=Stated(pada=date(2026, 1, 1)))
        assert found.found[0].year == 2025
        assert {each.column: each.reason for each in found.rejected} == {
            "OMZET 2026": Reason.NOT_ENDED,
            "OMZET 2024": Reason.OLDER,
        }

    def test_what_is_there_on_a_day_needs_no_whole_year(self) -> None:
        stated = Stated(pada=date(2026, 11, 21))
        assert find_columns(["TENAGA KERJA 2026"], [["3"]], stated=stated).found[0].year == 2026
        (fault,) = _faults(["TENAGA KERJA 2027"], [["3"]], stated=stated)
        assert "(2027)" in fault.message


class TestSums:
    def test_two_columns_are_added(self) -> None:
        columns = ("KARYAWAN LAKI-LAKI", "NAMA", "KARYAWAN PEREMPUAN")
        chosen = {"tenaga_kerja": "karyawan laki laki + KARYAWAN PEREMPUAN"}
        (column,) = find_columns(columns, [["1", "A", "2"]], wanted=(), chosen=chosen).found
        assert column.places == (0, 2)
        assert column.name == "KARYAWAN LAKI-LAKI + KARYAWAN PEREMPUAN"

    def test_columns_of_two_years_are_not_added(self) -> None:
        columns, fact = ("OMZET 2023", "OMZET 2024"), "hasil_penjualan"
        chosen = {fact: "OMZET 2023+OMZET 2024"}
        (fault,) = _faults(columns, [["1", "2"]], chosen=chosen)
        assert (fault.code, fault.value) == (ErrorCode.TABLE_NO_COLUMN, "OMZET 2023 + OMZET 2024")
        (column,) = find_columns(columns, [["1", "2"]], chosen=chosen, stated=Stated(in_spite=[fact])).found
        assert column.doubt == Rejected(fact, column.name, Reason.PERIOD, "2023 2024")

    def test_columns_of_two_units_are_not_added(self) -> None:
        columns, fact = ("OMZET ONLINE (juta)", "OMZET OFFLINE"), "hasil_penjualan"
        stated = Stated(units={fact: "juta"})
        (fault,) = _faults(columns, [["1", "2"]], chosen={fact: "+".join(columns)}, stated=stated)
        assert (fault.code, fault.value) == (ErrorCode.TABLE_NO_COLUMN, "OMZET ONLINE (juta) + OMZET OFFLINE")
        alike = ("OMZET ONLINE (juta)", "OMZET OFFLINE (juta)")
        found = find_columns(alike, [["1", "2"]], chosen={fact: "+".join(alike)}, stated=stated)
        assert found.found[0].unit == "juta"

    def test_a_doubt_that_is_accepted_comes_before_one_that_the_choice_settles(self) -> None:
        columns, fact = ("OMZET LAMA", "OMZET PER BULAN"), "hasil_penjualan"
        stated = Stated(in_spite=[fact])
        found = find_columns(columns, [["1", "2"]], chosen={fact: "+".join(columns)}, stated=stated)
        assert found.found[0].doubt == Rejected(fact, "OMZET PER BULAN", Reason.PERIOD, "bulan")

    def test_another_period_is_no_part(self) -> None:
        columns = ("OMZET ONLINE PER BULAN", "OMZET OFFLINE")
        (fault,) = _faults(columns, [["1", "2"]], chosen={"hasil_penjualan": "+".join(columns)})
        assert fault.value == "OMZET ONLINE PER BULAN"


@pytest.mark.parametrize(
    ("header", "fact"), [("JML TK", "tenaga_kerja"), ("Volume Usaha Koperasi", "hasil_penjualan")]
)
def test_short_names_and_those_of_koperasi(header: str, fact: str) -> None:
    assert [column.fact for column in find_columns([header], [["3"]]).found] == [fact]


@given(
    columns=st.lists(
        st.sampled_from(["Omzet", "Omzet 2023", "Modal", "Pekerja", "Omzet (juta)", "Alamat"]), unique=True
    ),
    cells=st.lists(st.sampled_from(["5.000", "", "< 2M", "x"]), min_size=6, max_size=6),
)
def test_every_column_found_reads_and_none_serves_two_facts(columns: list[str], cells: list[str]) -> None:
    try:
        found = find_columns(columns, [cells])
    except TableError as error:
        refused = {fault.code for fault in error.faults if not fault.path.startswith("row ")}
    else:
        refused = set[ErrorCode]()
        places = [column.index for column in found.found]
        assert len(set(places)) == len(places)
        assert all(column.share in {None, Fraction(1)} for column in found.found)
        assert not {column.name for column in found.found} & {"Omzet (juta)", "Alamat"}
    assert refused <= {ErrorCode.TABLE_NO_COLUMN, ErrorCode.TABLE_COLUMN_TIE}
