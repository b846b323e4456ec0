"""The ring of keyboard focus: two pixels of accent outside the control, two pixels away."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from sikot_desk.ui.kit.paint import brush, draw_box
from sikot_desk.ui.kit.tokens import PALETTE, SIZES

_GAP = 4


class _RingStyle(QProxyStyle):
    """Gives the ring its distance from the control, and a place no narrow row cuts."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return the gap for the two margins of a focus frame."""
        margins = (
            QStyle.PixelMetric.PM_FocusFrameHMargin,
            QStyle.PixelMetric.PM_FocusFrameVMargin,
        )
        return _GAP if metric in margins else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        """Let the ring lie over the page, not within the control's own row."""
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returned)


class FocusRing(QFocusFrame):
    """One ring for a window, or a part of it; it follows the button that has the keyboard."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._home = window
        self._ring_style = _RingStyle("Fusion")
        self.setStyle(self._ring_style)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self.follow)

    def follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Stand around `new` when it is a button here that wants the ring, else vanish.

        Of several rings in one window only that of the part in sight stands.
        """
        wants = isinstance(new, QAbstractButton) and self._is_here(new)
        if wants or self.widget() is not None:
            self.setWidget(new if wants else None)  # type: ignore[arg-type]
        if self.widget() is not None:  # Qt hides it around what is still to be scrolled into view
            self.show()

    def _is_here(self, button: QWidget) -> bool:
        same = button.window() is self._home.window() and self._home.isVisible()
        return same and not button.property("own_ring")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        box = QRectF(self.rect())
        draw_box(brush(self), box, SIZES.radius_field + 2, "", PALETTE.accent, 2)
