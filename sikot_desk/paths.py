"""Where things lie: the DATA folder of one register, and the program's own resources.

Nothing is read when imported; every place is asked for by a function.
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

NAME = "SikotDesk"
SYSTEM = Path("/var/lib/sikot-desk")
"""DATA of the Debian package, which also makes this folder."""
PACKAGED = Path("/usr/lib/sikot-desk")
"""Where the Debian package puts the program; a clone lies anywhere else."""


@dataclass(frozen=True, slots=True)
class Data:
    """The DATA folder: the register with what belongs to it and to this PC."""

    folder: Path

    @property
    def register(self) -> Path:
        """The register itself."""
        return self.folder / "register.db"

    @property
    def keys(self) -> Path:
        """The counter's signing key, readable to its owner alone."""
        return self.folder / "keys"

    @property
    def papers(self) -> Path:
        """Papers as they were printed."""
        return self.folder / "papers"

    @property
    def backups(self) -> Path:
        """Verified copies of the register."""
        return self.folder / "backups"

    @property
    def logs(self) -> Path:
        """What the program noted about its own failures."""
        return self.folder / "logs"

    @property
    def pc(self) -> Path:
        """Settings of this PC alone: printers, scanner, language."""
        return self.folder / "pc.toml"


def data(asked: Path | None = None) -> Data:
    """Give the DATA folder: the one asked for (`--data DIR`), else this machine's default."""
    return Data((asked or default_folder(sys.platform, os.environ, _program())).absolute())


def default_folder(platform: str, environ: Mapping[str, str], program: Path) -> Path:
    r"""Give DATA where nobody named a folder.

    Windows: %ProgramData%\SikotDesk; the Debian package: /var/lib/sikot-desk; a clone:
    ~/.local/share/sikot-desk (or below XDG_DATA_HOME).
    """
    if platform == "win32":
        return Path(environ.get("PROGRAMDATA", "C:/ProgramData")) / NAME
    if program.is_relative_to(PACKAGED):
        return SYSTEM
    share = environ.get("XDG_DATA_HOME")
    return (Path(share) if share else Path.home() / ".local" / "share") / "sikot-desk"


def resources() -> Path:
    """Give the folder of SOP texts, holidays, translations and icons.

    It stands beside the package in a clone and in the Debian package, and inside the bundle
    on Windows.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) / "resources" if bundle else _program().parent / "resources"


def manual() -> Path:
    """Give the folder of the manual, `docs/panduan`: beside the package, or inside the bundle."""
    bundle = getattr(sys, "_MEIPASS", None)
    return (Path(bundle) if bundle else _program().parent) / "docs" / "panduan"


def _program() -> Path:
    return Path(__file__).resolve().parent
