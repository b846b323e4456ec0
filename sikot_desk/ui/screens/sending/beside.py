"""What else is done with a stick: head office's receipts are read, and the stick is tried."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from sikot_desk.desk import sending, stick_trial
from sikot_desk.desk.load import Drive
from sikot_desk.desk.sending import Receipts
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.screens.sending import seen as reading
from sikot_desk.ui.screens.sending import sentences
from sikot_desk.ui.screens.sending.errand import Errand
from sikot_desk.ui.screens.sending.parts import Said


class Beside(QObject):
    """Signals `said(Said)`, `confirmed()` a receipt was recorded, `alarmed(Stop)`, `sounded(bool)`.

    A receipt that contradicts the journal is an alarm: it stops the counter.
    """

    said = Signal(object)
    confirmed = Signal()
    alarmed = Signal(object)
    sounded = Signal(bool)

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self._ask = ask
        self._trial: Errand | None = None

    @property
    def is_trying(self) -> bool:
        """Whether a stick is being tried."""
        return self._trial is not None

    # --- receipts -----------------------------------------------------------------------------

    def read_receipts(self, folder: Path) -> None:
        """Read what head office wrote onto a stick."""
        self._ask.read(
            lambda session: sending.find_receipts(session.register, folder),
            self._found,
            failed=lambda reason: self._no(sentences.trouble(reason)),
        )

    def _found(self, receipts: Receipts) -> None:
        action = receipts.action
        if action is None:
            self._no(sentences.receipts_none(receipts))
        else:
            self._ask.act(lambda session: session.act(action), self._recorded)

    def _recorded(self, answer: Any) -> None:
        if isinstance(answer, Refused):
            self._no(sentences.refused(answer))
            if answer.code == "receipt_forked":
                self.alarmed.emit(sentences.forked(answer))
            return
        self.confirmed.emit()
        self.sounded.emit(True)
        self._ask.read(reading.read, lambda seen: self.said.emit(sentences.receipt_read(seen)))

    def _no(self, said: Said) -> None:
        self.sounded.emit(False)
        self.said.emit(said)

    # --- trying -------------------------------------------------------------------------------

    def try_stick(self, drive: Drive) -> None:
        """Write, read back and remove a file, and say how fast that went."""
        trial = Errand(lambda _entries: stick_trial.run(drive))
        trial.moved.connect(lambda far: self.said.emit(sentences.trying(far.done, far.total)))
        trial.ended.connect(lambda good: self._over(sentences.tried(good)))
        trial.failed.connect(lambda reason: self._over(sentences.trouble(reason)))
        trial.cancelled.connect(lambda: self._over(sentences.cancelled()))
        trial.broke.connect(self._broke)
        self._trial = trial
        self.said.emit(sentences.trying(0, 1))
        trial.start()

    def cancel(self, *, wait: bool = False) -> None:
        """Stop trying; nothing stays on the stick."""
        if self._trial is not None:
            self._trial.cancel(wait=wait)

    def _over(self, said: Said) -> None:
        self._trial = None
        self.said.emit(said)

    def _broke(self, what: str) -> None:
        self._over(sentences.cancelled())
        self._ask.bug.emit(what)
