"""From the first form to the window: what is on stage before and while a register is open."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from sikot_desk.desk.session import Session
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.first_form import FirstForm
from sikot_desk.ui.frame import Office
from sikot_desk.ui.kit.stylesheet import dress
from sikot_desk.ui.trouble_notice import TroubleNotice
from sikot_desk.ui.window import Window

PRODUCT = "SIKOT Desk"


class Stage:
    """Holds what is shown: the first form, a notice of trouble, or the window."""

    def __init__(self, qt: QApplication, resources: Path, now: Callable[[], datetime]) -> None:
        """Dress the application."""
        dress(qt)
        self._resources = resources
        self._now = now
        self._shown: QWidget | None = None

    def first_form(self, begin: Callable[[str, str], Ask]) -> None:
        """Ask the officer's and the office's name, for a register that is not there yet."""
        form = FirstForm()
        form.filled.connect(lambda officer, office: self.open(begin(officer, office)))
        self._show(form)

    def open(self, ask: Ask) -> None:
        """Open the register on its thread, then show the window; or say why it cannot be."""
        self._ask = ask
        ask.trouble.connect(self._refused)
        ask.start(self._opened)

    def _opened(self, session: Session) -> None:
        self._ask.trouble.disconnect(self._refused)
        identity = session.office.identity
        staff = [user for user in session.office.users if not user.closed]
        session.enter(staff[0].user)
        window = Window(
            self._ask, Office(PRODUCT, identity.short_name if identity else ""), self._now
        )
        window.frame.set_officer(staff[0].name, _("Petugas"))
        if session.office.purpose != "live":
            window.frame.set_training(_("LATIHAN: tidak ada yang sungguh tercatat"))
        self._show(window)

    def _refused(self, trouble: Trouble) -> None:
        self._show(TroubleNotice(str(trouble)))

    def _show(self, widget: QWidget) -> None:
        old, self._shown = self._shown, widget
        widget.resize(1366, 768)
        widget.show()
        if old is not None:
            old.close()
