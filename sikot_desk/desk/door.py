"""Who comes to the desk: proves a PIN, and makes wrong tries wait.

Waiting is measured by a clock nobody can set. The number of wrong tries stands in the register
before the word is looked at; after a restart the whole wait begins anew.
"""

import math
from collections.abc import Callable

from sikot_desk import clock
from sikot_desk.db.pins import Kind, Lock, Pins
from sikot_desk.db.register import Register
from sikot_desk.domain import pins
from sikot_desk.domain.pins import Standing
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.user import User
from sikot_desk.keys import pin as hashing
from sikot_desk.keys import recovery


class Door:
    """The door of one open register. `passed` gives seconds on a clock that only goes on."""

    def __init__(
        self,
        register: Register,
        passed: Callable[[], float] = clock.passed,
        matches: Callable[[str, str], bool] = hashing.matches,
    ) -> None:
        self._register = register
        self._pins = Pins(register)
        self._passed, self._matches = passed, matches
        self._opened = passed()
        self._tried: dict[tuple[str, Kind], float] = {}

    def standing(self, user: str) -> Standing:
        """Say what the door asks of a person, and how long they wait."""
        lock = self._pins.lock(user)
        if lock is None:
            return Standing(locked=self._register.purpose == "live")
        return Standing(form="pin" if lock.digits else "password", wait=self._wait(lock))

    def is_once(self, user: str) -> bool:
        """Say whether the person's PIN is good for one sign-in."""
        lock = self._pins.lock(user)
        return lock is not None and lock.once

    def prove(self, user: str, word: str) -> Refused | None:
        """Let a person in by PIN or password, or say why not.

        Whoever has none walks into a register that is not a live one. Raises Trouble.
        """
        known = self._known(user)
        if isinstance(known, Refused):
            return known
        lock = self._pins.lock(user)
        if lock is None and self._register.purpose != "live":
            return None
        if lock is None:
            return Refused("pin_missing", {"name": known.name}, field="pin")
        return self._tries(lock, word, "pin_wrong")

    def recovers(self, user: str, text: str, public_of: Callable[[bytes], str]) -> Refused | None:
        """Take a recovery sheet's code; where this PC knows none, the sheet's written key.

        `public_of` gives the public half of a seed. Raises Trouble.
        """
        known = self._known(user)
        if isinstance(known, Refused):
            return known
        if "admin" not in known.roles:
            return Refused("role_missing", {"role": "Admin"}, field="code")
        lock = self._pins.lock(user, "recovery")
        if lock is not None:
            return self._tries(lock, recovery.typed_code(text) or "", "recovery_wrong")
        seed = recovery.read(text)
        if seed is not None and public_of(seed) == self._register.office().public_key:
            return None
        return Refused("recovery_key", field="code")

    def _known(self, user: str) -> User | Refused:
        known = self._register.office().user(user)
        if known is None:
            return Refused("user_unknown", {"user": user})
        return Refused("user_closed", {"name": known.name}) if known.closed else known

    def _tries(self, lock: Lock, word: str, refusal: str) -> Refused | None:
        field = "pin" if refusal == "pin_wrong" else "code"
        if wait := self._wait(lock):
            return Refused("pin_wait", {"seconds": wait}, field=field)
        wrong = lock.wrong + 1
        self._pins.count(lock.user, lock.kind, wrong)
        good = self._matches(lock.hash, word)
        self._tried[lock.user, lock.kind] = self._passed()
        if good:
            self._pins.count(lock.user, lock.kind, 0)
            return None
        return Refused(refusal, {"seconds": pins.wait_after(wrong)}, field=field)

    def _wait(self, lock: Lock) -> int:
        since = self._tried.get((lock.user, lock.kind), self._opened)
        left = pins.wait_after(lock.wrong) - (self._passed() - since)
        return max(0, math.ceil(left))
