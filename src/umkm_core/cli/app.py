"""The command line: arguments, exit status, and what goes to which stream."""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import closing, contextmanager, suppress
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeVar, get_args

import typer

import umkm_core
from umkm_core.cli.facts import STATED_BY_WORD
from umkm_core.cli.job import Job, Request
from umkm_core.cli.law import check_book, format_soundness, format_source_ages, load_book
from umkm_core.cli.output import (
    Format,
    find_target,
    make_refusal,
    make_writer,
    name_added,
    open_whole_file,
    open_whole_stdout,
    pick_encoding,
    pick_format,
)
from umkm_core.cli.progress import show_progress
from umkm_core.cli.summary_text import format_line, format_summary
from umkm_core.errors import ErrorCode, Fault, HukumError, InvalidValueError, UmkmError
from umkm_core.hukum.gabung import Bacaan, Tujuan
from umkm_core.hukum.kitab import Kitab
from umkm_core.kaidah.fakta import FaktaUsaha
from umkm_core.kaidah.skala import NamaSkema
from umkm_core.kaidah.tangga import BilaBerbeda
from umkm_core.tabel.columns import ACCEPTABLE, FACTS, ColumnsError, Reason
from umkm_core.tabel.reader import check_encoding, check_separator, open_table
from umkm_core.tabel.synonyms import FACT_WORDS, NOT_RUPIAH, STATED_UNITS, Kind
from umkm_core.values.checks import raise_faults
from umkm_core.values.rupiah import Sen
from umkm_core.values.tanggal import format_tanggal, parse_tanggal

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from types import FrameType

OptionT = TypeVar("OptionT", bound=Enum)

FAULT: Final = 1
"""Exit status: the data, a file or the installation has a fault."""
WRONG_USAGE: Final = 2
"""Exit status: the command was called in a way that it does not know."""
INTERRUPTED: Final = 130
"""Exit status: Ctrl-C."""
BROKEN_PIPE: Final = 141
"""Exit status: whoever reads the output has gone, as a shell reports it."""

_SCHEMES: Final[dict[str, NamaSkema]] = {scheme: scheme for scheme in get_args(NamaSkema)}
_MONEY: Final = tuple(words.fact for words in FACT_WORDS if words.kind in {Kind.MONEY, Kind.BALANCE})
_STDOUT: Final = "standard output"
_TAB: Final = frozenset({"tab", r"\t"})


class WrongUsageError(InvalidValueError):
    """Options that cannot be followed, all at once."""


