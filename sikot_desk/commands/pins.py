"""PINs at the command line: on a register that is used for real every officer proves to be it."""

import argparse
import getpass
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from sikot_desk.db.register import Register
from sikot_desk.desk import pin_proofs
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.trouble import Trouble


def proven(
    register: Register, people: Iterable[str], asked: argparse.Namespace
) -> frozenset[str] | Refused:
    """Prove people from the PIN file or at the terminal; a register that is not live asks none.

    Raises Trouble (register_live, pins_unreadable) where there is neither.
    """
    if register.purpose != "live":
        return frozenset(people)
    return pin_proofs.proven(register, people, _word_of(asked.pin_file))


def unproven(register: Register, asked: argparse.Namespace) -> Refused | None:
    """Refuse a command's officer (name or id) who does not prove the PIN; a live one names one.

    Raises Trouble as `proven` does.
    """
    if register.purpose != "live":
        return None
    typed = asked.officer
    if not typed:
        return Refused("officer_missing")
    users = [one for one in register.office().users if typed in {one.user, one.name}]
    if not users or users[0].closed:
        return Refused("user_unknown", {"user": typed})
    found = proven(register, [users[0].user], asked)
    return found if isinstance(found, Refused) else None


def secret(what: str) -> str:
    """Ask at the terminal without an echo, or take what is piped in."""
    return getpass.getpass(f"{what}: ") if sys.stdin.isatty() else sys.stdin.read()


def _word_of(file: Path | None) -> Callable[[str], str | None]:
    if file is not None:
        return pin_proofs.pins(_text(file)).get
    if not sys.stdin.isatty():
        raise Trouble("register_live")
    return lambda user: getpass.getpass(f"PIN {user}: ")


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as reason:
        raise Trouble("pins_unreadable", file=file) from reason
