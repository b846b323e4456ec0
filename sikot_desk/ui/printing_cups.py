"""Printers by CUPS: the PDF itself goes to `lp`, unscaled, so fonts and lines arrive as such."""

import os
import re
import subprocess
from collections.abc import Sequence

from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.spooling import A4, Abilities, Fate, Job, Named, no_print, reason_words
from sikot_desk.ui.words import _

_SECONDS = 30
"""How long a print server may take to answer."""
_NEAR = 0.5
"""Millimetres by which a page may differ from A4 and still be A4."""
_TRAY, _SIZE = "InputSlot", "PageSize"


class Cups:
    """The queues of this computer's CUPS."""

    def printers(self) -> tuple[str, ...]:
        """Give the names of the queues, the usual one first."""
        here = _("PC ini")
        names = tuple(_ask(here, "lpstat", "-e").stdout.split())
        if not names and not _runs(here):
            raise no_print(here, _("layanan cetak (CUPS) tidak berjalan"))
        usual = _ask(here, "lpstat", "-d").stdout.rpartition(":")[2].strip()
        return tuple(sorted(names, key=lambda name: (name != usual, name)))

    def abilities(self, printer: str) -> Abilities:
        """Give the trays and paper sizes that the queue's description names."""
        told = _ask(printer, "lpoptions", "-p", printer, "-l").stdout
        return Abilities(_choices(told, _TRAY), _choices(told, _SIZE))

    def send(self, job: Job) -> str:
        """Hand the PDF to `lp`. Raises Trouble when the queue is missing, paused or closed."""
        if _is_paused(_state(job.printer)):
            raise no_print(job.printer, _("sedang dijeda"))
        answer = _ask(job.printer, "lp", *_order(job), pdf=job.pdf)
        if answer.returncode:
            raise no_print(job.printer, _said(answer.stderr))
        found = re.search(r"request id is (\S+)", answer.stdout)
        return found.group(1) if found else ""

    def fate(self, printer: str, receipt: str) -> Fate:
        """Tell whether the paper is still in the queue; Trouble when it waits for a hand."""
        waiting = _ask(printer, "lpstat", "-W", "not-completed", "-o", printer)
        if waiting.returncode:
            raise _missing(printer)
        if not any(line.split(" ")[0] == receipt for line in waiting.stdout.split("\n")):
            return Fate.GONE
        needs = _needs(_state(printer))
        if needs:
            raise Trouble("printer_waits", printer=printer, detail=needs)
        return Fate.QUEUED


def _state(printer: str) -> str:
    """Ask how a queue is. Raises Trouble when there is none of that name."""
    state = _ask(printer, "lpstat", "-l", "-p", printer)
    if state.returncode or not state.stdout:
        raise _missing(printer)
    return state.stdout


def _missing(printer: str) -> Trouble:
    if _runs(printer):
        return no_print(printer, _("tidak ditemukan pada PC ini"))
    return no_print(printer, _("layanan cetak (CUPS) tidak berjalan"))


def _runs(printer: str) -> bool:
    return "is running" in _ask(printer, "lpstat", "-r").stdout


def _is_paused(state: str) -> bool:
    return " disabled since" in state.partition("\n")[0]


def _needs(state: str) -> str:
    """Read out of a queue's state what a waiting paper needs; empty when it only needs time.

    What a printer reports stays reported until its next paper, so it never keeps one from going.
    """
    alerts = re.search(r"^\s*Alerts: (.*)$", state, re.MULTILINE)
    needs = reason_words(alerts.group(1) if alerts else "")
    if not needs and _is_paused(state):
        return _("sedang dijeda")
    if not needs and state.partition("\n")[2].lstrip().startswith("Filter failed"):
        return _("cetakan gagal diolah")
    return needs


def _order(job: Job) -> Sequence[str]:
    tray = ("-o", f"{_TRAY}={job.tray}") if job.tray else ()
    return (
        "-d", job.printer, "-n", str(job.copies), "-t", job.title, *tray,
        "-o", f"media={job.media or media_of(job.size)}", "-o", "print-scaling=none", "-",
    )  # fmt: skip


def media_of(size: tuple[float, float]) -> str:
    """Name a page size in millimetres as CUPS wants it."""
    if all(abs(one - other) < _NEAR for one, other in zip(size, A4, strict=True)):
        return "A4"
    width, height = (f"{round(side, 1):g}" for side in size)
    return f"Custom.{width}x{height}mm"


def _choices(told: str, option: str) -> tuple[Named, ...]:
    """Read one option's choices out of `lpoptions -l`: `InputSlot/Media Source: *Auto Tray1`."""
    found = re.search(rf"^{option}/[^:]*: (.*)$", told, re.MULTILINE)
    codes = found.group(1).replace("*", "").split() if found else []
    return tuple(Named(code, code) for code in codes if not code.startswith("Custom."))


def _said(stderr: str) -> str:
    """Say why `lp` refused, in our words where we know them."""
    known = {
        "does not exist": _("tidak ditemukan pada PC ini"),
        "not accepting": _("sedang menolak cetakan"),
        "No space left": _("ruang pada disk habis"),
    }
    found = (words for sign, words in known.items() if sign in stderr)
    return next(found, _("layanan cetak menolaknya"))


def _ask(printer: str, *words: str, pdf: bytes = b"") -> subprocess.CompletedProcess[str]:
    """Run one of CUPS' own programs in plain English. Raises Trouble when there is none."""
    english = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
    try:
        done = subprocess.run(
            words, input=pdf, capture_output=True, timeout=_SECONDS, env=english, check=False
        )
    except FileNotFoundError as reason:
        detail = _("program {name} tidak terpasang (paket cups-client)").format(name=words[0])
        raise no_print(printer, detail) from reason
    except subprocess.TimeoutExpired as reason:
        raise no_print(printer, _("layanan cetak tidak menjawab")) from reason
    out, err = (part.decode("utf-8", "replace") for part in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)
