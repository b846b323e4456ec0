"""The cards of a month: two balances that add up, timeliness, and three plots.

Every figure opens the files behind it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from sikot_desk.desk.recap_paper import decimal, months
from sikot_desk.desk.reports import Report, StepShown
from sikot_desk.domain import plots
from sikot_desk.domain.recaps import named
from sikot_desk.domain.reports import Cut, FigureName, months_until
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.bars import ProgressBar
from sikot_desk.ui.kit.card import Card, rule
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.pill import PillLabel
from sikot_desk.ui.kit.plot import PlotView
from sikot_desk.ui.kit.tokens import PALETTE, TYPE, Tone
from sikot_desk.ui.screens.reports.figure import Figure, FigureLine
from sikot_desk.ui.words import _

_SHOWN_REASONS = 5
_LEGEND = 10
_HOUR = 60


class Balances(Card):
    """Both balances as sums that visibly add up; signals `opened(Cut)`."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.figures: dict[FigureName, Figure] = {}
        self._month = ""
        self.body.setContentsMargins(18, 12, 18, 10)
        self.body.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Text(_("Dua neraca bulan ini"), TYPE.card_title))
        head.addStretch(1)
        head.addWidget(
            Text(_("pilih satu angka untuk melihat berkasnya"), TYPE.caption, Tone.TEXT2)
        )
        self.body.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        self._row(grid, 0, _("Pemeriksaan"), ("checked", "=", "complete", "+", "returned"))
        grid.addWidget(rule(), 1, 0, 1, 10)
        files = ("carried", "+", "accepted", "=", "issued", "+", "withdrawn", "+", "remaining")
        self._row(grid, 2, _("Berkas"), files)
        for column in range(1, 10, 2):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)

    def _row(self, grid: QGridLayout, row: int, name: str, parts: Sequence[str]) -> None:
        grid.addWidget(Text(name, TYPE.caption_strong), row, 0)
        for place, part in enumerate(parts, start=1):
            if place % 2 == 0:
                grid.addWidget(Text(part, TYPE.card_title, Tone.TEXT2), row, place)
                continue
            figure = Figure(accent=part == "issued")
            self.figures[part] = figure  # type: ignore[index]
            figure.clicked.connect(lambda _on=False, name=part: self._open(name))
            grid.addWidget(figure, row, place)

    def _open(self, name: FigureName) -> None:
        self.opened.emit(Cut(figure=name, month=self._month))

    def show_report(self, seen: Report) -> None:
        """Show a month."""
        one, self._month = seen.recap, seen.month
        before = named(months_until(seen.month, 2)[0]).split()[0]
        left = _("sisa")
        if one.away:
            left = _("sisa, {n} di pemohon").format(n=one.away)
        captions: dict[FigureName, tuple[int, str]] = {
            "checked": (one.checked, _("diperiksa")),
            "complete": (one.complete, _("lengkap")),
            "returned": (one.returned, _("dikembalikan")),
            "carried": (one.carried, _("sisa {month}").format(month=before)),
            "accepted": (one.accepted, _("diterima")),
            "issued": (one.issued, _("izin terbit")),
            "withdrawn": (one.withdrawn, _("dibatalkan")),
            "remaining": (one.remaining, left),
        }
        for name, (count, caption) in captions.items():
            self.figures[name].show_figure(f"{count}", caption, opens=count > 0)


class Timeliness(Card):
    """How many permits were in time, how long they took, and what waits; signals `opened(Cut)`."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._month = ""
        self.body.setContentsMargins(18, 12, 18, 7)
        self.body.setSpacing(2)
        self.body.addWidget(Text(_("Tepat waktu"), TYPE.card_title))
        line = QHBoxLayout()
        self.figure = Figure()
        self.figure.clicked.connect(lambda: self._open("issued"))
        self._late = PillLabel(pill.late(""))
        line.addWidget(self.figure)
        line.addStretch(1)
        line.addWidget(self._late)
        self.body.addLayout(line)
        self._bar = ProgressBar(green_when_full=True)
        self.body.addWidget(self._bar)
        self.lines: dict[FigureName, FigureLine] = {}
        self._took = FigureLine(_("Rata-rata · terlama"))
        self.body.addWidget(self._took)
        for name, words in (
            ("late", _("Terlambat")),
            ("ready", _("Siap, belum diambil")),
            ("ending", _("Berakhir dalam 90 hari")),
            ("void", _("Nomor batal")),
        ):
            made = FigureLine(words)
            made.clicked.connect(lambda _on=False, of=name: self._open(of))
            self.lines[name] = made  # type: ignore[index]
            self.body.addWidget(made)

    def _open(self, name: FigureName) -> None:
        self.opened.emit(Cut(figure=name, month=self._month))

    def show_report(self, seen: Report) -> None:
        """Show a month."""
        one, self._month = seen.recap, seen.month
        share = f"{100 * one.on_time // one.issued} persen" if one.issued else _("belum ada izin")
        figure = _("{n} dari {all}").format(n=one.on_time, all=one.issued)
        self.figure.show_figure(figure, share, opens=one.issued > 0)
        self._late.setVisible(one.late > 0)
        self._late.set_pill(pill.late(_("{n} terlambat").format(n=one.late)))
        self._bar.set_share(one.on_time, one.issued)
        took = "–"
        if one.issued:
            took = _("{mean} · {longest} hari kerja").format(
                mean=decimal(one.days / one.issued), longest=one.longest
            )
        self._took.show_figure(took, opens=False)
        counts: dict[FigureName, int] = {
            "late": one.late,
            "ready": one.ready,
            "ending": one.ending,
            "void": len(one.void),
        }
        for name, count in counts.items():
            self.lines[name].show_figure(f"{count}", opens=count > 0)
        self.lines["late"].setVisible(one.late > 0)


class Months(Card):
    """Accepted and issued, month by month; signals `opened(Cut)`."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._seen: Report | None = None
        self.body.setContentsMargins(18, 11, 18, 8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Text(_("Diterima dan terbit"), TYPE.card_title))
        head.addStretch(1)
        for colour, words in (
            (PALETTE.plot_light, _("diterima")),
            (PALETTE.plot_second, _("izin terbit")),
        ):
            square = QWidget()
            square.setFixedSize(_LEGEND, _LEGEND)
            square.setStyleSheet(f"background: {colour}; border-radius: 2px;")
            head.addWidget(square)
            head.addWidget(Text(words, TYPE.caption, Tone.TEXT2))
        self.body.addLayout(head)
        self.plot = PlotView(_("Diterima dan izin terbit"), QSize(360, 96), upright=True)
        self.plot.chosen.connect(self._chosen)
        self.body.addWidget(self.plot, 1)

    def show_report(self, seen: Report) -> None:
        """Show a month and those before it."""
        self._seen = seen
        count = len(seen.recap.months)
        self.plot.set_plot(lambda frame: months(seen, frame, count))

    def _chosen(self, place: int, tone: str) -> None:
        if self._seen is None:
            return
        line = self._seen.recap.months[place]
        first = tone == "first"
        if line.accepted if first else line.issued:
            self.opened.emit(Cut(figure="accepted" if first else "issued", month=line.month))


