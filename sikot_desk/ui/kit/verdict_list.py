"""The checklist walk: the list with its shapes, one big requirement, verdicts, reasons."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sikot_desk.ui.kit.bars import ProgressBar
from sikot_desk.ui.kit.card import rule
from sikot_desk.ui.kit.choice import Reason, Verdict
from sikot_desk.ui.kit.icons import Icon, State, draw_state
from sikot_desk.ui.kit.lettering import Text, metrics
from sikot_desk.ui.kit.paint import RIGHT, brush, draw_box, draw_disc, draw_text, middle
from sikot_desk.ui.kit.pill import Pill, PillLabel
from sikot_desk.ui.kit.pressable import Pressable
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE, Tone
from sikot_desk.ui.words import _


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of the list; `state` is NOT_YET until judged."""

    number: int
    name: str
    state: State = State.NOT_YET


def state_words(state: State) -> str:
    """Return the word that belongs to the shape of `state`."""
    return {
        State.OK: _("ada, sesuai"),
        State.WARNING: _("ada, belum sesuai"),
        State.REFUSED: _("tidak ada"),
        State.VOID: _("batal"),
        State.NOT_REQUIRED: _("tidak dipersyaratkan"),
        State.NOT_YET: _("belum dinilai"),
        State.CURRENT: _("sedang diperiksa"),
    }[state]


