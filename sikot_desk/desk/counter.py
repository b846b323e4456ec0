"""What an officer does: one act in, its outcome out; read, decide, append, print, tell.

The only way into the register. A paper that fails to print never undoes the act it belongs to.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sikot_desk.db.codec import event_of
from sikot_desk.db.register import Local, NewEntry, Register
from sikot_desk.db.reservations import Reservations
from sikot_desk.desk import facts as facts_of
from sikot_desk.desk import office_papers, papers, repeats, spelling
from sikot_desk.desk.office_papers import MAP, OfficePaper, Wish
from sikot_desk.desk.papers import STILL, Order, Paper, Press
from sikot_desk.desk.places import Places
from sikot_desk.domain import actions as a
from sikot_desk.domain import reservations as r
from sikot_desk.domain.application import Application
from sikot_desk.domain.case import Facts
from sikot_desk.domain.entries import Entry
from sikot_desk.domain.events import Event
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import Request, act_name
from sikot_desk.domain.stages import acting_as, decide
from sikot_desk.domain.trouble import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An act that was recorded.

    `file_id` is empty for an act of the office; `repeated` says that the same operation had
    been recorded before and this is its first result; `trouble` is why its papers are missing.
    """

    file_id: str
    application: Application | None
    entries: tuple[Entry, ...]
    papers: tuple[Paper | OfficePaper, ...] = ()
    repeated: bool = False
    trouble: str = ""


class Counter:
    """The counter at work on one register. `press` takes the papers; without it none is made.

    `offset` is what the printer in use moves an over-print by, right and down in mm; `copies` how
    often this PC prints a paper that is printed more than once, by its key.
    """

    def __init__(self, register: Register, places: Places, press: Press | None = None) -> None:
        """Work on an open register, whose owner closes it."""
        self.register = register
        self.places = places
        self.press = press
        self.offset = STILL
        self.copies: Mapping[str, int] = {}

    def act(self, request: Request, beside: tuple[Local, ...] = ()) -> Done | Refused:
        """Do one act. Raises Trouble when it could not be recorded (then nothing was).

        The same operation id again gives its first result. `beside` is what this PC keeps of the
        act for itself, in the same transaction.
        """
        request = replace(request, action=spelling.composed(request.action))
        before = self.register.outcome(request.op)
        if before is not None:
            return self._again(request, before)
        facts = facts_of.read(self.register, self.places, request)
        if isinstance(facts, Refused):
            return facts
        events = decide(request.action, facts)
        if isinstance(events, Refused):
            return events
        subject = self._subject(request, facts)
        refused = papers.fault(facts, events, self.offset) or _unprintable(request.action, facts)
        if refused:
            return refused
        entries = self._append(request, facts, subject, events, beside) if events else ()
        application = self.register.application(subject)
        done = Done(
            file_id=subject if application else "", application=application, entries=entries
        )
        if isinstance(request.action, r.Reserve | r.PrintReserved):
            return self._folder(request, facts, done)
        return self._printed(request, facts, done, application) if application else done

    def _subject(self, request: Request, facts: Facts) -> str:
        if not isinstance(request.action, a.Receive):
            return request.subject or act_name(type(request.action))
        if facts.reserved:
            return facts.reserved.sheet.file_id
        return str(facts_of.next_file(self.register, request.at.year))

    def _append(
        self,
        request: Request,
        facts: Facts,
        subject: str,
        events: Sequence[Event],
        beside: tuple[Local, ...] = (),
    ) -> tuple[Entry, ...]:
        role = acting_as(request.action, facts)
        return self.register.append(
            [
                NewEntry(
                    op=request.op,
                    at=request.at,
                    officer=request.officer,
                    role=role,
                    second=request.second,
                    session=request.session,
                    subject=getattr(event, "file_id", subject),
                    event=event,
                    beside=beside if event is events[-1] else (),
                )
                for event in events
            ]
        )

    def _printed(
        self, request: Request, facts: Facts, done: Done, application: Application
    ) -> Done:
        """Make the papers the act brings; each print is an entry. Trouble leaves the act saved."""
        made: list[Paper] = []
        trouble = ""
        try:
            self._make(request, facts, application, made)
        except Trouble as reason:
            trouble = str(reason)
        if made:
            op = f"{request.op}/print" if done.entries else request.op
            events = tuple(papers.printed(paper, request.at) for paper in made)
            try:
                self._append(replace(request, op=op, second=""), facts, application.file_id, events)
            except Trouble as reason:
                trouble = str(reason)
        return replace(
            done,
            papers=tuple(made),
            application=self.register.application(application.file_id),
            trouble=trouble,
        )

    def _folder(self, request: Request, facts: Facts, done: Done) -> Done:
        """Make the map darurat of the sheets just reserved, or of all left; the print is an entry.

        Trouble leaves the numbers reserved.
        """
        reserved = tuple(e for e in map(event_of, done.entries) if isinstance(e, r.SheetReserved))
        sheets = reserved or Reservations(self.register).left(request.at.year)
        wish = Wish(
            key=MAP, at=request.at, officer=facts.user.name, sheets=sheets,
            copies=self.copies.get(MAP, 1),
        )  # fmt: skip
        op = f"{request.op}/print" if done.entries else request.op
        try:
            paper = office_papers.make(self.register, wish)
            if self.press is None or isinstance(paper, Refused):
                return done
            self.press.take(paper)
            event = office_papers.printed(paper)
            printed = self._append(replace(request, op=op), facts, MAP, (event,))
        except Trouble as reason:
            return replace(done, trouble=str(reason))
        return replace(done, papers=(paper,), entries=done.entries or printed)

    def _make(
        self, request: Request, facts: Facts, application: Application, made: list[Paper]
    ) -> None:
        """Hand each paper to the press and note it. Raises Trouble at the first that fails."""
        if self.press is None:
            return
        for key in papers.brought(request.action, application):
            copies = _copies(request.action, self.copies.get(key, 1))
            order = Order(key, request.at, facts.user.name, copies, self.offset)
            paper = papers.make(self.register, application, order)
            self.press.take(paper)
            made.append(paper)

    def _again(self, request: Request, before: tuple[Entry, ...]) -> Done | Refused:
        """Give the first result of an operation; another act may not bear its id."""
        subject = before[0].subject
        if not repeats.same_act(request, before):
            return Refused("operation_differs")
        application = self.register.application(subject)
        return Done(
            file_id=subject if application else "",
            application=application,
            entries=before,
            repeated=True,
        )


def _copies(action: object, usual: int) -> int:
    """Give how many copies are printed: more than one where the act asks for it, else as usual."""
    asked = action.copies if isinstance(action, a.Reprint) else 1
    return asked if asked > 1 else usual


def _unprintable(action: object, facts: Facts) -> Refused | None:
    """Refuse the reprint of a paper the file does not have, or that did come out."""
    if isinstance(action, a.FailPrint):
        return papers.never_out(facts.file, action.paper)
    return papers.again(facts.file, action.paper) if isinstance(action, a.Reprint) else None
