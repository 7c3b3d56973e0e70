"""Lists of the codes of KBLI with their titles, read from a file that the user brings.

BPS and OSS publish such lists, and the codes of one edition are too many and too often set right to ship. A
list is judged before anything is looked up in it, and nothing in it is mended.

A spreadsheet that takes codes for numbers takes the leading zero from all of them: 01111 becomes 1111, which
looks like the code of another level. It shows in a list where no code starts with a zero, and some codes have
neither the parent nor the children that others have. These are refused, with the code they may have been. In
other lists such gaps are no fault, because published ones have gaps too.
"""

from __future__ import annotations

import csv
import io
import json
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import field, frozen

from umkm_core.acuan.kbli import (
    TINGKAT_OF_LENGTH,
    EdisiKBLI,
    TingkatKBLI,
    check_kode,
    check_tingkat,
    find_induk,
    find_nol_hilang,
    find_tingkat,
    load_struktur,
)
from umkm_core.errors import ErrorCode, Fault, TableError
from umkm_core.values.checks import check_option, check_text, check_type, raise_faults
from umkm_core.values.text import strip_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_Entry: TypeAlias = tuple[str, object, object]
"""Where an entry stands, its code and its title, as they were read."""

MOST_BYTES: Final = 1 << 25
"""No list of codes is as large, with the descriptions of all its codes."""

_NAMES_OF_KODE: Final = frozenset({"kode", "kode_kbli", "kbli", "code"})
_NAMES_OF_JUDUL: Final = frozenset({"judul", "judul_kbli", "uraian_judul", "nama", "nama_kbli", "title"})
_SEPARATORS: Final = (",", ";")


@frozen(kw_only=True)
class ButirKBLI:
    """An entry of a list of codes.

    Attributes:
        kode: Its code: a capital letter, or two to five digits.
        judul: Its title.

    Raises:
        InvalidTypeError, InvalidValueError: with all faults at once: ``NOT_TEXT``, ``EMPTY`` and
            ``KBLI_UNREADABLE`` for a code that has the form of none.

    >>> str(ButirKBLI(kode="6414", judul="Koperasi Simpan Pinjam/Unit Simpan Pinjam").tingkat)
    'subgolongan'
    """

    kode: str
    judul: str

    def __attrs_post_init__(self) -> None:
        fault = check_text(self.kode, "kode")
        if fault is None and find_tingkat(self.kode) is None:
            text = "a code is a capital letter, or two to five digits"
            fault = Fault(ErrorCode.KBLI_UNREADABLE, text, "kode", self.kode)
        raise_faults([fault, check_text(self.judul, "judul")])

    @property
    def tingkat(self) -> TingkatKBLI:
        """The level of its code."""
        return TINGKAT_OF_LENGTH[len(self.kode)]


