"""The text skin: play acts from lines of JSON, one result a line (docs/scenario.md).

Everything an officer can do in the window can be played here; a live register asks for PINs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sikot_desk.db.boards import Boards
from sikot_desk.db.codec import BadData, from_data, schema
from sikot_desk.desk import office_papers, papers, procedures, telling
from sikot_desk.desk.counter import Counter, Done
from sikot_desk.desk.script import Line, moment
from sikot_desk.desk.wrong_data import in_words
from sikot_desk.domain import identity, refusals
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import ACTS, Request
from sikot_desk.domain.trouble import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of a line. `as_expected` compares it with the line's `expect` and `code`.

    `told` says in plain words what was recorded; empty when nothing was.
    """

    line: Line
    outcome: Done | Refused
    as_expected: bool
    told: str = ""


@dataclass(frozen=True, slots=True)
class Live:
    """Playing on a register that is used for real: who proved a PIN, and its one clock.

    The time of record is the clock's; what a line says of it counts for nothing.
    """

    proven: frozenset[str]
    now: Callable[[], datetime]


class Player:
    """Plays lines on a counter; remembers which file each of the scenario's names stands for."""

    def __init__(self, counter: Counter, live: Live | None = None) -> None:
        """Raise Trouble (register_live) when the register is a live one and nobody proved a PIN."""
        if counter.register.purpose == "live" and live is None:
            raise Trouble("register_live")
        self.counter = counter
        self._live = live
        self.files: dict[str, str] = {}

    def play(self, lines: Iterable[Line]) -> Iterator[Result]:
        """Play each line in turn and give its result."""
        for line in lines:
            outcome = self._outcome(line)
            if isinstance(outcome, Done) and line.file and line.act == "receive":
                self.files[line.file] = outcome.file_id
            good = _expected(line, outcome)
            yield Result(line=line, outcome=outcome, as_expected=good, told=self._told(outcome))

    def _told(self, outcome: Done | Refused) -> str:
        if isinstance(outcome, Refused) or not outcome.entries:
            return ""
        office, app = self.counter.register.office(), outcome.application
        _, steps = procedures.of_file(office, app) if app else procedures.current(office)
        return telling.told(outcome.entries, steps)

    def _outcome(self, line: Line) -> Done | Refused:
        at = line.at
        if line.fault or at is None:
            return line.fault or Refused("line_unreadable", {"detail": "at"})
        if self._live is not None:
            at = self._live.now()
            for who in filter(None, (line.officer, line.second)):
                if who not in self._live.proven:
                    return Refused("pin_unproven", {"officer": who})
        kind = ACTS.get(line.act)
        if kind is None:
            return Refused("act_unknown", {"act": line.act})
        try:
            action = from_data(kind, _with_offset(line.data))
        except BadData as reason:
            return Refused("data_unreadable", {"detail": in_words(str(reason))})
        request = Request(
            op=line.op,
            at=at,
            officer=line.officer,
            session="play",
            action=action,
            subject=self._file(line.file),
            second=line.second,
        )
        return self.counter.act(request)

    def _file(self, name: str) -> str:
        """Give the file a line means: the scenario's own name, or any number of a file."""
        if not name:
            return ""
        return self.files.get(name) or Boards(self.counter.register).find(name) or name


def _with_offset(data: Mapping[str, Any]) -> dict[str, Any]:
    """Read a time of event as the line's own time is read: seconds and offset may be missing."""
    occurred = data.get("occurred")
    if not isinstance(occurred, str):
        return dict(data)
    with suppress(ValueError):
        occurred = moment(occurred).isoformat()
    return {**data, "occurred": occurred}


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
        why = ", ".join(part for part in (outcome.code, outcome.field) if part)
        return printable(f"{head}: ditolak ({why}) {refusals.sentence(outcome)}{mark}")
    file = f" ({identity.grouped(outcome.file_id)})" if outcome.file_id else ""
    return printable(f"{head}{file}: {recorded(result.told, outcome)}{mark}")


def recorded(told: str, outcome: Done) -> str:
    """Give what a line recorded, as a sentence, and what went wrong with its papers."""
    names = {**papers.NAMES, **office_papers.NAMES}
    came = ", ".join(names[paper.key] for paper in outcome.papers)
    said = told or f"{came or 'Kertas'} dicetak"
    if outcome.repeated:
        said = f"{said}; sudah tercatat sebelumnya, tidak diulang"
    return f"{said.rstrip('.')}. {outcome.trouble}".rstrip()


def printable(text: str) -> str:
    """Give the text without what a terminal would obey or cannot show."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def play_schema() -> dict[str, Any]:
    """Give the JSON Schema of a line and of every act's data."""
    acts = schema(ACTS)
    parts = {name: {**part, "additionalProperties": False} for name, part in acts["$defs"].items()}
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
            "second": {"type": "string", "description": "siapa yang ikut menyetujui"},
            "note": {"type": "string"},
        },
        "additionalProperties": False,
        "oneOf": [_shape(act, shape, parts) for act, shape in sorted(acts["acts"].items())],
        "$defs": parts,
    }


def _shape(act: str, shape: dict[str, Any], parts: Mapping[str, Any]) -> dict[str, Any]:
    """Give the schema of one act's line; its data may be left out where nothing is needed."""
    needed = parts[shape["$ref"].rpartition("/")[2]]["required"]
    return {
        "properties": {"act": {"const": act}, "data": shape},
        "required": ["act", "data"] if needed else ["act"],
    }
