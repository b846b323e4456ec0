"""SOP steps 3 to 7: the blanko, the parafs in their order, the signature, and the ways back.

The program records who and when; paraf and signature are ink.
"""

from dataclasses import dataclass, replace
from datetime import date

from sikot_desk.domain import actions as a
from sikot_desk.domain import checklist
from sikot_desk.domain import events as e
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import LetterNumber, Status
from sikot_desk.domain.case import (
    Facts,
    Permit,
    at_step,
    held_sheet,
    in_status,
    old_permit_fault,
)
from sikot_desk.domain.identity import MOST_VERSIONS
from sikot_desk.domain.intake import Outcome
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Post, Validity


def draft(_action: a.Draft, facts: Facts) -> Outcome:
    """Step 3: make the blanko, bearing the official in office and the validity by rule."""
    refused = at_step(facts, "draft") or _too_many(facts)
    if refused:
        return refused
    signatory = signatory_on(facts, facts.occurred.date())
    if isinstance(signatory, Refused):
        return signatory
    app = facts.file
    refused = old_permit_fault(facts.kind, facts) if not app.given else None
    validity = refused or _lasting(facts)
    if isinstance(validity, Refused):
        return validity
    return (
        e.Drafted(
            version=len(app.sheets) + 1,
            signatory=signatory,
            sentence=validity.sentence,
            ends=validity.ends,
            years=validity.years,
            first_number=validity.first_number,
            waits_for=facts.step_after(app.step),
            occurred=facts.occurred,
            besides=tuple(one.letter for one in facts.kind.besides),
        ),
    )


def _too_many(facts: Facts) -> Refused | None:
    """Refuse a version that no barcode tells from others."""
    if len(facts.file.sheets) < MOST_VERSIONS:
        return None
    return Refused("sheets_many", {"most": MOST_VERSIONS})


@dataclass(frozen=True, slots=True)
class _Lasting:
    """How long the permit lasts: the letter's sentence (empty: none), the end, what it hangs on."""

    sentence: str = ""
    ends: date | None = None
    years: int = 0
    first_number: str = ""


def _lasting(facts: Facts) -> _Lasting | Refused:
    """Give the end by rule, or the old permit's own; a letter of revocation has none."""
    app = facts.file
    if facts.kind.ends == "none":
        return _Lasting()
    if facts.kind.ends == "old":
        ends = app.ends if app.given else facts.old.ends if facts.old else None
        return _Lasting("kept_end" if ends else "kept_lifelong", ends)
    validity = _validity(facts)
    if isinstance(validity, Refused):
        return validity
    rule, first = validity
    ends_of = {"str_end": app.str_certificate.ends, "first_permit": first.ends if first else None}
    years = rule.years if rule.ends == "years" else 0
    return _Lasting(rule.sentence, ends_of.get(rule.ends), years, first.number if first else "")


def _validity(facts: Facts) -> tuple[Validity, Permit | None] | Refused:
    """Give the rule of the permit's end, with the first permit where that one's end is taken.

    A first permit without an end gives none: the next rule that fits is taken.
    """
    for rule in checklist.fitting(facts.rules, facts.file):
        if rule.ends != "first_permit":
            return rule, None
        first = first_permit(facts)
        if first is None:
            return Refused("first_permit_needed")
        if first.ends:
            return rule, first
    return Refused("no_validity_rule", {"rules": facts.rules.name})


def first_permit(facts: Facts) -> Permit | None:
    """Give the holder's oldest permit that stands, the first workplace's.

    The permit being renewed is not asked to be its own first.
    """
    day, renewed = facts.occurred.date(), facts.file.old_permit
    valid = [one for one in facts.permits if one.holds_on(day) and one.number != renewed]
    return min(valid, key=lambda one: (one.letter_date, one.number)) if valid else None


def signing_post(facts: Facts) -> Post:
    """Give the post whose holder signs."""
    step = next(step for step in facts.procedure.steps if step.act == "sign")
    return facts.procedure.post(step.post)


