"""The command line: the commands, their options and the help that a user reads."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

import umkm_core
from umkm_core.cli.endings import FAULT, raise_as_exit, run_app
from umkm_core.cli.facts import STATED_BY_WORD
from umkm_core.cli.job import Job, Request
from umkm_core.cli.law import check_book, format_soundness, format_source_ages, load_book
from umkm_core.cli.options import (
    FACTS_OF_MONEY,
    SCHEMES,
    WrongUsageError,
    format_words,
    parse_columns,
    parse_doubted_facts,
    parse_facts,
    parse_option,
    parse_scheme,
    parse_separator,
    parse_units,
)
from umkm_core.cli.output import (
    Format,
    find_target,
    make_writer,
    name_added,
    open_whole_file,
    open_whole_stdout,
    pick_encoding,
    pick_format,
)
from umkm_core.cli.progress import show_progress
from umkm_core.cli.streams import write_stdout
from umkm_core.cli.summary_text import format_line, format_summary
from umkm_core.errors import Fault, HukumError, UmkmError
from umkm_core.hukum.gabung import Bacaan, Tujuan
from umkm_core.hukum.kitab import Kitab
from umkm_core.kaidah.tangga import BilaBerbeda
from umkm_core.tabel.columns import FACTS
from umkm_core.tabel.encodings import check_encoding
from umkm_core.tabel.reader import open_table
from umkm_core.tabel.synonyms import STATED_UNITS
from umkm_core.values.checks import raise_faults
from umkm_core.values.rupiah import Sen
from umkm_core.values.tanggal import format_tanggal, parse_tanggal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

app: Final = typer.Typer(
    name="umkm",
    help="Hukum koperasi dan UMKM Indonesia: kelas usaha dengan pasal yang mendasarinya.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
)
_hukum: Final = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.add_typer(_hukum, name="hukum", help="Kitab hukum yang dipakai untuk menjawab.")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: What stands behind ``umkm``; None for the arguments of the process.

    Returns:
        The exit status.

    >>> run(["hukum", "periksa"])
    tidak ada kesalahan: ...
    0
    """
    return run_app(app, arguments)


@app.command(
    "klasifikasi",
    help="Beri setiap usaha dalam tabel FILE (CSV) kelasnya menurut hukum pada suatu tanggal, dengan "
    "pasalnya, atau alasan mengapa kelasnya tidak dapat diputuskan. Semua kolom tetap ada; kolom jawaban "
    "ditambahkan di kanan.",
)
def _klasifikasi(  # noqa: PLR0913 - each is an option of the command
    file: Annotated[str, typer.Argument(metavar="FILE", help="Tabel usaha, CSV.")],
    *,
    pada: Annotated[
        str,
        typer.Option(
            metavar="TANGGAL", help="Tanggal yang hukumnya ditanyakan: 2026-11-21 atau '21 November 2026'."
        ),
    ],
    keluar: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Berkas hasil; tanpa ini hasil ditulis ke keluaran standar."),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar=format_words(Format),
            help="Format hasil; bila tidak disebut, menurut --keluar.",
        ),
    ] = None,
    tujuan: Annotated[
        str, typer.Option(metavar=format_words(Tujuan), help="Untuk apa kelasnya ditanyakan (PP 7/2021).")
    ] = Tujuan.PEMBERDAYAAN.value,
    skema: Annotated[
        str,
        typer.Option(
            metavar="|".join(SCHEMES), help="Skala UMKM, skala BPS (tenaga kerja) atau skala usaha industri."
        ),
    ] = "umkm",
    bila_berbeda: Annotated[
        str,
        typer.Option(
            metavar=format_words(BilaBerbeda),
            help="Kelas yang diambil bila ukuran menunjuk kelas yang berbeda dan hukum diam (UU 20/2008).",
        ),
    ] = BilaBerbeda.TIDAK_DIPUTUSKAN.value,
    bacaan: Annotated[
        str, typer.Option(metavar=format_words(Bacaan), help="Cara membaca PP 7/2021 Pasal 35.")
    ] = Bacaan.FUNGSI.value,
    kolom: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FAKTA=NAMA",
            help="Kolom NAMA berisi FAKTA; 'FAKTA=' tanpa nama: fakta itu tidak dipakai. Dapat diulang. "
            "FAKTA=A+B menjumlahkan dua kolom. "
            f"FAKTA: {', '.join(FACTS)}.",
        ),
    ] = None,
    satuan: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FAKTA=SATUAN",
            help="Satuan angka di kolom FAKTA, yang dikalikan persis. Dapat diulang. "
            f"FAKTA: {', '.join(FACTS_OF_MONEY)}. SATUAN: {', '.join(STATED_UNITS)}.",
        ),
    ] = None,
    meski_ragu: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FAKTA",
            help="Pakai kolom yang dipilih dengan --kolom untuk FAKTA meskipun judulnya menyebut masa lain "
            "atau sebagian saja; setiap baris ditandai. Dapat diulang.",
        ),
    ] = None,
    fakta: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FAKTA=NILAI",
            help="FAKTA itu NILAI untuk setiap baris; menentukan kolom umkm. Dapat diulang. "
            + "; ".join(f"{fact}: {', '.join(words)}" for fact, words in STATED_BY_WORD.items())
            + ".",
        ),
    ] = None,
    pemisah: Annotated[
        str | None, typer.Option(metavar="TANDA", help="Pemisah kolom, satu tanda atau 'tab'.")
    ] = None,
    pengodean: Annotated[
        str | None, typer.Option(metavar="NAMA", help="Pengodean berkas, misalnya utf-8 atau cp1252.")
    ] = None,
    sen: Annotated[
        str, typer.Option(metavar=format_words(Sen), help="Apa yang dilakukan dengan sen di jumlah uang.")
    ] = Sen.TOLAK.value,
    paket: Annotated[
        list[str] | None,
        typer.Option(metavar="FOLDER", help="Paket hukum di atas kitab bawaan. Dapat diulang."),
    ] = None,
) -> None:
    """Classify every row of a table; ``help`` above is what the user reads."""
    with raise_as_exit():
        checks: dict[str, Callable[[], object]] = {
            "--pada": lambda: parse_tanggal(pada),
            "--keluar": lambda: (_target(file, keluar), format_ or _format(None, keluar)),
            "--format": lambda: format_ and _format(format_, keluar),
            "--tujuan": lambda: parse_option(Tujuan, tujuan),
            "--skema": lambda: parse_scheme(skema),
            "--bila-berbeda": lambda: parse_option(BilaBerbeda, bila_berbeda),
            "--bacaan": lambda: parse_option(Bacaan, bacaan),
            "--kolom": lambda: parse_columns(kolom),
            "--satuan": lambda: parse_units(satuan),
            "--meski-ragu": lambda: parse_doubted_facts(meski_ragu, kolom),
            "--fakta": lambda: parse_facts(fakta),
            "--sen": lambda: parse_option(Sen, sen),
            "--pemisah": lambda: parse_separator(pemisah),
            "--pengodean": lambda: raise_faults(check_encoding(pengodean)),
        }
        faults = [fault.below(name) for name, check in checks.items() for fault in _faults_of(check)]
        of_packs = [fault.below("--paket") for fault in _faults_of(lambda: load_book(paket or ()))]
        if faults:
            raise WrongUsageError(*faults, *of_packs)
        if of_packs:
            raise HukumError(*of_packs)
        request = Request(
            pada=parse_tanggal(pada),
            tujuan=parse_option(Tujuan, tujuan),
            skema=parse_scheme(skema),
            bila_berbeda=parse_option(BilaBerbeda, bila_berbeda),
            bacaan=parse_option(Bacaan, bacaan),
            sen=parse_option(Sen, sen),
            kolom=parse_columns(kolom),
            satuan=parse_units(satuan),
            meski_ragu=parse_doubted_facts(meski_ragu, kolom),
            fakta=parse_facts(fakta),
            kitab=load_book(paket or ()),
        )
        with open_table(file, separator=parse_separator(pemisah), encoding=pengodean) as table:
            summary = _classify(Job(table, request), _target(file, keluar), _format(format_, keluar))
        if keluar is None:
            sys.stderr.write(summary)
        else:
            write_stdout(f"{summary}\nHasil: {format_line(keluar, widest=None)}\n")


