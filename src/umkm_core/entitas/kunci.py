"""Keys by which records refer to each other, one type for each kind of record that is referred to.

Keys stand in ``repr``, in errors and in logs. So a number of a person, a NIK or a telephone number say, is
refused as one, and is not fit to be a part of one.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from umkm_core.values.kinds import Kunci, RefersTo

IdOrang: TypeAlias = Annotated[Kunci, RefersTo("Orang")]
IdLembaga: TypeAlias = Annotated[Kunci, RefersTo("Lembaga")]
IdKonsultan: TypeAlias = Annotated[Kunci, RefersTo("Konsultan")]
IdMitraPemasaran: TypeAlias = Annotated[Kunci, RefersTo("MitraPemasaran")]
IdUsaha: TypeAlias = Annotated[Kunci, RefersTo("Usaha")]
IdProduk: TypeAlias = Annotated[Kunci, RefersTo("Produk")]
IdKoperasi: TypeAlias = Annotated[Kunci, RefersTo("Koperasi")]
IdPelatihan: TypeAlias = Annotated[Kunci, RefersTo("Pelatihan")]
IdProgram: TypeAlias = Annotated[Kunci, RefersTo("Program")]
IdKendala: TypeAlias = Annotated[Kunci, RefersTo("Kendala")]
IdBantuan: TypeAlias = Annotated[Kunci, RefersTo("Bantuan")]
IdBazaar: TypeAlias = Annotated[Kunci, RefersTo("Bazaar")]
IdKlaster: TypeAlias = Annotated[Kunci, RefersTo("Klaster")]
IdAlatBersama: TypeAlias = Annotated[Kunci, RefersTo("AlatBersama")]
