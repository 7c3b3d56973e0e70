"""Pages that are written while the documentation is built, so that they cannot differ from the library.

One for each concept of the law that ships, one for all instruments, one for each module, and one for the
names of the package itself. They lie in ``_dihasilkan`` folders, which belong to no commit.
"""

from __future__ import annotations

import pkgutil
import re
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import typer

import umkm_core
from umkm_core.cli.app import app
from umkm_core.cli.masalah import KALIMAT_ALASAN, KALIMAT_SEL, KodeMasalah
from umkm_core.errors import ErrorCode
from umkm_core.hukum.kitab import Kitab
from umkm_core.hukum.model import VersiParameter, VersiTabel, VersiTangga
from umkm_core.identitas.catatan import KodeCatatanIdentitas
from umkm_core.kaidah.catatan import KodeCatatan
from umkm_core.kosakata.padanan import find_kata_ditolak, find_padanan_kata, load_kosakata
from umkm_core.tabel.doubts import Reason
from umkm_core.tabel.reader import NoticeCode
from umkm_core.tabel.register_headers import AsalKolom, IsiKolom, Kolom, load_kolom
from umkm_core.values.bilangan import Satuan
from umkm_core.values.rupiah import format_rupiah
from umkm_core.values.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from umkm_core.hukum.instrumen import Instrumen
    from umkm_core.hukum.model import Baris, Batas, Isi, KonsepApaSaja, Sel, Versi
    from umkm_core.hukum.rujukan import Rujukan
    from umkm_core.values.bilangan import Angka
    from umkm_core.values.words import WordEnum

FOLDER: Final = "_dihasilkan"


