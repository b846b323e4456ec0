"""What an entry says beside its event, and what a fold of one kind of event is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sikot_desk.domain.application import Application


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What an entry says beside its event: order, time of record, officer, file, its code."""

    seq: int
    at: datetime
    officer: str
    subject: str
    code: str = ""


Fold = Callable[[Application, Any, Meta], Application]
