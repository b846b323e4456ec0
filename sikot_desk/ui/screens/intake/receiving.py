"""Step 1 of the SOP: from the kind to the file received, or taken in to be checked later."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sikot_desk.desk import outage
from sikot_desk.desk.boards import Row as FileRow
from sikot_desk.desk.counter import Done
from sikot_desk.desk.session import Session
from sikot_desk.domain import identity
from sikot_desk.domain.actions import Receive
from sikot_desk.domain.case import Permit, ReservedSheet
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Procedure
from sikot_desk.ui.screens.acting import Came, Deed
from sikot_desk.ui.screens.intake.drafts import Draft
from sikot_desk.ui.screens.intake.kind import waiting_row
from sikot_desk.ui.screens.intake.kiriman import kept_lots, lot_rows
from sikot_desk.ui.screens.intake.sitting import Sitting, Unreadable
from sikot_desk.ui.screens.plain_words import brief
from sikot_desk.ui.words import _

if TYPE_CHECKING:
    from sikot_desk.ui.screens.intake.screen import Intake

KIND, APPLICANT, PLACE = 0, 1, 2
_AT_CHECK = ("check", "return", "accept")


class Receiving:
    """The moves before a file has its number."""

    def __init__(self, intake: "Intake") -> None:
        """Lead one screen's first moves."""
        self._intake = intake
        intake.applicant.sought.connect(self._seek)
        intake.applicant.known.connect(self._know)
        intake.where.doubted.connect(self._doubt)

    # --- the start ------------------------------------------------------------------------------

    def read_start(self) -> None:
        """Read the kinds, the drafts, and the files whose check waits."""
        self._intake.ask.read(_start, self._show_start, "intake start")

    def _show_start(self, start: tuple[Any, ...]) -> None:
        procedure: Procedure
        drafts: Sequence[Draft]
        rows: tuple[FileRow, ...]
        procedure, drafts, rows, places, lots, roles = start
        self._intake.kind.show_kinds(procedure)
        self._intake.kind.show_roles(procedure, roles)
        self._intake.files.show_kinds(procedure)
        self._intake.where.know_places(places)
        self._intake.bringer.know_places(places)
        receive = next((step for step in procedure.steps if step.act == "receive"), None)
        self._intake.where.named(receive.button if receive else "")
        lines = lot_rows(lots) + self._intake.kept.rows(drafts, procedure)
        lines += [
            waiting_row(
                row.app.file_id,
                row.app.applicant.name,
                _("{file}, masuk {when}").format(
                    file=identity.grouped(row.app.file_id), when=brief(row.app.received)
                ),
                _("titipan") if row.app.drop_off else _("belum diperiksa"),
            )
            for row in rows
            if row.next_act in _AT_CHECK
        ]
        self._intake.kind.show_waiting(lines)

    def begin(self) -> None:
        """Begin a form of the chosen kind."""
        chosen = self._intake.kind.sitting
        sitting = Sitting(
            draft=chosen.draft or self._intake.kept.new(),
            kind=chosen.kind,
            texts=chosen.texts,
            reasons=chosen.reasons,
        )
        self.sit(sitting, APPLICANT)

    def record_afterwards(self, text: str) -> None:
        """Begin a form for a file that came on a receipt of the map darurat."""

        def found(held: ReservedSheet | None) -> None:
            if held is None or held.state != "reserved":
                code = "sheet_void" if held and held.state == "void" else "sheet_unknown_here"
                number = held.sheet.registration if held else text
                self._intake.tell(Refused(code, {"registration": number, "sheet": text}))
                return
            self._intake.kind.enter(Sitting(texts={"reserved": held.sheet.registration}))
            self._intake.sitting = self._intake.kind.sitting
            self._intake.update_bar()
            self._intake.titled.emit()

        self._intake.ask.read(lambda session: outage.sheet(session, text), found, "intake sheet")

    def sit(self, sitting: Sitting, move: int) -> None:
        """Let an application take the counter, at one of the first moves."""
        self._intake.sitting = sitting
        for one in (self._intake.kind, self._intake.applicant, self._intake.where):
            one.enter(sitting)
        self._intake.show_move(move if move in (APPLICANT, PLACE) else APPLICANT)

    # --- who is it ------------------------------------------------------------------------------

    def _seek(self, text: str) -> None:
        self._intake.ask.read(
            lambda session: session.board().holders(text),
            self._intake.applicant.show_former,
            "intake former",
        )

    def _know(self, number: str) -> None:
        def known(permits: tuple[Permit, ...]) -> None:
            self._intake.applicant.show_permits(permits, None)
            self._intake.where.show_permits(permits)

        self._intake.ask.read(
            lambda session: session.board().lists.permits_of(number), known, "intake permits"
        )

    def to_place(self) -> None:
        """Go on to STR and workplace."""
        if self._intake.applicant.check():
            self._intake.where.enter(self._intake.sitting)
            self._intake.show_move(PLACE)

    # --- warnings -------------------------------------------------------------------------------

    def _typed(self, *, drop_off: bool = False) -> Receive | None:
        try:
            return self._intake.sitting.receive(drop_off=drop_off)
        except Unreadable:
            return None

    def _doubt(self) -> None:
        action = self._typed()
        if action is None or not action.workplace.name:
            self._intake.where.form.warn(())
            return
        self._intake.ask.read(
            lambda session: session.warnings(action), self._show_doubts, "intake warnings"
        )

    def _show_doubts(self, hints: tuple[Refused, ...]) -> None:
        if self._intake.now == PLACE:
            self._intake.where.form.warn(hints)

    def tell(self, refused: Refused) -> bool:
        """Show a no of the act beside its field; False when it has none here."""
        person, place = self._intake.applicant.form, self._intake.where.form
        form = person if self._intake.now == APPLICANT else place
        if refused.overridable:
            return refused.code in {one.code for one in form.doubts()}
        if form.refuse(refused):
            return True
        if form is place and person.owner(refused.field):
            self._intake.show_move(APPLICANT)
            return person.refuse(refused)
        return False

    # --- recorded -------------------------------------------------------------------------------

    def receive(self, *, drop_off: bool = False) -> None:
        """Record step 1."""
        if not self._intake.where.check():
            return
        action = self._typed(drop_off=drop_off)
        if action is None:
            return
        self._intake.kept.at_once()
        self._intake.acting.do([Deed(action)], lambda came: self._received(came, drop_off))

    def _received(self, came: Came, drop_off: bool) -> None:
        done: Done = came.last
        number = identity.grouped(done.file_id)
        self._intake.kept.drop(self._intake.sitting.draft)
        self._intake.sitting.draft = ""
        self._intake.recorded.emit(_("Berkas {number} diterima, tercatat").format(number=number))
        if done.application and done.application.was_accepted:
            self._registered(came, done.application.registration)
            return
        if not drop_off:
            self._intake.checking.resume(done.file_id)
            return
        if self._intake.kiriman.lot is not None:
            self._intake.kiriman.show()
            return
        self._intake.sitting.file_id = done.file_id
        words = _("Nomor berkas {number}. Belum dinyatakan lengkap; hasilnya lewat telepon.")
        answer = (_("Berkas dititipkan"), words.format(number=number))
        self._intake.summary.show_recorded(answer, came.papers)
        self._intake.checking.concluded()

    def _registered(self, came: Came, registration: str) -> None:
        """Say that a file with nothing to check goes on to the blanko."""
        self._intake.sitting.file_id = came.last.file_id
        words = _("Nomor pendaftaran {registration}. Tidak ada yang diperiksa; buat blankonya.")
        answer = (_("Berkas terdaftar"), words.format(registration=registration))
        self._intake.summary.show_recorded(answer, came.papers)
        self._intake.checking.concluded()

    def record_old_permit(self) -> None:
        """Record a permit from before this register."""
        action = self._intake.old_permit.action()
        if action is None:
            return

        def done(_came: Came) -> None:
            said = _("Izin lama {number} tercatat").format(number=action.number)
            self._intake.recorded.emit(said)
            self._intake.old_permit.form.set_texts(
                dict.fromkeys(self._intake.old_permit.form.controls, "")
            )
            self._intake.show_move(KIND)

        self._intake.acting.do([Deed(action)], done)


def _start(session: Session) -> tuple[Any, ...]:
    board = session.board()
    drafts, lots = session.kept_drafts(), kept_lots(session)
    places = session.places.by_kecamatan
    return board.procedure, drafts, board.rows(), places, lots, session.roles()
