"""Eight words, big and numbered: head office's to compare, or the counter's own to read out."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.choice import Tick
from sikot_desk.ui.kit.icons import State, draw_state
from sikot_desk.ui.kit.lettering import Text, metrics, width_of
from sikot_desk.ui.kit.paint import CENTRE, brush, draw_box, draw_text, middle
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.screens.form import Entry, Form
from sikot_desk.ui.words import _

REASON = "reason"
_LEFT, _RIGHT, _LEAST = 54, 44, 310


class BigWord(Tick):
    """One word with its number; where it is compared, its digit ticks it."""

    def __init__(self, number: int, word: str, room: int, *, ticks: bool) -> None:
        """`room` is the width that the widest of the words takes."""
        super().__init__(word, str(number) if ticks else "")
        self._number, self._room, self._ticks = number, room, ticks
        self.setAccessibleName(f"{number}. {word}")
        self._word = word
        if not ticks:
            self.setCheckable(False)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return number, word and shape in full."""
        right = _RIGHT if self._ticks else 14
        wide = max(_LEAST, _LEFT + self._room + right)
        return QSize(wide, max(54, metrics(TYPE.figure).height() + 18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, number, word and shape."""
        painter = brush(self)
        box = self._chosen_box(painter)
        cap = middle(box.adjusted(10, 0, 0, 0), 27, 27)
        draw_box(painter, cap, SIZES.radius_key, PALETTE.sunken, PALETTE.key_edge)
        draw_text(painter, cap, str(self._number), TYPE.body_strong, PALETTE.text2, CENTRE)
        line = QRectF(_LEFT, 0, self._room + 2, box.height())
        draw_text(painter, line, self._word, TYPE.figure, PALETTE.ink)
        if self._ticks:
            state = State.OK if self.isChecked() else State.NOT_YET
            draw_state(painter, middle(box.adjusted(box.width() - 30, 0, 0, 0), 20, 20), state)


class WordsCard(Card):
    """Signals `changed()` when a word is ticked or the reason is typed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Kartu"), padded=False)
        self.words: list[BigWord] = []
        inner = QWidget()
        inner.setObjectName("scrolled")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(12)
        self._layout = layout
        self._what = Text("", TYPE.body, wrap=True)
        self._note = Note("")
        self.form = Form()
        self.form.add_row(
            Entry(REASON, _("Alasan mengganti kunci"), hint=_("misalnya kunci hilang"))
        )
        self.form.changed.connect(self.changed)
        self._place: QWidget = QWidget()
        for one in (self._what, self._place, self.form, self._note):
            layout.addWidget(one)
        layout.addStretch(1)
        self.body.addWidget(scrolled(inner))

    def compare(self, name: str, words: Sequence[str], *, reason: bool) -> None:
        """Let head office's words be ticked one by one; with a `reason` where one is needed."""
        self.set_title(_("Kartu {name}").format(name=name))
        self._what.setText(
            _(
                "Telepon {name} lewat nomor yang sudah Anda kenal. Minta petugasnya membacakan "
                "delapan kata kartunya, lalu tekan angka setiap kata yang sama."
            ).format(name=name)
        )
        self._note.set_text(
            _(
                "Bila ada satu kata yang berbeda, jangan daftarkan: kartu ini bukan dari {name}. "
                "Nomor telepon jangan diambil dari flashdisk."
            ).format(name=name)
        )
        self.form.clear()
        self.form.field(REASON).set_text("")
        self.form.setVisible(reason)
        self._show(words, ticks=True)

    def read_out(self, name: str, words: Sequence[str], said: str) -> None:
        """Show the counter's own words, to be read out; `said` tells of the card's file."""
        self.set_title(_("Kartu loket ini"))
        self._what.setText(
            _(
                "Bacakan delapan kata ini lewat telepon kepada {name}, berurutan. {name} "
                "mencocokkannya dengan kartu loket pada flashdisk."
            ).format(name=name)
        )
        self._note.set_text(said)
        self.form.hide()
        self._show(words, ticks=False)

    def all_ticked(self) -> bool:
        """Say whether every word was found the same."""
        return bool(self.words) and all(word.isChecked() for word in self.words)

    def reason(self) -> str:
        """Give the reason as typed."""
        return self.form.field(REASON).text().strip()

    def _show(self, words: Sequence[str], *, ticks: bool) -> None:
        room = max((width_of(word, TYPE.figure) for word in words), default=0) + 2
        self.words = [
            BigWord(number, word, room, ticks=ticks) for number, word in enumerate(words, start=1)
        ]
        for word in self.words:
            word.toggled.connect(lambda _on: self.changed.emit())
        place = wrapped(*self.words)
        self._layout.replaceWidget(self._place, place)
        self._place.hide()
        self._place.deleteLater()
        self._place = place
        self.changed.emit()
