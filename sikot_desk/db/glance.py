"""A first glance at a register's file: whose it is, and who may sign in.

Reads the newest snapshot of the office and nothing else, by the same exclusive connection as
every other use, and lets go of it. It proves nothing; the register is opened and proved after.
"""

import json
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pysqlite3 as sqlite3

from sikot_desk.db import connect
from sikot_desk.domain.user import User


@dataclass(frozen=True, slots=True)
class Glance:
    """The office's short name, what the register is for, and its users, closed ones too."""

    office: str
    purpose: str
    users: tuple[User, ...]


def of(file: Path) -> Glance | None:
    """Glance at a register's file, None when it is of another shape. Raises Trouble as opening."""
    with closing(connect.taken(file)) as conn, connect.trouble_at(file):
        try:
            row = conn.execute(
                "SELECT json_extract(body, '$.identity.short_name'),"
                " json_extract(body, '$.purpose'), json_extract(body, '$.users') FROM office"
            ).fetchone()
        except sqlite3.OperationalError:  # an older shape, to be migrated first
            return None
    if row is None or None in row:
        return None
    try:
        return Glance(row[0], row[1], tuple(_user(one) for one in json.loads(row[2])))
    except (KeyError, TypeError):  # users of another shape
        return None


def _user(kept: dict[str, Any]) -> User:
    return User(**{**kept, "roles": tuple(kept["roles"])})
