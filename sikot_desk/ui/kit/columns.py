"""Columns that fold: on a narrow page the last goes under the others, then each under the other."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.ui.kit.tokens import SIZES


class Fold(IntEnum):
    """How far the columns are folded."""

    BESIDE = 0
    LAST_UNDER = 1
    ALL_UNDER = 2


def _least(widget: QWidget) -> int:
    return max(widget.minimumSizeHint().width(), widget.minimumWidth())


class Columns(QWidget):
    """Widgets side by side with `shares` of the width, folding where they do not fit."""

    def __init__(
        self,
        widgets: Sequence[QWidget],
        shares: Sequence[int],
        *,
        fold_below: int = SIZES.fold_columns_below - SIZES.rail_folded,
    ) -> None:
        super().__init__()
        self._widgets, self._shares, self._fold_below = tuple(widgets), tuple(shares), fold_below
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(SIZES.gap)
        self._row = QHBoxLayout()
        self._row.setSpacing(SIZES.gap)
        self._outer.addLayout(self._row, 1)
        self._fold = Fold.BESIDE
        self._place()

    def fold(self) -> Fold:
        """Return how the columns stand."""
        return self._fold

    def _place(self) -> None:
        for widget, share in zip(self._widgets, self._shares, strict=True):
            self._row.removeWidget(widget)
            self._outer.removeWidget(widget)
            last = widget is self._widgets[-1]
            under = self._fold is Fold.ALL_UNDER or (last and self._fold is Fold.LAST_UNDER)
            if under:
                self._outer.addWidget(widget)
            else:
                self._row.addWidget(widget, share)

    def _needed(self, widgets: Sequence[QWidget]) -> int:
        return sum(_least(w) for w in widgets) + SIZES.gap * (len(widgets) - 1)

    def _fitting(self) -> Fold:
        wide = self.width()
        if wide >= self._fold_below and wide >= self._needed(self._widgets):
            return Fold.BESIDE
        if len(self._widgets) > 2 and wide >= self._needed(self._widgets[:-1]):
            return Fold.LAST_UNDER
        return Fold.ALL_UNDER

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest column alone."""
        widest = max(_least(w) for w in self._widgets)
        return QSize(widest, self._outer.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        fitting = self._fitting()
        if fitting is not self._fold:
            self._fold = fitting
            self._place()
