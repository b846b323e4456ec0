"""Laporan: the month, its balances and plots; the files behind each figure; lists; fixing it."""

from pathlib import Path

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from sikot_desk.desk import office_papers
from sikot_desk.desk.office_papers import OfficePaper
from sikot_desk.desk.recap_paper import late_words
from sikot_desk.desk.report_lists import Listed
from sikot_desk.desk.reports import Report
from sikot_desk.domain.dates import long_date
from sikot_desk.domain.fixing import AmendRecap, FixRecap
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.reports import Cut
from sikot_desk.domain.roles import roles_for
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.card import Note
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.tokens import SIZES
from sikot_desk.ui.roles import done_by
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.acting import Acting, Came, Deed
from sikot_desk.ui.screens.found import Found
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.screens.register.saving import SavingCard
from sikot_desk.ui.screens.reports import reading
from sikot_desk.ui.screens.reports.cards import Balances, Months, Reasons, Steps, Timeliness
from sikot_desk.ui.screens.reports.month import MonthPicker
from sikot_desk.ui.screens.reports.panels import FilesCard, FixCard, ListCard
from sikot_desk.ui.screens.reports.reading import Seen
from sikot_desk.ui.words import _

_RECAP = "rekap-bulanan"
_LISTS = (
    ("daftar-dinkes", "Alt+D"),
    ("daftar-berakhir", "Alt+B"),
    ("daftar-belum-diambil", "Alt+A"),
    ("daftar-nomor-batal", "Alt+N"),
    ("daftar-alasan", "Alt+K"),
    ("daftar-jenis", "Alt+J"),
)


