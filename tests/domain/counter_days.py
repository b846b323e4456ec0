"""One register in memory: acts are decided and folded as at the counter, nothing is stored.

What the desk reads from its register for `Facts` is read here from the list of events, the slow
and plain way, so that the two can be told apart.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import get_args

from sikot_desk.domain import actions as a
from sikot_desk.domain import checklist, folding, issue, sop_data
from sikot_desk.domain import events as e
from sikot_desk.domain import office as offices
from sikot_desk.domain import reservations as r
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Application
from sikot_desk.domain.case import Facts, OpenFile, Permit, ReservedSheet
from sikot_desk.domain.folding import Meta
from sikot_desk.domain.identity import FileId
from sikot_desk.domain.people import Applicant, Str, Workplace
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.domain.requests import Action, act_name
from sikot_desk.domain.roles import roles_for
from sikot_desk.domain.sop import Procedure
from sikot_desk.domain.stages import decide
from sikot_desk.domain.worktime import Calendar, Hours

WIB = timezone(timedelta(hours=7))
SHIPPED = Path("resources/sop/sikot.toml")
SISTER = Path("tests/data/sister.toml")
SPANS = ((time(8), time(12)), (time(13), time(16)))
CALENDAR = Calendar(
    hours=(Hours(effective=date(2023, 1, 1), days=dict.fromkeys(range(5), SPANS)),),
    holidays={date(2026, 8, 17): "Hari Kemerdekaan"},
)
CASE_EVENTS = get_args(e.CaseEvent)
STAFF = {"rina": "loket", "bayu": "back_office", "ani": "penyelia", "dewi": "admin"}


def procedure_of(path: Path) -> Procedure:
    """Give a whole SOP from its file."""
    built, problems = sop_data.build(tomllib.loads(path.read_text("utf-8")), path.name)
    assert built is not None, problems
    return built


def moment(text: str) -> datetime:
    """Read `2026-07-06 09:10` as the office's wall clock."""
    return datetime.fromisoformat(text).replace(tzinfo=WIB)


def nik_of(birth: date, serial: int = 1) -> str:
    """Give a NIK that fits the birth date of a woman."""
    return f"147101{birth.day + 40:02d}{birth.month:02d}{birth.year % 100:02d}{serial:04d}"


def person(name: str, serial: int = 1) -> Applicant:
    """Give an applicant with everything in order."""
    birth = date(1990, 5, 17)
    return Applicant(
        name=name,
        identity_number=nik_of(birth, serial),
        birth_place="Pekanbaru",
        birth_date=birth,
        address="Jalan Sudirman 1",
        phone="081200000001",
    )


