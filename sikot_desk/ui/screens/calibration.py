"""Kalibrasi: print the sheet that measures a printer and tray, and keep what was read from it.

The offsets belong to this PC; the number printed onto a signed sheet is moved by them.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.config import FARTHEST, Offset, Way
from sikot_desk.desk import office_papers
from sikot_desk.desk.office_papers import OfficePaper
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.preview import Preview
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.tokens import SIZES
from sikot_desk.ui.printing import Printer
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.form import Drop, Entry, Form
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.spooling import Abilities
from sikot_desk.ui.words import _

SHEET, TEST = "lembar-kalibrasi", "uji-timpa"
_OVERPRINT = "nomor-lembar"


def read_millimetres(text: str) -> float:
    """Read `1,5`, `-0.8` or an empty text (0). Raises ValueError, also beyond what can be."""
    value = float(text.strip().replace(",", ".").replace("−", "-") or 0)
    if not abs(value) <= FARTHEST:
        raise ValueError(text)
    return round(value, 2)


def show_millimetres(value: float) -> str:
    """Write an offset as it is typed; nothing for 0."""
    return f"{value:g}".replace(".", ",") if value else ""


class Calibration(Screen):
    """Two papers to print, two numbers to type; F12 keeps them for the printer and tray."""

    code = "calibration"
    place = "papers"

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.printer: Printer | None = None
        self.form, self.preview, self.notice = Form(), Preview(), Notice()
        self.names, self.tray = Drop(_("Printer"), ()), Drop(_("Baki"), ())
        self.size = Drop(_("Ukuran lembar"), _sizes())
        self.bar = ActionBar(_("Simpan geseran"), icon="save")
        self.page = Page(self._body(), self.bar)
        self.notice.stand_on(self.page)
        self.names.changed.connect(lambda _name: self._turned())
        self.tray.changed.connect(lambda _tray: self._show_kept())
        self.size.changed.connect(lambda _size: self.draw())
        self.bar.primary_chosen.connect(self.keep)
        self.bar.act_chosen.connect(self._act)

    def _body(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(17, 14, 17, 14)
        column.setSpacing(12)
        column.addWidget(
            Note(
                _(
                    "Cetak lembar kalibrasi, masukkan lagi ke baki yang sama, lalu cetak timpa "
                    "uji. Baca geseran silang dari tengah lingkaran pada jala 1 mm."
                )
            )
        )
        self.form.add_row(("printer", self.names, 3), ("tray", self.tray, 2))
        self.form.add_row(("size", self.size, 1))
        hint = _("mm, seperti 1,5 atau -0,8")
        self.form.add_row(
            Entry("right", _("Geser ke kanan"), hint=hint),
            Entry("down", _("Geser ke bawah"), hint=hint),
        )
        column.addWidget(self.form)
        column.addStretch(1)
        card = Card(_("Kalibrasi cetak timpa"), padded=False)
        card.body.addWidget(scrolled(inner))
        body = QWidget()
        body.setObjectName("scrolled")
        outer = QVBoxLayout(body)
        outer.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        outer.addWidget(Columns((card, self.preview), (5, 6)))
        return body

    def title(self) -> tuple[str, str]:
        """Give the title, and which printer is measured."""
        return _("Kalibrasi printer"), self.names.text()

    # --- shown ------------------------------------------------------------------------------

    def use(self, printer: Printer) -> None:
        """Take the printers that the papers go to."""
        if self.printer is None:
            self.printer = printer
            printer.changed.connect(self._offer)
            way = printer.pc.way(_OVERPRINT)
            self._offer()
            self.names.set_text(way.printer)
            self.tray.set_text(way.tray)
        printer.look()
        self._offer()
        self._show_kept()

    def opened(self) -> None:
        """Become the screen that is shown."""
        self.names.box.setFocus()
        self.draw()

    def _offer(self) -> None:
        """Offer the printers there are, and the trays of the chosen one."""
        printer = self.printer
        if printer is None:
            return
        before = (self.names.text(), self.tray.text())
        way = printer.pc.way(_OVERPRINT)
        known = tuple(dict.fromkeys((*(printer.printers or ()), *filter(None, (way.printer,)))))
        self.names.offer([(name, name) for name in known])
        if not before[0]:
            self.names.set_text(way.printer)
        self._offer_trays(printer)
        if before != (self.names.text(), self.tray.text()):
            self._show_kept()
        self._tell_bar()

    def _offer_trays(self, printer: Printer) -> None:
        name = self.names.text()
        printer.look_at(name)
        trays = printer.abilities.get(name, Abilities()).trays
        way = printer.pc.way(_OVERPRINT)
        kept = way.tray if way.printer == name else ""
        options = {"": _("biasa")} | ({kept: kept} if kept else {})
        options |= {one.code: one.name for one in trays}
        self.tray.offer(list(options.items()))

    def _turned(self) -> None:
        if self.printer is not None:
            self._offer_trays(self.printer)
        self._show_kept()

    def _show_kept(self) -> None:
        """Show what is kept for the printer and tray."""
        if self.printer is not None:
            kept = self.printer.pc.offset(self.names.text(), self.tray.text())
            self.form.field("right").set_text(show_millimetres(kept.right))
            self.form.field("down").set_text(show_millimetres(kept.down))
        self.form.clear()
        self._tell_bar()
        self.titled.emit()

    def _tell_bar(self) -> None:
        self.bar.set_acts(
            (
                SideAct("back", _("Kembali"), "Esc", "chevron-left"),
                SideAct(SHEET, _("Cetak lembar kalibrasi"), "Alt+C", "printer"),
                SideAct(TEST, _("Cetak timpa uji"), "Alt+T", "printer"),
            )
        )
        if self.names.text():
            self.bar.allow()
        else:
            self.bar.refuse(_("belum ada printer"))

    def draw(self) -> None:
        """Show the sheet in the chosen size."""
        size = self.size.text()
        self.preview.set_paper(office_papers.NAMES[SHEET], _("menyiapkan pratinjau"))

        def drawn(answer: OfficePaper | Refused) -> None:
            if isinstance(answer, OfficePaper):
                self.preview.set_paper(office_papers.NAMES[SHEET], "")
                self.preview.show_pdf(answer.pdf)

        self.ask.job(
            lambda session: session.office_paper(session.wish(SHEET, size=size)), drawn, self.code
        )

    # --- done -------------------------------------------------------------------------------

    def offset(self) -> Offset | None:
        """Give the offset as typed; None when it cannot be read, said beside its field."""
        found: dict[str, float] = {}
        for path in ("right", "down"):
            try:
                found[path] = read_millimetres(self.form.field(path).text())
            except ValueError:
                self.form.say_no(
                    path,
                    _("Geseran ini tidak dapat dibaca atau terlalu jauh."),
                    _("Ketik milimeter seperti 1,5 atau -0,8; paling jauh 30."),
                )
                return None
        return Offset(right=found["right"], down=found["down"])

    def keep(self) -> None:
        """Keep the offset for the printer and tray; the over-print uses it from now on."""
        offset, name = self.offset(), self.names.text()
        if offset is None or self.printer is None:
            return
        self.form.clear()
        self.printer.settle_for(self.printer.pc.with_offset(name, self.tray.text(), offset))
        self.recorded.emit(_("Geseran {printer} tersimpan").format(printer=name))

    def _act(self, code: str) -> None:
        if code == "back":
            self.left.emit()
        else:
            self._print(code)

    def _print(self, key: str) -> None:
        offset, name = self.offset(), self.names.text()
        if offset is None or self.printer is None or not name:
            return
        self.form.clear()
        self.printer.choose(key, Way(printer=name, tray=self.tray.text()))
        size, moved = self.size.text(), (offset.right, offset.down)

        def printed(answer: OfficePaper | Refused) -> None:
            if isinstance(answer, Refused):
                self.notice.tell(answer)
            else:
                self.ask.papers_made.emit((answer,))
                self.recorded.emit(_("{name} dikirim ke {printer}").format(
                    name=office_papers.NAMES[key], printer=name))  # fmt: skip

        self.ask.read(
            lambda session: session.print_office_paper(session.wish(key, size=size, offset=moved)),
            printed,
        )


def _sizes() -> tuple[tuple[str, str], ...]:
    return (
        ("", _("Sesuai kertas surat izin")),
        ("F4_215", "F4 215 × 330"),
        ("F4_210", "F4 210 × 330"),
        ("A4", "A4"),
    )
