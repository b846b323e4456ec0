"""A member of staff, and what the roles are called.

It needs nothing else of the domain: the sign-in is painted with it alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass

ROLE_NAMES: Mapping[str, str] = {
    "loket": "Petugas Loket",
    "back_office": "Petugas Back Office",
    "penyelia": "Penyelia",
    "admin": "Admin",
    "pemeriksa": "Pemeriksa",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A member of staff; `closed` ones act no more, their names stay.

    `pin` says that an entry set one; whether this PC knows it, the register's local table says.
    """

    user: str
    name: str
    roles: tuple[str, ...]
    closed: bool = False
    pin: bool = False
