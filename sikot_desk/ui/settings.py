"""The settings of this PC, as the window reads them through the register's thread."""

from sikot_desk import config
from sikot_desk.config import Found
from sikot_desk.desk.session import Session


def read_settings(session: Session) -> Found:
    """Read the settings of this PC; to be done on the register's thread."""
    return config.read(session.data.pc)
