"""Printing a paper that belongs to no file: it goes to the press, and the print is an entry."""

import uuid
from dataclasses import dataclass, replace

from sikot_desk.db.register import NewEntry
from sikot_desk.desk import office_papers
from sikot_desk.desk.counter import Counter
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.domain.office import Office
from sikot_desk.domain.refusals import Refused


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


def _role(office: Office, officer: str) -> str:
    """Give the first role of who prints; every role may."""
    user = office.user(officer)
    return user.roles[0] if user and user.roles else ""
