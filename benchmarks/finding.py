"""From a key or a scan to what a screen is given, against one frame of the screen."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks.registers import NOW
from benchmarks.table import Row, middle, ms, p95
from sikot_desk.db.register import Register
from sikot_desk.desk import opening
from sikot_desk.desk.boards import Board

FRAME = 0.016
SCREENFUL = 20


def rows(folder: Path, times: int) -> Iterator[Row]:
    """Search, scan and read Beranda on an open register."""
    rng = Random(5)
    with opening.open_register(folder) as register:
        board = Board(register, NOW)
        names, numbers = sample(board, rng, times)
        exact = [key for name in names for key in typed(name)]
        yield _row("search", "search, key to rows read, p95", searched(register, exact), 1)
        wrong = [misspelt(name, rng) for name in names]
        yield _row("misspelt", "search of misspelt names, p95", searched(register, wrong), 6)
        scans = timed(numbers, lambda number: _scan(register, number))
        yield _row("scan", "scan to the whole file, p95", scans, 1)
        homes = timed(["", "", "", "", ""], lambda _: _home(register))
        yield _row("beranda", "reading Beranda, p95", homes, None)


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


def searched(register: Register, texts: Sequence[str]) -> list[float]:
    return timed(texts, lambda text: Board(register, NOW).search(text, SCREENFUL))


def _scan(register: Register, number: str) -> None:
    board = Board(register, NOW)
    found = board.find(f"{number}01")
    if found != number or board.file(found) is None:
        raise RuntimeError(f"{number} was not found")


def _home(register: Register) -> None:
    if not Board(register, NOW).home().rows:
        raise RuntimeError("no open file")


def timed(keys: Sequence[str], work: Callable[[str], object]) -> list[float]:
    times = []
    for key in keys:
        begun = perf_counter()
        work(key)
        times.append(perf_counter() - begun)
    return times
