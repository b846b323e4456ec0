"""What each refusal or trouble says and what to do, searched as one types."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.field import Field
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.sentences import halves, with_gaps
from sikot_desk.ui.words import _


class Meanings(Card):
    """Every sentence of a table of sentences; only those with all words of the search are shown."""

    def __init__(self, name: str, sentences: Mapping[str, str]) -> None:
        super().__init__(padded=False)
        self._all = [_meaning(code, sentence) for code, sentence in sentences.items()]
        self.search = Field(_("Cari kata, misalnya nomor, paraf, PIN"), icon="search")
        self.search.changed.connect(lambda _text: self._find())
        self.table = RowTable(
            (Column(_("Yang dikatakan, dan yang dilakukan")),), name, heights=(44, 52)
        )
        self.table.set_empty_state(
            EmptyState("search", _("Tidak ada kalimat dengan kata itu"), _("Coba kata lain."))
        )
        self.body.addWidget(_inset(self.search))
        self.body.addWidget(self.table, 1)
        self._find()

    def _find(self) -> None:
        words = self.search.text().casefold().split()
        self.table.set_rows([row for row, said in self._all if all(one in said for one in words)])


def _inset(field: Field) -> QWidget:
    field.setContentsMargins(17, 12, 17, 10)
    return field


def _meaning(code: str, sentence: str) -> tuple[Row, str]:
    what, remedy = (with_gaps(part) for part in halves(sentence))
    return Row(code, (Cell(what, remedy, strong=True),)), f"{what} {remedy}".casefold()