class _Row(Pressable):
    def __init__(self, requirement: Requirement) -> None:
        super().__init__()
        self.requirement = requirement
        self.setCheckable(True)
        self.setProperty("own_ring", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(max(33, metrics(TYPE.body).height() + 12))
        self.setMaximumHeight(48)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setToolTip(requirement.name)
        state = state_words(requirement.state)
        self.setAccessibleName(f"{requirement.number}. {requirement.name}, {state}")

    def nextCheckState(self) -> None:
        """Leave the choice to the list."""

    def sizeHint(self) -> QSize:
        return QSize(240, 42)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box, here = brush(self), QRectF(self.rect()), self.isChecked()
        one = self.requirement
        if here:
            painter.fillRect(self.rect(), PALETTE.tint)
            painter.fillRect(QRectF(0, 0, 3, box.height()), PALETTE.accent)
        untouched = here and one.state is State.NOT_YET
        shape = State.CURRENT if untouched else one.state
        draw_state(painter, middle(box.adjusted(15, 0, 0, 0), 16, 16), shape)
        lettering = TYPE.body_strong if here else TYPE.secondary
        judged = here or one.state in (State.OK, State.WARNING, State.REFUSED)
        ink = PALETTE.ink if judged else PALETTE.text2
        number = QRectF(34, 0, 21, box.height())
        draw_text(painter, number, str(one.number), TYPE.secondary, PALETTE.text2, RIGHT)
        draw_text(painter, box.adjusted(63, 0, -8, 0), one.name, lettering, ink)
        if self.hasFocus():
            draw_box(painter, box.adjusted(2, 1, -2, -1), SIZES.radius_key, "", PALETTE.accent, 2)


class RequirementList(QFrame):
    """The list at left with its progress; signals `chosen(number)`."""

    chosen = Signal(int)

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.setObjectName("card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 4)
        outer.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 11)
        head.setSpacing(9)
        line = QHBoxLayout()
        line.addWidget(Text(title or _("Persyaratan"), TYPE.card_title))
        line.addStretch(1)
        self._fact = Text("", TYPE.caption, Tone.TEXT2)
        line.addWidget(self._fact)
        self._bar = ProgressBar()
        head.addLayout(line)
        head.addWidget(self._bar)
        outer.addLayout(head)
        outer.addWidget(rule())
        inner = QWidget()
        inner.setObjectName("scrolled")
        self._rows_layout = QVBoxLayout(inner)
        self._rows_layout.setContentsMargins(0, 0, 0, 0)
        self._rows_layout.setSpacing(0)
        self._area = scrolled(inner)
        self._area.setMinimumHeight(4 * 33)
        outer.addWidget(self._area, 1)
        self._rows: dict[int, _Row] = {}

    def set_requirements(self, requirements: Sequence[Requirement], current: int) -> None:
        """Show `requirements`; the one numbered `current` is being checked."""
        while (item := self._rows_layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._rows = {}
        for requirement in requirements:
            row = _Row(requirement)
            row.setChecked(requirement.number == current)
            row.clicked.connect(
                lambda _checked=False, number=requirement.number: self.chosen.emit(number)
            )
            self._rows[requirement.number] = row
            self._rows_layout.addWidget(row)
        judged = sum(one.state is not State.NOT_YET for one in requirements)
        self._bar.set_share(judged, len(requirements))
        self._fact.setText(
            _("{done} dari {all} dinilai").format(done=judged, all=len(requirements))
        )
        if current in self._rows:
            self._area.ensureWidgetVisible(self._rows[current])


class _NumberDisc(QWidget):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setFixedSize(18, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        draw_disc(brush(self), box, str(self._number), TYPE.caption_strong, PALETTE.accent)


class HowToCheck(QFrame):
    """The numbered "Cara memeriksa", with a sample picture at right when there is one."""

    spoken = Role.Grouping

    def __init__(self, moves: Sequence[str], sample: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName("inset")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(16, 12, 20, 12)
        outer.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(9)
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(Icon("eye", 18, Tone.ACCENT))
        head.addWidget(Text(_("Cara memeriksa"), TYPE.body_strong))
        head.addStretch(1)
        words.addLayout(head)
        for number, move in enumerate(moves, start=1):
            line = QHBoxLayout()
            line.setSpacing(9)
            line.addWidget(_NumberDisc(number), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(move, TYPE.secondary, wrap=True), 1)
            words.addLayout(line)
        words.addStretch(1)
        outer.addLayout(words, 1)
        if sample is not None:
            outer.addWidget(sample, 0, Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName("; ".join(moves))


@dataclass(frozen=True, slots=True)
class RequirementFacts:
    """What stands over the title: which one, what sheet, a pill such as "Belum dikonfirmasi"."""

    number: int
    of: int
    title: str
    sheet: str = ""
    pill: Pill | None = None


class RequirementHead(QWidget):
    """The head of the big requirement card."""

    def __init__(self, facts: RequirementFacts) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(5)
        line = QHBoxLayout()
        line.setSpacing(10)
        which = _("Persyaratan {number} dari {all}").format(number=facts.number, all=facts.of)
        line.addWidget(Text(which, TYPE.caption_strong, Tone.TEXT2))
        line.addWidget(Text(facts.sheet, TYPE.caption, Tone.TEXT2, wrap=True), 1)
        if facts.pill is not None:
            line.addWidget(PillLabel(facts.pill))
        outer.addLayout(line)
        outer.addWidget(Text(facts.title, TYPE.requirement, wrap=True))


class VerdictPad(QWidget):
    """The four verdicts under keys 1 to 4; signals `decided(place)`, 1 to 4."""

    decided = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(10)
        self._verdicts = (
            Verdict("1", _("Ada, sesuai"), "", State.OK),
            Verdict("2", _("Ada, belum sesuai"), _("pilih alasannya"), State.WARNING),
            Verdict("3", _("Tidak ada"), _("perlu dilengkapi"), State.REFUSED),
            Verdict("4", _("Tidak dipersyaratkan"), _("bagi pemohon ini"), State.NOT_REQUIRED),
        )
        for place, verdict in enumerate(self._verdicts):
            grid.addWidget(verdict, place // 2, place % 2)
            verdict.clicked.connect(lambda _checked=False, key=place + 1: self.decided.emit(key))

    def verdict(self, place: int) -> Verdict:
        """Return the verdict under key `place`, 1 to 4."""
        return self._verdicts[place - 1]

    def show_given(self, place: int) -> None:
        """Tint the verdict already given; 0 for none."""
        for number, verdict in enumerate(self._verdicts, start=1):
            verdict.setChecked(number == place)


class ReasonPad(QWidget):
    """The reasons under letters from A on; several may be chosen. Signals `changed()`."""

    changed = Signal()

    def __init__(self, reasons: Sequence[tuple[str, str]]) -> None:
        """Take pairs of code and words, in the order of their letters."""
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SIZES.step * 2)
        self._reasons: dict[str, Reason] = {}
        for place, (code, words) in enumerate(reasons):
            reason = Reason(chr(ord("A") + place), words)
            reason.toggled.connect(self.changed)
            grid.addWidget(reason, place // 2, place % 2)
            self._reasons[code] = reason
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def chosen(self) -> tuple[str, ...]:
        """Return the codes of the chosen reasons, in order."""
        return tuple(code for code, reason in self._reasons.items() if reason.isChecked())

    def choose(self, codes: Sequence[str]) -> None:
        """Choose exactly `codes`."""
        for code, reason in self._reasons.items():
            reason.setChecked(code in codes)
