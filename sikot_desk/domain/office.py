"""The office as its entries say: identity, officials, hours, numbers, procedures, users, options.

Folded like a file is; dated lines are looked up by day and never overwritten by later ones.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any, TypeVar

from sikot_desk.domain import enrolling as k
from sikot_desk.domain import paper_kinds as kinds
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain import public_keys
from sikot_desk.domain import sending as d
from sikot_desk.domain import settings as s
from sikot_desk.domain.fixing import RecapFixed
from sikot_desk.domain.folding import Meta
from sikot_desk.domain.options import OPTIONS
from sikot_desk.domain.user import User

_SHORT = 40
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedRecap:
    """A month whose figures were fixed by entry `seq`; `number` 0 first, then of what amends it."""

    month: str
    number: int
    digest: str
    seq: int
    officer: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """An enrolled public key (64 hex digits) and whose it is; `closed` says why it is closed."""

    key: str
    name: str
    closed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Everything the office has set, as of the last entry.

    `identity` is the name set for at once; those set for a day stand in `coming`: ask `on` a day.
    """

    purpose: s.Purpose = "live"
    public_key: str = ""
    identity: s.OfficeSet | None = None
    coming: tuple[s.OfficeSet, ...] = ()
    officials: tuple[s.OfficialSet, ...] = ()
    hours: tuple[s.HoursSet, ...] = ()
    holidays: tuple[s.HolidaysSet, ...] = ()
    closures: tuple[s.ClosureSet, ...] = ()
    formats: tuple[s.NumberFormatSet, ...] = ()
    procedures: tuple[s.ProcedureAdopted, ...] = ()
    rules: tuple[s.RulesAdopted, ...] = ()
    users: tuple[User, ...] = ()
    deputies: tuple[s.DeputyNamed, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    head_office: d.HeadOfficeEnrolled | None = None
    exported: d.Exported | None = None
    receipt: d.ReceiptRead | None = None
    confirmed: Mapping[str, str] = field(default_factory=dict)
    emblem: str = field(default="", repr=False)
    papers: tuple[p.PaperSet, ...] = ()
    register_columns: tuple[str, ...] = ()
    recaps: tuple[FixedRecap, ...] = ()
    keys: tuple[Key, ...] = ()

    def on(self, day: date) -> "Office":
        """Give the office by the name it bears on a day: the latest that has begun."""
        begun = [one for one in self.coming if one.since and one.since <= day]
        if not begun:
            return self
        return replace(self, identity=max(begun, key=lambda one: one.since or day))

    def option(self, name: str) -> str:
        """Give the value of one of `options.OPTIONS`, its default when never set."""
        return self.options.get(name, OPTIONS[name][0])

    def has_confirmed(self, item: str, value: object) -> bool:
        """Say whether the office confirmed an item as it stands now."""
        return self.confirmed.get(item) == mark_of(value)

    def paper(self, kind: str) -> kinds.Setting:
        """Give how a kind of `paper_kinds.KINDS` is set. Raises KeyError for no such kind."""
        usual = kinds.KINDS[kind].sizes[0]
        found = next((one for one in self.papers if one.paper == kind), None)
        if found is None:
            return kinds.Setting(size=usual)
        return kinds.Setting(
            size=found.size,
            top=found.top,
            right=found.right,
            bottom=found.bottom,
            left=found.left,
            step=found.step,
        )

    def key(self, key_id: str) -> Key | None:
        """Give the enrolled key of these first 16 hex digits, closed ones too."""
        return next((one for one in self.keys if public_keys.key_id(one.key) == key_id), None)

    def user(self, user: str) -> User | None:
        """Give the member of staff of that id, closed ones too; None when there is none."""
        return next((one for one in self.users if one.user == user), None)

    def acting(self, user: str, day: date) -> User | None:
        """Give the member of staff with the roles of that day: a deputy is Penyelia besides."""
        known = self.user(user)
        named = (one for one in self.deputies if one.user == user)
        if known and any(one.since <= day <= one.until for one in named):
            return replace(known, roles=tuple(dict.fromkeys((*known.roles, "penyelia"))))
        return known

    def official(self, official: str) -> s.OfficialSet | None:
        """Give the line of the officials' table of that id."""
        return next((one for one in self.officials if one.official == official), None)

    def in_post(self, post: str, day: date) -> tuple[s.OfficialSet, ...]:
        """Give the lines for a post that hold on a day, holder first, then substitutes.

        A holder from a later day ends the earlier one's, even where nobody closed that line.
        """
        lines = [
            one
            for one in self.officials
            if one.post == post and one.since <= day and (one.until is None or day <= one.until)
        ]
        latest = max((one.since for one in lines if not one.substitute), default=day)
        held = [one for one in lines if one.substitute or one.since == latest]
        return tuple(sorted(held, key=lambda one: (one.substitute, -one.since.toordinal())))

    def empty_days(self, post: str, first: date, last: date) -> tuple[tuple[date, date], ...]:
        """Give the stretches from `first` to `last` on which nobody holds or stands in for a post.

        A line that says *kosong* is said on purpose and is no gap.
        """
        edges = {first, last + _DAY}
        for one in self.officials:
            edges |= {one.since} | ({one.until + _DAY} if one.until else set())
        marks = sorted(day for day in edges if first <= day <= last + _DAY)
        empty = [
            (start, stop - _DAY) for start, stop in pairwise(marks) if not self.in_post(post, start)
        ]
        return _joined(empty)

    def recap(self, month: str) -> FixedRecap | None:
        """Give what fixed a month's recap last, None while nothing has."""
        return next((one for one in reversed(self.recaps) if one.month == month), None)

    def text_of(self, procedure: str) -> str:
        """Give the text of an adopted procedure's version. Raises KeyError."""
        for one in self.procedures:
            if one.version == procedure:
                return one.text
        raise KeyError(procedure)


def _joined(stretches: list[tuple[date, date]]) -> tuple[tuple[date, date], ...]:
    joined: list[tuple[date, date]] = []
    for start, stop in stretches:
        if joined and joined[-1][1] + _DAY == start:
            joined[-1] = (joined[-1][0], stop)
        else:
            joined.append((start, stop))
    return tuple(joined)


def mark_of(value: object) -> str:
    """Give the mark by which a confirmed value is known: short text itself, else its digest."""
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= _SHORT else hashlib.sha256(text.encode()).hexdigest()[:16]


EMPTY = Office()
Line = TypeVar("Line")


def fold(office: Office, event: s.OfficeEvent, meta: Meta) -> Office:
    """Give the office after the event. Events that are not the office's own leave it as it is."""
    if isinstance(event, RecapFixed):
        return replace(office, recaps=(*office.recaps, _fixed(event, meta)))
    change = _FOLDS.get(type(event))
    return change(office, event) if change else office


def _fixed(event: RecapFixed, meta: Meta) -> FixedRecap:
    return FixedRecap(
        month=event.month,
        number=event.number,
        digest=event.digest,
        seq=meta.seq,
        officer=meta.officer,
        at=meta.at,
    )


def _added(many: tuple[Line, ...], new: Line, *keys: str) -> tuple[Line, ...]:
    same = [getattr(new, key) for key in keys]
    others = tuple(old for old in many if [getattr(old, key) for key in keys] != same)
    return (*others, new)


def _opened(office: Office, event: s.Opened) -> Office:
    return replace(office, purpose=event.purpose, public_key=event.public_key)


def _user_added(office: Office, event: s.UserAdded) -> Office:
    known = office.user(event.user)
    pin = known.pin if known else False
    user = User(user=event.user, name=event.name, roles=event.roles, pin=pin)
    return replace(office, users=_added(office.users, user, "user"))


def _user_closed(office: Office, event: s.UserClosed) -> Office:
    users = tuple(
        replace(one, closed=True) if one.user == event.user else one for one in office.users
    )
    return replace(office, users=users)


def _pin_set(office: Office, event: s.PinChanged | s.PinReset | s.PinRecovered) -> Office:
    users = tuple(replace(one, pin=True) if one.user == event.user else one for one in office.users)
    return replace(office, users=users)


def _key_enrolled(office: Office, event: k.KeyEnrolled) -> Office:
    key = Key(key=event.key, name=event.name)
    return replace(office, keys=_added(office.keys, key, "key"))


def _key_closed(office: Office, event: k.KeyClosed) -> Office:
    keys = tuple(
        replace(one, closed=event.reason) if public_keys.key_id(one.key) == event.key else one
        for one in office.keys
    )
    return replace(office, keys=keys)


def _office_set(office: Office, event: s.OfficeSet) -> Office:
    if event.since is None:
        return replace(office, identity=event)
    return replace(office, coming=_added(office.coming, event, "since"))


def _option_set(office: Office, event: s.OptionSet) -> Office:
    return replace(office, options={**office.options, event.option: event.value})


def _closure_set(office: Office, event: s.ClosureSet) -> Office:
    others = tuple(one for one in office.closures if one.day != event.day)
    return replace(office, closures=others if event.lifted else (*others, event))


def _confirmed(office: Office, event: s.Confirmed) -> Office:
    return replace(office, confirmed={**office.confirmed, event.item: event.seen})


def _dated(field_name: str, *keys: str) -> Callable[[Office, Any], Office]:
    def change(office: Office, event: Any) -> Office:
        lines: Any = {field_name: _added(getattr(office, field_name), event, *keys)}
        return replace(office, **lines)

    return change


def _latest(field_name: str) -> Callable[[Office, Any], Office]:
    def change(office: Office, event: Any) -> Office:
        latest: Any = {field_name: event}
        return replace(office, **latest)

    return change


def _receipt(office: Office, event: d.ReceiptRead) -> Office:
    """Take a confirmation; one that names gaps asks for what was put on sticks before it again."""
    exported = None if event.missing else office.exported
    return replace(office, receipt=event, exported=exported)


def _emblem(office: Office, event: p.EmblemSet) -> Office:
    return replace(office, emblem=event.png)


def _register_columns(office: Office, event: p.RegisterColumnsSet) -> Office:
    return replace(office, register_columns=event.columns)


_FOLDS: Mapping[type, Callable[[Office, Any], Office]] = {
    s.Opened: _opened,
    s.OfficeSet: _office_set,
    s.OfficialSet: _dated("officials", "official"),
    s.HoursSet: _dated("hours", "since"),
    s.HolidaysSet: _dated("holidays", "year"),
    s.ClosureSet: _closure_set,
    s.NumberFormatSet: _dated("formats", "series", "since"),
    s.ProcedureAdopted: _dated("procedures", "version"),
    s.RulesAdopted: _dated("rules", "rules", "since"),
    s.UserAdded: _user_added,
    s.UserClosed: _user_closed,
    s.DeputyNamed: _dated("deputies", "user", "since"),
    s.PinChanged: _pin_set,
    s.PinReset: _pin_set,
    s.PinRecovered: _pin_set,
    s.OptionSet: _option_set,
    s.Confirmed: _confirmed,
    p.EmblemSet: _emblem,
    p.PaperSet: _dated("papers", "paper"),
    p.RegisterColumnsSet: _register_columns,
    d.HeadOfficeEnrolled: _latest("head_office"),
    d.Exported: _latest("exported"),
    d.ReceiptRead: _receipt,
    k.KeyEnrolled: _key_enrolled,
    k.KeyClosed: _key_closed,
}
