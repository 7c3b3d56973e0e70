"""Usaha: what it refuses, all at once, and what it answers of its history."""

from __future__ import annotations

from datetime import date, datetime
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umkm_core.acuan.kbli import EdisiKBLI
from umkm_core.entitas.keterangan import Keterangan, is_only_meant
from umkm_core.entitas.laporan import LaporanTahunan
from umkm_core.entitas.status_usaha import StatusOperasional
from umkm_core.entitas.usaha import Usaha
from umkm_core.errors import ErrorCode, Fault, InvalidTypeError, InvalidValueError, UmkmError
from umkm_core.identitas.kbli import KodeKBLI
from umkm_core.kosakata.modalitas import Modalitas
from umkm_core.kosakata.skala import MANDIRI, SkalaUsaha
from umkm_core.kosakata.usaha import BentukUsaha, KeadaanUsaha
from umkm_core.testing.strategies.nilai import tanggal
from umkm_core.testing.strategies.usaha import laporan_tahunan
from umkm_core.values.periode import Periode
from umkm_core.values.tanggal_kira import TanggalKira

E = ErrorCode
AKTIF, BERHENTI, BANGKIT, TUTUP = KeadaanUsaha
BAKSO = KodeKBLI.parse("10710", edisi=EdisiKBLI.KBLI_2020)


def status(keadaan: KeadaanUsaha, sejak: date | Periode | None = None, *told: Modalitas) -> StatusOperasional:
    day = TanggalKira(sejak) if isinstance(sejak, Periode) else sejak
    return StatusOperasional(
        keadaan=keadaan, sejak=day, keterangan=[Keterangan(modalitas=modalitas) for modalitas in told]
    )


