"""The stick's whole journey on one PC: a head office of its own, there and back, for the demo.

Joins the counter's desk and head office, which otherwise know only each other's files.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sikot_desk.desk import load, procedures, recap_files, sending, shipments, telling
from sikot_desk.desk.counter import Counter
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.domain.requests import Action, Request, act_name
from sikot_desk.domain.roles import roles_for
from sikot_desk.domain.sending import Sending
from sikot_desk.export import drive
from sikot_desk.head_office import home
from sikot_desk.head_office.desk import Desk
from sikot_desk.head_office.store import Store
from sikot_desk.keys import enrolment
from sikot_desk.paths import Data

OFFICE, STICK, ESCROW = "kantor-dinas", "usb", "kunci-titipan.txt"
"""What a journey leaves in its folder: head office, the stick, and the escrow key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """What happened, a sentence each, and whether the counter was confirmed in the end."""

    told: tuple[str, ...]
    went_well: bool


def travel(counter: Counter, data: Data, out: Path, at: datetime) -> Journey:
    """Enrol, export, receive and confirm, leaving `OFFICE`, `STICK` and `ESCROW` in `out`.

    `at` is the time of every act (aware). Raises Trouble.
    """
    stick = out / STICK
    stick.mkdir(parents=True)
    head = home.make(out / OFFICE, "Kantor Dinas Contoh", out / ESCROW)
    store = Store(head.store)
    try:
        told = tuple(_travelled(counter, data, Desk(head, store), drive.at(stick), at))
    finally:
        store.close()
    state = shipments.standing(counter.register).state
    return Journey(told=told, went_well=state is Sending.CONFIRMED)


def _travelled(
    counter: Counter, data: Data, office: Desk, stick: drive.Drive, at: datetime
) -> Iterator[str]:
    register, utc = counter.register, at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    drive.put_at_once(
        stick.folder, drive.File(enrolment.HEAD_OFFICE_FILE, home.card_file(office.home))
    )
    card = sending.find_card(register, data, stick.folder)
    yield _acted(counter, sending.compared(card, enrolment.words_of(office.home.card)), at)
    file, words = sending.own_card(register, data)
    drive.put_at_once(stick.folder, file)
    office.know(file.content, utc, words)
    for going in sending.send(register, data, stick, at, recap_files.files(register, at, "")):
        if isinstance(going, load.Safe):
            yield _acted(counter, going.action, at)
            yield load.SAFE
    received = [one for one in office.receive([stick.folder], utc) if not one.reason]
    yield f"Kantor Dinas menerima {sum(one.new for one in received)} catatan"
    office.confirm(register.counter, utc, stick.folder)
    found = sending.find_receipts(register, stick.folder)
    if found.action is not None:
        yield _acted(counter, found.action, at)
    yield shipments.standing(register).sentence


def _acted(counter: Counter, action: Action, at: datetime) -> str:
    allowed = set(roles_for(act_name(type(action)), None))
    staff = counter.register.office().users
    officer = next((one.user for one in staff if allowed & set(one.roles)), "")
    op = uuid.uuid4().hex
    outcome = counter.act(Request(op=op, at=at, officer=officer, session="", action=action))
    if isinstance(outcome, Refused):
        return sentence(outcome)
    _, procedure = procedures.current(counter.register.office())
    return telling.told(outcome.entries, procedure)