def intake(name: str = "Siti", serial: int = 1, **changes: object) -> a.Receive:
    """Give an intake with everything in order, but for the changes."""
    plain = a.Receive(
        kind="baru",
        applicant=person(name, serial),
        str_certificate=Str(number=f"STR {serial}", issued=date(2023, 1, 2), ends=date(2028, 1, 2)),
        workplace=Workplace(name=f"Klinik {name}", address="Jalan Melur 2"),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


@dataclass
class Counter:
    """An office at work. `files` holds the running snapshots by the day script's names."""

    path: Path = SHIPPED
    office: offices.Office = offices.EMPTY
    files: dict[str, Application] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    events: list[tuple[e.Event, Meta]] = field(default_factory=list)
    calendar: Calendar = CALENDAR
    last: tuple[e.Event, ...] | Refused = ()

    def __post_init__(self) -> None:
        self.procedure = procedure_of(self.path)
        self.version = f"{self.procedure.key}@1"
        for event in self._founding():
            self._append(event, "office", moment("2026-01-02 08:00"), "dewi")

    def _founding(self) -> list[s.OfficeEvent]:
        sign = next(step for step in self.procedure.steps if step.act == "sign")
        parafs = [step.post for step in self.procedure.steps if step.act == "paraf"]
        since = date(2023, 5, 10)
        return [
            s.ProcedureAdopted(version=self.version, text="…"),
            *(
                s.UserAdded(user=who, name=who.title(), roles=(role,))
                for who, role in STAFF.items()
            ),
            s.UserAdded(user="tuti", name="Tuti", roles=("loket", "back_office", "penyelia")),
            *(
                s.NumberFormatSet(series=series, template=template, since=since)
                for series, template in self.procedure.templates.items()
            ),
            *(
                s.OfficialSet(official=post, post=post, name=post.title(), since=since)
                for post in (*parafs, sign.post)
            ),
        ]

    def act(
        self, action: Action, at: datetime, file: str = "", officer: str = "", second: str = ""
    ) -> tuple[e.Event, ...] | Refused:
        """Decide and, unless refused, append; a refusal must leave everything as it was."""
        who = officer or self._someone(action)
        before = (len(self.events), dict(self.files), self.office)
        facts = self.facts(action, at, file, who)
        other = "ani" if who == "tuti" else "tuti"
        beside = second or (other if isinstance(action, a.Void | r.VoidReserved) else "")
        facts = replace(facts, second=self.office.user(beside))
        self.last = decide(action, facts)
        if isinstance(self.last, Refused):
            assert sentence(self.last)
            assert before == (len(self.events), self.files, self.office)
            return self.last
        if isinstance(action, a.Receive):
            held = facts.reserved
            self.names[file] = held.sheet.file_id if held else str(self._next_file(at.year))
        for event in self.last:
            self._append(event, file, at, who)
        return self.last

    def _someone(self, action: Action) -> str:
        role = roles_for(act_name(type(action)), self.procedure)[0]
        return next(user for user, its in STAFF.items() if its == role)

    def _append(self, event: e.Event, file: str, at: datetime, officer: str) -> None:
        seq = len(self.events) + 1
        subject = getattr(event, "file_id", self.names.get(file, file))
        code = "KODE" if isinstance(event, e.Numbered) else ""
        meta = Meta(seq=seq, at=at, officer=officer, subject=subject, code=code)
        self.events.append((event, meta))
        if type(event) in CASE_EVENTS:
            self.files[file] = folding.fold(self.files.get(file), event, meta)
        else:
            self.office = offices.fold(self.office, event, meta)

    def facts(self, action: Action, at: datetime, file: str, officer: str) -> Facts:
        """Give what deciding looks at."""
        user = self.office.user(officer)
        assert user is not None
        plain = Facts(
            office=self.office,
            calendar=self.calendar,
            procedure=self.procedure,
            version=self.version,
            user=user,
            now=at,
            occurred=at,
            application=None if isinstance(action, a.Receive) else self.files.get(file),
            adopting="sikot@2",
        )
        occurred = getattr(action, "occurred", None) or at
        known = replace(plain, permits=self._permits(action, plain), open_files=self._open(action))
        known = replace(known, old=self._old(action, plain))
        known = replace(known, last_registration=self._last(e.Accepted, occurred.year))
        known = replace(known, reserved=self._reserved(action, known))
        known = replace(known, next_file=self._next_file(at.year), reserved_left=len(self.left()))
        if isinstance(action, a.Number) and known.application and known.application.sheets:
            known = replace(known, letter=action.letter)
            day = issue.letter_date(action, replace(known, occurred=occurred))
            last = self._last(e.Numbered, day.year, known.numbering.series)
            known = replace(known, occurred=occurred, last_serial=last)
            taken = issue.proposed(action, known) in self.numbers()
            known = replace(known, occurred=at, number_taken=taken)
        if isinstance(action, s.RecordOldPermit):
            known = replace(known, number_taken=action.number in self.numbers())
        return known

    def _last(self, kind: type, year: int, series: str = "") -> int:
        kinds = (kind, e.NumberVoided if kind is e.Numbered else r.SheetReserved)
        dated = [one for one, _ in self.events if isinstance(one, kinds) and one.year == year]
        return max(
            (one.serial for one in dated if not series or one.series == series),
            default=0,
        )

    def _next_file(self, year: int) -> FileId:
        taken = {*self.names.values(), *(sheet.file_id for sheet in self.sheets())}
        return FileId(year=year, epoch=1, running=len(taken) + 1)

    def sheets(self) -> list[r.SheetReserved]:
        """Give every pre-printed receipt of the map darurat."""
        return [one for one, _ in self.events if isinstance(one, r.SheetReserved)]

    def left(self) -> list[r.SheetReserved]:
        """Give those neither used nor void."""
        return [one for one in self.sheets() if self._held(one).state in {"reserved", "received"}]

    def _reserved(self, action: Action, facts: Facts) -> ReservedSheet | None:
        named = getattr(action, "reserved", "") or getattr(action, "sheet", "")
        if isinstance(action, a.Accept) and facts.application and facts.application.afterwards:
            named = facts.application.file_id
        found = [one for one in self.sheets() if named in {one.file_id, one.registration}]
        return self._held(found[0]) if found else None

    def _held(self, sheet: r.SheetReserved) -> ReservedSheet:
        void = {one.file_id for one, _ in self.events if isinstance(one, r.ReservedVoided)}
        app = next((one for one in self.files.values() if one.file_id == sheet.file_id), None)
        if sheet.file_id in void:
            return ReservedSheet(sheet, "void")
        if app is None:
            return ReservedSheet(sheet, "reserved")
        return ReservedSheet(sheet, "used" if app.was_accepted else "received")

    def numbers(self) -> list[str]:
        """Give every permit number used, void or noted."""
        kinds = (e.Numbered, e.NumberVoided, s.OldPermitRecorded)
        return [one.number for one, _ in self.events if isinstance(one, kinds)]

    def _permits(self, action: Action, facts: Facts) -> tuple[Permit, ...]:
        whose = action.applicant if isinstance(action, a.Receive) else None
        if whose is None and facts.application:
            whose = facts.application.applicant
        return tuple(
            permit
            for one, permit in self._known()
            if whose and one.applicant.identity_number == whose.identity_number
        )

    def _old(self, action: Action, facts: Facts) -> Permit | None:
        asks = action if isinstance(action, a.Receive) else facts.application
        named = [one for _, one in self._known() if asks and one.number == asks.old_permit]
        return max(named, key=lambda one: one.state == "in_force", default=None)

    def state_of(self, app: Application) -> str:
        """Give the state of the permit a file issued, `none` where it issued none."""
        mine = [one.state for _, one in self._known() if one.file_id == app.file_id]
        return mine[0] if mine else "none"

    def state_of_old(self, app: Application) -> str:
        """Give the state of the first permit that bears the number of the file's old one."""
        named = [one for _, one in self._known() if one.number == app.old_permit]
        first = min(named, key=lambda one: one.file_id)
        return f"{first.state} {first.ended_by}".strip()

    def _known(self) -> list[tuple[Application | s.OldPermitRecorded, Permit]]:
        """Give every permit with who issued or noted it; an amendment may keep the number."""
        files = [file for file in self.files.values() if file.number and file.letter_date]
        issued = [one for one in files if not one.revokes and (one.replaces or not one.copied)]
        old = [one for one, _ in self.events if isinstance(one, s.OldPermitRecorded)]
        return [(one, self._permit(one)) for one in (*issued, *old)]

    def _permit(self, one: Application | s.OldPermitRecorded) -> Permit:
        here = getattr(one, "file_id", "")
        ending = [
            ("revoked" if given.revokes else "replaced", given.number)
            for file in self.files.values()
            for given in file.given
            if one.number == (given.revokes or given.replaces)
            and file.file_id > (here if given.number == one.number else "")
        ]
        state, ended_by = max(ending, default=("in_force", ""))
        return Permit(
            number=one.number,
            name=one.applicant.name,
            workplace=one.workplace.name,
            letter_date=one.letter_date,  # type: ignore[arg-type]  # issued ones have their date
            ends=one.ends,
            state=state,
            file_id=here,
            place=one.workplace,
            ended_by=ended_by,
        )

    def _open(self, action: Action) -> tuple[OpenFile, ...]:
        if not isinstance(action, a.Receive):
            return ()
        return tuple(
            OpenFile(
                file_id=one.file_id, registration=one.registration, workplace=one.workplace.name
            )
            for one in self.files.values()
            if one.applicant.identity_number == action.applicant.identity_number and not one.is_over
        )

    def verdicts(self, file: str, wrong: Mapping[str, a.Verdict], at: datetime) -> a.Check:
        """Give a round that finds everything asked in order, but for what is named."""
        app = self.files[file]
        rules = (
            self.procedure.rule_set(app.rules)
            if app.was_accepted
            else checklist.in_force(self.procedure, self.office, at.date())
        )
        if rules is None:
            return a.Check(verdicts=())
        asked = checklist.to_ask(checklist.owed(rules, app, self.office), app)
        keys = dict.fromkeys((*asked, *wrong))
        fit = {key: a.Verdict(item=key, result="fit") for key in keys}
        return a.Check(verdicts=tuple({**fit, **wrong}.values()))

    def refolded(self) -> dict[str, Application]:
        """Fold every file again from the whole list of events."""
        again: dict[str, Application] = {}
        for event, meta in self.events:
            if type(event) in CASE_EVENTS:
                again[meta.subject] = folding.fold(again.get(meta.subject), event, meta)
        return {name: again[file_id] for name, file_id in self.names.items()}