def _words(options: type[Enum]) -> str:
    return "|".join(str(option.value) for option in options)


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
    try:
        with _orderly_endings():
            app(args=None if arguments is None else list(arguments), prog_name="umkm")
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else 0
    except OSError as error:
        # What is left is the help, which typer writes by itself, and a standard error that refuses.
        _silence_stdout()
        with suppress(OSError):
            sys.stderr.write(f"umkm: {make_refusal(error, _STDOUT)}\n")
        return FAULT
    return 0


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
            metavar=_words(Format),
            help="Format hasil; bila tidak disebut, menurut --keluar.",
        ),
    ] = None,
    tujuan: Annotated[
        str, typer.Option(metavar=_words(Tujuan), help="Untuk apa kelasnya ditanyakan (PP 7/2021).")
    ] = Tujuan.PEMBERDAYAAN.value,
    skema: Annotated[
        str,
        typer.Option(
            metavar="|".join(_SCHEMES), help="Skala UMKM, skala BPS (tenaga kerja) atau skala usaha industri."
        ),
    ] = "umkm",
    bila_berbeda: Annotated[
        str,
        typer.Option(
            metavar=_words(BilaBerbeda),
            help="Kelas yang diambil bila ukuran menunjuk kelas yang berbeda dan hukum diam (UU 20/2008).",
        ),
    ] = BilaBerbeda.TIDAK_DIPUTUSKAN.value,
    bacaan: Annotated[
        str, typer.Option(metavar=_words(Bacaan), help="Cara membaca PP 7/2021 Pasal 35.")
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
            f"FAKTA: {', '.join(_MONEY)}. SATUAN: {', '.join(STATED_UNITS)}.",
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
        str, typer.Option(metavar=_words(Sen), help="Apa yang dilakukan dengan sen di jumlah uang.")
    ] = Sen.TOLAK.value,
    paket: Annotated[
        list[str] | None,
        typer.Option(metavar="FOLDER", help="Paket hukum di atas kitab bawaan. Dapat diulang."),
    ] = None,
) -> None:
    """Classify every row of a table; ``help`` above is what the user reads."""
    with _exit_status():
        checks: dict[str, Callable[[], object]] = {
            "--pada": lambda: parse_tanggal(pada),
            "--keluar": lambda: (_target(file, keluar), format_ or _format(None, keluar)),
            "--format": lambda: format_ and _format(format_, keluar),
            "--tujuan": lambda: _option(Tujuan, tujuan),
            "--skema": lambda: _scheme(skema),
            "--bila-berbeda": lambda: _option(BilaBerbeda, bila_berbeda),
            "--bacaan": lambda: _option(Bacaan, bacaan),
            "--kolom": lambda: _named_columns(kolom),
            "--satuan": lambda: _stated_units(satuan),
            "--meski-ragu": lambda: _doubted_facts(meski_ragu, kolom),
            "--fakta": lambda: _stated_facts(fakta),
            "--sen": lambda: _option(Sen, sen),
            "--pemisah": lambda: raise_faults(check_separator("\t" if pemisah in _TAB else pemisah)),
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
            tujuan=_option(Tujuan, tujuan),
            skema=_scheme(skema),
            bila_berbeda=_option(BilaBerbeda, bila_berbeda),
            bacaan=_option(Bacaan, bacaan),
            sen=_option(Sen, sen),
            kolom=_named_columns(kolom),
            satuan=_stated_units(satuan),
            meski_ragu=_doubted_facts(meski_ragu, kolom),
            fakta=_stated_facts(fakta),
            kitab=load_book(paket or ()),
        )
        separator = "\t" if pemisah in _TAB else pemisah
        with open_table(file, separator=separator, encoding=pengodean) as table:
            summary = _classify(Job(table, request), _target(file, keluar), _format(format_, keluar))
        if keluar is None:
            sys.stderr.write(summary)
        else:
            _write_out(f"{summary}\nHasil: {format_line(keluar, widest=None)}\n")


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
    with _exit_status():
        faults = () if pada is None else _faults_of(lambda: parse_tanggal(pada))
        if faults:
            raise WrongUsageError(*(fault.below("--pada") for fault in faults))
        packs = () if paket is None else (paket,)
        found = check_book(packs)
        if found:
            _write_out("".join(f"{fault}\n" for fault in found))
            raise typer.Exit(FAULT)
        kitab = load_book(packs)
        _write_out(f"{format_soundness(kitab)}\n")
        if pada is not None:
            _write_out(f"{format_source_ages(kitab, parse_tanggal(pada))}\n")


def _print_version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        kitab = Kitab.bawaan()
        known = format_tanggal(kitab.diketahui_sampai)
        with _exit_status():
            _write_out(f"umkm {umkm_core.__version__}, kitab {kitab.versi} (diketahui sampai {known})\n")
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


