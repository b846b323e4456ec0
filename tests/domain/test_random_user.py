"""A user who presses anything at any time: the register must stand whatever he does.

Held after every act: folding all events again gives the running files; numbers are gapless and
nobody's twice; a file moves along its route or by a named way back; and every file still open
waits for an act that is really accepted.
"""

from collections import Counter as Tally
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Application, Status
from sikot_desk.domain.people import Bringer
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import CASE_ACTS, Action
from sikot_desk.domain.sop import Kind
from sikot_desk.domain.stages import decide, next_act
from tests.domain.counter_days import SHIPPED, SISTER, Counter, intake, moment
from tests.domain.test_numbers import old_permit

WAYS_BACK = {
    "draft": (a.SendBack, a.Spoil, a.Void),
    "paraf": (a.ChangeSignatory, a.Undo),
    "sign": (a.Undo,),
    "number": (a.Undo,),
}
STANDING_IN = s.SetOfficial(
    official="plt", post="kepala_dinas", name="Nurul", since=date(2026, 1, 1), substitute=True
)
WARNED = (
    *("old_permit_unknown", "old_permit_elsewhere", "old_permit_here", "old_permit_replaced"),
    *("old_permit_of_another", "old_permit_lapsed", "old_permit_ended", "first_permit_unknown"),
    *("workplace_again", "workplace_has_permit", "too_many_workplaces", "other_permits"),
)
ENDED_MEANWHILE = {"old_permit_over", "old_permit_needed"}
ASKS_A_CHECK = {"rules_changed", "check_again"}
ROUNDS = ("check", "return", "resubmit", "accept", "return_to_applicant", "pause", "resume")
WALKS = ("draft", "paraf", "sign", "number", "tick_ready", "told", "hand_over")
MENDS = ("send_back", "change_signatory", "spoil", "withdraw", "undo", "void", "correct", "note")
PRESSED = (*ROUNDS, *WALKS, *MENDS)
OPTIONS = (
    ("parafs_after_signatory_change", "carry"),
    ("number_after_spoiled_sheet", "void"),
    ("back_numbering", "on"),
    ("number_after_amendment", "same"),
)
SOMETIMES = st.booleans()


