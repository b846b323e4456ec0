"""What a screen reader is told of a widget that paints itself: its role.

A class says it in `spoken`; its name, description and states are the widget's own.
"""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

Role = QAccessible.Role
_DONE = "speaks"


def speak(application: QApplication) -> None:
    """Let every widget of `application` that says its role be heard with it, once."""
    if not application.property(_DONE):
        QAccessible.installFactory(_interface)
        application.setProperty(_DONE, True)


def _interface(_class: str, widget: object) -> QAccessibleInterface | None:
    """Give the voice of a widget that says its role; None leaves it to Qt."""
    role = getattr(widget, "spoken", None)
    if isinstance(widget, QWidget) and isinstance(role, Role):
        return QAccessibleWidget(widget, role)
    return None
