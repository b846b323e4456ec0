"""Half-typed forms of this PC: outside the journal, snapshots and bundles.

A draft is dropped once its act was saved or given up.
"""

from dataclasses import dataclass
from datetime import datetime

from sikot_desk.db.register import Register


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed (`body`, the desk's own text), under which key, and when it was kept."""

    key: str
    body: str
    saved: datetime


class Drafts:
    """The drafts of an open register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def save(self, key: str, body: str, at: datetime) -> None:
        """Keep a draft, in the place of an older one of that key. Raises Trouble."""
        self._register.local(
            "INSERT INTO local_drafts VALUES (?, ?, ?) ON CONFLICT (key)"
            " DO UPDATE SET body = excluded.body, saved = excluded.saved",
            key,
            body,
            at.isoformat(timespec="seconds"),
        )

    def read(self, key: str) -> Draft | None:
        """Give the draft of a key, None when there is none."""
        rows = self._register.rows("SELECT key, body, saved FROM local_drafts WHERE key = ?", key)
        return _draft(*rows[0]) if rows else None

    def drop(self, key: str) -> None:
        """Forget a draft; one that is not there is as good as forgotten. Raises Trouble."""
        self._register.local("DELETE FROM local_drafts WHERE key = ?", key)

    def all(self) -> tuple[Draft, ...]:
        """Give all drafts in the order of their keys."""
        rows = self._register.rows("SELECT key, body, saved FROM local_drafts ORDER BY key")
        return tuple(_draft(*row) for row in rows)


def _draft(key: str, body: str, saved: str) -> Draft:
    return Draft(key, body, datetime.fromisoformat(saved))
