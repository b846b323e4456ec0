"""Deciding on head office's keys, on what was put on a stick, and on what it confirms."""

from sikot_desk.domain import sending as d
from sikot_desk.domain.case import Facts
from sikot_desk.domain.events import past
from sikot_desk.domain.intake import Outcome
from sikot_desk.domain.refusals import Refused

_DIGITS = frozenset("0123456789abcdef")


def enrol_head_office(action: d.EnrolHeadOffice, facts: Facts) -> Outcome:
    """Know head office's keys; a change is signed by the key it replaces, or has a reason."""
    known = facts.office.head_office
    if not _is_key(action.sign):
        return Refused("card_odd", field="sign")
    if not action.words_compared:
        return Refused("words_not_compared", field="words_compared")
    if known and (known.sign, known.age, known.escrow) == (action.sign, action.age, action.escrow):
        return Refused("head_office_same", {"head_office": known.head_office})
    taken_over = known is not None and action.replaces == known.sign and action.by_earlier
    if known and not taken_over and not action.reason.strip():
        return Refused("head_office_other", {"head_office": known.head_office}, field="reason")
    return (past(d.HeadOfficeEnrolled, action),)


def export(action: d.Export, facts: Facts) -> Outcome:
    """Record what lies on the stick; it is sealed to the head office that is known."""
    known = facts.office.head_office
    if known is None:
        return Refused("head_office_unknown")
    if not action.files or not 1 <= action.first <= action.last:
        return Refused("nothing_to_send")
    if action.sealed_to != (known.age, known.escrow):
        return Refused("head_office_unknown")
    return (past(d.Exported, action),)


def read_receipt(action: d.ReadReceipt, facts: Facts) -> Outcome:
    """Take a confirmation as an anchor; one that contradicts the journal is an alarm."""
    if facts.office.head_office is None:
        return Refused("head_office_unknown")
    earlier = facts.office.receipt
    if earlier and action.number <= earlier.number:
        said = {"number": action.number, "latest": earlier.number}
        return Refused("receipt_old", said)
    if action.seq and facts.hash_at != action.hash:
        return Refused("receipt_forked", {"seq": action.seq})
    return (past(d.ReceiptRead, action),)


def _is_key(text: str) -> bool:
    return len(text) == 64 and set(text) <= _DIGITS  # noqa: PLR2004 - 32 bytes in hex
