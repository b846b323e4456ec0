"""A file that came while the PC was down: what its pre-printed receipt must be, and its number.

The receipt of the *map darurat* gives file id and registration number; what stands on it was
true when it was handed out, and is recorded later (*dicatat susulan*).
"""

from sikot_desk.domain import actions as a
from sikot_desk.domain.case import Facts, ReservedSheet
from sikot_desk.domain.dates import clock, long_date
from sikot_desk.domain.identity import grouped
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.reservations import SheetReserved


def sheet_fault(action: a.Receive, facts: Facts) -> Refused | None:
    """Refuse a pre-printed receipt that cannot bear this file: unknown, used, void, another year.

    None for a file without one.
    """
    if not action.reserved.strip():
        return None
    held = standing(action.reserved, facts, "reserved")
    if isinstance(held, Refused):
        return held
    sheet = held.sheet
    if held.state == "received":
        return _used(sheet, "reserved")
    if action.occurred is None:
        return Refused("sheet_moment", field="occurred")
    if sheet.year != facts.occurred.year:
        day = long_date(facts.occurred.date())
        return Refused("sheet_year", {"year": sheet.year, "day": day}, field="occurred")
    made = sheet.occurred.astimezone(facts.calendar.zone)
    if facts.occurred < made.replace(second=0, microsecond=0):
        printed = f"{long_date(made.date())}, {clock(made)}"
        return Refused("sheet_before_print", {"printed": printed}, field="occurred")
    return None


def standing(typed: str, facts: Facts, field: str) -> ReservedSheet | Refused:
    """Give the pre-printed receipt a text names; refused where its number is used or void."""
    held = facts.reserved
    if held is None:
        return Refused("sheet_unknown_here", {"sheet": typed.strip()}, field=field)
    if held.state == "used":
        return _used(held.sheet, field)
    if held.state == "void":
        return Refused("sheet_void", {"registration": held.sheet.registration}, field=field)
    return held


def _used(sheet: SheetReserved, field: str) -> Refused:
    said = {"registration": sheet.registration, "file": grouped(sheet.file_id)}
    return Refused("sheet_used", said, field=field)


def number_held(facts: Facts) -> tuple[int, str] | None:
    """Give serial and number of the receipt the file came on; None when it gives none.

    A number keeps its year: a file complete in another year than its receipt's gets the next.
    """
    held = facts.reserved
    if held is None or held.state not in {"reserved", "received"}:
        return None
    if held.sheet.year != facts.occurred.year:
        return None
    return held.sheet.serial, held.sheet.registration
