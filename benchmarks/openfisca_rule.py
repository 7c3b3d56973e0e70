"""The class by sales as an OpenFisca tax-benefit system, and the ways an application can ask it.

OpenFisca is installed for the benchmarks alone. Its parameters are filled from the book of law, so that both
sides know the same figures on the same days.
"""

# OpenFisca has no types, and the environment that checks types does not have it.
# mypy: disable-error-code="import-not-found,import-untyped"
# mypy: allow-subclassing-any

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.model_api import DAY, Enum, ParameterNode, Variable, period, select
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from umkm_core import SkalaUsaha

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from umkm_core import Kitab
    from umkm_core.hukum.model import Batas, VersiTangga

Untyped: TypeAlias = Any
"""An object of OpenFisca."""

MEASURE = "hasil_penjualan"
BOUNDED = tuple(str(skala) for skala in SkalaUsaha if skala is not SkalaUsaha.BESAR)
CLASSES = (*BOUNDED, str(SkalaUsaha.BESAR))

_USAHA = build_entity(key="usaha", plural="para_usaha", label="A business", is_person=True)


class Skala(Enum):
    """The classes, lowest first; the index of each is the number of bounds that it exceeds."""

    mikro = "mikro"
    kecil = "kecil"
    menengah = "menengah"
    besar = "besar"


class hasil_penjualan(Variable):  # noqa: N801 - a variable is named as its class
    """Annual sales, rupiah, as OpenFisca holds any amount: in a float of 32 bits."""

    value_type = float
    entity = _USAHA
    definition_period = DAY


def by_members(usaha: Untyped, pada: Untyped, parameters: Untyped) -> Untyped:
    """Return the class, written as formulas of OpenFisca usually are."""
    sales = usaha(MEASURE, pada)
    paling_banyak = parameters(pada).paling_banyak
    within = [
        sales <= paling_banyak.mikro,
        sales <= paling_banyak.kecil,
        sales <= paling_banyak.menengah,
    ]
    return select(within, [Skala.mikro, Skala.kecil, Skala.menengah], Skala.besar)


def by_counting(usaha: Untyped, pada: Untyped, parameters: Untyped) -> Untyped:
    """Return the class, written for speed: the bounds exceeded are counted, no object is made for a row."""
    sales = usaha(MEASURE, pada)
    paling_banyak = parameters(pada).paling_banyak
    above_mikro = sales > paling_banyak.mikro
    return 0 + above_mikro + (sales > paling_banyak.kecil) + (sales > paling_banyak.menengah)


class skala(Variable):  # noqa: N801 - a variable is named as its class
    """The class by sales."""

    value_type = Enum
    possible_values = Skala
    default_value = Skala.besar
    entity = _USAHA
    definition_period = DAY
    formula = by_members


class skala_tuned(Variable):  # noqa: N801 - a variable is named as its class
    """The same class by the faster formula."""

    value_type = Enum
    possible_values = Skala
    default_value = Skala.besar
    entity = _USAHA
    definition_period = DAY
    formula = by_counting


def four_class_versions(kitab: Kitab) -> tuple[VersiTangga, ...]:
    """Return the versions of the UMKM ladder that know all four classes: UU 20/2008 and PP 7/2021."""
    return tuple(versi for versi in kitab.tangga("usaha.skala").versi if versi.kelas == CLASSES)


def rungs(versi: VersiTangga) -> tuple[Batas, ...]:
    """Return the rungs of sales that have a bound."""
    measure = next(ukuran for ukuran in versi.ukuran if ukuran.nama == MEASURE)
    return measure.batas[:-1]


def make_system(kitab: Kitab) -> Untyped:
    """Return the tax-benefit system; made once, as the book of law is read once."""
    values: dict[str, dict[str, dict[str, int]]] = {kelas: {} for kelas in BOUNDED}
    for versi in four_class_versions(kitab):
        for kelas, batas in zip(BOUNDED, rungs(versi), strict=True):
            if batas.kelas != (kelas,) or not isinstance(batas.sampai, int) or versi.berlaku_sejak is None:
                msg = f"the rule here knows dated bounds that are inclusive; {versi.nama} has another"
                raise ValueError(msg)
            values[kelas][versi.berlaku_sejak.isoformat()] = {"value": batas.sampai}
    system = TaxBenefitSystem([_USAHA])
    tree = {"paling_banyak": {kelas: {"values": dated} for kelas, dated in values.items()}}
    system.parameters = ParameterNode("", data=tree)
    system.add_variables(hasil_penjualan, skala, skala_tuned)
    return system


def ask_described(system: Untyped, sales: int, pada: str) -> str:
    """Ask for one business as OpenFisca's own tutorial does: describe the situation, calculate."""
    situation = {"para_usaha": {"U-1": {MEASURE: {pada: sales}}}}
    simulation = SimulationBuilder().build_from_entities(system, situation)
    return one_word(simulation.calculate("skala", pada))


def ask_tuned(system: Untyped, sales: int, pada: Untyped) -> str:
    """Ask for one business by the shortest way found.

    Nothing is described, the period was made before, and the formula is the fast one.
    """
    return one_word(calculate_batch(system, [sales], pada))


def calculate_batch(system: Untyped, sales: Sequence[float], pada: Untyped) -> Untyped:
    """Return the classes of many businesses from one simulation, as OpenFisca encodes them."""
    simulation = SimulationBuilder.build_default_simulation(system, count=len(sales))
    simulation.set_input(MEASURE, pada, sales)
    return simulation.calculate("skala_tuned", pada)


def ask_batch(system: Untyped, column: Untyped, pada: Untyped) -> Untyped:
    """Return the classes of many businesses as a column of words."""
    return calculate_batch(system, column, pada).decode_to_str()


def one_word(classes: Untyped) -> str:
    """Return the class of a simulation of one business."""
    return str(classes.decode_to_str()[0])


def make_period(pada: date) -> Untyped:
    """Return OpenFisca's form of a day."""
    return period(pada.isoformat())


def make_column(sales: Sequence[int]) -> Untyped:
    """Return amounts as the column that OpenFisca calculates on."""
    return np.array(sales, dtype=np.float32)