def text(words: object) -> str:
    """Return words as Markdown that shows them and means nothing more, fit for a cell of a table."""
    return re.sub(r"([\\`*_{}\[\]<>#|$~])", r"\\\1", " ".join(str(words).split()))


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; cells are Markdown already."""
    lines = [header, ["---"] * len(header), *rows]
    return "".join(f"| {' | '.join(cell or ' ' for cell in line)} |\n" for line in lines)


def paragraphs(*parts: str | None) -> str:
    """Join what there is of some parts, with an empty line after each."""
    return "".join(f"{part.strip()}\n\n" for part in parts if part)


def citations(dasar: Iterable[Rujukan]) -> str:
    """Return citations, each with a link to its instrument."""
    return "; ".join(f"[{text(rujukan)}](#{rujukan.instrumen.id})" for rujukan in dasar)


def sources(urls: Iterable[str]) -> str:
    """Return the addresses at which something was read."""
    return ", ".join(f"<{url}>" for url in urls)


def amount(nilai: Angka, satuan: Satuan) -> str:
    """Return an amount with its unit."""
    if satuan is Satuan.RUPIAH and isinstance(nilai, int):
        return text(format_rupiah(nilai))
    return text(f"{nilai} {satuan}")


def bound(batas: Batas, satuan: Satuan) -> str:
    """Return the upper bound of a rung in the words of the law."""
    if batas.sampai is not None:
        return f"paling banyak {amount(batas.sampai, satuan)}"
    if batas.di_bawah is not None:
        return f"kurang dari {amount(batas.di_bawah, satuan)}"
    return "di atasnya"


def cell(isi: Isi | None) -> str:
    """Return the content of a cell of a table of law."""
    if isi is None:
        return ""
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    return text(", ".join(isi) if isinstance(isi, tuple) else isi)


def status_of(status: Status | None, versi: Versi) -> str:
    """Return the status of a row: its own, or that of its version."""
    return text(status or versi.status)


def ladder(versi: VersiTangga) -> str:
    """Return the rungs of one version of a ladder, a table for each measure."""
    measures = (
        paragraphs(
            f"**{text(ukuran.nama)}**"
            + (f" (for {', '.join(text(tujuan) for tujuan in ukuran.tujuan)})" if ukuran.tujuan else ""),
            text(ukuran.keterangan) if ukuran.keterangan else None,
            table(
                ("kelas", "batas", "dasar", "status", "kutipan"),
                (
                    (
                        text(" / ".join(batas.kelas)),
                        bound(batas, ukuran.satuan),
                        citations(batas.dasar) + (" (turunan)" if batas.turunan else ""),
                        status_of(batas.status, versi),
                        text("; ".join(filter(None, (batas.kutipan, batas.keterangan)))),
                    )
                    for batas in ukuran.batas
                ),
            ),
        )
        for ukuran in versi.ukuran
    )
    cells = table(
        (*(text(ukuran.nama) for ukuran in versi.ukuran), "kelas", "dasar", "status"),
        (
            (
                *(text(sel.bila.get(ukuran.nama, "")) for ukuran in versi.ukuran),
                text(sel.kelas),
                citations(sel.dasar) + (" (turunan)" if sel.turunan else ""),
                status_of(sel.status, versi),
            )
            for sel in versi.matriks
        ),
    )
    readings = "\n".join(
        f"- *{text(bacaan.nama)}*, {bacaan.status}: {text(bacaan.keterangan)} ({citations(bacaan.dasar)})"
        for bacaan in versi.bacaan
    )
    return paragraphs(
        f"The figures are those of the version of {versi.angka_dari}." if versi.angka_dari else None,
        f"How the measures combine: {{py:class}}`{versi.gabung} <umkm_core.hukum.gabung.Gabung>`.",
        f"Readings:\n\n{readings}" if readings else None,
        *measures,
        cells if versi.matriks else None,
    )


def value(versi: VersiParameter) -> str:
    """Return the one value of a version."""
    isi = versi.nilai
    counted = isinstance(isi, int) and not isinstance(isi, bool) and versi.satuan is not Satuan.KATA
    shown = amount(isi, versi.satuan) if counted and isinstance(isi, int) else cell(isi)
    return paragraphs(f"**{shown}**", f"> {text(versi.kutipan)}" if versi.kutipan else None)


def rows(versi: VersiTabel) -> str:
    """Return the rows of one version of a table of law."""
    columns = list(dict.fromkeys([*versi.kunci, *(column for baris in versi.baris for column in baris.isi)]))
    return table(
        (*map(text, columns), "dasar", "status", "keterangan"),
        (
            (
                *(cell(baris.isi.get(column)) for column in columns),
                citations(baris.dasar) + (" (turunan)" if baris.turunan else ""),
                status_of(baris.status, versi),
                text(baris.keterangan or ""),
            )
            for baris in versi.baris
        ),
    )


def version(versi: Versi, following: Versi | None) -> str:
    """Return the section of one version of a concept."""
    until = versi.berlaku_sampai or (following.berlaku_sejak if following else None)
    body = (
        ladder(versi)
        if isinstance(versi, VersiTangga)
        else value(versi)
        if isinstance(versi, VersiParameter)
        else rows(versi)
        if isinstance(versi, VersiTabel)
        else None
    )
    return paragraphs(
        f"## {text(versi.nama)}",
        f"In force from {versi.berlaku_sejak or 'a day that was not read'}"
        + (f" (beyond doubt from {versi.mulai_pasti})" if versi.mulai_pasti else "")
        + (f", until the day before {until}" if until else "")
        + f". Status: {versi.status}; read {versi.dibaca} ({versi.sumber.value}).",
        f"Dasar: {citations(versi.dasar)}",
        text(versi.keterangan) if versi.keterangan else None,
        f"**Perhatian:** {text(versi.perhatian)}" if versi.perhatian else None,
        body,
        f"Sources: {sources(versi.urls)}" if versi.urls else None,
    )


def timeline(konsep: KonsepApaSaja) -> str:
    """Return the versions of a concept at a glance."""
    following = [*konsep.versi[1:], None]
    rows = (
        (
            str(versi.berlaku_sejak or "tidak terbaca"),
            str(versi.berlaku_sampai or (after.berlaku_sejak if after else None) or "kini"),
            text(versi.nama),
            str(versi.status),
            citations(versi.dasar),
        )
        for versi, after in zip(konsep.versi, following, strict=True)
    )
    return table(("in force from", "until the day before", "version", "status", "dasar"), rows)


def concept(konsep: KonsepApaSaja) -> str:
    """Return the page of one concept of the law."""
    following = [*konsep.versi[1:], None]
    return paragraphs(
        f"# {text(konsep.judul)}",
        f"`{konsep.nama}` in the book of law.",
        text(konsep.keterangan) if konsep.keterangan else None,
        timeline(konsep),
        *(version(versi, after) for versi, after in zip(konsep.versi, following, strict=True)),
    )


def citation_of(kode: str, instrumen: Mapping[str, Instrumen]) -> str:
    """Return the short name of an instrument, with a link to it."""
    return f"[{text(instrumen[kode].singkatan)}](#{kode})"


def instruments(instrumen: Mapping[str, Instrumen]) -> str:
    """Return the page of all instruments."""
    return paragraphs(
        "# Instruments",
        *(
            paragraphs(
                f"({kode})=\n## {text(satu.singkatan)}",
                text(satu.judul),
                f"Ditetapkan {satu.ditetapkan or 'tidak terbaca'}; diundangkan "
                f"{satu.diundangkan or 'tidak terbaca'}; {text(satu.lembaran or 'lembaran tidak terbaca')}. "
                f"Status: {satu.status}; read {satu.dibaca}.",
                "\n".join(
                    f"- {peristiwa.tanggal}: {peristiwa.jenis}"
                    + (f" oleh {citation_of(peristiwa.oleh, instrumen)}" if peristiwa.oleh else "")
                    + (f" ({text(peristiwa.keterangan)})" if peristiwa.keterangan else "")
                    for peristiwa in satu.peristiwa
                ),
                text(satu.keterangan) if satu.keterangan else None,
                f"Sources: {sources(satu.urls)}" if satu.urls else None,
            )
            for kode, satu in instrumen.items()
        ),
    )


def doubts(versi: Versi) -> Iterator[tuple[str, Status, str]]:
    """Yield each place of a version that is not confirmed, how sure it is, and what is said of it."""
    if not versi.mulai_terbaca(date.max):
        yield "start", Status.BELUM_TERKONFIRMASI, versi.keterangan or ""
    elif versi.mulai_pasti is not None:
        yield f"start, before {versi.mulai_pasti}", Status.BELUM_TERKONFIRMASI, versi.keterangan or ""
    if versi.status is not Status.TERKONFIRMASI:
        yield "the version", versi.status, versi.keterangan or ""
    if isinstance(versi, VersiTangga):
        yield from doubts_of_ladder(versi)
    elif isinstance(versi, VersiTabel):
        yield from doubts_of_table(versi)


def doubts_of_ladder(versi: VersiTangga) -> Iterator[tuple[str, Status, str]]:
    """Yield what is not confirmed of the rungs, cells and readings of a ladder."""
    for ukuran in versi.ukuran:
        for batas in ukuran.batas:
            yield from doubt(f"{ukuran.nama}: {batas.label}", batas, versi)
    for sel in versi.matriks:
        yield from doubt(", ".join(sel.bila.values()), sel, versi)
    for bacaan in versi.bacaan:
        yield f"reading: {bacaan.nama}", bacaan.status, bacaan.keterangan


def doubts_of_table(versi: VersiTabel) -> Iterator[tuple[str, Status, str]]:
    """Yield what is not confirmed of the rows of a table, and of single columns of a row."""
    for baris in versi.baris:
        words = ", ".join(str(baris.isi[name]) for name in versi.kunci)
        yield from doubt(words, baris, versi)
        for name, status in baris.isi.items():
            if name.startswith("status_"):
                place = f"{words}: {name.removeprefix('status_')}"
                yield place, Status(str(status)), baris.keterangan or ""


def doubt(place: str, rule: Batas | Sel | Baris, versi: Versi) -> Iterator[tuple[str, Status, str]]:
    """Yield a single rule that is not confirmed."""
    if rule.status is not None and rule.status is not Status.TERKONFIRMASI:
        yield (
            f"{place} ({'; '.join(map(str, rule.dasar))})",
            rule.status,
            rule.keterangan or versi.keterangan or "",
        )


def disputes(kitab: Kitab) -> str:
    """Return the page of everything in the book that is not confirmed."""
    rows = [
        (f"`{nama}`", text(versi.nama), text(place), str(status), text(keterangan))
        for nama, konsep in kitab.konsep.items()
        for versi in konsep.versi
        for place, status, keterangan in doubts(versi)
    ]
    unsure = [
        (citation_of(kode, kitab.instrumen), str(one.status), text(one.keterangan or ""))
        for kode, one in kitab.instrumen.items()
        if one.status is not Status.TERKONFIRMASI or one.diketahui_sejak is None
    ]
    return paragraphs(
        "# What is not confirmed",
        "Every rule of the book whose status is weaker than *terkonfirmasi*, and every start that was not "
        "read. Answers that rest on one of these say so in their `status` and their notes.",
        table(("concept", "version", "place", "status", "why"), rows),
        "Instruments whose own facts are less than confirmed, or whose dates were not read:",
        table(("instrument", "status", "why"), unsure),
    )


def law_pages(kitab: Kitab) -> dict[str, str]:
    """Return the pages of a book of law by file name."""
    pages = {f"{nama}.md": concept(konsep) for nama, konsep in kitab.konsep.items()}
    return {**pages, "instrumen.md": instruments(kitab.instrumen), "sengketa.md": disputes(kitab)}


def code_pages() -> dict[str, str]:
    """Return the page of all codes, by file name."""
    errors = ((f"`{code}`", text(code.meaning)) for code in ErrorCode)
    notes = ((f"`{kode}`", text(kode.meaning), text(kode.kalimat)) for kode in KodeCatatan)
    numbers = ((f"`{kode}`", text(kode.meaning), text(kode.kalimat)) for kode in KodeCatatanIdentitas)
    rows = ((f"`{kode}`", text(kode.meaning), text(kode.kalimat)) for kode in KodeMasalah)
    cells = ((f"`{code}`", text(code.meaning), text(kalimat)) for code, kalimat in KALIMAT_SEL.items())
    reasons = ((f"`{alasan}`", text(kalimat)) for alasan, kalimat in KALIMAT_ALASAN.items())
    tables = ((f"`{code}`", text(code.meaning)) for code in (*NoticeCode, *Reason))
    return {
        "codes.md": paragraphs(
            "# Codes",
            "Codes are stable; texts may be reworded in any release.",
            "## Errors",
            "`UmkmError.code`, and the code of each of its `faults`.",
            table(("code", "meaning"), errors),
            "## Notes of an answer",
            "`Catatan.kode`; the sentence is what an end user reads.",
            table(("code", "when", "sentence"), notes),
            "## Notes of an identifier",
            "`catatan` of an identifier: what is accepted although nothing confirms it.",
            table(("code", "meaning", "sentence"), numbers),
            "## What may be wrong with a row of a table",
            "The column `masalah` of the command `umkm klasifikasi`, and its summary.",
            table(("code", "when", "words"), rows),
            "A cell that was refused has the code of its error:",
            table(("code", "when", "words"), cells),
            "A row that the law leaves undecided has the reason of its answer, `Alasan`, in the summary:",
            table(("reason", "words"), reasons),
            "## What a reader of tables assumes or passes over",
            "`Notice.code` and `Rejected.reason` of `umkm_core.tabel`, in the head of the summary.",
            table(("code", "meaning"), tables),
        )
    }


def vocabulary_page() -> dict[str, str]:
    """Return the page of all vocabularies, with the spellings that are read and those that are not."""
    return {
        "kosakata.md": paragraphs(
            "# Vocabularies",
            "The words that fields hold, and the spellings of registers and real tables that `parse_kata` "
            "reads as them, without case. A word that is not read has several meanings, or none in this "
            "vocabulary.",
            *(vocabulary(name, kind) for name, kind in load_kosakata().items()),
        )
    }


def vocabulary(name: str, kind: type[WordEnum]) -> str:
    """Return the section of one vocabulary."""
    words = (
        (f"`{member}`", ", ".join(f"`{spelling}`" for spelling in spellings[1:]))
        for member, spellings in find_padanan_kata(kind).items()
    )
    refused = [
        (f"`{word.kata}`", text(word.alasan), ", ".join(f"`{one}`" for one in word.mungkin))
        for word in find_kata_ditolak(kind)
    ]
    return paragraphs(
        f"## {name}",
        f"{{py:obj}}`~{kind.__module__}.{name}`",
        table(("word", "also read"), words),
        table(("not read", "why", "may mean"), refused) if refused else None,
    )


def column_page() -> dict[str, str]:
    """Return the page of the headers by which tables name fields."""
    rows = (
        (
            f"`{kolom.entitas}.{kolom.bidang}`",
            *(", ".join(f"`{header}`" for header in kolom.judul.get(asal, ())) for asal in AsalKolom),
            describe_cells(kolom),
        )
        for kolom in load_kolom()
    )
    return {
        "kolom.md": paragraphs(
            "# Columns",
            "The headers by which the register of cooperatives (ODS), lists of those who take part in "
            "trainings and open data name our fields, and what the cells below hold; what reads each of that "
            f"says {{py:obj}}`~{IsiKolom.__module__}.IsiKolom`. `find_kolom` reads a header, "
            "`find_kolom_bidang` leads back.",
            table(("field", *(str(asal) for asal in AsalKolom), "cells"), rows),
        )
    }


def describe_cells(kolom: Kolom) -> str:
    """Return what the cells of a column hold, in a word, a vocabulary, and what the amounts count."""
    if kolom.kata is not None:
        return f"`{kolom.kata.__name__}`{', a list' if kolom.daftar else ''}"
    return f"{kolom.isi}{f' ({kolom.ukuran})' if kolom.ukuran else ''}"


def command_page() -> dict[str, str]:
    """Return the page of the command ``umkm``: what each of its commands says of itself, by file name."""
    pages: list[str] = []

    def describe(command: Any, names: tuple[str, ...], parent: Any) -> None:  # noqa: ANN401 - click has its own types
        context = command.context_class(command, info_name=names[-1], parent=parent, terminal_width=90)
        pages.append(f"## {' '.join(names)}\n\n```text\n{command.get_help(context)}\n```")
        for name, inner in getattr(command, "commands", {}).items():
            describe(inner, (*names, name), context)

    describe(typer.main.get_command(app), ("umkm",), None)
    return {
        "umkm.md": paragraphs(
            "# The command umkm",
            "Each command prints this with `--help`. Exit status: 0 done, rows without a class included; 1 a "
            "fault of the file or the data; 2 wrong usage; 130 and above: ended by a signal.",
            *pages,
        )
    }


def modules() -> Iterator[str]:
    """Yield the name of every public module, packages before what is in them."""
    for module in pkgutil.walk_packages(umkm_core.__path__, "umkm_core."):
        if not any(part.startswith("_") for part in module.name.split(".")):
            yield module.name


def module_pages() -> dict[str, str]:
    """Return a page for the names of the package itself, and one for each module, by file name."""
    things = {name: getattr(umkm_core, name) for name in umkm_core.__all__}
    names = (
        (f"{{py:obj}}`~{thing.__module__}.{name}`", f"{{py:mod}}`{thing.__module__}`")
        if getattr(thing, "__name__", None) == name
        else (f"`{name}`", f"a value, {text(type(thing).__name__)}")
        for name, thing in things.items()
    )
    pages = {
        "umkm_core.md": paragraphs(
            "# umkm_core", "What `from umkm_core import ...` gives.", table(("name", "module"), names)
        )
    }
    for name in modules():
        members = "" if hasattr(import_module(name), "__path__") else "   :members:\n"
        directive = f"```{{eval-rst}}\n.. automodule:: {name}\n{members}```"
        pages[f"{name}.md"] = paragraphs(f"# {text(name)}", directive)
    return pages


def write(folder: Path, pages: Mapping[str, str]) -> None:
    """Make a folder hold these pages and no other; what is unchanged is not touched."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for name, content in {**pages, ".gitignore": "*\n"}.items():
        path = folder / name
        if not path.exists() or path.read_text("utf-8") != content:
            path.write_text(content, "utf-8")


def write_all(app: Sphinx) -> None:
    """Write all pages into the source of the documentation."""
    write(Path(app.srcdir, "hukum", FOLDER), law_pages(Kitab.bawaan()))
    pages = {**module_pages(), **code_pages(), **vocabulary_page(), **column_page(), **command_page()}
    write(Path(app.srcdir, "reference", FOLDER), pages)


def resolve(
    app: Sphinx,
    env: BuildEnvironment,
    node: pending_xref,
    shown: Any,  # noqa: ANN401 - docutils has no types of its own
) -> object | None:
    """Lead a reference to ``umkm_core.Usaha`` to where the name is defined."""
    package, _, name = node.get("reftarget", "").rpartition(".")
    if node.get("refdomain") != "py" or package != "umkm_core" or name not in umkm_core.__all__:
        return None
    target = f"{getattr(umkm_core, name).__module__}.{name}"
    python = env.get_domain("py")
    return python.resolve_xref(env, node["refdoc"], app.builder, node["reftype"], target, node, shown)


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect the extension to Sphinx."""
    app.connect("builder-inited", write_all)
    app.connect("missing-reference", resolve)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
