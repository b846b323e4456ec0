"""The text skin: play acts from lines of JSON, one result a line (docs/scenario.md).

Everything an officer can do in the window can be played here; it refuses a live register.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sikot_desk.clock import WIB
from sikot_desk.db.codec import BadData, from_data, schema
from sikot_desk.db.register import Register
from sikot_desk.desk.counter import Counter, Done
from sikot_desk.domain import refusals
from sikot_desk.domain import settings as s
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import ACTS, Request
from sikot_desk.domain.trouble import Trouble

EVERY_ROLE = ("loket", "back_office", "penyelia", "admin")
_KEYS = frozenset({"at", "officer", "act", "file", "data", "expect", "code", "op", "note"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line read: its number, and either the act asked for or why it cannot be read."""

    number: int
    at: datetime | None = None
    officer: str = ""
    act: str = ""
    file: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    expect: str = "done"
    code: str = ""
    op: str = ""
    fault: Refused | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of a line. `as_expected` compares it with the line's `expect` and `code`."""

    line: Line
    outcome: Done | Refused
    as_expected: bool


def read(lines: Iterable[str]) -> tuple[Line, ...]:
    """Read a scenario's lines; empty ones and those beginning with # are passed over."""
    kept = [text.strip() for text in lines]
    run = hashlib.sha256("\n".join(kept).encode()).hexdigest()[:12]
    return tuple(
        _line(number, text, f"play-{run}-{number}")
        for number, text in enumerate(kept, 1)
        if text and not text.startswith("#")
    )


def _line(number: int, text: str, op: str) -> Line:
    try:
        said = json.loads(text)
        if not isinstance(said, dict):
            raise TypeError("bukan objek")
        strangers = sorted(set(said) - _KEYS)
        if strangers:
            raise ValueError(f"kunci tidak dikenal: {', '.join(strangers)}")
        return Line(
            number=number,
            at=moment(said["at"]),
            officer=str(said["officer"]),
            act=str(said["act"]),
            file=str(said.get("file", "")),
            data=said.get("data", {}),
            expect=str(said.get("expect", "done")),
            code=str(said.get("code", "")),
            op=str(said.get("op", op)),
        )
    except KeyError as reason:
        return _unreadable(number, f"kunci {reason.args[0]} tidak ada")
    except (ValueError, TypeError) as reason:
        return _unreadable(number, str(reason))


def _unreadable(number: int, detail: str) -> Line:
    return Line(number=number, fault=Refused("line_unreadable", {"detail": detail}))


def moment(text: str) -> datetime:
    """Read an ISO time; one without offset is WIB. Raises ValueError."""
    read_time = datetime.fromisoformat(text)
    return read_time if read_time.tzinfo else read_time.replace(tzinfo=WIB)


def officers(lines: Iterable[Line], known: Iterable[str] = ()) -> tuple[s.UserAdded, ...]:
    """Give the staff a scenario needs before its first act.

    A scenario that adds its users starts with the officer of the first such line as Admin; one
    that adds none has everyone it names, in every role.
    """
    lines, known = tuple(lines), set(known)
    adding = [line for line in lines if line.act == "add_user"]
    named = adding[:1] if adding else lines
    roles = ("admin",) if adding else EVERY_ROLE
    names = dict.fromkeys(line.officer for line in named if line.officer and not line.fault)
    return tuple(
        s.UserAdded(user=name, name=name.title(), roles=roles)
        for name in names
        if name not in known
    )


