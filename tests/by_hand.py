"""A month added up by hand: straight from the journal's entries, one after another.

Knows nothing of the tables that reports are read from; only acts, subjects and times.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sikot_desk.domain.entries import Entry


@dataclass
class File:
    """What the hand notes of one file."""

    kind: str = ""
    accepted: str = ""
    ready: str = ""
    ready_by: int = 0
    withdrawn: str = ""
    handed: str = ""
    away: list[list[str]] = field(default_factory=list)


@dataclass
class Sheet:
    """The tally sheet after the last entry."""

    files: dict[str, File] = field(default_factory=dict)
    checks: Counter[tuple[str, str]] = field(default_factory=Counter)
    reasons: Counter[tuple[str, str]] = field(default_factory=Counter)
    void: list[tuple[str, str]] = field(default_factory=list)

    def months(self) -> list[str]:
        ends = {one for file in self.files.values() for one in (file.accepted, file.ready)}
        return sorted({end[:7] for end in ends if end} | {month for month, _ in self.checks})

    def came(self, name: str, month: str) -> int:
        return sum(getattr(file, name)[:7] == month for file in self.files.values())

    def figures(self, month: str) -> dict[str, int]:
        files = [file for file in self.files.values() if file.accepted]
        complete, returned = self.checks[month, "complete"], self.checks[month, "incomplete"]
        left = [file for file in files if file.accepted[:7] <= month and _stays(file, month, "<=")]
        carried = [file for file in files if file.accepted[:7] < month and _stays(file, month, "<")]
        ready = [file for file in files if file.ready and file.ready[:7] <= month]
        return {
            "checked": complete + returned,
            "complete": complete,
            "returned": returned,
            "carried": len(carried),
            "accepted": self.came("accepted", month),
            "issued": self.came("ready", month),
            "withdrawn": sum(bool(f.accepted) and f.withdrawn[:7] == month for f in files),
            "remaining": len(left),
            "away": sum(_is_away(file, month) for file in left),
            "ready": sum(not (file.handed and file.handed[:7] <= month) for file in ready),
        }


def _stays(file: File, month: str, how: str) -> bool:
    ends = [end[:7] for end in (file.ready, file.withdrawn) if end]
    return not any(end <= month if how == "<=" else end < month for end in ends)


def _is_away(file: File, month: str) -> bool:
    return any(start[:7] <= month and not (end and end[:7] <= month) for start, end in file.away)


def added_up(entries: Iterable[Entry]) -> Sheet:
    """Go through the journal from its first entry to its last."""
    sheet = Sheet()
    for entry in entries:
        _note(sheet, entry)
    return sheet


def _note(sheet: Sheet, entry: Entry) -> None:
    if entry.act == "received":
        sheet.files[entry.subject] = File(kind=entry.data["kind"])
    file = sheet.files.get(entry.subject)
    if file is None:
        return
    if entry.act in {"checked", "returned_to_applicant"}:
        _checked(sheet, file, entry)
    _moved(file, entry)
    if entry.act == "number_voided" and not entry.data.get("copied"):
        sheet.void.append((entry.data["occurred"][:7], entry.data["number"]))


def _moved(file: File, entry: Entry) -> None:
    at = entry.data.get("occurred", "")
    if entry.act in {"returned_to_applicant", "paused"}:
        file.away.append([at, ""])
    if entry.act == "resumed":
        file.away[-1][1] = at
    if entry.act in _ENDS:
        setattr(file, _ENDS[entry.act], at)
    if entry.act == "made_ready":
        file.ready_by = entry.seq
    if _takes_back(entry, file):
        file.ready = ""


_ENDS = {
    "accepted": "accepted",
    "made_ready": "ready",
    "withdrawn": "withdrawn",
    "handed_over": "handed",
}


def _takes_back(entry: Entry, file: File) -> bool:
    if entry.act == "step_undone":
        return bool(entry.data["entry"] == file.ready_by)
    voids = entry.act == "number_voided" and entry.data["of_file"]
    return bool(voids) or entry.act == "spoiled"


def _checked(sheet: Sheet, file: File, entry: Entry) -> None:
    at = entry.data["occurred"]
    fine = entry.act == "checked" and entry.data["complete"]
    sheet.checks[at[:7], "complete" if fine else "incomplete"] += 1
    if not fine:
        _why(sheet, entry)
    if fine and file.accepted and file.away and not file.away[-1][1]:
        file.away[-1][1] = at


def _why(sheet: Sheet, entry: Entry) -> None:
    for verdict in entry.data["verdicts"]:
        if verdict["result"] in {"unfit", "missing"}:
            why = verdict.get("reason") or verdict["result"]
            sheet.reasons[entry.data["occurred"][:7], f"{verdict['item']}:{why}"] += 1
