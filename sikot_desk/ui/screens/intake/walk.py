"""The fourth move: the checklist, one requirement at a time, its verdict by one key."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.desk.boards import FileView
from sikot_desk.domain import actions as a
from sikot_desk.domain.sop import Requirement
from sikot_desk.ui.kit import verdict_list
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.icons import State
from sikot_desk.ui.kit.verdict_list import RequirementList
from sikot_desk.ui.screens.intake.move import Move
from sikot_desk.ui.screens.intake.person import PersonCard
from sikot_desk.ui.screens.intake.requirement import Judged, RequirementPad
from sikot_desk.ui.screens.intake.sitting import Sitting
from sikot_desk.ui.screens.intake.why import WhyPad
from sikot_desk.ui.words import _

RESULTS: tuple[a.Result, ...] = ("fit", "unfit", "missing", "not_required")
_STATES = {
    "fit": State.OK,
    "unfit": State.WARNING,
    "missing": State.REFUSED,
    "not_required": State.NOT_REQUIRED,
}


class _Middle(Card):
    """The card of the one requirement; holds the caret and tells Enter."""

    def __init__(self, walk: "WalkMove") -> None:
        super().__init__()
        self._walk = walk
        self.body.setContentsMargins(22, 16, 22, 18)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("own_ring", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._walk.enter_pressed():
            return
        super().keyPressEvent(event)


class WalkMove(Move):
    """The walk through what is asked in this round."""

    def __init__(self, sitting: Sitting) -> None:
        """Build the list, the middle and the person's card."""
        super().__init__(sitting)
        self.list = RequirementList()
        self.list.chosen.connect(self._jump)
        self.middle = _Middle(self)
        self.person = PersonCard()
        self.body.addWidget(Columns([self.list, self.middle, self.person], [290, 572, 216]), 1)
        self._current = ""
        self._why: WhyPad | None = None
        self._pad: RequirementPad | None = None
        self._shown: QWidget | None = None
        self._today = date.min
        self.older = ""

    # --- where it stands ----------------------------------------------------------------------

    def start(self, sitting: Sitting, minutes: int, today: date) -> None:
        """Begin a round on a file that has been here for `minutes`."""
        self.enter(sitting)
        self._today = today
        if sitting.view:
            self.person.show_file(sitting.view, minutes)
        left = sitting.left() or sitting.asked()
        self.go(left[0].key if left else "")

    def forget(self) -> None:
        """Take the person off the screen."""
        self.person.forget()
        self.list.set_requirements((), 0)
        self._show(None)
        self._current = ""

    def view(self) -> FileView:
        """Give the file. Raises ValueError when there is none at the counter."""
        if self.sitting.view is None:
            raise ValueError("no file")
        return self.sitting.view

    def current(self) -> Requirement | None:
        """Give the requirement being checked."""
        return next((one for one in self.sitting.asked() if one.key == self._current), None)

    def _listed(self) -> tuple[Requirement, ...]:
        """Give the requirements of this kind of application, owed or not, in the SOP's order."""
        view = self.view()
        listed = view.rules.requirements if view.rules else ()
        return tuple(one for one in listed if one.is_for(view.app.kind))

    def _numbers(self) -> dict[str, int]:
        return {one.key: n for n, one in enumerate(self._listed(), 1)}

    def _jump(self, number: int) -> None:
        key = next((key for key, n in self._numbers().items() if n == number), "")
        if any(one.key == key for one in self.sitting.asked()):
            self.go(key)

    def go(self, key: str) -> None:
        """Go to one requirement."""
        self._current = key
        self._refresh_list()
        self._show_requirement()
        self.changed.emit()

    def _refresh_list(self) -> None:
        view, merged, numbers = self.view(), self.sitting.merged(), self._numbers()
        owed = {one.key for one in view.requirements}
        asked = {one.key for one in self.sitting.left()}
        lines = []
        for one in self._listed():
            state = State.NOT_YET
            if one.key not in owed:
                state = State.NOT_REQUIRED
            elif one.key not in asked and one.key in merged:
                state = _STATES[merged[one.key].result]
            lines.append(verdict_list.Requirement(numbers[one.key], one.short, state))
        self.list.set_requirements(lines, numbers.get(self._current, 0))

    # --- the middle ---------------------------------------------------------------------------

    def _show(self, widget: QWidget | None) -> None:
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = widget
        if widget is not None:
            self.middle.body.addWidget(widget, 1)
            widget.show()

    def _show_requirement(self) -> None:
        self._why = None
        one = self.current()
        if one is None:
            self._pad = None
            self._show(None)
            return
        self._pad = RequirementPad(self._judged(one))
        self._pad.decided.connect(self.decide)
        self._show(self._pad)
        self.take_caret()

    def _judged(self, one: Requirement) -> Judged:
        view, asked = self.view(), self.sitting.asked()
        place = asked.index(one)
        following = asked[place + 1] if place + 1 < len(asked) else None
        return Judged(
            requirement=one,
            number=self._numbers()[one.key],
            of=len(self._listed()),
            following=self._numbers()[following.key] if following else 0,
            confirmed=bool(view.rules and view.rules.confirmed),
            verdict=self.sitting.verdicts.get(one.key),
            earlier=tuple(
                (past.number, verdict)
                for past in view.app.rounds
                for verdict in past.verdicts
                if verdict.item == one.key
            ),
            reasons=view.procedure.reasons,
        )

    def decide(self, place: int) -> None:
        """Take key 1 to 4: two of them ask why."""
        one, result = self.current(), RESULTS[place - 1]
        if one is None or self._pad is None or not self._pad.check_date():
            return
        if result == "not_required" and one.only_if:
            note = _("tidak berlaku: {when}").format(when=one.only_if)
            self._note(replace(self._pad.verdict(result), note=note))
            return
        if result in {"fit", "missing"}:
            self._note(self._pad.verdict(result))
            return
        self._why = WhyPad(
            one.name, result, self.view().procedure.reasons, self.sitting.verdicts.get(one.key)
        )
        self._draft_verdict = self._pad.verdict(result)
        self._why.on.connect(self._why_given)
        self._why.changed.connect(self.changed)
        self._show(self._why)
        self._pad = None
        self.middle.setFocus()
        self._why.take_caret()
        self.changed.emit()

    def _why_given(self) -> None:
        if self._why is None:
            return
        given = self._why.verdict(self._draft_verdict)
        if given is not None:
            self._note(given)

    def _note(self, verdict: a.Verdict) -> None:
        self.sitting.judge(verdict)
        asked = [one.key for one in self.sitting.asked()]
        after = asked[asked.index(verdict.item) + 1 :]
        open_ones = [one.key for one in self.sitting.left()]
        following = next((key for key in after if key in open_ones), "")
        self.go(following or (open_ones[0] if open_ones else (after or [verdict.item])[0]))

    def enter_pressed(self) -> bool:
        """Take Enter: with reasons open, go on."""
        if self._why is None:
            return False
        self._why_given()
        return True

    # --- the move -----------------------------------------------------------------------------

    def primary(self) -> tuple[str, str]:
        """Go on to the summary."""
        return _("Ringkasan"), ""

    def reason(self) -> str:
        """Say how many are not judged yet."""
        count = len(self.sitting.left())
        return _("{count} persyaratan belum dinilai").format(count=count) if count else ""

    def acts(self) -> Sequence[SideAct]:
        """Offer the way back."""
        acts = [
            SideAct("before", _("Persyaratan sebelumnya"), "PgUp", "chevron-left"),
            SideAct("leave", _("Simpan, layani yang lain"), "Esc"),
        ]
        if self.older:
            acts.append(SideAct("older", _("Pakai aturan lama"), "Alt+A", "book"))
        return acts

    def act(self, code: str) -> None:
        """Go to the requirement before."""
        if code == "before":
            self.turned(-1)

    def back(self) -> bool:
        """Close the reasons first."""
        if self._why is None:
            return False
        self._show_requirement()
        self.changed.emit()
        return True

    def turned(self, step: int) -> bool:
        """Go to the requirement before or after."""
        keys = [one.key for one in self.sitting.asked()]
        if self._current not in keys:
            return False
        place = keys.index(self._current) + step
        if 0 <= place < len(keys):
            self.go(keys[place])
            return True
        return False

    def take_caret(self) -> None:
        """Hold the caret away from the fields: digits are verdicts."""
        self.middle.setFocus()


def stacked(*widgets: QWidget) -> QWidget:
    """Put widgets under each other."""
    outer = QWidget()
    layout = QVBoxLayout(outer)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return outer
