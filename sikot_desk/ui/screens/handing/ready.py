"""The permits that wait to be collected, as lines of a list."""

from dataclasses import dataclass

from sikot_desk.desk.boards import Row
from sikot_desk.desk.session import Session
from sikot_desk.ui.kit.pill import Pill, valid
from sikot_desk.ui.kit.table import Cell
from sikot_desk.ui.kit.table import Row as Line
from sikot_desk.ui.kit.tokens import Tone
from sikot_desk.ui.screens.plain_words import brief_day
from sikot_desk.ui.words import _


@dataclass(frozen=True, slots=True)
class Ready:
    """What waits to be collected, and the roles of the officer who looks."""

    rows: tuple[Row, ...]
    roles: tuple[str, ...]


def ready(session: Session) -> Ready:
    """Read what waits to be collected."""
    rows = (row for row in session.board().rows() if row.next_act == "hand_over")
    return Ready(tuple(rows), session.roles())


def line(row: Row) -> Line:
    """Give one permit that waits: whose, its number and rack, since when, and who knows of it."""
    app = row.app
    told = any(one.reached for one in app.told)
    known = valid(_("Sudah diberi tahu"))
    state = known if told else Pill(_("Belum diberi tahu"), icon="phone")
    since = brief_day(app.ready) if app.ready else ""
    return Line(
        app.file_id,
        (
            Cell(app.applicant.name, app.workplace.name, strong=True),
            Cell(app.number),
            Cell(app.rack or "–", strong=True),
            Cell(since, tone=Tone.TEXT2),
            Cell(pill=state),
        ),
    )
