"""The program's own diary of failures, in DATA/logs: what broke and where in the program.

It holds no name, no number and no text that anyone typed: exceptions are noted by type and
place, their messages only where the program itself wrote them.
"""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TextIO

from sikot_desk.domain.trouble import Trouble

NAME = "sikot-desk"
_LARGEST = 1_000_000
_KEPT = 5


class _Diary(logging.Handler):
    """Opens its file with the first failure; where it cannot be written, nothing is kept."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    @cached_property
    def _pages(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - 8 ms of every start

        try:
            pages = RotatingFileHandler(
                self._folder / f"{NAME}.log",
                maxBytes=_LARGEST,
                backupCount=_KEPT,
                encoding="utf-8",
            )
        except OSError:
            return logging.NullHandler()
        pages.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        return pages

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        self._pages.handle(record)

    def close(self) -> None:
        """Let go of the file."""
        if "_pages" in vars(self):
            self._pages.close()
        super().close()


def logger() -> logging.Logger:
    """Give the program's logger."""
    return logging.getLogger(NAME)


@contextmanager
def kept_in(folder: Path) -> Iterator[logging.Logger]:
    """Keep the diary in a folder, and note every unhandled failure of any thread in it.

    A crash of the interpreter itself is written to `crash.log` beside it. Everything is as it
    was before once the block is left. Where the folder cannot be written, nothing is kept and
    the program goes on.
    """
    log = logger()
    handler, crashes = _files(folder)
    hooks = sys.excepthook, threading.excepthook
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    sys.excepthook = _unhandled
    threading.excepthook = _unhandled_in_thread
    if crashes is not None:
        faulthandler.enable(crashes)
    try:
        yield log
    finally:
        sys.excepthook, threading.excepthook = hooks
        log.removeHandler(handler)
        handler.close()
        if crashes is not None:
            faulthandler.disable()
            crashes.close()


def failure(where: str, reason: BaseException) -> None:
    """Note a failure: its type and the program's own lines that it went through."""
    frames = traceback.extract_tb(reason.__traceback__)
    path = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames))
    code = f" {reason.code}" if isinstance(reason, Trouble) else ""
    logger().error("%s: %s%s at %s", where, type(reason).__name__, code, path or "?")
    if reason.__cause__ is not None:
        failure(f"{where}, because", reason.__cause__)


def _files(folder: Path) -> tuple[logging.Handler, TextIO | None]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        crashes = (folder / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return logging.NullHandler(), None
    return _Diary(folder), crashes


def _unhandled(
    kind: type[BaseException], reason: BaseException, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, reason, trace)
        return
    failure("unhandled", reason.with_traceback(trace))


def _unhandled_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        failure("unhandled in a thread", args.exc_value)
