"""SOP steps 8 and 9: the number after the signature, the four ticks, the call, the hand-over.

A number used is never used again; one that goes wrong is voided by the Penyelia, with a reason.
"""

import re
from dataclasses import replace
from datetime import date

from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain import numbering
from sikot_desk.domain.application import LetterNumber, Status
from sikot_desk.domain.case import (
    Facts,
    at_step,
    held_sheet,
    in_status,
    old_permit_fault,
    overridden,
)
from sikot_desk.domain.dates import long_date
from sikot_desk.domain.intake import Outcome, formats_of, serial_on
from sikot_desk.domain.letter import in_office, voided, withdrawn_sheet
from sikot_desk.domain.people import full_name
from sikot_desk.domain.refusals import Refused

_MOST_SKIPPED = 10
_DIGITS = re.compile(r"[0-9]{1,9}")


def number(action: a.Number, facts: Facts) -> Outcome:
    """Step 8: give number and date to the signed sheet, as read back from it."""
    refused = (
        held_sheet(facts, action.sheet) or at_step(facts, "number") or _letter_fault(action, facts)
    )
    if refused:
        return refused
    app, given = facts.file, given_before(facts)
    if given.number:
        return _kept_number(action, facts, given)
    refused = old_permit_fault(facts.kind, facts) if not app.given else None
    if not refused and copies_number(facts):
        refused = _copy_fault(action, facts)
    day = letter_date(action, facts)
    refused = (
        refused
        or _date_fault(action, facts, day)
        or overridden(number_hints(action, facts), action.overrides)
    )
    if refused:
        return refused
    if copies_number(facts):
        return (_numbered(action, facts, _copied_number(facts), day),)
    if action.other_book:
        return _other_book(action, facts, day)
    return _from_series(action, facts, day)


def _letter_fault(action: a.Number, facts: Facts) -> Refused | None:
    """Refuse a letter the file does not make, or one that bears its number already."""
    if action.letter and action.letter != facts.numbering.letter:
        known = ", ".join(one.letter for one in facts.kind.made)
        return Refused("letter_unknown", {"letter": action.letter, "known": known}, field="letter")
    given = given_before(facts)
    if given.numbered_by or (given.number and action.other_book):
        return Refused("numbered_already", {"number": given.number})
    return None


def given_before(facts: Facts) -> LetterNumber:
    """Give the number of the letter that waits for one, kept from before its sheet was spoiled."""
    return facts.file.number_of(facts.kind.key_of(facts.numbering))


def copies_number(facts: Facts) -> bool:
    """Say whether the letter to be numbered bears the old permit's own number.

    A duplicate always does; an amendment by the office's option.
    """
    kind, office = facts.kind, facts.office
    if kind.key_of(facts.numbering):
        return False
    same = kind.number == "option" and office.option("number_after_amendment") == "same"
    return kind.number == "old" or same


def _copy_fault(action: a.Number, facts: Facts) -> Refused | None:
    """Refuse to type what is copied: the number, and on a duplicate the date."""
    number = facts.old.number if facts.old else ""
    dated = action.letter_date is not None and facts.kind.number == "old"
    if action.other_book or dated:
        return Refused("number_copied", {"number": number})
    read = action.serial_read
    if read is None or read in {int(digits) for digits in _DIGITS.findall(number)}:
        return None
    return Refused("serial_kept", {"number": number, "read": read}, field="serial_read")


def _copied_number(facts: Facts) -> tuple[str, int, str]:
    return "", 0, facts.old.number if facts.old else ""


def letter_date(action: a.Number, facts: Facts) -> date:
    """Give the date of the letter: the day of numbering unless typed otherwise.

    A duplicate bears the date of the permit it copies.
    """
    if facts.kind.number == "old" and facts.old and not facts.kind.key_of(facts.numbering):
        return facts.old.letter_date
    return action.letter_date or facts.occurred.date()


def proposed(action: a.Number, facts: Facts) -> str:
    """Give the number an act of numbering would write, empty when its series has no form.

    What `Facts.number_taken` is asked about.
    """
    if copies_number(facts):
        return ""
    if action.other_book:
        return action.written_number
    given = _next_in_series(facts, letter_date(action, facts))
    if isinstance(given, Refused):
        return ""
    if action.serial_read is None:
        return given[1]
    day = letter_date(action, facts)
    return numbering.write(_template(facts, day), action.serial_read, day)