class Player:
    """Plays lines on a counter; remembers which file each of the scenario's names stands for."""

    def __init__(self, counter: Counter) -> None:
        """Raise Trouble (register_live) when the register is a live one."""
        if counter.register.purpose == "live":
            raise Trouble("register_live")
        self.counter = counter
        self.files: dict[str, str] = {}

    def play(self, lines: Iterable[Line]) -> Iterator[Result]:
        """Play each line in turn and give its result."""
        for line in lines:
            outcome = self._outcome(line)
            if isinstance(outcome, Done) and line.file and line.act == "receive":
                self.files[line.file] = outcome.file_id
            yield Result(line=line, outcome=outcome, as_expected=_expected(line, outcome))

    def _outcome(self, line: Line) -> Done | Refused:
        if line.fault or line.at is None:
            return line.fault or Refused("line_unreadable", {"detail": "at"})
        kind = ACTS.get(line.act)
        if kind is None:
            return Refused("act_unknown", {"act": line.act})
        try:
            action = from_data(kind, dict(line.data))
        except BadData as reason:
            return Refused("data_unreadable", {"detail": str(reason)})
        request = Request(
            op=line.op,
            at=line.at,
            officer=line.officer,
            session="play",
            action=action,
            subject=self.files.get(line.file, line.file),
        )
        return self.counter.act(request)


def _expected(line: Line, outcome: Done | Refused) -> bool:
    if isinstance(outcome, Refused):
        return line.expect == "refused" and line.code in {"", outcome.code}
    return line.expect == "done"


def result_data(result: Result) -> dict[str, Any]:
    """Give a result as the JSON line that `play --json` prints."""
    line, outcome = result.line, result.outcome
    if isinstance(outcome, Refused):
        return {
            "line": line.number,
            "result": "refused",
            "code": outcome.code,
            "facts": dict(outcome.facts),
            "field": outcome.field,
            "sentence": refusals.sentence(outcome),
            "as_expected": result.as_expected,
        }
    app = outcome.application
    return {
        "line": line.number,
        "result": "done",
        "file_id": outcome.file_id or None,
        "registration": (app.registration or None) if app else None,
        "number": (app.number or None) if app else None,
        "code": (app.code or None) if app else None,
        "papers": [paper.file for paper in outcome.papers],
        "repeated": outcome.repeated,
        "trouble": outcome.trouble or None,
        "as_expected": result.as_expected,
    }


def result_sentence(result: Result) -> str:
    """Give a result as a plain line."""
    line, outcome = result.line, result.outcome
    mark = "" if result.as_expected else "  <- TIDAK SESUAI HARAPAN"
    head = f"{line.number:>4}  {line.act or '?'} {line.file}".rstrip()
    if isinstance(outcome, Refused):
        return f"{head}: ditolak ({outcome.code}) {refusals.sentence(outcome)}{mark}"
    app = outcome.application
    facts = [outcome.file_id, app.registration if app else "", app.number if app else ""]
    said = ", ".join(fact for fact in facts if fact)
    trouble = f" {outcome.trouble}" if outcome.trouble else ""
    return f"{head}: tercatat{' ' + said if said else ''}{trouble}{mark}"


def play_schema() -> dict[str, Any]:
    """Give the JSON Schema of a line and of every act's data."""
    acts = schema(ACTS)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Satu baris skenario SIKOT Desk",
        "type": "object",
        "required": ["at", "officer", "act"],
        "properties": {
            "at": {"type": "string", "format": "date-time", "description": "waktu catat, WIB"},
            "officer": {"type": "string"},
            "act": {"enum": sorted(ACTS)},
            "file": {"type": "string", "description": "nama berkas di skenario, atau nomor berkas"},
            "data": {"type": "object"},
            "expect": {"enum": ["done", "refused"], "default": "done"},
            "code": {"type": "string", "description": "kode penolakan yang diharapkan"},
            "op": {"type": "string", "description": "nomor perbuatan; yang sama tidak diulang"},
            "note": {"type": "string"},
        },
        "additionalProperties": False,
        "oneOf": [
            {"properties": {"act": {"const": act}, "data": shape}}
            for act, shape in sorted(acts["acts"].items())
        ],
        "$defs": acts["$defs"],
    }


def enrol(register: Register, lines: Iterable[Line]) -> tuple[s.UserAdded, ...]:
    """Give the staff a scenario needs that the register does not know yet."""
    return officers(lines, (user.user for user in register.office().users))
