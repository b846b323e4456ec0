"""Who may do what: every act and right of the counter, and the roles that hold it.

An act that is a step of the SOP belongs to the role its row names (data); these are the rest.
What stands nowhere is nobody's.
"""

from collections.abc import Iterable, Mapping
from typing import get_args

from sikot_desk.domain.sop import Procedure, StepAct

STAFF = ("loket", "back_office")
EVERYONE = (*STAFF, "penyelia", "admin", "pemeriksa")
_ADMIN = ("admin",)
_PENYELIA = ("penyelia",)

ROLES: Mapping[str, tuple[str, ...]] = {
    "return": ("loket",),
    "resubmit": ("loket",),
    "accept": ("loket",),
    "told": STAFF,
    "withdraw": ("loket", "penyelia"),
    "return_to_applicant": STAFF,
    "pause": STAFF,
    "resume": STAFF,
    "send_back": ("back_office",),
    "change_signatory": ("back_office",),
    "spoil": ("back_office",),
    "fail_print": ("back_office",),
    "send_out": ("back_office",),
    "take_in": ("back_office",),
    "undo_way": ("back_office",),
    "tick_ready": ("back_office",),
    "correct": (*STAFF, "penyelia"),
    "undo": STAFF,
    "void": _PENYELIA,
    "note": (*STAFF, "penyelia"),
    "reveal": EVERYONE,
    "reprint": (*STAFF, "penyelia"),
    "enrol_head_office": _ADMIN,
    "export": _PENYELIA,
    "read_receipt": _PENYELIA,
    "fix_recap": ("penyelia",),
    "amend_recap": ("penyelia",),
    "record_old_permit": (*STAFF, "penyelia"),
    "set_office": _ADMIN,
    "set_official": _ADMIN,
    "set_hours": _ADMIN,
    "set_holidays": _ADMIN,
    "set_closure": _ADMIN,
    "set_number_format": _ADMIN,
    "set_option": _ADMIN,
    "enrol_key": _ADMIN,
    "close_key": _ADMIN,
    "set_emblem": _ADMIN,
    "set_paper": _ADMIN,
    "set_register_columns": _ADMIN,
    "adopt_procedure": _ADMIN,
    "adopt_rules": _ADMIN,
    "add_user": _ADMIN,
    "confirm": _ADMIN,
    "close_user": _ADMIN,
    "name_deputy": _ADMIN,
    "reset_pin": _ADMIN,
    "recover_pin": _ADMIN,
    "renew_recovery": _ADMIN,
    "change_pin": EVERYONE,
    "unlock": _PENYELIA,
    "reserve": _PENYELIA,
    "void_reserved": _PENYELIA,
    "print_reserved": (*STAFF, "penyelia"),
}
"""Act to the roles that may do it."""

STEPS = frozenset(get_args(StepAct))
"""Acts that belong to whom the procedure's row says."""

RIGHTS: Mapping[str, tuple[str, ...]] = {
    "save_table": _PENYELIA,
    "verify": EVERYONE,
    "read": EVERYONE,
}
"""What leaves no entry and is still not everybody's: to the roles that may."""


def roles_for(act: str, procedure: Procedure | None) -> tuple[str, ...]:
    """Give the roles that may do an act; for the SOP's own steps, the row's role."""
    if act in STEPS:
        rows = procedure.steps if procedure else ()
        return tuple(dict.fromkeys(step.role for step in rows if step.act == act))
    return ROLES.get(act, ())


def may(right: str, roles: Iterable[str]) -> bool:
    """Say whether one of the roles holds a right. Raises KeyError for an unknown right."""
    return bool(set(RIGHTS[right]) & set(roles))
