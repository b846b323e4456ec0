"""How long the screen's thread is kept from beating while the register's thread works."""

import os
import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.registers import NOW
from benchmarks.sending import sender_of
from benchmarks.table import Row, ms
from sikot_desk.db.check import check_end
from sikot_desk.desk import load, opening, recap_files
from sikot_desk.desk.finding import Sought
from sikot_desk.desk.saving import Table
from sikot_desk.desk.session import Session
from sikot_desk.export.drive import Drive
from sikot_desk.head_office import home
from sikot_desk.paths import Data, resources

BEAT_MS = 1
GOAL = 0.1
BATCH = 10
"""So many papers are made one after the other."""
PAGE, SAVED = 1000, 20_000
"""Files of a saved table: read at once, and at most."""
SENT = 20_000
"""So many of the last entries go onto the stick."""
Done = Callable[..., None]
"""Called once it is over, with the reason where it failed."""
Begin = Callable[[Any, Done], object]
"""Begins something through the bridge to the register, and gives what must live till it is over."""


def rows(folder: Path) -> Iterator[Row]:
    """Beat on the screen's thread through reads and jobs on the real register's thread."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    work = folder.parent.resolve() / "heartbeat"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    begins = {name: _asking(job) for name, job in JOBS.items()}
    begins |= {"table": _saving(work / "register.xlsx"), "stick": _sending(folder, work)}
    gaps = {name: _gap(folder, begin) for name, begin in begins.items()}
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


def _papers(session: Session, count: int) -> object:
    """Print what the files whose numbers were given last have in the archive."""
    years = (session.now().year, session.now().year - 1, session.now().year - 2)
    given = next(found for year in years if (found := session.board().numbers(year, count)))
    return [session.paper(one.file_id, "salinan-arsip") for one in given]


def _paper(session: Session) -> object:
    return _papers(session, 1)


def _batch(session: Session) -> object:
    return _papers(session, BATCH)


def _recap(session: Session) -> object:
    """Make the month's recap for people, as PDF and as a workbook."""
    return recap_files.files(session.register, session.now(), "Rina Marlina")


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
    "batch_of_papers": _batch,
    "recap": _recap,
}


def _asking(job: Callable[[Session], object]) -> Begin:
    def begin(ask: Any, done: Done) -> object:
        ask.job(job, lambda _answer: done())
        return None

    return begin


def _saving(place: Path) -> Begin:
    """Save the Register's newest files as a workbook, page by page as its screen does."""

    def begin(ask: Any, done: Done) -> object:
        from sikot_desk.ui.screens.found import table_head
        from sikot_desk.ui.screens.register.reading import Wanted, Written, written
        from sikot_desk.ui.screens.register.writing import Writing

        writing = Writing(str(place), Table("Register", table_head(), NOW.replace(tzinfo=None)))

        def give(page: Written) -> None:
            ends = writing.count + len(page.rows) >= SAVED
            writing.give(page.rows, None if ends else page.mark)

        def read() -> None:
            wanted = Wanted(Sought(), PAGE, writing.mark)
            ask.job(lambda session: written(session, wanted), give)

        writing.wanted.connect(read)
        writing.ended.connect(done)
        writing.start()
        return writing

    return begin


def _sending(folder: Path, work: Path) -> Begin:
    """Put the last entries on a stick, read page by page, sealed and read back beside it."""
    office = home.make(work / "office", "Kantor Dinas", work / "escrow.key")
    stick = work / "stick"
    stick.mkdir()

    def begin(ask: Any, done: Done) -> object:
        from sikot_desk.ui.screens.sending.errand import Errand, Pages

        held: list[Errand] = []
        drive = Drive(folder=stick, label="", free=1 << 30, size=1 << 30)

        def go(what: load.Load) -> None:
            after = [what.since]
            errand = Errand(lambda bodies: load.put(what, bodies, drive))

            def give(page: Pages) -> None:
                after[0] += len(page)
                errand.give(page)

            errand.wanted.connect(
                lambda: ask.job(lambda one: load.page(one.register, what, after[0]), give)
            )
            errand.ended.connect(lambda _last: done())
            errand.failed.connect(lambda reason: done(str(reason)))
            errand.broke.connect(done)
            held.append(errand)
            errand.start()

        def last(session: Session) -> load.Load:
            since = max(0, session.register.head.seq - SENT)
            return load.whole(session.register, sender_of(folder, office), since)

        ask.job(last, go)
        return held

    return begin


def _gap(folder: Path, begin: Begin) -> float:
    """Give the longest time between two beats while what begins runs."""
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

    held: list[object] = []
    reasons: list[str] = []

    def done(reason: str = "") -> None:
        reasons.append(reason)
        QTimer.singleShot(5 * BEAT_MS, qt.quit)

    def opened(_: Any) -> None:
        heart.start()
        held.append(begin(ask, done))

    try:
        ask.start(lambda session: None, opened)
        with app.smooth(qt):
            qt.exec()
    finally:
        heart.stop()
        ask.stop()
    if any(reasons):
        raise RuntimeError(reasons)
    if len(beats) < 2:
        raise RuntimeError("no heartbeat")
    return max(late - soon for soon, late in pairwise(beats))
