"""From a key or a scan to what is painted, against one frame of the screen.

The product's own reading, and its own Register and Berkas painting what was read, without a
screen; only the hand-over from one thread to the other is left out.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any, TypeVar

from benchmarks.registers import NOW
from benchmarks.table import Row, middle, ms, p95
from sikot_desk.desk import opening
from sikot_desk.desk.boards import Board
from sikot_desk.desk.finding import LAPSED, Only, Sought
from sikot_desk.desk.session import Session
from sikot_desk.paths import Data, resources

T = TypeVar("T")
FRAME = 0.016
SCREENFUL = 20
WIDE, HIGH = 1130, 668
"""The room of a page in the narrowest window."""
FILTERS = (
    Only(state="running"),
    Only(state="withdrawn"),
    Only(state="late"),
    Only(state="step:periksa"),
    Only(kind="perpanjangan"),
    Only(kind="duplikat"),
    Only(period="2025"),
    Only(period="2024", kind="baru"),
    Only(ending=30),
    Only(ending=LAPSED, period="2026"),
    Only(kecamatan="Sukajadi"),
    Only(kecamatan="Sail", kind="perpanjangan", period="2024"),
    Only(state="withdrawn", kecamatan="Bukit Raya", period="2025"),
)


def rows(folder: Path, times: int) -> Iterator[Row]:
    """Search, filter and scan to what is painted, and read Beranda, on an open register."""
    rng = Random(5)
    with opening.open_register(folder) as register:
        session = Session(register, Data(folder), resources(), lambda: NOW)
        board = session.board()
        names, numbers = sample(board, rng, times)
        sight = Sight(session)
        exact = [key for name in names for key in typed(name)]
        yield _row("search", "search, key to a painted screenful, p95", sight.searched(exact), 1)
        wrong = [misspelt(name, rng) for name in names]
        yield _row("misspelt", "search of misspelt names, p95", sight.searched(wrong), 6)
        yield _row("filter", "any filter to a painted screenful, p95", sight.filtered(), None)
        yield _row("count", "counting what a filter finds, p95", counted(session), None)
        scans = timed(numbers, sight.scan)
        yield _row("scan", "scan to the painted file, p95", scans, 1)
        homes = timed(["", "", "", "", ""], lambda _: _home(board))
        yield _row("beranda", "reading Beranda, p95", homes, None)


class Sight:
    """The Register's and Berkas' pages as the window shows them, painted where nobody looks."""

    def __init__(self, session: Session) -> None:
        from PySide6.QtWidgets import QApplication

        from sikot_desk.ui.ask import Ask
        from sikot_desk.ui.kit.stylesheet import dress
        from sikot_desk.ui.screens.file.screen import File
        from sikot_desk.ui.screens.register.screen import Register

        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self.qt: Any = QApplication.instance() or QApplication(["bench"])
        dress(self.qt)
        session.enter("rina")
        self.session = session
        ask = Ask(lambda: session)
        self.register, self.file = Register(ask), File(ask)
        for screen in (self.register, self.file):
            screen.page.resize(WIDE, HIGH)
            screen.page.show()
            self.qt.processEvents()

    def searched(self, texts: Sequence[str]) -> list[float]:
        """Give the seconds from each text to its painted screenful."""
        return timed([Sought(text) for text in texts], self._found)

    def filtered(self) -> list[float]:
        return timed([Sought(only=only) for only in FILTERS for _ in range(3)], self._found)

    def _found(self, sought: Sought) -> None:
        from sikot_desk.ui.screens.register import reading

        page = reading.read(self.session, reading.Wanted(sought, SCREENFUL))
        self.register.table.show_page(page)
        self.register.table.viewport().repaint()

    def scan(self, number: str) -> None:
        """Find a sheet's file, read it whole and paint it."""
        from sikot_desk.ui.screens.file import seen

        found = self.session.board().find(f"{number}01")
        if found != number:
            raise RuntimeError(f"{number} was not found")
        self.file.file_id = found
        self.file._take(seen.read(self.session, found))
        self.file.page.repaint()


def _row(key: str, name: str, seconds: Sequence[float], goal: float | None) -> Row:
    return Row(
        key=key,
        name=name,
        limit="one screen frame (16 ms)",
        ratio=p95(seconds) / FRAME,
        goal=goal,
        facts={
            "median_ms": ms(middle(seconds)),
            "p95_ms": ms(p95(seconds)),
            "worst_ms": ms(max(seconds)),
        },
    )


def sample(board: Board, rng: Random, count: int) -> tuple[list[str], list[str]]:
    """Give names and file ids from the whole length of the register."""
    (newest,) = board.search("", 1)
    chosen = [rng.randrange(2, newest.id + 1) for _ in range(count)]
    lines = [line for one in chosen for line in board.search("", 1, before=one + 1)]
    return [line.name for line in lines], [line.file_id for line in lines]


def typed(name: str) -> Iterator[str]:
    """Give what stands in the field after each key, from the third letter on."""
    return (name[:end] for end in range(3, len(name) + 1))


def misspelt(name: str, rng: Random) -> str:
    """Swap two letters or leave one out, in the longest word of a name."""
    word = max(name.split(), key=len)
    place = rng.randrange(1, len(word) - 1)
    wrong = (
        word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        if rng.random() < 0.5
        else word[:place] + word[place + 1 :]
    )
    return name.replace(word, wrong)


def counted(session: Session) -> list[float]:
    """Give the seconds that counting takes, for the number beside the list."""
    from sikot_desk.desk import finding

    texts = [Sought(text) for text in ("siti", "klinik", "siti nur", "14710")]
    every = [Sought(), *texts, *(Sought(only=only) for only in FILTERS)]
    return timed(every, lambda sought: finding.count(session.board(), sought))


def _home(board: Board) -> None:
    if not board.home().rows:
        raise RuntimeError("no open file")


def timed(keys: Sequence[T], work: Callable[[T], object]) -> list[float]:
    times = []
    for key in keys:
        begun = perf_counter()
        work(key)
        times.append(perf_counter() - begun)
    return times
