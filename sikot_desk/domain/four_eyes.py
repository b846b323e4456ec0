"""What one person alone may not do, and who may vouch for it.

The number of a printed sheet voided (a blanko's, or a reserved one of the *map darurat*), a time of
event beyond the previous working day, and the PIN of somebody else who has one already. The second
is another open member of staff, Penyelia or Admin; a far time of event is the Penyelia's affair, so
one of the two is.
"""

from sikot_desk.domain import actions as a
from sikot_desk.domain import reservations as r
from sikot_desk.domain import settings as s
from sikot_desk.domain.case import Facts, long_ago
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import Action

_SECONDS = frozenset({"penyelia", "admin"})


def fault(action: Action, facts: Facts) -> Refused | None:
    """Refuse an act that needs a second person and has none, or one who may not vouch for it.

    Whoever is named must be able to vouch, needed or not: the entry will bear the name.
    """
    what, who = _guarded(action, facts)
    field = "occurred" if what == _LONG_AGO else ""
    if facts.second is None:
        return Refused("second_needed", {"what": what, "who": who}, field=field) if what else None
    if facts.second.user == facts.user.user:
        return Refused("second_same", field=field)
    if facts.second.closed:
        return Refused("user_closed", {"name": facts.second.name}, field=field)
    roles = set(facts.second.roles) & _SECONDS
    if not roles or (who == _PENYELIA and "penyelia" not in roles):
        said = {"name": facts.second.name, "who": who or _EITHER}
        return Refused("second_role", said, field=field)
    return None


_PENYELIA = "Penyelia"
_EITHER = "Penyelia atau Admin"
_LONG_AGO = "Waktu kejadian lebih lama dari satu hari kerja yang lalu"


def _guarded(action: Action, facts: Facts) -> tuple[str, str]:
    """Say why an act needs a second person, and who that may be; empty where it needs none."""
    if isinstance(action, a.Void | r.VoidReserved):
        return "Pembatalan nomor pada lembar yang sudah dicetak", _EITHER
    if isinstance(action, s.ResetPin):
        known = facts.office.user(action.user)
        return ("PIN baru untuk petugas lain", _EITHER) if known and known.pin else ("", "")
    if long_ago(facts):
        return _LONG_AGO, _EITHER if facts.has_role("penyelia") else _PENYELIA
    return "", ""
