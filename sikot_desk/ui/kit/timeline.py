"""The timeline of one file: its steps with who, when, and how long against the standard.

Steps are data. The past is quiet; only the step that can still be acted on turns amber.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sikot_desk.ui.kit.bars import draw_against_standard
from sikot_desk.ui.kit.icons import draw_icon
from sikot_desk.ui.kit.lettering import metrics
from sikot_desk.ui.kit.paint import RIGHT, brush, draw_disc, draw_line, draw_ring, draw_text
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, TYPE

_LEFT, _DISC, _WORDS, _BAR, _STANDARD = 17, 24, 56, 88, 76
_LEAST, _MOST = 36, 60


class Phase(StrEnum):
    """Where a step stands."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """One step: `who` is the caption; `spent` and `standard` in minutes, with their words."""

    number: int
    title: str
    who: str
    phase: Phase
    spent: int = 0
    standard: int = 0
    spent_words: str = ""
    standard_words: str = ""


class _Row(QWidget):
    spoken = Role.ListItem

    def __init__(self, step: TimelineStep, *, first: bool, last: bool, after_done: bool) -> None:
        super().__init__()
        self._step, self._first, self._last, self._after_done = step, first, last, after_done
        self.setMinimumHeight(max(_LEAST, self._words_high()))
        self.setMaximumHeight(_MOST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        said = (step.title, step.who, step.spent_words, step.standard_words)
        self.setAccessibleName(f"{step.number}. " + ", ".join(part for part in said if part))

    def _words_high(self) -> int:
        return metrics(TYPE.body_strong).height() + metrics(TYPE.caption).height() + 4

    def sizeHint(self) -> QSize:
        return QSize(420, 46)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box, now = brush(self), QRectF(self.rect()), self._step.phase is Phase.NOW
        if now:
            painter.fillRect(self.rect(), PALETTE.tint)
        self._paint_line(painter, box)
        self._paint_disc(painter, QRectF(_LEFT, box.center().y() - _DISC / 2, _DISC, _DISC))
        right = box.right() - 16
        self._paint_words(painter, box)
        step = self._step
        standard = QRectF(right - _STANDARD, 0, _STANDARD, box.height())
        draw_text(painter, standard, step.standard_words, TYPE.caption, PALETTE.text2, RIGHT)
        if step.spent_words:
            bar = QRectF(right - _STANDARD - _BAR, 0, _BAR, box.height())
            draw_against_standard(painter, bar, step.spent, step.standard, current=now)
            spent = QRectF(bar.left() - 12 - 110, 0, 110, box.height())
            lettering = TYPE.body_strong if now else TYPE.secondary
            draw_text(painter, spent, step.spent_words, lettering, PALETTE.ink, RIGHT)

    def _paint_line(self, painter: QPainter, box: QRectF) -> None:
        x, mid = _LEFT + _DISC / 2, box.center().y()
        done = self._step.phase is Phase.DONE
        above = PALETTE.ok if self._after_done else PALETTE.ahead
        below = PALETTE.ok if done else PALETTE.ahead
        if not self._first:
            draw_line(painter, QPointF(x, 0), QPointF(x, mid), above, 2)
        if not self._last:
            draw_line(painter, QPointF(x, mid), QPointF(x, box.bottom()), below, 2)

    def _paint_disc(self, painter: QPainter, box: QRectF) -> None:
        number, phase = str(self._step.number), self._step.phase
        if phase is Phase.AHEAD:
            draw_ring(painter, box, number, TYPE.caption_strong)
        elif phase is Phase.NOW:
            draw_disc(painter, box, number, TYPE.caption_strong, PALETTE.accent)
        else:
            draw_disc(painter, box, "", TYPE.caption_strong, PALETTE.ok)
            draw_icon(painter, box.adjusted(6, 6, -6, -6), "check", PALETTE.white)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        ahead = self._step.phase is Phase.AHEAD
        tall, small = metrics(TYPE.body_strong).height(), metrics(TYPE.caption).height()
        top = box.center().y() - (tall + small) / 2
        wide = box.width() - _WORDS - 16 - _STANDARD
        if self._step.spent_words:
            wide -= _BAR + 122
        title = TYPE.body if ahead else TYPE.body_strong
        tone = PALETTE.text2 if ahead else PALETTE.ink
        draw_text(painter, QRectF(_WORDS, top, wide, tall), self._step.title, title, tone)
        caption = QRectF(_WORDS, top + tall, wide, small)
        draw_text(painter, caption, self._step.who, TYPE.caption, PALETTE.text2)


class Timeline(QWidget):
    """All steps of a file, one above the other; rows shrink to their minimum."""

    spoken = Role.List

    def __init__(self, steps: Sequence[TimelineStep] = ()) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[TimelineStep]) -> None:
        """Show `steps`, first on top."""
        while (item := self._layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        before = False
        for place, step in enumerate(steps):
            last = place == len(steps) - 1
            self._layout.addWidget(_Row(step, first=place == 0, last=last, after_done=before))
            before = step.phase is Phase.DONE
