"""One application at the counter while it is typed and checked: the texts, and what they make.

Holds what the moves of the intake share; knows no widget and asks nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sikot_desk.desk.boards import FileView
from sikot_desk.domain import actions as a
from sikot_desk.domain import text
from sikot_desk.domain.application import Application
from sikot_desk.domain.people import Applicant, Bringer, Str, Workplace
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Kind, Requirement
from sikot_desk.ui.screens import typed_day

INTAKE, CHECK = "intake-", "check-"
"""How the keys of drafts begin: half-typed forms, and half-done checks of a file."""


class Unreadable(ValueError):
    """A typed text makes no value; `refused` names its field."""

    def __init__(self, refused: Refused) -> None:
        """Carry the refusal to show."""
        super().__init__(refused.code)
        self.refused = refused


@dataclass(slots=True)
class Sitting:
    """What is at the counter. `file_id` is empty until it is received; `draft` names its draft.

    `lot` names the *kiriman* it came in, empty when it came alone.
    """

    draft: str = ""
    kind: Kind | None = None
    texts: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    file_id: str = ""
    view: FileView | None = None
    verdicts: dict[str, a.Verdict] = field(default_factory=dict)
    overrides: dict[str, str] = field(default_factory=dict)
    rules: str = ""
    rules_reason: str = ""
    lot: str = ""

    def said(self, path: str) -> str:
        """Give a typed text, without blanks around it."""
        return self.texts.get(path, "").strip()

    def whose(self) -> str:
        """Name the file: its registration number where it has one, and the applicant."""
        if self.view is None:
            return self.said("applicant.name")
        app = self.view.app
        return ", ".join(part for part in (app.registration, app.applicant.name) if part)

    # --- before it is received ------------------------------------------------------------

    def day(self, path: str) -> date | None:
        """Give a typed date. Raises Unreadable."""
        try:
            return typed_day.read_day(self.said(path))
        except ValueError as reason:
            raise Unreadable(typed_day.unreadable(path)) from reason

    def moment(self, path: str) -> datetime | None:
        """Give a typed time of event. Raises Unreadable."""
        try:
            return typed_day.read_moment(self.said(path))
        except ValueError as reason:
            raise Unreadable(typed_day.unreadable(path, moment=True)) from reason

    def afterwards(self) -> datetime | None:
        """Give the hour on the receipt of a file recorded afterwards, None when it is none.

        It holds for all of step 2, until something happens at the counter itself.
        """
        app = self.view.app if self.view else None
        late = app is not None and app.afterwards and app.last == app.received
        return app.received if app and late else None

    def applicant(self) -> Applicant:
        """Give the applicant as typed. Raises Unreadable."""
        born = self.day("applicant.birth_date")
        if born is None:
            raise Unreadable(Refused("blank", field="applicant.birth_date"))
        said: dict[str, Any] = {
            name: self.said(f"applicant.{name}")
            for name in (
                "name", "identity_number", "birth_place", "address", "identity_kind",
                "titles_before", "titles_after", "phone",
            )
        }  # fmt: skip
        said["identity_kind"] = said["identity_kind"] or "nik"
        return Applicant(birth_date=born, **said)

    def bringer(self) -> Bringer:
        """Give who brings the file; in person, it is nobody else."""
        relation: Any = self.said("bringer.relation") or "self"
        if relation == "self":
            return Bringer()
        return Bringer(
            name=self.said("bringer.name"), relation=relation, phone=self.said("bringer.phone")
        )

    def receive(self, *, drop_off: bool = False) -> a.Receive:
        """Give the act of step 1 as typed. Raises Unreadable."""
        if self.kind is None:
            raise Unreadable(Refused("kind_unknown", {"kind": "-"}, field="kind"))
        lifelong = self.said("str_certificate.lifelong") == "yes"
        return a.Receive(
            kind=self.kind.key,
            applicant=self.applicant(),
            str_certificate=Str(
                number=self.said("str_certificate.number"),
                issued=self.day("str_certificate.issued"),
                ends=None if lifelong else self._str_end(),
            ),
            workplace=Workplace(
                name=self.said("workplace.name"),
                address=self.said("workplace.address"),
                kelurahan=self.said("workplace.kelurahan"),
                kecamatan=self.said("workplace.kecamatan"),
            ),
            workplace_no=int(self.said("workplace_no") or 1),
            bringer=self.bringer(),
            old_permit=self.said("old_permit") if self.kind.names_old else "",
            reason=self.said("reason") if len(self.kind.reasons) > 1 else "",
            drop_off=drop_off,
            lot=self.lot,
            reserved=self.said("reserved"),
            overrides={code: why for code, why in self.reasons.items() if why},
            occurred=self.moment("occurred"),
        )

    def _str_end(self) -> date:
        ends = self.day("str_certificate.ends")
        if ends is None:
            raise Unreadable(Refused("blank", field="str_certificate.ends"))
        return ends

    def person_fault(self) -> Refused | None:
        """Find the first thing wrong with applicant and bringer, as far as the form can tell."""
        try:
            applicant = self.applicant()
        except Unreadable as odd:
            blank = self._first_blank()
            return blank or odd.refused
        bringer = self.bringer()
        if bringer.relation != "self" and not bringer.name:
            return Refused("blank", field="bringer.name")
        return text.check(applicant, "applicant") or text.check(bringer, "bringer")

    def _first_blank(self) -> Refused | None:
        for name in ("identity_number", "name", "birth_place"):
            if not self.said(f"applicant.{name}"):
                return Refused("blank", field=f"applicant.{name}")
        return None

    def fill_from(self, former: Application) -> None:
        """Take over a former applicant's data: person and STR, and what an old permit is about.

        A move asks for another workplace.
        """
        person, strot = former.applicant, former.str_certificate
        for name in ("name", "identity_number", "birth_place", "address", "identity_kind",
                     "titles_before", "titles_after", "phone"):  # fmt: skip
            self.texts[f"applicant.{name}"] = getattr(person, name)
        self.texts |= {
            "applicant.birth_date": typed_day.show_day(person.birth_date),
            "str_certificate.number": strot.number,
            "str_certificate.issued": typed_day.show_day(strot.issued),
            "str_certificate.ends": typed_day.show_day(strot.ends),
            "str_certificate.lifelong": "yes" if strot.ends is None else "",
        }
        if self.kind and self.kind.names_old:
            self.texts["old_permit"] = former.number
            self.texts["workplace_no"] = str(former.workplace_no)
        if self.kind and self.kind.names_old and not self.kind.moves:
            for name in ("name", "address", "kelurahan", "kecamatan"):
                self.texts[f"workplace.{name}"] = getattr(former.workplace, name)

    def to_keep(self, step: int) -> dict[str, Any]:
        """Give the half-typed form as plain data."""
        kind = self.kind.key if self.kind else ""
        return {
            "kind": kind,
            "step": step,
            "texts": self.texts,
            "reasons": self.reasons,
            "lot": self.lot,
        }

    # --- the check --------------------------------------------------------------------------

    def asked(self) -> tuple[Requirement, ...]:
        """Give the requirements to be judged in this round."""
        if self.view is None:
            return ()
        asked = set(self.view.asked)
        return tuple(one for one in self.view.requirements if one.key in asked)

    def left(self) -> tuple[Requirement, ...]:
        """Give those that are not judged yet."""
        return tuple(one for one in self.asked() if one.key not in self.verdicts)

    def merged(self) -> dict[str, a.Verdict]:
        """Give every verdict as it stands: earlier rounds', this round's over them."""
        old = self.view.app.verdicts if self.view else ()
        return {one.item: one for one in old} | self.verdicts

    def failing(self) -> tuple[a.Verdict, ...]:
        """Give the verdicts that keep the file from being complete, in the set's order."""
        merged, owed = self.merged(), self.view.requirements if self.view else ()
        judged = (merged[one.key] for one in owed if one.key in merged)
        return tuple(one for one in judged if one.result in {"unfit", "missing"})

    def check(self) -> a.Check:
        """Give the act of step 2 as judged."""
        order = [one.key for one in self.asked() if one.key in self.verdicts]
        return a.Check(
            verdicts=tuple(self.verdicts[key] for key in order),
            rules=self.rules,
            rules_reason=self.rules_reason,
            overrides=dict(self.overrides),
        )

    def take_for_granted(self, when: str) -> None:
        """Judge fit what comes with a condition that was checked already; never what failed."""
        past = self.view.app.verdicts if self.view else ()
        judged = {one.item for one in past if one.result != "not_required"}
        for one in self.left():
            if one.when == when and one.key not in judged:
                self.judge(a.Verdict(item=one.key, result="fit", sheets=one.copies))

    def judge(self, verdict: a.Verdict) -> None:
        """Note a verdict of this round in the place of an earlier one."""
        self.verdicts[verdict.item] = verdict

    def checks_to_keep(self) -> dict[str, Any]:
        """Give the half-done check as plain data."""
        name = self.view.app.applicant.name if self.view else ""
        return {
            "texts": {"applicant.name": name},
            "rules": self.rules,
            "rules_reason": self.rules_reason,
            "verdicts": [
                {
                    "item": one.item,
                    "result": one.result,
                    "reason": one.reason,
                    "note": one.note,
                    "dated": one.dated.isoformat() if one.dated else "",
                    "sheets": one.sheets,
                }
                for one in self.verdicts.values()
            ],
        }

    def take_checks(self, kept: Mapping[str, Any]) -> None:
        """Take a half-done check back; verdicts on what is no longer asked fall away."""
        self.rules, self.rules_reason = kept.get("rules", ""), kept.get("rules_reason", "")
        asked = {one.key for one in self.asked()}
        for one in kept.get("verdicts", ()):
            if one.get("item") in asked:
                day = date.fromisoformat(one["dated"]) if one.get("dated") else None
                self.judge(replace(a.Verdict(**{**one, "dated": None}), dated=day))
