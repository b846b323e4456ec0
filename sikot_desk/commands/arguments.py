"""What the commands of the stick and of head office take; their work is loaded when it is done."""

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

Command = Callable[[argparse.Namespace], int]


def later(module: str, name: str) -> Command:
    """Give a command of one of this room's modules, to be loaded once it is called."""

    def command(asked: argparse.Namespace) -> int:
        done: Command = import_module(f"sikot_desk.commands.{module}").COMMANDS[name]
        return done(asked)

    return command


def enrol(sub: argparse.ArgumentParser) -> None:
    """Say what `enrol` takes."""
    sub.add_argument("place", type=Path, metavar="DIR", help="flashdisk dengan kartu Kantor Dinas")
    sub.add_argument("--words", nargs="+", default=[], metavar="KATA", help="delapan kata kartunya")
    sub.add_argument("--reason", default="", metavar="ALASAN", help="bila kunci lamanya hilang")
    _officer(sub)


def export(sub: argparse.ArgumentParser) -> None:
    """Say what `export` takes."""
    sub.add_argument("--to", type=Path, metavar="DIR", help="flashdisk atau folder tujuan")
    _officer(sub)


def receipt(sub: argparse.ArgumentParser) -> None:
    """Say what `receipt` takes."""
    sub.add_argument("place", type=Path, metavar="DIR", help="flashdisk dengan tanda terima")
    _officer(sub)


def pin_file(sub: argparse.ArgumentParser) -> None:
    """Let a command that acts take PINs from a file."""
    text = "PIN petugas: nama, spasi, PIN; satu orang sebaris"
    sub.add_argument("--pin-file", type=Path, metavar="FILE", help=text)


def _officer(sub: argparse.ArgumentParser) -> None:
    pin_file(sub)
    sub.add_argument("--officer", required=True, metavar="NAMA", help="petugas yang bertindak")


def head_office(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """Give the command its own commands; `common` are the options each of them takes."""
    commands = parser.add_subparsers(title="perintah", required=True)
    for name, text, more in (
        ("init", "buat kunci dan kartu Kantor Dinas", _init_arguments),
        ("rotate", "ganti kunci Kantor Dinas", _card_arguments),
        ("enrol", "kenali loket dari kartunya", _enrol_arguments),
        ("receive", "terima kiriman dari flashdisk atau folder", _receive_arguments),
        ("status", "keadaan setiap loket", lambda _sub: None),
        ("report", "rekap, jenis, dan daftar izin satu bulan", _report_arguments),
        ("verify", "periksa keaslian surat menurut kode, nomor, atau QR", _search_arguments),
        ("search", "cari izin menurut nomor, kode, atau nama di semua loket", _search_arguments),
    ):
        sub = commands.add_parser(name, help=text, description=text, parents=[common])
        sub.set_defaults(command=later("head_office", name))
        sub.add_argument("--home", type=Path, metavar="DIR", help="folder kunci Kantor Dinas")
        sub.add_argument(
            "--store", metavar="URL", help="penyimpanan; tanpa ini SQLite di foldernya"
        )
        more(sub)


def _init_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--name", default="Kantor Dinas", help="nama pada kartu")
    sub.add_argument(
        "--escrow", type=Path, required=True, metavar="FILE", help="kunci titipan; simpan jauh"
    )
    _card_arguments(sub)


def _card_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--to", type=Path, metavar="DIR", help="flashdisk untuk kartunya")


def _enrol_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("card", type=Path, help="kartu loket (SIKOT-LOKET-….TXT)")
    sub.add_argument("--words", nargs="+", default=[], metavar="KATA", help="delapan kata loket")


def _receive_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("places", nargs="+", type=Path, metavar="BERKAS_ATAU_FOLDER")
    sub.add_argument("--receipts", type=Path, metavar="DIR", help="folder tanda terima")


def _report_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--month", type=_month, required=True, metavar="TTTT-BB", help="bulannya")
    sub.add_argument("--counter", default="", metavar="LOKET", help="satu loket saja")
    sub.add_argument("--to", type=Path, metavar="DIR", help="simpan XLSX, CSV, dan PDF di sini")


def _search_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("text", help="nomor, kode pemeriksaan, nama, atau NIK")


def _month(text: str) -> str:
    from sikot_desk.domain.recaps import is_month  # noqa: PLC0415 - the window starts without it

    if not is_month(text):
        raise argparse.ArgumentTypeError(f"bukan bulan: {text}; tulis seperti 2026-07")
    return text
