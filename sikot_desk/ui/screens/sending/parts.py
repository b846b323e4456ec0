"""The left half of Kirim Data: the stick, what goes on it in five steps, and the one big answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk.load import Drive
from sikot_desk.desk.sending import Stick
from sikot_desk.ui.kit.bars import ProgressBar
from sikot_desk.ui.kit.card import Card, rule
from sikot_desk.ui.kit.choice import Choice
from sikot_desk.ui.kit.facts import Answer, BigAnswer, Fact
from sikot_desk.ui.kit.icons import Icon, State
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.pill import Pill, PillLabel, Weight, valid
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.screens.register.listing import grouped
from sikot_desk.ui.screens.sending.run import Progress
from sikot_desk.ui.screens.sending.seen import Seen, days, lasted, size, sold_as
from sikot_desk.ui.times import near
from sikot_desk.ui.words import _


class Left(QWidget):
    """Holds what may stand at the left, one at a time; as high as the one that is shown."""

    def __init__(self, *pages: QWidget) -> None:
        """Show the first of them."""
        super().__init__()
        self.shown = pages[0]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for page in pages:
            layout.addWidget(page)
            page.setHidden(page is not self.shown)

    def show_only(self, page: QWidget) -> None:
        """Show another of them."""
        if page is not self.shown:
            self.shown.hide()
            self.shown = page
            page.show()


class StickCard(Card):
    """The stick by its name, or the several to choose from. Signals `chosen(Drive)`."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(18, 10, 18, 10)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(Icon("usb", 34, Tone.ACCENT), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(1)
        self.name = Text("", TYPE.card_title, wrap=True)
        self.fact = Text("", TYPE.secondary, Tone.TEXT2, wrap=True)
        words.addWidget(self.name)
        words.addWidget(self.fact)
        line.addLayout(words, 1)
        self.pill = PillLabel(Pill(""))
        line.addWidget(self.pill)
        self.body.addLayout(line)
        self._picks: QWidget | None = None
        self.choices: dict[str, Choice] = {}

    def show_stick(self, stick: Stick, seen: Seen) -> None:
        """Show the one stick."""
        self._drop_picks()
        self.name.setText(_called(stick.drive))
        free = _("ruang kosong {free}").format(free=size(stick.drive.free))
        if stick.used is not None:
            used = near(stick.used, seen.now)
            self.fact.setText(
                _("Flashdisk dinas, terakhir dipakai {day}, {free}").format(day=used, free=free)
            )
        elif stick.is_familiar:
            self.fact.setText(_("Berisi kartu Kantor Dinas yang dikenal, {free}").format(free=free))
        else:
            self.fact.setText(_("Belum pernah dipakai untuk mengirim, {free}").format(free=free))
        known = stick.is_familiar
        self.pill.set_pill(
            valid(_("Dikenali")) if known else Pill(_("Belum dikenal"), Weight.TODAY, "help")
        )
        self.pill.show()

    def show_drives(self, drives: Sequence[Drive]) -> None:
        """Let one of several be chosen by its digit."""
        self._drop_picks()
        self.name.setText(_("Ada {n} flashdisk terpasang").format(n=len(drives)))
        self.fact.setText(_("Pilih yang dipakai, atau cabut yang lain."))
        self.pill.hide()
        for number, drive in enumerate(drives, start=1):
            choice = Choice(f"{_called(drive)}, {drive.folder}", str(number))
            choice.clicked.connect(lambda _on=False, one=drive: self.chosen.emit(one))
            self.choices[str(drive.folder)] = choice
        self._picks = wrapped(*self.choices.values(), gap=8)
        self.body.addWidget(self._picks)

    def _drop_picks(self) -> None:
        if self._picks is not None:
            self.body.removeWidget(self._picks)
            self._picks.hide()
            self._picks.deleteLater()
        self._picks, self.choices = None, {}


def _called(drive: Drive) -> str:
    return f"{drive.label}, {sold_as(drive.size)}"


class _Step(QWidget):
    """One step: its shape, its words, its amount."""

    spoken = Role.StaticText

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(13)
        self.setMinimumHeight(23)
        self._icon = Icon(State.NOT_YET.value, 18)
        self._name = Text(words, TYPE.body, wrap=True)
        self._amount = Text("", TYPE.caption, Tone.TEXT2)
        layout.addWidget(self._icon)
        layout.addWidget(self._name, 1)
        layout.addWidget(self._amount)
        self.tell(done=False, now=False, amount="")

    def tell(self, *, done: bool, now: bool, amount: str) -> None:
        """Show how far the step is."""
        if now:
            self._icon.show_icon("arrow-right", Tone.ACCENT)
        else:
            self._icon.show_state(State.OK if done else State.NOT_YET)
        begun = done or now
        self._name.set_lettering(TYPE.body_strong if begun else TYPE.body)
        self._name.set_tone(Tone.INK if begun else Tone.TEXT2)
        self._amount.setText(amount)
        said = _("selesai") if done else _("sedang") if now else _("belum")
        self.setAccessibleName(", ".join(one for one in (self.words, said, amount) if one))

    def rename(self, words: str) -> None:
        """Change the words."""
        self.words = words
        self._name.setText(words)


