"""Finding an area by its name, as people type it.

An area is only taken if its name is the one that was typed and no other area fits. Everything else is an
answer without outcome that says why, and lists what may be meant. A parent that does not fit is told, and so
is a name that is merely similar; neither is mended.
"""

from __future__ import annotations

from itertools import combinations, islice, product
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import evolve

from umkm_core.acuan.indeks_wilayah import is_in, is_of_other_kind, make_indeks
from umkm_core.acuan.kode_wilayah import TINGKAT, JenisWilayah, TingkatWilayah
from umkm_core.acuan.nama_wilayah import MARKS, BacaanNama, NamaDibaca, is_stated, normalise_nama, read_nama
from umkm_core.acuan.teks_alamat import strip_alamat
from umkm_core.acuan.temuan_wilayah import AlasanCari, CaraCocok, KandidatWilayah, TemuanWilayah
from umkm_core.acuan.wilayah import Wilayah, pick_tabel, wilayah
from umkm_core.errors import ErrorCode, Fault, MissingExtraError, UmkmError, make_error
from umkm_core.values.checks import check_option, raise_faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from umkm_core.acuan.tabel_wilayah import TabelWilayah

LONGEST_NAME: Final = 200
"""No name of an area with the names of all areas around it is longer, in characters."""

_LEAST_SIMILAR: Final = 80
"""Of 100; names that are less similar are so by chance."""
_MOST_SIMILAR: Final = 10
"""Similar names listed, and all that are as similar as the last."""
_MOST_READINGS: Final = 32
"""Of all columns of a row together."""
_MOST_MISSES: Final = 12
"""Readings that are explained where no area fits any; the best come first."""
_LONGEST_PROVINSI: Final = 5
"""Words of the name of a provinsi, with room for one more."""
_ONLY_DESA: Final = frozenset({TingkatWilayah.DESA_KELURAHAN})
_MISSES: Final = (AlasanCari.BERTENTANGAN, AlasanCari.MIRIP, AlasanCari.TIDAK_ADA)
"""Of several readings that no area fits, the one of the earlier reason is told."""

_Mirip: TypeAlias = "Callable[[str, Iterable[str]], dict[str, int]]"
"""Returns those of several names that are similar to one, each with its similarity."""


def cari_wilayah(
    nama: str,
    *,
    di: str | Wilayah | None = None,
    tingkat: TingkatWilayah | None = None,
    ejaan_mirip: bool = False,
    tabel: TabelWilayah | None = None,
) -> TemuanWilayah:
    """Find an area by its name.

    The text may say the level (*Kec.*, *KOTA*) and the areas around, outwards or inwards, between commas or
    words for levels. Of an address its street, RT, RW, postal code and *Indonesia* are left out.

    Without a level all are searched: *Malang* is a kabupaten, a kota and several desa. A bare name, without a
    level, an area around it and ``di``, is not certain to be that of the one desa that has it; but it is that
    of a provinsi, if beside it only desa and kelurahan have the name: *Bali*, *Aceh*.

    Args:
        nama: What was typed, at most 200 characters.
        di: Code of an area that it lies in, or that area. An area lies in itself; what is within comes first.
        tingkat: Its level, where it is known.
        ejaan_mirip: Whether to list areas of a similar name too; needs the extra ``wilayah``.
        tabel: Another table than the one that ships.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but text, ``WRONG_TYPE``, ``NOT_AN_OPTION``.
        InvalidValueError: ``TEXT_TOO_LONG``; what :func:`umkm_core.acuan.wilayah.wilayah` raises for ``di``.
        MissingExtraError: ``EXTRA_MISSING`` where ``ejaan_mirip`` is asked for without the extra.

    >>> cari_wilayah("KEC. KLOJEN", di="35.73").hasil
    <Wilayah 35.73.02 Kecamatan Klojen>
    >>> temuan = cari_wilayah("Malang")
    >>> temuan.hasil, str(temuan.alasan), [str(satu) for satu in temuan.kandidat[:2]]
    (None, 'beberapa', ['35.07 Kabupaten Malang, Jawa Timur', '35.73 Kota Malang, Jawa Timur'])
    """
    of_level = None if tingkat is None else check_option(tingkat, TingkatWilayah, "tingkat")
    raise_faults([_check_name(nama, "nama"), of_level])
    nama = str.__str__(nama)
    pencarian = _Pencarian((nama,), di, ejaan_mirip=ejaan_mirip, tabel=tabel)
    if not is_stated(nama):
        return pencarian.make_temuan(AlasanCari.KOSONG, sampai=pencarian.di)
    bare = strip_alamat(nama)
    texts = dict.fromkeys((nama, *filter(is_stated, (bare, pencarian.part_provinsi(bare)))))
    return pencarian.answer(*(read_nama(text, tingkat) for text in texts))


