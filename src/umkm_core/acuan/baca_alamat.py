"""Reading an address from one line of text: the area only where it is certain, and nothing is lost."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from umkm_core.acuan.alamat import Alamat, check_jalan
from umkm_core.acuan.cari_wilayah import cari_wilayah
from umkm_core.acuan.nama_wilayah import is_stated
from umkm_core.acuan.rt_rw import RtRw
from umkm_core.acuan.teks_alamat import (
    TeksAlamat,
    is_naming_level,
    iterate_cuts,
    read_alamat,
    read_teks_alamat,
    strip_alamat,
)
from umkm_core.acuan.temuan_wilayah import AlasanCari
from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.checks import raise_faults

if TYPE_CHECKING:
    from umkm_core.acuan.tabel_wilayah import TabelWilayah
    from umkm_core.acuan.wilayah import Wilayah

_NUMBER: Final = re.compile(r"[1-9][0-9]*")
"""Without zeros before it: RT 03 is written as 003, and RT 000 says that there is none."""


def parse_alamat(text: str, *, di: str | Wilayah | None = None, tabel: TabelWilayah | None = None) -> Alamat:
    """Read an address as people type it, on one line or several.

    RT, RW and a postal code are read wherever they stand, and the area where ``cari_wilayah`` is certain
    of it: the narrowest whose names begin with a word for a level (*Kel.*, *Desa*, *Kota*). All else stays in
    ``jalan`` as it was typed. No area is read from names that contradict each other, nor beside a named level
    that is no part of it (*Kel. Klojen 5, Kota Batu*); and nothing at all where a second RT, RW or postal
    code stands in the text, which is then whole in ``jalan``.

    Args:
        text: What was typed, at most 200 characters.
        di: Code of an area that it lies in, or that area.
        tabel: Another table of areas than the one that ships.

    Raises:
        InvalidTypeError: ``NOT_TEXT``, ``WRONG_TYPE``.
        InvalidValueError: ``EMPTY`` for a text that says nothing, ``TEXT_TOO_LONG``; what
            :func:`umkm_core.acuan.wilayah.wilayah` raises for ``di``. The text itself is in no fault.

    >>> alamat = parse_alamat("Jl. Fiktif No. 5, RT 03/RW 05, Kel. Oro-oro Dowo, Kota Malang 65119")
    >>> alamat
    Alamat(wilayah=<Wilayah 35.73.02.1008 Kelurahan Oro-oro Dowo>, kode_pos='65119')
    >>> alamat.jalan, alamat.rt, alamat.rw
    ('Jl. Fiktif No. 5', 3, 5)
    """
    raise_faults([check_jalan(text, "")])
    text = str.__str__(text)
    if not is_stated(text):
        raise InvalidValueError(Fault(ErrorCode.EMPTY, "it holds neither a letter nor a digit"))
    whole = ", ".join(read_alamat(text))
    raise_faults([check_jalan(whole, "")])  # each comma gets a space
    teks = read_teks_alamat(whole)
    if teks.berulang:
        return Alamat(jalan=whole)
    jalan, found = _find_wilayah(teks, di, tabel)
    if found is None and teks.kode_pos and not teks.pasti_kode_pos:
        teks = read_teks_alamat(whole, kode_pos=False)
        jalan = ", ".join(teks.bagian)
    read = Alamat(
        jalan=jalan or None, rt=teks.rt_rw.rt, rw=teks.rt_rw.rw, wilayah=found, kode_pos=teks.kode_pos
    )
    return read if _keeps_numbers(whole, read) else Alamat(jalan=whole)


def _find_wilayah(
    teks: TeksAlamat, di: str | Wilayah | None, tabel: TabelWilayah | None
) -> tuple[str, Wilayah | None]:
    """Return the street, and the area where it is certain; without one all is street."""
    everything = ", ".join(teks.bagian)
    cuts = [*iterate_cuts(teks.bagian)]
    whole = cari_wilayah(everything, di=di, tabel=tabel)
    # A search leaves out a street, which has to be kept here.
    if whole.hasil is not None and not any(street for street, _ in cuts) and not _has_street(everything):
        return "", whole.hasil
    for street, names in cuts:
        temuan = cari_wilayah(names, di=di, tabel=tabel)
        if temuan.alasan is AlasanCari.PASTI and not is_naming_level(read_alamat(street)):
            return street, temuan.hasil
        if temuan.alasan in {AlasanCari.PASTI, AlasanCari.BERTENTANGAN}:
            break
    return everything, None


def _has_street(text: str) -> bool:
    return not is_stated(bare := strip_alamat(text)) or not text.startswith(bare)


def _keeps_numbers(text: str, read: Alamat) -> bool:
    """Return whether each number of a text is in what was read of it, and would be read there again.

    Five digits that end the street would be a postal code once a comma follows them.
    """
    typed, written = (Counter(_NUMBER.findall(one)) for one in (text, str(read)))
    street = read_teks_alamat(read.jalan or "")
    would_be_code = street.kode_pos and (read.wilayah or read.kode_pos or street.pasti_kode_pos)
    return not (typed - written or would_be_code or street.rt_rw != RtRw())
