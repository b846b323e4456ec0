"""The two sounds on Windows, by the player that comes with it."""

import sys
from pathlib import Path

if sys.platform == "win32":
    import winsound


def play(sound: Path) -> None:
    """Play a WAV file and return at once; a PC without sound stays silent."""
    if sys.platform == "win32":
        flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
        try:
            winsound.PlaySound(str(sound), flags)
        except RuntimeError:
            return