def cari_wilayah_bertingkat(
    *,
    provinsi: str | None = None,
    kabupaten_kota: str | None = None,
    kecamatan: str | None = None,
    desa_kelurahan: str | None = None,
    di: str | Wilayah | None = None,
    ejaan_mirip: bool = False,
    tabel: TabelWilayah | None = None,
) -> TemuanWilayah:
    """Find the area of a row whose columns name the levels; the narrowest that is filled is looked for.

    Each column is read as :func:`cari_wilayah` reads a text; an empty cell and a dash say nothing. Columns
    that contradict each other are told, with the areas that fit most of them.

    Args:
        provinsi: What the column says.
        kabupaten_kota: What the column says.
        kecamatan: What the column says.
        desa_kelurahan: What the column says.
        di: Code of an area that all lie in, or that area.
        ejaan_mirip: Whether to list areas of a similar name too; needs the extra ``wilayah``.
        tabel: Another table than the one that ships.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but text and None, ``WRONG_TYPE``.
        InvalidValueError: ``TEXT_TOO_LONG``; what :func:`umkm_core.acuan.wilayah.wilayah` raises for ``di``.
        MissingExtraError: ``EXTRA_MISSING`` where ``ejaan_mirip`` is asked for without the extra.

    >>> cari_wilayah_bertingkat(kabupaten_kota="MALANG", kecamatan="LOWOKWARU", di="35").hasil
    <Wilayah 35.73.05 Kecamatan Lowokwaru>
    >>> temuan = cari_wilayah_bertingkat(kabupaten_kota="KOTA BATU", kecamatan="KLOJEN")
    >>> str(temuan.alasan), [str(satu) for satu in temuan.kandidat]
    ('bertentangan', ['35.73.02 Kecamatan Klojen, Kota Malang, Jawa Timur (bukan kota batu)'])
    """
    columns = {
        "provinsi": (provinsi, TingkatWilayah.PROVINSI),
        "kabupaten_kota": (kabupaten_kota, TingkatWilayah.KABUPATEN_KOTA),
        "kecamatan": (kecamatan, TingkatWilayah.KECAMATAN),
        "desa_kelurahan": (desa_kelurahan, TingkatWilayah.DESA_KELURAHAN),
    }
    raise_faults(_check_name(text, name) for name, (text, _) in columns.items() if text is not None)
    cells = [(str.__str__(text), tingkat) for text, tingkat in columns.values() if text is not None]
    stated = [(text, tingkat) for text, tingkat in cells if is_stated(text)]
    pencarian = _Pencarian(tuple(text for text, _ in stated), di, ejaan_mirip=ejaan_mirip, tabel=tabel)
    if not stated:
        return pencarian.make_temuan(AlasanCari.KOSONG, sampai=pencarian.di)
    return pencarian.answer(_join([read_nama(text, tingkat) for text, tingkat in stated]))


def _join(columns: Sequence[Sequence[BacaanNama]]) -> list[BacaanNama]:
    """Return the readings of a row, the narrowest column of which is the last."""
    rows = [
        BacaanNama(
            row[-1].sasaran,
            (*(nama for bacaan in row[:-1] for nama in (bacaan.sasaran, *bacaan.sekitar)), *row[-1].sekitar),
            sum(bacaan.lemah for bacaan in row),
        )
        for row in islice(product(*columns), _MOST_READINGS)
    ]
    return sorted(rows, key=lambda row: row.lemah)


def _check_name(text: object, path: str) -> Fault | None:
    # An object may lie about its class to isinstance.
    if not issubclass(type(text), str) or not isinstance(text, str):
        message = f"a name of an area is read from text, not from {type(text).__name__}"
        return Fault(ErrorCode.NOT_TEXT, message, path, text)
    if len(str.__str__(text)) > LONGEST_NAME:
        return Fault(ErrorCode.TEXT_TOO_LONG, f"it is longer than {LONGEST_NAME} characters", path, text)
    return None