class Reports(Screen):
    """PgUp and PgDn turn the months; a figure opens its files; F12 fixes the month."""

    code = "reports"
    own_box = True

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self._month, self._shown = "", ""
        self.seen: Report | None = None
        self._roles: tuple[str, ...] = ()
        self.picker = self.tool = MonthPicker()
        self.balances, self.timeliness = Balances(), Timeliness()
        self.months, self.reasons, self.steps = Months(), Reasons(), Steps()
        self.files, self.list, self.fix = FilesCard(), ListCard(), FixCard()
        note = _("Satu baris satu isi laporan. Daftar berisi NIK: simpan di tempat yang aman.")
        self.saving = SavingCard(note)
        self.late = Note("", "clock")
        self.bar = ActionBar(_("Tetapkan rekap"), icon="lock")
        self.notice = Notice()
        self.stack = QStackedWidget()
        self._month_page = self._figures()
        self._pages = (self._month_page, self.files, self.list, self.fix, self.saving)
        for page in self._pages:
            self.stack.addWidget(page)
        self._to(self._month_page)
        self.page = Page(self._body(), self.bar)
        self.notice.stand_on(self.page)
        self.acting = Acting(ask)
        self._listen()

    def _figures(self) -> QWidget:
        page = QWidget()
        page.setObjectName("scrolled")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.gap)
        left = QWidget()
        left.setObjectName("scrolled")
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(SIZES.gap)
        beside.addWidget(self.months, 11)
        beside.addWidget(self.reasons, 9)
        layout.addWidget(self.late)
        layout.addWidget(Columns((self.balances, self.timeliness), (774, 318)))
        layout.addWidget(Columns((left, self.steps), (622, 470)), 1)
        return page

    def _body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("scrolled")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        layout.addWidget(self.stack)
        return body

    def _listen(self) -> None:
        self.picker.turned.connect(self.turned)
        for card in (self.balances, self.timeliness, self.months, self.reasons, self.steps):
            card.opened.connect(self.open_figure)
        self.files.opened.connect(self.file_wanted)
        self.saving.wanted.connect(self._save)
        self.fix.wanted.connect(self._fix)
        self.bar.primary_chosen.connect(self._primary)
        self.bar.act_chosen.connect(self._act)
        self.acting.refused.connect(self._refused)

    # --- shown ----------------------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title, and the list or file list that is shown."""
        return _("Laporan"), ""

    def refresh(self) -> None:
        """Read the month again."""
        month = self._month
        self.ask.read(lambda session: reading.read(session, month), self._show, "reports")

    def turned(self, step: int) -> None:
        """Look at another month: PgUp the one before, PgDn the next."""
        if self.seen is None or self.stack.currentWidget() is not self._month_page:
            return
        month = reading.turned(self.seen.month, step)
        if self.seen.earliest <= month <= self.seen.latest:
            self._month = month
            self.notice.clear()
            self.refresh()

    def _show(self, seen: Seen) -> None:
        report = self.seen = seen.report
        self._month, self._roles = report.month, seen.roles
        self.picker.show_month(
            report.name,
            earliest=report.month <= report.earliest,
            latest=report.month >= report.latest,
        )
        fixed = report.fixed.number if report.fixed else None
        self.picker.show_state(fixed=fixed, ended=report.ended)
        for card in (self.balances, self.timeliness, self.months, self.reasons, self.steps):
            card.show_report(report)
        self._tell_late(report)
        self._tell_bar()

    def _tell_late(self, report: Report) -> None:
        """Say what was recorded into the fixed month since, or that nothing happened in it."""
        said = ""
        if report.late:
            said = _("Susulan setelah ditetapkan: {late}. Angka di bawah tidak memuatnya.").format(
                late=late_words(report.late)
            )
        elif report.differs:
            said = _("Angka sekarang berbeda dengan yang ditetapkan. Buat rekap perbaikan.")
        elif report.recap.susulan:
            said = _("Bulan ini ada pencatatan susulan untuk bulan lalu: {late}.").format(
                late=late_words(report.recap.susulan)
            )
        elif report.recap.is_nil:
            said = _("NIHIL: tidak ada berkas pada bulan ini. Rekapnya tetap dicetak.")
        self.late.set_text(said)
        self.late.setVisible(bool(said))

    def back(self) -> bool:
        """Go back from saving, then from files, a list or fixing, to the figures."""
        if self.stack.currentWidget() is self.saving and self._shown:
            self._to(self.list)
            return True
        if self.stack.currentWidget() is self._month_page:
            return False
        self._to_month()
        return True

    def opened(self) -> None:
        """Begin with the figures."""
        self._to_month()
        self.refresh()

    def _to_month(self) -> None:
        self._shown = ""
        self.notice.clear()
        self._to(self._month_page)

    def _to(self, page: QWidget) -> None:
        """Show one of the pages; the others take no room meanwhile."""
        for one in self._pages:
            policy = QSizePolicy.Policy.Preferred if one is page else QSizePolicy.Policy.Ignored
            one.setSizePolicy(policy, policy)
        self.stack.setCurrentWidget(page)
        self._tell_bar()

    def open_figure(self, cut: Cut) -> None:
        """Show the files behind a figure."""
        title = _figure_name(cut, self.seen)
        if self.seen is not None and self.seen.differs:
            title = _("{figure}, menurut catatan sekarang").format(figure=title)
        if cut.figure == "ending":
            self._open_list("daftar-berakhir")
            return
        if cut.figure == "void":
            self._open_list("daftar-nomor-batal")
            return

        def shown(found: Found) -> None:
            self.files.show_files(title, found)
            self._to(self.files)

        self.ask.read(lambda session: reading.behind(session, cut), shown, "reports-files")

    def _open_list(self, key: str) -> None:
        month = self._month

        def shown(listed: Listed) -> None:
            self._shown = key
            self.list.show_list(office_papers.NAMES[key], listed)
            self._to(self.list)

        self.ask.read(lambda session: reading.listed(session, key, month), shown, "reports-list")

    # --- acts -----------------------------------------------------------------------------

    def _tell_bar(self) -> None:
        """Name what can be done with what is shown."""
        acts = [
            SideAct("pdf", "PDF", "Alt+P", "printer"),
            SideAct("xlsx", "XLSX", "Alt+X", "download"),
            SideAct("daftar-dinkes", _("Daftar untuk Dinas Kesehatan"), "Alt+D", "book"),
        ]
        extra = [SideAct("csv", "CSV", "Alt+C", "download")]
        extra += [
            SideAct(key, office_papers.NAMES[key], shortcut, "book") for key, shortcut in _LISTS[1:]
        ]
        if self.seen is not None and self.seen.late:
            extra.append(SideAct("susulan", _("Berkas susulan"), "Alt+U", "clock"))
        if self.stack.currentWidget() is not self._month_page:
            acts.insert(0, SideAct("back", _("Kembali"), "Esc", "chevron-left"))
            acts = acts[:3]
        here = self.stack.currentWidget()
        if here in (self.files, self.fix, self.saving):
            acts, extra = acts[:1], []
        self.bar.set_acts(tuple(acts), tuple(extra))
        self._tell_primary()

    def _tell_primary(self) -> None:
        here, seen = self.stack.currentWidget(), self.seen
        if here in (self.files, self.list):
            self.bar.set_primary(_("Kembali ke angka"), "chart")
            self.bar.allow()
            return
        if here is self.saving:
            self.bar.set_primary(_("Simpan"), "save")
            self.bar.allow()
            return
        if seen is None:
            self.bar.refuse(_("menghitung"))
            return
        month = seen.name.split()[0]
        amends = seen.fixed is not None and seen.differs
        words = _("Buat rekap perbaikan") if amends else _("Tetapkan rekap {m}").format(m=month)
        self.bar.set_primary(words, "lock")
        reason = self._why_not(seen)
        if reason:
            self.bar.refuse(reason)
        else:
            self.bar.allow()

    def _why_not(self, seen: Report) -> str:
        allowed = roles_for("fix_recap", seen.procedure)
        if not seen.ended:
            return _("{month} belum berakhir").format(month=seen.name)
        if seen.fixed is not None and not seen.differs:
            return _("ditetapkan {name}, {day}").format(
                name=seen.officer, day=long_date(seen.fixed.at)
            )
        return "" if set(allowed) & set(self._roles) else done_by(allowed)

    def _primary(self) -> None:
        here = self.stack.currentWidget()
        if here in (self.files, self.list):
            self._to_month()
        elif here is self.fix:
            self._fix()
        elif here is self.saving:
            self._save()
        elif self.seen is not None:
            self.fix.begin(self.seen)
            self._to(self.fix)

    def _fix(self) -> None:
        seen = self.seen
        if seen is None:
            return
        amends = seen.fixed is not None
        action: FixRecap | AmendRecap = FixRecap(month=seen.month)
        if amends:
            action = AmendRecap(month=seen.month, reason=self.fix.reason())
        self.notice.clear()
        self.acting.do([Deed(action)], self._fixed)

    def _fixed(self, _came: Came) -> None:
        month = self.seen.name if self.seen else ""
        self._to_month()
        self.refresh()
        self.recorded.emit(_("Rekap {month} ditetapkan").format(month=month))

    def _refused(self, refused: Refused) -> None:
        if refused.field != "reason" or not self.fix.form.refuse(refused):
            self.notice.tell(refused)

    def _act(self, code: str) -> None:
        if code == "back":
            self.back()
        elif code == "pdf":
            self._print()
        elif code == "susulan":
            self.open_figure(Cut(figure="susulan", month=self._month))
        elif code in ("xlsx", "csv"):
            month = self._month
            self._to(self.saving)
            self.saving.begin(f"{self._shown or _RECAP}-{month}.{code}")
        else:
            self._open_list(code)

    def _print(self) -> None:
        key, month = self._shown or _RECAP, self._month

        def printed(answer: OfficePaper | Refused) -> None:
            if isinstance(answer, Refused):
                self.notice.tell(answer)
                return
            self.ask.papers_made.emit((answer,))
            self.place_wanted.emit("papers")

        self.ask.read(
            lambda session: session.print_office_paper(reading.wish(session, key, month)), printed
        )

    def _save(self) -> None:
        key, month, place = self._shown or _RECAP, self._month, self.saving.place()

        def saved(reason: str) -> None:
            if reason:
                self.saving.refuse(reason)
                return
            self.back()
            self.recorded.emit(_("{name} tersimpan").format(name=Path(place).name))

        self.ask.job(
            lambda session: reading.save(session, key, month, place), saved, "reports-save"
        )


def _figure_name(cut: Cut, seen: Report | None) -> str:
    """Say what a figure counts, for the head of its files."""
    names = {
        "checked": _("Diperiksa"),
        "complete": _("Lengkap"),
        "returned": _("Dikembalikan"),
        "carried": _("Sisa bulan lalu"),
        "accepted": _("Diterima"),
        "issued": _("Izin terbit"),
        "withdrawn": _("Dibatalkan"),
        "remaining": _("Sisa akhir bulan"),
        "late": _("Terlambat"),
        "ready": _("Siap, belum diambil"),
        "susulan": _("Susulan"),
    }
    if cut.figure == "reason" and seen:
        return next((one.words for one in seen.reasons if one.detail == cut.detail), "")
    if cut.figure == "step" and seen:
        return next((one.step.name for one in seen.steps if one.step.key == cut.detail), "")
    return names.get(cut.figure, "")
