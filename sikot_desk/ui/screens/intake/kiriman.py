"""*Kiriman*: several files of one bringer, from the first to the one receipt for all of them.

Leads from file to file; what a file itself goes through is `intake_receiving`'s and
`intake_checking`'s.
"""

import json
import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sikot_desk.desk.boards import FileView
from sikot_desk.desk.office_papers import NAMES, OfficePaper
from sikot_desk.desk.session import Session
from sikot_desk.domain import barcodes, identity
from sikot_desk.domain.actions import Resubmit
from sikot_desk.domain.application import Application
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Kind
from sikot_desk.ui import scans
from sikot_desk.ui.kit.table import Row
from sikot_desk.ui.screens.acting import Came, Deed
from sikot_desk.ui.screens.intake.drafts import Draft
from sikot_desk.ui.screens.intake.files import Typed
from sikot_desk.ui.screens.intake.kind import waiting_row
from sikot_desk.ui.screens.intake.lot import LOT, Lot, from_kept
from sikot_desk.ui.screens.intake.sitting import INTAKE, Sitting
from sikot_desk.ui.screens.plain_words import brief
from sikot_desk.ui.words import _

if TYPE_CHECKING:
    from sikot_desk.ui.screens.intake.screen import Intake

KIND, APPLICANT, BRINGER, FILES = 0, 1, 6, 7
_RECEIPT = "tanda-terima-kolektif"
_REPRESENTED = "represented"


