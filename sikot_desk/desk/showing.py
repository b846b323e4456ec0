"""One file whole, as `show` gives it: a JSON document, and an account in plain sentences."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sikot_desk.db.codec import to_data
from sikot_desk.db.register import Register
from sikot_desk.desk.boards import Board, FileView
from sikot_desk.domain import dates, identity
from sikot_desk.domain.events import event_name

_NO_MORE: Mapping[str, str] = {"replaced": "sudah diganti", "revoked": "sudah dicabut"}
_GIVEN: Mapping[str, str] = {"omitted": "tidak diparaf, dicatat ", "substitute": "pengganti, "}


def show(register: Register, text: str, now: datetime) -> dict[str, Any] | None:
    """Give the whole file that a number or code names, None when it names none."""
    board = Board(register, now)
    file_id = board.find(text)
    view = board.file(file_id) if file_id else None
    return _document(view) if view else None


def _document(view: FileView) -> dict[str, Any]:
    standing = view.standing
    return {
        "file_id": view.app.file_id,
        "application": to_data(view.app),
        "procedure": view.version,
        "permit_state": _permit_state(view),
        "next_act": view.next_act,
        "waits_for": view.next_step.name if view.next_step else None,
        "due": standing.due.isoformat() if standing.due else None,
        "promised": standing.promised.isoformat() if standing.promised else None,
        "paused": standing.paused,
        "late": standing.late,
        "timeline": [
            {
                "step": row.step.key,
                "name": row.step.name,
                "state": row.state,
                "ended": row.ended.isoformat() if row.ended else None,
                "minutes": row.minutes,
                "standard_minutes": row.standard_minutes,
                "who": row.who,
                "given": row.given,
            }
            for row in view.timeline
        ],
        "history": [
            {
                "seq": one.seq,
                "at": one.at.isoformat(),
                "officer": one.officer,
                "clock": one.clock,
                "act": event_name(type(one.event)),
                "data": to_data(one.event),
            }
            for one in reversed(view.history)
        ],
    }


def _permit_state(view: FileView) -> str | None:
    """Give whether the file's permit stands (in_force, replaced, revoked), None without one."""
    own = (one.state for one in view.permits if one.file_id == view.app.file_id)
    return next(own, None)


def account(found: Mapping[str, Any]) -> str:
    """Tell a shown file in plain sentences."""
    app, file_id = found["application"], identity.grouped(found["file_id"])
    registration, number = (app[key] or "belum ada" for key in ("registration", "number"))
    said = [
        f"Berkas {file_id}: {app['applicant']['name']}, {app['workplace']['name']}",
        f"Nomor pendaftaran {registration}, nomor izin {number}",
        f"Menunggu: {found['waits_for'] or 'tidak ada'}",
    ]
    if found["due"]:
        said.append(f"Dijanjikan selesai {_moment(found['promised'])}")
    if found["due"] != found["promised"]:
        said.append(f"Menurut hari kerja yang sekarang: {_moment(found['due'])}")
    if found["permit_state"] in _NO_MORE:
        said.append(f"Izin ini {_NO_MORE[found['permit_state']]}, tidak berlaku lagi")
    said += [_step(row) for row in found["timeline"]]
    return "\n".join(said)


def _step(row: Mapping[str, Any]) -> str:
    mark = {"done": "sudah", "now": "kini ", "ahead": "nanti"}[row["state"]]
    when = dates.long_moment(datetime.fromisoformat(row["ended"])) if row["ended"] else ""
    how = _GIVEN.get(row["given"], "")
    return f"  {mark}  {row['name']:<28}{when} {how}{row['who']}".rstrip()


def _moment(text: str) -> str:
    return dates.long_moment(datetime.fromisoformat(text))
