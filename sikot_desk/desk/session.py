"""The desk as one officer uses it: an open register, who acts, and everything a screen asks for.

Lives on the register's thread. Screens get values and give actions; nothing here knows a widget.
"""

import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sikot_desk.db.backup import backup
from sikot_desk.db.codec import from_data, to_data
from sikot_desk.db.drafts import Draft, Drafts
from sikot_desk.db.register import Local, Register
from sikot_desk.desk import (
    beginning,
    office_papers,
    office_prints,
    papers,
    places,
    verifying,
)
from sikot_desk.desk import facts as facts_of
from sikot_desk.desk.boards import Board
from sikot_desk.desk.conditions import Conditions, conditions
from sikot_desk.desk.counter import Counter, Done
from sikot_desk.desk.door import Door
from sikot_desk.desk.office_prints import Hand
from sikot_desk.desk.papers import FolderPress, Order
from sikot_desk.desk.seat import Seat
from sikot_desk.desk.verification import Verification
from sikot_desk.desk.verifying import Means
from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain import hints
from sikot_desk.domain.office import Office
from sikot_desk.domain.pins import Standing
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.domain.requests import Action, Request
from sikot_desk.domain.roles import may
from sikot_desk.domain.stages import decide
from sikot_desk.paths import Data

T = TypeVar("T")