def _write_out(text: str) -> None:
    """Write to standard output, and learn at once if it refuses."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise make_refusal(error, _STDOUT) from error


def _silence_stdout() -> None:
    """Send to nowhere what Python would try once more to write when it ends, and complain."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _orderly_endings() -> Generator[None]:
    """Turn the signals that ask a process to end into an exit that cleans up, while a command runs."""

    def end(number: int, _: FrameType | None) -> None:
        for one in before:
            signal.signal(one, signal.SIG_IGN)
        raise SystemExit(128 + number)

    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            # A process that was told to outlive its terminal goes on doing so.
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                before[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _exit_status() -> Generator[None]:
    """End a subcommand with the exit status of what went wrong, said in one place and in one way."""
    try:
        yield
        sys.stdout.flush()
    except UmkmError as error:
        if (error.code, error.path) == (ErrorCode.TABLE_UNWRITABLE, _STDOUT):
            _silence_stdout()
        sys.stderr.write(f"umkm: {error}\n")
        sys.stderr.writelines(f"umkm: {hint}\n" for hint in _hints(error))
        of_usage = all(fault.code is ErrorCode.NOT_AN_OPTION for fault in error.faults)
        raise typer.Exit(WRONG_USAGE if of_usage or isinstance(error, WrongUsageError) else FAULT) from None
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        _silence_stdout()
        raise typer.Exit(BROKEN_PIPE) from None


def _hints(error: UmkmError) -> Iterator[str]:
    codes = {fault.code for fault in error.faults}
    rejected = error.rejected if isinstance(error, ColumnsError) else ()
    reasons = {each.reason for each in rejected}
    units = {word for each in rejected if each.reason is Reason.UNIT for word in each.detail.split()}
    if units & NOT_RUPIAH:
        yield "amounts that are no rupiah have to be converted before"
    if Reason.UNIT in reasons and not units <= NOT_RUPIAH:
        yield f"say what the amounts count with --satuan FAKTA={'|'.join(STATED_UNITS)}"
    if Reason.PART in reasons:
        yield "add up the columns that together are the whole with --kolom FAKTA=NAMA+NAMA"
    if reasons & ACCEPTABLE:
        yield "take a column in spite of that, and mark every row, with --kolom FAKTA=NAMA --meski-ragu FAKTA"
    answered = bool(reasons) and reasons <= {*ACCEPTABLE, Reason.UNIT}
    if codes & {ErrorCode.TABLE_NO_COLUMN, ErrorCode.TABLE_COLUMN_TIE} and not answered:
        yield "name the column of a fact with --kolom FAKTA=NAMA, or leave the fact out with --kolom FAKTA="
    if isinstance(error, WrongUsageError):
        yield "--help lists the options"


def _faults_of(read: Callable[[], object]) -> tuple[Fault, ...]:
    try:
        read()
    except UmkmError as error:
        return error.faults
    return ()


def _option(options: type[OptionT], word: str) -> OptionT:
    found = next((option for option in options if option.value == word), None)
    if found is None:
        raise _no_option(word, [str(option.value) for option in options])
    return found


def _scheme(word: str) -> NamaSkema:
    if word not in _SCHEMES:
        raise _no_option(word, tuple(_SCHEMES))
    return _SCHEMES[word]


def _no_option(word: str, words: Sequence[str]) -> InvalidValueError:
    message = f"needs one of {', '.join(words)}"
    return InvalidValueError(Fault(ErrorCode.NOT_AN_OPTION, message, value=word, candidates=tuple(words)))


def _target(source: str, target: str | None) -> Path | None:
    return None if target is None else find_target(source, Path(target))


def _format(word: str | None, target: str | None) -> Format:
    if word is not None:
        return _option(Format, word)
    return pick_format(None if target is None else Path(target))


def _named_columns(pairs: Sequence[str] | None) -> dict[str, str]:
    named: dict[str, str] = {}
    faults: list[Fault] = []
    for pair in pairs or ():
        fact, equals, name = pair.partition("=")
        if not equals or fact not in FACTS:
            message = f"needs FAKTA=NAMA with one of {', '.join(FACTS)}"
            faults.append(Fault(ErrorCode.NOT_AN_OPTION, message, value=pair, candidates=FACTS))
        elif fact in named:
            faults.append(Fault(ErrorCode.DUPLICATE, "a fact has one column", value=pair))
        named[fact] = name
    if faults:
        raise InvalidValueError(*faults)
    return named


def _stated_units(pairs: Sequence[str] | None) -> dict[str, str]:
    units: dict[str, str] = {}
    faults: list[Fault] = []
    for pair in pairs or ():
        fact, _, unit = pair.partition("=")
        if fact not in _MONEY or unit not in STATED_UNITS:
            message = (
                f"needs FAKTA=SATUAN with one of {', '.join(_MONEY)} and one of {', '.join(STATED_UNITS)}"
            )
            faults.append(Fault(ErrorCode.NOT_AN_OPTION, message, value=pair, candidates=STATED_UNITS))
        elif fact in units:
            faults.append(Fault(ErrorCode.DUPLICATE, "a fact has one unit", value=pair))
        units[fact] = unit
    raise_faults(faults)
    return units


def _doubted_facts(facts: Sequence[str] | None, kolom: Sequence[str] | None) -> frozenset[str]:
    chosen = {fact for fact, _, name in (pair.partition("=") for pair in kolom or ()) if name}
    message = "needs a fact whose column is named with --kolom FAKTA=NAMA"
    raise_faults(
        [Fault(ErrorCode.NOT_AN_OPTION, message, value=fact) for fact in facts or () if fact not in chosen]
    )
    return frozenset(facts or ())


def _stated_facts(pairs: Sequence[str] | None) -> FaktaUsaha:
    stated: dict[str, Any] = {}
    faults: list[Fault] = []
    for pair in pairs or ():
        fact, equals, word = pair.partition("=")
        words = STATED_BY_WORD.get(fact)
        if not equals or words is None:
            message = f"needs FAKTA=NILAI with one of {', '.join(STATED_BY_WORD)}"
            faults.append(
                Fault(ErrorCode.NOT_AN_OPTION, message, value=pair, candidates=tuple(STATED_BY_WORD))
            )
        elif word not in words:
            message = f"{fact} is one of {', '.join(words)}"
            faults.append(Fault(ErrorCode.NOT_AN_OPTION, message, value=pair, candidates=tuple(words)))
        elif fact in stated:
            faults.append(Fault(ErrorCode.DUPLICATE, "a fact has one value", value=pair))
        else:
            stated[fact] = words[word]
    if faults:
        raise InvalidValueError(*faults)
    return FaktaUsaha(**stated)