REALISASI = [Keterangan(modalitas=Modalitas.REALISASI)]
RENCANA = [Keterangan(modalitas=Modalitas.RENCANA)]
REFUSED: list[tuple[dict[str, Any], ErrorCode, str]] = [
    ({"id": ""}, E.EMPTY, "id"),
    ({"id": 1}, E.NOT_TEXT, "id"),
    ({"nama": " "}, E.EMPTY, "nama"),
    ({"laporan": 5}, E.WRONG_TYPE, "laporan"),
    ({"laporan": [None]}, E.WRONG_TYPE, "laporan[0]"),
    ({"laporan": [LaporanTahunan(tahun=2023)] * 2}, E.DUPLICATE, "laporan[1].tahun"),
    ({"tanggal_berdiri": "2020-01-01"}, E.NOT_A_DATE, "tanggal_berdiri"),
    ({"tanggal_berdiri": date(1, 1, 1)}, E.TANGGAL_OUT_OF_RANGE, "tanggal_berdiri"),
    (
        {"tanggal_berdiri": date(2024, 1, 1), "laporan": [LaporanTahunan(tahun=2023)]},
        E.CONTRADICTION,
        "laporan[0]",
    ),
    (
        # called by the year after the one in which it starts and ends
        {
            "tanggal_berdiri": date(2023, 4, 1),
            "laporan": [LaporanTahunan(tahun=2024, awal=date(2023, 1, 1), bulan=3)],
        },
        E.CONTRADICTION,
        "laporan[0]",
    ),
    (
        {"tanggal_berdiri": date(2024, 1, 1), "berdiri_kira": TanggalKira(Periode.tahun(2023))},
        E.CONTRADICTION,
        "berdiri_kira",
    ),
    ({"berdiri_kira": "2023"}, E.WRONG_TYPE, "berdiri_kira"),
    ({"nilai": [5]}, E.WRONG_TYPE, "nilai[0]"),
    ({"modal_usaha": [], "modal_total": 5, "modal_tanah_bangunan": 1}, E.NOT_AN_INTEGER, "modal_usaha"),
    ({"modal_usaha": 6, "modal_total": 5}, E.CONTRADICTION, "modal_usaha"),
    ({"modal_usaha": -1}, E.RUPIAH_NEGATIVE, "modal_usaha"),
    ({"modal_total": 1.0}, E.RUPIAH_FLOAT, "modal_total"),
    ({"modal_tanah_bangunan": -1}, E.RUPIAH_NEGATIVE, "modal_tanah_bangunan"),
    ({"modal_total": 5, "modal_tanah_bangunan": 6}, E.CONTRADICTION, "modal_tanah_bangunan"),
    ({"modal_usaha": 5, "modal_total": 5, "modal_tanah_bangunan": 1}, E.CONTRADICTION, "modal_usaha"),
    ({"modal_usaha": 6, "modal_total": 5, "modal_tanah_bangunan": 1}, E.CONTRADICTION, "modal_usaha"),
    (
        {"modal_usaha": 9, "modal_total": 5, "modal_tanah_bangunan": 6},
        E.CONTRADICTION,
        "modal_tanah_bangunan",
    ),
    ({"pemilik": ["O-1", "O-2", "O-1"]}, E.DUPLICATE, "pemilik[2]"),
    ({"pemilik": "O-1"}, E.WRONG_TYPE, "pemilik"),
    ({"kbli": [BAKSO, BAKSO]}, E.DUPLICATE, "kbli[1]"),
    ({"kbli": ["10710"]}, E.WRONG_TYPE, "kbli[0]"),
    ({"bentuk": BentukUsaha.KOPERASI, "milik_perorangan": True}, E.CONTRADICTION, "milik_perorangan"),
    ({"bentuk": BentukUsaha.PERSEORANGAN, "milik_perorangan": False}, E.CONTRADICTION, "milik_perorangan"),
    ({"bentuk": BentukUsaha.UD, "milik_perorangan": False}, E.CONTRADICTION, "milik_perorangan"),
    (
        {"bentuk": BentukUsaha.PERSEROAN_PERORANGAN, "milik_perorangan": False},
        E.CONTRADICTION,
        "milik_perorangan",
    ),
    (
        {"status_operasional": [status(AKTIF, Periode.tahun(2021)), status(BERHENTI, date(2020, 12, 31))]},
        E.CONTRADICTION,
        "status_operasional[1].sejak",
    ),
    (
        {
            "status_operasional": [
                status(AKTIF, date(2021, 1, 1)),
                status(BERHENTI, Periode.hingga(date(2022, 1, 1))),
                status(BANGKIT, Periode.tahun(2020)),
            ]
        },
        E.CONTRADICTION,
        "status_operasional[2].sejak",
    ),
    (
        {
            "status_operasional": [
                status(TUTUP, Periode.tahun(2021)),
                status(TUTUP, Periode.tahun(2022)),
                status(BANGKIT, date(2022, 1, 1)),
            ]
        },
        E.CONTRADICTION,
        "status_operasional[2].keadaan",
    ),
    # the order alone says it
    (
        {"status_operasional": [status(TUTUP), status(AKTIF)]},
        E.CONTRADICTION,
        "status_operasional[1].keadaan",
    ),
    (
        {"status_operasional": [status(TUTUP, Periode.tahun(2021)), status(BANGKIT, date(2021, 12, 31))]},
        E.CONTRADICTION,
        "status_operasional[1].keadaan",
    ),
    # a status has its own voices, or those of the record
    (
        {
            "status_operasional": [status(TUTUP), status(AKTIF, None, Modalitas.REALISASI)],
            "keterangan": REALISASI,
        },
        E.CONTRADICTION,
        "status_operasional[1].keadaan",
    ),
    ({"pma": "tidak"}, E.NOT_AN_OPTION, "pma"),
    ({"pma": 0}, E.NOT_AN_OPTION, "pma"),
    ({"bagian_dari": "besar"}, E.NOT_AN_OPTION, "bagian_dari"),
    ({"milik_perorangan": 1}, E.NOT_AN_OPTION, "milik_perorangan"),
]


@pytest.mark.parametrize(("wrong", "code", "path"), REFUSED, ids=lambda value: str(value)[:60])
def test_a_wrong_business_is_refused(wrong: dict[str, Any], code: ErrorCode, path: str) -> None:
    with pytest.raises(UmkmError) as caught:
        Usaha(**{"id": "U-1", "nama": "Es Fiktif", **wrong})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, path)]


def test_all_faults_of_a_business_come_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Usaha(
            id="U-1",
            nama=" ",
            bentuk=BentukUsaha.KOPERASI,
            milik_perorangan=True,
            pemilik=["O-1", "O-1"],
            laporan=[LaporanTahunan(tahun=2023)] * 2,
            status_operasional=[
                status(TUTUP, date(2021, 1, 1)),
                status(AKTIF, date(2023, 1, 1)),
                status(BERHENTI, date(2022, 1, 1)),
            ],
        )
    assert [fault.path for fault in caught.value.faults] == [
        "nama",
        "pemilik[1]",
        "milik_perorangan",
        "laporan[1].tahun",
        "status_operasional[1].keadaan",
        "status_operasional[2].sejak",
        "status_operasional[2].keadaan",
    ]


