"""The command line: what to do, with which DATA folder, in plain sentences or JSON.

Exit 0 done, 1 refused or found wrong, 2 trouble or wrong usage. It joins no parts itself beyond
opening a register; the window is `app`'s. What other commands need is loaded by them alone.
"""

import argparse
import gc
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sikot_desk import __version__, paths
from sikot_desk.clock import now
from sikot_desk.commands import arguments
from sikot_desk.domain import refusals
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.trouble import Trouble

if TYPE_CHECKING:
    from sikot_desk.db.register import Register
    from sikot_desk.desk.script import Line

DONE, REFUSED, TROUBLE = 0, 1, 2
Command = Callable[[argparse.Namespace], int]


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    words = sys.argv[1:] if words is None else words
    asked = _parser(words).parse_args(words)
    try:
        code: int = asked.command(asked)
        sys.stdout.flush()
    except Trouble as reason:
        _say(str(reason), err=True)
        return TROUBLE
    except BrokenPipeError:  # whoever read along has left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TROUBLE
    return code


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """Know all commands, and what each of those named in `words` takes.

    The window is asked for without a command, and waits for none of them.
    """
    parser = argparse.ArgumentParser(
        prog="sikot-desk", description="Program loket SIKOT.", parents=[_common()]
    )
    parser.add_argument("--version", action="version", version=f"SIKOT Desk {__version__}")
    parser.set_defaults(command=_window)
    if _common().parse_known_args(words)[1]:
        _commands(parser, words)
    return parser


def _commands(parser: argparse.ArgumentParser, words: Sequence[str]) -> None:
    commands = parser.add_subparsers(title="perintah")
    for name, command, text in (
        ("demo", _demo, "mainkan hari contoh: register, kertas, dan ceritanya"),
        ("play", _play, "mainkan skenario pada register skenario"),
        ("show", _show, "tampilkan satu berkas menurut nomor apa pun"),
        ("verify", _verify, "periksa keaslian surat izin menurut kode atau nomornya"),
        ("paper", _paper, "cetak kertas yang bukan bagian dari satu perbuatan"),
        ("check", _check, "buktikan register utuh"),
        ("backup", _backup, "salin register dan buktikan salinannya"),
        ("enrol", arguments.later("stick", "enrol"), "kenali Kantor Dinas dari kartunya"),
        ("export", arguments.later("stick", "export"), "salin catatan baru ke flashdisk"),
        ("receipt", arguments.later("stick", "receipt"), "baca tanda terima dari flashdisk"),
        ("recover-key", _recover_key, "pasang kunci loket dari lembar pemulihan"),
        ("self-test", _self_test, "uji program pada PC ini"),
    ):
        sub = commands.add_parser(name, help=text, description=text, parents=[_common()])
        sub.set_defaults(command=command)
        if name in words and (add := _ARGUMENTS.get(name)):
            add(sub)
    _head_office_commands(commands)


def _head_office_commands(commands: Any) -> None:
    text = "ujung yang lain: kunci, loket, dan kiriman di Kantor Dinas"
    sub = commands.add_parser("head-office", help=text, description=text)
    arguments.head_office(sub, _common())


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(prog="sikot-desk", add_help=False)
    common.add_argument(
        "--data", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="folder register"
    )
    common.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="keluaran JSON"
    )
    return common


def _demo_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--out", type=Path, default=Path("build/demo"), metavar="DIR")


def _play_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("file", nargs="?", type=Path, help="skenario (satu JSON sebaris)")
    sub.add_argument("--papers", type=Path, metavar="DIR", help="simpan kertas (PDF) di sini")
    sub.add_argument("--schema", action="store_true", help="cetak JSON Schema setiap perbuatan")
    arguments.pin_file(sub)


def _show_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("id", help="nomor berkas, pendaftaran, izin, atau kode pemeriksaan")


def _verify_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "text", metavar="KODE", help="kode pemeriksaan, bilah kode, nomor, atau isi QR"
    )