@frozen(kw_only=True)
class DaftarKBLI:
    """A list of the codes of one edition with their titles.

    Attributes:
        edisi: The edition of all its codes.
        butir: The entries, in the order of the source.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for entries of another class.
        InvalidValueError: ``NOT_AN_OPTION`` for another thing than an edition; with all faults of the entries
            at once ``KBLI_UNKNOWN``, ``DUPLICATE`` and ``KBLI_LOST_ZERO``.

    >>> daftar = DaftarKBLI(
    ...     edisi=EdisiKBLI.KBLI_2020,
    ...     butir=(
    ...         ButirKBLI(kode="6414", judul="Koperasi Simpan Pinjam/Unit Simpan Pinjam"),
    ...         ButirKBLI(kode="64141", judul="Koperasi Simpan Pinjam Primer (KSP Primer)"),
    ...         ButirKBLI(kode="64142", judul="Unit Simpan Pinjam Koperasi Primer (USP Koperasi Primer)"),
    ...     ),
    ... )
    >>> [butir.kode for butir in daftar.find_anak("6414")]
    ['64141', '64142']
    >>> [butir.kode for butir in daftar.find_kata("unit usp")]
    ['64142']
    """

    edisi: EdisiKBLI
    butir: tuple[ButirKBLI, ...] = field(repr=False)
    _by_kode: dict[str, ButirKBLI] = field(init=False, repr=False, eq=False)
    _anak: dict[str, list[ButirKBLI]] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        raise_faults([check_option(self.edisi, EdisiKBLI, "edisi"), check_type(self.butir, tuple, "butir")])
        raise_faults(check_type(butir, ButirKBLI, f"butir[{at}]") for at, butir in enumerate(self.butir))
        paths: dict[str, str] = {}
        faults = [
            _check_code(butir.kode, f"butir[{at}]", self.edisi, None, paths)
            for at, butir in enumerate(self.butir)
        ]
        raise_faults([*faults, *_check_zeros(paths, self.edisi)])
        anak: dict[str, list[ButirKBLI]] = {}
        for butir in self.butir:
            induk = find_induk(butir.kode, edisi=self.edisi)
            if induk is not None:
                anak.setdefault(induk, []).append(butir)
        object.__setattr__(self, "_by_kode", {butir.kode: butir for butir in self.butir})
        object.__setattr__(self, "_anak", anak)

    def __len__(self) -> int:
        return len(self.butir)

    def __iter__(self) -> Iterator[ButirKBLI]:
        return iter(self.butir)

    def __contains__(self, kode: object) -> bool:
        return kode in self._by_kode

    @property
    def celah(self) -> tuple[str, ...]:
        """The codes without their parent, or without a child, though the list has codes of that level."""
        return tuple(_find_gaps(self._by_kode, self.edisi))

    def find(self, kode: str) -> ButirKBLI | None:
        """Return the entry of a code, or None."""
        return self._by_kode.get(kode)

    def find_induk(self, kode: str) -> ButirKBLI | None:
        """Return the entry of the level above a code of the list, or None where the list has none."""
        induk = find_induk(kode, edisi=self.edisi) if kode in self._by_kode else None
        return None if induk is None else self._by_kode.get(induk)

    def find_anak(self, kode: str) -> tuple[ButirKBLI, ...]:
        """Return the entries of the level below a code, in the order of the list."""
        return tuple(self._anak.get(kode, ()))

    def find_kata(self, kata: str, *, tingkat: TingkatKBLI | None = None) -> tuple[ButirKBLI, ...]:
        """Return the entries whose title has, for each of some words, one that is it or starts with it.

        Args:
            kata: The words, in any order; upper or lower case does not matter.
            tingkat: The level to search; None searches all of them.

        Raises:
            InvalidTypeError: ``NOT_TEXT``.
            InvalidValueError: ``TEXT_TOO_LONG`` for more than 64 characters; ``EMPTY`` for no word;
                ``NOT_AN_OPTION`` for another thing than a level.
        """
        words = _words(strip_text(kata, what="a search"))
        raise_faults(
            [
                None if words else Fault(ErrorCode.EMPTY, "needs a word to search for", "kata", kata),
                None if tingkat is None else check_option(tingkat, TingkatKBLI, "tingkat"),
            ]
        )
        return tuple(
            butir
            for butir in self.butir
            if (tingkat is None or tingkat is butir.tingkat) and _has_words(_words(butir.judul), words)
        )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _has_words(title: list[str], words: list[str]) -> bool:
    return all(any(of_title.startswith(word) for of_title in title) for word in words)


