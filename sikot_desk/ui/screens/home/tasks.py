"""What the officer at the desk should do now, as sentences with a verb, oldest first.

Made from the home board and the half-done work of this counter; knows no widget.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from sikot_desk.desk.boards import Home, Row, StepCount
from sikot_desk.domain.application import Status
from sikot_desk.ui.screens.intake.lot import LOT
from sikot_desk.ui.screens.intake.sitting import INTAKE
from sikot_desk.ui.times import lasting, near
from sikot_desk.ui.words import _

_ALONE = frozenset({"receive", "check", "hand_over"})
"""Acts whose files are named one by one, or that begin with the applicant."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: `way` is check, file, step, told or place, `to` which one."""

    way: str
    to: str
    icon: str
    title: str
    caption: str
    since: datetime


@dataclass(frozen=True, slots=True)
class HalfDone:
    """Work that was begun at this counter: whose, and when it was kept."""

    key: str
    name: str
    kept: datetime

    @classmethod
    def of(cls, key: str, body: str, kept: datetime) -> Self:
        """Read whose it is from what was kept; a name that was not typed yet is empty."""
        typed = json.loads(body)
        texts = typed.get("texts", typed) if isinstance(typed, dict) else {}
        whose = "bringer.name" if key.startswith(LOT) else "applicant.name"
        return cls(key, str(texts.get(whose, "")), kept)


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose tasks they are, at what moment; `day` are the minutes of a working day."""

    roles: tuple[str, ...]
    now: datetime
    day: int
    half_done: tuple[HalfDone, ...] = ()


def tasks(home: Home, desk: Desk) -> tuple[Task, ...]:
    """Give what there is to do, oldest first."""
    found = [*_begun(desk), *_named(home, desk), *_steps(home, desk)]
    if desk_tells(desk):
        found.extend(_to_phone(row, desk) for row in home.rows if _was_moved(row))
    if desk_tells(desk) and home.untold:
        found.append(_to_tell(home.untold, desk))
    return tuple(sorted(found, key=lambda task: task.since))


def desk_tells(desk: Desk) -> bool:
    """Tell whether calling applicants is this officer's work."""
    return bool({"loket", "back_office"} & set(desk.roles))


def _begun(desk: Desk) -> Iterator[Task]:
    if "loket" not in desk.roles:
        return
    for one in desk.half_done:
        if not one.key.startswith((INTAKE, LOT)):
            continue
        name, when = one.name or _("tanpa nama"), near(one.kept, desk.now)
        title = _("Lanjutkan permohonan: {name}").format(name=name)
        caption = _("belum selesai diisi, ditinggal {when}").format(when=when)
        if one.key.startswith(LOT):
            title = _("Lanjutkan kiriman: {name}").format(name=name)
            caption = _("tanda terimanya belum dicetak, ditinggal {when}").format(when=when)
        icon = "layers" if one.key.startswith(LOT) else "file-plus"
        yield Task("draft", one.key, icon, title, caption, one.kept)


def _named(home: Home, desk: Desk) -> Iterator[Task]:
    """Files that stand with the loket, each by its name."""
    if "loket" not in desk.roles:
        return
    for row in home.rows:
        said = _at_loket(row)
        if said:
            way, icon, title = said
            name = row.app.applicant.name
            caption = _file_words(row, desk)
            title = f"{title}: {name}"
            yield Task(way, row.app.file_id, icon, title, caption, row.app.since)


def _at_loket(row: Row) -> tuple[str, str, str] | None:
    status = row.app.status
    if status is Status.RECEIVED:
        titip = row.app.drop_off
        return "check", "inbox", _("Periksa berkas titipan") if titip else _("Periksa berkas")
    if status is Status.RECHECK:
        return "check", "undo", _("Berkas kembali dari pemohon")
    if status is Status.INCOMPLETE:
        return "file", "undo", _("Kembalikan berkas")
    if status is Status.COMPLETE:
        return "file", "printer", _("Cetak tanda terima")
    return None


def _file_words(row: Row, desk: Desk) -> str:
    which = row.app.registration or row.app.workplace.name
    since = _("sejak {when}").format(when=near(row.app.since, desk.now))
    return f"{which}, {since}"


def _steps(home: Home, desk: Desk) -> Iterator[Task]:
    """Steps that are this officer's, each with how many files wait for it."""
    for one in home.steps:
        if one.count and one.step.role in desk.roles and one.step.act not in _ALONE:
            yield _step(one, _oldest(home, one.step.key), desk)


def _step(one: StepCount, since: datetime, desk: Desk) -> Task:
    title = _("{act}: {n} berkas").format(act=one.step.button, n=one.count)
    caption = _("paling lama menunggu {long}").format(long=lasting(one.oldest, desk.day))
    number = one.step.act == "number"
    icon = {"draft": "printer", "number": "hash"}.get(one.step.act, "pen")
    way, to = ("place", "numbering") if number else ("step", one.step.key)
    return Task(way, to, icon, title, caption, since)


def _oldest(home: Home, step: str) -> datetime:
    return min(row.app.since for row in home.rows if row.app.step == step)


def _was_moved(row: Row) -> bool:
    return row.standing.moved and row.app.status is not Status.READY


def _to_phone(row: Row, desk: Desk) -> Task:
    """A closure or other hours moved what the receipt promises: the applicant is to know."""
    app, standing = row.app, row.standing
    title = _("Telepon {name}: janji berubah").format(name=app.applicant.name)
    caption = _("{which}, dari {old} menjadi {new}").format(
        which=app.registration,
        old=near(standing.promised or desk.now, desk.now),
        new=near(standing.due or desk.now, desk.now),
    )
    return Task("file", app.file_id, "phone", title, caption, app.since)


def _to_tell(untold: Sequence[Row], desk: Desk) -> Task:
    oldest = min(untold, key=lambda row: row.app.ready or row.app.since)
    since = oldest.app.ready or oldest.app.since
    title = _("Beri tahu {n} pemohon: izin siap diambil").format(n=len(untold))
    caption = _("paling lama: {which}, sejak {when}").format(
        which=oldest.app.registration, when=near(since, desk.now)
    )
    return Task("told", "", "phone", title, caption, since)
