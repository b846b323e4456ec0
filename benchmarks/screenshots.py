"""Every screen as a picture, at 100 % and 150 %, of three registers: `make screenshots`.

`python -m benchmarks.screenshots FOLDER` draws in child processes, since a scale is chosen once.
It fails where a picture has a word that is cut or a control without a name.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.pictures import registers
from benchmarks.pictures.registers import ALL, EMPTY, ORDINARY, Kept
from sikot_desk.paths import Data

SCALES = ("1", "1.5")


def main(words: list[str]) -> int:
    """Make each register once and draw it at every scale; say what is cut."""
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    faults = [one for kept in ALL for one in shots(kept, folder, SCALES)]
    print("\n".join(faults))
    return 1 if faults else 0


def shots(kept: Kept, folder: Path, scales: tuple[str, ...]) -> Iterator[str]:
    """Draw a register at some scales and give what is cut in its pictures."""
    with tempfile.TemporaryDirectory() as place:
        data = Path(place) / kept.name
        registers.play(kept, data)
        for scale in scales:
            again = shutil.copytree(data, Path(place) / scale)
            child = [sys.executable, "-m", "benchmarks.screenshots", "--draw", kept.name]
            over = {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
            words = [*child, str(again), str(folder), scale]
            drawn = subprocess.run(
                words, env={**os.environ, **over}, check=True, stdout=subprocess.PIPE, text=True
            )
            yield from drawn.stdout.splitlines()


def draw(kept: Kept, data: Data, folder: Path, scale: str) -> None:
    """Draw every screen of one register and print what is cut."""
    from benchmarks.pictures import empty, first, office, ordinary, stick
    from benchmarks.pictures.camera import Camera

    camera = Camera(data, folder, kept, scale)
    first.first(camera)
    camera.stage.shown.close()
    camera.stage.shown = None
    camera.open()
    camera.take("masuk")
    camera.sign_in("rina")
    window = camera.window
    window.scanner.scanned.emit("?")
    camera.settle()
    window.go("queue")
    window.go("home")
    shown = empty.pictures(window) if kept is EMPTY else dict(ordinary.PICTURES)
    if kept is ORDINARY:
        shown |= stick.pictures(stick.Plug(data))
    if kept is not EMPTY:
        shown |= {**first.PICTURES, **office.pictures(window)}
    for name, show in shown.items():
        show(window, camera)
        camera.settle()
        camera.take(name)
    window.close()
    print("\n".join(camera.faults))


if __name__ == "__main__":
    if sys.argv[1] == "--draw":
        which = next(one for one in ALL if one.name == sys.argv[2])
        draw(which, Data(Path(sys.argv[3])), Path(sys.argv[4]), sys.argv[5])
    else:
        sys.exit(main(sys.argv[1:]))
