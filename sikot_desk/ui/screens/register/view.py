"""How this PC looks at the Register: the columns and the order it was left with.

What the PC remembers may be from another version, or written by hand: what is unknown is ignored.
"""

from collections.abc import Collection

from sikot_desk import config
from sikot_desk.config import RegisterView
from sikot_desk.desk.session import Session
from sikot_desk.ui.screens.found import KEYS, SHOWN
from sikot_desk.ui.screens.register.order import orders


def read_view(session: Session) -> RegisterView:
    """Read what this PC remembers."""
    return config.read_view(session.data.pc)


def keep_view(session: Session, view: RegisterView) -> None:
    """Remember a view on this PC. Raises Trouble (pc_not_saved)."""
    config.write_view(session.data.pc, view)


def view_of(hidden: Collection[int], order: str) -> RegisterView:
    """Give the view in which the columns at some places are hidden."""
    shown = tuple(key for place, key in enumerate(KEYS) if place not in hidden)
    return RegisterView(columns=shown, order=order)


def shown(view: RegisterView) -> frozenset[int]:
    """Give the places of the columns a view shows, those shown at first where it names none."""
    return frozenset(KEYS.index(key) for key in view.columns if key in KEYS) or SHOWN


def order_of(view: RegisterView) -> str:
    """Give the key of a view's order, the first one where it names none."""
    known = [key for key, _words in orders()]
    return view.order if view.order in known else known[0]