class Session:
    """One open register and the officer at the desk. Close it when the window closes."""

    def __init__(
        self, register: Register, data: Data, resources: Path, now: Callable[[], datetime]
    ) -> None:
        """Take over an open register; `now` gives the present moment (aware)."""
        self.register = register
        self.data = data
        self.now = now
        self.officer = ""
        self.sheet: Path | None = None
        self.name = uuid.uuid4().hex[:12]
        self.places = places.read(resources)
        self.counter = Counter(register, self.places, FolderPress(data.papers))
        self.drafts = Drafts(register)
        self.door = Door(register)
        self._second = ""
        self._vouched: tuple[object, ...] = ()

    def close(self) -> None:
        """Let go of the register."""
        self.register.close()

    # --- who and where --------------------------------------------------------------------

    @property
    def office(self) -> Office:
        """The office as of the last entry, by the name it bears today."""
        return self.register.office().on(self.now().date())

    def enter(self, officer: str) -> None:
        """Let an officer take the desk without a PIN; not in a register that is a live one."""
        if self.register.purpose == "live":
            raise ValueError("a live register asks for a PIN")
        self._sit(officer)

    def sign_in(self, officer: str, word: str = "") -> Seat | Refused:
        """Let an officer take the desk who proves the PIN; each sign-in is a session of its own.

        Refused `pin_once` when the PIN was good for this once: `staff.change_pin` comes first.
        """
        refused = self.door.prove(officer, word)
        if refused is None and self.door.is_once(officer):
            refused = Refused("pin_once", field="pin")
        if refused:
            return refused
        self._sit(officer)
        return self.seat()

    def _sit(self, officer: str) -> None:
        self.officer, self.name = officer, uuid.uuid4().hex[:12]
        self._vouched = ()

    def leave(self) -> None:
        """Let nobody act until somebody signs in; half-done work stays at the counter."""
        self.officer, self._vouched = "", ()

    def standing(self, user: str) -> Standing:
        """Say what the door asks of a person, and how long they wait."""
        return self.door.standing(user)

    def may(self, right: str) -> bool:
        """Say whether who acts holds one of `roles.RIGHTS` today."""
        user = self.office.acting(self.officer, self.now().date())
        return user is not None and not user.closed and may(right, user.roles)

    def seat(self) -> Seat:
        """Give the office, its staff, and who acts."""
        office = self.office
        return Seat(
            office=office.identity.short_name if office.identity else "",
            purpose=office.purpose,
            staff=tuple(user for user in office.users if not user.closed),
            officer=office.acting(self.officer, self.now().date()),
            lock_minutes=int(office.option("lock_minutes")),
            sheet=self.sheet,
            unfinished=beginning.read(self.data) is not None,
        )

    def roles(self) -> tuple[str, ...]:
        """Give the roles of who acts, none where nobody does."""
        officer = self.office.acting(self.officer, self.now().date())
        return officer.roles if officer else ()

    def board(self) -> Board:
        """Give the boards at this moment."""
        return Board(self.register, self.now())

    def backup(self) -> Path:
        """Copy the register into DATA/backups, prove the copy, give its place. Raises Trouble."""
        return backup(self.register, self.data.backups)

    def conditions(self) -> Conditions:
        """Say how the counter itself stands."""
        return conditions(self.register, self.data.backups, self.now())

    # --- acting ---------------------------------------------------------------------------

    def act(self, action: Action, file_id: str = "", op: str = "") -> Done | Refused:
        """Do one act now. Raises Trouble; nothing was recorded then.

        `op` makes trying again after trouble safe: the same one is never recorded twice.
        """
        asked = self._request(action, file_id, op)
        asked = replace(asked, second=self._second or self._same_second(action))
        done = self.counter.act(asked)
        if asked.second and not isinstance(done, Refused):
            self._vouched = (*_decision(action), asked.second)
        return done

    def keep(
        self, action: Action, beside: tuple[Local, ...], officer: str = "", op: str = ""
    ) -> Done | Refused:
        """Do an act of the office with what this PC keeps of it. Raises Trouble.

        `officer` acts in the place of who sits at the desk, proven by whoever calls; `op` makes
        trying again safe, as in `act`.
        """
        asked = replace(self._request(action, "", op), second=self._second)
        return self.counter.act(replace(asked, officer=officer or self.officer), beside)

    def vouched(self, second: str, word: str, work: Callable[["Session"], T]) -> T | Refused:
        """Do `work` again with a second person vouching for its act, who proves the PIN here."""
        refused = self.door.prove(second, word)
        if refused:
            return refused
        self._second = second
        try:
            return work(self)
        finally:
            self._second = ""

    def _same_second(self, action: Action) -> str:
        """Give who vouched for this very decision a moment ago: one act, one time of event."""
        *decision, second = self._vouched or ("",)
        same = decision and tuple(decision) == _decision(action) and decision[1] is not None
        return str(second) if same else ""

    def would_refuse(self, action: Action) -> str:
        """Give the sentence with which an act of the office would be refused now, else nothing."""
        facts = facts_of.read(self.register, self.places, self._request(action, "", ""))
        no = facts if isinstance(facts, Refused) else decide(action, facts)
        return sentence(no) if isinstance(no, Refused) else ""

    def warnings(self, action: a.Receive) -> tuple[Refused, ...]:
        """Give every warning about an intake as typed so far, for the strips beside the fields."""
        facts = facts_of.read(self.register, self.places, self._request(action, "", ""))
        return (facts,) if isinstance(facts, Refused) else hints.receive_hints(action, facts)

    def _request(self, action: Action, file_id: str, op: str) -> Request:
        return Request(
            op=op or uuid.uuid4().hex,
            at=self.now(),
            officer=self.officer,
            session=self.name,
            action=action,
            subject=file_id,
        )

    def verify(self, text: str) -> Verification:
        """Say what a code, barcode or number on a sheet stands for today."""
        return verifying.verify(self.register, text, self.now().date())

    def means(self, text: str) -> Means:
        """Say what a typed or scanned text means at the counter: a file, a code to be proved."""
        return verifying.means(self.register, text)

    # --- papers ---------------------------------------------------------------------------

    def paper(self, file_id: str, key: str) -> bytes:
        """Give a paper of a file as it would print now, without recording a print."""
        app = self.register.application(file_id)
        if app is None:
            raise KeyError(file_id)
        user = self.office.user(self.officer)
        officer = user.name if user else self.officer
        order = Order(key, self.now(), officer, offset=self.counter.offset)
        return papers.make(self.register, app, order).pdf

    def wish(self, key: str, **narrowed: Any) -> office_papers.Wish:
        """Give the wish for a paper of the office, made now by who acts: kind, file, period."""
        user = self.office.user(self.officer)
        officer = user.name if user else self.officer
        return office_papers.Wish(key=key, at=self.now(), officer=officer, **narrowed)

    def office_paper(self, wish: office_papers.Wish) -> office_papers.OfficePaper | Refused:
        """Give a paper that belongs to no act, to be looked at. Raises Trouble."""
        return office_papers.make(self.register, wish)

    def print_office_paper(self, wish: office_papers.Wish) -> office_papers.OfficePaper | Refused:
        """Give such a paper to the press and record the print. Raises Trouble."""
        hand = Hand(officer=self.officer, session=self.name)
        return office_prints.print_paper(self.counter, wish, hand)

    def office_prints(self, limit: int) -> tuple[office_prints.Told, ...]:
        """Give the latest prints of papers that belong to no file, newest first."""
        return office_prints.latest(self.register, limit)

    def emblem(self, file: str) -> str | Refused:
        """Give a picture file (PNG, SVG) as `SetEmblem.picture` takes it, or why it cannot be."""
        from sikot_desk.desk import emblems  # noqa: PLC0415 - loaded when an emblem is chosen

        return emblems.typed(Path(file))

    def move_overprint(self, right: float, down: float) -> None:
        """Take the offset of the printer and tray in use: mm to the right and down."""
        self.counter.offset = (right, down)

    def use_copies(self, copies: Mapping[str, int]) -> None:
        """Take how often this PC prints each paper, so that each print is recorded as it is."""
        self.counter.copies = dict(copies)

    def draf(self, file_id: str) -> bytes | Refused:
        """Give the reading copy of the letter before its blanko, or why there can be none."""
        request = self._request(a.Draft(), file_id, "")
        facts = facts_of.read(self.register, self.places, request)
        if isinstance(facts, Refused):
            return facts
        events = decide(request.action, facts)
        if isinstance(events, Refused):
            return events
        refused = papers.fault(facts, events)
        drafted = events[0]
        if refused or not isinstance(drafted, e.Drafted):
            return refused or Refused("no_sheet")
        return papers.draf(facts, drafted)

    # --- drafts ---------------------------------------------------------------------------

    def keep_draft(self, key: str, typed: Mapping[str, Any]) -> None:
        """Keep what was typed so far; it survives a power cut."""
        self.drafts.save(key, json.dumps(typed, ensure_ascii=False), self.now())

    def kept_drafts(self) -> tuple[Draft, ...]:
        """Give the half-done work at this counter."""
        return self.drafts.all()

    def drop_draft(self, key: str) -> None:
        """Forget a draft: its work was saved, or dropped on purpose."""
        self.drafts.drop(key)


def _decision(action: Action) -> tuple[object, ...]:
    return type(action), getattr(action, "occurred", None)


def as_typed(action: object) -> dict[str, Any]:
    """Give an action as plain data, to be kept in a draft."""
    return to_data(action)


def from_typed(kind: type[T], typed: Mapping[str, Any]) -> T:
    """Read an action back from a draft. Raises BadData when it is none any more."""
    return from_data(kind, dict(typed))
