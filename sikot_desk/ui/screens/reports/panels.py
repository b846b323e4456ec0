"""What Laporan shows instead of the month: the files behind a figure, a list, the act of fixing."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.desk.recap_paper import late_words
from sikot_desk.desk.report_lists import Listed
from sikot_desk.desk.reports import Report
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.screens.form import Entry, Form
from sikot_desk.ui.screens.found import Found, columns, rows
from sikot_desk.ui.words import _

_LEAST = 420
_HIDDEN = (2, 5, 8)
"""Columns of the Register that are not needed here: NIK, kecamatan, date of the letter."""


class _Wide(RowTable):
    """A table whose columns hold what they hold: it scrolls sideways where there is no room."""

    def __init__(self, heads: tuple[Column, ...], name: str) -> None:
        super().__init__(heads, name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few columns."""
        return QSize(_LEAST, super().minimumSizeHint().height())


class FilesCard(Card):
    """The files behind a figure; signals `opened(file_id)`."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Berkas"), padded=False)
        self.add_to_head(key_note("Enter", _("buka berkas"), "Esc", _("kembali ke angka")))
        self.table = _Wide(columns(), _("Berkas di balik angka"))
        for place in _HIDDEN:
            self.table.setColumnHidden(place, True)
        self.table.opened.connect(self.opened)
        self.table.set_empty_state(
            EmptyState(
                "folder",
                _("Tidak ada berkas di balik angka ini"),
                _("Izin dari masa sebelum register ini tidak punya berkas."),
            )
        )
        self.body.addWidget(self.table)

    def show_files(self, title: str, found: Found) -> None:
        """Show the files of a figure."""
        self.set_title(title)
        self.set_count(f"{len(found.lines)}")
        self.table.set_rows(rows(found))
        if found.lines:
            self.table.choose(found.lines[0].file_id)
        self.table.setFocus()


class ListCard(Card):
    """One of the month's lists, as it is printed and saved."""

    def __init__(self) -> None:
        super().__init__(_("Daftar"), padded=False)
        self.add_to_head(key_note("Esc", _("kembali ke angka")))
        self._layout = self.body
        self.table: RowTable | None = None
        self._foot = Text("", TYPE.caption, Tone.TEXT2)
        foot = QWidget()
        line = QVBoxLayout(foot)
        line.setContentsMargins(17, 7, 15, 7)
        line.addWidget(self._foot)
        self.set_foot(foot)

    def show_list(self, name: str, listed: Listed) -> None:
        """Show a list; one without rows says so."""
        self.set_title(f"{name}, {listed.subtitle.rpartition('  ·  ')[2]}")
        self.set_count(f"{len(listed.rows)}")
        if self.table is not None:
            self.table.hide()
            self._layout.removeWidget(self.table)
            self.table.deleteLater()
        self.table = _Wide(tuple(Column(title, -1) for title in listed.head), name)
        nil = EmptyState("book", _("NIHIL"), _("Tidak ada yang dicatat untuk daftar ini."))
        self.table.set_empty_state(nil)
        self.table.set_rows([_row(number, row) for number, row in enumerate(listed.rows)])
        self._layout.addWidget(self.table)
        self._foot.setText(" ".join(listed.closing))
        self.table.setFocus()


def _row(number: int, cells: Sequence[str]) -> Row:
    return Row(f"{number}", tuple(Cell(cell.replace("\n", ", ")) for cell in cells))


class FixCard(Card):
    """What fixing a month means, and why, where it amends one; signals `wanted()` on Enter."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Tetapkan rekap"))
        self.add_to_head(key_note("Esc", _("batal")))
        self._said = Text("", TYPE.body, wrap=True)
        self._late = Text("", TYPE.body, wrap=True)
        self.form = Form()
        self.form.add_row(Entry("reason", _("Alasan perbaikan")))
        self.form.field("reason").committed.connect(lambda _text: self.wanted.emit())
        self.body.addWidget(self._said)
        self.body.addWidget(self._late)
        self.body.addWidget(
            Note(
                _(
                    "Angka yang ditetapkan tidak berubah lagi. Yang dicatat sesudahnya untuk bulan "
                    "itu masuk bagian susulan, dan dapat ditetapkan lagi sebagai rekap perbaikan "
                    "bernomor."
                )
            )
        )
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    def begin(self, seen: Report) -> None:
        """Say what will be fixed."""
        live, amends = seen.live, seen.fixed is not None
        self.set_title(
            _("Rekap perbaikan {month}").format(month=seen.name)
            if amends
            else _("Tetapkan rekap {month}").format(month=seen.name)
        )
        self._said.setText(
            _(
                "Pemeriksaan: {checked} = {complete} lengkap + {returned} dikembalikan. "
                "Berkas: {carried} + {accepted} = {issued} terbit + {withdrawn} dibatalkan + "
                "{remaining} sisa."
            ).format(
                checked=live.checked,
                complete=live.complete,
                returned=live.returned,
                carried=live.carried,
                accepted=live.accepted,
                issued=live.issued,
                withdrawn=live.withdrawn,
                remaining=live.remaining,
            )
        )
        late = late_words(seen.late)
        self._late.setText(_("Susulan: {late}.").format(late=late) if late else "")
        self._late.setVisible(bool(late))
        self.form.clear()
        self.form.setVisible(amends)
        if amends:
            self.form.field("reason").take_caret()

    def reason(self) -> str:
        """Give the reason typed."""
        return self.form.field("reason").text()
