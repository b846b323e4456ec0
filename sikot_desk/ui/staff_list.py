"""The staff as a list to pick one from: initials, name, roles. Arrows and first letters move."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sikot_desk.domain.user import User
from sikot_desk.ui.kit.icons import draw_icon
from sikot_desk.ui.kit.paint import CENTRE, brush, draw_box, draw_text, middle
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE
from sikot_desk.ui.roles import role_words

ROW = 58
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class StaffList(QWidget):
    """Signals `picked(user)` whenever another person is chosen."""

    spoken = Role.List

    picked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("own_ring", True)
        self._name, self._staff, self._here = name, tuple[User, ...](), -1

    def set_staff(self, staff: tuple[User, ...], chosen: str = "") -> None:
        """Show the staff; `chosen` is picked, else the first."""
        self._staff = staff
        users = [one.user for one in staff]
        self._here = -1
        self.setMinimumHeight(ROW * len(staff))
        self.updateGeometry()
        self._move_to(users.index(chosen) if chosen in users else 0)

    def chosen(self) -> User | None:
        """Return who is picked."""
        return self._staff[self._here] if 0 <= self._here < len(self._staff) else None

    def here(self) -> QRectF:
        """Return where the picked row stands."""
        return QRectF(0, self._here * ROW, self.width(), ROW)

    def sizeHint(self) -> QSize:
        """Return all rows."""
        return QSize(420, ROW * len(self._staff))

    def take_key(self, event: QKeyEvent) -> bool:
        """Move by arrows, Home, End and first letters; False for any other key."""
        moves = {**_MOVES, Qt.Key.Key_Home: -len(self._staff), Qt.Key.Key_End: len(self._staff)}
        letter = event.text().casefold()
        if event.key() in moves:
            self._move_to(self._here + moves[Qt.Key(event.key())])
            return True
        if letter.isalpha() and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move_to(self._next_with(letter))
            return True
        return False

    def _next_with(self, letter: str) -> int:
        count = len(self._staff)
        places = [(self._here + step) % count for step in range(1, count + 1)] if count else []
        found = (at for at in places if self._staff[at].name.casefold().startswith(letter))
        return next(found, self._here)

    def _move_to(self, place: int) -> None:
        place = max(0, min(place, len(self._staff) - 1))
        if place == self._here or not self._staff:
            return
        self._here = place
        one = self._staff[place]
        self.setAccessibleName(f"{self._name}: {one.name}, {role_words(one.roles)}")
        self.update()
        self.picked.emit(one.user)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what moves; leave the rest to the page."""
        if not self.take_key(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the row under the pointer."""
        self._move_to(int(event.position().y()) // ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows on white."""
        painter = brush(self)
        draw_box(painter, QRectF(self.rect()), 0, PALETTE.surface)
        for place, one in enumerate(self._staff):
            row = QRectF(0, place * ROW, self.width(), ROW)
            self._paint_row(painter, row, one, chosen=place == self._here)
            if place:
                draw_box(painter, QRectF(0, row.top(), row.width(), 1), 0, PALETTE.hair)
        if self.hasFocus():
            draw_box(
                painter,
                self.here().adjusted(1, 1, -1, -1),
                SIZES.radius_field,
                "",
                PALETTE.accent,
                2,
            )

    def _paint_row(self, painter: QPainter, row: QRectF, one: User, *, chosen: bool) -> None:
        if chosen:
            draw_box(painter, row, 0, PALETTE.tint)
        disc = middle(row.adjusted(16, 0, 0, 0), 38, 38)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PALETTE.accent if chosen else PALETTE.avatar))
        painter.drawEllipse(disc)
        ink = PALETTE.white if chosen else PALETTE.text2
        draw_text(painter, disc, initials(one.name), TYPE.secondary_strong, ink, CENTRE)
        words = QRectF(disc.right() + 12, row.top() + 9, row.width() - 110, 21)
        draw_text(painter, words, one.name, TYPE.body_strong, PALETTE.ink)
        below = words.translated(0, 19)
        draw_text(painter, below, role_words(one.roles), TYPE.caption, PALETTE.text2)
        if chosen:
            mark = middle(row.adjusted(row.width() - 32, 0, 0, 0), 16, 16)
            draw_icon(painter, mark, "chevron-right", PALETTE.accent)


def initials(name: str) -> str:
    """Give up to two initials: first and last name's, or the first two letters of one name."""
    words = name.split()
    if len(words) > 1:
        return f"{words[0][0]}{words[-1][0]}".upper()
    return name[:2].upper()
