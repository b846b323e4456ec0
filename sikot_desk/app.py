"""Where the window's parts are joined: Qt, the register's thread, the screens.

Only this module and the screens know Qt; only this one knows both the window and DATA.
"""

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from sikot_desk import clock, log, paths
from sikot_desk.desk import opening, seeds, staff
from sikot_desk.desk.session import Session
from sikot_desk.paths import Data
from sikot_desk.ui import stage
from sikot_desk.ui.ask import Ask

_SWITCH_SECONDS = 5e-5
"""How soon the interpreter lets the screen's thread paint while the register's works."""
_SWEEP_MS = 60_000
"""How often values that hold each other are swept from memory."""


def run(data: Data, words: Sequence[str] = ()) -> int:
    """Show the window on a DATA folder until it is closed; give the exit code."""
    with log.kept_in(data.logs):
        qt = QApplication(["sikot-desk", *words])
        with smooth(qt):
            shown = stage.Stage(qt, clock.now)
            _raise_curtain(shown, data)
            return int(qt.exec())


def _raise_curtain(shown: stage.Stage, data: Data) -> None:
    if _is_there(data):
        shown.open(lambda: Ask(lambda: _session(data)))
        return
    shown.first_form(_office_name(), lambda first: Ask(lambda: _begun(data, first)))


@contextmanager
def smooth(qt: QCoreApplication) -> Iterator[None]:
    """Keep the screen's thread moving while the register's works, and put things back after.

    The interpreter changes threads sooner, and sweeps memory once a minute instead of whenever
    many values were made: one sweep while a board of a thousand files is read stopped the
    screen for a tenth of a second.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_SECONDS)
    gc.freeze()
    gc.disable()
    sweeper = QTimer(qt)
    sweeper.timeout.connect(gc.collect)
    sweeper.start(_SWEEP_MS)
    try:
        yield
    finally:
        sweeper.stop()
        gc.enable()
        gc.unfreeze()
        sys.setswitchinterval(before)


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


def _begun(data: Data, first: staff.First) -> Session:
    founding = opening.Founding(data.folder, "live", clock.now())
    return staff.first_session(founding, paths.resources(), first, clock.now)
