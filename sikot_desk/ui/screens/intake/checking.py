"""Step 2 of the SOP: the check of a file, its summary, and the receipt or the return slip."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sikot_desk.desk import foreseeing
from sikot_desk.desk.boards import FileView
from sikot_desk.desk.foreseeing import Foreseen
from sikot_desk.desk.session import Session
from sikot_desk.domain import actions as a
from sikot_desk.domain import checklist, dates
from sikot_desk.domain.application import Status
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.roles import roles_for
from sikot_desk.ui.screens.acting import Came, Deed
from sikot_desk.ui.screens.intake.drafts import Draft
from sikot_desk.ui.screens.intake.sitting import CHECK, Sitting, Unreadable
from sikot_desk.ui.words import _

if TYPE_CHECKING:
    from datetime import date, datetime

    from sikot_desk.ui.screens.intake.screen import Intake

WALK, SUMMARY = 3, 4
_RECEIPT, _SLIP, _LABEL = "tanda-terima", "lembar-pengembalian", "label-map"


@dataclass(frozen=True, slots=True)
class Opened:
    """A file read for its check: its minutes at this step, today, and the drafts there are.

    `older` names the requirement set before the present one, where there is one to keep; `mine`
    says that the officer's roles include what the file waits for.
    """

    view: FileView | None
    minutes: int
    today: "date"
    drafts: Sequence[Draft]
    older: str = ""
    mine: bool = True


class Checking:
    """The moves of a file that is received."""

    def __init__(self, intake: "Intake") -> None:
        """Lead one screen's last moves."""
        self._intake = intake
        self.is_over = False
        self._due: datetime | None = None
        intake.summary.mend.connect(self._mend)

    # --- a file takes the counter ---------------------------------------------------------------

    def resume(self, file_id: str) -> None:
        """Go on with a file where it stands."""
        self._intake.ask.read(lambda session: _opened(session, file_id), self._take, "intake file")

    def _take(self, opened: Opened) -> None:
        view = opened.view
        if view is None:
            return
        if not opened.mine:
            self._intake.clear()
            self._intake.file_wanted.emit(view.app.file_id)
            return
        if view.next_act == "resubmit":
            self._came_back(view)
            return
        self._intake.kept.remember(opened.drafts)
        sitting = Sitting(
            draft=f"{CHECK}{view.app.file_id}", kind=view.kind, file_id=view.app.file_id, view=view
        )
        sitting.take_checks(self._intake.kept.checks(view.app.file_id))
        sitting.lot = view.app.lot
        self._intake.kiriman.prepare(sitting, opened.drafts)
        self._intake.sitting = sitting
        self.is_over = False
        for move in (self._intake.kind, self._intake.applicant, self._intake.where):
            move.enter(Sitting())
        if view.next_act == "check":
            self._intake.walk.older = opened.older
            self._intake.walk.start(sitting, opened.minutes, opened.today)
            self._intake.show_move(WALK)
        elif view.next_act in {"return", "accept"}:
            self._intake.summary.sitting = self._intake.walk.sitting = sitting
            self.to_summary()
        else:
            self._intake.clear()
            self._intake.file_wanted.emit(view.app.file_id)

    def _came_back(self, view: FileView) -> None:
        file_id = view.app.file_id

        def back(_came: Came) -> None:
            self._intake.recorded.emit(_("Berkas kembali, tercatat"))
            self.resume(file_id)

        self._intake.acting.do([Deed(a.Resubmit(), file_id)], back)

    def _mend(self, key: str) -> None:
        self._intake.show_move(WALK)
        self._intake.walk.go(key)

    def keep_older(self, reason: str) -> None:
        """Check by the requirement set before the present one (*masa peralihan*)."""
        sitting, rules = self._intake.sitting, self._intake.walk.older
        file_id = sitting.file_id

        def take(opened: Opened) -> None:
            if opened.view is not None and self._intake.sitting is sitting:
                sitting.view, sitting.rules, sitting.rules_reason = opened.view, rules, reason
                self._intake.walk.older = ""
                self._intake.walk.start(sitting, opened.minutes, opened.today)

        self._intake.ask.read(lambda session: _opened(session, file_id, rules), take, "intake file")

    # --- the summary ----------------------------------------------------------------------------

    def _deeds(self) -> list[a.CaseAction]:
        """Give what is to be recorded, at the time of event typed. Raises Unreadable."""
        sitting, view = self._intake.sitting, self._intake.sitting.view
        if view is None:
            return []
        moment = self._intake.summary.moment() or sitting.afterwards()
        ahead: list[a.CaseAction] = []
        if view.app.status not in {Status.COMPLETE, Status.INCOMPLETE}:
            ahead.append(replace(sitting.check(), occurred=moment))
        if sitting.failing():
            ahead.append(a.Return(occurred=moment))
        elif not view.app.was_accepted:
            ahead.append(a.Accept(listed=bool(sitting.lot), occurred=moment))
        return ahead

    def to_summary(self) -> None:
        """Show what the check came to, with its paper as it would be printed."""
        sitting = self._intake.sitting
        self._due = None
        self._intake.kept.at_once()
        self._intake.summary.show_verdict(sitting)
        self._intake.show_move(SUMMARY)
        deeds, file_id = self._deeds(), sitting.file_id
        bare = sitting.lot or (sitting.view and sitting.view.app.afterwards)
        key = _SLIP if sitting.failing() else _LABEL if bare else _RECEIPT
        self._intake.summary.await_paper(key)
        self._intake.ask.read(
            lambda session: foreseeing.foresee(session, file_id, deeds, key),
            lambda seen: self._foreseen(seen, key),
            "intake preview",
        )

    def _foreseen(self, seen: Foreseen | Refused, key: str) -> None:
        if self._intake.now != SUMMARY or self.is_over:
            return
        if isinstance(seen, Refused):
            self._intake.tell(seen)
            return
        if key != _SLIP:
            self._due = seen.due
            self._intake.summary.show_complete(seen.due)
        self._intake.summary.show_paper(key, seen.pdf)

    # --- recorded -------------------------------------------------------------------------------

    def conclude(self) -> None:
        """Record the check and what follows from it; or serve the next, when that is done."""
        if self.is_over:
            self.is_over = False
            self._intake.clear()
            self._intake.show_move(0)
            return
        file_id = self._intake.sitting.file_id
        try:
            deeds = [Deed(one, file_id) for one in self._deeds()]
        except Unreadable as odd:
            self._intake.tell(odd.refused)
            return
        self._intake.acting.do(deeds, self._concluded)

    def _concluded(self, came: Came) -> None:
        app = came.last.application
        if came.refused or app is None:
            self.resume(self._intake.sitting.file_id)
            return
        self._intake.kept.drop(self._intake.sitting.draft)
        self._intake.sitting.draft = ""
        if app.registration:
            said = _("Berkas {number} diterima lengkap, tercatat")
            answer = (_("Diterima lengkap dan benar"), self._accepted_words(app.registration))
            self._intake.recorded.emit(said.format(number=app.registration))
        else:
            self._intake.recorded.emit(_("Pengembalian berkas tercatat"))
            answer = (
                _("Berkas dikembalikan"),
                _("Serahkan lembar pengembalian bersama seluruh berkas kepada pembawa."),
            )
        if self._intake.kiriman.lot is not None:
            self._intake.kiriman.show()
            return
        self._intake.summary.show_recorded(answer, came.papers)
        self.concluded()

    def _accepted_words(self, number: str) -> str:
        if self._due is None:
            return _("Nomor pendaftaran {number}").format(number=number)
        said = _("Nomor pendaftaran {number}. Dijanjikan selesai {when}.")
        return said.format(number=number, when=dates.weekday_moment(self._due))

    def concluded(self) -> None:
        """Stand at the end: the papers are shown, the next act serves somebody else."""
        self.is_over = True
        self._intake.show_move(SUMMARY)
        self._intake.strip.set_note("")


