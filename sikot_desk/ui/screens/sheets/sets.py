"""What may be printed in one go: the blanko that wait, and today's papers once more."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sikot_desk.desk import papers
from sikot_desk.desk.session import Session
from sikot_desk.domain import actions as a
from sikot_desk.domain.application import Application
from sikot_desk.domain.roles import roles_for
from sikot_desk.domain.sop import Procedure
from sikot_desk.ui.words import _

BLANKO, RECEIPTS, SLIPS = "draft", "tanda-terima", "lembar-kendali"
"""The sets: an act that brings papers, or a paper to be printed again."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The files of each set, and why the officer may not print a set (empty: may)."""

    files: Mapping[str, tuple[Application, ...]]
    allowed: Mapping[str, tuple[str, ...]]
    roles: tuple[str, ...]

    def mine(self, chosen: str) -> bool:
        """Tell whether the officer may print a set."""
        return bool(set(self.allowed.get(chosen, ())) & set(self.roles))


def named() -> Mapping[str, str]:
    """Give the words of each set, in the order of their digits."""
    return {
        BLANKO: _("Blanko yang menunggu"),
        RECEIPTS: _("Tanda terima hari ini"),
        SLIPS: _("Lembar kendali hari ini"),
    }


def making(chosen: str) -> Callable[[], a.CaseAction]:
    """Give how the act of one file of a set is made."""
    return a.Draft if chosen == BLANKO else lambda: a.Reprint(paper=chosen)


def read(session: Session) -> Waiting:
    """Read which files each set has now."""
    board, today = session.board(), session.now().date()
    rows = board.rows()
    accepted = [
        app for app in board.lists.accepted_since(today) if RECEIPTS in papers.possible(app)
    ]
    made = [row.app for row in rows if row.app.sheet and row.app.sheet.made.date() == today]
    return Waiting(
        {
            BLANKO: tuple(row.app for row in rows if row.next_act == "draft"),
            RECEIPTS: tuple(accepted),
            SLIPS: tuple(app for app in made if SLIPS in papers.possible(app)),
        },
        _allowed(board.procedure),
        session.roles(),
    )


def _allowed(procedure: Procedure) -> Mapping[str, tuple[str, ...]]:
    again = roles_for("reprint", procedure)
    return {BLANKO: roles_for("draft", procedure), RECEIPTS: again, SLIPS: again}