def number_hints(action: a.Number, facts: Facts) -> tuple[Refused, ...]:
    """Warn of a letter's date outside the signatory's term; a duplicate bears the old one's."""
    if facts.kind.number == "old":
        return ()
    day, named = letter_date(action, facts), facts.file.sheets[-1].signatory
    if in_office(facts, named, day):
        return ()
    said = {"name": named.name, "day": long_date(day)}
    return (Refused("signatory_term", said, field="letter_date", overridable=True),)


def _date_fault(action: a.Number, facts: Facts, day: date) -> Refused | None:
    today = facts.occurred.date()
    if facts.kind.number == "old":
        return None
    if day > today:
        return Refused("letter_date_ahead", field="letter_date")
    signed = [
        passage.occurred.date()
        for passage in facts.file.passages
        if facts.procedure.step(passage.step).act == "sign"
    ]
    if day < signed[-1]:
        return Refused("letter_date_before_signature", field="letter_date")
    if day == today and day.year == facts.now.year:
        return None
    if facts.office.option("back_numbering") == "off":
        return Refused("back_numbering_off", field="letter_date")
    if not action.reason.strip():
        return Refused("back_numbering_reason", field="reason")
    return None


def _next_in_series(facts: Facts, day: date) -> tuple[int, str] | Refused:
    series = facts.numbering.series
    return serial_on(facts, series, day, facts.last_serial)


def _template(facts: Facts, day: date) -> str:
    series = facts.numbering.series
    return numbering.format_on(formats_of(facts.office), series, day).template


def _from_series(action: a.Number, facts: Facts, day: date) -> Outcome:
    series = facts.numbering.series
    given = _next_in_series(facts, day)
    if isinstance(given, Refused):
        return given
    expected, text = given
    serial = expected if action.serial_read is None else action.serial_read
    if serial != expected:
        refused = _serial_fault(action, facts, expected)
        if refused:
            return refused
        text = numbering.write(_template(facts, day), serial, day)
    if facts.number_taken:
        return Refused("number_taken", {"number": text})
    voids = _skipped(action, facts, range(expected, serial), day)
    return (*voids, _numbered(action, facts, (series, serial, text), day))


def _skipped(
    action: a.Number, facts: Facts, serials: range, day: date
) -> tuple[e.NumberVoided, ...]:
    """Give the events that void the numbers passed over on paper."""
    return tuple(
        e.NumberVoided(
            series=facts.numbering.series,
            year=day.year,
            serial=one,
            number=numbering.write(_template(facts, day), one, day),
            reason=action.reason,
            of_file=False,
            waits_for=facts.file.step,
            occurred=facts.occurred,
        )
        for one in serials
    )


def _serial_fault(action: a.Number, facts: Facts, serial: int) -> Refused | None:
    read = action.serial_read or 0
    said = {"next": serial, "read": read}
    if read < serial:
        return Refused("serial_used", said, field="serial_read")
    if read - serial > _MOST_SKIPPED:
        return Refused("serial_far", said, field="serial_read")
    if not action.take_written:
        return Refused("serial_differs", said, field="serial_read")
    if not facts.has_role("penyelia"):
        return Refused("void_by_supervisor", field="take_written")
    if not action.reason.strip():
        return Refused("blank", field="reason")
    return None


def _other_book(action: a.Number, facts: Facts, day: date) -> Outcome:
    if not action.written_number.strip():
        return Refused("blank", field="written_number")
    if facts.number_taken:
        return Refused("number_taken", {"number": action.written_number}, field="written_number")
    return (_numbered(action, facts, ("", 0, action.written_number), day),)


def _kept_number(action: a.Number, facts: Facts, given: LetterNumber) -> Outcome:
    serials = {given.serial, None}
    if given.copied:
        serials |= {int(digits) for digits in _DIGITS.findall(given.number)}
    if action.serial_read not in serials:
        said: dict[str, str | int] = {"number": given.number, "read": action.serial_read or 0}
        return Refused("serial_kept", said, field="serial_read")
    day = given.letter_date or letter_date(action, facts)
    series = facts.numbering.series if given.serial else ""
    event = _numbered(action, facts, (series, given.serial, given.number), day)
    kept = replace(event, replaces=given.replaces, revokes=given.revokes, copied=given.copied)
    return (kept,)


