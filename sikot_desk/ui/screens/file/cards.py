"""The cards of one file: whose it is, its timeline, its papers, its history."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk import papers
from sikot_desk.desk.papers import NAMES
from sikot_desk.desk.standing import StepTime
from sikot_desk.domain import dates, identity
from sikot_desk.domain.application import Status
from sikot_desk.domain.people import full_name
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.facts import Due, DueBox, Fact
from sikot_desk.ui.kit.icons import Icon
from sikot_desk.ui.kit.key_hint import KeyHint
from sikot_desk.ui.kit.lettering import ElidedText, Text
from sikot_desk.ui.kit.pill import PillLabel
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.timeline import Phase, Timeline, TimelineStep
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.screens.file.history import told
from sikot_desk.ui.screens.file.seen import Seen
from sikot_desk.ui.screens.plain_words import (
    brief,
    brief_day,
    identity_words,
    length,
    relation_words,
)
from sikot_desk.ui.words import _

_LONG_NAME = 34


class HeadCard(Card):
    """Whose file it is, which, and by when."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.body.setContentsMargins(20, 13, 15, 13)
        self._shown: QWidget | None = None

    def show_file(self, seen: Seen) -> None:
        """Show one file."""
        if self._shown is not None:
            self._shown.hide()
            self.body.removeWidget(self._shown)
            self._shown.deleteLater()
        left, side = QWidget(), QWidget()
        left.setLayout(self._left(seen))
        due = QVBoxLayout(side)
        due.setContentsMargins(0, 0, 0, 0)
        due.addWidget(due_box(seen))
        due.addStretch(1)
        self._shown = Columns([left, side], [1, 0], fold_below=0)
        self.body.addWidget(self._shown)

    def _left(self, seen: Seen) -> QVBoxLayout:
        app, left = seen.view.app, QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(6)
        whole = full_name(app.applicant)
        lettering = TYPE.name if len(whole) <= _LONG_NAME else TYPE.screen_title
        is_long = len(whole) > _LONG_NAME
        name = Text(whole, lettering, wrap=is_long)
        pills = [
            PillLabel(pill.kind(seen.view.kind.name)),
            PillLabel(pill.Pill(_("Izin ke-{n}").format(n=app.workplace_no))),
        ]
        if app.out is not None:
            words = _("Map keluar {when}").format(when=brief(app.out.went))
            pills.append(PillLabel(pill.Pill(words, pill.Weight.INFO, "layers")))
        if app.status is Status.WITHDRAWN:
            pills.append(PillLabel(pill.refused(_("Dibatalkan pemohon"))))
        elif app.status is Status.RETURNED:
            pills.append(PillLabel(pill.returned(_("Dikembalikan"))))
        elif app.status is Status.HANDED_OVER:
            pills.append(PillLabel(pill.valid(_("Sudah diserahkan"))))
        if any(one.first_revoked and one.file_id == app.file_id for one in seen.view.permits):
            pills.append(PillLabel(pill.refused(_("Izin pertama dicabut"))))
        if is_long:
            left.addWidget(name)
        left.addWidget(wrapped(*pills) if is_long else wrapped(name, *pills))
        work = QHBoxLayout()
        work.setSpacing(8)
        work.addWidget(Icon("building", 15))
        place = (app.workplace.name, app.workplace.kelurahan)
        work.addWidget(ElidedText(", ".join(p for p in place if p), TYPE.secondary), 1)
        left.addLayout(work)
        left.addWidget(wrapped(*self._facts(seen), gap=28))
        return left

    def _facts(self, seen: Seen) -> list[QWidget]:
        app = seen.view.app
        facts = [Fact(_("Nomor pendaftaran"), app.registration or _("belum"))]
        if app.number:
            facts.append(Fact(_("Nomor izin"), app.number))
        facts.append(Fact(_("Nomor berkas"), identity.grouped(app.file_id)))
        kind = identity_words(app.applicant.identity_kind)
        number = app.applicant.identity_number
        facts.append(Fact(kind, number if seen.revealed else identity.masked(number)))
        bringer = relation_words(app.bringer.relation)
        parts = (app.bringer.name or bringer, app.bringer.phone or app.applicant.phone)
        facts.append(Fact(_("Dibawa oleh"), ", ".join(part for part in parts if part)))
        return list(facts)


def due_box(seen: Seen) -> DueBox:
    """Give the box that says by when."""
    standing, app = seen.view.standing, seen.view.app
    if standing.paused:
        return DueBox(Due.PAUSED, _("Berhenti: di pemohon"), _("waktu tidak berjalan"))
    if standing.due is None:
        return DueBox(Due.PLAIN, _("Belum dijanjikan"), _("waktu mulai saat lengkap dan benar"))
    due = standing.due.astimezone(seen.now.tzinfo)
    if app.ready is not None:
        when = brief_day(app.ready.astimezone(seen.now.tzinfo))
        said = _("terlambat {n} hari").format(n=standing.days_late) if standing.late else ""
        return DueBox(Due.PLAIN, _("Siap {when}").format(when=when), said or _("tepat waktu"))
    if standing.late:
        late = _("Terlambat {n} hari kerja").format(n=standing.days_late)
        return DueBox(Due.LATE, late, promised_words(seen))
    left = _("sisa {left}").format(left=length(standing.minutes_left, seen.day))
    if standing.moved:
        left = promised_words(seen)
    if due.date() == seen.now.date():
        today = _("Jatuh tempo hari ini {hour}").format(hour=dates.clock(due))
        return DueBox(Due.TODAY, today, left)
    return DueBox(Due.PLAIN, _("Jatuh tempo {when}").format(when=brief_day(due)), left)


