"""The envelope of an act: who asks, when, for which file; and the name of every act."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from sikot_desk.domain.actions import CaseAction
from sikot_desk.domain.settings import OfficeAction

Action = CaseAction | OfficeAction


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One act asked for.

    `op` makes it idempotent: the same id again gives the first result. `at` is the time of
    record (aware); `subject` the file id for an act on a file, empty for receive and for acts
    of the office. `second` is who else vouches for it where four eyes are asked for.
    """

    op: str
    at: datetime
    officer: str
    session: str
    action: Action
    subject: str = ""
    second: str = ""


def act_name(kind: type) -> str:
    """Give the act's name as scenarios and roles write it: `ReturnToApplicant` → its words."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


CASE_ACTS: Mapping[str, type[CaseAction]] = {act_name(kind): kind for kind in get_args(CaseAction)}
ACTS: Mapping[str, type[Action]] = {
    act_name(kind): kind for kind in (*get_args(CaseAction), *get_args(OfficeAction))
}
