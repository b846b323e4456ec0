"""The office's switches: their names, the values each may take, and the default.

Everything is off but what the SOP asks for. A requirement that is a switch has an option
`requirement.<key>`, on or off.
"""

import re
from collections.abc import Mapping

_MOST_DAYS = 3660

OPTIONS: Mapping[str, tuple[str, ...]] = {
    "parafs_after_signatory_change": ("renew", "carry"),
    "number_after_spoiled_sheet": ("keep", "void"),
    "number_after_amendment": ("new", "same"),
    "count_first_day": ("off", "on"),
    "cutoff": ("", "HH:MM"),
    "back_numbering": ("off", "on"),
    "return_slip_days": ("90", "N"),
    "lock_minutes": ("10", "N"),
    "number_on_paper": ("hand", "overprint"),
    "qr_on_letter": ("off", "on"),
    "custody": ("off", "on"),
    "send_days": ("35", "N"),
    "signed_sheets": ("2", "1", "3"),
    "paraf_places": ("around", "box", "control_sheet"),
}
"""Option to its values, the default first; `HH:MM` and `N` stand for an hour and a number."""


def is_allowed(option: str, value: str) -> bool:
    """Say whether the option may take the value. Raises KeyError when there is no such option."""
    if option.startswith("requirement."):
        return value in {"on", "off"}
    values = OPTIONS[option]
    if value in values and value not in {"HH:MM", "N"}:
        return True
    if "HH:MM" in values:
        return re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value) is not None
    return "N" in values and value.isascii() and value.isdigit() and 0 < int(value) <= _MOST_DAYS
