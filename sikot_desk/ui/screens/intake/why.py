"""The middle of the check when something is wrong: the reason by one letter, and a note."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.domain import actions as a
from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.choice import Verdict
from sikot_desk.ui.kit.field import Field, FieldRow
from sikot_desk.ui.kit.icons import State
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.tokens import TYPE
from sikot_desk.ui.kit.verdict_list import ReasonPad
from sikot_desk.ui.words import _


class WhyPad(QWidget):
    """Signals `on()` to go on and `changed()` when a reason was chosen."""

    on = Signal()
    changed = Signal()

    def __init__(
        self, name: str, result: a.Result, reasons: Mapping[str, str], given: a.Verdict | None
    ) -> None:
        """Ask why one requirement does not fit, or is not required."""
        super().__init__()
        self._asks_reason = result == "unfit"
        self._pad = ReasonPad([(key, _capital(words)) for key, words in reasons.items()])
        self._pad.changed.connect(self._one_reason)
        self._last: tuple[str, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        title = Text(name, TYPE.requirement, wrap=True)
        self._layout.addWidget(title)
        self._layout.addWidget(self._chosen(result))
        self._layout.addLayout(self._question())
        if self._asks_reason:
            self._layout.addWidget(self._pad)
        self._layout.addStretch(1)
        self._layout.addLayout(self._foot())
        if given and given.result == result:
            self._pad.choose((given.reason,))
            self.note.set_text(given.note)

    def _chosen(self, result: a.Result) -> Verdict:
        key, words, caption, state = {
            "unfit": ("2", _("Ada, belum sesuai"), _("pilih alasannya dengan satu huruf"),
                      State.WARNING),
            "not_required": ("4", _("Tidak dipersyaratkan"), _("bagi pemohon ini"),
                             State.NOT_REQUIRED),
        }[result]  # fmt: skip
        chosen = Verdict(key, words, caption, state)
        chosen.setChecked(True)
        chosen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return chosen

    def _question(self) -> QHBoxLayout:
        line = QHBoxLayout()
        words = (
            _("Apa yang belum sesuai?") if self._asks_reason else _("Mengapa tidak dipersyaratkan?")
        )
        line.addWidget(Text(words, TYPE.card_title))
        line.addStretch(1)
        line.addWidget(key_note("Esc", _("batal")))
        return line

    def _foot(self) -> QHBoxLayout:
        self.note = Field(_("Catatan"), optional=self._asks_reason)
        self.note.edit.setMaxLength(200)
        self.note.committed.connect(lambda _text: self.on.emit())
        self._row = FieldRow(self.note)
        button = Button(_("Lanjut"), "Enter")
        button.clicked.connect(self.on)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self._row, 1)
        foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return foot

    def _one_reason(self) -> None:
        """Keep the reason chosen last: a verdict has one."""
        chosen = self._pad.chosen()
        if len(chosen) > 1:
            self._pad.choose([key for key in chosen if key not in self._last])
            return
        self._last = chosen
        self._row.clear()
        self.changed.emit()

    def verdict(self, draft: a.Verdict) -> a.Verdict | None:
        """Give the verdict with reason and note; None when one is missing, and says so."""
        reason, note = (*self._pad.chosen(), "")[0], self.note.text().strip()
        if self._asks_reason and not reason:
            self._row.refuse(
                self.note, _("Alasannya belum dipilih."), _("Tekan satu huruf di atas.")
            )
            if (around := self.parentWidget()) is not None:
                around.setFocus()
            return None
        if not note and (reason == "other" or not self._asks_reason):
            self._row.refuse(self.note, _("Catatan masih kosong."), _("Tulis sebabnya."))
            return None
        return replace(draft, reason=reason if self._asks_reason else "", note=note)

    def take_caret(self) -> None:
        """A letter is the way to a reason; without reasons the note is."""
        if not self._asks_reason:
            self.note.take_caret()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
