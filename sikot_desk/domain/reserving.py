"""The *map darurat*: reserving numbers for a day without the PC, and voiding what is not used.

A reserved registration number belongs to its series, and a reserved file id to the running
sequence, from the moment it is reserved: nobody else gets them, so neither has a gap.
"""

from dataclasses import replace

from sikot_desk.domain import reservations as r
from sikot_desk.domain.case import Facts
from sikot_desk.domain.identity import FileId
from sikot_desk.domain.intake import REGISTRATION, Outcome, serial_on
from sikot_desk.domain.outage import standing
from sikot_desk.domain.refusals import Refused

MOST_SHEETS = 50


def reserve(action: r.Reserve, facts: Facts) -> Outcome:
    """Reserve file ids and registration numbers for so many receipts, from the next on."""
    if not 1 <= action.count <= MOST_SHEETS:
        return Refused("sheets_odd", {"most": MOST_SHEETS}, field="count")
    if facts.next_file is None:
        raise ValueError("the next file id was not read")
    day, file, last = facts.occurred.date(), facts.next_file, facts.last_registration
    reserved: list[r.SheetReserved] = []
    for sheet in range(1, action.count + 1):
        given = serial_on(facts, REGISTRATION, day, last)
        if isinstance(given, Refused):
            return given
        last, registration = given
        reserved.append(
            r.SheetReserved(
                file_id=str(_after(file, sheet - 1)),
                year=day.year,
                serial=last,
                registration=registration,
                sheet=sheet,
                count=action.count,
                occurred=facts.occurred,
            )
        )
    return tuple(reserved)


def _after(file: FileId, count: int) -> FileId:
    return replace(file, running=file.running + count)


def void_reserved(action: r.VoidReserved, facts: Facts) -> Outcome:
    """Void the number of a spoiled or unused receipt; a file that came on it gets another."""
    held = standing(action.sheet, facts, "sheet")
    if isinstance(held, Refused):
        return held
    return (
        r.ReservedVoided(
            file_id=held.sheet.file_id,
            year=held.sheet.year,
            serial=held.sheet.serial,
            registration=held.sheet.registration,
            reason=action.reason,
            occurred=facts.occurred,
        ),
    )


def print_reserved(_action: r.PrintReserved, facts: Facts) -> Outcome:
    """Move nothing; there must be sheets left to print."""
    return () if facts.reserved_left else Refused("none_reserved")
