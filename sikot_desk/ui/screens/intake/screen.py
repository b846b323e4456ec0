"""Permohonan Baru (SOP steps 1 and 2): from the kind to the receipt or the return slip.

Leads from move to move, keeps the draft, and records; what a move shows is its own.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.step_strip import StepStrip
from sikot_desk.ui.kit.tokens import SIZES
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.acting import Acting
from sikot_desk.ui.screens.intake.applicant import ApplicantMove
from sikot_desk.ui.screens.intake.bringer import BringerMove
from sikot_desk.ui.screens.intake.checking import Checking
from sikot_desk.ui.screens.intake.drafts import Kept
from sikot_desk.ui.screens.intake.files import FilesMove
from sikot_desk.ui.screens.intake.kind import KindMove
from sikot_desk.ui.screens.intake.kiriman import Kiriman
from sikot_desk.ui.screens.intake.move import Move
from sikot_desk.ui.screens.intake.old_permit import OldPermitMove
from sikot_desk.ui.screens.intake.place import PlaceMove
from sikot_desk.ui.screens.intake.receiving import Receiving
from sikot_desk.ui.screens.intake.sitting import Sitting
from sikot_desk.ui.screens.intake.summary import SummaryMove
from sikot_desk.ui.screens.intake.walk import WalkMove
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.words import _

_OLDER = "rules_need_reason"
KIND, APPLICANT, PLACE, WALK, SUMMARY, OLD_PERMIT, BRINGER, FILES = range(8)


class Intake(Screen):
    """The intake. `resume(file_id)` goes on with a file that is at the counter again."""

    code = "intake"
    place = "intake"

    def __init__(self, ask: Ask) -> None:
        """Build the moves; nothing is read before it is shown."""
        super().__init__(ask)
        self.sitting = Sitting()
        self.strip = StepStrip(
            (
                _("Jenis"),
                _("Pemohon"),
                _("STR dan tempat kerja"),
                _("Pemeriksaan"),
                _("Ringkasan"),
            )
        )
        self.kind, self.applicant = KindMove(self.sitting), ApplicantMove(self.sitting)
        self.where, self.walk = PlaceMove(self.sitting), WalkMove(self.sitting)
        self.summary = SummaryMove(self.sitting)
        self.old_permit = OldPermitMove(self.sitting)
        self.bringer, self.files = BringerMove(self.sitting), FilesMove(self.sitting)
        self.moves: tuple[Move, ...] = (
            self.kind, self.applicant, self.where, self.walk, self.summary, self.old_permit,
            self.bringer, self.files,
        )  # fmt: skip
        self.now = KIND
        self._acts: tuple[SideAct, ...] = ()
        self.notice, self.acting, self.bar = Notice(), Acting(ask), ActionBar("")
        self.page = Page(self._body(), self.bar, self.strip)
        self.notice.stand_on(self.page)
        self.kept = Kept(self)
        self.receiving = Receiving(self)
        self.checking = Checking(self)
        self.kiriman = Kiriman(self)
        self._listen()
        self.show_move(KIND, caret=False)

    def _body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("scrolled")
        body.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        body.setProperty("own_ring", True)
        self.ground = body
        layout = QVBoxLayout(body)
        layout.setContentsMargins(SIZES.page, 14, SIZES.page, 14)
        for move in self.moves:
            layout.addWidget(move, 1)
            move.hide()
        return body

    def _listen(self) -> None:
        for move in self.moves:
            move.changed.connect(self.update_bar)
        for typing in (self.applicant, self.where, self.walk):
            typing.changed.connect(self.kept.later)
        self.bar.primary_chosen.connect(self.proceed)
        self.bar.act_chosen.connect(self.act)
        self.kind.done.connect(self.receiving.begin)
        self.kind.going_on.connect(self.go_on)
        self.kind.paper_wanted.connect(self.paper_wanted)
        self.kind.place_wanted.connect(self.place_wanted)
        self.kind.old_permit_wanted.connect(lambda: self.show_move(OLD_PERMIT))
        self.acting.refused.connect(self.tell)
        self.acting.began.connect(lambda: self.bar.primary.setEnabled(False))
        self.acting.ended.connect(self.update_bar)
        self.notice.answered.connect(self.answered)

    # --- what the window asks -----------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title; once it is known whose file this is, its number and name."""
        if self.now == OLD_PERMIT:
            return _("Catat izin lama"), ""
        if self.now in (BRINGER, FILES):
            return _("Kiriman"), self.bringer.note()
        if sheet := self.sitting.said("reserved"):
            return _("Permohonan Baru"), _("dicatat susulan, lembar {n}").format(n=sheet)
        known = self.now in (PLACE, WALK, SUMMARY)
        return _("Permohonan Baru"), self.sitting.whose() if known else ""

    @property
    def takes_scans(self) -> bool:  # type: ignore[override]
        """Tell whether a scan brings a returned file back in the lot at the counter."""
        return self.now == FILES and not self.files.over

    def scanned(self, code: str) -> None:
        """Take a returned file back into the lot."""
        self.notice.clear()
        self.kiriman.take_back(code)

    def refresh(self) -> None:
        """Read the kinds and what waits, while nobody is at the counter."""
        if self.now == KIND:
            self.receiving.read_start()
        elif self.now == FILES:
            self.kiriman.refresh()

    def opened(self) -> None:
        """Become the screen that is shown; a field in mid-typing keeps the caret."""
        self.refresh()
        if self.page.left_at() is None:
            self.moves[self.now].take_caret()

    def back(self) -> bool:
        """Take Esc: close what is open here, else keep the draft and serve another."""
        self.notice.clear()
        if self.moves[self.now].back():
            return True
        if self.now == KIND:
            late = bool(self.sitting.said("reserved"))
            if late:
                self.clear()
                self.show_move(KIND)
            return late
        if self.now == OLD_PERMIT:
            self.show_move(KIND)
            return True
        self.leave()
        return True

    def turned(self, step: int) -> None:
        """Take PgUp and PgDn: within the move, then to the move before."""
        if self.moves[self.now].turned(step) or step > 0:
            return
        before = {APPLICANT: KIND, PLACE: APPLICANT, SUMMARY: WALK}.get(self.now)
        if before is not None:
            self.act("before")

    def closing(self) -> None:
        """Keep what is typed: the window goes."""
        self.kept.at_once()

    def resume(self, file_id: str) -> None:
        """Go on with a file: check it, check it again, give it back or accept it."""
        self.checking.resume(file_id)

    def record_afterwards(self, text: str) -> None:
        """Record a file that came on a receipt of the map darurat; what is open stays a draft."""
        self.leave()
        self.receiving.record_afterwards(text)

    # --- the moves ----------------------------------------------------------------------------

    def show_move(self, place: int, *, caret: bool = True) -> None:
        """Show one move and put the caret where it begins."""
        self.now = place
        if caret:
            self.ground.setFocus()
        for number, move in enumerate(self.moves):
            move.setVisible(number == place)
        self.strip.setVisible(place < OLD_PERMIT)
        if place < OLD_PERMIT:
            self.strip.set_current(place)
        self.notice.clear()
        self.update_bar()
        self.titled.emit()
        if place == KIND:
            self.strip.set_note("")
            self.receiving.read_start()
        if caret:
            self.moves[place].take_caret()

    def update_bar(self) -> None:
        """Let the bar say what the move says."""
        move = self.moves[self.now]
        self.bar.set_primary(*move.primary())
        acts = tuple(move.acts())
        if acts != self._acts:
            self._acts = acts
            self.bar.set_acts(acts)
        if reason := move.reason():
            self.bar.refuse(reason)
        else:
            self.bar.allow(move.note())

    def proceed(self) -> None:
        """Take the primary of the move."""
        steps: dict[int, Callable[[], None]] = {
            APPLICANT: self.receiving.to_place,
            PLACE: self.receiving.receive,
            WALK: self.checking.to_summary,
            SUMMARY: self.checking.conclude,
            OLD_PERMIT: self.receiving.record_old_permit,
            BRINGER: self.kiriman.to_files,
            FILES: self.kiriman.conclude,
        }
        if self.now in steps:
            self.notice.clear()
            steps[self.now]()

    def act(self, code: str) -> None:
        """Take a side act."""
        if code == "leave":
            self.back()
        elif code == "drop_off":
            self.receiving.receive(drop_off=True)
        elif code == "older":
            self.notice.tell(Refused(_OLDER, overridable=True))
        elif code == "open":
            self.open_file()
        elif code == "bringer":
            self.show_move(BRINGER)
        elif code == "print_lot":
            self.kiriman.print_receipt()
        elif code == "before" and self.now != WALK:
            self.step_back()
        else:
            self.moves[self.now].act(code)

    def step_back(self) -> None:
        """Go to the move before; what was typed stays."""
        if self.now == APPLICANT and self.kiriman.lot is not None:
            self.kept.at_once()
            self.kiriman.show()
            return
        before = {APPLICANT: KIND, PLACE: APPLICANT, SUMMARY: WALK}
        self.show_move(before.get(self.now, KIND))

    def go_on(self, key: str) -> None:
        """Go on with a half-typed form by its draft's key, or with a file by its id."""
        self.kept.go_on(key)

    # --- coming and going -----------------------------------------------------------------------

    def leave(self) -> None:
        """Keep what is typed and let the person's data leave the screen."""
        self.kept.at_once()
        self.clear()
        self.show_move(KIND)

    def clear(self) -> None:
        """Take the person off the screen."""
        self.kept.stop()
        self.kiriman.leave()
        self.wipe()

    def wipe(self) -> None:
        """Take the last file's person off every move; a lot stays."""
        self.sitting = Sitting()
        self.walk.forget()
        self.summary.forget()
        for move in (self.kind, self.applicant, self.where):
            move.enter(self.sitting)
        self.walk.sitting = self.summary.sitting = self.sitting

    def open_file(self) -> None:
        """Open the file just recorded."""
        file_id = self.sitting.file_id
        self.clear()
        self.show_move(KIND, caret=False)
        if file_id:
            self.file_wanted.emit(file_id)

    # --- answers --------------------------------------------------------------------------------

    def tell(self, refused: Refused) -> None:
        """Show a no beside its field, else above the bar."""
        if self.now in (APPLICANT, PLACE) and self.receiving.tell(refused):
            return
        if self.now == OLD_PERMIT and self.old_permit.form.refuse(refused):
            return
        if self.now == SUMMARY and self.summary.refuse(refused):
            return
        self.notice.tell(refused)

    def answered(self, code: str, reason: str) -> None:
        """Take the reason for going on past a warning, and try again."""
        if code == _OLDER:
            self.notice.clear()
            self.checking.keep_older(reason)
            return
        self.sitting.overrides[code] = reason
        self.sitting.reasons[code] = reason
        self.notice.clear()
        self.proceed()