class Reasons(Card):
    """Why files were handed back, ranked; signals `opened(Cut)`."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._seen: Report | None = None
        self.body.setContentsMargins(18, 11, 18, 8)
        head = QHBoxLayout()
        head.addWidget(Text(_("Alasan pengembalian"), TYPE.card_title))
        head.addStretch(1)
        self._count = Text("", TYPE.caption, Tone.TEXT2)
        head.addWidget(self._count)
        self.body.addLayout(head)
        self.plot = PlotView(_("Alasan pengembalian"), QSize(360, 96))
        self.plot.chosen.connect(self._chosen)
        self._none = EmptyState(
            "circle-check",
            _("Tidak ada berkas yang dikembalikan"),
            _("Alasannya muncul di sini begitu ada yang belum lengkap."),
        )
        self.body.addWidget(self.plot, 1)
        self.body.addWidget(self._none, 1)

    def show_report(self, seen: Report) -> None:
        """Show a month."""
        self._seen = seen
        shown = seen.reasons[:_SHOWN_REASONS]
        total = sum(one.count for one in seen.reasons)
        self._count.setText(
            _("{n} alasan pada {m} pemeriksaan").format(n=total, m=seen.recap.returned)
            if shown
            else ""
        )
        bars = [
            plots.Bar(name=one.words, measure=one.count, written=f"{one.count}") for one in shown
        ]
        said = "; ".join(f"{bar.name}: {bar.written}" for bar in bars)
        self.plot.set_plot(lambda frame: plots.level(bars, frame, said))
        self.plot.setVisible(bool(shown))
        self._none.setVisible(not shown)

    def _chosen(self, place: int, _tone: str) -> None:
        if self._seen is not None:
            detail = self._seen.reasons[place].detail
            self.opened.emit(Cut(figure="reason", month=self._seen.month, detail=detail))


class Steps(Card):
    """How long each step took, in the middle, against its standard; signals `opened(Cut)`."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._seen: Report | None = None
        self.body.setContentsMargins(18, 11, 18, 8)
        head = QHBoxLayout()
        head.addWidget(Text(_("Lama tiap langkah"), TYPE.card_title))
        head.addStretch(1)
        note = _("nilai tengah, garis tegak: standar")
        head.addWidget(Text(note, TYPE.caption, Tone.TEXT2))
        self.body.addLayout(head)
        self.plot = PlotView(_("Lama tiap langkah"), QSize(330, 190))
        self.plot.chosen.connect(self._chosen)
        self.body.addWidget(self.plot, 1)

    def show_report(self, seen: Report) -> None:
        """Show a month."""
        self._seen = seen
        bars = [_bar(one) for one in seen.steps]
        said = "; ".join(f"{bar.name}: {bar.written}" for bar in bars)
        self.plot.set_plot(lambda frame: plots.level(bars, frame, said, log=True))

    def _chosen(self, place: int, _tone: str) -> None:
        if self._seen is None:
            return
        one = self._seen.steps[place]
        if one.line is not None:
            cut = Cut(figure="step", month=self._seen.month, detail=one.step.key)
            self.opened.emit(cut)


def _bar(one: StepShown) -> plots.Bar:
    middle = one.line.median if one.line else 0
    return plots.Bar(
        name=f"{one.step.number} {one.step.name}",
        measure=middle,
        written=spent(middle) if one.line else "–",
        standard=one.standard,
    )


def spent(minutes: int) -> str:
    """Say working minutes as narrow as can be: `31 mnt`, `1 j 12 m`."""
    if minutes < _HOUR:
        return _("{n} mnt").format(n=minutes)
    hours, rest = divmod(minutes, _HOUR)
    return _("{h} j {m:02d} m").format(h=hours, m=rest)