def load_kbli(
    path: str | Path,
    *,
    edisi: EdisiKBLI,
    tingkat: TingkatKBLI | None = None,
    kolom_kode: str | None = None,
    kolom_judul: str | None = None,
) -> DaftarKBLI:
    r"""Load a list of the codes of an edition that the user brings, such as the tables of BPS or OSS.

    A file that ends with ``.json`` is a JSON list of objects, every other one a CSV file with a header and
    commas or semicolons; both are UTF-8. The column of codes is called kode, kode KBLI, KBLI or code, that of
    titles judul, judul KBLI, uraian judul, nama, nama KBLI or title.

    Args:
        path: The file.
        edisi: The edition of the list; no list says it reliably.
        tingkat: The level of all codes, for a list of one level: a code that is a digit short is then known
            to have lost its zero.
        kolom_kode: The name of the column of codes, where it has another one.
        kolom_judul: The name of the column of titles, where it has another one.

    Raises:
        InvalidTypeError: ``WRONG_TYPE`` for a path or a name that is none.
        InvalidValueError: ``NOT_AN_OPTION`` for another thing than an edition or a level.
        TableError: ``TABLE_UNREADABLE``, ``TABLE_EMPTY``, ``TABLE_NO_COLUMN``, ``TABLE_COLUMN_TIE``; or with
            all faults of the rows at once, each at its ``line 12`` or, in JSON, ``[11]``: ``EMPTY``,
            ``NOT_TEXT``, ``TABLE_FIELD_COUNT``, ``KBLI_UNREADABLE``, ``KBLI_UNKNOWN``, ``DUPLICATE`` and
            ``KBLI_LOST_ZERO``, with the code that may have been meant as the candidate.

    >>> import tempfile
    >>> folder = tempfile.TemporaryDirectory()
    >>> berkas = Path(folder.name, "kbli.csv")
    >>> _ = berkas.write_text("Kode;Judul\n64141;KSP Primer\n1111;Pertanian Jagung\n", encoding="utf-8")
    >>> load_kbli(berkas, edisi=EdisiKBLI.KBLI_2020, tingkat=TingkatKBLI.KELOMPOK)
    Traceback (most recent call last):
        ...
    umkm_core.errors.TableError: line 3: a kelompok has 5 digits: its leading zero may be lost (got ...
    >>> folder.cleanup()
    """
    given = [(kolom_kode, "kolom_kode"), (kolom_judul, "kolom_judul")]
    raise_faults(
        [
            check_type(path, (str, Path), "path"),
            check_option(edisi, EdisiKBLI, "edisi"),
            None if tingkat is None else check_option(tingkat, TingkatKBLI, "tingkat"),
            *(check_type(name, str, argument) for name, argument in given if name is not None),
        ]
    )
    text = _read_text(Path(path))
    read = _read_json if Path(path).suffix.lower() == ".json" else _read_csv
    entries: list[_Entry] = []
    faults: list[Fault] = []
    paths: dict[str, str] = {}
    whole = True  # a row that cannot be read is missed by its parent and its children
    for entry in read(text, kolom_kode, kolom_judul):
        if isinstance(entry, Fault):
            faults.append(entry)
            whole = False
            continue
        place, kode, judul = entry
        entries.append(entry)
        found = check_text(kode, place) or _check_code(kode, place, edisi, tingkat, paths)
        faults += (fault for fault in (found, check_text(judul, place)) if fault is not None)
    if whole:
        faults += _check_zeros(paths, edisi)
    if not entries and not faults:
        faults.append(Fault(ErrorCode.TABLE_EMPTY, "there is no code in it", str(path)))
    if faults:
        raise TableError(*faults)
    butir = tuple(ButirKBLI(kode=str(kode), judul=str(judul)) for _, kode, judul in entries)
    return DaftarKBLI(edisi=edisi, butir=butir)


# What is wrong with the entries of a list.


def _check_code(
    kode: object, path: str, edisi: EdisiKBLI, tingkat: TingkatKBLI | None, paths: dict[str, str]
) -> Fault | None:
    """Return the fault of the code of an entry; the place of a sound code is added to ``paths``."""
    fault = None if tingkat is None else check_tingkat(kode, edisi, tingkat, path)
    fault = fault or check_kode(kode, edisi, path)
    if fault is not None or not isinstance(kode, str):
        return fault
    if kode in paths:
        text = f"the code stands at {paths[kode]} already"
        longer = find_nol_hilang(kode, edisi=edisi)
        return Fault(ErrorCode.DUPLICATE, text, path, kode, (longer,) if longer else ())
    paths[kode] = path
    return None


def _check_zeros(paths: Mapping[str, str], edisi: EdisiKBLI) -> Iterator[Fault]:
    """Yield the faults of codes that seem to have lost their leading zero."""
    if any(kode.startswith("0") for kode in paths):
        return
    for kode in _find_gaps(paths, edisi):
        longer = find_nol_hilang(kode, edisi=edisi)
        if longer:
            text = "its parent or its children are missing, and no code of the list starts with a zero"
            yield Fault(ErrorCode.KBLI_LOST_ZERO, text, paths[kode], kode, (longer,))


def _find_gaps(codes: Collection[str], edisi: EdisiKBLI) -> Iterator[str]:
    """Yield the codes without their parent or without a child, where there are codes of that level."""
    parents = {kode: find_induk(kode, edisi=edisi) for kode in codes}
    with_children = frozenset(parents.values())
    lengths = {len(kode) for kode in codes}
    children_of_letters = load_struktur(edisi) is not None
    for kode, induk in parents.items():
        orphan = induk is not None and len(induk) in lengths and induk not in codes
        has_children = kode in with_children or (kode.isalpha() and not children_of_letters)
        if orphan or (len(kode) + 1 in lengths and not has_children):
            yield kode


# Reading files.


