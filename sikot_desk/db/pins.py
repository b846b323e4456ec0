"""What proves a PIN on this PC, and how often a wrong one was given: outside the journal.

The table never leaves the PC: copies of the register are made without it.
"""

from dataclasses import dataclass
from typing import Literal

from sikot_desk.db.register import Local, Register

Kind = Literal["pin", "recovery"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """The hash of a person's PIN or recovery code, and the wrong tries since the last good one.

    `once`: good for one sign-in; `digits`: six digits rather than a password.
    """

    user: str
    kind: Kind = "pin"
    hash: str
    once: bool = False
    digits: bool = True
    wrong: int = 0


def kept(lock: Lock) -> Local:
    """Keep a lock in the place of the person's older one of that kind; nothing counts as tried."""
    values = (lock.user, lock.kind, int(lock.once), int(lock.digits), lock.hash)
    return Local(
        "INSERT INTO local_pins VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT (user, kind) DO UPDATE SET"
        " is_once = excluded.is_once, is_digits = excluded.is_digits, hash = excluded.hash,"
        " wrong = 0",
        values,
    )


def forgiven(user: str) -> Local:
    """Forget the wrong tries of a person."""
    return Local("UPDATE local_pins SET wrong = 0 WHERE user = ?", (user,))


class Pins:
    """The locks of an open register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def lock(self, user: str, kind: Kind = "pin") -> Lock | None:
        """Give a person's lock, None when this PC knows none."""
        rows = self._register.rows(
            "SELECT hash, is_once, is_digits, wrong FROM local_pins WHERE user = ? AND kind = ?",
            user,
            kind,
        )
        for hashed, once, digits, wrong in rows:
            return Lock(
                user=user,
                kind=kind,
                hash=hashed,
                once=bool(once),
                digits=bool(digits),
                wrong=wrong,
            )
        return None

    def count(self, user: str, kind: Kind, wrong: int) -> None:
        """Keep how many wrong tries there were, durably. Raises Trouble."""
        self._register.local(
            "UPDATE local_pins SET wrong = ? WHERE user = ? AND kind = ?", wrong, user, kind
        )
