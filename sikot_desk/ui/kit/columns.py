"""Columns that fold: on a narrow page the right one goes under the others."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sikot_desk.ui.kit.tokens import SIZES


class Columns(QWidget):
    """Widgets side by side with `shares` of the width; the last goes under when it is narrow.

    `fixed` gives a width in pixels for some places instead of a share.
    """

    def __init__(
        self,
        widgets: Sequence[QWidget],
        shares: Sequence[int],
        *,
        fold_below: int = SIZES.fold_columns_below - SIZES.rail_folded,
    ) -> None:
        super().__init__()
        self._widgets, self._shares, self._fold_below = tuple(widgets), tuple(shares), fold_below
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SIZES.gap)
        self._row = QHBoxLayout()
        self._row.setSpacing(SIZES.gap)
        outer.addLayout(self._row, 1)
        self._outer = outer
        for widget, share in zip(self._widgets, self._shares, strict=True):
            policy = widget.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            widget.setSizePolicy(policy)
            self._row.addWidget(widget, share)
        self._folded = False

    def is_folded(self) -> bool:
        """Tell whether the last column stands under the others."""
        return self._folded

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        narrow = self.width() < self._fold_below and len(self._widgets) > 1
        if narrow != self._folded:
            self._folded = narrow
            last = self._widgets[-1]
            if narrow:
                self._row.removeWidget(last)
                self._outer.addWidget(last)
            else:
                self._outer.removeWidget(last)
                self._row.addWidget(last, self._shares[-1])
