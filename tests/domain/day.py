"""A tiny interpreter of an officer's day: one line, one or more acts, and the picture after them.

    2026-07-06 09:10  receive, check, return siti, without ijazah → returned; round 1; no clock
    2026-07-08 10:20  number siti → refused not_signed

Left of the arrow: acts, the file's name, then details, each after a comma. A detail is `without
ITEM…`, `unfit ITEM REASON`, `as OFFICER`, `vouched OFFICER`, `happened TIME`, `holder FILE` (the
same person, place and permit as that file's), or a field of the last act and its value. Right of
it, after semicolons, what must be true of the file (PICTURES), or `refused CODE` for the last act.
Lines that begin with # are remarks.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain.application import Application, Status
from sikot_desk.domain.people import Bringer, Workplace
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.domain.requests import CASE_ACTS
from sikot_desk.domain.stages import next_act
from tests.domain.counter_days import Counter, intake, moment

LINE = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d)\s+(.+?)(?:\s+→\s*(.+))?")
DEFAULTS: Mapping[type, Mapping[str, object]] = {
    a.TickReady: {"number": True, "stamp": True, "photo": True, "archive": True},
    a.HandOver: {},
}
WORDS: Mapping[str, object] = {"yes": True, "no": False}


def play(script: str, counter: Counter | None = None) -> Counter:
    """Play a day's lines, and hold each picture against what came of them."""
    counter = counter or Counter()
    for text in lines(script):
        _line(counter, text)
    assert counter.refolded() == counter.files
    return counter


def lines(script: str) -> list[str]:
    """Give the script's lines; one that begins with neither day nor # goes on from the last."""
    kept: list[str] = []
    for text in filter(None, map(str.strip, script.splitlines())):
        if text[0].isdigit():
            kept.append(text)
        elif not text.startswith("#"):
            kept[-1] += f" {text}"
    return kept


@dataclass
class Details:
    """What stands after the file's name."""

    fields: dict[str, str]
    wrong: dict[str, a.Verdict]
    officer: str = ""
    second: str = ""
    occurred: datetime | None = None


def _line(counter: Counter, text: str) -> None:
    found = LINE.fullmatch(text)
    assert found, f"no line of a day: {text}"
    at = moment(found[1])
    acts, file, details = _read(found[2].split(", "), at)
    for place, act in enumerate(acts, 1):
        last = place == len(acts)
        action = _action(counter, CASE_ACTS[act], file, details if last else None, at)
        if act == "check":
            action = replace(action, verdicts=counter.verdicts(file, details.wrong, at).verdicts)
        counter.act(action, at, file, details.officer, details.second)
        if not last:
            assert not isinstance(counter.last, Refused), f"{text}: {act}: {counter.last}"
    for clause in (found[3] or "done").split("; "):
        _hold(counter, file, clause, text)


def _read(parts: list[str], at: datetime) -> tuple[list[str], str, Details]:
    acts = []
    while parts and parts[0].split()[0] in CASE_ACTS:
        acts.append(parts.pop(0))
    *_, last = acts
    acts[-1], file = last.split()
    details = Details(fields={}, wrong={})
    for part in parts:
        word, _, rest = part.partition(" ")
        if word == "without":
            details.wrong |= {one: a.Verdict(item=one, result="missing") for one in rest.split()}
        elif word == "unfit":
            item, reason = rest.split()
            details.wrong[item] = a.Verdict(item=item, result="unfit", reason=reason, note="lihat")
        elif word == "as":
            details.officer = rest
        elif word == "vouched":
            details.second = rest
        elif word == "happened":
            details.occurred = moment(rest if " " in rest else f"{at.date()} {rest}")
        else:
            details.fields[word] = rest
    return acts, file, details


