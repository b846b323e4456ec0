"""Which other counters' signatures this office takes for genuine: the Admin's to say.

A key is enrolled after its digits were compared with its owner, by telephone or face to face; it
is closed, never deleted.
"""

import re

from sikot_desk.domain import enrolling as k
from sikot_desk.domain import public_keys
from sikot_desk.domain.case import Facts
from sikot_desk.domain.intake import Outcome
from sikot_desk.domain.refusals import Refused


def enrol_key(action: k.EnrolKey, facts: Facts) -> Outcome:
    """Enrol the public key of another office, or of this counter's earlier PC."""
    key = public_keys.read(action.key)
    if key is None:
        return Refused("key_odd", field="key")
    if key == facts.office.public_key:
        return Refused("key_own", field="key")
    known = facts.office.key(public_keys.key_id(key))
    if known and not known.closed:
        return Refused("key_known", {"name": known.name}, field="key")
    said = re.sub(r"\D", "", action.fingerprint)
    if said != public_keys.fingerprint(key):
        return Refused("fingerprint_differs", field="fingerprint")
    event = k.KeyEnrolled(key=key, name=action.name, reason=action.reason, fingerprint=said)
    return (event,)


def close_key(action: k.CloseKey, facts: Facts) -> Outcome:
    """Take a key's signatures for genuine no longer; those from before are asked about too."""
    known = facts.office.key(action.key)
    if known is None:
        return Refused("key_unknown", {"key": action.key}, field="key")
    if known.closed:
        return Refused("key_closed_already", {"name": known.name}, field="key")
    return (k.KeyClosed(key=action.key, reason=action.reason),)
