"""The month that is looked at, in the header: back and on by buttons, PgUp and PgDn; its state."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.icons import icon_pixmap
from sikot_desk.ui.kit.lettering import Text, width_of
from sikot_desk.ui.kit.pill import Pill, PillLabel
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE
from sikot_desk.ui.words import _

_WIDEST = "September 2026"


class MonthPicker(QWidget):
    """Signals `turned(step)`: −1 the month before, +1 the next."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        box = QFrame()
        box.setObjectName("picker")
        box.setFixedHeight(SIZES.field)
        inner = QHBoxLayout(box)
        inner.setContentsMargins(4, 0, 4, 0)
        inner.setSpacing(2)
        self.before = self._turner("chevron-left", -1, _("Bulan sebelumnya (PgUp)"))
        self.after = self._turner("chevron-right", 1, _("Bulan berikutnya (PgDn)"))
        self._name = Text("", TYPE.body_strong)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name.setMinimumWidth(width_of(_WIDEST, TYPE.body_strong))
        for widget in (self.before, self._name, self.after):
            inner.addWidget(widget)
        self._state = PillLabel(Pill("", icon="clock"))
        layout.addWidget(box)
        layout.addWidget(self._state)

    def _turner(self, icon: str, step: int, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(QIcon(icon_pixmap(icon, PALETTE.text2, 16, 2)))
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.turned.emit(step))
        return button

    def show_month(self, name: str, *, earliest: bool, latest: bool) -> None:
        """Show a month; there may be none before or after it."""
        self._name.setText(name)
        self.before.setEnabled(not earliest)
        self.after.setEnabled(not latest)

    def show_state(self, *, fixed: int | None, ended: bool) -> None:
        """Say whether the month is fixed (0), amended by number, open (None), or still running."""
        if fixed:
            said = pill.valid(_("Perbaikan ke-{n}").format(n=fixed))
        elif fixed == 0:
            said = pill.valid(_("Ditetapkan"))
        elif ended:
            said = Pill(_("Belum ditetapkan"), icon="clock")
        else:
            said = Pill(_("Masih berjalan"), icon="hourglass")
        self._state.set_pill(said)

    def state(self) -> str:
        """Return the words of the state."""
        return self._state.accessibleName()