ALLOWED: list[dict[str, Any]] = [
    {"kbli": [BAKSO, KodeKBLI.parse("10710", edisi=EdisiKBLI.KBLI_2025)]},
    {"bentuk": BentukUsaha.KOPERASI, "milik_perorangan": False},
    {"bentuk": BentukUsaha.UD, "milik_perorangan": True},
    *({"bentuk": BentukUsaha.CV, "milik_perorangan": owned} for owned in (True, False)),
    # one tahun buku starts on the day on which the one before has ended
    {"laporan": [LaporanTahunan(tahun=2024, awal=date(2024, 1, 1)), LaporanTahunan(tahun=2023)]},
    {"laporan": [LaporanTahunan(tahun=year, awal=date(year, 4, 1)) for year in (2022, 2023)]},
    {"laporan": [LaporanTahunan(tahun=2023)], "tanggal_berdiri": date(2023, 12, 31)},
    *(
        {"tanggal_berdiri": day, "berdiri_kira": TanggalKira(Periode.tahun(2023))}
        for day in (date(2023, 1, 1), date(2023, 12, 31))
    ),
    {"nama": None, "berdiri_kira": date(2023, 12, 31), "laporan": [LaporanTahunan(tahun=2022)]},
    {"modal_usaha": 4, "modal_total": 5, "modal_tanah_bangunan": 1},
    {"modal_usaha": 5, "modal_total": 5},
    {"modal_usaha": 5, "modal_tanah_bangunan": 6},
    {"laporan": [LaporanTahunan(tahun=2023, awal=date(2022, 4, 1))], "tanggal_berdiri": date(2023, 3, 31)},
    # a history may start with what follows upon something that nobody told
    {"status_operasional": [status(BANGKIT, date(2023, 1, 9))]},
    {"status_operasional": [status(AKTIF, date(2019, 1, 1)), status(BANGKIT, date(2023, 1, 9))]},
    {"status_operasional": [status(AKTIF, Periode.tahun(2021)), status(BERHENTI, date(2021, 1, 1))]},
    {"status_operasional": [status(AKTIF, date(2021, 1, 1)), status(BERHENTI, date(2021, 1, 1))]},
    {"status_operasional": [status(BERHENTI), status(TUTUP), status(TUTUP, date(2021, 1, 1))]},
    {"status_operasional": [status(TUTUP), status(AKTIF)], "keterangan": RENCANA},
    {"status_operasional": [status(TUTUP), status(AKTIF, None, Modalitas.REALISASI)], "keterangan": RENCANA},
    {"status_operasional": [status(TUTUP, None, Modalitas.KLAIM), status(AKTIF)], "keterangan": REALISASI},
    {
        "status_operasional": [
            status(TUTUP, date(2021, 1, 1), Modalitas.RENCANA),
            status(AKTIF, date(2022, 1, 1)),
        ]
    },
    {
        "status_operasional": [
            status(AKTIF, date(2022, 1, 1)),
            status(TUTUP, date(2021, 1, 1), Modalitas.KLAIM),
        ]
    },
]


@pytest.mark.parametrize("fields", ALLOWED, ids=lambda value: str(value)[:60])
def test_what_may_be_true_is_not_refused(fields: dict[str, Any]) -> None:
    Usaha(**{"id": "U-1", "nama": "Es Fiktif", **fields})


def test_wrong_types_alone_are_a_type_error() -> None:
    with pytest.raises(InvalidTypeError):
        Usaha(id=1, nama=2)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        Usaha(id=1, nama="")  # type: ignore[arg-type]


def test_an_estimate_may_stand_beside_a_report_of_the_same_year() -> None:
    laporan = [LaporanTahunan(tahun=2023), LaporanTahunan(tahun=2023, perkiraan=True)]
    assert len(Usaha(id="U-1", nama="Es Fiktif", laporan=laporan).laporan) == 2


@pytest.mark.parametrize("perkiraan", [False, True])
def test_two_reports_of_the_same_days_are_refused(perkiraan: bool) -> None:  # noqa: FBT001 - a parameter
    laporan = [
        LaporanTahunan(tahun=2023, perkiraan=perkiraan),
        LaporanTahunan(tahun=2024, awal=date(2023, 12, 31), perkiraan=perkiraan),
    ]
    with pytest.raises(InvalidValueError) as caught:
        Usaha(id="U-1", nama="Es Fiktif", laporan=laporan)
    assert (caught.value.code, caught.value.value) == (E.CONTRADICTION, date(2023, 12, 31))
    assert "tahun buku 2024 starts before tahun buku 2023 has ended" in str(caught.value)
    Usaha(id="U-1", nama="Es Fiktif", laporan=[laporan[0], LaporanTahunan(tahun=2024, perkiraan=perkiraan)])