def _numbered(
    action: a.Number, facts: Facts, number: tuple[str, int, str], day: date
) -> e.Numbered:
    series, serial, text = number
    app, kind, letter = facts.file, facts.kind, facts.procedure.letter(facts.numbering.letter)
    years = app.sheets[-1].years
    revokes = letter.form == "revocation"
    return e.Numbered(
        series=series,
        year=day.year,
        serial=serial,
        number=text,
        letter_date=day,
        ends=years_after(day, years) if years else app.ends,
        replaces=app.old_permit if kind.old == "replaced" else "",
        other_book=action.other_book,
        reason=action.reason,
        occurred=facts.occurred,
        letter=kind.key_of(facts.numbering),
        revokes=app.old_permit if revokes else "",
        copied=copies_number(facts),
    )


def years_after(day: date, years: int) -> date:
    """Give the same day so many years on; 29 February becomes the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def void(action: a.Void, facts: Facts) -> Outcome:
    """Void the number of a file not yet handed over.

    A sheet that bears it is withdrawn with it, so that no sheet ever bears two numbers: the letter
    is made, initialled and signed anew. A number kept for a new sheet is voided alone; the sheet
    goes on from where it is.
    """
    refused = in_status(facts, Status.OPEN, Status.READY)
    if refused:
        return refused
    app, given = facts.file, facts.file.number_of(action.letter)
    if not given.number:
        return Refused("not_numbered")
    if not given.numbered_by:
        return (voided(facts, given, action.reason, app.step),)
    kept = any(one.letter != given.letter for one in app.given)
    sheet = withdrawn_sheet(facts, action.reason, number_kept=kept)
    return (sheet, voided(facts, given, action.reason, sheet.waits_for))


def tick_ready(action: a.TickReady, facts: Facts) -> Outcome:
    """Step 8, its end: number, stamp, photo and archive are all done; then *siap diambil*."""
    refused = held_sheet(facts, action.sheet) or at_step(facts, "number")
    if refused:
        return refused
    if facts.file.unnumbered(facts.kind):
        return Refused("not_numbered")
    photo = any(facts.procedure.letter(one.letter).form == "permit" for one in facts.kind.made)
    ticks = {
        "nomor tertulis": action.number,
        "cap": action.stamp,
        "foto": action.photo or not photo,
        "arsip disimpan": action.archive,
    }
    left = [name for name, done in ticks.items() if not done]
    if left:
        return Refused("ticks_missing", {"count": len(left), "ticks": ", ".join(left)})
    return (
        e.MadeReady(
            archive_place=action.archive_place,
            rack=action.rack,
            waits_for=facts.step_after(facts.file.step),
            occurred=facts.occurred,
        ),
    )


def told(action: a.Told, facts: Facts) -> Outcome:
    """The applicant is told that the permit is ready (a decision is to be conveyed)."""
    refused = in_status(facts, Status.READY)
    if refused:
        return refused
    return (
        e.ApplicantTold(
            channel=action.channel,
            reached=action.reached,
            note=action.note,
            occurred=facts.occurred,
        ),
    )


def hand_over(action: a.HandOver, facts: Facts) -> Outcome:
    """Step 9: to the holder, to the recorded bringer, or to another with a proxy letter."""
    refused = (
        held_sheet(facts, action.sheet)
        or at_step(facts, "hand_over")
        or _receiver_fault(action, facts)
    )
    if refused:
        return refused
    app = facts.file
    if facts.kind.names_old and not action.old_permit:
        return Refused("old_permit_unsaid", field="old_permit")
    receiver = full_name(app.applicant) if action.relation == "self" else action.receiver
    return (
        e.HandedOver(
            relation=action.relation,
            receiver=receiver,
            identity_number=action.identity_number,
            proxy_letter=action.proxy_letter,
            originals_shown=action.originals_shown,
            receipt=action.receipt,
            old_permit=action.old_permit,
            note=action.note,
            occurred=facts.occurred,
        ),
    )


def _receiver_fault(action: a.HandOver, facts: Facts) -> Refused | None:
    if action.relation == "self":
        return None
    if not action.receiver.strip():
        return Refused("blank", field="receiver")
    known = action.receiver.casefold() == facts.file.bringer.name.casefold()
    if known and action.receipt == "returned":
        return None
    if not action.identity_number.strip():
        return Refused("blank", field="identity_number")
    if not known and not action.proxy_letter:
        return Refused("proxy_letter_missing", field="proxy_letter")
    return None
