"""The side card of the Register: whose file is chosen, and which permits that person has."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk.boards import FileView
from sikot_desk.domain.case import Permit
from sikot_desk.domain.dates import long_date
from sikot_desk.domain.identity import masked
from sikot_desk.domain.people import full_name
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.card import Card, rule
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.facts import Fact
from sikot_desk.ui.kit.icons import State, state_icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.pill import PillLabel
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.screens.found import permit_words
from sikot_desk.ui.screens.plain_words import str_until
from sikot_desk.ui.words import _

_LEAST = 230


class PersonCard(Card):
    """Shows the person of the chosen file."""

    def __init__(self) -> None:
        super().__init__(padded=False)
        self.setMinimumWidth(_LEAST)
        self._shown: QWidget | None = None
        self.show_nobody()

    def show_nobody(self) -> None:
        """Say that no file is chosen."""
        self._put(EmptyState("user", _("Belum ada yang dipilih"), _("Pilih satu baris di kiri.")))

    def show_file(self, view: FileView) -> None:
        """Show whose file it is, and that person's permits."""
        inner = QWidget()
        inner.setObjectName("scrolled")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(16, 15, 16, 14)
        layout.setSpacing(9)
        app = view.app
        layout.addWidget(Text(full_name(app.applicant), TYPE.card_title, wrap=True))
        number = app.registration or _("belum terdaftar")
        layout.addWidget(
            wrapped(PillLabel(pill.kind(view.kind.name)), PillLabel(pill.Pill(number, icon="hash")))
        )
        certificate = app.str_certificate
        born = f"{app.applicant.birth_place}, {long_date(app.applicant.birth_date)}"
        for caption, value in (
            (_("NIK") if app.applicant.identity_kind == "nik" else _("Nomor identitas"),
             masked(app.applicant.identity_number)),
            (_("STR"), f"{certificate.number}, {str_until(certificate)}"),
            (_("Lahir"), born),
            (_("Tempat kerja"), app.workplace.name),
        ):  # fmt: skip
            layout.addWidget(Fact(caption, value, wrap=True))
        layout.addWidget(rule())
        layout.addWidget(Text(_("Izin orang ini"), TYPE.body_strong))
        if not view.permits:
            layout.addWidget(Text(_("Belum ada izin."), TYPE.secondary, Tone.TEXT2))
        for permit in view.permits:
            layout.addLayout(_permit(permit, view))
        layout.addStretch(1)
        self._put(scrolled(inner))

    def _put(self, widget: QWidget) -> None:
        if self._shown is not None:
            self._shown.setParent(None)
            self._shown.deleteLater()
        self._shown = widget
        self.body.addWidget(widget)


def _permit(permit: Permit, view: FileView) -> QHBoxLayout:
    today = view.now.date()
    holds = permit.holds_on(today)
    line = QHBoxLayout()
    line.setSpacing(9)
    mark = QVBoxLayout()
    mark.addWidget(state_icon(State.OK if holds else State.NOT_REQUIRED, 15))
    mark.addStretch(1)
    words = QVBoxLayout()
    words.setSpacing(1)
    state = permit_words(permit.state, permit.ends, today)
    words.addWidget(Text(f"{permit.number}, {state}", TYPE.body_strong, wrap=True))
    words.addWidget(Text(permit.workplace, TYPE.caption, Tone.TEXT2, wrap=True))
    if permit.ends:
        until = _("sampai {day}").format(day=long_date(permit.ends))
        words.addWidget(Text(until, TYPE.caption, Tone.TEXT2))
    line.addLayout(mark)
    line.addLayout(words, 1)
    return line
