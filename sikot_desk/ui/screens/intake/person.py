"""The quiet card at the right of the check: whose file this is, and how long it has taken."""

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk.boards import FileView
from sikot_desk.domain import identity
from sikot_desk.domain.people import full_name
from sikot_desk.ui.kit.card import Card, rule
from sikot_desk.ui.kit.facts import Fact
from sikot_desk.ui.kit.icons import Icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.screens.plain_words import identity_words, relation_words, str_until
from sikot_desk.ui.words import _

_MINUTE = 60_000


def strings(view: FileView) -> tuple[tuple[str, str], ...]:
    """Give the facts of the card: caption and value."""
    app = view.app
    kind = _("{kind}, izin ke-{n}").format(kind=view.kind.name, n=app.workplace_no)
    place = ", ".join(part for part in (app.workplace.name, app.workplace.kelurahan) if part)
    return (
        (_("Nama"), full_name(app.applicant)),
        (identity_words(app.applicant.identity_kind),
         identity.masked(app.applicant.identity_number)),
        (_("Jenis"), kind),
        (_("Tempat kerja"), place),
        (_("STR"), f"{app.str_certificate.number}, {str_until(app.str_certificate)}"),
    )  # fmt: skip


def quiet(view: FileView) -> tuple[tuple[str, str], ...]:
    """Give the lesser facts under the hairline."""
    app = view.app
    bringer = relation_words(app.bringer.relation)
    if app.bringer.name:
        bringer = f"{app.bringer.name}, {bringer.lower()}"
    others = [one.number for one in view.permits if one.number != app.number]
    return (
        (_("Dibawa oleh"), bringer),
        (_("Izin lain"), ", ".join(others) or _("Tidak ada")),
        (_("Pemeriksaan"), _("Ke-{n}").format(n=len(app.rounds) + 1)),
        (_("Nomor berkas"), identity.grouped(app.file_id)),
    )


class PersonCard(Card):
    """Shows one file's person; counts its minutes quietly."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.body.setSpacing(7)
        self.body.addWidget(Text(_("Pemohon"), TYPE.verdict))
        self._inner = QWidget()
        self._inner.setObjectName("scrolled")
        self._lines = QVBoxLayout(self._inner)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(7)
        self.body.addWidget(scrolled(self._inner), 1)
        self.body.addWidget(rule())
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Icon("clock", 15))
        self._time = Text("", TYPE.caption, Tone.TEXT2)
        line.addWidget(self._time)
        line.addStretch(1)
        self.body.addLayout(line)
        self._before = 0
        self._since = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._tell_time)
        self._tick.start(_MINUTE // 4)

    def show_file(self, view: FileView, minutes: int) -> None:
        """Show the file; it has been here for `minutes` already."""
        self.forget()
        for caption, value in strings(view):
            self._lines.addWidget(Fact(caption, value, wrap=True))
        self._lines.addWidget(rule())
        for caption, value in quiet(view):
            self._lines.addWidget(Fact(caption, value, TYPE.body, wrap=True))
        self._lines.addStretch(1)
        self._before = minutes
        self._since.start()
        self._tell_time()

    def forget(self) -> None:
        """Take the person off the screen."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._time.setText("")
        self._since.invalidate()

    def _tell_time(self) -> None:
        if self._since.isValid():
            minutes = self._before + self._since.elapsed() // _MINUTE
            self._time.setText(_("Berjalan {minutes} menit").format(minutes=minutes))
