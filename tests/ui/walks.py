"""Walks over the widgets of a window: what is cut, what has no name, what is not a token."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QLineEdit, QScrollBar, QWidget


def visible(window: QWidget) -> Iterator[QWidget]:
    yield from (w for w in window.findChildren(QWidget) if w.isVisibleTo(window))


def clipped(window: QWidget) -> list[str]:
    """Every label, pill or button whose words do not stand in full."""
    return [what for widget in visible(window) if (what := _cut(widget))]


def _cut(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return _cut_label(widget)
    fits = getattr(widget, "text_fits", None)
    return "" if fits is None or fits() else f"{type(widget).__name__}: {widget.accessibleName()}"


def _cut_label(label: QLabel) -> str:
    if not label.text():
        return ""
    room, measure = label.contentsRect(), QFontMetrics(label.font())
    if not label.wordWrap():
        fits = max(map(measure.horizontalAdvance, label.text().split("\n"))) <= room.width()
    else:
        wrap = Qt.TextFlag.TextWordWrap
        needed = measure.boundingRect(0, 0, room.width(), 10_000, wrap, label.text())
        fits = needed.height() <= room.height() + 1 and needed.width() <= room.width() + 1
    return "" if fits else f"label: {label.text()}"


def nameless(window: QWidget) -> list[str]:
    """Every control that a keyboard reaches and a screen reader cannot name."""
    return [
        f"{type(w).__name__} {w.objectName()}"
        for w in visible(window)
        if _is_control(w) and not w.accessibleName()
    ]


_NO_ROLE = {
    QAccessible.Role.Client,
    QAccessible.Role.Border,
    QAccessible.Role.NoRole,
    QAccessible.Role.Pane,
    QAccessible.Role.Window,
}


def roleless(window: QWidget) -> list[str]:
    """Every control, and every named part, of which a screen reader cannot say what it is."""
    return [
        f"{type(w).__name__} {w.accessibleName()}"
        for w in visible(window)
        if (_is_control(w) or _is_named(w)) and heard(w).role() in _NO_ROLE
    ]


def _is_named(widget: QWidget) -> bool:
    return bool(widget.accessibleName()) and not isinstance(widget, QFrame)


def heard(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader is told of a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found


def _is_control(widget: QWidget) -> bool:
    reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(reached) and not isinstance(widget, QScrollBar)


def tab_order(window: QWidget) -> list[QWidget]:
    """The controls in the order in which Tab visits them, from the first field or button."""
    found: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not window and widget is not None:
        if _is_control(widget) and widget.isVisibleTo(window) and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def buttons(window: QWidget) -> list[QAbstractButton]:
    return [w for w in visible(window) if isinstance(w, QAbstractButton)]


def edits(window: QWidget) -> list[QLineEdit]:
    return [w for w in visible(window) if isinstance(w, QLineEdit)]
