"""The reference data that ships, word for word: a changed title, url or table is a changed line here."""

from __future__ import annotations

import gzip
import hashlib
from importlib import resources
from typing import Final

import pytest

DIGESTS: Final = {
    "kbli.toml": "2a56cf530654c9e2e7e023ecb9782c844c5becd555be7c134d2135d0e9c06d23",
    "kbli_2020.toml": "1a64c84f7012e31eeba9bc2b833ce8090050a1b021702d30f65f4252d4c74fe6",
    "kbli_2025.toml": "8d35d452bc75cd4a4d2c45d55a33f52606349b2c2cb8628294b924fa3d7aba19",
    "kbli_simpan_pinjam.toml": "f8e3fe325f01541fa12c98cdb4b44d10b5de9968160bbc54184fb54649bc83e2",
    "wilayah-LICENSE.md": "26901bbfe8058500ce8f4eecf7fb11cd13196a0f1e7ff3aeb1bfcea00ca2b570",
    "wilayah-desa.txt.gz": "ff369758654106141feb9a751fc18419582da27cf1f0d85072cf7a00f2ab31e6",
    "wilayah.toml": "384aacc7cd35007b34c59624e4b281026a7ad560f7e750a81215ea57f5aeb319",
    "wilayah.txt.gz": "c8543c8aa08a9550f19a9db02180faf66a91575b4059dbd97e866be31c4055b5",
}
FOLDER: Final = resources.files("umkm_core.acuan") / "data"


def digest(name: str) -> str:
    """Return the digest of a file's text, whatever its line ends and however it is compressed."""
    content = (FOLDER / name).read_bytes()
    text = gzip.decompress(content) if name.endswith(".gz") else content
    return hashlib.sha256(text.replace(b"\r\n", b"\n")).hexdigest()


def test_every_file_is_here() -> None:
    assert {file.name for file in FOLDER.iterdir() if file.is_file()} == DIGESTS.keys()


@pytest.mark.parametrize("name", DIGESTS)
def test_a_file_is_the_one_that_was_read_against_its_sources(name: str) -> None:
    found = digest(name)
    assert found == DIGESTS[name], (
        f"{name} has changed. Read the change against its sources; if it is meant, write in DIGESTS: "
        f'"{name}": "{found}"'
    )
