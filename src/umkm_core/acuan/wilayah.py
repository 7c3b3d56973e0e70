"""Areas: provinsi, kabupaten and kota, kecamatan, desa and kelurahan, by their code.

The table that ships is that of one day. Areas are split, merged and renamed: for data of another day load a
table of that day with :func:`umkm_core.acuan.tabel_wilayah.load_tabel_wilayah` and give it as ``tabel``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from umkm_core.acuan.kode_wilayah import (
    TINGKAT,
    JenisWilayah,
    TingkatWilayah,
    iterate_luar,
    parse_kode_wilayah,
)
from umkm_core.acuan.tabel_wilayah import TabelWilayah
from umkm_core.errors import ErrorCode, Fault, InvalidValueError, UmkmError
from umkm_core.values.checks import check_option, check_type, raise_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROVINSI: Final = len("35")
_KABUPATEN_KOTA: Final = len("35.73")
_KECAMATAN: Final = len("35.73.02")


@frozen(order=True, repr=False, str=False)
class Wilayah:
    """An area, as :func:`wilayah` finds it; two are equal if code and name are.

    Attributes:
        kode: Its code with dots, ``35.73.02``; the order is that of the codes.
        nama: Its name as the table has it: ``Klojen``, ``Kota Malang``, ``Jawa Timur``.

    >>> klojen = wilayah("35.73.02")
    >>> klojen
    <Wilayah 35.73.02 Kecamatan Klojen>
    >>> klojen.induk, len(klojen.anak)
    (<Wilayah 35.73 Kota Malang>, 11)
    """

    kode: str
    nama: str
    _tabel: TabelWilayah = field(eq=False, order=False)

    @property
    def kode_polos(self) -> str:
        """The code without dots.

        >>> wilayah("35.73.02").kode_polos
        '357302'
        """
        return self.kode.replace(".", "")

    @property
    def tingkat(self) -> TingkatWilayah:
        """The level."""
        return TINGKAT[self.kode.count(".")]

    @property
    def jenis(self) -> JenisWilayah:
        """The kind: kabupaten or kota, desa or kelurahan."""
        return JenisWilayah.from_kode(self.kode)

    @property
    def sebutan(self) -> str:
        """The name with the word for its kind, where the name itself has none.

        >>> wilayah("35.73.02.1001").sebutan, wilayah("35.73").sebutan, wilayah("35").sebutan
        ('Kelurahan Klojen', 'Kota Malang', 'Jawa Timur')
        """
        match self.jenis:
            case JenisWilayah.KECAMATAN | JenisWilayah.KELURAHAN | JenisWilayah.DESA as jenis:
                return f"{str(jenis).title()} {self.nama}"
            case JenisWilayah.DESA_ADAT if not self.nama.lower().startswith("desa adat"):
                return f"Desa Adat {self.nama}"
            case _:
                return self.nama

    @property
    def nama_lengkap(self) -> str:
        """The name with those of all areas around it, narrowest first.

        >>> wilayah("35.73.02.1001").nama_lengkap
        'Kelurahan Klojen, Kecamatan Klojen, Kota Malang, Jawa Timur'
        """
        return ", ".join(one.sebutan for one in (self, *self.leluhur))

    @property
    def induk(self) -> Wilayah | None:
        """The area one level above; None for a provinsi."""
        return self._above(len(self.kode.rpartition(".")[0]))

    @property
    def leluhur(self) -> tuple[Wilayah, ...]:
        """The areas around it, narrowest first."""
        above = (self._above(len(kode)) for kode in iterate_luar(self.kode) if kode != self.kode)
        return tuple(one for one in above if one is not None)

    @property
    def provinsi(self) -> Wilayah:
        """The provinsi that it is in, or is."""
        return self._above(_PROVINSI) or self

    @property
    def kabupaten_kota(self) -> Wilayah | None:
        """The kabupaten or kota that it is in, or is; None for a provinsi."""
        return self._above(_KABUPATEN_KOTA)

    @property
    def kecamatan(self) -> Wilayah | None:
        """The kecamatan that it is in, or is; None for what is wider."""
        return self._above(_KECAMATAN)

    @property
    def anak(self) -> tuple[Wilayah, ...]:
        """The areas one level below, by code; none for a desa or kelurahan."""
        below = [tingkat for tingkat in TingkatWilayah if tingkat < self.tingkat]
        return tuple(iterate_wilayah(below[-1], di=self, tabel=self._tabel)) if below else ()

    def memuat(self, other: Wilayah) -> bool:
        """Return whether an area is this one or lies in it.

        >>> wilayah("35").memuat(wilayah("35.73.02")), wilayah("35.73.02").memuat(wilayah("35"))
        (True, False)

        Raises:
            InvalidTypeError: ``WRONG_TYPE`` for anything but a :class:`Wilayah`.
        """
        raise_faults([check_type(other, Wilayah, "other")])
        return other.kode.startswith(self.kode)

    def _above(self, length: int) -> Wilayah | None:
        if length in {0, len(self.kode)}:
            return self if length else None
        kode = self.kode[:length]
        nama = self._tabel.find_nama(kode) if length < len(self.kode) else None
        return None if nama is None else Wilayah(kode, nama, self._tabel)

    def __str__(self) -> str:
        return self.nama_lengkap

    def __repr__(self) -> str:
        return f"<Wilayah {self.kode} {self.sebutan}>"


def wilayah(kode: str, *, tabel: TabelWilayah | None = None) -> Wilayah:
    """Return the area of a code.

    Args:
        kode: 2, 4, 6 or 10 digits, with dots between the parts or without.
        tabel: Another table than the one that ships.

    Raises:
        InvalidTypeError: ``NOT_TEXT`` for anything but text, a number too.
        InvalidValueError: ``WILAYAH_KODE`` for a text that is no code, ``TEXT_TOO_LONG``;
            ``WILAYAH_UNKNOWN`` for a code that the table does not have, with the nearest area around it as
            candidate.

    >>> wilayah("3573021001")
    <Wilayah 35.73.02.1001 Kelurahan Klojen>
    >>> wilayah("35.73.09")
    Traceback (most recent call last):
        ...
    umkm_core.errors.InvalidValueError: the table of 2025-04-25 has no area 35.73.09; ... [wilayah-unknown]
    """
    tabel = pick_tabel(tabel)
    dotted = parse_kode_wilayah(kode)
    nama = tabel.find_nama(dotted)
    if nama is not None:
        return Wilayah(dotted, nama, tabel)
    message = f"the table of {tabel.keterangan.mutakhir} has no area {dotted}"
    around = ((one, tabel.find_nama(one)) for one in iterate_luar(dotted))
    known = tuple(Wilayah(one, its, tabel) for one, its in around if its is not None)[:1]
    message += (
        f"; it would be in {known[0].sebutan} ({known[0].kode})"
        if known
        else f" and no provinsi {dotted[:2]}"
    )
    raise InvalidValueError(Fault(ErrorCode.WILAYAH_UNKNOWN, message, value=kode, candidates=known))


def find_wilayah(kode: object, *, tabel: TabelWilayah | None = None) -> Wilayah | None:
    """Return the area of a code, or None for whatever is no code of the table: a number and None as well.

    Args:
        kode: What may be a code, the cell of a table say.
        tabel: Another table than the one that ships.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for a table that is none; nothing for any ``kode``.

    >>> find_wilayah("35.79"), find_wilayah("35.99"), find_wilayah("Malang"), find_wilayah(None)
    (<Wilayah 35.79 Kota Batu>, None, None, None)
    """
    tabel = pick_tabel(tabel)
    try:
        dotted = parse_kode_wilayah(kode)  # type: ignore[arg-type] # what is no text is refused there
    except UmkmError:
        return None
    nama = tabel.find_nama(dotted)
    return None if nama is None else Wilayah(dotted, nama, tabel)


def iterate_wilayah(
    tingkat: TingkatWilayah, *, di: Wilayah | None = None, tabel: TabelWilayah | None = None
) -> Iterator[Wilayah]:
    """Yield the areas of a level, by code.

    Args:
        tingkat: The level.
        di: The area that they lie in; all of the table without it.
        tabel: Another table than the one that ships.

    >>> [one.nama for one in iterate_wilayah(TingkatWilayah.KECAMATAN, di=wilayah("35.79"))]
    ['Batu', 'Bumiaji', 'Junrejo']
    """
    raise_faults(
        [
            check_option(tingkat, TingkatWilayah, "tingkat"),
            None if di is None else check_type(di, Wilayah, "di"),
        ]
    )
    tabel = pick_tabel(tabel)
    for kode, nama in tabel.iterate_kode(tingkat, di.kode if di else ""):
        yield Wilayah(kode, nama, tabel)


def pick_tabel(tabel: TabelWilayah | None) -> TabelWilayah:
    """Return the table that was given, or the one that ships.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for anything but a table and None.
    """
    if tabel is None:
        return TabelWilayah.bawaan()
    raise_faults([check_type(tabel, TabelWilayah, "tabel")])
    return tabel