class _Pencarian:
    """One search: the table, where in it to look, what was typed, and how names are compared that differ."""

    def __init__(
        self,
        dicari: tuple[str, ...],
        di: str | Wilayah | None,
        *,
        ejaan_mirip: bool,
        tabel: TabelWilayah | None,
    ) -> None:
        self.dicari = dicari
        self.tabel = pick_tabel(tabel)
        self.indeks = make_indeks(self.tabel)
        self.di = "" if di is None else _read_di(di, self.tabel)
        self.mirip = _load_mirip() if ejaan_mirip else None
        self.known: dict[tuple[NamaDibaca, bool], dict[str, bool]] = {}

    def answer(self, *texts: Sequence[BacaanNama]) -> TemuanWilayah:
        """Return the answer for the readings of a text, the best of which come first.

        Args:
            texts: The text, and what is left of it without what is no name of an area. A later one counts
                where the earlier fit no area.
        """
        for bacaan in texts:
            found = _pick_provinsi(self._find(bacaan) or self._find(self._at_level_of_di(bacaan)))
            if len(found) == 1 and self._is_bare_desa(found[0], bacaan):
                return self.make_temuan(AlasanCari.DESA_SAJA, found)
            if found:
                alasan = AlasanCari.BEBERAPA if len(found) > 1 else AlasanCari.PASTI
                sampai = _common(kandidat.wilayah.kode for kandidat in found)
                return self.make_temuan(alasan, found, sampai=sampai)
        misses = [self._explain(one) for one in texts[-1][:_MOST_MISSES]]
        return min(misses, key=lambda miss: (_MISSES.index(miss.alasan), not miss.kandidat))

    def make_temuan(
        self, alasan: AlasanCari, kandidat: Sequence[KandidatWilayah] = (), *, sampai: str = ""
    ) -> TemuanWilayah:
        return TemuanWilayah(
            dicari=self.dicari,
            hasil=kandidat[0].wilayah if alasan is AlasanCari.PASTI else None,
            alasan=alasan,
            kandidat=tuple(kandidat),
            sampai=wilayah(sampai, tabel=self.tabel) if sampai else None,
            tabel=self.tabel,
            ejaan_mirip=self.mirip is not None,
        )

    def part_provinsi(self, text: str) -> str:
        """Return a text with a comma before the name of a provinsi that ends it: *Kota Malang Jawa Timur*."""
        before, comma, last = text.rpartition(",")
        words = last.split()
        for first in range(max(len(words) - _LONGEST_PROVINSI, 2), len(words)):
            if MARKS.keys() & {word.strip(".:").lower() for word in words[: first - 1]}:
                kunci = normalise_nama(" ".join(words[first:]))
                if self._anywhere(NamaDibaca("", kunci, frozenset({TingkatWilayah.PROVINSI}))):
                    return f"{before}{comma}{' '.join(words[:first])}, {' '.join(words[first:])}"
        return text

    def _at_level_of_di(self, bacaan: Sequence[BacaanNama]) -> list[BacaanNama]:
        """Return the readings in which ``di`` itself may be looked for."""
        level = {TINGKAT[self.di.count(".")]} if self.di else frozenset[TingkatWilayah]()
        return [
            evolve(one, sasaran=evolve(one.sasaran, tingkat=one.sasaran.tingkat & level))
            for one in bacaan
            if one.sasaran.tingkat & level
        ]

    def _is_bare_desa(self, kandidat: KandidatWilayah, bacaan: Sequence[BacaanNama]) -> bool:
        """Return whether an area is a desa or kelurahan and nothing beside its name says so."""
        if self.di or kandidat.wilayah.tingkat is not TingkatWilayah.DESA_KELURAHAN:
            return False
        return not any(
            one.sasaran.tingkat == _ONLY_DESA or (one.sekitar and kandidat.wilayah.kode in self._fitting(one))
            for one in bacaan
        )

    def _find(self, bacaan: Sequence[BacaanNama]) -> list[KandidatWilayah]:
        """Return the areas that fit the first reading that any fits.

        A later reading counts as much only at the same level: *Desa Beru* may be the desa *Beru* or the desa
        *Desa Beru*, but *Kota Batu* is the kota and not one of the desa of that name.
        """
        chosen: dict[str, bool] = {}
        levels = frozenset(TingkatWilayah)
        lemah = 0
        for one in bacaan:
            if chosen and one.lemah > lemah:
                break
            sasaran = evolve(one.sasaran, tingkat=one.sasaran.tingkat & levels)
            areas = self._fitting(evolve(one, sasaran=sasaran))
            if not chosen:
                levels, lemah = frozenset(TINGKAT[kode.count(".")] for kode in areas) or levels, one.lemah
            chosen |= areas
        return sorted((self._kandidat(kode, own=own) for kode, own in chosen.items()), key=_widest_first)

    def _fitting(self, bacaan: BacaanNama) -> dict[str, bool]:
        areas = self.indeks.find(bacaan.sasaran, self._places(bacaan.sekitar, self.di))
        of_kind = {
            kode: own for kode, own in areas.items() if JenisWilayah.from_kode(kode) is bacaan.sasaran.jenis
        }
        # Desa and kelurahan are mixed up every day: the word counts only where nothing else tells two apart.
        return of_kind if of_kind and len({kode.rpartition(".")[0] for kode in areas}) == 1 else areas

    def _anywhere(self, nama: NamaDibaca, *, jenis: bool = True) -> dict[str, bool]:
        """Return the areas of a name in the whole table; asked for again and again, looked for once."""
        key = (nama, jenis)
        if key not in self.known:
            self.known[key] = self.indeks.find(nama, [""], jenis=jenis)
        return self.known[key]

    def _places(self, names: Iterable[NamaDibaca], di: str, *, jenis: bool = True) -> set[str]:
        """Return the areas to look in: in ``di``, and for each name in an area that has it."""
        places = {di}
        for nama in names:
            found = self._anywhere(nama, jenis=jenis)
            both = (_narrower(place, kode) for place in places for kode in found)
            places = {place for place in both if place is not None}
        return places

    def _explain(self, bacaan: BacaanNama) -> TemuanWilayah:
        """Return the answer for a reading that no area fits."""
        names = (bacaan.sasaran, *bacaan.sekitar)
        unknown = [nama for nama in names if not self._anywhere(nama, jenis=False)]
        nearly = self._nearly(bacaan)
        similar = {} if self.mirip is None else self._similar(bacaan, unknown, self.mirip)
        sampai = ""
        if nearly and not unknown:
            alasan = AlasanCari.BERTENTANGAN
        else:
            alasan = AlasanCari.MIRIP if similar else AlasanCari.TIDAK_ADA
            places = self._places((nama for nama in bacaan.sekitar if nama not in unknown), self.di)
            sampai = places.pop() if len(places) == 1 else ""
        kandidat = sorted(
            (nearly | similar).values(), key=lambda one: (len(one.beda), -one.skor, *_widest_first(one))
        )
        return self.make_temuan(alasan, kandidat, sampai=sampai)

    def _nearly(self, bacaan: BacaanNama) -> dict[str, KandidatWilayah]:
        """Return the areas of the name that fit as many of the others as any do, ``di`` among them.

        An area that fits none of several others has the name by chance.
        """
        others = len(bacaan.sekitar)
        least = min(max(others - 1, 0), 1)
        for missed in range(others + 2):
            found: dict[str, bool] = {}
            for di in dict.fromkeys((self.di, "")):
                number = others - missed + (di != self.di)
                for some in combinations(bacaan.sekitar, number) if least <= number <= others else ():
                    places = self._places(some, di, jenis=False)
                    found |= self.indeks.find(bacaan.sasaran, places, jenis=False)
            if found:
                beda = {kode: self._unfitting(kode, bacaan) for kode in found}
                fewest = min(map(len, beda.values()))
                return {
                    kode: self._kandidat(kode, own=own, beda=beda[kode])
                    for kode, own in found.items()
                    if len(beda[kode]) == fewest
                }
        return {}

    def _unfitting(self, kode: str, bacaan: BacaanNama) -> tuple[str, ...]:
        """Return what of a reading does not fit an area of the name looked for."""
        unfitting = [bacaan.sasaran.teks] if is_of_other_kind(kode, bacaan.sasaran) else []
        unfitting += [
            nama.teks
            for nama in bacaan.sekitar
            if not any(is_in(kode, around) for around in self._anywhere(nama))
        ]
        if not is_in(kode, self.di) and kode != self.di:
            unfitting.append(wilayah(self.di, tabel=self.tabel).sebutan)
        return tuple(unfitting)

    def _similar(
        self, bacaan: BacaanNama, unknown: Sequence[NamaDibaca], mirip: _Mirip
    ) -> dict[str, KandidatWilayah]:
        """Return the areas that fit if one name is taken for a similar one."""
        found: dict[str, int] = {}
        places = self._places(bacaan.sekitar, self.di)
        for kunci, skor in mirip(
            bacaan.sasaran.kunci, self.indeks.iterate_kunci(bacaan.sasaran, places)
        ).items():
            found |= dict.fromkeys(self.indeks.find(evolve(bacaan.sasaran, kunci=kunci), places), skor)
        for nama in bacaan.sekitar:
            if nama in unknown:
                places = self._places((other for other in bacaan.sekitar if other is not nama), self.di)
                for kunci, skor in mirip(nama.kunci, self.indeks.iterate_kunci(nama, [""])).items():
                    around = self.indeks.find(evolve(nama, kunci=kunci), [""])
                    both = (_narrower(place, kode) for place in places for kode in around)
                    areas = self.indeks.find(bacaan.sasaran, [place for place in both if place is not None])
                    found |= dict.fromkeys(areas, skor)
        return {
            kode: evolve(
                self._kandidat(kode, own=True, beda=self._unfitting(kode, bacaan)),
                cara=CaraCocok.MIRIP,
                skor=skor,
            )
            for kode, skor in found.items()
        }

    def _kandidat(self, kode: str, *, own: bool, beda: tuple[str, ...] = ()) -> KandidatWilayah:
        cara = CaraCocok.NAMA if own else CaraCocok.NAMA_LAIN
        return KandidatWilayah(wilayah=wilayah(kode, tabel=self.tabel), cara=cara, beda=beda)


