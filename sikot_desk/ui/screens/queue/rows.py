"""The rows of Berkas Berjalan: its steps to choose from, and its open files."""

from collections.abc import Sequence
from datetime import datetime

from sikot_desk.desk.boards import Home
from sikot_desk.desk.boards import Row as FileRow
from sikot_desk.domain.application import Status
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.table import Cell, Row
from sikot_desk.ui.kit.tokens import Tone
from sikot_desk.ui.screens.step_filter import ALL, StepOption
from sikot_desk.ui.times import due_pill, lasting, near
from sikot_desk.ui.words import _


def options(board: Home) -> Sequence[StepOption]:
    """Give the steps to choose from, all of them first."""
    late = sum(one.late for one in board.steps)
    everything = StepOption(ALL, "0", _("Semua langkah"), len(board.rows), late)
    return [everything] + [
        StepOption(
            one.step.key,
            str(one.step.number) if one.step.number < 10 else "",
            one.step.name,
            one.count,
            one.late,
        )
        for one in board.steps
    ]


def file_row(row: FileRow, now: datetime, day: int) -> Row:
    """Give an open file as a row; `day` are the minutes of a working day."""
    app = row.app
    number = (
        Cell(app.registration, strong=True)
        if app.registration
        else Cell(_("belum"), tone=Tone.TEXT2)
    )
    return Row(
        app.file_id,
        (
            number,
            Cell(app.applicant.name, app.workplace.name, strong=True),
            Cell(row.step.name, _("sejak {when}").format(when=near(app.since, now))),
            Cell(lasting(row.waiting, day), strong=True),
            Cell(pill=state_pill(row, now)),
        ),
    )


def state_pill(row: FileRow, now: datetime) -> pill.Pill | None:
    """Give the pill of an open file: its promise, or what it waits for before one is given."""
    status = row.app.status
    if status is Status.READY:
        return pill.valid(_("Siap diambil"))
    named = {
        Status.RECEIVED: pill.Pill(_("Belum diperiksa"), icon="inbox"),
        Status.INCOMPLETE: pill.returned(_("Belum lengkap")),
        Status.COMPLETE: pill.valid(_("Lengkap")),
    }.get(status)
    return named or due_pill(row.standing, now)
