"""The books of the counter for a period: chosen, looked at, printed."""

from datetime import date, timedelta

from sikot_desk.desk import office_papers
from sikot_desk.desk.office_papers import Wish
from sikot_desk.desk.session import Session
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.screens import typed_day
from sikot_desk.ui.screens.form import Drop, Entry, Pick
from sikot_desk.ui.screens.offering import Asked, Offering
from sikot_desk.ui.words import _

BOOKS = (
    "buku-register",
    "buku-nomor",
    "buku-nomor-pendaftaran",
    "buku-penyerahan",
    "buku-ekspedisi",
)
_NUMBERS = "buku-nomor"
_TYPED = "typed"


def days(period: str, today: date) -> tuple[date, date]:
    """Give the first and last day of a period: `month` so far, month `before`, `year` so far."""
    first = today.replace(day=1)
    if period == "before":
        last = first - timedelta(days=1)
        return last.replace(day=1), last
    return (today.replace(month=1, day=1) if period == "year" else first), today


class Books(Offering):
    """A digit chooses the book, a letter the period; F12 prints."""

    code = "books"
    place = "register"

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask, _("Cetak buku"))
        self._several = False
        options = [
            (key, office_papers.NAMES[key], str(place)) for place, key in enumerate(BOOKS, start=1)
        ]
        self._book = Pick(_("Buku"), options, wraps=True)
        self._period = Pick(
            _("Periode"),
            (
                ("month", _("Bulan ini"), "A"),
                ("before", _("Bulan lalu"), "B"),
                ("year", _("Tahun ini"), "C"),
                (_TYPED, _("Ketik tanggalnya"), "D"),
            ),
            wraps=True,
        )
        self._series = Drop(_("Seri nomor"), ())
        self.bar.set_acts(
            (
                SideAct("back", _("Kembali"), "Esc", "chevron-left"),
                SideAct("prints", _("Riwayat cetak"), "Alt+R", "clock"),
            )
        )
        self.form.add_row(("key", self._book, 1))
        self.form.add_row(("series", self._series, 1))
        self.form.add_row(("period", self._period, 1))
        hint = "01-07-2026"
        self._days = self.form.add_row(
            Entry("since", _("Dari tanggal"), hint=hint, tidy=typed_day.tidy_day),
            Entry("until", _("Sampai tanggal"), optional=True, hint=hint, tidy=typed_day.tidy_day),
        )
        self._note = key_note("Enter", _("lihat bukunya"))
        self.form.add_widget(self._note)
        self._turn()
        self._series.hide()
        self._listen_to_choices()

    def _listen_to_choices(self) -> None:
        self._book.changed.connect(lambda _key: self._turn_book())
        self._series.changed.connect(lambda _series: self.later())
        self._period.changed.connect(self._chosen)
        for path in ("since", "until"):
            self.form.field(path).committed.connect(lambda _text: self.later())
            self.form.field(path).changed.connect(lambda _text: self._half_typed())

    def opened(self) -> None:
        """Offer the series of numbers that the procedure has."""
        super().opened()
        self.ask.read(lambda session: session.board().series(), self._offer, "series")

    def _offer(self, series: tuple[tuple[str, str], ...]) -> None:
        self._series.offer(series)
        self._several = len(series) > 1
        self._series.setVisible(self._several and self.key() == _NUMBERS)

    def _turn_book(self) -> None:
        self._series.setVisible(self._several and self.key() == _NUMBERS)
        self.later()

    def key(self) -> str:
        """Give the chosen book."""
        return self._book.text()

    def _turn(self) -> None:
        typed = self._period.text() == _TYPED
        self._days.setVisible(typed)
        self._note.setVisible(typed)

    def _chosen(self, period: str) -> None:
        self._turn()
        self.later()
        if period == _TYPED:
            self._half_typed()
            self.form.field("since").take_caret()

    def _half_typed(self) -> None:
        """Print nothing but what was looked at."""
        self.let_go(_("tekan Enter untuk melihat bukunya"))

    def wanted(self) -> Asked | None:
        """Ask for the chosen book of the chosen period."""
        key, period = self.key(), self._period.text()
        series = self._series.text() if key == _NUMBERS else ""
        if period != _TYPED:
            return lambda session: _wish_of(
                session, key, series, days(period, session.now().date())
            )
        found: dict[str, date | None] = {}
        for path in ("since", "until"):
            try:
                found[path] = typed_day.read_day(self.form.field(path).text())
            except ValueError:
                self.form.refuse(typed_day.unreadable(path))
                return None
        if found["since"] is None:
            return None
        return lambda session: session.wish(key, series=series, **found)


def _wish_of(session: Session, key: str, series: str, span: tuple[date, date]) -> Wish:
    return session.wish(key, series=series, since=span[0], until=span[1])
