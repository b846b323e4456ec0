"""Fields by the dotted name they have in an act, in rows, each with its place for a no.

A refusal finds its field by that name; what is typed stays.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.kit.area import Area
from sikot_desk.ui.kit.choice import Choice, Tick
from sikot_desk.ui.kit.drop_list import DropList
from sikot_desk.ui.kit.field import Field, FieldRow, Typed, label_of
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.screens import typed_day
from sikot_desk.ui.screens.notice import SEEN_KEY, Doubt
from sikot_desk.ui.sentences import words_of
from sikot_desk.ui.words import _


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of a row: its dotted name, its label, its share of the width.

    `tidy` writes what was typed as it was read.
    """

    path: str
    name: str
    optional: bool = False
    share: int = 1
    hint: str = ""
    icon: str = ""
    tidy: Callable[[str], str] | None = None


def day_entry(path: str, name: str, share: int = 1, *, optional: bool = False) -> Entry:
    """Give a field for a date."""
    hint, tidy = _("HH-BB-TTTT"), typed_day.tidy_day
    return Entry(path, name, optional=optional, share=share, hint=hint, tidy=tidy)


def time_field() -> Field:
    """Make the field for *waktu kejadian*; empty means now."""
    hint, tidy = _("kosong: sekarang"), typed_day.tidy_moment
    return Field(_("Waktu kejadian"), optional=True, hint=hint, tidy=tidy)


