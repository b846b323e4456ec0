"""The ring of keyboard focus: two pixels of accent outside the control, two pixels away."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFocusFrame, QWidget

from sikot_desk.ui.kit.paint import brush, draw_box
from sikot_desk.ui.kit.tokens import PALETTE, SIZES

if TYPE_CHECKING:
    from sikot_desk.ui.kit.ring_style import RingStyle


class FocusRing(QFocusFrame):
    """One ring for a window, or a part of it; it follows the button that has the keyboard."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._home = window
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self.follow)

    @cached_property
    def _ring_style(self) -> "RingStyle":
        from sikot_desk.ui.kit.ring_style import RingStyle  # noqa: PLC0415 - 6 ms of every start

        return RingStyle("Fusion")

    def follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Stand around `new` when it is a button here that wants the ring, else vanish.

        Of several rings in one window only that of the part in sight stands.
        """
        wants = isinstance(new, QAbstractButton) and self._is_here(new)
        if wants:
            self.setStyle(self._ring_style)
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
