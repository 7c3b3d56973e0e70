"""What type checkers see of entities: constructors, lists, areas and money; checked by mypy and pyright.

mypy knows no generic converter, so that it takes lists of anything; pyright and editors know what is in them.
"""

from __future__ import annotations

from datetime import date
from typing import assert_type

from umkm_core import (
    Bazaar,
    IndikatorWilayah,
    KelompokKoperasi,
    Keterangan,
    Koperasi,
    LaporanTahunan,
    Lembaga,
    Modalitas,
    Usaha,
    Wilayah,
)

laporan = LaporanTahunan(tahun=2024, hasil_penjualan=5)
keterangan = [Keterangan(modalitas=Modalitas.KLAIM, waktu=date(2024, 6, 24))]
usaha = Usaha(id="U-1", laporan=[laporan], pemilik=("O-1",), keterangan=keterangan)
assert_type(usaha.laporan, tuple[LaporanTahunan, ...])
koperasi = Koperasi(id="K-1", kelompok={KelompokKoperasi.WANITA})
lembaga = Lembaga(id="L-1", nama="Dinas Fiktif", wilayah="35.79")
assert_type(lembaga.wilayah, Wilayah | None)
indikator = IndikatorWilayah(id="I-1", nama="pengeluaran", wilayah="35.73", minimum=50_000)
assert_type(indikator.wilayah, Wilayah)


def make_wrong_ones() -> None:
    """What is refused; read, and never called."""
    Usaha(id="U-1", laporan=[date(2024, 1, 1)])  # pyright: ignore[reportArgumentType] # no report
    Koperasi(id="K-1", kelompok=["wanita"])  # pyright: ignore[reportArgumentType] # a word, not its member
    Bazaar(id="B-1", penyelenggara=[5])  # pyright: ignore[reportArgumentType] # no key
    Usaha(id=5)  # type: ignore[arg-type] # no key
    Usaha(nama="Es Fiktif")  # type: ignore[call-arg] # its key is needed
    Usaha(id="U-1", bidang_usaha=None)  # type: ignore[call-arg] # no such field
