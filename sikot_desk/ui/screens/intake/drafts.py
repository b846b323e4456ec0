"""Keeping what is typed: saved while typing, offered again, dropped when it was recorded."""

import json
import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QTimer

from sikot_desk.desk.session import Session
from sikot_desk.domain import dates
from sikot_desk.domain.sop import Procedure
from sikot_desk.ui.kit.table import Row
from sikot_desk.ui.screens.intake.kind import waiting_row
from sikot_desk.ui.screens.intake.lot import LOT
from sikot_desk.ui.screens.intake.sitting import CHECK, INTAKE, Sitting
from sikot_desk.ui.screens.plain_words import brief
from sikot_desk.ui.words import _

if TYPE_CHECKING:
    from sikot_desk.ui.screens.intake.screen import Intake

_AFTER_MS = 400


class Draft(Protocol):
    """What was kept: under which key, its text, and when."""

    @property
    def key(self) -> str:
        """Which work it is."""

    @property
    def body(self) -> str:
        """What was typed."""

    @property
    def saved(self) -> datetime:
        """When it was kept."""


class Kept:
    """The drafts of the intake."""

    def __init__(self, intake: "Intake") -> None:
        """Keep for one screen."""
        self._intake = intake
        self._timer = QTimer(intake)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.at_once)
        self._offered: dict[str, Draft] = {}

    def later(self) -> None:
        """Keep soon: a moment after the last key."""
        if self._intake.sitting.draft:
            self._timer.start()

    def stop(self) -> None:
        """Keep nothing more of what is about to leave the screen."""
        self._timer.stop()

    def at_once(self) -> None:
        """Keep now what is at the counter."""
        self._timer.stop()
        sitting = self._intake.sitting
        key = sitting.draft
        if not key:
            return
        typed = sitting.checks_to_keep() if sitting.file_id else sitting.to_keep(self._intake.now)
        copied = json.loads(json.dumps(typed))

        def kept(hour: str) -> None:
            if self._intake.sitting.draft == key:
                self._intake.strip.set_note(_("Draf tersimpan {hour}").format(hour=hour))

        def keep(session: Session) -> str:
            session.keep_draft(key, copied)
            return dates.clock(session.now())

        self._intake.ask.read(keep, kept, f"draft {key}")

    def new(self) -> str:
        """Give the key of a new half-typed form."""
        return f"{INTAKE}{uuid.uuid4().hex[:8]}"

    def drop(self, key: str) -> None:
        """Forget a draft whose work is recorded."""
        self._timer.stop()
        if key:
            self._intake.ask.read(
                lambda session: session.drop_draft(key), lambda _none: None, f"draft {key}"
            )

    # --- offered again ------------------------------------------------------------------------

    def rows(self, drafts: Sequence[Draft], procedure: Procedure) -> list[Row]:
        """Give the half-typed forms as lines."""
        self._offered = {one.key: one for one in drafts}
        kinds = {kind.key: kind.name for kind in procedure.kinds}
        rows = []
        for one in drafts:
            if not one.key.startswith(INTAKE):
                continue
            typed = json.loads(one.body)
            name = typed["texts"].get("applicant.name") or _("Nama belum diketik")
            fact = _("{kind}, diketik {when}").format(
                kind=kinds.get(typed["kind"], typed["kind"]), when=brief(one.saved)
            )
            rows.append(waiting_row(one.key, name, fact, _("belum diterima")))
        return rows

    def checks(self, file_id: str) -> dict[str, object]:
        """Give the half-done check of a file, empty when there is none."""
        kept = self._offered.get(f"{CHECK}{file_id}")
        return dict(json.loads(kept.body)) if kept else {}

    def remember(self, drafts: Sequence[Draft]) -> None:
        """Know the drafts there are."""
        self._offered = {one.key: one for one in drafts}

    def go_on(self, key: str) -> None:
        """Go on with a half-typed form, or with the check of a file."""
        if key.startswith(LOT):
            self._intake.kiriman.go_on(key)
            return
        if not key.startswith(INTAKE):
            self._intake.resume(key.removeprefix(CHECK))
            return

        def found(read: tuple[Sequence[Draft], Procedure]) -> None:
            self.remember(read[0])
            kept = next((one for one in read[0] if one.key == key), None)
            if kept is not None:
                self._take(kept, read[1])

        self._intake.ask.read(
            lambda session: (session.kept_drafts(), session.board().procedure), found
        )

    def _take(self, kept: Draft, procedure: Procedure) -> None:
        typed: dict[str, Any] = json.loads(kept.body)
        kinds = {kind.key: kind for kind in procedure.kinds}
        sitting = Sitting(
            draft=kept.key,
            kind=kinds.get(typed["kind"]),
            texts=dict(typed["texts"]),
            reasons=dict(typed["reasons"]),
            lot=typed.get("lot", ""),
        )
        self._intake.kiriman.join(sitting.lot, tuple(self._offered.values()))
        if sitting.kind is not None:
            self._intake.receiving.sit(sitting, int(typed["step"]))
