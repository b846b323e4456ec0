"""The paper beside a file: the reading copy, one to print again, or what was just printed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk.papers import NAMES, Paper
from sikot_desk.ui.kit.choice import Choice
from sikot_desk.ui.kit.preview import Preview
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.words import _


class PaperView(QWidget):
    """Shows one paper; signals `closed()`."""

    closed = Signal()

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.key = ""
        self.is_draf = False
        self.can_print = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._choices = QHBoxLayout()
        layout.addLayout(self._choices)
        self.preview = Preview()
        layout.addWidget(self.preview, 1)
        self._row: QWidget | None = None

    def show_draf(self, pdf: bytes) -> None:
        """Show the reading copy before the blanko is made."""
        self.forget()
        self.is_draf = True
        self.preview.set_paper(NAMES["blanko"], _("DRAF, periksa dahulu isinya"))
        self.preview.show_pdf(pdf)

    def show_paper(self, key: str, name: str, pdf: bytes) -> None:
        """Show a paper that can be printed again."""
        self.forget()
        self.key, self.can_print = key, True
        self.preview.set_paper(name, _("seperti akan tercetak"))
        self.preview.show_pdf(pdf)

    def show_printed(self, papers: Sequence[Paper]) -> None:
        """Show what was just printed, the first one on top."""
        self.forget()
        if len(papers) > 1:
            choices = [Choice(NAMES[one.key], str(n)) for n, one in enumerate(papers, start=1)]
            for choice, paper in zip(choices, papers, strict=True):
                choice.clicked.connect(lambda _on=False, one=paper: self._show(one))
            choices[0].setChecked(True)
            self._row = wrapped(*choices, gap=8)
            self._choices.addWidget(self._row)
        self._show(papers[0])

    def _show(self, paper: Paper) -> None:
        self.preview.set_paper(NAMES[paper.key], _("PDF tersimpan"))
        self.preview.show_pdf(paper.pdf)

    def forget(self) -> None:
        """Show nothing any more."""
        self.key, self.is_draf, self.can_print = "", False, False
        if self._row is not None:
            self._row.hide()
            self._choices.removeWidget(self._row)
            self._row.deleteLater()
            self._row = None
        self.preview.show_pdf(b"")
