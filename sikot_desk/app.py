"""Where the window's parts are joined: Qt, the register's thread, the screens.

Only this module and the screens know Qt; only this one knows both the window and DATA.
"""

import gc
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from sikot_desk import clock, log, paths
from sikot_desk.desk import seat
from sikot_desk.domain.trouble import Trouble
from sikot_desk.paths import Data
from sikot_desk.ui import stage
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.kit.stylesheet import WORDS

if TYPE_CHECKING:
    from sikot_desk.desk.session import Session
    from sikot_desk.desk.staff import First

_SWITCH_SECONDS = 5e-5
"""How soon the interpreter lets the screen's thread paint while the register's works."""
_SWEEP_MS = 60_000
"""How often values that hold each other are swept from memory."""


def run(data: Data, words: Sequence[str] = ()) -> int:
    """Show the window on a DATA folder until it is closed; give the exit code."""
    with log.kept_in(data.logs):
        qt = QApplication(["sikot-desk", *WORDS, *words])
        with smooth(qt):
            shown = stage.Stage(qt, clock.now)
            _raise_curtain(shown, data)
            return int(qt.exec())


def _raise_curtain(shown: stage.Stage, data: Data) -> None:
    shown.turn = lambda which: _turn(shown, data, which)
    if _is_there(data):
        shown.open(lambda: Ask(lambda: _session(data), lambda: seat.seen(data.register)))
        return
    from sikot_desk.desk import beginning, opening
    from sikot_desk.ui.first_form import Offered

    progress = beginning.read(data) or beginning.Progress()
    office = opening.identity(paths.resources())
    offered = Offered(office, progress.texts.get(beginning.OFFICE, {}))
    shown.first_form(
        offered,
        lambda first: Ask(lambda: _begun(data, first)),
        lambda typed: _keep_typed(data, typed),
    )


def _keep_typed(data: Data, typed: Mapping[str, str]) -> None:
    """Keep what was typed before there is a register; a folder that takes nothing costs only it."""
    from sikot_desk.desk import beginning

    with suppress(Trouble):
        beginning.keep(data, beginning.Progress().with_typed(beginning.OFFICE, typed))


def _turn(shown: stage.Stage, data: Data, which: str) -> None:
    """Open another register in the place of the one that is open."""
    if which == "live":
        shown.make_way(which)
        _raise_curtain(shown, data)
        return

    from sikot_desk.desk import training

    def begin(told: training.Told) -> Ask:
        return Ask(
            lambda: training.session(data, paths.resources(), clock.now, told, anew=which == "anew")
        )

    shown.train(which, begin)


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


def _session(data: Data) -> "Session":
    from sikot_desk.desk import opening
    from sikot_desk.desk.session import Session

    return Session(opening.open_register(data.folder), data, paths.resources(), clock.now)


def _begun(data: Data, first: "First") -> "Session":
    from sikot_desk.desk import opening, staff

    founding = opening.Founding(data.folder, "live", clock.now())
    return staff.first_session(founding, paths.resources(), first, clock.now)
