"""What the roles of an officer are called on screen."""

from collections.abc import Sequence

from sikot_desk.domain.user import ROLE_NAMES
from sikot_desk.ui.words import _

_FOR_ALL = 3


def role_words(roles: Sequence[str]) -> str:
    """Give the roles in words; whoever holds nearly all is told so in two words."""
    if len(roles) > _FOR_ALL:
        return _("Semua tugas")
    return ", ".join(ROLE_NAMES.get(role, role) for role in roles)


def done_by(roles: Sequence[str]) -> str:
    """Give the reason an act is not this officer's: whose it is, any of several."""
    names = [ROLE_NAMES.get(role, role) for role in roles]
    return _("dikerjakan {role}").format(role=_(" atau ").join(names))