def _opened(session: Session, file_id: str, rules: str = "") -> Opened:
    board, now = session.board(), session.now()
    view = board.file(file_id)
    if view is None:
        return Opened(None, 0, now.date(), ())
    drafts = session.kept_drafts()
    rules = rules or _kept_rules(drafts, file_id)
    minutes = board.time.minutes(view.app, view.app.since, now)
    office, sets = session.office, view.procedure.rule_sets
    started = [one for one in sets if (since := checklist.effective(one, office)) and (
        since <= now.date())]  # fmt: skip
    others = [one.key for one in started if view.rules and one.key != view.rules.key]
    if rules:
        chosen = view.procedure.rule_set(rules)
        owed = checklist.owed(chosen, view.app, office)
        asked = checklist.to_ask(owed, view.app)
        view = replace(view, rules=chosen, requirements=owed, asked=asked)
    older = others[-1] if others and not rules and not view.app.was_accepted else ""
    mine = bool(set(roles_for(view.next_act, view.procedure)) & set(session.roles()))
    return Opened(view, minutes, now.date(), drafts, older, mine)


def _kept_rules(drafts: Sequence[Draft], file_id: str) -> str:
    """Give the older requirement set that a half-done check was begun with, empty for none."""
    kept = next((one for one in drafts if one.key == f"{CHECK}{file_id}"), None)
    return str(json.loads(kept.body).get("rules", "")) if kept else ""