def test_what_is_stated_goes_before_its_parts() -> None:
    usaha = Usaha(id="U-1", nama="Es Fiktif", modal_total=9, modal_tanah_bangunan=2)
    assert (usaha.modal_usaha, usaha.modal_usaha_dihitung) == (None, 7)
    assert Usaha(id="U-1", nama="Es Fiktif", modal_total=9).modal_usaha_dihitung is None


def test_independence_is_stated_or_not() -> None:
    for value in (None, MANDIRI, SkalaUsaha.BESAR):
        assert Usaha(id="U-1", nama="Es Fiktif", bagian_dari=value).bagian_dari is value


@given(
    st.lists(laporan_tahunan(sejak=2018, sampai=2022), max_size=4),
    st.none() | tanggal(date(2016, 1, 1), date(2023, 1, 1)),
)
def test_reports_are_compared_each_with_each(laporan: list[LaporanTahunan], founded: date | None) -> None:
    meant = {id(one): is_only_meant(one.keterangan) for one in laporan}
    repeated = len({(one.tahun, one.perkiraan, meant[id(one)]) for one in laporan}) < len(laporan)
    overlap = any(
        one.mulai <= other.mulai < one.sampai
        and one.perkiraan is other.perkiraan
        and meant[id(one)] is meant[id(other)]
        and one.tahun != other.tahun
        for one in laporan
        for other in laporan
    )
    ended = [
        f"laporan[{index}]"
        for index, one in enumerate(laporan)
        if founded is not None and one.sampai <= founded and not meant[id(one)]
    ]
    faults: tuple[Fault, ...] = ()
    try:
        Usaha(id="U-1", nama="Es Fiktif", laporan=laporan, tanggal_berdiri=founded)
    except InvalidValueError as error:
        faults = error.faults
    told_ended = [fault.path for fault in faults if "before the founding" in fault.message]
    told_else = {fault.code for fault in faults if "before the founding" not in fault.message}
    assert told_ended == ended
    assert told_else == {
        code for code, is_wrong in ((E.DUPLICATE, repeated), (E.CONTRADICTION, overlap)) if is_wrong
    }


STOPPED_AND_UP_AGAIN = [
    status(AKTIF, date(2015, 1, 1)),
    status(TUTUP, date(2019, 1, 1), Modalitas.RENCANA, Modalitas.KLAIM),
    status(BERHENTI, date(2020, 4, 1), Modalitas.KLAIM, Modalitas.REALISASI),
    status(BANGKIT, Periode.tahun(2022)),
    status(TUTUP, date(2025, 1, 1)),
]


@pytest.mark.parametrize(
    ("history", "day", "keadaan"),
    [
        ([], date(2020, 1, 1), None),
        ([status(AKTIF)], date(2020, 1, 1), None),
        (STOPPED_AND_UP_AGAIN, date(2014, 12, 31), None),
        (STOPPED_AND_UP_AGAIN, date(2015, 1, 1), AKTIF),
        (STOPPED_AND_UP_AGAIN, date(2020, 3, 31), AKTIF),
        (STOPPED_AND_UP_AGAIN, date(2020, 4, 1), BERHENTI),
        (STOPPED_AND_UP_AGAIN, date(2021, 12, 31), BERHENTI),
        (STOPPED_AND_UP_AGAIN, date(2022, 1, 1), None),
        (STOPPED_AND_UP_AGAIN, date(2022, 12, 30), None),
        (STOPPED_AND_UP_AGAIN, date(2022, 12, 31), BANGKIT),
        (STOPPED_AND_UP_AGAIN, date(2099, 1, 1), TUTUP),
        # one without a day lies between its neighbours
        ([status(AKTIF, date(2015, 1, 1)), status(TUTUP)], date(2015, 1, 1), None),
        ([status(AKTIF, date(2015, 1, 1)), status(AKTIF)], date(2015, 1, 1), AKTIF),
        ([status(BERHENTI), status(BANGKIT, date(2022, 1, 1))], date(2022, 1, 1), BANGKIT),
        (
            [status(BERHENTI, date(2020, 1, 1)), status(BANGKIT, date(2022, 1, 1)), status(TUTUP)],
            date(2021, 1, 1),
            BERHENTI,
        ),
        # what was so on the day of a report
        ([status(BERHENTI, Periode.hingga(date(2023, 1, 9)))], date(2023, 1, 9), BERHENTI),
        ([status(BERHENTI, Periode.hingga(date(2023, 1, 9)))], date(2023, 1, 8), None),
    ],
)
def test_how_a_business_fared_on_a_day(
    history: list[StatusOperasional], day: date, keadaan: KeadaanUsaha | None
) -> None:
    assert Usaha(id="U-1", nama="Es Fiktif", status_operasional=history).keadaan_pada(day) is keadaan


