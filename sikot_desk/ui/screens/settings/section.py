"""What one section of Pengaturan is: its lines, the forms that change them, and its history.

A section knows no widget; it gives rows, specs and words, and the screen shows them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Change, Setup
from sikot_desk.domain.dates import long_date, period
from sikot_desk.domain.office import mark_of
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.settings import Confirm, Confirmed, OfficeAction, ProcedureAdopted
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.pill import Pill, due_today, valid
from sikot_desk.ui.kit.table import Column, Row
from sikot_desk.ui.screens import typed_day
from sikot_desk.ui.screens.file.side_form import Answers, Line
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.words import _

OPEN = "open"
"""The act of a row that is opened with Enter."""
CONFIRM = "confirm"
REASON = "reason"
PICK, LOOK, LEAD = "pick", "look", "lead"
"""The acts of a form beside saving: choosing a file, looking at one, going to a place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a preview shows: facts (value over caption), a warning, a page, a year's days off.

    `files` are files it touches (id, words), each a way to its screen.
    """

    facts: tuple[tuple[str, str], ...] = ()
    warning: str = ""
    pdf: bytes = b""
    foot: bool = False
    year: int = 0
    days: Mapping[date, str] = field(default_factory=dict)
    files: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """A change as a form: `code` brings back what was typed, `does` says what it does.

    `make` gives the acts, or raises Unreadable; `said` is told once they are recorded. What is
    `only_read` is shown and cannot be changed; `follows` fills fields from one that was chosen.
    `keep` does what is more than acts (this PC's own settings, a PIN) and may give a no; `file` is
    the field that takes a file's place; `opens` a file to be looked at and printed beside it.
    `leads` is a place to go to from the form, and its words.
    `button` is the primary act where it is not saving; what is typed into a `fleeting` form is
    not kept for another time.
    """

    code: str
    title: str
    does: str
    said: str
    lines: tuple[Line, ...]
    make: Callable[[Answers], tuple[OfficeAction, ...]]
    preview: Callable[[Session, Answers], Shown] | None = None
    only_read: bool = False
    keep: Callable[[Session, Answers], object] | None = None
    file: str = ""
    opens: Path | None = None
    leads: tuple[str, str] = ("", "")
    button: str = ""
    fleeting: bool = False
    follows: Mapping[str, Callable[[Answers], Mapping[str, str]]] = field(default_factory=dict)


def beside(spec: Spec) -> tuple[SideAct, ...]:
    """Give what a form offers beside saving."""
    if spec.file:
        return (SideAct(PICK, _("Pilih berkas"), "Alt+P", "folder"),)
    if spec.opens is not None:
        return (SideAct(LOOK, _("Buka dan cetak lembar"), "Alt+C", "printer"),)
    return (SideAct(LEAD, spec.leads[1], "Alt+C", "printer"),) if spec.leads[0] else ()


class Section:
    """One section. Subclasses give what they have."""

    code = ""
    kinds: tuple[type, ...] = ()
    """The events whose entries are this section's history."""
    item = ""
    """How the items of its confirmations begin."""

    @property
    def name(self) -> str:
        """Give the section's name."""
        raise NotImplementedError

    def columns(self) -> tuple[Column, ...]:
        """Give the columns of its lines."""
        raise NotImplementedError

    def rows(self, setup: Setup) -> Sequence[Row]:
        """Give its lines."""
        raise NotImplementedError

    def paper(self, act: str, row: str) -> str:
        """Give the paper of the office that an act leads to, empty for none."""
        return ""

    def acts(self, setup: Setup, row: str) -> tuple[SideAct, ...]:
        """Give what may be done, the primary act first."""
        return ()

    def of(self, act: str) -> tuple[str, ...]:
        """Give the roles that may do an act."""
        return ("admin",)

    def may(self, setup: Setup, act: str) -> bool:
        """Say whether who looks may do an act."""
        return bool(set(self.of(act)) & set(setup.roles))

    def start(self, setup: Setup, act: str, row: str) -> Spec | None:
        """Give the form of an act on the chosen row; None where there is none."""
        return None

    def leads(self, act: str, row: str) -> str:
        """Give the code of the screen an act leads to; empty where it opens a form."""
        return ""

    def words(self, setup: Setup, change: Change) -> str:
        """Say what an earlier change did."""
        if isinstance(change.event, Confirmed):
            name = self.name_of(setup, change.event.item)
            return _("Dikonfirmasi kantor: {name}").format(name=name)
        if isinstance(change.event, ProcedureAdopted):
            own = [one for one in change.parts if one.startswith(self.item)]
            return _("Diubah: {names}").format(
                names=", ".join(self.name_of(setup, one) for one in own)
            )
        return change.words

    def name_of(self, setup: Setup, item: str) -> str:
        """Give the name of a confirmed item."""
        return self.name

    def changes(self, setup: Setup) -> tuple[Change, ...]:
        """Give its history, newest first."""
        return tuple(one for one in setup.changes if self._is_own(one))

    def _is_own(self, change: Change) -> bool:
        event = change.event
        if isinstance(event, ProcedureAdopted):
            return bool(self.item) and any(one.startswith(self.item) for one in change.parts)
        if isinstance(event, Confirmed):
            return bool(self.item) and event.item.startswith(self.item)
        return isinstance(event, self.kinds)

    def note(self, setup: Setup) -> str:
        """Give what is to be looked at, empty for nothing."""
        return ""


# --- reading what was typed ------------------------------------------------------------------


def reason_line() -> Line:
    """Give the line that asks why."""
    return Line(REASON, _("Alasan perubahan"), hint=_("misalnya SK atau rapat yang mendasarinya"))


def needed(said: Answers, path: str) -> str:
    """Give a text that must be there. Raises Unreadable."""
    text = said.said(path)
    if not text:
        raise Unreadable(Refused("blank", field=path))
    return text


def why(said: Answers) -> str:
    """Give the reason typed. Raises Unreadable when there is none."""
    return needed(said, REASON)


def day_or_none(said: Answers, path: str) -> date | None:
    """Read a day that may be left out. Raises Unreadable."""
    try:
        return typed_day.read_day(said.said(path))
    except ValueError as reason:
        raise Unreadable(typed_day.unreadable(path)) from reason


def day_of(said: Answers, path: str) -> date:
    """Read a day. Raises Unreadable."""
    needed(said, path)
    return day_or_none(said, path) or date.max


def whole(said: Answers, path: str) -> int:
    """Read a whole number. Raises Unreadable."""
    text = needed(said, path)
    if not (text.isascii() and text.isdigit()):
        raise Unreadable(Refused("number_odd", {"value": text}, field=path))
    return int(text)


def lines_of(said: Answers, path: str) -> tuple[str, ...]:
    """Give the lines of an area that hold something."""
    return tuple(line.strip() for line in said.said(path).splitlines() if line.strip())


# --- words -----------------------------------------------------------------------------------


def term(since: date, until: date | None) -> str:
    """Say from when to when a line holds."""
    return period(since, until) if until else _("sejak {day}").format(day=long_date(since))


def confirmed_pill(confirmed: bool) -> Pill:
    """Give the mark of a value: the office's own word, or not yet."""
    if confirmed:
        return valid(_("Dikonfirmasi kantor"))
    return Pill(_("Belum dikonfirmasi kantor"), icon="info")


def state_pill(since: date, until: date | None, today: date) -> Pill:
    """Say whether a dated line holds today."""
    if since > today:
        return Pill(_("Akan datang"), icon="calendar")
    if until and until < today:
        return Pill(_("Berakhir"), icon="clock")
    return valid(_("Berlaku"))


def warned(text: str) -> Pill:
    """Give the amber pill of something to be looked at."""
    return due_today(text)


def confirm_act() -> SideAct:
    """Give the side act by which a value is confirmed."""
    return SideAct(CONFIRM, _("Konfirmasi"), "Alt+K", "shield-check")


def confirm_spec(item: str, value: object, name: str) -> Spec:
    """Give the form by which the office says that a value is right as it stands."""

    def make(said: Answers) -> tuple[OfficeAction, ...]:
        return (Confirm(item=item, seen=mark_of(value), reason=why(said)),)

    return Spec(
        code=f"{CONFIRM}.{item}",
        title=_("Konfirmasi: {name}").format(name=name),
        does=_("Mencatat bahwa kantor sudah memeriksa isian ini dan menyatakannya benar. "
               "Tandanya hilang bila isiannya berubah."),
        said=_("{name} dikonfirmasi").format(name=name),
        lines=(Line(REASON, _("Dasar konfirmasi"), hint=_("misalnya rapat atau SK")),),
        make=make,
    )  # fmt: skip
