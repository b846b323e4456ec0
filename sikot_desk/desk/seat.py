"""Where one sits at the desk, and what of it can be seen before the register is open.

Light enough to be loaded before the sign-in is painted: nothing here reads an entry.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sikot_desk.db import glance
from sikot_desk.domain.trouble import Trouble
from sikot_desk.domain.user import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Where one sits: the office, its register's purpose, its staff, and who of them acts.

    `officer` is None while nobody is at the desk, which then locks; `lock_minutes` after which it
    does so by itself (0: never); `sheet` where a recovery sheet was just made and must be printed;
    `unfinished` says that the setting up of a new register was begun and not ended.
    """

    office: str
    purpose: str
    staff: tuple[User, ...]
    officer: User | None
    lock_minutes: int = 0
    sheet: Path | None = None
    unfinished: bool = False


def seen(file: Path) -> Seat | None:
    """Give the seat as the register's file shows it before it is opened: nobody sits there.

    None where it cannot be read like that; opening it says why.
    """
    with suppress(Trouble):
        if found := glance.of(file):
            staff = tuple(one for one in found.users if not one.closed)
            return Seat(office=found.office, purpose=found.purpose, staff=staff, officer=None)
    return None
