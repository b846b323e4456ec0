"""The frame of the window: rail, header, banner place, the screens, the training strip.

It shows what it is told and emits what was pressed; it opens no file and knows no act.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sikot_desk.ui.kit.action_bar import ActionBar
from sikot_desk.ui.kit.banner import BannerPlace
from sikot_desk.ui.kit.focus import FocusRing
from sikot_desk.ui.kit.header import Header
from sikot_desk.ui.kit.key_hint import press_plain_key
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.rail import Place, Rail
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone

_TRAINING_HIGH = 28
_LEAST = QSize(620, 320)
_TYPED = (QLineEdit, QPlainTextEdit)


@dataclass(frozen=True, slots=True)
class Office:
    """What the rail says of the program and its office."""

    product: str
    name: str


class _Fitting(QWidget):
    """Holds a body that shrinks to its least height before it scrolls."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(body)
        self._only = layout

    def heightForWidth(self, width: int) -> int:
        """Return the least height at `width`, where a plain widget returns the wanted one."""
        return self._only.totalMinimumHeightForWidth(width)


class _Body(QScrollArea):
    """A screen's body: as wide as there is room, scrolling only downwards."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumSize(_LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setWidget(_Fitting(body))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave PgUp and PgDn to the screen; Tab brings what is out of view into it."""
        event.ignore()


class Page(QWidget):
    """One screen in the frame: strip, scrolling body, action bar.

    `first` gets the caret; where there is none, the field it was left in.
    """

    def __init__(
        self,
        body: QWidget,
        bar: ActionBar | None = None,
        strip: QWidget | None = None,
        *,
        first: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.body, self.bar, self.strip, self.first = body, bar, strip, first
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if strip is not None:
            layout.addWidget(strip)
        layout.addWidget(_Body(body), 1)
        if bar is not None:
            layout.addWidget(bar)

    def left_at(self) -> QWidget | None:
        """Return the field the caret was left in, while it is still in sight."""
        held = self.focusWidget()
        return held if isinstance(held, _TYPED) and held.isVisible() else None


class Frame(QWidget):
    """The window itself.

    Signals: `place_chosen(code)`, `officer_change_wanted()`, `search_wanted(text)`,
    `back_wanted()` (Esc), `page_turned(step)` (PgUp −1, PgDn +1), `remedy_chosen(trouble, code)`.
    """

    place_chosen = Signal(str)
    officer_change_wanted = Signal()
    search_wanted = Signal(str)
    back_wanted = Signal()
    page_turned = Signal(int)
    remedy_chosen = Signal(str, str)

    def __init__(self, office: Office, places: Sequence[Place], foot: Sequence[Place]) -> None:
        super().__init__()
        self.rail = Rail(office.product, office.name, places, foot)
        self.header, self.banner = Header(), BannerPlace()
        self._stack = QStackedWidget()
        self.setMinimumSize(_LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._pages: dict[str, Page] = {}
        self._training = self._training_strip()
        self._build()
        self.rail.chosen.connect(self.place_chosen)
        self.rail.officer_change_wanted.connect(self.officer_change_wanted)
        self.header.search_wanted.connect(self.search_wanted)
        self.banner.remedy_chosen.connect(self.remedy_chosen)
        self.ring = FocusRing(self)

    def _training_strip(self) -> QFrame:
        strip = QFrame()
        strip.setObjectName("training")
        strip.setFixedHeight(_TRAINING_HIGH)
        layout = QHBoxLayout(strip)
        layout.setContentsMargins(SIZES.page, 0, SIZES.page, 0)
        self._training_text = Text("", TYPE.secondary_strong, Tone.INK)
        self._training_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._training_text)
        strip.hide()
        return strip

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._training)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(self.banner)
        right.addWidget(self._stack, 1)
        row.addLayout(right, 1)
        outer.addLayout(row, 1)

    def add_page(self, code: str, page: Page) -> None:
        """Keep `page` under `code`."""
        self._pages[code] = page
        self._stack.addWidget(page)

    def show_page(self, code: str, place: str = "") -> None:
        """Show the page `code` and light `place` on the rail (the same code when empty)."""
        page = self._pages[code]
        self._stack.setCurrentWidget(page)
        self.banner.keep_off(SIZES.page_top if page.strip is not None else 0)
        (page.first or page.left_at() or self).setFocus()
        self.rail.set_current(place or code)

    def page(self, code: str) -> Page:
        """Return the page kept under `code`."""
        return self._pages[code]

    def current_page(self) -> Page | None:
        """Return the page that is shown."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    def set_officer(self, name: str, role: str) -> None:
        """Show who is at the counter."""
        self.rail.officer.set_officer(name, role)

    def set_training(self, words: str) -> None:
        """Show the amber strip with `words`, such as "LATIHAN: …"; empty takes it away."""
        self._training_text.setText(words)
        self._training.setVisible(bool(words))
        self.rail.mark.set_training(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer what no field took: Esc, PgUp, PgDn, plain digits and letters of the page."""
        page = self.current_page()
        chord = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if chord:
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        elif event.key() in turns:
            self.page_turned.emit(turns[Qt.Key(event.key())])
        elif page is None or not press_plain_key(page, event.text()):
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail on a narrow window."""
        super().resizeEvent(event)
        self.rail.fold(self.width() < SIZES.fold_rail_below)
