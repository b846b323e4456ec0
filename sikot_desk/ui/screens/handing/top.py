"""Whose permits are handed over: one large, or several as short lines."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk.boards import FileView
from sikot_desk.domain import dates
from sikot_desk.domain.people import full_name
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.facts import Avatar, Fact
from sikot_desk.ui.kit.lettering import ElidedText, Text
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.words import _

_LINE, _HEAD, _MOST = 33, 38, 4


class HandingTop(Card):
    """The permits that are about to be handed over."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.body.setContentsMargins(18, 10, 24, 10)
        self._shown: QWidget | None = None

    def show_files(self, views: Sequence[FileView]) -> None:
        """Show one permit large, several as lines; none takes the people off the screen."""
        if self._shown is not None:
            self._shown.hide()
            self.body.removeWidget(self._shown)
            self._shown.deleteLater()
            self._shown = None
        if views:
            self._shown = _one(views[0]) if len(views) == 1 else _several(views)
            self.body.addWidget(self._shown)


def _one(view: FileView) -> QWidget:
    app = view.app
    outer = QWidget()
    row = QHBoxLayout(outer)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(14)
    row.addWidget(Avatar(app.applicant.name, 48))
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(Text(full_name(app.applicant), TYPE.name, wrap=True))
    words.addWidget(ElidedText(app.workplace.name, TYPE.secondary, Tone.TEXT2))
    row.addLayout(words, 1)
    facts = (
        Fact(_("Nomor izin"), app.number),
        Fact(_("Berlaku sampai"), _until(view)),
        Fact(_("Rak"), app.rack or "–", TYPE.name if app.rack else TYPE.body_strong),
    )
    row.addWidget(wrapped(*facts, gap=14))
    return outer


def _several(views: Sequence[FileView]) -> QWidget:
    columns = (Column(_("Pemegang izin")), Column(_("Nomor izin"), -1),
               Column(_("Berlaku sampai"), -1), Column(_("Rak"), -1))  # fmt: skip
    table = RowTable(columns, _("Izin yang diserahkan bersama"), heights=(_LINE, _LINE))
    table.set_rows(
        [
            Row(
                view.app.file_id,
                (
                    Cell(f"{number}. {full_name(view.app.applicant)}", strong=True),
                    Cell(view.app.number),
                    Cell(_until(view), tone=Tone.TEXT2),
                    Cell(view.app.rack or "–", strong=True),
                ),
            )
            for number, view in enumerate(views, start=1)
        ]
    )
    table.choose(views[-1].app.file_id)
    table.setFixedHeight(_HEAD + _LINE * min(len(views), _MOST))
    return table


def _until(view: FileView) -> str:
    return dates.long_date(view.app.ends) if view.app.ends else _("seumur hidup")
