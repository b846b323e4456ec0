"""What the SOP or a rule says no to: one table of codes, the facts each needs, and its sentence.

A refusal is a value, never an exception. It says what is wrong and what to do; it is shown
beside the field it names, and nothing is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Refused:
    """A no, with its reason.

    `code` is a key of SENTENCES; `facts` fill the sentence; `field` names what was typed
    (dotted path in the action, empty when no single field is meant); `overridable` says that
    an override with a reason would be accepted (identity checks warn, they do not block).
    """

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
    field: str = ""
    overridable: bool = False


def sentence(refused: Refused) -> str:
    """Give the refusal in Indonesian: what is wrong, then what to do."""
    return SENTENCES[refused.code].format(**refused.facts)
