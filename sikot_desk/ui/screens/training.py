"""Latihan: the way into the training register, out of it, and to a fresh one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.desk import training
from sikot_desk.desk.seat import Seat
from sikot_desk.desk.session import Session
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.words import _

_WIDE = 760
_ANEW = "anew"


class Training(Screen):
    """What training is, and the one button into it or back."""

    code = "training"
    place = "help"

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self._purpose = ""
        self.bar = ActionBar()
        self.bar.primary_chosen.connect(self._turn)
        self.bar.act_chosen.connect(self._act)
        self.page = Page(self._body(), self.bar)

    def _body(self) -> QWidget:
        card = Card(_("Register latihan"))
        card.setMaximumWidth(_WIDE)
        card.body.setSpacing(10)
        for words in _about():
            card.body.addWidget(Text(words, TYPE.body, wrap=True))
        pin = _("Semua petugas latihan masuk dengan PIN {pin}.").format(pin=training.PIN)
        card.body.addWidget(Note(pin, "lock"))
        card.body.addWidget(Text(_example(), TYPE.secondary, Tone.TEXT2, wrap=True))
        body = QWidget()
        body.setObjectName("scrolled")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        layout.addWidget(card)
        layout.addStretch(1)
        return body

    def title(self) -> tuple[str, str]:
        """Give the title."""
        return _("Latihan"), ""

    def refresh(self) -> None:
        """See which register is open."""
        self.ask.read(_seat, self._show, "training")

    def _show(self, seat: Seat) -> None:
        self._purpose = seat.purpose
        anew = SideAct(_ANEW, _("Ulang latihan dari awal"), "Alt+U", "undo")
        self.bar.set_acts((SideAct("back", _("Kembali"), "Esc", "chevron-left"), anew))
        if self._in_training():
            self.bar.set_primary(_("Kembali ke register sungguhan"), "book")
        else:
            self.bar.set_primary(_("Buka register latihan"), "book")

    def _in_training(self) -> bool:
        return self._purpose == "training"

    def _turn(self) -> None:
        if self._purpose:
            self.register_wanted.emit("live" if self._in_training() else "training")

    def _act(self, code: str) -> None:
        if code == _ANEW:
            self.register_wanted.emit("anew")
        else:
            self.left.emit()


def _seat(session: Session) -> Seat:
    return session.seat()


def _about() -> tuple[str, ...]:
    return (
        _("Register latihan berisi berkas contoh satu bulan, dengan pekerjaan pada setiap langkah "
          "SOP. Terima berkas, cetak, beri nomor, dan serahkan sesuka Anda."),
        _("Yang dikerjakan di sana tidak pernah masuk register sungguhan. Jalur kuning di atas "
          "layar dan tulisan LATIHAN pada setiap kertas menandainya."),
        _("Kertas latihan disimpan sebagai PDF dan tidak dikirim ke printer."),
    )  # fmt: skip


def _example() -> str:
    return _("Register sungguhan ditutup selama latihan, dan terbuka lagi saat Anda kembali.")
