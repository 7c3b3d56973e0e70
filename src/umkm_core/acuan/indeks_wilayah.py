"""The names of a table of areas, made ready to be looked for.

Names of the upper levels stand in a dictionary. Those of the lowest stay one text that is searched: that
takes microseconds within a kabupaten and a fraction of a millisecond in all of Indonesia, and eighty thousand
entries are never made.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from umkm_core.acuan.kode_wilayah import TINGKAT, JenisWilayah, TingkatWilayah
from umkm_core.acuan.nama_wilayah import normalise_nama
from umkm_core.acuan.tabel_wilayah import pick_range

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from umkm_core.acuan.nama_wilayah import NamaDibaca
    from umkm_core.acuan.tabel_wilayah import BarisDesa, TabelWilayah

_DESA: Final = TingkatWilayah.DESA_KELURAHAN
_KECAMATAN: Final = TingkatWilayah.KECAMATAN
_KABUPATEN_KOTA: Final = TingkatWilayah.KABUPATEN_KOTA
_ONLY_KECAMATAN: Final = frozenset({_KECAMATAN})
_ATAS: Final = (TingkatWilayah.PROVINSI, _KABUPATEN_KOTA, _KECAMATAN)
_KIND: Final = re.compile(r"(?:kabupaten|kota)(?: administrasi)? (?=.)", re.IGNORECASE)
_NUMBER: Final = re.compile(rb"[0-9]{4}:")
_ROMAN: Final = re.compile(r"[ivx]*")
_SLASH: Final = re.compile(rb"/")
_KEPULAUAN: Final = "kepulauan"
_DOTS_OF_DESA: Final = 3
_SHORTEST: Final = 3
"""Letters of a second name; less is a part of the first, as in *Tolan I/II*."""

_JOGJA: Final = ("jogja", "jogjakarta", "yogya")
_GROUPS: Final[Mapping[TingkatWilayah, tuple[tuple[str, ...], ...]]] = {
    TingkatWilayah.PROVINSI: (
        ("aceh", "nanggroeacehdarussalam", "nad"),
        ("sumaterautara", "sumatrautara", "sumut"),
        ("sumaterabarat", "sumatrabarat", "sumbar"),
        ("sumateraselatan", "sumatraselatan", "sumsel"),
        ("kepulauanbangkabelitung", "babel"),
        ("kepulauanriau", "kepri"),
        ("daerahkhususibukotajakarta", "daerahkhususjakarta", "dkijakarta", "jakarta", "dki", "dkj"),
        ("jawabarat", "jabar"),
        ("jawatengah", "jateng"),
        ("daerahistimewayogyakarta", "diyogyakarta", "yogyakarta", "diy", *_JOGJA),
        ("jawatimur", "jatim"),
        ("nusatenggarabarat", "ntb"),
        ("nusatenggaratimur", "ntt"),
        ("kalimantanbarat", "kalbar"),
        ("kalimantantengah", "kalteng"),
        ("kalimantanselatan", "kalsel"),
        ("kalimantantimur", "kaltim"),
        ("kalimantanutara", "kaltara"),
        ("sulawesiutara", "sulut"),
        ("sulawesitengah", "sulteng"),
        ("sulawesiselatan", "sulsel"),
        ("sulawesitenggara", "sultra"),
        ("sulawesibarat", "sulbar"),
        ("malukuutara", "malut"),
    ),
    TingkatWilayah.KABUPATEN_KOTA: (
        ("limapuluhkota", "50kota"),
        ("ogankomeringulu", "oku"),
        ("ogankomeringuluselatan", "okuselatan"),
        ("ogankomeringulutimur", "okutimur"),
        ("ogankomeringilir", "oki"),
        ("pangkajenedankepulauan", "pangkep"),
        ("kepulauansiautagulandangbiaro", "sitaro"),
        ("penukalabablematangilir", "pali"),
        ("yogyakarta", *_JOGJA),
    ),
}
"""Names that people use beside each other, in groups; one of each is that of the table."""

_LAIN: Final = {
    (tingkat, kunci): group for tingkat, groups in _GROUPS.items() for group in groups for kunci in group
}


class IndeksWilayah:
    """The names of a table."""

    __slots__ = ("_desa", "_ibu_kota", "_kunci", "_names", "_tabel")

    def __init__(self, tabel: TabelWilayah) -> None:
        self._tabel = tabel
        self._desa: NamaDesa | None = None
        areas = sorted(
            (kode, nama, tingkat) for tingkat in _ATAS for kode, nama in tabel.iterate_kode(tingkat)
        )
        bare = (_KIND.sub("", nama) if tingkat is _KABUPATEN_KOTA else nama for _, nama, tingkat in areas)
        kunci = normalise_nama("\n".join(bare)).split("\n")
        self._kunci: dict[TingkatWilayah, dict[str, str]] = {tingkat: {} for tingkat in _ATAS}
        for (kode, _, tingkat), one in zip(areas, kunci, strict=True):
            self._kunci[tingkat][kode] = one
        self._names: dict[str, list[tuple[str, bool]]] = {}
        self._ibu_kota: dict[str, list[tuple[str, bool]]] = {}
        taken = {tingkat: {*of_level.values()} for tingkat, of_level in self._kunci.items()}
        for (kode, nama, tingkat), one in zip(areas, kunci, strict=True):
            self._names.setdefault(one, []).append((kode, True))
            others = {*_second_names(nama), *_LAIN.get((tingkat, one), ())}
            if one.startswith(_KEPULAUAN):
                others.add(one.removeprefix(_KEPULAUAN))
            for other in others:
                if other not in taken[tingkat]:
                    self._names.setdefault(other, []).append((kode, False))
            if tingkat is _KECAMATAN:
                around = self._kunci[_KABUPATEN_KOTA][kode.rpartition(".")[0]]
                if one in {around, f"kota{around}", "kota"}:
                    for other in {around, f"kota{around}"} - {one}:
                        self._ibu_kota.setdefault(other, []).append((kode, False))

    def find(self, nama: NamaDibaca, di: Iterable[str], *, jenis: bool = True) -> dict[str, bool]:
        """Return the codes of the areas of a name, each with whether it is the name in the table.

        Args:
            nama: The name.
            di: Codes of the areas within which to look; an empty code is the whole country. Where the level
                is known, an area lies in itself.
            jenis: Whether a kabupaten is refused where the text says kota, and the other way round.
        """
        if not nama.kunci:
            return {}
        places = [*di]
        names = self._names.get(nama.kunci, [])
        if nama.tingkat == _ONLY_KECAMATAN:
            # The kecamatan Ponorogo is also called Kota Ponorogo, and Kota Sumenep is called Sumenep. Where
            # the level is not known, that is the name of the kabupaten.
            names = names + self._ibu_kota.get(nama.kunci, [])
        found = {
            kode: own
            for kode, own in names
            if TINGKAT[kode.count(".")] in nama.tingkat
            and any(is_in(kode, place) or (kode == place and len(nama.tingkat) == 1) for place in places)
            and not (jenis and is_of_other_kind(kode, nama))
        }
        if _DESA in nama.tingkat:
            for place in places:
                found |= self.desa.find(nama.kunci, place)
                if place.count(".") == _DOTS_OF_DESA and len(nama.tingkat) == 1:
                    beside = self.desa.find(nama.kunci, place.rpartition(".")[0])
                    found |= {kode: own for kode, own in beside.items() if kode == place}
        return found

    def iterate_kunci(self, nama: NamaDibaca, di: Iterable[str]) -> Iterator[str]:
        """Yield what is compared of the names of all areas that a name could be that of."""
        for place in di:
            for tingkat in nama.tingkat - {_DESA}:
                yield from (kunci for kode, kunci in self._kunci[tingkat].items() if is_in(kode, place))
            if _DESA in nama.tingkat:
                yield from self.desa.iterate_kunci(place)

    @property
    def desa(self) -> NamaDesa:
        """The names of the lowest level; made ready when they are first asked for."""
        if self._desa is None:
            self._desa = NamaDesa(self._tabel.desa)
        return self._desa


class NamaDesa:
    """The names of the lowest level, one after the other in one text."""

    __slots__ = ("_awal", "_baris", "_kunci", "_lain")

    def __init__(self, baris: BarisDesa) -> None:
        self._baris = baris
        lines = normalise_nama(_NUMBER.sub(b"", baris.teks).decode("utf-8")).split("\n")[:-1]
        self._awal = array("I", accumulate((len(line) + 2 for line in lines), initial=0))
        # Every name stands between two line ends, those of a kecamatan between two more.
        self._kunci = "".join(f"\n{line}\n" for line in lines).replace("\t", "\n")
        self._lain: dict[str, list[str]] = {}
        slashes = {bisect_right(baris.awal, slash.start()) - 1 for slash in _SLASH.finditer(baris.teks)}
        for number in sorted(slashes):
            names = baris.read(number)
            taken = {normalise_nama(nama) for _, nama in names}
            for kode, nama in names:
                for kunci in {*_second_names(nama)} - taken:
                    self._lain.setdefault(kunci, []).append(kode)

    def find(self, kunci: str, di: str) -> dict[str, bool]:
        """Return the codes of the areas of a name in an area, as :meth:`IndeksWilayah.find` does."""
        first, last = self._range(di)
        found = dict.fromkeys((kode for kode in self._lain.get(kunci, ()) if is_in(kode, di)), False)
        position, end = self._awal[first], self._awal[last]
        while (position := self._kunci.find(f"\n{kunci}\n", position, end)) >= 0:
            number = bisect_right(self._awal, position) - 1
            nth = self._kunci.count("\n", self._awal[number], position)
            found[self._baris.read(number)[nth][0]] = True
            position += len(kunci) + 1
        return found

    def iterate_kunci(self, di: str) -> Iterator[str]:
        """Yield what is compared of the names in an area."""
        first, last = self._range(di)
        yield from filter(None, self._kunci[self._awal[first] : self._awal[last]].split("\n"))

    def _range(self, di: str) -> tuple[int, int]:
        return pick_range(self._baris.kecamatan, di) if di.count(".") < _DOTS_OF_DESA else (0, 0)


def is_in(kode: str, di: str) -> bool:
    """Return whether the area of a code lies in another one; an empty code is the whole country.

    >>> is_in("35.73", "35"), is_in("35.73", ""), is_in("35.73", "35.73")
    (True, True, False)
    """
    return not di or kode.startswith(f"{di}.")


def is_of_other_kind(kode: str, nama: NamaDibaca) -> bool:
    """Return whether a text says kota of a kabupaten, or the other way round.

    Desa and kelurahan are mixed up every day, so that they are not told apart here.
    """
    return nama.jenis in {
        JenisWilayah.KABUPATEN,
        JenisWilayah.KOTA,
    } and nama.jenis is not JenisWilayah.from_kode(kode)


def _second_names(nama: str) -> list[str]:
    """Return what is compared of the names between slashes: *Wari/Taiyeve*, but not *Tolan I/II*."""
    if "/" not in nama:
        return []
    kunci = [normalise_nama(part) for part in nama.split("/")]
    return kunci if all(len(one) >= _SHORTEST and not _ROMAN.fullmatch(one) for one in kunci) else []


@lru_cache(maxsize=4)
def make_indeks(tabel: TabelWilayah) -> IndeksWilayah:
    """Return the names of a table, ready to be looked for; those of the last few tables are kept."""
    return IndeksWilayah(tabel)