def signatory_on(facts: Facts, day: date) -> e.Signatory | Refused:
    """Give the official whose name the blanko bears on a day.

    The one holder of the post; where nobody holds it, the one who stands in (Plt., Plh.).
    """
    post = signing_post(facts)
    lines = [one for one in facts.office.in_post(post.key, day) if not one.vacant]
    chosen = [one for one in lines if not one.substitute] or lines
    if not chosen:
        return Refused("no_signatory", {"post": post.title})
    if len(chosen) > 1:
        names = ", ".join(one.name for one in chosen)
        return Refused("two_signatories", {"post": post.title, "names": names})
    return frozen(chosen[0], post.title)


_FORMS = {"plt": "Plt. ", "plh": "Plh. ", "pj": "Pj. "}


def frozen(official: s.OfficialSet, title: str) -> e.Signatory:
    """Freeze an official as a letter prints him or her."""
    jabatan = f"{_FORMS.get(official.form, '')}{title.upper()},"
    return e.Signatory(
        official=official.official,
        lines=official.lines or (jabatan,),
        name=official_name(replace(official, name=official.name.upper())),
        rank=official.rank,
        nip=official.nip,
    )


def in_office(facts: Facts, named: e.Signatory, day: date) -> bool:
    """Say whether the one a sheet names holds the signing post that day, under that name."""
    post = signing_post(facts)
    lines = [one for one in facts.office.in_post(post.key, day) if not one.vacant]
    holding = [frozen(one, post.title) for one in lines]
    return any((one.official, one.name) == (named.official, named.name) for one in holding)


def official_name(official: s.OfficialSet) -> str:
    """Give an official's name with its titles."""
    before = f"{official.titles_before} " if official.titles_before else ""
    after = f", {official.titles_after}" if official.titles_after else ""
    return f"{before}{official.name}{after}"


def paraf(action: a.Paraf, facts: Facts) -> Outcome:
    """Steps 4–6: record a paraf, by holder, by substitute with basis, or left out by order."""
    refused = held_sheet(facts, action.sheet) or at_step(facts, "paraf")
    if refused:
        return refused
    step = facts.step
    if action.post and action.post != step.post:
        return _other_post(action.post, facts)
    who = _paraf_by(action, facts)
    if isinstance(who, Refused):
        return who
    return (
        e.ParafGiven(
            step=step.key,
            post=step.post,
            given=action.given,
            official=who.official if who else "",
            name=official_name(who) if who else "",
            basis=action.basis or (who.basis if who else ""),
            reason=action.reason,
            ordered_by=action.ordered_by,
            waits_for=facts.step_after(step.key),
            occurred=facts.occurred,
        ),
    )


def _other_post(post: str, facts: Facts) -> Refused:
    steps = {step.post: step for step in facts.procedure.steps if step.act == "paraf"}
    if post not in steps:
        return Refused("post_unknown", {"post": post}, field="post")
    if facts.passed(steps[post].key):
        return Refused("already_done", {"act": steps[post].name}, field="post")
    return Refused("paraf_order", {"step": facts.step.name}, field="post")


def _paraf_by(action: a.Paraf, facts: Facts) -> s.OfficialSet | Refused | None:
    title = facts.procedure.post(facts.step.post).title
    if action.given == "omitted":
        return _omitted(action, facts)
    lines = facts.office.in_post(facts.step.post, facts.occurred.date())
    if action.given == "substitute":
        found = next((one for one in lines if one.official == action.official), None)
        if found is None or not found.substitute:
            return Refused("substitute_unknown", {"post": title}, field="official")
        if not (action.basis or found.basis):
            return Refused("basis_missing", field="basis")
        return found
    holders = [one for one in lines if not one.substitute]
    if any(one.vacant for one in holders):
        return Refused("post_vacant", {"post": title}, field="given")
    if action.official and all(one.official != action.official for one in holders):
        return Refused("not_the_holder", {"post": title}, field="official")
    return holders[0] if holders else None


def _omitted(action: a.Paraf, facts: Facts) -> Refused | None:
    if not action.reason.strip():
        return Refused("blank", field="reason")
    order = facts.office.user(action.ordered_by)
    if order is None or order.closed or "penyelia" not in order.roles:
        return Refused("order_by_supervisor", field="ordered_by")
    return None