def promised_words(seen: Seen) -> str:
    """Give what the receipt prints, which a closure since may have made another day."""
    promised = seen.view.standing.promised or seen.now
    when = brief_day(promised.astimezone(seen.now.tzinfo))
    return _("dijanjikan {when}").format(when=when)


class TimelineCard(Card):
    """The route's steps with who, when, and how long against the standard."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(_("Langkah"), padded=False)
        self._fact = self.add_fact("")
        self.body.setContentsMargins(0, 4, 0, 4)
        self.steps = Timeline()
        inner = QWidget()
        inner.setObjectName("scrolled")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.steps)
        self.body.addWidget(scrolled(inner))

    def show_file(self, seen: Seen) -> None:
        """Show the steps of one file."""
        timeline = seen.view.timeline
        done = sum(one.state == "done" for one in timeline)
        title = _("{words} langkah").format(words=dates.number_word(len(timeline)).capitalize())
        self.set_title(title)
        self._fact.setText(_("{done} dari {all}").format(done=done, all=len(timeline)))
        self.steps.set_steps([self._step(one, seen) for one in timeline])

    def _step(self, one: StepTime, seen: Seen) -> TimelineStep:
        days = one.step.standard.days
        standard = length(one.standard_minutes, 0)
        if days:
            standard = _("{n} hari kerja").format(n=days)
        return TimelineStep(
            number=one.step.number,
            title=one.step.name,
            who=self._who(one, seen),
            phase={"done": Phase.DONE, "now": Phase.NOW}.get(one.state, Phase.AHEAD),
            spent=one.minutes or 0,
            standard=one.standard_minutes,
            spent_words=length(one.minutes, seen.day) if one.minutes is not None else "",
            standard_words=standard,
        )

    def _who(self, one: StepTime, seen: Seen) -> str:
        zone = seen.now.tzinfo
        if one.state == "done" and one.ended:
            who = seen.names.get(one.who, one.who)
            if one.given == "omitted":
                who = _("tidak diparaf")
            return f"{who}, {brief_day(one.ended.astimezone(zone))}"
        if one.state == "now" and one.started:
            since = brief_day(one.started.astimezone(zone))
            return _("menunggu sejak {when}").format(when=since)
        return one.step.holder


class PapersCard(Card):
    """What was printed of the file; signals `opened(key)`."""

    opened = Signal(str)

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(_("Dokumen cetak"), padded=False)
        self.add_to_head(KeyHint("Alt+K"))
        self.table = RowTable(
            (Column(), Column("", -1, right=True)), _("Dokumen cetak"), heights=(33, 40),
            one_click=True,
        )  # fmt: skip
        self.table.set_empty_state(
            EmptyState(
                "printer",
                _("Belum ada yang dicetak"),
                _("Tanda terima keluar saat berkas diterima lengkap."),
            )
        )
        self.table.opened.connect(self._open)
        self.body.addWidget(self.table)

    def show_file(self, seen: Seen) -> None:
        """Show the papers of one file, withdrawn versions last."""
        self.table.set_rows(_paper_rows(seen))

    def _open(self, code: str) -> None:
        if not code.startswith("-"):
            self.opened.emit(code)


def _paper_rows(seen: Seen) -> list[Row]:
    app, rows = seen.view.app, []
    for key in papers.possible(app):
        version = papers.version_of(app, key)
        found = [one for one in app.prints if (one.paper, one.version) == (key, version)]
        count = version if key.startswith("blanko") else 0
        name = NAMES[key]
        if count:
            name = _("{name}, cetakan {n}").format(name=name, n=count)
        when = brief(found[-1].last.astimezone(seen.now.tzinfo)) if found else _("belum dicetak")
        times = pill.Pill(_("{n} kali").format(n=found[-1].times)) if found else None
        rows.append(
            Row(
                key,
                (
                    Cell(name, strong=True, icon="file-plus", icon_tone=Tone.TEXT2),
                    Cell(when, tone=Tone.TEXT2, pill=times, icon="printer"),
                ),
            )
        )
    for sheet in app.sheets:
        if sheet.withdrawn:
            name = _("{name}, cetakan {n}").format(name=NAMES["blanko"], n=sheet.version)
            row = (
                Cell(name, strong=True, icon="circle-cross", icon_tone=Tone.TEXT2),
                Cell(_("ditarik"), tone=Tone.TEXT2, pill=pill.Pill(_("tidak berlaku"))),
            )
            rows.append(Row(f"-{sheet.version}", row))
    return rows


class HistoryCard(Card):
    """Every entry of the file, newest first."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(_("Riwayat"), padded=False)
        self.add_to_head(KeyHint("Alt+R"))
        self.table = RowTable((Column("", -1), Column()), _("Riwayat"), heights=(40, 44))
        self.body.addWidget(self.table)

    def show_file(self, seen: Seen) -> None:
        """Show the history of one file."""
        lines = told(seen.view.history, seen.view.procedure)
        self.set_count(str(len(lines)))
        self.table.set_rows(
            [
                Row(one.code, (Cell(one.when, tone=Tone.TEXT2), Cell(one.what, one.who)))
                for one in lines
            ]
        )
