"""The desk as one officer uses it: an open register, who acts, and everything a screen asks for.

Lives on the register's thread. Screens get values and give actions; nothing here knows a widget.
"""

import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sikot_desk.db.backup import backup
from sikot_desk.db.codec import from_data, to_data
from sikot_desk.db.drafts import Draft, Drafts
from sikot_desk.db.office_prints import OfficePrint, OfficePrints
from sikot_desk.db.register import Register
from sikot_desk.db.searching import END
from sikot_desk.desk import facts as facts_of
from sikot_desk.desk import office_papers, office_prints, opening, papers, places, verifying
from sikot_desk.desk.boards import Board
from sikot_desk.desk.conditions import Conditions, conditions
from sikot_desk.desk.counter import Counter, Done
from sikot_desk.desk.office_prints import Hand
from sikot_desk.desk.papers import FolderPress, Order
from sikot_desk.desk.script import EVERY_ROLE
from sikot_desk.desk.verification import Verification
from sikot_desk.desk.verifying import Means
from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain import hints
from sikot_desk.domain import settings as s
from sikot_desk.domain.office import Office, User
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.domain.requests import Action, Request
from sikot_desk.domain.stages import decide
from sikot_desk.paths import Data

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Where one sits: the office, its register's purpose, its staff, and who of them acts.

    `officer` is None in a register without staff.
    """

    office: str
    purpose: str
    staff: tuple[User, ...]
    officer: User | None


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
        self.name = uuid.uuid4().hex[:12]
        self.places = places.read(resources)
        self.counter = Counter(register, self.places, FolderPress(data.papers))
        self.drafts = Drafts(register)

    def close(self) -> None:
        """Let go of the register."""
        self.register.close()

    # --- who and where --------------------------------------------------------------------

    @property
    def office(self) -> Office:
        """The office as of the last entry."""
        return self.register.office()

    def enter(self, officer: str) -> None:
        """Let an officer take the desk."""
        self.officer = officer

    def seat(self) -> Seat:
        """Give the office, its staff, and who acts."""
        office = self.office
        return Seat(
            office=office.identity.short_name if office.identity else "",
            purpose=office.purpose,
            staff=tuple(user for user in office.users if not user.closed),
            officer=office.user(self.officer),
        )

    def roles(self) -> tuple[str, ...]:
        """Give the roles of who acts, none where nobody does."""
        officer = self.office.user(self.officer)
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
        return self.counter.act(self._request(action, file_id, op))

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

    def office_prints(self, limit: int, before: int = END) -> tuple[OfficePrint, ...]:
        """Give the latest prints of papers that belong to no file, newest first."""
        return OfficePrints(self.register).latest(limit, before)

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


def as_typed(action: object) -> dict[str, Any]:
    """Give an action as plain data, to be kept in a draft."""
    return to_data(action)


def from_typed(kind: type[T], typed: Mapping[str, Any]) -> T:
    """Read an action back from a draft. Raises BadData when it is none any more."""
    return from_data(kind, dict(typed))


def first_officer(name: str) -> s.UserAdded:
    """Give the first member of staff of a new register, in every role."""
    user = "".join(letter for letter in name.lower() if letter.isalnum())[:20] or "petugas"
    return s.UserAdded(user=user, name=name.strip(), roles=EVERY_ROLE)


def begin(founding: opening.Founding, resources: Path, officer: str, office: str) -> Register:
    """Found a register from the first form: the officer's and the office's name. Raises Trouble."""
    return opening.found(replace(founding, office=office), resources, (first_officer(officer),))
