"""Setting up a new register step by step: how far it is, kept beside the register until it ends.

What is set is recorded by the same acts as later changes; here stands only what is still to do and
what was typed for it. PINs are never kept.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from sikot_desk.db.codec import BadData, from_data, to_data
from sikot_desk.domain import settings as s
from sikot_desk.domain.trouble import Trouble
from sikot_desk.paths import Data

OFFICE = "office"
REASON = "Penyiapan pertama"
"""Why the acts of the setting up were done, as their entries say."""
_FILE = "penyiapan.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The steps done, those passed over, and what was typed into the others by fields' names."""

    done: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def with_done(self, step: str) -> "Progress":
        """Give the progress after a step was done; what was typed for it is needed no more."""
        skipped = tuple(one for one in self.skipped if one != step)
        done = (*dict.fromkeys((*self.done, step)),)
        return Progress(done=done, skipped=skipped, texts=self._without(step))

    def with_skipped(self, step: str) -> "Progress":
        """Give the progress after a step was passed over; one that was done before stays so."""
        if step in self.done:
            return self.with_done(step)
        skipped = (*dict.fromkeys((*self.skipped, step)),)
        return Progress(done=self.done, skipped=skipped, texts=self._without(step))

    def is_open(self, step: str) -> bool:
        """Say whether a step was neither done nor passed over yet."""
        return step not in self.done and step not in self.skipped

    def _without(self, step: str) -> dict[str, Mapping[str, str]]:
        return {one: typed for one, typed in self.texts.items() if one != step}

    def with_typed(self, step: str, typed: Mapping[str, str]) -> "Progress":
        """Give the progress with what is typed into a step so far."""
        return replace(self, texts={**self.texts, step: dict(typed)})


def read(data: Data) -> Progress | None:
    """Give how far the setting up is; None where none is under way. One unread begins anew."""
    try:
        kept = json.loads(_place(data).read_text(encoding="utf-8"))
        return from_data(Progress, kept)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, BadData):
        return Progress()


def keep(data: Data, progress: Progress) -> None:
    """Keep how far it is, whole or not at all. Raises Trouble (folder_read_only)."""
    place = _place(data)
    beside = place.with_suffix(".new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(to_data(progress), ensure_ascii=False), encoding="utf-8")
        beside.replace(place)
    except OSError as reason:
        raise Trouble("folder_read_only", folder=data.folder) from reason


def end(data: Data) -> None:
    """Say that everything is set up. Raises Trouble (folder_read_only)."""
    try:
        _place(data).unlink(missing_ok=True)
    except OSError as reason:
        raise Trouble("folder_read_only", folder=data.folder) from reason


def differs(action: s.SetOffice, now: s.OfficeSet | None) -> bool:
    """Say whether the office would be named otherwise than now."""
    names = [one.name for one in fields(s.SetOffice) if one.name != "reason"]
    return any(getattr(action, name) != getattr(now, name, None) for name in names)


def _place(data: Data) -> Path:
    return data.folder / _FILE
