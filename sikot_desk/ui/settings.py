"""The settings of this PC, as the window reads and keeps them through the register's thread."""

from sikot_desk import config
from sikot_desk.config import Found, Pc
from sikot_desk.desk.session import Session

_OVERPRINT = "nomor-lembar"


def read_settings(session: Session) -> Found:
    """Read the settings, and let the desk use what is its own of them."""
    found = config.read(session.data.pc)
    _use(session, found.pc)
    return found


def keep_settings(session: Session, pc: Pc) -> None:
    """Use other settings from now on, and write them. Raises Trouble (pc_not_saved)."""
    _use(session, pc)
    config.write(session.data.pc, pc)


def _use(session: Session, pc: Pc) -> None:
    session.use_copies({key: way.copies for key, way in pc.papers.items()})
    way = pc.way(_OVERPRINT)
    offset = pc.offset(way.printer, way.tray)
    session.move_overprint(offset.right, offset.down)
