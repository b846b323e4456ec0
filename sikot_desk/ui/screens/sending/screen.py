"""The screen of Kirim Data: F12 puts the load on the stick; the big answer says when it is safe."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.desk import load
from sikot_desk.desk.sending import Stick
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit import banner
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.tokens import SIZES
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.register.listing import grouped
from sikot_desk.ui.screens.register.saving import SavingCard
from sikot_desk.ui.screens.sending import acts, sentences
from sikot_desk.ui.screens.sending import seen as reading
from sikot_desk.ui.screens.sending.acts import Primary, Scene
from sikot_desk.ui.screens.sending.beside import Beside
from sikot_desk.ui.screens.sending.enrolling import Enrolling
from sikot_desk.ui.screens.sending.folder import FolderCard
from sikot_desk.ui.screens.sending.history import HistoryCard
from sikot_desk.ui.screens.sending.parts import AnswerPlace, Left, LoadCard, Said, StickCard
from sikot_desk.ui.screens.sending.run import Run
from sikot_desk.ui.screens.sending.seen import Seen
from sikot_desk.ui.screens.sending.sticks import Sticks
from sikot_desk.ui.sentences import halves
from sikot_desk.ui.words import _

STICK = "stick"
"""The banner that tells of the stick while another screen is shown."""


class Sending(Screen):
    """One stick, one load, one answer."""

    code = "sending"

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.seen: Seen | None = None
        self._held: Said | None = None
        """What an act just said; it stands until the next one."""
        self.run, self.beside, self.enrolling = Run(ask), Beside(ask), Enrolling(ask)
        self.sticks = Sticks(ask, self._is_busy)
        self.stick_card, self.load_card, self.answer = StickCard(), LoadCard(), AnswerPlace()
        self.history, self.folder = HistoryCard(), FolderCard()
        self.saving = SavingCard(
            _(
                "Semua pengiriman ditulis, satu baris satu kali kirim. Nama yang berakhir dengan "
                ".xlsx menjadi buku kerja, selainnya CSV."
            )
        )
        self.bar = ActionBar(_("Salin ke flashdisk"), icon="usb")
        self.page = Page(self._body(), self.bar, first=self.history.table)
        self.page.installEventFilter(self)
        self._listen()

    def _body(self) -> QWidget:
        self._main = QWidget()
        column = QVBoxLayout(self._main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.stick_card)
        column.addWidget(self.load_card)
        column.addWidget(self.answer, 1)
        self._none = _no_stick()
        self.half = Left(self._none, self._main, self.enrolling.card, self.folder, self.saving)
        body = QWidget()
        body.setObjectName("scrolled")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        layout.addWidget(Columns([self.half, self.history], [708, 384]))
        return body

    def _listen(self) -> None:
        self.sticks.changed.connect(self._show)
        self.sticks.came.connect(self._let_go_of_said)
        self.stick_card.chosen.connect(self.sticks.choose)
        self.run.changed.connect(self._show)
        self.run.safe.connect(self._safe)
        self.run.failed.connect(lambda reason: self._ended(sentences.trouble(reason)))
        self.run.refused.connect(lambda no: self._ended(sentences.refused(no)))
        self.run.cancelled.connect(lambda: self._ended(sentences.cancelled()))
        self.beside.said.connect(self._hold)
        self.beside.sounded.connect(self.sounded)
        self.beside.alarmed.connect(self.alarmed)
        self.beside.confirmed.connect(
            lambda: self.recorded.emit(_("Tanda terima Kantor Dinas tercatat"))
        )
        self.enrolling.changed.connect(self._show)
        self.enrolling.refused.connect(self._no)
        self.enrolling.known.connect(
            lambda name: self.recorded.emit(_("{name} sudah dikenal").format(name=name))
        )
        self.folder.wanted.connect(self._take_folder)
        self.saving.wanted.connect(self._save)
        self.bar.primary_chosen.connect(self.proceed)
        self.bar.act_chosen.connect(self._act)

    # --- shown ------------------------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title."""
        return _("Kirim Data (flashdisk)"), ""

    def opened(self) -> None:
        """Begin to look for sticks."""
        self.solved.emit(STICK)
        self.refresh()
        self.sticks.watch.begin()

    def refresh(self) -> None:
        """Read again how the sending stands, and the stick with it."""
        self.ask.read(reading.read, self._take, "sending")
        self.sticks.look_again()

    def _take(self, seen: Seen) -> None:
        self.seen = seen
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say across the window that the stick must stay in, while another screen is shown."""
        if watched is self.page and event.type() == QEvent.Type.Hide:
            self.sticks.watch.rest()
            if self._is_busy():
                self._tell_elsewhere(sentences.going(self.run.progress), well=False)
        return False

    def _tell_elsewhere(self, said: Said, *, well: bool) -> None:
        look = banner.Remedy("sending", _("Buka Kirim Data"), "Alt+M", "usb")
        what = said.sentence.rstrip(".") + "."
        self.told.emit(banner.Trouble(STICK, what, said.rest, (look,), well=well))

    def _is_busy(self) -> bool:
        return self.run.is_running or self.beside.is_trying

    def _is_safe(self) -> bool:
        return self.run.progress is not None and self.run.progress.is_safe

    def _is_aside(self) -> bool:
        return self.half.shown not in (self._none, self._main)

    def _show(self) -> None:
        seen, far = self.seen, self.run.progress
        if seen is None:
            return
        if not (self.run.is_running or self._is_safe()):
            self.load_card.show_load(seen)
        self.load_card.show_progress(far)
        going = far.going.total if far else seen.total
        self.history.show_sent(seen, going if self.run.is_running else 0)
        if self.sticks.stick is not None:
            self.stick_card.show_stick(self.sticks.stick, seen)
        elif self.sticks.drives:
            self.stick_card.show_drives(self.sticks.drives)
        if not self._is_aside():
            self._to_main()
        self.answer.say(self._said(seen))
        self._tell_bar(seen)

    def _to_main(self) -> None:
        none = not (self.sticks.stick or self.sticks.drives or self._held)
        none = none and not (self._is_busy() or self._is_safe())
        self.half.show_only(self._none if none else self._main)

    def _said(self, seen: Seen) -> Said:
        if self.run.is_running:
            return sentences.going(self.run.progress)
        if self._held is not None:
            return self._held
        if self._is_safe():
            return sentences.safe(seen)
        if self.sticks.stick is None:
            return sentences.standing(seen)
        return sentences.of_stick(self.sticks.stick, seen, accepted=self.sticks.is_accepted())

    # --- the bar ----------------------------------------------------------------------------

    def _tell_bar(self, seen: Seen) -> None:
        if self._is_aside():
            self.bar.set_acts((SideAct("back", _("Kembali"), "Esc", "chevron-left"),))
            next_one = self._aside()
        else:
            scene = Scene(
                seen=seen,
                stick=self.sticks.stick,
                accepted=self.sticks.is_accepted(),
                several=bool(self.sticks.drives),
                busy=self._is_busy(),
                safe=self._is_safe(),
                held=self._held is not None,
            )
            self.bar.set_acts(*acts.beside(scene))
            next_one = acts.primary(scene)
        self.bar.set_primary(next_one.words, next_one.icon)
        if next_one.no:
            self.bar.refuse(next_one.no)
        else:
            self.bar.allow()

    def _aside(self) -> Primary:
        here = self.half.shown
        if here is self.folder:
            return Primary(_("Pakai folder ini"), "folder")
        if here is self.saving:
            return Primary(_("Simpan"), "save")
        if not self.enrolling.is_comparing:
            return Primary(_("Selesai"), "check")
        no = "" if self.enrolling.card.all_ticked() else _("cocokkan delapan katanya")
        return Primary(_("Daftarkan Kantor Dinas"), "check", no)

    def proceed(self) -> None:
        """Take the primary."""
        sides: dict[QWidget | None, Callable[[], None]] = {
            self.folder: self._take_folder,
            self.saving: self._save,
            self.enrolling.card: self._enrol,
        }
        stick, seen = self.sticks.stick, self.seen
        if (side := sides.get(self.half.shown)) is not None:
            side()
        elif self._held is not None:
            self._begin_again()
        elif self._is_safe():
            self._begin_again()
            self.left.emit()
        elif stick is not None and seen is not None:
            self._start(stick, seen)

    def _start(self, stick: Stick, seen: Seen) -> None:
        if not seen.is_known:
            self._compare(stick)
        elif not self.sticks.is_accepted():
            self.sticks.accept()
        else:
            self.run.start(stick.drive)

    def _let_go_of_said(self) -> None:
        self._held = None

    def _begin_again(self) -> None:
        """Let go of what was said, and look at what is in."""
        self._held, self.run.progress = None, None
        self.sticks.let_go()
        self.refresh()

    # --- what came --------------------------------------------------------------------------

    def _safe(self) -> None:
        stick, seen, far = self.run.stick, self.seen, self.run.progress
        if stick is None or seen is None or far is None:
            return
        said = _("{n} catatan disalin ke {stick}")
        self.recorded.emit(said.format(n=grouped(far.going.total), stick=load.called(stick)))
        self.sounded.emit(True)
        if not self.page.isVisible():
            self._tell_elsewhere(sentences.safe(seen), well=True)

    def _ended(self, said: Said) -> None:
        self.run.progress = None
        self.sounded.emit(False)
        if not self.page.isVisible():
            self._tell_elsewhere(said, well=False)
        self._hold(said)

    def _hold(self, said: Said) -> None:
        self._held = said
        if not self.run.is_running:
            self.run.progress = None
        self._show()

    def _no(self, refused: Refused) -> None:
        self._close_side()
        self._hold(sentences.refused(refused))

    # --- side acts --------------------------------------------------------------------------

    def _act(self, code: str) -> None:
        stick, seen = self.sticks.stick, self.seen
        if code in ("cancel", "back"):
            self.back()
        elif code == "again":
            self._begin_again()
        elif code == "folder":
            self._to(self.folder)
            self.folder.begin()
        elif code == "save" and seen is not None:
            self._to(self.saving)
            self.saving.begin(f"pengiriman-{seen.now.date().isoformat()}.xlsx")
        elif stick is not None and seen is not None:
            self._act_on(code, stick, seen)

    def _act_on(self, code: str, stick: Stick, seen: Seen) -> None:
        if code == "receipt":
            self.beside.read_receipts(stick.drive.folder)
        elif code == "try":
            self.beside.try_stick(stick.drive)
        elif code == "card":
            self._compare(stick)
        elif code == "own":
            self.enrolling.lay_own(stick.drive.folder, seen.standing.head_office)
            self._to(self.enrolling.card)

    def _to(self, side: QWidget) -> None:
        self.half.show_only(side)
        self._show()

    def _close_side(self) -> None:
        self.half.show_only(self._main)
        self.history.table.setFocus()
        self._show()

    def _compare(self, stick: Stick) -> None:
        if stick.card is None or self.seen is None:
            return
        other = self.seen.is_known and not stick.card.action.by_earlier
        self.enrolling.compare(stick.drive.folder, stick.card, is_other=other)
        self._to(self.enrolling.card)

    def _enrol(self) -> None:
        if self.enrolling.is_comparing:
            self.enrolling.enrol()
        else:
            self._close_side()
            self.refresh()

    def _take_folder(self) -> None:
        self.sticks.name(
            self.folder.folder(),
            self._close_side,
            lambda reason: self.folder.refuse(*halves(str(reason))),
        )

    def _save(self) -> None:
        file = self.saving.place()

        def saved(reason: str) -> None:
            if reason:
                self.saving.refuse(reason)
                return
            self._close_side()
            self.recorded.emit(_("{name} tersimpan").format(name=Path(file).name))

        self.ask.job(lambda session: reading.save(session, file), saved, "sending-save")

    # --- left -------------------------------------------------------------------------------

    def back(self) -> bool:
        """Stop what runs; else close what stands beside; else let go of what was said."""
        if self.run.is_running:
            self.run.cancel()
        elif self.beside.is_trying:
            self.beside.cancel()
        elif self._is_aside():
            self._close_side()
        elif self._held is not None:
            self._begin_again()
        else:
            return False
        return True

    def closing(self) -> None:
        """Leave nothing half written: the window goes."""
        self.sticks.watch.rest(wait=True)
        self.run.cancel(wait=True)
        self.beside.cancel(wait=True)
        self.enrolling.closing()


def _no_stick() -> Card:
    card = Card()
    card.body.addWidget(
        EmptyState(
            "usb",
            _("Masukkan flashdisk dinas"),
            _(
                "Flashdisk ditemukan sendiri dalam beberapa detik. Bila tidak, sebutkan foldernya: "
                "Alt+F."
            ),
        )
    )
    return card
