"""A virtual screen with a window manager, the real program on it, and a hand on the keyboard."""

import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from PIL import ImageGrab

LONGEST = 60.0
"""Seconds in which whatever is waited for happens even on a slow machine."""
BY_HAND_MS, BY_SCANNER_MS = 60, 2
LOOKS = 5
SCANS = 5


class Display:
    """One X screen of an office PC; `open` starts the program on it."""

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        self._stack = stack
        self.folder = folder
        read, write = os.pipe()
        size = ("-screen", "0", "1366x768x24")
        self._start("Xvfb", "-displayfd", str(write), *size, "-nolisten", "tcp", fds=(write,))
        os.close(write)
        with os.fdopen(read) as said:
            ready, _, _ = select.select([said], [], [], LONGEST)
            assert ready, "no screen"
            self.name = f":{said.readline().strip()}"
        self._start("openbox", "--sm-disable")

    def _start(self, *words: str, fds: tuple[int, ...] = ()) -> subprocess.Popen[bytes]:
        with (self.folder / f"{Path(words[0]).name}.txt").open("ab") as out:
            child = subprocess.Popen(words, env=self.env, stdout=out, stderr=out, pass_fds=fds)
        self._stack.callback(_end, child)
        return child

    @property
    def env(self) -> dict[str, str]:
        """The environment of every program on this screen."""
        over = {"QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": "1"}
        return {**os.environ, **over, "DISPLAY": getattr(self, "name", "")}

    def open(self, data: Path) -> "Program":
        """Start the program as an officer does, on a DATA folder."""
        child = self._start(sys.executable, "-m", "sikot_desk", "--data", str(data))
        return Program(self, child)

    def ask(self, *words: str) -> str:
        """Run xdotool and give its answer; an empty text where it found nothing."""
        done = subprocess.run(
            ["xdotool", *words], env=self.env, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def looks(self) -> bytes:
        """What the screen shows now."""
        return ImageGrab.grab(xdisplay=self.name).tobytes()

    def picture(self, name: str) -> None:
        """Keep what the screen shows, for whoever looks into a failure."""
        ImageGrab.grab(xdisplay=self.name).save(self.folder / f"{name}.png")


class Program:
    """The running program: its window's title is read, its keys are pressed."""

    def __init__(self, display: Display, child: subprocess.Popen[bytes]) -> None:
        self._display, self.child = display, child

    @property
    def title(self) -> str:
        """The title of the active window."""
        return self._display.ask("getactivewindow", "getwindowname")

    def shows(self, words: str) -> None:
        """Wait until the window's title holds the words."""
        wait(lambda: words in self.title, f"{words!r} in the title, not {self.title!r}")

    def rests(self) -> None:
        """Wait until the screen stays as it is over a few looks, as an officer would."""
        seen: list[bytes] = []

        def same() -> bool:
            seen.append(self._display.looks())
            return len(seen) >= LOOKS and len(set(seen[-LOOKS:])) == 1

        wait(same, "a screen at rest")

    def press(self, *keys: str) -> None:
        """Press keys one after another, as `F12`, `Return`, `alt+t`, and wait for the screen."""
        self.strike(*keys)
        self.rests()

    def strike(self, *keys: str) -> None:
        """Press keys one after another, as fast as a practised hand."""
        for key in keys:
            self._display.ask("key", "--clearmodifiers", key)
            pause(BY_HAND_MS)

    def type(self, text: str) -> None:
        """Type by hand, more slowly than any scanner."""
        self._display.ask("type", "--delay", str(BY_HAND_MS), text)
        pause(BY_HAND_MS)

    def fill(self, *texts: str) -> None:
        """Type into one field after another, Tab between them."""
        for text in texts:
            if text:
                self.type(text)
            self._display.ask("key", "Tab")
            pause(BY_HAND_MS)

    def scan(self, code: str) -> None:
        """Send a code as a wedge scanner does: fast, with Enter.

        A busy computer may hold up a key until it is no scan any more; as an officer would who
        sees nothing happen, the sheet is scanned again.
        """
        wedge = ("type", "--args", "1", "--delay", str(BY_SCANNER_MS), code)
        before = self._display.looks()
        for _again in range(SCANS):
            self._display.ask(*wedge, "key", "Return")
            pause(BY_HAND_MS)
            self.rests()
            if self._display.looks() != before:
                return

    def close(self) -> int:
        """Close the window as every window is closed, and give the program's exit code."""
        self._display.ask("key", "alt+F4")
        return self.child.wait(LONGEST)


def wait(until: Callable[[], bool], what: str) -> None:
    """Look again and again until it is so; fail with what was wanted."""
    end = time.monotonic() + LONGEST
    while not until():
        assert time.monotonic() < end, f"waited in vain for {what}"
        pause(50)


def pause(milliseconds: int) -> None:
    """Let a hand rest: between two keys there is time, and none is waited for a result."""
    select.select([], [], [], milliseconds / 1000)


def _end(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is None:
        child.terminate()
        child.wait(LONGEST)


@contextmanager
def display(folder: Path) -> Iterator[Display]:
    """Give a screen, and end everything on it afterwards."""
    with ExitStack() as stack:
        yield Display(stack, folder)
