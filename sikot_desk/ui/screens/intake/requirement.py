"""The middle of the check: one requirement in large type, how to check it, and four verdicts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.domain import actions as a
from sikot_desk.domain.intake import months_after
from sikot_desk.domain.sop import Requirement
from sikot_desk.ui.kit.card import Note
from sikot_desk.ui.kit.field import Field, FieldRow
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.pill import Pill
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.kit.verdict_list import (
    HowToCheck,
    RequirementFacts,
    RequirementHead,
    VerdictPad,
)
from sikot_desk.ui.screens import typed_day
from sikot_desk.ui.screens.plain_words import verdict_words
from sikot_desk.ui.sentences import words_of
from sikot_desk.ui.words import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One requirement and how it stands: this round's verdict, and earlier rounds' by number."""

    requirement: Requirement
    number: int
    of: int
    following: int
    confirmed: bool
    verdict: a.Verdict | None
    earlier: tuple[tuple[int, a.Verdict], ...]
    reasons: Mapping[str, str]


def sheet_words(one: Requirement) -> str:
    """Give what sheet is meant: `1 lembar asli, disimpan`."""
    kept = {
        "original": _("asli, disimpan"),
        "copy": _("fotokopi, disimpan"),
        "shown": _("fotokopi disimpan, asli diperlihatkan"),
    }[one.keep]
    return _("{count} lembar {kept}").format(count=one.copies, kept=kept)


class RequirementPad(QWidget):
    """Signals `decided(place)`, 1 to 4."""

    decided = Signal(int)

    def __init__(self, judged: Judged) -> None:
        """Show the requirement."""
        super().__init__()
        self._one, self._given = judged.requirement, judged.verdict
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        pill = None if judged.confirmed else Pill(_("Belum dikonfirmasi kantor"), icon="info")
        layout.addWidget(
            RequirementHead(
                RequirementFacts(
                    judged.number, judged.of, self._one.name, sheet_words(self._one), pill
                )
            )
        )
        layout.addWidget(HowToCheck(self._one.how), 1)
        if self._one.only_if:
            asked = _("Hanya bila {when}. Bila tidak, tekan 4.").format(when=self._one.only_if)
            layout.addWidget(Note(asked, "info"))
        if judged.earlier:
            layout.addWidget(Note(_earlier_words(judged), "clock"))
        layout.addWidget(self._facts())
        layout.addWidget(self._verdicts(judged))

    def _facts(self) -> FieldRow:
        self._dated = Field(
            _("Tanggal surat"), optional=True, icon="calendar", tidy=typed_day.tidy_day
        )
        self._sheets = Field(_("Lembar"))
        self._until = Text("", TYPE.caption, Tone.TEXT2)
        given = self._given
        self._dated.set_text(typed_day.show_day(given.dated) if given else "")
        sheets = given.sheets if given and given.sheets else self._one.copies
        self._sheets.set_text(str(sheets))
        self._dated.changed.connect(self._tell_until)
        self._dated.committed.connect(lambda _text: self._sheets.edit.setFocus())
        self._sheets.committed.connect(lambda _text: self.pad.verdict(1).setFocus())
        self._row = FieldRow(self._dated, self._sheets, self._until)
        self._row.set_stretch(5, 2, 4)
        self._tell_until()
        return self._row

    def _verdicts(self, judged: Judged) -> VerdictPad:
        self.pad = VerdictPad()
        if judged.following:
            on = _("lanjut ke persyaratan {n}").format(n=judged.following)
            self.pad.verdict(1).set_caption(on)
        else:
            self.pad.verdict(1).set_caption(_("persyaratan terakhir"))
        if judged.verdict:
            order = ("fit", "unfit", "missing", "not_required")
            self.pad.show_given(order.index(judged.verdict.result) + 1)
        self.pad.decided.connect(self.decided)
        return self.pad

    def _day(self) -> date | None:
        return typed_day.read_day(self._dated.text())

    def _tell_until(self) -> None:
        self._row.clear()
        try:
            day = self._day()
        except ValueError:
            day = None
        if day is None or not self._one.expires_months:
            self._until.setText("")
            return
        ends = months_after(day, self._one.expires_months)
        self._until.setText(_("berlaku sampai {day}").format(day=typed_day.show_day(ends)))

    def check_date(self) -> bool:
        """Say whether the date can be read; shows where it cannot."""
        try:
            self._day()
        except ValueError:
            self._row.refuse(self._dated, *words_of(typed_day.unreadable("dated")))
            return False
        return True

    def verdict(self, result: a.Result) -> a.Verdict:
        """Give the verdict with what is typed here. Raises ValueError for an unreadable date."""
        sheets = self._sheets.text().strip()
        made = a.Verdict(item=self._one.key, result=result, dated=self._day())
        return replace(made, sheets=int(sheets)) if sheets.isdigit() and len(sheets) < 4 else made


def _earlier_words(judged: Judged) -> str:
    said = [
        _("Pemeriksaan ke-{n}: {what}").format(
            n=number,
            what=". ".join(
                part for part in (verdict_words(verdict, judged.reasons), verdict.note) if part
            ),
        )
        for number, verdict in judged.earlier
    ]
    return "; ".join(said)