def _read_di(di: object, tabel: TabelWilayah) -> str:
    """Return the code of an area to look in."""
    try:
        # An object may lie about its class to isinstance.
        kode = di.kode if isinstance(di, Wilayah) and issubclass(type(di), Wilayah) else di
        return wilayah(kode, tabel=tabel).kode  # type: ignore[arg-type] # what is no text is refused there
    except UmkmError as error:
        raise make_error(fault.below("di") for fault in error.faults) from None


def _pick_provinsi(found: list[KandidatWilayah]) -> list[KandidatWilayah]:
    """Return the one provinsi of a name if beside it only desa and kelurahan have it, and all otherwise."""
    provinsi = [one for one in found if one.wilayah.tingkat is TingkatWilayah.PROVINSI]
    desa = [one for one in found if one.wilayah.tingkat is TingkatWilayah.DESA_KELURAHAN]
    is_sure = len(provinsi) == 1 and provinsi[0].cara is CaraCocok.NAMA and len(desa) == len(found) - 1
    return provinsi if is_sure else found


def _widest_first(kandidat: KandidatWilayah) -> tuple[int, str]:
    return -kandidat.wilayah.tingkat.rank, kandidat.wilayah.kode


def _narrower(one: str, other: str) -> str | None:
    """Return the narrower of two areas of which one lies in the other, or None."""
    if one == other or is_in(one, other):
        return one
    return other if is_in(other, one) else None


def _common(kode: Iterable[str]) -> str:
    """Return the code of the narrowest area that all lie in or are; empty where there is none."""
    common: list[str] = []
    for parts in zip(*(one.split(".") for one in kode), strict=False):
        if len({*parts}) > 1:
            break
        common.append(parts[0])
    return ".".join(common)


def _load_mirip() -> _Mirip:
    """Return how similar names are found.

    Raises:
        MissingExtraError: ``EXTRA_MISSING`` where rapidfuzz is not installed.
    """
    try:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - only who asks for similar names needs the extra
    except ModuleNotFoundError:
        text = "rapidfuzz is not installed; it comes with the extra: pip install 'umkm_core[wilayah]'"
        raise MissingExtraError(Fault(ErrorCode.EXTRA_MISSING, text, "ejaan_mirip")) from None

    def mirip(kunci: str, choices: Iterable[str]) -> dict[str, int]:
        others = [*{*choices}]
        found = process.extract(kunci, others, scorer=fuzz.ratio, score_cutoff=_LEAST_SIMILAR, limit=None)
        last = int(found[:_MOST_SIMILAR][-1][1]) if found else 0
        return {other: int(score) for other, score, _ in found if int(score) >= last}

    return mirip