class LoadCard(Card):
    """How much goes, from day to day, sealed to whom; the bar; the five steps."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(18, 14, 18, 14)
        self.body.setSpacing(11)
        facts = QHBoxLayout()
        facts.setSpacing(24)
        self.count = Fact(_("Yang dikirim"), "–", wrap=True)
        self.days = Fact(_("Dari"), "–", wrap=True)
        self.to = Fact(_("Disegel untuk"), "–", wrap=True)
        for fact, share in ((self.count, 2), (self.days, 3), (self.to, 4)):
            column = QVBoxLayout()
            column.addWidget(fact)
            column.addStretch(1)
            facts.addLayout(column, share)
        self.body.addLayout(facts)
        self.body.addWidget(rule())
        self.bar = ProgressBar(green_when_full=True)
        self.body.addWidget(self.bar)
        self.steps = tuple(
            _Step(words)
            for words in (
                _("Catatan dikumpulkan"),
                _("Disegel"),
                _("Disalin ke flashdisk"),
                _("Dibaca ulang langsung dari flashdisk"),
                _("Isi dan segel dicocokkan"),
            )
        )
        for step in self.steps:
            self.body.addWidget(step)
        self.body.addStretch(1)

    def show_load(self, seen: Seen) -> None:
        """Show what would go now."""
        to = seen.standing.head_office
        self.count.set_value(_("{n} catatan").format(n=grouped(seen.total)))
        self.days.set_value(days(seen.span) if seen.total else "–")
        self.to.set_value(_("{name} dan kunci cadangannya").format(name=to) if to else "–")
        self.steps[1].rename(
            _("Disegel, hanya {name} dapat membuka").format(name=to) if to else _("Disegel")
        )

    def show_progress(self, far: Progress | None) -> None:
        """Show how far each step is; None before the first."""
        if far is None:
            for step in self.steps:
                step.tell(done=False, now=False, amount="")
            self.bar.set_share(0, 1)
            return
        done = far.steps_done()
        now = next((n for n, one in enumerate(done) if not one), len(done))
        for place, (step, amount) in enumerate(zip(self.steps, _amounts(far), strict=True)):
            begun = done[place] or place == now
            step.tell(done=done[place], now=place == now, amount=amount if begun else "")
        self.bar.set_share(*far.share())


def _amounts(far: Progress) -> tuple[str, ...]:
    """Say the amount of each step: so many so far, of so many where that is known."""
    going = far.going
    gathered = _("{n} catatan").format(n=grouped(max(far.gathered, going.shut)))
    sealed, copied, read = size(going.sealed), size(going.copied), size(going.read_back)
    if going.copied < going.sealed:
        copied = _("{n} dari {all}").format(n=copied, all=sealed)
    elif far.copying:
        copied = f"{copied}, {lasted(far.copying)}"
    if going.read_back < going.sealed:
        read = _("{n} dari {all}").format(n=read, all=sealed)
    elif far.reading:
        read = f"{read}, {lasted(far.reading)}"
    return gathered, sealed if going.sealed else "", copied, read, _("sama") if far.is_safe else ""


@dataclass(frozen=True, slots=True)
class Said:
    """The big answer: its ground (None: nothing is at stake), one sentence, what it means."""

    ground: Answer | None
    sentence: str
    rest: str
    icon: str = ""


class AnswerPlace(QWidget):
    """Where the one big answer stands."""

    spoken = Role.AlertMessage

    def __init__(self) -> None:
        super().__init__()
        self.said: Said | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._shown: QWidget | None = None

    def say(self, said: Said) -> None:
        """Say something else."""
        if said == self.said:
            return
        self.said = said
        if self._shown is not None:
            self._layout.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = _answer(said)
        self._layout.addWidget(self._shown)
        self.setAccessibleName(f"{said.sentence} {said.rest}".strip())


def _answer(said: Said) -> QWidget:
    if said.ground is not None:
        return BigAnswer(said.ground, said.sentence, said.rest, said.icon)
    card = Card()
    line = QHBoxLayout()
    line.setContentsMargins(SIZES.step * 2, 0, 0, 0)
    line.setSpacing(20)
    line.addWidget(Icon(said.icon or "info", 44, Tone.CONTROL), 0, Qt.AlignmentFlag.AlignVCenter)
    words = QVBoxLayout()
    words.setSpacing(3)
    words.addStretch(1)
    words.addWidget(Text(said.sentence, TYPE.screen_title, wrap=True))
    words.addWidget(Text(said.rest, TYPE.body, Tone.TEXT2, wrap=True))
    words.addStretch(1)
    line.addLayout(words, 1)
    card.body.addLayout(line, 1)
    return card