@pytest.mark.parametrize(
    ("of_status", "of_all", "keadaan"),
    [
        ([], [], TUTUP),
        ([], [Modalitas.REALISASI], TUTUP),
        ([], [Modalitas.RENCANA], None),
        ([], [Modalitas.RENCANA, Modalitas.REALISASI], TUTUP),
        ([Modalitas.RENCANA], [Modalitas.REALISASI], None),
        ([Modalitas.REALISASI], [Modalitas.RENCANA], TUTUP),
        *(([modalitas], [], None) for modalitas in Modalitas if modalitas is not Modalitas.REALISASI),
    ],
)
def test_what_is_wished_meant_or_only_said_is_not_done(
    of_status: list[Modalitas], of_all: list[Modalitas], keadaan: KeadaanUsaha | None
) -> None:
    closed = Usaha(
        id="U-1",
        status_operasional=[status(TUTUP, date(2021, 1, 1), *of_status)],
        keterangan=[Keterangan(modalitas=modalitas) for modalitas in of_all],
    )
    assert closed.keadaan_pada(date(2021, 1, 1)) is keadaan


def test_how_it_fared_is_asked_of_a_day() -> None:
    with pytest.raises(InvalidTypeError):
        Usaha(id="U-1", nama="Es Fiktif").keadaan_pada(datetime(2023, 1, 1))  # noqa: DTZ001 - refused


WEEK = [date(2024, 1, day) for day in range(1, 8)]
SINCE = [
    None,
    *(Periode.hari(day) for day in WEEK[2:5]),
    *(Periode.hingga(day) for day in WEEK[2:5]),
    *(Periode.sejak(day) for day in WEEK[2:5]),
    *(Periode.dari(WEEK[2], sampai_dengan=day) for day in WEEK[3:5]),
    Periode.dari(WEEK[3], sampai_dengan=WEEK[4]),
]


@given(
    st.lists(st.tuples(st.sampled_from([AKTIF, BERHENTI, BANGKIT]), st.sampled_from(SINCE)), max_size=3),
    st.sampled_from(WEEK[1:6]),
)
def test_it_is_told_how_a_business_fared_when_all_days_agree(
    told: list[tuple[KeadaanUsaha, Periode | None]], day: date
) -> None:
    begun = [[one for one in WEEK if since is None or one in since] for _, since in told]
    possible = {
        next(
            (
                keadaan
                for (keadaan, _), first in zip(reversed(told), reversed(days), strict=True)
                if first <= day
            ),
            None,
        )
        for days in product(*begun)
        if list(days) == sorted(days)
    }
    fields: dict[str, Any] = {"status_operasional": [status(*one) for one in told]}
    if possible:
        expected = possible.pop() if len(possible) == 1 else None
        assert Usaha(id="U-1", nama="Es Fiktif", **fields).keadaan_pada(day) is expected
    else:
        with pytest.raises(InvalidValueError, match="what stands before it came about"):
            Usaha(id="U-1", nama="Es Fiktif", **fields)


def test_a_year_that_overlaps_a_longer_one_is_found_behind_a_shorter_one() -> None:
    laporan = [
        LaporanTahunan(tahun=2022),
        LaporanTahunan(tahun=2022, bulan=1),
        LaporanTahunan(tahun=2023, awal=date(2022, 6, 1)),
    ]
    with pytest.raises(InvalidValueError) as caught:
        Usaha(id="U-1", nama="Es Fiktif", laporan=laporan)
    assert [fault.code for fault in caught.value.faults] == [E.DUPLICATE, E.CONTRADICTION]


def test_what_is_only_meant_may_stand_beside_what_is_reported() -> None:
    target = [Keterangan(modalitas=Modalitas.SASARAN)]
    laporan = [
        LaporanTahunan(tahun=2023, hasil_penjualan=4),
        LaporanTahunan(tahun=2023, hasil_penjualan=9, keterangan=target),
    ]
    assert len(Usaha(id="U-1", laporan=laporan).laporan) == 2
    with pytest.raises(InvalidValueError) as caught:
        Usaha(id="U-1", laporan=[*laporan, laporan[1]])
    assert [fault.path for fault in caught.value.faults] == ["laporan[2].tahun"]


def test_a_business_that_is_not_founded_may_have_aims() -> None:
    target = LaporanTahunan(tahun=2023, keterangan=[Keterangan(modalitas=Modalitas.RENCANA)])
    assert Usaha(id="U-1", laporan=[target], tanggal_berdiri=date(2024, 1, 1)).laporan
