"""Every act by every role, cell by cell, through the real counter: none wrongly allowed.

The table is written out here, beside and not from the program's own. An act that is missing in
it fails.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from sikot_desk.db.register import Register
from sikot_desk.desk import opening, places
from sikot_desk.desk.boards import Board
from sikot_desk.desk.counter import Counter, Done
from sikot_desk.desk.script import EVERY_ROLE
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import ACTS, Action
from tests.desk import any_act
from tests.desk.day import ANANDA, MONDAY, RESOURCES, SITI, TICKS, Day, Tray, intake, person, unfit

L, B, P, A, X = "loket", "back_office", "penyelia", "admin", "pemeriksa"
ROLES = (L, B, P, A, X)

MAY: Mapping[str, str] = {
    # act: L(oket) B(ack office) P(enyelia) A(dmin) X (pemeriksa)
    "receive": "L",
    "check": "L",
    "return": "L",
    "resubmit": "L",
    "accept": "L",
    "draft": "B",
    "paraf": "B",
    "send_back": "B",
    "return_to_applicant": "LB",
    "pause": "LB",
    "resume": "LB",
    "sign": "B",
    "change_signatory": "B",
    "number": "B",
    "fail_print": "B",
    "send_out": "B",
    "take_in": "B",
    "undo_way": "B",
    "tick_ready": "B",
    "told": "LB",
    "hand_over": "L",
    "withdraw": "LP",
    "spoil": "B",
    "correct": "LBP",
    "undo": "LB",
    "void": "P",
    "note": "LBP",
    "reveal": "LBPAX",
    "reprint": "LBP",
    "record_old_permit": "LBP",
    "fix_recap": "P",
    "amend_recap": "P",
    "export": "P",
    "read_receipt": "P",
    "enrol_head_office": "A",
    "reserve": "P",
    "void_reserved": "P",
    "print_reserved": "LBP",
    "set_office": "A",
    "set_official": "A",
    "set_hours": "A",
    "set_holidays": "A",
    "set_closure": "A",
    "set_number_format": "A",
    "set_option": "A",
    "set_emblem": "A",
    "set_paper": "A",
    "set_register_columns": "A",
    "adopt_procedure": "A",
    "adopt_rules": "A",
    "confirm": "A",
    "enrol_key": "A",
    "close_key": "A",
    "add_user": "A",
    "close_user": "A",
    "name_deputy": "A",
    "reset_pin": "A",
    "recover_pin": "A",
    "renew_recovery": "A",
    "change_pin": "LBPAX",
    "unlock": "P",
}
LETTERS = dict(zip(ROLES, "LBPAX", strict=True))
DAY = MONDAY.date()
SOP = RESOURCES / "sop" / "sikot.toml"
OLD = {
    "letter_date": date(2021, 8, 2),
    "applicant": SITI,
    "workplace": ANANDA,
    "issuer": "DPMPTSP",
    "source": "lembar asli",
}

Ready = Callable[[Day], tuple[Action, str]]


def on(state: str, action: Action) -> Ready:
    return lambda day: (action, getattr(day, state)())


def returned(day: Day) -> str:
    file = day.received()
    view = day.asked(file)
    verdicts = tuple(one for one in unfit("strot") if one.item in view)
    day.does(a.Check(verdicts=verdicts), file)
    return file


def paused(day: Day) -> str:
    file = day.accepted()
    day.does(a.Pause(reason="foto"), file)
    return file


def parafed_once(day: Day) -> str:
    file = day.drafted()
    day.does(a.Paraf(), file)
    return file


def parafed(day: Day) -> str:
    file = day.drafted()
    day.parafed(file)
    return file


def checks(day: Day) -> tuple[Action, str]:
    file = day.received()
    items = day.asked(file)
    return a.Check(verdicts=tuple(a.Verdict(item=one, result="fit") for one in items)), file


def resubmits(day: Day) -> tuple[Action, str]:
    file = returned(day)
    day.does(a.Return(), file)
    return a.Resubmit(), file


def carried(day: Day) -> str:
    day.does(s.SetOption(option="custody", value="on"))
    return day.drafted()


def sent_out(day: Day) -> str:
    file = carried(day)
    day.does(a.SendOut(), file)
    return file


READY: Mapping[str, Ready] = {
    "send_out": lambda day: (a.SendOut(), carried(day)),
    "take_in": lambda day: (a.TakeIn(), sent_out(day)),
    "undo_way": lambda day: (a.UndoWay(reason="salah map"), sent_out(day)),
    "receive": lambda day: (intake(applicant=person(day.count + 1)), ""),
    "check": checks,
    "return": lambda day: (a.Return(), returned(day)),
    "resubmit": resubmits,
    "accept": on("checked", a.Accept()),
    "draft": on("accepted", a.Draft()),
    "paraf": on("drafted", a.Paraf()),
    "send_back": on("drafted", a.SendBack(reason="salah nama")),
    "return_to_applicant": on(
        "accepted",
        a.ReturnToApplicant(verdicts=(a.Verdict(item="ktp", result="unfit", reason="expired"),)),
    ),
    "pause": on("accepted", a.Pause(reason="foto")),
    "resume": lambda day: (a.Resume(reason="ada"), paused(day)),
    "sign": lambda day: (a.Sign(), parafed(day)),
    "number": on("signed", a.Number()),
    "tick_ready": on("numbered", TICKS),
    "told": on("ready", a.Told()),
    "hand_over": on("ready", a.HandOver()),
    "withdraw": on("received", a.Withdraw(reason="batal")),
    "spoil": on("drafted", a.Spoil(reason="sobek")),
    "correct": on("received", a.Correct(changes={"applicant.phone": "0813"}, reason="salah")),
    "undo": lambda day: (a.Undo(reason="salah"), parafed_once(day)),
    "void": on("numbered", a.Void(reason="salah tulis")),
    "note": on("received", a.Note(text="telepon")),
    "reveal": on("received", a.Reveal(reason="ditanya dinas")),
    "reprint": on("accepted", a.Reprint(paper="label-map")),
    "fail_print": on("printed", a.FailPrint(paper="blanko", reason="kertas macet")),
    "record_old_permit": lambda day: (s.RecordOldPermit(number=f"{day.count}/21", **OLD), ""),
    "change_signatory": on("drafted", a.ChangeSignatory(official="kepala_dinas", reason="x")),
    "adopt_procedure": lambda _day: (s.AdoptProcedure(text=SOP.read_text("utf-8")), ""),
    "set_office": lambda _day: (
        s.SetOffice(
            government="PEMKOT", dinas=("DPMPTSP",), city="Dumai", short_name="D", address=("J",)
        ),
        "",
    ),
    "set_closure": lambda _day: (s.SetClosure(day=DAY, reason="banjir"), ""),
    "set_option": lambda _day: (s.SetOption(option="cutoff", value="14:00"), ""),
    "add_user": lambda _day: (s.AddUser(user="baru", name="Baru", roles=(L,)), ""),
    "close_user": lambda _day: (s.CloseUser(user="rina"), ""),
    "name_deputy": lambda _day: (s.NameDeputy(user=L, since=DAY, until=DAY), ""),
    "reset_pin": lambda _day: (s.ResetPin(user="rina"), ""),
    "recover_pin": lambda _day: (s.RecoverPin(), ""),
    "renew_recovery": lambda _day: (s.RenewRecovery(), ""),
    "change_pin": lambda _day: (s.ChangePin(), ""),
    "unlock": lambda _day: (s.Unlock(user="rina"), ""),
}
"""How each act is made ready so that whoever may do it does it."""
NEVER = frozenset({"change_signatory", "adopt_procedure"})
"""Made ready, and refused for another reason: nobody else signs, the text is adopted already."""


class _Desk(Day):
    """A day of one person after another, whose files can be asked what they still need."""

    def received(self, **change: Any) -> str:
        return super().received(**{"applicant": person(self.count + 1), **change})

    def printed(self) -> str:
        file = self.accepted()
        self.counter.press = self.tray
        self.does(a.Draft(), file)
        return file

    def asked(self, file: str) -> tuple[str, ...]:
        view = Board(self.counter.register, self.now).file(file)
        assert view
        return view.asked


@pytest.fixture(scope="module")
def staffed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("staffed")
    staff = [s.UserAdded(user="rina", name="Rina", roles=EVERY_ROLE)]
    staff += [s.UserAdded(user=role, name=role.title(), roles=(role,)) for role in ROLES]
    staff += [s.UserAdded(user="yusnidar", name="Yusnidar", roles=(P,))]
    opening.found(opening.Founding(folder, "scenario", MONDAY), RESOURCES, staff).close()
    return folder


@pytest.fixture
def register(staffed: Path, tmp_path: Path) -> Iterator[Register]:
    with opening.open_register(Path(shutil.copytree(staffed, tmp_path / "data"))) as opened:
        yield opened


def test_every_act_has_its_row() -> None:
    assert sorted(MAY) == sorted(ACTS)


@pytest.mark.parametrize("act", MAY)
def test_each_role_does_what_its_cell_says(register: Register, act: str) -> None:
    day = _Desk(Counter(register, places.read(RESOURCES)), Tray())
    for role in ROLES:
        ready = READY.get(act)
        action, file = ready(day) if ready else (any_act.of(ACTS[act]), "")
        before = register.head.seq
        outcome = day.act(action, file, officer=role)
        if LETTERS[role] in MAY[act]:
            _allowed(outcome, (act, role), done=ready is not None and act not in NEVER)
            register_role = outcome.entries[0].role if _left(outcome) else role
            assert register_role == role
            _tidy(day, act)
        else:
            assert isinstance(outcome, Refused), (act, role)
            assert outcome.code == "role_missing", (act, role)
            assert register.head.seq == before


def _left(outcome: Done | Refused) -> bool:
    return isinstance(outcome, Done) and bool(outcome.entries)


def _allowed(outcome: Done | Refused, cell: tuple[str, str], *, done: bool) -> None:
    if done:
        assert isinstance(outcome, Done), (cell, outcome)
    else:
        code = outcome.code if isinstance(outcome, Refused) else ""
        assert code not in {"role_missing", "user_closed"}, (cell, code)


def _tidy(day: Day, act: str) -> None:
    """Let the next role find what this one found."""
    if act == "close_user":
        day.does(s.AddUser(user="rina", name="Rina", roles=EVERY_ROLE), officer=A)
    day.now += timedelta(minutes=1)


@pytest.mark.parametrize("role", ROLES)
def test_who_is_closed_does_nothing(register: Register, role: str) -> None:
    day = Day(Counter(register, places.read(RESOURCES)), Tray())
    day.does(s.CloseUser(user=role), officer="rina")
    assert day.refused(s.ChangePin(), officer=role) == "user_closed"


def test_a_numbered_file_is_mended_by_the_penyelia_alone(register: Register) -> None:
    day = Day(Counter(register, places.read(RESOURCES)), Tray())
    file = day.numbered()
    mended = a.Correct(changes={"applicant.phone": "0813"}, reason="salah")
    for role in (L, B):
        assert day.refused(mended, file, officer=role) == "role_missing"
    assert day.does(mended, file, officer="rina").entries[0].role == P


def test_a_deputy_is_penyelia_on_those_days_alone(register: Register) -> None:
    day = Day(Counter(register, places.read(RESOURCES)), Tray())
    file = day.numbered()
    tomorrow = DAY + timedelta(days=1)
    day.does(s.NameDeputy(user=L, since=tomorrow, until=tomorrow, basis="ND 1"), officer=A)
    assert day.refused(a.Void(reason="salah"), file, officer=L) == "role_missing"
    day.now += timedelta(days=1)
    done = day.does(a.Void(reason="salah"), file, officer=L)
    assert (done.entries[0].officer, done.entries[0].role, done.entries[0].second) == (
        L,
        P,
        "yusnidar",
    )
    day.now += timedelta(days=1)
    file = day.numbered(applicant=person(2))
    assert day.refused(a.Void(reason="salah"), file, officer=L) == "role_missing"


@pytest.mark.parametrize(
    ("second", "code"),
    [
        ("", "second_needed"),
        (P, "second_same"),
        (L, "second_role"),
        (B, "second_role"),
        (X, "second_role"),
        ("siapa", "user_unknown"),
    ],
)
def test_nobody_voids_a_printed_number_alone(register: Register, second: str, code: str) -> None:
    day = Day(Counter(register, places.read(RESOURCES)), Tray())
    file = day.numbered()
    assert day.refused(a.Void(reason="salah"), file, officer=P, second=second) == code
    day.does(s.CloseUser(user="yusnidar"), officer=A)
    assert day.refused(a.Void(reason="salah"), file, officer=P) == "user_closed"
    assert day.does(a.Void(reason="salah"), file, officer=P, second=A).entries[0].second == A


def test_the_last_admin_stays(register: Register) -> None:
    day = Day(Counter(register, places.read(RESOURCES)), Tray())
    day.does(s.CloseUser(user="rina"), officer=A)
    assert day.refused(s.CloseUser(user=A), officer=A) == "last_admin"
    assert day.refused(s.AddUser(user=A, name="Admin", roles=(L,)), officer=A) == "last_admin"
