"""A scenario's text, line by line: what each asks for, or why it cannot be read.

Reads and judges form only; playing is `scenario`'s.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal

from sikot_desk.clock import WIB
from sikot_desk.db.codec import BadData, from_data
from sikot_desk.desk.wrong_data import in_words
from sikot_desk.domain import settings as s
from sikot_desk.domain import text
from sikot_desk.domain.refusals import Refused

Role = Literal["loket", "back_office", "penyelia", "admin", "pemeriksa"]
EVERY_ROLE: tuple[Role, ...] = ("loket", "back_office", "penyelia", "admin")
_ADMIN: tuple[Role, ...] = ("admin",)
_AHEAD = re.compile(r"#\s*expect:\s*refused(?:\s+(?P<code>\w+))?")
_OP = re.compile(r"[A-Za-z0-9][\w.:-]{0,79}", re.ASCII)
_YEARS = range(2000, 2100)
"""A file id has two digits for its year."""
_MOST = 10**12


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line read: its number, and either the act asked for or why it cannot be read.

    `expect` and `code` say what should come of it; `op` its operation, the line's own by default.
    """

    number: int
    at: datetime | None = None
    officer: str = ""
    act: str = ""
    file: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    expect: str = "done"
    code: str = ""
    op: str = ""
    second: str = ""
    fault: Refused | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    at: str
    officer: str
    act: str
    file: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    expect: Literal["done", "refused"] = "done"
    code: str = ""
    op: str = ""
    second: str = ""
    note: str = ""


def read(lines: Iterable[str]) -> tuple[Line, ...]:
    """Read a scenario's lines; empty ones and those beginning with # are passed over.

    `# expect: refused CODE` before a line says what is expected of one that is no JSON.
    """
    kept = [line.strip() for line in lines]
    run = hashlib.sha256("\n".join(kept).encode(errors="replace")).hexdigest()[:12]
    return tuple(_read(kept, run))


def _read(kept: list[str], run: str) -> Iterator[Line]:
    ahead = None
    for number, line in enumerate(kept, 1):
        if line and not line.startswith("#"):
            found = _line(line, Line(number=number, op=f"play-{run}-{number}"))
            yield replace(found, expect="refused", code=ahead["code"] or "") if ahead else found
        ahead = _AHEAD.fullmatch(line)


def _line(line: str, blank: Line) -> Line:
    try:
        data = json.loads(line, parse_int=_whole, parse_constant=_no_number)
        said = from_data(_Said, json.loads(_composed(data), parse_int=_whole))
    except BadData as reason:
        return _unreadable(blank, in_words(str(reason)))
    except RecursionError:
        return _unreadable(blank, "terlalu banyak kurung")
    except ValueError as reason:
        return _unreadable(blank, _json_fault(reason))
    return _judged(said, blank)


def _composed(data: Any) -> str:
    """Give the data as text with composed letters; raises ValueError for half a letter."""
    text_of = unicodedata.normalize("NFC", json.dumps(data, ensure_ascii=False))
    return text_of.encode().decode()


def _json_fault(reason: ValueError) -> str:
    if isinstance(reason, json.JSONDecodeError):
        return f"bentuknya salah pada huruf ke-{reason.pos + 1}"
    return "ada huruf yang rusak" if isinstance(reason, UnicodeError) else str(reason)


def _judged(said: _Said, blank: Line) -> Line:
    line = replace(
        blank,
        officer=said.officer,
        act=said.act,
        file=said.file,
        data=said.data,
        expect=said.expect,
        code=said.code,
        op=said.op or blank.op,
        second=said.second,
    )
    if not _OP.fullmatch(line.op):
        return _unreadable(line, "op ditulis dengan huruf, angka, titik, dan tanda hubung")
    try:
        at = moment(said.at)
    except ValueError:
        return _unreadable(line, f"waktu {said.at} tidak dikenal")
    if at.year not in _YEARS:
        return _unreadable(line, f"tahun {at.year} di luar 2000 sampai 2099")
    return replace(line, at=at)


def _unreadable(line: Line, detail: str) -> Line:
    return replace(line, fault=Refused("line_unreadable", {"detail": detail}))


def _whole(digits: str) -> int:
    if len(digits) > len(str(_MOST)):
        raise ValueError(f"angka {digits[:12]}… terlalu besar")
    return int(digits)


def _no_number(name: str) -> float:
    raise ValueError(f"{name} bukan angka")


def moment(text_of: str) -> datetime:
    """Read an ISO time; one without offset is WIB. Raises ValueError."""
    read_time = datetime.fromisoformat(text_of)
    return read_time if read_time.tzinfo else read_time.replace(tzinfo=WIB)


def officers(lines: Iterable[Line], known: Iterable[str] = ()) -> tuple[s.UserAdded, ...]:
    """Give the staff a scenario needs before its first act: those it names and never adds itself.

    They have every role; one who begins by adding staff is Admin alone. Those who vouch as second
    persons are named too. What cannot be a name is left out.
    """
    first: dict[str, str] = {}
    added = set(known)
    for line in lines:
        for name in filter(None, (line.officer, line.second)):
            if not line.fault and name not in added:
                first.setdefault(name, line.act)
        if line.act == "add_user":
            added.add(str(line.data.get("user")))
    users = (
        s.UserAdded(user=name, name=name.title(), roles=_ADMIN if act == "add_user" else EVERY_ROLE)
        for name, act in first.items()
    )
    return tuple(user for user in users if not text.check(user))
