"""How long the screen's thread is kept from beating while the register's thread works."""

import os
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.registers import NOW
from benchmarks.table import Row, ms
from sikot_desk.db.check import check_end
from sikot_desk.desk import opening
from sikot_desk.desk.session import Session
from sikot_desk.paths import Data, resources

BEAT_MS = 1
GOAL = 0.1


def rows(folder: Path) -> Iterator[Row]:
    """Beat on the screen's thread through reads and jobs on the real register's thread."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    gaps = {name: _gap(folder, job) for name, job in JOBS.items()}
    yield Row(
        key="heartbeat",
        name="longest gap of the screen's heartbeat during a job",
        limit="seconds",
        ratio=max(gaps.values()),
        goal=GOAL,
        unit="s",
        facts={f"{name}_gap_ms": ms(gap) for name, gap in gaps.items()},
    )


def _prove(session: Session) -> object:
    return check_end(session.register)


def _paper(session: Session) -> object:
    """Print what a file whose number was given last has in the archive."""
    years = (session.now().year, session.now().year - 1, session.now().year - 2)
    given = next(found for year in years if (found := session.board().numbers(year, 1)))
    return session.paper(given[0].file_id, "salinan-arsip")


def _idle(session: Session) -> None:
    return None


def _home(session: Session) -> object:
    return [session.board().home() for _ in range(3)]


def _search(session: Session) -> object:
    return [session.board().search(name, 20) for name in ("siti rahmwati", "srigear")]


JOBS: dict[str, Callable[[Session], object]] = {
    "idle": _idle,
    "beranda": _home,
    "misspelt_search": _search,
    "proving_the_end": _prove,
    "paper": _paper,
}


def _gap(folder: Path, job: Callable[[Session], object]) -> float:
    """Give the longest time between two beats while the job runs."""
    from PySide6.QtCore import QCoreApplication, QTimer
    from PySide6.QtWidgets import QApplication

    from sikot_desk import app
    from sikot_desk.ui.ask import Ask

    qt = QCoreApplication.instance() or QApplication(["bench"])
    beats: list[float] = []
    heart = QTimer()
    heart.setInterval(BEAT_MS)
    heart.timeout.connect(lambda: beats.append(perf_counter()))
    data = Data(folder)
    ask = Ask(lambda: Session(opening.open_register(folder), data, resources(), lambda: NOW))

    def opened(_: Any) -> None:
        heart.start()
        ask.job(job, lambda _answer: QTimer.singleShot(5 * BEAT_MS, qt.quit))

    try:
        ask.start(lambda session: None, opened)
        with app.smooth(qt):
            qt.exec()
    finally:
        heart.stop()
        ask.stop()
    if len(beats) < 2:
        raise RuntimeError("no heartbeat")
    return max(late - soon for soon, late in pairwise(beats))
