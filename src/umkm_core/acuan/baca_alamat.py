"""Reading an address from one line of text: the area only where it is certain, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from umkm_core.acuan.alamat import Alamat, check_jalan
from umkm_core.acuan.cari_wilayah import cari_wilayah
from umkm_core.acuan.nama_wilayah import is_stated
from umkm_core.acuan.teks_alamat import iterate_cuts, read_teks_alamat
from umkm_core.acuan.temuan_wilayah import AlasanCari
from umkm_core.errors import ErrorCode, Fault, InvalidValueError
from umkm_core.values.checks import raise_faults

if TYPE_CHECKING:
    from umkm_core.acuan.tabel_wilayah import TabelWilayah
    from umkm_core.acuan.wilayah import Wilayah


def parse_alamat(text: str, *, di: str | Wilayah | None = None, tabel: TabelWilayah | None = None) -> Alamat:
    """Read an address as people type it, on one line or several.

    RT, RW and a postal code are read wherever they stand, and the area where ``cari_wilayah`` is certain
    of it: the narrowest whose names begin with a word for a level (*Kel.*, *Desa*, *Kota*). All else stays in
    ``jalan`` as it was typed; so does the whole of a text whose names of areas contradict each other.

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
    teks = read_teks_alamat(text)
    jalan, found = ", ".join(teks.bagian), None
    whole = cari_wilayah(", ".join(teks.bagian), di=di, tabel=tabel)
    if whole.hasil is not None and not any(street for street, _ in iterate_cuts(teks.bagian)):
        jalan, found = "", whole.hasil
    else:
        for street, names in iterate_cuts(teks.bagian):
            temuan = cari_wilayah(names, di=di, tabel=tabel)
            if temuan.alasan is AlasanCari.PASTI:
                jalan, found = street, temuan.hasil
            if temuan.alasan in {AlasanCari.PASTI, AlasanCari.BERTENTANGAN}:
                break
    if found is None and teks.kode_pos and not teks.pasti_kode_pos:
        teks = read_teks_alamat(text, kode_pos=False)
        jalan = ", ".join(teks.bagian)
    return Alamat(
        jalan=jalan or None, rt=teks.rt_rw.rt, rw=teks.rt_rw.rw, wilayah=found, kode_pos=teks.kode_pos
    )
