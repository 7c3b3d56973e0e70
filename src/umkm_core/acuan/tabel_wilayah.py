"""A table of areas: what its files hold, quick to load and small in memory.

The upper levels are read when the table is, the lowest when it is first asked for. Its text stays as it was
read; the desa and kelurahan of a kecamatan are taken from it when they are needed.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from umkm_core.acuan.berkas_wilayah import ATAS, DESA, KETERANGAN, read_desa, read_keterangan, read_teks
from umkm_core.acuan.kode_wilayah import TINGKAT, TingkatWilayah
from umkm_core.errors import ErrorCode, Fault, InvalidTypeError, InvalidValueError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from importlib.resources.abc import Traversable

    from umkm_core.acuan.berkas_wilayah import KeteranganTabel

_KECAMATAN: Final = len("35.73.02")


class BarisDesa:
    """The lowest level of a table, a line of text for each kecamatan.

    Attributes:
        kecamatan: The code of each kecamatan, in order.
        teks: The lines.
        awal: Where each line begins, and where the last one ends.
    """

    __slots__ = ("awal", "kecamatan", "teks")

    def __init__(self, kecamatan: tuple[str, ...], teks: bytes) -> None:
        self.kecamatan = kecamatan
        self.teks = teks
        self.awal = array("I", [0])
        while end := teks.find(b"\n", self.awal[-1]) + 1:
            self.awal.append(end)

    def read(self, baris: int) -> list[tuple[str, str]]:
        """Return the code and the name of each desa and kelurahan of a kecamatan."""
        line = self.teks[self.awal[baris] : self.awal[baris + 1] - 1].decode("utf-8")
        return [(f"{self.kecamatan[baris]}.{last}", nama) for last, nama in read_desa(line)]


class TabelWilayah:
    """A table of areas as of one day, immutable: safe to share between threads, to pickle and to compare.

    Attributes:
        keterangan: Its day, the instrument it carries, its source and licence.

    >>> tabel = TabelWilayah.bawaan()
    >>> tabel
    <TabelWilayah 2025-04-25 idn-area-data 4.0.1>
    >>> tabel.keterangan.lisensi, tabel.keterangan.jumlah
    ('ODbL-1.0', (38, 514, 7285, 83762))
    """

    __slots__ = ("_berkas", "_desa", "_kode", "_nama", "keterangan")

    keterangan: KeteranganTabel
    _berkas: dict[str, bytes]
    _kode: tuple[str, ...]
    _nama: dict[str, str]
    _desa: BarisDesa | None

    def __init__(self, berkas: Mapping[str, bytes]) -> None:
        missing = [name for name in (KETERANGAN, ATAS, DESA) if name not in berkas]
        if missing:
            raise InvalidValueError(
                *(Fault(ErrorCode.WILAYAH_TABLE, "it is missing", name) for name in missing)
            )
        keterangan = read_keterangan(berkas[KETERANGAN])
        text = read_teks(ATAS, berkas[ATAS], keterangan.sha256[0]).decode("utf-8")
        nama = dict(line.split("\t") for line in text.split("\n")[:-1])
        kode = tuple(nama)
        jumlah = [0] * len(TINGKAT)
        orphans = 0
        for one in kode:
            jumlah[one.count(".")] += 1
            orphans += bool(one[:-3]) and one[:-3] not in nama
        if not kode or orphans or [*kode] != sorted(kode) or (*jumlah[:-1],) != keterangan.jumlah[:-1]:
            raise InvalidValueError(_not_described(ATAS))
        for name, value in (
            ("keterangan", keterangan),
            ("_berkas", dict(berkas)),
            ("_kode", kode),
            ("_nama", nama),
            ("_desa", None),
        ):
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        msg = f"a TabelWilayah is immutable; cannot set {name!r}"
        raise AttributeError(msg)

    def __delattr__(self, name: str) -> None:
        msg = f"a TabelWilayah is immutable; cannot delete {name!r}"
        raise AttributeError(msg)

    def __reduce__(self) -> tuple[Callable[..., TabelWilayah], tuple[object, ...]]:
        return (_bawaan, ()) if self is _bawaan() else (TabelWilayah, (self._berkas,))

    def __eq__(self, other: object) -> bool:
        return self.keterangan == other.keterangan if isinstance(other, TabelWilayah) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.keterangan)

    def __repr__(self) -> str:
        return f"<TabelWilayah {self.keterangan.mutakhir} {self.keterangan.sumber}>"

    @staticmethod
    def bawaan() -> TabelWilayah:
        """Return the table that ships with the library; it is read once.

        >>> TabelWilayah.bawaan() is TabelWilayah.bawaan()
        True
        """
        return _bawaan()

    @property
    def desa(self) -> BarisDesa:
        """The lowest level; read when it is first asked for.

        Raises:
            InvalidValueError: ``WILAYAH_TABLE`` where it is not as ``wilayah.toml`` says.
        """
        if self._desa is None:
            text = read_teks(DESA, self._berkas[DESA], self.keterangan.sha256[1])
            desa = BarisDesa(tuple(kode for kode in self._kode if len(kode) == _KECAMATAN), text)
            empty = sum(end == start + 1 for start, end in pairwise(desa.awal))
            number = text.count(b"\t") + len(desa.awal) - 1 - empty
            if len(desa.awal) != len(desa.kecamatan) + 1 or number != self.keterangan.jumlah[-1]:
                raise InvalidValueError(_not_described(DESA))
            object.__setattr__(self, "_desa", desa)
            return desa
        return self._desa

    def find_nama(self, kode: str) -> str | None:
        """Return the name of the area of a code with dots, as the table has it, or None.

        >>> TabelWilayah.bawaan().find_nama("35.73.02.1001")
        'Klojen'
        """
        if len(kode) <= _KECAMATAN:
            return self._nama.get(kode)
        return next((nama for one, nama in self._in_kecamatan(kode[:_KECAMATAN]) if one == kode), None)

    def iterate_kode(self, tingkat: TingkatWilayah, di: str = "") -> Iterator[tuple[str, str]]:
        """Yield code and name of the areas of a level, by code.

        Args:
            tingkat: The level.
            di: Code with dots of the area that they lie in; empty for all.

        >>> [*TabelWilayah.bawaan().iterate_kode(TingkatWilayah.KECAMATAN, "35.79")]
        [('35.79.01', 'Batu'), ('35.79.02', 'Bumiaji'), ('35.79.03', 'Junrejo')]
        """
        if tingkat is not TingkatWilayah.DESA_KELURAHAN:
            dots = TINGKAT.index(tingkat)
            for kode in self._kode[slice(*pick_range(self._kode, di))]:
                if kode.count(".") == dots:
                    yield kode, self._nama[kode]
        elif len(di) <= _KECAMATAN:
            for baris in range(*pick_range(self.desa.kecamatan, di)):
                yield from self.desa.read(baris)

    def _in_kecamatan(self, kecamatan: str) -> list[tuple[str, str]]:
        first, last = pick_range(self.desa.kecamatan, kecamatan)
        return self.desa.read(first) if first < last else []


def pick_range(kode: tuple[str, ...], di: str) -> tuple[int, int]:
    """Return where the area ``di`` and all in it begin and end among codes that are sorted.

    >>> pick_range(("35", "35.73", "35.73.02", "35.79", "36"), "35.73")
    (1, 3)
    """
    if not di:
        return 0, len(kode)
    after_the_dot = "/"
    return bisect_left(kode, di), bisect_left(kode, di + after_the_dot)


def load_tabel_wilayah(folder: Traversable | Path | str) -> TabelWilayah:
    """Read a table of areas, an older one say, from a folder of files in the form of those that ship.

    Args:
        folder: Where ``wilayah.toml``, ``wilayah.txt.gz`` and ``wilayah-desa.txt.gz`` are;
            :func:`umkm_core.acuan.susun_wilayah.make_berkas` makes them.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for anything but a path.
        InvalidValueError: ``WILAYAH_TABLE`` for a file that is missing, is of another form, or has another
            content than ``wilayah.toml`` says.
    """
    tabel = _load(Path(folder) if isinstance(folder, str) else folder)
    _ = tabel.desa  # so that a broken file is told now
    return tabel


def _load(folder: Traversable | Path) -> TabelWilayah:
    if not hasattr(folder, "joinpath"):
        message = f"a folder is a Path, not {type(folder).__name__}"
        raise InvalidTypeError(Fault(ErrorCode.WRONG_TYPE, message, "folder", folder))
    berkas: dict[str, bytes] = {}
    faults: list[Fault] = []
    for name in (KETERANGAN, ATAS, DESA):
        try:
            berkas[name] = (folder / name).read_bytes()
        except OSError as error:
            faults.append(Fault(ErrorCode.WILAYAH_TABLE, f"cannot be read: {error.strerror}", name))
    if faults:
        raise InvalidValueError(*faults)
    return TabelWilayah(berkas)


def _not_described(name: str) -> Fault:
    return Fault(ErrorCode.WILAYAH_TABLE, f"its text is not the one that {KETERANGAN} describes", name)


@cache
def _bawaan() -> TabelWilayah:
    from importlib.resources import files  # noqa: PLC0415 - slow, and who brings a table needs none of it

    return _load(files("umkm_core.acuan") / "data")