def sign(action: a.Sign, facts: Facts) -> Outcome:
    """Step 7: record the signature of the official the sheet bears, who is in office that day."""
    refused = held_sheet(facts, action.sheet) or at_step(facts, "sign")
    if refused:
        return refused
    sheet = facts.file.sheets[-1]
    named = sheet.signatory
    if action.official and action.official != named.official:
        return Refused("signatory_differs", {"name": named.name}, field="official")
    if not in_office(facts, named, facts.occurred.date()):
        said = {"name": named.name, "post": signing_post(facts).title}
        return Refused("signatory_left", said, field="official")
    return (
        e.Signed(
            version=sheet.version,
            official=named.official,
            name=named.name,
            waits_for=facts.step_after(facts.file.step),
            occurred=facts.occurred,
        ),
    )


def change_signatory(action: a.ChangeSignatory, facts: Facts) -> Outcome:
    """*Ganti penandatangan*: withdraw the sheet; a new version bears who will sign.

    By the office's setting the parafs are renewed or carried over with a note.
    """
    refused = in_status(facts, Status.OPEN) or _before_signature(facts) or _too_many(facts)
    if refused:
        return refused
    post = signing_post(facts)
    lines = facts.office.in_post(post.key, facts.occurred.date())
    chosen = next((one for one in lines if one.official == action.official), None)
    sheet = facts.file.sheets[-1]
    if chosen is None or chosen.vacant:
        return Refused("official_not_in_office", {"post": post.title}, field="official")
    signatory = frozen(chosen, post.title)
    if signatory == sheet.signatory:
        return Refused("same_signatory", {"name": signatory.name}, field="official")
    renew = facts.office.option("parafs_after_signatory_change") == "renew"
    return (
        e.SignatoryChanged(
            version=sheet.version + 1,
            signatory=signatory,
            reason=action.reason,
            parafs="renew" if renew else "carry",
            waits_for=facts.step_after(facts.first_step("draft")) if renew else facts.file.step,
            occurred=facts.occurred,
        ),
    )


def _before_signature(facts: Facts) -> Refused | None:
    """Refuse unless the sheet is out for paraf or signature."""
    if facts.step.act in {"paraf", "sign"}:
        return None
    if facts.step.act == "draft":
        return Refused("too_early", {"step": facts.step.name})
    return Refused("signed_already")


def send_back(action: a.SendBack, facts: Facts) -> Outcome:
    """From a paraf or the signature back to Back Office; the sheet becomes *ditarik*."""
    refused = in_status(facts, Status.OPEN) or _before_signature(facts)
    if refused:
        return refused
    return (
        e.SentBack(
            step=facts.file.step,
            version=facts.file.sheets[-1].version,
            reason=action.reason,
            waits_for=facts.first_step("draft"),
            occurred=facts.occurred,
        ),
    )


def spoil(action: a.Spoil, facts: Facts) -> Outcome:
    """*Lembar rusak*, before hand-over: back to step 3; parafs and signature are renewed.

    A number already given stays with the file or is voided (the Penyelia's), by setting.
    """
    app = facts.file
    refused = in_status(facts, Status.OPEN, Status.READY)
    if refused:
        return refused
    if app.sheet is None:
        return Refused("no_sheet")
    events: list[e.Event] = []
    keep = facts.office.option("number_after_spoiled_sheet") == "keep"
    back = facts.first_step("draft")
    if app.is_numbered and not keep:
        if not facts.has_role("penyelia"):
            return Refused("void_by_supervisor")
        given = (one for one in app.given if one.numbered_by)
        events += (voided(facts, one, action.reason, back) for one in given)
    kept = app.is_numbered and keep
    return (*events, withdrawn_sheet(facts, action.reason, number_kept=kept))


def withdrawn_sheet(facts: Facts, reason: str, *, number_kept: bool) -> e.Spoiled:
    """Give the event that withdraws the sheet in hand; the letter is made anew."""
    return e.Spoiled(
        version=facts.file.sheets[-1].version,
        reason=reason,
        number_kept=number_kept,
        waits_for=facts.first_step("draft"),
        occurred=facts.occurred,
    )


def voided(facts: Facts, given: LetterNumber, reason: str, waits_for: str) -> e.NumberVoided:
    """Give the event that voids a number of the file's own."""
    series = {facts.kind.key_of(made): made.series for made in facts.kind.made}
    return e.NumberVoided(
        series=series[given.letter] if given.serial else "",
        year=given.year,
        serial=given.serial,
        number=given.number,
        reason=reason,
        of_file=True,
        waits_for=waits_for,
        occurred=facts.occurred,
        letter=given.letter,
        copied=given.copied,
    )