def _paper_arguments(sub: argparse.ArgumentParser) -> None:
    from sikot_desk.desk import office_papers

    sub.add_argument("name", choices=tuple(office_papers.NAMES), help="nama kertas")
    sub.add_argument("--kind", default="", metavar="JENIS", help="jenis permohonan, mis. baru")
    sub.add_argument(
        "--file", action="append", default=[], metavar="NOMOR", help="isi dari berkas ini"
    )
    for name, text in (("--since", "hari pertama buku"), ("--until", "hari terakhir buku")):
        sub.add_argument(name, type=date.fromisoformat, metavar="TTTT-BB-HH", help=text)
    sub.add_argument("--size", default="", metavar="KERTAS", help="F4_215, F4_210, atau A4")
    sub.add_argument(
        "--offset",
        nargs=2,
        type=float,
        default=(0.0, 0.0),
        metavar="MM",
        help="geseran cetak timpa: kanan bawah",
    )
    sub.add_argument("--officer", default="", metavar="NAMA", help="petugas yang mencetak")
    arguments.pin_file(sub)
    sub.add_argument("--to", type=Path, metavar="DIR", help="folder kertas")


def _backup_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--to", type=Path, metavar="DIR", help="folder cadangan")


_ARGUMENTS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "demo": _demo_arguments,
    "play": _play_arguments,
    "show": _show_arguments,
    "verify": _verify_arguments,
    "paper": _paper_arguments,
    "backup": _backup_arguments,
    "enrol": arguments.enrol,
    "export": arguments.export,
    "receipt": arguments.receipt,
}


def _window(asked: argparse.Namespace) -> int:
    from sikot_desk.ui import toolkit

    gc.disable()  # nothing that is loaded is thrown away: 25 ms until the sign-in is painted
    try:
        toolkit.load()
        from sikot_desk import app

        return app.run(_data(asked))
    finally:
        gc.enable()


def _demo(asked: argparse.Namespace) -> int:
    from sikot_desk import demo

    story = demo.play(asked.out, paths.resources())
    if _json(asked):
        _say_json(story.data())
    else:
        _say(story.text)
    return DONE if story.went_well else REFUSED


def _play(asked: argparse.Namespace) -> int:
    from sikot_desk.commands import pins
    from sikot_desk.desk import pin_proofs, places, scenario, script
    from sikot_desk.desk.counter import Counter
    from sikot_desk.desk.papers import FolderPress, Press

    if asked.schema:
        _say_json(scenario.play_schema())
        return DONE
    if asked.file is None or not getattr(asked, "data", None):
        _say("Sebutkan skenario dan folder registernya: play FILE --data DIR.", err=True)
        return TROUBLE
    lines = script.read(_text(asked.file).split("\n"))
    press: Press | None = FolderPress(asked.papers) if asked.papers else None
    good = True
    with _scenario_register(_data(asked), lines) as register:
        live = None
        if register.purpose == "live":
            proven = pins.proven(register, pin_proofs.named(lines), asked)
            if isinstance(proven, Refused):
                _say(refusals.sentence(proven), err=True)
                return REFUSED
            live = scenario.Live(proven, now)
        player = scenario.Player(Counter(register, places.read(paths.resources()), press), live)
        for result in player.play(lines):
            good = good and result.as_expected
            if _json(asked):
                _say(json.dumps(scenario.result_data(result), ensure_ascii=False))
            else:
                _say(scenario.result_sentence(result))
    return DONE if good else REFUSED


def _recover_key(asked: argparse.Namespace) -> int:
    from sikot_desk.commands import pins
    from sikot_desk.desk import staff

    public = staff.restore_key(_data(asked), pins.secret("Kunci pada lembar pemulihan"))
    if public is None:
        raise Trouble("recovery_misread")
    if _json(asked):
        _say_json({"public_key": public})
    else:
        _say(f"Kunci loket {public[:16]} terpasang.")
    return DONE


@contextmanager
def _scenario_register(data: paths.Data, lines: "Sequence[Line]") -> "Iterator[Register]":
    """Open the scenario's register, or found it; the staff the scenario names is there then."""
    from sikot_desk.desk import opening, script

    first = next((line.at for line in lines if line.at), now())
    if not data.register.exists():
        founding = opening.Founding(data.folder, "scenario", first)
        with opening.found(founding, paths.resources(), script.officers(lines)) as register:
            yield register
        return
    with opening.open_register(data.folder) as register:
        if register.purpose != "live":
            known = (user.user for user in register.office().users)
            opening.enrol(register, script.officers(lines, known), first)
        yield register


