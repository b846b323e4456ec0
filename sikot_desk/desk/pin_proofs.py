"""PINs for a scenario on a register that is used for real: read from text, proven before a line.

Every officer and every second person a scenario names must prove to be it, as at the door.
"""

from collections.abc import Callable, Iterable

from sikot_desk.db.register import Register
from sikot_desk.desk.door import Door
from sikot_desk.desk.script import Line
from sikot_desk.domain.refusals import Refused


def named(lines: Iterable[Line]) -> tuple[str, ...]:
    """Give everybody who acts or vouches in a scenario, once each."""
    people = (who for line in lines for who in (line.officer, line.second) if not line.fault)
    return tuple(dict.fromkeys(filter(None, people)))


def pins(text: str) -> dict[str, str]:
    """Read a PIN file: a line for each person, the user's name, a space, the PIN or password."""
    said = (line.split(maxsplit=1) for line in text.splitlines() if not line.startswith("#"))
    return {parts[0]: parts[1].strip() for parts in said if len(parts) > 1}


def proven(
    register: Register, people: Iterable[str], word_of: Callable[[str], str | None]
) -> frozenset[str] | Refused:
    """Prove everybody's PIN; `word_of` gives it, None where nobody said one. Raises Trouble."""
    door = Door(register)
    good = set()
    for user in people:
        word = word_of(user)
        refused = Refused("pin_unproven", {"officer": user}) if word is None else None
        refused = refused or door.prove(user, word or "")
        if refused is None and door.is_once(user):
            refused = Refused("pin_once")
        if refused:
            return refused
        good.add(user)
    return frozenset(good)
