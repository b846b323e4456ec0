"""One side act as a form beside the file: what it does, its fields, and the act they make."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.domain import actions as a
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.roles import roles_for
from sikot_desk.domain.sop import Procedure
from sikot_desk.ui.kit.area import Area
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.field import label_of
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.screens import typed_day
from sikot_desk.ui.screens.form import Drop, Entry, Form, Pick, Ticks
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.words import _

LineKind = Literal["text", "day", "moment", "area", "pick", "drop", "ticks"]
_TIDY = {"day": typed_day.tidy_day, "moment": typed_day.tidy_moment}
MOMENT = "occurred"


@dataclass(frozen=True, slots=True)
class Line:
    """One field of a side act: its name in the act, its label, what may be chosen.

    `high` is how many lines an area shows; `beside` puts the field on the row of the one before,
    with its `share` of the width.
    """

    path: str
    name: str
    kind: LineKind = "text"
    options: tuple[tuple[str, str], ...] = ()
    optional: bool = False
    value: str = ""
    hint: str = ""
    high: int = 3
    beside: bool = False
    share: int = 1


@dataclass(frozen=True, slots=True)
class Answers:
    """What was typed into a side act, by the names of its lines."""

    texts: Mapping[str, str]

    def said(self, path: str) -> str:
        """Give a typed text, without blanks around it."""
        return self.texts.get(path, "").strip()

    def moment(self) -> datetime | None:
        """Give the time of event, None when it was left empty. Raises Unreadable."""
        try:
            return typed_day.read_moment(self.said(MOMENT))
        except ValueError as reason:
            raise Unreadable(typed_day.unreadable(MOMENT, moment=True)) from reason


@dataclass(frozen=True, slots=True, kw_only=True)
class SideSpec:
    """A side act: `code` and key, its words, what it does, its lines, and the act they make.

    `said` is what the sound line says once it is recorded; `act` is the act's name where it is not
    the code, to know whose it is.
    """

    code: str
    text: str
    key: str
    icon: str
    does: str
    said: str
    lines: tuple[Line, ...]
    make: Callable[[Answers], a.CaseAction]
    first: bool = False
    act: str = ""

    def is_of(self, roles: Sequence[str], procedure: Procedure) -> bool:
        """Tell whether an officer of these roles may do it."""
        return bool(set(roles_for(self.act or self.code, procedure)) & set(roles))


def when_line() -> Line:
    """Give the line for the time of event."""
    return Line(MOMENT, _("Waktu kejadian"), "moment", optional=True, hint=_("kosong: sekarang"))


def add_lines(form: Form, lines: Sequence[Line]) -> None:
    """Add the fields of lines to a form, filled with their values."""
    rows: list[list[Line]] = []
    for line in lines:
        if line.beside and rows:
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        form.add_row(*(_entry(line) for line in row))
    for line in lines:
        form.controls[line.path].set_text(line.value)


def _entry(line: Line) -> Entry | tuple[str, Area | Pick | Drop | Ticks, int]:
    if line.kind in {"text", *_TIDY}:
        return Entry(
            line.path,
            line.name,
            optional=line.optional,
            share=line.share,
            hint=line.hint,
            tidy=_TIDY.get(line.kind),
        )
    return (line.path, _control(line), line.share)


def _control(line: Line) -> Area | Pick | Drop | Ticks:
    label = label_of(line.name, optional=line.optional)
    if line.kind == "area":
        return Area(label, lines=line.high, hint=line.hint)
    if line.kind == "pick":
        return Pick(line.name, [(value, words, "") for value, words in line.options], wraps=True)
    return Ticks(label, line.options) if line.kind == "ticks" else Drop(label, line.options)


class SideForm(Card):
    """The form of one side act; signals `changed()`."""

    changed = Signal()

    def __init__(self, spec: SideSpec) -> None:
        """Build the form."""
        super().__init__(spec.text, padded=False)
        self.spec = spec
        self.add_to_head(key_note("Esc", _("batal")))
        self.form = Form()
        add_lines(self.form, spec.lines)
        self.form.close_up()
        inner = QWidget()
        inner.setObjectName("scrolled")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(17, 12, 17, 12)
        layout.setSpacing(10)
        layout.addWidget(Note(spec.does))
        layout.addWidget(self.form, 1)
        self.body.addWidget(scrolled(inner))
        self.form.changed.connect(self.changed)

    def action(self) -> a.CaseAction | None:
        """Give the act as typed; None when a text makes no value, and says where."""
        try:
            return self.spec.make(Answers(self.form.texts()))
        except Unreadable as odd:
            self.form.refuse(odd.refused)
            return None

    def refuse(self, refused: Refused) -> bool:
        """Show a no beside its field; False when none is meant."""
        return self.form.refuse(refused)

    def take_caret(self) -> None:
        """Begin with the first field."""
        for control in self.form.controls.values():
            target = getattr(control, "edit", None) or getattr(control, "box", None)
            (target or control).setFocus()
            return
