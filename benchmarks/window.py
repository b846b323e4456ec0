"""Start the program on a DATA folder and end it once Beranda is painted with its data.

`python -m benchmarks.window DATA [PAUSE]`. The program's own `main` builds everything; this driver
only watches: it says when the sign-in is painted with its people, waits for PAUSE seconds as an
officer does who types, lets the first of them in at the door, who has no PIN, and repaints once
Beranda's own question is answered. What it says last leaves the pause out.
"""

import sys

from sikot_desk import __main__ as program
from sikot_desk.ui import toolkit

load = toolkit.load


def watching() -> None:
    """Load the toolkit as the program does, then let the application be watched."""
    load()
    from benchmarks.watched import Watched
    from sikot_desk import app

    app.QApplication = Watched  # type: ignore[misc]


def main() -> int:
    toolkit.load = watching
    return program.main(["--data", sys.argv[1]])


if __name__ == "__main__":
    sys.exit(main())
