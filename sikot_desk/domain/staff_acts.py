"""Acts about the staff: the Penyelia's deputy, PINs, the recovery sheet, wrong tries.

No act and no event holds a PIN; the desk keeps what proves one on this PC.
"""

from sikot_desk.domain import settings as s
from sikot_desk.domain.case import Facts
from sikot_desk.domain.intake import Outcome
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.user import User


def name_deputy(action: s.NameDeputy, facts: Facts) -> Outcome:
    """Let a person hold the Penyelia's rights from one day to another."""
    known = _open_user(action.user, facts)
    if isinstance(known, Refused):
        return known
    if action.until < action.since:
        return Refused("dates_order", field="until")
    named = s.DeputyNamed(
        user=action.user, since=action.since, until=action.until, basis=action.basis
    )
    return (named,)


def change_pin(_action: s.ChangePin, facts: Facts) -> Outcome:
    """Record that who acts chose a new PIN."""
    return (s.PinChanged(user=facts.user.user),)


def reset_pin(action: s.ResetPin, facts: Facts) -> Outcome:
    """Record that a person was given a PIN for one sign-in; one's own is changed, not reset."""
    known = _open_user(action.user, facts)
    if isinstance(known, Refused):
        return known
    if known.user == facts.user.user:
        return Refused("pin_own", field="user")
    return (s.PinReset(user=action.user, reason=action.reason),)


def recover_pin(_action: s.RecoverPin, facts: Facts) -> Outcome:
    """Record that an administrator set a new PIN with the recovery sheet."""
    return (s.PinRecovered(user=facts.user.user),)


def renew_recovery(action: s.RenewRecovery, _facts: Facts) -> Outcome:
    """Record that there is a new recovery sheet."""
    return (s.RecoveryRenewed(reason=action.reason),)


def unlock(action: s.Unlock, facts: Facts) -> Outcome:
    """Record that a person's wrong tries were forgiven; nobody forgives their own."""
    known = _open_user(action.user, facts)
    if isinstance(known, Refused):
        return known
    return (s.Unlocked(user=action.user, reason=action.reason),)


def _open_user(user: str, facts: Facts) -> User | Refused:
    known = facts.office.user(user)
    if known is None:
        return Refused("user_unknown", {"user": user}, field="user")
    if known.closed:
        return Refused("user_closed", {"name": known.name}, field="user")
    return known
