"""What happened, in the past tense: the frozen values that the journal's entries hold.

A fold of these gives every snapshot, so each carries all that later readers need and nothing
they could compute. Events of a file carry `occurred`, the time of event (aware); those that move a
file carry `waits_for`, the key of the step it waits for afterwards; those that bring a receipt
carry `promised`, the end it prints. Each stands in the module of its part of the route; here they
are one whole.
"""

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar, get_args

from sikot_desk.domain.events.blanko import Anchors as Anchors
from sikot_desk.domain.events.blanko import Signatory as Signatory
from sikot_desk.domain.events.intake import Accepted as Accepted
from sikot_desk.domain.events.intake import Checked as Checked
from sikot_desk.domain.events.intake import Paused as Paused
from sikot_desk.domain.events.intake import Received as Received
from sikot_desk.domain.events.intake import Resubmitted as Resubmitted
from sikot_desk.domain.events.intake import Resumed as Resumed
from sikot_desk.domain.events.intake import Returned as Returned
from sikot_desk.domain.events.intake import ReturnedToApplicant as ReturnedToApplicant
from sikot_desk.domain.events.issue import ApplicantTold as ApplicantTold
from sikot_desk.domain.events.issue import HandedOver as HandedOver
from sikot_desk.domain.events.issue import MadeReady as MadeReady
from sikot_desk.domain.events.issue import Numbered as Numbered
from sikot_desk.domain.events.issue import NumberVoided as NumberVoided
from sikot_desk.domain.events.letter import Drafted as Drafted
from sikot_desk.domain.events.letter import MapCameBack as MapCameBack
from sikot_desk.domain.events.letter import MapSentOut as MapSentOut
from sikot_desk.domain.events.letter import ParafGiven as ParafGiven
from sikot_desk.domain.events.letter import Printed as Printed
from sikot_desk.domain.events.letter import PrintFailed as PrintFailed
from sikot_desk.domain.events.letter import SentBack as SentBack
from sikot_desk.domain.events.letter import SignatoryChanged as SignatoryChanged
from sikot_desk.domain.events.letter import Signed as Signed
from sikot_desk.domain.events.letter import Spoiled as Spoiled
from sikot_desk.domain.events.letter import WayUndone as WayUndone
from sikot_desk.domain.events.mending import Corrected as Corrected
from sikot_desk.domain.events.mending import Noted as Noted
from sikot_desk.domain.events.mending import Revealed as Revealed
from sikot_desk.domain.events.mending import StepUndone as StepUndone
from sikot_desk.domain.events.mending import Withdrawn as Withdrawn
from sikot_desk.domain.settings import OfficeEvent

CaseEvent = (
    Received
    | Checked
    | Returned
    | Resubmitted
    | Accepted
    | Drafted
    | ParafGiven
    | SentBack
    | ReturnedToApplicant
    | Paused
    | Resumed
    | Signed
    | SignatoryChanged
    | Numbered
    | NumberVoided
    | MadeReady
    | ApplicantTold
    | HandedOver
    | Withdrawn
    | Spoiled
    | Corrected
    | StepUndone
    | Noted
    | Revealed
    | Printed
    | PrintFailed
    | MapSentOut
    | MapCameBack
    | WayUndone
)
Event = CaseEvent | OfficeEvent


Past = TypeVar("Past")


def past(kind: type[Past], action: Any) -> Past:
    """Give the event that says all that its action says: a setting, a sending, as it was asked."""
    return kind(**{one.name: getattr(action, one.name) for one in fields(action)})


def event_name(kind: type) -> str:
    """Give the `act` of the entries that hold this event: `ParafGiven` → `paraf_given`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


EVENTS: Mapping[str, type[Event]] = {
    event_name(kind): kind for kind in (*get_args(CaseEvent), *get_args(OfficeEvent))
}
