"""`sikot-desk enrol`, `export` and `receipt`: the counter's side of the stick."""

import argparse
import uuid
from collections.abc import Callable
from dataclasses import asdict

from sikot_desk import paths
from sikot_desk.clock import now
from sikot_desk.commands import pins
from sikot_desk.commands.saying import say, say_json, wants_json
from sikot_desk.db.register import Register
from sikot_desk.desk import load, opening, places, recap_files, sending, shipments
from sikot_desk.desk.counter import Counter
from sikot_desk.domain import sending as d
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.domain.requests import Request
from sikot_desk.domain.trouble import Trouble
from sikot_desk.export import drive

_DONE, _REFUSED = 0, 1


def _enrol(asked: argparse.Namespace) -> int:
    """Know head office by its card, and lay the counter's own card beside it."""
    data = paths.data(getattr(asked, "data", None))
    with opening.open_register(data.folder) as register:
        card = sending.find_card(register, data, asked.place)
        if not asked.words:
            say(f"Delapan kata kartu Kantor Dinas: {' '.join(card.words)}")
            say("Cocokkan lewat telepon dengan Kantor Dinas, lalu ulangi dengan --words.")
            return _REFUSED
        action = sending.compared(card, asked.words, asked.reason)
        if not action.words_compared:
            raise Trouble("words_differ")
        refused = _refused(pins.unproven(register, asked) or _act(register, asked, action))
        if refused is not None:
            return refused
        file, words = sending.own_card(register, data)
        drive.put_at_once(asked.place, file)
    say(f"{action.head_office} sudah dikenal. Kartu loket ini: {file.name}")
    say(f"Delapan katanya, untuk dibacakan kepada {action.head_office}: {' '.join(words)}")
    return _DONE


def _export(asked: argparse.Namespace) -> int:
    """Put everything since the last confirmed entry on a stick."""
    data = paths.data(getattr(asked, "data", None))
    with opening.open_register(data.folder) as register:
        refused = _refused(
            pins.unproven(register, asked) or sending.may_send(register, asked.officer, now())
        )
        if refused is not None:
            return refused
        beside = recap_files.files(register, now(), asked.officer)
        *_, last = sending.send(register, data, sending.stick(asked.to), now(), beside)
        if not isinstance(last, load.Safe):
            return _REFUSED
        refused = _refused(_act(register, asked, last.action))
        return refused if refused is not None else _told(asked, last.action, register)


def _told(asked: argparse.Namespace, put: d.Export, register: Register) -> int:
    standing = shipments.standing(register)
    if wants_json(asked):
        say_json({"export": asdict(put), "state": standing.state.value})
    else:
        for name in put.files:
            say(name)
        say(f"Catatan {put.first} sampai {put.last} ada di {put.stick}.")
        say(load.SAFE)
        say(standing.sentence)
    return _DONE


def _receipt(asked: argparse.Namespace) -> int:
    """Read head office's receipts from a stick."""
    data = paths.data(getattr(asked, "data", None))
    with opening.open_register(data.folder) as register:
        found = sending.find_receipts(register, asked.place)
        for name in found.refused:
            say(f"{name}: bukan tanda terima dari Kantor Dinas yang dikenal. Berkas ini dilewati.")
        if found.action is None:
            say("Tidak ada tanda terima baru untuk loket ini. Periksa apakah ini flashdisk yang")
            say("dikembalikan Kantor Dinas.")
            return _REFUSED
        refused = _refused(pins.unproven(register, asked) or _act(register, asked, found.action))
        if refused is not None:
            return refused
        say(shipments.standing(register).sentence)
    return _DONE


def _act(register: Register, asked: argparse.Namespace, action: d.SendingAction) -> object:
    officer = asked.officer
    counter = Counter(register, places.read(paths.resources()))
    request = Request(op=uuid.uuid4().hex, at=now(), officer=officer, session="", action=action)
    return counter.act(request)


def _refused(outcome: object) -> int | None:
    """Say why an act was refused and give the exit code; None when it was done."""
    if isinstance(outcome, Refused):
        say(sentence(outcome))
        return _REFUSED
    return None


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "enrol": _enrol,
    "export": _export,
    "receipt": _receipt,
}