def _read_text(path: Path) -> str:
    name = str(path)
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
        with path.open("rb") if regular else io.BytesIO() as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        text = f"it cannot be opened: {getattr(error, 'strerror', None) or error}"
        raise TableError(Fault(ErrorCode.TABLE_UNREADABLE, text, name)) from None
    if not regular:
        raise TableError(Fault(ErrorCode.TABLE_UNREADABLE, "it is no file", name))
    if len(content) > MOST_BYTES:
        text = f"it has more than {MOST_BYTES >> 20} MiB, which no list of codes has"
        raise TableError(Fault(ErrorCode.TABLE_UNREADABLE, text, name))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        text = "this is not UTF-8; save the list as CSV UTF-8"
        refused = content[error.start : error.end]
        raise TableError(Fault(ErrorCode.TABLE_UNREADABLE, text, f"line {line}", refused)) from None


def _read_csv(text: str, kolom_kode: str | None, kolom_judul: str | None) -> Iterator[_Entry | Fault]:
    """Yield the entries of a CSV file, or what is wrong with a record."""
    header = re.split("[\r\n]", text, maxsplit=1)[0]
    separator, at_kode, at_judul = _find_columns(header, kolom_kode, kolom_judul)
    records = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        width = len(next(records))
        line = records.line_num + 1
        for record in records:
            path, line = f"line {line}", records.line_num + 1
            cells = [cell.strip() for cell in record]
            if any(cells[width:]):
                message = f"{len(cells)} fields where the header has {width}"
                yield Fault(ErrorCode.TABLE_FIELD_COUNT, message, path)
            elif any(cells):
                cells += [""] * (width - len(cells))
                yield path, cells[at_kode], cells[at_judul]
    except csv.Error as error:
        message = f"the record that starts here cannot be read: {error}"
        yield Fault(ErrorCode.TABLE_UNREADABLE, message, f"line {line}")


def _find_columns(header: str, kolom_kode: str | None, kolom_judul: str | None) -> tuple[str, int, int]:
    """Return the separator under which the header has both columns, and where they are."""
    refused: list[tuple[int, TableError]] = []
    for separator in _SEPARATORS:
        names = [name.strip() for row in csv.reader([header], delimiter=separator) for name in row]
        try:
            return separator, *_find_names(names, kolom_kode, kolom_judul, "line 1")
        except TableError as error:
            refused.append((len(names), error))
    raise max(refused, key=lambda one: one[0])[1]


def _find_names(
    names: list[str], kolom_kode: str | None, kolom_judul: str | None, path: str
) -> tuple[int, int]:
    """Return where the codes and the titles are among the names of columns."""
    faults: list[Fault] = []
    places: list[int] = []
    for what, given, known in (
        ("codes", kolom_kode, _NAMES_OF_KODE),
        ("titles", kolom_judul, _NAMES_OF_JUDUL),
    ):
        fits = [
            at for at, name in enumerate(names) if (_plain(name) in known if given is None else name == given)
        ]
        places += fits[:1]
        if not fits:
            wanted = " or ".join(sorted(known)) if given is None else repr(given)
            text = f"no column of {what}: none is called {wanted}"
            faults.append(Fault(ErrorCode.TABLE_NO_COLUMN, text, path, candidates=tuple(names)))
        elif len(fits) > 1:
            text = f"several columns may hold the {what}; name one"
            ties = tuple(names[at] for at in fits)
            faults.append(Fault(ErrorCode.TABLE_COLUMN_TIE, text, path, candidates=ties))
    if faults:
        raise TableError(*faults)
    at_kode, at_judul = places
    return at_kode, at_judul


def _plain(name: str) -> str:
    return re.sub("[^a-z0-9]+", "_", name.casefold()).strip("_")


def _read_json(text: str, kolom_kode: str | None, kolom_judul: str | None) -> Iterator[_Entry | Fault]:
    """Yield the entries of a JSON list of objects, or what is wrong with one."""
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError) as error:
        message = f"this is no JSON: {getattr(error, 'msg', type(error).__name__)}"
        line = getattr(error, "lineno", 1)
        raise TableError(Fault(ErrorCode.TABLE_UNREADABLE, message, f"line {line}")) from None
    if not isinstance(rows, list):
        raise TableError(Fault(ErrorCode.TABLE_UNREADABLE, "the JSON is no list of objects", "line 1"))
    for at, row in enumerate(rows):
        path = f"[{at}]"
        if not isinstance(row, dict):
            yield Fault(ErrorCode.WRONG_TYPE, "needs an object", path, row)
            continue
        names = list(row)
        try:
            places = _find_names(names, kolom_kode, kolom_judul, path)
        except TableError as error:
            yield from error.faults
        else:
            kode, judul = (row[names[at]] for at in places)
            yield path, _stripped(kode), _stripped(judul)


def _stripped(value: object) -> object:
    return value.strip() if isinstance(value, str) else value
