"""Papers that belong to no file, printed: each print is an entry, and the latest can be listed."""

import re
import uuid
from dataclasses import dataclass, replace
from datetime import date, datetime

from sikot_desk.db.office_prints import OfficePrint, OfficePrints
from sikot_desk.db.register import NewEntry, Register
from sikot_desk.desk import office_papers
from sikot_desk.desk.counter import Counter
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.domain import dates
from sikot_desk.domain.office import Office
from sikot_desk.domain.refusals import Refused

_PERIOD = re.compile(r"(\d{4}-\d{2}-\d{2})-(\d{4}-\d{2}-\d{2})")
_SIGNS_OF_DIGEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A print as it is listed: what was printed, about what, how often, when (aware), by whom.

    `seq` is its entry; `digest` the first signs of its own.
    """

    seq: int
    at: datetime
    paper: str
    about: str
    copies: int
    again: int
    officer: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Who prints: an officer's id and the sign-in."""

    officer: str
    session: str


def print_paper(counter: Counter, wish: Wish, hand: Hand) -> OfficePaper | Refused:
    """Make a paper, give it to the press and record the print; without a press nothing is.

    Copies are as many as this PC prints of that paper where the wish asks for one. Raises Trouble:
    what the press took stays taken.
    """
    if wish.copies == 1:
        wish = replace(wish, copies=counter.copies.get(wish.key, 1))
    paper = office_papers.make(counter.register, wish)
    if counter.press is None or isinstance(paper, Refused):
        return paper
    counter.press.take(paper)
    new = NewEntry(
        op=uuid.uuid4().hex,
        at=wish.at,
        officer=hand.officer,
        role=_role(counter.register.office(), hand.officer),
        session=hand.session,
        subject=paper.key,
        event=office_papers.printed(paper),
    )
    counter.register.append([new])
    return paper


def print_named(counter: Counter, wish: Wish) -> OfficePaper | Refused:
    """The same for a command, whose officer is a name or id as typed; who is unknown stays so."""
    typed = wish.officer
    users = counter.register.office().users
    user = next((one for one in users if typed and typed in {one.user, one.name}), None)
    named = replace(wish, officer=user.name if user else typed)
    return print_paper(counter, named, Hand(officer=user.user if user else typed, session=""))


def _role(office: Office, officer: str) -> str:
    """Give the first role of who prints; every role may."""
    user = office.user(officer)
    return user.roles[0] if user and user.roles else ""


def latest(register: Register, limit: int) -> tuple[Told, ...]:
    """Give the latest prints, newest first."""
    office = register.office()
    return tuple(_told(one, office) for one in OfficePrints(register).latest(limit))


def _told(one: OfficePrint, office: Office) -> Told:
    user, event = office.user(one.officer), one.printed
    return Told(
        seq=one.seq,
        at=one.at,
        paper=office_papers.NAMES.get(event.paper, event.paper),
        about=_about(event.about),
        copies=event.copies,
        again=event.again,
        officer=user.name if user else one.officer,
        digest=event.digest[:_SIGNS_OF_DIGEST],
    )


def _about(text: str) -> str:
    """Say what a print was about: a period in words, anything else as it is kept."""
    found = _PERIOD.fullmatch(text)
    if found is None:
        return text
    return dates.period(date.fromisoformat(found[1]), date.fromisoformat(found[2]))
