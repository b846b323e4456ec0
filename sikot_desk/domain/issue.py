"""SOP steps 8 and 9: the number after the signature, the four ticks, the call, the hand-over.

A number used is never used again; one that goes wrong is voided by the Penyelia, with a reason.
"""

from datetime import date

from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain import numbering
from sikot_desk.domain.application import Status
from sikot_desk.domain.case import Facts, at_step, held_sheet, in_status, overridden
from sikot_desk.domain.dates import long_date
from sikot_desk.domain.intake import Outcome, formats_of, serial_on
from sikot_desk.domain.letter import in_office, voided
from sikot_desk.domain.people import full_name
from sikot_desk.domain.refusals import Refused

_MOST_SKIPPED = 10


def number(action: a.Number, facts: Facts) -> Outcome:
    """Step 8: give number and date to the signed sheet, as read back from it."""
    refused = held_sheet(facts, action.sheet) or at_step(facts, "number")
    if refused:
        return refused
    app = facts.file
    if app.numbered_by or (app.number and action.other_book):
        return Refused("numbered_already", {"number": app.number})
    if app.number:
        return _kept_number(action, facts)
    day = letter_date(action, facts)
    refused = _date_fault(action, facts, day) or overridden(
        number_hints(action, facts), action.overrides
    )
    if refused:
        return refused
    if action.other_book:
        return _other_book(action, facts, day)
    return _from_series(action, facts, day)


def letter_date(action: a.Number, facts: Facts) -> date:
    """Give the date of the letter: the day of numbering unless typed otherwise."""
    return action.letter_date or facts.occurred.date()


def proposed(action: a.Number, facts: Facts) -> str:
    """Give the number an act of numbering would write, empty when its series has no form.

    What `Facts.number_taken` is asked about.
    """
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
    """Warn of a letter's date outside the signatory's term."""
    day, named = letter_date(action, facts), facts.file.sheets[-1].signatory
    if in_office(facts, named, day):
        return ()
    said = {"name": named.name, "day": long_date(day)}
    return (Refused("signatory_term", said, field="letter_date", overridable=True),)


def _date_fault(action: a.Number, facts: Facts, day: date) -> Refused | None:
    today = facts.occurred.date()
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
    series = facts.procedure.kind(facts.file.kind).series
    return serial_on(facts, series, day, facts.last_serial)


def _template(facts: Facts, day: date) -> str:
    series = facts.procedure.kind(facts.file.kind).series
    return numbering.format_on(formats_of(facts.office), series, day).template


def _from_series(action: a.Number, facts: Facts, day: date) -> Outcome:
    series = facts.procedure.kind(facts.file.kind).series
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
            series=facts.procedure.kind(facts.file.kind).series,
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


def _kept_number(action: a.Number, facts: Facts) -> Outcome:
    app = facts.file
    if action.serial_read not in {None, app.number_serial}:
        said: dict[str, str | int] = {"number": app.number, "read": action.serial_read or 0}
        return Refused("serial_kept", said, field="serial_read")
    series = facts.procedure.kind(app.kind).series if app.number_serial else ""
    day = app.letter_date or letter_date(action, facts)
    return (_numbered(action, facts, (series, app.number_serial, app.number), day),)


def _numbered(
    action: a.Number, facts: Facts, number: tuple[str, int, str], day: date
) -> e.Numbered:
    series, serial, text = number
    app = facts.file
    years = app.sheets[-1].years
    renews = facts.procedure.kind(app.kind).renews
    return e.Numbered(
        series=series,
        year=day.year,
        serial=serial,
        number=text,
        letter_date=day,
        ends=years_after(day, years) if years else app.ends,
        replaces=app.old_permit if renews else "",
        other_book=action.other_book,
        reason=action.reason,
        occurred=facts.occurred,
    )


def years_after(day: date, years: int) -> date:
    """Give the same day so many years on; 29 February becomes the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def void(action: a.Void, facts: Facts) -> Outcome:
    """Void the number of a file not yet handed over; the file waits for the next one.

    A number kept for a new sheet is voided too; the sheet goes on from where it is.
    """
    refused = in_status(facts, Status.OPEN, Status.READY)
    if refused:
        return refused
    app = facts.file
    if not app.number:
        return Refused("not_numbered")
    waits_for = facts.first_step("number") if app.numbered_by else app.step
    return (voided(facts, action.reason, waits_for),)


def tick_ready(action: a.TickReady, facts: Facts) -> Outcome:
    """Step 8, its end: number, stamp, photo and archive are all done; then *siap diambil*."""
    refused = held_sheet(facts, action.sheet) or at_step(facts, "number")
    if refused:
        return refused
    if not facts.file.numbered_by:
        return Refused("not_numbered")
    ticks = {
        "nomor tertulis": action.number,
        "cap": action.stamp,
        "foto": action.photo,
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
    if facts.procedure.kind(app.kind).renews and not action.old_permit:
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
