"""The answer of klasifikasi: laws that hold for all facts, refusals, and what an answer can do."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from umkm_core import (
    MANDIRI,
    Alasan,
    Bacaan,
    BilaBerbeda,
    ErrorCode,
    FaktaUsaha,
    InvalidTypeError,
    InvalidValueError,
    Kitab,
    KodeCatatan,
    PutusanSkala,
    SkalaUsaha,
    Status,
    Tujuan,
    UmkmError,
    UndecidedError,
    Usaha,
    klasifikasi,
)
from umkm_core.testing import strategies

if TYPE_CHECKING:
    from random import Random

HARI = date(2026, 11, 21)
CHOICES = st.fixed_dictionaries(
    {
        "tujuan": st.sampled_from(Tujuan),
        "bila_berbeda": st.sampled_from(BilaBerbeda),
        "bacaan": st.sampled_from(Bacaan),
    }
)


@given(strategies.fakta_usaha(), strategies.tanggal(), CHOICES)
def test_an_answer_is_whole(fakta: FaktaUsaha, pada: date, choices: dict[str, Any]) -> None:
    putusan = klasifikasi(fakta, pada=pada, **choices)
    assert (putusan.hasil is None) is (putusan.alasan is not None)
    if putusan.hasil is None:
        assert putusan.alasan is Alasan.TIDAK_ADA_HUKUM or len(putusan.mungkin) > 1
    else:
        assert putusan.dasar
        assert putusan.mungkin == ()
        assert putusan.wajib() is putusan.hasil
    assert (putusan.alasan is Alasan.FAKTA_KURANG) is bool(putusan.kurang)
    assert (putusan.status is None) is (putusan.alasan is Alasan.TIDAK_ADA_HUKUM)
    assert (KodeCatatan.MELEWATI_KITAB in putusan.kode_catatan) is (pada > HARI)
    assert list(putusan.mungkin) == sorted(putusan.mungkin)
    assert putusan.umkm is not True or putusan.hasil is not SkalaUsaha.BESAR
    assert str(putusan.hasil or "tidak diputuskan") in putusan.jelaskan()
    for rujukan in putusan.dasar:
        assert str(rujukan) in putusan.jelaskan()


@given(strategies.fakta_usaha(), strategies.tanggal(), CHOICES)
def test_an_answer_survives_pickling_and_asking_again(
    fakta: FaktaUsaha, pada: date, choices: dict[str, Any]
) -> None:
    putusan = klasifikasi(fakta, pada=pada, **choices)
    again = pickle.loads(pickle.dumps(putusan))  # noqa: S301 - made in this line
    assert again == putusan == klasifikasi(fakta, pada=pada, **choices)
    assert again.langkah == putusan.langkah
    assert again.jelaskan() == putusan.jelaskan()
    assert hash(copy.deepcopy(putusan)) == hash(putusan)


@given(strategies.rupiah(), strategies.rupiah(), st.dates(date(2008, 7, 4), HARI), CHOICES)
def test_more_sales_never_lower_the_class(less: int, more: int, pada: date, choices: dict[str, Any]) -> None:
    less, more = sorted((less, more))
    choices["bacaan"] = Bacaan.FUNGSI
    choices["tujuan"] = Tujuan.PEMBERDAYAAN
    low = klasifikasi(FaktaUsaha(hasil_penjualan=less), pada=pada, **choices).wajib()
    high = klasifikasi(FaktaUsaha(hasil_penjualan=more), pada=pada, **choices).wajib()
    assert low <= high


@given(strategies.fakta_usaha(), st.dates(date(1995, 12, 26), date(2008, 7, 3)), strategies.rupiah())
def test_stating_one_more_fact_never_leads_out_of_what_was_possible(
    fakta: FaktaUsaha, pada: date, amount: int
) -> None:
    putusan = klasifikasi(fakta, pada=pada)
    for nama in putusan.kurang:
        more: dict[str, Any] = {nama: amount}
        told = klasifikasi(evolve(fakta, **more), pada=pada)
        assert set(told.mungkin or (told.hasil,)) <= set(putusan.mungkin)


@given(strategies.usaha(), strategies.tanggal(), st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_matter(usaha: Usaha, pada: date, random: Random) -> None:
    laporan = list(usaha.laporan)
    random.shuffle(laporan)
    shuffled = klasifikasi(evolve(usaha, laporan=laporan), pada=pada)
    answer = klasifikasi(usaha, pada=pada)
    assert (shuffled.hasil, shuffled.dasar, set(shuffled.kode_catatan)) == (
        answer.hasil,
        answer.dasar,
        set(answer.kode_catatan),
    )


def test_answers_about_other_amounts_are_other_answers() -> None:
    one, two = (klasifikasi(FaktaUsaha(hasil_penjualan=n), pada=HARI) for n in (1, 2))
    assert one.hasil is two.hasil
    assert one != two
    assert one == klasifikasi(FaktaUsaha(hasil_penjualan=1), pada=HARI)


def test_either_measure_decides_only_by_agreement_or_by_the_caller() -> None:
    fakta = FaktaUsaha(kekayaan_bersih=40_000_000, hasil_penjualan=1_000_000_000)
    day = date(2015, 6, 30)
    assert klasifikasi(fakta, pada=day).alasan is Alasan.FAKTA_BERTENTANGAN
    for choice, kelas in (
        (BilaBerbeda.TERTINGGI, SkalaUsaha.KECIL),
        (BilaBerbeda.TERENDAH, SkalaUsaha.MIKRO),
        (BilaBerbeda.HASIL_PENJUALAN, SkalaUsaha.KECIL),
        (BilaBerbeda.KEKAYAAN_BERSIH, SkalaUsaha.MIKRO),
    ):
        putusan = klasifikasi(fakta, pada=day, bila_berbeda=choice)
        assert putusan.hasil is kelas
        assert putusan.konflik is True
        assert putusan.status is Status.SENGKETA


def test_an_undecided_answer_refuses_to_be_demanded() -> None:
    putusan = klasifikasi(FaktaUsaha(modal_usaha=1), pada=HARI)
    with pytest.raises(UndecidedError) as caught:
        putusan.wajib()
    assert caught.value.code is ErrorCode.UNDECIDED
    assert "hasil penjualan" in str(caught.value)
    assert caught.value.candidates == tuple(SkalaUsaha)


def test_an_answer_is_no_truth_value() -> None:
    with pytest.raises(TypeError, match=r"ask its \.hasil"):
        bool(klasifikasi(FaktaUsaha(), pada=HARI))


def test_the_steps_carry_the_numbers() -> None:
    fakta = FaktaUsaha(hasil_penjualan=3_000_000_000, modal_usaha=1_000_000_000)
    modal, penjualan = klasifikasi(fakta, pada=HARI).langkah
    assert (penjualan.nilai, penjualan.bawah, penjualan.atas) == (
        3_000_000_000,
        2_000_000_000,
        15_000_000_000,
    )
    assert (penjualan.dipakai, modal.dipakai) == (True, False)
    assert (penjualan.bawah_termasuk, penjualan.atas_termasuk) == (False, True)
    assert str(penjualan) == (
        "hasil penjualan Rp3.000.000.000, lebih dari Rp2.000.000.000 dan paling banyak Rp15.000.000.000: "
        "kecil [PP 7/2021 Pasal 35 ayat (5) huruf b]"
    )
    assert str(modal).startswith("modal usaha Rp1.000.000.000, paling banyak Rp1.000.000.000: mikro")


def test_the_steps_say_which_bound_belongs() -> None:
    facts = FaktaUsaha(tenaga_kerja=20, nilai_investasi=1_000_000_000)
    investasi = klasifikasi(facts, pada=HARI, skema="industri").langkah[1]
    assert (investasi.bawah_termasuk, investasi.atas_termasuk) == (True, True)
    below = klasifikasi(FaktaUsaha(nilai_investasi=1), pada=HARI, skema="industri").langkah[0]
    assert "kurang dari Rp1.000.000.000" in str(below)


EXPLANATION = """\
Skala usaha per 21 November 2026: kecil
UMKM: ya [UU 20/2008 Pasal 1 angka 2] (status sumber: terkonfirmasi)
Hukum: PP 7/2021
- hasil penjualan Rp3.000.000.000, lebih dari Rp2.000.000.000 dan paling banyak Rp15.000.000.000: kecil \
[PP 7/2021 Pasal 35 ayat (5) huruf b]
Dasar: PP 7/2021 Pasal 35 ayat (5) huruf b
Status sumber: sengketa
Catatan [bacaan-sengketa]: Ukuran mana yang dipakai dipersengketakan; di sini menurut fungsi."""


def test_the_explanation_in_full() -> None:
    fakta = FaktaUsaha(hasil_penjualan=3_000_000_000, pma=False, bagian_dari=MANDIRI, milik_perorangan=True)
    assert klasifikasi(fakta, pada=HARI).jelaskan() == EXPLANATION


REFUSED: list[tuple[dict[str, Any], ErrorCode, str, object]] = [
    ({"pada": datetime(2026, 11, 21, tzinfo=UTC)}, ErrorCode.NOT_A_DATE, "pada", None),
    ({"pada": "2026-11-21"}, ErrorCode.NOT_A_DATE, "pada", "2026-11-21"),
    ({"pada": None}, ErrorCode.NOT_A_DATE, "pada", None),
    ({"perkiraan": "ya"}, ErrorCode.NOT_AN_OPTION, "perkiraan", "ya"),
    ({"perkiraan": True}, ErrorCode.CONTRADICTION, "perkiraan", True),
    ({"skema": "usaha"}, ErrorCode.NOT_AN_OPTION, "skema", "usaha"),
    ({"skema": ["umkm"]}, ErrorCode.NOT_AN_OPTION, "skema", ["umkm"]),
    ({"tujuan": "pemberdayaan"}, ErrorCode.NOT_AN_OPTION, "tujuan", "pemberdayaan"),
    ({"bila_berbeda": "tertinggi"}, ErrorCode.NOT_AN_OPTION, "bila_berbeda", "tertinggi"),
    ({"bacaan": None}, ErrorCode.NOT_AN_OPTION, "bacaan", None),
    ({"kitab": "2026"}, ErrorCode.WRONG_TYPE, "kitab", "2026"),
    ({"usaha": 400_000_000}, ErrorCode.WRONG_TYPE, "usaha", 400_000_000),
]


@pytest.mark.parametrize(("wrong", "code", "path", "value"), REFUSED, ids=[str(row[0]) for row in REFUSED])
def test_a_wrong_question_is_refused(
    wrong: dict[str, Any], code: ErrorCode, path: str, value: object
) -> None:
    question: dict[str, Any] = {"usaha": FaktaUsaha(), "pada": HARI, **wrong}
    with pytest.raises(UmkmError) as caught:
        klasifikasi(question.pop("usaha"), **question)
    assert (caught.value.code, caught.value.path) == (code, path)
    assert value is None or caught.value.value == value


def test_all_faults_of_a_question_come_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        klasifikasi(FaktaUsaha(), pada="besok", skema="usaha", tujuan=None)  # type: ignore[call-overload]
    assert [fault.path for fault in caught.value.faults] == ["pada", "tujuan", "skema"]
    assert caught.value.faults[-1].candidates == ("umkm", "bps", "industri")


def test_the_date_must_be_said() -> None:
    with pytest.raises(TypeError, match="pada"):
        klasifikasi(FaktaUsaha())  # type: ignore[call-overload]


def test_an_estimate_flag_must_be_a_flag() -> None:
    with pytest.raises(InvalidValueError) as caught:
        klasifikasi(Usaha(id="U-1", nama="Es Fiktif"), pada=HARI, perkiraan="ya")  # type: ignore[call-overload]
    assert caught.value.path == "perkiraan"


def test_a_date_refused_alone_is_a_type_error() -> None:
    with pytest.raises(InvalidTypeError):
        klasifikasi(FaktaUsaha(), pada=20261121)  # type: ignore[call-overload]


def test_another_book_answers_by_its_own_knowledge() -> None:
    fakta = FaktaUsaha(hasil_penjualan=400_000_000)
    lama = Kitab.bawaan().diketahui_pada(date(2020, 1, 1))
    putusan = klasifikasi(fakta, pada=HARI, kitab=lama)
    assert putusan.hasil is SkalaUsaha.KECIL
    assert KodeCatatan.MELEWATI_KITAB in putusan.kode_catatan
    assert putusan.kitab == lama.digest != klasifikasi(fakta, pada=HARI).kitab


def test_threads_get_the_same_answer() -> None:
    kitab = Kitab.bawaan()
    facts = [FaktaUsaha(hasil_penjualan=n * 10**8, kekayaan_bersih=n * 10**7) for n in range(200)]

    def ask(fakta: FaktaUsaha) -> PutusanSkala:
        return klasifikasi(fakta, pada=date(2015, 1, 1), kitab=kitab)

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, facts)) == [ask(fakta) for fakta in facts]