def _action(counter: Counter, kind: type, file: str, details: Details | None, at: datetime) -> Any:
    given: dict[str, Any] = dict(DEFAULTS.get(kind, {}))
    said = {one.name for one in fields(kind)}
    if "verdicts" in said:
        given["verdicts"] = tuple(details.wrong.values()) if details else ()
    for one in fields(kind):
        needed = one.default is MISSING and one.default_factory is MISSING
        if needed and one.name not in {"verdicts", "changes"} and kind is not a.Receive:
            given[one.name] = "sebab"
    if details:
        given |= {name: _value(name, text) for name, text in details.fields.items() if name in said}
        given |= {"occurred": details.occurred} if "occurred" in said else {}
    if kind is a.Correct and details:
        named, _, value = details.fields["changes"].partition(" ")
        given["changes"] = {named: value}
    if kind is a.Receive:
        serial = len(counter.names) + 1
        held = counter.files.get(details.fields.get("holder", "")) if details else None
        if held:
            mine = {"applicant": held.applicant, "workplace": held.workplace}
            given = {**mine, "old_permit": held.number, **given}
        return intake(file.title(), serial, **given)
    return kind(**given)


def _value(name: str, text: str) -> object:
    if name == "bringer":
        relation, _, who = text.partition(" ")
        return Bringer(name=who, relation=relation)  # type: ignore[arg-type]
    if name == "overrides":
        return dict.fromkeys(text.split(), "sudah dicocokkan")
    if name == "workplace":
        return Workplace(name=text, address="Jalan Lain 7")
    if name == "letter_date":
        return date.fromisoformat(text)
    if name in {"serial_read", "workplace_no", "sheet", "entry", "copies"}:
        return int(text)
    return WORDS.get(text, text)


def _hold(counter: Counter, file: str, clause: str, line: str) -> None:
    last = counter.last
    if clause.startswith("refused "):
        assert isinstance(last, Refused), f"{line}: was done"
        assert last.code == clause.removeprefix("refused "), f"{line}: {last}"
        return
    assert not isinstance(last, Refused), f"{line}: {sentence(last)}"
    if clause == "done":
        return
    word, _, rest = clause.partition(" ")
    said = PICTURES[word](counter, counter.files[file])
    assert said == rest, f"{line}: {word} is {said!r}"


def _due(counter: Counter, app: Application) -> str:
    assert app.accepted
    pauses = tuple((pause.start, pause.end) for pause in app.pauses)
    due = counter.calendar.due(app.accepted, counter.procedure.days, pauses)
    return f"{due:%Y-%m-%d %H:%M}"


def _asked(counter: Counter, _: Application) -> str:
    *_, checked = (one for one, _ in counter.events if isinstance(one, e.Checked))
    return " ".join(checked.asked)


def _clock(_: Counter, app: Application) -> str:
    if app.accepted is None:
        return "has not started"
    if app.ready:
        return "ended"
    return "stands still" if app.status is Status.WITH_APPLICANT else "runs"


def _waits(counter: Counter, app: Application) -> str:
    return f"for {counter.procedure.step(app.step).name}" if app.step else "for nothing"


def _sheets(_: Counter, app: Application) -> str:
    return ", ".join(f"{one.version} ditarik" if one.withdrawn else f"{one.version}"
                     for one in app.sheets)  # fmt: skip


PICTURES: Mapping[str, Callable[[Counter, Application], str]] = {
    "is": lambda _, app: app.status,
    "round": lambda _, app: str(len(app.rounds)),
    "asked": _asked,
    "clock": _clock,
    "slip": lambda _, app: f"until {app.slip_until}",
    "registered": lambda _, app: app.registration,
    "due": _due,
    "waits": _waits,
    "next": lambda counter, app: next_act(app, counter.procedure),
    "cetakan": _sheets,
    "signed": lambda _, app: f"by {app.signed_by}",
    "numbered": lambda _, app: app.number or "no",
    "dated": lambda _, app: str(app.letter_date),
    "ends": lambda _, app: str(app.ends),
    "given": lambda _, app: app.passages[-1].given,
    "told": lambda _, app: str(len(app.told)),
    "received": lambda _, app: f"by {app.handed.receiver}" if app.handed else "no",
    "name": lambda _, app: app.applicant.name,
    "happened": lambda _, app: f"{app.last:%Y-%m-%d %H:%M}",
    "letters": lambda _, app: " ".join(one.number for one in app.letters) or "none",
    "replaces": lambda _, app: app.replaces or "none",
    "permit": lambda counter, app: counter.state_of(app),
    "old": lambda counter, app: counter.state_of_old(app),
    "voids": lambda counter, _: " ".join(
        one.number for one, _ in counter.events if isinstance(one, e.NumberVoided)
    ),
}
