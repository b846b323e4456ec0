"""Knowing head office by its card, and laying the counter's own card beside it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from sikot_desk.desk import sending
from sikot_desk.desk.load import File
from sikot_desk.desk.sending import Card
from sikot_desk.desk.session import Session
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.screens.sending.errand import Errand
from sikot_desk.ui.screens.sending.words import REASON, WordsCard
from sikot_desk.ui.words import _


class Enrolling(QObject):
    """What the card of words is there for.

    Signals: `changed()`; `known(str)` head office was recorded, by its name; `refused(Refused)`
    where no field is meant.
    """

    changed = Signal()
    known = Signal(str)
    refused = Signal(object)

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self._ask = ask
        self.card = WordsCard()
        self.card.changed.connect(self.changed)
        self._theirs: Card | None = None
        self._name, self._folder = "", Path()
        self._errand: Errand | None = None

    @property
    def is_comparing(self) -> bool:
        """Whether head office's words are to be ticked."""
        return self._theirs is not None

    def compare(self, folder: Path, card: Card, *, is_other: bool) -> None:
        """Begin comparing a card; `is_other` when another key is known and did not sign it."""
        self._theirs, self._folder, self._name = card, folder, card.action.head_office
        self.card.compare(self._name, card.words, reason=is_other)
        self.changed.emit()

    def enrol(self) -> None:
        """Record head office: every word was ticked."""
        card = self._theirs
        if card is None or not self.card.all_ticked():
            return
        action = sending.compared(card, card.words, self.card.reason())

        def came(answer: object) -> None:
            if isinstance(answer, Refused):
                if answer.field != REASON or not self.card.form.refuse(answer):
                    self.refused.emit(answer)
                return
            self.known.emit(self._name)
            self.lay_own(self._folder, self._name)

        self._ask.act(lambda session: session.act(action), came)

    def lay_own(self, folder: Path, name: str) -> None:
        """Write the counter's own card onto the stick and show its eight words."""
        self._theirs, self._folder, self._name = None, folder, name
        self._ask.read(_own_card, self._write, failed=self._not_written)

    def _write(self, own: tuple[File, tuple[str, ...]]) -> None:
        file, words = own
        self._tell(words, _("Kartu loket sedang ditulis ke flashdisk. Jangan lepas dahulu."))
        errand = Errand(lambda _entries: sending.lay(self._folder, file))
        written = _("Kartu loket {file} sudah ada di flashdisk. Flashdisk boleh dilepas.")
        errand.ended.connect(lambda _last: self._tell(words, written.format(file=file.name)))
        errand.failed.connect(lambda reason: self._tell(words, str(reason)))
        errand.broke.connect(self._ask.bug)
        self._errand = errand
        errand.start()

    def _tell(self, words: tuple[str, ...], said: str) -> None:
        self.card.read_out(self._name, words, said)
        self.changed.emit()

    def _not_written(self, reason: Trouble) -> None:
        self._tell((), str(reason))

    def closing(self) -> None:
        """Leave nothing half written: the window goes."""
        if self._errand is not None:
            self._errand.cancel(wait=True)


def _own_card(session: Session) -> tuple[File, tuple[str, ...]]:
    return sending.own_card(session.register, session.data)
