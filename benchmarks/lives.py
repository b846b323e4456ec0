"""Whole lives of files, decided and folded in memory, as batches that a register takes at once.

Every act goes through the domain's own `decide`; nothing is read from a register meanwhile.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from random import Random

from benchmarks import people
from sikot_desk import __version__
from sikot_desk.clock import WIB
from sikot_desk.db.codec import from_data
from sikot_desk.db.register import Batch, NewEntry
from sikot_desk.desk import procedures
from sikot_desk.domain import actions as a
from sikot_desk.domain import calendars, checklist, folding
from sikot_desk.domain import events as e
from sikot_desk.domain.application import Application
from sikot_desk.domain.case import Facts, Permit
from sikot_desk.domain.folding import Meta
from sikot_desk.domain.identity import FileId
from sikot_desk.domain.office import Office
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import act_name
from sikot_desk.domain.roles import roles_for
from sikot_desk.domain.stages import decide

FIRST, DAYS = date(2024, 1, 2), 600
RENEWED, LASTS = 0.15, 30
PLAIN = ("receive", "check", "accept", "draft", "paraf", "paraf", "paraf", "sign", "number")
WHOLE = (*PLAIN, "tick_ready", "told", "hand_over")
RETURNED = ("receive", "check_wrong", "return", "resubmit", *WHOLE[1:])
SHORT = ("receive", "check", "withdraw")
NIGHTS = frozenset({"draft", "sign", "told", "return"})
"""The acts after which a file waits for the next working day."""
PRINTS = {"accept": "tanda-terima", "draft": "blanko", "hand_over": "bukti-penyerahan"}


@dataclass
class Life:
    """One file to be: the acts of its life still ahead, in order, and what it came with."""

    intake: a.Receive
    ahead: list[str]
    renewed: Permit | None = None
    app: Application | None = None


@dataclass
class Desk:
    """The counter in memory: what deciding reads, and the entry that comes next."""

    office: Office
    officer: str
    seq: int
    serials: dict[tuple[str, int], int] = field(default_factory=dict)
    permits: list[tuple[a.Receive, Permit]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.calendar = calendars.calendar(self.office)
        self.version, self.procedure = procedures.current(self.office)
        user = self.office.user(self.officer)
        assert user is not None
        self.user = user

    def batch(self, life: Life, act: str, at: datetime) -> Batch:
        """Decide the next act of a life, fold it, and give its entries."""
        action = self.action(life, act, at.date())
        facts = self._facts(life, action, at)
        events = decide(action, facts)
        if isinstance(events, Refused):
            raise AssertionError(f"{act}: {events}")
        subject = life.app.file_id if life.app else self._file_id(at.year)
        if paper := PRINTS.get(act):
            events = (*events, _printed(paper, subject, at))
        role = roles_for(act_name(type(action)), self.procedure)[0]
        op = f"{subject}-{self.seq}"
        return [self._entry(life, event, (op, at, role, subject)) for event in events]

    def _entry(
        self, life: Life, event: e.CaseEvent, said: tuple[str, datetime, str, str]
    ) -> NewEntry:
        op, at, role, subject = said
        self.seq += 1
        meta = Meta(seq=self.seq, at=at, officer=self.officer, subject=subject)
        life.app = folding.fold(life.app, event, meta)
        if isinstance(event, e.Accepted):
            self.serials["registration", event.year] = event.serial
        if isinstance(event, e.Numbered):
            self.serials["permit", event.year] = event.serial
            self._remember(life, event)
        return NewEntry(
            op=op,
            at=at,
            officer=self.officer,
            role=role,
            session="pagi",
            subject=subject,
            event=event,
        )

    def _remember(self, life: Life, event: e.Numbered) -> None:
        if life.intake.kind != "baru" or len(self.permits) >= 1000:
            return
        where = life.intake.workplace.name
        permit = Permit(
            number=event.number,
            name=life.intake.applicant.name,
            workplace=where,
            letter_date=event.letter_date,
            ends=event.ends,
            state="in_force",
        )
        self.permits.append((life.intake, permit))

    def _file_id(self, year: int) -> str:
        running = self.serials.get(("file", year), 0) + 1
        self.serials["file", year] = running
        return str(FileId(year=year, epoch=1, running=running))

    def _facts(self, life: Life, action: object, at: datetime) -> Facts:
        plain = Facts(
            office=self.office,
            calendar=self.calendar,
            procedure=self.procedure,
            version=self.version,
            user=self.user,
            now=at,
            occurred=at,
            application=life.app,
            last_registration=self.serials.get(("registration", at.year), 0),
            last_serial=self.serials.get(("permit", at.year), 0),
        )
        return replace(plain, permits=(life.renewed,)) if life.renewed else plain

    def action(self, life: Life, act: str, day: date) -> a.CaseAction:
        if act == "receive":
            return life.intake
        if act in {"check", "check_wrong"}:
            return self._check(life, act == "check_wrong", day)
        renews = life.intake.kind == "perpanjangan"
        return {
            "return": a.Return(),
            "resubmit": a.Resubmit(),
            "accept": a.Accept(),
            "draft": a.Draft(),
            "paraf": a.Paraf(),
            "sign": a.Sign(),
            "number": a.Number(),
            "tick_ready": a.TickReady(
                number=True,
                stamp=True,
                photo=True,
                archive=True,
                archive_place=f"Lemari {day.year % 7 + 1}",
                rack=f"{day:%m%d}",
            ),
            "told": a.Told(channel="whatsapp"),
            "hand_over": a.HandOver(old_permit="withdrawn" if renews else ""),
            "withdraw": a.Withdraw(reason="pindah kota"),
        }[act]

    def _check(self, life: Life, wrong: bool, day: date) -> a.Check:
        assert life.app is not None
        rules = checklist.in_force(self.procedure, self.office, day)
        assert rules is not None
        asked = checklist.to_ask(checklist.owed(rules, life.app, self.office), life.app)
        faults = asked[2:4] if wrong else ()
        return a.Check(
            verdicts=tuple(
                a.Verdict(item=key, result="missing" if key in faults else "fit") for key in asked
            )
        )


def _printed(paper: str, subject: str, at: datetime) -> e.Printed:
    return e.Printed(
        paper=paper,
        version=int(paper == "blanko"),
        copies=1,
        again=0,
        digest=hashlib.sha256(f"{paper}{subject}".encode()).hexdigest(),
        program=__version__,
        occurred=at,
    )


@dataclass(frozen=True)
class Crowd:
    """How many files, how many of them still open at the end, whether lives are short.

    They come in within so many working `days`.
    """

    count: int
    open_files: int
    short: bool = False
    days: int = DAYS


def coming(rng: Random, counter: Desk, day: date) -> tuple[a.Receive, Permit | None]:
    """Give one more applicant; some renew a permit that was given here and still holds."""
    if counter.permits and rng.random() < RENEWED:
        old, permit = counter.permits.pop(rng.randrange(len(counter.permits)))
        if permit.holds_on(day + timedelta(days=LASTS)):
            kind = type(old.str_certificate)
            certificate = from_data(kind, people.str_certificate(rng, day))
            renewal = replace(
                old, kind="perpanjangan", old_permit=permit.number, str_certificate=certificate
            )
            return renewal, permit
    said = {
        "kind": "baru",
        "applicant": people.applicant(rng),
        "str_certificate": people.str_certificate(rng, day),
        "workplace": people.workplace(rng),
    }
    return from_data(a.Receive, said), None


def new(rng: Random, counter: Desk, day: date, ahead: list[str]) -> Life:
    """Give a file that comes in today."""
    came, renewed = coming(rng, counter, day)
    return Life(came, ahead, renewed)


def acts(rng: Random, crowd: Crowd, number: int) -> list[str]:
    """Give the acts of the life of a file; the last ones to come are still open."""
    left = number - (crowd.count - crowd.open_files)
    if left >= 0:
        return list(WHOLE[: 3 + left % 8])
    if crowd.short:
        return list(SHORT)
    return list(RETURNED if rng.random() < 0.1 else WHOLE)


def batches(counter: Desk, crowd: Crowd, seed: int = 2026) -> Iterator[Batch]:
    """Give the acts of all files in the order of their time, one batch each."""
    rng = Random(seed)
    daily = -(-crowd.count // crowd.days)
    day, number, waiting = FIRST, 0, list[Life]()
    while number < crowd.count or waiting:
        numbers = range(number, min(number + daily, crowd.count))
        fresh = [new(rng, counter, day, acts(rng, crowd, one)) for one in numbers]
        number += len(fresh)
        at = datetime.combine(day, time(8), WIB)
        today = [(life, act) for life in (*waiting, *fresh) for act in _today(life)]
        for place, (life, act) in enumerate(today):
            moment = at + timedelta(seconds=27000 * place // len(today))
            yield counter.batch(life, act, moment)
        waiting = [life for life in (*waiting, *fresh) if life.ahead]
        day = counter.calendar.next_working_day(day)


def _today(life: Life) -> list[str]:
    """Take what is done in one day: up to the draft, the number, the hand-over."""
    done: list[str] = []
    while life.ahead:
        done.append(life.ahead.pop(0))
        if done[-1] in NIGHTS:
            break
    return done