class Kiriman:
    """The lot at the counter, None while files come alone."""

    def __init__(self, intake: "Intake") -> None:
        """Lead one screen's lots."""
        self._intake = intake
        self.lot: Lot | None = None
        intake.kind.lot_wanted.connect(self.begin)
        intake.files.chosen.connect(self.next_file)
        intake.files.going_on.connect(self._open)
        intake.bringer.changed.connect(self._keep)

    # --- coming and going -----------------------------------------------------------------------

    def begin(self) -> None:
        """Begin a lot: first who brings it."""
        self.lot = Lot(f"k{uuid.uuid4().hex[:9]}")
        self._intake.bringer.show_lot(self.lot)
        self._intake.show_move(BRINGER)

    def go_on(self, key: str) -> None:
        """Go on with a lot that was left."""

        def found(drafts: Sequence[Draft]) -> None:
            self.join(key.removeprefix(LOT), drafts)
            if self.lot is not None:
                self._intake.bringer.show_lot(self.lot)
                self.show() if self.lot.bringer().name else self._intake.show_move(BRINGER)

        self._intake.ask.read(lambda session: session.kept_drafts(), found, "intake lot")

    def join(self, name: str, drafts: Sequence[Draft]) -> None:
        """Let the lot a file belongs to be the one at the counter, while it is not finished."""
        kept = next((one for one in drafts if one.key == f"{LOT}{name}"), None) if name else None
        self.lot = from_kept(kept.key, json.loads(kept.body)) if kept else None

    def leave(self) -> None:
        """Let the lot leave the screen; it is offered again."""
        if self.lot is not None and self._intake.now in (BRINGER, FILES) and not self._is_over():
            self._keep()
        self.lot = None
        self._intake.bringer.show_lot(Lot(""))
        self._intake.files.forget()

    def _is_over(self) -> bool:
        return self._intake.files.over

    def _keep(self) -> None:
        lot = self.lot
        if lot is None or not lot.bringer().name:
            return
        key, kept = lot.key, lot.to_keep()
        self._intake.ask.read(
            lambda session: session.keep_draft(key, kept), lambda _none: None, f"draft {key}"
        )

    # --- from file to file ------------------------------------------------------------------------

    def to_files(self) -> None:
        """Go on from the bringer to the files."""
        if self._intake.bringer.check():
            self._keep()
            self.show()

    def show(self) -> None:
        """Show what became of the files so far, and ask for the next."""
        lot = self.lot
        if lot is None:
            return
        self._intake.wipe()
        self._intake.files.show_lot(lot, self._intake.files.apps, ())
        self._intake.show_move(FILES)
        self._read(lot)

    def _read(self, lot: Lot) -> None:
        name = lot.name

        def come(read: tuple[tuple[Application, ...], Sequence[Draft]]) -> None:
            if self.lot is lot and self._intake.now == FILES and not self._is_over():
                self._intake.files.show_lot(lot, read[0], _typed(read[1], name))

        self._intake.ask.read(
            lambda session: (session.board().lot(name), session.kept_drafts()), come, "intake lot"
        )

    def refresh(self) -> None:
        """Read the files again while they are shown."""
        if self.lot is not None and not self._is_over():
            self._read(self.lot)

    def next_file(self, kind: Kind) -> None:
        """Begin the next file with what was typed once."""
        if self.lot is None or self._is_over():
            return
        sitting = Sitting(
            draft=self._intake.kept.new(), kind=kind, texts=self.lot.shared(), lot=self.lot.name
        )
        self._intake.receiving.sit(sitting, APPLICANT)

    def take_back(self, code: str) -> None:
        """Take a scanned file that had been returned back into this lot; its check follows."""
        lot = self.lot

        def found(view: FileView | None) -> None:
            if self.lot is not lot or lot is None:
                return
            good = view is not None and (view.next_act == "resubmit" or view.app.lot == lot.name)
            self._intake.sounded.emit(good)
            if view is None:
                self._intake.notice.tell(barcodes.unread(code))
            elif view.next_act == "resubmit":
                self._resubmit(lot, view)
            elif good:
                self._open(view.app.file_id)
            else:
                which = view.app.registration or identity.grouped(view.app.file_id)
                self._intake.notice.tell(Refused("lot_needs_returned", {"file": which}))

        self._intake.ask.read(lambda session: _scanned(session, code), found, "intake scan")

    def _resubmit(self, lot: Lot, view: FileView) -> None:
        def back(_came: Came) -> None:
            said = _("Berkas {name} kembali, tercatat")
            self._intake.recorded.emit(said.format(name=view.app.applicant.name))

        deed = Deed(Resubmit(bringer=lot.bringer(), lot=lot.name), view.app.file_id)
        self._intake.acting.do([deed], back)

    def prepare(self, sitting: Sitting, drafts: Sequence[Draft]) -> None:
        """Let a file that is checked go on with its lot; judge what was checked once for all."""
        self.join(sitting.lot, drafts)
        sitting.lot = self.lot.name if self.lot is not None else ""
        if self.lot is not None and self.lot.proxy_seen:
            sitting.take_for_granted(_REPRESENTED)

    def _open(self, code: str) -> None:
        if code.startswith(INTAKE):
            self._intake.kept.go_on(code)
        else:
            self._intake.checking.resume(code)

    # --- the end ----------------------------------------------------------------------------------

    def conclude(self) -> None:
        """Print the one receipt; or serve the next, when that is done."""
        files = self._intake.files.accepted()
        if self._is_over():
            self._intake.clear()
            self._intake.show_move(KIND)
        elif files:
            self.print_receipt()
        else:
            self._finished()
            self.lot = None
            self._intake.clear()
            self._intake.show_move(KIND)

    def print_receipt(self) -> None:
        """Print one receipt for the files that are complete."""
        files, lot = self._intake.files.accepted(), self.lot

        def printed(paper: OfficePaper | Refused) -> None:
            if isinstance(paper, Refused):
                self._intake.notice.tell(paper)
                return
            self._intake.ask.papers_made.emit((paper,))
            said = _("Kiriman selesai: {count} berkas pada satu tanda terima")
            self._intake.recorded.emit(said.format(count=len(files)))
            if lot is not None:
                self._finished()
                apps = self._intake.files.apps
                self._intake.files.show_lot(lot, apps, (), over=True)
                self._intake.files.show_receipt(NAMES[_RECEIPT], paper.pdf)

        self._intake.ask.read(
            lambda session: session.print_office_paper(session.wish(_RECEIPT, files=files)), printed
        )

    def _finished(self) -> None:
        if self.lot is not None:
            key = self.lot.key
            self._intake.ask.read(
                lambda session: session.drop_draft(key), lambda _none: None, f"draft {key}"
            )


def _scanned(session: Session, code: str) -> FileView | None:
    file_id = scans.file_of(session, code)
    return session.board().file(file_id) if file_id else None


def kept_lots(session: Session) -> tuple[tuple[Draft, int], ...]:
    """Give the lots that were left, each with how many files it has."""
    board = session.board()
    return tuple(
        (one, len(board.lot(one.key.removeprefix(LOT))))
        for one in session.kept_drafts()
        if one.key.startswith(LOT)
    )


def lot_rows(lots: Sequence[tuple[Draft, int]]) -> list[Row]:
    """Give the lots that were left as lines."""
    rows = []
    for draft, count in lots:
        name = from_kept(draft.key, json.loads(draft.body)).bringer().name
        fact = _("kiriman, {count} berkas, ditinggal {when}").format(
            count=count, when=brief(draft.saved)
        )
        rows.append(waiting_row(draft.key, name, fact, _("kiriman")))
    return rows


def _typed(drafts: Sequence[Draft], name: str) -> tuple[Typed, ...]:
    found = []
    for one in drafts:
        typed: dict[str, Any] = json.loads(one.body) if one.key.startswith(INTAKE) else {}
        if typed.get("lot") == name:
            found.append(Typed(one.key, typed["texts"].get("applicant.name", "")))
    return tuple(found)