class Pick(QWidget):
    """A label over one choice of several; signals `changed(str)` with the chosen value."""

    spoken = Role.Grouping

    changed = Signal(str)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str, str]], *, wraps: bool = False
    ) -> None:
        """Take triples of value, words and key; the first is chosen."""
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if name:
            layout.addWidget(Text(label_of(name, optional=False), TYPE.caption_strong, Tone.TEXT2))
        self.choices = {value: Choice(words, key) for value, words, key in options}
        layout.addWidget(wrapped(*self.choices.values(), gap=8) if wraps else self._line())
        self.setAccessibleName(name)
        for value, choice in self.choices.items():
            choice.toggled.connect(lambda on, chosen=value: self._toggled(chosen, on=on))
        if options:
            self.set_text(options[0][0])

    def _line(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for choice in self.choices.values():
            row.addWidget(choice)
        row.addStretch(1)
        return line

    def _toggled(self, value: str, *, on: bool) -> None:
        if on:
            self.changed.emit(value)

    def text(self) -> str:
        """Give the chosen value, empty for none."""
        return next((value for value, one in self.choices.items() if one.isChecked()), "")

    def set_text(self, value: str) -> None:
        """Choose a value; one that is not there changes nothing."""
        if value in self.choices:
            self.choices[value].setChecked(True)


class Drop(QWidget):
    """A label over one choice of many, folded; signals `changed(str)` with the chosen value."""

    changed = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]]) -> None:
        """Take pairs of value and words; the first is chosen."""
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.box = DropList(name)
        self.offer(options)
        if name:
            layout.addWidget(Text(name, TYPE.caption_strong, Tone.TEXT2, wrap=True))
        layout.addWidget(self.box)
        self.box.currentIndexChanged.connect(lambda _place: self.changed.emit(self.text()))

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other pairs of value and words; what was chosen stays where it is among them."""
        chosen = self.text()
        with QSignalBlocker(self.box):
            self.box.clear()
            for value, words in options:
                self.box.addItem(words, value)
            self.set_text(chosen)

    def text(self) -> str:
        """Give the chosen value, empty for none."""
        return str(self.box.currentData() or "")

    def set_text(self, value: str) -> None:
        """Choose a value; one that is not there changes nothing."""
        place = self.box.findData(value)
        if place >= 0:
            self.box.setCurrentIndex(place)


class Ticks(QWidget):
    """A label over several ticks; its text is the ticked values, joined by blanks."""

    changed = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]]) -> None:
        """Take pairs of value and words; none is ticked."""
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(Text(name, TYPE.caption_strong, Tone.TEXT2, wrap=True))
        self.ticks = {value: Tick(words, "") for value, words in options}
        self.setAccessibleName(name)
        for tick in self.ticks.values():
            layout.addWidget(tick)
            tick.toggled.connect(lambda _on: self.changed.emit(self.text()))

    def text(self) -> str:
        """Give the ticked values."""
        return " ".join(value for value, tick in self.ticks.items() if tick.isChecked())

    def set_text(self, text: str) -> None:
        """Tick the values named, and no other."""
        chosen = set(text.split())
        for value, tick in self.ticks.items():
            tick.setChecked(value in chosen)


Control = Field | Area | Pick | Drop | Ticks


class Form(QWidget):
    """Rows of fields. Signals `changed()`, and `doubt_answered(code, reason)` of warnings."""

    changed = Signal()
    doubt_answered = Signal(str, str)

    def __init__(self) -> None:
        """Begin without a row."""
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)
        self.controls: dict[str, Control] = {}
        self._rows: dict[str, FieldRow] = {}
        self._doubts: dict[str, QVBoxLayout] = {}
        self._strips: list[Doubt] = []
        self.reasons: dict[str, str] = {}
        shortcut = QShortcut(QKeySequence(SEEN_KEY), self)
        shortcut.activated.connect(self._take_seen)

    # --- rows -----------------------------------------------------------------------------

    def add_row(self, *entries: Entry | tuple[str, Area | Pick | Drop | Ticks, int]) -> FieldRow:
        """Add fields side by side; a pick comes with its dotted name and share."""
        controls: list[Control] = []
        shares: list[int] = []
        paths: list[str] = []
        for entry in entries:
            path, control, share = _made(entry)
            controls.append(control)
            shares.append(share)
            paths.append(path)
            control.changed.connect(self.changed)
            if isinstance(control, Field):
                control.committed.connect(lambda _text: self.focusNextChild())
        row = FieldRow(*controls)
        row.set_stretch(*shares)
        below = QVBoxLayout()
        below.setSpacing(6)
        self._layout.addWidget(row)
        self._layout.addLayout(below)
        for path, control in zip(paths, controls, strict=True):
            self.controls[path] = control
            self._rows[path], self._doubts[path] = row, below
        return row

    def add_widget(self, widget: QWidget) -> None:
        """Put a widget between the rows."""
        self._layout.addWidget(widget)

    def close_up(self) -> None:
        """Let the rows stand at the top."""
        self._layout.addStretch(1)

    def field(self, path: str) -> Field:
        """Give a field by its name. Raises KeyError for one that is none."""
        control = self.controls[path]
        if not isinstance(control, Field):
            raise KeyError(path)
        return control

    # --- what is typed ----------------------------------------------------------------------

    def texts(self) -> dict[str, str]:
        """Give everything typed and chosen, by dotted name."""
        return {path: control.text() for path, control in self.controls.items()}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Put texts into their fields; names without a field are let pass."""
        for path, text in texts.items():
            if path in self.controls:
                self.controls[path].set_text(text)

    # --- answers --------------------------------------------------------------------------

    def owner(self, path: str) -> str:
        """Give the field a refusal means: itself, or the first within what it names."""
        if path in self.controls:
            return path
        return next((one for one in self.controls if one.startswith(f"{path}.")), "")

    def refuse(self, refused: Refused) -> bool:
        """Show a no beneath its field and bring the caret there; False when none is meant."""
        self.clear()
        owner = self.owner(refused.field)
        control = self.controls.get(owner)
        if not isinstance(control, Typed) or control.isHidden():
            return False
        self._rows[owner].refuse(control, *words_of(refused))
        self._reveal(self._rows[owner])
        return True

    def say_no(self, path: str, what: str, remedy: str) -> None:
        """Show a no in its own words beneath a field. Raises KeyError for one that is none."""
        self.clear()
        self._rows[path].refuse(self.field(path), what, remedy)
        self._reveal(self._rows[path])

    def _reveal(self, widget: QWidget) -> None:
        """Scroll to a widget once it has its place."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            found = area
            QTimer.singleShot(0, widget, lambda: found.ensureWidgetVisible(widget, 0, 24))

    def clear(self) -> None:
        """Take every refusal away."""
        for row in self._rows.values():
            row.clear()

    def warn(self, hints: Sequence[Refused]) -> tuple[Refused, ...]:
        """Show warnings beneath their fields; give those that have none of their own here.

        Reasons typed before stay. A warning that is shown already is left as it is.
        """
        wanted = {hint.code: hint for hint in hints if self.owner(hint.field)}
        for strip in [one for one in self._strips if one.code not in wanted]:
            self._strips.remove(strip)
            strip.hide()
            strip.deleteLater()
        shown = {strip.code for strip in self._strips}
        for code, hint in wanted.items():
            if code not in shown:
                self._add_doubt(hint)
        return tuple(hint for hint in hints if hint.code not in wanted)

    def _add_doubt(self, hint: Refused) -> None:
        strip = Doubt(hint, self.reasons.get(hint.code, ""))
        strip.typed.connect(self._take_reasons)
        strip.answered.connect(self.doubt_answered)
        self._strips.append(strip)
        self._doubts[self.owner(hint.field)].addWidget(strip)

    def _take_reasons(self) -> None:
        self.reasons |= {strip.code: strip.reason() for strip in self._strips}
        self.changed.emit()

    def doubts(self) -> Iterator[Doubt]:
        """Give the warnings shown, in order."""
        return iter(self._strips)

    def ask(self) -> bool:
        """Bring the caret to the first warning without a reason; False when there is none."""
        strip = self.unanswered()
        if strip is None:
            return False
        strip.edit.setFocus()
        self._reveal(strip)
        return True

    def _take_seen(self) -> None:
        strip = self.unanswered()
        if strip is not None:
            strip.take_seen()

    def unanswered(self) -> Doubt | None:
        """Give the first warning without a reason."""
        return next((strip for strip in self._strips if not strip.reason()), None)


def _made(entry: Entry | tuple[str, Area | Pick | Drop | Ticks, int]) -> tuple[str, Control, int]:
    if isinstance(entry, tuple):
        return entry
    made = Field(
        entry.name, optional=entry.optional, icon=entry.icon, hint=entry.hint, tidy=entry.tidy
    )
    return entry.path, made, entry.share
