"""Where the window's parts are joined: Qt, the register's thread, the screens.

Only this module and the screens know Qt; only this one knows both the window and DATA.
"""

import sys
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from sikot_desk import clock, log, paths
from sikot_desk.desk import opening, seeds
from sikot_desk.desk.session import Session, begin
from sikot_desk.paths import Data
from sikot_desk.ui import stage
from sikot_desk.ui.ask import Ask

_SWITCH_SECONDS = 5e-5
"""How soon the interpreter lets the screen's thread paint while the register's works."""


def run(data: Data, words: Sequence[str] = ()) -> int:
    """Show the window on a DATA folder until it is closed; give the exit code."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    with log.kept_in(data.logs):
        qt = QApplication(["sikot-desk", *words])
        shown = stage.Stage(qt, clock.now)
        if _is_there(data):
            shown.open(lambda: Ask(lambda: _session(data)))
        else:
            shown.first_form(
                _office_name(), lambda officer, office: Ask(lambda: _begun(data, officer, office))
            )
        return int(qt.exec())


def _is_there(data: Data) -> bool:
    """Tell whether there is a register; one that cannot be looked for is opened, and says so."""
    try:
        return data.register.exists()
    except OSError:
        return True


def _office_name() -> str:
    office = seeds.read_toml(paths.resources() / "office" / "pekanbaru.toml")
    return str(office["short_name"])


def _session(data: Data) -> Session:
    return Session(opening.open_register(data.folder), data, paths.resources(), clock.now)


def _begun(data: Data, officer: str, office: str) -> Session:
    founding = opening.Founding(data.folder, "live", clock.now())
    register = begin(founding, paths.resources(), officer, office)
    return Session(register, data, paths.resources(), clock.now)