def _classify(job: Job, target: Path | None, fmt: Format) -> str:
    """Write the result and return the summary."""
    encoding = pick_encoding(job.table, fmt)
    output = open_whole_stdout(encoding) if target is None else open_whole_file(target, encoding)
    with output as stream, closing(show_progress(job, job.table)) as results:
        write = make_writer(stream, job.table, fmt)
        for result in results:
            write(result)
    return format_summary(job, name_added(job.table.columns))


@_hukum.command("periksa", help="Periksa kitab hukum bawaan, atau kitab itu dengan sebuah paket di atasnya.")
def _periksa(
    paket: Annotated[str | None, typer.Argument(metavar="[PAKET]", help="Folder paket hukum.")] = None,
    *,
    pada: Annotated[
        str | None, typer.Option(metavar="TANGGAL", help="Laporkan juga umur setiap sumber pada tanggal ini.")
    ] = None,
) -> None:
    """Check the book of law; ``help`` above is what the user reads."""
    with raise_as_exit():
        faults = () if pada is None else _faults_of(lambda: parse_tanggal(pada))
        if faults:
            raise WrongUsageError(*(fault.below("--pada") for fault in faults))
        packs = () if paket is None else (paket,)
        found = check_book(packs)
        if found:
            write_stdout("".join(f"{fault}\n" for fault in found))
            raise typer.Exit(FAULT)
        kitab = load_book(packs)
        write_stdout(f"{format_soundness(kitab)}\n")
        if pada is not None:
            write_stdout(f"{format_source_ages(kitab, parse_tanggal(pada))}\n")


def _print_version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        kitab = Kitab.bawaan()
        known = format_tanggal(kitab.diketahui_sampai)
        with raise_as_exit():
            write_stdout(f"umkm {umkm_core.__version__}, kitab {kitab.versi} (diketahui sampai {known})\n")
        raise typer.Exit


@app.callback()
def _umkm(
    *,
    _versi: Annotated[
        bool,
        typer.Option(
            "--versi", callback=_print_version, is_eager=True, help="Tampilkan versi program dan kitab hukum."
        ),
    ] = False,
) -> None:
    """Take the options that belong to no subcommand."""


def _faults_of(read: Callable[[], object]) -> tuple[Fault, ...]:
    try:
        read()
    except UmkmError as error:
        return error.faults
    return ()


def _target(source: str, target: str | None) -> Path | None:
    return None if target is None else find_target(source, Path(target))


def _format(word: str | None, target: str | None) -> Format:
    if word is not None:
        return parse_option(Format, word)
    return pick_format(None if target is None else Path(target))
