"""The true page on a grey ground, fitted to width; it scrolls. Above it: name, size, printer."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from sikot_desk.ui.kit.lettering import ElidedText, Text
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, TYPE, Tone


class _Pages(QPdfView):
    """The pages themselves."""

    spoken = Role.Document


class Preview(QFrame):
    """Shows the bytes of one PDF."""

    def __init__(self, name: str = "", fact: str = "") -> None:
        super().__init__()
        self.setObjectName("desk")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 1)
        layout.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(10, 4, 10, 2)
        self._name = Text(name, TYPE.body_strong)
        self._fact = ElidedText(fact, TYPE.caption, Tone.TEXT2)
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._fact)
        layout.addLayout(head)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._view = _Pages(self)
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        ground = self._view.palette()
        for role in (QPalette.ColorRole.Dark, QPalette.ColorRole.Window):
            ground.setColor(role, QColor(PALETTE.desk))
        self._view.setPalette(ground)
        layout.addWidget(self._view, 1)
        self._view.setAccessibleName(name)

    def set_paper(self, name: str, fact: str) -> None:
        """Name the paper and say its size, copies and printer."""
        self._name.setText(name)
        self._fact.set_text(fact)
        self._view.setAccessibleName(name)

    def show_pdf(self, data: bytes) -> None:
        """Show the pages of `data`, a whole PDF; empty bytes clear the view."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        if data:
            self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            self._document.load(self._buffer)

    def show_foot(self) -> None:
        """Scroll to the foot of the last page, where letters are signed."""
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.maximum())

    def pages(self) -> int:
        """Return how many pages are shown."""
        return self._document.pageCount()
