"""Who may do what: the acts of each role beyond the SOP's own rows.

An act that is a step of the SOP belongs to the role its row names (data); these are the rest.
"""

from collections.abc import Mapping

from sikot_desk.domain.sop import Procedure

STAFF = ("loket", "back_office")

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
    "tick_ready": ("back_office",),
    "correct": (*STAFF, "penyelia"),
    "undo": STAFF,
    "void": ("penyelia",),
    "note": (*STAFF, "penyelia"),
    "reprint": (*STAFF, "penyelia"),
    "record_old_permit": (*STAFF, "penyelia"),
}
"""Act to the roles that may do it; acts of the office not named here are the Admin's."""


def roles_for(act: str, procedure: Procedure | None) -> tuple[str, ...]:
    """Give the roles that may do an act; for the SOP's own steps, the row's role."""
    if act in ROLES:
        return ROLES[act]
    rows = procedure.steps if procedure else ()
    return tuple(dict.fromkeys(step.role for step in rows if step.act == act)) or ("admin",)