class RandomUser(RuleBasedStateMachine):
    """Presses buttons on the counter of the shipped SOP."""

    path = SHIPPED

    def __init__(self) -> None:
        super().__init__()
        self.counter = Counter(self.path)
        self.now = moment("2026-12-28 09:00")

    @rule(
        data=st.data(),
        place=st.sampled_from([1, 1, 1, 2]),
        relation=st.sampled_from(["self", "proxy", "courier"]),
        lifelong=SOMETIMES,
    )
    @precondition(lambda self: len(self.counter.files) < 5)
    def receive(self, data, place, relation, lifelong):
        serial = len(self.counter.files) + 1
        kind = data.draw(st.sampled_from(self.counter.procedure.kinds))
        plain = self.about_a_permit(kind, serial, data)
        action = replace(
            plain,
            kind=kind.key,
            reason=next(iter(kind.reasons), ""),
            workplace_no=place,
            bringer=Bringer(name="Joko", relation=relation) if relation != "self" else Bringer(),
            overrides=dict.fromkeys(WARNED, "ada"),
        )
        if lifelong:
            action = replace(action, str_certificate=replace(plain.str_certificate, ends=None))
        self.act(action, f"f{serial}")

    def about_a_permit(self, kind: Kind, serial: int, data: st.DataObject) -> a.Receive:
        """Give an intake about a permit of this register, one from before it, or none."""
        plain = intake(f"Pemohon {serial}", serial)
        if not kind.names_old:
            return plain
        issued = [app for app in self.counter.files.values() if app.number]
        if issued and data.draw(SOMETIMES):
            held = data.draw(st.sampled_from(issued))
            return replace(plain, applicant=held.applicant, old_permit=held.number)
        number = f"{serial}/2020"
        if kind.needs_old:
            self.act(old_permit(number, applicant=plain.applicant))
        return replace(plain, old_permit=number)

    @rule(minutes=st.integers(0, 3000))
    def time_passes(self, minutes):
        self.now += timedelta(minutes=minutes)

    @rule(data=st.data(), steps=st.integers(1, 8))
    @precondition(lambda self: self.counter.files)
    def goes_on(self, data, steps):
        file = data.draw(st.sampled_from(sorted(self.counter.files)))
        for _ in range(steps):
            app = self.counter.files[file]
            if not app.is_over:
                self.act(self.proper(next_act(app, self.counter.procedure), file), file)
            last = self.counter.last
            if isinstance(last, Refused) and last.code in ASKS_A_CHECK:
                self.act(self.proper("check", file), file)

    @rule(data=st.data(), acts=st.lists(st.sampled_from(PRESSED), min_size=1, max_size=6))
    @precondition(lambda self: self.counter.files)
    def presses(self, data, acts):
        file = data.draw(st.sampled_from(sorted(self.counter.files)))
        for act in acts:
            self.press(act, file, data)

    def press(self, act: str, file: str, data: st.DataObject) -> None:
        action = self.anything(act, file, data)
        late = data.draw(st.sampled_from([None, None, None, None, 0, 5, 600]))
        if late is not None and hasattr(action, "occurred"):
            action = replace(action, occurred=self.now - timedelta(minutes=late))
        who = data.draw(st.sampled_from(["tuti", "tuti", "tuti", "tuti", "rina", "bayu"]))
        self.act(action, file, who)

    @rule(option=st.sampled_from(OPTIONS))
    def the_office_decides(self, option):
        if option[0] in self.counter.office.options:
            return
        self.act(s.SetOption(option=option[0], value=option[1]))

    @rule()
    @precondition(lambda self: self.path is SHIPPED and not self.counter.office.rules)
    def a_decree_arrives(self):
        self.act(s.AdoptRules(rules="SE6-2024", since=self.now.date()))
        self.act(STANDING_IN)

    def act(self, action: Action, file: str = "", officer: str = "") -> None:
        before = self.counter.files.get(file)
        done = self.counter.act(action, self.now, file, officer)
        if before is not None and not isinstance(done, Refused):
            self.moved_as_it_may(action, before, self.counter.files[file])

    def proper(self, act: str, file: str) -> Action:
        """Give the act a file waits for, with everything in order."""
        app = self.counter.files[file]
        kind = CASE_ACTS[act]
        if kind is a.Check:
            return self.counter.verdicts(file, {}, self.now)
        if kind is a.TickReady:
            return a.TickReady(number=True, stamp=True, photo=True, archive=True)
        if kind is a.HandOver:
            names_old = self.counter.procedure.kind(app.kind).names_old
            return a.HandOver(old_permit="withdrawn" if names_old else "")
        return kind(reason="lengkap") if kind is a.Resume else kind()

    def anything(self, act: str, file: str, data: st.DataObject) -> Action:
        """Give an act as somebody may type it, rightly or not."""
        kind = CASE_ACTS[act]
        missing = {"ktp": a.Verdict(item="ktp", result="missing")}
        sheet = data.draw(st.sampled_from([0, 0, 1, 2]))
        if kind is a.Check and data.draw(SOMETIMES):
            return self.counter.verdicts(file, missing, self.now)
        if kind is a.Correct:
            return self.any_correction(data)
        if kind is a.Number:
            return self.any_number(sheet, data)
        official = data.draw(st.sampled_from(["plt", "kepala_dinas"]))
        typed = {
            a.ReturnToApplicant: a.ReturnToApplicant(verdicts=tuple(missing.values())),
            a.ChangeSignatory: a.ChangeSignatory(official=official, reason="cuti"),
            a.Note: a.Note(text="telepon"),
            a.Paraf: a.Paraf(sheet=sheet),
            a.Sign: a.Sign(sheet=sheet),
        }
        if kind in typed:
            return typed[kind]
        return (
            kind(reason="sebab") if act in (*MENDS, "pause", "resume") else self.proper(act, file)
        )

    def any_correction(self, data: st.DataObject) -> a.Correct:
        name = data.draw(st.sampled_from(["Ali", "Amir"]))
        mended = [{"applicant.name": name}, {"rack": "B"}, {"workplace_no": "2"}]
        return a.Correct(changes=data.draw(st.sampled_from(mended)), reason="salah ketik")

    def any_number(self, sheet: int, data: st.DataObject) -> a.Number:
        return a.Number(
            sheet=sheet,
            serial_read=data.draw(st.sampled_from([None, 1, 2, 3, 4])),
            take_written=data.draw(SOMETIMES),
            other_book=data.draw(st.sampled_from(["", "", "Agenda"])),
            written_number=data.draw(st.sampled_from(["7/A", "8/A", "503/SIKOT/002/DPMPTSP/2026"])),
            letter_date=data.draw(st.sampled_from([None, self.now.date() - timedelta(days=1)])),
            reason="tertulis",
        )

    def moved_as_it_may(self, action: Action, before: Application, after: Application) -> None:
        route = (*self.counter.procedure.kind(before.kind).route, "")
        if before.step == after.step or isinstance(action, a.Withdraw):
            return
        was, now = route.index(before.step), route.index(after.step)
        if now != was + 1:
            assert isinstance(action, WAYS_BACK[self.counter.procedure.step(after.step).act])
            assert now < was

    @invariant()
    def folding_again_gives_the_same(self):
        assert self.counter.refolded() == self.counter.files

    @invariant()
    def numbers_are_gapless_and_nobody_s_twice(self):
        given: dict[tuple[str, int], set[int]] = {}
        owners: dict[str, set[str]] = {}
        for event, meta in self.counter.events:
            if isinstance(event, e.Accepted):
                given.setdefault(("registration", event.year), set()).add(event.serial)
                owners.setdefault(event.registration, set()).add(meta.subject)
            elif isinstance(event, e.Numbered | e.NumberVoided) and not event.copied:
                if event.serial:
                    given.setdefault((event.series, event.year), set()).add(event.serial)
                owners.setdefault(f"no. {event.number}", set()).add(meta.subject)
        assert all(serials == set(range(1, len(serials) + 1)) for serials in given.values())
        assert all(len(files) == 1 for files in owners.values())
        files = self.counter.files.values()
        numbers = [one for app in files for one in app.given if not one.copied]
        standing = Tally(one.number for one in numbers)
        assert not standing or max(standing.values()) == 1
        voided = [ev for ev, _ in self.counter.events if isinstance(ev, e.NumberVoided)]
        void = {one.number for one in voided if not one.copied}
        assert not void & set(standing)

    @invariant()
    def every_open_file_waits_for_an_act_that_is_accepted(self):
        for file, app in self.counter.files.items():
            if app.is_over:
                assert next_act(app, self.counter.procedure) == ""
                continue
            act = next_act(app, self.counter.procedure)
            outcome = self.would(self.proper(act, file), file)
            if isinstance(outcome, Refused) and outcome.code in ASKS_A_CHECK:
                assert app.status is Status.COMPLETE
                outcome = self.would(self.proper("check", file), file)
            if isinstance(outcome, Refused) and outcome.code == "first_permit_needed":
                known = old_permit(
                    f"{file}/2019", applicant=app.applicant, letter_date=date(2019, 1, 1)
                )
                assert not isinstance(self.counter.act(known, self.now), Refused)
                outcome = self.would(self.proper(act, file), file)
            if isinstance(outcome, Refused) and outcome.code in ENDED_MEANWHILE:
                outcome = self.would(a.Withdraw(reason="izin lama sudah berakhir"), file)
            if isinstance(outcome, Refused) and outcome.code == "number_taken":
                outcome = self.would(self.next_free(file), file, "tuti")
            assert not isinstance(outcome, Refused), (file, app.status, app.step, outcome)

    def next_free(self, file: str) -> a.Number:
        """Pass over the serials whose number another book has taken, as the Penyelia may."""
        facts = self.counter.facts(a.Number(), self.now, file, "tuti")
        used = self.counter.numbers()
        template = self.counter.procedure.templates[facts.numbering.series]
        assert "{seq:03d}" in template
        free = facts.last_serial + 1
        while template.format(seq=free, year=self.now.year) in used:
            free += 1
        return a.Number(serial_read=free, take_written=True, reason="terpakai buku lain")

    def would(
        self, action: Action, file: str, officer: str = "tuti"
    ) -> tuple[e.Event, ...] | Refused:
        return decide(action, self.counter.facts(action, self.now, file, officer))


class RandomUserOfTheSister(RandomUser):
    """The same, on a SOP with two parafs."""

    path = SISTER


TestRandomUser = RandomUser.TestCase
TestRandomUser.settings = settings(max_examples=60, stateful_step_count=40)
TestRandomUserOfTheSister = RandomUserOfTheSister.TestCase
TestRandomUserOfTheSister.settings = settings(max_examples=25, stateful_step_count=40)