def _show(asked: argparse.Namespace) -> int:
    from sikot_desk.desk import opening, showing

    with opening.open_register(_data(asked).folder) as register:
        found = showing.show(register, asked.id, now())
    if found is None:
        _say(f"{asked.id} tidak ada di register ini. Periksa nomornya.", err=True)
        return REFUSED
    if _json(asked):
        _say_json(found)
    else:
        _say(showing.account(found))
    return DONE


def _verify(asked: argparse.Namespace) -> int:
    from sikot_desk.db.codec import to_data
    from sikot_desk.desk import opening, verification, verifying

    with opening.open_register(_data(asked).folder) as register:
        found = verifying.verify(register, asked.text, now().date())
    if _json(asked):
        _say_json({"good": found.good, **to_data(found)})
    else:
        _say(verification.account(found))
    return DONE if found.good else REFUSED


def _paper(asked: argparse.Namespace) -> int:
    from sikot_desk.commands import pins
    from sikot_desk.desk import office_papers, office_prints, opening, places
    from sikot_desk.desk.counter import Counter
    from sikot_desk.desk.papers import FolderPress

    data = _data(asked)
    folder = asked.to or data.papers
    wish = office_papers.Wish(
        key=asked.name,
        at=now(),
        officer=asked.officer,
        kind=asked.kind,
        file=asked.file[0] if asked.file else "",
        files=tuple(asked.file),
        since=asked.since,
        until=asked.until,
        size=asked.size,
        offset=tuple(asked.offset),
    )
    with opening.open_register(data.folder) as register:
        counter = Counter(register, places.read(paths.resources()), FolderPress(folder))
        paper = pins.unproven(register, asked) or office_prints.print_named(counter, wish)
    if isinstance(paper, Refused):
        _say(refusals.sentence(paper), err=True)
        return REFUSED
    if _json(asked):
        _say_json({"paper": paper.key, "file": str(folder / paper.file), "digest": paper.digest})
    else:
        _say(f"{office_papers.NAMES[paper.key]} tersimpan: {folder / paper.file}")
    return DONE


def _check(asked: argparse.Namespace) -> int:
    from sikot_desk.db.check import check
    from sikot_desk.desk import anchors, opening

    with opening.open_register(_data(asked).folder) as register:
        findings, head = check(register), register.head
        findings = findings or anchors.broken(register)
    if _json(asked):
        found = [{"what": one.what, "seq": one.seq, "sentence": one.sentence} for one in findings]
        _say_json({"whole": not findings, "entries": head.seq, "findings": found})
    elif findings:
        _say("\n".join(one.sentence for one in findings))
    else:
        _say(f"Register utuh: {head.seq} catatan, rantai dan salinannya cocok.")
    return REFUSED if findings else DONE


def _backup(asked: argparse.Namespace) -> int:
    from sikot_desk.db.backup import backup
    from sikot_desk.desk import opening

    data = _data(asked)
    with opening.open_register(data.folder) as register:
        place = backup(register, asked.to or data.backups)
    if _json(asked):
        _say_json({"backup": str(place)})
    else:
        _say(f"Cadangan tersimpan dan terbukti: {place}")
    return DONE


def _self_test(asked: argparse.Namespace) -> int:
    from sikot_desk import demo

    found = demo.self_test(paths.resources())
    if _json(asked):
        _say_json(found)
    else:
        for name, passed in found.items():
            _say(f"{'baik ' if passed else 'GAGAL'}  {name}")
    return DONE if all(found.values()) else TROUBLE


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as reason:
        detail = reason.strerror or type(reason).__name__
        raise Trouble("scenario_unreadable", file=file, detail=detail) from reason
    except UnicodeDecodeError as reason:
        raise Trouble("scenario_unreadable", file=file, detail="bukan teks UTF-8") from reason


def _data(asked: argparse.Namespace) -> paths.Data:
    return paths.data(getattr(asked, "data", None))


def _json(asked: argparse.Namespace) -> bool:
    return bool(getattr(asked, "json", False))


def _say_json(document: Any) -> None:
    _say(json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True))


def _say(text: str, *, err: bool = False) -> None:
    print(text, file=sys.stderr if err else sys.stdout)


if __name__ == "__main__":
    sys.exit(main())
